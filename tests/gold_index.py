"""The two tables of data/README.md, made from the gold, so that they cannot go stale."""

import re

from constructions import holders
from gold_reading import statements

RARE = 3  # articles of a language: what more hold is no help in choosing one
WORD = re.compile(r"[^\W_]+(?:[-'’][^\W_]+|(?<=\d)[.,:]\d+)*")


def read_freely(records):
    """Those not kept apart: an index of what the others hold would give it away."""
    return [record for record in records if record["split"] != "held"]


def articles(records):
    """One line an article: what it is about, and the rarer constructions that it shows."""
    lines = [
        "| article | about | manner | words | dir · mix · ind | sources | shows | split |",
        "| --- | --- | --- | --: | --- | --: | --- | --- |",
    ]
    rare = {}
    for (name, lang), where in holders(read_freely(records)).items():
        for article in where if len(where) <= RARE else ():
            rare.setdefault(f"{lang}/{article}", []).append(name)
    for record in records:
        kinds = [statement["kind"] for statement in statements(record)]
        cells = [
            record["id"],
            record["about"],
            record["manner"],
            str(len(WORD.findall(record["text"]))),
            " · ".join(str(kinds.count(kind)) for kind in ("direct", "mixed", "indirect")),
            str(len(record["sources"])),
            "; ".join(rare.get(record["id"], [])) or "–",
            "held" if record["split"] == "held" else "–",
        ]
        lines.append(f"| {' | '.join(cells)} |")
    return "\n".join(lines)


def constructions(records):
    """One line a construction: in how many articles of each language, and the first of them."""
    table = {}
    for (name, lang), where in holders(read_freely(records)).items():
        table.setdefault(name, {})[lang] = where
    lines = ["| construction | Danish | English |", "| --- | --- | --- |"]
    for name, found in table.items():
        cells = [
            f"{len(found[lang])}: {', '.join(found[lang][:3])}" if lang in found else "–"
            for lang in ("da", "en")
        ]
        lines.append(f"| {name} | {' | '.join(cells)} |")
    return "\n".join(lines)
