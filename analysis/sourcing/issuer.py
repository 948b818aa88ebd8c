"""Who issued a document: an office before its noun, "filed by X" behind it, a body named before."""

from collections.abc import Sequence

from analysis.sourcing.bodies import body_at, find_body
from analysis.sourcing.full_names import in_full
from analysis.sourcing.issued_near import Who, found_by, told_beside, told_later
from analysis.sourcing.issuers import BEHIND, Issuer, agent, body_of, level_of, subject_of
from analysis.sourcing.page import Found, Page, role_at
from analysis.sourcing.titles import breaks

_PLACES = 6  # earlier places of the noun that are looked at


def issuer(page: Page, first: int, index: int, body: Found | None) -> Issuer | None:
    """Who issued the document whose noun is word `index` of a phrase from word `first` on, told by
    the phrase and what follows; None where `body`, the body beside it, has to decide.
    """
    behind = _by(page, index) or in_clause(page, index)
    if behind:
        return behind
    if body is not None and body[2].actor:
        return None
    return _office_before(page, first, index)


def _by(page: Page, index: int) -> Issuer | None:
    """ "A complaint filed Monday in district court by the state attorney general"."""
    lower, words = page.document.lower, page.lists.words
    high = page.sentence(index)[1]
    for at in range(index + 1, min(high, index + BEHIND)):
        signed = lower[at] in words["issued"] or lower[at] == "from"
        if breaks(page, at) and (page.gap(at) != ", " or not signed):
            return None
        if lower[at] == "for" and words["modifies"]:
            made_for = _made_for(page, index, at, high)
            if made_for:
                return made_for
        if lower[at : at + 2] == ("of", "the") and at == index + 1 and lower[index] in _NOTED:
            who = page.role(at + 2) if at + 2 < high else None
            if who and who[2].plural and who[2].level == "official":
                return Issuer("official")  # "minutes of the governors' meeting"
        if lower[at : at + 2] == ("on", "the") and at == index + 1 and lower[index] in _HUNG:
            return body_of(find_body(page, at + 2, min(high, at + _NEAR)))
        if lower[at : at + 3] == ("on", "behalf", "of"):
            return agent(page, at + 3, high)  # "an affidavit sworn on behalf of a creditor"
        if lower[at] == "by" or (lower[at] == "from" and _sent(lower, index, at)):
            if at > index + 1 and words["issued"].isdisjoint(lower[index + 1 : at]):
                return None
            return _by_whom(page, index, at, high)
        if lower[at] in page.cues and lower[at] not in words["issued"]:
            return None
    return None


def _by_whom(page: Page, index: int, at: int, high: int) -> Issuer | None:
    """Who stands behind the "by" at word `at`; a firm that measures knows: "a survey by the
    engineering firm X".
    """
    lower = page.document.lower
    if at + 1 >= high:
        return None  # where the text ends
    people = page.role(at + 1) if page.word(at + 1)[0].isupper() else None
    if people and people[2].plural and lower[at + 2 : at + 3] in _UNITED:
        return Issuer("organisation")  # "by Citizens for Open Land"
    told = agent(page, at + 1, high)
    near = lower[at + 1 : at + _NEAR]
    firm = lower[index] in _MEASURES and not _FIRM.isdisjoint(near)
    firm = firm or (lower[index] == "report" and "firm" in near and "engineering" in near)
    return Issuer("expert") if firm and told and told.level == "organisation" else told


def _sent(lower: Sequence[str], index: int, at: int) -> bool:
    """ "A letter | from the union", "a letter to the board | from the union"."""
    return at == index + 1 or lower[index + 1] == "to"


def _made_for(page: Page, index: int, at: int, high: int) -> Issuer | None:
    """ "A survey carried out | for the board by Larkin Ecology", "a study | for the legislature":
    by whoever is named behind it, else by somebody who knows.
    """
    lower = page.document.lower
    measures = at == index + 1 and lower[index] in _MEASURES
    if not measures and (lower[at - 1] not in _MADE or lower[index] in _PLANS):
        return None
    for by in range(at + 1, min(high, at + 1 + BEHIND)):
        if lower[by] == "by":
            return _by_whom(page, index, by, high)
        if lower[by] in page.cues:
            break
    return Issuer("official" if lower[index - 1] in ("official", "staff") else "expert")


_MEASURES = ("review", "study", "audit", "survey", "analysis", "assessment", "poll")
_FIRM = frozenset("firm firms consultancy pollster pollsters engineers".split())
_UNITED = (("for",), ("against",), ("united",))
_NOTED = ("minutes", "notes", "transcript", "record", "records")
_HUNG = ("notice", "sign", "poster", "message", "banner", "placard")  # "on the town hall door"
_NEAR = 5  # words of "by the engineering firm"
_PLANS = ("case", "plan", "strategy", "brochure", "leaflet", "bill", "statement", "letter")
_MADE = ("out", "prepared", "done", "conducted", "produced", "commissioned", "compiled", "made")


def in_clause(page: Page, index: int) -> Issuer | None:
    """ "A timeline that the board has drawn up", "a report it published in May", "a report the
    insurers commissioned": who is the subject of the clause behind the noun at word `index`.
    """
    lower, words = page.document.lower, page.lists.words
    high = min(page.sentence(index)[1], index + 1 + BEHIND)
    first = index + 1 + (lower[index + 1 : index + 2] in _WHICH)
    if first >= high or not words["modifies"] or page.gap(index + 1) != " ":
        return None
    opens = first > index + 1 or lower[first] in _OPENS or page.word(first)[0].isupper()
    for verb in range(first + 1, high):
        if not opens or page.gap(verb) != " " or lower[verb] in page.of:
            return None
        if lower[verb] in _ORDERED:
            return Issuer("expert")
        if lower[verb] in page.cues and lower[verb] not in words["issued"]:
            return None
        if lower[verb] in words["issued"] and lower[verb + 1 : verb + 2] != ("by",):
            if lower[first] in ("it", "they"):
                begin = page.sentence(first)[0]
                return subject_of(page, *page.sentence(begin - 1), index) if begin else None
            told = agent(page, first, verb)
            return told if told and told.level != "media" else None
    return None


_WHICH = (("that",), ("which",))
_OPENS = ("the", "it", "they", "its", "their", "a")
_ORDERED = ("commissioned", "ordered")  # from whoever knows


def _as_issuer(who: Who | None) -> Issuer | None:
    if who is None:
        return None
    return body_of(who[1]) if who[1] else Issuer(who[0])


def made_by(page: Page, index: int) -> Found | None:
    """ "En test, som laboratoriet har lavet", "en rapport udarbejdet af Vejtilsynet": the body that
    a Danish clause or participle behind the noun at word `index` says has made it.
    """
    lower, words = page.document.lower, page.lists.words
    high = min(page.sentence(index)[1], index + _CLAUSE)
    at = index + 1
    while at < high and page.gap(at) == " " and lower[at] not in words["relative"]:
        if lower[at] in words["made_by"]:
            return _maker(page, at, high)
        if lower[at] in page.cues:
            return None
        at += 1
    if at + 1 >= high or lower[at] not in words["relative"]:
        return None
    verb = next((i for i in range(at + 1, high) if lower[i] in words["made_by"]), None)
    if verb is None or any(page.gap(i).strip() for i in range(at + 1, verb + 1)):
        return None
    return _maker(page, verb, high) or _found(page, at + 1, verb)


def _maker(page: Page, verb: int, high: int) -> Found | None:
    if page.document.lower[verb + 1 : verb + 2] != ("af",):
        return None
    stop = verb + 2
    while stop < high and not breaks(page, stop) and page.document.lower[stop] != "for":
        stop += 1
    return _found(page, verb + 2, stop)


def _found(page: Page, first: int, stop: int) -> Found | None:
    found = find_body(page, first, stop)
    return found if found and found[2].actor not in ("", "state", "document", "medium") else None


_CLAUSE = 16  # words


def _office_before(page: Page, first: int, index: int) -> Issuer | None:
    """ "The fire marshal's report", "a state audit", "city budget documents", "federal data"."""
    lower, words = page.document.lower, page.lists.words
    low = page.sentence(index)[0]
    for at in range(index - 1, max(low, first - 1, index - 5) - 1, -1):
        if breaks(page, at + 1):
            return None
        owner = page.owns(at) or page.gap(at + 1)[:1] in ("'", "’")  # "the inspectors' report"
        house = in_full(page, lower[at], at) if owner else None
        if house and house[2].actor == "authority":
            return body_of(house)  # "the executive's report", of the Safety Executive
        role = role_at(page, at, low)
        if role and owner and at > low and lower[at - 1] in words["community"]:
            return Issuer("official")  # "the borough treasurer's note"
        if role and role[2].level and (owner or role[2].level == "official"):
            return Issuer(role[2].level)
        if lower[at] in words["offices"] or lower[at] in words["public"]:
            if lower[index] in words["of_voters"] or f"public {lower[index]}" in words["of_firm"]:
                return None  # "a national poll", "a state survey": who was asked
            return Issuer("official")
    return None


def named_earlier(page: Page, first: int, index: int) -> Issuer | None:
    """ "A report by the inspectorate is out. The report says": who issued it where it was named
    before; else the body that opens the sentence before.
    """
    lower = page.document.lower
    definite = page.lists.words["definite"]
    follows = _follows_up(page, first, index)
    if follows:
        return follows
    if lower[first] not in definite and (not first or lower[first - 1] not in definite):
        later = told_later(page, index)
        return agent(page, later + 1, page.sentence(later)[1]) if later else None
    if lower[first] == "its" or (first and lower[first - 1] == "its"):
        low = page.sentence(index)[0]
        named = page.word(low)[0].isupper() and lower[low] not in definite and first - low > 3
        if named and page.capitals(low, first) - low > 1:
            return None  # "Corrie Lodge had sales of £61m, its accounts show"
    places = page.places(lower[index])
    for at in [each for each in places if each < index][:_PLACES]:
        low = page.sentence(at)[0]
        found = issuer(page, max(low, at - 3), at, None) or _as_issuer(told_beside(page, at))
        if found:
            return found
    ended = _as_issuer(found_by(page, index))
    if ended:
        return ended
    begin = page.sentence(index)[0]
    if not begin:
        return None
    low, high = page.sentence(begin - 1)
    return subject_of(page, low, high, index)


def its_own(page: Page, first: int) -> Issuer | None:
    """ "The cut follows advice from the Sea Institute. Its latest survey": the last named body of
    the sentence before.
    """
    lower = page.document.lower
    if lower[first] != "its" and (not first or lower[first - 1] != "its"):
        return None
    begin = page.sentence(first)[0]
    if first - begin > 1:
        aside = page.gap(first) == ", " and lower[first] == "its"
        return _watches(page, begin, first) or (_named_last(page, begin, first) if aside else None)
    if not begin:
        return None
    low, high = page.sentence(begin - 1)
    return _named_last(page, low, high) or subject_of(page, low, high, first)


def _named_last(page: Page, low: int, high: int) -> Issuer | None:
    """The last of the bodies whose names have capitals among the words `low:high`."""
    for index in range(high - 1, low - 1, -1):
        if not page.word(index)[0].isupper():
            continue
        while index > low and page.word(index - 1)[0].isupper() and page.gap(index) == " ":
            index -= 1
        body = body_at(page, index, high)
        made = body_of(body) if body and body[2].actor in ("authority", "organisation") else None
        if made:
            return made
    return None


def _watches(page: Page, begin: int, first: int) -> Issuer | None:
    """ "The ombudsman upheld half of them, its annual report shows": an office with a person's
    title opens the sentence.
    """
    for index in range(begin, min(first, begin + 6)):
        if index > begin and page.gap(index) != " ":
            return None
        role = role_at(page, index, begin)
        if role and role[2].entry.endswith(_OFFICES):
            return Issuer("official")
    return None


_OFFICES = ("ombudsman", "auditor", "commissioner", "inspector", "regulator", "adjudicator")


def _follows_up(page: Page, first: int, index: int) -> Issuer | None:
    """ "The budget office put it at $6 million, but a later memo warned", "and its report says"."""
    lower, words = page.document.lower, page.lists.words
    if words["follow_up"].isdisjoint(lower[max(0, first - 1) : index]):
        return None
    low = page.sentence(first)[0]
    if first - low <= 2 and low:
        low = page.sentence(low - 1)[0]
    return subject_of(page, low, first, index)


def sues(page: Page, index: int) -> str:
    """The level of who sues in the sentence before the lawsuit at word `index`, or the one before
    that: "The choir has sued the town. The lawsuit says".
    """
    lower = page.document.lower
    begin = page.sentence(index)[0]
    for _ in range(_SENTENCES):
        if not begin:
            return ""
        low, high = page.sentence(begin - 1)
        verb = next((i for i in range(low, high) if lower[i] in page.lists.words["sues"]), None)
        if verb is not None:
            found = find_body(page, low, verb)
            if found and found[2].actor:
                return level_of(found[2])
            if not page.lists.words["offices"].isdisjoint(lower[low:verb]):
                return "official"  # "the state has sued"
            roles = (role_at(page, i, low) for i in range(low, verb))
            return next((role[2].level for role in roles if role and role[2].level), "citizen")
        begin = low
    return ""


_SENTENCES = 2
