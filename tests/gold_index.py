"""The two tables of data/README.md, made from the gold, so that they cannot go stale."""

import re

from constructions import holders
from gold_reading import statements

WORD = re.compile(r"[^\W_]+(?:[-'’][^\W_]+|(?<=\d)[.,:]\d+)*")


def articles(records):
    """One line an article: manner, words, statements, sources, whether it is kept apart."""
    lines = [
        "| article | manner | words | direct · mixed · indirect | sources | kept apart |",
        "| --- | --- | --: | --- | --: | --- |",
    ]
    for record in records:
        kinds = [statement["kind"] for statement in statements(record)]
        counts = " · ".join(str(kinds.count(kind)) for kind in ("direct", "mixed", "indirect"))
        words = len(WORD.findall(record["text"]))
        apart = "yes" if record["split"] == "held" else ""
        cells = [record["id"], record["manner"], words, counts, len(record["sources"]), apart]
        lines.append(f"| {' | '.join(map(str, cells))} |".replace("|  |", "| |"))
    return "\n".join(lines)


def constructions(records):
    """One line a construction: in how many articles of each language, and the first of them."""
    table = {}
    for (name, lang), where in holders(records).items():
        table.setdefault(name, {})[lang] = where
    lines = ["| construction | Danish | English |", "| --- | --- | --- |"]
    for name, found in table.items():
        cells = [
            f"{len(found[lang])}: {', '.join(found[lang][:3])}" if lang in found else "–"
            for lang in ("da", "en")
        ]
        lines.append(f"| {name} | {' | '.join(cells)} |")
    return "\n".join(lines)
