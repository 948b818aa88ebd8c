"""English private persons with a cause of their own: who goes to law, who comments under a post;
and who bears the name of a firm, for which they speak.
"""

from analysis.document import Span
from analysis.sourcing.bodies import body_at
from analysis.sourcing.body_nouns import noun_at
from analysis.sourcing.lists import APOSTROPHES
from analysis.sourcing.page import Found, Page, Range, name_at
from analysis.sourcing.public_views import has_handle

_FAR = 8  # words between "take" and "to court"
_NEAR = 4  # words between "hired" and "a barrister"
_PLACES = 8  # of a surname


def goes_to_law(page: Page, index: int) -> bool:
    """ "Has hired a barrister", "means to take the county to court": told by the lawyer or the
    court at word `index`.
    """
    lower, words = page.document.lower, page.lists.words
    if lower[index] in words["counsel_word"]:
        hired = lower[max(0, index - _NEAR) : index]
        return not words["hires"].isdisjoint(hired) and not _DID_NOT.intersection(hired)
    if lower[index] not in _COURTS:
        return False
    low = max(page.sentence(index)[0], index - _FAR)
    to = next((i for i in range(index - 1, max(low, index - _NEAR) - 1, -1) if lower[i] == "to"), 0)
    if not to:
        return False
    taking = next((i for i in range(to - 1, low - 1, -1) if lower[i] in _TAKES), None)
    if taking is None or taking + 1 >= to:
        return False  # "take to court"
    return lower[taking + 1] not in ("her", "him") and lower[taking - 1] not in ("was", "were")


_COURTS = ("court", "tribunal", "arbitration", "judge")
_TAKES = ("take", "takes", "taking", "took", "taken", "drag", "dragging", "dragged")
_DID_NOT = frozenset(("not", "never", "without", "no"))


def comments_below(page: Page, places: list[Range]) -> Span | None:
    """ "Under the school's post, X recalled": in the comments, where anybody writes."""
    lower = page.document.lower
    for first, last in places:
        if has_handle(page, [(first, last)]):
            return page.span(first, last)  # "“…” — X (@millbankdad)"
        low, high = page.sentence(first)
        for index in range(low, min(high, low + _FAR)):
            if lower[index] in ("under", "beneath", "below"):
                near = lower[index + 1 : index + 6]
                if not _POSTED.isdisjoint(near) and "office" not in near:
                    return page.span(index, index + 1)
            if lower[index] in ("comments", "replies", "thread") and lower[index - 1] == "the":
                if lower[index - 2] in ("in", "among") and index - low < _NEAR:
                    return page.span(index, index + 1)
    return None


_POSTED = frozenset("post posts video thread clip tweet".split())


def bears_its_name(page: Page, places: list[Range]) -> Span | None:
    """ "Clara Ferrand" where "Maison Ferrand", "Ferrand & Sons" or "Ferrand Foods" is in the text:
    who bears the name of a firm speaks for it.
    """
    if not page.lists.words["modifies"] or not places or places[0][1] - places[0][0] < 2:
        return None
    if len(page.occurring("trial")) > 1:
        return None  # an accused, a victim
    surname = page.word(places[0][1] - 1)
    own = {index for place in places for index in range(*place)}
    for sign in ("", *APOSTROPHES):
        for index in page.places(surname.removesuffix(sign) + sign)[:_PLACES]:
            span = None if index in own or _shop(page, index) else _firm(page, index)
            if span:
                return span
    return None


def _shop(page: Page, index: int) -> bool:
    """ "At Holm & Son in Mill Street the shelves were empty": somebody with a shop."""
    near = page.document.lower[slice(*page.sentence(index))]
    return not _SHELVES.isdisjoint(near)


_SHELVES = frozenset("shelves shelf counter shop grocer grocer's butcher butcher's baker's".split())


def asked_of_the_own_house(page: Page, places: list[Range]) -> Found | None:
    """ "Bo Holm, your company put it in. What went wrong?": the body for which X is asked."""
    lower = page.document.lower
    if not page.lists.words["modifies"]:
        return None
    for _, last in places[:_PLACES]:
        high = page.sentence(last - 1)[1]
        if last + 2 >= high or lower[last] != "your" or page.gap(last) != ", ":
            continue
        for index in (last + 1, last + 2):
            noun = noun_at(page, index, last + 1)
            if noun and noun[2].actor in ("company", "organisation", "authority"):
                return noun
    return None


def _firm(page: Page, index: int) -> Span | None:
    """The firm in whose name word `index` is a surname."""
    lower, words = page.document.lower, page.lists.words
    low, high = page.sentence(index)
    if index > low and lower[index - 1] in words["firm_first"] and page.gap(index) == " ":
        if page.word(index - 1)[0].isupper():
            return page.span(index - 1, index + 1)
    if (
        index + 1 >= high
        or name_at(page, index, high)
        or lower[index - 1] in page.lists.first_names
    ):
        return None
    gap, after = page.gap(index + 1), lower[index + 1]
    kin = after == "and" and lower[index + 2 : index + 3] in (("sons",), ("daughters",))
    named = page.word(index + 1)[0].isupper()
    if kin or (gap == " & " and named):
        return page.span(index, index + 2)
    if gap != " " or not named:
        return None
    body = body_at(page, index, high)
    firm = body is not None and body[2].actor == "company"
    if firm or after in words["firm_last"]:
        return page.span(index, index + 2)
    last = page.capitals(index + 1, high) - 1  # "Holm’s Pleasure Rides"
    more = index + 1 < last <= index + _NEAR and page.owns(index)
    return page.span(index, last + 1) if more and lower[last] in words["firm_last"] else None


def _charge(page: Page, first: int) -> Span | None:
    """ "The prosecution alleged that X had acted in revenge": of whom a charge tells."""
    lower, words = page.document.lower, page.lists.words
    at = first - 2 if first > 1 and lower[first - 1] == "that" else first - 1
    if at < 1 or lower[at] not in _ALLEGES or page.gap(first) != " ":
        return None
    low = page.sentence(first)[0]
    charges = words["prosecution"].isdisjoint(lower[low:at]) and _CHARGES.isdisjoint(lower[low:at])
    return None if charges else page.span(at, at + 1)


_ALLEGES = ("alleged", "alleges", "allege", "alleging")
_CHARGES = frozenset("prosecution prosecutor prosecutors indictment charge crown".split())


def answers_charges(page: Page, first: int, last: int) -> Span | None:
    """ "X had faced up to four years in prison", "Under questioning, X agreed that he had signed":
    whoever is tried or examined.
    """
    charged = _charge(page, first)
    if charged:
        return charged
    lower, (low, high) = page.document.lower, page.sentence(first)
    if first - low > 1 and page.gap(first) == ", " and lower[low:first] in _EXAMINED:
        own = last < high and lower[last] in _CONCEDES
        return page.span(low, first) if own else None
    if last < high and page.gap(last) != " ":
        return None
    for index in range(last, min(high - 2, last + _NEAR)):
        if lower[index] in _FACES:
            stop = min(high, index + _FAR)
            jailed = any(
                lower[at] in ("in", "behind") and lower[at + 1 : at + 2] in _PRISONS
                for at in range(index + 1, stop)
            )
            return page.span(index, index + 1) if jailed else None
    return None


_EXAMINED = (
    ("under", "questioning"),
    ("under", "cross-examination"),
    ("under", "oath"),
    ("cross-examined",),
    ("pressed", "by", "counsel"),
)
_CONCEDES = frozenset("agreed admitted conceded accepted acknowledged confessed denied".split())
_FACES = ("faced", "faces", "facing", "face")
_PRISONS = (("prison",), ("jail",), ("bars",), ("custody",))


def one_of_those(page: Page, last: int) -> Span | None:
    """ "X, one of the nine" where "nine growers have lodged a claim": one of those who sue."""
    lower = page.document.lower
    high = page.sentence(last - 1)[1]
    if last + 3 >= high or page.gap(last) != ", " or lower[last : last + 3] != ("one", "of", "the"):
        return None
    number = page.word(last + 3)
    for at in (*page.places(number), *page.places(number.capitalize()))[:_PLACES]:
        if at == last + 3 or at > last:
            continue
        low, stop = page.sentence(at)
        near = lower[low : min(stop, at + _FAR)]
        if not _LODGED.isdisjoint(near) and not _CLAIMS.isdisjoint(near):
            return page.span(last, last + 4)
    return None


_LODGED = frozenset("lodged lodge filed filing brought bring launched issued pursuing".split())
_CLAIMS = frozenset("claim claims suit lawsuit action complaint complaints case appeal".split())
