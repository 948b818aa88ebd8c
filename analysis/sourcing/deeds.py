"""What somebody does that tells who they are, by the table `deeds.tsv`: "keeps its books", "has
treated burns for years", "took over the yard".
"""

from collections import defaultdict
from dataclasses import dataclass
from functools import cache

from analysis.languages import load
from analysis.sourcing.bodies import find_body
from analysis.sourcing.clause_kinds import (
    COUNSEL,
    LEADER,
    MEMBER,
    OFFICIAL,
    PLAYER,
    PROSECUTOR,
    REFEREE,
    RESCUER,
    RESEARCHER,
    REVIEWER,
    TREATING,
)
from analysis.sourcing.page import Page
from analysis.sourcing.titles import Context, breaks

_KINDS = {
    "official": MEMBER,
    "governs": OFFICIAL,
    "manages": LEADER,
    "leader": LEADER,
    "rescuer": RESCUER,
    "researcher": RESEARCHER,
    "reviewer": REVIEWER,
    "practitioner": TREATING,
    "player": PLAYER,
    "prosecutor": PROSECUTOR,
    "referee": REFEREE,
    "counsel": COUNSEL,
}
_REACH = 6  # words behind the verb
_RULE = "said to do so"
_STORY = {"team_sport": 3, "market_story": 2}  # words of it that the text has; one of any other
_ANYTHING, _CAPITAL, _NAME, _CLASS = "*", "^", "^^", "@"


@dataclass(frozen=True, slots=True)
class Deed:
    """One choice of a verb in a row: the words behind the first one, and what must follow."""

    rest: tuple[str, ...]
    objects: frozenset[str]
    classes: tuple[str, ...]
    phrases: tuple[tuple[str, ...], ...]  # objects of several words
    story: str
    kind: str


@cache
def deeds(code: str) -> dict[str, tuple[Deed, ...]]:
    """The deeds of language `code`, by the first word of the verb."""
    found: dict[str, list[Deed]] = defaultdict(list)
    for row in load(code).table("deeds"):
        objects = [each for each in row["object"].split("|") if each]
        single = frozenset(each for each in objects if " " not in each)
        classes = tuple(each[1:] for each in objects if each.startswith(_CLASS))
        phrases = tuple(tuple(each.split()) for each in objects if " " in each)
        for verb in row["verb"].split("|"):
            first, *rest = verb.split()
            deed = Deed(tuple(rest), single, classes, phrases, row["story"], row["kind"])
            found[first].append(deed)
    return {verb: tuple(each) for verb, each in found.items()}


def by_deed_of(page: Page, at: int, high: int) -> Context | None:
    """What the deed says whose verb follows word `at`: "who", "she", a name."""
    known, lower = deeds(page.code), page.document.lower
    verb = _verb(page, at + 1, high)
    if verb >= high:
        return None
    for deed in known.get(lower[verb], ()):
        behind = verb + 1 + len(deed.rest)
        if lower[verb + 1 : behind] != deed.rest or behind > high:
            continue
        if deed.story and len(page.occurring(deed.story)) < _STORY.get(deed.story, 1):
            continue
        stop = _object(page, deed, behind, high)
        if stop:
            leads = deed.kind in ("leader", "manages")
            body = find_body(page, behind, min(high, stop + 1)) if leads else None
            if body and body[2].actor not in ("company", "organisation"):
                served = page.document.lower[body[0] - 2] in ("at", "for", "in")
                body = body if served and body[2].actor == "authority" else None
            return Context((at, behind, _KINDS[deed.kind]), body, _RULE)
    return None


def deed_of_name(page: Page, last: int) -> Context | None:
    """What the verb says of which the name that ends before word `last` is the subject, or the
    participle behind its comma: "X has written its history", "X, prosecuting, said".
    """
    high = page.sentence(last - 1)[1]
    if last + 1 >= high:
        return None
    gap, word = page.gap(last), page.document.lower[last]
    if gap == " " and word not in page.cues:
        return by_deed_of(page, last - 1, high)
    if gap == ", " and (word.endswith("ing") or word in ("in", "responsible")):
        return by_deed_of(page, last - 1, high)
    return None


def _verb(page: Page, at: int, high: int) -> int:
    """Where the verb stands: behind "has", "has now", and behind "is" where it is a participle."""
    words, lower = page.lists.words, page.document.lower
    stop = min(high, at + _AUXILIARY)
    while at < stop and not page.gap(at + 1).strip():
        if lower[at] in words["before_verb"] or lower[at] in words["has_done"]:
            at += 1
        elif lower[at] in _BEING and at + 1 < high and _goes_on(lower[at + 1]):
            at += 1
        else:
            break
    return at


def _goes_on(word: str) -> bool:
    """Whether `word` may follow "is" where its subject acts: "is standing", "is in charge of"."""
    return word.endswith("ing") or word in ("in", "responsible", "now", "still", "also")


_BEING = ("is", "was", "are", "were")
_AUXILIARY = 4  # words


def _object(page: Page, deed: Deed, first: int, high: int) -> int:
    """Where the object of the deed ends; 0 where it has none of those that the row names."""
    lower, words = page.document.lower, page.lists.words
    if _ANYTHING in deed.objects:
        return first
    for index in range(first, min(high, first + _REACH)):
        if index > first and breaks(page, index):
            return 0
        word = lower[index]
        bare = word.removesuffix("'s").removesuffix("’s")
        if bare in deed.objects or any(bare in words[each] for each in deed.classes):
            return index + 1
        if _CAPITAL in deed.objects and page.word(index)[0].isupper():
            return index + 1
        if _NAME in deed.objects and index == first and _may_be_house(page, index):
            return index + 1
        for phrase in deed.phrases:
            if lower[index : index + len(phrase)] == phrase:
                return index + len(phrase)
    return 0


def _may_be_house(page: Page, index: int) -> bool:
    """Whether word `index` names no person, place or day: "has run | Oakum since 2019"."""
    word, known = page.word(index), page.lists
    if not word[0].isupper() or word.lower() in known.first_names or word in known.places:
        return False
    return word not in known.territories and len(word) > 1 and not page.owns(index)
