"""Gender of a source, from evidence in the text only: pronoun, title or first name."""

from analysis.document import Span
from analysis.sourcing.page import Page, role_at
from analysis.sourcing.source import Code
from analysis.speakers import Actor


def code_gender(page: Page, actor: Actor, title: Span | None, name: Span | None = None) -> Code:
    """`woman`, `man`, `other` or `unknown`; what the speakers' resolution found comes first.

    `name` is the span of a person's name inside a longer phrase.
    """
    if actor.gender != "unknown" and actor.gender_evidence:
        span = actor.gender_evidence
        words = page.text[slice(*span)].lower().split() or [""]
        rule = "first name" if words[0] in page.lists.first_names else "pronoun or title"
        return Code("gender", actor.gender, span, rule)
    if title:
        first, last = page.document.word_range(*title)
        for index in range(first, last):
            role = role_at(page, index, first)
            if role and role[2].gender:
                return Code("gender", role[2].gender, page.span(*role[:2]), "gendered title")
    if actor.kind in ("person", "other") and actor.mentions:
        gender = page.lists.first_names.get(actor.name.split()[0].lower())
        if gender and (" " in actor.name or actor.kind == "person"):
            return Code("gender", gender, actor.mentions[0], "first name")
    if name:
        gender = page.lists.first_names.get(page.text[slice(*name)].split()[0].lower())
        if gender:
            return Code("gender", gender, name, "first name")
    rule = "no evidence" if actor.gender == "unknown" else "pronoun or title"
    return Code("gender", actor.gender, None, rule)
