"""Quotations without a cue: whose they are."""

from bisect import bisect_left
from collections import Counter
from operator import attrgetter

from analysis.quotes.lexicon import PREPOSITION, is_reply, lexicon
from analysis.quotes.statement import Statement
from analysis.speakers.state import Found, State


def carried(state: State, statement: Statement, done: list[Statement]) -> Found:
    """The speaker of a quotation that nobody is named beside.

    A person who was just introduced ("Det bekymrer X.") speaks; else whoever spoke in the
    paragraph before, or two before, goes on; else the last person named.
    """
    at = state.document.word_range(statement.start, statement.start + 1)[0]
    if statement.rule == "transcript":
        return interviewee(state, at, done)
    if _question_before(state, statement.paragraph):
        answering = _answering(state, done)
        if answering is not None:
            return Found(answering, "carried", 0.7)
    previous = done[-1] if done else None
    if previous and previous.actor is not None and _is_answer(state, statement, previous):
        return _other_than(state, previous.actor, at)
    gap = statement.paragraph - previous.paragraph if previous else 99
    if previous is None or previous.paragraph == 0 or gap > 1:
        actor = introduced(state, statement, at)
        if actor is None:
            actor = _opener(state, statement)
        if actor is not None:
            return Found(actor, "carried", 0.7)
    if previous and previous.kind == "indirect" and not gap:
        # "“A,” said X, a strategist who backed Y. “B” goes on": X goes on.
        marked = (s for s in reversed(done[-_FEW:]) if s.paragraph == statement.paragraph)
        before = next((s for s in marked if s.kind == "direct" and s.actor is not None), None)
        if before is not None and before.mention and before.mention[0] > before.start:
            if (
                previous.mention
                and before.mention[0] <= previous.start
                and not _sentence_between(state, before, previous)
            ):
                previous = before
    if previous and previous.actor is not None and previous.paragraph and 0 <= gap <= 3:
        return Found(previous.actor, "carried", 0.7)
    high = bisect_left(state.firsts, at)
    for name in reversed(state.names[max(0, high - 6) : high]):
        if state.people[name.actor].kind == "person":
            return Found(name.actor, "carried", 0.4)
    return Found(None, "none", 0.0)


def _opener(state: State, statement: Statement) -> int | None:
    """Who or what opens the paragraph before and is alone in it: "Holm took the lead. …"."""
    body = state.document.body
    at = bisect_left(body, statement.paragraph - 1, key=attrgetter("number"))
    before = body[at] if at < len(body) else None
    if before is None or before.number != statement.paragraph - 1:
        return None
    low = bisect_left(state.firsts, before.first_word)
    high = bisect_left(state.firsts, before.last_word)
    named = [n for n in state.names[low:high] if state.people[n.actor].kind in ("person", "body")]
    if not named or named[0].first != before.first_word or named[0].possessive:
        return None
    one = all(n.actor == named[0].actor for n in named)
    return named[0].actor if one and not state.quoted[named[0].first] else None


_FEW = 4  # statements


def _sentence_between(state: State, one: Statement, other: Statement) -> bool:
    """Whether the cue of `one` and the words of `other` stand in two sentences."""
    document = state.document
    at = one.mention[0] if one.mention else one.start
    first = document.word_range(at, at + 1)[0]
    second = document.word_range(other.start, other.start + 1)[0]
    return state.sentence(first) != state.sentence(second)


def _is_answer(state: State, statement: Statement, previous: Statement) -> bool:
    """Whether `statement` answers what `previous` asked, by words that name nobody."""
    text = state.document.text
    if statement.kind == "indirect" or "?" not in text[previous.end - 2 : previous.end]:
        return False
    at = state.document.word_range(statement.end, len(text))[0]
    return is_reply(state.document.lower, at, lexicon(state.document.article.language))


def _other_than(state: State, asker: int, at: int) -> Found:
    """Who answers: the last who spoke or was named, but for the one who asked."""
    for _, actor in reversed(state.said[-_RECENT:]):
        if actor != asker:
            return Found(actor, "carried", 0.5)
    high = bisect_left(state.firsts, at)
    for name in reversed(state.names[max(0, high - 6) : high]):
        if state.people[name.actor].kind == "person" and name.actor != asker:
            return Found(name.actor, "carried", 0.4)
    return Found(None, "none", 0.0)


def _question_before(state: State, paragraph: int) -> bool:
    """Whether the paragraph before is a question of the reporter's: unmarked, and nobody's."""
    document = state.document
    at = bisect_left(document.paragraphs, paragraph - 1, key=attrgetter("number"))
    before = document.paragraphs[at] if at < len(document.paragraphs) else None
    if before is None or before.number != paragraph - 1 or before.last_word <= before.first_word:
        return False
    if document.text[before.start : before.end].rstrip()[-1:] != "?":
        return False
    return not any(state.quoted[before.first_word : before.last_word])


def _answering(state: State, done: list[Statement]) -> int | None:
    """Who answered the reporter's last question; before the first one, whoever spoke most."""
    spoken = [
        s for s in done[-_RECENT:] if s.paragraph and s.actor is not None and s.kind != "indirect"
    ]
    for statement in reversed(spoken):
        if _question_before(state, statement.paragraph):
            return statement.actor
    counts = Counter(s.actor for s in spoken)
    return max(counts, key=lambda actor: counts[actor]) if counts else None


_RECENT = 60  # statements: an interview is looked through no further back


def interviewee(state: State, at: int, done: list[Statement]) -> Found:
    """Who answers under "SVAR:" or "A:": whoever the paragraph before the turns names last, else
    the person most named before them.
    """
    earlier = [s for s in done if s.rule == "transcript" and s.mention is None]
    if earlier:
        return Found(earlier[0].actor, "carried", 0.7)
    turn = next((p for p in state.document.body if p.last_word > at), None)
    prose = [p for p in state.document.body if turn and p.number < turn.number - 1]
    opening = prose[-1].first_word if prose else 0
    best, weight = None, (False, False, 0)
    for name in state.names[: bisect_left(state.firsts, at)]:
        person = state.people[name.actor]
        if person.kind == "person" or (person.kind == "other" and len(name.tokens) > 1):
            beside = bool(prose) and opening <= name.first < prose[-1].last_word
            placed = name.first and state.bits[name.first - 1] & PREPOSITION  # "at Wet Elm"
            known = person.kind == "person" or not placed
            own = (beside, known, 0 if beside else len(person.names))
            if own >= weight:
                best, weight = name.actor, own
    return Found(best, "carried" if best is not None else "none", 0.7)


def with_initials(state: State, label: str) -> int | None:
    """The one person whose initials label a turn: "KH:" for Karen Holm."""
    if not 1 < len(label) < 4 or not label.isalpha() or not label.isupper():
        return None
    found = [
        index
        for index, person in enumerate(state.people)
        if person.kind in ("person", "other")
        and len(person.tokens) > 1
        and "".join(token[0] for token in person.tokens) in (label, label[0] + label[-1])
    ]
    return found[0] if len(found) == 1 else None


def introduced(state: State, statement: Statement, at: int) -> int | None:
    """The person whom the paragraph before introduces: named in full for the first time there,
    or in its short last sentence.
    """
    document = state.document
    before = next((p for p in document.body if p.number == statement.paragraph - 1), None)
    if before is None or before.last_word <= before.first_word:
        return None
    low = bisect_left(state.firsts, before.first_word)
    high = bisect_left(state.firsts, before.last_word)
    fresh = [
        n
        for n in state.names[low:high]
        if state.people[n.actor].kind == "person"
        and n is state.people[n.actor].names[0]
        and not state.quoted[n.first]
    ]
    if len({n.actor for n in fresh}) == 1:
        return fresh[0].actor
    last = document.sentences[before.last_sentence - 1]
    if last.last_word - last.first_word <= 10:
        named = {
            n.actor
            for n in state.names[bisect_left(state.firsts, last.first_word) : high]
            if state.people[n.actor].kind == "person"
        }
        if len(named) == 1:
            return named.pop()
    return None


def from_next(statement: Statement, following: Statement | None) -> int | None:
    """The speaker of the quotation that follows, when its cue names who has been speaking."""
    if following is None or following.actor is None:
        return None
    near = following.paragraph - statement.paragraph <= 1
    marked = following.kind != "indirect"
    return following.actor if near and marked and following.cue is not None else None


def from_body(state: State, headline: Statement, body: list[Statement]) -> int | None:
    """Whose quotation the headline shows: the body statement that shares most of its words."""
    wanted = _words(state, headline)
    if not wanted:
        return None
    best, share = None, 0.0
    for statement in body:
        if statement.actor is None:
            continue
        found = len(wanted & _words(state, statement)) / len(wanted)
        if found > share:
            best, share = statement.actor, found
    if share >= 0.5:
        return best
    direct = [s for s in body if s.kind == "direct" and s.actor is not None]
    return direct[0].actor if direct else None


def _words(state: State, statement: Statement) -> set[str]:
    document = state.document
    words: set[str] = set()
    for fragment in statement.fragments:
        first, last = document.word_range(fragment.start, fragment.end)
        words.update(document.lower[first:last])
    return words
