"""What the word lists say of a word: role nouns, bodies by name or by head noun, media."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache, lru_cache

from analysis.languages import Language, load, supported
from analysis.speakers.gazetteer import gazetteer


@dataclass(frozen=True, slots=True)
class Kind:
    """The codes that a list entry suggests; empty where the list does not say."""

    entry: str
    actor: str = ""
    level: str = ""
    role: str = ""
    function: str = ""
    note: str = ""
    country: str = ""
    gender: str = ""
    plural: bool = False
    definite: bool = False


# Function of the people whom news names without a title, and the note on their title.
_KNOWN_FOR = {"official": ("spokesperson", "politics"), "media": ("expert", "")}
LONGEST = 80  # letters; a longer word is none and is not taken apart
APOSTROPHE_S = ("'s", "’s")
APOSTROPHES = (*APOSTROPHE_S, "'", "’")
POSSESSIVE = (*APOSTROPHES, "s")
EITHER = "either"  # a form that is one or many: "den ansatte", "flere ansatte"


@dataclass(frozen=True)
class Lists:
    """The look-ups of one language. Keys are lower case, except those of `names`."""

    roles: dict[str, Kind]
    heads: dict[str, Kind]
    phrases: frozenset[str]  # first words of roles and nouns of several words
    phrase_ends: frozenset[str]  # and their last words
    nouns: dict[str, Kind]
    name_nouns: dict[str, Kind]  # only with a capital, within a name: "Elm Robotics"
    endings: dict[str, Kind]
    names: dict[str, tuple[tuple[tuple[str, ...], Kind], ...]]  # by first word
    letters: dict[str, Kind]
    anonymous: dict[str, Kind]
    cues: frozenset[str]  # without prepositions: "lektor ved X" has no verb
    words: dict[str, frozenset[str]]
    agencies: frozenset[str]
    territories: dict[str, str]
    adjectives: dict[str, str]
    first_names: dict[str, str]
    places: Mapping[str, str]  # regions and cities
    people: dict[str, Kind]  # so known that they need no title, politicians most of them
    surnames: dict[str, Kind]  # those of them whom news names by the surname alone


@cache
def lists(code: str) -> Lists:
    """The look-ups of language `code`."""
    pack = load(code)
    roles: dict[str, Kind] = {}
    heads: dict[str, Kind] = {}
    for row in pack.table("roles"):
        for column in ("plural", "definite", "entry"):
            for form in filter(None, row[column].split(",")):
                kind = Kind(
                    row["entry"],
                    "group" if column == "plural" else row["actor"],
                    row["level"],
                    row["role"],
                    row["function"],
                    row["note"],
                    gender=row["gender"],
                    plural=column == "plural",
                    definite=column == "definite" or form.endswith("ne"),
                )
                known = roles.get(_key(form))
                if column == "definite" and known and known.plural and known.entry == row["entry"]:
                    kind = replace(kind, note=f"{row['note']} {EITHER}".strip())
                if form.startswith("-"):  # only as the end of a compound
                    heads[_key(form[1:])] = kind
                    continue
                roles[_key(form)] = kind
                if "head" in row["note"].split():
                    heads[_key(form)] = kind
    nouns: dict[str, Kind] = {}
    name_nouns: dict[str, Kind] = {}
    endings: dict[str, Kind] = {}
    for row in pack.table("institutions"):
        kind = Kind(row["entry"], row["actor"], row["level"], row["role"], "", row["note"])
        if row["entry"].startswith("-"):
            endings[row["entry"][1:].lower()] = kind
        elif row["entry"].islower():
            nouns.setdefault(_key(row["entry"]), kind)
        else:
            name_nouns.setdefault(_key(row["entry"]), kind)
    names: dict[str, list[tuple[tuple[str, ...], Kind]]] = {}
    letters: dict[str, Kind] = {}
    for row in pack.table("names"):
        kind = Kind(row["name"], row["actor"], row["level"], row["role"], country=row["country"])
        for form in (row["name"], *filter(None, row["aliases"].split(","))):
            words = tuple(form.replace("/", " ").replace("&", " ").replace(".", "").split())
            if kind.actor == "politics" and len(form) <= 4:
                letters[form] = kind
            if words and len(form) > 1:
                names.setdefault(words[0], []).append((words, kind))
    gaz = gazetteer(code)
    classes = _classes(pack)
    people = {
        row["name"]: Kind(
            row["name"],
            row["actor"],
            row["level"],
            row["role"],
            *_KNOWN_FOR[row["level"]],
            country=row["country"],
        )
        for row in pack.table("people")
    }
    return Lists(
        roles,
        heads,
        frozenset(key.split()[0] for key in (*roles, *nouns, *name_nouns) if " " in key),
        frozenset(key.split()[-1] for key in (*roles, *nouns, *name_nouns) if " " in key),
        nouns,
        name_nouns,
        endings,
        {k: tuple(sorted(v, key=lambda pair: -len(pair[0]))) for k, v in names.items()},
        letters,
        {
            row["entry"]: Kind(
                row["entry"],
                row["actor"],
                row["level"],
                row["role"],
                row["function"],
                row["note"],
                plural=row["actor"] == "group",
            )
            for row in pack.table("anonymous")
        },
        frozenset(
            form
            for row in pack.table("cues")
            for form in row["finite"].split(",")
            if form and " " not in form and form not in classes["of"]
        ),
        classes,
        frozenset(row["name"] for row in pack.table("agencies")),
        gaz.territories,
        gaz.adjectives,
        {name: gender for name, gender in gaz.first_names.items() if gender != "unknown"},
        gaz.places,
        people,
        {
            surname: kind
            for name, kind in people.items()
            if (surname := name.split()[-1]) in classes["by_surname"]
        },
    )


@cache
def in_any(name: str) -> tuple[str, ...]:
    """The words of class `name` of all languages: what ends, begins or stands in a title or a body
    is looked for where nobody says in which language.
    """
    rows = (row for code in supported() for row in load(code).table("sourcing"))
    return tuple(sorted({row["entry"] for row in rows if row["class"] == name}))


def _classes(pack: Language) -> dict[str, frozenset[str]]:
    """The words of each class of `sourcing.tsv`; a class that a language lacks is empty."""
    found: dict[str, set[str]] = defaultdict(set)
    for row in pack.table("sourcing"):
        found[row["class"]].add(row["entry"])
    return defaultdict(frozenset, {name: frozenset(words) for name, words in found.items()})


def _key(form: str) -> str:
    return form.replace(".", "").lower()


@lru_cache(maxsize=20_000)
def role_noun(code: str, word: str) -> Kind | None:
    """What `roles.tsv` says of the lower-case `word`, a compound included.

    >>> role_noun("da", "fritidschef").level, role_noun("da", "havforskeren").level
    ('official', 'expert')
    """
    known = lists(code)
    found = known.roles.get(word)
    if found is None and 6 < len(word) <= LONGEST and not word.endswith(_no_title(code)):
        apart = bool(known.words["modifies"])  # "co-founder"; "finally" is no ally
        for cut in range(2, len(word) - 3):
            ends = known.heads.get(word[cut:])
            if apart and word.endswith("-member"):
                return None  # "the three-member panel"
            if ends and (not apart or word[cut - 1] == "-" or ends.entry.startswith("-")):
                return ends
    return found


@cache
def _no_title(code: str) -> tuple[str, ...]:
    """Ends of words that only look like a title's: "luftbilleder" has no "leder"."""
    return tuple(lists(code).words["no_title"])


@lru_cache(maxsize=20_000)
def body_noun(code: str, word: str, capital: bool = False) -> Kind | None:
    """What `institutions.tsv` says of the lower-case `word`, a genitive or compound included;
    `capital` when it has one in the text.

    >>> body_noun("da", "politiets").actor, body_noun("da", "energistyrelsen").actor
    ('authority', 'authority')
    """
    known = lists(code)
    for form in (word, _bare(word)):
        found = (known.name_nouns.get(form) if capital else None) or known.nouns.get(form)
        if found:
            return found
    if len(word) > LONGEST:
        return None
    bare = _bare(word) if word.endswith("s") else word
    for form in (bare, bare + "s"):
        for cut in range(len(form) - 2):
            found = known.endings.get(form[cut:])
            if found and (found.actor != "medium" or word.startswith(form)):
                return found  # "Post-Times"; but "part-time" is no paper
    return None


def _bare(word: str) -> str:
    """`word` without the sign of the genitive."""
    for suffix in POSSESSIVE:
        if word.endswith(suffix):
            return word[: -len(suffix)]
    return word
