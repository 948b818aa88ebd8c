"""Phrases that speak without being a person's name: bodies, documents, groups, role nouns."""

from dataclasses import dataclass

from analysis.sourcing.lists import Kind, body_noun
from analysis.sourcing.page import Found, Page, body_at, find_body, name_at, role_at


@dataclass(frozen=True, slots=True)
class Phrase:
    """What a phrase is: the actor code, the list entry behind it, naming, and where it stands."""

    actor: str
    kind: Kind
    naming: str
    head: tuple[int, int] | None
    rule: str
    body: Found | None = None
    state: str | None = None


def read_phrase(page: Page, first: int, last: int) -> Phrase:
    """What the words `first:last` name, told by the noun that heads them."""
    lower = page.document.lower
    cut = first + 1
    while cut < last and (lower[cut] not in page.of or page.word(cut)[0].isupper()):
        if page.gap(cut).strip() in (",", ":"):
            break
        cut += 1
    body = find_body(page, cut + 1, last) if cut + 1 < last else None
    indefinite = lower[first] in page.lists.words["indefinite"]
    whole = page.text[slice(*page.span(first, last))].lower()
    bare = " ".join(lower[first + 1 : cut]) if indefinite or lower[first] in _ARTICLES else whole
    listed = page.lists.anonymous.get(whole) or page.lists.anonymous.get(bare)
    if listed and listed.note == "source":
        return Phrase("anonymous", listed, "anonymous", (first, cut), "anonymous source", body)
    state, country = _nationality(page, first, cut)
    for index in range(cut - 1, first - 1, -1):
        found = _known_end(page, index, first)
        if found and (found[2].actor != "state" or index == cut - 1):
            return Phrase(
                found[2].actor, found[2], "named", found[:2], "known name", body, found[2].country
            )
        kind = body_noun(page.code, lower[index])
        role = role_at(page, index, first)
        if role and not (kind and kind.actor and page.word(index)[0].isupper()):
            return _of_role(page, role, indefinite, first, body, country)
        if kind and kind.actor:
            return _of_noun(page, first, cut, index, kind, body, state, country)
        word = page.lists.anonymous.get(lower[index])
        if word:
            actor = "anonymous" if word.note == "source" else "group"
            return Phrase(actor, word, "anonymous", (index, index + 1), word.note, body, country)
    if listed:
        return Phrase("group", listed, "anonymous", (first, cut), "plural group", body, country)
    capitals = sum(page.word(i)[0].isupper() for i in range(first, last))
    if capitals >= 2:
        name = page.word(first).isupper()
        return Phrase("organisation" if name else "person", Kind(""), "named", None, "capitals")
    if capitals and page.word(first).isupper() and len(page.word(first)) > 1:
        return Phrase("organisation", Kind(""), "named", None, "capitals")
    return Phrase("unknown", Kind(""), "named" if capitals else "anonymous", None, "no evidence")


_ARTICLES = frozenset("den det de the this that these those his her their its".split())


def _nationality(page: Page, first: int, cut: int) -> tuple[Found | None, str | None]:
    """The state that an adjective or genitive of the phrase names."""
    for index in range(first, cut):
        found = name_at(page, index, cut)
        if found and found[2].country and found[2].actor == "state":
            return found, found[2].country
    return None, None


def _known_end(page: Page, index: int, first: int) -> Found | None:
    """The known name that ends with word `index`."""
    for start in range(max(first, index - 6), index + 1):
        found = name_at(page, start, index + 1)
        if found and found[1] == index + 1:
            if found[2].actor == "state" and page.document.lower[index] in page.lists.adjectives:
                continue
            return found
    return None


def _of_noun(
    page: Page,
    first: int,
    cut: int,
    index: int,
    kind: Kind,
    body: Found | None,
    state: Found | None,
    country: str | None,
) -> Phrase:
    """A body or document that its own noun names: "styrelsen", "en rapport fra ministeriet"."""
    lower = page.document.lower
    head = (index, index + 1)
    if kind.actor == "document":
        body = body or (body_at(page, index - 1, index) if index > first else None)
        named = body is not None or any(page.word(i)[0].isupper() for i in range(first + 1, cut))
        level = body[2].level if body else ""
        given = Kind(kind.entry, "document", level, body[2].role if body else "")
        naming = "named" if named or page.word(index)[0].isupper() else "title_only"
        return Phrase("document", given, naming, head, "document", body, country)
    if country and (kind.actor == "state" or lower[index] in page.lists.words["government"]):
        given = Kind(kind.entry, "state", "official", "party", country=country)
        return Phrase("state", given, "named", head, "government of a state", body, country)
    proper = any(
        page.word(i)[0].isupper() and (i > first or (len(page.word(i)) > 1 and cut - first == 1))
        for i in range(first, cut)
        if lower[i] not in _ARTICLES
    )
    starts = page.sentence(first)[0] == first
    if cut - first == 1 and starts and page.word(first).istitle():
        proper = any(page.word(first) == name for name in page.lists.names)
        proper = proper or len(page.word(first)) > 10
    naming = "named" if proper else "title_only"
    if lower[first] in page.lists.words["indefinite"] and not proper:
        naming = "anonymous"
    if lower[index] in page.lists.words["government"] and not proper:
        naming = "anonymous"
    return Phrase(kind.actor, kind, naming, head, "head noun of a body", body, country)


def _of_role(
    page: Page,
    role: Found,
    indefinite: bool,
    first: int,
    body: Found | None,
    country: str | None,
) -> Phrase:
    """A person or group known by a role noun only."""
    kind = role[2]
    head = role[:2]
    if kind.plural:
        return Phrase("group", kind, "anonymous", head, "plural role noun", body, country)
    definite = kind.definite or page.document.lower[first] in _ARTICLES
    if definite and not indefinite:
        return Phrase("person", kind, "title_only", head, "definite role noun", body, country)
    return Phrase("anonymous", kind, "anonymous", head, "role noun without a name", body, country)
