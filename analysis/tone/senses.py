"""What a word means where it stands: names, excluded senses, negation and degree."""

from collections.abc import Set as AbstractSet
from typing import NamedTuple

from analysis.document import Document, Sentence
from analysis.tone.lexicon import VERBS, Entry, Lexicon

NEGATION_REACH = 8
DEGREE_REACH = 2
VERB_REACH = 3
NEIGHBOURS = 2
PERFECT_REACH = 4
BESIDE = 6  # words between "our" and "their"
LONGEST_NAME = 5  # capitals; more of them are a headline
LONG = 5  # letters; shorter words are small in headline style too
# "Not good" blames, at half strength; "not bad" takes the blame away and is no praise yet.
NEGATED_PRAISE, NEGATED_BLAME = -0.5, 0.0
# Sixteenths add up exactly, so that opposite words can cancel to 0.
STEPS = 16
BREAKS = frozenset(',;:.!?()–—"“”„»«\n')
STARTERS = frozenset("\"“”„»«:–—-'‘’(•*")


class Place(NamedTuple):
    """A sentence with all that is needed to read its words."""

    document: Document
    lexicon: Lexicon
    sentence: Sentence
    cue_words: frozenset[int]


def broken(document: Document, word: int) -> bool:
    """Whether a mark of punctuation stands between `word` and the next one."""
    between = document.gaps[word + 1]
    return between != " " and not BREAKS.isdisjoint(between)


def names_show(place: Place) -> bool:
    """Whether a capital tells a name: not in capitals throughout nor in headline style."""
    sentence, text = place.sentence, place.document.text
    words = place.document.words[sentence.first_word : sentence.last_word]
    if sum(text[start].isupper() for start, _ in words) * 2 <= len(words) + 1:
        return True
    long = [text[start] for start, end in words if end - start >= LONG]
    return sum(map(str.islower, long)) * 4 > len(long)


def in_name(place: Place, word: int) -> bool:
    """Whether the word has a capital that the start of a sentence does not explain."""
    document = place.document
    start, end = document.words[word]
    text = document.text
    if not text[start].isupper() or word == place.sentence.first_word:
        return False
    if document.lower[word - 1][0].isdigit():
        return False
    tail = text.rfind("-", start, end) + 1
    if tail and text[tail].islower():
        return False  # "Norddal-krisen": the part that colours is no name
    return STARTERS.isdisjoint(document.gaps[word])


def opening_name(place: Place) -> int:
    """Index after the name of several capitals that a sentence opens with; 0 without one.

    "The Battle of Norwood Museum opened": what follows must be a small word that headlines would
    write with a capital.
    """
    document, grammar, sentence = place.document, place.lexicon.grammar, place.sentence
    text, lower, gaps = document.text, document.lower, document.gaps
    first = start = sentence.first_word
    if lower[start] in grammar["name_article"]:
        start += 1
    elif lower[start] in grammar["determiner"] or lower[start] in grammar["preposition"]:
        return 0
    capitals, end, at = 0, start, start
    while at < sentence.last_word and (at == start or gaps[at] == " "):
        if text[document.words[at][0]].isupper() and lower[at] not in grammar["nationality"]:
            capitals += 1
            end = at + 1
        elif lower[at] not in grammar["name_link"] or at == first + 1:
            break  # "Critics of Ann Elm": only the start of the sentence has the capital
        at += 1
    if not 2 <= capitals <= LONGEST_NAME or end >= sentence.last_word or gaps[end] != " ":
        return 0
    small = ("preposition", "determiner", "coordinator", "subordinator", "break", "name_link")
    return 0 if any(lower[end] in grammar[name] for name in small) else end


def is_meant(place: Place, first: int, last: int, entry: Entry) -> bool:
    """Whether none of the senses that `entry` excludes is meant at words `first` to `last`."""
    lower, grammar, sentence = place.document.lower, place.lexicon.grammar, place.sentence
    if first in place.cue_words and entry.category in VERBS:
        return True
    previous = lower[first - 1] if first > sentence.first_word else ""
    for name, word in entry.rules:
        match name:
            case "cue" | "not":
                excluded = True
            case "noun":
                excluded = previous in grammar["noun_sign"]
            case "verb":
                excluded = previous in grammar["infinitive"] or previous in grammar["modal"]
            case "noun_form":  # this form is a noun too, and in news mostly that
                excluded = lower[first] == word and (
                    not previous
                    or previous in grammar["noun_sign"]
                    or previous.endswith(place.lexicon.endings["noun_sign_ending"])
                )
            case "participle":  # this form is a noun too, but not after "has"
                excluded = lower[first] == word and grammar["perfect"].isdisjoint(
                    lower[max(sentence.first_word, first - PERFECT_REACH) : first]
                )
            case "alone":  # "their" sets apart only beside "our"
                start = max(sentence.first_word, first - BESIDE)
                near = lower[start : min(sentence.last_word, last + BESIDE)]
                excluded = grammar["us"].isdisjoint(near)
            case "after":
                start = max(sentence.first_word, first - NEIGHBOURS)
                excluded = word in lower[start:first]
            case "before":
                excluded = word in lower[last : min(sentence.last_word, last + NEIGHBOURS)]
            case "number":
                excluded = last >= sentence.last_word or not lower[last][0].isdigit()
            case "cap":
                excluded = place.document.text[place.document.words[first][0]].isupper()
            case _:
                excluded = False
        if excluded:
            return False
    return True


def valence_in_scope(
    place: Place,
    value: float,
    first: int,
    last: int,
    pos: str,
    negators: AbstractSet[int],
    degrees: dict[int, float],
) -> float:
    """`value` after the negators and degree words that reach it within its clause."""
    document, sentence = place.document, place.sentence
    lower, gaps, grammar = document.lower, document.gaps, place.lexicon.grammar
    copulas, stops, anywhere = grammar["be"], grammar["break"], grammar["subject_negator"]
    negated = crossed = False
    reach = NEGATION_REACH if negators else DEGREE_REACH
    for at in range(first - 1, max(sentence.first_word, first - reach) - 1, -1):
        gap = gaps[at + 1]
        if (gap != " " and not BREAKS.isdisjoint(gap)) or lower[at] in stops:
            break
        if at in negators:
            # Two negations undo each other: "ikke undgå en krise".
            negated ^= not crossed or lower[at] in anywhere
        elif lower[at] in copulas and at - 1 not in negators and at + 1 not in negators:
            # "ikke at forlænge den er farligt": a new predicate begins at the verb.
            crossed = True
        if first - at <= DEGREE_REACH:
            value *= degrees.get(at, 1.0)
    if pos == "v":
        # A Danish main clause has its verb before the negator: "det hjælper ikke".
        for at in range(last, min(last + VERB_REACH, sentence.last_word)):
            if broken(document, at - 1):
                break
            negated ^= at in negators
            if at == last:
                value *= degrees.get(at, 1.0)
    if negated:
        value *= NEGATED_PRAISE if value > 0 else NEGATED_BLAME
    return max(-1.0, min(1.0, round(value * STEPS) / STEPS))
