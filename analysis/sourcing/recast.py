"""A title read anew: its bearer speaks for themself, or is asked for what they know."""

from dataclasses import replace

from analysis.sourcing.page import Found


def for_themself(role: Found) -> Found:
    """`role` as that of somebody who tells of their own life."""
    kind = replace(role[2], level="citizen", role="experience", note="")
    return (*role[:2], replace(kind, function="personal_experience"))


def as_expert(role: Found) -> Found:
    """`role` as that of somebody who is asked for what they know."""
    return (*role[:2], replace(role[2], level="expert", role="expert", function="expert"))
