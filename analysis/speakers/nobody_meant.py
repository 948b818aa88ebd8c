"""Mentions that are no phrase for anybody: "they get", "sending", "a voice celebrated the"."""

from dataclasses import replace

from analysis.quotes.lexicon import (
    ADVERB,
    AUXILIARY,
    CONTRACTION,
    DETERMINER,
    NEGATION,
    PERSONAL,
    POSSESSIVE,
    PREPOSITION,
    PRONOUN,
    RELATIVE,
    ROLE,
    SUBORDINATOR,
    THING,
)
from analysis.quotes.statement import Statement
from analysis.speakers.state import Found, State

_SMALL = ADVERB | PREPOSITION | SUBORDINATOR | AUXILIARY | NEGATION
_SOMEBODY = PERSONAL | DETERMINER | THING | RELATIVE | ROLE | POSSESSIVE
_SUBJECTS = frozenset("i you he she they we who to n't not cannot".split())
_MODALS = frozenset("might would could should can will may must".split())
_MERE = frozenset("the a an such please there's here's click".split())
_TIMES = frozenset(
    "day days week weeks month months year years decade decades hour hours minute minutes moment "
    "date dates past weekend weekends century".split()
)
_NUMBERS = frozenset("one two three four five six seven eight nine ten dozen half percent".split())
_OBJECTS = frozenset("the a an his her their its him them it up out down back off".split())


def nobody_meant(state: State, statement: Statement, who: Found) -> bool:
    """Whether an English mention that has led to nobody the text names is no phrase for anybody
    who could say something.
    """
    if state.gaz.compounds or statement.mention is None or who.actor is None:
        return False
    person = state.people[who.actor]
    if person.kind != "role" or person.names:
        return False
    document, bits = state.document, state.bits
    first, last = document.word_range(*statement.mention)
    if first >= last:
        return False
    attribute = statement.kind == "indirect" and _attribute(state, statement)
    if attribute and last - first > 1 and bits[last - 2] & (PREPOSITION | AUXILIARY):
        if document.lower[last - 1].endswith("ing"):
            return True  # "guilty to mishandling | classified files"
    if any(_tells(state, m) for m in range(first, last)):
        return False
    if statement.kind == "indirect" and not bits[last - 1] & RELATIVE:
        if (attribute or statement.rule in _MANNERS) and not _named(state, first, last):
            return True  # "the main goal was to curb spending, encouraging", "his plan rejected"
    lower, small = document.lower, document.spelled[first].islower()
    word = lower[first].replace("’", "'")
    if last - first == 1:
        closed = small and bits[first] & _SMALL and not bits[first] & _SOMEBODY
        return bool(closed) or word in _MERE or word in _TIMES
    if word in _MERE and "'" in word:
        return True  # "there's still", "Here's the consensus"
    if lower[first] in _TIMES and bits[first + 1] & (PREPOSITION | SUBORDINATOR):
        return True  # "days after Trump"
    if not small or bits[first] & _SOMEBODY:
        return False
    if bits[first] & (PREPOSITION | SUBORDINATOR):
        return not any(lower[m][0].isdigit() for m in range(first, last))
    return first > 1 and document.gaps[first] == " " and _behind_subject(state, first)


def _named(state: State, first: int, last: int) -> bool:
    """Whether the words `first:last` hold a name, or a pronoun stands before them or in them."""
    bits = state.bits
    if any(n.last <= last and not n.possessive for n in state.names_in(first, last)):
        return True
    if bits[first] & CONTRACTION or (first > 0 and bits[first - 1] & PERSONAL):
        return True  # "everyone I | interviewed"
    return state.document.spelled[first][0].isupper() and not bits[first] & _OPENS  # "Elm"


def _attribute(state: State, statement: Statement) -> bool:
    """ "Of handling | classified | information": a participle that belongs to the noun behind."""
    if statement.rule != "subject_bare" or statement.cue is None:
        return False
    return state.document.text[slice(*statement.cue)].strip().lower() in _ATTRIBUTES


_OPENS = DETERMINER | POSSESSIVE
_MANNERS = ("subject_object", "subject_infinitive", "participle_bare", "participle_object")
_ATTRIBUTES = frozenset(
    "classified estimated repeated alleged suspected proposed promised projected anticipated "
    "perceived reported expected deemed".split()
)


def _tells(state: State, at: int) -> bool:
    """Whether word `at` is one for people, bodies or papers, which can say something."""
    word = state.document.lower[at].removesuffix("'s").removesuffix("’s")
    gaz = state.gaz
    if state.bits[at] & (ROLE | PRONOUN) or word[:1].isdigit() or word in _NUMBERS:
        return True
    return word in gaz.anonymous or word in gaz.bodies or word in gaz.peoples


def _behind_subject(state: State, first: int) -> bool:
    """ "They | get", "might | seem", "don't | want": what begins at `first` is a verb."""
    lower = state.document.lower
    before = lower[first - 1].replace("’", "'")
    if lower[first - 2] == "according":
        return False
    return before in _SUBJECTS or before in _MODALS or before.endswith("n't")


def before_verb(state: State, statement: Statement) -> Statement:
    """ "A chief aide doubled | down on attacks": the English mention without the verb in it."""
    if state.gaz.compounds or statement.mention is None:
        return statement
    document, bits = state.document, state.bits
    if document.text.find("ed", *statement.mention) < 0:
        return statement
    first, last = document.word_range(*statement.mention)
    for m in range(first + 1, last - 1):
        word = document.lower[m]
        if word.endswith("ed") and len(word) > _LONG and document.lower[m + 1] in _OBJECTS:
            if document.spelled[m].islower() and not bits[m - 1] & (RELATIVE | AUXILIARY | ADVERB):
                return replace(statement, mention=(statement.mention[0], document.words[m - 1][1]))
    return statement


_LONG = 4  # letters
