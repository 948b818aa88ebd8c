"""Rows of every table as plain dicts: what the tables, the reports and the classroom page show.

Pure Python, so that the same rows are made where pandas is not installed. A missing value is
None, never 0.
"""

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from analysis import readability, sourcing, tone
from analysis.quotes import Statement

if TYPE_CHECKING:
    from analysis.result import Analysis

Row = dict[str, object]

EVALUATIVE = ("loaded", "booster", "distancing", "conceding", "authority")


def rows(result: "Analysis", table: str) -> list[Row]:
    """The rows of `table`; KeyError for a table that does not exist."""
    found = ROWS[table](result)
    if result.document.reading is not None:
        for row in found:
            _lead_back(result, row)
    return found


def _lead_back(result: "Analysis", row: Row) -> None:
    """Spans of the text as it is read become spans, and words, of the article's own text."""
    for prefix in ("", "mention_", "cue_"):
        start, end = row.get(f"{prefix}start"), row.get(f"{prefix}end")
        if isinstance(start, int) and isinstance(end, int):
            first, last = result.document.original(start, end)
            row[f"{prefix}start"], row[f"{prefix}end"] = first, last
            for name in (prefix.removesuffix("_"),) if prefix else ("text", "evidence"):
                if row.get(name) is not None:
                    row[name] = result.article.text[first:last]


def sentence_rows(result: "Analysis") -> list[Row]:
    """One row per sentence, with the voice that has most of its words."""
    document = result.document
    voices = readability.sentence_voices(document, result.statements)
    long_before = document.long_before
    return [
        {
            "start": s.start,
            "end": s.end,
            "text": document.text[s.start : s.end],
            "paragraph": s.paragraph,
            "voice": voice,
            "words": s.last_word - s.first_word,
            "long_words": long_before[s.last_word] - long_before[s.first_word],
        }
        for s, voice in zip(document.sentences, voices, strict=True)
    ]


def readability_rows(result: "Analysis") -> list[Row]:
    """One row per scope and measure, with the counts the value is made from."""
    return [
        {
            "scope": m.scope,
            "unit": None if m.unit is None else str(m.unit),
            "measure": m.measure,
            "value": m.value,
            "band": m.band,
            "words": m.words,
            "sentences": m.sentences,
            "long_words": m.long_words,
        }
        for m in result.measures
    ]


def quote_rows(result: "Analysis") -> list[Row]:
    """One row per fragment of a statement."""
    document, text = result.document, result.document.text

    def part(span: tuple[int, int] | None, name: str) -> Row:
        return {
            name: text[slice(*span)] if span else None,
            f"{name}_start": span[0] if span else None,
            f"{name}_end": span[1] if span else None,
        }

    return [
        {
            "statement": s.number,
            "start": f.start,
            "end": f.end,
            "text": text[f.start : f.end],
            "kind": s.kind,
            "marked": f.marked,
            "speaker": s.speaker,
            **part(s.mention, "mention"),
            **part(s.cue, "cue"),
            "route": s.route,
            "rule": s.rule,
            "certainty": s.certainty,
            "words": document.count_words(f.start, f.end),
            "paragraph": s.paragraph,
        }
        for s in result.statements
        for f in s.fragments
    ]


def counted_words(result: "Analysis", statement: Statement) -> tuple[int, int]:
    """(direct, indirect) words of a statement."""
    document = result.document
    direct = indirect = 0
    for fragment in statement.fragments:
        count = document.count_words(fragment.start, fragment.end)
        if fragment.marked:
            direct += count
        else:
            indirect += count
    return direct, indirect


def speaker_rows(result: "Analysis") -> list[Row]:
    """One row per speaker of the body, most words first, and a last row for no speaker.

    Shares are of all attributed words (statements) and sum to 1; with none they are missing.
    """
    tally: dict[str | None, list[int]] = {}
    heard: dict[str | None, int] = {}
    for statement in result.statements:
        if statement.paragraph == 0:
            continue
        direct, indirect = counted_words(result, statement)
        counts = tally.setdefault(statement.speaker, [0, 0, 0])
        counts[0] += direct
        counts[1] += indirect
        counts[2] += 1
        before = _words_before(result, statement)
        heard[statement.speaker] = min(heard.get(statement.speaker, before), before)
    nobody = tally.pop(None, [0, 0, 0])
    all_direct = sum(t[0] for t in tally.values()) + nobody[0]
    all_words = sum(t[0] + t[1] for t in tally.values()) + nobody[0] + nobody[1]
    all_statements = sum(t[2] for t in tally.values()) + nobody[2]
    sourced = {source.name: source for source in result.sourced}
    text = result.document.text

    def row(name: str | None, counts: list[int]) -> Row:
        source = sourced.get(name) if name is not None else None
        title = source.title if source else None
        affiliation = source.affiliation if source else None
        direct, indirect, statements = counts
        return {
            "speaker": name,
            "title": text[slice(*title)] if title else None,
            "affiliation": text[slice(*affiliation)] if affiliation else None,
            "gender": source.code("gender") if source else None,
            "direct_words": direct,
            "indirect_words": indirect,
            "statements": statements,
            "share_direct": direct / all_direct if all_direct else None,
            "share_words": (direct + indirect) / all_words if all_words else None,
            "share_statements": statements / all_statements if all_statements else None,
            "first_heard": heard.get(name),
        }

    order = sorted(tally, key=lambda n: (-sum(tally[n][:2]), -tally[n][2], heard[n]))
    return [row(name, tally[name]) for name in order] + [row(None, nobody)]


def _words_before(result: "Analysis", statement: Statement) -> int:
    """Body words before the first of mention, cue or content."""
    document = result.document
    at = min(span[0] for span in (statement.mention, statement.cue, (statement.start, 0)) if span)
    first, _ = document.word_range(at, at)
    return max(0, first - document.body_start_word)


def source_rows(result: "Analysis") -> list[Row]:
    """One row per actor: those heard, then those only mentioned."""
    return sourcing.source_rows(result.sourced)


def code_rows(result: "Analysis") -> list[Row]:
    """One row per code of an actor heard."""
    return sourcing.code_rows(result.sourced, result.document.text)


def diversity_rows(result: "Analysis") -> list[Row]:
    """One row per index."""
    return sourcing.diversity_rows(result.indices)


def tone_rows(result: "Analysis") -> list[Row]:
    """One row per tone cue."""
    text = result.document.text
    return [
        {
            "start": c.start,
            "end": c.end,
            "text": text[c.start : c.end],
            "category": c.category,
            "voice": c.voice,
            "entry": c.entry,
            "weight": c.weight,
            "valence": c.valence,
        }
        for c in result.cues
    ]


def tone_by_voice_rows(result: "Analysis") -> list[Row]:
    """One row per voice and category, and per voice for all."""
    return voice_rows(result.voices)


def voice_rows(voices: Iterable[tone.VoiceTone]) -> list[Row]:
    """The rows of `tone_by_voice` from the rates themselves."""
    return [
        {
            "voice": v.voice,
            "category": v.category,
            "cues": v.cues,
            "words": v.words,
            "per_100": v.per_100,
            "low": v.low,
            "high": v.high,
            "valence": v.valence,
            "coverage": v.coverage,
        }
        for v in voices
    ]


def reporting_verb_rows(result: "Analysis") -> list[Row]:
    """One row per speaker and verb."""
    return [
        {"speaker": v.speaker, "verb": v.verb, "category": v.category, "count": v.count}
        for v in tone.reporting_verbs(result.statements, result.document, result.cues)
    ]


def figure_rows(result: "Analysis") -> list[Row]:
    """One row per numeral of the body."""
    return sourcing.figure_rows(result.numerals, result.document.text)


def removed_rows(result: "Analysis") -> list[Row]:
    """One row per span that is not prose."""
    text = result.document.text
    return [
        {"start": r.start, "end": r.end, "text": text[r.start : r.end], "reason": r.reason}
        for r in result.document.removed
    ]


def problem_rows(result: "Analysis") -> list[Row]:
    """One row per thing the reader should know: of the text, and of speakers in doubt."""
    found: list[Row] = [
        {"start": p.start, "end": p.end, "kind": p.kind, "message": p.message}
        for p in (
            *result.document.problems,
            *(result.corrected.problems if result.corrected else ()),
        )
    ]
    danish = result.article.language == "da"
    for statement in result.statements:
        if statement.rivals and statement.speaker:
            others = ", ".join(statement.rivals)
            message = (
                f"Taleren kan også være {others}; her læst som {statement.speaker}."
                if danish
                else f"The speaker could also be {others}; read here as {statement.speaker}."
            )
            found.append(
                {
                    "start": statement.start,
                    "end": statement.end,
                    "kind": "ambiguous_speaker",
                    "message": message,
                }
            )
    return found


def summary_row(result: "Analysis") -> Row:
    """The article in one row: what corpora stack."""
    article, document = result.article, result.document
    body = readability.body(document)
    direct = indirect = statements = 0
    words: dict[str, int] = {}
    for statement in result.statements:
        if statement.paragraph == 0:
            continue
        d, i = counted_words(result, statement)
        direct, indirect, statements = direct + d, indirect + i, statements + 1
        if statement.speaker is not None:
            words[statement.speaker] = words.get(statement.speaker, 0) + d + i
    top = max(words, key=lambda n: words[n], default=None)
    attributed = direct + indirect
    index = {each.index: each.value for each in result.indices}
    cues = result.cues
    evaluative = [c for c in cues if c.category in EVALUATIVE and c.voice != tone.HEADLINE]
    journalist = sum(c.voice == tone.JOURNALIST for c in evaluative)
    journalist_words = body.words - direct
    headline = document.headline
    return {
        "id": article.id,
        "title": article.title
        or (document.text[headline.start : headline.end] if headline else None),
        "outlet": article.outlet,
        "date": article.date,
        "language": article.language,
        "paragraphs": len(document.body),
        "sentences": body.sentences,
        "words": body.words,
        "long_words": body.long_words,
        "lix": body.lix,
        "rix": body.rix,
        "band": body.band,
        "statements": statements,
        "direct_words": direct,
        "indirect_words": indirect,
        "share_quoted": direct / body.words if body.words else None,
        "share_attributed": attributed / body.words if body.words else None,
        "speakers": len(words),
        "top_speaker": top,
        "top_share": words[top] / attributed if top is not None and attributed else None,
        "sources": len(result.heard),
        "mentioned_only": sourcing.count_silent(document, result.statements, result.actors),
        **{
            name: index.get(name)
            for name in (
                "hhi",
                "effective_voices",
                "shannon",
                "named_share",
                "official_share",
                "expert_share",
                "citizen_share",
                "women_share",
                "first_voice",
                "unattributed_figures",
                "second_hand_share",
            )
        },
        "agencies": ", ".join(article.agencies) or None,
        "tone_cues": len(cues),
        "evaluative_quoted": len(evaluative) - journalist,
        "evaluative_journalist": journalist,
        "evaluative_journalist_per_100": 100 * journalist / journalist_words
        if journalist_words > 0
        else None,
        "problems": len(document.problems),
    }


ROWS: dict[str, Callable[["Analysis"], list[Row]]] = {
    "sentences": sentence_rows,
    "readability": readability_rows,
    "quotes": quote_rows,
    "speakers": speaker_rows,
    "sources": source_rows,
    "codes": code_rows,
    "diversity": diversity_rows,
    "tone": tone_rows,
    "tone_by_voice": tone_by_voice_rows,
    "reporting_verbs": reporting_verb_rows,
    "figures": figure_rows,
    "removed": removed_rows,
    "problems": problem_rows,
    "summary": lambda result: [summary_row(result)],
}
