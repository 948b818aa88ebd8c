"""Whose an English document is where its own words say more than its kind: a captain's diary, logs
kept by the drivers, a leaflet without a name, a summary on the ministry's website.
"""

from dataclasses import replace

from analysis.sourcing.body_nouns import noun_at
from analysis.sourcing.house_of_story import house_of_story
from analysis.sourcing.levels import of_body
from analysis.sourcing.lists import Kind
from analysis.sourcing.page import Found, Page, role_at

_BACK = 4  # words between an owner and the noun of a document
_BEHIND = 12  # words behind it
_BOOKS = ("book", "books")
_SHEETS = frozenset("leaflet leaflets flyer flyers poster posters pamphlet pamphlets sign".split())
_LETTERS = frozenset("letter email e-mail comment response reply review submission entry".split())
_UNSIGNED = frozenset("anonymous unsigned handwritten hand-written home-made homemade".split())
_STUDIES = frozenset("study studies analysis review sample test comparison count audit".split())


def owner_of(page: Page, index: int, first: int) -> Found | None:
    """ "The department's annual farm | survey": the body in the genitive, whatever the survey is
    about.
    """
    if not page.lists.words["modifies"]:
        return None
    for at in range(index - 2, max(first, index - _BACK) - 1, -1):
        if page.gap(at + 1).strip():
            return None
        if page.owns(at):
            if page.word(at)[0].isupper():
                return None
            whole = page.lists.nouns.get(
                f"{page.document.lower[at - 1]} {page.document.lower[at][:-2]}"
            )
            noun = (at - 1, at + 1, whole) if whole and at > first else noun_at(page, at, first)
            return noun if noun and noun[2].actor not in ("", "document", "state") else None
    return None


def for_somebody(page: Page, index: int) -> bool:
    """ "A poll for the Dairy League": the league has ordered it, and a pollster has asked; "a study
    of 212 playgrounds in the city": what was studied.
    """
    lower = page.document.lower
    after, poll = lower[index + 1 : index + 3], lower[index] in page.lists.words["of_voters"]
    if len(after) < 2 or not (poll or lower[index] in _STUDIES):
        return False
    if after[0] == "for":
        return poll
    counted = after[1][0].isdecimal() or after[1] in page.lists.words["number_word"]
    return after[0] == "of" and counted


def as_told(page: Page, first: int, index: int, given: Kind, body: Found | None) -> Kind:
    """`given`, the codes of the document at word `index` of a phrase from word `first` on, with the
    level and role that the words around it give.
    """
    lower, words = page.document.lower, page.lists.words
    if not words["modifies"]:
        return given
    word, level, role = lower[index], given.level, given.role
    if level == "official" and given.entry in words["of_one"] and not _in_politics(page, index):
        return replace(given, level="citizen", role="experience", function="personal_experience")
    if level == "official" and given.entry in words["kept_by_house"] and word in _BOOKS:
        return replace(given, level="organisation")  # "the parish rain book"
    kept = word in words["keeps_count"] and lower[index + 2 : index + 3] == ("by",)
    if level == "citizen" and kept and role in ("party", "expert"):
        return _expert(given, "organisation")  # "logs kept by the drivers"
    hidden = word in _SHEETS and level == "organisation" and body is None
    one = level in ("organisation", "expert", "") and index and _one_of_many(page, index)
    if one or (hidden and _unsigned(page, index)):
        return replace(given, level="citizen", role="party", function="spokesperson")
    if level in ("citizen", "organisation") and body is None and _by_the_clerk(page, index):
        return _expert(given, "official")
    house = body[2] if body else None
    pair = f"{lower[index - 1]} {word}" if index else word
    reports = given.entry in words["firm_report"] or pair in words["firm_report"]
    if level == "organisation" and house and house.actor == "company" and reports:
        return replace(given, role="party", function="spokesperson")
    if level == "official" and pair == "annual report":
        return _expert(given, level)
    if body is None and level in ("expert", "organisation"):
        site = _on_the_site_of(page, index)
        if site:
            return replace(given, level=site)
    return given


def _expert(given: Kind, level: str) -> Kind:
    return replace(given, level=level, role="expert", function="expert")


def _by_the_clerk(page: Page, index: int) -> bool:
    """ "The clerk's report" where a council is told of."""
    if index < 1 or not page.owns(index - 1) or not page.occurring("chamber"):
        return False
    return page.document.lower[index - 1][:-2] == "clerk"


def _in_politics(page: Page, index: int) -> bool:
    """ "The former minister's memoir": of somebody in office, no ship's captain."""
    low = page.sentence(index)[0]
    for at in range(index - 1, max(low, index - _BACK - 1) - 1, -1):
        role = role_at(page, at, low)
        if role and "politics" in role[2].note.split():
            return True
    return False


def _unsigned(page: Page, index: int) -> bool:
    """ "An anonymous leaflet", "the leaflet, which carries no name", also where it is told of
    elsewhere.
    """
    lower = page.document.lower
    for at in page.places(page.word(index))[:_BACK]:
        if at and lower[at - 1] in _UNSIGNED:
            return True
        near = lower[at + 1 : min(page.sentence(at)[1], at + _BEHIND)]
        if "unsigned" in near or ("no" in near and not _NAMES.isdisjoint(near)):
            return True
        if "not" in near and "signed" in near:
            return True
    return False


_NAMES = frozenset("name names sender signature address imprint".split())


def _one_of_many(page: Page, index: int) -> bool:
    """ "One letter quoted in the report", "another response": of the many that came in."""
    lower = page.document.lower
    if lower[index] not in _LETTERS or lower[index - 1] not in ("one", "another"):
        return False
    high = min(page.sentence(index)[1], index + _BACK)
    if lower[index] in _BELOW and lower[index + 1 : index + 2] in (("on",), ("under",)):
        return True  # "one review on the site"
    return not _CITED.isdisjoint(lower[index + 1 : high]) or bool(page.occurring("complaint_story"))


_BELOW = ("review", "comment", "reply")
_CITED = frozenset("quoted cited reproduced printed included".split())


def _on_the_site_of(page: Page, index: int) -> str:
    """The level of the body on whose website the document stands: "added to the department's
    website"; empty where nothing says so.
    """
    lower = page.document.lower
    high = min(page.sentence(index)[1], index + _BEHIND)
    for at in range(index + 2, high):
        if lower[at] in ("website", "site", "webpage") and page.owns(at - 1):
            noun = noun_at(page, at - 1, index + 1)
            return of_body(noun[2])[0] if noun and noun[2].actor == "authority" else ""
    return ""


def by_kind_of_paper(page: Page, head: tuple[int, int]) -> tuple[str, str, str]:
    """Level, role and function of an English document of which the text does not say whose it is:
    what records or measures is of those who know, what states a case of a house of the story.
    """
    if not page.lists.words["modifies"]:
        return "", "", ""
    if _RECORDS.isdisjoint(page.document.lower[slice(*head)]):
        return house_of_story(page, head[0]), "party", "spokesperson"
    return "expert", "expert", "expert"


_RECORDS = frozenset(
    "book books certificate certificates forecast forecasts preprint test tests record records log "
    "logs register reading readings map maps chart charts scan scans x-ray recording measurements "
    "calculation calculations index ranking rating database data sample samples entry".split()
)
