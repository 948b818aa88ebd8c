"""Who is missing? Questions for the reader, never a verdict."""

from collections.abc import Sequence

from analysis.labels import load
from analysis.sourcing.source import Source

_ROLES = ("party", "expert", "experience")
_LEVELS = ("official", "organisation", "expert", "citizen")
_MOST = 5


def questions(found: Sequence[Source], language: str, text: str = "") -> tuple[str, ...]:
    """Questions about who is mentioned but not heard, and which roles have no voice.

    `language` is that of the questions, `text` the one in which the affiliations stand. Actors are
    ranked by mentions; those with one mention are left out, and so are states and bodies that
    somebody heard speaks for. Of roles and levels it is asked where those of most heard are known;
    with nobody heard the first question is where the facts come from.
    """
    say = load(language)
    asked: list[str] = []
    heard = [source for source in found if source.heard]
    if not heard:
        asked.append(say("questions.nobody"))
    silent = [
        s for s in found if not s.heard and s.mentions > 1 and not _spoken_for(s, heard, text)
    ]
    silent.sort(key=lambda s: -s.mentions)
    asked += [
        say("questions.mentioned", source.mentions, name=source.name) for source in silent[:_MOST]
    ]
    if heard:
        # Where the codes of most are unknown, nobody can say that a role or level has no voice.
        roles = _of_most(heard, "role")
        asked += [say(f"questions.role_{role}") for role in _ROLES if roles and role not in roles]
        levels = _of_most(heard, "level")
        asked += [
            say(f"questions.level_{level}")
            for level in _LEVELS
            if levels and level not in levels and say.has(f"questions.level_{level}")
        ]
        known = {source.code("gender") for source in heard} - {"unknown"}
        if len(known) == 1 and sum(s.code("gender") != "unknown" for s in heard) > 2:
            asked.append(say(f"questions.only_{known.pop()}"))
    return tuple(asked)


def _of_most(heard: Sequence[Source], dimension: str) -> set[str]:
    """The codes of those heard; none where those of most are unknown."""
    codes = [source.code(dimension) for source in heard]
    return set(codes) if 2 * codes.count("unknown") <= len(codes) else set()


def _spoken_for(silent: Source, heard: Sequence[Source], text: str) -> bool:
    """Whether one of those heard speaks for a body or state: its minister, its figures."""
    if silent.code("actor") == "person":
        return False
    if silent.state and silent.code("actor") == "state":
        return any(s.state == silent.state and s.code("level") == "official" for s in heard)
    held = (f"{s.name} {text[slice(*s.affiliation)] if s.affiliation else ''}" for s in heard)
    return any(silent.name.lower() in each.lower() for each in held)
