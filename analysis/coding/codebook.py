"""The codebook: every variable that a person codes, what it means, and the values it may take."""

from dataclasses import dataclass

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
