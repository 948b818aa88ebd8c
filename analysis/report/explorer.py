"""A page for the notebook: choose article, unit and voice; chart and marked text change together.

`view` is what is shown for one choice, without widgets. `explore` puts three menus above it where
ipywidgets is installed; where a page cannot run widgets it shows the view as plain HTML.

>>> from analysis import Article, analyse
>>> article = Article.from_text("– Det går godt, siger Anna Holm.", language="da")
>>> shown = view(analyse(article), "direct", "Anna Holm")
>>> shown.finding.replace("\\xa0", " ")
'Anna Holm: 100,0 % · 3 ord'
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from analysis import charts, labels
from analysis.charts import facts
from analysis.charts.textfit import safe
from analysis.highlight import Highlighted, highlight
from analysis.highlight.nest import escape
from analysis.report.findings import Findings
from analysis.report.markup import Span, element

if TYPE_CHECKING:
    from analysis.result import Analysis

UNITS = ("direct", "words", "statements")
STEPPED_BACK = 0.25  # opacity
NOBODY = ""  # the voice of statements without a speaker


@dataclass(frozen=True)
class View:
    """One choice: the share in words, the chart with its bar, the article with its words lit up."""

    finding: str
    chart: Any
    text: Highlighted
    spans: tuple[Span, ...]

    @property
    def html(self) -> str:
        """The finding and the marked article, for pages without widgets."""
        return element("p", element("b", escape(self.finding))) + self.text.html

    def _repr_html_(self) -> str:
        return self.html


def voices(result: "Analysis", output: str | None = None) -> list[tuple[str, str]]:
    """The voices to choose from, the one with most words first, as (shown, name)."""
    say = labels.load(output or result.article.language)
    found = Findings(result, say)
    return [
        (found.name(row["speaker"]), row["speaker"] or NOBODY)
        for row in found.speakers
        if row["statements"]
    ]


def view(
    result: "Analysis",
    unit: str = "direct",
    voice: str | None = None,
    output: str | None = None,
    theme: str = "light",
    width: float = 820,
) -> View:
    """Chart and marked article for a unit (direct, words, statements) and a voice (the first).

    Raises ValueError for another unit or voice.
    """
    say = labels.load(output or result.article.language)
    if unit not in UNITS:
        raise ValueError(f"no unit {unit!r}; there are: {', '.join(UNITS)}")
    names = [name for _, name in voices(result, say.code)]
    chosen = voice if voice is not None else next(iter(names), None)
    if voice is not None and voice not in names:
        raise ValueError(f"no voice {voice!r}; there are: {', '.join(names) or 'none'}")
    chart = charts.quote_share(result, say.code, theme, width)
    if chosen is None:
        text = highlight(result, output=say.code)
        return View(f"{chart.layout.meta['title']}.", chart, text, ())
    found = Findings(result, say)
    row = next(r for r in found.speakers if (r["speaker"] or NOBODY) == chosen)
    spans = found.said_by(row["speaker"], True if unit == "direct" else None)
    lit = [{"start": start, "end": end} for start, end in spans]
    share = say.percent(row[f"share_{unit}"])
    counted = {
        "direct": say.count("words", row["direct_words"]),
        "words": say.count("words", row["direct_words"] + row["indirect_words"]),
        "statements": say.count("statements", row["statements"]),
    }[unit]
    _emphasise(chart, unit, facts.cast(result).name(row["speaker"], say))
    finding = f"{found.name(row['speaker'])}: {share} · {counted}"
    return View(finding, chart, highlight(result, lit, say.code), tuple(spans))


def _emphasise(chart: Any, unit: str, name: str) -> None:
    """Let all bars step back but those of the unit and the voice; of all voices, if it has none."""
    axes = sorted(key[1:] for key in chart.layout.to_plotly_json() if key.startswith("xaxis"))
    axes = [f"x{axis.removeprefix('axis')}" for axis in axes if axis != "axis"]
    if len(axes) != len(UNITS):
        return  # nobody is quoted: there are no bars
    here, own = axes[UNITS.index(unit)], safe(name)
    alone = any(bar.name == own and bar.xaxis == here for bar in chart.data)
    for bar in chart.data:
        if bar.xaxis != here or (alone and bar.name != own):
            bar.opacity = STEPPED_BACK


class Explorer:
    """Three menus and what they show; `choose` sets them from code, `view` is the view shown."""

    def __init__(self, results: Mapping[str, "Analysis"], output: str | None = None) -> None:
        if not results:
            raise ValueError("there is no article to choose")
        self.results, self.output = dict(results), output
        first = next(iter(self.results.values()))
        self.view = view(first, output=output)
        self._box = self._built()

    def choose(self, article: str, unit: str = "direct", voice: str | None = None) -> View:
        """Show an article, a unit and a voice; ValueError where there is no such voice."""
        self.view = view(self.results[article], unit, voice, self.output)
        return self.view

    def _built(self) -> Any:
        """The menus, or None where ipywidgets is not installed."""
        try:
            import ipywidgets as widgets
        except ImportError:
            return None
        names = list(self.results)
        say = labels.load(self.output or self.results[names[0]].article.language)
        article = widgets.Dropdown(options=names, description=say("report.article"))
        units = [(say(f"unit.{unit}"), unit) for unit in UNITS]
        unit = widgets.Dropdown(options=units, description=say("report.unit"))
        voice = widgets.Dropdown(
            options=voices(self.results[names[0]], self.output), description=say("report.speaker")
        )
        shown = widgets.Output()

        def show(_: object = None) -> None:
            self.choose(article.value, unit.value, voice.value)
            shown.outputs = tuple(_outputs(self.view))

        def other_article(_: object) -> None:
            voice.unobserve(show, "value")
            voice.options = voices(self.results[article.value], self.output)
            voice.value = voice.options[0][1] if voice.options else None
            voice.observe(show, "value")
            show()

        article.observe(other_article, "value")
        unit.observe(show, "value")
        voice.observe(show, "value")
        show()
        self.menus = {"article": article, "unit": unit, "voice": voice}
        self.shown = shown
        return widgets.VBox([widgets.HBox([article, unit, voice]), shown])

    def _repr_mimebundle_(self, **_: object) -> dict[str, Any]:
        bundle: dict[str, Any] = {"text/html": self.view.html, "text/plain": self.view.finding}
        if self._box is not None:
            boxed = self._box._repr_mimebundle_()
            bundle |= {key: value for key, value in boxed.items() if key not in bundle}
        return bundle


def _outputs(shown: View) -> Sequence[dict[str, Any]]:
    """The view as a notebook keeps outputs: the finding, the chart, the text."""
    bundles: list[dict[str, Any]] = [
        {"text/html": element("b", escape(shown.finding)), "text/plain": shown.finding},
        shown.chart._repr_mimebundle_(),
        {"text/html": shown.text.html, "text/plain": repr(shown.text)},
    ]
    return [{"output_type": "display_data", "data": each, "metadata": {}} for each in bundles]


def explore(results: Mapping[str, "Analysis"], output: str | None = None) -> Explorer:
    """Menus for the articles `results` (by the name shown) above chart and marked text.

    Raises ValueError where there is no article.
    """
    return Explorer(results, output)
