"""The title that the speakers' resolution found for a name that has none beside it."""

from analysis.sourcing.bodies import find_body
from analysis.sourcing.lists import body_noun
from analysis.sourcing.no_titles import COUNTED, in_a_case, place_name, whose_it_is
from analysis.sourcing.page import Found, Page, role_at
from analysis.sourcing.titles import ADJECTIVES, Context
from analysis.sourcing.whose import in_a_long_title
from analysis.speakers import Actor


def with_found_title(page: Page, actor: Actor, context: Context) -> Context:
    """`context` completed from the title that the speakers' resolution found."""
    if actor.title is None or context.role:
        return context
    first, last = page.document.word_range(*actor.title)
    opens = page.document.lower[max(0, first - 2) : first + 1]
    if not page.lists.words["clause_word"].isdisjoint(opens):
        return context  # "mener X, at skolen løber"
    for index in range(first, last):
        role = role_at(page, index, first)
        if role is None or not role[2].level or role[2].plural:
            continue
        if in_a_case(page, role) or _of_a_shop(page, role):
            continue
        if "by" in page.document.lower[first : role[0]]:
            continue  # "X, given by the third umpire"
        if place_name(page, role, first) or _learnt(page, role) or _to_others(page, role):
            continue
        if in_a_long_title(page, role, last + 1) or _of_a_court(page, role):
            continue
        if whose_it_is(page, role, role[1], page.sentence(role[0])[0]):
            continue
        if not COUNTED.isdisjoint(page.document.lower[role[1] : role[1] + 1]):
            continue  # "had called the vicar twice and his wife four, X said"
        if role[2].entry in ADJECTIVES or role[2].entry in _SOMEBODY or _beside_kin(page, role):
            continue
        if context.body and context.body[0] <= index < context.body[1]:
            continue  # "the Elm Courier"
        return Context(role, context.body or find_body(page, first, last), "title")
    return context


def _of_a_court(page: Page, role: Found) -> bool:
    """ "At Elm Sheriff Court, X said": the title is a part of the name of a house."""
    at = role[1]
    named = at < len(page.document.words) and page.gap(at) == " " and page.word(at)[0].isupper()
    return named and body_noun(page.code, page.document.lower[at]) is not None


def _of_a_shop(page: Page, role: Found) -> bool:
    """ "In the Anchor Stores, X reckons": a capital that a name of a place goes on behind."""
    at = role[1]
    if (
        role[2].level != "media"
        or not page.word(role[0])[0].isupper()
        or at >= len(page.document.words)
    ):
        return False
    goes_on = page.gap(at) == " " and page.word(at)[0].isupper()
    return goes_on and page.document.lower[at] not in page.lists.first_names


def _beside_kin(page: Page, role: Found) -> bool:
    """ "Who makes it with her brother": with whom somebody does something."""
    lower, words = page.document.lower, page.lists.words
    whose = lower[role[0] - 1] in words["her"] and lower[role[0] - 2] in ("with", "and", "by")
    return whose and lower[role[0]] in words["kin"]


def _to_others(page: Page, role: Found) -> bool:
    """ "Who has written to every councillor", "told each driver": whom somebody turns to."""
    lower, at = page.document.lower, role[0] - 1
    if lower[at] in ("every", "each", "any", "no", "another"):
        return True
    if role[2].entry == "undecided":
        return True  # "who had been undecided"
    named = (
        page.word(role[0])[0].isupper() and page.word(at)[0].isupper() and page.gap(at + 1) == " "
    )
    if named and lower[at] not in page.lists.first_names and page.lists.words["modifies"]:
        return role[2].level == "media"  # "the Blue | Anchor"
    if lower[at] == "the" and lower[at - 1] in ("to", "with", "against") and at > 1:
        if lower[at - 2] in _TURNED:
            return True  # "who has complained to the bishop"
    told = lower[at] in _TOLD or (lower[at] == "the" and lower[at - 1] in _TOLD)
    return told and role[1] < len(lower) and page.word(role[1])[0].isupper()


_TOLD = ("told", "tells", "telling")
_TURNED = frozenset(
    "complained complains written wrote spoken spoke appealed appeals pleaded argued met meeting "
    "married engaged battled".split()
)
_SOMEBODY = ("man", "woman")  # "the man who gave the orders, X of the fire service"


def _learnt(page: Page, role: Found) -> bool:
    """ "Who trained as an engineer": what somebody was once, or meant to be."""
    lower, words = page.document.lower, page.lists.words
    if role[1] < len(lower) and page.word(role[1])[0].isupper() and page.gap(role[0]) == ", ":
        if role[2].entry in words["honorific"]:
            return True  # "the surgeon who had operated on X, Dr Holm"
    if role[2].entry == "anchor" and lower[role[1] : role[1] + 1] in _LEGS:
        return True  # "who swam the anchor leg"
    if lower[role[0] - 1] in ("har", "havde") and (role[2].definite or role[2].entry == "ansat"):
        return True  # "der har vagten på kontoret", "der har ansat fire"
    before = lower[max(0, role[0] - 4) : role[0]]
    if not words["acts_as"].isdisjoint(before):
        return True  # "who plays the queen"
    return "as" in before and not words["learnt"].isdisjoint(before)


_LEGS = (("leg",), ("legs",), ("stage",), ("tenant",))
