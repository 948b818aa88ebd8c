"""Reading beside a name: role nouns and bodies among the words of a document."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from analysis.document import Document
from analysis.sourcing.beginnings import beginning, state, without_genitive
from analysis.sourcing.institutes import institute
from analysis.sourcing.lists import (
    APOSTROPHE_S,
    POSSESSIVE,
    Kind,
    Lists,
    body_noun,
    lists,
    role_noun,
)
from analysis.sourcing.neighbours import allied, modifies

Range = tuple[int, int]  # half-open range of word indices
Found = tuple[int, int, Kind]

_LEGAL = ("A/S", "ApS", "I/S", "K/S", "P/S")


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
        """The characters between the word before `index` and the word at `index`."""
        return self.document.gaps[index] if index else ""

    def sentence(self, index: int) -> Range:
        """Range of words of the sentence that holds word `index`."""
        return self.document.sentence_ranges[index]

    def occurring(self, name: str) -> frozenset[str]:
        """The words of the list `name` that the text has; looked for once in a text."""
        if name not in self.listed:
            self.listed[name] = self.lists.words[name].intersection(self.document.lower)
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
    words = known.words
    return Page(document, known, code, document.text, known.cues, words["of"], words["between"])


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
    kind = role_noun(page.code, word)
    if kind is None:
        for suffix in APOSTROPHE_S:
            if word.endswith(suffix):
                kind = role_noun(page.code, word[: -len(suffix)])
    if kind and word in page.lists.words["adjective_too"]:
        if modifies(page.document.spelled, page.document.gaps, index):
            after, words = lower[index + 1], page.lists.words
            small = after in page.of or after in page.between or after in words["relative"]
            if not (small or after in page.cues or after in words["joins"]):
                return None
    if kind and not kind.plural and index > low and _is_verb(page, index):
        return None
    if kind and kind.entry == "rep" and page.word(index)[0].islower():
        kind = page.lists.roles.get("union rep", kind)  # "Rep. X" sits in a parliament
    return (index, index + 1, kind) if kind else None


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


def _look_up(page: Page, index: int, high: int) -> Found | None:
    word = page.word(index)
    found = beginning(page.code, word, page.document.lower[index])
    if found is None:
        return None
    for name, kind in found.names:
        last = index + len(name)
        if last <= high and (len(name) == 1 or _same(page, index, name)):
            return index, last, kind
    if found.of_two and index + 1 < high:
        two = f"{word} {page.word(index + 1)}"
        for form in (two, *without_genitive(two, page.code)):
            country = page.lists.territories.get(form)
            if country:
                return index, index + 2, state(form, country)
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


def body_at(page: Page, index: int, high: int) -> Found | None:
    """The body that begins with word `index`: a known name, a run of capitals, or a noun."""
    known = name_at(page, index, high)
    if known and known[2].actor != "state":
        return known
    if known and _adjective_in_name(page, index, high):
        known = None  # "Danske Får"
    run = _run(page, index, high)
    if run > index and _of_office(page, index, run, high):  # "Attorney General Ida Holm's | office"
        return index, run + 1, Kind("office", "authority", "official", "party")
    opens = known is None and _opens_with_noun(page, index, run, high)
    if opens:
        return opens
    if run > index + (1 if known else 0):
        kind = body_kind(page, index, run)
        if kind and kind.actor == "authority" and run < high and page.gap(run) == " ":
            noun = body_noun(page.code, page.document.lower[run])
            if noun and noun.actor in ("company", "organisation"):
                return index, run + 1, noun  # "the Ninth District bank"
        if kind and kind.actor not in ("document",):
            return index, run, kind
        if kind is None and run < high and page.gap(run) == " ":
            pair = page.lists.nouns.get(" ".join(page.document.lower[run : run + 2]))
            if pair and run + 2 <= high and pair.actor == "authority":
                return index, run + 2, pair  # "the Elm school district"
            noun = body_noun(page.code, page.document.lower[run])
            office = _in_community(page, run, high) if noun else None
            if office:
                return index, office[1], office[2]
            if noun and noun.actor not in ("document", "state"):  # "the Stop The Bypass campaign"
                return index, run + 1, noun
    if known:
        return known
    if run > index + 1 and _is_national(page, index):
        kind = Kind(page.word(index), "organisation", "organisation", "party")
        return index, run, kind  # "Dansk Virke"
    if run > index:
        return index, run, Kind(page.word(index))
    lower = page.document.lower
    if lower[index] in page.lists.phrases:
        for last in range(min(high, index + 3), index + 1, -1):
            kind = page.lists.nouns.get(" ".join(lower[index:last]))
            if kind and not page.word(last - 1)[0].isupper():  # "the state Department of Parks"
                return index, last, kind
    kind = body_noun(page.code, lower[index])
    if kind and not page.lists.words["modifies"]:
        kind = institute(page.document.spelled, lower, index, kind)
    office = _in_community(page, index, high) if kind else None
    if office:
        return index, office[1], office[2]
    return (index, index + 1, kind) if kind else None


def _opens_with_noun(page: Page, index: int, run: int, high: int) -> Found | None:
    """ "Advice line | Fair Stay": a noun of two words whose capital a sentence gives it."""
    lower = page.document.lower
    if run != index + 1 or run >= high or lower[index] not in page.lists.phrases:
        return None
    if page.gap(run) != " " or index != page.sentence(index)[0]:
        return None
    kind = page.lists.nouns.get(f"{lower[index]} {lower[run]}")
    return (index, run + 1, kind) if kind and kind.actor not in ("document", "state") else None


def _is_national(page: Page, index: int) -> bool:
    """Whether a Danish name begins as those of the whole country's bodies do: "Dansk Virke"."""
    words = page.lists.words
    return not words["modifies"] and page.document.lower[index] in words["national"]


def _of_office(page: Page, first: int, run: int, high: int) -> bool:
    """Whether the words `first:run` name somebody in office whose office is meant."""
    lower = page.document.lower
    if run >= high or lower[run] != "office" or not page.owns(run - 1):
        return False
    return of_an_office(page, max(0, first - 1), run)


def of_an_office(page: Page, first: int, last: int) -> bool:
    """Whether the words `first:last` give somebody's public office: "Senate leader Ida Holm's"."""
    for index in range(first, last):
        role = page.role(index)
        if role and role[2].level == "official":
            return True
        if role and index and page.gap(index) == " ":
            body = noun_at(page, index - 1, index - 1) or name_at(page, index - 1, index)
            if body and body[2].actor in ("politics", "authority"):
                return True
    return False


def _in_community(page: Page, index: int, high: int) -> Found | None:
    """ "The county | sheriff's office", "the parish | clinic": word `index` says where it is."""
    if page.document.lower[index] not in page.lists.words["community"]:
        return None
    for at in range(index + 1, min(high, index + 4)):
        if page.gap(at) != " " or page.document.lower[at] in page.of:
            return None
        office = noun_at(page, at, index + 1)
        if office and office[2].actor in ("authority", "organisation"):
            return office
    return None


def _adjective_in_name(page: Page, index: int, high: int) -> bool:
    """Whether a Danish adjective of a state has a capital because a name begins with it."""
    if page.lists.words["modifies"] or page.document.lower[index] not in page.lists.adjectives:
        return False
    inside = index > page.sentence(index)[0] and page.word(index)[0].isupper()
    return inside and index + 1 < high and page.word(index + 1)[0].isupper()


def body_kind(page: Page, first: int, last: int) -> Kind | None:
    """The kind of body that the words `first:last` name, told by the noun that heads it."""
    start, end = page.span(first, last)
    if any(sign in page.text[start : end + 4] for sign in _LEGAL):
        return Kind("A/S", "company", "organisation", "party")
    if last > first + 1 and page.document.lower[first] in page.lists.words["calls"]:
        return Kind(page.word(first), "organisation", "organisation", "party")  # "Red Kysten"
    for index in range(last - 1, first - 1, -1):
        found = noun_at(page, index, first)
        if found and index - 1 > first and page.document.lower[index - 1] in _FOR:
            if page.word(index)[0].isupper():  # "Mothers for Justice", "Jobs With Justice"
                whole = body_kind(page, first, index - 1)
                return whole or Kind(page.word(first), "organisation", "organisation", "party")
        if found and found[2].actor == "document" and page.document.lower[index - 1] == "of":
            whole = body_kind(page, first, index - 1) if index - 1 > first else None
            if whole and whole.actor != "document":
                return whole  # "Elm College of Law"
        if found:
            return found[2]
    if last > first + 1 and page.document.lower[last - 1] in page.lists.words["calls_last"]:
        return Kind(page.word(first), "organisation", "organisation", "party")  # "Clean Air Now"
    return None


_FOR = ("for", "with", "against", "without")


def noun_at(page: Page, index: int, low: int) -> Found | None:
    """The noun for a body or document that ends with word `index`, of one or more words."""
    lower = page.document.lower
    capital = page.word(index)[0].isupper()
    if lower[index] in page.lists.phrase_ends:
        for first in range(max(low, index - 3), index):
            if lower[first] in page.lists.phrases:
                phrase = " ".join(lower[first : index + 1])
                kind = page.lists.name_nouns.get(phrase) if capital else None
                kind = kind or page.lists.nouns.get(phrase)
                if kind:
                    return first, index + 1, kind
    named = capital and (index > page.sentence(index)[0] or _named_inside(page, index))
    kind = body_noun(page.code, lower[index], named)
    if kind and not page.lists.words["modifies"]:
        kind = institute(page.document.spelled, lower, index, kind)
    if kind and kind.actor == "authority" and kind.role == "party":
        if controls(page, index, low):
            kind = replace(kind, role="expert")
        elif lower[index] == "authorities" and len(page.occurring("turned_out")) > 1:
            kind = replace(kind, role="expert")  # after a storm, a crash
        elif of_a_trade(page, index, low):
            kind = Kind(kind.entry, "organisation", "organisation", "party")
    if kind and kind.actor == "politics" and allied(page.document.spelled, index):
        kind = replace(kind, actor="organisation", level="organisation")
    if kind and kind.actor == "organisation" and kind.level != "expert":
        if of_science(page, index, low):
            kind = Kind(kind.entry, "organisation", "expert", "expert")
    return (index, index + 1, kind) if kind else None


def _named_inside(page: Page, index: int) -> bool:
    """ "Rovers" that opens a sentence and has its capital inside another one."""
    lower = page.document.lower[index]
    if lower in page.lists.nouns or lower not in page.lists.name_nouns:
        return False
    return any(at != page.sentence(at)[0] for at in page.places(page.word(index)))


def controls(page: Page, index: int, low: int) -> bool:
    """ "The Rivers Agency", "the product safety board": an office that watches over something."""
    lower, words = page.document.lower, page.lists.words
    if lower[index] not in words["office_noun"]:
        return False
    if lower[index + 1 : index + 2] == ("of",):  # "the Department of Wildlife"
        return not words["controls"].isdisjoint(lower[index + 2 : index + 5])
    return not words["controls"].isdisjoint(lower[max(low, index - 3) : index])


def of_science(page: Page, index: int, low: int) -> bool:
    """ "The Woods Oceanographic Center", "a sleep research centre": whoever studies there."""
    lower, words = page.document.lower, page.lists.words
    if index <= low or lower[index] not in words["house_of"]:
        return False
    before = lower[index - 1]
    return before in words["science"] or before.endswith(_SCIENTIFIC)


_SCIENTIFIC = ("graphic", "ological", "sciences", "ology")


def of_a_trade(page: Page, index: int, low: int) -> bool:
    """ "The Growers Council", "the Egg Producers Board": a trade's own, no authority."""
    lower, words = page.document.lower, page.lists.words
    if index <= low or lower[index] not in words["trade_body"]:
        return False
    if lower[index - 1] in words["of_trade"]:
        return True
    kind = role_noun(page.code, lower[index - 1])
    return kind is not None and kind.plural and kind.level in ("citizen", "organisation")


def _run(page: Page, index: int, high: int) -> int:
    """End of the run of capitalised words (with small words inside it) from word `index`."""
    last = index
    at = index
    while at < high:
        if at > index and page.gap(at).strip() not in ("", "&", "-", "'", "’"):
            break
        word = page.word(at)
        if word[0].isupper() or (word[0].isdigit() and at > index):
            last = at + 1
            if page.owns(at) and not _owns_body(page, at, high):
                break
        elif at == index or page.document.lower[at] not in _SMALL:
            break
        at += 1
    return last


def _owns_body(page: Page, at: int, high: int) -> bool:
    """ "Marl Sheriff's | Office": a noun of two words, the first of them a genitive."""
    if at + 1 >= high or not page.word(at + 1)[0].isupper():
        return False
    phrase = f"{page.document.lower[at]} {page.document.lower[at + 1]}"
    return phrase in page.lists.nouns or phrase in page.lists.name_nouns


_SMALL = frozenset("og for of and the i de af & der".split())


def find_body(page: Page, first: int, high: int) -> Found | None:
    """The first body among the words `first:high`; a known kind before an unknown one."""
    unknown: Found | None = None
    index = first
    while index < high:
        found = body_at(page, index, high)
        if found is None:
            index += 1
            continue
        if found[2].actor and found[2].actor not in ("document", "state"):
            return found
        unknown = unknown or found
        index = max(found[1], index + 1)
    return unknown
