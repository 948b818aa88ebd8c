"""Bring the tables of `docs/model-card.md` and the one in `README.md` up to date.

    python tests/benchmarks/make_model_card.py             tables of the project's own gold
    python tests/benchmarks/make_model_card.py --external  those of other corpora too
    python tests/benchmarks/make_model_card.py --tone      those of tone in other corpora
    python tests/benchmarks/make_model_card.py --check     say what is out of date, change nothing

A table stands between `<!-- table: NAME -->` and `<!-- end -->`; all other text is written by hand.
Other corpora (`../shared/corpora`) are never part of the project; their tables hold numbers only.
"""

import re
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "tests"))  # the reading of gold that the tests use

import card_tables as tables  # noqa: E402
import measure_sourcing  # noqa: E402
from make_certainty import judged  # noqa: E402
from tone_tables import tone_tables  # noqa: E402

from analysis.evaluate import read_gold  # noqa: E402
from analysis.evaluate.calibrate import cross_validated  # noqa: E402

CARD = ROOT / "docs" / "model-card.md"
PAGES = (CARD, ROOT / "README.md")
CORPORA = ROOT.parent / "shared" / "corpora"
LANGUAGES = {"da": "Danish", "en": "English"}
TABLE = re.compile(r"(<!-- table: (?P<name>[\w-]+) -->\n).*?(<!-- end -->)", re.DOTALL)

# One scorer, 84 English articles of PolNeAR outside the development data; spans F1, direct named,
# direct pronoun, mixed named, all content F1, share error, articles per CPU-second.
PEERS = {
    "regular expressions (quotation marks, nearest name)": ".964 .749 .013 .320 .418 .472",
    "textacy, paragraph by paragraph where it fails": ".802 .695 .025 .403 .354 .423",
    "GenderGapTracker, without its coreference": ".806 .582 .031 .492 .552 .488",
    "BBC Citron with coreference": ".713 .525 .358 .436 .486 .321",
    "Citron retrained on PolNeAR, with coreference": ".795 .572 .409 .641 .576 .303",
    "*two people*": ".978 .977 – .931 .808 .03",
}
README_FIGURES = ["quoted spans F1", "direct, named", "direct + mixed, all", "all content F1"]
COMPARED = [
    "quoted spans F1",
    "direct, named",
    "direct, pronoun",
    "mixed, named",
    "all content F1",
    "share error",
]


def own() -> dict[str, str]:
    """The tables of the project's own gold, by name."""
    records = {code: read_gold(ROOT / "data" / "gold" / f"{code}.jsonl") for code in LANGUAGES}
    everything = [record for each in records.values() for record in each]
    found = tables.predictions(everything)
    groups = {
        f"{name}, {label}": [r for r in records[code] if r["split"] == split]
        for code, name in LANGUAGES.items()
        for split, label in (("dev", "development"), ("held", "kept apart"))
    }
    rows = {name: tables.judged(records[code], found) for code, name in LANGUAGES.items()}
    both = [row for each in rows.values() for row in each]
    return {
        "own-accuracy": tables.accuracy(groups, found),
        "readme": readme({n: g for n, g in groups.items() if "kept" in n}, found),
        "own-routes": tables.by_field(both, "route", lambda quote: quote["route"]),
        "own-rules": tables.by_field(both, "rule", tables.rule_family),
        "own-certainty": tables.certainty(rows),
        "own-constructions": tables.constructions(everything, found),
        "own-marks": tables.marks_without_speech(everything, found),
        "own-sources": measure_sourcing.table(
            [ROOT / "data" / "gold" / f"{code}.jsonl" for code in LANGUAGES]
        ),
    }


def readme(groups: dict[str, list], found: tables.Predictions) -> str:
    """The README's table: headline figures on the articles kept apart."""
    rows = []
    for name, records in groups.items():
        cells = dict(zip(tables.HEADLINE, tables.accuracy_cells(records, found), strict=True))
        rows.append([name, str(len(records)), *(cells[n] for n in README_FIGURES)])
    return tables.table(["measured on", "articles", *README_FIGURES], rows)


def external() -> dict[str, str]:
    """The tables of other corpora, by name."""
    corpora = {
        "PolNeAR, development part": read_gold(CORPORA / "polnear" / "dev.jsonl.gz"),
        "real Danish news, development part": read_gold(CORPORA / "danish-news" / "dev.jsonl.gz"),
    }
    found: tables.Predictions = {}
    for records in corpora.values():
        found.update(tables.predictions(records))
    rows = {name: tables.judged(records, found) for name, records in corpora.items()}
    polnear = next(iter(corpora.values()))
    cells = dict(zip(tables.HEADLINE, tables.accuracy_cells(polnear, found), strict=True))
    ours = ["**this workbook**, development part", *(cells[name] for name in COMPARED)]
    peers = [[name, *figures.split()] for name, figures in PEERS.items()]
    first = rows["PolNeAR, development part"]
    return {
        "external-accuracy": tables.accuracy(corpora, found),
        "external-peers": tables.table(["extractor", *COMPARED], [*peers, ours]),
        "external-routes": tables.by_field(first, "route", lambda quote: quote["route"]),
        "external-rules": tables.by_field(first, "rule", tables.rule_family),
        "external-certainty": tables.certainty(rows),
        "external-left-out": tables.certainty(left_out()),
    }


def left_out() -> dict[str, list]:
    """Rows with the certainty they would have without their own article, by language."""
    corpora = {"da": CORPORA / "danish-news", "en": CORPORA / "polnear"}
    result = {}
    for code, name in LANGUAGES.items():
        paths = [ROOT / "data" / "gold" / f"{code}.jsonl", corpora[code] / "dev.jsonl.gz"]
        result[name] = cross_validated([row for path in paths for row in judged(path)])
    return result


def main(options: list[str]) -> int:
    if "--tone" in options:
        made = tone_tables(CORPORA)
    else:
        made = own()
        if "--external" in options:
            made |= external() | tone_tables(CORPORA)
    texts = {page: page.read_text(encoding="utf-8") for page in PAGES}
    current = {m["name"]: m.group() for text in texts.values() for m in TABLE.finditer(text)}
    absent = sorted(set(made) - set(current))
    blocks = {n: f"<!-- table: {n} -->\n{t}\n<!-- end -->" for n, t in made.items()}
    stale = [name for name in made if current.get(name) != blocks[name]]
    if "--check" in options:
        print("\n".join(f"{name} is out of date" for name in stale) or "all tables are current")
        return bool(stale)
    if absent:
        print(f"there is no place for {', '.join(absent)}", file=sys.stderr)
        return 1
    for page, text in texts.items():
        renewed = TABLE.sub(lambda match: blocks.get(match["name"], match.group()), text)
        page.write_text(renewed, encoding="utf-8")
    print(f"{CARD.name}: {len(stale)} of {len(made)} tables renewed")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
