"""English trusts that run a public house: "the trust" of a hospital or of schools."""

from dataclasses import replace

from analysis.sourcing.lists import Kind
from analysis.sourcing.page import Found, Page

_SCHOOLS = ("academy", "schools", "school", "education", "learning")
_CARE = ("nhs", "hospital", "hospitals", "health", "infirmary", "ambulance", "healthcare")
_LITTLE = 2  # words


def of_public_trust(page: Page, body: Found) -> Found:
    """`body` as an authority where it is the trust of a hospital or of schools: by its name, or by
    what the story tells of, where it has none; as it was for a trust of birds or of a theatre.
    """
    kind = body[2]
    if kind.actor != "organisation" or page.document.lower[body[1] - 1] not in _TRUST:
        return body
    if not page.lists.words["modifies"]:
        return body
    names = page.document.lower[body[0] : body[1] - 1]
    first = body[0] + (page.document.lower[body[0]] in page.lists.words["article"])
    named = any(page.word(index)[0].isupper() for index in range(first, body[1]))
    if named and not any(word in _SCHOOLS or word in _CARE for word in names):
        return body
    if not named and not (_runs_public_house(page) and _is_bare(page, body[1] - 1)):
        return body
    note = " ".join((*kind.note.split(), "public"))
    return (*body[:2], replace(kind, actor="authority", level="official", role="party", note=note))


def as_public_trust(page: Page, kind: Kind, head: tuple[int, int]) -> Kind:
    """The same for the kind of a phrase that the words `head` end."""
    return of_public_trust(page, (*head, kind))[2]


_TRUST = ("trust", "trust's", "trust’s")


def _is_bare(page: Page, at: int) -> bool:
    """ "The trust", "the hospital trust"; not "the theatre trust"."""
    before = page.document.lower[at - 1] if at else ""
    return before in ("the", "a", "that", "this", "each") or before in _SCHOOLS or before in _CARE


def _runs_public_house(page: Page) -> bool:
    """Whether wards or pupils are what the story tells of."""
    care = page.occurring("care_place")
    if len(care) >= _LITTLE or "infirmary" in care or "nhs" in care:
        return True
    schools = page.occurring("school_story")
    return len(schools) >= _LITTLE
