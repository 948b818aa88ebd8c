"""English titles that mean what stands right before them: "Holm's deputy, X", "their secretary, X",
"the museum's curator, X", "his owner, X", "its chair, retired teacher X".
"""

from collections.abc import Sequence

from analysis.sourcing.body_nouns import noun_at
from analysis.sourcing.clause_kinds import PROSECUTOR
from analysis.sourcing.levels import leads
from analysis.sourcing.lists import Kind
from analysis.sourcing.page import Found, Page, Range, role_at
from analysis.sourcing.recast import as_elected, as_expert, for_themself, in_service
from analysis.sourcing.taken_up import held_by, owner_before
from analysis.sourcing.titles import Context

_SECOND = frozenset(("deputy", "stand-in", "understudy"))
_BACK = 3  # words between a title and the comma before it


def second_to(page: Page, first: int) -> Context | None:
    """ "Holm's deputy, X", "her deputy, X": in the office, or the body, of whom that is."""
    lower, at = page.document.lower, first - 1
    if at < 1 or lower[at] not in _SECOND or page.gap(first) not in (", ", " "):
        return None
    kind: Kind | None = None
    if page.owns(at - 1) and page.word(at - 1)[0].isupper():
        kind = held_by(page, page.word(at - 1)[:-2], at)
    elif lower[at - 1] in page.lists.words["her"]:
        master = owner_before(page, at - 1)
        kind = master[2] if master else None
    if kind is None or kind.level not in ("official", "organisation"):
        return None
    return Context((at, first, kind), None, "second to somebody")


def second_nameless(page: Page, first: int, last: int) -> Kind | None:
    """ "Holm's deputy called it fair": the words `first:last`, by the office of whom that is."""
    lower = page.document.lower
    if lower[last - 1] not in _SECOND or last - first < 2 or not page.owns(last - 2):
        return None
    if not page.word(last - 2)[0].isupper():
        return None
    kind = held_by(page, page.word(last - 2)[:-2], first)
    return kind if kind and kind.level in ("official", "organisation") else None


def by_owner(page: Page, role: Found, body: Found | None, places: Sequence[Range]) -> Found | None:
    """ "Their secretary, X" of a club, "his owner, X" of a donkey, "the museum's curator, X"."""
    lower, at = page.document.lower, role[0] - 1
    if at < 0 or page.gap(role[0]) != " ":
        return None
    kind = role[2]
    owned = lower[at] in page.lists.words["her"]
    owned = owned or (page.owns(at) and page.word(at)[0].isupper())
    if (
        owned
        and kind.entry.endswith("student")
        and (page.occurring("research") or page.occurring("scholars"))
    ):
        return as_expert(role)
    if lower[at] == "its" and kind.entry in _WRITERS and _after_a_paper(page, role[0]):
        return as_expert(role)
    if lower[at] in ("their", "its") and kind.entry in _SECRETARIES:
        if lower[at] == "their":
            return in_service(role)
        private = body is None or body[2].actor in ("", "company", "organisation")
        return in_service(role) if private else None
    theirs = lower[at] in page.lists.words["her"] or lower[at] in ("their", "its")
    if theirs and kind.entry == "captain" and body is None:
        return in_service(role, "subject") if page.occurring("team_word") else None
    if lower[at] in page.lists.words["her"] and kind.entry == "owner" and body is None:
        return for_themself(role)
    if page.owns(at) and kind.entry in page.lists.words["counsel_word"]:
        side = lower[at][:-2]
        if side in _ACCUSERS:
            return (*role[:2], PROSECUTOR)  # "the Crown's lawyer"
        return as_elected(role) if side in _HAS_LAWYERS else None  # "the county's attorney"
    somebody = not places or _is_somebody(page, places[0])
    made = lower[at] in _WHOSE_THING and kind.entry in _MAKERS
    if made and somebody and (body is None or not body[2].actor):
        return for_themself(role)  # "its maker, X", of a scarecrow
    if kind.entry.endswith("officer") and kind.level == "official":
        return in_service(role) if _officer_of_club(page, role[0], body) else None
    if page.owns(at) and kind.entry in _SPONSORS and lower[at][:-2] in _BILLS:
        return as_elected(role)  # "the bill's sponsor"
    house = lower[at].removesuffix("'s").removesuffix("’s")
    kept = page.owns(at) and house in page.lists.words["keeps_things"]
    return in_service(role) if kept and kind.entry.endswith(_KEEPERS) else None


def _is_somebody(page: Page, place: Range) -> bool:
    """Whether a name is a person's: by the first name, or by "he" or "she" in its sentence."""
    lower, (first, last) = page.document.lower, place
    near = lower[last : page.sentence(first)[1]]
    return lower[first] in page.lists.first_names or not page.lists.words["she"].isdisjoint(near)


def _after_a_paper(page: Page, at: int) -> bool:
    """ "In a note the broker called it a risk. Its author, X": the sentence before has a paper of
    whoever studies or works it out, and no book.
    """
    low = page.sentence(at)[0]
    before = page.document.lower[slice(*page.sentence(low - 1))] if low else ()
    return not _PAPERS.isdisjoint(before) and "book" not in before and "novel" not in before


_PAPERS = frozenset("report study note review analysis survey briefing paper audit".split())
_WRITERS = ("author", "lead author", "co-author", "main author")
_SECRETARIES = frozenset(
    "secretary,deputy secretary,assistant secretary,branch secretary,regional secretary".split(",")
)
_ACCUSERS = ("crown", "state", "prosecution", "commonwealth", "republic")
_HAS_LAWYERS = ("city", "county", "town", "borough", "council", "government", "ministry", "police")
_WHOSE_THING = ("its", "his", "her", "their")
_MAKERS = ("maker", "creator", "builder", "breeder", "grower", "finder", "inventor", "carver")


def _officer_of_club(page: Page, first: int, body: Found | None) -> bool:
    """ "The Riders' League is against it. “No,” said its safety officer, X": of the body that a
    sentence before begins with, and no office.
    """
    if body is not None and body[2].actor not in ("", "organisation", "company"):
        return False
    lower, low = page.document.lower, page.sentence(first)[0]
    if _ITS.isdisjoint(lower[max(low, first - 2) : first]):
        return False
    begin = page.document.paragraphs[page.paragraph(first)].first_word
    for index in range(first - 1, max(begin, first - _FAR), -1):
        house = noun_at(page, index, page.sentence(index)[0])
        if house and house[2].actor in ("authority", "politics", "company", "organisation"):
            return house[2].actor in ("company", "organisation")
    return False


_ITS = frozenset(("its", "their"))
_FAR = 50  # words
_SPONSORS = ("sponsor", "co-sponsor", "lead sponsor", "author", "co-author", "backer")
_BILLS = frozenset("bill measure ordinance motion amendment act resolution legislation".split())
_KEEPERS = ("curator", "archivist", "librarian", "conservator", "keeper", "gardener", "registrar")


def behind_title(page: Page, role: Found, low: int) -> int:
    """Where "retired teacher X" begins in "its chair, retired teacher X", a private title right
    behind one that leads a body; 0 where it stands alone.
    """
    if role[2].level not in ("citizen", "expert", "media") or role[2].plural:
        return 0
    at, lower = role[0], page.document.lower
    while at > max(low, role[0] - _BACK) and page.gap(at) == " ":
        at -= 1
    if at < low + 2 or page.gap(at) != ", ":
        return 0
    title = role_at(page, at - 1, low)
    if title is None or title[0] <= low or title[2].plural or not leads(title[2].entry):
        return 0
    before = title[0] - 1
    owned = page.owns(before) or lower[before] in ("its", "their", "the")
    return at if owned and title[2].level in ("organisation", "official") else 0


def in_a_long_title(page: Page, role: Found, first: int) -> bool:
    """ "Superintendent for | Child | Nutrition X": a capital word of what somebody answers for, and
    no title of its own.
    """
    start, stop = role[:2]
    if stop >= min(first, len(page.document.words)) or page.lists.words["definite_noun"]:
        return False
    if role[2].level != "citizen":
        return False
    if not page.word(start)[0].isupper() or not page.word(stop)[0].isupper():
        return False
    if page.document.lower[stop] in page.lists.first_names or page.gap(stop) != " ":
        return False
    joined = start > page.sentence(start)[0] and page.document.lower[start - 1]
    return joined in ("for", "of", "and")


def long_title(page: Page, last: int, low: int) -> bool:
    """Whether word `last` ends a title in capitals with what it is of: "Director of Human Services
    X", "Superintendent for Student Services X".
    """
    lower = page.document.lower
    for at in range(last, max(low, last - _LONG), -1):
        if page.gap(at) != " " or not (page.word(at)[0].isupper() or lower[at] in _JOINS):
            return False
        if lower[at] in ("for", "of"):
            role = role_at(page, at - 1, low)
            if role and role[2].level and page.word(at - 1)[0].isupper():
                return True
    return False


_LONG = 9  # words
_JOINS = frozenset(("for", "of", "and", "the"))


def of_what(page: Page, role: Found, first: int) -> bool:
    """Whether capitals between a title in capitals and the name say what it is of: "for Student
    Transport"; but "of the League".
    """
    at = role[1]
    if at + 1 >= first or page.document.lower[at] not in ("for", "of"):
        return False
    return page.word(role[0])[0].isupper() and page.word(at + 1)[0].isupper()
