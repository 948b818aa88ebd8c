"""What kind of actor a name is: a state, a body, a person, a place."""

from analysis.document import Document
from analysis.speakers.gazetteer import Gazetteer
from analysis.speakers.names import Name
from analysis.speakers.places import no_actor


def kind_of(name: Name, full: str, document: Document, gaz: Gazetteer) -> str:
    """The `Actor.kind` of a new actor with this name, `full` with blanks; `other` if unknown."""
    if full in gaz.territories:
        return "state"
    if name.article and full not in gaz.known:
        return "body"  # "De Grønne", "Det Ny Vig"
    if full in gaz.known:
        return "state" if gaz.known[full].get("actor") == "state" else "body"
    last = name.tokens[-1].lower()
    given = name.tokens[0].lower() in gaz.first_names  # "Bill", which is a document too
    titled = given and name.role_before and len(name.tokens) == 2
    before = document.lower[name.first - 1] if name.first else ""
    if before in gaz.firms and document.gaps[name.first] == " ":
        noun = document.spelled[name.first - 1].islower()  # no "Gældshjælpen Bo Krag"
        own = titled and last not in gaz.institutions  # "vognmanden Ida Holm"
        leads = name.first > 1 and document.lower[name.first - 2] in _LED
        own = own or (given and leads)  # "formand for digelaget Ida Holm"
        if not own and (noun or gaz.bodies.get(before) == "company"):
            return "body"  # "firmaet Dan Rør"
    if no_actor(name, full, gaz):
        return "place"
    if last in gaz.street_ends and len(name.tokens) > 1:
        if name.tokens[-2].lower() in gaz.institutions:
            return "other"  # "Mill Bank Terrace", which is no bank
    if titled:
        return "person"  # "Referee Liam Cross"
    if last in gaz.institutions or last[1:].endswith(gaz.institution_endings):
        return "body"
    if any(t.lower() in gaz.institutions for t in name.tokens[given:]):
        return "body"
    if name.honorific or given:
        return "person"
    if name.role_before and len(name.tokens) <= 4:
        return "person"
    if "/" in (name.tokens[-1][1:2], name.tokens[0][1:2]):
        return "body"  # "Lund Byg A/S", "A/B Solgården"
    if name.tokens[0][1:2] == "." and len(name.tokens) > 1:
        letters = name.tokens[0].replace(".", "")  # "J.K. Rowling", but "U.S. Steel"
        return "other" if letters in gaz.territories or letters in gaz.known else "person"
    if len(full) > 1 and full.isupper():
        return "body"
    if name.tokens[-1].startswith("& "):
        return "body"  # "Carrick & Lowe", which is no surname of Fergus Lowe's
    return "other"


_LED = ("for", "i", "hos", "fra", "af", "ved", "på", "til")
