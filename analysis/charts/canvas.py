"""A sheet measured in pixels: marks and words are put where they belong, then made a figure.

Plotly lays labels out by itself, and differently in narrow figures. Here every place is worked out
beforehand, from the top left corner of the plot, so that nothing is cut off or overlaps. Bars and
points keep the numbers of the table: each panel has its own axis in the unit it shows.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

import plotly.graph_objects as go

from analysis.charts.marks import hover_text, marker, rounded
from analysis.charts.template import CLEAR
from analysis.charts.textfit import safe
from analysis.palette import Hue, Theme


@dataclass
class Canvas:
    """What is to be drawn, in pixels; `height` grows as the chart needs it."""

    theme: Theme
    width: float
    height: float = 0.0
    traces: list[Any] = field(default_factory=list)
    shapes: list[dict[str, Any]] = field(default_factory=list)
    annotations: list[dict[str, Any]] = field(default_factory=list)
    axes: dict[str, dict[str, Any]] = field(default_factory=dict)

    def x_axis(self, x0: float, x1: float, low: float, high: float) -> str:
        """The name of a new axis: `low` at pixel `x0`, `high` at pixel `x1`."""
        number = sum(name.startswith("xaxis") for name in self.axes) + 2
        domain = [rounded(x0 / self.width, 5), rounded(x1 / self.width, 5)]
        self.axes[f"xaxis{number}"] = {
            "domain": domain,
            "range": [rounded(low, 4), rounded(high, 4)],
            "anchor": "y",
        }
        return f"x{number}"

    def y_axis(self, y0: float, y1: float, low: float, high: float) -> str:
        """The name of a new axis upwards: `low` at pixel `y0`, `high` at pixel `y1`."""
        number = sum(name.startswith("yaxis") for name in self.axes) + 2
        self.axes[f"yaxis{number}"] = {
            "anchor": "x",
            "domain": [y0, y1],  # pixels until the height of the canvas is known
            "range": [rounded(high, 4), rounded(low, 4)],
        }
        return f"y{number}"

    def text(
        self,
        x: float,
        y: float,
        text: str,
        size: float = 14,
        color: str | None = None,
        bold: bool = False,
        anchor: str = "left",
        hover: str | None = None,
        rich: bool = False,
    ) -> None:
        """Words with their middle at height `y`; `rich` leaves Plotly's tags in `text` alone."""
        shown = text if rich else safe(text)
        self.annotations.append(
            {
                "x": x,
                "y": y,
                "text": f"<b>{shown}</b>" if bold else shown,
                "xanchor": anchor,
                "yanchor": "middle",
                "align": anchor,
                "font": {"size": size, "color": color or self.theme.ink},
                **({"hovertext": safe(hover)} if hover else {}),
            }
        )

    def line(
        self,
        x0: float,
        y0: float,
        x1: float,
        y1: float,
        color: str | None = None,
        width: float = 1.5,
        dash: str | None = None,
        layer: str = "above",
    ) -> None:
        """A straight line."""
        stroke = {"color": color or self.theme.muted, "width": width}
        self._shape("line", x0, y0, x1, y1, {**stroke, **({"dash": dash} if dash else {})}, layer)

    def box(
        self,
        x0: float,
        y0: float,
        x1: float,
        y1: float,
        fill: str = CLEAR,
        color: str | None = None,
        width: float = 0,
        dash: str | None = None,
        layer: str = "above",
        axis: str = "x",
    ) -> None:
        """A rectangle; x in the unit of `axis`."""
        stroke = {"color": color or CLEAR, "width": width, **({"dash": dash} if dash else {})}
        self._shape("rect", x0, y0, x1, y1, stroke, layer, fill, axis)

    def arrow(self, x0: float, y0: float, x1: float, y1: float) -> None:
        """A thin arrow from the first point to the second."""
        self.annotations.append(
            {
                "x": x1,
                "y": y1,
                "ax": x0 - x1,
                "ay": y0 - y1,
                "text": "",
                "showarrow": True,
                "arrowhead": 2,
                "arrowsize": 1,
                "arrowwidth": 1.5,
                "arrowcolor": self.theme.muted,
            }
        )

    def bars(
        self,
        boxes: Sequence[tuple[float, float, float, float]],
        hue: Hue,
        name: str,
        hovers: Sequence[str],
        axis: str = "x",
        pattern: str = "solid",
        opacity: float = 1.0,
    ) -> None:
        """Bars of one voice; each box is x0, y0, x1, y1: x in the unit of `axis`, y in pixels."""
        if not boxes:
            return
        if pattern == "dashed":
            for x0, y0, x1, y1 in boxes:
                self.box(
                    x0, y0, x1, y1, color=self.theme.muted, width=1.5, dash="4px,3px", axis=axis
                )
        self.traces.append(
            go.Bar(
                orientation="h",
                name=safe(name),
                y=[rounded((y0 + y1) / 2) for _, y0, _, y1 in boxes],
                base=[rounded(x0, 4) for x0, _, _, _ in boxes],
                x=[rounded(x1 - x0, 4) for x0, _, x1, _ in boxes],
                width=[rounded(abs(y1 - y0)) for _, y0, _, y1 in boxes],
                xaxis=axis,
                hovertext=[hover_text(text) for text in hovers],
                hoverinfo="text",
                marker=marker(hue, pattern, self.theme, opacity),
            )
        )

    def columns(
        self,
        boxes: Sequence[tuple[float, float, float]],
        hue: Hue,
        name: str,
        hovers: Sequence[str],
        axis: str,
        pattern: str = "solid",
        least: float = 0,
    ) -> None:
        """Upright bars of one voice: x0 and x1 in pixels, height in the unit of `axis`."""
        self.traces.append(
            go.Bar(
                name=safe(name),
                x=[rounded((x0 + x1) / 2) for x0, x1, _ in boxes],
                width=[rounded(max(x1 - x0, 0.5)) for x0, x1, _ in boxes],
                y=[rounded(max(height, least), 4) for _, _, height in boxes],
                yaxis=axis,
                hovertext=[hover_text(text) for text in hovers],
                hoverinfo="text",
                marker=marker(hue, pattern, self.theme),
            )
        )

    def points(
        self,
        places: Sequence[tuple[float, float]],
        fill: str,
        outline: str,
        name: str,
        hovers: Sequence[str],
        axis: str = "x",
        size: float = 16,
        symbol: str = "circle",
        outline_width: float = 2,
        labels: Sequence[str] | None = None,
        label_color: str | None = None,
        y_axis: str | None = None,
    ) -> None:
        """Marks, `labels` inside them; x and y in the units of their axes, or in pixels."""
        if not places:
            return
        self.traces.append(
            go.Scatter(
                mode="markers+text" if labels else "markers",
                name=safe(name),
                x=[rounded(x, 4) for x, _ in places],
                y=[rounded(y, 4 if y_axis else 1) for _, y in places],
                xaxis=axis,
                yaxis=y_axis,
                hovertext=[hover_text(text) for text in hovers],
                hoverinfo="text",
                cliponaxis=False,
                text=[f"<b>{safe(label)}</b>" for label in labels] if labels else None,
                textfont={"size": 14, "color": label_color or self.theme.ink},
                textposition="middle center",
                marker={
                    "symbol": symbol,
                    "size": size,
                    "opacity": 1,
                    "color": fill,
                    "line": {"color": outline, "width": outline_width},
                },
            )
        )

    def _shape(
        self,
        kind: str,
        x0: float,
        y0: float,
        x1: float,
        y1: float,
        stroke: dict[str, Any],
        layer: str,
        fill: str | None = None,
        axis: str = "x",
    ) -> None:
        corners = {"x0": rounded(x0, 4), "y0": rounded(y0), "x1": rounded(x1, 4), "y1": rounded(y1)}
        shape = {"type": kind, "xref": axis, "yref": "y", **corners, "line": stroke, "layer": layer}
        self.shapes.append({**shape, "fillcolor": fill} if fill else shape)
