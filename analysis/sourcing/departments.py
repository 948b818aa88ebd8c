"""Parts of a municipality and local branches by their Danish names: "Teknik og Vej", "den lokale
afdeling af Fugleringen".
"""

from analysis.sourcing.lists import Kind
from analysis.sourcing.page import Found, Page

_LONGEST = 5  # words: "Børn, Unge og Kultur"
_BRANCH = 6  # words between "fra" and the name of the body


def department(page: Page, first: int, last: int) -> Kind | None:
    """The department that the words `first:last` name: two or three fields of a municipality,
    "Børn og Unge", "Teknik og Vej".
    """
    lower, fields = page.document.lower, page.lists.words["field"]
    if lower[first] not in fields or not page.word(first)[0].isupper():
        return None
    if not 3 <= last - first <= _LONGEST or "og" not in lower[first:last]:
        return None
    if any(word not in fields and word != "og" for word in lower[first:last]):
        return None
    return Kind(" ".join(lower[first:last]), "authority", "official", "party", "spokesperson")


def branch(page: Page, start: int, high: int) -> Found | None:
    """ "Fra | den lokale afdeling af Fugleringen", "fra vestegnens kreds under Aftenlys": the body
    of which the words from `start` on name a branch.
    """
    lower, words = page.document.lower, page.lists.words
    if words["modifies"]:
        return None
    branches = tuple(words["local_branch"])
    for index in range(start, min(high - 2, start + _BRANCH)):
        if page.gap(index).strip() and index > start:
            return None
        if not lower[index].endswith(branches):
            continue
        if lower[index + 1] not in ("af", "i", "under", "for") or page.gap(index + 1) != " ":
            return None
        stop = page.capitals(index + 2, high)
        name = " ".join(page.document.spelled[index + 2 : stop])
        if not name or name in page.lists.territories:
            return None
        return index + 2, stop, Kind(page.word(index + 2), "organisation", "organisation", "party")
    return None
