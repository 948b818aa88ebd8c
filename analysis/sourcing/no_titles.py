"""What looks like a title before a name and is none of its bearer: of a client, of a shop, of
somebody told of before.
"""

from analysis.sourcing.page import Found, Page


def in_a_name(page: Page, role: Found, first: int) -> bool:
    """Whether a title of one word is the first of a name that goes on behind it."""
    at = role[1]
    capital = role[1] - role[0] == 1 and page.word(role[0])[0].isupper()
    return capital and at < first and page.gap(at) == " " and page.word(at)[0].isupper()


def in_a_case(page: Page, role: Found) -> bool:
    """ "Opening the case | for the claimant, X KC": of whom somebody speaks."""
    lower, at = page.document.lower, role[0]
    if lower[max(0, at - 2) : at] != ("for", "the"):
        return False
    if role[2].entry in _LITIGANTS:
        return True
    if not page.lists.words["modifies"] or _COURTS.isdisjoint(page.document.vocabulary):
        return False
    low = page.sentence(at)[0]  # "For the surgeon, X said", "counsel for the housekeeper, X KC"
    return at - 2 == low or (at - 3 >= low and lower[at - 3] in page.lists.words["counsel_word"])


_COURTS = frozenset("court tribunal jury inquest coroner judge hearing".split())
_LITIGANTS = ("claimant", "plaintiff", "applicant", "appellant", "respondent", "defendant")


AREAS = frozenset("affairs protection rights services safety policy relations".split())


def whose_it_is(page: Page, role: Found, first: int, low: int) -> bool:
    """ "In a letter read out by his barrister, Holm wrote", "Through her agent, Ms Holm said": the
    owner of the title is named next, as the text has named them before.
    """
    lower = page.document.lower
    if role[1] != first or role[0] - 1 <= low or lower[role[0] - 1] not in ("his", "her"):
        return False
    if lower[low] not in _FRONTED or page.gap(role[0] - 1) != " ":
        return False
    stop = page.capitals(first, len(lower))
    if stop >= len(lower) or page.gap(stop) != " " or lower[stop] not in page.cues:
        return False
    return any(index < low for index in page.places(page.word(stop - 1))[:1])


_FRONTED = frozenset("in through via from at after before during on by speaking".split())


def of_another(page: Page, role: Found, first: int) -> bool:
    """ "In a talk with journalist Ida Holm last year, X": the title is of the name behind it."""
    at = role[1]
    if at + 2 >= first or page.gap(at) != " " or page.gap(at + 1) != " ":
        return False
    named = page.document.lower[at] in page.lists.first_names and page.word(at)[0].isupper()
    return named and page.word(at + 1)[0].isupper()


COUNTED = frozenset("once twice two three four five six seven eight nine ten none".split())


def place_name(page: Page, role: Found, low: int) -> bool:
    """ "From Gull Point to Skerry Head, X began": a title with a capital that ends a name."""
    at = role[0]
    if role[1] - at > 1 or not page.word(at)[0].isupper() or role[2].entry not in _PLACES:
        return False
    return at > low and page.gap(at) == " " and page.word(at - 1)[0].isupper()


_PLACES = frozenset("head star king queen private major general prince duke bishop chief".split())
