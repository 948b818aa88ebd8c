"""A line for each speaker with a dot for each text: where the shares lie apart."""

from collections.abc import Sequence
from math import ceil

from analysis import palette
from analysis.charts.canvas import Canvas
from analysis.charts.compare_facts import Shares
from analysis.charts.row_label import row_label
from analysis.charts.sheet import Setting
from analysis.palette import readable_on

DOT, LANE = 22, 24
CROWD = 1  # more texts than this without the speaker are one dot


def draw(canvas: Canvas, found: Sequence[Shares], names: Sequence[str], where: Setting) -> None:
    """Draw a row for each speaker, dots that would cover each other in lanes."""
    say, theme = where.say, where.theme
    left = 112.0 if where.narrow else 200.0
    x0, x1 = left + DOT / 2 + 2, where.width - DOT / 2 - 4
    most = max(share for each in found for share in each.shares if share is not None)
    high = min(
        1.0, max(0.2, ceil(round(10 * most, 6)) / 10)
    )  # the middle of the scale is a whole per cent
    axis = canvas.x_axis(x0, x1, 0, high)
    y = 26.0
    for tick in (0.0, high / 2, high):
        x = x0 + tick / high * (x1 - x0)
        anchor = "right" if tick == high else "center"
        canvas.text(
            x if tick < high else x1 + 10, 8, say.percent(tick, 0), 13, theme.muted, anchor=anchor
        )
    top = y
    marks = []
    for row, each in enumerate(found):
        crowd = [n for n, share in enumerate(each.shares) if share == 0]
        crowd = crowd if len(crowd) > CROWD else []
        lanes = _lanes(each, (x1 - x0) / high, crowd)
        tall = max(38, LANE * (max(lanes) + 1) + 14)
        middle = y + tall / 2
        size = 13 if where.narrow else 15
        row_label(canvas, each.speaker, (0, middle), left - 12, size, hover=each.speaker)
        a, b = (x0 + edge / high * (x1 - x0) for edge in (min(each.known), max(each.known)))
        canvas.line(a, middle, b, middle, theme.muted, 2, layer="below")
        if row:
            canvas.line(0, y, where.width, y, theme.rule, 1)
        hue = theme.hue(row + 1 if row < palette.HUES else None)
        for number, (share, lane) in enumerate(zip(each.shares, lanes, strict=True), 1):
            if share is None or number - 1 in crowd:
                continue
            at_y = middle + LANE * (lane - max(lanes) / 2)
            hover = say(
                "compare.speakers_hover",
                None,
                speaker=each.speaker,
                name=names[number - 1],
                value=say.percent(share),
            )
            marks.append((share, at_y, hue, str(number), hover, each.speaker))
        if crowd:
            texts = ", ".join(names[number] for number in crowd)
            hover = say("compare.speakers_unheard", None, speaker=each.speaker, texts=texts)
            marks.append((0.0, middle, theme.plain, f"×{len(crowd)}", hover, each.speaker))
        y += tall
    canvas.line(x0, top, x0, y, layer="below")
    for share, at_y, hue, label, hover, speaker in marks:
        canvas.points(
            [(share, at_y)],
            hue.fill,
            hue.text,
            speaker,
            [hover],
            axis,
            DOT + 8 * (len(label) > 2),
            outline_width=1.5,
            labels=[label],
            label_color=readable_on(hue.fill),
        )
    canvas.height = y


def _lanes(each: Shares, pixels: float, left_out: Sequence[int]) -> list[int]:
    """A lane for each dot so that none covers another."""
    taken: list[list[float]] = [[0.0]] if left_out else []
    lanes = [0] * len(each.shares)
    for number, share in enumerate(each.shares):
        if share is None or number in left_out:
            continue
        x = share * pixels
        lane = next(
            (n for n, xs in enumerate(taken) if all(abs(x - other) > DOT + 2 for other in xs)),
            len(taken),
        )
        if lane == len(taken):
            taken.append([])
        taken[lane].append(x)
        lanes[number] = lane
    return lanes
