"""Who argues in court, and for whom: told by what stands before the name or by a client."""

from collections.abc import Sequence

from analysis.quotes import Statement
from analysis.sourcing.appointed import named_by_court
from analysis.sourcing.bodies import find_body
from analysis.sourcing.clause_kinds import COUNSEL, PROSECUTOR, RESEARCHER
from analysis.sourcing.lists import Kind
from analysis.sourcing.page import Found, Page, Range
from analysis.sourcing.titles import Context

_FRONT = 14  # words: "Opening the case for the Crown at Marl Crown Court, X said"
_CLAUSE = 4  # words


def counsel(page: Page, first: int, last: int) -> Context | None:
    """ "Prosecuting, X KC said", "X, for the defence", "opening the case for the Crown, X said"."""
    lower, words = page.document.lower, page.lists.words
    low, high = page.sentence(first)
    office = named_by_court(page, first, last)
    if office:
        return office
    title = page.role(first - 1) if first - 1 > low and page.gap(first) in (" ", ". ") else None
    if title and (not title[2].level or title[2].entry in words["counsel_word"]):
        first = title[0]  # "Ms Ida Holm", "For the council, solicitor Ida Holm"
    if last < high and lower[last] in words["silk"]:
        last += 1  # "X KC, prosecuting"
    fronted = range(0)
    if low < first and page.gap(first) == ", " and first - low <= _FRONT:
        fronted = range(low, first)
    follows = last < high and page.gap(last) == ", "
    behind = range(last, min(high, last + _CLAUSE)) if follows else range(0)
    for near in (behind, fronted):
        told = _for_whom(page, near)
        if told:
            return Context((first, last, told), None, "argues in court")
    if lower[last : last + 1] == ("told",) and not _COURTS.isdisjoint(page.document.vocabulary):
        if lower[last + 2 : last + 5] in _ON_BEHALF or lower[last + 3 : last + 6] in _ON_BEHALF:
            return Context((first, last, COUNSEL), None, "argues in court")
    silk = not words["silk"].isdisjoint(lower[first : min(high, last + 1)])
    if silk and any(lower[i : i + 2] == ("no", "part") for i in range(last, high)):
        return Context((first, last, RESEARCHER), None, "said to stand outside the case")
    return Context((first, last, COUNSEL), None, "argues in court") if silk else None


def _for_whom(page: Page, near: range) -> Kind | None:
    """What the words before a name and its comma, or behind, say that its bearer does in court."""
    lower, words = page.document.lower, page.lists.words
    if not near:
        return None
    opens = lower[near[0]]
    if opens in words["prosecutes"] or lower[near[0] : near[0] + 2] == ("who", "prosecuted"):
        return PROSECUTOR
    if opens in words["defends"]:
        return COUNSEL
    if lower[near[0] : near[0] + 2] == ("in", "mitigation"):
        return COUNSEL
    if lower[near[0] : near[0] + 3] in _OPENING or lower[near[0] + 1 : near[0] + 4] in _LED:
        if not _CIVIL.isdisjoint(lower[near[0] : near[-1] + 1]):
            return COUNSEL  # "Opening the case for the claimant, X KC"
        return None if _says(page, near, "defence") else PROSECUTOR
    if opens in _REPRESENTING and not _COURTS.isdisjoint(page.document.vocabulary):
        return COUNSEL if find_body(page, near[0] + 1, near[-1] + 1) else None
    if opens == "for" and (_for_a_person(page, near) or _for_a_name(page, near)):
        return COUNSEL
    if opens != "for" and opens not in words["pleads_for"]:
        return None
    side = find_body(page, near[0] + 1, near[-1] + 1) if opens == "for" else None
    if side and side[2].actor in ("authority", "state"):
        if not _HEARINGS.isdisjoint(page.document.vocabulary):
            return COUNSEL  # at an inquest nobody is accused
        return PROSECUTOR  # "For the government, X KC told the court"
    if len(near) == 2 and lower[near[1]] in ("him", "her", "them") and page.occurring("trial"):
        return COUNSEL  # "For him, X said he was sorry"
    for index in near[1:]:
        if lower[index - 1] not in ("the", "for"):
            continue
        if lower[index] in words["prosecution"]:
            civil = lower[index] not in _ALWAYS and not page.occurring("trial")
            return None if civil else PROSECUTOR  # "for the state parks agency"
        if lower[index] in words["defence"]:
            return COUNSEL
    return None


def _for_a_person(page: Page, near: range) -> bool:
    """ "For the surgeon, X said": in court, before the name, and nobody else is in it."""
    lower = page.document.lower
    if len(near) < _PERSON or near[0] > page.sentence(near[0])[0] or lower[near[1]] != "the":
        return False
    role = page.role(near[-1])
    single = role is not None and role[0] == near[2] and not role[2].plural
    return single and not (_COURTS | _HEARINGS).isdisjoint(page.document.vocabulary)


def _for_a_name(page: Page, near: range) -> bool:
    """ "For Peakland, X said": in a trial, before the name."""
    if len(near) not in (2, 3) or near[0] > page.sentence(near[0])[0]:
        return False
    if not all(page.word(index)[0].isupper() for index in near[1:]):
        return False
    return not _COURTS.isdisjoint(page.document.vocabulary) and not _TRIAL.isdisjoint(
        page.document.vocabulary
    )


_TRIAL = frozenset("judge trial defendant sentence sentencing sentenced jury hearing".split())
_PERSON = 3  # words of "for the surgeon"
_CIVIL = frozenset("claimant claimants plaintiff plaintiffs applicant applicants appellant".split())
_HEARINGS = frozenset("inquest coroner tribunal inquiry".split())
_REPRESENTING = ("representing",)


def for_people(page: Page, places: list[Range]) -> Context | None:
    """ "X, for the family", "X, representing the fairground's owners": counsel of somebody who is
    heard at an inquest or in court.
    """
    if not page.lists.words["modifies"] or _COURTS.isdisjoint(page.document.vocabulary):
        return None
    for first, last in places:
        if _for_people(page, last):
            return Context((first, last, COUNSEL), None, "argues in court")
    return None


def _for_people(page: Page, at: int) -> bool:
    """Whether what begins at word `at`, behind a comma, is "for the family" and no more."""
    lower = page.document.lower
    if at + 2 >= len(lower) or lower[at] not in _SPEAKS_FOR or page.gap(at) != ", ":
        return False
    if lower[at + 1] not in ("the", "his", "her", "their", "its"):
        return False
    high = page.sentence(at)[1]
    for index in range(at + 2, min(high, at + 2 + _FEWEST)):
        if page.gap(index) != " ":
            return False
        if page.word(index)[0].isupper():
            continue  # "for the Stukeley family"
        role = page.role(index)
        if (role and not page.owns(index)) or lower[index] in _KIN:
            return index + 1 >= high or page.gap(index + 1) == ", "
    return False


# "Told jurors on his behalf", "told the court on her behalf".
_ON_BEHALF = (("on", "his", "behalf"), ("on", "her", "behalf"), ("on", "their", "behalf"))


def _says(page: Page, near: range, entry: str) -> bool:
    return not page.lists.words[entry].isdisjoint(page.document.lower[near[0] : near[-1] + 1])


_OPENING = (("opening", "the", "case"), ("opening", "the", "trial"))
# Behind a comma: "who led the case", "who brought the prosecution".
_LED = (("led", "the", "case"), ("led", "the", "prosecution"), ("brought", "the", "prosecution"))
_COURTS = frozenset(("inquest", "tribunal", "court", "jury", "coroner"))
_SPEAKS_FOR = ("for", "representing")
_FEWEST = 3  # words: "the fairground's owners"
_KIN = ("family", "families", "parents", "relatives", "estate")


def argues_for(page: Page, role: Found) -> Found:
    """ "The barrister for the Crown had put it so. X asked": a counsel's title by whose it is."""
    if role[2].entry not in page.lists.words["counsel_word"]:
        return role
    high = min(page.sentence(role[0])[1], role[1] + _CLAUSE)
    side = _for_whom(page, range(role[1], high)) if role[1] < high else None
    return (*role[:2], side) if side else role


_ALWAYS = ("prosecution", "crown")


def has_a_client(page: Page, said: Sequence[Statement]) -> Range | None:
    """ "Her client had been gripped by it, X said", "my client": whoever speaks is a lawyer."""
    lower, words = page.document.lower, page.lists.words
    for statement in said:
        for each in statement.fragments:
            first, last = page.document.word_range(each.start, each.end)
            for index in range(first, min(last, first + _SUBJECT) if not each.marked else last):
                owner = words["my"] if each.marked else words["her"]
                if lower[index] in owner and lower[index + 1 : index + 2] in _CLIENTS:
                    return index, index + 2
    return None


_CLIENTS = (("client",), ("clients",))
_SUBJECT = 6  # words of an indirect statement
