"""What a chart says without its marks: an alternative text, and its numbers as a table."""

from typing import TYPE_CHECKING

import plotly.graph_objects as go

if TYPE_CHECKING:
    import pandas as pd


def alt_text(figure: go.Figure) -> str:
    """The finding and the values of a chart in words, for those who do not see it."""
    return str((figure.layout.meta or {}).get("alt", ""))


def data(figure: go.Figure) -> "pd.DataFrame":
    """The table a chart shows, in the words and numbers of its language."""
    from analysis.tables import Table

    return Table((figure.layout.meta or {}).get("table") or [])
