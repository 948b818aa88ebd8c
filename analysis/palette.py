"""Colours by role, and how a speaker is shown: hue and short name, the same in every figure.

A hue means a voice. There are six, for the six speakers who are given most words, taken in the
order in which they are first heard; whoever comes seventh is an outline. Colour never stands
alone: a name is beside each mark.

>>> rows = [
...     {"speaker": "Anna Holm", "direct_words": 9, "indirect_words": 0, "first_heard": 40},
...     {"speaker": "Bo Dam", "direct_words": 5, "indirect_words": 0, "first_heard": 3},
... ]
>>> deal(rows)
{'Bo Dam': 1, 'Anna Holm': 2}
>>> names = ["Anna Holm", "Bo Holm", "Eva Dam", "Rusland"]
>>> short_names(names, persons=names[:3])
{'Anna Holm': 'A. Holm', 'Bo Holm': 'B. Holm', 'Eva Dam': 'Dam', 'Rusland': 'Rusland'}
"""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

HUES = 6


@dataclass(frozen=True)
class Hue:
    """One role in one theme: `fill` of marks, `text` for words and outlines, `ground` of hatching.

    `chip`, `chip_text` and `tint` (r, g, b) are for the marked text and hold in both themes.
    """

    fill: str
    text: str
    ground: str
    hatch: str
    chip: str
    chip_text: str
    tint: tuple[int, int, int]


@dataclass(frozen=True)
class Theme:
    """The colours of one theme, light or dark."""

    name: str
    page: str
    ink: str
    muted: str
    rule: str
    bands: tuple[str, str, str, str, str]
    positive: str
    negative: str
    journalist: Hue
    nobody: Hue
    plain: Hue
    speakers: tuple[Hue, ...]

    def hue(self, number: int | None) -> Hue:
        """The hue dealt as `number` (1–6); the plain outline for None."""
        return self.plain if number is None else self.speakers[number - 1]


_CHIPS = (
    ("#2f68d6", "#ffffff", (47, 104, 214)),
    ("#a9560f", "#ffffff", (194, 102, 26)),
    ("#e3b341", "#14181f", (227, 179, 65)),
    ("#6b40b0", "#ffffff", (128, 84, 196)),
    ("#0f7560", "#ffffff", (21, 140, 112)),
    ("#62b8ea", "#14181f", (98, 184, 234)),
)
_GREY_CHIP = ("#747a84", "#ffffff", (116, 122, 132))


def _speakers(*rows: tuple[str, str, str, str]) -> tuple[Hue, ...]:
    return tuple(
        Hue(fill, text, ground, hatch, *chip)
        for (fill, text, ground, hatch), chip in zip(rows, _CHIPS, strict=True)
    )


LIGHT = Theme(
    name="light",
    page="#ffffff",
    ink="#14181f",
    muted="#59616d",
    rule="#d7dbe1",
    bands=("rgba(0,0,0,0)", "#f3f3f3", "#e7e7e7", "#d9dadc", "#c9cacc"),
    positive="#2b8a9e",
    negative="#a3264b",
    journalist=Hue("#8e96a1", "#59616d", "#f1f3f6", "#8e96a1", *_GREY_CHIP),
    nobody=Hue("rgba(0,0,0,0)", "#59616d", "#f1f3f6", "#59616d", *_GREY_CHIP),
    plain=Hue("#ffffff", "#14181f", "#ffffff", "#59616d", *_GREY_CHIP),
    speakers=_speakers(
        ("#2257c8", "#1d4cb0", "#dbe5f8", "#2257c8"),
        ("#c2661a", "#9a4a08", "#f6e3d3", "#c2661a"),
        ("#e3b341", "#7a5600", "#fbf0d2", "#7a5600"),
        ("#42246b", "#42246b", "#e2dbec", "#42246b"),
        ("#0f7560", "#0b5f4e", "#d5eae5", "#0f7560"),
        ("#62b8ea", "#14628c", "#dff0fb", "#62b8ea"),
    ),
)
DARK = Theme(
    name="dark",
    page="#111111",
    ink="#f2f4f7",
    muted="#a8b0bc",
    rule="#3a4048",
    bands=("rgba(0,0,0,0)", "#1d1d1d", "#282828", "#353535", "#464646"),
    positive="#62c4d8",
    negative="#ee6f8e",
    journalist=Hue("#868e99", "#a8b0bc", "#1d2127", "#868e99", *_GREY_CHIP),
    nobody=Hue("rgba(0,0,0,0)", "#a8b0bc", "#1d2127", "#a8b0bc", *_GREY_CHIP),
    plain=Hue("#111111", "#f2f4f7", "#111111", "#a8b0bc", *_GREY_CHIP),
    speakers=_speakers(
        ("#5b97f5", "#8ab6ff", "#1a2b4a", "#5b97f5"),
        ("#ea8a3c", "#f5a563", "#43290f", "#ea8a3c"),
        ("#f6d66a", "#f6d66a", "#4a3f16", "#f6d66a"),
        ("#8e4fd0", "#c39cf2", "#2f1b46", "#8e4fd0"),
        ("#149070", "#4cc4a2", "#06352a", "#149070"),
        ("#a9deff", "#a9deff", "#2b4350", "#a9deff"),
    ),
)
THEMES = {"light": LIGHT, "dark": DARK}


def theme(name: str) -> Theme:
    """The theme `light` or `dark`; ValueError for another name."""
    if name not in THEMES:
        raise ValueError(f"no theme {name!r}; there are: {', '.join(THEMES)}")
    return THEMES[name]


def deal(speakers: Iterable[Mapping[str, Any]]) -> dict[str, int]:
    """Which speaker has which hue, from the rows of the table `speakers`."""
    named = [row for row in speakers if isinstance(row["speaker"], str)]
    most = sorted(
        named,
        key=lambda row: (
            -(row["direct_words"] + row["indirect_words"]),
            row["first_heard"],
            row["speaker"],
        ),
    )[:HUES]
    heard = sorted(most, key=lambda row: (row["first_heard"], row["speaker"]))
    return {row["speaker"]: number for number, row in enumerate(heard, 1)}


def readable_on(fill: str) -> str:
    """Ink or white, whichever stands out more on the colour `fill` (#rrggbb).

    >>> readable_on("#2257c8"), readable_on("#e3b341")
    ('#ffffff', '#14181f')
    """
    light = _luminance(fill)
    on_white = (1.0 + 0.05) / (light + 0.05)
    on_ink = (light + 0.05) / (_luminance(LIGHT.ink) + 0.05)
    return LIGHT.page if on_white >= on_ink else LIGHT.ink


def _luminance(color: str) -> float:
    """Relative luminance as WCAG 2 defines it, 0 black to 1 white."""
    parts = [int(color[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


# What belongs to a surname although it stands apart from it.
_PARTICLES = frozenset("al bin da de del della den der di du el la le ten ter van von zu".split())
_AFTER = frozenset({"jr", "jr.", "sr", "sr.", "ii", "iii", "iv"})


def short_names(names: Iterable[str], persons: Collection[str]) -> dict[str, str]:
    """Surname of persons, initial + surname where two share it, else the name as it is."""
    full = list(dict.fromkeys(names))
    short = {name: _surname(name) if name in persons else name for name in full}
    for make in (_with_initial, str):
        shared = Counter(short.values())
        short = {
            name: make(name) if shared[each] > 1 and name in persons else each
            for name, each in short.items()
        }
    return short


def _surname(name: str) -> str:
    words = name.split()
    if len(words) < 2:
        return name
    at = len(words) - 1
    if words[at].lower() in _AFTER and at > 1:
        at -= 1
    while at > 1 and words[at - 1].lower() in _PARTICLES and words[at - 1].islower():
        at -= 1
    return " ".join(words[at:])


def _with_initial(name: str) -> str:
    surname = _surname(name)
    return f"{name[0]}. {surname}" if surname != name else name
