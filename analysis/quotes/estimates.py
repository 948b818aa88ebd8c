"""Numbers that open what is said: "put the cost at £3m", "anslår prisen til 3", "about half"."""

from analysis.quotes.frames import BLANK, Frame
from analysis.quotes.lexicon import (
    ADVERB,
    AUXILIARY,
    COMPLEMENTIZER,
    CUE,
    DETERMINER,
    POSSESSIVE,
    RELATIVE,
    SUBORDINATOR,
)

_FAR = 9  # units from the verb to its preposition
_ENDS = AUXILIARY | CUE | RELATIVE | SUBORDINATOR
_WHOSE = DETERMINER | POSSESSIVE
_NUMBERS = frozenset(
    "zero one two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty "
    "sixty seventy eighty ninety half hundreds thousands millions under over between around about "
    "nul to tre fire fem seks syv otte ni ti elleve tolv tyve tredive halvtreds fyrre mellem "
    "omkring cirka mindst".split()
)


def estimated(frame: Frame, j: int) -> bool:
    """Whether unit `j`, behind the verb, begins what is counted and how much of it there is."""
    n, at = len(frame), ("til",) if frame.verb_second else ("at",)
    for m in range(j, min(n - 1, j + _FAR)):
        if frame.word[m] < 0 or frame.gap[m] != BLANK:
            return False
        if frame.lower[m] in ("on", "ahead") and m > j and _polled(frame, j):
            ahead = frame.lower[m] == "ahead"  # "a survey put Holm ahead by 3 points"
            return ahead or frame.lower[m + 1][:1].isdigit()  # "a poll puts Labour on 40"
        if tuple(frame.lower[m : m + 2]) == ("down", "to") and m > j and m + 2 < n:
            return not frame.verb_second  # "put the accident down to worn brakes"
        if frame.lower[m] in at and m > j:
            number = m + 1
            while number < n - 1 and frame.bits[number] & ADVERB:
                number += 1  # "at nearly 40"
            if frame.word[number] < 0 and number == m + 1:
                return True  # "put the sum at “a penny”"
            if frame.word[number] < 0 or frame.gap[number] != BLANK:
                return False
            word = frame.lower[number]
            if word in ("no", "less", "more", "fewer", "better"):
                return "than" in frame.lower[number + 1 : number + 3]  # "at no more than 600"
            if not word[:1].isdigit() and word not in _NUMBERS:
                return False
            places = number + 1 < n and frame.gap[number + 1] == BLANK
            places = places and frame.lower[number + 1].endswith("s") and number == m + 1
            figure = bool(frame.bits[j] & _WHOSE) or frame.lower[j] == "it"  # "puts it at 3 tons"
            return figure or not places  # not "put guards at 12 stations"
        if frame.bits[m] & _ENDS and m > j and not frame.bits[m - 1] & _WHOSE:
            return False  # but "the rate", "the estimate"
    return False


def given_as(frame: Frame, j: int) -> bool:
    """Whether an English "gave" before unit `j` tells what it was: "gave the cause as a fall",
    "gives the depth as 1 metre".
    """
    whom = frame.word[j] >= 0 and (frame.cap[j] or frame.bits[j] & _WHOSE)
    if whom and _polled(frame, j):
        return any(each[:1].isdecimal() for each in frame.lower[j + 1 : j + _NOUN])
    if not frame.bits[j] & _WHOSE or frame.word[j] < 0:
        return False
    near = range(j + 1, min(len(frame) - 1, j + _FAR))
    fact = any(frame.lower[m] in _FACTS for m in range(j + 1, min(len(frame), j + _NOUN)))
    for m in near:
        if frame.word[m] < 0 or frame.gap[m] != BLANK:
            return False
        if frame.lower[m] == "as":
            return fact or frame.lower[m + 1][:1].isdecimal()
    return False


_NOUN = 4  # units
_FACTS = frozenset(
    "cause time date age depth height width length weight number figure figures price cost value "
    "total reason rate size speed address sum toll distance area".split()
)


def _polled(frame: Frame, j: int) -> bool:
    """Whether a poll or a survey stands before the verb that ends at unit `j`."""
    return not _POLLS.isdisjoint(frame.lower[max(0, j - _FAR_POLL) : j])


_FAR_POLL = 14  # units between a poll and what it says: "a poll of 410 voters by X put"
_POLLS = frozenset("poll polls survey surveys polling".split())


def quantity(frame: Frame, j: int) -> bool:
    """Whether an English clause begins with how many at unit `j`: "at least 14 people have"."""
    two = tuple(frame.lower[j : j + 2])
    number = two[-1][:1].isdigit() or two[-1].partition("-")[0] in _FRACTIONS
    if two not in _AMOUNTS and not (two[0] in _ROUGHLY and number):
        return False
    for m in range(j + 2, min(len(frame), j + _CLAUSE)):
        if frame.word[m] < 0 or frame.gap[m] != BLANK or frame.bits[m] & COMPLEMENTIZER:
            return False
        if frame.bits[m] & AUXILIARY:
            return True
    return False


_CLAUSE = 16  # units up to its verb: "two-thirds of those who were stranded abroad were"
_FRACTIONS = _NUMBERS | {"one"}  # "about two-thirds"
_AMOUNTS = frozenset({("at", "least"), ("at", "most"), ("up", "to")})


_ROUGHLY = frozenset("around about over under between".split())
