"""English people whom what stands behind their name makes a candidate, or somebody hired to look
into a matter, or who studies: "X, running for a second term", "X, hired by the county to watch it",
"X, in her laboratory".
"""

from analysis.sourcing.bodies import find_body
from analysis.sourcing.clause_kinds import LEADER, MEMBER, RESEARCHER, REVIEWER
from analysis.sourcing.page import Page, Range, name_at
from analysis.sourcing.titles import Context

_LOOKED_AT = 4  # places
_NEAR = 7  # words behind a name
_RUNNING = ("standing", "running", "campaigning", "competing", "contesting", "seeking", "defending")
_HOPES = frozenset("hopes hoping wants wanting aims aiming trying plans vowed bids bidding".split())
_WINS = frozenset(
    "unseat oust succeed replace beat defeat challenge become win take represent".split()
)
_RIVALS = frozenset("opponent rival challenger opponents rivals competitor".split())
_SEAT = frozenset(
    "seat seats office council parliament congress senate assembly mayor governor re-election "
    "reelection election term ward district constituency nomination sheriff president".split()
)
_CAMPAIGNS = frozenset(("campaign", "campaigns", "mailer", "slate", "primary"))
_AGAIN = frozenset("again first independent".split())
_MEMBERS = (("member",), ("candidate",), ("councillor",))
_HIRED = frozenset("hired engaged commissioned retained appointed".split())
_LOOKS = frozenset(
    "assess inspect examine review study measure test check audit survey investigate value "
    "evaluate monitor watch analyse analyze map model estimate reconstruct".split()
)


def candidate(page: Page, places: list[Range]) -> Context | None:
    """The title of a candidate for whom a story of an election says so behind the name."""
    lower = page.document.lower
    if not page.lists.words["modifies"] or not _of_a_race(page):
        return None
    for first, last in places[:_LOOKED_AT]:
        told = page.occurring("race_story") or page.occurring("candidate") - _RIVALS
        told = told or _CAMPAIGNS & page.document.vocabulary
        if first > 1 and told and lower[first - 1] in _RIVALS and page.gap(first) in (", ", " "):
            if lower[first - 2] in page.lists.words["her"]:
                return Context((first - 2, first, MEMBER), None, "said to stand for office")
        near = _aside(page, last)
        if not near:
            continue
        words = lower[near[0] : near[1]]
        rival = words[0] in page.lists.words["her"] and words[1:2] and words[1] in _RIVALS
        runs = words[0] in _RUNNING and not (_SEAT | _AGAIN).isdisjoint(words[1:])
        sits = words[:2] == ("the", "sitting") and words[2:3] in _MEMBERS
        wants = words[0] in ("who", *_HOPES) and not _HOPES.isdisjoint(words[:3])
        wants = wants and not _WINS.isdisjoint(words[1:6])
        seeks = "seeking" in words and not _SEAT.isdisjoint(words[words.index("seeking") :])
        if rival or runs or sits or wants or seeks:
            return Context((near[0], near[0] + 2, MEMBER), None, "said to stand for office")
    return None


def votes(page: Page, places: list[Range]) -> Context | None:
    """ "X voted against", "by one vote, that of X", "From the opposition benches, X": who sits in a
    chamber that passes a bill or not.
    """
    lower, vocabulary = page.document.lower, page.document.vocabulary
    if not page.lists.words["modifies"] or page.occurring("race_story"):
        return None
    if not page.occurring("chamber") and _BILLS.isdisjoint(vocabulary):
        return None
    for first, last in places[:_LOOKED_AT]:
        if first > 3 and lower[first - 1] == "benches" and page.gap(first) == ", ":
            return Context((first - 2, first, MEMBER), None, "said to sit for")
        cast = lower[last : last + 2]
        if cast[:1] in _CASTS and page.gap(last) == " " and cast[1:] in _WAYS:
            return Context((last, last + 2, MEMBER), None, "said to vote")
        if (
            first > 3
            and lower[first - 2 : first] == ("that", "of")
            and "vote" in lower[max(0, first - 5) : first]
        ):
            return Context((first - 2, first, MEMBER), None, "said to vote")
    return None


_BILLS = frozenset("bill bills ordinance amendment amendments motion resolution".split())
_CASTS = (("voted",), ("abstained",))
_WAYS = tuple((each,) for each in "against for no yes aye nay with in down to".split())


def reviews(page: Page, places: list[Range]) -> Context | None:
    """ "In a review for this paper, X found", "wrote X in the Morning Star": a critic."""
    lower = page.document.lower
    if not page.lists.words["modifies"]:
        return None
    for first, last in places[:_LOOKED_AT]:
        low, high = page.sentence(first)
        if lower[low : low + 3] in _REVIEWS and page.gap(first) == ", " and first - low < _SHORT:
            return Context((low, low + 3, REVIEWER), None, "writes a review")
        wrote = first > low and lower[first - 1] in ("wrote", "writes") and last + 2 < high
        if wrote and lower[last : last + 2] == ("in", "the") and page.word(last + 2)[0].isupper():
            stop = page.capitals(last + 2, high)
            return Context((last + 2, stop, REVIEWER), None, "writes for a paper")
    return None


_REVIEWS = tuple(("in", each, "review") for each in ("a", "his", "her", "one"))
_SHORT = 10  # words of "In a review for this paper"


def of_country(page: Page, places: list[Range]) -> Context | None:
    """ "Norway's X said" where states talk to each other: who speaks for one of them."""
    if not page.lists.words["modifies"] or page.occurring("team_sport"):
        return None
    if len(_DIPLOMACY & page.document.vocabulary) < _FEW:
        return None
    for first, _ in places[:_LOOKED_AT]:
        if first < 1 or not page.owns(first - 1) or page.gap(first) != " ":
            continue
        state = name_at(page, first - 1, first)
        if state and state[2].actor == "state":
            return Context((first - 1, first, MEMBER), None, "country before the name")
    return None


_FEW = 2  # different words
_DIPLOMACY = frozenset(
    "ministers minister talks treaty envoy envoys embassy ambassador ambassadors summit sanctions "
    "border diplomats diplomat foreign negotiators negotiator ceasefire delegation".split()
)


def hired(page: Page, places: list[Range]) -> Context | None:
    """ "X, hired by the county to watch it", "X, brought in to assess the damage"; "X, in charge
    there since May".
    """
    lower = page.document.lower
    if not page.lists.words["modifies"]:
        return None
    for _, last in places[:_LOOKED_AT]:
        near = _aside(page, last)
        if not near:
            continue
        if lower[near[0] : near[0] + 2] == ("in", "charge"):
            led = find_body(page, near[0] + 2, near[1])
            return Context((near[0], near[0] + 2, LEADER), led, "said to lead")
        at = near[0] + (lower[near[0]] == "who") * 2  # "who was hired"
        words = lower[at : near[1]]
        brought = words[:2] == ("brought", "in")
        if not words or not (words[0] in _HIRED or brought) or "to" not in words:
            continue
        does = lower[at + words.index("to") + 1 : at + words.index("to") + 2]
        if does and does[0] in _LOOKS:
            return Context((at, at + 1, RESEARCHER), None, "hired to look into it")
    return None


def at_the_lab(page: Page, places: list[Range]) -> Context | None:
    """ "X, unconvinced, from his lab in Bergen", "said X in her laboratory": who studies there."""
    lower = page.document.lower
    if not page.lists.words["modifies"]:
        return None
    for _, last in places[:_LOOKED_AT]:
        for index in range(last + 1, min(page.sentence(last - 1)[1], last + _NEAR)):
            if lower[index] in _LABS and lower[index - 1] in page.lists.words["her"]:
                if lower[index - 2] in ("from", "in", "at"):
                    return Context((index, index + 1, RESEARCHER), None, "speaks from the own lab")
    return None


_LABS = ("lab", "laboratory", "observatory", "herbarium")


def studies(page: Page, places: list[Range]) -> Context | None:
    """ "X, a former master who teaches navigation": what somebody does, behind an unknown noun."""
    lower, words = page.document.lower, page.lists.words
    if not words["modifies"]:
        return None
    for _, last in places[:_LOOKED_AT]:
        near = _aside(page, last)
        if not near or lower[near[0]] not in words["indefinite"]:
            continue
        for index in range(near[0] + 2, min(near[1] - 1, near[0] + _NEAR)):
            if lower[index] == "who" and lower[index + 1] in words["studies"]:
                return Context((index, index + 2, RESEARCHER), None, "said to study it")
    return None


def _of_a_race(page: Page) -> bool:
    return bool(page.occurring("candidate")) or len(page.occurring("race_story")) > 1


def _aside(page: Page, last: int) -> Range | None:
    """The words behind the comma that follows a name ending before word `last`, up to a mark."""
    lower = page.document.lower
    if last >= len(lower) or page.gap(last) != ", ":
        return None
    stop = last + 1
    high = min(page.sentence(last)[1], last + 2 * _NEAR)
    while stop < high and page.gap(stop) == " ":
        stop += 1
    return (last, stop) if stop - last > 1 else None
