"""The drawn part of a figure's layout: the axes of a canvas in pixels, its shapes and words."""

from typing import Any

from analysis.charts.canvas import Canvas
from analysis.charts.marks import rounded


def plot_layout(canvas: Canvas) -> dict[str, Any]:
    """Axes, shapes and annotations, once the height of the canvas is known."""
    width, height = canvas.width, max(canvas.height, 1)
    return {
        "xaxis": {"range": [0, rounded(width)]},
        "yaxis": {"range": [rounded(height), 0]},
        **{name: _placed(name, axis, height) for name, axis in canvas.axes.items()},
        "shapes": canvas.shapes,
        "annotations": [
            {**each, "xref": "x", "yref": "y", "x": rounded(each["x"]), "y": rounded(each["y"])}
            for each in canvas.annotations
        ],
    }


def _placed(name: str, axis: dict[str, Any], height: float) -> dict[str, Any]:
    """An upright axis with its domain as a part of the height, counted from below."""
    if name.startswith("xaxis"):
        return axis
    y0, y1 = axis["domain"]
    return {**axis, "domain": [rounded(max(1 - y1 / height, 0), 5), rounded(1 - y0 / height, 5)]}
