"""Every word the workbook shows, one catalogue per language, with its way to write numbers.

>>> from analysis import labels
>>> danish = labels.load("da")
>>> danish.percent(0.538), danish.number(1204), danish.count("words", 1)
('53,8\\xa0%', '1.204', '1\\xa0ord')
>>> labels.load("en").number(-4.25, 1)
'−4.2'
"""

from analysis.labels.catalogue import Labels, UnknownOutput, load, outputs
from analysis.labels.message import Message, Note, message, told
from analysis.labels.numbers import MISSING, sentence

__all__ = [
    "MISSING",
    "Labels",
    "Message",
    "Note",
    "UnknownOutput",
    "load",
    "message",
    "outputs",
    "sentence",
    "told",
]
