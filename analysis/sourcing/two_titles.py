"""Which of two titles before a name its bearer speaks by, and the verb behind a name that says who
somebody is.
"""

from analysis.sourcing.levels import leads
from analysis.sourcing.page import Found, Page, role_at
from analysis.sourcing.relative import relative
from analysis.sourcing.titles import Context, breaks, represents


def of_two(page: Page, role: Found, low: int) -> Found:
    """Of two titles before a name the one that the bearer speaks by: "biolog og forfatter X",
    "formanden, tidligere minister X", "formand og tidligere minister X".
    """
    lower, words = page.document.lower, page.lists.words
    at = role[0] - 2
    if words["modifies"]:
        return _of_two_english(page, role, low)
    if at < low:
        return role
    joined = lower[at + 1] in words["joins"] and page.gap(role[0]) == page.gap(at + 1) == " "
    once = lower[at + 1] in words["former"] and page.gap(at + 1) == ", "
    first = role_at(page, at, low) if joined or once else None
    if first is None:
        stands_for = _before_comma(page, role, low)
        if stands_for:
            return stands_for
    if first is None and at - 1 >= low and lower[at + 1] in words["former"]:
        both = lower[at] in words["joins"] and page.gap(at) == page.gap(at + 1) == " "
        first = role_at(page, at - 1, low) if both else None  # "træner og tidligere mester X"
        once = first is not None and (represents(first[2]) or first[2].level == "expert")
    if first is None or first[2].plural or not first[2].level:
        return role
    if once or (represents(first[2]) and not represents(role[2])):
        return first
    knows = first[2].level == "expert" and role[2].level in ("citizen", "media")
    return first if knows else role


def _before_comma(page: Page, role: Found, low: int) -> Found | None:
    """ "Foreningens formand, fhv. lærer X", "formanden for klubben, 61-årige murer X": the title in
    front of the comma, by which the bearer speaks for others, where the other says no more than
    what X does or did for a living.
    """
    at = before_epithets(page, role[0], low)
    if at <= low or page.gap(at) != ", ":
        return None
    if represents(role[2]) and at == role[0]:
        return None  # "formanden, direktør X"
    if role[2].entry.endswith("dommer"):
        return None  # "nævnets formand, dommer X": a judge who chairs still judges
    return heading_phrase(page, at, low)


def before_epithets(page: Page, first: int, low: int) -> int:
    """Where "den tidligere", "fhv.", "den 61-årige" in front of word `first` begin."""
    lower, words, at = page.document.lower, page.lists.words, first
    while at - 1 > low and first - at < _EPITHETS and page.gap(at) in (" ", ". "):
        word = lower[at - 1]
        former = word in words["former"] or word in words["retired"]
        if not (former or word.endswith("-årige") or (at < first and word in ("den", "det"))):
            break
        at -= 1
    return at


def heading_phrase(page: Page, at: int, low: int) -> Found | None:
    """The title of somebody who speaks for others that ends, or heads, the phrase in front of word
    `at`: "foreningens formand,", "formanden for beboerrådet,".
    """
    lower = page.document.lower
    for index in range(at - 1, max(low, at - _PHRASE) - 1, -1):
        if (index < at - 1 and breaks(page, index + 1)) or lower[index] in page.cues:
            return None
        found = role_at(page, index, low)
        if found is None:
            continue
        heads = index == at - 1 or lower[found[1]] in page.of
        owner = lower[found[0] - 1] if found[0] > low else ""
        whose = found[2].definite or owner.endswith("s") or found[0] == low
        whose = whose or (index < at - 1 and owner in page.cues)
        if heads and represents(found[2]) and not found[2].plural:
            return found if whose else None
        if index == at - 1 and not found[2].plural:
            return None  # "naboen, lærer X"
    return None


_EPITHETS = 3  # words
_PHRASE = 8  # words


def _of_two_english(page: Page, role: Found, low: int) -> Found:
    """ "Striker and trainee surveyor X", "councillor and part-time vet X": the first of two titles
    where it stands for a team, a body or an office, and the second is what they live by.
    """
    lower, at = page.document.lower, role[0] - 1
    at -= at > low and lower[at] in _LEARNING
    if at <= low or lower[at] not in page.lists.words["joins"] or role[2].level not in _PRIVATE:
        return role
    if page.gap(role[0]) != " " or page.gap(at) != " " or page.gap(at + 1) != " ":
        return role
    first = role_at(page, at - 1, low)
    if first is None or first[2].plural or not represents(first[2]):
        return role
    return first


_PRIVATE = ("citizen", "expert")
_LEARNING = frozenset(
    "retired former trainee apprentice part-time full-time student amateur local".split()
)


def heads_it(page: Page, role: Found, first: int, low: int) -> Found:
    """ "Its head of customer happiness, X", "director of student housing at Elm College, X": the
    title that heads the phrase, where the one found only says what it is of.
    """
    lower = page.document.lower
    if role[1] >= first or role[0] - 2 < low or not page.lists.words["modifies"]:
        return role
    if page.gap(role[1]) != " " or lower[role[1]] in page.of or lower[role[1]] in page.cues:
        return role
    of = role[0] - 1  # or before an adjective: "head of new student homes"
    of -= lower[of] not in _OF
    if (
        lower[of] not in _OF
        or of - 1 < low
        or any(page.gap(i) != " " for i in range(of, role[0] + 1))
    ):
        return role
    head = role_at(page, of - 1, low)
    if head is None or head[2].plural or not (leads(head[2].entry) or head[2].entry in _OVER):
        return role
    return head


_OF = ("of", "for")
_OVER = ("head", "director", "manager", "chief", "vice president", "vice-president", "secretary")


def verb_behind(page: Page, at: int, high: int) -> Context | None:
    """ "Ida Holm leder klinikken", "has studied eels": what the verb at word `at`, right behind a
    name, says of its bearer.
    """
    said = relative(page, at - 1, high) if _says_who(page, page.document.lower[at]) else None
    kept = said is not None and (page.lists.words["modifies"] or said.rule not in _OF_A_CLAUSE)
    return said if kept else None


def verb_of_apposed(page: Page, at: int, high: int) -> Context | None:
    """ "Hendes chef, X, leder klinikken": the comma ends the name, and its verb follows; but "X,
    leder af klinikken".
    """
    words = page.lists.words
    if words["modifies"] or not _says_who(page, page.document.lower[at]) or at + 1 >= high:
        return None
    noun = role_at(page, at, at) is not None
    if noun and (page.gap(at + 1).strip() or page.document.lower[at + 1] in page.of):
        return None
    said = relative(page, at - 1, high)
    return said if said and said.rule not in _OF_A_CLAUSE else None


_OF_A_CLAUSE = ("body in the relative clause",)


def _says_who(page: Page, word: str) -> bool:
    """Whether a verb says who somebody is: "Ida Holm chairs the union", "has studied eels"."""
    words = page.lists.words
    return any(word in words[name] for name in _VERBS)


_VERBS = ("leads", "studies", "covers", "before_verb", "tables", "clause_verb")
