"""Charts: each a function of an analysis that draws from its tables and says what it found.

All have one signature: `chart(result, output=None, theme="light", width=900)` and return a Plotly
figure, with the finding as title, how it was measured below, and the source at the foot.
"""

from analysis.charts.lix_chart import lix_scale
from analysis.charts.rhythm_chart import sentence_rhythm
from analysis.charts.share_chart import quote_share
from analysis.charts.sources_chart import sources
from analysis.charts.strip_chart import voices
from analysis.charts.tone_chart import tone_by_voice

__all__ = ["lix_scale", "quote_share", "sentence_rhythm", "sources", "tone_by_voice", "voices"]
