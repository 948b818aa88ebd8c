"""What a document is by its own kind: a rule, a record, a prospectus, a diary."""

from analysis.sourcing.page import Page

# What a document is by its kind alone: level and role.
BY_KIND = {
    "rules": ("official", "party"),  # an ordinance, a permit
    "kept_by_office": ("official", "expert"),  # an autopsy, the minutes
    "kept_by_house": ("organisation", "expert"),  # a visitors' book, a club's minutes
    "of_firm": ("organisation", "party"),  # a prospectus, a press release
    "of_campaign": ("official", "party"),  # an attack ad
    "of_people": ("citizen", "party"),  # a petition, a lawsuit
    "of_game": ("organisation", "expert"),  # a rule book, a media guide
    "of_analysts": ("expert", "expert"),  # a note to clients
    "of_one": ("citizen", "experience"),  # a diary
}


def is_paper(page: Page, index: int) -> bool:
    """ "A leaked paper", "the position paper": no newspaper."""
    if index > 0 and page.document.lower[index] == "papers" and page.owns(index - 1):
        return True  # "the committee's papers"
    if index > 1 and page.document.lower[index - 1] == "own" and page.owns(index - 2):
        return True  # "the board's own paper"
    lower = page.document.lower
    if index and lower[index - 1] in ("a", "one", "another", "new", "recent", "their"):
        journal = lower[index + 1 : index + 2] == ("in",) and page.word(index)[0].islower()
        if journal and index + 2 < len(lower) and page.word(index + 2)[0].isupper():
            return True  # "a paper in Estuary Science found"
    if lower[index] == "paper" and lower[index + 1 : index + 3] in _PAPER_TO:
        return True  # "a paper to the committee"
    if lower[index + 1 : index + 2] in _PRINTED:
        near = range(index + 2, min(page.sentence(index)[1] - 1, index + _IN_PRINT))
        journal = any(lower[i] == "in" and page.word(i + 1)[0].isupper() for i in near)
        return not (journal or any(lower[i] == "journal" for i in near))
    if lower[index + 1 : index + 2] in _PAPER_WENT or lower[index + 1 : index + 4] in _TO_BE_READ:
        return True
    return index > 0 and lower[index - 1] in page.lists.words["paper_kind"]


_PRINTED = (("released",), ("published",))  # by a house; "in Estuary Science" by a journal
_IN_PRINT = 6  # words
_PAPER_WENT = (("put",), ("circulated",), ("tabled",), ("drafted",), ("submitted",), ("drawn",))


_PAPER_TO = (("to", "the"), ("that", "went"), ("before", "the"))
_TO_BE_READ = (
    ("to", "the", "council"),
    ("to", "be", "debated"),
    ("to", "be", "discussed"),
    ("going", "to", "the"),
)


def word_before(page: Page, index: int) -> str:
    """The word before word `index`, in lower case."""
    return page.document.lower[index - 1] if index else ""


def kind_of(page: Page, index: int, noun: str) -> tuple[str, str] | None:
    """Level and role by the kind of the document alone, its noun of one word or two."""
    words, word = page.lists.words, page.document.lower[index]
    pair = f"{word_before(page, index)} {word}"
    addressed = " ".join(page.document.lower[index : index + 3])  # "note to clients"
    for form in (noun, addressed, pair, word):
        if form in words["may_campaign"] and page.occurring("candidate"):
            return BY_KIND["of_campaign"]
        for name, codes in BY_KIND.items():
            if form in words[name]:
                return codes
    return None


def inspected(page: Page, index: int) -> bool:
    """ "The inspection report", "their report" behind inspectors: an office's, but for one that
    somebody commissioned.
    """
    high = min(page.sentence(index)[1], index + _OF_VISIT)
    if page.document.lower[index + 1 : index + 2] == ("of",):
        if not page.lists.words["inspection"].isdisjoint(page.document.lower[index + 2 : high]):
            return True  # "the report of an unannounced inspection"
    if word_before(page, index) not in page.lists.words["inspection"]:
        return page.document.lower[index] == "report" and any(
            0 < index - at < _INSPECTED
            for word in ("inspectors", "Inspectors")
            for at in page.places(word)[:_SEEN]
        )
    return "commissioned" not in page.document.lower[index + 1 : index + _MADE_FOR]


def by_request(page: Page, index: int) -> bool:
    """ "The document, obtained under freedom of information laws": what offices hand out."""
    stop = min(page.sentence(index)[1], index + _REQUEST)
    near = " ".join(page.document.lower[index + 1 : stop])
    return any(each in near for each in page.lists.words["by_request"])


_MADE_FOR = 6  # words of ", which was commissioned"
_REQUEST = 12  # words


_OF_VISIT = 6  # words
_SEEN = 9  # words


_INSPECTED = 60  # words
