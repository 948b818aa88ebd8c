"""Accuracy of the source codes on hand-coded articles, with the mapping to their kinds of source.

    python tests/benchmarks/measure_sourcing.py GOLD.jsonl[.gz] [--engine] [--errors]
        [--split dev|held] [--table]

The gold has per quote `entity` (the resolved speaker), `source_type` and `named`. By default the
statements and speakers are the gold's own, so that only sourcing is measured; with `--engine` they
are the workbook's, and statements count whose speaker is right. Where the gold codes `sources`
too, the accuracy per dimension over the sources found follows.

The mapping to kinds of source stands in `data/README.md` too.
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
    actor, level = source.code("actor"), source.code("level")
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
        affiliation = source.code("affiliation")
        return "politician" if affiliation == "politics" else "official_authority"
    if level == "citizen":
        return "citizen_or_case"
    return "media" if level == "media" else "other"


def _article(record: Record) -> Article:
    return Article.from_text(record["text"], language=record["lang"], outlet=record.get("outlet"))


def gold_reading(record: Record) -> tuple[Document, list[Statement], list[Actor]]:
    """The gold's statements and speakers as ours."""
    text = record["text"]
    document = read_document(_article(record))
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


def engine_pairs(record: Record) -> tuple[list[tuple[Record, Source]], dict[str, Source]]:
    """Gold quotes with our source for them, where our statement and its speaker are right; all
    our sources."""
    result = analyse(_article(record))
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
    return pairs, found


def _same(ours: str, gold: str | None) -> bool:
    if not gold:
        return False
    a, b = ours.lower(), gold.lower()
    if len(a) < _SHORT:
        return f" {a} " in f" {b} "  # "I" is nobody else who has the letter in the name
    return a in b or b in a or a.split()[-1] == b.split()[-1]


_SHORT = 4  # letters


def gold_pairs(record: Record) -> tuple[list[tuple[Record, Source]], dict[str, Source]]:
    """The same with the gold's own statements and speakers."""
    document, statements, actors = gold_reading(record)
    found = {s.name: s for s in sources(document, statements, actors)}
    return [(q, found[q["entity"]]) for q in record["quotes"] if q.get("entity") in found], found


LANGUAGES = {"da": "Danish", "en": "English"}
CODED = ("actor", "level", "role", "function", "naming", "gender", "access")


def _ours(heard: list[Source], name: str) -> Source | None:
    """Our source of that name: just so, without its article, with a description behind it ("leaked
    report", "leaked report seen by the Wire") or a title before it, shorter by one of these, or as
    one of two who speak together. "A spokesman for the council" is not the council.
    """
    bare = re.sub(r"^(an?|the|en|et|den|det|de) ", "", name, flags=re.I).lower()
    ways = (
        lambda ours: ours == bare,
        lambda ours: ours.startswith(f"{bare} "),
        lambda ours: _with_title(ours, bare),
        lambda ours: bare.startswith(f"{ours} ") or _with_title(bare, ours),
        lambda ours: len(ours) > _SHORT and bare.endswith(ours),  # "Varmenævnet", "nævnet"
        lambda ours: bare in re.split(" (?:and|og|&) ", ours),
    )
    same = next((s for s in heard if s.name == name), None)
    return same or next((s for way in ways for s in heard if way(s.name.lower())), None)


def _with_title(longer: str, name: str) -> bool:
    """Whether `longer` is `name` with words before it that do not make it somebody else's."""
    before = longer.removesuffix(f" {name}")
    return before != longer and not _ELSES.search(before)


# "Spokesman for | the council", "the council's | report".
_ELSES = re.compile(r"\b(of|for|from|by|at|about|with|af|fra|hos|om|til|ved|på|i)\b|['’]s?$")


def compare_codes(
    record: Record, found: dict[str, Source], right: Counter[str], n: Counter[str], show: bool
) -> None:
    """Count the codes of the gold's `sources` that ours agree with."""
    heard = [source for source in found.values() if source.heard]
    for gold in record.get("sources", ()):
        ours = _ours(heard, gold["source"])
        n["sources"] += 1
        if ours is None:
            continue
        right["sources"] += 1
        for dimension in CODED:
            if dimension in gold:
                n[dimension] += 1
                right[dimension] += ours.code(dimension) == gold[dimension]
                if show and ours.code(dimension) != gold[dimension]:
                    code = next((c for c in ours.codes if c.dimension == dimension), None)
                    seen = record["text"][slice(*code.span)] if code and code.span else ""
                    print(record["id"], gold["source"], dimension, "gold:", gold[dimension],
                          "ours:", code and (code.code, seen, code.rule))  # fmt: skip


def accuracy(records: list[Record], engine: bool, show: bool = False) -> dict[str, tuple[int, int]]:
    """(right, n) per measure: `source_type` and `named` over statements, then each dimension."""
    right: Counter[str] = Counter()
    n: Counter[str] = Counter()
    for record in records:
        pairs, found = engine_pairs(record) if engine else gold_pairs(record)
        for quote, source in pairs:
            kind, named = source_type(source), source.code("naming") == "named"
            n["source_type"] += 1
            n["named"] += 1
            right["source_type"] += kind == quote["source_type"]
            right["named"] += named == quote["named"]
            if show and (kind != quote["source_type"] or named != quote["named"]):
                rules = {c.dimension: (c.code, c.rule) for c in source.codes[:5]}
                print(record["id"], source.name, "gold:", quote["source_type"], quote["named"],
                      "ours:", kind, named, rules)  # fmt: skip
        compare_codes(record, found, right, n, show)
    return {name: (right[name], n[name]) for name in n}


def _share(hits: int, n: int) -> str:
    return f"{hits / n:.2f} ({n})".removeprefix("0")


def table(paths: list[Path]) -> str:
    """Accuracy per code of the project's own gold as Markdown, with the workbook's statements."""
    names = ("sources", *CODED)
    head = ("found", *CODED)
    lines = [f"| measured on | {' | '.join(head)} |", f"| --- {'| --: ' * len(names)}|"]
    for path in paths:
        records = read_gold(path)
        language = LANGUAGES.get(path.stem, path.stem)
        for split, label in (("dev", "development"), ("held", "kept apart")):
            found = accuracy([r for r in records if r.get("split") == split], engine=True)
            cells = [
                f"{hits / n:.3f} ({n})".removeprefix("0")
                for hits, n in (found[name] for name in names)
            ]
            lines.append(f"| {language}, {label} | {' | '.join(cells)} |")
    return "\n".join(lines)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("gold", type=Path, nargs="+")
    parser.add_argument("--engine", action="store_true")
    parser.add_argument("--errors", action="store_true")
    parser.add_argument("--table", action="store_true")
    parser.add_argument("--split", choices=("dev", "held"))
    options = parser.parse_args()
    if options.table:
        print(table(options.gold))
        return
    for path in options.gold:
        records = read_gold(path)
        if options.split:
            records = [r for r in records if r.get("split") == options.split]
        print(path.name, "statements", sum(len(r["quotes"]) for r in records))
        for name, (hits, n) in accuracy(records, options.engine, options.errors).items():
            print(f"{name} {hits / n:.3f} ({hits}/{n})")


if __name__ == "__main__":
    main()
