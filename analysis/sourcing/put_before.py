"""English papers that are put before those who decide: a report to a committee, to a board."""

from analysis.sourcing.page import Page


def before_a_chamber(page: Page, index: int) -> bool:
    """ "A report to the leisure committee", "a paper before the cabinet", "a briefing for
    councillors": what officers write for those who decide.
    """
    lower, words = page.document.lower, page.lists.words
    if lower[index] not in _OFFICERS_WRITE or not words["modifies"]:
        return False
    near = lower[index + 1 : min(page.sentence(index)[1], index + _CHAMBER)]
    if near[:1] == ("for",):
        return not words["chamber"].isdisjoint(near) and near[1:2] != ("the",)
    if near[:1] not in (("to",), ("before",)):
        return False
    if near[1:3] == ("the", "meeting") and page.occurring("chamber"):
        return True
    return not words["chamber"].isdisjoint(near) or "cabinet" in near


def before_a_board(page: Page, index: int) -> bool:
    """ "A report to the trust's board": what those who run a house write for those above them."""
    lower = page.document.lower
    if lower[index] not in _OFFICERS_WRITE or lower[index + 1 : index + 2] not in (
        ("to",),
        ("for",),
    ):
        return False
    near = lower[index + 2 : min(page.sentence(index)[1], index + _CHAMBER)]
    return bool(near) and not _BOARDS.isdisjoint(near) and near[0] in ("the", "its", "their")


_BOARDS = frozenset("board trustees governors directors".split())
_OFFICERS_WRITE = frozenset("report reports paper papers briefing memo appraisal".split())
_CHAMBER = 6  # words: "to the council's leisure committee"
