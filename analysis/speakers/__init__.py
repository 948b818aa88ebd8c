"""Who speaks: the mentions at the cues resolved to one actor each across the article."""

from analysis.speakers.actors import Actor
from analysis.speakers.resolve import resolve

__all__ = ["Actor", "resolve"]
