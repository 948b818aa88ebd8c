"""The row of the table `summary`: an article in one line."""

from typing import TYPE_CHECKING

from analysis import readability, sourcing, tone
from analysis.rows.row import Row
from analysis.rows.speech import counted_words
from analysis.rows.text import problem_rows

if TYPE_CHECKING:
    from analysis.result import Analysis

EVALUATIVE = ("loaded", "booster", "distancing", "conceding", "authority")


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
        "problems": len(problem_rows(result)),
    }
