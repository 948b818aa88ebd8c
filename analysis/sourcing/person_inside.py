"""Who a phrase names inside: a person at its end."""

from analysis.sourcing.body_nouns import noun_at
from analysis.sourcing.groups import Phrase
from analysis.sourcing.lists import Kind, body_noun
from analysis.sourcing.page import Page, role_at


def person_inside(page: Page, first: int, last: int) -> Phrase | None:
    """A person's name that ends the phrase: "formand for udvalget Ida Holm"."""
    start = last
    while start > first and page.word(start - 1)[0].isupper() and last - start < _LONG_NAME:
        initial = start < last and len(page.word(start - 1)) == 1 and page.gap(start) == ". "
        if start < last and page.gap(start) != " " and not initial:
            break
        start -= 1
    titled = start == first
    after_body = start
    for index in range(first, last):
        titled = titled or (index < start and role_at(page, index, first) is not None)
        if index >= start and body_noun(page.code, page.document.lower[index], True):
            after_body = index + 1
    if not titled:
        titled = any(role_at(page, i, first) for i in range(start, last - 2))
    for index in range(after_body, last - 1):
        if titled and page.document.lower[index] in page.lists.first_names:
            return Phrase("person", Kind(""), "named", (index, last), "name in the phrase")
    noun = body_noun(page.code, page.document.lower[start]) if start < last else None
    if noun and noun.actor == "company" and page.lists.words["definite_noun"]:
        return None  # "Spilproducenten Nordic Frame"
    bodied = noun_at(page, last - 1, first)  # "Marl County Sheriff's Office"
    if bodied and bodied[1] - bodied[0] > 1:
        return None
    if titled and start < after_body and last - after_body in (2, 3):
        return Phrase("person", Kind(""), "named", (after_body, last), "name in the phrase")
    return None


_LONG_NAME = 6  # words with a capital: "Marine Programs Walter J. Osei"
