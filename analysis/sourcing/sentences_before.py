"""Which body the sentences before a title tell of: the one that opens them, or the nearest."""

from analysis.sourcing.bodies import body_at, body_kind
from analysis.sourcing.body_nouns import noun_at
from analysis.sourcing.inside import inside_body, unknown_subject
from analysis.sourcing.levels import measures
from analysis.sourcing.lists import Kind
from analysis.sourcing.page import Found, Page, Range, name_at

_BACK = 60  # words
_SUBJECT = 4  # words at the start of a sentence that may hold its subject
_SENTENCES = 3
HOUSES = ("company", "organisation", "authority")


def institute_before(page: Page, at: int) -> Found | None:
    """The weather service or the like that the text names before the forecaster at word `at`."""
    for index in range(at - 1, max(0, at - _BACK) - 1, -1):
        body = body_at(page, index, at) if page.word(index)[0].isupper() else None
        if body and body[2].actor == "authority" and measures(body[2]):
            return body
        if body and body[2].actor == "authority" and body[1] - body[0] > 1:
            if not _OF_WEATHER.isdisjoint(page.document.lower[slice(*body[:2])]):
                return (*body[:2], Kind("weather service", "authority", "official", "expert"))
    return None


_OF_WEATHER = frozenset("storm weather met meteorological climate forecast tide flood".split())


def at_school(page: Page, role: Found) -> Found | None:
    """ "At Corn Street Primary the head, X": the school by its name, in the title's sentence."""
    if role[2].entry not in ("head", "principal") or not page.lists.words["modifies"]:
        return None
    for index in range(role[0] - 1, max(page.sentence(role[0])[0], role[0] - _SUBJECT), -1):
        if page.word(index) in SCHOOLS and page.word(index - 1)[0].isupper():
            kind = Kind("School", "organisation", "organisation", "party", note="public")
            return index - 1, index + 1, kind
    return None


SCHOOLS = ("High", "Primary", "Grammar", "Infants", "Juniors", "Elementary", "Secondary", "Middle")


def of_the_clerk(page: Page, role: Found, quoted: set[int]) -> Found | None:
    """ "The Drainage Board has asked for a copy, according to the clerk, X": of a council or board
    that the sentence, or the one before, has named.
    """
    lower, words = page.document.lower, page.lists.words
    if (
        role[2].entry != "clerk"
        or lower[role[0] - 1] not in ("the", "its", "and", "said", "says")
        or not words["modifies"]
    ):
        return None
    body = nearest(page, role[0], ("authority", "politics"), quoted)
    return body if body and lower[body[1] - 1] in _OF_CLERKS else None


_OF_CLERKS = ("board", "council", "commission", "parish", "authority", "trustees")


def told_of(page: Page, at: int, quoted: set[int]) -> Found | None:
    """ "The school board is happy. … said X, who chairs it": the body of the sentences before."""
    for _ in range(_SENTENCES):
        begin = page.sentence(at)[0]
        if not begin:
            return None
        low, high = page.sentence(begin - 1)
        for index in range(low, min(high, low + 2 * _SUBJECT)):
            body = body_at(page, index, high) if index not in quoted else None
            if body and body[2].actor in (*HOUSES, "politics"):
                return body
        at = low
    return None


def sentence_before(page: Page, at: int, quoted: set[int]) -> Range | None:
    """The sentence before the one of word `at`, what is quoted between them passed over."""
    index = page.sentence(at)[0] - 1
    while index >= 0 and index in quoted:
        index -= 1
    return page.sentence(index) if index >= 0 else None


def state_before(page: Page, at: int, quoted: set[int]) -> Found | None:
    """ "Norway rejects it. – No, says spokesman X": the state that says something right before."""
    sentence = sentence_before(page, at, quoted)
    if sentence is None:
        return None
    low, high = sentence
    state = name_at(page, low, high)
    if state is None or state[2].actor != "state" or state[1] >= high:
        return None
    return state if page.document.lower[state[1]] in page.cues else None


def subject_before(page: Page, at: int, quoted: set[int]) -> Found | None:
    """The organisation that opens the sentence before the quotation and says something there."""
    own = _subject_here(page, at, quoted)
    if own:
        return own
    sentence = sentence_before(page, at, quoted)
    if sentence is None:
        return None
    low, high = sentence
    body = body_at(page, low, high)
    if not page.lists.words["modifies"]:
        unknown = body is None or not body[2].actor
        inside = unknown_subject(page, low, high) if unknown else None
        inside = inside or inside_body(page, low, high)
        if inside:
            return inside
    if page.document.lower[low] in page.lists.words["article"]:
        nouns = (noun_at(page, i, low) for i in range(low + 1, min(high, low + _SUBJECT)))
        body = next((noun for noun in nouns if noun and noun[2].actor != "state"), body)
    if body is None or body[2].actor not in HOUSES or body[1] >= high:
        return None
    return body if _speaks(page, _behind_genitive(page, body, high)) else None


def _subject_here(page: Page, at: int, quoted: set[int]) -> Found | None:
    """ "Tilsynet er enigt, oplyser kontorchef X": the body that opens the sentence."""
    begin = page.sentence(at)[0]
    if page.lists.words["modifies"] or begin in quoted or at - begin < _SUBJECT:
        return None
    body = body_at(page, begin, at)
    if body is None or body[2].actor not in HOUSES or body[1] >= at:
        return None
    return body if _speaks(page, body[1]) else None


def _speaks(page: Page, at: int) -> bool:
    """Whether word `at` is a verb of saying, of those that carry no statement too."""
    verb = page.document.lower[at]
    return verb in page.cues or verb in page.lists.words["not_counted"]


def _behind_genitive(page: Page, body: Found, high: int) -> int:
    """ "Regionens miljøafdeling | er i gang": the word after what a Danish genitive owns."""
    at = body[1]
    owns = not page.lists.words["modifies"] and page.word(at - 1).endswith("s")
    if owns and at + 1 < high and page.gap(at) == page.gap(at + 1) == " ":
        if page.document.lower[at] not in page.cues:
            return at + 1
    return at


def _is_person(page: Page, body: Found) -> bool:
    """ "District Judge Ann Holloway": a run of capitals that is somebody with a title."""
    words = range(*body[:2])
    if len(words) < 2 or not any(page.role(index) for index in words):
        return False
    lower, first_names = page.document.lower, page.lists.first_names
    return page.role(words[-1]) is not None or any(lower[i] in first_names for i in words)


def nearest(page: Page, at: int, wanted: tuple[str, ...], quoted: set[int]) -> Found | None:
    """The body of the nearest sentence that has one: its subject before any other; none of "many
    firms" for "its chair".
    """
    single = page.document.lower[at - 1] == "its"
    paragraphs = page.document.paragraphs
    low = max(paragraphs[max(0, page.paragraph(at) - 1)].first_word, at - _BACK)
    stop = at
    while stop > low:
        begin = page.sentence(stop - 1)[0]
        found: Found | None = None
        opens = _opening_name(page, begin, stop) if begin >= low else None
        opens = opens or (_owner(page, begin, stop, at) if begin >= low else None)
        if opens and opens[0] not in quoted and stop < at:
            return opens
        for index in range(stop - 1, max(low, begin) - 1, -1):
            if index in quoted:
                continue
            body = body_at(page, index, stop)
            if body and (_is_person(page, body) or (single and _several(page, body))):
                continue
            if body and body[2].level == "expert" and body[0] > begin and page.owns(body[0] - 1):
                continue  # "the inspectorate's laboratory": of a house that is none of theirs
            if body and not page.lists.words["modifies"] and _not_led(page, body, at):
                continue
            if body and body[2].actor in wanted and "court" not in body[2].note:
                # "the county association": the first noun belongs to the last
                modifies = found is not None and 0 <= found[0] - body[1] <= 1
                subject = index < begin + _SUBJECT and not modifies
                if found is None or body[1] >= found[1] or subject:
                    found = body
        if found:
            return found
        stop = max(low, begin)
    return None


def _not_led(page: Page, body: Found, at: int) -> bool:
    """Whether a Danish body is none that the title at word `at` is of: the police for "den nye
    leder", a swimming bath that somebody is to build.
    """
    lower = page.document.lower
    last = lower[body[1] - 1]
    if last.endswith(("politi", "politiet", "retten")) and lower[at].startswith(_OF_A_HOUSE):
        return True
    built = lower[max(0, body[0] - 4) : body[0]]
    if last in ("a/s", "aps") or built[-1:] not in _ONE:
        return False
    return not page.lists.words["builds"].isdisjoint(built)


_OF_A_HOUSE = ("leder", "formand", "forkvinde", "bestyrelsesformand", "direktør", "byggeleder")
_ONE = (("en",), ("et",))


def _several(page: Page, body: Found) -> bool:
    """ "Many firms", "councils": a plural without a capital."""
    last = body[1] - 1
    return page.word(last)[0].islower() and page.document.lower[last].endswith(_PLURALS)


_PLURALS = ("ies", "ms", "ls", "ps", "ns", "ts", "rs", "ks")


def _owner(page: Page, first: int, high: int, at: int) -> Found | None:
    """ "The Friends of the Elm asks the council for help. Its chair, X": the name that opens the
    sentence owns the title at word `at`, whatever body that sentence turns to.
    """
    lower = page.document.lower
    if lower[at - 1] not in ("its", "their") or lower[first] != "the" or first + 2 >= high:
        return None
    body = body_at(page, first + 1, high)
    if body is None or body[1] - body[0] < _NAMED or body[1] >= high:
        return None
    goes_on = lower[body[1]] in page.lists.words["copula"] or lower[body[1]] in _HAVE
    if page.gap(body[1]) == ", ":
        goes_on = lower[body[1]] in (*page.lists.words["relative"], "founded", "formed")
    if not goes_on or page.word(body[0])[0].islower():
        return None
    if body[2].actor == "organisation" and body[2].level:
        return body  # "the Tenants' Helpline says": who advises
    if body[2].actor in ("", "organisation"):
        return (*body[:2], Kind(page.word(body[0]), "organisation", "organisation", "party"))
    return body if body[2].actor in HOUSES else None


_NAMED = 2  # words of a name
_HAVE = ("has", "have", "wants", "want", "plans", "plan", "hopes", "hope", "says", "say", "said")


def office_before(page: Page, role: Found) -> Found | None:
    """The state's office that one of the paragraphs before names, for a definite Danish title of
    its head: "… i Trafikstyrelsens mødesal. … Vicedirektøren, X, læste op".
    """
    if page.lists.words["modifies"] or not role[2].definite or role[2].level != "organisation":
        return None
    low = max(page.document.body_start_word, role[0] - 2 * _BACK)
    for index in range(role[0] - 1, low - 1, -1):
        word = page.document.lower[index].removesuffix("s")
        if page.word(index)[0].isupper() and word.endswith(_OFFICES):
            return index, index + 1, Kind(word, "authority", "official", "party")
    return None


_OFFICES = ("styrelsen", "direktoratet", "ministeriet", "tilsynet", "forvaltningen")


def _opening_name(page: Page, first: int, high: int) -> Found | None:
    """ "Harborlink, which runs the boats": the name that opens a sentence and is a body's."""
    stop = page.capitals(first, high)
    if stop == first or stop >= high or page.document.lower[first] in page.lists.first_names:
        return None
    if page.gap(stop) != ", " or page.document.lower[stop] != "which":
        return None
    begin = first + (page.document.lower[first] == "the")
    known = body_kind(page, begin, stop) if begin < stop else None
    if known and known.actor in ("authority", "organisation", "politics"):
        return begin, stop, known  # "The Public Service Commission, which"
    return first, stop, Kind(page.word(first), "company", "organisation", "party")
