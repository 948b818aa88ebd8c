"""Run notebooks and keep their outputs: `python tests/refresh_notebooks.py [NOTEBOOK…]`.

To be done when a measure, a chart or a text has changed on purpose; without names all notebooks
but the workbooks. What differs from run to run (times, versions) is not kept. Look at the
difference before it is committed: it is what readers will see.
"""

import sys
from pathlib import Path

import nbformat
from nbclient import NotebookClient

NOTEBOOKS = Path(__file__).resolve().parent.parent / "notebooks"


def refresh(path: Path) -> bool:
    """Run the notebook at `path`; whether its file changed."""
    before = path.read_text(encoding="utf-8")
    notebook = nbformat.reads(before, as_version=4)
    where = {"metadata": {"path": str(path.parent)}}
    NotebookClient(notebook, timeout=120, record_timing=False, resources=where).execute()
    notebook.metadata["language_info"] = {"name": "python"}
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
