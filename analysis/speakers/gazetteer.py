"""Names the speaker resolution knows: first names, states and their metonyms, bodies, roles."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache

from babel import Locale

from analysis.languages import load


@dataclass(frozen=True)
class Role:
    """A role noun: what its row in `roles.tsv` says of whoever bears it."""

    entry: str
    gender: str
    plural: bool
    definite: bool
    level: str = ""
    accused: bool = False


@dataclass(frozen=True)
class Gazetteer:
    """Look-ups of one language; keys are lower-case except those of `known` and `territories`."""

    first_names: dict[str, str]
    territories: dict[str, str]
    territory_names: dict[str, str]
    adjectives: dict[str, str]
    peoples: dict[str, str]
    known: dict[str, dict[str, str]]
    roles: dict[str, Role]
    institutions: frozenset[str]
    institution_endings: tuple[str, ...]
    bodies: dict[str, str]  # the kind of body that a noun names: "company", "authority"
    definite_bodies: frozenset[str]  # "foreningen": nouns that take up a body named before
    firms: frozenset[str]
    anonymous: frozenset[str]
    kin: dict[str, frozenset[str]]
    trades: frozenset[str] = frozenset()  # nouns of no office, which are surnames too: "weaver"
    # Words that end a body's name and are no surname, and who may own such a body by a genitive:
    # "the Sheriff's Office", "the Farmers Union".
    body_ends: frozenset[str] = frozenset()
    body_owners: frozenset[str] = frozenset()
    owned_ends: frozenset[str] = frozenset()
    # Capitals whose names are others' too, which stand for a state that the text speaks of.
    capitals: Mapping[str, str] = field(default_factory=dict)
    # Regions and cities, which are no actors, with the state that they lie in, if it is one.
    places: Mapping[str, str] = field(default_factory=dict)
    # Words that are nobody's name alone, that end the name of no actor, and letters of no body.
    no_names: frozenset[str] = frozenset()
    no_name_ends: frozenset[str] = frozenset()
    no_letters: frozenset[str] = frozenset()
    street_ends: frozenset[str] = frozenset()  # "terrace": the end of a street's name
    compounds: bool = True  # whether nouns are written as one word: "udvalgsformand"

    def role(self, word: str) -> Role | None:
        """The role of `word`, also when it is the head of a compound ("udvalgsformanden")."""
        found = self.roles.get(word)
        if found or len(word) < 7:
            return found
        if not self.compounds:
            return self.roles.get(word.rpartition("-")[2])  # "ex-minister"; but "working"
        if word in self.institutions:
            return None  # "opkaldslisten"
        for cut in range(2, len(word) - 3):
            found = self.roles.get(word[cut:])
            if found:
                return found
        return None


@cache
def gazetteer(code: str) -> Gazetteer:
    """The look-ups of language `code`."""
    pack = load(code)
    settings = {row["entry"]: row["value"] for row in pack.table("settings")}
    names = Locale.parse(code).territories
    iso = {c: n for c, n in names.items() if len(c) == 2 and c.isalpha()}
    territories = {name: c for c, name in iso.items() if c not in ("EU", "UN", "EZ", "XA", "XB")}
    demonyms = pack.table("demonyms")
    named = [row for row in demonyms if row["kind"] in ("name", "label")]
    territories |= {row["entry"]: row["territory"] for row in named}
    iso |= {row["territory"]: row["entry"] for row in named if row["kind"] == "label"}
    roles: dict[str, Role] = {}
    for row in pack.table("roles"):
        for column, plural, definite in (
            ("definite", False, True),
            ("plural", True, False),
            ("entry", False, False),
        ):
            for form in filter(None, row[column].split(",")):
                roles[form.lower()] = Role(
                    row["entry"],
                    row["gender"],
                    plural,
                    definite,
                    row["level"],
                    (row["level"], row["role"]) == ("citizen", "party"),
                )
    endings, institutions = [], set()
    for row in pack.table("institutions"):
        entry = row["entry"]
        if entry.startswith("-"):
            endings.append(entry[1:].lower())
        else:
            institutions.add(entry.lower())
    bodies: dict[str, str] = {}
    for row in pack.table("institutions"):
        bodies.setdefault(row["entry"].lower(), row["actor"])
    known: dict[str, dict[str, str]] = {}
    for row in pack.table("names"):
        for form in (row["name"], *row["aliases"].split(",")):
            if form.strip():
                known[form.strip()] = row
    return Gazetteer(
        first_names={r["entry"].lower(): r["gender"] for r in pack.table("first_names")},
        territories=territories,
        territory_names=iso,
        adjectives={
            r["entry"].lower(): r["territory"] for r in demonyms if r["kind"] == "adjective"
        },
        peoples={r["entry"].lower(): r["territory"] for r in demonyms if r["kind"] == "people"},
        known=known,
        roles=roles,
        institutions=frozenset(institutions),
        definite_bodies=frozenset(
            row["entry"].removeprefix("-")
            for row in pack.table("institutions")
            if code == "da" and _takes_up(row["entry"], row["actor"])
        ),
        firms=frozenset(
            row["entry"]
            for row in pack.table("institutions")
            if code == "da"
            and row["actor"] in ("company", "organisation")
            and _takes_up(row["entry"], row["actor"])
        ),
        institution_endings=tuple(endings),
        bodies=bodies,
        anonymous=frozenset(
            word
            for row in pack.table("anonymous")
            for word in row["entry"].lower().split()
            if len(word) > 3
        ),
        kin={row["entry"]: frozenset(row["members"].split(",")) for row in pack.table("role_kin")},
        body_ends=frozenset(settings.get("body_ends", "").split()),
        capitals={r["entry"]: r["territory"] for r in demonyms if r["kind"] == "capital"},
        places={r["entry"]: r["territory"] for r in demonyms if r["kind"] == "place"},
        no_names=frozenset(settings.get("no_names", "").split()),
        no_name_ends=frozenset(settings.get("no_name_ends", "").split()),
        no_letters=frozenset(settings.get("no_letters", "").split()),
        street_ends=frozenset(settings.get("street_ends", "").split()),
        owned_ends=frozenset(settings.get("owned_ends", "").split()),
        body_owners=frozenset(settings.get("body_owners", "").split()),
        trades=frozenset(
            row["entry"]
            for row in pack.table("roles")
            if row["level"] == "citizen" and row["entry"].isalpha()
        ),
        compounds=settings.get("compounds") != "no",
    )


def _takes_up(entry: str, actor: str) -> bool:
    """Whether a Danish noun in the definite form can stand for a body that the text has named."""
    bodies = ("company", "organisation", "authority", "politics")
    entry = entry.removeprefix("-")
    definite = entry.islower() and entry.endswith(("en", "et")) and " " not in entry
    return definite and (len(entry) > _SHORT or entry in _NOUNS) and actor in bodies


_SHORT = 5  # letters
_NOUNS = ("rådet", "kæden")
