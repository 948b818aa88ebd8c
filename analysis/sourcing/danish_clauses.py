"""Danish clauses that say who somebody is: what they took over, what they made, what they are
called, what comes after a clause about them.
"""

from analysis.sourcing.being import said_to_be
from analysis.sourcing.clause_kinds import MEMBER, RESEARCHER
from analysis.sourcing.lists import role_noun
from analysis.sourcing.page import Found, Page, role_at
from analysis.sourcing.titles import Context, body_after, body_before

_CLAUSE = 14  # words of a clause
_NEAR = 5  # words between a verb and what was made
_CALLED = ("hedder", "hed")
_FAR = 30  # words of a sentence
_RULE = "said of the name"


def danish_clause(page: Page, at: int, high: int) -> Context | None:
    """What a clause says of whom "der" or "som" at word `at` takes up, or of a name there."""
    if page.lists.words["modifies"]:
        return None
    return (
        _took_over(page, at, high)
        or _made_study(page, at, high)
        or _in_hall(page, at, high)
        or _is_aside(page, at, high)
    )


def _is_aside(page: Page, at: int, high: int) -> Context | None:
    """ "Der for Fælles Liste er formand for udvalget", "som i 14 år har været kasserer": the verb
    of being stands behind what says for whom, since when, beside what.
    """
    lower = page.document.lower
    if at + 1 >= high or lower[at + 1] not in _ASIDE:
        return None
    for index in range(at + 2, min(high - 1, at + _BEHIND)):
        if page.gap(index).strip():
            return None
        if lower[index] in page.lists.words["copula"]:
            return said_to_be(page, index + 1, high, _RULE)
        if lower[index : index + 2] == ("har", "været"):
            return said_to_be(page, index + 2, high, _RULE)
    return None


_ASIDE = frozenset("for i på ved siden efter gennem foruden udover ud sammen".split())
_BEHIND = 8  # words


def _took_over(page: Page, at: int, high: int) -> Context | None:
    """ "Der i maj afløste sin far på direktørposten", "som tiltrådte som direktør i marts"."""
    lower, words = page.document.lower, page.lists.words
    began = False
    for index in range(at + 1, min(high, at + _CLAUSE)):
        if page.gap(index).strip() and index > at + 1:
            return None
        began = began or lower[index] in words["took_over"]
        if not began:
            continue
        for post in words["post"]:
            stem = lower[index].removesuffix(post)
            if stem != lower[index] and len(stem) > 1:
                kind = role_noun(page.code, stem) or role_noun(page.code, stem.removesuffix("s"))
                if kind and kind.level and not kind.plural:
                    return Context((index, index + 1, kind), None, _RULE)
        if lower[index] == "som" and index + 1 < high:
            found = said_to_be(page, index + 1, high, _RULE)
            return found if found and found.role and found.role[2].level else None
    return None


def _made_study(page: Page, at: int, high: int) -> Context | None:
    """ "Der har stået for forsøget", "som stod bag målingerne", "der har skrevet afhandlingen"."""
    lower, words = page.document.lower, page.lists.words
    for index in range(at + 1, min(high - 1, at + _NEAR)):
        if page.gap(index).strip():
            return None
        if lower[index] not in words["made_study"]:
            continue
        for made in range(index + 1, min(high, index + _NEAR)):
            if page.gap(made).strip():
                return None
            if lower[made] in words["study_of"] or lower[made] in words["digs"]:
                return Context((at, made + 1, RESEARCHER), None, "said to lead research")
    return None


def _in_hall(page: Page, at: int, high: int) -> Context | None:
    """ "Sidder i salen for Liberal Front", "er valgt ind i byrådet for Landlisten"."""
    lower, words = page.document.lower, page.lists.words
    for index in range(at + 1, min(high, at + 4)):
        if lower[index] not in words["seats"]:
            continue
        hall = range(index + 1, min(high - 1, index + _NEAR))
        chamber = next((i for i in hall if lower[i] in words["hall"]), 0)
        if chamber and chamber + 2 < high and lower[chamber + 1] in ("for", "på"):
            if page.word(chamber + 2)[0].isupper() or lower[chamber + 2] == "mandat":
                return Context((at, chamber + 1, MEMBER), None, "said to sit for")
    return None


def and_sits(page: Page, last: int, high: int) -> Context | None:
    """ "Han hedder X | og sidder i salen for Liberal Front": a second verb behind a name."""
    if last + 2 >= high or page.lists.words["modifies"] or page.document.lower[last] != "og":
        return None
    if page.document.lower[last + 1] not in page.lists.words["seats"]:
        return None
    return _in_hall(page, last, high)


def called(page: Page, first: int) -> Context | None:
    """ "Kundechefen, der hedder X", "det er kommunens gartner, og han hedder X", "formanden hedder
    X": the title that the sentence gives whom it then names.
    """
    lower = page.document.lower
    if first < 2 or page.lists.words["modifies"] or lower[first - 1] not in _CALLED:
        return None
    low = max(page.sentence(first)[0], first - _FAR)
    gap, before = page.gap(first - 1), lower[first - 2]
    if gap == ", ":  # "dens talsmand er partner i et firma, hedder X"
        found = next(
            (r for i in range(low, min(first, low + 4)) if (r := role_at(page, i, low))), None
        )
    elif before in page.lists.words["relative"] and page.gap(first - 2) == ", ":
        found = _nearest(page, first - 3, low, first - 3 - _NEAR)
    elif before in page.lists.words["she"] and first - 2 > low:
        found = _nearest(page, first - 3, low, low)
    else:
        found = role_at(page, first - 2, low)
    if found is None or found[2].plural or not found[2].level or _quoted(page, found[0], first):
        return None
    body = body_before(page, found[0], low) or body_after(page, found, first)
    return Context(found, body, _RULE)


def _nearest(page: Page, at: int, low: int, stop: int) -> Found | None:
    """The nearest title at or before word `at`, no further back than word `stop`, with nobody
    else named behind it.
    """
    lower, anybody = page.document.lower, None
    for index in range(at, max(low, stop) - 1, -1):
        role = role_at(page, index, low)
        if role and not role[2].plural and role[2].entry not in _ANYBODY:
            return role
        anybody = anybody or (role if role and not role[2].plural else None)
        if lower[index] in page.lists.first_names and page.word(index)[0].isupper() and index > low:
            return None
    return anybody


_ANYBODY = ("mand", "kvinde", "dame", "herre", "person", "fyr", "dreng", "pige")


def _quoted(page: Page, first: int, last: int) -> bool:
    """Whether a mark of speech stands between the words `first:last`."""
    start, stop = page.document.words[first][0], page.document.words[last][0]
    return any(mark in page.text[start:stop] for mark in _MARKS)


_MARKS = '"“”„»«'


def after_clause(page: Page, at: int, high: int) -> Context | None:
    """ "X, der har solgt ost i 26 år, | er foreningens formand": the verb of being behind a clause
    about somebody; word `at` opens the clause.
    """
    lower, words = page.document.lower, page.lists.words
    if words["modifies"]:
        return None
    for index in range(at + 2, min(high - 1, at + _FAR)):
        if page.gap(index) == ", ":
            if lower[index] in ("er", "var"):
                return said_to_be(page, index + 1, high, _RULE)
            return None
    return None


def she_is_named(page: Page, first: int) -> Context | None:
    """ "Jordemoderen nåede frem. Hun havde kørt i en time, fortæller | X": the title that opens the
    sentence before one about "hun" in which the name stands at the verb of saying.
    """
    lower = page.document.lower
    low = page.sentence(first)[0]
    if page.lists.words["modifies"] or not low or lower[low] not in page.lists.words["she"]:
        return None
    if "\n" in page.gap(low) or lower[first - 1] not in page.cues or page.gap(first) != " ":
        return None
    begin = page.sentence(low - 1)[0]
    start = page.document.paragraphs[page.paragraph(begin)].start
    spoken = any(mark in page.text[start : page.document.words[first][0]] for mark in _MARKS)
    if spoken or page.text[start] in "-–—":
        return None
    role = page.role(begin)
    if role is None or role[0] != begin or not role[2].definite:
        return None
    if role[2].plural or not role[2].level:
        return None
    return Context(role, None, "title before, without a name")
