"""Capitals that tell no name: lines in title case ("Ann Elm Puts Off The Vote On A New Bridge"),
headings in capitals, a verb that opens a sentence.
"""

from analysis.quotes.frames import Words
from analysis.quotes.lexicon import AUXILIARY, CUE, DETERMINER, PREPOSITION, PRONOUN, SUBORDINATOR
from analysis.speakers.gazetteer import Gazetteer

_SMALL = AUXILIARY | DETERMINER | PREPOSITION | PRONOUN | SUBORDINATOR
_LONG = 5  # words
# Words with a capital as the sentence begins, which are no part of the name behind them.
_FORMER = frozenset(
    "former fellow outgoing incoming longtime current presumptive only even many most "
    "several some other few unlike young old later earlier again suddenly meanwhile neither "
    "either".split()
)
_DANISH = frozenset("hverken både enten såvel".split())


def title_case(words: Words, first: int, last: int, gaz: Gazetteer) -> bool:
    """Whether nearly all words of an English sentence have a capital, small ones among them, so
    that no capital tells a name.
    """
    count = last - first
    if gaz.compounds or count < _LONG:
        return False
    cap, bits = words.cap, words.bits
    if cap[first:last].count(True) < 0.8 * count:
        return False
    return any(
        cap[i] and bits[i] & _SMALL and not words.text[words.start[i] : words.end[i]].isupper()
        for i in range(first + 1, last)
    )


def shouted(words: Words, first: int, last: int, gaz: Gazetteer) -> bool:
    """Whether the words `first:last` are a heading in capitals: "NEW BRIDGE TO BE BUILT"."""
    if gaz.compounds:
        return False
    spelled = [words.text[words.start[m] : words.end[m]] for m in range(first, last)]
    if not all(each.isupper() and len(each) > 1 for each in spelled):
        return False
    if len(spelled) == 3 and words.lower[first] in gaz.first_names:
        return False  # "MARY ANN ELM:"
    return " ".join(spelled) not in gaz.known


def tells(words: Words, i: int, done: int, gaz: Gazetteer) -> bool:
    """ "Continued Holm: “…”": a verb before the name, with a capital as the sentence begins."""
    if gaz.compounds:
        return words.lower[i] in _DANISH  # "Hverken Kreml eller"
    if words.lower[i] in _FORMER:
        return True
    if not words.bits[i] & CUE:
        return False
    if words.lower[i] in ("said", "says") and done < len(words.start):
        return words.text[words.end[done - 1] : words.start[done]] != " "  # "Said Ahmed left"
    return words.lower[i].endswith("ed")
