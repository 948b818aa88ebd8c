"""Role, level and function of a person, from the role noun and the body beside the name."""

from functools import lru_cache

from analysis.sourcing.lists import Kind, in_any

Decision = tuple[str, str, str]  # level, role, function

_IN_THE_TEAM = ("handler", "volunteer", "winchman", "coxswain", "crewman", "diver")
_SPEAKING = tuple(
    "talsmand talskvinde talsperson pressemedarbejder spokesman spokeswoman spokesperson".split()
)
_OF_EXPERTS = ("klima", "ekspert", "tænketank")
_COLLEGES = ("university", "college", "polytechnic", "academy", "universitet", "universitetet")
_HOSPITALS = ("hospital", "infirmary", "sygehus")  # public ones: doctors and nurses there know
_SCHOOLS = ("School", "school", "skole", "-skole", "-skolen")
_HEADTEACHERS = frozenset(
    "headteacher,head teacher,headmaster,headmistress,principal,deputy head,head".split(",")
)
_PLAYED = tuple(
    "pundit captain flanker lock prop hooker fly-half fullback wicketkeeper winger striker "
    "defender midfielder goalkeeper batsman bowler".split()
)
_WATCHES = ("ombudsmand", "ombudsman")
_LAWYERS = ("advocate", "lawyer", "litigator", "attorney", "barrister", "solicitor")
_CHURCHES = ("assembly", "assemblies", "congregation", "convention", "synod", "conference")
_PREACHING = ("minister", "elder", "reader")
_REVIEWING = ("critic", "reviewer", "anmelder", "commentator", "kommentator")
# What the company sells.
_MAKING = ("engineer", "technician", "mechanic", "ingeniør", "tekniker", "mekaniker")


@lru_cache(maxsize=4_000)
def leads(entry: str) -> bool:
    """Whether a holder of the title `entry` leads or speaks for a body, and so stands for it."""
    return entry.endswith(in_any("title_leads")) and not entry.endswith("police officer")


@lru_cache(maxsize=4_000)
def speaks(entry: str) -> bool:
    """Whether the title `entry` says no more than that its holder speaks for others."""
    return entry.endswith(_SPEAKING)


@lru_cache(maxsize=4_000)
def of_the_state(entry: str) -> bool:
    """Whether no club, union or company has the office `entry`, in lower case."""
    return entry.endswith(in_any("own_office")) or entry.startswith(in_any("public_stem"))


def _advises(role: Kind) -> bool:
    """Whether the role is to study from outside, in whatever house."""
    return role.level == "expert" and role.entry.endswith(in_any("advises"))


def _of_faith(entry: str) -> bool:
    return entry.lower().endswith(in_any("of_faith"))


def speaks_for_a_body(role: Kind) -> bool:
    """Whether the role only makes sense with a body, which the text may have named before."""
    return role.level == "organisation" and (leads(role.entry) or "likely_company" in role.note)


_ACTS_FOR = ("buyer", "negotiator", "recruiter")
_VOTERS = ("voter", "supporter", "donor", "backer", "vælger", "vælgere", "tilhænger", "tilhængere")


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
    if body.actor == "organisation" and role.entry in _PREACHING and _of_faith(body.entry):
        return "organisation", "party", "spokesperson"
    if role.entry in in_any("cleric") and body.entry.lower().endswith(_CHURCHES):
        return "organisation", "party", "spokesperson"  # "Pastor X of the Living Lamp Assembly"
    council = body.actor == "politics" or body.entry.lower().endswith("council")
    if role.entry == "clerk" and council:
        return "official", "party", "spokesperson"  # "clerk to Elm parish council"
    if body.actor == "politics":
        if role.level == "media" or _advises(role) or role.entry.endswith(_WATCHES):
            return plain  # "a Republican pollster": whose views they are, not whose voice
        if role.level == "citizen" and role.entry.removesuffix("s").endswith(_VOTERS):
            return plain  # "Labour voters": no office of the party's
        return "official", "party", "spokesperson"
    if body.entry.lower().endswith("court") and role.entry.endswith(_LAWYERS):
        return "expert", "expert", "expert"  # "a Supreme Court advocate"
    if body.actor == "state":
        if role.entry in _FOR_A_COUNTRY:
            return plain  # "the company's UK director"
        if role.level == "organisation" and leads(role.entry) and "company" not in role.note:
            return "official", "party", "spokesperson"  # but "den svenske koncernchef"
        return plain
    turns_out = (body.level, body.role) == ("official", "expert") and body.actor == "authority"
    if turns_out and role.level == "citizen" and role.entry.endswith(_IN_THE_TEAM):
        return "official", "expert", "spokesperson"  # "handler X of Elm Mountain Rescue Team"
    if body.actor == "authority":
        if body.entry.lower() == "city" and role.entry.removesuffix("s") in _TRADERS:
            return plain  # "City analysts": of the markets
        inside = role.level == "expert" and role.entry.split()[-1] in in_any("medics")
        if inside and "prison" in body.entry.lower():
            return "expert", "experience", "personal_experience"
        cares = role.level == "expert" and any(part in body.entry.lower() for part in _HOSPITALS)
        cares = cares and not role.entry.endswith(_MAKING)  # who keeps its lifts, no doctor
        return plain if cares else _of_authority(role, body)
    if role.level == "media" and body.actor == "company" and role.entry.endswith("redaktør"):
        return "organisation", "party", "spokesperson"  # of a publisher
    union = body.actor == "organisation" and body.entry.lower().lstrip("-").startswith(_UNIONS)
    union = union and not role.entry.startswith(in_any("public_stem"))
    if role.level == "official" and union and role.role == "party" and "politics" not in role.note:
        return "organisation", "party", "spokesperson"  # "major X fra Officersforeningen"
    if role.entry == "secretary-general" and body.actor == body.level == "organisation":
        return "organisation", "party", "spokesperson"  # of a union or a club, of no alliance
    if body.actor == "company" and role.entry == "chief medical officer":
        return "organisation", "party", "spokesperson"  # of a drug maker
    if role.level == "official" and of_the_state(role.entry.lower()):
        return plain  # "PC X, of the rural crime team", "town centre ward councillor X"
    if role.entry in _ACTS_FOR and body.actor in ("company", "organisation"):
        return "organisation", "party", "spokesperson"  # "a buyer for one supermarket"
    if role.level in ("citizen", "media") or ("politics" in role.note and not leads(role.entry)):
        return plain
    if role.entry.endswith(in_any("steward")):
        return "organisation", "party", "spokesperson"  # of the staff, whatever the house is
    if _heads_school(role.entry, body):
        return "official", "party", "spokesperson"
    if body.actor == "medium":
        if role.entry.endswith(_PLAYED):
            return "expert", "expert", "expert"  # "former captain X, on commentary for Radio Y"
        if role.entry.endswith(_REVIEWING):
            return "media", "expert", "expert"
        if role.level == "organisation" and role.entry.endswith(("coach", "captain")):
            return plain  # "defended coach X on the podcast"
        return plain if role.level == "expert" else ("media", role.role, role.function)
    if body.level == "expert":
        if role.entry.endswith("coach") and role.level == "organisation":
            return "organisation", "party", "spokesperson"
        if speaks(role.entry) and body.entry.lower() in _COLLEGES:
            return "organisation", "party", "spokesperson"
        if role.entry in in_any("heads_college") and not body.entry.startswith(_OF_EXPERTS):
            return "organisation", "party", "spokesperson"
        return "expert", "expert", "expert"
    studies = body.entry.lower() in _RESEARCH_HOUSES and role.entry.endswith(_SCHOLARS)
    if studies and role.function == "expert" and body.actor == "organisation":
        return plain  # "an oceanographer at the Kiel Marine Centre"
    if body.actor in ("organisation", "company") and role.function == "expert" and _advises(role):
        return plain  # whoever analyses for a living: "an analyst at the Caspian Forum"
    if body.actor == "organisation" and role.level == "expert":
        if any(part in body.entry.lower() for part in in_any("care_house")):
            if role.function == "expert" and role.entry.endswith(_MAKING):
                return "organisation", "party", "spokesperson"  # who keeps its lifts, no doctor
            return plain
        if role.function != "expert" and ("public" in body.note or body.entry in _SCHOOLS):
            return plain
    if role.level == "expert" and role.function == "personal_experience":
        if any(part in body.entry.lower() for part in _UNIONS):
            return "organisation", "party", "spokesperson"
        return plain if role.role == "experience" else _WORKS  # on the own workplace
    if body.actor == "company" and role.level == "expert":
        heads = role.entry.startswith(("chief ", "head of ")) and not _advises(role)
        if role.entry.endswith(_MAKING) or leads(role.entry) or heads:
            return "organisation", "party", "spokesperson"
        return plain
    consumer = role.level == "expert" and role.entry.startswith("forbruger")
    if consumer and body.actor == "organisation":
        return "organisation", "expert", "spokesperson"  # "forbrugerjurist X fra Lejernes Råd"
    if body.role == "expert":  # a watchdog: consumers, road safety
        known = role.level == "expert"
        return "organisation", "expert", "expert" if known else "spokesperson"
    if body.actor == "organisation" and (role.level, role.role) == ("organisation", "expert"):
        return plain  # "its head of advice"
    if body.actor in ("company", "organisation"):
        return body.level or "organisation", "party", "spokesperson"
    return plain


def _heads_school(title: str, body: Kind) -> bool:
    """Whether the holder of `title` heads the school, or the public house, that `body` is."""
    if title not in _HEADTEACHERS:
        return "public" in body.note and leads(title)
    house = body.entry.lower()
    if "public" in body.note or body.entry in _SCHOOLS or house == "academy":
        return True
    return house == "college" and title == "principal"


def _of_authority(role: Kind, body: Kind) -> Decision:
    """Who speaks from an authority: one that controls and measures knows, one that decides is a
    party; a professional knows in both.
    """
    if role.level in ("citizen", "media"):
        return role.level, role.role, role.function
    if role.entry.endswith(in_any("steward")):
        return "organisation", "party", "spokesperson"  # of the staff, whoever the employer is
    if role.level == "expert" and role.function == "personal_experience":
        return (role.level, role.role, role.function) if role.role == "experience" else _WORKS
    asks = body.entry.lower().endswith(("inquiry", "inquest", "commission", "panel"))
    if role.level == "organisation" and role.entry.endswith(_PLEADING) and not asks:
        return role.level, role.role, role.function  # "kommunens advokat": pleads its case
    if role.level == "expert" and role.entry.endswith("psykolog"):
        return role.level, role.role, role.function  # "kommunens krisepsykolog": of the subject
    heads = role.entry == "president" and body.role == "expert"  # of a safety commission
    if "politics" in role.note and not heads:
        return "official", "party", "spokesperson"
    knows = body.role == "expert" or (role.role == "expert" and role.level == "official")
    knows = knows or role.entry.endswith(_AUDITING) or role.entry in in_any("measurer")
    known = knows and (role.function == "expert" or measures(body))
    return "official", "expert" if knows else "party", "expert" if known else "spokesperson"


_FOR_A_COUNTRY = ("director", "managing director", "boss", "general manager", "manager")
_PLEADING = ("advokat", "counsel", "barrister", "solicitor", "advocate")
_RESEARCH_HOUSES = ("centre", "center", "observatory", "laboratory", "institute")
_SCHOLARS = (
    "ethicist",
    "geneticist",
    "statistician",
    "ologist",
    "ographer",
    "scientist",
    "researcher",
    "physicist",
    "chemist",
)
_TRADERS = ("analyst", "economist", "broker", "trader", "banker", "investor", "fund manager")
_AUDITING = ("auditor", "comptroller", "controller", "revisor")
_WORKS = ("citizen", "experience", "personal_experience")
_UNIONS = (
    "union",
    "federation",
    "association",
    "forening",
    "forbund",
    "sammenslutning",
    "fagbevægelse",
)
_INITIALS = 4  # letters


@lru_cache(maxsize=4_000)
def measures(body: Kind) -> bool:
    """Whether the whole task of an authority is to measure: weather, statistics, accidents."""
    entry, known = body.entry.lower(), in_any("institute")
    return body.role == "expert" and (
        entry in known or any(part in entry for part in known if len(part) > _INITIALS)
    )


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
    return body.level or "organisation", body.role or "party", "spokesperson"


def of_body(body: Kind) -> Decision:
    """Level, role and function of a body that speaks itself."""
    if body.actor in ("politics", "state"):
        return "official", "party", "spokesperson"
    if body.actor == "document":
        return body.level, body.role, body.function
    if body.actor == "authority":
        return "official", body.role or "party", "expert" if measures(body) else "spokesperson"
    if body.actor == "medium":
        return "media", body.role, "spokesperson"
    if body.level == "organisation" and "public" in body.note.split():
        return "official", "party", "spokesperson"  # a school, a library
    function = "expert" if body.level == "expert" else "spokesperson"
    return body.level, body.role, function
