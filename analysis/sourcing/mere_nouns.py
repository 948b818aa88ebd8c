"""Names of what can be mentioned but is nobody who could be asked: treaties, bills, mere nouns."""

from analysis.sourcing.lists import body_noun
from analysis.sourcing.page import Page
from analysis.speakers import Actor
from analysis.speakers.gazetteer import gazetteer


def is_paper(page: Page, name: str) -> bool:
    """Whether the unlisted `name` is a document's: "the Elm Treaty", "Bill of Rights"."""
    if name in gazetteer(page.code).known:
        return False
    words = name.lower().split()
    at = next((i for i, word in enumerate(words) if i and word in page.of), len(words)) - 1
    if words[at] in _PAPERS_TOO:
        return False
    noun = body_noun(page.code, words[at], capital=True)
    return noun is not None and noun.actor == "document"


def is_noun(page: Page, actor: Actor) -> bool:
    """Whether an English name is one word that is no more than a noun for a body, and the text
    never takes a body up by it: "Data", "Mining", but "the Treasury".
    """
    name = actor.name
    gaz = gazetteer(page.code)
    if name.lower() in _ALONE:
        return False
    if gaz.compounds or " " in name or name in gaz.known or name.lower() not in gaz.bodies:
        return False
    return not any(_definite(page, span) for span in actor.mentions[:_SEEN])


def _definite(page: Page, span: tuple[int, int]) -> bool:
    first, last = page.document.word_range(*span)
    the = first > 0 and page.document.lower[first - 1] in _THE
    after = (
        last < len(page.document.words) and page.gap(last) == " " and page.word(last)[0].isupper()
    )
    return the and not after


_PAPERS_TOO = ("investigations", "accounts", "records", "forecast")  # names of offices as well
_ALONE = ("parliament", "cabinet", "navy", "army", "treasury", "police", "government")
_THE = ("the", "this", "its", "their", "our")
_SEEN = 20
