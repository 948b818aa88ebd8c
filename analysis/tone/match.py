"""Which words and expressions of the lists stand in a text, and with what valence."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import compress
from typing import NamedTuple

from analysis.document import Document
from analysis.tone.lexicon import GAP, Entry, Item, Lexicon, Phrase
from analysis.tone.senses import Place, broken, in_name, is_meant, names_show, opening_name
from analysis.tone.senses import valence_in_scope as in_scope

LONGEST_GAP = 12
BOOST, STRONG_BOOST, DAMPEN = 1.25, 1.5, 0.5
STRONG = 0.5  # weight from which a booster is a strong one


class Hit(NamedTuple):
    """An entry found at words `first` to `last` (exclusive), valence after negation and degree."""

    first: int
    last: int
    entry: Entry
    valence: float


class Found(NamedTuple):
    """What stands at words `first` to `last` (exclusive), before its sense is looked at."""

    first: int
    last: int
    entries: tuple[Entry, ...]


def hits(
    document: Document, lexicon: Lexicon, cue_words: frozenset[int], skip: frozenset[int]
) -> Iterator[Hit]:
    """All list entries in `document`, in order of the text.

    `cue_words` are the words of the statements' cues: there no sense of a verb is excluded.
    `skip` are words that stand in titles.
    """
    items = list(map(lexicon.readings.__getitem__, document.lower))
    starts = _starts(items, document.lower)
    last = 0
    for sentence in document.sentences:
        first, last = last, bisect_left(starts, sentence.last_word, last)
        if first < last:
            found = _find(document, items, starts[first:last], sentence.last_word, cue_words, skip)
            if found:
                yield from _read(Place(document, lexicon, sentence, cue_words), found)


def _starts(items: Sequence[Item | None], lower: Sequence[str]) -> list[int]:
    """Indices of the words that are in a list, or whose next word goes on in an expression.

    Many words begin expressions ("at", "the"): few of them do so where they stand.
    """
    last = len(lower) - 1
    return [
        index
        for index, item in compress(enumerate(items), items)
        if item and (item.always or (index < last and lower[index + 1] in item.phrases))
    ]


def _find(
    document: Document,
    items: Sequence[Item | None],
    starts: Sequence[int],
    end: int,
    cue_words: frozenset[int],
    skip: frozenset[int],
) -> list[Found]:
    """What begins at the words `starts` of a sentence that ends before word `end`."""
    lower = document.lower
    found: list[Found] = []
    taken: set[int] = set()
    places: Sequence[int]
    for index in starts:
        item = items[index]
        if item is None or index in taken or index in skip:
            continue
        if item.phrases:
            following = lower[index + 1] if index + 1 < end else ""
            for phrase in _candidates(item, following):
                if phrase.only_cue and index not in cue_words:
                    continue
                if phrase.gapped:
                    places = _gapped_places(document, phrase, index, end)
                else:
                    last = index + 1 + len(phrase.rest)
                    fits = last <= end and lower[index + 1 : last] == phrase.rest
                    places = range(index, last) if fits else ()
                if places:
                    found.append(Found(index, places[-1] + 1, phrase.entries))
                    if not phrase.open or index in cue_words:
                        taken.update(places)
                    elif item.entries:
                        found.append(Found(index, index + 1, item.entries))
                    break
            else:
                if item.entries:
                    found.append(Found(index, index + 1, item.entries))
        else:
            found.append(Found(index, index + 1, item.entries))
    return found


def _candidates(item: Item, following: str) -> tuple[Phrase, ...]:
    """The expressions that can start here, given the next word."""
    near, gapped = item.phrases.get(following, ()), item.phrases.get(GAP)
    return near + gapped if gapped else near


def _gapped_places(document: Document, phrase: Phrase, index: int, end: int) -> Sequence[int]:
    """Indices of the words of a `phrase` with a gap, from word `index` on; () if it differs."""
    lower = document.lower
    places, at, gap = [index], index + 1, False
    for part in phrase.rest:
        if part == GAP:
            gap = True
            continue
        reach = min(end, at + LONGEST_GAP if gap else at + 1)
        while at < reach and lower[at] != part:
            if broken(document, at - 1):
                return ()
            at += 1
        if at >= reach:
            return ()
        places.append(at)
        at, gap = at + 1, False
    return places


def _read(place: Place, found: Sequence[Found]) -> list[Hit]:
    """The hits of one sentence: names and excluded senses left out, valences after their scope."""
    capital = place.document.capital
    capitals_tell: bool | None = None
    named = -1  # where a name at the start of the sentence ends; looked for when it matters
    negators: set[int] = set()
    degrees: dict[int, float] = {}
    kept: list[Found] = []
    for hit in found:
        first, last, entries = hit
        if capital[first]:
            inside = in_name(place, first)
            if inside:
                if capitals_tell is None:
                    capitals_tell = names_show(place)
                if capitals_tell:
                    continue
            # "Angry Ann Elm": the first word of a sentence may describe the name.
            if inside or all(entry.pos == "n" for entry in entries):
                if named < 0:
                    named = opening_name(place)
                if last <= named:
                    continue
        if len(entries) == 1 and entries[0].plain:
            kept.append(hit)
            continue
        meant = []
        for entry in entries:
            if entry.plain:
                meant.append(entry)
                continue
            if entry.rules and not is_meant(place, first, last, entry):
                continue
            if entry.category == "negation":
                negators.add(last - 1)
            elif entry.category == "dampener":
                degrees[last - 1] = DAMPEN
            else:
                if entry.category == "booster":
                    degrees[last - 1] = STRONG_BOOST if entry.weight >= STRONG else BOOST
                meant.append(entry)
        if meant:
            kept.append(hit if len(meant) == len(entries) else Found(first, last, tuple(meant)))
    scoped = bool(negators or degrees)
    hits: list[Hit] = []
    for first, last, some in kept:
        bearer = _bearer(some)
        for entry in some:
            value = 0.0
            if entry is bearer:
                value = entry.valence if len(some) == 1 else max((e.valence for e in some), key=abs)
                if value and scoped:
                    value = in_scope(place, value, first, last, entry.pos, negators, degrees)
            elif entry.category == "valence":
                continue
            hits.append(Hit(first, last, entry, value))
    return hits


def _bearer(entries: Sequence[Entry]) -> Entry:
    """The row that carries the word's valence: that of its strongest colour."""
    if len(entries) == 1:
        return entries[0]
    coloured = [e for e in entries if e.category != "valence"]
    return max(coloured or entries, key=lambda e: (abs(e.valence), e.weight))
