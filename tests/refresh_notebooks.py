"""Run notebooks and keep their outputs: `python tests/refresh_notebooks.py [NOTEBOOK…]`.

To be done when a measure, a chart or a text has changed on purpose; without names all notebooks
but the workbooks. What differs from run to run (times, versions) is not kept. Look at the
difference before it is committed: it is what readers will see.
"""

import json
import re
import sys
from pathlib import Path

import nbformat

WIDGETS = "application/vnd.jupyter.widget-state+json"
NOTEBOOKS = Path(__file__).resolve().parent.parent / "notebooks"


def steady(notebook: nbformat.NotebookNode) -> nbformat.NotebookNode:
    """`notebook` with its widgets numbered as they are shown: their own names are drawn at random.

    A widget that another holds comes behind it; one that nothing shows comes last.
    """
    models = notebook.metadata.get("widgets", {}).get(WIDGETS, {}).get("state", {})
    if not models:
        return notebook

    def named(part: object) -> list[str]:
        found = re.findall(r"[0-9a-f]{32}", json.dumps(part, sort_keys=True))
        return [each for each in found if each in models]

    order = list(dict.fromkeys(named(notebook.cells)))
    for model in order:  # grows as it is gone through
        order += [each for each in dict.fromkeys(named(models[model])) if each not in order]
    bare = {each: re.sub(r"[0-9a-f]{32}", "", json.dumps(models[each])) for each in models}
    order += sorted((each for each in models if each not in order), key=bare.__getitem__)
    numbers = {model: f"{number:032x}" for number, model in enumerate(order, 1)}
    text = re.sub(r"[0-9a-f]{32}", lambda m: numbers.get(m[0], m[0]), nbformat.writes(notebook))
    made = nbformat.reads(text, as_version=4)
    kept = made.metadata["widgets"][WIDGETS]
    kept["state"] = {name: kept["state"][name] for name in sorted(kept["state"])}
    return made


def refresh(path: Path) -> bool:
    """Run the notebook at `path`; whether its file changed."""
    from nbclient import NotebookClient

    before = path.read_text(encoding="utf-8")
    notebook = nbformat.reads(before, as_version=4)
    where = {"metadata": {"path": str(path.parent)}}
    NotebookClient(notebook, timeout=120, record_timing=False, resources=where).execute()
    notebook.metadata["language_info"] = {"name": "python"}
    notebook = steady(notebook)
    nbformat.validate(notebook)
    after = nbformat.writes(notebook) + "\n"
    if after != before:
        path.write_text(after, encoding="utf-8", newline="\n")
    return after != before


def main(names: list[str]) -> None:
    paths = [Path(name).resolve() for name in names] or [
        path
        for path in sorted(NOTEBOOKS.rglob("*.ipynb"))
        if "workbooks" not in path.parts and ".ipynb_checkpoints" not in path.parts
    ]
    for path in paths:
        print(path.name, "changed" if refresh(path) else "as it was", sep=": ")  # noqa: T201


if __name__ == "__main__":
    main(sys.argv[1:])
