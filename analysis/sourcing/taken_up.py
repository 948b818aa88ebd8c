"""Titles and bodies that take up what the text has said before: "her predecessor, X", "the board's
director", "his spokesman".
"""

from dataclasses import replace

from analysis.sourcing.bodies import of_an_office
from analysis.sourcing.body_nouns import in_public_care, noun_at
from analysis.sourcing.danish_houses import private_school
from analysis.sourcing.full_names import in_full
from analysis.sourcing.levels import leads, speaks
from analysis.sourcing.lists import Kind
from analysis.sourcing.page import Found, Page, role_at
from analysis.sourcing.politicians import in_office, serves
from analysis.sourcing.recast import as_expert, for_themself
from analysis.sourcing.titles import Context

_SENTENCES = 2  # before the one of a title that takes up another
_EQUALS = ("counterpart", "kollega", "modpart", "ministerkollega")  # of politicians
_SAME = frozenset(
    "opposite number,predecessor,successor,number two,forgænger,efterfølger".split(",")
)
_COLLEAGUE = ("colleague", "kollega", "co-author", "medforfatter")
_LEVELS = ("official", "organisation", "expert")
_PLACES = 8  # of a noun
_NEAR = 5  # words before a name, or after it


def of_our_paper(page: Page, role: Found, body: Found | None) -> Found | None:
    """ "My colleague at the Courier, X, wrote": of whoever writes for a paper."""
    if role[2].entry not in ("colleague", "kollega") or not role[0]:
        return None
    owner = page.document.lower[role[0] - 1]
    if owner not in _OUR and owner not in page.lists.words["self"]:
        return None
    writes = not _WROTE.isdisjoint(page.document.lower[role[1] : page.sentence(role[0])[1]])
    if (body is not None and body[2].actor == "medium") or writes:
        return role[0], role[1], Kind("colleague", "person", "media", "", "popular_opinion")
    return None


_OUR = ("our", "vores")
_WROTE = frozenset("wrote writes written column columnist skrev skriver skrevet".split())


def related(page: Page, role: Found) -> Found | None:
    """ "His Russian counterpart", "her predecessor": the role noun that stands before it, in its
    sentence or, for those who hold the same office, in the two sentences before.
    """
    low, _ = page.sentence(role[0])
    for index in range(role[0] - 1, low - 1, -1):
        found = role_at(page, index, low)
        if found and found[2].level:
            return role[0], role[1], found[2]
    entry = role[2].entry
    colleague = entry == "colleague"
    same = entry in _SAME
    for _ in range(_SENTENCES if (colleague or same or entry in _EQUALS) and low else 0):
        stop, low = low, page.sentence(low - 1)[0]
        for index in range(stop - 1, low - 1, -1):
            found = role_at(page, index, low)
            if found is None or found[2].plural:
                continue
            if "politics" in found[2].note.split() or (same and found[2].level in _LEVELS):
                return role[0], role[1], found[2]
        if not low:
            break
    owner = _of_whom(page, role) if same or entry in _EQUALS else None
    if owner:
        return role[0], role[1], owner
    if entry in _COLLEAGUE and page.occurring("research"):
        return as_expert(role)
    return None


def _of_whom(page: Page, role: Found) -> Kind | None:
    """ "Holm's opposite number, X": the office that stands beside that name earlier in the text."""
    at = role[0] - 1
    if at > 0 and page.document.lower[at] in page.lists.adjectives:
        at -= 1  # "Holm's Croatian counterpart"
    if at < 0 or not page.owns(at) or not page.word(at)[0].isupper():
        return None
    return held_by(page, page.word(at)[:-2], at)


def held_by(page: Page, name: str, stop: int) -> Kind | None:
    """The office that stands beside `name` in the words before word `stop`."""
    for index in page.places(name)[:_PLACES]:
        if index >= stop:
            break
        low, high = page.sentence(index)
        before = range(index - 1, max(low, index - _NEAR) - 1, -1)
        for near in (*before, *range(index + 1, min(high, index + _NEAR + 1))):
            found = role_at(page, near, low)
            if found and found[2].level in _LEVELS and not found[2].plural:
                return found[2]
    return None


def of_master(page: Page, role: Found) -> Found | None:
    """ "The president is safe. His spokesman said": in the service of whoever the sentence before
    gives an office.
    """
    lower = page.document.lower
    at = role[0] - 1
    if at < 0 or not serves(page, role[2].entry):
        return None
    low = page.sentence(at)[0]
    if page.owns(at):
        owner = role_at(page, at, low)  # "the governor's spokesman"
        return _as_body(owner[2], at) if owner else None
    if not page.lists.words["of_side"].isdisjoint(lower[max(low, at - 2) : role[0]]):
        kind = Kind("party", "politics", "official", "party")  # "opposition health spokesman X"
        return at, at + 1, kind
    if lower[at] not in page.lists.words["her"]:
        return None
    owner = owner_before(page, at)
    return _as_body(owner[2], owner[0]) if owner else None


def asked_for(page: Page, role: Found) -> Found | None:
    """ "Asked whether Gov. Holm would sign it, a spokesman, X": in the service of the one person
    in office, with a name, whom the sentence tells of before.
    """
    lower, words = page.document.lower, page.lists.words
    low = page.sentence(role[0])[0]
    if lower[role[0] - 1] not in ("a", "his", "her") or not words["modifies"]:
        return None
    if not speaks(role[2].entry):
        return None
    told_of = _holder_before(page, role, low)
    if told_of:
        return told_of
    if role[0] - low < 4 or page.gap(role[0] - 1) != ", ":
        return None
    for index in range(role[0] - 2, low, -1):
        holder = role_at(page, index, low)
        named = page.word(index + 1)[0].isupper() and page.gap(index + 1) in (" ", ". ")
        if holder and named and holder[2].level == "official":
            return _as_body(holder[2], index)
    return None


def _holder_before(page: Page, role: Found, low: int) -> Found | None:
    """ "Gov. Holm has not said if he will sign. He is reading, said a spokesman, X": of whom the
    paragraph has told, in office and with a name.
    """
    begin = page.document.paragraphs[page.paragraph(role[0])].first_word
    behind = page.document.lower[role[1] : role[1] + 1]
    if begin >= low or behind == ("for",) or page.document.lower[begin] == "the":
        return None
    holder = role_at(page, begin, begin)
    named = holder and page.word(holder[1])[0].isupper() and page.gap(holder[1]) in (" ", ". ")
    if holder is None or not named or holder[2].level != "official":
        return None
    return _as_body(holder[2], holder[0])


def owner_before(page: Page, at: int) -> Found | None:
    """The title, in the same sentence or the one before, of whom "her" at word `at` takes up."""
    low = page.sentence(at)[0]
    for index in range(at - 1, (page.sentence(low - 1)[0] if low else low) - 1, -1):
        found = role_at(page, index, page.sentence(index)[0])
        if found and found[2].level and not found[2].plural:
            return found
    return None


def _as_body(holder: Kind, at: int) -> Found | None:
    """Somebody in office as a body that others speak for, at word `at`."""
    served = in_office(holder)
    return (at, at + 1, served) if served else None


def own_office(page: Page, first: int, cut: int) -> Kind | None:
    """ "The sheriff was on the radio. His office said": of whom the text has just named."""
    lower = page.document.lower[first:cut]
    if len(lower) > 2 and lower[-1] == "office" and page.owns(cut - 2):
        if noun_at(page, cut - 1, first):
            return None  # "the Marl County Sheriff's Office"
        if of_an_office(page, first, cut - 1):
            return Kind("office", "authority", "official", "party")
        head = role_at(page, cut - 2, first)  # "the bishop's office"
        leader = head is not None and head[2].level == "organisation"
        return Kind("office", "organisation", "organisation", "party") if leader else None
    if len(lower) != 2 or lower[1] != "office":
        return None
    if page.owns(first) and page.word(first)[0].isupper():
        holder = held_by(page, page.word(first)[:-2], len(page.document.words))
        if holder is None or holder.level != "official":
            return None
        return Kind("office", "authority", "official", "party")
    if lower[0] not in page.lists.words["her"]:
        return None
    owner = owner_before(page, first)
    if owner is None or owner[2].level != "official":
        return None
    return Kind("office", "authority", "official", owner[2].role)


def fuller(page: Page, context: Context) -> Context:
    """`context` with the body in full where the text has named it: "the board's director" of a
    health board, "the centre's director" of a research centre.
    """
    context = _of_a_pet(page, _in_a_dispute(page, context))
    body = context.body
    part = body is None or page.document.lower[body[1] - 1] in _PARTS
    if part and context.role and page.lists.words["modifies"]:
        whose = _owner_of_team(page, context.role)
        if whose or body is None:
            return replace(context, body=whose, body_rule="body named before") if whose else context
    if body is None or not body[2].actor:
        return context
    school = private_school(page, body)
    if school is not body:
        return replace(context, body=school)
    if context.role and leads(context.role[2].entry):
        of_many = page.document.lower[body[0]] in ("association", "federation", "union")
        public = body[2] if of_many else in_public_care(page, body[2])
        if public is not body[2]:
            return replace(context, body=(*body[:2], public))
    at, lower = body[1] - 1, page.document.lower
    opens = not page.lists.words["modifies"] and at == page.sentence(at)[0]  # "Rådets formand"
    named = page.word(at)[0].isupper() and not opens
    if named or (at > body[0] and lower[body[0] : at] != ("the",)):
        return context
    whole = in_full(page, lower[at], body[0])
    return replace(context, body=(*body[:2], whole[2])) if whole else context


def _owner_of_team(page: Page, role: Found) -> Found | None:
    """ "X, head of the office's recall team", "the council's drainage engineer … The drainage
    engineer, X": the body in the genitive behind the title, or before it where it stood first.
    """
    lower = page.document.lower
    at, high = role[1] + 2, page.sentence(role[0])[1]
    if at < high and lower[role[1] : at] in (("of", "the"), ("at", "the")) and page.owns(at):
        return in_full(page, lower[at], role[0]) or noun_at(page, at, at)
    first = role[0]
    while first > max(1, role[0] - 2) and lower[first - 1] != "the" and page.gap(first) == " ":
        first -= 1  # "the | drainage engineer"
    if role[2].level != "expert" or first < 1 or lower[first - 1] != "the":
        return None
    for index in page.places(page.word(role[1] - 1))[:_PLACES]:
        begin = index - (role[1] - first) + 1
        if index >= first or begin < 1:
            break
        if lower[begin : index + 1] == lower[first : role[1]] and page.owns(begin - 1):
            noun = noun_at(page, begin - 1, page.sentence(begin)[0])
            return noun if noun and noun[2].actor in _EMPLOYERS else None
    return None


_PARTS = frozenset("team unit division branch section desk squad".split())
_EMPLOYERS = ("authority", "company", "organisation")


def _in_a_dispute(page: Page, context: Context) -> Context:
    """ "Lead negotiator X" where a union and a strike are the matter: no state's."""
    role = context.role
    if role is None or not role[2].entry.endswith("negotiator") or role[2].level != "official":
        return context
    if len(page.occurring("strike")) < _STRIKE:
        return context
    kind = replace(role[2], level="organisation", role="party", note="")
    return replace(context, role=(*role[:2], kind))


_STRIKE = 2  # different words


def _of_a_pet(page: Page, context: Context) -> Context:
    """ "Biscuit's owner, X": whoever keeps a dog or a horse is nobody's head."""
    role, body = context.role, context.body
    if role is None or not role[2].entry.endswith("owner") or not page.occurring("pet"):
        return context
    if page.occurring("companies") or (body is not None and body[2].actor):
        return context
    return replace(context, role=for_themself(role), body=None, body_rule="")
