"""Tone: which words colour an article, in which category, and whose words they are.

Bad news is not negative tone: the numbers count words, they do not judge the article.
"""

from analysis.tone.cues import Cue, cues
from analysis.tone.differences import GroupTone, differences
from analysis.tone.headline import HeadlineTone, HeadlineWord, headline_against_body
from analysis.tone.measures import VoiceTone, by_voice, reporting_verbs
from analysis.tone.voices import HEADLINE, JOURNALIST, NO_SPEAKER, word_voices

__all__ = [
    "HEADLINE",
    "JOURNALIST",
    "NO_SPEAKER",
    "Cue",
    "GroupTone",
    "HeadlineTone",
    "HeadlineWord",
    "VoiceTone",
    "by_voice",
    "cues",
    "differences",
    "headline_against_body",
    "reporting_verbs",
    "word_voices",
]
