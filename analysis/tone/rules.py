"""Cues that are no list entries: scare quotes, agentless passive, question, exclamation."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from analysis.document import Document, Sentence
from analysis.quotes import Statement
from analysis.tone.lexicon import Lexicon
from analysis.tone.senses import broken

# Begins with a set of signs, so that a search skips to the next mark.
MARKED = re.compile(
    r"[“”\"„»«‘’'](?:(?<=[“”\"„»«])([^“”\"„»«\n]{1,80})[“”\"„»«]"
    r"|(?<=[‘’'])(?<!\w[‘’'])([^‘’'\n]{1,60})[’'](?!\w))"
)
LONGEST_SCARE = 2
LONGEST_TITLE = 8
PASSIVE_REACH = 6
AGENT_REACH = 5
DEED_REACH = 3
SHORTEST = 4  # letters; an s-passive or a participle by its ending has more
GENITIVES = ("rnes", "enes")  # "friskolernes": a noun, not an s-passive
WEIGHTS = {"scare": 0.5, "passive": 0.25, "question": 0.25, "exclamation": 0.5}


class Ruled(NamedTuple):
    """A span that a rule found: its category, its first word and what the rule is called."""

    start: int
    end: int
    word: int
    category: str
    entry: str


def marked_regions(
    document: Document, statements: Sequence[Statement]
) -> tuple[tuple[int, int, bool], ...]:
    """Marked stretches that nobody says: first word, last word (exclusive), whether a title."""
    if not any(mark in document.text for mark in "“”\"„»«‘’'"):
        return ()
    said = sorted((f.start, f.end) for s in statements for f in s.fragments if f.marked)
    ends = [end for _, end in said]  # fragments lie apart, so their ends are sorted too
    regions = []
    for paragraph in document.paragraphs:
        for match in MARKED.finditer(document.text, paragraph.start, paragraph.end):
            after = bisect_right(ends, match.start())
            if after < len(said) and said[after][0] < match.end():
                continue
            group = 1 if match.group(1) is not None else 2
            first, last = document.word_range(*match.span(group))
            length = last - first
            if not 0 < length <= LONGEST_TITLE:
                continue
            capital = document.text[document.words[first][0]].isupper()
            if capital or length <= LONGEST_SCARE:
                regions.append((first, last, capital))
    return tuple(regions)


def scare_quotes(document: Document, regions: Sequence[tuple[int, int, bool]]) -> Iterator[Ruled]:
    """A marked word or two without a speaker; with a capital it is a title or a name."""
    for first, last, title in regions:
        if not title and last - first <= LONGEST_SCARE:
            start, end = document.words[first][0], document.words[last - 1][1]
            yield Ruled(start, end, first, "scare", "scare quotes")


def sentence_marks(
    document: Document, voices: Sequence[str], own: frozenset[str]
) -> Iterator[Ruled]:
    """Exclamation marks of any voice; question marks of `own` voices, where nobody is asked."""
    text = document.text
    if "!" not in text and "?" not in text:
        return
    for sentence in document.sentences:
        if sentence.first_word == sentence.last_word:
            continue
        last = sentence.last_word - 1
        if "!" in text[sentence.start : sentence.end]:
            # "Nok! siger hun": the mark need not end the sentence.
            for word in range(sentence.first_word, last):
                if "!" in document.gaps[word + 1]:
                    at = text.index("!", document.words[word][1])
                    yield Ruled(at, at + 1, word, "exclamation", "!")
        tail = text[document.words[last][1] : sentence.end]
        if "!" in tail:
            at = document.words[last][1] + tail.index("!")
            yield Ruled(at, at + 1, last, "exclamation", "!")
        elif "?" in tail and voices[last] in own:
            at = document.words[last][1] + tail.index("?")
            yield Ruled(at, at + 1, last, "question", "?")


def passives(document: Document, lexicon: Lexicon) -> Iterator[Ruled]:
    """Passive without an agent: an auxiliary with a participle, or an s-passive."""
    grammar, lower = lexicon.grammar, document.lower
    auxiliaries, listed = grammar["passive_auxiliary"], grammar["s_passive"]
    deeds, states = grammar["deed_participle"], grammar["deed_auxiliary"]
    # Few words can begin a passive, so they are picked out first.
    if listed:
        begins = [
            i
            for i, word in enumerate(lower)
            if word[-2:] == "es"
            or word in auxiliaries
            or (word in states and not deeds.isdisjoint(lower[i + 1 : i + 1 + DEED_REACH]))
        ]
    else:
        begins = [i for i, word in enumerate(lower) if word in auxiliaries]
    past = 0
    for index in begins:
        if index < past:
            continue
        sentence = document.sentence_at(index)
        if lower[index] in states:
            end = _deed(document, lexicon, sentence, index)
            if end:
                past = end
                if not _agent(document, lexicon, sentence, end):
                    yield _ruled(document, _start(document, lexicon, sentence, index), end)
            continue
        if lower[index] in auxiliaries:
            end = _participle(document, lexicon, sentence, index)
            if end:
                past = end
                if not _agent(document, lexicon, sentence, end):
                    first = _start(document, lexicon, sentence, index)
                    yield _ruled(document, first, end)
        elif _is_s_passive(document, lexicon, sentence, index):
            end = index + 1
            if end < sentence.last_word and lower[end] in grammar["participle"]:
                end += 1  # "meldes dræbt"
            if not _agent(document, lexicon, sentence, end):
                yield _ruled(document, index, end)


def _is_s_passive(document: Document, lexicon: Lexicon, sentence: Sentence, index: int) -> bool:
    """Whether the word in -es at `index` is a verb in the passive, not a noun or a deponent."""
    grammar, lower = lexicon.grammar, document.lower
    word = lower[index]
    if len(word) <= SHORTEST:
        return False
    if word in grammar["reciprocal"] and lower[index - 1] in grammar["plural_subject"]:
        return False  # "de brydes": with each other
    return word in grammar["s_passive"] or (
        not word.endswith(GENITIVES)
        and word not in grammar["deponent"]
        and word not in grammar["possessive"]
        and not grammar["modal"].isdisjoint(lower[max(sentence.first_word, index - 4) : index])
        and lower[index - 1] not in grammar["determiner"]
    )


def _deed(document: Document, lexicon: Lexicon, sentence: Sentence, index: int) -> int | None:
    """Index after the participle of a deed ("er anholdt") that the word at `index` governs.

    Only deeds that need a doer: "er lukket" says how it is, "er rejst" what somebody did himself.
    """
    lower, grammar = document.lower, lexicon.grammar
    for at in range(index + 1, min(index + 1 + DEED_REACH, sentence.last_word)):
        if broken(document, at - 1) or lower[at - 1] in grammar["noun_sign"]:
            return None
        if lower[at] in grammar["passive_auxiliary"]:
            return None  # "er blevet bygget": the auxiliary itself has the participle
        if lower[at] in grammar["deed_participle"]:
            return at + 1
    return None


def _ruled(document: Document, first: int, last: int) -> Ruled:
    start, end = document.words[first][0], document.words[last - 1][1]
    return Ruled(start, end, first, "passive", "agentless passive")


def _start(document: Document, lexicon: Lexicon, sentence: Sentence, index: int) -> int:
    """The first auxiliary of a chain: "er blevet", "has been"; it may stand before the subject."""
    chain = lexicon.grammar["perfect"]
    while index > sentence.first_word and document.lower[index - 1] in chain:
        index -= 1
    return index


def _participle(document: Document, lexicon: Lexicon, sentence: Sentence, index: int) -> int | None:
    """Index after the participle (and its particle) that the auxiliary at `index` governs."""
    lower, gaps, grammar = document.lower, document.gaps, lexicon.grammar
    auxiliaries, participles = grammar["passive_auxiliary"], grammar["participle"]
    subordinators, coordinators = grammar["subordinator"], grammar["coordinator"]
    endings, stops = lexicon.endings["participle_ending"], lexicon.endings["passive_stop_ending"]
    for at in range(index + 1, min(index + 1 + PASSIVE_REACH, sentence.last_word)):
        if gaps[at] != " " and broken(document, at - 1):
            return None
        word = lower[at]
        if word in auxiliaries:
            return None
        if word in participles or (
            word.endswith(endings)
            and len(word) > SHORTEST
            and word not in grammar["not_participle"]
            and not document.text[document.words[at][0]].isupper()
            and (at == index + 1 or lower[at - 1] not in grammar["noun_sign"])
        ):
            if word in grammar["state_participle"] and lower[index] in grammar["state_auxiliary"]:
                return None  # "is closed": how it is, not what was done
            after = at + 1
            if (
                word in grammar["report_participle"]
                and after < sentence.last_word
                and gaps[after] == " "
                and (lower[after] in participles or lower[after].endswith(endings))
                and lower[after] not in grammar["not_participle"]
            ):
                after += 1  # "were reported killed"
            if after < sentence.last_word and lower[after] in grammar["particle"]:
                if gaps[after] == " ":
                    return after + 1
            return after
        if word in subordinators or word in coordinators:
            return None
        if word.endswith(stops):
            return None  # "is drawing": no passive
    return None


def _agent(document: Document, lexicon: Lexicon, sentence: Sentence, index: int) -> bool:
    """Whether the words after the participle name who did it."""
    lower, grammar = document.lower, lexicon.grammar
    agents, subordinators = grammar["agent"], grammar["subordinator"]
    for at in range(index, min(index + AGENT_REACH, sentence.last_word)):
        word = lower[at]
        if word in agents:
            return lower[at - 1] not in grammar["no_agent_after"]
        if at > index and word in subordinators:
            return False
    return False
