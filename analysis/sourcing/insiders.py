"""Those without a name who tell from inside: "en person med indsigt i salget", "tre ansatte på
rådhuset, der har arbejdet med sagen".
"""

from analysis.sourcing.bodies import find_body
from analysis.sourcing.full_names import in_full
from analysis.sourcing.governing import who_serves
from analysis.sourcing.lists import Kind, in_any
from analysis.sourcing.page import Page

_ANYBODY = ("person", "personer", "folk", "mennesker", "en", "nogen")
_MARK = 3  # words between somebody and what they know


def who_knows(page: Page, cut: int) -> Kind | None:
    """The entry of a source for "en person | med indsigt i salget", a word for anybody that says
    behind word `cut` how near the bearer is; None for everybody else.
    """
    lower, words = page.document.lower, page.lists.words
    if not 0 < cut < len(lower):
        return None
    if words["modifies"]:
        if lower[cut - 1] in _SOMEBODY and (told := _works_there(page, cut)):
            return told
        if lower[cut] != "who":
            return None
        return _who_has_seen(page, cut) or who_serves(page, cut)
    if lower[cut - 1] not in _ANYBODY:
        return None
    known = lower[cut] in words["cut"] or lower[cut] in ("i", "på")
    if known and not words["source_marks"].isdisjoint(lower[cut : cut + _MARK]):
        return page.lists.anonymous.get("kilde")
    return _of_a_house(page, cut) if lower[cut - 1] in ("person", "personer") else None


def _of_a_house(page: Page, cut: int) -> Kind | None:
    """ "En person | fra produktionen", "to personer | i ministeriet": on whose side, nobody knows;
    but "en person | i bilen", "en person | fra Lundby".
    """
    lower, words = page.document.lower, page.lists.words
    if lower[cut] not in ("i", "fra", "hos") or cut + 1 >= len(lower):
        return None
    last = min(page.sentence(cut)[1], cut + _HOUSE_NAME)
    noun = lower[cut + 1]
    body = find_body(page, cut + 1, last)
    if noun in words["inside"] or noun.endswith("sekretariatet"):
        level = "official"
    elif noun in words["trade"] or noun in words["crew_inside"]:
        level = "organisation"
    elif body and body[2].actor in ("authority", "politics"):
        level = "official"
    elif body and body[2].actor in ("company", "organisation") and "public" not in body[2].note:
        level = "organisation"
    else:
        return None
    return Kind("kilde", "anonymous", level, "unknown", "spokesperson", "source")


_HOUSE_NAME = 4  # words


def _works_there(page: Page, cut: int) -> Kind | None:
    """ "Someone | at the town hall", "a person | who works at the board": of the public office that
    follows; with what interest, nobody knows.
    """
    lower, at = page.document.lower, cut
    if lower[cut] == "who" and lower[cut + 1 : cut + 2] in (("works",), ("work",), ("worked",)):
        at = cut + 2
    elif lower[cut - 1] not in ("someone", "somebody"):
        return None
    high = page.sentence(cut)[1]
    if at + 1 >= high or lower[at] not in ("at", "in", "inside", "for"):
        return None
    body = find_body(page, at + 1, min(high, at + 1 + _HOUSE_NAME))
    if body and body[1] - body[0] == 1 and page.word(body[0])[0].islower():
        body = in_full(page, lower[body[0]], body[0]) or body
    if body is None or body[2].actor not in ("authority", "politics"):
        return None
    return Kind("person", "anonymous", "official", "unknown", "spokesperson", "source")


def _who_has_seen(page: Page, cut: int) -> Kind | None:
    """ "A person | who has seen the refusals", "people who have read the draft": what others may
    not see; a story of firms tells of theirs.
    """
    lower = page.document.lower
    near = lower[cut + 1 : min(page.sentence(cut)[1], cut + _SEEN)]
    if lower[cut - 1] not in _SOMEBODY or near[:1] not in (("has",), ("have",), ("had",)):
        return None
    if near[1:2] not in _SAW or page.lists.words["inside_paper"].isdisjoint(near):
        return None
    business = len(page.occurring("companies")) > 1 and not page.occurring("government")
    level = "organisation" if business else "official"
    return Kind("person", "anonymous", level, "unknown", "spokesperson", "source")


_SEEN = 9  # words
_SOMEBODY = ("person", "people", "someone", "somebody", "those", "persons")
_SAW = tuple((each,) for each in "seen read reviewed studied examined viewed".split())


def who_study(page: Page, first: int, cut: int) -> bool:
    """ "People | who study such trades", "those | who monitor bears": asked for what they know."""
    lower, words = page.document.lower, page.lists.words
    if lower[cut - 1] not in _WHOEVER or not words["modifies"] or cut + 2 >= len(lower):
        return False
    if lower[cut : cut + 3] == _IN_THE_FIELD and lower[cut - 1] == "others":
        return True
    if lower[cut] != "who" or page.gap(cut) != " " or cut - first > _MARK:
        return False
    verb = lower[cut + 1]
    if verb == "have" and cut + 3 < len(lower):
        verb = lower[cut + 2]
    if lower[cut + 2] in page.of or lower[cut + 2] in ("here", "there", "abroad"):
        return False
    known = verb in words["studies"] or f"{verb}s" in words["studies"] or verb == "study"
    return known and verb not in words["teaches"] and verb not in ("teach", "consult")


_IN_THE_FIELD = ("in", "the", "field")
_WHOEVER = ("people", "those", "others", "ones")


def wrote_the_study(page: Page, kind: Kind, at: int) -> bool:
    """ "Det er ifølge forfatterne mindre end ventet": of a report or a trial of which the text has
    told; not the writers of a festival.
    """
    if kind.entry not in ("forfatter", "medforfatter") or page.lists.words["modifies"]:
        return False
    if not page.document.lower[at].endswith("forfatterne"):
        return False
    return bool(page.occurring("study_of") or page.occurring("trial_of"))


def of_the_staff(page: Page, cut: int) -> bool:
    """ "A member | of the crew", "a former member | of its support team"."""
    lower = page.document.lower
    if lower[cut : cut + 1] != ("of",):
        return False
    for index in range(cut + 1, min(cut + _CREW_NEAR, page.sentence(cut)[1])):
        if page.gap(index).strip() or page.word(index)[0].isupper():
            return False  # "of the Senate staff"
        if lower[index] in _CREWS:
            return lower[index - 1] != "campaign"
    return False


_CREWS = ("crew", "staff", "team", "workforce", "cast", "orchestra")
_CREW_NEAR = 5  # words of "of its support team"


def once_inside(page: Page, cut: int) -> bool:
    """ "An engineer | who left the company in May", "a guard who used to work there": somebody who
    has nothing more to fear from the house.
    """
    lower = page.document.lower
    if cut + 3 >= len(lower) or lower[cut] != "who" or not page.lists.words["modifies"]:
        return False
    near = lower[cut + 1 : min(page.sentence(cut)[1], cut + _CLAUSE)]
    if near[:2] == ("used", "to"):
        return "work" in near
    if near[0] in ("worked", "served"):
        return "until" in near
    return near[0] in _LEFT and not page.lists.words["left_house"].isdisjoint(near)


_CLAUSE = 9  # words
_LEFT = ("left", "quit", "resigned")


def fears_for_job(page: Page, cut: int) -> bool:
    """ "An engineer at the firm, | who spoke unnamed for fear of losing her job": one of the staff,
    who tells of the own workplace.
    """
    if not page.lists.words["modifies"]:
        return False
    near = page.document.lower[cut : page.sentence(cut - 1)[1]]
    if _FEARS.isdisjoint(near):
        return False
    return not _JOB.isdisjoint(near) and not _LOSES.isdisjoint(near)


_FEARS = frozenset("fear fears feared fearing afraid worried risk risked risking".split())
_JOB = frozenset("job jobs dismissal sacked fired dismissed".split())
_LOSES = frozenset("losing lose loss of being".split())


def of_the_house(page: Page, first: int, cut: int, noun: str) -> bool:
    """Whether some of the staff of a public office tell of a case of it: "to medarbejdere i
    ministeriet, der har haft sagen på bordet"; not the staff as such.
    """
    lower, words = page.document.lower, page.lists.words
    if words["modifies"] or noun not in _STAFF or cut + 1 >= len(lower):
        return False
    if lower[first] not in words["many"] and lower[first] not in words["number_word"]:
        return False
    high = page.sentence(first)[1]
    if lower[cut] not in ("i", "på", "hos", "fra", "inden") or cut + 1 >= high:
        return False
    if words["public_office"].isdisjoint(lower[cut + 1 : min(high, cut + 4)]):
        return False
    return not words["own_case"].isdisjoint(lower[cut + 2 : high])


_STAFF = ("ansatte", "medarbejdere", "personer", "folk", "betroede", "fuldmægtige")


def works_inside(entry: str) -> bool:
    """Whether whoever bears the title `entry` and hides tells of the house they work for."""
    return entry.split()[-1] in in_any("tells_of_house")


def hides(page: Page, last: int) -> bool:
    """ "Who would not give his name", "who asked not to be named"."""
    words = page.lists.words
    far = 10 if words["modifies"] else 14  # "i en af de seks styrelser, som ikke vil have sit navn"
    lower, high = page.document.lower, page.sentence(last - 1)[1]
    near = lower[last : min(high, last + far)]
    if "condition" in near or not _AUTHORISED.isdisjoint(near):
        told = " ".join(lower[last - 1 : min(high, last + _FURTHER)])
        if any(each in told for each in _UNSAID):
            return True
    return not words["hidden"].isdisjoint(near) and not words["refusal"].isdisjoint(near)


_AUTHORISED = frozenset(("authorised", "authorized", "permitted", "allowed"))
_UNSAID = (
    "not authorised to",
    "not authorized to",
    "not permitted to",
    "not allowed to",
    "on condition",
    "on the condition",
)
_FURTHER = 14  # words
