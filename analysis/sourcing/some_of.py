"""Some of those whom the sentence before names: "Some think so", "en af dem", "one wrote"."""

from dataclasses import replace

from analysis.sourcing.groups import Phrase
from analysis.sourcing.insiders import hides
from analysis.sourcing.lists import Kind
from analysis.sourcing.page import Page, role_at
from analysis.sourcing.role_phrases import voices

_RULE = "of those named before"


def of_them(page: Page, at: int, first: int) -> Phrase | None:
    """ "Ti lærere er syge. En af | dem fortæller": those whom the sentence before names."""
    begin = page.sentence(first)[0]
    if page.document.lower[at] != "dem" or not begin:
        return None
    people = _many_before(page, begin, begin)
    if people is None:
        return None
    return Phrase("group", replace(people, plural=False), "anonymous", (at, at + 1), _RULE)


def some_of_them(page: Page, first: int, last: int) -> Phrase | None:
    """ "Some think", "one wrote": of those whom the sentence before names by a plural; of those
    who post, where no plural stands there.
    """
    word, behind = page.document.lower[first], page.document.lower[first + 1 : last]
    alone = not behind or behind == ("of", "them")  # "one of them"
    if not alone or not first or word not in page.lists.words["some_of"]:
        return None
    one = word in ("one", "another")
    people = _many_before(page, first, page.sentence(first)[0])
    if people and behind and people.level not in ("official", "expert"):
        people = None  # "The strikers … One of them, a loader": as whom, the text shows
    if people:
        kind = replace(people, plural=not one)
        actor, naming = ("anonymous", "anonymous") if one else ("group", "title_only")
        if not one and kind.level == "citizen":
            kind, naming = replace(kind, function="popular_opinion"), "anonymous"
        return Phrase(actor, kind, naming, (first, last), _RULE)
    if one and voices(page, last):
        kind = Kind("one", "anonymous", "citizen", "party", "popular_opinion")
        return Phrase("anonymous", kind, "anonymous", (first, last), "voices a view")
    return None


def _many_before(page: Page, stop: int, begin: int) -> Kind | None:
    """The last plural title before word `stop`, from the sentence before word `begin` on."""
    low = page.sentence(begin - 1)[0] if begin else begin
    for index in range(stop - 1, low - 1, -1):
        role = role_at(page, index, low)
        if role and role[2].plural and role[2].level:
            return role[2]
    return None


def took_part(page: Page, them: Phrase, last: int) -> bool:
    """ "En af deltagerne, som ikke må udtale sig": who may not speak, in a story of ministers."""
    if page.lists.words["modifies"] or them.kind.level != "citizen" or not hides(page, last):
        return False
    return any(word.endswith(_MINISTERS) for word in page.document.vocabulary)


_MINISTERS = ("minister", "ministeren", "regering", "regeringen", "ministeriet")
