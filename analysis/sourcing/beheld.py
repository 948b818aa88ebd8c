"""English nameless people: whether they saw what happened to others, or tell what befell them."""

from collections.abc import Sequence

from analysis.document import Span
from analysis.quotes import Statement
from analysis.sourcing.own_sentences import marked
from analysis.sourcing.page import Page, Range

_SAW = frozenset("saw seen watched heard witnessed spotted filmed glimpsed overheard".split())
_TOLD = frozenset("described describes".split())
_NOT = frozenset("not never n't hardly neither didn't didn’t hadn't hadn’t nobody".split())
_FAR = 16  # words behind somebody


def saw_it(page: Page, head: Range, said: Sequence[Statement]) -> Span | None:
    """ "A man walking his dog saw a woman at the window", "said that she had heard a lorry", "“I
    saw it fall,” a guest said": somebody who saw what is told of; not "saw his bill double".
    """
    lower = page.document.lower
    high = page.sentence(head[1] - 1)[1]
    quoted = set(marked(page, said))
    for index in range(head[1], min(high, head[1] + _FAR)):
        if index not in quoted and _perceived(page, index, high):
            return page.span(index, index + 1)
        if lower[index] in _TOLD and index not in quoted and page.gap(index) == " ":
            if lower[index + 1 : index + 2] in (("a",), ("an",), ("how",), ("the",), ("seeing",)):
                return page.span(index, index + 1)
    for statement in said:
        for each in statement.fragments:
            first, last = page.document.word_range(each.start, each.end)
            for index in range(first + 1, min(last, first + _FAR)):
                subject = lower[max(first, index - 3) : index]
                whose = _ME if each.marked else _SHE
                if not whose.isdisjoint(subject) and _perceived(page, index, last):
                    return page.span(index, index + 1)
    return None


_ME = frozenset("i we i'd i’d we'd we’d i've i’ve".split())
_SHE = frozenset("she he they she'd she’d he'd he’d they'd they’d".split())


def _perceived(page: Page, index: int, high: int) -> bool:
    """ "Saw a woman", "had heard a bang"; not "heard from him", "never saw", "saw her rent go"."""
    lower = page.document.lower
    if lower[index] not in _SAW or index + 1 >= high:
        return False
    if not _NOT.isdisjoint(lower[max(0, index - 3) : index]):
        return False
    after = lower[index + 1]
    if after in page.lists.words["unseen_object"] or lower[index + 1 : index + 3] in _HEARD_OF:
        return False
    return page.gap(index + 1) == " " or after in ("it", "him", "them")


_HEARD_OF = (("the", "news"), ("a", "rise"))


def befell_them(page: Page, said: Sequence[Statement]) -> bool:
    """ "Workers say they were housed in sheds", "complained that help had reached them on Tuesday":
    what is said befell them, and is no view of what others should do.
    """
    lower = page.document.lower
    for statement in said:
        complains = False
        if statement.cue:
            verb = lower[slice(*page.document.word_range(*statement.cue))]
            if not _LOUD.isdisjoint(verb):
                return False
            complains = "complained" in verb or "complain" in verb
        for each in statement.fragments:
            near = lower[slice(*page.document.word_range(each.start, each.end))]
            if each.marked or not near:
                continue
            near = near[1:] if near[0] == "that" else near
            if near[:1] == ("they",) and (near[1:2] in _BEFELL or near[1:3] in _HAS_BEFALLEN):
                return True
            if complains and "them" in near and not _HAD.isdisjoint(near):
                return True
    return False


_LOUD = frozenset("shouted shout claim claimed chanted yelled heckled".split())
_HAD = frozenset("had was were".split())
_BEFELL = tuple(
    (each,)
    for each in "were lost got received paid spent slept waited woke ran fled lived just".split()
)
_HAS_BEFALLEN = tuple(
    (has, each)
    for has in ("had", "have")
    for each in "been lost had waited paid spent slept received not seen heard no fled".split()
)
