"""Who is missing? Questions for the reader, never a verdict."""

from collections.abc import Sequence

from analysis.labels import load
from analysis.sourcing.source import Source

_ROLES = ("party", "expert", "experience")
_LEVELS = ("official", "organisation", "expert", "citizen")
_MOST = 5


def questions(found: Sequence[Source], language: str) -> tuple[str, ...]:
    """Questions about who is mentioned but not heard, and which roles have no voice.

    `language` is that of the questions. Actors are ranked by mentions, those with one mention are
    left out; with nobody heard the first question is where the facts come from.
    """
    say = load(language)
    asked: list[str] = []
    heard = [source for source in found if source.heard]
    if not heard:
        asked.append(say("questions.nobody"))
    silent = [s for s in found if not s.heard and s.mentions > 1]
    silent.sort(key=lambda s: -s.mentions)
    asked += [
        say("questions.mentioned", source.mentions, name=source.name) for source in silent[:_MOST]
    ]
    if heard:
        roles = {source.code("role") for source in heard}
        asked += [say(f"questions.role_{role}") for role in _ROLES if role not in roles]
        levels = {source.code("level") for source in heard}
        asked += [
            say(f"questions.level_{level}")
            for level in _LEVELS
            if level not in levels and say.has(f"questions.level_{level}")
        ]
        known = {source.code("gender") for source in heard} - {"unknown"}
        if len(known) == 1 and sum(s.code("gender") != "unknown" for s in heard) > 2:
            asked.append(say(f"questions.only_{known.pop()}"))
    return tuple(asked)
