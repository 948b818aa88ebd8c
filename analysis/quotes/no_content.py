"""English verbs of saying that report no words here: "a highly anticipated vote", "wrote his book",
"It goes without saying that"; and whose words they are where the subject is read too short.
"""

from analysis.quotes.event import Event
from analysis.quotes.frames import BLANK, COMMA, Frame
from analysis.quotes.lexicon import (
    ADVERB,
    AUXILIARY,
    COORDINATOR,
    DETERMINER,
    PERSONAL,
    POSSESSIVE,
    PREPOSITION,
    ROLE,
    Lexicon,
)
from analysis.quotes.mentions import Range
from analysis.quotes.name_words import is_name


def reports_nothing(frame: Frame, event: Event, lex: Lexicon) -> bool:
    """Whether the verb of an English `event` says nothing: an adjective or a noun by its place, a
    phrase that is nobody's, or a thing that is made or taken where words would be said.
    """
    if frame.verb_second or not event.content or event.side != "after":
        return False
    k, (a, b) = event.cue[0], event.content[0]
    if any(frame.word[m] < 0 for m in range(a, b)):
        return False
    return (
        _connective(frame, event)
        or _adjective(frame, k)
        or _nobodys(frame, k)
        or _charged(frame, event)
        or _names_kind(frame, event, lex)
        or _that_one(frame, event)
        or _made(frame, event)
        or (event.lemma in _TAKES and b == a + 1 and frame.lower[a] in _POINTERS)
    )


_TAKES = ("say", "consider", "ask", "ask for", "write", "rate", "name", "mention")  # "said enough"
_POINTERS = frozenset("it them this these those enough him her anything".split())


def _connective(frame: Frame, event: Event) -> bool:
    """ "However, | documented cases are rare": a word that joins sentences is nobody."""
    if event.subject is None or event.subject[1] != event.subject[0] + 1:
        return False
    a = event.subject[0]
    return frame.lower[a] in _CONNECTIVES and frame.gap[a + 1 : a + 2] == [COMMA]


_CONNECTIVES = frozenset(
    "however moreover meanwhile nonetheless nevertheless therefore thus furthermore instead "
    "still otherwise consequently besides".split()
)


def _adjective(frame: Frame, k: int) -> bool:
    """ "A highly | anticipated treaty", "the party's | preferred nominee": a participle that says
    which one, between an article or a genitive and a noun.
    """
    if k < 1 or not frame.lower[k].endswith("ed") or frame.gap[k] != BLANK:
        return False
    if k + 1 >= len(frame) or frame.gap[k + 1] != BLANK or frame.bits[k + 1] & _NO_NOUN:
        return False
    before = frame.lower[k - 1]
    if before.endswith("ly") and k > 1 and frame.gap[k - 1] == BLANK:
        return frame.lower[k - 2] in ("a", "an", "the")
    return before.endswith(("'s", "’s")) and not frame.bits[k - 1] & (PERSONAL | AUXILIARY)


_NO_NOUN = DETERMINER | POSSESSIVE | PREPOSITION | PERSONAL | AUXILIARY | COORDINATOR


def _nobodys(frame: Frame, k: int) -> bool:
    """ "It is worth | noting that", "It goes without | saying that": the writer's own phrases."""
    return k > 0 and frame.lower[k - 1 : k + 1] in _PHRASES


_PHRASES = (
    ["worth", "noting"],
    ["worth", "mentioning"],
    ["worth", "adding"],
    ["without", "saying"],
)


def _charged(frame: Frame, event: Event) -> bool:
    """ "To acquit a nurse | accused of giving it": what somebody is accused of, by nobody there."""
    k = event.cue[0]
    if event.lemma != "accuse of" or event.subject is None or k < 2:
        return False
    a = event.subject[0]
    if any(frame.lower[m] in _WENT for m in range(a, k)):
        return True  # "a man went on trial on Tuesday accused of"
    verb = any(frame.lower[m] in ("to", "of", "for", "with") for m in range(a, k - 1))
    return verb and frame.lower[k - 1] not in ("has", "have", "had") and _one(frame, k)


def _one(frame: Frame, k: int) -> bool:
    """Whether an article stands within three units before unit `k`, on a common noun."""
    near = frame.lower[max(0, k - _ARTICLE) : k]
    return not {"a", "an", "the"}.isdisjoint(near) and not is_name(frame, k - 1)


_WENT = frozenset("went goes appeared appears stood stands was is were faces faced".split())
_ARTICLE = 4  # units


def _names_kind(frame: Frame, event: Event, lex: Lexicon) -> bool:
    """ "The Clean Air Act | rules that could close it", "the appeals court | ruling could": a noun
    that a verb's form is too, by the auxiliary behind it.
    """
    k, end = event.cue
    if end >= len(frame) or end != k + 1 or frame.gap[end] != BLANK:
        return False
    if frame.lower[k] in _RULINGS and not frame.bits[k - 1] & AUXILIARY:
        return bool(frame.bits[end] & AUXILIARY) or frame.lower[end] in ("remains", "remained")
    if frame.lower[k] not in lex.homographs or frame.lower[end] != "that":
        return False
    return end + 1 < len(frame) and bool(frame.bits[end + 1] & AUXILIARY)


_RULINGS = ("ruling", "rating", "warning", "finding", "hearing")


def _that_one(frame: Frame, event: Event) -> bool:
    """ "The guides I wrote for people in | that spot": which one, no clause."""
    that = event.content[0][0] - 1
    if not event.rule.endswith("_that") or that < 1 or frame.lower[that] != "that":
        return False
    return that > event.cue[1] and frame.lower[that - 1] in _AT and frame.gap[that] == BLANK


_AT = frozenset("at of for from on to with about into by near".split())


def _made(frame: Frame, event: Event) -> bool:
    """ "Would assume office", "wrote his book", "declared bankruptcy", "maintains a program"."""
    if not event.rule.endswith(("_bare", "_object")):
        return False
    a, b = event.content[0]
    verb = event.lemma.split()[0]
    things = _THINGS.get(verb)
    if things and not things.isdisjoint(frame.lower[a : min(b, a + _NEAR)]):
        return True
    if verb != "maintain" or not frame.bits[a] & (DETERMINER | POSSESSIVE):
        return False
    return not any(bits & (AUXILIARY | ADVERB) for bits in frame.bits[a:b])


_NEAR = 5  # units: "Patriot's environmental and reclamation obligations"
_THINGS = {
    "assume": frozenset(
        "office role control power responsibility responsibilities obligations duties command "
        "post position leadership ownership debts liability costs identity".split()
    ),
    "write": frozenset(
        "book books letters songs song novel novels poem poems poetry music play plays memoir "
        "script scripts code software column columns essays check checks cheque".split()
    ),
    "declare": frozenset("bankruptcy".split()),
}


def whole_subject(frame: Frame, subject: Range) -> Range | None:
    """The people before "of" or "on" and two nouns: "Experts on North Korea and | nonproliferation
    said"; those before a clause that ends with the verb's neighbour: "the experts I | interviewed
    said". None where `subject` stands as it was read.
    """
    a, b = subject
    if frame.verb_second or a < 2 or any(frame.bits[m] & (ROLE | PERSONAL) for m in range(a, b)):
        return None
    if any(is_name(frame, m) for m in range(a, b)) or frame.gap[a] != BLANK:
        return None
    if b == a + 1 and frame.lower[a].endswith("ed") and frame.bits[a - 1] & PERSONAL:
        return _people(frame, a - 1, a - 1)
    if not frame.bits[a - 1] & COORDINATOR:
        return None
    for m in range(a - 2, max(0, a - _SPAN), -1):
        if frame.word[m] < 0 or frame.gap[m + 1] != BLANK:
            return None
        if frame.bits[m] & PREPOSITION:
            return _people(frame, m, b)
    return None


_SPAN = 7  # units: "on North Korea and nuclear"


_ANYONE = ("everyone", "everybody", "people", "those", "most", "many", "all")


def _people(frame: Frame, behind: int, end: int) -> Range | None:
    """The phrase of a role noun that ends before unit `behind`, on to unit `end`."""
    head = behind - 1
    if head < 0 or frame.gap[behind] != BLANK:
        return None
    if frame.lower[head] in _ANYONE:
        return head, end
    if not frame.bits[head] & ROLE:
        return None
    first = head
    while first > 0 and frame.gap[first] == BLANK and frame.word[first - 1] >= 0:
        bits = frame.bits[first - 1]
        if bits & (DETERMINER | POSSESSIVE):
            return first - 1, end
        if bits & (PREPOSITION | COORDINATOR | AUXILIARY | PERSONAL):
            break
        first -= 1
    return first, end
