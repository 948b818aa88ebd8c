"""A figure that a notebook shows the same way on every machine and on every page."""

import json
from typing import Any

import plotly.graph_objects as go

from analysis import palette

EDGE = 12  # pixels
MIME = "application/vnd.plotly.v1+json"


class Chart(go.Figure):  # type: ignore[misc]
    """A Plotly figure; in a notebook it has the page colour of its theme and an alternative text.

    Plotly's own display depends on settings of the machine, and on a transparent ground dark words
    would be lost on a dark page. Files and reports get the figure as it is, on no ground.
    """

    # Plotly's own ways, which notebooks would take instead of or beside the bundle.
    _ipython_display_ = None
    _repr_html_ = None

    def _repr_mimebundle_(self, *_: object, **__: object) -> dict[str, Any]:
        spec = json.loads(self.to_json())
        meta = spec["layout"].get("meta") or {}
        _on_a_page(spec["layout"], palette.theme(meta.get("theme", "light")).page)
        spec["config"] = {"displaylogo": False}
        return {MIME: spec, "text/plain": str(meta.get("alt") or meta.get("title") or "chart")}


def _on_a_page(layout: dict[str, Any], colour: str) -> None:
    """Ground of `colour`, and a margin, so that words do not stand at its very edge."""
    layout["paper_bgcolor"] = colour
    margin = layout.get("margin", {})
    if "width" in layout and "height" in layout:
        layout["margin"] = {**margin, **{side: margin.get(side, 0) + EDGE for side in "lrtb"}}
        layout["width"] += 2 * EDGE
        layout["height"] += 2 * EDGE
        pad = layout.setdefault("title", {}).setdefault("pad", {})
        pad["l"] = pad.get("l", 0) + EDGE
        pad["t"] = pad.get("t", 0) + EDGE
