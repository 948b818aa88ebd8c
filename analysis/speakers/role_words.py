"""What a role noun at a cue tells of who bears it, and whom it cannot mean."""

from analysis.speakers.gazetteer import Role
from analysis.speakers.state import State
from analysis.speakers.titles import roles_beside


def unlike(state: State, role: Role, actor: int, of_some: bool = False) -> bool:
    """Whether somebody's titles rule out the role: no prosecutor is the accused, no critic the
    manager. `of_some` says that the noun tells how many children somebody has.
    """
    titles = roles_beside(state).get(actor)
    if state.gaz.compounds and role.entry in _HOUSES:
        return True
    if not titles:
        return _another(state, role, actor)
    known = [found for title in titles if (found := state.gaz.role(title))]
    if state.gaz.compounds and known and not of_some and _elsewhere(role, known):
        return True
    if role.accused:
        return all(each.level in ("official", "expert") for each in known)
    levels = {each.level for each in known}
    if role.level == "citizen" and any(each.entry.endswith(_OF_FORCE) for each in known):
        return True  # "the farmer" is not the sergeant who told of him
    if role.entry.endswith(_THOSE_HIT) and state.gaz.compounds and levels and levels <= _ACT:
        return True  # "grundejeren" is not the authority's press officer
    trade = role.level == "citizen" and role.entry not in _ANYBODY and not state.gaz.compounds
    if trade and levels == {"official"}:
        return True  # "the landlady" is not the minister
    if not state.gaz.compounds and role.level in ("official", "expert") and levels == {"citizen"}:
        return True  # "the school's principal" is not its former cook, who has been named
    side = _side(role.entry)
    sides = {_side(each.entry) for each in known} if side >= 0 else set()
    if sides and side not in sides and max(sides) >= 0:
        return True
    return any(
        role.level in here and levels <= there for here, there in ((_KNOW, _ACT), (_ACT, _KNOW))
    )


_ANYBODY = frozenset(
    "man woman boy girl mother father parent husband wife son daughter brother sister widow "
    "widower teenager victim accused defendant suspect resident neighbour neighbor grandmother "
    "grandfather uncle aunt partner couple survivor witness driver patient complainant caller "
    "candidate winner loser retiree pensioner veteran native".split()
)
_OF_FORCE = tuple(
    "sergeant inspector constable superintendent officer detective marshal commander coroner "
    "prosecutor judge magistrate".split()
)


def whose_office(state: State, role: Role, at: int, first: int) -> bool:
    """ "The city | auditor", "the county coroner": an office by whose it is, nobody whom the text
    has named without it.
    """
    if state.gaz.compounds or role.level not in ("official", "expert") or at - first < 2:
        return False
    return state.document.lower[at - 1] in _WHOSE


_WHOSE = frozenset(
    "city county state town district borough parish village federal national regional provincial "
    "municipal royal government parliamentary port harbour harbor".split()
)


def _elsewhere(role: Role, known: list[Role]) -> bool:
    """Whether "moren" or "arrangøren" is nobody of these titles: a mother is called so by what she
    is to somebody, and no umpire plays, coaches or puts on a match.
    """
    if role.entry in _KIN:
        return all(each.level in ("official", "organisation") for each in known)
    umpire = any(each.entry.endswith("dommer") for each in known)
    return umpire and bool(role.level) and not role.entry.endswith(_OF_UMPIRES)


_KIN = frozenset(
    "mor far moder fader mormor farmor morfar farfar søster bror storesøster lillesøster storebror "
    "lillebror datter søn kone hustru kæreste enke enkemand tante onkel faster moster kusine "
    "fætter svigermor svigerfar svigersøn svigerdatter stedmor stedfar bedstemor bedstefar".split()
)
# Nouns for whoever does it, a body more often than somebody whom the text has named otherwise.
_HOUSES = frozenset(
    "arrangør medarrangør bygherre leverandør producent udbyder importør entreprenør "
    "hovedentreprenør underleverandør operatør udlejer distributør".split()
)
_OF_UMPIRES = ("dommer", "jurist", "mand", "kvinde", "veteran", "debutant")


def brings_in(state: State, role: Role, last: int) -> bool:
    """ "Grundejeren, der bor ved stationen, siger": a clause tells who that is, so it is nobody
    whom the text has named.
    """
    lower = state.document.lower
    if lower[last : last + 1] == ("who",):  # "The victim, who cannot be named, said"
        kept = lower[last + 1 : last + 5]
        return state.document.gaps[last] == ", " and not _NEVER.isdisjoint(kept) and "be" in kept
    if not state.gaz.compounds or last >= len(lower) or lower[last] not in ("der", "som"):
        return False
    return state.document.gaps[last] == ", " and role.entry.endswith(_THOSE_HIT)


_NEVER = frozenset("cannot can't can’t not".split())


def _side(entry: str) -> int:
    """On which side of a court a role stands; −1 for on none."""
    return next((i for i, words in enumerate(_SIDES) if entry.endswith(words)), -1)


_SIDES = (
    ("dommer", "judge", "magistrate"),
    ("anklager", "prosecutor"),
    ("advokat", "forsvarer", "lawyer", "attorney", "solicitor", "barrister", "counsel"),
)
_ANY_TRADE = frozenset("forsker ekspert kilde medarbejder ansat embedsmand person".split())


def _another(state: State, role: Role, actor: int) -> bool:
    """Whether somebody known by a trade alone has another one: "en tekniker … naboen"."""
    person = state.people[actor]
    if person.kind != "role" or not state.gaz.compounds:
        return False
    own = next((found for word in person.tokens if (found := state.gaz.role(word.lower()))), None)
    if own is None or not own.level or not role.level or own.entry in _ANY_TRADE:
        return False
    if own.level == role.level == "citizen":
        return False  # "en mand … cyklisten" may be one
    return not (own.entry.endswith(role.entry) or role.entry.endswith(own.entry))


# Danish words for whoever is on the other side of a counter, a fence or a case.
_THOSE_HIT = tuple(
    "grundejer lodsejer husejer jordejer bilejer hundeejer nabo genbo beboer lejer kunde passager "
    "gæst patient pårørende vidne bilist cyklist klager elev skovejer sommerhusejer".split()
)
_KNOW = frozenset(("expert", "media"))
_ACT = frozenset(("official", "organisation"))


def role_of(state: State, word: str, ends: bool) -> Role | None:
    """The role of `word`; of a Danish genitive that `ends` the phrase too: "lektorens"."""
    found = state.gaz.role(word)
    if found is None and ends and word.endswith(("ens", "ets")):
        found = state.gaz.role(word[:-1])
        return found if found and found.definite else None
    return found


def owned(state: State, first: int, at: int) -> bool:
    """ "Sin gruppeformand", "vandværkets formand": one and known; not "en anden formand"."""
    lower = state.document.lower
    return any(
        lower[m] in _OWN or (len(lower[m]) > _GENITIVE and lower[m].endswith(("ens", "ets")))
        for m in range(first, at)
    )


_GENITIVE = 5  # letters
_OWN = frozenset("sin its their deres dets dens".split())


def genitive(state: State, at: int) -> bool:
    """Whether word `at` is an English genitive: "the suspect's brother", "the teachers' union"."""
    word = state.document.lower[at]
    if word.endswith(("'s", "’s")):
        return True
    after = state.document.gaps[at + 1] if at + 1 < len(state.document.gaps) else ""
    return word.endswith("s") and after[:1] in ("'", "’") and not state.gaz.compounds


def whom(word: str) -> str:
    """The owner that the genitive `word` names."""
    return word.removesuffix("'s").removesuffix("’s")


def same_role(one: str, other: str) -> bool:
    """Whether two role nouns are one, or one ends in the other: "udvalgsformand", "formand"."""
    short, long = sorted((one, other), key=len)
    return one == other or (len(short) > 3 and long.endswith(short) and short not in _GENDERED)


_GENDERED = ("mand", "kvinde")  # "manden" is no "formand"
