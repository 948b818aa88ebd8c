"""Firms named in commas behind what they are to others: "The owner, Heron Airfreight, said it"."""

from analysis.sourcing.groups import Phrase
from analysis.sourcing.lists import Kind
from analysis.sourcing.named_bodies import only_named
from analysis.sourcing.page import Page, Range
from analysis.speakers import Actor


def firm_in_commas(page: Page, actor: Actor, places: list[Range]) -> Phrase | None:
    """ "The owner, Heron Airfreight, said it had": a name of two words or more behind what a firm
    may be to another, taken up by "it".
    """
    lower, words = page.document.lower, page.lists.words
    if " " not in actor.name or not words["modifies"]:
        return None
    a_name = actor.name.split()[0].lower() in page.lists.first_names
    for first, last in places[:_PLACES]:
        if first < 2 or page.gap(first) != ", " or lower[first - 1] not in words["firm_to_others"]:
            continue
        if lower[first - 2] not in _THE and not page.owns(first - 2):
            continue
        end = page.sentence(last)[1]
        it_says = lower[end : end + 2]
        taken_up = it_says[:1] == ("it",) and it_says[-1] in page.cues  # "It said"
        if lower[last : last + 1] == ("which",) and not a_name:
            return only_named("company", actor.name, (first, last), "noun before the name")
        if a_name and not taken_up:
            continue
        behind = lower[last : end + 1] if taken_up else lower[last : last + _ON]
        if not _IT.isdisjoint(behind) and words["she"].isdisjoint(behind):
            return only_named("company", actor.name, (first, last), "noun before the name")
    return None


def which_makes(page: Page, actor: Actor, places: list[Range]) -> Phrase | None:
    """ "Verity Nasal, which makes the spray, said": of no person, whatever the name begins with."""
    lower = page.document.lower
    if actor.kind not in ("person", "other") or not page.lists.words["modifies"]:
        return None
    for first, last in places[:_PLACES]:
        if lower[last : last + 1] != ("which",) or page.gap(last) != ", ":
            continue
        verb, after = lower[last + 1 : last + 2], lower[last + 2 : last + 3]
        if verb in _KNOWS and page.word(first)[0].isupper():
            judges = Kind(actor.name, "company", "expert", "expert", "expert")
            return Phrase("company", judges, "named", (first, last), "noun behind the name")
        does = verb == ("is",) and any(word.endswith("ing") for word in after)
        if (does or verb in _MAKES) and page.word(first)[0].isupper():
            return only_named("company", actor.name, (first, last), "noun behind the name")
    return None


_KNOWS = tuple(
    (verb,)
    for verb in "tracks tests tested rates measures measured monitors surveys analyses analyzes "
    "models forecasts compiles compares audits audited".split()
)
_MAKES = tuple(
    (verb,)
    for verb in "makes sells runs owns operates supplies represents employs builds provides "
    "publishes manages produces distributes organises organizes campaigns".split()
)
_ON = 12  # words
_IT = frozenset(("it", "its"))
_PLACES = 8  # of a name
_THE = ("the", "a", "an", "its")
