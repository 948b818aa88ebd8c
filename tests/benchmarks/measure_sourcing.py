"""Accuracy of the source codes on hand-coded articles, with the mapping to their kinds of source.

    python tests/benchmarks/measure_sourcing.py GOLD.jsonl[.gz] [--engine] [--errors]

The gold has per quote `entity` (the resolved speaker), `source_type` and `named`. By default the
statements and speakers are the gold's own, so that only sourcing is measured; with `--engine` they
are the workbook's, and statements count whose speaker is right.

Mapping of our codes to `source_type`:
- actor document, medium, state, politics, authority, company, anonymous: of the same name
  (country_or_government, politician, official_authority); organisation: `expert` when its level
  is expert, else organisation
- person or group, by level: official → politician when the role is party, else
  official_authority; expert → expert; citizen → citizen_or_case; media → media; organisation →
  company when the affiliation is a company, else organisation; unknown → other
"""

import argparse
import gzip
import json
import re
from collections import Counter, defaultdict
from pathlib import Path

from analysis import Article, analyse
from analysis.document import Document, read_document
from analysis.quotes import Fragment, Statement
from analysis.sourcing import Source, sources
from analysis.speakers import Actor

Record = dict


def read_gold(path: Path) -> list[Record]:
    data = path.read_bytes()
    if path.suffix == ".gz":
        data = gzip.decompress(data)
    return [json.loads(line) for line in data.decode().splitlines()]


def source_type(source: Source) -> str:
    """Our codes as one kind of source."""
    actor, level, role = source.code("actor"), source.code("level"), source.code("role")
    if actor == "state":
        return "country_or_government"
    if actor in ("document", "company", "anonymous"):
        return actor
    if actor == "medium":
        return "media"
    if actor == "politics":
        return "politician"
    if actor == "authority":
        return "official_authority"
    if level == "expert":
        return "expert"
    if actor == "organisation" or level == "organisation":
        affiliation = source.code("affiliation")
        return "company" if affiliation == "company" else "organisation"
    if level == "official":
        return "politician" if role == "party" else "official_authority"
    if level == "citizen":
        return "citizen_or_case"
    return "media" if level == "media" else "other"


def gold_reading(record: Record) -> tuple[Document, list[Statement], list[Actor]]:
    """The gold's statements and speakers as ours."""
    text = record["text"]
    document = read_document(Article.from_text(text, language=record["lang"]))
    statements, mentions = [], defaultdict(set)
    for number, quote in enumerate(record["quotes"]):
        name = quote.get("entity")
        if not name:
            continue
        mention = None
        if quote.get("speaker_start") is not None:
            mention = (quote["speaker_start"], quote["speaker_end"])
        marked = quote["kind"] == "direct"
        fragment = Fragment(quote["start"], quote["end"], marked)
        cue = (quote["cue_start"], quote["cue_end"]) if quote.get("cue_start") else None
        statements.append(
            Statement(number, quote["kind"], (fragment,), 1, cue, mention, "gold", speaker=name)
        )
        for form in {name, name.split()[-1]} if len(name.split()) < 5 else {name}:
            found = re.finditer(rf"(?<!\w){re.escape(form)}(?!\w)", text)
            mentions[name].update(m.span() for m in found)
    actors = [
        Actor(name, _kind(name, document), tuple(_outermost(spans)))
        for name, spans in mentions.items()
    ]
    return document, statements, actors


def _kind(name: str, document: Document) -> str:
    first = name.split()[0].lower()
    known = {row["entry"].lower() for row in document.language.table("first_names")}
    return "person" if first in known and " " in name else "other"


def _outermost(spans: set[tuple[int, int]]) -> list[tuple[int, int]]:
    kept: list[tuple[int, int]] = []
    for span in sorted(spans, key=lambda s: (s[0], -s[1])):
        if not kept or span[0] >= kept[-1][1]:
            kept.append(span)
    return kept


def engine_pairs(record: Record) -> list[tuple[Record, Source]]:
    """Gold quotes with our source for them, where our statement and its speaker are right."""
    result = analyse(Article.from_text(record["text"], language=record["lang"]))
    found = {s.name: s for s in sources(result.document, result.statements, result.actors)}
    pairs = []
    for quote in record["quotes"]:
        best, most = None, 0
        for statement in result.statements:
            overlap = sum(
                max(0, min(f.end, quote["end"]) - max(f.start, quote["start"]))
                for f in statement.fragments
            )
            if overlap > most:
                best, most = statement, overlap
        if best and best.speaker in found and _same(best.speaker, quote.get("entity")):
            pairs.append((quote, found[best.speaker]))
    return pairs


def _same(ours: str, gold: str | None) -> bool:
    if not gold:
        return False
    a, b = ours.lower(), gold.lower()
    return a in b or b in a or a.split()[-1] == b.split()[-1]


def gold_pairs(record: Record) -> list[tuple[Record, Source]]:
    document, statements, actors = gold_reading(record)
    found = {s.name: s for s in sources(document, statements, actors)}
    return [(q, found[q["entity"]]) for q in record["quotes"] if q.get("entity") in found]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("gold", type=Path)
    parser.add_argument("--engine", action="store_true")
    parser.add_argument("--errors", action="store_true")
    options = parser.parse_args()
    right: Counter[str] = Counter()
    total = quotes = 0
    for record in read_gold(options.gold):
        quotes += len(record["quotes"])
        pairs = engine_pairs(record) if options.engine else gold_pairs(record)
        for quote, source in pairs:
            total += 1
            kind, named = source_type(source), source.code("naming") == "named"
            right["source_type"] += kind == quote["source_type"]
            right["named"] += named == quote["named"]
            if options.errors and (kind != quote["source_type"] or named != quote["named"]):
                rules = {c.dimension: (c.code, c.rule) for c in source.codes[:5]}
                print(record["id"], source.name, "gold:", quote["source_type"], quote["named"],
                      "ours:", kind, named, rules)  # fmt: skip
    print(f"statements {quotes}, measured {total}")
    for name in ("source_type", "named"):
        print(f"{name} accuracy {right[name] / max(1, total):.3f} ({right[name]}/{total})")


if __name__ == "__main__":
    main()
