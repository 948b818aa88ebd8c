"""The words of these charts, and the setting that each chart function is given."""

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

import plotly.graph_objects as go

from analysis import labels, palette
from analysis.charts.canvas import Canvas
from analysis.charts.sheet import Setting, Words, figure


@dataclass(frozen=True)
class Say:
    """The words of these charts in one language, beside those that all charts share."""

    words: dict[str, Any]
    shared: labels.Labels

    def __call__(self, key: str, **values: object) -> str:
        """The text of `key`."""
        return str(self.words[key]).format(**values)

    def name(self, kind: str, code: str) -> str:
        """The word for a code; one without a word as it is."""
        return str(self.words[kind].get(code, code.replace("_", " ")))

    def value(self, value: float | None, unit: str) -> str:
        """A value of a unit: a share as per cent, else one decimal."""
        if unit == "share":
            return self.shared.percent(value)
        return self.shared.number(value, 1)

    def count(self, key: str, n: int) -> str:
        """The text of `key` with a whole number."""
        return self(key, n=self.shared.number(n))


@cache
def _words() -> dict[str, Any]:
    text = (files("analysis.corpus") / "words.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)


def setting(output: str, theme: str, width: float) -> tuple[Say, Setting]:
    """Words and setting of a chart."""
    shared = labels.load(output)
    where = Setting(shared, palette.theme(theme), max(float(width), 360.0))
    return Say(_words()[output], shared), where


def nothing(say: Say, where: Setting) -> go.Figure:
    """A figure that says there is nothing to draw; no empty axes."""
    canvas = Canvas(where.theme, where.width, height=1)
    words = Words(say("nothing"), [say("nothing_why")])
    return figure(canvas, words, say.count("source", 0), where, [], words.title)
