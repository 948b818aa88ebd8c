"""A title that the text gives before the name: "Northmoor's mayor won the vote. Ida Holm said"."""

import re

from analysis.sourcing.bearers import borne
from analysis.sourcing.brought_in import brought_in, spoken_of
from analysis.sourcing.counsel import argues_for
from analysis.sourcing.page import Found, Page, role_at
from analysis.sourcing.recast import for_themself
from analysis.sourcing.relations import stands_in
from analysis.sourcing.titles import Context, body_beside, breaks
from analysis.sourcing.whole_titles import ends_a_body

_RULE = "title before, without a name"
_LEVELS = frozenset(("official", "organisation", "expert"))


def titled_before(page: Page, first: int, name: list[str]) -> Context | None:
    """The nearest title of one person in the sentences before the name at word `first`, if it
    stands with no other name in the text.

    Looked at are the paragraph of the name and the one before; the headline too, for a name of
    the first two paragraphs.
    """
    for low, high in _windows(page, first):
        for index, role in page.roles_back(low, high):
            if role[2].plural or role[2].level not in _LEVELS:
                told = stands_in(page, role, _RULE) if _related(role) else None
                if told and not another_named(page, role[1], first, name):
                    return told
                continue
            if _in_a_clause(page, role):
                continue  # "Kampens dommer ventede, før målmanden gik ind"
            if page.owns(role[1] - 1) or _own_head(page, role) or ends_a_body(page, role):
                continue  # "the sheriff's office", "shaking her head"
            if _has_spoken(page, role, high):
                goes_on = None if borne(page, role, name) else _heads_it(page, role, first)
                if goes_on:
                    return goes_on
                continue
            if _somebody_else(page, role, low, first) or _called_so(page, role, first, name):
                continue
            longer = page.role(role[1]) if role[1] < high else None
            if longer and longer[0] <= role[0]:
                continue  # "the head chef" is no head
            sentence = page.sentence(index)[0]
            if sentence == page.sentence(first)[0] and page.document.lower[first - 1] in page.of:
                continue  # "the surgeon who had set the arm of X"
            if sentence == page.sentence(first)[0] and _meets(page, role, first):
                continue  # "The king met X"
            if role[2].level == "expert" and page.document.lower[role[0] - 1] in _ANYBODYS:
                continue  # "anyone whose condition worsens should call their GP"
            if role[0] == sentence + 1 and page.document.lower[sentence] in _AS:
                continue  # "som borgmesteren spåede": somebody else
            stop = page.sentence(first)[0] if _goes_on_speaking(page, role, first) else first
            if another_named(page, role[1], stop, name):
                continue
            role = _first_of_pair(page, role, sentence)
            known = _one_and_known(page, role, sentence) or brought_in(page, role, first)
            if known and not borne(page, role, name):
                if page.document.lower[role[0] - 1] in page.lists.words["old_tie"]:
                    return Context(for_themself(role), None, _RULE)
                return Context(argues_for(page, role), body_beside(page, role), _RULE)
    return None


def _goes_on_speaking(page: Page, role: Found, first: int) -> bool:
    """ "It is dear, the owner's agent said. Sir Bo Elm had paid for two gates, | X said": of whom
    the second sentence tells is not who speaks in both.
    """
    lower = page.document.lower
    begin, high = page.sentence(first)
    if not page.lists.words["modifies"] or page.sentence(role[1] - 1)[1] != begin:
        return False
    closes = role[1] < begin and lower[role[1]] in _SAID
    if not closes or "\n" in page.gap(begin) or first == begin:
        return False
    after = page.capitals(first, high)
    return after < high and lower[after] in page.cues and page.gap(first) == ", "


def _first_of_pair(page: Page, role: Found, low: int) -> Found:
    """ "The head of the school and the chair of its governors have fallen out. X said": the first
    of two titles is that of whom the text names first.
    """
    lower = page.document.lower
    if lower[low] != "the":
        return role
    at = role[0] - 1
    while at > low and role[0] - at < _BETWEEN and page.gap(at + 1) == " ":
        if lower[at] == "and":
            break
        at -= 1
    owned = lower[at + 1] == "the" or lower[at + 1] in page.lists.words["her"]
    if lower[at] != "and" or not owned:
        return role
    for index in range(low + 1, min(at, low + _BETWEEN)):
        other = role_at(page, index, low)
        if other:
            fits = not other[2].plural and other[2].level in _LEVELS
            return other if fits and other[0] <= low + 2 else role
    return role


_ANYBODYS = ("their", "your", "our")
_BETWEEN = 4  # words


def _related(role: Found) -> bool:
    return "relational" in role[2].note and not role[2].plural


def _meets(page: Page, role: Found, first: int) -> bool:
    """Whether what opens an English sentence and the name in it are two: subject and object."""
    if not page.lists.words["modifies"] or page.gap(first) != " ":
        return False
    opens = page.sentence(first)[0]
    between = range(role[1], first)
    near = role[0] - opens <= 1 and 0 < len(between) <= _OBJECT
    return near and not any(page.gap(i).strip() for i in between) and not _joined(page, first)


def _joined(page: Page, first: int) -> bool:
    before = page.document.lower[first - 1]
    return before in page.lists.words["joins"] or before in page.cues


_OBJECT = 4  # words


def _in_a_clause(page: Page, role: Found) -> bool:
    """Whether the title stands in a Danish subordinate clause, and another one opens the sentence:
    "Kampens dommer måtte slå op i reglerne, før den nye målmand fik lov at gå ind".
    """
    low, lower = page.sentence(role[0])[0], page.document.lower
    if page.lists.words["modifies"] or role[0] - low < _CLAUSE:
        return False
    comma = next((i for i in range(role[0], low, -1) if page.gap(i) == ", "), low)
    if comma == low or lower[comma] not in _WHEN:
        return False
    opens = role_at(page, low, low) or role_at(page, low + 1, low)
    if opens is None or opens[2].plural or opens[2].level not in _LEVELS:
        return False
    return opens[2].definite or _owner(page, low)


_CLAUSE = 4  # words
_WHEN = frozenset("før da mens når hvis inden fordi efter indtil selvom skønt".split())


def _somebody_else(page: Page, role: Found, low: int, name: int) -> bool:
    """ "A complaint to the ombudsman": to whom somebody turns; "“… from the dentist,” says X": of
    whom somebody speaks. Neither is who is named next.
    """
    lower, words = page.document.lower, page.lists.words
    if not words["modifies"]:
        return spoken_of(page, role[0])
    at = next((i for i in range(role[0] - 1, max(low, role[0] - 4), -1) if lower[i] in _TO), 0)
    if not words["blames"].isdisjoint(lower[max(low, role[0] - 3) : role[0]]):
        return _ANSWERS.isdisjoint(lower[slice(*page.sentence(name))])  # "suing the maker of it"
    if at and not words["turns_to"].isdisjoint(lower[max(low, at - _TURNS) : at]):
        return _ANSWERS.isdisjoint(lower[slice(*page.sentence(name))])
    return inside_quotation(page, role[0])


_TO = ("to", "with", "against")
_ANSWERS = frozenset("replied replies answered answers responded responds wrote reply".split())
_TURNS = 4  # words: "lodged a complaint | with"


def inside_quotation(page: Page, index: int) -> bool:
    """Whether curly quotation marks opened in the paragraph of word `index` are open there."""
    first = page.document.paragraphs[page.paragraph(index)].first_word
    before = page.text[max(0, page.document.words[first][0] - 1) : page.document.words[index][0]]
    if before.rfind("“") > before.rfind("”"):
        return True
    opened = before.rfind("‘")
    return opened >= 0 and not _CLOSES.search(before, opened)


# An apostrophe stands after a letter; what ends a quotation after a mark or before a blank.
_CLOSES = re.compile(r"[.,!?…]’|’(?=[\s,.;])")


def _own_head(page: Page, role: Found) -> bool:
    """ "Shaking her head", "left his chair": no office, but what is somebody's own."""
    lower, words = page.document.lower, page.lists.words
    if role[2].entry not in ("head", "chair") or role[1] - role[0] > 1:
        return False
    return lower[role[0] - 1] in words["her"] or lower[role[0] - 1] in words["self"]


def _has_spoken(page: Page, role: Found, high: int) -> bool:
    """ "“…,” said the priest", "the priest said": who speaks under a title is not who speaks
    under a name next.
    """
    lower = page.document.lower
    if not page.lists.words["modifies"] or lower[role[0] - 1] != "the":
        return False
    before = role[0] - 2
    if before >= 0 and lower[before] in _SAID and page.gap(role[0] - 1) == " ":
        return True
    return role[1] < high and lower[role[1]] in _SAID and page.gap(role[1]) == " "


def _called_so(page: Page, role: Found, first: int, name: list[str]) -> bool:
    """ "Biolog X … siger forskeren." and then another paragraph: the title of somebody who has
    been named, who speaks a last time before the name at word `first`.
    """
    before = role[0] - 1
    if page.lists.words["modifies"] or before < 0 or page.document.lower[before] not in page.cues:
        return False
    number = page.paragraph(role[0])
    if number == page.paragraph(first) or page.gap(role[0]) != " ":
        return False
    paragraphs = page.document.paragraphs
    low = paragraphs[max(0, number - _BEFORE)].first_word
    return another_named(page, low, role[0], name)


_BEFORE = 2  # paragraphs
_SAID = frozenset("said says added replied recalled explained asked told".split())


def another_named(page: Page, low: int, high: int, name: list[str]) -> bool:
    """Whether somebody else is named in full in the words `low:high`, after the title."""
    lower = page.document.lower
    return any(
        lower[index] in page.lists.first_names
        and page.word(index)[0].isupper()
        and page.word(index + 1)[0].isupper()
        and page.gap(index + 1) == " "
        and page.word(index) not in name
        and page.word(index + 1) not in name
        for index in range(low, high - 1)
    )


def _windows(page: Page, first: int) -> list[tuple[int, int]]:
    paragraphs = page.document.paragraphs
    number = page.paragraph(first)
    back = max(0, number - 1)
    if back > 1 and paragraphs[back].last_word - paragraphs[back].first_word <= _CREDIT:
        back -= 1  # "Det skriver Havneavisen"
    low = max(paragraphs[back].first_word, first - _REACH)
    windows = [(low, first)]
    if 1 < number <= _NEAR_HEADLINE and paragraphs[0].last_word <= low:
        windows.append((paragraphs[0].first_word, paragraphs[0].last_word))
    return windows


_CREDIT = 8  # words
_NEAR_HEADLINE = 3
_REACH = 400  # words; two paragraphs that are longer are a text without paragraphs


def _one_and_known(page: Page, role: Found, low: int) -> bool:
    """ "Borgmesteren", "the mayor", "Northmoor's newly elected mayor"; not "a mayor"."""
    if role[2].definite:
        return True
    lower = page.document.lower
    for index in range(role[0] - 1, max(low, role[0] - 4) - 1, -1):
        if breaks(page, index + 1) or lower[index] in page.cues or lower[index] in page.of:
            return False
        if lower[index] in _AS:
            return False  # "her years as secretary of state"
        if lower[index] in page.lists.words["indefinite"]:
            return False
        if lower[index] in page.lists.words["definite"] or _owner(page, index):
            return True
    return False


_AS = ("as", "som")


def _owner(page: Page, index: int) -> bool:
    """Whether the word is a genitive, or may be a Danish one."""
    word = page.word(index)
    danish = not page.lists.words["modifies"] and word.endswith("s") and len(word) > 3
    return danish or page.owns(index)


def _heads_it(page: Page, role: Found, first: int) -> Context | None:
    """ "Nothing, said the mayor. X reminded them": an office that one person holds speaks in the
    sentence before, and goes on under a name.
    """
    lower, words = page.document.lower, page.lists.words
    begin = page.sentence(first)[0]
    if begin != first or page.sentence(role[1] - 1)[1] != begin:
        return None
    if role[2].entry not in words["one_holds"] or page.gap(begin)[:1] != ".":
        return None
    stop = page.capitals(first, len(lower))
    goes_on = stop < len(lower) and lower[stop] in words["goes_on_saying"]
    return Context(role, None, _RULE) if goes_on else None
