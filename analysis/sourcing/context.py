"""What the text says beside a name: the bearer's role and the body that the bearer belongs to."""

from dataclasses import dataclass, replace

from analysis.sourcing.lists import Kind
from analysis.sourcing.page import Found, Page, Range, body_at, find_body, name_at, noun_at, role_at

_STOPS = frozenset('.,;:!?()"”“»«…–')
_ABBREVIATED = 3  # letters: "Mrs.", "Dr.", "Sen."


def _breaks(page: Page, index: int) -> bool:
    """Whether a comma or stop parts word `index` from the one before; "Mrs." is none."""
    gap = page.gap(index)
    if gap == " ":
        return False
    if gap == ". ":
        before = page.word(index - 1)
        return not (before[0].isupper() and len(before) <= _ABBREVIATED)
    return any(c in _STOPS for c in gap)


@dataclass(frozen=True, slots=True)
class Context:
    """Role noun, body and party beside one mention, each as (start, end, kind), and the rules."""

    role: Found | None = None
    body: Found | None = None
    rule: str = ""
    body_rule: str = ""  # where the body stands elsewhere than the role
    life: Range | None = None  # "who lives next door"


def beside(page: Page, first: int, last: int) -> Context:
    """The role and the body that stand beside the name at words `first:last`."""
    low, high = page.sentence(first)
    left = _left(page, first, low)
    right = _right(page, last, high)
    role = left.role or right.role
    if left.role and right.role and _represents(right.role[2]) and not _represents(left.role[2]):
        return replace(right, body=right.body or left.body)
    body, body_rule = left.body, left.rule
    if right.body is not None and (
        body is None or not body[2].actor or right.rule == "party in parentheses"
    ):
        body, body_rule = right.body, right.rule
    if body and not body[2].actor and body_rule == "body after the name":
        if role is None or role[2].level != "organisation":
            body = None  # "X fra Sindal": a place
    return Context(role, body, left.rule or right.rule, body_rule, right.life)


def _represents(kind: Kind) -> bool:
    return kind.level in ("organisation", "official") and kind.role == "party"


def _left(page: Page, first: int, low: int) -> Context:
    """Before the name: "formand for KL, X", "Statoils direktør X", "Tesla CEO X"."""
    if first <= low:
        return Context()
    gap = page.gap(first).strip()
    if gap not in ("", ",", "-", "–", "."):
        return Context()
    lower = page.document.lower
    index = first - 1
    owner = page.word(index)
    if not gap and owner[0].isupper() and owner.endswith(("'s", "’s", "s")):
        for start in range(max(low, index - 3), index + 1):
            known = name_at(page, start, first)
            if known and known[1] == first and known[2].actor not in ("state", "medium"):
                return Context(None, known, "body before the name")
    while index >= max(low, first - 12):
        if index < first - 1 and _breaks(page, index + 1):
            break
        role = role_at(page, index, low)
        if role and (not role[2].plural or _one_of(page, role, first, low)):
            if not role[2].level and "relational" not in role[2].note:
                return Context(role, None, "title before the name")
            body = find_body(page, role[1], first) if role[1] < first else None
            if body is None or body[2].actor in ("", "state"):
                body = body_before(page, role[0], low) or body
            return Context(role, body or served_by(page, role, first), "title before the name")
        if lower[index] in page.cues or gap == ".":
            break
        if not gap and not (
            role
            or page.word(index)[0].isupper()
            or lower[index] in page.of
            or lower[index] in page.between
            or body_at(page, index, index + 1)
        ):
            break
        index -= 1
    return Context()


def _one_of(page: Page, role: Found, first: int, low: int) -> bool:
    """Whether a plural stands for the name at `first`: "en af de ansatte, X", "Reps. A and X"."""
    lower = page.document.lower
    one = page.lists.words["one_of"]
    if one and one <= set(lower[max(low, role[0] - 4) : role[0]]):
        return True
    between = lower[role[1] : first]
    return bool(between) and between[-1] in page.lists.words["joins"]


def body_before(page: Page, index: int, low: int) -> Found | None:
    """The body right before a role noun: a genitive, an adjective of a state, a noun modifier."""
    lower = page.document.lower
    at = index - 1
    for _ in range(4):
        if at < low or _breaks(page, at + 1):
            return None
        for start in range(max(low, at - 4), at + 1):
            found = name_at(page, start, at + 1)
            if found and found[1] == at + 1:
                return found
        word = page.word(at)
        noun = noun_at(page, at, low)
        if noun and noun[1] - noun[0] > 1 and noun[2].actor != "document":
            return noun
        found = body_at(page, at, at + 1)
        plain = bool(page.lists.words["modifies"]) and word[0].isupper() and at == index - 1
        plain = plain and lower[at] not in page.between
        if found and (found[2].actor or plain or word.endswith(("s", "'", "’"))):
            start = at
            while start > low and page.word(start - 1)[0].isupper() and page.gap(start) == " ":
                start -= 1
            return start, at + 1, found[2]
        if lower[at] in page.cues or lower[at] in page.of:
            return None
        at -= 1
    return None


def _right(page: Page, last: int, high: int) -> Context:
    """After the name: "X (SF)", "X, lektor ved Y", "X fra Y", "X er direktør i Y"."""
    end = page.document.words[last - 1][1]
    text = page.text
    if text.startswith(" (", end):
        close = text.find(")", end, end + 40)
        if close > 0:
            inside = text[end + 2 : close]
            party = page.lists.letters.get(inside.replace(".", "")) or page.lists.letters.get(
                inside.replace(".", "").replace(",", "-").split("-")[0].strip()
            )
            after, _ = page.document.word_range(close, close)
            if party:
                return Context(None, (last, after, party), "party in parentheses")
            known = name_at(page, last, after) if last < after else None
            if known:
                rest = _right_of(page, after, high, close + 1)
                return Context(rest.role, known, "body in parentheses")
            return _right_of(page, after, high, close + 1)
    return _right_of(page, last, high, end)


def _right_of(page: Page, at: int, high: int, end: int) -> Context:
    if at >= high:
        return Context()
    lower = page.document.lower
    gap = page.text[end : page.document.words[at][0]].strip()
    if gap in (",", "-", "–", "—", ","):
        return _apposition(page, at, high)
    if gap:
        return Context()
    word = lower[at]
    if word in page.of:
        start = at + 1
        while start < high and lower[start] in page.between:
            start += 1
        found = body_at(page, start, high) if start < high else None
        if found and (word not in _PLACE or found[2].actor not in ("", "state")):
            return Context(None, found, "body after the name")
        return Context()
    if word in page.lists.words["copula"]:
        for index in range(at + 1, min(high, at + 7)):
            if page.gap(index).strip() or lower[index] in page.cues:
                break
            role = role_at(page, index, at + 1)
            if role and not role[2].plural:
                return Context(role, _body_after(page, role, high), "said of the name")
    return Context()


_PLACE = frozenset("i in på on til to with under bag af inden".split())


def _apposition(page: Page, at: int, high: int) -> Context:
    """The words after a comma: a role with its body, the body alone, or a relative clause."""
    lower = page.document.lower
    words = page.lists.words
    if lower[at] in words["relative"] and at + 1 < high:
        if lower[at + 1] in words["leads"]:
            led = _led(page, at, high)
            if led:
                return led
        if lower[at + 1] in words["studies"]:
            return Context((at, at + 2, RESEARCHER), None, "said to research")
        said = _role_in_relative(page, at, high) or _works_at(page, at, high)
        return said or Context(life=(at, min(high, at + 4)))
    index = at
    while index < min(high, at + 10):
        if index > at and _breaks(page, index):
            break
        if lower[index] in page.cues and not role_at(page, index, at):
            return Context()
        role = role_at(page, index, at)
        if role and not role[2].plural:
            while role[1] < high and not page.gap(role[1]).strip():
                longer = role_at(page, role[1], at)
                if not longer:
                    break
                role = longer
            role = _representing(page, role, at, high)
            body = _body_after(page, role, high)
            if body is None or body[2].actor in ("", "state"):
                body = body_before(page, role[0], at) or body
            return Context(role, body or served_by(page, role, high), "title after the name")
        index += 1
    stop = index
    start = at
    while start < min(stop, at + 5) and not page.word(start)[0].isupper():
        if lower[start] in page.of and start + 1 < stop:  # "X, fundraiser at Y"
            found = find_body(page, start + 1, stop)
            if found and found[2].actor not in ("", "state", "document"):
                return Context(None, found, "body after the name")
            break
        start += 1
    start = at
    while start < stop and (lower[start] in page.of or lower[start] in page.between):
        start += 1
    if start < stop:
        found = body_at(page, start, stop)
        if found and found[2].actor not in ("", "state", "document") and found[1] == stop:
            return Context(None, found, "body after the name")
    return Context()


def _representing(page: Page, role: Found, at: int, high: int) -> Found:
    """ "A nurse and union representative": of two titles the one that stands for others."""
    if role[1] < high and page.document.lower[role[1]] in page.lists.words["joins"]:
        for index in range(role[1] + 1, min(high, role[1] + 5)):
            if _breaks(page, index):
                break
            second = role_at(page, index, at)
            if second and _represents(second[2]) and not _represents(role[2]):
                return second
    return role


def served_by(page: Page, role: Found, high: int) -> Found | None:
    """ "A spokeswoman for the mayor": whoever is served, as a body of that kind."""
    if role[1] >= high or page.document.lower[role[1]] not in page.of:
        return None
    for index in range(role[1] + 1, min(high, role[1] + 6)):
        if _breaks(page, index):
            return None
        served = role_at(page, index, role[1])
        if served and served[2].level == "official":
            actor = "politics" if "politics" in served[2].note else "authority"
            return served[0], served[1], Kind(served[2].entry, actor, "official", "party")
    return None


LEADER = Kind("leader", "person", "organisation", "party", "spokesperson")
RESEARCHER = Kind("researcher", "person", "expert", "expert", "expert")


def _led(page: Page, at: int, high: int) -> Context | None:
    """ "Who leads the union", "who led the study": what is led says what the person is."""
    stop = min(high, at + 10)
    body = find_body(page, at + 2, stop)
    if body and body[2].actor and body[2].actor != "state":
        return Context((at, at + 2, LEADER), body, "said to lead")
    for index in range(at + 2, stop):
        if page.document.lower[index] in page.lists.words["survey"]:
            return Context((at, at + 2, RESEARCHER), None, "said to lead research")
    return None


def _works_at(page: Page, at: int, high: int) -> Context | None:
    """ "Who studies eels at Elm University": a body of experts in the relative clause."""
    for index in range(at + 1, min(high, at + 9)):
        if page.gap(index).strip():
            return None
        if page.document.lower[index] in page.of and index + 1 < high:
            body = find_body(page, index + 1, min(high, index + 6))
            if body and body[2].level == "expert":
                return Context(None, body, "body in the relative clause")
    return None


def _role_in_relative(page: Page, at: int, high: int) -> Context | None:
    """ ", der er tillidsrepræsentant": a role noun soon after the verb of being."""
    lower = page.document.lower
    for index in range(at + 1, min(high, at + 8)):
        if page.gap(index).strip():
            break
        role = role_at(page, index, at + 1)
        if role and not role[2].plural and lower[at + 1] in page.lists.words["copula"]:
            return Context(role, _body_after(page, role, high), "said of the name")
    return None


def _body_after(page: Page, role: Found, high: int) -> Found | None:
    """The body that a role noun names after a preposition: "lektor ved Aarhus Universitet"."""
    stop = role[1]
    while stop < min(high, role[1] + 12) and not (
        _breaks(page, stop) or page.document.lower[stop] in page.cues
    ):
        stop += 1
    if role[1] >= stop or page.document.lower[role[1]] not in page.of:
        return None
    return find_body(page, role[1] + 1, stop)
