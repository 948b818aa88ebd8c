"""Which house a story is of, public or private, for its papers of which it says no more."""

from analysis.sourcing.bodies import body_at
from analysis.sourcing.levels import of_body
from analysis.sourcing.page import Page

_BACK = 200  # words before a document
_LEVELS = ("official", "organisation")


def house_of_story(page: Page, index: int, otherwise: str = "organisation") -> str:
    """The level of the houses that the words before word `index` tell of most; `otherwise` where
    they tell of as many public as private ones.
    """
    if not page.lists.words["modifies"]:
        return otherwise
    counts = dict.fromkeys(_LEVELS, 0)
    at = max(page.document.body_start_word, index - _BACK)
    while at < index:
        body = body_at(page, at, min(index, page.sentence(at)[1]))
        if body is None:
            at += 1
            continue
        level = (
            of_body(body[2])[0] if body[2].actor not in ("", "document", "state", "medium") else ""
        )
        if level == "organisation" and "public" in body[2].note.split():
            level = "official"  # a school
        if level in counts and not (level == "official" and body[2].role == "expert"):
            counts[level] += 1
        at = body[1]
    public, private = counts["official"], counts["organisation"]
    return otherwise if public == private else "official" if public > private else "organisation"
