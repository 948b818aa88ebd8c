"""The page that sourcing reads in: which role noun or well-known name stands at a word."""

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from operator import attrgetter

from analysis.document import Document
from analysis.document.memo import Memo
from analysis.sourcing.beginnings import beginning, state, without_genitive
from analysis.sourcing.lists import APOSTROPHE_S, POSSESSIVE, Kind, Lists, lists, role_noun
from analysis.sourcing.neighbours import modifies

Range = tuple[int, int]  # half-open range of word indices
Found = tuple[int, int, Kind]
_first_word = attrgetter("first_word")


@dataclass(frozen=True)
class Page:
    """A document with what sourcing looks up again and again."""

    document: Document
    lists: Lists
    code: str
    text: str
    cues: frozenset[str]
    of: frozenset[str]
    between: frozenset[str]
    role_nouns: Memo[Kind | None]
    names: dict[int, Found | None] = field(default_factory=dict)  # what was looked up so far
    bearers: dict[str, set[str]] = field(default_factory=dict)  # names beside a title, by its entry
    roles: dict[int, Found | None] = field(default_factory=dict)  # by the word they end with
    # For the last word of a stretch in which no role noun ends, the word before the stretch.
    without_role: dict[int, int] = field(default_factory=dict)
    spelled: dict[str, list[int]] = field(default_factory=dict)  # where each word stands
    opening: dict[str, bool] = field(default_factory=dict)  # words that only open sentences
    titled: dict[str, list[tuple[int, Found]]] = field(default_factory=dict)  # names with a title
    listed: dict[str, frozenset[str]] = field(default_factory=dict)  # of a list, what the text has

    def word(self, index: int) -> str:
        """Word `index` as it is spelled in the text."""
        return self.document.spelled[index]

    def places(self, word: str) -> list[int]:
        """The indices of the words that are spelled just so."""
        if not self.spelled:
            where = self.spelled
            for index, each in enumerate(self.document.spelled):
                if each in where:
                    where[each].append(index)
                else:
                    where[each] = [index]
        return self.spelled.get(word, [])

    def owns(self, index: int) -> bool:
        """Whether word `index` is a genitive by its apostrophe: "the sheriff's"."""
        return self.document.lower[index].endswith(APOSTROPHE_S)

    def gap(self, index: int) -> str:
        """The characters between the word before `index` and the word at `index`; none at the ends
        of the text.
        """
        try:
            return self.document.gaps[index] if index else ""
        except IndexError:
            return ""

    def sentence(self, index: int) -> Range:
        """Range of words of the sentence that holds word `index`."""
        return self.document.sentence_ranges[index]

    def paragraph(self, index: int) -> int:
        """The place, among the paragraphs of the document, of the one that holds word `index`."""
        return bisect_right(self.document.paragraphs, index, key=_first_word) - 1

    def capitals(self, first: int, high: int) -> int:
        """The end of the words from `first` on that have a capital, blanks alone between them."""
        stop = first
        while stop < high and self.word(stop)[0].isupper():
            if stop > first and self.gap(stop) != " ":
                break
            stop += 1
        return stop

    def occurring(self, name: str) -> frozenset[str]:
        """The words of the list `name` that the text has; looked for once in a text."""
        if name not in self.listed:
            self.listed[name] = self.lists.words[name] & self.document.vocabulary
        return self.listed[name]

    def role(self, index: int) -> Found | None:
        """The role noun that ends with word `index`, inside its sentence."""
        if index not in self.roles:
            self.roles[index] = role_at(self, index, self.sentence(index)[0])
        return self.roles[index]

    def roles_back(self, low: int, high: int) -> Iterator[tuple[int, Found]]:
        """The role nouns that end with one of the words `low:high`, the last one first.

        Stretches without any are kept, so that a long text is looked through once, not for
        everybody who is named in it.
        """
        index = top = high - 1
        while index >= low:
            below = self.without_role.get(index)
            if below is not None:
                index = below
                continue
            role = self.role(index)
            if role is None:
                index -= 1
                continue
            if index < top:
                self.without_role[top] = index
            yield index, role
            index = top = index - 1
        if index < top:
            self.without_role[top] = index

    def span(self, first: int, last: int) -> tuple[int, int]:
        """Characters from word `first` up to word `last`, which is not in it."""
        words = self.document.words
        return words[first][0], words[last - 1][1]


def open_page(document: Document) -> Page:
    """A page to read in `document`."""
    code = document.article.language
    known = lists(code)
    of, between = known.words["of"], known.words["between"]
    text, nouns = document.text, _role_nouns(code)
    return Page(document, known, code, text, known.cues, of, between, nouns)


def role_at(page: Page, index: int, low: int) -> Found | None:
    """The role noun that ends with word `index`, with the words it takes ("prime minister")."""
    lower = page.document.lower
    word = lower[index]
    if word in page.lists.phrase_ends:
        for first in range(max(low, index - 3), index):
            if lower[first] in page.lists.phrases:
                kind = page.lists.roles.get(" ".join(lower[first : index + 1]))
                if kind and not _of_a_name(page, first, index, low):
                    return first, index + 1, kind
    kind = page.role_nouns[word]
    if kind is None:
        return None
    if word in ("model", "models") and _computes(page, index, low):
        return None
    if word == "head" and index > low and _of_a_body(page, index):
        return None
    if word == "hopeful" and index and lower[index - 1] in _HOW:
        return None
    if word in ("chief", "receiver") and _no_title(page, index, low):
        return None
    if word == "officer":
        chief = _chief_officer(page, index, low)
        if chief:
            return chief
    if word == "local" and index > low and page.word(index)[0] == "L":
        return None  # "the Department of Local Affairs"
    if word == "local" and lower[index + 1 : index + 2] != () and lower[index + 1].isdecimal():
        return None  # "Local 88 of the Haulers' Union"
    if word in _VERBS_TOO and not page.gap(index).isspace():
        return None  # "“Get it in writing,” counsels X"
    if word in page.lists.words["adjective_too"]:
        if modifies(page.document.spelled, page.document.gaps, index):
            after, words = lower[index + 1], page.lists.words
            small = after in page.of or after in page.between or after in words["relative"]
            small = small or _acts_on(page, index + 1) or after in ("since", "until")
            if not (small or after in page.cues or after in words["joins"]):
                return None
    if not kind.plural and index > low and _is_verb(page, index):
        return None
    if kind.entry == "rep" and page.word(index)[0].islower():
        kind = page.lists.roles.get("union rep", kind)  # "Rep. X" sits in a parliament
    if word == "lady" and page.word(index)[0].isupper() and _before_a_name(page, index):
        if not page.occurring("peers"):
            kind = page.lists.roles.get("dame", kind)  # "Lady X": as "Sir", only the gender
    return index, index + 1, kind


def _no_title(page: Page, index: int, low: int) -> bool:
    """ "Chief | Africa economist", whose noun stands behind; "the | receiver" of a phone."""
    lower = page.document.lower
    if lower[index] == "receiver":
        return index > low and _IN_TROUBLE.isdisjoint(page.document.vocabulary)
    if index + 2 >= len(lower) or page.gap(index + 1) != " " or page.gap(index + 2) != " ":
        return False
    kind = page.role_nouns[lower[index + 2]]
    return kind is not None and kind.level == "expert" and lower[index + 1] not in page.of


def _computes(page: Page, index: int, low: int) -> bool:
    """ "A model | predicts that", "a climate | model run by the university": nobody who poses."""
    lower = page.document.lower
    if index > low and lower[index - 1] in _COMPUTED:
        return True
    return not _PREDICTS.isdisjoint(lower[index + 1 : index + 3])


_COMPUTED = frozenset(
    "computer climate weather forecast statistical economic mathematical traffic".split()
)
_PREDICTS = frozenset(
    "predicts predict predicted suggests suggest suggested shows show showed projects projected "
    "forecasts forecast estimates estimated puts run built developed".split()
)


def _of_a_body(page: Page, index: int) -> bool:
    """ "4,000 | head a year", "gone in the | head", "a bronze | head": nobody's title."""
    lower, before = page.document.lower, page.document.lower[index - 1]
    if before[0].isdecimal() or before in _HEADS:
        return True
    return lower[max(0, index - 2) : index] == ("in", "the") and lower[index + 1 : index + 2] != (
        "of",
    )


_HEADS = frozenset("different bronze severed bald wooden plaster per hot shaved".split())
_HOW = frozenset(
    "is was are were less more very still not remains remained cautiously quite".split()
)
_IN_TROUBLE = frozenset(
    "receivership insolvency insolvent creditors liquidation appointed administration football "
    "touchdown quarterback receivers bankrupt".split()
)


def _chief_officer(page: Page, index: int, low: int) -> Found | None:
    """ "Chief content officer": of a company, whatever it is that the officer is chief of."""
    lower = page.document.lower
    for first in range(index - 1, max(low, index - 3) - 1, -1):
        if page.gap(first + 1) not in (" ", "-"):
            return None
        if lower[first] == "chief" and first < index - 1:
            if not _CHIEFS.isdisjoint(lower[first + 1 : index]):
                return None
            kind = page.lists.roles.get("chief operating officer")
            return (first, index + 1, kind) if kind else None
    return None


_CHIEFS = frozenset(
    "medical fire police nursing veterinary scientific probation returning electoral planning "
    "education building environmental health petty warrant".split()
)


@cache
def _role_nouns(code: str) -> Memo[Kind | None]:
    """The role noun that a word of language `code` is, a genitive's apostrophe left out; kept."""

    def read(word: str) -> Kind | None:
        kind = role_noun(code, word)
        if kind is None and word.endswith(APOSTROPHE_S):
            return role_noun(code, word[: -len(APOSTROPHE_S[0])])
        return kind

    return Memo(read)


_VERBS_TOO = ("counsels", "volunteers", "judges")


def _acts_on(page: Page, at: int) -> bool:
    """ "Its principal | keeps the bell": a verb and what it is about, where a noun would do too."""
    lower, words = page.document.lower, page.lists.words
    if at + 1 >= len(lower) or not lower[at].endswith("s") or page.gap(at + 1) != " ":
        return False
    return lower[at + 1] in words["definite"] or lower[at + 1] in words["indefinite"]


def _before_a_name(page: Page, index: int) -> bool:
    after = index + 1
    return after < len(page.document.words) and page.word(after)[0].isupper()


def _is_verb(page: Page, index: int) -> bool:
    """ "Der følger selskabet", "forfatterne lærer ungerne": a Danish verb that is a noun too."""
    if not page.document.lower[index].endswith("er") or page.lists.words["modifies"]:
        return False
    if page.gap(index) != " " or page.word(index)[0].isupper():
        return False
    before = page.document.lower[index - 1]
    if before == "der":
        return True
    subject = role_noun(page.code, before) if before.endswith("ne") else None
    return subject is not None and subject.plural and before not in page.of


def _of_a_name(page: Page, first: int, last: int, low: int) -> bool:
    """ "A European Union official": the words with a capital name a body, the last one the role."""
    if page.word(last)[0].isupper() or not page.word(first)[0].isupper() or first == low:
        return False
    return page.gap(first) == " " and page.word(first - 1)[0].isupper()


def name_at(page: Page, index: int, high: int) -> Found | None:
    """The well-known body, state or nationality whose name begins with word `index`."""
    if index not in page.names:
        page.names[index] = _look_up(page, index, len(page.document.words))
    found = page.names[index]
    return found if found is None or found[1] <= high else _look_up(page, index, high)


def of_whom(page: Page, at: int) -> bool:
    """ "The Royal Society | of Boatmen", "| for the Saving of Birds": no society of scholars."""
    lower = page.document.lower
    if at + 1 >= len(lower) or lower[at] not in ("of", "for") or page.gap(at) != " ":
        return False
    people = role_noun(page.code, lower[at + 1])
    if people is None and at + 2 < len(lower) and page.word(at + 2)[0].isupper():
        people = role_noun(page.code, lower[at + 2])  # "of Emergency Practitioners"
        return lower[at] == "for" or (people is not None and people.plural)
    return lower[at] == "for" or (people is not None and people.plural and people.level != "expert")


def _look_up(page: Page, index: int, high: int) -> Found | None:
    word = page.word(index)
    if len(word) == 1 and index + 1 < high and page.gap(index + 1) == ".":
        return _spelled_out(page, index, high)
    found = beginning(page.code, word, page.document.lower[index])
    if found is None:
        return None
    for name, kind in found.names:
        last = index + len(name)
        if last <= high and (len(name) == 1 or _same(page, index, name)):
            if name == ("Royal", "Society") and of_whom(page, last):
                continue
            return index, last, kind
    if found.of_two and index + 1 < high:
        two = f"{word} {page.word(index + 1)}"
        for form in (two, *without_genitive(two, page.code)):
            country = page.lists.territories.get(form)
            if country:
                return index, index + 2, state(form, country)
    return None


def _spelled_out(page: Page, index: int, high: int) -> Found | None:
    """ "The F.B.I.", "U.S. Navy": letters with full stops, known without them."""
    last = index + 1
    while last < high and page.gap(last) == "." and len(page.word(last)) == 1:
        last += 1
    letters = "".join(page.document.spelled[index:last])
    found = beginning(page.code, letters, letters.lower())
    for name, kind in found.names if found else ():
        if last - 1 + len(name) <= high and _same(page, last, name[1:]):
            return index, last - 1 + len(name), kind
    return None


def _same(page: Page, index: int, name: tuple[str, ...]) -> bool:
    """Whether the words from `index` on are `name`; the last one may be a genitive."""
    for offset, part in enumerate(name):
        word = page.word(index + offset)
        if word == part:
            continue
        if offset == len(name) - 1 and word.startswith(part) and word[len(part) :] in POSSESSIVE:
            continue
        return False
    return True
