"""What stands after a name and its comma: a title, a body, or a relative clause."""

from dataclasses import replace

from analysis.sourcing.apposed_leaders import leads_in_clause, leads_too
from analysis.sourcing.apposed_titles import LAWYERS, partner, representing, specialist
from analysis.sourcing.authors import author_of
from analysis.sourcing.bodies import body_at, find_body
from analysis.sourcing.body_nouns import noun_at
from analysis.sourcing.clause_kinds import COUNSEL, MEMBER, RESCUER, RESEARCHER
from analysis.sourcing.clauses import speaks_for
from analysis.sourcing.danish_clauses import after_clause
from analysis.sourcing.idioms import party_seat
from analysis.sourcing.lists import Kind
from analysis.sourcing.page import Found, Page, role_at
from analysis.sourcing.relative import relative
from analysis.sourcing.students import in_a_year
from analysis.sourcing.titles import (
    Context,
    body_after,
    body_before,
    breaks,
    served_by,
)
from analysis.sourcing.trading_houses import trading_house
from analysis.sourcing.whole_titles import acts, of_compound, whole


def apposition(page: Page, at: int, high: int) -> Context:
    """The words after a comma: a role with its body, the body alone, or a relative clause."""
    lower, words = page.document.lower, page.lists.words
    if lower[at] in words["clause_word"]:
        return Context()  # "mener X, at skolen løber": a clause, no title
    if words["modifies"] and (lower[at] in _DID or lower[at] == "which"):
        return Context()  # "a bookkeeper, X, rang the supplier", "X, and teachers will be there"
    if lower[at] in words["relative"] and at + 1 < high:
        said = relative(page, at, high) or after_clause(page, at, high)
        return said or Context(life=(at, min(high, at + 4)))
    if lower[at] in ("of", "from") and _address(page, at + 1, high):
        return Context(life=(at, min(high, at + 3)))
    if lower[at][:2] in _PARTY and page.word(at)[2:3].isupper() and words["modifies"]:
        return Context((at, at + 1, MEMBER), None, "party behind the name")  # "X, D-Elm Park"
    if lower[at] in words["writing_in"]:
        return _writing_in(page, at, high)
    if lower[at] in words["modal"] or lower[at] in words["no_apposition"]:
        return Context()  # "One of them, X, has worked at the Elm Cross branch"
    student = in_a_year(page, at, high) if words["modifies"] else None
    if student:
        return student
    others = speaks_for(page, at, high) if words["modifies"] else None
    if others:
        return others
    if lower[at] == "representing" and at + 1 < high:
        body = find_body(page, at + 1, min(high, at + 7))
        if body and body[2].actor in ("organisation", "company"):
            return Context(None, body, "body after the name")
    by_whom = lower[at + 1 : at + 2] == ("by",) and bool(
        words["modifies"]
    )  # "X, given by the umpire"
    if lower[at : at + 2] == ("appointed", "by") and "court" in lower[at + 2 : at + 5]:
        return Context((at, at + 2, RESCUER), None, "appointed by a court")
    if lower[at : at + 2] in (("late", "of"), ("formerly", "of"), ("formerly", "with")):
        return Context()
    if by_whom or lower[at] in words["busy"] or acts(page, at, high):
        return Context()  # "X, speaking to the club's own channel"
    if at + 1 < high and page.word(at)[0].isupper() and page.word(at + 1)[0].isupper():
        if lower[at] in words["honorific"]:
            return Context()  # "the surgeon who had operated on X, Dr Holm"
    if lower[at] in page.of and words["modifies"]:
        house = trading_house(page, at + 1, high)  # "X, of brokers Holm Keane"
        if house:
            return Context(None, house, "body after the name")
    told = _authority_on(page, at, high) or _for_whom(page, at, high)
    told = told or (party_seat(page, at, high) if words["modifies"] else None)
    if told:
        return told
    index = at
    while index < min(high, at + 10):
        if index > at and breaks(page, index):
            break
        if lower[index] in page.cues and not role_at(page, index, at):
            if page.word(index)[0].islower() or index == at:
                return Context()  # but "the United States Rivers commissioner"
        if index > at and lower[index] in words["relative"]:
            # "X, an independent who represents Y"
            return leads_in_clause(page, index, high) or Context()
        role = role_at(page, index, at)
        if role and (_of_a_group(page, role, at, high) or _only_named(page, role, index, at, high)):
            role = None
        if role and role[2].plural and lower[at : at + 2] in _ONE_OF and role[2].level:
            single = replace(role[2], plural=False)  # "X, one of 40 passengers"
            return Context((role[0], role[1], single), None, "title after the name")
        if role and (not role[2].plural or (role[2].level and of_pair(page, at))):
            if role[2].plural:
                role = (*role[:2], replace(role[2], plural=False))
            while role[1] < high and not page.gap(role[1]).strip():
                longer = role_at(page, role[1], at)
                if not longer and role[1] + 1 < high:  # "the assistant | U.S. attorney"
                    longer = role_at(page, role[1] + 1, at)
                    longer = longer if longer and longer[0] <= role[0] else None
                if not longer:
                    break
                role = longer
            role = of_compound(page, role, high) if words["modifies"] else role
            if page.owns(role[1] - 1) and role[1] < high:
                index = role[1]
                continue  # "X, the minister's closest friend"
            role = whole(page, role, high)
            if role[2].entry in LAWYERS and lower[role[1] + 1 : role[1] + 2] in _RETAINED:
                return Context((role[0], role[1], COUNSEL), None, "title after the name")
            wrote = author_of(page, role, high) if words["modifies"] else None
            if wrote:
                return wrote
            today = _since_then(page, role, at, high)
            if today:
                return today
            role = specialist(page, representing(page, role, at, high), high)
            role = partner(page, role, high)
            led = leads_too(page, role, high)
            if led:
                return led
            body = body_after(page, role, high)
            if body and role[2].level == "expert" and lower[body[1] - 1] == "team":
                body = None  # "a statistician on the team"
            if body and role[2].level == "expert" and _half_of_it(page, body, high):
                body = None  # "a historian of church buildings"
            if body is None or body[2].actor in ("", "state"):
                body = body_before(page, role[0], at) or body
            if body is None or not body[2].actor:
                body = served_by(page, role, at, high) or body
            return Context(role, body, "title after the name")
        index += 1
    stop = index
    start = at
    while start < min(stop, at + 5) and not page.word(start)[0].isupper():
        if lower[start] in page.of and start + 1 < stop:  # "X, fundraiser at Y"
            found = find_body(page, start + 1, stop)
            if found and lower[start] == "in" and lower[found[1] - 1] in _PLACES:
                break  # "a bronze caster in Benin City"
            if found and found[2].actor not in ("", "state", "document"):
                return Context(None, found, "body after the name")
            break
        start += 1
    start = at
    while start < stop and (lower[start] in page.of or lower[start] in page.between):
        start += 1
    if start < stop:
        found = body_at(page, start, stop)
        if found and found[2].actor not in ("", "state", "document") and found[1] == stop:
            return Context(None, found, "body after the name")
    return Context()


def _address(page: Page, first: int, high: int) -> bool:
    """ "X, of Mill Lane, said": where somebody lives."""
    stop = page.capitals(first, high)
    ends = stop == high or page.gap(stop)[:1] in (",", ".", ")")
    return stop - first > 1 and ends and page.document.lower[stop - 1] in page.lists.words["street"]


def _writing_in(page: Page, at: int, high: int) -> Context:
    """ "X, writing in the Courier": whoever writes for a medium."""
    if at + 2 >= high or page.document.lower[at + 1] not in ("in", "for", "on", "at"):
        return Context()
    found = find_body(page, at + 2, min(high, at + 9))
    if found and found[2].actor == "medium":
        return Context(None, found, "body after the name")
    return Context()


def of_pair(page: Page, at: int) -> bool:
    """ "X and Y, the firm's founders": whether two names stand before the comma at word `at`."""
    index = at - 1
    while index > 0 and page.word(index)[0].isupper() and page.gap(index) in (" ", ". "):
        index -= 1
    joined = page.document.lower[index] in page.lists.words["joins"] and index < at - 1
    return joined and index > 0 and page.word(index - 1)[0].isupper()


def _since_then(page: Page, role: Found, at: int, high: int) -> Context | None:
    """ "A former official of the treasury who directs a policy centre": what somebody does now."""
    lower, words = page.document.lower, page.lists.words
    if words["former"].isdisjoint(lower[at : role[0]]):
        return None
    for index in range(role[1], min(high - 1, role[1] + _CLAUSE)):
        if lower[index] in words["relative"] and lower[index + 1] not in words["was"]:
            found = relative(page, index, high)
            return found if found and found.role else None
    return None


_CLAUSE = 12  # words


def _of_a_group(page: Page, role: Found, at: int, high: int) -> bool:
    """ "X, of the consumer group Fair Bills": a word that says what kind of body it is."""
    after = role[1]
    if page.document.lower[at] not in page.of or after >= high or page.gap(after) != " ":
        return False
    group = noun_at(page, after, after) if page.word(after)[0].islower() else None
    return group is not None and group[2].actor in ("company", "organisation", "authority")


def _only_named(page: Page, role: Found, index: int, at: int, high: int) -> bool:
    """ "Mrs. Holm's spokeswoman", "of the Farm Safety Executive", "of the King Alfred Institute": a
    capital that makes the word at `index` no title.
    """
    if not page.word(index)[0].isupper():
        return False
    executive = page.document.lower[at] == "of" and role[2].entry == "executive" and index > at + 2
    ends = executive and page.word(index - 1)[0].isupper()
    return not role[2].level or ends or _in_a_name(page, role, at, high)


def _in_a_name(page: Page, role: Found, at: int, high: int) -> bool:
    """ "The King Alfred Institute", "Marine ward": a capital title that begins a body's name."""
    lower, stop = page.document.lower, role[1]
    if stop < high and lower[stop] in page.lists.words["seat_of"]:
        return page.gap(stop) == " "
    if stop >= high or not page.word(stop)[0].isupper() or page.gap(stop) != " ":
        return False
    if role[0] == at or lower[role[0] - 1] not in page.between | page.of:
        return False
    body = body_at(page, role[0], high)
    return body is not None and body[1] > stop and body[2].actor not in ("", "state", "document")


def _authority_on(page: Page, at: int, high: int) -> Context | None:
    """ "X, one of the leading authorities on eels"."""
    lower = page.document.lower
    if lower[at] not in ("one", "an", "a", "the"):
        return None
    for index in range(at + 1, min(high - 1, at + 8)):
        if lower[index] in ("authority", "authorities") and lower[index + 1] == "on":
            return Context((at, index + 2, RESEARCHER), None, "said to know the subject")
    return None


def _for_whom(page: Page, at: int, high: int) -> Context | None:
    """ "X, for Clean Air Now,": a name that ends the apposition is a body's, known or not."""
    if page.document.lower[at] != "for" or at + 1 >= high or not page.word(at + 1)[0].isupper():
        return None
    body = body_at(page, at + 1, high)
    if body is None or not (body[2].actor or body[1] == high or page.gap(body[1])[:1] in ",."):
        return None
    if body[2].actor in ("", "state"):
        kind = Kind(page.word(at + 1), "organisation", "organisation", "party")
        body = (*body[:2], kind)
    return Context(None, body, "body after the name")


# What somebody did, no participle of what they are.
_DID = frozenset(
    "gave rang went saw took came wrote spoke drove flew rose began knew grew threw drew broke "
    "chose ate swam ran and but".split()
)
_PLACES = frozenset("city county township valley bay borough town village".split())
_RETAINED = (("retained",), ("hired",), ("engaged",), ("instructed",))  # "the lawyer she hired"
_PARTY = ("d-", "r-", "i-")
_ONE_OF = (("one", "of"), ("en", "af"), ("et", "af"))


def _half_of_it(page: Page, body: Found, high: int) -> bool:
    """ "Of | church | buildings": an English noun for a body that only says what kind."""
    first, last = body[:2]
    if not page.lists.words["modifies"] or last - first > 1 or last >= high:
        return False
    lower = page.document.lower
    plain = lower[first - 1] == "of" and page.word(first)[0].islower() and page.gap(last) == " "
    return plain and page.word(last)[0].islower() and lower[last].endswith("s")
