"""Which words and expressions of the lists stand in a text, and with what valence."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from analysis.document import Document, Sentence
from analysis.tone.lexicon import GAP, SHORTEST_COMPOUND, Entry, Item, Lexicon, Phrase
from analysis.tone.senses import Place, broken, in_name, is_meant, names_show
from analysis.tone.senses import valence_in_scope as in_scope

LONGEST_GAP = 12
BOOST, STRONG_BOOST, DAMPEN = 1.25, 1.5, 0.5
STRONG = 0.5  # weight from which a booster is a strong one


@dataclass(frozen=True, slots=True)
class Hit:
    """An entry found at words `first` to `last` (exclusive), valence after negation and degree."""

    first: int
    last: int
    entry: Entry
    valence: float


@dataclass(frozen=True, slots=True)
class Found:
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
    for sentence in document.sentences:
        found = _find(document, lexicon, sentence, cue_words, skip)
        if found:
            yield from _read(Place(document, lexicon, sentence, cue_words), found)


def _read(place: Place, found: Sequence[Found]) -> Iterator[Hit]:
    """The hits of one sentence: names and excluded senses left out, valences after their scope."""
    capitals_tell: bool | None = None
    negators: set[int] = set()
    degrees: dict[int, float] = {}
    kept: list[Found] = []
    for hit in found:
        if in_name(place, hit.first):
            if capitals_tell is None:
                capitals_tell = names_show(place)
            if capitals_tell:
                continue
        entries = []
        for entry in hit.entries:
            if entry.rules and not is_meant(place, hit.first, hit.last, entry):
                continue
            if entry.category == "negation":
                negators.add(hit.last - 1)
            elif entry.category == "dampener":
                degrees[hit.last - 1] = DAMPEN
            else:
                if entry.category == "booster":
                    degrees[hit.last - 1] = STRONG_BOOST if entry.weight >= STRONG else BOOST
                entries.append(entry)
        if entries:
            kept.append(Found(hit.first, hit.last, tuple(entries)))
    for hit in kept:
        bearer = _bearer(hit.entries)
        for entry in hit.entries:
            value = 0.0
            if entry is bearer:
                value = max((e.valence for e in hit.entries), key=abs)
                if value and (negators or degrees):
                    value = in_scope(
                        place, value, hit.first, hit.last, entry.pos, negators, degrees
                    )
            elif entry.category == "valence":
                continue
            yield Hit(hit.first, hit.last, entry, value)


def _bearer(entries: Sequence[Entry]) -> Entry:
    """The row that carries the word's valence: that of its strongest colour."""
    coloured = [e for e in entries if e.category != "valence"]
    return max(coloured or entries, key=lambda e: (abs(e.valence), e.weight))


def _find(
    document: Document,
    lexicon: Lexicon,
    sentence: Sentence,
    cue_words: frozenset[int],
    skip: frozenset[int],
) -> list[Found]:
    lower, items = document.lower, lexicon.items
    found: list[Found] = []
    taken: set[int] = set()
    end = sentence.last_word
    for index in range(sentence.first_word, end):
        word = lower[index]
        item = items.get(word)
        if item is None and (len(word) >= SHORTEST_COMPOUND or "-" in word):
            item = lexicon.compound(word)
        if item is None or index in taken or index in skip:
            continue
        for phrase in _candidates(item, lower[index + 1] if index + 1 < end else ""):
            if phrase.only_cue and index not in cue_words:
                continue
            places = _phrase_places(document, phrase, index, end)
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
    return found


def _candidates(item: Item, following: str) -> tuple[Phrase, ...]:
    """The expressions that can start here, given the next word."""
    phrases = item.phrases
    if not phrases:
        return ()
    near, gapped = phrases.get(following, ()), phrases.get(GAP)
    return near + gapped if gapped else near


def _phrase_places(
    document: Document, phrase: Phrase, index: int, end: int
) -> tuple[int, ...] | None:
    """Indices of the words of `phrase` when it starts at word `index`, else None."""
    lower, rest = document.lower, phrase.rest
    if GAP not in rest:
        last = index + 1 + len(rest)
        if last <= end and lower[index + 1 : last] == rest:
            return tuple(range(index, last))
        return None
    places, at, gap = [index], index + 1, False
    for part in rest:
        if part == GAP:
            gap = True
            continue
        reach = min(end, at + LONGEST_GAP if gap else at + 1)
        while at < reach and lower[at] != part:
            if broken(document, at - 1):
                return None
            at += 1
        if at >= reach:
            return None
        places.append(at)
        at, gap = at + 1, False
    return tuple(places)
