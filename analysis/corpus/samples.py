"""A corpus to try things on: the project's own articles over and over, with other people in them.

Fiction, like the articles it is made of. The same seed gives the same corpus.
"""

import random
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import partial

from analysis.article import Article, example
from analysis.article.reading import example_names
from analysis.result import Analysis, analyse

OUTLETS = {
    "da": ("Egelund Avis", "Fjordposten", "Det Nye Dagblad", "Netavisen Tværs"),
    "en": ("The Elmford Echo", "Northmoor Herald", "The Daily Tern", "Tideline Online"),
}
SECTIONS = ("home", "local", "business", "culture")
_SURNAMES = {
    "da": ("Lund", "Berg", "Holm", "Birk", "Kjær", "Skov", "Dal", "Friis", "Vang", "Steen", "Toft"),
    "en": (
        "Ash",
        "Hart",
        "Brook",
        "Wood",
        "Ford",
        "Mill",
        "Croft",
        "Field",
        "Marsh",
        "Dale",
        "Thorn",
    ),
}
_FIRST = {
    "da": (
        "Anna Birgit Camilla Dorte Emma Freja Gitte Hanne Ida Karen Lise Maja Nanna Sofie Tove",
        "Anders Bent Carsten Emil Frederik Henrik Jens Kasper Lars Mads Niels Ole Poul Søren",
    ),
    "en": (
        "Alice Beth Clare Diana Emily Grace Hannah Isla Jane Kate Laura Mary Nora Rose Sarah",
        "Adam Brian Colin David Edward Frank George Henry Ian Jack Keith Liam Mark Paul Thomas",
    ),
}
_ENDS = {
    "da": ("gaard", "holt", "bjerg", "strup", "sen", "mark", "ager", "by", "hede", "vig"),
    "en": ("ley", "ton", "worth", "well", "combe", "by", "wick", "man", "more", "stead"),
}
BEGIN = date(2026, 1, 1)
DAYS = 360
COPIED = 0.05  # of the articles are another outlet's text once more, nearly word for word
# Statements to a thousand words of real news: 24 in the development part of PolNeAR, 25 in that
# of Danish news; the project's own articles, which are there to show statements, have 45.
LIKE_NEWS = 25
_SHORTEST = 15  # words of a paragraph that is put between others


@dataclass(frozen=True, slots=True)
class _Base:
    """An article with the names in it that may be changed, and whose first name is a woman's.

    `statements` is how many it has, `without` are its paragraphs that have none.
    """

    article: Article
    names: re.Pattern[str] | None
    first: dict[str, str]
    last: frozenset[str]
    statements: int
    without: tuple[str, ...]


def generated(
    count: int, seed: int = 1, language: str | None = None, statements: float | None = None
) -> Iterator[dict[str, str]]:
    """`count` articles as rows with id, text, language, title, outlet, author, date, section.

    With `statements`, an article that has more of them to a thousand words gets paragraphs
    without any, from other articles, until it has no more (`LIKE_NEWS`).

    >>> [row["id"] for row in generated(2)]
    ['g000000', 'g000001']
    """
    chance = random.Random(seed)
    bases = _bases(language)
    between = _between(bases) if statements else {}
    before: dict[str, str] | None = None
    for number in range(count):
        identity = f"g{number:06d}"
        if before is not None and chance.random() < COPIED:
            row = _copy(before, chance)
        else:
            base = chance.choice(bases)
            row = _new(base, chance)
            if statements:
                most = 1000 * base.statements / statements
                others = [p for p in between[row["language"]] if p not in base.without]
                row["text"] = _longer(row["text"], most, others, chance)
        before = {"id": identity, **row}
        yield before


def own_articles(language: str | None = None) -> Iterator[Article]:
    """The project's own articles, all invented, in the order of their names.

    >>> next(own_articles("da")).id
    'da/baeverdam'
    """
    for name in example_names():
        if language is None or name.startswith(f"{language}/"):
            yield example(name)


def _bases(language: str | None) -> list[_Base]:
    return [_base(article) for article in own_articles(language)]


def _base(article: Article) -> _Base:
    """Find the persons of an article, so that each copy can have its own."""
    first: dict[str, str] = {}
    last: set[str] = set()
    result = analyse(article)
    for actor in result.actors:
        parts = actor.name.split()
        if actor.kind == "person" and len(parts) > 1:
            first[parts[0]] = actor.gender
            last.add(parts[-1])
    words = sorted({*first, *last}, key=len, reverse=True)
    ending = "(?=s?\\b)" if article.language == "da" else "\\b"
    pattern = re.compile(rf"\b(?:{'|'.join(map(re.escape, words))}){ending}") if words else None
    return _Base(article, pattern, first, frozenset(last), len(result.statements), _without(result))


def _without(result: Analysis) -> tuple[str, ...]:
    """The paragraphs of the body in which nothing is said, in one line each."""
    text, said = result.document.text, {s.fragments[0].start for s in result.statements}
    return tuple(
        text[paragraph.start : paragraph.end]
        for paragraph in result.document.body
        if paragraph.last_word - paragraph.first_word >= _SHORTEST
        and "\n" not in text[paragraph.start : paragraph.end]
        and not any(paragraph.start <= start < paragraph.end for start in said)
    )


def _between(bases: list[_Base]) -> dict[str, list[str]]:
    """Paragraphs without statements of all `bases`, by language."""
    found: dict[str, list[str]] = {}
    for base in bases:
        found.setdefault(base.article.language, []).extend(base.without)
    return found


def _longer(text: str, words: float, between: list[str], chance: random.Random) -> str:
    """`text` with paragraphs from `between` behind the second of its own, until it has `words`."""
    parts = text.rstrip("\n").split("\n\n")
    missing = words - len(text.split())
    for more in chance.sample(between, len(between)):
        if missing <= 0:
            break
        parts.insert(chance.randint(min(2, len(parts)), len(parts)), more)
        missing -= len(more.split())
    return "\n\n".join(parts) + "\n"


def _new(base: _Base, chance: random.Random) -> dict[str, str]:
    """A base article with other names, of one outlet on one day."""
    language = base.article.language
    fresh: dict[str, str] = {}
    name = partial(_other_name, base=base, chance=chance, fresh=fresh)
    text = base.names.sub(name, base.article.text) if base.names else base.article.text
    outlet = chance.choice(OUTLETS[language])
    return {
        "text": text,
        "language": language,
        "title": text.split("\n", 1)[0],
        "outlet": outlet,
        "author": f"{chance.choice(_first_names(language)[0])} {_surname(language, chance)}",
        "date": (BEGIN + timedelta(days=chance.randrange(DAYS))).isoformat(),
        "section": chance.choice(SECTIONS),
    }


def _copy(row: dict[str, str], chance: random.Random) -> dict[str, str]:
    """The same article in another outlet a day later, its last paragraph left out."""
    others = [outlet for outlet in OUTLETS[row["language"]] if outlet != row["outlet"]]
    day = date.fromisoformat(row["date"]) + timedelta(days=1)
    text = row["text"].rstrip().rsplit("\n\n", 1)[0]
    changed = {"text": text, "outlet": chance.choice(others), "date": day.isoformat()}
    return {**{key: row[key] for key in row if key != "id"}, **changed}


def _other_name(
    match: re.Match[str], base: _Base, chance: random.Random, fresh: dict[str, str]
) -> str:
    """The name that stands for `match` in this copy, the same each time."""
    name, language = match.group(), base.article.language
    if name not in fresh:
        if name in base.last:
            fresh[name] = _surname(language, chance)
        else:
            women, men = _first_names(language)
            gender = base.first.get(name)
            pool = women if gender == "woman" else men if gender == "man" else women + men
            fresh[name] = chance.choice(pool)
    return fresh[name]


def _surname(language: str, chance: random.Random) -> str:
    end = chance.choice(_ENDS[language])
    return chance.choice(_SURNAMES[language]) + end


def _first_names(language: str) -> tuple[list[str], list[str]]:
    women, men = _FIRST[language]
    return women.split(), men.split()
