"""What stands before a name and is no title: who leads it, whose kin somebody is, whose house."""

from analysis.sourcing.bodies import body_at
from analysis.sourcing.clause_kinds import KEEPER, LEADER, MAKER, RESEARCHER
from analysis.sourcing.lists import Kind
from analysis.sourcing.page import Found, Page, role_at
from analysis.sourcing.titles import Context, breaks

_BACK = 12  # words between a body and "chaired by"
_KIN_BACK = 45  # words
_MARKS = '"“”«»'


def led_by(page: Page, first: int) -> Context | None:
    """ "The planning committee, chaired by X", "a bakery run by X", "the study, led by X"."""
    low = page.sentence(first)[0]
    if first - low < 3 or page.document.lower[first - 1] != "by" or page.gap(first) != " ":
        return None
    return whats_led(page, first)


def whats_led(page: Page, first: int) -> Context | None:
    """What stands before "chaired by" says whom word `first` names: a body's head, a keeper."""
    lower, words = page.document.lower, page.lists.words
    low = page.sentence(first)[0]
    if lower[first - 2] not in words["led_by"]:
        return None
    begin = max(low, first - _BACK)
    place, before = (first - 2, first), lower[begin : first - 2]
    found = not words["survey"].isdisjoint(before) or not words["digs"].isdisjoint(before)
    found = found or ("team" in before and bool(page.occurring("scholars")))
    if found:
        return Context((*place, RESEARCHER), None, "said to lead research")
    if not words["small_business"].isdisjoint(before):
        return Context((*place, KEEPER), None, "runs a small business")
    for index in range(begin, first - 2):
        body = body_at(page, index, first - 2)
        if body and body[2].actor not in ("", "document", "state", "medium"):
            return Context((*place, LEADER), body, "said to lead")
    return None


def runs_it(page: Page, last: int) -> Context | None:
    """ "X joined as an apprentice and now runs it": said in the sentence of the name."""
    lower, words = page.document.lower, page.lists.words
    high = page.sentence(last - 1)[1]
    for index in range(last, high - 1):
        if lower[index] in words["leads"] and lower[index + 1] == "it":
            if lower[index - 1] in ("and", "now", "who", "then"):
                return Context((index, index + 1, LEADER), None, "said to lead")
    return None


def lives_by(page: Page, first: int, last: int) -> Context | None:
    """ "Ida Holm repairs globes.", "X breeds alpacas on the moor": what somebody does all day."""
    lower, low = page.document.lower, page.sentence(first)[0]
    high = page.sentence(first)[1]
    if first - low > 1 or last + 1 >= high or lower[last] not in page.lists.words["lives_by"]:
        return None
    thing = next((i for i in (last + 1, last + 2) if i < high and lower[i].endswith("s")), 0)
    if not thing or any(page.gap(i) != " " for i in range(last, thing + 1)):
        return None
    if (
        lower[thing].endswith(_NO_THING)
        or not lower[last + 1].isalpha()
        or len(lower[thing]) < _THING
    ):
        return None
    return Context((last, thing + 1, MAKER), None, "lives by it")


_NO_THING = ("ss", "ous", "is", "perhaps", "always", "across", "sometimes")
_THING = 4  # letters


def title_of(page: Page, first: int) -> Context | None:
    """ "Historian of the game X", "head of birds X": a title with what it is of, then the name."""
    lower = page.document.lower
    low = page.sentence(first)[0]
    if first - low < 3 or page.gap(first) != " " or not page.word(first - 1)[0].islower():
        return None
    for index in range(first - 2, max(low, first - _OF_WHAT) - 1, -1):
        if breaks(page, index + 1) or lower[index] in page.cues:
            return None
        if lower[index] == "of":
            role = role_at(page, index - 1, low) if index > low else None
            opens = role is not None and (
                role[0] == low
                or (role[0] == low + 1 and lower[low] in _RANKED)
                or lower[role[0] - 1] in page.cues
                or page.gap(role[0]) != " "
            )
            if role and opens and not role[2].plural and role[2].level:
                return Context(role, None, "title before the name")
            return None
    return None


_OF_WHAT = 6  # words
_RANKED = frozenset("assistant deputy senior acting associate interim executive regional".split())


def kin_before(page: Page, first: int) -> Context | None:
    """ "Her mother still keeps it. “…,” says X": kin of somebody in the story, told of before the
    name; nobody else is named between them.
    """
    lower, words = page.document.lower, page.lists.words
    paragraph = page.document.paragraphs[page.paragraph(first)]
    low = max(paragraph.first_word, first - _KIN_BACK)
    if low and page.text[paragraph.start] in _MARKS + "‘":
        low = _kin_opens(page, low, first)  # "“A brass one,” says X"
    for index in range(first - 1, low - 1, -1):
        if page.word(index)[0].isupper() and lower[index] in page.lists.first_names:
            if page.word(index + 1)[0].isupper() and index + 1 < first:
                return None  # somebody else is named
        if (
            lower[index] not in words["kin"]
            or not index
            or lower[index + 1] in words["number_word"]
        ):
            continue
        if lower[index + 1] in ("company", "firm", "group", "body", "teacher", "governor"):
            continue  # "the shop's parent company"
        begin = page.sentence(index)[0]
        theirs = index - 1 == begin and lower[begin] == "their"  # "Their sister laughs"
        if not (lower[index - 1] in (*words["her"], "a", "an") or page.owns(index - 1) or theirs):
            continue
        start, stop = page.document.words[begin][0], page.document.words[index][0]
        quoted = any(mark in page.text[max(0, start - 1) : stop] for mark in _MARKS)
        role = None if quoted or page.owns(index) else role_at(page, index, begin)
        if role and not role[2].plural:
            return Context(role, None, "kin told of before", tells_gender=False)
    return None


def _kin_opens(page: Page, low: int, first: int) -> int:
    """Where the sentence before word `low` begins, if kin opens it: "Their sister laughs"."""
    lower, words = page.document.lower, page.lists.words
    begin = page.sentence(low - 1)[0]
    near = first - begin < _KIN_BACK and begin > page.document.body_start_word
    owned = lower[begin] in words["her"] or lower[begin] == "their"
    opens = near and owned and lower[begin + 1] in words["kin"]
    return begin if opens else low


def of_house(page: Page, first: int) -> Context | None:
    """ "Ceramics UK's X", "GreenLoop's X": a genitive spelled as no person's or place's is."""
    if first < 1 or page.gap(first) != " " or not page.owns(first - 1):
        return None
    low = page.sentence(first)[0]
    start = first
    while start > low and page.word(start - 1)[0].isupper():
        if start < first and page.gap(start) != " ":
            break
        start -= 1
    words, last = page.lists.words, page.document.lower[first - 1]
    calls = page.document.lower[start] in words["calls"]
    calls = calls or last.partition("'")[0].partition("’")[0] in words["calls_last"]
    calls = calls and first - start > 1  # "Clean Rivers Now's X"
    if not calls and not any(spelled_as_brand(page.word(index)) for index in range(start, first)):
        return None
    kind = Kind(page.word(start), "organisation", "organisation", "party")
    return Context(None, (start, first, kind), "body before the name")


def spelled_as_brand(word: str) -> bool:
    """Whether capitals inside or all through `word` say that it is a firm's or a body's.

    >>> [spelled_as_brand(w) for w in ("GreenLoop", "RSWB", "McCabe", "Ann", "UK's", "US")]
    [True, True, False, False, True, False]
    """
    word = word.partition("'")[0].partition("’")[0]
    if word.isupper():
        return len(word) > 1 and word.isalpha() and word not in _STATES
    inner = next((i for i in range(1, len(word)) if word[i].isupper() and word[i - 1].islower()), 0)
    return bool(inner) and not word.startswith(_SURNAMES) and word.isalpha()


_STATES = ("US", "USA", "EU", "UN", "UAE", "NY", "LA", "DC", "II", "III", "IV", "JR", "SR", "KC")
_SURNAMES = ("Mc", "Mac", "De", "Di", "Du", "La", "Le", "Van", "Von", "Fitz", "O'", "O’", "Des")


def chosen(page: Page, role: Found, low: int) -> Found:
    """ "The pundit and former champion X": of two titles the one that says what X is asked for."""
    lower = page.document.lower
    at = role[0] - 1
    while at > low and not breaks(page, at + 1) and role[0] - at < _BETWEEN:
        if lower[at] in page.lists.words["joins"] and lower[at] not in page.of:
            other = role_at(page, at - 1, low)
            if other and not other[2].plural and other[2].level == other[2].role == "expert":
                return other
            return role
        at -= 1
    return role


_BETWEEN = 4  # words between "and" and the second title
