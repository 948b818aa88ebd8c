"""Which column of a table is what: guessed by name, shown, changeable."""

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from analysis.corpus.record import FIELDS

TARGETS = ("id", "text", *FIELDS)
# Names of columns in exports and data sets, Danish and English, letters only.
_NAMES = {
    "id": "id articleid artikelid guid docid documentid uuid uid identifier",
    "text": "text fulltext articletext articlebody body bodytext content contenttext maintext "
    "plaintext story tekst artikeltekst fuldtekst brødtekst brodtekst indhold artikel article",
    "title": "title headline heading head titel overskrift rubrik hovedrubrik",
    "outlet": "outlet publication publicationname publisher newspaper paper source sourcename "
    "medium media domain site sitename medie avis kilde kildenavn udgiver",
    "author": "author authors byline creator journalist writer forfatter forfattere skribent",
    "date": "date published publishedat publishdate publicationdate pubdate datepublished "
    "publishedtime time timestamp created dato udgivelsesdato publiceret publiceringsdato",
    "url": "url link href permalink webaddress weburl adresse",
    "section": "section category desk department topic sektion kategori rubrikområde stofområde",
    "language": "language lang locale sprog",
}
_KNOWN = {name: target for target, names in _NAMES.items() for name in names.split()}
FEWEST = 40  # characters: a column of shorter texts holds no articles


@dataclass(frozen=True, slots=True)
class Column:
    """One field of an article: the column it is taken from, an example, and why that column."""

    field: str
    column: str | None
    example: str
    why: str


def guess_columns(
    names: Sequence[str],
    samples: Sequence[Mapping[str, object]],
    chosen: Mapping[str, str | None] | None = None,
) -> tuple[Column, ...]:
    """The column of each field; `chosen` ({"text": "brødtekst", "author": None}) goes first.

    Raises ValueError for a field or a column that is not there, or when no column holds text.

    >>> rows = [{"Overskrift": "Ny bro", "Brødtekst": "Byrådet har vedtaget broen."}]
    >>> [(c.field, c.column) for c in guess_columns(["Overskrift", "Brødtekst"], rows)]
    [('text', 'Brødtekst'), ('title', 'Overskrift')]
    """
    chosen = dict(chosen or {})
    _check(names, chosen)
    taken: dict[str, tuple[str | None, str]] = {
        target: (name, "chosen") for target, name in chosen.items()
    }
    for name in names:
        target = _KNOWN.get(_letters(name))
        used = {column for column, _ in taken.values()}
        if target and name not in used:
            exact = _letters(name) == target
            if target not in taken or (exact and taken[target][1] == "by its name"):
                taken[target] = (name, "is called so" if exact else "by its name")
    if taken.get("text", (None, ""))[0] is None:
        longest = _longest(names, samples, {column for column, _ in taken.values()})
        if longest is None:
            raise ValueError(
                "no column holds the articles' text; say which: columns={'text': NAME}. "
                f"There are: {', '.join(names)}"
            )
        taken["text"] = (longest, "the longest texts")
    return tuple(
        Column(target, taken[target][0], _example(taken[target][0], samples), taken[target][1])
        for target in TARGETS
        if target in taken
    )


def parse_columns(pairs: Iterable[str]) -> dict[str, str | None] | None:
    """FIELD=COLUMN as a command line gives it; FIELD= leaves the field out.

    >>> parse_columns(["text=Brødtekst", "author="])
    {'text': 'Brødtekst', 'author': None}
    """
    found: dict[str, str | None] = {}
    for pair in pairs:
        field, equals, column = pair.partition("=")
        if not equals:
            raise ValueError(f"{pair!r} is not FIELD=COLUMN; fields are: {', '.join(TARGETS)}")
        found[field.strip()] = column or None
    return found or None


def _check(names: Sequence[str], chosen: Mapping[str, str | None]) -> None:
    wrong = [target for target in chosen if target not in TARGETS]
    if wrong:
        raise ValueError(f"no field {', '.join(wrong)}; there are: {', '.join(TARGETS)}")
    absent = [name for name in chosen.values() if name is not None and name not in names]
    if absent:
        raise ValueError(f"no column {', '.join(absent)}; there are: {', '.join(names)}")


def _letters(name: str) -> str:
    return re.sub(r"[^a-zæøåäö]", "", unicodedata.normalize("NFC", name).lower())


def _longest(
    names: Sequence[str], samples: Sequence[Mapping[str, object]], used: Iterable[str | None]
) -> str | None:
    """The unused column whose texts are longest on average, if they are long at all."""
    lengths = {
        name: sum(len(str(row.get(name) or "")) for row in samples) / max(len(samples), 1)
        for name in names
        if name not in set(used)
    }
    best = max(lengths, key=lambda name: lengths[name], default=None)
    return best if best is not None and lengths[best] >= FEWEST else None


def _example(name: str | None, samples: Sequence[Mapping[str, object]]) -> str:
    values = (" ".join(str(row.get(name) or "").split()) for row in samples) if name else iter(())
    return next((value[:60] for value in values if value), "")
