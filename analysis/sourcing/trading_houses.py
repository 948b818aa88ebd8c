"""Firms that English names by what they do: "at the brokers Holm & Co"."""

from analysis.sourcing.lists import Kind
from analysis.sourcing.page import Found, Page


def trading_house(page: Page, first: int, high: int) -> Found | None:
    """ "At the brokers Holm & Co", "of the consultancy Midway": a firm by what it does and then by
    its name, from word `first` on; those that judge others are asked for what they know.
    """
    lower, words = page.document.lower, page.lists.words
    start = first + (first < high and lower[first] in words["article"])
    for index in range(start, min(high - 1, start + 3)):
        if page.gap(index + 1) != " ":
            return None
        if page.word(index)[0].isupper():
            placed = words["judging_house"] | words["trade_of_firms"]
            if index > start or lower[index + 1] not in placed:
                return None
            continue  # "at the Paris brokerage Holm & Co"
        judges = lower[index] in words["judging_house"]
        trades = lower[index] in words["trade_of_firms"]
        if (judges or trades) and page.word(index + 1)[0].isupper():
            stop = page.capitals(index + 1, high)
            if page.lists.first_names.get(lower[index + 1]) and stop - index == 3:
                return None  # "of the brokers Ida Holm"
            level = "expert" if judges else "organisation"
            kind = Kind(lower[index], "company", level, "expert" if judges else "party")
            return start, stop, kind
    return None
