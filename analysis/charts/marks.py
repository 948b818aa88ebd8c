"""How marks are filled, hover texts broken and numbers rounded."""

from typing import Any

from analysis.charts.template import CLEAR
from analysis.charts.textfit import safe, wrap
from analysis.palette import Hue, Theme

OUTLINE = 1.0
HATCH = {"shape": "/", "size": 7, "solidity": 0.32, "fgopacity": 1}
DOTS = {"shape": ".", "size": 6, "solidity": 0.25, "fgopacity": 1}


def marker(hue: Hue, pattern: str, theme: Theme, opacity: float = 1.0) -> dict[str, Any]:
    """How a bar is filled: solid, hatched, dotted, flat, or dashed (its outline is a shape)."""
    if pattern == "dashed":
        return {"color": CLEAR, "line": {"width": 0}}
    line = {"color": hue.text, "width": OUTLINE}
    if pattern == "hatched":
        fill = {"color": hue.ground, "line": line}
        return {**fill, "pattern": {**HATCH, "fgcolor": hue.hatch, "bgcolor": hue.ground}}
    if pattern == "dotted":
        dots = {**DOTS, "fgcolor": theme.muted, "bgcolor": theme.page}
        return {"color": theme.page, "line": {"color": theme.muted, "width": 1.2}, "pattern": dots}
    if pattern == "flat":
        return {"color": hue.fill, "line": {"width": 0}}
    return {"color": hue.fill, "line": line, "opacity": opacity}


def hover_text(text: str) -> str:
    """Hover text in lines of about 60 characters; a line of its own for each line given."""
    return "<br>".join(safe(part) for line in text.split("\n") for part in wrap(line, 420, 13))


def rounded(value: float, decimals: int = 1) -> float:
    """Rounded: the figure's JSON is the same on every machine."""
    return round(float(value), decimals)
