"""Documents as sources: whose they are, and whether they measure, rule or plead."""

from analysis.sourcing.document_houses import by_its_house, inspecting
from analysis.sourcing.full_names import in_full
from analysis.sourcing.house_of_story import house_of_story
from analysis.sourcing.issuer import issuer, its_own, made_by, named_earlier, sues
from analysis.sourcing.issuers import Issuer
from analysis.sourcing.levels import of_body
from analysis.sourcing.lists import Kind, in_any
from analysis.sourcing.made_after import made_after
from analysis.sourcing.page import Found, Page, role_at
from analysis.sourcing.paper_kinds import (
    BY_KIND,
    by_request,
    inspected,
    kind_of,
    word_before,
)
from analysis.sourcing.put_before import before_a_board, before_a_chamber
from analysis.sourcing.taken_up import owner_before

_ACADEMIC = ("research", "study", "studies", "paper", "trial", "trials", "experiments")


_SEEN_BY = 9  # words


def document_kind(page: Page, index: int, kind: Kind, body: Found | None, first: int) -> Kind:
    """A document stands for the body that made it; a survey is expert knowledge. `first` is the
    first word of its phrase, `index` its noun.
    """
    word = page.document.lower[index]
    words = page.lists.words
    if body is not None and body[2].actor == "document":
        body = None  # "its inspection | report"
    if body is not None and body[1] - body[0] == 1 and page.word(body[0])[0].islower():
        full = in_full(page, page.document.lower[body[0]], body[0]) if words["modifies"] else None
        body = (*body[:2], full[2]) if full and full[2].actor in ("authority", "politics") else body
    if body is not None and body[2].actor == "medium" and body[0] > index:
        if not words["seen_by"].isdisjoint(page.document.lower[index + 1 : body[0]]):
            body = None  # "an internal review obtained by the Courier"
    if body is not None and page.document.lower[body[0]] in _PLATFORMS:
        body = None  # "the mayor's Facebook page": whose page it is
    if word == "letter" and page.document.lower[index - 1] == "resignation":
        if _to_an_office(page, index):
            return Kind(kind.entry, "document", "official", "party", "spokesperson")
    advised = word == "opinion" and page.document.lower[index + 1 : index + 2] in (
        ("by",),
        ("from",),
    )
    if not advised and (word in words["ruling"] or kind.entry in words["ruling"]):
        return Kind(kind.entry, "document", "official", "expert", "expert")
    if word in words["charge"] or kind.entry in words["charge"]:
        return Kind(kind.entry, "document", "official", "party", "spokesperson")
    if word in ("editorial", "editorials") and page.occurring("research"):
        return Kind(kind.entry, "document", "expert", "expert", "expert")  # of a journal
    if word in _NUMBERS and body is None and _given_out(page, index):
        return Kind(kind.entry, "document", "official", "expert", "expert")
    if word == "paper" and page.document.lower[index + 1 : index + 2] == ("in",):
        ends = index + 2 >= len(page.document.words)
        if not ends and page.word(index + 2)[0].isupper():  # a journal
            return Kind(kind.entry, "document", "expert", "expert", "expert")
    housed = by_its_house(page, index, kind, body)
    if housed:
        return housed
    made = made_by(page, index) if words["made_by"] else None
    if made:
        return _by_body(page, index, kind, made, first)
    whose = _of_several(page, index, first) if words["issued"] else None
    if whose:
        return _issued(page, index, kind, whose)
    told = issuer(page, first, index, body) if words["issued"] else None
    if told is None and body is None:
        told = made_after(page, index) or _by_those_before(page, first)
    if told is None and body is None and _of_its_members(page, index):
        return Kind(kind.entry, "document", "organisation", "expert", "expert")
    if told is None and body is None and _of_the_state(page, first, index):
        return _issued(page, index, kind, Issuer("official"))
    if told is None and before_a_board(page, index):
        return _issued(page, index, kind, Issuer(house_of_story(page, index)))
    if told is None and before_a_chamber(page, index):
        return _issued(page, index, kind, Issuer("official"))
    if told is None and body is None and page.document.lower[first] in words["her"]:
        master = owner_before(page, first)
        if master and master[2].level == "official":
            told = Issuer(master[2].level, None)
        elif word in _OWN_BOOKS:
            return Kind(kind.entry, "document", "citizen", "expert", "expert")
    if told is None and (body is None or not body[2].actor) and words["issued"]:
        told = its_own(page, first)
    if told is not None and told.body is None:
        return _issued(page, index, kind, told)
    return _by_body(page, index, kind, told.body if told else body, first)


def _to_an_office(page: Page, index: int) -> bool:
    """ "Her resignation letter | to the prime minister": of somebody in office."""
    if page.document.lower[index + 1 : index + 2] != ("to",):
        return False
    high = min(page.sentence(index)[1], index + _NEAR)
    roles = (role_at(page, at, index + 2) for at in range(index + 2, high))
    addressed = next((role for role in roles if role), None)
    return addressed is not None and addressed[2].level == "official"


_NEAR = 6  # words
_PLATFORMS = frozenset("facebook instagram twitter linkedin tiktok youtube whatsapp".split())


def _given_out(page: Page, index: int) -> bool:
    """ "Figures released to a local TD": what an office is asked for."""
    lower = page.document.lower
    return lower[index + 1 : index + 2] in _GIVEN and lower[index + 2 : index + 3] == ("to",)


_NUMBERS = ("figures", "data", "statistics", "numbers")
_GIVEN = (("released",), ("supplied",), ("given",), ("provided",), ("disclosed",))


def _of_its_members(page: Page, index: int) -> bool:
    """ "A survey of 1,300 of its members": of the English body that asked them."""
    near = page.document.lower[index + 1 : index + _SEEN_BY]
    its = any(near[i : i + 2] in _MEMBERS for i in range(len(near)))
    return its and near[:1] == ("of",) and page.document.lower[index] in ("survey", "poll")


_MEMBERS = (("its", "members"), ("its", "own"), ("their", "members"))


def _of_the_state(page: Page, first: int, index: int) -> bool:
    """ "A state survey", "the federal report": an English word right before the document's."""
    owner = page.document.lower[index - 1] if index > first else ""
    return owner in ("state", "federal", "government") and bool(page.lists.words["modifies"])


_OWN_BOOKS = frozenset("ledger logbook notebook tally".split())  # "his ledger listed the tea"


def published_by(page: Page, first: int, last: int) -> Kind | None:
    """ "A track published by the European Debris Office": whatever is published is a document, of
    whoever published it.
    """
    lower = page.document.lower
    if not page.lists.words["modifies"] or last - first < 4:
        return None
    for index in range(first + 1, min(last - 2, first + 4)):
        if lower[index] in _PUBLISHED and lower[index + 1] == "by":
            told = issuer(page, first, index - 1, None)
            if told is None:
                return None
            after = lower[last : last + 1]
            level = told.level or (of_body(told.body[2])[0] if told.body else "")
            role = "expert" if level == "expert" or after in _FOUND else "party"
            return Kind(lower[index - 1], "document", level, role, _FUNCTION[role])
    return None


_PUBLISHED = frozenset("published released issued compiled produced".split())


def _by_story(page: Page, index: int, word: str, by_kind: tuple[str, str]) -> str:
    """The level of the house that a story is of for what any house keeps or puts up: minutes,
    records, a notice; empty for what its kind alone tells.
    """
    kinds = (BY_KIND["kept_by_office"], BY_KIND["of_firm"], BY_KIND["kept_by_house"])
    if word in _ANY_HOUSE_KEEPS and by_kind in kinds:
        return house_of_story(page, index, by_kind[0])
    return ""


_ANY_HOUSE_KEEPS = frozenset("minutes notice sign count counts".split())


def _audits_office(page: Page, index: int) -> bool:
    """ "An audit found that the treasurer's office had spent it": of public money."""
    lower, words = page.document.lower, page.lists.words
    if lower[index] not in ("audit", "audits"):
        return False
    for each in lower[slice(*page.sentence(index))]:
        word = each.removesuffix("'s").removesuffix("’s")
        if word == "office" or word in words["offices"] or word in words["community"]:
            return True
    return False


def _its(page: Page, first: int) -> bool:
    return page.document.lower[first] == "its" or page.document.lower[max(0, first - 1)] == "its"


def _by_those_before(page: Page, first: int) -> Issuer | None:
    """ "State inspectors had been there in June. Their report": those who open the one before."""
    begin = page.sentence(first)[0]
    if page.document.lower[first] != "their" or not begin or not page.lists.words["modifies"]:
        return None
    low = page.sentence(begin - 1)[0]
    for index in range(low, min(begin, low + 4)):
        role = role_at(page, index, low)
        if role and role[2].plural and role[2].level in ("official", "expert"):
            return Issuer(role[2].level)
    return None


def _of_several(page: Page, index: int, first: int) -> Issuer | None:
    """ "The consultants' report", "the tenants' letter": of those in the genitive before it."""
    if index <= first or page.gap(index) not in ("' ", "’ "):
        return None
    people = role_at(page, index - 1, first)
    return Issuer(people[2].level) if people and people[2].plural and people[2].level else None


def _unissued(page: Page, word: str, entry: str) -> tuple[str, str]:
    """Level and role of a document of which the text says neither who made it nor what it is: what
    is on file is an office's, a memo is a house's own; a book stays open.
    """
    for each in (word, entry):
        if each in page.lists.words["on_file"]:
            return "official", "expert"
        if each in page.lists.words["of_a_house"]:
            return "organisation", "party"
        if each in page.lists.words["of_press"]:
            return "media", ""
    return "", ""


def _issued(page: Page, index: int, kind: Kind, told: Issuer) -> Kind:
    """The codes of a document whose issuer is a person in office, or stands before or after it."""
    words, word = page.lists.words, page.document.lower[index]
    by_kind = kind_of(page, index, kind.entry)
    if told.level == "official" and word.endswith("report"):
        if page.document.lower[index + 1 : index + 2] in _FOUND:
            by_kind = BY_KIND["kept_by_office"]  # "the auditor's annual report shows"
    measured = word.endswith(tuple(words["survey"])) or (
        told.level in ("official", "expert") and word in words["notes"]
    )
    role = by_kind[1] if by_kind else "expert" if measured else "party"
    owned = by_kind == BY_KIND["of_one"] and told.level == "organisation"  # "the owner's diary"
    level = "citizen" if owned else told.level
    return Kind(kind.entry, "document", level, role, _FUNCTION[role])


_BINDS = frozenset("agreement agreements policy plan plans".split())
_OF_THE_STORY = _BINDS | {"footnote", "footnotes", "sticker", "slip", "printout"}
_FOUND = (("found",), ("finds",), ("shows",), ("showed",), ("records",), ("recorded",))
_FUNCTION = {
    "expert": "expert",
    "party": "spokesperson",
    "experience": "personal_experience",
}


def _of_research(word: str, house: str) -> bool:
    """ "En undersøgelse fra Nordby Sygehus": what researchers did, no log of the ward's."""
    return house.endswith(("hospital", "sygehus")) and word.startswith(_RESEARCH)


_RESEARCH = ("undersøg", "stud", "forsøg", "forskning")


def _by_body(page: Page, index: int, kind: Kind, body: Found | None, first: int) -> Kind:
    """The codes of a document by the body beside it, or by its kind."""
    word, words = page.document.lower[index], page.lists.words
    if body is None and not words["modifies"]:
        body = inspecting(page, index)
    survey = any(word.endswith(each) for each in words["survey"])
    paper = any(word.endswith(each) for each in words["paper"]) and word not in words["letters"]
    level, role, _ = of_body(body[2]) if body and body[2].actor else ("", "", "")
    if level == "organisation" and body and "public" in body[2].note.split():
        level = "official"  # "skolens egen måling"
    if level == "official" and survey and body and _of_research(word, body[2].entry.lower()):
        level = "expert"
    near = page.document.lower[max(0, index - 3) : index]
    internal = not words["internal"].isdisjoint(near)
    if word == "minutes" and not internal and len(page.occurring("companies")) > 1:
        behind = page.document.lower[index + 1 : index + _SEEN_BY]
        internal = not words["seen_by"].isdisjoint(behind)  # "minutes of a meeting seen by X"
    by_kind = kind_of(page, index, kind.entry)
    if internal and not (by_kind == BY_KIND["rules"] and "leaked" in near):
        by_kind = None
    near_it = body is not None and page.word(body[0])[0].islower() and internal
    if (not level or near_it) and by_request(page, index):
        letter = word in words["letters"]  # what an office wrote to itself
        letter = letter and (internal or not words["modifies"])
        if by_kind != BY_KIND["of_analysts"]:  # "an engineering survey" is the engineers'
            level, by_kind = "official", None if letter else BY_KIND["kept_by_office"]
    if not by_kind and not level and inspected(page, index):
        by_kind = BY_KIND["kept_by_office"]
    if by_kind == BY_KIND["of_firm"] and not level and body is None and word in words["notes"]:
        told = named_earlier(page, first, index)  # "a notice was served by the council. It says"
        if told is not None and told.level == "official":
            return _issued(page, index, kind, told)
        if told is not None and told.body is not None and of_body(told.body[2])[0] == "official":
            return Kind(kind.entry, "document", "official", "expert", "expert")
    if by_kind:
        found = page.document.lower[index + 1 : index + 2] in _FOUND and word.endswith("report")
        if found and level == "official" and by_kind == BY_KIND["of_firm"]:
            return Kind(kind.entry, "document", level, "expert", "expert")
        sued = sues(page, index) if not level and word in words["of_people"] else ""
        if body is None and not level and not sued:
            level = _by_story(page, index, word, by_kind)
        if level == "expert" and by_kind in (BY_KIND["of_game"], BY_KIND["kept_by_house"]):
            level = "organisation"  # "the university's media guide"
        if by_kind == BY_KIND["of_people"] and not level and _its(page, first):
            level = "organisation"  # "Its petition"
        level, role = level or sued or by_kind[0], by_kind[1]
        return Kind(kind.entry, "document", level, role, _FUNCTION[role])
    if body is None and not internal and words["issued"]:
        told = named_earlier(page, first, index)
        if told is not None:
            if told.body is None:
                return _issued(page, index, kind, told)
            return _by_body(page, index, kind, told.body, first)
    if word in words["accounts"]:
        house = "organisation" if level in ("", "expert") else level  # "the university's accounts"
        return Kind(kind.entry, "document", house, "party", "spokesperson")
    if survey or (paper and level == "official"):
        houses = in_any("studies_house")
        studied = body is not None and (
            body[2].entry.lower() in houses
            or any(each in houses for each in page.document.lower[body[0] : body[1]])
            or (word in _ACADEMIC and body[2].entry.lower().endswith("school"))
        )
        kept = level == "official" or (level == "organisation" and not studied)
        level, role = level if kept else "expert", "expert"
        near = page.document.lower[max(0, index - 2) : index]
        kept_there = any(word.endswith(each) for each in words["kept_records"])
        if body is None and (kept_there or not words["internal"].isdisjoint(near)):
            level = house_of_story(page, index)  # "an internal review", "the stage log"
        if body is None and (word in words["inquiries"] or _audits_office(page, index)):
            level = "official"
        if not level or (body is None and word_before(page, index) in words["own"]):
            level = house_of_story(page, index)  # "kantinens egne tal"
    elif not level and internal:
        level = house_of_story(page, index)
        role = role or ("party" if words["issued"] or word in words["letters"] else "")
    elif not level and not words["seen_by"].isdisjoint(page.document.lower[index + 1 : index + 4]):
        level, role = house_of_story(page, index), "party"
    elif word in words["letters"]:
        level, role = level or house_of_story(page, index), "party"
    elif not level:
        level, role = _unissued(page, word, kind.entry)
        if not level and word in _OF_THE_STORY:
            level, role = house_of_story(page, index), "party" if word in _BINDS else "expert"
    function = {"expert": "expert", "party": "spokesperson"}.get(role, "expert" if survey else "")
    return Kind(kind.entry, "document", level, role, function)
