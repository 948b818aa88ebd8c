"""A title read anew: its bearer speaks for themself or for a body, was elected, or is asked for
knowledge.
"""

from dataclasses import replace

from analysis.sourcing.page import Found


def for_themself(role: Found) -> Found:
    """`role` as that of somebody who tells of their own life."""
    kind = replace(role[2], level="citizen", role="experience", note="")
    return (*role[:2], replace(kind, function="personal_experience"))


def for_a_body(role: Found) -> Found:
    """`role` as that of somebody who speaks for a body."""
    kind = replace(role[2], level="organisation", role="party", function="spokesperson")
    return (*role[:2], kind)


def as_elected(role: Found) -> Found:
    """`role` as that of a politician in office, or of somebody who stands for one."""
    return (*role[:2], replace(role[2], level="official", role="party", note="politics"))


def in_service(role: Found, function: str = "spokesperson") -> Found:
    """`role` as that of somebody in the service of a club or a house, whatever else the title is:
    no office, no power.
    """
    kind = replace(role[2], level="organisation", role="party", function=function, note="")
    return (*role[:2], kind)


def as_expert(role: Found) -> Found:
    """`role` as that of somebody who is asked for what they know."""
    return (*role[:2], replace(role[2], level="expert", role="expert", function="expert"))
