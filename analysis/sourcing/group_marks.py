"""Words behind several people that say how near to power they are, or that they voice a view."""

from analysis.sourcing.insiders import hides
from analysis.sourcing.lists import Kind
from analysis.sourcing.page import Page

ARTICLES = frozenset("den det de the this that these those his her their its".split())


def marked(page: Page, cut: int, high: int) -> bool:
    """Whether the words say how near somebody is: "close to", and no Sorrel Close."""
    marks = page.lists.words["source_marks"]
    return any(
        page.document.lower[i] in marks and page.word(i)[0].islower() for i in range(cut, high)
    )


def unnamed(page: Page, at: int, high: int) -> bool:
    """ "With direct knowledge of it, who was not authorized to speak": words that hide a name."""
    lower = page.document.lower
    return hides(page, at) or any(lower[i : i + 2] in _HIDDEN for i in range(at, high))


_HIDDEN = (("not", "authorized"), ("not", "authorised"), ("of", "anonymity"))


def heckles(page: Page, last: int) -> bool:
    """ "Someone shouted that", "“Shame,” somebody called": a voice from the crowd."""
    near = page.document.lower[max(0, last - 2) : last + 2]
    return not page.lists.words["heckles"].isdisjoint(near) or "called" in near[2:]


def close_to_office(page: Page, cut: int, high: int) -> bool:
    """ "A person close to the mayor": whose side it is, the text shows."""
    lower = page.document.lower
    if lower[cut : cut + 2] != ("close", "to") or cut + 2 >= high:
        return False
    for index in range(cut + 2, min(high, cut + 6)):
        if lower[index] in _SEATED or lower[index] == "leadership":
            return True  # "close to Senate leadership"
        role = page.role(index)
        if role:
            return role[2].level == "official" and not page.owns(index)
    return False


def sat_in(page: Page, cut: int, high: int) -> bool:
    """ "A person | who attended the board meeting": where not everybody is let in."""
    lower, words = page.document.lower, page.lists.words
    if cut + 2 >= high or lower[cut] != "who" or lower[cut + 1] not in words["sits_in"]:
        return False
    near = lower[cut + 2 : min(high, cut + _MEETING)]
    if not words["closed_talks"].isdisjoint(near):
        return True
    return not words["closed"].isdisjoint(near) and not words["meets"].isdisjoint(near)


_MEETING = 10  # words of "who attended Sunday's board meeting"


def of_a_place(page: Page, kind: Kind, cut: int) -> bool:
    """ "Residents of Mill Bank Terrace", "parents in Union Street": they live there."""
    if kind.level != "citizen" or cut + 1 >= len(page.document.words):
        return False
    return bool(page.lists.words["modifies"]) and page.word(cut + 1)[0].isupper()


_SEATED = frozenset("house senate assembly council parliament congress cabinet commons".split())


def of_a_party(page: Page, first: int, head: int) -> bool:
    """ "Conservative members", "the Labour group", "Tory councillors"."""
    lower, words = page.document.lower, page.lists.words
    return any(
        (lower[index] in words["of_party"] or lower[index] in _SEATED)
        and page.word(index)[0].isupper()
        and lower[index + 1] in words["of_chamber"]
        for index in range(first, head)
    )


def of_those_who_rule(page: Page, cut: int, high: int) -> bool:
    """ "Two members | of the ruling group", "members of her cabinet"."""
    lower, words = page.document.lower, page.lists.words
    if cut + 2 >= high or lower[cut] != "of" or not words["modifies"]:
        return False
    if lower[cut + 1] not in ARTICLES or lower[cut - 1] not in ("members", "colleagues"):
        return False
    return lower[cut + 2] in ("ruling", "governing", "cabinet")
