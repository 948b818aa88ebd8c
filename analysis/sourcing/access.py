"""Access and channel: through whom a statement reached the article, spoken or written."""

from collections.abc import Sequence

from analysis.document import Span
from analysis.quotes import Statement
from analysis.sourcing.bodies import body_at
from analysis.sourcing.lists import Kind
from analysis.sourcing.page import Page

Evidence = tuple[str, Span | None, str]  # code, span, rule
FARTHEST = 200  # words from the cue


def access(page: Page, statement: Statement, speaker: Kind | None, near: list[int]) -> Evidence:
    """`own`, `other_medium` or `agency` for one statement; `near` are the words around it.

    Own unless the text credits somebody else: "siger han til BBC", a medium as the speaker, or
    the sign-off of an agency.
    """
    if statement.second_hand:
        first, last = page.document.word_range(*statement.second_hand)
        found = _medium_at(page, first, len(page.document.words)) if first < last else None
        code = _medium(page, found[1]) if found else ""
        if found and code:
            return code, page.span(first, found[0]), "credited medium"
    if speaker is not None and speaker.actor == "medium":
        code = _medium(page, speaker.entry)
        if code:
            return code, statement.mention, "the medium speaks"
    credited = credit(page, near) or _reported_next(page, statement)
    if credited:
        first, last, entry = credited
        code = _medium(page, entry)
        if code:
            return code, page.span(first, last), "credited medium"
        return "own", page.span(first, last), "said to this outlet"
    public = _in_public(page, near)
    if public:
        return public
    agencies = page.document.article.agencies
    if agencies and all(_medium(page, agency) for agency in agencies):
        return "agency", _signature(page, agencies), "agency sign-off"
    return "own", None, "nobody else credited"


def _in_public(page: Page, near: list[int]) -> Evidence | None:
    """ "She wrote on Facebook", "on X", "told local radio": where anybody could read or hear it."""
    lower = page.document.lower
    social, station = page.occurring("social"), page.occurring("station")
    if not social and not station and page.document.vocabulary.isdisjoint(_PUBLIC):
        return None
    for index in near:
        media = lower[index] == "social" and lower[index + 1 : index + 2] == ("media",)
        posted = (lower[index] in social or media) and _after_preposition(page, index)
        if posted or (page.word(index) == "X" and lower[index - 1] in _ON):
            return "other_medium", page.span(index, index + 1), "posted in public"
        if lower[index] in station and _told_to(page, index):
            return "other_medium", page.span(index, index + 1), "told to a station"
    return None


_PUBLIC = ("social", "x")
_ON = ("on", "på")


def _signature(page: Page, agencies: Sequence[str]) -> Span | None:
    """Where the text names its agency: sign-off, dateline, byline or source line."""
    beside = [(r.start, r.end) for r in page.document.removed if r.reason != "advert"]
    for start, end in reversed(beside):
        line = " ".join(page.text[start:end].lower().split())  # blanks of all kinds
        if any(" ".join(agency.lower().split()) in line for agency in agencies):
            return start, end
    signed = (r for r in page.document.removed if r.reason == "signoff")
    return next(((r.start, r.end) for r in signed), None)


def channel(page: Page, statement: Statement, near: list[int]) -> Evidence:
    """`spoken` or `written` where the words beside the statement say so, else `unknown`."""
    words = page.lists.words
    lower = page.document.lower
    if statement.cue:
        first, last = page.document.word_range(*statement.cue)
        for index in range(first, last):
            if lower[index] in words["written_verb"]:
                return "written", page.span(index, index + 1), "verb of writing"
            if lower[index] in words["spoken_verb"]:
                return "spoken", page.span(index, index + 1), "verb of speaking"
    written, spoken = page.occurring("written"), page.occurring("spoken")
    for index in near if written or spoken else ():
        if lower[index] in written and _after_preposition(page, index):
            return "written", page.span(index, index + 1), "place of writing"
        if lower[index] in spoken and _after_preposition(page, index):
            return "spoken", page.span(index, index + 1), "place of speaking"
    return "unknown", None, "no evidence"


def _medium(page: Page, entry: str) -> str:
    """`agency` or `other_medium` for the medium `entry`; empty for the article's own outlet."""
    outlet = (page.document.article.outlet or "").lower()
    if outlet and (entry.lower() in outlet or outlet in entry.lower()):
        return ""
    agency = entry in page.lists.agencies or entry in page.lists.words["agency_noun"]
    agency = agency or entry.lower().endswith(_AGENCIES)
    return "agency" if agency or _called_agency(page, entry) else "other_medium"


_AGENCIES = ("telegram", "newswire", " wire", "news agency", "nyhedsbureau", "press association")


def _called_agency(page: Page, entry: str) -> bool:
    """Whether the text says that `entry` is an agency: "nyhedsbureauet Nordnyt"."""
    nouns = page.occurring("agency_noun")
    if not nouns:
        return False
    lower = page.document.lower
    return any(index > 0 and lower[index - 1] in nouns for index in page.places(entry.split()[0]))


def credit(page: Page, near: list[int]) -> tuple[int, int, str] | None:
    """The words and the name of the medium that the words beside the statement credit: "siger han
    til BBC".
    """
    lower, spelled = page.document.lower, page.document.spelled
    words = page.lists.words
    agency_nouns = words["agency_noun"]
    reported, danish = bool(page.occurring("reports")), not words["modifies"]
    for index in near:
        noun = lower[index] in agency_nouns
        if noun and not danish and lower[index - 1] not in words["newsy"]:
            noun = False  # "told the agency" that the story is about
        if not noun and not spelled[index][0].isupper():
            continue
        before = index - 1 - (noun and not danish)  # "told the news | agency"
        low = max(0, index - FARTHEST)  # a text of nothing but "a" is not gone through each time
        while before >= low and lower[before] in page.between:
            before -= 1
        called = danish and not noun and before > low and _noun_before(page, before)
        if called:  # "til avisen | Morski List", "til den lokale radio | Sud Bleu"
            before = _before_noun(page, before, low)
        if before < low or not (
            lower[before] in words["to"]
            or lower[before] in words["spoken_verb"]
            or (reported and _reports(page, before, index))
            or not words["interview"].isdisjoint(lower[max(0, before - 2) : index])
        ):
            continue
        if noun:
            return index, index + 1, lower[index]
        found = _medium_at(page, index, len(lower))
        if found is None and called:
            stop = page.capitals(index, page.sentence(index)[1])
            found = stop, page.text[slice(*page.span(index, stop))]
        if found:
            return index, *found
    return None


def _noun_before(page: Page, at: int) -> bool:
    """Whether a Danish noun for a medium stands at word `at`, right before a name: "avisen"."""
    kind = page.lists.nouns.get(page.document.lower[at])
    return kind is not None and kind.actor == "medium" and page.gap(at + 1) == " "


def _before_noun(page: Page, at: int, low: int) -> int:
    """The word before the noun for a medium at word `at`, its article and adjectives passed."""
    lower, start = page.document.lower, at - 1
    while start > low and at - start <= _ADJECTIVES and page.gap(start + 1) == " ":
        if lower[start] in page.lists.words["to"] or not lower[start].endswith(_ADJECTIVE):
            break
        start -= 1
    return start


_ADJECTIVES = 3  # words
_ADJECTIVE = ("e", "sk", "den", "det")


def _reports(page: Page, before: int, index: int) -> bool:
    """ "… said, Reuters reported", "… siger han, skriver Ritzau": behind the statement a medium at
    word `index` that reports it.
    """
    lower, words = page.document.lower, page.lists.words["reports"]
    if lower[before] in words:
        return page.gap(before).startswith(",")
    if not page.gap(before + 1).startswith(",") or not page.word(index)[0].isupper():
        return False
    return not words.isdisjoint(lower[index + 1 : min(page.sentence(index)[1], index + _MEDIUM)])


def _said(statement: Statement) -> list[Span]:
    return [(fragment.start, fragment.end) for fragment in statement.fragments]


def _reported_next(page: Page, statement: Statement) -> tuple[int, int, str] | None:
    """ "… siger han. Det skriver Avisen.": the medium of a Danish sentence that is no more."""
    if page.lists.words["modifies"] or not page.occurring("reports"):
        return None
    document = page.document
    end = max(span[1] for span in (*_said(statement), statement.cue, statement.mention) if span)
    at = document.word_range(end - 1, end)[1]
    if at >= len(document.lower) - 2:
        return None
    first, high = page.sentence(at)
    if first < at:  # the statement's own sentence goes on
        if high >= len(document.lower) - 2:
            return None
        first, high = page.sentence(high)
    if document.lower[first] != "det" or document.lower[first + 1] not in page.occurring("reports"):
        return None
    index = first + 2
    if index + 1 < high and not page.word(index)[0].isupper():
        index += _noun_before(page, index)  # "Det skriver avisen | Morski List"
    found = _medium_at(page, index, high) if index < high else None
    return (index, *found) if found and page.word(index)[0].isupper() else None


_MEDIUM = 5  # words of a medium's name, with the verb


def _medium_at(page: Page, index: int, high: int) -> tuple[int, str] | None:
    """The end and the name of the medium whose name begins with word `index`: known, an agency, or
    told by its noun.
    """
    found = body_at(page, index, high)
    if found is None:
        return None
    name = page.text[slice(*page.span(found[0], found[1]))]
    if found[2].actor == "medium":
        whole = found[2].entry[0].isupper() and " " in found[2].entry
        return found[1], found[2].entry if whole else name
    if name in page.lists.agencies:
        return found[1], name
    first = page.word(index)
    return (index + 1, first) if first in page.lists.agencies else None


def around(page: Page, statement: Statement) -> list[int]:
    """The words of the sentence of the cue that are no content.

    Of a text without full stops, which is one sentence, the words near the cue.
    """
    anchor = statement.cue or statement.mention
    if anchor is None:
        return []
    first = page.document.word_range(*anchor)[0]
    if first >= len(page.document.words):
        return []
    low, high = page.sentence(first)
    near: list[int] = []
    at, stop = max(low, first - FARTHEST), min(high, first + FARTHEST)
    for begin, end in sorted(page.document.word_range(f.start, f.end) for f in statement.fragments):
        near += range(at, min(begin, stop))
        at = max(at, end)
    near += range(at, stop)
    return near


def _told_to(page: Page, index: int) -> bool:
    """ "Told local radio", "told the club's own channel"."""
    low = max(page.sentence(index)[0], index - 4)
    return any(page.document.lower[at] in ("told", "tells") for at in range(low, index))


def _after_preposition(page: Page, index: int) -> bool:
    lower = page.document.lower
    to = page.lists.words["to"]
    return any(lower[i] in to or lower[i] in page.of for i in range(max(0, index - 4), index))
