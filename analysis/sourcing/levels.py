"""Role, level and function of a person, from the role noun and the body beside the name."""

from analysis.sourcing.lists import Kind

Decision = tuple[str, str, str]  # level, role, function

# Whoever leads or speaks for a body stands for what the body is.
_GENERIC = frozenset(
    "talsmand talskvinde talsperson pressetalsmand pressechef leder chef formand næstformand "
    "forhandler chefforhandler repræsentant direktør generalsekretær koordinator præsident "
    "spokesman spokeswoman spokesperson leader chief head chairman chair director negotiator "
    "representative coordinator manager executive president secretary chairwoman "
    "landsformand viceformand forkvinde forperson".split()
) | {"general secretary"}
_HEADS = frozenset(
    "rektor prorektor dekan formand rector provost president chancellor dean".split()
)
_CARE = ("hospital", "sygehus", "clinic", "klinik", "nhs", "medical")


def speaks_for_a_body(role: Kind) -> bool:
    """Whether the role only makes sense with a body, which the text may have named before."""
    return role.level == "organisation" and (
        role.entry in _GENERIC or "likely_company" in role.note
    )


def decide(role: Kind | None, body: Kind | None) -> Decision:
    """Level, role and function; empty strings where the text gives no ground.

    A body that has an interest (party, union, company) weighs more than a profession; a
    university or a hospital does not make an expert a party.
    """
    if role is None or not role.level:
        return _of_body(body)
    plain = (role.level, role.role, role.function)
    if body is None or not body.actor:
        return plain
    if body.actor == "politics":
        return plain if role.level == "media" else ("official", "party", "spokesperson")
    if body.actor == "state":
        if role.level == "organisation" and role.entry in _GENERIC:
            return "official", "party", "spokesperson"
        return plain
    generic = role.entry in _GENERIC
    if body.actor == "authority":
        if role.level in ("citizen", "media"):
            return plain
        leads = (generic or role.level == "official") and role.role != "expert"
        return "official", "party" if leads else body.role or "party", "spokesperson"
    if role.level in ("citizen", "media") or ("politics" in role.note and not generic):
        return plain
    if body.actor == "medium":
        return plain if role.level == "expert" else ("media", role.role, role.function)
    if body.level == "expert":
        if role.entry in _HEADS:
            return "organisation", "party", "spokesperson"
        return "expert", "expert", "expert"
    if body.actor == "organisation" and role.level == "expert":
        if any(part in body.entry.lower() for part in _CARE) or role.function != "expert":
            return plain
    if body.actor == "company" and role.level == "expert":
        return plain
    if body.actor in ("company", "organisation"):
        return "organisation", "party", "spokesperson"
    return plain


def _of_body(body: Kind | None) -> Decision:
    """What somebody is of whom the text only says the body."""
    if body is None or body.actor in ("", "state", "document", "group", "anonymous"):
        return "", "", ""
    if body.actor == "politics":
        return "official", "party", "spokesperson"
    if body.actor == "authority":
        return "official", body.role or "party", "spokesperson"
    if body.actor == "medium":
        return "media", "", "expert"
    if body.level == "expert":
        return "expert", "expert", "expert"
    return "organisation", "party", "spokesperson"


def of_body(body: Kind) -> Decision:
    """Level, role and function of a body that speaks itself."""
    if body.actor == "politics":
        return "official", "party", "spokesperson"
    if body.actor == "state":
        return "official", "party", "spokesperson"
    if body.actor == "document":
        return body.level, body.role, body.function
    if body.actor == "authority":
        return "official", body.role or "party", "spokesperson"
    if body.actor == "medium":
        return "media", body.role, ""
    function = "expert" if body.level == "expert" else "spokesperson"
    return body.level, body.role, function
