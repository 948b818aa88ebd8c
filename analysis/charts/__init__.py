"""Charts: each a function of an analysis that draws from its tables and says what it found.

All have one signature: `chart(result, output=None, theme="light", width=900)` and return a Plotly
figure, with the finding as title, how it was measured below, and the source at the foot.
`compare` and `compare_speakers` take several analyses, `agreement` what coders agree on.
`alt_text(figure)` and `data(figure)` say what a chart shows without its marks.
"""

from analysis.charts.agreement_chart import agreement
from analysis.charts.compare_chart import compare, compare_speakers
from analysis.charts.figures_chart import figures
from analysis.charts.lix_chart import lix_scale
from analysis.charts.read_out import alt_text, data
from analysis.charts.rhythm_chart import sentence_rhythm
from analysis.charts.share_chart import quote_share
from analysis.charts.sources_chart import sources
from analysis.charts.strip_chart import voices
from analysis.charts.tone_chart import tone_by_voice
from analysis.charts.verbs_chart import reporting_verbs

ARTICLE = (
    "voices",
    "quote_share",
    "lix_scale",
    "sentence_rhythm",
    "tone_by_voice",
    "reporting_verbs",
    "sources",
    "figures",
)  # the charts of one analysis, in the order a report shows them

__all__ = [
    "ARTICLE",
    "agreement",
    "alt_text",
    "compare",
    "compare_speakers",
    "data",
    "figures",
    "lix_scale",
    "quote_share",
    "reporting_verbs",
    "sentence_rhythm",
    "sources",
    "tone_by_voice",
    "voices",
]
