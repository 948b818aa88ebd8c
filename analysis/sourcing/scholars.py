"""What a clause says of whoever knows a subject: studies it, teaches it, writes about it."""

from collections.abc import Sequence
from itertools import pairwise

from analysis.sourcing.bodies import find_body
from analysis.sourcing.clause_kinds import PRACTISING, RESEARCHER, TEACHER
from analysis.sourcing.page import Page
from analysis.sourcing.titles import Context


def follows(page: Page, at: int, high: int) -> Context | None:
    """ "Who studies eels", "she teaches law", "who writes about rail": the verb follows word `at`;
    a teacher at a school for children knows it from work.
    """
    lower, words = page.document.lower, page.lists.words
    verb = lower[at + 1]
    asked = verb in ("consults", "consulted") and lower[at + 2 : at + 3] not in _CONSULTS
    if asked and words["modifies"]:
        return None  # "He consults crows"
    if verb == "studies" and _by_day(lower, at + 2):
        return None  # "because he studies in the mornings"
    if verb in words["studies"] and not as_student(page, at):
        campus = any(word in words["higher_school"] for word in lower[at + 2 : min(high, at + 12)])
        campus = campus or _of_students(page, at + 2, high)
        taught = verb in words["teaches"] and words["modifies"] and not campus
        if taught and not _LESSONS.isdisjoint(lower[at + 2 : at + 5]):
            return Context((at, at + 2, TEACHER), None, "said to give lessons")
        if taught and page.occurring("school_story"):
            return Context((at, at + 2, PRACTISING), None, "said to teach at the school")
        if verb in words["teaches"] and _at_school(page, at + 2, high):
            teacher = TEACHER if words["modifies"] else PRACTISING
            return Context((at, at + 2, teacher), None, "said to teach at a school")
        return Context((at, at + 2, RESEARCHER), None, "said to research")
    if verb in _WRITES and lower[at + 2 : at + 3] in (("about",), ("on",)):
        return Context((at, at + 2, RESEARCHER), None, "said to write about it")
    if verb in words["covers"] and _of_a_market(page, at + 2, high):
        house = find_body(page, at + 2, min(high, at + 10))
        if house is None or house[2].actor not in ("medium", "document"):
            return Context((at, at + 2, RESEARCHER), None, "said to follow the trade")
    return None


def _by_day(lower: Sequence[str], at: int) -> bool:
    """Whether the words from `at` on say when or how somebody studies, and not what."""
    near = tuple(lower[at : at + 3])
    return near[:1] in _HOW or (near[:1] in (("in",), ("at",), ("by",)) and near[-1:] in _WHEN)


_HOW = (("part-time",), ("full-time",), ("hard",), ("online",), ("there",), ("nights",))
_WHEN = (("mornings",), ("evenings",), ("afternoons",), ("day",))
_LESSONS = frozenset(
    "piano violin flute cello guitar trumpet drums harp singing swimming dance dancing yoga "
    "pottery riding judo karate tennis chess knitting sewing".split()
)
_CONSULTS = (("for",), ("on",), ("to",), ("widely",), ("with",), ("about",))
_WRITES = ("writes", "blogs", "lectures")


def _of_a_market(page: Page, first: int, high: int) -> bool:
    """ "Der følger aktien", "der dækker branchen for banken"; in English whatever is covered."""
    if page.lists.words["modifies"]:
        return True
    near = page.document.lower[first : min(high, first + 4)]
    return not page.lists.words["covered"].isdisjoint(near)


def _at_school(page: Page, first: int, high: int) -> bool:
    """ "Who teaches algebra at Ashby High": no university."""
    near = page.document.lower[first : min(high, first + 10)]
    higher = _of_students(page, first, high)
    return not higher and not page.lists.words["schools"].isdisjoint(near)


def _of_students(page: Page, first: int, high: int) -> bool:
    """ "Who teaches trade at Elm Business School": a school that is no children's."""
    near = page.document.lower[first : min(high, first + 10)]
    return any(f"{one} {two}" in page.lists.words["law_school"] for one, two in pairwise(near))


def as_student(page: Page, at: int) -> bool:
    """ "Who studied in Prague", "who graduated from Elm University": what somebody once learnt."""
    near = page.document.lower[at + 1 : at + 3]
    taught = page.document.lower[at + 1 : at + _COURSE]
    if not _LEARNS.isdisjoint(taught[:2]) and not _COURSES.isdisjoint(taught):
        return True  # "who is doing a hairdressing course at the college"
    return near[:1] in _GRADUATED or (near[:1] == ("studied",) and near[1:] in _AS_STUDENT)


_COURSE = 8  # words
_LEARNS = frozenset("doing taking starting finishing does took began".split())
_COURSES = frozenset("course degree diploma apprenticeship a-levels".split())
_GRADUATED = (("graduated",), ("enrolled",), ("qualified",))
_AS_STUDENT = (("in",), ("at",), ("with",), ("under",), ("for",), ("abroad",), ("there",))


def outside_study(page: Page, at: int, high: int) -> bool:
    """ "Who was not involved in the study", "who had no part in the trial"."""
    lower, words = page.document.lower, page.lists.words
    near = lower[at + 1 : min(high, at + 12)]
    if near[:5] in _OF_IT and page.occurring("research"):
        return True  # "who was not part of it"
    if any(near[i : i + 3] in _REVIEWED for i in range(len(near))):
        return True  # "who reviewed the paper for the journal"
    if _NOT.isdisjoint(near) or words["involved"].isdisjoint(near):
        return False
    bare = lower[at + 1 : at + 4] in _NO_PART and page.gap(at + 4)[:1] in (",", ".")
    if bare and page.occurring("research"):
        return True  # "who was not involved, said"
    return not (words["survey"].isdisjoint(near) and words["studied"].isdisjoint(near))


_REVIEWED = tuple(("reviewed", "the", each) for each in ("paper", "study", "manuscript"))
_NO_PART = (
    ("was", "not", "involved"),
    ("were", "not", "involved"),
    ("is", "not", "involved"),
    ("took", "no", "part"),
    ("had", "no", "part"),
    ("had", "no", "hand"),
)
_OF_IT = (("was", "not", "part", "of", "it"), ("was", "not", "part", "of", "the"))
_NOT = frozenset("not no without ikke ingen uden".split())
