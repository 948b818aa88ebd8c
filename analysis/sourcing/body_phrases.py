"""What a body or a document is that only its own noun names: "styrelsen", "en rapport"."""

from dataclasses import replace

from analysis.sourcing.body_nouns import in_public_care
from analysis.sourcing.by_form import several_bodies
from analysis.sourcing.documents import document_kind
from analysis.sourcing.full_names import studies
from analysis.sourcing.group_marks import ARTICLES
from analysis.sourcing.groups import Phrase
from analysis.sourcing.lists import Kind
from analysis.sourcing.page import Found, Page
from analysis.sourcing.paper_kinds import is_paper
from analysis.sourcing.paper_levels import as_told, for_somebody, owner_of
from analysis.sourcing.politicians import owned_by
from analysis.sourcing.titles import body_before


def of_noun(
    page: Page,
    first: int,
    cut: int,
    index: int,
    kind: Kind,
    body: Found | None,
    country: str | None,
) -> Phrase:
    """A body or document that its own noun names: "styrelsen", "en rapport fra ministeriet"."""
    lower, words = page.document.lower, page.lists.words
    head = (index, index + 1)
    paper = kind.actor == "medium" and lower[index] in words["paper_word"]
    issued = body is not None and lower[index + 1 : index + 2] in (("from",), ("by",))
    if paper and (is_paper(page, index) or issued):
        kind = Kind(kind.entry, "document")
    elif paper and page.occurring("research"):
        kind = Kind(kind.entry, "document", "expert", "expert", "expert")
        return Phrase("document", kind, "title_only", head, "document", body, country)
    if lower[index] in words["teams"] and (page.occurring("research") or _expert_body(body)):
        kind = Kind(kind.entry, "group", "expert", "expert", "expert")
        return Phrase("group", kind, "title_only", head, "team of researchers", None, country)
    if kind.actor == "document":
        tried = lower[index] in words["tried"]
        if tried and lower[index + 1 : index + 2] in _IN_COURT:
            court = Kind("court", "authority", "official", "expert")
            return Phrase("authority", court, "title_only", head, "trial in court", None, country)
        among = lower[index + 1 : index + 2] and lower[index + 1] in page.of
        among = among or lower[index + 1 : index + 2] == ("involving",)
        if body and tried and among and not issued:
            body = None  # "a trial at nine farms"
        if body and not words["seen_by"].isdisjoint(lower[index + 1 : body[0]]):
            body = None  # "an email seen by the Ledger"
        if body and lower[index + 1] == "of" and lower[index] in words["of_voters"]:
            body = None  # "a poll of Republicans"
        if body and for_somebody(page, index):
            body = None  # "a poll for the Dairy League"
        asked = lower[index : index + 2] == ("report", "to")  # by whom it is read
        behind = lower[index + 1] if index + 1 < len(lower) else ""
        if body and behind in words["topic"] and not (asked and _governs(body)):
            body = None  # "a petition on the school gate", "a letter to the council"
        body = body or owner_of(page, index, first) or body_before(page, index, first)
        if body is None or not body[2].actor:
            body = owned_by(page, index, first) or body
        given = document_kind(page, index, kind, body, first)
        given = as_told(page, first, index, given, body)
        titled = page.word(index)[0].isupper() and index > page.sentence(index)[0]
        naming = "named" if titled else "title_only"
        return Phrase("document", given, naming, head, "document", body, country)
    kind = in_public_care(page, studies(page, first, index + 1, kind))
    if kind.actor == "politics" and not words["armed"].isdisjoint(lower[first:index]):
        kind = replace(kind, actor="organisation", level="organisation", role="party")
    if several_bodies(page, first, index, kind):
        kind = replace(kind, actor="group")
        return Phrase("group", kind, "anonymous", head, "bodies without a name", body, country)
    if country and (kind.actor == "state" or lower[index] in words["government"]):
        given = Kind(kind.entry, "state", "official", "party", country=country)
        return Phrase("state", given, "named", head, "government of a state", body, country)
    generic = lower[index] in page.lists.nouns
    proper = country is not None or any(
        page.word(i)[0].isupper() and (i > first or not generic or page.sentence(first)[0] < first)
        for i in range(first, cut)
        if lower[i] not in ARTICLES
    )
    naming = "named" if proper else "title_only"
    if lower[first] in words["indefinite"] and not proper:
        naming = "anonymous"
    if lower[index] in words["government"] and not proper and index - first < 2:
        naming = "title_only" if kind.actor == "authority" else "anonymous"
    return Phrase(kind.actor, kind, naming, head, "head noun of a body", body, country)


_IN_COURT = (("heard",), ("hears",))


def _governs(body: Found) -> bool:
    return body[2].actor in ("authority", "politics")


def _expert_body(body: Found | None) -> bool:
    """Whether a team belongs to a university, a hospital, a laboratory."""
    if body is None:
        return False
    return body[2].level == "expert" or any(each in body[2].entry.lower() for each in _LEARNED)


_LEARNED = ("hospital", "infirmary", "clinic", "sygehus", "museum")
