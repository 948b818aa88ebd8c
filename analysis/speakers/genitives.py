"""Danish persons whom a text names in the genitive first: "Ida Holms hus", then "Holm"."""

from analysis.document import Document
from analysis.speakers.gazetteer import Gazetteer
from analysis.speakers.names import Name


def without_s(names: list[Name], document: Document, gaz: Gazetteer) -> None:
    """Take the genitive's s off the names of persons: where the text has the surname without it
    too, or the surname ends as no Danish one does ("Larsens", "Kjærgaards").
    """
    spelled: frozenset[str] | None = None
    for name in names:
        last = name.tokens[-1]
        if len(name.tokens) < 2 or last[-1] != "s" or name.possessive or len(last) < _SHORT:
            continue
        if name.tokens[0].lower() not in gaz.first_names or " ".join(name.tokens) in gaz.known:
            continue
        bare = last[:-1]
        if not last.lower().endswith(_ENDINGS):
            if spelled is None:
                spelled = frozenset(document.spelled)
            if bare not in spelled or bare[-1] == "s" or bare.lower() in gaz.first_names:
                continue
        name.tokens, name.possessive = (*name.tokens[:-1], bare), True


_SHORT = 4  # letters
_ENDINGS = tuple(
    "sens gaards gårds lunds holms dahls bergs bjergs strups trups skovs tofts bæks kvists quists "
    "agers vigs steds krogs kroghs gards borgs".split()
)
