"""English: whose findings a report holds: "The report was written by retired judge X"."""

from analysis.sourcing.clause_kinds import RESCUER, RESEARCHER
from analysis.sourcing.page import Page
from analysis.sourcing.titles import Context

_TITLE = 8  # words of "by the former chief inspector of prisons"


def wrote_report(page: Page, first: int) -> Context | None:
    """Somebody out of office, named at word `first`, who wrote the report of the story."""
    lower, words = page.document.lower, page.lists.words
    low = page.sentence(first)[0]
    for index in range(first - 1, max(low + 1, first - _TITLE), -1):
        if page.gap(index + 1) not in (" ", ", ", ". "):
            return None
        if lower[index] == "by":
            retired = words["retired"] | words["former"]
            if retired.isdisjoint(lower[index + 1 : first]) or lower[index - 1] not in _WRITTEN:
                return None
            if lower[index - 1] in _LED and not _INQUIRIES.isdisjoint(lower[low : index - 1]):
                return Context((index - 1, first, RESCUER), None, "said to lead an inquiry")
            if words["survey"].isdisjoint(lower[low : index - 1]):
                return None
            return Context((index - 1, first, RESEARCHER), None, "said to have written the report")
    return None


_LED = ("led", "chaired")
_INQUIRIES = frozenset("inquiry tribunal commission inquest".split())
_WRITTEN = frozenset("written compiled drawn authored conducted led chaired prepared".split())
