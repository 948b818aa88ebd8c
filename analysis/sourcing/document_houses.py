"""Documents of which only the text around says whose they are: "records obtained by the Courier"
after a firm, "a joint statement", "the article" of a journal, a university's newsletter; in Danish
the report of whoever has just inspected something.
"""

from analysis.sourcing.bodies import body_at
from analysis.sourcing.lists import Kind
from analysis.sourcing.page import Found, Page, name_at

_BACK = 60  # words
_BEHIND = 10  # words
_OF_A_HOUSE = frozenset("log logs newsletter brochure website prospectus magazine handbook".split())


def by_its_house(page: Page, index: int, kind: Kind, body: Found | None) -> Kind | None:
    """The codes of the document at word `index` by the text around; None where that says nothing.

    `body` is the one beside it.
    """
    lower, words = page.document.lower, page.lists.words
    if not words["modifies"]:
        return None
    word = lower[index]
    if body is not None and body[2].actor:
        if body[2].level == "expert" and word in _OF_A_HOUSE and _owned(page, index):
            log = word in ("log", "logs")
            level = "expert" if log and lower[index - 1] in words["log_of"] else "organisation"
            return _document(kind, level, "expert" if log else "party")
        return None
    if word == "statement" and index and lower[index - 1] == "joint":
        level = _who_before(page, index)
        return _document(kind, level, "party") if level else None
    if word in ("article", "articles"):
        journal = "journal" in lower[index + 1 : min(page.sentence(index)[1], index + _BEHIND)]
        journal = journal or _in_a_journal(page, index)
        return _document(kind, "expert", "expert") if journal else None
    if word in words["obtained"] and not words["seen_by"].isdisjoint(lower[index + 1 : index + 2]):
        told = lower[index + 2 : index + 3] == ("by",)
        if told and _who_before(page, index) == "organisation":
            return _document(kind, "organisation", "expert" if word in _MEASURED else "party")
    return None


_OFFICES = frozenset("council ministry department police county city agency minister".split())
_MEASURED = frozenset("records logs reports results data".split())


def _in_a_journal(page: Page, index: int) -> bool:
    """ "The article in Acoustic Botany" where research is the matter: a field that a name ends in,
    or what such papers are called.
    """
    at, lower = index + 1, page.document.lower
    if lower[at : at + 1] not in (("in",), ("for",)) or not page.occurring("research"):
        return False
    high = min(page.sentence(index)[1], at + _BEHIND)
    end = page.capitals(at + 1, high) if at + 1 < high else at
    return any(word.endswith(_FIELDS) or word in _PAPERS for word in lower[at + 1 : end])


_FIELDS = ("ology", "onomy", "istry", "physics", "ography", "ics", "sciences", "science")
_PAPERS = frozenset(
    "nature botany letters proceedings annals transactions lancet medicine acta".split()
)


def _owned(page: Page, index: int) -> bool:
    """ "The university's maintenance log": a genitive one or two words before."""
    return index > 1 and (page.owns(index - 1) or page.owns(index - 2))


def _document(kind: Kind, level: str, role: str) -> Kind:
    function = "expert" if role == "expert" else "spokesperson"
    return Kind(kind.entry, "document", level, role, function)


def _who_before(page: Page, index: int) -> str:
    """The level of whoever the words before word `index` tell of last: a firm, an office, a state;
    empty where they tell of none.
    """
    lower, words = page.document.lower, page.lists.words
    for at in range(index - 1, max(0, index - _BACK), -1):
        if lower[at] in words["companies"]:
            return "organisation"
        if lower[at] in _OFFICES or lower[at] in words["government"]:
            return "official"
        if page.word(at)[0].isupper():
            name = name_at(page, at, at + 1)
            if name and name[2].actor == "state":
                return "official"
    return ""


def inspecting(page: Page, index: int) -> Found | None:
    """ "Fødevarekontrollen fandt muselort. Lugten var slem, står der i rapporten": the authority
    that opens the sentence before and looks into things, for a Danish document first told of here.
    """
    word, begin = page.document.lower[index], page.sentence(index)[0]
    if not begin or not word.endswith(_THE_REPORT):
        return None
    bare = word.removesuffix("en").removesuffix("et")
    before = (at for form in (word, word.capitalize()) for at in page.places(form)[:1])
    if page.places(bare) or any(at < index for at in before):
        return None  # of whom it is has been said
    low, high = page.sentence(begin - 1)
    body = body_at(page, low, high)
    if body is None or body[1] >= high:
        return None
    return body if (body[2].actor, body[2].role) == ("authority", "expert") else None


_THE_REPORT = ("rapporten", "notatet", "referatet", "afgørelsen", "påbuddet")
