"""Write lessons and workbooks, Danish and English, each from one source: `make.py [NUMBER…]`.

A source is `source/NN-name.toml`: prose in both languages side by side, code once, with {{words}}
that differ by language. From it come, per language, `LANGUAGE/NN-slug.ipynb` – the lesson with its
answers, run, the answer key – and `../workbooks/LANGUAGE/NN-slug.ipynb`, where the pupil's cells
are empty. The table of lessons in README.md is written from the sources too.
"""

import math
import re
import sys
import tomllib
from pathlib import Path
from typing import Any

import nbformat
from nbclient import NotebookClient
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook

from analysis import example

LESSONS = Path(__file__).resolve().parent
WORKBOOKS = LESSONS.parent / "workbooks"
LANGUAGES = ("da", "en")
README = LESSONS / "README.md"
MARK = "<!-- lessons {language}: written by make.py -->"
STEPS = "<!-- steps {language}: written by make.py -->"

# How the minutes of a lesson are estimated from its workbook; the guide says the same in words.
READ, RUN, FILL, WRITE = (
    150,
    0.5,
    2.5,
    3,
)  # words a minute; minutes a cell, a cell filled, an answer
TALK = {45: 10, 90: 20}

SAY = {
    "da": {
        "question": "Spørgsmål",
        "aims": "Mål",
        "minutes": "Tid",
        "unit": "minutter",
        "need": "Materiale",
        "articles": "Artikel",
        "predict": "1 · Gæt",
        "measure": "2 · Mål",
        "reflect": "3 · Tænk efter",
        "finding": "Fund",
        "levels": "Tre niveauer",
        "basis": "Basis",
        "standard": "Standard",
        "advanced": "Avanceret",
        "discuss": "Tal om",
        "limits": "Hvad tallene ikke kan",
        "key": "Lærerens udgave med svar. Eleverne får [arbejdsbogen]({workbook}).",
        "pupil": "Arbejdsbog. Kør cellerne oppefra med **Shift + Enter**. Skriv i de celler, der "
        "er dine. Brug en kode, du selv finder på, ikke dit navn.",
        "fiction": "opdigtet, ligesom alle i den",
        "yours": "# ✎ Din celle",
        "write": "*Skriv dit svar her: dobbeltklik på cellen.*",
        "blank": 'print("Her er din plads: skriv din kode i denne celle, og kør den igen.")',
        "answer": "**Svar.** ",
        "head": "| nr. | lektion | min. | mål | materiale | artikel |",
        "steps": "| nr. | ord at læse | celler at køre | celler at udfylde | svar at skrive "
        "| i hånden, min. | samtale, min. | skøn, min. | afsat, min. |",
    },
    "en": {
        "question": "Question",
        "aims": "Aims",
        "minutes": "Time",
        "unit": "minutes",
        "need": "Material",
        "articles": "Article",
        "predict": "1 · Predict",
        "measure": "2 · Measure",
        "reflect": "3 · Reflect",
        "finding": "Finding",
        "levels": "Three levels",
        "basis": "Basic",
        "standard": "Standard",
        "advanced": "Advanced",
        "discuss": "Talk about",
        "limits": "What the numbers cannot do",
        "key": "The teacher's edition, with answers. Pupils get the [workbook]({workbook}).",
        "pupil": "Workbook. Run the cells from the top with **Shift + Enter**. Write in the cells "
        "that are yours. Use a code you make up, not your name.",
        "fiction": "invented, like everybody in it",
        "yours": "# ✎ Your cell",
        "write": "*Write your answer here: double-click the cell.*",
        "blank": 'print("This is your place: write your code in this cell and run it again.")',
        "answer": "**Answer.** ",
        "head": "| no. | lesson | min. | aims | material | article |",
        "steps": "| no. | words to read | cells to run | cells to fill in | answers to write "
        "| by hand, min. | talk, min. | estimate, min. | set aside, min. |",
    },
}

Source = dict[str, Any]


def sources() -> list[Source]:
    """All lessons in their order; each with its `number`, "01" …"""
    found = []
    for path in sorted((LESSONS / "source").glob("*.toml")):
        lesson = tomllib.loads(path.read_text(encoding="utf-8"))
        found.append({**lesson, "number": path.name[:2]})
    return found


def file_name(lesson: Source, language: str) -> str:
    return f"{lesson['number']}-{lesson['slug'][language]}.ipynb"


def build(lesson: Source, language: str, workbook: bool) -> nbformat.NotebookNode:
    """One notebook, not yet run; in a workbook the pupil's cells are empty."""
    cells = [new_markdown_cell(_head(lesson, language, workbook))]
    for cell in lesson["cells"]:
        if "code" in cell:
            cells.append(_code(lesson, cell, language, workbook))
        elif not (text := _prose(lesson, cell, language, workbook)):
            raise ValueError(f"lesson {lesson['number']}: a cell without words or code")
        else:
            cells.append(new_markdown_cell(text))
    for number, cell in enumerate(cells):
        cell["id"] = f"{cell['cell_type'][0]}{number:02}"
    kernel = {"display_name": "Python 3", "language": "python", "name": "python3"}
    return new_notebook(
        cells=cells, metadata={"kernelspec": kernel, "language_info": {"name": "python"}}
    )


def _head(lesson: Source, language: str, workbook: bool) -> str:
    say = SAY[language]
    link = f"../../workbooks/{language}/{file_name(lesson, language)}"
    aims = "\n".join(f"- {aim}" for aim in lesson["aims"][language])
    article = lesson["words"]["article"][language]
    return (
        f"# {int(lesson['number'])} · {lesson['title'][language]}\n\n"
        f"{say['pupil'] if workbook else say['key'].format(workbook=link)}\n\n"
        f"**{say['question']}.** {lesson['question'][language]}\n\n"
        f"**{say['aims']}**\n\n{aims}\n\n"
        f"**{say['minutes']}.** {lesson['minutes']} {say['unit']} · "
        f"**{say['articles']}.** `{article}`, {say['fiction']} · "
        f"**{say['need']}.** {lesson['need'][language]}"
    )


def _prose(lesson: Source, cell: Source, language: str, workbook: bool) -> str:
    """A prose cell; of kind `answer`: the key's words, in a workbook room for the pupil's."""
    say = SAY[language]
    text = fill(cell[language], lesson, language).strip()
    if cell.get("kind") == "answer":
        return say["write"] if workbook else say["answer"] + text
    level = "### " if cell.get("kind") in ("basis", "standard", "advanced") else "## "
    start = "## " + say["levels"] + "\n\n" if cell.get("kind") == "basis" else ""
    return f"{start}{level}{say[cell['kind']]}\n\n{text}".strip() if "kind" in cell else text


def _code(lesson: Source, cell: Source, language: str, workbook: bool) -> nbformat.NotebookNode:
    """A code cell; `pupil` ones are tagged, and in a workbook hold `blank` or a friendly line."""
    code = cell["code"]
    pupil = cell.get("pupil", False)
    if pupil and workbook:
        code = SAY[language]["yours"] + "\n" + cell.get("blank", SAY[language]["blank"]).strip("\n")
    made = new_code_cell(fill(code, lesson, language).strip("\n"))
    if pupil:
        made["metadata"]["tags"] = ["pupil"]
    return made


def fill(text: str, lesson: Source, language: str) -> str:
    """`text` with each {{word}} in `language`; KeyError for a word the lesson does not have."""
    words = lesson["words"]
    return re.sub(r"\{\{(\w+)\}\}", lambda m: words[m[1]][language].strip("\n"), text)


def table(language: str) -> str:
    """The lessons as a table, for the teacher's guide."""
    rows = [SAY[language]["head"], "| --- | --- | --: | --- | --- | --- |"]
    for lesson in sources():
        name = file_name(lesson, language)
        rows.append(
            f"| {int(lesson['number'])} | [{lesson['title'][language]}]({language}/{name}) · "
            f"[{'arbejdsbog' if language == 'da' else 'workbook'}]"
            f"(../workbooks/{language}/{name}) | {lesson['minutes']} | "
            f"{'; '.join(lesson['aims'][language])} | {lesson['need'][language]} | "
            f"{lesson['words']['article'][language]} |"
        )
    return "\n".join(rows)


def counted(lesson: Source, language: str) -> dict[str, int]:
    """What a pupil does in a workbook, level "advanced" left out, and the minutes it may take."""
    advanced = f"### {SAY[language]['advanced']}"
    found = {"read": 0, "run": 0, "fill": 0, "write": 0}
    extra = False
    for cell in build(lesson, language, True)["cells"]:
        source = cell["source"]
        if cell["cell_type"] == "markdown":
            extra = source.startswith(advanced)
            found["write"] += source == SAY[language]["write"]
            found["read"] += len(source.split())
        elif not extra:
            found["run"] += 1
            found["fill"] += "pupil" in cell["metadata"].get("tags", [])
    for word in ("article", "other"):
        if word in lesson["words"] and lesson.get("all_read", True):
            found["read"] += len(example(lesson["words"][word][language]).text.split())
    talk = TALK[lesson["minutes"]]
    spent = found["read"] / READ + RUN * found["run"] + FILL * found["fill"]
    spent += WRITE * found["write"] + lesson["by_hand"] + talk
    return {**found, "hand": lesson["by_hand"], "talk": talk, "estimate": math.ceil(spent)}


def steps(language: str) -> str:
    """The steps of each lesson and the minutes they may take, beside those set aside for it."""
    rows = [SAY[language]["steps"], "|" + " --: |" * 9]
    for lesson in sources():
        values = (int(lesson["number"]), *counted(lesson, language).values(), lesson["minutes"])
        rows.append(f"| {' | '.join(map(str, values))} |")
    return "\n".join(rows)


def guide(text: str) -> str:
    """The teacher's guide with its tables as the sources have them."""
    for language in LANGUAGES:
        for sign, written in ((MARK, table(language)), (STEPS, steps(language))):
            mark = sign.format(language=language)
            before, _, after = text.split(mark)
            # Between the two marks stands what was written last time
            text = f"{before}{mark}\n\n{written}\n\n{mark}{after}"
    return text


def write(lesson: Source, language: str) -> None:
    """Write both notebooks of a lesson; the lesson is run, the workbook is not."""
    name = file_name(lesson, language)
    for folder, workbook in ((LESSONS / language, False), (WORKBOOKS / language, True)):
        folder.mkdir(parents=True, exist_ok=True)
        notebook = build(lesson, language, workbook)
        if not workbook:
            where = {"metadata": {"path": str(folder)}}
            NotebookClient(notebook, timeout=120, record_timing=False, resources=where).execute()
            notebook.metadata["language_info"] = {"name": "python"}
        nbformat.validate(notebook)
        text = nbformat.writes(notebook) + "\n"
        (folder / name).write_text(text, encoding="utf-8", newline="\n")


def main(numbers: list[str]) -> None:
    for lesson in sources():
        if not numbers or lesson["number"].lstrip("0") in numbers:
            for language in LANGUAGES:
                write(lesson, language)
                print(file_name(lesson, language))  # noqa: T201
    if README.is_file():
        text = guide(README.read_text(encoding="utf-8"))
        README.write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main(sys.argv[1:])
