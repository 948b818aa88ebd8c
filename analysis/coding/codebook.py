"""The codebook: every variable that a person codes and every column of the tables, in words."""

from dataclasses import dataclass

from analysis.columns import COLUMNS
from analysis.labels import load


@dataclass(frozen=True, slots=True)
class Variable:
    """A variable of the coding sheet. `values` is empty where any text may stand.

    `of` says what is coded: a `sentence` or a `source`; the labels have its meaning.
    """

    name: str
    of: str
    values: tuple[str, ...]


VARIABLES: tuple[Variable, ...] = (
    Variable(
        "kind",
        "sentence",
        ("direct", "mixed", "indirect", "none"),
    ),
    Variable(
        "speaker",
        "sentence",
        (),
    ),
    Variable(
        "loaded",
        "sentence",
        ("yes", "no"),
    ),
    Variable(
        "actor",
        "source",
        (
            "person",
            "group",
            "state",
            "authority",
            "politics",
            "company",
            "organisation",
            "medium",
            "document",
            "anonymous",
        ),
    ),
    Variable(
        "role",
        "source",
        ("party", "expert", "experience", "unknown"),
    ),
    Variable(
        "level",
        "source",
        ("official", "organisation", "expert", "citizen", "media", "unknown"),
    ),
    Variable(
        "function",
        "source",
        (
            "subject",
            "spokesperson",
            "expert",
            "personal_experience",
            "eyewitness",
            "popular_opinion",
            "unknown",
        ),
    ),
    Variable(
        "naming",
        "source",
        ("named", "title_only", "anonymous"),
    ),
    Variable(
        "access",
        "source",
        ("own", "other_medium", "agency", "unknown"),
    ),
    Variable(
        "channel",
        "source",
        ("spoken", "written", "unknown"),
    ),
    Variable(
        "gender",
        "source",
        ("woman", "man", "other", "unknown"),
    ),
)

BY_NAME = {variable.name: variable for variable in VARIABLES}
NOBODY = ("-", "ingen", "none", "nobody")  # how a person writes that nobody is named


def codebook_rows(output: str = "da") -> list[dict[str, object]]:
    """The codebook as rows: variable, what it is of, its values, what it means."""
    say = load(output)
    return [
        {
            "variable": v.name,
            "of": v.of,
            "values": " | ".join(v.values) or "text",
            "meaning": say(f"codebook.{v.name}"),
        }
        for v in VARIABLES
    ]


def column_rows(output: str = "da") -> list[dict[str, object]]:
    """The columns of every table as rows of the same form: column, table, its values, meaning.

    A column that holds a coded variable has the values and the meaning of that variable.
    """
    say = load(output)
    found: list[dict[str, object]] = []
    for table, columns in COLUMNS.items():
        for name, kind in columns.items():
            own = f"column.{table}_{name}"
            coded = None if say.has(own) else BY_NAME.get(name)
            if coded:
                values, meaning = coded.values, say(f"codebook.{name}")
            else:
                values, meaning = (), say(own if say.has(own) else f"column.{name}")
            shown = " | ".join(values) or say(f"column_type.{kind}")
            found.append({"variable": name, "of": table, "values": shown, "meaning": meaning})
    return found
