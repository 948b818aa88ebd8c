"""Which citizens take a side in the quarrel of a story: a petition, a claim, an appeal."""

from collections.abc import Sequence

from analysis.quotes import Statement
from analysis.sourcing.bodies import find_body
from analysis.sourcing.own_cause import goes_to_law
from analysis.sourcing.own_sentences import indirect, marked
from analysis.sourcing.page import Found, Page, Range
from analysis.sourcing.source import Told


def at_odds(
    page: Page, role: Found | None, near: Sequence[int], said: Sequence[Statement]
) -> Told | None:
    """A citizen who takes a side: a petition, a claim, an appeal; kin of the dead in court."""
    lower, words = page.document.lower, page.lists.words
    for index in (*near, *indirect(page, said)):
        if words["hires"] and goes_to_law(page, index):
            return _side(page, (index, index + 1), "goes to law")
        if page.word(index)[0].isupper() and page.gap(index) == " ":
            continue  # "in March"
        if lower[index + 1 : index + 2] in _PRINTED and page.gap(index + 1) == " ":
            continue  # "my campaign sign"
        if lower[index] in words["contests"] or any(test(page, index) for test in _CONTESTS):
            granted = not words["granted"].isdisjoint(lower[max(0, index - 4) : index])
            denied = not words["not_so"].isdisjoint(lower[max(0, index - 2) : index])
            if not granted and not denied:
                return _side(page, (index, index + 1), "takes a side")
        if lower[index] in words["judges"] and not words["planned"].isdisjoint(
            lower[index + 1 : index + 4]
        ):
            return _side(page, (index, index + 1), "judges a plan")
    for index in marked(page, said):
        if lower[index] in _DEMANDS and index and lower[index - 1] in _WE:
            return _side(page, (index, index + 1), "makes a demand")
    if role and role[0] and lower[role[0] - 1] in words["rival"]:
        return _side(page, role[:2], "rival")
    if role and role[2].entry in words["lets"] and page.occurring("rent_case"):
        return _side(page, role[:2], "side in court")
    if role and role[2].entry in words["litigant"] and page.occurring("trial"):
        return _side(page, role[:2], "side in court")
    return None


_DEMANDS = ("kræver", "forlanger", "demand")
_WE = ("vi", "jeg", "we", "i")
_PRINTED = tuple((each,) for each in "sign signs poster posters office bus trail song".split())


def _asked_for(page: Page, index: int) -> bool:
    """ "Has asked for a vote of all residents", "wrote to the council to demand a delay": a step
    that others are to take; but "asked for a glass of water", "in demand".
    """
    lower = page.document.lower
    if lower[index] == "demand":
        return lower[index - 1] == "to" and lower[index + 1 : index + 2] in _A_STEP
    if lower[index] not in _CALLED_FOR or lower[index + 1 : index + 2] != ("for",):
        return False
    near = lower[index + 2 : index + 6]
    return near[:1] in _A_STEP and not page.lists.words["step_asked"].isdisjoint(near[1:])


_CALLED_FOR = frozenset("asked asking calling called applied pressing pressed begged".split())
_A_STEP = (("a",), ("an",), ("the",), ("that",), ("answers",), ("its",), ("his",), ("their",))


def _own_demand(page: Page, index: int) -> bool:
    """ "Har fået 61 med på sit krav": a demand that is somebody's own."""
    lower = page.document.lower
    return lower[index] in ("krav", "protest") and lower[index - 1] in ("sit", "sin")


def _filed(page: Page, index: int) -> bool:
    """ "Filed one of 61 complaints with the bureau", "lodged a complaint"."""
    lower, words = page.document.lower, page.lists.words
    if lower[index] not in words["grievance"]:
        return False
    return not words["files"].isdisjoint(lower[max(0, index - 5) : index])


def _signed(page: Page, index: int) -> bool:
    """ "She and some 600 others have signed an appeal to the city"."""
    lower = page.document.lower
    if lower[index] != "signed":
        return False
    near = lower[index + 1 : index + 4]
    return "appeal" in near or "petition" in near


def _complains(page: Page, index: int) -> bool:
    """ "Har klaget til Klagenævnet", "har anlagt sag": not to a shop, nor of a headache."""
    lower, words = page.document.lower, page.lists.words
    if lower[index] in words["sues"] and lower[index + 1 : index + 2] == ("sag",):
        return True
    if lower[index] not in words["complains"]:
        return False
    if lower[index - 1] in _WHO_HAS and any(word.endswith(_BOARD) for word in lower):
        return True  # "X, der klagede", where a board has ruled
    if lower[index + 1 : index + 2] == ("over",):  # "har klaget over planen"
        return not words["planned"].isdisjoint(lower[index + 2 : index + 5])
    if lower[index + 1 : index + 2] != ("til",):
        return False
    high = page.sentence(index)[1]
    body = find_body(page, index + 2, min(high, index + 5))
    return body is not None and body[2].actor == "authority"


_CONTESTS = (_complains, _filed, _own_demand, _asked_for, _signed)
_WHO_HAS = ("der", "som", "har", "havde")
_BOARD = ("nævnet", "klagenævn", "ankenævn")


def takes_sides(page: Page, said: Sequence[Statement], head: Range | None = None) -> bool:
    """Whether a group speaks for or against something: "neighbours accuse", "residents shouted"."""
    words = page.lists.words
    if head and _in_headline(page, page.document.lower[head[1] - 1]):
        return True
    for statement in said:
        anchor = statement.cue or statement.mention
        if anchor:
            low, high = page.sentence(page.document.word_range(*anchor)[0])
            for index in range(low, high):
                word = page.document.lower[index]
                if word in words["contests"] or word in words["demands"] or word in words["loud"]:
                    return True
                if word in _FIGHTS and not page.word(index)[0].isupper():
                    return True  # "swimmers fight plan"
                calls = word in ("called", "call", "calling", "calls")
                if calls and "for" in page.document.lower[index + 1 : min(high, index + 3)]:
                    return True  # "parents have called online for the park to be closed"
                if word in words["asks"] and page.document.lower[index + 1 : index + 2] == ("for",):
                    return True  # "villagers have been asking for lights"
    return False


def _in_headline(page: Page, noun: str) -> bool:
    """ "Swimmers fight plan to close lido": what the headline says that those do."""
    headline, lower = page.document.headline, page.document.lower
    if headline is None or not noun.endswith("s"):
        return False
    for index in range(headline.first_word, headline.last_word - 1):
        if lower[index] == noun:
            return lower[index + 1] in _FIGHTS or lower[index + 1] in page.lists.words["demands"]
    return False


_FIGHTS = frozenset("fight fights fighting fought oppose resist petition".split())


def _side(page: Page, words: Range, rule: str) -> Told:
    return Told("citizen", "party", "personal_experience", page.span(*words), rule)
