"""Charts: each a function of an analysis that draws from its tables and says what it found.

All have one signature: `chart(result, output=None, theme="light", width=900)` and return a Plotly
figure, with the finding as title, how it was measured below, and the source at the foot.
"""

from analysis.charts.share_chart import quote_share

__all__ = ["quote_share"]
