"""The house template: type, colours and spacing that every chart shares."""

import plotly.graph_objects as go

from analysis.palette import Theme

FAMILY = 'system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif'
CLEAR = "rgba(0,0,0,0)"


def template(theme: Theme) -> go.layout.Template:
    """No grid, no axes, transparent paper, system fonts, left-aligned title in ink."""
    axis = {
        "visible": False,
        "fixedrange": True,
        "showgrid": False,
        "zeroline": False,
        "showticklabels": False,
    }
    return go.layout.Template(
        layout={
            "font": {"family": FAMILY, "size": 14, "color": theme.ink},
            "paper_bgcolor": CLEAR,
            "plot_bgcolor": CLEAR,
            "xaxis": axis,
            "yaxis": axis,
            "showlegend": False,
            "bargap": 0,
            "barmode": "overlay",
            "hovermode": "closest",
            "dragmode": False,
            "modebar": {
                "bgcolor": CLEAR,
                "color": theme.rule,
                "activecolor": theme.muted,
                "remove": ["zoom", "pan", "select", "lasso", "zoomIn", "zoomOut", "autoScale"],
            },
            "title": {"x": 0, "xanchor": "left", "font": {"color": theme.ink}},
            "annotationdefaults": {"showarrow": False, "borderpad": 0, "borderwidth": 0},
            "hoverlabel": {
                "bgcolor": theme.page,
                "bordercolor": theme.muted,
                "font": {"family": FAMILY, "size": 13, "color": theme.ink},
                "align": "left",
            },
        }
    )
