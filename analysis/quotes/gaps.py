"""English clauses of which a relative pronoun is the subject, over a report: "a step that ministers
say will push", "the markers, which she said had been put in".
"""

from analysis.quotes.frames import BLANK, COMMA, Frame
from analysis.quotes.lexicon import AUXILIARY, CUE, DETERMINER, PREPOSITION, Cue
from analysis.quotes.mentions import Range


def over_report(frame: Frame, subject: Range) -> bool:
    """Whether a relative pronoun stands before `subject`, and a finite verb behind the cue that
    follows it, so that the cue's subject is `subject` and the pronoun that of what is said.
    """
    before, behind = subject[0] - 1, subject[1] + 1
    if frame.verb_second or before < 1 or behind >= len(frame) or frame.word[before] < 0:
        return False
    if frame.lower[before] not in _PRONOUNS or frame.gap[subject[0]] != BLANK:
        return False
    if frame.gap[behind] != BLANK or not frame.bits[behind] & AUXILIARY:
        return False
    if frame.lower[before] == "what":  # "in what lawyers say is a scandal"
        opens = before == 0 or frame.bits[before - 1] & (PREPOSITION | AUXILIARY)
        return bool(opens) and not frame.cap[behind]
    noun = before > 1 and frame.bits[before - 2] & DETERMINER  # "a rule that brewers say"
    if frame.lower[before] == "that" and frame.bits[before - 1] & (CUE | PREPOSITION) and not noun:
        return False  # "he knew that the mayor said"
    return not frame.cap[behind] and frame.lower[before - 1] not in _ANYTHING


def told_of_it(frame: Frame, subject: Range, after: int, cue: Cue) -> Range | None:
    """The units of what is said in such a clause, from its verb at unit `after` on."""
    if "c" not in cue.frames or subject[1] + 1 != after or not over_report(frame, subject):
        return None
    stop = len(frame)
    if frame.gap[subject[0] - 1] == COMMA:
        stop = next((m for m in range(after + 1, stop) if frame.gap[m] == COMMA), stop)
    return after, stop


_PRONOUNS = ("which", "that", "who", "what")
# "Everything that people say is written down": the pronoun is the object.
_ANYTHING = frozenset("everything anything nothing something all much words things".split())
