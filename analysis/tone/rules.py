"""Cues that are no list entries: scare quotes, agentless passive, question, exclamation."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from analysis.document import Document, Sentence
from analysis.quotes import Statement
from analysis.tone.lexicon import Lexicon
from analysis.tone.senses import broken

MARKED = re.compile(
    r"[“”\"„»«]([^“”\"„»«\n]{1,80})[“”\"„»«]|(?<!\w)[‘’']([^‘’'\n]{1,60})[’'](?!\w)"
)
LONGEST_SCARE = 2
LONGEST_TITLE = 8
PASSIVE_REACH = 6
AGENT_REACH = 5
GENITIVES = ("rnes", "enes")  # "friskolernes": a noun, not an s-passive
WEIGHTS = {"scare": 0.5, "passive": 0.25, "question": 0.25, "exclamation": 0.5}


@dataclass(frozen=True, slots=True)
class Ruled:
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
    said = [(f.start, f.end) for s in statements for f in s.fragments if f.marked]
    regions = []
    for paragraph in document.paragraphs:
        for match in MARKED.finditer(document.text, paragraph.start, paragraph.end):
            if any(start < match.end() and match.start() < end for start, end in said):
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
    for sentence in document.sentences:
        if sentence.first_word == sentence.last_word:
            continue
        last = sentence.last_word - 1
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
    auxiliaries, listed, modal = (
        grammar["passive_auxiliary"],
        grammar["s_passive"],
        grammar["modal"],
    )
    for sentence in document.sentences:
        index = sentence.first_word
        while index < sentence.last_word:
            word = lower[index]
            if word in auxiliaries:
                end = _participle(document, lexicon, sentence, index)
                if end:
                    if not _agent(document, lexicon, sentence, end):
                        first = _start(document, lexicon, sentence, index)
                        yield _ruled(document, first, end)
                    index = end
                    continue
            elif listed and word[-2:] == "es" and len(word) > 4:
                if word in listed or (
                    not word.endswith(GENITIVES)
                    and word not in grammar["deponent"]
                    and word not in grammar["possessive"]
                    and not modal.isdisjoint(lower[max(sentence.first_word, index - 4) : index])
                    and lower[index - 1] not in grammar["determiner"]
                ):
                    end = index + 1
                    if end < sentence.last_word and lower[end] in grammar["participle"]:
                        end += 1  # "meldes dræbt"
                    if not _agent(document, lexicon, sentence, end):
                        yield _ruled(document, index, end)
            index += 1


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
    lower, grammar, text = document.lower, lexicon.grammar, document.text
    endings = tuple(grammar["participle_ending"])
    stops = tuple(grammar["passive_stop_ending"])
    noun_signs = grammar["noun_sign"]
    for at in range(index + 1, min(index + 1 + PASSIVE_REACH, sentence.last_word)):
        if broken(document, at - 1):
            return None
        word = lower[at]
        if word in grammar["passive_auxiliary"]:
            return None
        if word in grammar["participle"] or (
            word.endswith(endings)
            and len(word) > 4
            and word not in grammar["not_participle"]
            and not text[document.words[at][0]].isupper()
            and (at == index + 1 or lower[at - 1] not in noun_signs)
        ):
            after = at + 1
            if after < sentence.last_word and lower[after] in grammar["particle"]:
                between = text[document.words[at][1] : document.words[after][0]]
                if between == " ":
                    return after + 1
            return after
        if word in grammar["subordinator"] or word in grammar["coordinator"]:
            return None
        if word.endswith(stops):
            return None  # "is drawing": no passive
    return None


def _agent(document: Document, lexicon: Lexicon, sentence: Sentence, index: int) -> bool:
    """Whether the words after the participle name who did it."""
    grammar = lexicon.grammar
    for at in range(index, min(index + AGENT_REACH, sentence.last_word)):
        word = document.lower[at]
        if word in grammar["agent"]:
            return document.lower[at - 1] not in grammar["no_agent_after"]
        if at > index and word in grammar["subordinator"]:
            return False
    return False
