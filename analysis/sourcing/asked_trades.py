"""Nameless people of a trade whom news asks what they think of a matter: "contract lawyers say"."""

from dataclasses import replace

from analysis.sourcing.lists import Kind
from analysis.sourcing.page import Page, Range

_ASKED = ("lawyer", "broker", "attorney", "solicitor")


def who_judge(page: Page, kind: Kind, first: int, head: Range) -> Kind | None:
    """The plural that ends the words from `first` on, as experts; none of "his lawyers", "lawyers
    for the family".
    """
    if kind.entry not in _ASKED or not kind.plural or head[0] - first > 1:
        return None
    lower = page.document.lower
    if lower[first] in page.lists.words["her"] or page.owns(first) or page.owns(head[0] - 1):
        return None
    if first and (page.owns(first - 1) or lower[first - 1] in page.lists.words["her"]):
        return None
    if lower[head[1] : head[1] + 1] == ("for",):
        return None
    return replace(kind, level="expert", role="expert", function="expert")
