"""English: a short sentence with a title and no name, and then the name: "His coach cared. Walt
Brinker filed a protest", "Her trainer is blunter.\\n\\n“…,” says Ida Holm".
"""

from analysis.sourcing.page import Page, Range, role_at
from analysis.sourcing.titles import Context
from analysis.sourcing.unnamed import inside_quotation

_SHORT = 8  # words


def foretold(page: Page, places: list[Range]) -> Context | None:
    """The title that the short sentence right before the first mention gives with "his" or "her",
    alone and without a name.
    """
    lower, words = page.document.lower, page.lists.words
    if not places or not words["modifies"]:
        return None
    first = places[0][0]
    begin = page.sentence(first)[0]
    if not begin or begin <= page.document.body_start_word:
        return None
    low, high = page.sentence(begin - 1)
    if high - low > _SHORT or lower[low] not in words["her"]:
        return None
    role = role_at(page, low + 1, low + 1) or (
        role_at(page, low + 2, low + 1) if low + 2 < high else None
    )
    if role is None or role[0] != low + 1 or role[2].plural or role[1] >= high:
        return None
    if role[2].entry.split()[-1] not in words["told_of_as_theirs"] or page.gap(role[1]) != " ":
        return None
    if not words["out_of_story"].isdisjoint(lower[low:high]) or inside_quotation(page, low):
        return None  # the name behind it is another's
    if any(page.word(index)[0].isupper() for index in range(low + 1, high)):
        return None  # somebody is named
    opens = first == begin or lower[first - 1] in page.cues
    return Context(role, None, "told of right before the name") if opens else None
