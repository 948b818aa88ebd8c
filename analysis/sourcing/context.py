"""What the text says beside a name: the bearer's role and the body that the bearer belongs to."""

from dataclasses import replace

from analysis.sourcing.apposed_titles import LAWYERS
from analysis.sourcing.clause_kinds import MEMBER, RESEARCHER
from analysis.sourcing.clauses import speaks_for
from analysis.sourcing.lists import Kind
from analysis.sourcing.own_clause import started_it
from analysis.sourcing.page import Found, Page
from analysis.sourcing.title_after import title_after
from analysis.sourcing.title_before import in_force, title_before
from analysis.sourcing.titles import Context, represents

_STUDIES_FOR_A_HOUSE = ("fellow", "economist", "analyst", "forecaster")


def beside(page: Page, first: int, last: int) -> Context:
    """The role and the body that stand beside the name at words `first:last`."""
    low, high = page.sentence(first)
    if last < high and page.gap(last) == ", " and page.document.lower[last] in _COMMENTS:
        return Context((last, last + 1, RESEARCHER), None, "comments for the audience")
    opposed = _opponent(page, first, low)
    if opposed:
        return opposed
    left = title_before(page, first, low)
    if left.role is None and first - low > 3 and page.gap(first) == ", ":
        fronted = speaks_for(page, low, first) if page.lists.words["modifies"] else None
        left = fronted or left
    right = title_after(page, last, high)
    if left.role and right.role and _only_addressed(left.role) and right.role[2].level:
        return replace(right, body=right.body or left.body)  # "Mr X, who studies eels"
    role = left.role or right.role
    if right.rule == "said to sit for" and left.role and left.role[2].level == "citizen":
        return right  # "Clerk X, who is seeking a fifth term"
    if right.role and right.role[2].entry == "ally" and left.role:
        return replace(left, life=right.life)  # "Sheriff X, an ally of hers"
    if right.rule == "said to look into it":
        return right  # "Dr X, the engineer who leads the inquiry"
    teaches = right.rule.startswith(("said to do so now", "said to teach"))
    if (
        teaches
        and page.document.lower[last : last + 2] == ("who", "now")
        and left.role
        and left.role[2].level == "citizen"
    ):
        return right  # "former ship's master X, who now teaches"
    if right.role and page.document.lower[last] in page.lists.words["now"]:
        return right  # "former hurdler X, now a commentator"
    ranked = left.role is not None and left.role[2].entry in ("captain", "capt")
    if ranked and right.role and right.role[2].level == "organisation" and right.body:
        return right  # "Captain X, managing director of Elm Tankers"
    scholar = left.role is not None and left.role[2].entry.endswith(_SCHOLARS)
    if scholar and right.rule == "said to lead":
        return replace(left, body=left.body or right.body, body_rule=right.rule)
    learned = left.role is not None and left.role[2].entry in _LEARNED
    if learned and right.role is None and _of_a_centre(page, right):
        return replace(left, life=right.life)  # "Dr X of the Centre for Public Algorithms"
    if learned and right.rule == "said to own it":
        return right  # "Dr X, who owns the practice"
    if learned and right.rule == "said to do so":
        return left  # "Dr X, who looks after the collection"
    if learned and right.role and right.role[2].entry.endswith(_STUDIES_FOR_A_HOUSE):
        return right  # "Dr X, a senior fellow at the Ormley Fund"
    if learned and right.role and right.role[2].level in ("official", "organisation"):
        near = page.document.lower[right.role[0] - 1]
        owned = near in ("its", "their") or page.owns(right.role[0] - 1)
        owned = owned or page.gap(right.role[0]) in ("' ", "’ ")
        if owned or (near == "the" and right.role[2].level == "official"):
            return right  # "Dr X, its director of public health"
    if right.rule == "said to lead" and _of_a_project(page, left, right, last):
        return left
    if right.rule == "said to lead" and left.role and _is_kin(page, left.role, right):
        return replace(left, life=right.life)
    starter = started_it(page, left.role, right.role)
    if starter:
        return replace(right, role=starter, body=None)
    elsewhere = right.body is None or right.body[2].actor == "state"
    if left.role and right.role and elsewhere and in_force(left.role[2]):
        led = right.rule == "said to lead" or right.role[2].level == "official"
        if led:  # "Col. X, who is in charge of the operation", "Supt X, the local commander"
            return replace(left, life=right.life)
    if left.role and right.role and left.role[2].entry.endswith(LAWYERS):
        if right.role[2].level == right.role[2].role == "expert":
            return right  # "lawyer X, who is a specialist in leases"
    if right.role and right.role[2].entry in ("member", "medlem") and right.body is None:
        after = right.role[1]  # "deckhand X, a member since", "hvor X er medlem nummer 44"
        of_one = after < high and page.document.lower[after] in page.of
        bare = right.rule == "said of the name" and not of_one
        right = replace(right, role=None) if bare or left.role else right
        role = left.role or right.role
    if right.rule == "said to lead research" and left.role and left.role[2].entry in _BOSSES:
        return right  # "hendes chef, X, leder klinikken"
    if left.role and left.role[2].level == "expert" and right.role:
        was = page.document.lower[max(last, right.role[0] - 2) : right.role[0]]
        if not page.lists.words["once_or_retired"].isdisjoint(was):
            return replace(left, life=right.life)  # "consultant X, a retired captain"
    if scholar and right.role and _of_a_ward(page, right):
        return replace(left, body=right.body, body_rule=right.rule, life=right.life)
    if left.role and right.role and represents(right.role[2]) and not represents(left.role[2]):
        return replace(right, body=right.body or left.body)
    body, body_rule = left.body, left.rule
    if right.body is not None and (
        body is None or not body[2].actor or right.rule == "party in parentheses"
    ):
        body, body_rule = right.body, right.rule
    if body and not body[2].actor and body_rule == "body after the name":
        house = body[1] - body[0] > 1 and page.document.lower[body[0] - 1] == "at"
        if role is None and house and page.occurring("market_story"):
            judges = Kind(body[2].entry, "company", "expert", "expert", "expert")
            return Context(None, (*body[:2], judges), left.rule or right.rule, body_rule)
        if role is None and _of_the(page, body):
            kind = Kind(body[2].entry, "organisation", "organisation", "party")
            body = (*body[:2], kind)
        elif role is None or role[2].level != "organisation":
            body = None  # "X fra Sindal": a place
    return Context(role, body, left.rule or right.rule, body_rule, right.life)


def _of_a_centre(page: Page, right: Context) -> bool:
    body = right.body
    if body is None or (body[2].actor, body[2].role) != ("organisation", "party"):
        return False
    near = page.document.lower[body[0] : body[1]]
    return bool(page.lists.words["modifies"]) and not _CENTRES.isdisjoint(near)


_CENTRES = frozenset("centre center laboratory lab observatory unit programme program".split())


def _only_addressed(role: Found) -> bool:
    """Whether a title says no more than "Mr" or "Miss"."""
    return not role[2].level and "relational" not in role[2].note


def _of_the(page: Page, body: Found) -> bool:
    """ "X of the Reed Warblers", "of the Patients' Purse": places seldom have an article."""
    first, last = body[:2]
    lower, words = page.document.lower, page.lists.words
    if not words["modifies"] or last - first < 2 or lower[first - 1] != "the":
        return False
    if not all(page.word(index)[0].isupper() for index in range(first, last)):
        return False
    end = lower[last - 1]
    return not any(end in words[each] for each in ("street", "place_too", "one_place", "community"))


_LEARNED = ("dr", "doctor", "prof", "professor", "sir", "dame")
_COMMENTS = ("commentating", "co-commentating", "summarising", "summarizing")


def _of_a_ward(page: Page, right: Context) -> bool:
    """ "Prof. X, head of retinal studies at the county hospital": who leads a ward still knows."""
    role, body = right.role, right.body
    if role is None or body is None or role[2].entry not in ("head", "chief", "director", "lead"):
        return False
    house = body[2].entry.lower()
    if body[2].level != "expert" and not house.endswith(("hospital", "infirmary", "clinic")):
        return False
    after = page.document.lower[role[1] : role[1] + 2]
    return after[:1] == ("of",) and after[1:] not in (("the",), ("a",)) and body[0] > role[1] + 1


def _is_kin(page: Page, role: Found, right: Context) -> bool:
    """ "Hustruen, X, der styrer bogholderiet": kin, and what she leads has no name."""
    words = page.lists.words
    if words["modifies"] or page.document.lower[role[1] - 1] not in words["kin"]:
        return False
    told = right.role
    if told and "bestyrelsen" in page.document.lower[told[0] : told[1] + 1]:
        return False  # "hendes far, X, sidder stadig i bestyrelsen"
    return right.body is None or not page.word(right.body[0])[0].isupper()


def _of_a_project(page: Page, left: Context, right: Context, last: int) -> bool:
    """ "Linguist X, who led the project": somebody who knows the subject led the work on it."""
    if left.role is None or (left.role[2].level, left.role[2].function) != _KNOWS:
        return False
    projects = page.occurring("led_project")
    if right.body and page.document.lower[right.body[0]] not in projects:
        return False
    return not projects.isdisjoint(page.document.lower[last + 2 : last + _LED])


_KNOWS = ("expert", "expert")
_LED = 7  # words of "who led the three-year project"
_BOSSES = ("chef", "leder", "boss")
_SCHOLARS = tuple("læge prof professor lektor forsker dr dr. doctor physician surgeon".split())


def _opponent(page: Page, first: int, low: int) -> Context | None:
    """ "His opponent, X", "her challenger, veterinarian X", where people vote."""
    lower = page.document.lower
    if _OPPOSED.isdisjoint(page.document.vocabulary):
        return None
    for at in range(first - 1, max(low, first - _TITLE) - 1, -1):
        is_one = page.gap(at + 1) == ", " or lower[at + 1] in ("is", "was")
        if lower[at] in _OPPOSED and is_one and at > low:
            owner = at - 1 if lower[at - 1] not in _RANKED else at - 2
            owned = lower[owner] in page.lists.words["her"] or page.owns(owner)
            votes = owned and not _VOTING.isdisjoint(page.document.vocabulary)
            return Context((at, at + 1, MEMBER), None, "said to sit for") if votes else None
    return None


_TITLE = 4  # words between "opponent" and the name
_RANKED = frozenset("main only likely chief closest strongest nearest leading sole".split())
_OPPOSED = frozenset(("opponent", "challenger", "rival"))
_VOTING = frozenset(
    "voters election ballot ballots candidate candidates votes voting slate re-election seat "
    "primary polls runoff incumbent".split()
)
