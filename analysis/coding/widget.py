"""A form in the notebook that writes a file of corrections: choose a statement, say what is right.

Needs ipywidgets, which JupyterLab has; nothing else here does, so it is asked for by name:
`from analysis.coding.widget import correct`.
"""

from pathlib import Path
from typing import TYPE_CHECKING, Any

from analysis.coding.correction import KINDS
from analysis.coding.corrections import ACTIONS
from analysis.coding.files import write_table

if TYPE_CHECKING:
    from analysis.result import Analysis

COLUMNS = ("action", "statement", "start", "end", "speaker", "kind")
_SHOWN = 70  # characters of a statement in the list

_SAY = {
    "da": {
        "statement": "Udsagn",
        "action": "Handling",
        "speaker": "Taler",
        "kind": "Art",
        "as_is": "som nu",
        "quoted": "Ordene",
        "save": "Gem rettelsen",
        "undo": "Fortryd den sidste",
        "saved": "{count} rettelser i {file}. Regn om med analyse(artikel, corrections=…).",
        "nothing": "Intet er ændret: skriv en anden taler, eller vælg en anden art.",
        "not_there": "Ordene står ikke i artiklen. Kopiér dem derfra.",
        "choose": "Vælg et udsagn.",
    },
    "en": {
        "statement": "Statement",
        "action": "Action",
        "speaker": "Speaker",
        "kind": "Kind",
        "as_is": "as it is",
        "quoted": "The words",
        "save": "Save the correction",
        "undo": "Undo the last",
        "saved": "{count} corrections in {file}. Count again: analyse(article, corrections=…).",
        "nothing": "Nothing is changed: write another speaker or choose another kind.",
        "not_there": "The words do not stand in the article. Copy them from it.",
        "choose": "Choose a statement.",
    },
}


def correct(result: "Analysis", path: str | Path, output: str | None = None) -> Any:
    """A form that writes corrections of `result` to the CSV file `path`, one line a click.

    `change` gives a statement another speaker or kind, `delete` takes it away, `add` makes one of
    words copied from the article. Raises ImportError, saying what to install, without ipywidgets.
    """
    try:
        import ipywidgets as w
    except ImportError as error:
        raise ImportError("the form needs ipywidgets: pip install ipywidgets") from error
    say = _SAY["da" if (output or result.article.language) == "da" else "en"]
    text = result.document.text
    names = {s.number: s.speaker or "" for s in result.statements}
    lines: list[dict[str, object]] = []

    listed = [
        (f"{s.number} · {s.speaker or '–'}: {text[s.start : s.end][:_SHOWN]}", s.number)
        for s in result.statements
    ]
    wide = w.Layout(width="95%")
    statement = w.Dropdown(options=listed, description=say["statement"], layout=wide)
    action = w.ToggleButtons(options=ACTIONS, description=say["action"])
    known = sorted({name for name in names.values() if name})
    speaker = w.Combobox(options=known, description=say["speaker"], ensure_option=False)
    kind = w.Dropdown(options=[(say["as_is"], ""), *((k, k) for k in KINDS)])
    kind.description = say["kind"]
    quoted = w.Text(description=say["quoted"], layout=wide, disabled=True)
    save, undo = (w.Button(description=say[key], layout=w.Layout(width="auto"))
                  for key in ("save", "undo"))  # fmt: skip
    told = w.Label()

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
                return say["not_there"]
            place = {"start": start, "end": start + len(quoted.value.strip())}
            return {
                "action": "add",
                **place,
                "speaker": speaker.value,
                "kind": kind.value or "direct",
            }
        if statement.value is None:
            return say["choose"]
        chosen: dict[str, object] = {"action": action.value, "statement": statement.value}
        if action.value == "delete":
            return chosen
        if speaker.value.strip() != names[statement.value]:
            chosen["speaker"] = speaker.value.strip() or "-"
        if kind.value:
            chosen["kind"] = kind.value
        return chosen if len(chosen) > 2 else say["nothing"]

    def write() -> None:
        target = write_table(path, COLUMNS, lines)
        told.value = say["saved"].format(count=len(lines), file=target.name)

    def saved(_: object) -> None:
        made = line()
        if isinstance(made, str):
            told.value = made
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
    return w.VBox([statement, action, speaker, kind, quoted, w.HBox([save, undo]), told])
