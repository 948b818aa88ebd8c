"""The tables of a report: each number with the words it counts."""

from collections.abc import Sequence

from analysis import rows, tone
from analysis.labels import Labels
from analysis.report.findings import Findings, Row, placed, span
from analysis.report.markup import Cell, Span, Table, cell, number

SURE = 0.8  # of the statements that are this certain, about four in five are right
_VERBS = ("neutral", "distancing", "conceding", "authority", "confronting", "factive")
_COLUMNS = 7  # of voices, that a sheet of A4 has room for


def speakers(found: Findings) -> Table:
    """Words and statements of each speaker."""
    say = found.say
    columns = [
        say("report.speaker"),
        say("unit.direct"),
        say("report.indirect_words"),
        say("unit.statements"),
        say("report.first_heard"),
    ]
    lines = []
    for row in found.speakers:
        who = row["speaker"]
        if who is None and not row["statements"]:
            continue
        everything = found.said_by(who)
        before = "" if row["first_heard"] is None else say.number(row["first_heard"])
        lines.append(
            [
                cell(found.name(who), everything),
                number(say.number(row["direct_words"]), found.said_by(who, True)),
                number(say.number(row["indirect_words"]), found.said_by(who, False)),
                number(say.number(row["statements"]), everything),
                number(before, found.before(row["first_heard"] or 0)),
            ]
        )
    return Table(say("report.speakers_table"), columns, lines, say("report.speakers_note"))


def statements(found: Findings) -> Table:
    """Every statement: who, how, how sure."""
    say = found.say
    columns = [
        say("report.words_of_statement"),
        say("report.speaker"),
        say("report.kind"),
        say("report.cue"),
        say("report.route"),
        say("report.certainty"),
    ]
    by_number: dict[int, list[Row]] = {}
    for row in [*found.in_headline, *found.quotes]:
        by_number.setdefault(row["statement"], []).append(row)
    lines = []
    for parts in by_number.values():
        first = parts[0]
        words = " … ".join(str(row["text"]) for row in parts)
        sure = first["certainty"]
        lines.append(
            [
                cell(words, placed(parts)),
                cell(found.name(first["speaker"]), placed([first], "mention_")),
                cell(say.code_name("kind", first["kind"])),
                cell(first["cue"] or "–", placed([first], "cue_")),
                cell(say.code_name("highlight.routes", first["route"])),
                number("–" if sure is None else say.number(sure, 2)),
            ]
        )
    return Table(say("report.statements_table"), columns, lines, say("report.statements_note"))


def readability(found: Findings) -> Table:
    """LIX and what it is made of, for body, headline and voices."""
    say = found.say
    columns = [
        say("report.scope"),
        "LIX",
        say("report.band"),
        say("report.words"),
        say("report.sentences"),
        say("report.long_words"),
    ]
    lines = []
    for m in found.result.measures:
        if m.measure != "lix" or m.scope == "paragraph":
            continue
        name = say(f"report.scope_{m.scope}") if m.scope != "voice" else ""
        if m.scope == "voice":
            name = say.code_name("voice", None if m.unit is None else str(m.unit))
        of = found.headline if m.scope == "headline" else found.sentences
        sentences = [span(row) for row in of if m.scope != "voice" or row["voice"] == m.unit]
        long_words = found.long_words(sentences)
        lines.append(
            [
                cell(name, sentences),
                number(say.number(m.value, 1), found.lix(sentences) if m.value is not None else ()),
                cell("–" if m.band is None else say.code_name("band", m.band)),
                number(say.number(m.words), sentences),
                number(say.number(m.sentences), sentences),
                number(say.number(m.long_words), long_words),
            ]
        )
    return Table(say("report.readability_table"), columns, lines, _longest(found))


def _longest(found: Findings) -> str:
    if not found.sentences:
        return ""
    longest = max(row["words"] for row in found.sentences)
    return found.say("report.readability_note", longest=found.say.count("words", longest))


def tone_words(found: Findings) -> Table:
    """Tone cues of each voice by category: the number, and its words.

    A column a voice; where they are many, a row a voice, which fits a phone and A4.
    """
    say = found.say
    present = dict.fromkeys(row["voice"] for row in found.tone)
    order = [v for v in (tone.HEADLINE, tone.JOURNALIST) if v in present]
    voices = order + [v for v in present if v not in order]
    categories = [
        c for c in _category_order(found) if any(row["category"] == c for row in found.tone)
    ]
    if len(voices) > _COLUMNS:
        return _tone_listed(found, categories, voices)
    lines = []
    for category in categories:
        of = [row for row in found.tone if row["category"] == category]
        line: list[Cell] = [cell(say.code_name("category", category), placed(of))]
        for voice in voices:
            spans = [row for row in of if row["voice"] == voice]
            line.append(number(say.number(len(spans)) if spans else "–", placed(spans)))
        line.append(number(say.number(len(of)), placed(of)))
        lines.append(line)
    columns = [
        say("report.category"),
        *(say.code_name("voice", voice) for voice in voices),
        say("report.sum"),
    ]
    return Table(say("report.tone_table"), columns, lines, say("report.tone_note"))


def _tone_listed(found: Findings, categories: Sequence[str], voices: Sequence[str]) -> Table:
    """Each category in all, then of each voice that has any."""
    say = found.say
    lines = []
    for category in categories:
        name = say.code_name("category", category)
        of = [row for row in found.tone if row["category"] == category]
        lines.append([cell(name, placed(of)), number(say.number(len(of)), placed(of))])
        for voice in voices:
            own = placed(row for row in of if row["voice"] == voice)
            who = f"{name}: {say.code_name('voice', voice)}"
            if own:
                lines.append([cell(who, own), number(say.number(len(own)), own)])
    columns = [say("report.category_and_voice"), say("report.count")]
    return Table(say("report.tone_table"), columns, lines)


def _category_order(found: Findings) -> list[str]:
    known = dict.fromkeys(v.category for v in found.result.voices if v.category != "all")
    return [*known, *(r["category"] for r in found.tone if r["category"] not in known)]


def verbs(found: Findings) -> Table:
    """Reporting verbs by speaker, with the places of their cues."""
    say = found.say
    lines = []
    for row in rows.rows(found.result, "reporting_verbs"):
        spans = verb_cues(found, row)
        lines.append(
            [
                cell(f"{found.name(row['speaker'])}: {row['verb']}", spans),
                cell(say.code_name("category", str(row["category"]))),
                number(say.number(int(row["count"])), spans),  # type: ignore[call-overload]
            ]
        )
    columns = [say("report.speaker_and_verb"), say("report.category"), say("report.count")]
    return Table(say("report.verbs_table"), columns, lines)


def verb_cues(found: Findings, row: Row) -> list[Span]:
    """The cues that a row of `reporting_verbs` counts."""
    cues = [cue for cue in found.tone if cue["category"] in _VERBS and cue["entry"] == row["verb"]]
    return [
        span(quote, "cue_")
        for quote in (*found.in_headline, *found.quotes)
        if quote["cue_start"] is not None
        and quote["speaker"] == row["speaker"]
        and any(quote["cue_start"] <= cue["start"] < quote["cue_end"] for cue in cues)
    ]


def sources(found: Findings) -> Table:
    """Who is heard, as what; each code with the words it rests on."""
    say = found.say
    dimensions = ("level", "role", "gender", "naming")
    columns = [say("report.source"), *(say(f"report.{d}") for d in dimensions)]
    columns.append(say("unit.statements"))
    lines = []
    for row in found.sources:
        if not row["heard"]:
            continue
        own = [code for code in found.codes if code["source"] == row["source"]]
        line = [cell(str(row["source"]), found.said_by(row["source"]))]
        for dimension in dimensions:
            spans = placed(code for code in own if code["dimension"] == dimension)
            line.append(cell(_code(say, dimension, row[dimension]), spans))
        line.append(number(say.number(row["statements"]), found.said_by(row["source"])))
        lines.append(line)
    silent = [str(row["source"]) for row in found.sources if not row["heard"]]
    note = say("report.only_mentioned", names=say.listed(silent)) if silent else ""
    return Table(say("report.sources_table"), columns, lines, note, say("report.sources_note"))


def _code(say: Labels, dimension: str, code: str | None) -> str:
    if dimension == "naming" and code is not None:
        return say(f"report.naming_{code}")
    return say.code_name(dimension, code or "unknown")


def figures(found: Findings) -> Table:
    """Numerals by whom they are attributed to; those of nobody first."""
    say = found.say
    whom = dict.fromkeys(row["attributed_to"] for row in found.figures)
    lines = []
    for name in sorted(whom, key=lambda each: (each is not None, str(each))):
        of = [row for row in found.figures if row["attributed_to"] == name]
        who = say("report.no_source") if name is None else str(name)
        shown = ", ".join(row["text"] for row in of)
        lines.append([cell(who, placed(of)), number(say.number(len(of)), placed(of)), cell(shown)])
    columns = [say("report.attributed_to"), say("report.count"), say("report.numerals")]
    return Table(say("report.figures_table"), columns, lines, say("report.figures_note"))


def removed(found: Findings) -> Table:
    """What is not prose, and why."""
    say = found.say
    lines = [
        [cell(say.code_name("reason", row["reason"]), placed([row])), cell(str(row["text"]))]
        for row in found.removed
    ]
    columns = [say("report.reason"), say("report.text")]
    return Table(say("report.removed_table"), columns, lines)


def corrected(found: Findings) -> Table:
    """What a person changed in the machine's reading."""
    say = found.say
    applied = found.result.corrected.applied if found.result.corrected else ()
    lines = [
        [
            cell(say("report.file_line", file=each.file, line=say.number(each.line))),
            *(cell(words or "–") for words in each.told(say)),
        ]
        for each in applied
    ]
    columns = [say("report.where"), say("report.what"), say("report.before"), say("report.after")]
    return Table(say("report.corrected_table"), columns, lines)
