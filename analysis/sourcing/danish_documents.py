"""Danish documents of which only the text around says whose they are: "Tilsynet har lavet en
redegørelse. Redegørelsen viser", "ifølge en vagtplan" of a ward.
"""

from analysis.sourcing.bodies import find_body
from analysis.sourcing.lists import Kind
from analysis.sourcing.page import Found, Page

_BACK = 14  # words before a document in which whoever made it stands
_PLACES = 4  # earlier places of the noun
_RECORDS = tuple(
    "log loggen logbog logbogen plan planen liste listen måling målingen udtræk udtrækket skema "
    "skemaet registrering registreringer registreringerne journal journalen".split()
)
_INQUIRY = tuple("undersøgelse undersøgelsen redegørelse redegørelsen kommission beretning".split())
_LEAKED = ("dokumenter", "dokumenterne", "dokument", "dokumentet", "notat", "notatet")
_DRAFTS = ("udkast", "udkastet")
_MINUTES = ("referat", "referatet", "mødereferat", "mødereferatet")


def whose_document(page: Page, index: int, body: Found | None) -> Found | None:
    """The body that made the Danish document at word `index`, beside which `body` stands: told in
    its sentence, or where the text tells of it before.
    """
    if page.lists.words["modifies"]:
        return None
    owner = _OWNERS.get(page.document.lower[index - 1]) if index else None
    if owner:
        return _called(page, index, owner)
    if body is not None and body[2].actor:
        return None
    made = _made_before(page, index)
    if made:
        return made
    word = page.document.lower[index]
    if not word.endswith(("en", "et")):
        return None
    for form in (word[:-2], word[:-1], word):
        if len(form) < _NOUN:
            continue
        for at in page.places(form)[:_PLACES]:
            if at >= index:
                break
            told = _from(page, at) or _made_before(page, at) or _writes_in(page, at)
            if told:
                return told
    return None


_NOUN = 4  # letters
_OWNERS = {"centrets": "center", "enhedens": "enhed", "tjenestens": "tjeneste", "holdets": "hold"}
_FAR = 150  # words


def _called(page: Page, index: int, noun: str) -> Found | None:
    """ "Politiets tungvognscenter standsede … viser centrets | registreringer"."""
    lower = page.document.lower
    for at in range(index - 2, max(0, index - _FAR), -1):
        if lower[at].endswith(noun):
            low = max(page.sentence(at)[0], at - 1)
            return _body(page, low, at + 1)
    return None


def _body(page: Page, low: int, high: int) -> Found | None:
    found = find_body(page, low, high) if low < high else None
    return found if found and found[2].actor in _BODIES else None


_BODIES = ("authority", "company", "organisation", "politics")


def _from(page: Page, at: int) -> Found | None:
    """ "En rapport | fra Vejtilsynet"."""
    if page.document.lower[at + 1 : at + 2] not in (("fra",), ("af",)):
        return None
    return _body(page, at + 2, min(page.sentence(at)[1], at + 7))


def _made_before(page: Page, at: int) -> Found | None:
    """ "Østpolitiet har lavet en intern | redegørelse"."""
    lower, made = page.document.lower, page.lists.words["made_by"]
    low = max(page.sentence(at)[0], at - _BACK)
    verb = next((i for i in range(at - 1, max(low, at - 6), -1) if lower[i] in made), 0)
    if not verb or page.gap(at).strip() or "af" in lower[verb:at]:
        return None
    return _body(page, low, verb)


def _writes_in(page: Page, at: int) -> Found | None:
    """ "Konkluderer Revisionsretten i en | beretning", "Vejtilsynet skriver i et notat"."""
    lower = page.document.lower
    begin = next((i for i in range(at - 1, max(0, at - 4), -1) if lower[i] == "i"), 0)
    low = page.sentence(at)[0]
    if begin <= low + 1:
        return None
    if not any(lower[i] in page.cues for i in range(max(low, begin - _BACK), begin)):
        return None
    return _body(page, max(low, begin - _NAME), begin)


_NAME = 8  # words


def in_public_house(page: Page, index: int, kind: Kind, owned: bool) -> Kind:
    """`kind`, a document of nobody named at word `index`, as an office's where only a public house
    is in the text: "en intern vagtplan" of a ward, "opkaldslisten" of a council; papers leaked in a
    story of a firm are its own; a draft of an inquiry and minutes record. `owned`: the text says
    whose it is.
    """
    word = page.document.lower[index]
    if word in _DRAFTS and kind.role == "party" and _of_inquiry(page, index):
        return Kind(kind.entry, "document", kind.level, "expert", "expert")
    if word in _MINUTES and kind.role == "party":
        school = page.document.lower[index + 1 : index + 3]
        level = "official" if any(each.startswith("skole") for each in school) else kind.level
        return Kind(kind.entry, "document", level, "expert", "expert")
    if owned:
        return kind
    if word in _LEAKED and kind.level == "official" and page.occurring("companies"):
        if not page.occurring("office_place") - {"politiet", "politiets"}:
            return Kind(kind.entry, "document", "organisation", "party", "spokesperson")
    if kind.level not in ("organisation", "expert") or kind.role != "expert":
        return kind
    if (
        word.endswith(_RECORDS)
        and page.occurring("office_place")
        and not page.occurring("companies")
    ):
        return Kind(kind.entry, "document", "official", "expert", "expert")
    return kind


def _of_inquiry(page: Page, index: int) -> bool:
    low = page.sentence(index)[0]
    first = page.sentence(low - 1)[0] if low else low
    first = page.sentence(first - 1)[0] if first else first
    return any(each in _INQUIRY for each in page.document.lower[max(0, first - _BACK) : index])
