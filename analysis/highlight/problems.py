"""What the reader should know before using the numbers, in the language of the output.

The table `problems` is part of the reading and keeps its own words; where a problem is shown to a
person, it is told from the catalogue.
"""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from analysis import rows
from analysis.labels import Labels, load

if TYPE_CHECKING:
    from analysis.result import Analysis


def listed(result: "Analysis", output: str | None = None) -> list[str]:
    """Everything the reader should know, a sentence each; `output` is its language (the article's).

    >>> from analysis import Article, analyse
    >>> listed(analyse(Article.from_text("", language="da")), "en")
    ['The text has no words, so there is nothing to measure.']
    """
    say = load(output or result.article.language)
    return [told(row, result, say) for row in rows.problem_rows(result)]


def told(problem: Mapping[str, Any], result: "Analysis", say: Labels) -> str:
    """A row of the table `problems` in words; one of a kind without a text as it stands.

    >>> from analysis import Article, analyse, labels
    >>> result = analyse(Article.from_text("", language="da"))
    >>> told({"kind": "empty", "message": "The text is empty."}, result, labels.load("da"))
    'Teksten har ingen ord, så der er intet at måle.'
    """
    kind = problem["kind"]
    if not say.has(f"problem.{kind}"):
        return str(problem["message"])
    values: dict[str, object] = {}
    if kind == "language":
        values["language"] = say.code_name("language", result.article.language)
    elif kind == "correction":
        values["message"] = _of_correction(problem["message"], result, say)
    elif kind == "ambiguous_speaker":
        span = problem["start"], problem["end"]
        for statement in result.statements:
            if (statement.start, statement.end) == span:
                values = {"speaker": statement.speaker, "others": say.either(statement.rivals)}
    return say(f"problem.{kind}", None, **values)


def _of_correction(message: str, result: "Analysis", say: Labels) -> str:
    """What is wrong in a line of corrections, in the language of `say`."""
    if result.corrected is None:
        return message
    written = result.corrected.told(result.article.language)
    return dict(zip(written, result.corrected.told(say.code), strict=True)).get(message, message)
