"""Charts of corpora: each takes a table of this package and draws what it says.

All have one signature: `chart(table, output="da", theme="light", width=900)` and return a Plotly
figure with the finding as title, its measure and n below, and the source at the foot.
"""

from analysis.corpus.charts.audit_chart import audit_chart
from analysis.corpus.charts.group_chart import group_chart
from analysis.corpus.charts.network_chart import network_chart
from analysis.corpus.charts.people_chart import people_chart
from analysis.corpus.charts.reuse_chart import reuse_chart

__all__ = ["audit_chart", "group_chart", "network_chart", "people_chart", "reuse_chart"]
