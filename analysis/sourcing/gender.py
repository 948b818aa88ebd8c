"""Gender of a source, from evidence in the text only: pronoun, title or first name."""

from analysis.document import Span
from analysis.sourcing.page import Page, role_at
from analysis.sourcing.source import Code
from analysis.speakers import Actor


def code_gender(page: Page, actor: Actor, title: Span | None, name: Span | None = None) -> Code:
    """`woman`, `man`, `other` or `unknown`; what the speakers' resolution found comes first.

    `name` is the span of a person's name inside a longer phrase.
    """
    own = _of_name(page, actor.name)
    if actor.gender != "unknown" and actor.gender_evidence:
        span = actor.gender_evidence
        words = page.text[slice(*span)].lower().split() or [""]
        rule = "first name" if words[0] in page.lists.first_names else "pronoun or title"
        another = rule == "first name" and words[0] != actor.name.split()[0].lower()
        if not (another and own):  # "Merete and Hans Palsbo"
            return Code("gender", actor.gender, span, rule)
    if title:
        first, last = page.document.word_range(*title)
        for index in range(first, last):
            role = role_at(page, index, first)
            if role and role[2].gender and not _somebody_elses(page, role[1], actor):
                return Code("gender", role[2].gender, page.span(*role[:2]), "gendered title")
    if actor.kind in ("person", "other") and actor.mentions:
        if own and (" " in actor.name or actor.kind == "person"):
            return Code("gender", own, _place(page, actor), "first name")
    if name:
        gender = _of_name(page, page.text[slice(*name)])
        if gender:
            return Code("gender", gender, name, "first name")
    rule = "no evidence" if actor.gender == "unknown" else "pronoun or title"
    return Code("gender", actor.gender, None, rule)


def _somebody_elses(page: Page, at: int, actor: Actor) -> bool:
    """ "The mother | of Sam Dee": a title at whose end "of" and the actor's name stand."""
    if at + 1 >= len(page.document.lower) or page.document.lower[at] not in page.of:
        return False
    start = page.document.words[at + 1][0]
    return any(span[0] == start for span in actor.mentions[:_LOOKED_AT])


_LOOKED_AT = 8  # mentions


def _of_name(page: Page, name: str) -> str | None:
    """The gender of the first name, or of the first part of one with a hyphen: "Mads-Peter"."""
    first = _first_name(name).lower()
    known = page.lists.first_names
    return known.get(first) or known.get(first.split("-")[0])


def _first_name(name: str) -> str:
    """The first word of a name, or the second behind an initial: "J. | Edgar | Holm"."""
    words = name.split()
    return words[1] if words[0][1:] == "." and len(words) > 2 else words[0]


def _place(page: Page, actor: Actor) -> Span:
    """The first mention that holds the first name."""
    first = _first_name(actor.name)
    return next(
        (span for span in actor.mentions if first in page.text[slice(*span)].split()),
        actor.mentions[0],
    )
