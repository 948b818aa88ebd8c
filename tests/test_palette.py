"""The palette: voices are told apart by those who see fewer colours, and never by colour alone."""

from itertools import combinations, pairwise

import pytest
from report_data import many_voices

from analysis import analyse, charts, example, palette
from analysis.charts import facts

# Machado, Oliveira and Fernandes 2009, full severity, for linear RGB.
SIGHTS = {
    "normal": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "protanopia": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deuteranopia": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "tritanopia": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
}
TO_XYZ = ((0.4124, 0.3576, 0.1805), (0.2126, 0.7152, 0.0722), (0.0193, 0.1192, 0.9505))
WHITE = (0.9505, 1.0, 1.089)
LEAST = 12  # CIELAB 1976; colours at 2 to 3 can just be told apart side by side
LEAST_NEIGHBOURS = 17  # speakers heard one after the other


def times(rows, values):
    return [sum(a * b for a, b in zip(row, values, strict=True)) for row in rows]


def seen(colour: str, sight: str) -> tuple[float, float, float]:
    """The colour `#rrggbb` in CIELAB as it is seen."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    shown = [min(max(p, 0), 1) for p in times(SIGHTS[sight], linear)]
    x, y, z = (
        r ** (1 / 3) if (r := v / white) > 0.008856 else 7.787 * r + 16 / 116
        for v, white in zip(times(TO_XYZ, shown), WHITE, strict=True)
    )
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def distance(one: str, other: str, sight: str) -> float:
    pairs = zip(seen(one, sight), seen(other, sight), strict=True)
    return float(sum((a - b) ** 2 for a, b in pairs) ** 0.5)


@pytest.mark.parametrize("sight", SIGHTS)
@pytest.mark.parametrize("theme", [palette.LIGHT, palette.DARK], ids=lambda theme: theme.name)
def test_voices_differ_for_every_sight(theme, sight):
    speakers = [hue.fill for hue in theme.speakers]
    every = [*speakers, theme.journalist.fill, theme.page]
    assert min(distance(a, b, sight) for a, b in combinations(every, 2)) > LEAST
    assert min(distance(a, b, sight) for a, b in pairwise(speakers)) > LEAST_NEIGHBOURS
    assert distance(theme.positive, theme.negative, sight) > LEAST


def test_the_simulation_knows_red_from_green_as_they_who_see_both():
    assert distance("#c00000", "#6a6a00", "deuteranopia") < LEAST
    assert distance("#c00000", "#6a6a00", "normal") > 5 * LEAST


@pytest.mark.parametrize("output", ["da", "en"])
@pytest.mark.parametrize("width", [328, 900])
@pytest.mark.parametrize("chart", charts.ARTICLE)
def test_every_voice_is_named_beside_its_mark_or_in_the_key(chart, width, output):
    """In grey some of the hues are one; what tells the marks apart then are the names."""
    for result in (analyse(example("da/foedegang")), many_voices("da", 60)):
        cast = facts.cast(result)
        hued = {name for full in cast.hues for name in (full, cast.short[full])}
        figure = getattr(charts, chart)(result, output, width=width)
        written = " ".join(word.text for word in figure.layout.annotations)
        for name in {trace.name for trace in figure.data} & hued:
            # The surname; a name of several words may be cut behind its first.
            assert name[:5] in written or name.split()[-1][:4] in written, name
