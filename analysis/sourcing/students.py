"""English: who is a student, by the year or by what they study: "a second-year chemist", "X, 19.
She studies law"; those of a strike or a sit-in act in it.
"""

from analysis.sourcing.clause_kinds import PETITIONER, STUDENT
from analysis.sourcing.page import Page
from analysis.sourcing.titles import Context

_CLAUSE = 12  # words
_OLDEST = 26  # years
_DIGITS = 2


def in_a_year(page: Page, at: int, high: int) -> Context | None:
    """ "A second-year chemist and one of the organisers": the apposition from word `at` on."""
    lower, words = page.document.lower, page.lists.words
    if at + 2 >= high or lower[at] not in ("a", "an"):
        return None
    year = lower[at + 1] in words["study_year"]
    stop = at + 2 if year else at + 3
    year = year or (lower[at + 1] in _ORDINALS and lower[at + 2] == "year")
    if not year or stop >= high or page.gap(stop) != " ":
        return None
    role = page.role(stop)
    if role and role[2].level in ("official", "organisation", "media"):
        return None  # "a second-year councillor"
    if page.occurring("team_sport") and not page.occurring("university_story"):
        return None
    acts = not words["acts_up"].isdisjoint(lower[stop : min(high, stop + _CLAUSE)])
    return Context((at, stop, PETITIONER if acts else STUDENT), None, "in a year of study")


_ORDINALS = ("first", "second", "third", "fourth", "final")


def studies(page: Page, at: int, high: int) -> Context | None:
    """ "X, 19. She studies law at the university", "19-year-old X, who is studying medicine": the
    verb follows word `at`; scholars are older, and study no whole degree.
    """
    lower, words = page.document.lower, page.lists.words
    verb = at + 1 + (lower[at + 1] in ("is", "was"))
    if verb + 1 >= high or lower[verb] not in _STUDIES:
        return None
    if not _young(page, at) and lower[verb + 1] not in words["degree"]:
        return None
    return Context((at, verb + 1, STUDENT), None, "said to study for a degree")


def _young(page: Page, at: int) -> bool:
    """Whether an age under that of scholars stands right before word `at`, or before the name."""
    for index in range(max(0, at - 5), at):
        age, hyphen, _ = page.document.lower[index].partition("-year-old")
        beside = hyphen or page.gap(index) == ", "
        if beside and age.isdecimal() and len(age) == _DIGITS and int(age) <= _OLDEST:
            return True
    return False


_STUDIES = ("studies", "studying", "reads", "reading")
