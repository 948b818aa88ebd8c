"""What somebody does or writes in public as one of many: marches, votes, posts, signs a letter."""

from collections.abc import Sequence

from analysis.document import Span
from analysis.quotes import Statement
from analysis.sourcing.bodies import find_body
from analysis.sourcing.page import Page, Range

_NEAR = 4  # words
_CLAUSE = 8  # words


def demonstrates(page: Page, places: list[Range]) -> Span | None:
    """ "X, who marched on Friday", "the protest that X joined": told in a sentence of the name."""
    if not page.occurring("demonstrates"):
        return None
    for first, last in places:
        low, high = page.sentence(first)
        for index in range(max(low, first - _NEAR), min(high, last + _CLAUSE)):
            if page.document.lower[index] in page.lists.words["demonstrates"]:
                if not _lodged(page, index):
                    return page.span(index, index + 1)
    return None


def has_voted(page: Page, places: list[Range]) -> Span | None:
    """ "X voted for the other side": told in a sentence of the name."""
    if not page.occurring("votes"):
        return None
    lower = page.document.lower
    for first, last in places:
        low, high = page.sentence(first)
        for index in range(low, min(high, last + _CLAUSE) - 1):
            if lower[index] in page.lists.words["votes"] and lower[index + 1] in page.of:
                return page.span(index, index + 1)
    return None


def has_handle(page: Page, places: list[Range]) -> bool:
    """ "A. Whitby (@slowtrain)", "one user, @slowtrain, wrote": somebody who posts."""
    text, words = page.text, page.document.words
    return any(
        text.startswith(" (@", words[last - 1][1]) or page.gap(first).endswith("@")
        for first, last in places
    )


def posts(page: Page, index: int, places: list[Range]) -> bool:
    """Whether what is written, by the verb at word `index`, is for all to read."""
    near = [page.sentence(index), *(page.sentence(at) for at, _ in places)]
    near += _online_before(page, index)
    return any(_in_public(page, page.document.lower[low:high]) for low, high in near)


def _in_public(page: Page, words: Sequence[str]) -> bool:
    """Whether what is written is a post, a petition, an open letter; no "polite letter"."""
    shown = page.lists.words["posts"].intersection(words)
    if shown != {"letter"} or not page.lists.words["modifies"]:
        return bool(shown)
    at = words.index("letter")
    return words[at - 1] not in ("polite", "private", "personal", "long", "short", "kind", "stiff")


def to_one(page: Page, index: int) -> bool:
    """ "Har skrevet til Ida Holm": a message to somebody by name, and nothing in public."""
    lower, words = page.document.lower, page.lists.words
    if words["modifies"] or lower[index + 1 : index + 2] != ("til",) or index + 2 >= len(lower):
        return False
    name = page.word(index + 2)
    body = find_body(page, index + 2, index + 3)
    known = body is not None and bool(body[2].actor)
    return name[:1].isupper() and (lower[index + 2] in page.lists.first_names or not known)


def _online_before(page: Page, index: int) -> list[Range]:
    """The sentence before that of word `index` in a Danish paragraph, if it tells of a page on the
    net where people write: "På byens Facebook-side er holdningen delt."
    """
    low = page.sentence(index)[0]
    if page.lists.words["modifies"] or low == 0 or page.paragraph(low - 1) != page.paragraph(low):
        return []
    before = page.sentence(low - 1)
    return [before] if any(w.endswith(_ONLINE) for w in page.document.lower[slice(*before)]) else []


_ONLINE = (
    *(f"facebook-{each}" for each in ("side", "siden", "gruppe", "gruppen", "grupper")),
    *(f"facebook{each}" for each in ("side", "siden", "gruppe", "gruppen", "grupper")),
    *("borgergruppe", "borgergruppen", "kommentarsporet", "kommentarfeltet", "kommentarfelterne"),
)


def would_vote(page: Page, said: Sequence[Statement]) -> Span | None:
    """ "I'd vote for the horse", "we voted for her": somebody's own view, in a race for office."""
    lower = page.document.lower
    if not page.lists.words["modifies"] or not page.occurring("candidate"):
        return None
    for statement in said:
        for each in statement.fragments if statement.kind == "direct" else ():
            low, high = page.document.word_range(each.start, each.end)
            for index in range(low + 1, high):
                if lower[index] not in _VOTE or "not" in lower[max(low, index - 2) : index]:
                    continue
                if not _ME.isdisjoint(lower[max(low, index - 3) : index]):
                    return page.span(index - 1, index + 1)
    return None


_VOTE = ("vote", "voted", "voting")
_ME = frozenset(
    ("i'd", "i’d", "i'll", "i’ll", "i'm", "i’m", "i", "we'll", "we’ll", "we're", "we’re")
)


def _lodged(page: Page, index: int) -> bool:
    """ "The visitors lodged a protest": an objection to a result, and nobody in the street."""
    if page.document.lower[index] not in ("protest", "protests"):
        return False
    return not _LODGES.isdisjoint(page.document.lower[max(0, index - 3) : index])


_LODGES = frozenset("lodged lodge filed entered upheld dismissed rejected formal".split())
