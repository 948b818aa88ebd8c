"""Who has a profession that is not what the story asks them for."""

from collections.abc import Sequence

from analysis.quotes import Statement
from analysis.sourcing.alone import practises_trade
from analysis.sourcing.lists import in_any
from analysis.sourcing.own_sentences import indirect, marked
from analysis.sourcing.page import Found, Page, Range, role_at
from analysis.sourcing.source import Told


def private_title(page: Page, role: Found) -> Told | None:
    """ "The neighbour, accountant X": a profession that is not what the story asks X for."""
    low = page.sentence(role[0])[0]
    before = role[0] - 1
    if before >= low and page.gap(role[0]) == ", ":
        found = role_at(page, before, low)
        if found and found[2].entry in page.lists.words["private"] and not found[2].plural:
            span = page.span(*found[:2])
            return Told("citizen", "experience", "personal_experience", span, "private title")
    return None


def off_duty(
    page: Page, role: Found, places: Sequence[Range], said: Sequence[Statement]
) -> Told | None:
    """ "On board was X, a midwife", "X, a nurse who bought a sofa": one of the public."""
    way = _going(page, role) if places else None
    if way:
        return Told("citizen", "experience", "personal_experience", page.span(*way), "off duty")
    if not places or not _practises(role):
        return None
    lower, words = page.document.lower, page.lists.words
    before = lower[max(0, role[0] - 3) : role[0]]
    if before in _EVERY_DAY and not employed_there(page, role):
        span = page.span(*role[:2])
        return Told("citizen", "experience", "personal_experience", span, "off duty")
    told = {*marked(page, said), *indirect(page, said)}
    way = _on_the_way(page, role)
    if way:
        return Told("citizen", "experience", "personal_experience", page.span(*way), "off duty")
    first, last = places[0]
    for index in range(*page.sentence(first)):
        if index in told:
            continue
        who = index > last and lower[index - 1] in words["relative"]
        if lower[index] in words["off_duty"] or (who and lower[index] in words["buys"]):
            span = page.span(index, index + 1)
            return Told("citizen", "experience", "personal_experience", span, "off duty")
    return None


def _going(page: Page, role: Found) -> Range | None:
    """ "X, a tax adviser who was on his way home": what anybody does, whatever they know."""
    lower, at = page.document.lower, role[1]
    if lower[at : at + 2] != ("who", "was") or lower[at + 2 : at + 3] != ("on",):
        return None
    return (at, at + 3) if not _WAYS.isdisjoint(lower[at + 3 : at + 6]) else None


def _on_the_way(page: Page, role: Found) -> Range | None:
    """ "A solicitor, she was on her way home": what anybody does, said with the title."""
    lower, words = page.document.lower, page.lists.words
    low, high = page.sentence(role[0])
    if role[0] - low > 3 or lower[low] not in ("a", "an") or not words["modifies"]:
        return None
    for index in range(role[1], min(high - 3, role[1] + _FRONT)):
        if page.gap(index) != ", " or lower[index] not in words["she"]:
            continue
        at = index + 2 + (lower[index + 2] == "been")
        if lower[index + 1] not in ("was", "had") or at >= high:
            return None
        ways = lower[at] in ("on", "off") and not _WAYS.isdisjoint(lower[at + 1 : at + 4])
        return (index, at + 1) if ways or lower[at] in words["goes_about"] else None
    return None


_FRONT = 10  # words: "A solicitor who lives in Elm, she was"


def among_public(page: Page, role: Found) -> bool:
    """ "A nurse on her way to the early shift", "a teacher waiting for the bus", "a vet with a
    pram": somebody nameless who does what anybody does.
    """
    lower = page.document.lower
    near = lower[role[1] : min(page.sentence(role[0])[1], role[1] + _DOING)]
    if not near or page.gap(role[1]) not in (" ", ", "):
        return False
    if near[0] == "who" and near[1:2] in _WAS:
        near = near[2:] if near[2:3] != ("been",) else near[3:]
    if not near:
        return False
    if near[0] in page.lists.words["goes_about"]:
        return True
    if near[0] == "with":
        return not _CARRIED.isdisjoint(near[1:4])
    return near[0] in ("on", "off") and not _WAYS.isdisjoint(near[1:4])


_DOING = 6  # words
_WAS = (("was",), ("had",), ("is",), ("were",))
_CARRIED = frozenset("pram pushchair stroller dog suitcase buggy rucksack bicycle bike bag".split())
_WAYS = frozenset("way holiday break leave bus train ferry bike platform".split())
_EVERY_DAY = (("til", "daglig", "er"), ("til", "dagligt", "er"))


def employed_there(page: Page, role: Found) -> bool:
    """ "Der til daglig er læge på Nordby Sygehus": the clause goes on with where."""
    after = role[1]
    return after < len(page.document.words) and page.document.lower[after] in page.of


def _at_the_ward(page: Page, role: Found) -> bool:
    """ "At the clinic, Nurse X said she had put two to a bed": a medic told of where they work."""
    low, high = page.sentence(role[0])
    if not page.lists.words["modifies"] or role[2].entry.split()[-1] not in in_any("medics"):
        return False
    low = page.sentence(low - 1)[0] if low else low
    return not _WARDS.isdisjoint(page.document.lower[low:high])


_WARDS = frozenset("clinic ward wards hospital surgery infirmary maternity health".split())


def of_themself(page: Page, role: Found, said: Sequence[Statement]) -> Told | None:
    """ "X, a nurse, said she had slept in her car": a practitioner who tells of their own life."""
    if not _practises(role):
        return None
    words = page.lists.words
    if role[2].entry.endswith(_NURSING) and len(page.occurring("care_place")) > 1:
        return None  # at work
    if role[2].entry.endswith("teacher") and page.occurring("school_story"):
        return None
    for statement in said:
        if role[2].level == "expert" and _in_court(page, statement):
            continue  # "Dyrlæge X fortalte retten, at hun havde skannet fuglen"
        for each in statement.fragments:
            first, last = page.document.word_range(each.start, each.end)
            spoken = page.document.lower[first:last]
            if each.marked:
                told = not words["self"].isdisjoint(spoken) and words["we"].isdisjoint(spoken)
            elif role[2].entry.endswith(_MEASURE):
                told = False  # "Engineer X, who inspected it, said she had warned"
            else:
                told = (
                    bool(spoken) and spoken[0] in words["she"] and not _other(page, role, spoken[0])
                )
            if told and _at_the_ward(page, role):
                continue
            if told:
                span = page.span(*role[:2])
                rule = "tells of their own life"
                return Told("citizen", "experience", "personal_experience", span, rule)
    return None


def _in_court(page: Page, statement: Statement) -> bool:
    """Whether a statement is made to a court: "told the inquest", "fortalte retten"."""
    if not statement.cue or not page.occurring("court_hears"):
        return False
    last = page.document.word_range(*statement.cue)[1]
    near = page.document.lower[last : last + _TO_WHOM]
    return not page.lists.words["court_hears"].isdisjoint(near)


_TO_WHOM = 3  # words behind the cue


def _other(page: Page, role: Found, pronoun: str) -> bool:
    """ "Overlæge Bo Lund, som undersøgte hende, siger, at hun har det godt": whom the pronoun means
    is not the bearer of the title, by the first name.
    """
    last = role[1]
    if last >= len(page.document.lower) or page.gap(last) not in (" ", ", "):
        return False
    if not page.word(last)[0].isupper():
        return False  # "X, a nurse, said": a man's name too
    gender = page.lists.first_names.get(page.document.lower[last])
    return gender in _PRONOUNS and pronoun in _PRONOUNS[gender]


_PRONOUNS = {"man": ("she", "hun"), "woman": ("he", "han")}
_MEASURE = ("engineer", "architect", "surveyor", "vet", "lawyer", "solicitor", "ingeniør")
_NURSING = ("sygeplejerske", "læge", "nurse", "jordemoder", "midwife")


def _practises(role: Found) -> bool:
    return practises_trade(role[2].entry) or role[2].entry.endswith(_NURSING)
