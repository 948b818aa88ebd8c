"""What makes a private person a party of the story: accused, demanding, or taking sides online."""

from collections.abc import Sequence

from analysis.document import Span
from analysis.quotes import Statement
from analysis.sourcing.danish_stake import danish_stake
from analysis.sourcing.lists import APOSTROPHES
from analysis.sourcing.own_cause import answers_charges, comments_below, one_of_those
from analysis.sourcing.page import Page, Range
from analysis.sourcing.public_views import demonstrates, has_voted, posts, to_one, would_vote
from analysis.sourcing.redress import acts

Stake = tuple[str, Span, str]  # function, evidence, rule


def stake(page: Page, places: list[Range], said: Sequence[Statement]) -> Stake | None:
    """The function of a private person who is a party, with its evidence and rule; else None."""
    words = page.lists.words
    lower = page.document.lower
    for first, last in places:
        for index in _around(page, first, last):
            if lower[index] in words["accused"] and not _active(page, index):
                return "subject", page.span(index, index + 1), "accused"
        charged = answers_charges(page, first, last)
        if charged:
            return "subject", charged, "accused"
    sued = next((found for _, last in places if (found := one_of_those(page, last))), None)
    if sued:
        return "personal_experience", sued, "goes to court"
    counsel = _has_counsel(page, places)
    if counsel:
        return counsel
    marches = demonstrates(page, places)
    if marches:
        return "popular_opinion", marches, "demonstrates"
    voted = has_voted(page, places)
    if voted:
        return "popular_opinion", voted, "has voted"
    told = danish_stake(page, places, said)
    if told:
        return told
    signed = _signs_or_refuses(page, places)
    if signed:
        return "personal_experience", signed, "signs or refuses"
    wants = _wants_it_gone(page, places)
    if wants:
        return "personal_experience", wants, "makes a demand"
    below = comments_below(page, places)
    if below:
        return "popular_opinion", below, "comments in public"
    sues = _goes_to_court(page, said) if page.occurring("goes_to_law") else None
    if sues:
        return "personal_experience", sues, "goes to court"
    acting = acts(page, places)
    if acting:
        return acting
    votes = would_vote(page, said)
    if votes:
        return "popular_opinion", votes, "would vote"
    for statement in said:
        if statement.cue is None:
            continue
        first, last = page.document.word_range(*statement.cue)
        for index in range(first, last):
            if lower[index] in _WANTS and _wants_undone(page, statement):
                return "personal_experience", page.span(index, index + 1), "makes a demand"
            if lower[index] in words["demands"]:
                near = lower[index + 1 : index + 5]
                if lower[index] in _DENIES and not words["offence"].isdisjoint(near):
                    return "subject", page.span(index, index + 1), "accused"
                return "personal_experience", page.span(index, index + 1), "makes a demand"
            if lower[index] in words["written_verb"] and not to_one(page, index):
                if _of_the_family(page, places):
                    return None  # "his wife, X, wrote in a letter to the court"
                if posts(page, index, places):
                    return "popular_opinion", page.span(index, index + 1), "writes in public"
    return None


def _signs_or_refuses(page: Page, places: list[Range]) -> Span | None:
    """ "X, who has put up a notice refusing to pay", "She and 600 others have signed an appeal"."""
    lower = page.document.lower
    if not page.lists.words["modifies"]:
        return None
    for first, _ in places[:_PLACES]:
        low, high = page.sentence(first)
        if high < len(lower) and lower[page.sentence(high)[0]] in page.lists.words["she"]:
            high = page.sentence(high)[1]
        for index in range(low, high - 2):
            if lower[index] in _REFUSES and lower[index + 1] == "to" and lower[index + 2] in _DUTY:
                return page.span(index, index + 3)
            if lower[index] in _SIGNS and not _APPEALS.isdisjoint(lower[index + 1 : index + 5]):
                return page.span(index, index + 1)
    return None


_PLACES = 4  # of a name
_REFUSES = ("refuse", "refuses", "refused", "refusing")
_DUTY = ("pay", "leave", "move", "sell", "sign", "hand", "budge", "vacate")
_SIGNS = ("signed", "signing")
_APPEALS = frozenset("appeal petition letter".split())


def _wants_undone(page: Page, statement: Statement) -> bool:
    """ "Wants | the toys banned", "wanted the lamp taken down": what is to be done about it."""
    for each in statement.fragments if statement.kind == "indirect" else ():
        first, last = page.document.word_range(each.start, each.end)
        spoken = page.document.lower[first:last]
        if spoken and spoken[0] in ("the", "it", "them", "all") and len(spoken) < _SHORT:
            return not page.lists.words["undone"].isdisjoint(spoken)
    return False


def _wants_it_gone(page: Page, places: list[Range]) -> Span | None:
    """ "X vil have masten flyttet", "ville have pladsen lukket": what Danish demands of others."""
    lower = page.document.lower
    if page.lists.words["modifies"] or not page.occurring("gone"):
        return None
    for _, last in places[:_PLACES]:
        high = page.sentence(last - 1)[1]
        for index in range(last, min(high - 2, last + _NEAR)):
            if page.gap(index).strip():
                break
            if lower[index] in ("vil", "ville") and lower[index + 1] == "have":
                near = lower[index + 2 : min(high, index + 2 + _NEAR)]
                if not page.lists.words["gone"].isdisjoint(near):
                    return page.span(index, index + 2)
    return None


_DENIES = ("denies", "denied")
_WANTS = ("wants", "want", "wanted")
_SHORT = 8  # words


def _goes_to_court(page: Page, said: Sequence[Statement]) -> Span | None:
    """ "I'll see them in court", "we're suing the lot of them": in their own words."""
    lower = page.document.lower
    for statement in said:
        for each in statement.fragments:
            first, last = page.document.word_range(each.start, each.end)
            for index in range(first, last):
                if lower[index] not in page.lists.words["goes_to_law"]:
                    continue
                near = lower[max(first, index - _CLAUSE) : index]
                if _NOT.isdisjoint(near) and any(word.startswith(_WE) for word in near):
                    if lower[index] != "court" or (near[-1:] in _IN and not _GO.isdisjoint(near)):
                        return page.span(index, index + 1)
    return None


_NOT = frozenset("not never don't don’t won't won’t didn't didn’t can't can’t cannot if".split())
_WE = ("i'll", "i’ll", "we'll", "we’ll", "i'm", "i’m", "we're", "we’re")
_GO = frozenset("see take taking taken took meet".split())
_IN = (("in",), ("to",))


def _of_the_family(page: Page, places: list[Range]) -> bool:
    """Whether kin stands right before the name or in the apposition behind it."""
    kin = page.lists.words["kin"]
    for first, last in places:
        if any(page.document.lower[index] in kin for index in _around(page, first, last)):
            return True
    return False


def _active(page: Page, index: int) -> bool:
    """ "Charged him nothing", "accused the firm": what somebody does, not what is done to them."""
    lower, words = page.document.lower, page.lists.words
    if lower[index] == "fined" and page.occurring("petty_fine"):
        return True  # "fined £60 for parking by the ward"
    if lower[index] == "dock" and index and lower[index - 1] != "the":
        return True  # "dock worker"
    if lower[index] not in words["accused_or_accusing"]:
        return False
    if lower[index] == "charged" and _priced(page, index + 1):
        return True  # "was charged £100"
    passive = not words["passive_before"].isdisjoint(lower[max(0, index - 3) : index])
    return not passive and lower[index + 1 : index + 2] not in (("with",), ("of",))


def _has_counsel(page: Page, places: list[Range]) -> Stake | None:
    """ "Holm's public defender", "Ms Holm's solicitors": whoever has a lawyer is a side."""
    lower, words = page.document.lower, page.lists.words
    if not words["counsel_word"] or not places or not page.occurring("counsel_word"):
        return None
    name = page.word(places[0][1] - 1)
    for sign in APOSTROPHES:
        for index in page.places(name.removesuffix(sign) + sign):
            near = range(index + 1, min(len(lower), index + 1 + _NEAR))
            for at in near:
                if page.gap(at) != " ":
                    break
                if lower[at] in words["counsel_word"]:
                    accused = lower[at - 1] in ("public", "defence", "defense")
                    function = "subject" if accused else "personal_experience"
                    return function, page.span(index, at + 1), "has a lawyer"
    return None


def _priced(page: Page, at: int) -> bool:
    """Whether a sum of money follows: "£40", "a fee", "extra", "for two nights"."""
    if at >= len(page.document.words):
        return False
    near = page.document.lower[at : at + _NEAR]
    return page.gap(at)[-1:] in "£$€" or not page.lists.words["priced"].isdisjoint(near)


def beside_dispute(page: Page, life: Range | None) -> Stake | None:
    """ "Who lives 700 metres from the nearest mast": a neighbour of what the story is about, where
    something is planned, permitted or complained of.
    """
    lower, words = page.document.lower, page.lists.words
    if life is None or len(page.occurring("disputed")) < _DISPUTED:
        return None
    for index in range(life[0], min(page.sentence(life[0])[1], life[0] + _CLAUSE)):
        if lower[index] in words["distance"]:
            return "personal_experience", page.span(*life), "lives beside what is disputed"
    return None


_NEAR = 4  # words
_CLAUSE = 8  # words
_DISPUTED = 2  # words that tell of a plan or a complaint


def _around(page: Page, first: int, last: int) -> range:
    """The words near a name in its sentence, those of the name among them."""
    low, high = page.sentence(first)
    return range(max(low, first - _NEAR), min(high, last + _NEAR))
