"""Private persons: what shows that somebody speaks for themself."""

from dataclasses import replace

from analysis.document import Span
from analysis.sourcing.levels import leads
from analysis.sourcing.lists import role_noun
from analysis.sourcing.page import Found, Page, Range
from analysis.sourcing.titles import Context
from analysis.sourcing.trades import (
    of_care,
    of_flats,
    of_knowledge,
    of_plants,
    of_prize,
)
from analysis.speakers import Actor


def at_home(page: Page, role: Found) -> Found:
    """A working person whom the text places nowhere, or one retired, speaks for themself; so does
    a volunteer, and whoever is told by their age: "the 34-year-old accountant".
    """
    kind = role[2]
    if kind.level not in ("expert", "official"):
        return role
    words = page.lists.words
    low = page.sentence(role[0])[0]
    before = page.document.lower[max(low, role[0] - 2) : role[0]]
    retired = not words["retired"].isdisjoint(before)
    if not words["lived"].isdisjoint(before):
        return _for_themself(role)  # "freed engineer X"
    if retired and kind.level == "official" and not kind.entry.endswith(_HIGH):
        return _for_themself(role)
    aged = bool(before) and before[-1].endswith(("-year-old", "-årige", "-årig"))
    unpaid = bool(before) and before[-1] in words["unpaid"]
    practises = kind.entry.split()[-1] in PRACTISE
    ward = kind.entry.endswith(_ON_WARDS)
    at_work = ward and len(page.occurring("workplace")) > 1
    private = practises and (retired or (kind.level == "expert" and aged and not at_work))
    unpaid = unpaid and (practises or kind.level == "official")
    own = kind.level == "expert" and kind.function == "personal_experience"
    if kind.role == "experience" and (ward or len(page.occurring("workplace")) > 1):
        own = False  # nurses and teachers tell of their ward and their class
    return _for_themself(role) if own or private or unpaid else role


def aged_at_cue(page: Page, role: Found, rule: str, places: list[Range]) -> Found:
    """ "68-årige X … siger piloten": an age beside the name, and a profession where they speak."""
    kind = role[2]
    practises = kind.level == "expert" and kind.entry.split()[-1] in PRACTISE
    if rule != "role noun at the cue" or not practises or kind.entry.endswith(_ON_WARDS):
        return role
    return _for_themself(role) if age_beside(page, places) else role


_ON_WARDS = tuple(
    "nurse,midwife,care sister,ward sister,nursing sister,matron,radiographer,"
    "sygeplejerske,jordemoder,radiograf".split(",")
)


def _for_themself(role: Found) -> Found:
    own = replace(role[2], level="citizen", role="experience", function="personal_experience")
    return (*role[:2], replace(own, note=""))


_HIGH = tuple(
    "general admiral colonel judge justice diplomat ambassador minister oberst dommer "
    "ambassadør".split()
)


def alone(page: Page, role: Found) -> Found:
    """What a title of somebody without a body means here."""
    for read in _READINGS:
        role = read(page, role)
    return role


_LAWYERS = ("lawyer", "solicitor", "attorney", "barrister")


def without_client(page: Page, role: Found) -> Found:
    """ "Consumer lawyer X": a lawyer of no client in the story is asked for what they know."""
    kind = role[2]
    if kind.level != "organisation" or not kind.entry.endswith(_LAWYERS):
        return role
    lower, words = page.document.lower, page.lists.words
    low, high = page.sentence(role[0])
    if kind.entry.split()[0] in words["owners"]:
        return role  # "defence barrister"
    if role[1] < high and lower[role[1]] in words["client_after"]:
        return role
    for index in range(role[1] + 1, min(high - 1, role[1] + 5)):
        if lower[index] == "for" and page.gap(index) == ", " and page.word(index + 1)[0].isupper():
            return role  # "solicitor Ida Holm, for Mr Ravn"
    if not words["acts_for"].isdisjoint(lower[role[1] : high]):
        return role  # "X, who represents thirty families"
    if high < len(lower) and lower[high] in words["she"]:
        if not words["acts_for"].isdisjoint(lower[high : page.sentence(high)[1]]):
            return role  # "Solicitor X has had 400 calls. She is acting for 60 of them"
    for index in range(role[0] - 1, max(low, role[0] - 3) - 1, -1):
        owned = page.gap(index + 1)[:1] in ("'", "’")  # "the families' solicitor"
        if owned or lower[index] in words["owners"] or page.owns(index):
            return role
        if page.gap(index + 1) != " ":
            break
    return (*role[:2], replace(kind, level="expert", role="expert", function="expert"))


LETS = ("landlord", "landlady", "licensee")  # of a pub, or of a flat


_KEEPS = (
    "owner,proprietor,manager,co-owner,part-owner,joint owner,third-generation owner,ejer,"
    "indehaver,medejer"
).split(",")


def of_small_business(page: Page, role: Found) -> Found:
    """ "At the tea room, owner X": whoever keeps a shop speaks for themself."""
    if role[2].entry in LETS or (role[2].entry in _KEEPS and role[2].level == "organisation"):
        low, high = page.sentence(role[0])
        if low:
            low = page.sentence(low - 1)[0]  # "The diner has a queue. Its owner, X"
        lower, words = page.document.lower, page.lists.words
        kept = not words["small_business"].isdisjoint(lower[low:high])
        if not words["modifies"]:  # "isbodsejer", "ejer af fiskerestauranten"
            ends, stems = tuple(words["small_business"]), tuple(words["small_stem"])
            kept = any(word.removesuffix("s").endswith(ends) for word in lower[low:high])
            kept = kept or lower[role[0]].startswith(stems)
            of_none = role[2].entry == "ejer" and lower[role[0]].startswith("ejer")
            kept = kept or (of_none and not page.occurring("firm_story"))  # of a dog, of a house
        owns = role[2].entry == "owner" and not page.occurring("companies")
        if kept or owns:
            changed = replace(role[2], level="citizen", role="experience", note="")
            return (*role[:2], replace(changed, function="personal_experience"))
    return role


def of_community(page: Page, role: Found) -> bool:
    """ "The town's finance director", "works manager for the county": in public service."""
    if role[2].level != "organisation" or not leads(role[2].entry):
        return False
    lower, places = page.document.lower, page.lists.words["community"]
    for index in range(role[0] - 1, max(page.sentence(role[0])[0], role[0] - 3) - 1, -1):
        if page.owns(index) and lower[index][:-2] in places:
            return True
    after = lower[role[1] : role[1] + 3]
    return after[:2] in (("for", "the"), ("of", "the")) and not places.isdisjoint(after[2:])


def small_body(page: Page, role: Found, body: Found) -> bool:
    """ "Dairy owner X", "owner of the tea room": the body is a small business; so it is where the
    Danish noun before its name says so, "ejeren af blomsterbutikken Nelliken".
    """
    if not page.lists.words["modifies"]:
        words = page.document.lower[min(role[1], body[0]) : body[1]]
        ends = tuple(page.lists.words["small_business"])
        return any(word.removesuffix("s").endswith(ends) for word in words)
    first = body[0] - 1 if body[0] and page.gap(body[0]) == " " else body[0]
    words = page.document.lower[first : body[1]]  # "owner of the trawler Bright Morning"
    if not page.lists.words["small_business"].isdisjoint(words):
        return True
    at, high = body[1], page.sentence(body[0])[1]  # "owner of the Copper Kettle, a café"
    apposed = at + 1 < high and page.gap(at) == ", " and page.document.lower[at] in ("a", "an")
    near = page.document.lower[at + 1 : min(high, at + 4)] if apposed else ()
    return not page.lists.words["small_business"].isdisjoint(near)


def of_vessel(page: Page, role: Found) -> Found:
    """ "Captain X" of a ferry serves a company; elsewhere the title is one of a force, and a
    skipper somebody with a boat.
    """
    if role[2].entry in ("coxswain", "helmsman") and "lifeboat" in page.occurring("vessel"):
        crew = replace(role[2], level="organisation", role="expert", function="spokesperson")
        return (*role[:2], crew)
    if role[2].entry in ("captain", "kaptajn", "skipper"):
        if role[2].entry == "skipper" and page.occurring("fishing"):
            return role
        if role[2].entry == "captain" and len(page.occurring("fishing")) > 1:
            return _for_themself(role)  # of the own boat
        if _for_years(page, role):
            return _for_themself(role)
        if page.occurring("vessel"):
            changed = replace(role[2], level="organisation", role="party", note="")
            return (*role[:2], replace(changed, function="spokesperson"))
    return role


def _for_years(page: Page, role: Found) -> bool:
    """ "Her har kaptajn X sejlet i 31 år", "who has sailed it for 31 years": a life's work."""
    low, high = page.sentence(role[0])
    lower = page.document.lower
    return any(
        lower[index] in _YEARS and lower[index - 2] in _DURING and lower[index - 3] in _DONE
        for index in range(low + 3, high)
    )


_YEARS = ("år", "years")
_DURING = ("i", "gennem", "for")
_DONE = ("sejlet", "været", "arbejdet", "ombord", "sailed", "it", "served", "worked")


def of_team(page: Page, role: Found) -> Found:
    """ "Captain X" of a club or a national side plays for it."""
    if role[2].entry in ("captain", "kaptajn") and role[2].level == "official":
        if len(page.occurring("team_word")) >= _TEAM_WORDS:
            changed = replace(role[2], level="organisation", role="party", note="")
            return (*role[:2], replace(changed, function="subject"))
    return role


_TEAM_WORDS = 2


def of_a_dig(page: Page, role: Found) -> Found:
    """ "Team leader X", "dig leader X" where researchers are at work."""
    if role[2].entry not in _LEADS_TEAM or role[0] < 1:
        return role
    lower, words = page.document.lower, page.lists.words
    named = lower[role[0]] in words["teams"] or lower[role[0] - 1] in words["teams"]
    if named and any(_knows(page, word) for word in lower):
        return (*role[:2], replace(role[2], level="expert", role="expert", function="expert"))
    return role


def _knows(page: Page, word: str) -> bool:
    kind = role_noun(page.code, word)
    return kind is not None and kind.plural and kind.level == kind.role == "expert"


_LEADS_TEAM = ("leader", "team leader", "project leader", "head", "director")


def of_a_house(page: Page, body: Found) -> bool:
    """ "X at Castlegate Partners" in a story of shares: somebody who judges companies."""
    named = page.document.lower[body[0] : body[1]]
    if body[2].actor != "company" or page.lists.words["houses"].isdisjoint(named):
        return False
    return bool(page.occurring("market_story"))


def of_the_study(page: Page, role: Found) -> Found:
    """ "Its author, X" in a story of research, "rapportens forfatter, X": who made the study."""
    lower, words = page.document.lower, page.lists.words
    told = role[2].entry == "author" and bool(page.occurring("research"))
    if role[2].entry in ("director", "leader", "lead", "head", "organiser") and role[0]:
        told = page.owns(role[0] - 1) and lower[role[0] - 1][:-2] in words["survey"]
    if role[2].entry.endswith("forfatter"):
        low, high = page.sentence(role[0])
        near = {*lower[max(low, role[0] - 2) : role[0]], *lower[role[1] : min(high, role[1] + 4)]}
        told = not words["study_of"].isdisjoint(near)
    if told:
        return (*role[:2], replace(role[2], level="expert", role="expert", function="expert"))
    return role


def of_school(page: Page, role: Found) -> Found:
    """ "The head, X", "board member X" where the story is of a school: a public office."""
    if role[2].entry in _OF_SCHOOL:
        if page.occurring("school_story"):
            return (*role[:2], replace(role[2], level="official", role="party"))
    return role


def of_college(page: Page, role: Found) -> Found:
    """ "President X" where a college with its students is the matter: no state's."""
    heads = role[2].entry in ("president", "chancellor")
    if heads and len(page.occurring("campus_story")) >= _CAMPUS:
        changed = replace(role[2], level="organisation", role="party", note="")
        return (*role[:2], replace(changed, function="spokesperson"))
    return role


_CAMPUS = 2  # different words
_OF_SCHOOL = ("head", "board member", "board president", "superintendent", "trustee")


def of_stage(page: Page, role: Found) -> Found:
    """ "Director X" where the text is of a play or a film: an artist on the own work."""
    if role[2].entry in _STAGES and len(page.occurring("stage")) > 1:
        return _for_themself(role)
    return role


_STAGES = ("director", "producer", "co-director", "stage director", "film director")


def nameless_alone(page: Page, role: Found) -> Found:
    """ "A retired teacher", "a kiosk owner": no more than themself without a name too."""
    low = page.sentence(role[0])[0]
    before = page.document.lower[max(low, role[0] - 2) : role[0]]
    if role[2].level == "expert" and not page.lists.words["retired"].isdisjoint(before):
        return at_home(page, role)
    return of_small_business(page, role)


_READINGS = (
    of_the_study,
    at_home,
    without_client,
    of_small_business,
    of_school,
    of_vessel,
    of_team,
    of_a_dig,
    of_stage,
    of_college,
    of_prize,
    of_knowledge,
    of_flats,
    of_plants,
    of_care,
)

PRACTISE = frozenset(
    "sygeplejerske læge jordemoder fysioterapeut tandlæge dyrlæge ingeniør arkitekt maskinmester "
    "journalist advokat betjent politibetjent brandmand pilot "
    "nurse doctor midwife physiotherapist dentist vet engineer architect librarian surveyor "
    "accountant lawyer solicitor journalist firefighter paramedic electrician mechanic "
    "sergeant constable policeman policewoman soldier".split()
)


def private(
    page: Page, actor: Actor, places: list[Range], context: Context
) -> tuple[Span, str] | None:
    """What shows that somebody without a title speaks for themself, and the rule."""
    aged = age_beside(page, places)
    if aged:
        return aged, "age without a title"
    if context.life:
        return page.span(*context.life), "said to live it, without a title"
    if places and " " not in actor.name and actor.name.lower() in page.lists.first_names:
        return page.span(*places[0]), "first name only"
    tokens = actor.name.lower().split()
    named = tokens[0] in page.lists.first_names or actor.gender != "unknown"
    if places and len(tokens) > 1 and named:
        return page.span(*places[0]), "named without any title"
    written = len(tokens) == 2 and actor.kind == "person" and actor.name.istitle()
    if places and written and page.lists.words["modifies"] and _told_of(page, places):
        return page.span(*places[0]), "named without any title"
    return None


def _told_of(page: Page, places: list[Range]) -> bool:
    """Whether the text has more of somebody than the name at one cue: mentions, an apposition."""
    last = places[0][1]
    return len(places) > 1 or (last < len(page.document.words) and page.gap(last) == ", ")


def age_beside(page: Page, places: list[Range]) -> Span | None:
    """An age beside the name: "43-årige X", "X (43)", "X, 43,"."""
    words, text = page.document.words, page.text
    for first, last in places:
        if page.document.lower[first].endswith("-årige"):
            return words[first]  # "Ti-årige X" where the sentence begins
        if first and page.document.lower[first - 1].endswith(("-årige", "-årig", "-year-old")):
            return words[first - 1]
        if last < len(words):
            gap = text[words[last - 1][1] : words[last][0]]
            word = page.word(last)
            if gap == " " and word == "på" and page.document.lower[last + 2 : last + 3] == ("år",):
                return words[last + 1]
            if gap in (" (", ", ") and word.isdecimal() and len(word) < 4 and 5 <= int(word) <= 110:
                follow = text[words[last][1] : words[last][1] + 1]
                years = last + 1 < len(words) and page.document.lower[last + 1] == "år"
                if follow in (")", ",", ".") or years:
                    return words[last]
    return None
