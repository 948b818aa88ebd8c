"""Sides of a story: as the user names them, or the states that the text gives the sources."""

from collections.abc import Mapping, Sequence

from analysis.sourcing.source import Source
from analysis.speakers.gazetteer import gazetteer

Sides = Mapping[str, Sequence[str]]


def side_of(name: str, affiliation: str, state: str | None, sides: Sides) -> str | None:
    """The side in `sides` that lists the source: by name, part of a name, body or state.

    >>> side_of("Antony Blinken", "", None, {"USA": ["Blinken"], "Rusland": ["Lavrov"]})
    'USA'
    """
    held = f" {name} | {affiliation} | {state or ''} ".lower()
    for side, members in sides.items():
        listed = (members,) if isinstance(members, str) else members  # one name alone
        if any(f" {member.lower()} " in held for member in (side, *listed)):
            return side
    return None


def state_name(state: str | None, code: str) -> str | None:
    """What language `code` calls the state with ISO code `state`."""
    if state is None:
        return None
    return gazetteer(code).territory_names.get(state, state)


def suggested_sides(text: str, heard: Sequence[Source]) -> tuple[list[str | None], str]:
    """The side of each source as the text suggests it, and what suggests it: the states, or where
    there are no two of them the two parties for which all politicians speak.
    """
    states = [source.side for source in heard]
    if len(set(states) - {None}) < 2:
        parties = [
            text[slice(*source.affiliation)]
            if source.affiliation and source.code("affiliation") == "politics"
            else None
            for source in heard
        ]
        if len(set(parties) - {None}) == 2:
            return parties, ", suggested by affiliation"
    return states, ", suggested by nationality"
