"""Danish nouns that take up a body by their form: "selskabet", "foreningen", after its name."""

from bisect import bisect_left

from analysis.quotes.lexicon import PREPOSITION
from analysis.speakers.bodies import kind_by_noun
from analysis.speakers.gazetteer import Gazetteer
from analysis.speakers.lookups import rename
from analysis.speakers.names import Name, Person
from analysis.speakers.state import State

_STEM = 4  # letters
_BACK = 3  # sentences
_NAMES = 200  # before those a name is forgotten


def noun_alone(state: State, first: int, last: int) -> int | None:
    """The actor that the definite Danish noun `first:last` takes up: the last one named whose name
    or noun it is, else for a firm the one that opens a sentence shortly before.
    """
    gaz, noun = state.gaz, state.document.lower[last - 1]
    if last - first == 1 and noun in _ORGANS and gaz.compounds:
        return _house_of(state, first)
    if last - first == 1 and noun.endswith("ets") and noun not in gaz.definite_bodies:
        noun = noun[:-1]  # "tilsynets opfattelse"
    if last - first > 1 or noun not in gaz.definite_bodies:
        return None
    stem = _stem(noun, gaz)
    high = bisect_left(state.firsts, first)
    near, firm = None, gaz.bodies.get(noun) == "company"
    firms: dict[int, None] = {}
    for name in reversed(state.names[max(0, high - _NAMES) : high]):
        if state.people[name.actor].kind not in ("body", "other", "person"):
            continue
        if state.quoted[name.first] or name.tokens[0].lower() in gaz.first_names:
            continue
        if _reads(state, name):
            continue
        if _is_called(state, name, noun, stem) or (noun == "retten" and _is_court(state, name)):
            _settle(state, name, noun)
            return name.actor
        union = noun.endswith(("fagforeningen", "fagforbundet"))  # of people, no firm
        if near is None and noun in gaz.firms and not union and _may_be_firm(state, name, first):
            near = name.actor
        if near is None and noun in _SOCIETIES and _may_be_society(state, name, first, noun):
            _settle(state, name, noun)
            return name.actor
        if firm and _is_company(state, name):
            firms[name.actor] = None
    return near if near is not None or len(firms) != 1 else next(iter(firms))


_ORGANS = frozenset(
    "direktionen koncernledelsen selskabsledelsen pressetjenesten presseafdelingen".split()
)


def _house_of(state: State, first: int) -> int | None:
    """Whose "direktion" speaks at word `first`: the first body that the sentence names before it,
    or what stands behind a noun for a firm.
    """
    lower = state.document.lower
    opening = state.sentence_firsts[state.sentence(first)]
    for name in state.names_in(opening, first):
        person = state.people[name.actor]
        if name.possessive or person.gender != "unknown" or len(name.tokens[-1]) < _STEM:
            continue
        noun = lower[name.first - 1] if name.first > opening else ""
        called = noun in state.gaz.firms or noun.endswith(_FIRM_ENDS)
        if person.kind == "body" or called:
            if person.kind == "other":
                person.kind = "body"
            return name.actor
    return None


_FIRM_ENDS = tuple("selskab selskabet firma firmaet kæde kæden rederi rederiet koncern".split())


def _stem(noun: str, gaz: Gazetteer) -> str:
    """The bare form of a definite noun: "teatret" of "teater", "klubben" of "klub"."""
    if noun[:-2] in gaz.institutions:
        return noun[:-2]
    if noun[-4:-3] == noun[-3:-2] and noun[:-3] in gaz.institutions:
        return noun[:-3]
    for end, bare in _BARE:
        if noun.endswith(end) and noun[: -len(end)] + bare in gaz.institutions:
            return noun[: -len(end)] + bare
    return noun[:-1]


_BARE = (("ret", "er"), ("riet", "rium"), ("seet", "seum"), ("siet", "sium"), ("tret", "ter"))


def _settle(state: State, name: Name, noun: str) -> None:
    """The actor is a body; one named in the genitive only is called by what it is a genitive of."""
    person = state.people[name.actor]
    person.kind = "body" if person.kind == "other" else person.kind
    genitive = f"{noun}s"
    first = noun.startswith(name.tokens[0].lower())  # "Region Sundets"
    ends = (genitive, "ens", "ets", "ands") if first else (genitive,)
    if all(each.tokens[-1].lower().endswith(ends) for each in person.names):
        rename(state, person)


def _reads(state: State, name: Name) -> bool:
    """ "Et brev, som Dagens Erhverv har set": a medium, no union and no firm of the story."""
    lower = state.document.lower
    if name.tokens[0] == "Dagens" and len(name.tokens) > 1:
        return True
    seen = lower[name.last : name.last + 2] in _SEEN
    return seen and name.first > 0 and lower[name.first - 1] == "som"


_SEEN = (("har", "set"), ("har", "læst"), ("har", "fået"), ("er", "kommet"), ("er", "i"))


def _is_called(state: State, name: Name, noun: str, stem: str) -> bool:
    """ "Dansk Jægerforening", "Mineselskabet Salina", "rederiet Øfærgen"."""
    tokens = [token.lower() for token in name.tokens]
    lasts = {tokens[-1], tokens[-1].removesuffix("s")}
    if any(each.endswith(noun) or (len(stem) >= _STEM and each.endswith(stem)) for each in lasts):
        return True
    if len(tokens) > 1 and (tokens[0].endswith(noun) or tokens[0] == stem):
        return True
    if not name.first or state.document.gaps[name.first] != " ":
        return False
    return state.document.lower[name.first - 1].endswith(noun)


def _is_company(state: State, name: Name) -> bool:
    """ "Ådal Mejeri", "rederiet Nordhav": a firm by a noun in its name or right before it."""
    if kind_by_noun(state, name) == "company":
        return True
    before = state.document.lower[name.first - 1] if name.first else ""
    return state.gaz.bodies.get(before) == "company" and state.document.gaps[name.first] == " "


def _is_court(state: State, name: Name) -> bool:
    """ "Højesteret", "Østre Landsret": the court that "retten" takes up."""
    ends = name.tokens[-1].lower().endswith(("ret", "retten"))
    return ends and state.people[name.actor].kind == "body"


def _may_be_firm(state: State, name: Name, at: int) -> bool:
    if not name.opening or state.sentence(at) - name.sentence > _BACK:
        return False
    if name.first and state.bits[name.first - 1] & PREPOSITION:
        return False  # "siger hun til Træ & Fag"
    person = state.people[name.actor]
    full = " ".join(name.tokens)
    known = state.gaz.known.get(full)
    if known is not None:
        return known["actor"] in ("company", "organisation")
    if person.kind == "person" and (person.gender != "unknown" or name.role_before):
        return False
    return full not in state.gaz.territories and not name.possessive and not _single_start(person)


_SOCIETIES = frozenset("partiet foreningen organisationen forbundet klubben listen".split())
_NATIONAL = frozenset("dansk danske danmarks landsforeningen de det den".split())


def _may_be_society(state: State, name: Name, at: int, noun: str) -> bool:
    """ "Byens Røst stemte imod. Partiet kræver", "X er med i Dansk Fuglesang. Foreningen mener": a
    name of several words that opens one of the sentences before, or the country's in the last one.
    """
    back = state.sentence(at) - name.sentence
    person = state.people[name.actor]
    if back > _BACK or len(name.tokens) < _SEVERAL:
        return False
    if person.kind == "person" and name.role_before:
        return False
    known = state.gaz.known.get(" ".join(name.tokens))
    wanted = "politics" if noun in ("partiet", "listen") else "organisation"
    if known is not None:
        return known["actor"] == wanted
    if name.possessive or person.gender != "unknown":
        return False
    national = name.tokens[0].lower() in _NATIONAL
    placed = bool(name.first and state.bits[name.first - 1] & PREPOSITION)
    called = national or name.tokens[-1].lower() in ("liste", "listen", "parti", "partiet")
    return called and (back == 1 if placed else name.opening)


_SEVERAL = 2  # words


def _single_start(person: Person) -> bool:
    """Whether the name is one word that only its place may capitalise."""
    return all(name.initial and len(name.tokens) == 1 for name in person.names)
