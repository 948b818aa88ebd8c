"""The codebook: every variable that a person codes, what it means, and the values it may take."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Variable:
    """A variable of the coding sheet. `values` is empty where any text may stand.

    `of` says what is coded: a `sentence` or a `source`; `da` and `en` explain it.
    """

    name: str
    of: str
    values: tuple[str, ...]
    da: str
    en: str


VARIABLES: tuple[Variable, ...] = (
    Variable(
        "kind",
        "sentence",
        ("direct", "mixed", "indirect", "none"),
        "direct = direkte citat, mixed = delvist citat, indirect = indirekte tale, none = intet",
        "direct = direct quotation, mixed = partial quotation, indirect = reported, none = nothing",
    ),
    Variable(
        "speaker",
        "sentence",
        (),
        "Hvem siger det? Navnet, som det står fuldest i teksten; tomt når ingen udtaler sig",
        "Who says it? The fullest name in the text; empty when nobody speaks",
    ),
    Variable(
        "loaded",
        "sentence",
        ("yes", "no"),
        "yes = mindst ét ord i sætningen vurderer eller farver",
        "yes = at least one word of the sentence judges or colours",
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
        "Hvad er kilden?",
        "What is the source?",
    ),
    Variable(
        "role",
        "source",
        ("party", "expert", "experience", "unknown"),
        "party = partskilde, expert = ekspertkilde, experience = erfaringskilde",
        "party = has an interest, expert = professional knowledge, experience = lived it",
    ),
    Variable(
        "level",
        "source",
        ("official", "organisation", "expert", "citizen", "media", "unknown"),
        "På hvilket niveau taler kilden?",
        "At which level does the source speak?",
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
        "I hvilken funktion udtaler kilden sig?",
        "In which function does the source speak?",
    ),
    Variable(
        "naming",
        "source",
        ("named", "title_only", "anonymous"),
        "named = med navn, title_only = kun titel, anonymous = uden navn",
        "named = by name, title_only = by title only, anonymous = nameless",
    ),
    Variable(
        "access",
        "source",
        ("own", "other_medium", "agency", "unknown"),
        "own = mediet selv, other_medium = gennem et andet medie, agency = gennem et bureau",
        "own = the outlet itself, other_medium = through another, agency = through an agency",
    ),
    Variable(
        "channel",
        "source",
        ("spoken", "written", "unknown"),
        "Sagt eller skrevet?",
        "Spoken or written?",
    ),
    Variable(
        "gender",
        "source",
        ("woman", "man", "other", "unknown"),
        "Kun efter tegn i teksten; ellers unknown",
        "Only from evidence in the text; else unknown",
    ),
)

BY_NAME = {variable.name: variable for variable in VARIABLES}
NOBODY = ("-", "ingen", "none", "nobody")  # how a person writes that nobody is named


def codebook_rows(output: str = "da") -> list[dict[str, object]]:
    """The codebook as rows: variable, what it is of, its values, what it means."""
    return [
        {
            "variable": v.name,
            "of": v.of,
            "values": " | ".join(v.values) or "text",
            "meaning": v.da if output == "da" else v.en,
        }
        for v in VARIABLES
    ]
