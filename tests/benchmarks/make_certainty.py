"""Write `analysis/languages/<code>/certainty.tsv` from articles coded by hand.

    python tests/benchmarks/make_certainty.py da GOLD.jsonl[.gz]...
    python tests/benchmarks/make_certainty.py en GOLD.jsonl[.gz]...

Of gold with a `split` only the articles of `dev` are used. Numbers alone are kept, no words. A gold
that resolves no pronouns (no `speaker_name`) counts for speakers given by name only.
"""

import sys
from collections.abc import Iterator
from pathlib import Path

from analysis import languages, quotes, speakers
from analysis.article import Article
from analysis.document import read_document
from analysis.evaluate import Record, as_quotes, read_gold
from analysis.evaluate.attributions import Judged, judge, resolved_kinds
from analysis.evaluate.calibrate import Chance, estimate

HEADER = """\
# what: chance that words found by a rule are speech, and that the speaker of a route is right
# made: counted by make_certainty.py on {rows} attributions in {articles} hand-coded articles
# count: {count} entries
# licence: CC0-1.0
about\trule\troute\ttrust\tkind\tcases\tright\tchance
"""


def rough(record: Record) -> list[dict]:
    """The workbook's rows with the routes' own reckoning in place of the certainty."""
    article = Article.from_text(record["text"], language=record["lang"])
    document = read_document(article)
    found, _ = speakers.resolve(document, quotes.find(document), judge=lambda *group: group[-1])
    return as_quotes(document, found)


def judged(path: Path) -> Iterator[tuple[Judged, bool]]:
    records = [r for r in read_gold(path) if r.get("split", "dev") == "dev"]
    resolved = resolved_kinds(records)
    for record in records:
        for row in judge(record, rough(record), resolved):
            yield row, row.quote["kind"] in resolved


def as_line(chance: Chance) -> str:
    return "\t".join([*chance.key, str(chance.cases), str(chance.right), f"{chance.chance:.3f}"])


def main(code: str, *paths: str) -> None:
    rows = [row for path in paths for row in judged(Path(path))]
    chances = estimate(rows)
    articles = {row.article for row, _ in rows}
    head = HEADER.format(rows=len(rows), articles=len(articles), count=len(chances))
    target = Path(languages.__file__).parent / code / "certainty.tsv"
    target.write_text(head + "\n".join(map(as_line, chances)) + "\n", encoding="utf-8")
    print(f"{target}: {len(chances)} groups from {len(rows)} attributions")


if __name__ == "__main__":
    main(*sys.argv[1:])
