"""The source audit: month by month, how near a newsroom is to the goals it has set itself."""

from collections.abc import Mapping
from dataclasses import dataclass

import pandas as pd

from analysis.corpus.bootstrap import ratio_interval
from analysis.corpus.comparing import UNKNOWN, groups_of
from analysis.corpus.loading import Output, load
from analysis.tables import Table


@dataclass(frozen=True, slots=True)
class Goal:
    """What a goal counts: among which sources, which code of which dimension."""

    dimension: str
    code: str
    persons: bool = False


GOALS = {
    "women": Goal("gender", "woman", persons=True),
    "experts": Goal("role", "expert"),
    "experience": Goal("role", "experience"),
    "citizens": Goal("level", "citizen"),
    "officials": Goal("level", "official"),
    "named": Goal("naming", "named"),
}
COLUMNS = {
    "group": "string", "goal": "string", "value": "Float64", "low": "Float64", "high": "Float64",
    "target": "Float64", "reached": "string", "sources": "int64", "unknown": "int64",
    "articles": "int64",
}  # fmt: skip


def audit(output: Output, goals: Mapping[str, float], by: str = "month") -> pd.DataFrame:
    """One row per group and goal: the share of sources, 95 % bounds, whether the goal is reached.

    `goals` maps women, experts, experience, citizens, officials or named to the share (0–1) that
    the newsroom wants at least. Shares are of the sources whose code is known; `sources` is how
    many these are and `unknown` how many are not. `reached` is `yes` or `no` where the whole
    interval lies on one side of the goal, `open` where it does not or cannot be given. Sources
    count once an article. Raises ValueError for an unknown goal.
    """
    if wrong := [name for name in goals if name not in GOALS]:
        raise ValueError(f"no goal {', '.join(wrong)}; there are: {', '.join(GOALS)}")
    columns = ["heard", "actor", *dict.fromkeys(goal.dimension for goal in GOALS.values())]
    sources = load(output, "sources", columns)
    sources = sources[sources["heard"]]
    sources["group"] = sources["id"].map(groups_of(output, by)).fillna(UNKNOWN)
    rows = [
        _row(group, name, target, some)
        for group, some in sources.groupby("group")
        for name, target in goals.items()
    ]
    return Table(pd.DataFrame(rows, columns=list(COLUMNS)).astype(COLUMNS))


def _row(group: str, name: str, target: float, sources: pd.DataFrame) -> dict[str, object]:
    goal = GOALS[name]
    if goal.persons:
        sources = sources[sources["actor"] == "person"]
    known = sources[goal.dimension].notna() & (sources[goal.dimension] != UNKNOWN)
    hits = (sources[goal.dimension] == goal.code).groupby(sources["id"]).sum()
    of = known.groupby(sources["id"]).sum()
    hits, of = hits[of > 0], of[of > 0]
    total = int(of.sum())
    bounds = ratio_interval(hits.to_numpy(), of.to_numpy())
    return {
        "group": group,
        "goal": name,
        "value": float(hits.sum()) / total if total else None,
        "low": bounds[0] if bounds else None,
        "high": bounds[1] if bounds else None,
        "target": target,
        "reached": _reached(bounds, target),
        "sources": total,
        "unknown": int((~known).sum()),
        "articles": len(of),
    }


def _reached(bounds: tuple[float, float] | None, target: float) -> str:
    """Whether the goal is reached, beyond what chance in the choice of articles could do.

    >>> _reached((0.42, 0.5), 0.4), _reached((0.3, 0.5), 0.4), _reached(None, 0.4)
    ('yes', 'open', 'open')
    """
    if bounds is None:
        return "open"
    low, high = bounds
    return "yes" if low >= target else "no" if high < target else "open"
