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
    lower, before = page.document.lower, range(max(0, first - 1), head[0])
    if any(page.owns(i) or lower[i] in page.lists.words["her"] for i in before):
        return None
    if lower[head[1] : head[1] + 1] == ("for",):
        return None
    return replace(kind, level="expert", role="expert", function="expert")
