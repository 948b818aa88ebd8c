"""Danish institutes whose whole task is to measure: "Smitteinstituttet", "Nordisk Havinstitut"."""

from collections.abc import Sequence

from analysis.sourcing.lists import Kind, in_any

MEASURES = Kind("instituttet", "authority", "official", "expert")
_DEFINITE = ("-instituttet", "instituttet")
_CENTRES = ("centret", "centeret")
_NATIONAL = frozenset("danmarks nordisk statens nationalt nationale rigets".split())
_WITHIN = ("ved", "på", "under")
_TEACHES = ("universitet", "universitetet", "højskole", "hospital", "sygehus")


def institute(
    spelled: Sequence[str], lower: Sequence[str], index: int, kind: Kind | None
) -> Kind | None:
    """What the noun at `index` is, `kind` by its word alone: an authority that measures where the
    name has its subject inside it, or is the country's; one of a university stays what it is.

    >>> name = ("Smitteinstituttet", "oplyser")
    >>> body = Kind("-instituttet", "organisation", "expert", "expert")
    >>> institute(name, [word.lower() for word in name], 0, body).level
    'official'
    """
    if kind is None or kind.actor != "organisation":
        return kind
    word = lower[index]
    if kind.entry in _DEFINITE:
        at = index if word != "instituttet" else _named_in_full(spelled, lower)
        named = at is not None and spelled[at][0].isupper() and not _of_university(lower, at)
        return MEASURES if named else kind
    if word.endswith("institut") and index and lower[index - 1] in _NATIONAL:
        return MEASURES if spelled[index - 1][0].isupper() else kind
    if spelled[index][0].isupper() and _measuring_centre(word):
        return kind if _of_university(lower, index) else MEASURES
    return kind


def _measuring_centre(word: str) -> bool:
    """ "Vejrcentret", "miljøcenteret": the subject stands before the noun."""
    end = next((end for end in _CENTRES if word.endswith(end)), None)
    return end is not None and word.removesuffix(end).endswith(in_any("measured"))


def _named_in_full(spelled: Sequence[str], lower: Sequence[str]) -> int | None:
    """Where the text has the name that "instituttet" is short for."""
    for index, word in enumerate(lower):
        if word.endswith(("instituttet", "instituttets")) and not word.startswith("institut"):
            if spelled[index][0].isupper():
                return index
    return None


def _of_university(lower: Sequence[str], index: int) -> bool:
    """ "Planteinstituttet ved Nordby Universitet": a part of what teaches."""
    if index + 1 >= len(lower) or lower[index + 1] not in _WITHIN:
        return False
    return any(word.endswith(_TEACHES) for word in lower[index + 2 : index + 6])
