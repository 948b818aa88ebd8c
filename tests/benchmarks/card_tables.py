"""The tables of the model card, each made from gold records alone."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence

import gold_reading as reading

from analysis.evaluate import HEADLINE, Quote, Record, predict, score_article, total
from analysis.evaluate.attributions import credit, judge, resolved_kinds
from analysis.evaluate.bootstrap import intervals
from analysis.evaluate.calibrate import calibration_error, reliability

Predictions = dict[str, list[Quote]]


def predictions(records: Iterable[Record]) -> Predictions:
    return {record["id"]: predict(record) for record in records}


def table(head: Sequence[str], rows: Iterable[Sequence[object]], left: int = 1) -> str:
    """A Markdown table; columns after the first `left` stand to the right."""
    lines = [head, ["---"] * left + ["--:"] * (len(head) - left), *rows]
    return "\n".join(f"| {' | '.join(map(str, line))} |" for line in lines)


def number(value: float | None) -> str:
    """.915, 1.000 or a dash."""
    return "–" if value is None else f"{value:.3f}".removeprefix("0")


# ------------------------------------------------------------------ accuracy
def accuracy_cells(records: Sequence[Record], found: Predictions) -> list[str]:
    """Each headline figure with its interval."""
    counts = [score_article(record, found[record["id"]]) for record in records]
    summed, spans = total(counts), intervals(counts, HEADLINE)
    cells = []
    for name, measure in HEADLINE.items():
        span = spans[name]
        cell = number(measure(summed))
        cells.append(f"{cell} [{number(span[0])}–{number(span[1])}]" if span else cell)
    return cells


def accuracy(groups: dict[str, Sequence[Record]], found: Predictions) -> str:
    head = ["measured on", "articles", "statements", *HEADLINE]
    rows = []
    for name, records in groups.items():
        statements = sum(
            len({q.get("attribution", i) for i, q in enumerate(r["quotes"])}) for r in records
        )
        rows.append([name, len(records), statements, *accuracy_cells(records, found)])
    return table(head, rows)


# ------------------------------------------------------------------ rules, routes, certainty
def judged(records: Sequence[Record], found: Predictions) -> list:
    resolved = resolved_kinds(records)
    return [row for r in records for row in judge(r, found[r["id"]], resolved)]


def by_field(rows: list, name: str, of: Callable[[Quote], str]) -> str:
    """Rows found, how many of them are speech, how many have the right speaker."""
    groups: dict[str, list] = defaultdict(list)
    for row in rows:
        groups[of(row.quote)].append(row)
    lines = []
    for key, members in sorted(groups.items(), key=lambda pair: (-len(pair[1]), pair[0])):
        checked = [row for row in members if row.spoken and row.right is not None]
        right = sum(row.right for row in checked)
        lines.append([
            f"`{key}`", len(members), number(sum(row.spoken for row in members) / len(members)),
            len(checked), number(right / len(checked)) if checked else "–",
        ])  # fmt: skip
    return table([name, "rows", "are speech", "speaker known", "of these right"], lines)


def rule_family(quote: Quote) -> str:
    return quote["rule"].split("_")[0] if quote["rule"] not in WHOLE_RULES else quote["rule"]


WHOLE_RULES = {"lead_in", "in_clause", "next_sentence"}


def certainty(groups: dict[str, list]) -> str:
    """Expected against observed, by band."""
    lines = []
    for name, rows in groups.items():
        bins = reliability(rows)
        for each in bins:
            band = f"{number(each.low) if each.low else 0}–{number(each.high)}"
            lines.append([name, band, each.rows, number(each.expected), number(each.observed)])
        lines.append([name, "mean distance", sum(b.rows for b in bins), "",
                      number(calibration_error(bins))])  # fmt: skip
    return table(["measured on", "certainty", "rows", "expected right", "were right"], lines, 2)


# ------------------------------------------------------------------ constructions
def quotes_where(test: Callable[[Record, Quote], bool]) -> Callable[[Record], list[Quote]]:
    return lambda record: [q for q in record["quotes"] if test(record, q)]


def second_where(test: Callable[[Record, Quote, Quote], bool]) -> Callable[[Record], list[Quote]]:
    return lambda record: [b for a, b in reading.neighbours(record) if test(record, a, b)]


def first_where(test: Callable[[Record, Quote, Quote], bool]) -> Callable[[Record], list[Quote]]:
    return lambda record: [a for a, b in reading.neighbours(record) if test(record, a, b)]


def split_by_cue(record: Record) -> list[Quote]:
    parts: dict[object, list[Quote]] = defaultdict(list)
    for quote in record["quotes"]:
        parts[quote["attribution"]].append(quote)
    return [each for many in parts.values() if len(many) > 1 for each in many]


def joint(record: Record, quote: Quote) -> bool:
    return bool(re.search(r" (og|and) ", quote["entity"])) and not quote["entity"].islower()


def anonymous(record: Record, quote: Quote) -> bool:
    return quote["source_type"] == "anonymous"


def of_type(kind: str) -> Callable[[Record, Quote], bool]:
    return lambda record, quote: quote["source_type"] == kind


CONSTRUCTIONS: dict[str, Callable[[Record], list[Quote]]] = {
    "direct, with marks": quotes_where(
        lambda r, q: q["kind"] == "direct" and reading.is_marked(r, q)
    ),
    "direct, after a dash": quotes_where(
        lambda r, q: q["kind"] == "direct" and reading.is_dash(r, q)
    ),
    "mixed": quotes_where(lambda r, q: q["kind"] == "mixed"),
    "indirect": quotes_where(lambda r, q: q["kind"] == "indirect"),
    "split by its cue": split_by_cue,
    "carried on without a cue": second_where(reading.carried),
    "first dash uncued": first_where(reading.first_uncued),
    "new speaker in the next dash": second_where(reading.new_speaker),
    "unmarked speech": quotes_where(reading.unmarked_speech),
    "Det siger X": quotes_where(reading.anaphor),
    "`at` left out": quotes_where(reading.no_conjunction),
    "according to": quotes_where(lambda r, q: (q["cue"] or "").casefold() in reading.ACCORDING),
    "negated report": quotes_where(reading.negated),
    "relative continuation": quotes_where(lambda r, q: reading.mention(q) in reading.RELATIVE),
    "quote in a quote": quotes_where(reading.nested),
    "mark never closed": quotes_where(reading.unclosed),
    "pronoun speaker": quotes_where(lambda r, q: reading.mention(q) in reading.PRONOUNS),
    "role noun speaker": quotes_where(reading.role),
    "first name speaker": quotes_where(reading.first_name),
    "possessive source": quotes_where(reading.possessive),
    "joint sources": quotes_where(joint),
    "name misspelt": quotes_where(reading.typo),
    "state or government": quotes_where(of_type("country_or_government")),
    "document": quotes_where(of_type("document")),
    "anonymous source": quotes_where(anonymous),
    "headline": quotes_where(lambda r, q: q["start"] < reading.headline_end(r)),
    "transcript": quotes_where(lambda r, q: (q["speaker"] or "a").isupper()),
}


def constructions(records: Sequence[Record], found: Predictions) -> str:
    """Gold quotes by construction: how many are found, and found with the right speaker; with an
    error of each, from the articles that rules may be written for.
    """
    lines = []
    for name, select in CONSTRUCTIONS.items():
        cells, example = [], "–"
        for lang in ("da", "en"):
            outcomes = list(_outcomes([r for r in records if r["lang"] == lang], found, select))
            n = len(outcomes)
            held = sum(credit.found for _, credit in outcomes)
            right = sum(bool(credit.right) for _, credit in outcomes)
            cells += [f"{held}/{n}", f"{right}/{n}"] if n else ["–", "–"]
            shown = [_example(r, c) for r, c in outcomes if r["split"] == "dev" and not c.right]
            example = shown[0] if shown and example == "–" else example
        lines.append([name, *cells, example])
    head = ["construction", "da: found", "speaker right", "en: found", "speaker right", "an error"]
    made = table(head, lines)
    return made.replace("--: |\n", "--- |\n", 1)


def marks_without_speech(records: Sequence[Record], found: Predictions) -> str:
    """Phrases in marks that the gold gives to nobody, and how many are read as a quotation."""
    lines = []
    for lang in ("da", "en"):
        counted = [
            any(q["start"] <= a < q["end"] and q["kind"] != "indirect" for q in found[record["id"]])
            for record in records
            if record["lang"] == lang
            for a, b in _unspoken_marks(record)
        ]
        lines.append([lang, len(counted), sum(counted)])
    return table(["language", "phrases in marks that nobody says", "read as a quotation"], lines)


def _unspoken_marks(record: Record) -> Iterator[tuple[int, int]]:
    for match in reading.CLOSED.finditer(record["text"]):
        a, b = match.start() + 1, match.end() - 1
        if not any(q["start"] < b and a < q["end"] for q in record["quotes"]):
            yield a, b


def _outcomes(
    records: Sequence[Record], found: Predictions, select: Callable[[Record], list[Quote]]
) -> Iterator[tuple[Record, object]]:
    for record in records:
        chosen = {(q["start"], q["end"]) for q in select(record)}
        for each in credit(record, found[record["id"]]):
            if (each.quote["start"], each.quote["end"]) in chosen:
                yield record, each


def _example(record: Record, outcome) -> str:
    quote = outcome.quote
    words = " ".join(record["text"][quote["start"] : quote["end"]].split())
    words = words if len(words) <= 60 else f"{words[:57].rsplit(' ', 1)[0]} …"
    words = words.replace("|", "¦")
    if not outcome.found:
        return f"*{words}* ({record['id']}): not found"
    return f"*{words}* ({record['id']}): {quote['entity']}, read as {outcome.said or 'nobody'}"
