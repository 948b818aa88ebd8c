"""Danish sentences around a name that say whom its bearer speaks for: "Foreningen ledes af X",
"Bag butikken står X", "I kommunen er det X, der bestemmer".
"""

from analysis.sourcing.bodies import find_body
from analysis.sourcing.clause_kinds import COUNSEL, KEEPER, LEADER, RESEARCHER
from analysis.sourcing.lists import body_noun, role_noun
from analysis.sourcing.page import Page, Range, role_at
from analysis.sourcing.titles import Context, body_after, body_before

_BACK = 12  # words between a body and "ledes af"
_ADVERBS = 4  # between "ledes" and "af", between "står" and a name
_OWNED = ("ejes", "ejet")  # a house or a farm, too
_STANDS = ("står", "stod")
_NO_BODY = ("", "document", "state", "medium")


def told_in_sentence(page: Page, places: list[Range]) -> Context | None:
    """What the sentence of a name, or the name of a firm in the text, says of the bearer."""
    for first, last in places:
        found = (
            _held_by(page, first) or _stands_behind(page, first) or _in_a_house(page, first, last)
        )
        found = found or _hired(page, first) or _whose(page, first) or _as_title(page, first)
        found = found or _at_institute(page, first)
        if found:
            return found
    return _own_firm(page, places[0]) if places else None


def _of(page: Page, low: int, high: int, place: Range) -> Context | None:
    """Who is at the head of what the words `low:high` name; `place` is the evidence."""
    words, lower = page.lists.words, page.document.lower
    named = lower[low:high]
    if not (words["survey"].isdisjoint(named) and words["digs"].isdisjoint(named)):
        return Context((*place, RESEARCHER), None, "said to lead research")
    if any(page.word(i)[0].islower() or i == low for i in range(low, high)):
        if not words["small_business"].isdisjoint(named):
            return Context((*place, KEEPER), None, "runs a small business")
    body = find_body(page, low, high)
    owned = lower[place[0]] in _OWNED
    if body and body[2].actor not in _NO_BODY and (not owned or body[2].actor == "company"):
        return Context((*place, LEADER), body, "said to lead")
    return None


def _held_by(page: Page, first: int) -> Context | None:
    """ "Menighedsrådet ledes af X", "klubben, der er stiftet af X"."""
    lower = page.document.lower
    if first < 3 or lower[first - 1] != "af" or page.gap(first) != " ":
        return None
    low = page.sentence(first)[0]
    for verb in range(first - 2, max(low, first - 1 - _ADVERBS), -1):
        if page.gap(verb + 1) != " ":
            return None
        if lower[verb] in page.lists.words["held_by"]:
            return _of(page, max(low, verb - _BACK), verb, (verb, first))
    return None


def _stands_behind(page: Page, first: int) -> Context | None:
    """ "I spidsen for foreningen står X", "Bag undersøgelsen står X"."""
    lower = page.document.lower
    low = page.sentence(first)[0]
    if lower[low] not in ("i", "bag") or not low + 2 < first < low + _BACK:
        return None
    begin = low + 1 if lower[low] == "bag" else low + 3
    if begin > low + 1 and lower[low + 1 : low + 3] not in _AT_THE_HEAD:
        return None
    for verb in range(first - 1, max(begin, first - _ADVERBS), -1):
        if page.gap(verb + 1).strip():
            return None
        if lower[verb] in _STANDS:
            return _of(page, begin, verb, (low, verb + 1))
    return None


_AT_THE_HEAD = (("spidsen", "for"), ("front", "for"), ("spidsen", "af"))


def _in_a_house(page: Page, first: int, last: int) -> Context | None:
    """ "På rådhuset er det X, der bestemmer": who of a body it is that does something."""
    lower = page.document.lower
    low = page.sentence(first)[0]
    if lower[low] not in _IN or not low + 3 < first < low + _BACK:
        return None
    if lower[first - 2 : first] not in _IT_IS:
        return None
    if any(page.gap(index).strip() for index in range(low + 1, first + 1)):
        return None
    near = lower[last : min(page.sentence(first)[1], last + _BACK)]
    if page.lists.words["answers_for"].isdisjoint(near):
        return None  # "i retten er det X, der er tiltalt"
    body = find_body(page, low + 1, first - 2)
    if body is None or body[2].actor in _NO_BODY:
        return None
    return Context(None, body, "body before the name", "body before the name")


_IN = ("i", "på", "hos", "ved", "for")
_IT_IS = (("er", "det"), ("var", "det"))


def _whose(page: Page, first: int) -> Context | None:
    """ "Den trettende stemme var borgmesterens, og X fortryder ikke"."""
    lower = page.document.lower
    low = page.sentence(first)[0]
    if first - low < 4 or lower[first - 1] not in ("og", "men") or page.gap(first - 1) != ", ":
        return None
    owner = first - 2
    if not lower[owner].endswith("s") or lower[owner - 1] not in page.lists.words["copula"]:
        return None
    kind = role_noun(page.code, lower[owner][:-1])
    if kind is None or not kind.definite or kind.plural or not kind.level:
        return None
    return Context((owner, owner + 1, kind), None, "title before, without a name")


def _as_title(page: Page, first: int) -> Context | None:
    """ "Som formand for Holmby Idræt har X set det før": the title that a sentence opens with."""
    lower = page.document.lower
    low = page.sentence(first)[0]
    if lower[low] != "som" or not low + 2 < first < low + _BACK:
        return None
    role = next((r for i in range(low + 1, low + 4) if (r := role_at(page, i, low + 1))), None)
    if role is None or role[2].plural or not role[2].level or role[1] >= first:
        return None
    if role[2].definite:
        return None  # "som borgmesteren spåede": somebody else
    if any(page.gap(index).strip() for index in range(low + 1, first + 1)):
        return None
    body = body_before(page, role[0], low + 1) or body_after(page, role, first)
    return Context(role, body, "title before the name")


def _at_institute(page: Page, first: int) -> Context | None:
    """ "På Holmby Universitet har X målt isen": whoever has done it there knows."""
    lower = page.document.lower
    low = page.sentence(first)[0]
    if lower[low] not in _IN or lower[first - 1] not in ("har", "havde"):
        return None
    if not low + 2 < first < low + _BACK or page.gap(first) != " ":
        return None
    body = find_body(page, low + 1, first - 1)
    if body is None or body[2].level != "expert" or body[1] != first - 1:
        return None
    return Context(None, body, "body before the name", "body before the name")


def _hired(page: Page, first: int) -> Context | None:
    """ "Hun har hyret X, kendt fra flere skilsmissesager": counsel, where a case is the matter."""
    lower = page.document.lower
    low, high = page.sentence(first)
    if first - low < 3 or lower[first - 1] not in _HIRES:
        return None
    near = lower[first : min(high, first + _BACK)]
    if not any(word.endswith(_CASES) for word in near):
        return None
    if not _AS.isdisjoint(near):
        return None  # "har hyret X som træner"
    return Context((first - 1, first, COUNSEL), None, "hired for the case")


_HIRES = ("hyret", "antaget", "engageret")
_CASES = ("sag", "sagen", "sager", "sagerne")
_AS = frozenset(("som", "træner", "til"))


def _own_firm(page: Page, place: Range) -> Context | None:
    """ "Lunds Konserves", "Brødrene Lund", "Lund & Søn", where the name of somebody is Lund."""
    first, last = place
    name = page.word(last - 1)
    if last - first < 2 or len(name) < _SHORT:
        return None
    for form in (name + "s", name):
        for index in page.places(form)[:_LOOKED_AT]:
            if index + 1 < len(page.document.words) and not first <= index < last:
                found = _firm(page, index, form != name)
                if found:
                    return found
    return None


def _firm(page: Page, index: int, genitive: bool) -> Context | None:
    """The head or keeper of the firm whose name begins with, or ends with, word `index`."""
    lower, words = page.document.lower, page.lists.words
    after = lower[index + 1] if page.gap(index + 1) in (" ", " & ") else ""
    sons = index > 0 and lower[index - 1] in _BROTHERS and page.gap(index) in (" ", ". ")
    sons = sons or (after in _SONS and page.word(index + 1)[0].isupper())
    sons = sons or (not genitive and after in _LIMITED)
    if sons:
        return Context((index, index + 1, LEADER), None, "has the name of the firm")
    if not genitive or not after or not page.word(index + 1)[0].isupper():
        return None
    if after in words["small_business"]:
        return Context((index, index + 2, KEEPER), None, "has the name of the shop")
    kind = body_noun(page.code, after, True)
    if kind is None and index and page.gap(index) == " ":  # "familiefirmaet Lunds Konserves"
        kind = body_noun(page.code, lower[index - 1])
    if kind is None or kind.actor != "company":
        return None
    return Context((index, index + 2, LEADER), None, "has the name of the firm")


_SHORT = 3  # letters
_LOOKED_AT = 8  # places of a name
_BROTHERS = ("brødrene", "brdr", "brdr.")
_SONS = ("søn", "sønner", "datter", "døtre")
_LIMITED = ("aps", "a/s")
