"""What speakers do themselves: authorities that apologise or are blamed, doctors at their work."""

from collections.abc import Sequence

from analysis.document import Span
from analysis.quotes import Statement
from analysis.sourcing.lists import Kind
from analysis.sourcing.page import Page, Range

_ASKED = 5  # words between a demand and the apology
_FAULT = 14  # words from "afviser, at" to what went wrong
_BEHIND = 8  # words between a name and what its bearer is blamed for


def answers_for_itself(
    page: Page, places: Sequence[Range], said: Sequence[Statement]
) -> Span | None:
    """Where somebody of the police, a court, an inspectorate says sorry for it, or is under
    investigation; None where they speak of others.
    """
    lower, words = page.document.lower, page.lists.words
    for statement in said:
        if statement.cue is None:
            continue
        low, high = page.sentence(page.document.word_range(*statement.cue)[0])
        for index in range(low, high):
            if lower[index] in words["apologises"] and _theirs(page, index, low):
                return page.span(index, index + 1)
            if _rejects(page, index, high):
                return page.span(index, index + 1)
        fault = _own_fault(page, statement) if words["modifies"] else None
        if fault:
            return fault
    for _first, last in places:
        high = page.sentence(last - 1)[1]
        for index in range(last, min(high, last + _BEHIND)):
            if _rejects(page, index, high):
                return page.span(index, index + 1)
            if lower[index] in _STANDS and lower[index + 1 : index + 2] == ("by",):
                return page.span(index, index + 2)  # "stood by his statement"
            if lower[index] in page.cues:
                break
            if lower[index] in words["blamed"]:
                return page.span(index, index + 1)
    return None


_STANDS = ("stood", "stands", "standing")


def _own_fault(page: Page, statement: Statement) -> Span | None:
    """ "Admitted that it had closed the bay", "conceded that its crew had", "“It's on us”": what
    the speaker's own house has done wrong.
    """
    lower = page.document.lower
    if statement.cue is None:
        return None
    last = page.document.word_range(*statement.cue)[1]
    if lower[last - 1] in page.lists.words["admits"] and last + 2 < len(lower):
        at = last + (lower[last] == "that")
        if lower[at] in _ITSELF and page.gap(at) == " ":
            return page.span(last - 1, last)
    for each in statement.fragments if page.occurring("own_fault") or page.places("us") else ():
        if not each.marked:
            continue
        first, stop = page.document.word_range(each.start, each.end)
        for index in range(first + 1, stop):
            if lower[index] in page.lists.words["own_fault"]:
                if not _WE.isdisjoint(lower[max(first, index - _NEAR) : index + 1]):
                    return page.span(index, index + 1)
            if lower[index] == "us" and lower[index - 1] == "on" and lower[index - 2] in _ITS:
                return page.span(index - 1, index + 1)
    return None


_NEAR = 4  # words
_ITSELF = ("it", "its", "they", "their", "we")
_ITS = ("it's", "it’s", "that's", "that’s", "is")
_WE = frozenset("we we're we’re we've we’ve our us".split())


def has_apologised(page: Page, places: Sequence[Range]) -> Span | None:
    """ "Marl Police said a car came. The force has apologised": the body named at `places`."""
    lower = page.document.lower
    heads = {lower[last - 1] for _first, last in places}
    for word in page.occurring("has_apologised"):
        for index in page.places(word)[:_PLACES]:
            if index > 1 and lower[index - 1] == "and":
                low = page.sentence(index)[0]
                if any(low <= first <= low + 1 for first, _last in places):
                    return page.span(index, index + 1)  # "X accepted it and apologised"
            if index < 2 or lower[index - 1] not in _HAS:
                continue
            subject = lower[max(0, index - 4) : index - 1]
            if not heads.isdisjoint(subject):
                return page.span(index, index + 1)
            if "force" in subject and not heads.isdisjoint(_FORCES):
                return page.span(index, index + 1)
    return None


_PLACES = 4  # of a word
_HAS = ("has", "have", "since", "later")
_FORCES = ("police", "constabulary")


def _rejects(page: Page, index: int, high: int) -> bool:
    """ "Afviser kritikken", "kan ikke genkende kritikken": of what the speaker did."""
    lower, words = page.document.lower, page.lists.words
    if lower[index] not in words["rejects"]:
        return False
    if words["fault"] and lower[index + 1 : index + 2] == ("at",):
        # "afviser, at nogen har svigtet"
        return not words["fault"].isdisjoint(lower[index + 2 : min(high, index + _FAULT)])
    return not words["criticism"].isdisjoint(lower[index + 1 : min(high, index + 4)])


def works_there(
    page: Page, entry: str, places: Sequence[Range], said: Sequence[Statement]
) -> Span | None:
    """Where a doctor or a nurse tells of the own work, "Dr X said she had worked 19 nights";
    None where they explain their subject.
    """
    lower, words = page.document.lower, page.lists.words
    ward = entry.endswith("ologist") and len(page.occurring("care_place")) > 1
    if page.occurring("research") or not (ward or entry.split()[-1] in words["medics"]):
        return None
    if not page.occurring("workplace"):
        return None
    for _first, last in places:
        high = page.sentence(last - 1)[1]
        if last + 1 < high and lower[last] in _DOES and page.gap(last) == " ":
            if not words["on_shift"].isdisjoint(lower[last + 1 : min(high, last + _BEHIND)]):
                return page.span(last, last + 1)  # "X has done every other night"
    for statement in said:
        for each in statement.fragments:
            first, last = page.document.word_range(each.start, each.end)
            own = range(first, last - 1) if each.marked else range(first, min(first + 1, last - 1))
            for index in own:
                whose = words["i"] if each.marked else words["she"]
                done = words["i_did"] if each.marked else words["did"]
                if lower[index] in whose and lower[index + 1] in done:
                    return page.span(index, index + 2)
    return None


def tells_of_own_call(page: Page, entry: str, said: Sequence[Statement]) -> Span | None:
    """ "“It took me four hours to clean,” said paramedic X": a paramedic who says "I" tells of the
    own work, and does not speak for the service.
    """
    if not entry.endswith(_CREW) or not page.lists.words["modifies"]:
        return None
    for statement in said:
        for each in statement.fragments if statement.kind != "indirect" else ():
            if each.marked:
                first, last = page.document.word_range(each.start, each.end)
                for index in range(first, last):
                    if page.document.lower[index] in _MYSELF:
                        return page.span(index, index + 1)
    return None


_CREW = ("paramedic", "ambulance technician", "ambulance driver", "ambulance worker", "medic")
_MYSELF = frozenset("i me my i'm i’m i've i’ve i'd i’d i'll i’ll".split())
_DOES = ("has", "had", "works", "worked", "does", "did", "covers", "covered")


def _theirs(page: Page, index: int, low: int) -> bool:
    """Whether it is not somebody else who is to be sorry: "urged the club to apologise"."""
    before = page.document.lower[max(low, index - _ASKED) : index]
    return page.lists.words["asked_to"].isdisjoint(before)


def in_charge(page: Page, places: Sequence[Range]) -> Span | None:
    """ "Vejtilsynet, der har ansvaret for strækningen": an authority whose own thing it is; none
    that is in charge of watching or inquiring.
    """
    lower, words = page.document.lower, page.lists.words
    if not words["in_charge"]:
        return None
    for _first, last in places:
        high = min(page.sentence(last - 1)[1], last + _BEHIND)
        if last + 1 >= high or page.gap(last) != ", " or lower[last] not in words["relative"]:
            continue
        for index in range(last + 1, high):
            if page.gap(index).strip():
                break
            if lower[index] in words["in_charge"]:
                watched = lower[index + 1 : index + 3]
                if any(word.startswith(_WATCHED) for word in watched):
                    break
                return page.span(last, index + 1)
    return None


_WATCHED = ("tilsyn", "kontrol", "efterforsk", "sikkerhed", "overvåg", "undersøg")


def plans(page: Page, kind: Kind, said: Sequence[Statement]) -> bool:
    """ "The health department said it had no plans to change contracts": who decides."""
    if not kind.entry.lower().endswith("department"):
        return False
    for statement in said:
        for each in statement.fragments:
            near = page.document.lower[slice(*page.document.word_range(each.start, each.end))]
            if near[:1] == ("it",) and near[2:4] == ("no", "plans"):
                return True
    return False


def counts_calls(page: Page, kind: Kind, said: Sequence[Statement]) -> bool:
    """ "The charity X says it has had 312 calls": who counts what people come with has no stake."""
    lower, words = page.document.lower, page.lists.words
    if kind.actor != "organisation" or not kind.entry.lower().endswith(_HEARS):
        return False
    for statement in said:
        for each in statement.fragments if statement.kind != "direct" else ():
            low, high = page.document.word_range(each.start, each.end)
            near = lower[low:high]
            if near[:1] != ("it",) or words["comes_in"].isdisjoint(near):
                continue
            counted = any(word[0].isdigit() and len(word) > 1 for word in near)
            if counted and not _HAD.isdisjoint(near):
                return True
    return False


_HEARS = ("charity", "helpline", "line", "watch", "watchdog", "advice", "consumer group")
_HAD = frozenset("had received logged taken handled dealt".split())


def estimates(page: Page, kind: Kind, said: Sequence[Statement]) -> bool:
    """ "The Office for Public Costs estimates", "the Bureau of Seasons expects less rain": an
    office, and no ministry or council, all of whose statements are figures it has worked out.
    """
    words = page.lists.words["works_out"]
    if kind.actor != "authority" or kind.role == "expert" or not words or not said:
        return False
    if kind.entry.lower() not in page.lists.words["works_out_office"]:
        return False
    for statement in said:
        if statement.cue is None:
            return False
        first, last = page.document.word_range(*statement.cue)
        if words.isdisjoint(page.document.lower[first:last]):
            return False
    return True
