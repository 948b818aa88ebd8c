"""What makes a private person a party of the story: accused, demanding, or taking sides online."""

from collections.abc import Sequence

from analysis.document import Span
from analysis.quotes import Statement
from analysis.sourcing.bodies import find_body
from analysis.sourcing.danish_stake import danish_stake
from analysis.sourcing.lists import POSSESSIVE
from analysis.sourcing.own_cause import answers_charges, comments_below, one_of_those
from analysis.sourcing.page import Page, Range

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
    if page.occurring("demonstrates"):
        for first, last in places:
            low, high = page.sentence(first)
            for index in range(max(low, first - _NEAR), min(high, last + _CLAUSE)):
                if lower[index] in words["demonstrates"] and not _lodged(page, index):
                    return "popular_opinion", page.span(index, index + 1), "demonstrates"
    for first, last in places if page.occurring("votes") else ():
        low, high = page.sentence(first)
        for index in range(low, min(high, last + _CLAUSE) - 1):
            if lower[index] in words["votes"] and lower[index + 1] in page.of:
                return "popular_opinion", page.span(index, index + 1), "has voted"
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
                return "personal_experience", page.span(index, index + 1), "makes a demand"
            if lower[index] in words["written_verb"]:
                if _to_one(page, index):
                    continue  # "har skrevet til Ida Holm på Instagram"
                near = [page.sentence(index), *(page.sentence(at) for at, _ in places)]
                near += _online_before(page, index)
                if _of_the_family(page, places):
                    return None  # "his wife, X, wrote in a letter to the court"
                if any(_in_public(page, lower[low:high]) for low, high in near):
                    return "popular_opinion", page.span(index, index + 1), "writes in public"
    return None


def _to_one(page: Page, index: int) -> bool:
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


def _in_public(page: Page, words: Sequence[str]) -> bool:
    """Whether what is written is a post, a petition, an open letter; no "polite letter"."""
    posts = page.lists.words["posts"].intersection(words)
    if posts != {"letter"} or not page.lists.words["modifies"]:
        return bool(posts)
    at = words.index("letter")
    return words[at - 1] not in ("polite", "private", "personal", "long", "short", "kind", "stiff")


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
    for sign in POSSESSIVE[:-1]:
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
