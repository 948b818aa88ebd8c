"""Documents as sources: whose they are, and whether they measure, rule or plead."""

from analysis.sourcing.levels import of_body
from analysis.sourcing.lists import Kind
from analysis.sourcing.page import Found, Page

_STUDIES = frozenset(
    "center centre centret institut instituttet institute fond fonden foundation observatory "
    "laboratory lab tænketank tænketanken tank".split()
)


def of_research(page: Page) -> bool:
    """Whether the text speaks of a study, so that "the paper" is one."""
    return bool(page.occurring("research"))


def _word_before(page: Page, index: int) -> str:
    """The word before word `index`, in lower case."""
    return page.document.lower[index - 1] if index else ""


def document_kind(page: Page, index: int, kind: Kind, body: Found | None) -> Kind:
    """A document stands for the body that made it; a survey is expert knowledge."""
    word = page.document.lower[index]
    words = page.lists.words
    survey = any(word.endswith(each) for each in words["survey"])
    paper = any(word.endswith(each) for each in words["paper"])
    level, role, _ = of_body(body[2]) if body and body[2].actor else ("", "", "")
    if word in words["ruling"]:
        return Kind(kind.entry, "document", "official", "expert", "expert")
    if word in words["charge"]:
        return Kind(kind.entry, "document", "official", "party", "spokesperson")
    if word in words["accounts"]:
        return Kind(kind.entry, "document", level or "organisation", "party", "spokesperson")
    if survey or (paper and level == "official"):
        studied = body is not None and (
            body[2].entry.lower() in _STUDIES
            or not _STUDIES.isdisjoint(page.document.lower[body[0] : body[1]])
        )
        kept = level == "official" or (level == "organisation" and not studied)
        level, role = level if kept else "expert", "expert"
        near = page.document.lower[max(0, index - 2) : index]
        kept_there = any(word.endswith(each) for each in words["kept_records"])
        if body is None and (kept_there or not words["internal"].isdisjoint(near)):
            level = "organisation"  # "an internal review", "the stage log"
        if not level or (body is None and _word_before(page, index) in words["own"]):
            level = "organisation"  # "kantinens egne tal"
    elif not level and not words["internal"].isdisjoint(
        page.document.lower[max(0, index - 3) : index]
    ):
        level = "organisation"
    elif not level and not words["seen_by"].isdisjoint(page.document.lower[index + 1 : index + 4]):
        level, role = "organisation", "party"
    function = {"expert": "expert", "party": "spokesperson"}.get(role, "expert" if survey else "")
    return Kind(kind.entry, "document", level, role, function)
