"""English people whom what stands beside their name makes a candidate, or one who sits in a chamber
or speaks for a state: "X, running for a second term", "X voted against", "Norway's X said".
"""

from analysis.sourcing.clause_kinds import MEMBER
from analysis.sourcing.engaged import aside
from analysis.sourcing.page import Page, Range, name_at
from analysis.sourcing.titles import Context

_LOOKED_AT = 4  # places
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
        near = aside(page, last)
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


def _of_a_race(page: Page) -> bool:
    return bool(page.occurring("candidate")) or len(page.occurring("race_story")) > 1
