"""A form in the notebook that writes a file of corrections: choose a statement, say what is right.

Needs ipywidgets, which JupyterLab has; nothing else here does, so it is asked for by name:
`from analysis.coding.widget import correct`.
"""

from html import escape
from pathlib import Path
from typing import TYPE_CHECKING, Any

from analysis.coding.correction import KINDS
from analysis.coding.corrections import ACTIONS, read_corrections
from analysis.coding.files import write_table
from analysis.labels import load

if TYPE_CHECKING:
    from analysis.result import Analysis

COLUMNS = ("action", "statement", "start", "end", "speaker", "kind")
_SHOWN = 70  # characters of a statement in the list


def correct(result: "Analysis", path: str | Path, output: str | None = None) -> Any:
    """A form that writes corrections of `result` to the CSV file `path`, one line a click.

    `change` gives a statement another speaker or kind, `delete` takes it away, `add` makes one of
    words copied from the article. Corrections that `path` already holds are kept and added to.
    Raises ImportError, saying what to install, without ipywidgets, and SheetError where `path` is
    a file of something else.
    """
    try:
        import ipywidgets as w
    except ImportError as error:
        raise ImportError("the form needs ipywidgets: pip install ipywidgets") from error
    say = load(output or result.article.language)
    text = result.document.text
    names = {s.number: s.speaker or "" for s in result.statements}
    lines = _written(path)
    columns = tuple(dict.fromkeys([*COLUMNS, *(name for line in lines for name in line)]))

    listed = [
        (f"{s.number} · {s.speaker or '–'}: {text[s.start : s.end][:_SHOWN]}", s.number)
        for s in result.statements
    ]
    wide = w.Layout(width="95%")
    statement = w.Dropdown(options=listed, description=say("coding.statement"), layout=wide)
    action = w.ToggleButtons(
        options=[(say(f"coding.{one}"), one) for one in ACTIONS], description=say("coding.action")
    )
    known = sorted({name for name in names.values() if name})
    speaker = w.Combobox(options=known, description=say("coding.speaker"), ensure_option=False)
    kind = w.Dropdown(
        options=[(say("coding.as_is"), ""), *((say.code_name("kind", k), k) for k in KINDS)]
    )
    kind.description = say("coding.kind")
    quoted = w.Text(description=say("coding.quoted"), layout=wide, disabled=True)
    save, undo = (
        w.Button(description=say(f"coding.{key}"), layout=w.Layout(width="auto"))
        for key in ("save", "undo")
    )
    told = w.HTML()  # a label would set $x$ as a formula

    def shown(_: object = None) -> None:
        """Fit the form to the action and the statement that are chosen."""
        quoted.disabled = action.value != "add"
        statement.disabled = action.value == "add"
        speaker.disabled = kind.disabled = action.value == "delete"
        speaker.value = "" if action.value == "add" else names.get(statement.value, "")

    def line() -> dict[str, object] | str:
        """The line that the form says, or why there is none."""
        if action.value == "add":
            start = text.find(quoted.value.strip()) if quoted.value.strip() else -1
            if start < 0:
                return say("coding.not_there")
            place = {"start": start, "end": start + len(quoted.value.strip())}
            return {
                "action": "add",
                **place,
                "speaker": speaker.value,
                "kind": kind.value or "direct",
            }
        if statement.value is None:
            return say("coding.choose_one")
        chosen: dict[str, object] = {"action": action.value, "statement": statement.value}
        if action.value == "delete":
            return chosen
        if speaker.value.strip() != names[statement.value]:
            chosen["speaker"] = speaker.value.strip() or "-"
        if kind.value:
            chosen["kind"] = kind.value
        return chosen if len(chosen) > 2 else say("coding.nothing")

    def tell() -> None:
        told.value = escape(say("coding.saved", len(lines), file=Path(path).name))

    def write() -> None:
        write_table(path, columns, lines, by_hand=None)
        tell()

    def saved(_: object) -> None:
        made = line()
        if isinstance(made, str):
            told.value = escape(made)
        else:
            lines.append(made)
            write()

    def undone(_: object) -> None:
        if lines:
            lines.pop()
            write()

    for field in (statement, action):
        field.observe(shown, "value")
    save.on_click(saved)
    undo.on_click(undone)
    shown()
    if lines:
        tell()
    return w.VBox([statement, action, speaker, kind, quoted, w.HBox([save, undo]), told])


def _written(path: str | Path) -> list[dict[str, object]]:
    """The corrections that the file holds already; none where there is no file yet."""
    if not Path(path).is_file():
        return []
    return [{**line.cells, "action": line.action} for line in read_corrections(path)]
