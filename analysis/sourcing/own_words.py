"""What somebody without a title calls their own: "my patients", "our members", "X's officers"."""

from collections.abc import Sequence

from analysis.document import Span
from analysis.quotes import Statement
from analysis.sourcing.counsel import has_a_client
from analysis.sourcing.page import Page, Range

Own = tuple[str, str, str, Span, str]  # level, role, function, evidence, rule

# What a thing says of whose it is, by the class of the list that has it.
_OWNERS = {
    "own_of_office": ("official", "party", "spokesperson"),  # constituents
    "own_of_force": ("official", "expert", "spokesperson"),  # officers, detectives
    "own_of_body": ("organisation", "party", "spokesperson"),  # members, a firm
    "own_of_care": ("expert", "experience", "personal_experience"),  # patients, pupils
    "own_of_study": ("expert", "expert", "expert"),  # findings, samples
}
_BETWEEN = 2  # words between the possessive and the thing: "my own oldest patients"


def by_own_words(page: Page, places: list[Range], said: Sequence[Statement]) -> Own | None:
    """Whom a possessive in the speaker's own words, or a genitive of the name, makes of them."""
    words = page.lists.words
    client = has_a_client(page, said)
    if client:
        return "organisation", "party", "spokesperson", page.span(*client), "has a client"
    for statement in said:
        if statement.cue is None or _by_pronoun(page, statement):
            continue
        reports = page.text[slice(*statement.cue)] in words["reports_news"]
        if reports and not _explained(page, places):
            return "media", "", "spokesperson", statement.cue, "reports"  # ", Ida Holm reports."
    office = _office_at_cue(page, said) if words["modifies"] else None
    office = office or (_to_clients(page, said) if page.occurring("clients") else None)
    if office:
        return office
    for statement in said:
        for fragment in statement.fragments if statement.kind == "direct" else ():
            low, high = page.document.word_range(fragment.start, fragment.end)
            for index in range(low, high):
                if page.document.lower[index] in words["my"] and not _likened(page, index):
                    found = _thing(page, index, high)
                    if found:
                        return found
    for first, last in places:
        if page.owns(last - 1):
            found = _thing(page, last - 1, page.sentence(first)[1])
        elif _next_begins_with_theirs(page, last):
            begin = page.sentence(last - 1)[1]
            found = _thing(page, begin, page.sentence(begin)[1])
        else:
            found = _soon_theirs(page, last)
        if found:
            return found
    return None


def _explained(page: Page, places: list[Range]) -> bool:
    """ "Ida Holm, a vet, reports": a comma says more of who it is."""
    return any(page.gap(last) == ", " for _, last in places if last < len(page.document.gaps))


def _by_pronoun(page: Page, statement: Statement) -> bool:
    """ "She reports that he hums": no reporter's credit."""
    if statement.mention is None:
        return False
    return page.text[slice(*statement.mention)].lower() in ("he", "she", "they")


def _to_clients(page: Page, said: Sequence[Statement]) -> Own | None:
    """ "X wrote in a note to clients": who judges a market for a living."""
    lower, words = page.document.lower, page.lists.words
    for statement in said:
        if statement.cue is None:
            continue
        low, high = page.sentence(page.document.word_range(*statement.cue)[0])
        for index in range(low + 2, high):
            if lower[index] in words["clients"] and lower[index - 1] == "to":
                if lower[index - 2] in ("note", "notes", "commentary", "briefing"):
                    span = page.span(index - 2, index + 1)
                    return "expert", "expert", "expert", span, "writes to clients"
    return None


def _likened(page: Page, at: int) -> bool:
    """ "He is our ministry", "she was my union": what somebody else is to them."""
    before = page.document.lower[max(0, at - 2) : at]
    return len(before) == 2 and before[0] in _ONE and before[1] in ("is", "was")


_ONE = ("he", "she", "it", "that")


def _office_at_cue(page: Page, said: Sequence[Statement]) -> Own | None:
    """ "X told parliament", "X ruled that it was in play": where or how only some may speak."""
    lower, words = page.document.lower, page.lists.words
    for statement in said:
        if statement.cue is None:
            continue
        first, last = page.document.word_range(*statement.cue)
        if lower[first] == "ruled" and last - first == 1:
            match = len(page.occurring("team_sport")) >= _MATCH
            function = "expert" if match else "spokesperson"
            return "official", "expert", function, statement.cue, "rules on it"
        if lower[first] in ("told", "tells"):
            at = last + (lower[last : last + 1] == ("the",))
            house = lower[at : at + 1]
            if house and house[0] in words["told_house"] and lower[at + 1 : at + 2] not in _PARTS:
                return "official", "party", "spokesperson", statement.cue, "speaks in parliament"
    return None


_MATCH = 3  # different words of a sport
_PARTS = (("of",), ("committee",), ("inquiry",), ("hearing",), ("panel",), ("investigators",))


def _soon_theirs(page: Page, last: int) -> Own | None:
    """ "X tipped nets into an oven. Today her company, Y, employs 26": at the start of the next
    sentence, nobody else named before it.
    """
    lower, begin = page.document.lower, page.sentence(last - 1)[1]
    high = page.sentence(begin)[1] if begin < len(lower) else begin
    for index in range(begin + 1, min(high, begin + _SOON)):
        if lower[index] in page.lists.words["her"]:
            found = _thing(page, index, high)
            return found if found and found[0] == "organisation" else None
        if page.word(index)[0].isupper():
            return None
    return None


_SOON = 4  # words: "Today her company"


def _next_begins_with_theirs(page: Page, last: int) -> bool:
    """ "X waited. Her officers": nobody else is named in the sentence of the name."""
    high = page.sentence(last - 1)[1]
    if high >= len(page.document.words) or page.document.lower[high] not in page.lists.words["her"]:
        return False
    return not any(
        page.word(i)[0].isupper() and page.word(i - 1)[0].islower() for i in range(last, high)
    )


def _thing(page: Page, at: int, high: int) -> Own | None:
    """What the possessive at word `at` owns."""
    lower, words = page.document.lower, page.lists.words
    for index in range(at + 1, min(high, at + 2 + _BETWEEN)):
        if page.gap(index).strip():
            return None
        if lower[index] == "team" and lower[index + 1 : index + 2]:
            verb = index + 1 + (lower[index + 1] in ("has", "have", "had"))
            if verb < high and lower[verb] in words["finds_out"]:
                span = page.span(at, index + 1)
                return (*_OWNERS["own_of_study"], span, "what they call their own")
        for name, codes in _OWNERS.items():
            if lower[index] in words[name]:
                if lower[index] in _TEAMS and _at_institute(page, index + 1, high):
                    codes = _OWNERS["own_of_study"]
                race = page.occurring("candidate") or page.occurring("race_story")
                if lower[index] in _RACES and race:
                    codes = _OWNERS["own_of_office"]  # "Sandoval's campaign manager"
                firms = lower[index] in _OF_FIRMS_TOO and page.occurring("companies")
                if firms and not page.occurring("governs"):
                    codes = _OWNERS["own_of_body"]
                return (*codes, page.span(at, index + 1), "what they call their own")
    return None


_RACES = ("campaign", "candidacy", "supporters", "volunteers")
_OF_FIRMS_TOO = ("department", "office", "administration", "directorate", "portfolio")
_TEAMS = ("group", "team", "lab", "unit")


def _at_institute(page: Page, at: int, high: int) -> bool:
    """ "Holm's group | at the Marine Station of Elm"."""
    lower = page.document.lower
    if at + 2 >= high or lower[at] not in ("at", "in", "from"):
        return False
    return not _INSTITUTES.isdisjoint(lower[at + 1 : min(high, at + 6)])


_INSTITUTES = frozenset(
    "university institute station observatory laboratory college polytechnic".split()
)
