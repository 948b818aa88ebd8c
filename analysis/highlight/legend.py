"""The legend above the article: who speaks, and what each mark means."""

from collections.abc import Sequence

from analysis.highlight import marks
from analysis.highlight.nest import element, escape
from analysis.highlight.voices import Voices

_LEGEND = (
    "display: block; font-size: 14px; line-height: 1.9; border-bottom: 1px solid "
    "rgba(128, 128, 128, 0.5); padding: 0px 0px 8px 0px; margin: 0px 0px 14px 0px"
)
_PART = "display: inline-block; margin: 0px 16px 0px 0px"
_FILLED = "background-color: rgba(116, 122, 132, 0.3); border-bottom: 2px solid #747a84"
_DASHED = "border-bottom: 2px dashed #747a84"
_MOST = 12

_SIGNS = (
    ("filled", _FILLED),
    ("dashed", _DASHED),
    ("double", marks.CUE),
    ("boxed", marks.EVALUATIVE),
    ("dotted", marks.TONE),
)


def legend(voices: Voices, lit: Sequence[tuple[int, int]] | None, shown_to: int) -> str:
    """Chips of the speakers with their statements, then the signs; `lit` are the spans lit up.

    The text is shown as far as `shown_to`: what is lit behind that is counted apart.
    """
    labels = voices.labels
    people = [_person(voices, name) for name in list(voices.statements)[:_MOST]]
    others = len(voices.statements) - _MOST
    if others > 0:
        people.append(element("span", _PART, escape(labels.count("others", others))))
    if not people:
        people = [escape(voices.nobody)]
    signs = list(_SIGNS) + ([] if lit is None else [("lit", marks.LIT)])
    keys = [
        element(
            "span",
            _PART,
            element("span", style, escape(labels(f"highlight.{name}")))
            + escape(f" = {labels(f'highlight.{name}_means')}"),
        )
        for name, style in signs
    ]
    if lit is not None:
        keys.append(escape(_how_many(voices, lit, shown_to)))
    return element("small", _LEGEND, "".join(people) + "<br>" + "".join(keys))


def _person(voices: Voices, name: str) -> str:
    """Chip and number of statements; the first one says what the number counts."""
    count = voices.statements[name]
    first = next(iter(voices.statements)) == name
    text = voices.labels.count("statements", count) if first else voices.labels.number(count)
    return element("span", _PART, voices.chip(name) + escape(text))


def _how_many(voices: Voices, lit: Sequence[tuple[int, int]], shown_to: int) -> str:
    labels = voices.labels
    text = labels("highlight.places", len(lit))
    behind = sum(start >= shown_to for start, _ in lit)
    return f"{text}, {labels('highlight.places_hidden', behind)}" if behind else text
