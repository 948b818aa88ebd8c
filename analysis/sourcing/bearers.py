"""Who else in the text bears a title: the names that stand beside it."""

from collections.abc import Iterator

from analysis.sourcing.lists import Kind
from analysis.sourcing.page import Found, Page, role_at
from analysis.sourcing.titles import breaks


def borne(page: Page, role: Found, name: list[str]) -> bool:
    """Whether somebody else bears the title: it stands beside another name in the text; another
    one than "ministeren for fiskeri" does.
    """
    entry = role[2].entry
    lower = page.document.lower
    if not page.lists.words["modifies"] and lower[role[1] : role[1] + 1] == ("for",):
        if entry == "minister":
            return False
    if entry not in page.bearers:
        page.bearers[entry] = _bearers(page, role[2])
    return any(word not in name for word in page.bearers[entry])


def _bearers(page: Page, kind: Kind) -> set[str]:
    """The names that stand beside the title of `kind` anywhere in the text, by a word of each."""
    stem = kind.entry.split()[-1][:-1].lower()
    names: set[str] = set()
    for index, word in enumerate(page.document.lower):
        if stem in word:
            found = role_at(page, index, index)
            whole = page.role(index)
            front = (whole[0] if whole else index) - 1
            acting = front >= 0 and page.document.lower[front] in page.lists.words["not_quite"]
            if acting:
                continue  # "acting mayor", "former mayor": somebody else
            if found and page.owns(found[1] - 1):
                continue  # "X, who is the mayor's cousin"
            if found and not found[2].plural and _same_title(found[2], kind):
                names.update(_names_beside(page, found))
                names.update(_subject(page, found))
    return names


def _subject(page: Page, role: Found) -> tuple[str, ...]:
    """ "Holm, der har en bod på torvet, er foreningens formand": the name that opens a Danish
    sentence of whose subject the title is said.
    """
    low, lower = page.sentence(role[0])[0], page.document.lower
    if page.lists.words["modifies"] or not page.word(low)[0].isupper() or role[0] - low < 2:
        return ()
    verb = next((i for i in range(role[0] - 1, max(low, role[0] - 4), -1) if lower[i] == "er"), 0)
    if not verb or (page.gap(verb) != ", " and verb - page.capitals(low, verb) > 0):
        return ()
    if lower[low] in _NOBODY:
        return ()  # "Det er foreningens biolog, der skal af sted"
    return () if page.role(low) else (page.word(low), page.word(page.capitals(low, verb) - 1))


_NOBODY = frozenset("det der den de dette dem her i dag nu han hun".split())


def _same_title(one: Kind, other: Kind) -> bool:
    short, long = sorted((one.entry, other.entry), key=len)
    if long != short and long.startswith(_BELOW):
        return False  # "næstformand", "vice president"
    return long == short or long.endswith(short)


_BELOW = ("næst", "vice", "deputy", "assistant", "under", "sub", "eks", "fhv")


def _names_beside(page: Page, role: Found) -> Iterator[str]:
    """A word of the person's name right after the title, and of the one before it and a comma."""
    after, before = role[1], role[0] - 1
    count = len(page.document.words)
    while after < min(count, role[1] + 6) and not page.word(after)[0].isupper():
        if breaks(page, after) and page.gap(after) != ", ":
            break
        if page.document.lower[after] in page.lists.words["modal"]:
            return  # "The case officer will report in June"
        after += 1
    if after < count and page.word(after)[0].isupper():
        close = after == role[1] or page.document.lower[after] in page.lists.first_names
        if close and page.gap(after) in (" ", ", "):
            yield page.word(after)
    low = page.sentence(role[0])[0]
    while before >= max(low, role[0] - 5):
        if page.gap(before + 1) == ", ":
            if page.word(before)[0].isupper() and page.document.lower[before + 1] not in _AND:
                yield page.word(before)
            return  # "since April, and its chairman": no apposition
        if page.document.lower[before] in page.cues:
            return  # "Nothing, said the mayor"
        before -= 1


_AND = ("and", "but", "og", "men")
