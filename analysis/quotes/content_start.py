"""Where the content to the right of a cue starts, and how it is introduced."""

from analysis.quotes.clauses_ahead import (
    clause_inside,
    clause_opens,
    demonstrative,
    has_verb,
    no_clause,
    says_something,
)
from analysis.quotes.estimates import estimated, given_as, quantity
from analysis.quotes.frames import BLANK, COLON, COMMA, DASH, STOP, Frame
from analysis.quotes.lexicon import (
    ACCORDING,
    ADVERB,
    AUXILIARY,
    COMPLEMENTIZER,
    COORDINATOR,
    CUE,
    DETERMINER,
    NEGATION,
    PERSONAL,
    PREPOSITION,
    PRONOUN,
    ROLE,
    THING,
    WEEKDAY,
    Cue,
    Lexicon,
)
from analysis.quotes.mentions import phrase_right
from analysis.quotes.name_words import is_name
from analysis.quotes.objects import demanded, judgement, promised, refuted
from analysis.quotes.when_said import LATE, MESSAGES, OCCASIONS, of_clause, past_time, takes_up

# Conjunctions behind a comma whose clause is somebody else's if it has a verb of saying.
_CLAUSES = frozenset("but and although though while whereas men og mens selvom selv".split())


def right_side(frame: Frame, k: int, cue: Cue, lex: Lexicon, rule: str) -> tuple[int | None, str]:
    """Where content to the right of a cue starts, and how it is introduced."""
    n = len(frame)
    frames = cue.frames
    if k >= n:
        return None, "none"
    j = k
    clause = "c" in frames or "x" in frames or "q" in frames
    if frame.gap[j] == COLON:
        return (None, "none") if frames == "p" else (j, "colon")
    if frame.word[j] < 0:
        return (None, "none") if frames == "p" else (j, "region")
    if frame.gap[j] == STOP:
        return None, "none"
    if frames == "p":
        known = given_as if cue.lemma == "give" else estimated
        return (j, "object") if known(frame, j) else (None, "none")
    if (
        frame.bits[j] & COMPLEMENTIZER
        and clause
        and frame.gap[j] in (BLANK, COMMA)
        and (lex.verb_second or not demonstrative(frame, j))
    ):
        return j + 1, "that"
    if frame.lower[j] == "otherwise" and "c" in frames and frame.gap[j] == BLANK:
        if j + 1 >= n or frame.gap[j + 1] in (STOP, COMMA):
            return j, "bare"  # "the agreement says otherwise"
    while j < n and frame.bits[j] & (ADVERB | NEGATION) and frame.gap[j] == BLANK and j < k + 3:
        if frame.bits[j] & DETERMINER or is_name(frame, j):
            break
        j += 1
    if j >= n or frame.gap[j] == STOP:
        return None, "none"
    bits = frame.bits[j]
    if frame.gap[j] == COLON:
        return j, "colon"
    if frame.word[j] < 0:
        return j, "region"
    if "p" in frames and estimated(frame, j):
        return j, "object"
    if bits & COMPLEMENTIZER and clause:
        return j + 1, "that"
    if clause and frame.gap[j] == COMMA and frame.lower[j] in lex.interrogatives:
        if not any(frame.bits[m] & NEGATION for m in range(max(0, k - 4), j)):
            return j, "that"  # "Hun spurgte, hvorfor …"; "oplyser ikke, hvem" tells nothing
    if "c" in frames and not lex.verb_second and frame.gap[j] == BLANK:
        if frame.lower[j] in _ASKED:
            silent = any(_tells_nothing(frame, m) for m in range(max(0, k - 4), k))
            return (None, "none") if silent else (j, "bare")  # "asked why"; "would not say why"
        if quantity(frame, j):
            return j, "bare"  # "say at least ten are lost"
    if "i" in frames and frame.lower[j] in ("to", "at"):
        return (None, "none") if cue.lemma in lex.addressed else (j, "infinitive")
    if cue.lemma in _HAVING and not lex.verb_second and frame.gap[j] == BLANK:
        if frame.lower[j] in ("having", "being") or frame.lower[j] in _SEEING:
            return j, "bare"  # "admitted having seen it", "recalled seeing smoke"
    if cue.lemma in _OWNS_UP and frame.lower[j] == "to" and frame.gap[j] == BLANK:
        if j + 1 < n and frame.lower[j + 1].endswith("ing") and "thing" not in frame.lower[j + 1]:
            return j + 1, "bare"  # "confessed to having slept"
    if "i" in frames and (bits & WEEKDAY or frame.lower[j] in _TIMES) and not lex.verb_second:
        begin = past_time(frame, j)  # "offered on Tuesday to keep it"
        if begin > j and frame.lower[begin] == "to" and cue.lemma not in lex.addressed:
            return begin, "infinitive"
    # A conjunction, region or colon further on: "said in a statement that", "told reporters: “".
    limit = min(n, j + 14)
    # "siger ifølge X, at"; the English words are comparisons as well: "criticised as"
    second_hand = lex.verb_second and bits & ACCORDING
    if not lex.verb_second and frame.lower[j] in LATE and past_time(frame, j) > j:
        bits |= WEEKDAY  # "announced late Sunday that"
    adjunct = bits & (PREPOSITION | WEEKDAY) or second_hand or frame.gap[j] == COMMA
    addressee = "a" in frames
    if "s" in frames and not lex.object_content:
        # "kalder forslaget (for) »…«": the object is the journalist's, the marked words are said.
        verdict = judgement(frame, j)
        for m in range(j, min(n, j + 8)):
            if frame.word[m] < 0:
                return m, "region"
            if 0 < verdict <= m:
                break  # "kalder udviklingen bekymrende for byen"
            if frame.lower[m] in ("som", "for"):
                return m + 1, "bare"
        return (verdict, "bare") if verdict else (None, "none")
    if bits & (PREPOSITION | WEEKDAY) and clause and not lex.verb_second:
        begin = past_time(frame, j)
        if begin > j and says_something(frame, begin):
            return begin, "bare"  # "said Monday it would", "said on Monday the plan was dead"
    if adjunct or addressee:
        joined = frame.gap[j] == COMMA and frame.bits[j] & COORDINATOR
        for m in range(j, limit):
            if m > j and frame.gap[m] == COMMA and frame.lower[m] in _CLAUSES:
                joined = True
            if joined and m > j and frame.bits[m] & CUE and not frame.bits[m] & ROLE:
                break  # "X said, but the farmers believe that": another one's
            if frame.gap[m] == COLON and m > j:
                return m, "colon"
            if frame.word[m] < 0:
                if frame.gap[m] in (COMMA, COLON, BLANK) and (clause):
                    return m, "region"
                break
            if m > j and frame.bits[m] & COMPLEMENTIZER and clause and not demonstrative(frame, m):
                far = any(frame.gap[i] == COMMA for i in range(j + 1, m))
                if far and not lex.verb_second and not set("cq") & set(frames):
                    return None, "none"  # "a fake made of birds, the museum that"
                if not lex.verb_second and takes_up(frame, m):
                    continue  # "told staff on a call that lasted an hour"
                if frame.gap[j] == COMMA and frame.gap[m] == BLANK and frame.lower[m - 2] in _A:
                    return None, "none"  # "the tables they see, in a step that"
                return m + 1, "that"
            if m > j and frame.bits[m] & CUE and frame.bits[m - 1] & PRONOUN:
                break
            if (
                m > j + 1
                and clause
                and m + 1 < n
                and frame.bits[m] & PERSONAL
                and not frame.bits[m] & DETERMINER
                and frame.bits[m + 1] & AUXILIARY
                and (frame.gap[j] != COMMA or frame.gap[m] == COMMA)
            ):
                return m, "bare"  # "said in a statement she would …"
            message = frame.lower[m - 1] in MESSAGES and frame.gap[m] == BLANK
            message = message or (frame.lower[m - 1] in OCCASIONS and of_clause(frame, j, m))
            if message and m > j + 1 and clause and not lex.verb_second:
                begin = past_time(frame, m)  # "said in a statement (late Monday) it would …"
                if says_something(frame, begin):
                    return begin, "bare"
            if (
                m > j
                and frame.gap[m] == BLANK
                and any(
                    c.tense == "present" and "q" in c.frames
                    for c in lex.cues.get(frame.lower[m], ())
                )
            ):
                break
        if addressee and not adjunct:
            found = phrase_right(frame, j)
            if found and "i" in frames and not lex.verb_second:
                for m in range(j + 1, min(n, found[1] + 1)):
                    if frame.lower[m] == "to" and frame.gap[m] == BLANK:
                        return m, "infinitive"  # "urged the bank to think of them"
                begin = past_time(frame, found[1]) if found[1] < n else found[1]
                if begin > found[1] and begin < n and frame.lower[begin] == "to":
                    return begin, "infinitive"  # "urged parents on Friday to check"
            if (
                found
                and found[1] < n
                and frame.gap[found[1]] == BLANK
                and frame.word[found[1]] >= 0
            ):
                if not lex.verb_second and takes_up(frame, found[1]):
                    return None, "adjunct"
                if not frame.bits[found[1]] & (PREPOSITION | AUXILIARY | WEEKDAY):
                    return found[1], "bare"
                if frame.bits[found[1]] & AUXILIARY and "c" in frames and not lex.verb_second:
                    return j, "bare"  # "warned it could fail": no addressee, but the clause's own
            if found and "o" in frames and promised(frame, j, found[1]):
                return j, "object"
            return None, "none"
        if adjunct and frame.gap[j] == COMMA:
            if lex.verb_second and clause and clause_opens(frame, j) and has_verb(frame, j):
                return j, "bare"
            return None, "none"
        if adjunct:
            return None, "adjunct"
    if "f" in frames and not (
        clause
        and any(
            frame.bits[m] & COMPLEMENTIZER and frame.gap[m] == COMMA
            for m in range(j, min(n, j + 9))
        )
    ):
        # "accuses Y of …", "beskylder Y for at …"
        for m in range(j, min(n - 1, j + 9)):
            if frame.lower[m] == "for" and frame.gap[m] == BLANK and m > j:
                after = m + 1
                return (after + 1 if frame.bits[after] & COMPLEMENTIZER else after), "object"
        return None, "none"
    if "s" in frames and frame.lower[j] in ("som", "for", "as") and j + 1 < n:
        return j + 1, "bare"
    if "i" in frames and frame.lower[j] in ("to", "at"):
        return j, "infinitive"
    if "i" in frames and "n" not in frames and "c" not in frames:
        found = phrase_right(frame, j)
        if found and found[1] < n and frame.lower[found[1]] in ("to", "at"):
            return found[1], "infinitive"
        return None, "none"
    if bits & AUXILIARY or frame.gap[j] not in (BLANK, COMMA, DASH):
        return None, "none"
    if "s" in frames:
        return j, "bare"
    if "c" in frames and lex.verb_second:
        if clause_opens(frame, j) and has_verb(frame, j):
            return j, "bare"
    elif "c" in frames and not (cue.lemma in lex.counting and no_clause(frame, j)):
        alone = bits & (PERSONAL | THING) and j + 1 < n and frame.gap[j + 1] == COMMA
        return (None, "none") if alone else (j, "bare")  # "The contract will decide it, he says"
    if "r" in frames and refuted(frame, j):
        if j + 1 < n and frame.gap[j + 1] == COLON:
            return j + 1, "colon"  # "afviser kritikken: – Jeg kan ikke …"
        return j, "object"
    if "o" in frames and demanded(frame, j):
        return j, "object"
    if (
        "n" in frames
        and frame.lower[j] != "sig"
        and (lex.object_content or clause_inside(frame, j))
    ):
        return j, "object"
    return None, "none"


_A = ("a", "an")
_HAVING = ("admit", "deny", "recall", "remember")
_SEEING = frozenset(
    "seeing hearing thinking going taking giving telling making stealing hitting killing doing "
    "knowing lying sending signing driving leaving finding getting running using paying".split()
)
_OWNS_UP = ("confess", "admit")
_TIMES = ("on", "in", "last", "this", "late", "early", "yesterday", "today")
_ASKED = frozenset("why how whether what who when where if".split())


def _tells_nothing(frame: Frame, m: int) -> bool:
    """Whether unit `m` denies the verb behind it: "did not say how", "without saying how"."""
    return bool(frame.bits[m] & NEGATION) or frame.lower[m] == "without"
