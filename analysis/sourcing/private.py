"""Private persons: what shows that somebody speaks for themself."""

from collections.abc import Sequence

from analysis.document import Span
from analysis.quotes import Statement
from analysis.sourcing.own_sentences import says_i
from analysis.sourcing.page import Page, Range
from analysis.sourcing.public_views import has_handle
from analysis.sourcing.titles import Context
from analysis.speakers import Actor


def private(
    page: Page,
    actor: Actor,
    places: list[Range],
    context: Context,
    said: Sequence[Statement] = (),
) -> tuple[Span, str] | None:
    """What shows that somebody without a title speaks for themself, and the rule."""
    aged = age_beside(page, places)
    if aged:
        return aged, "age without a title"
    if context.life:
        return page.span(*context.life), "said to live it, without a title"
    if has_handle(page, places[:1]):
        return page.span(*places[0]), "posts under a name of their own"
    known = page.lists.first_names
    themself = actor.kind == "person" and says_i(page, said)
    themself = themself or (actor.gender != "unknown" and not page.lists.words["modifies"])
    if places and " " not in actor.name and (actor.name.lower() in known or themself):
        return page.span(*places[0]), "first name only"
    tokens = actor.name.lower().split()
    named = tokens[0] in known or tokens[0].partition("-")[0] in known
    named = named or themself or actor.gender != "unknown"
    if places and len(tokens) > 1 and named:
        return page.span(*places[0]), "named without any title"
    written = len(tokens) == 2 and actor.kind == "person" and actor.name.istitle()
    if places and written and page.lists.words["modifies"] and _told_of(page, places):
        return page.span(*places[0]), "named without any title"
    return None


def _told_of(page: Page, places: list[Range]) -> bool:
    """Whether the text has more of somebody than the name at one cue: mentions, an apposition, how
    they were, "a tearful Lee Dorn".
    """
    first, last = places[0]
    lower = page.document.lower
    if first > 1 and lower[first - 2] in ("a", "an") and lower[first - 1].endswith(_MOODS):
        return True
    begin = page.sentence(first)[1]  # "said Ida Holm. She has had the shop for years"
    she = begin < len(lower) and lower[begin] in page.lists.words["she"]
    if she and "\n" not in page.gap(begin):
        return True
    return len(places) > 1 or (last < len(page.document.words) and page.gap(last) == ", ")


_MOODS = ("ful", "ed", "ing", "ant", "ent", "ious", "y")


def is_age(page: Page, index: int) -> bool:
    """Whether word `index` is a number that people are old."""
    word = page.word(index)
    return word.isdecimal() and len(word) < _DIGITS and _YOUNGEST <= int(word) <= _OLDEST


_DIGITS = 4
_WHO_IS = (("who", "is"), ("who", "was"))
_YOUNGEST = 5
_OLDEST = 110


def age_beside(page: Page, places: list[Range]) -> Span | None:
    """An age beside the name: "43-årige X", "X (43)", "X, 43,"."""
    words, text = page.document.words, page.text
    for first, last in places:
        if page.document.lower[first].endswith("-årige"):
            return words[first]  # "Ti-årige X" where the sentence begins
        if first and page.document.lower[first - 1].endswith(("-årige", "-årig", "-year-old")):
            return words[first - 1]
        if page.document.lower[last : last + 2] in _WHO_IS and last + 2 < len(words):
            if is_age(page, last + 2) and not page.gap(last + 3).startswith(" p"):
                return words[last + 2]  # "X, who is 79"
        if last < len(words):
            gap = text[words[last - 1][1] : words[last][0]]
            word = page.word(last)
            if gap == " " and word == "på" and page.document.lower[last + 2 : last + 3] == ("år",):
                return words[last + 1]
            if gap in (" (", ", ") and is_age(page, last):
                follow = text[words[last][1] : words[last][1] + 1]
                years = last + 1 < len(words) and page.document.lower[last + 1] == "år"
                if follow in (")", ",", ".") or years:
                    return words[last]
    return None
