"""Which words and expressions of the lists stand in a text, and what negation and degree make of them."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from analysis.document import Document, Sentence
from analysis.tone.lexicon import GAP, SHORTEST_COMPOUND, VERBS, Entry, Item, Lexicon, Phrase

LONGEST_GAP = 12
NEGATION_REACH = 6
DEGREE_REACH = 2
# "Not good" blames, at half strength; "not bad" takes the blame away and is no praise yet.
NEGATED_PRAISE, NEGATED_BLAME = -0.5, 0.0
BOOST, STRONG_BOOST, DAMPEN = 1.25, 1.5, 0.5
BREAKS = frozenset(',;:.!?()–—"“”„»«\n')
STARTERS = frozenset("\"“”„»«:–—-'‘’(•*")


@dataclass(frozen=True, slots=True)
class Hit:
    """An entry found at words `first` to `last` (exclusive), valence after negation and degree."""

    first: int
    last: int
    entry: Entry
    valence: float


@dataclass(frozen=True, slots=True)
class _Found:
    first: int
    last: int
    entries: tuple[Entry, ...]


def hits(
    document: Document, lexicon: Lexicon, cue_words: frozenset[int], skip: frozenset[int]
) -> Iterator[Hit]:
    """All list entries in `document`, in order of the text.

    `cue_words` are the words of the statements' cues: there no sense is excluded. `skip` are words
    that stand in titles.
    """
    for sentence in document.sentences:
        if sentence.first_word < sentence.last_word:
            yield from _sentence_hits(document, lexicon, sentence, cue_words, skip)


def _sentence_hits(
    document: Document,
    lexicon: Lexicon,
    sentence: Sentence,
    cue_words: frozenset[int],
    skip: frozenset[int],
) -> Iterator[Hit]:
    found = _find(document, lexicon, sentence, skip)
    if not found:
        return
    names_show = None
    negators: set[int] = set()
    degrees: dict[int, float] = {}
    kept: list[_Found] = []
    for hit in found:
        if names_show is None:
            names_show = _names_show(document, sentence)
        if names_show and _in_name(document, sentence, hit.first):
            continue
        entries = []
        for entry in hit.entries:
            if entry.rules and not _sense(document, lexicon, sentence, hit, entry, cue_words):
                continue
            if entry.category == "negation":
                negators.add(hit.last - 1)
            elif entry.category == "dampener":
                degrees[hit.last - 1] = DAMPEN
            else:
                if entry.category == "booster":
                    degrees[hit.last - 1] = STRONG_BOOST if entry.weight >= 0.5 else BOOST
                entries.append(entry)
        if entries:
            kept.append(_Found(hit.first, hit.last, tuple(entries)))
    for hit in kept:
        bearer = _valence_bearer(hit.entries)
        for entry in hit.entries:
            if entry.category == "valence" and entry is not bearer:
                continue
            value = 0.0
            if entry is bearer:
                value = max((e.valence for e in hit.entries), key=abs)
                if value and (negators or degrees):
                    value = _scoped(
                        value, document, lexicon, sentence, hit, entry, negators, degrees
                    )
            yield Hit(hit.first, hit.last, entry, value)


def _valence_bearer(entries: Sequence[Entry]) -> Entry:
    """The row that carries the valence: that of the word's strongest colour."""
    coloured = [e for e in entries if e.category != "valence"]
    return max(coloured or entries, key=lambda e: (abs(e.valence), e.weight))


def _find(
    document: Document, lexicon: Lexicon, sentence: Sentence, skip: frozenset[int]
) -> list[_Found]:
    lower, items = document.lower, lexicon.items
    found: list[_Found] = []
    taken: set[int] = set()
    index, end = sentence.first_word, sentence.last_word
    while index < end:
        word = lower[index]
        item: Item | None = items.get(word)
        if item is None:
            if len(word) >= SHORTEST_COMPOUND or "-" in word:
                item = lexicon.compound(word)
            if item is None:
                index += 1
                continue
        if index in skip or index in taken:
            index += 1
            continue
        step = 1
        for phrase in item.phrases:
            places = _phrase_places(document, phrase, index, end)
            if places:
                found.append(_Found(index, places[-1] + 1, phrase.entries))
                if all(e.category == "opinion" for e in phrase.entries):
                    # "er glad for": the whole is mind-reading, its words keep their own colour.
                    if item.entries:
                        found.append(_Found(index, index + 1, item.entries))
                    break
                taken.update(places)
                while index + step in taken:
                    step += 1
                break
        else:
            if item.entries:
                found.append(_Found(index, index + 1, item.entries))
        index += step
    return found


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
            if _broken(document, at - 1):
                return None
            at += 1
        if at >= reach:
            return None
        places.append(at)
        at, gap = at + 1, False
    return tuple(places)


def _broken(document: Document, word: int) -> bool:
    """Whether a mark of punctuation stands between `word` and the next one."""
    words = document.words
    between = document.text[words[word][1] : words[word + 1][0]]
    return between != " " and not BREAKS.isdisjoint(between)


def _names_show(document: Document, sentence: Sentence) -> bool:
    """Whether a capital tells a name: not in capitals throughout nor in headline style."""
    words = document.words[sentence.first_word : sentence.last_word]
    capitals = sum(document.text[start].isupper() for start, _ in words)
    return capitals * 2 <= len(words) + 1


def _in_name(document: Document, sentence: Sentence, word: int) -> bool:
    start = document.words[word][0]
    if not document.text[start].isupper():
        return False
    if word == sentence.first_word:
        return False
    if document.lower[word - 1][0].isdigit():
        return False
    before = document.text[document.words[word - 1][1] : start]
    return STARTERS.isdisjoint(before)


def _sense(
    document: Document,
    lexicon: Lexicon,
    sentence: Sentence,
    hit: _Found,
    entry: Entry,
    cue_words: frozenset[int],
) -> bool:
    """Whether none of the senses that `entry` excludes is meant here."""
    lower, grammar = document.lower, lexicon.grammar
    if hit.first in cue_words and entry.category in VERBS:
        return True
    before = lower[hit.first - 1] if hit.first > sentence.first_word else ""
    for name, word in entry.rules:
        if name == "cue":
            return False
        if name == "noun" and (before in grammar["determiner"] or before in grammar["preposition"]):
            return False
        if name == "verb" and (before in grammar["infinitive"] or before in grammar["modal"]):
            return False
        if name == "after" and word in lower[max(sentence.first_word, hit.first - 2) : hit.first]:
            return False
        if name == "before" and word in lower[hit.last : min(sentence.last_word, hit.last + 2)]:
            return False
        if name == "number" and not _number(lower, hit.last, sentence.last_word):
            return False
        if name == "cap" and document.text[document.words[hit.first][0]].isupper():
            return False
        if name == "not":
            return False
    return True


def _number(lower: Sequence[str], index: int, end: int) -> bool:
    return index < end and lower[index][0].isdigit()


def _scoped(
    value: float,
    document: Document,
    lexicon: Lexicon,
    sentence: Sentence,
    hit: _Found,
    entry: Entry,
    negators: Iterable[int],
    degrees: dict[int, float],
) -> float:
    """`value` after the negators and degree words that reach it within its clause."""
    lower, stops = document.lower, lexicon.grammar["break"]
    copulas = lexicon.grammar["be"]
    negated = False
    at = hit.first - 1
    while at >= sentence.first_word and hit.first - at <= NEGATION_REACH:
        if _broken(document, at) or lower[at] in stops:
            break
        if at in negators:
            negated = True
            break
        if lower[at] in copulas and at - 1 not in negators and at + 1 not in negators:
            # "ikke at forlænge den er farligt": a new predicate begins at the verb.
            break
        factor = degrees.get(at)
        if factor and hit.first - at <= DEGREE_REACH:
            value *= factor
        at -= 1
    if entry.pos == "v":
        # A Danish main clause has its verb before the negator: "det hjælper ikke".
        for at in range(hit.last, min(hit.last + 3, sentence.last_word)):
            if _broken(document, at - 1):
                break
            if at in negators:
                negated = True
            factor = degrees.get(at)
            if factor and at - hit.last < 1:
                value *= factor
    if negated:
        value *= NEGATED_PRAISE if value > 0 else NEGATED_BLAME
    # Sixteenths add up exactly, so that opposite words can cancel to 0.
    return max(-1.0, min(1.0, round(value * 16) / 16))
