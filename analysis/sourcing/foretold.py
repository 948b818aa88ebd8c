"""English: a short sentence with a title and no name, and then the name: "His coach cared. Walt
Brinker filed a protest", "Her trainer is blunter.\\n\\n“…,” says Ida Holm".
"""

from analysis.sourcing.bodies import find_body
from analysis.sourcing.clause_kinds import LEADER
from analysis.sourcing.lists import Kind
from analysis.sourcing.page import Page, Range, role_at
from analysis.sourcing.relations import stands_in
from analysis.sourcing.titles import Context
from analysis.sourcing.unnamed import inside_quotation

_SHORT = 8  # words


def foretold(page: Page, places: list[Range]) -> Context | None:
    """The title that the short sentence right before the first mention gives with "his" or "her",
    alone and without a name.
    """
    lower, words = page.document.lower, page.lists.words
    if not places or not words["modifies"]:
        return None
    first = places[0][0]
    begin = page.sentence(first)[0]
    if not begin or begin <= page.document.body_start_word:
        return None
    low, high = page.sentence(begin - 1)
    if high - low > _SHORT or lower[low] not in words["her"]:
        return None
    role = role_at(page, low + 1, low + 1) or (
        role_at(page, low + 2, low + 1) if low + 2 < high else None
    )
    if role is None or role[0] != low + 1 or role[2].plural or role[1] >= high:
        return None
    related = "relational" in role[2].note
    theirs = related or role[2].entry.split()[-1] in words["told_of_as_theirs"]
    if not theirs or page.gap(role[1]) != " ":
        return None
    if not words["out_of_story"].isdisjoint(lower[low:high]) or inside_quotation(page, low):
        return None  # the name behind it is another's
    if any(page.word(index)[0].isupper() for index in range(low + 1, high)):
        return None  # somebody is named
    if first != begin and lower[first - 1] not in page.cues:
        return None
    rule = "told of right before the name"
    return stands_in(page, role, rule) if related else Context(role, None, rule)


def presides(page: Page, places: list[Range]) -> Context | None:
    """ "Chairing the bench, Dr Olive Prentice said", "Leading the council's review, X": what opens
    the sentence, up to the comma before the name.
    """
    lower, words = page.document.lower, page.lists.words
    for first, _last in places if words["modifies"] else ():
        low = page.sentence(first)[0]
        if first - low < _ACT or lower[low] not in _PRESIDES:
            continue
        at = first
        while at > low and (lower[at - 1] in words["honorific"] and page.gap(at) in (" ", ". ")):
            at -= 1
        clause = range(low + 1, at)
        if page.gap(at) != ", " or any(page.gap(index) not in (" ", *_OWNED) for index in clause):
            continue
        if not _PLEADS.isdisjoint(lower[low:at]):
            continue  # "Opening the case for the Crown at Elm Crown Court, X"
        if not _IN_COURT.isdisjoint(lower[low:at]):
            judges = Kind("judge", "person", "official", "expert", "spokesperson")
            return Context((low, low + 1, judges), None, "said to preside")
        body = find_body(page, low + 1, at)
        if body and body[2].actor not in ("", "document", "state", "medium"):
            return Context((low, low + 1, LEADER), body, "said to lead")
    return None


_ACT = 3  # words of "Chairing the bench"
_PRESIDES = frozenset("chairing leading heading adjourning summing opening closing".split())
_PLEADS = frozenset("case for prosecution defence defense crown claimant".split())
_IN_COURT = frozenset("bench court tribunal inquest trial jury sentencing".split())
_OWNED = ("' ", "’ ")
