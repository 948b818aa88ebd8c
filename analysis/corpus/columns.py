"""Which column of a table is what: guessed by name, shown, changeable."""

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from analysis.corpus.record import FIELDS

TARGETS = ("id", "text", *FIELDS)
# Names of columns in exports and data sets, Danish and English, letters only.
_NAMES = {
    "id": "id articleid artikelid guid docid documentid storeid uuid uid identifier",
    "text": "text fulltext articletext articlebody body bodytext content contenttext maintext "
    "plaintext story tekst artikeltekst fuldtekst brødtekst brodtekst indhold artikel article",
    "title": "title headline heading head titel overskrift rubrik hovedrubrik",
    "outlet": "outlet publication publicationname pubtitle publisher newspaper paper source "
    "sourcename medium media domain site sitename medie medienavn avis avisnavn kilde kildenavn "
    "udgiver",
    "author": "author authors byline creator journalist journalists journalister writer forfatter "
    "forfattere skribent",
    "date": "date published publishedat publishdate publicationdate pubdate datepublished "
    "publisheddate publishedtime time timestamp created dato udgivelsesdato udgivelsestidspunkt "
    "udgivet publiceret publiceringsdato publiceringstidspunkt",
    "url": "url link href permalink webaddress weburl sourceurl documenturl adresse",
    "section": "section category desk department topic sektion kategori rubrikområde stofområde",
    "language": "language lang locale sprog",
}
_KNOWN = {name: target for target, names in _NAMES.items() for name in names.split()}
# Words that say of a column no more than that it belongs to an article: Story text, author_name.
_FILLERS = frozenset(
    "article articles artikel artiklen artiklens story news page full main clean meta metadata "
    "fields attributes name navn the of".split()
)
_WORDS = re.compile(r"[A-ZÆØÅ]?[a-zæøåäöü]+|[A-ZÆØÅ]+(?![a-zæøå])")
_OPTIONAL = re.compile(r"\([^)]*\)")  # Journalist(er), text (2)
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
        target = field_of(name)
        used = {column for column, _ in taken.values()}
        if target and name not in used:
            exact = _letters(name) == target
            if target not in taken or (exact and taken[target][1] == "by its name"):
                taken[target] = (name, "is called so" if exact else "by its name")
    if taken.get("text", (None, "chosen"))[1] != "chosen":
        taken["text"] = _fuller(taken["text"], names, samples, taken.values())
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


def field_of(name: str) -> str | None:
    """The field that a column's name says, as it stands or without words that say nothing.

    >>> [field_of(name) for name in ("Story text", "author_name", "Journalist(er)", "author_id")]
    ['text', 'author', 'author', None]
    """
    if found := _KNOWN.get(_letters(name)):
        return found
    plain = _OPTIONAL.sub("", unicodedata.normalize("NFC", name))
    words = [word.lower() for word in _WORDS.findall(plain)]
    return _KNOWN.get("".join(word for word in words if word not in _FILLERS))


def _fuller(
    guessed: tuple[str | None, str],
    names: Sequence[str],
    samples: Sequence[Mapping[str, object]],
    taken: Iterable[tuple[str | None, str]],
) -> tuple[str | None, str]:
    """The column guessed for the text, or where it is all but empty another that is called so."""
    used = {column for column, _ in taken} - {guessed[0]}
    called = [name for name in names if field_of(name) == "text" and name not in used]
    if _length(guessed[0], samples) >= FEWEST:
        return guessed
    longest = max(called, key=lambda name: _length(name, samples), default=None)
    if longest is None or _length(longest, samples) < FEWEST:
        return guessed
    return longest, "by its name, and it holds the texts"


def _letters(name: str) -> str:
    return re.sub(r"[^a-zæøåäö]", "", unicodedata.normalize("NFC", name).lower())


def _longest(
    names: Sequence[str], samples: Sequence[Mapping[str, object]], used: Iterable[str | None]
) -> str | None:
    """The unused column whose texts are longest on average, if they are long at all."""
    lengths = {name: _length(name, samples) for name in names if name not in set(used)}
    best = max(lengths, key=lambda name: lengths[name], default=None)
    return best if best is not None and lengths[best] >= FEWEST else None


def _length(name: str | None, samples: Sequence[Mapping[str, object]]) -> float:
    """Characters that a column holds on average."""
    lengths = [len(str(row.get(name) or "")) for row in samples] if name else [0]
    return sum(lengths) / max(len(lengths), 1)


def _example(name: str | None, samples: Sequence[Mapping[str, object]]) -> str:
    values = (" ".join(str(row.get(name) or "").split()) for row in samples) if name else iter(())
    return next((value[:60] for value in values if value), "")
