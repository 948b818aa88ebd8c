"""A table of dots: a row for each source, a column for each code, an empty column said aloud."""

from collections.abc import Sequence
from dataclasses import dataclass

from analysis.charts import textfit
from analysis.charts.canvas import Canvas
from analysis.charts.row_label import row_label
from analysis.charts.sheet import Setting
from analysis.palette import Hue, readable_on

HEAD, ROW, TOTAL, SILENT_GAP = 58, 42, 36, 34
THIRD = 17  # pixels of a third line
DOT, SMALL_DOT = 27, 18
NAMES, ROLES, NARROW_NAMES = 0.207, 0.167, 0.31  # of the width
BETWEEN = 18  # pixels between the two groups of columns
HEAD_SIZE, HEAD_SIZE_NARROW = 13, 12


@dataclass(frozen=True)
class Column:
    """A code: its group, its head with `|` where it may break, how many sources have it."""

    group: str
    head: str
    total: int


@dataclass(frozen=True)
class RowLabel:
    """What stands at the left: short name, full name for hovering, and the words beside it."""

    name: str
    full: str
    beside: str
    strong: bool


@dataclass(frozen=True)
class Mark:
    """A dot, with a number inside unless `label` is empty; an open one for who is not heard."""

    label: str
    hue: Hue
    hover: str
    solid: bool


@dataclass(frozen=True)
class Grid:
    """The columns and the heads of the table."""

    columns: tuple[Column, ...]
    head: str
    beside: str
    silent_head: str

    def name_width(self, where: Setting) -> float:
        """Pixels for a name in bold."""
        return _names(where) - 8

    def groups(self) -> list[str]:
        """The groups in order."""
        return list(dict.fromkeys(column.group for column in self.columns))


def _names(where: Setting) -> float:
    """Pixels of the column of names."""
    return where.width * (NARROW_NAMES if where.narrow else NAMES)


def _roles(where: Setting) -> float:
    """Pixels of the column of roles; in a narrow figure they stand under the names."""
    return 0.0 if where.narrow else where.width * ROLES


Row = tuple[RowLabel, Sequence[Mark | None]]


def draw(
    canvas: Canvas,
    grid: Grid,
    heard: Sequence[Row],
    silent: Sequence[Row],
    total: tuple[str, str],
    where: Setting,
) -> None:
    """The table; in a narrow figure one below the other for each group of columns."""
    groups = [[group] for group in grid.groups()] if where.narrow else [grid.groups()]
    for number, wanted in enumerate(groups):
        if number:
            canvas.height += 30
        kept = [n for n, column in enumerate(grid.columns) if column.group in wanted]
        _table(canvas, grid, kept, heard, silent, total, where)


def _table(
    canvas: Canvas,
    grid: Grid,
    kept: Sequence[int],
    heard: Sequence[Row],
    silent: Sequence[Row],
    total: tuple[str, str],
    where: Setting,
) -> None:
    theme = where.theme
    columns = [grid.columns[n] for n in kept]
    centres, breadth = _centres(columns, where)
    y = canvas.height
    if heard:
        _heads(canvas, columns, (centres, breadth), y, where)
        canvas.text(
            0, y + HEAD - 12, textfit.cut(grid.head, _names(where) - 6, 14, True), 14, bold=True
        )
        if not where.narrow:
            lines = textfit.wrap(grid.beside, _roles(where) - 10, 14, True, lines=2)
            for above, line in enumerate(reversed(lines)):
                canvas.text(_names(where), y + HEAD - 12 - 17 * above, line, 14, bold=True)
        y += HEAD
        canvas.line(0, y, where.width, y)
        _rows(canvas, heard, kept, centres, y, where)
        end = y + ROW * len(heard)
        for column, x in zip(columns, centres, strict=True):
            if not column.total:
                _nobody(canvas, x, breadth, y + 5, end - 5, where)
        canvas.line(0, end, where.width, end)
        y = end
        pixels = centres[0] - breadth / 2 - _names(where) - 4
        three = not where.narrow and len(textfit.wrap(total[1], pixels, 12, False)) > 2
        high = TOTAL + (THIRD if three else 0)
        canvas.text(0, y + high / 2 + 1, total[0], 15, bold=True)
        if not where.narrow:
            place = (_names(where), y + high / 2 + 1)
            row_label(canvas, total[1], place, pixels, 13, False, small=12, most=3)
        for column, x in zip(columns, centres, strict=True):
            color = theme.ink if column.total else theme.muted
            number = where.say.number(column.total)
            canvas.text(x, y + high / 2 + 1, number, 15, color, True, "center")
        y += high
    if silent:
        y += SILENT_GAP if heard else 26
        if not heard:
            _heads(canvas, columns, (centres, breadth), y - 42, where)
        canvas.text(0, y, grid.silent_head, 14, bold=True)
        y += 16
        canvas.line(0, y, where.width, y)
        _rows(canvas, silent, kept, centres, y, where)
        y += ROW * len(silent)
    canvas.height = y


def _centres(columns: Sequence[Column], where: Setting) -> tuple[list[float], float]:
    """The middle of each column, and how broad one is."""
    left = _names(where) + _roles(where)
    groups = len({column.group for column in columns})
    breadth = (where.width - left - BETWEEN * (groups - 1)) / len(columns)
    breadth = min(breadth, 84)
    x, centres = where.width - breadth * len(columns) - BETWEEN * (groups - 1), []
    if where.narrow:
        x = left
    for number, column in enumerate(columns):
        if number and column.group != columns[number - 1].group:
            x += BETWEEN
        centres.append(x + breadth / 2)
        x += breadth
    return centres, breadth


def _head_lines(head: str, pixels: float, size: float) -> list[str]:
    """The head of a column in one line where it fits, else broken where it may."""
    parts = head.split("|")
    whole = "".join(p[:-1] if p.endswith("-") else f"{p} " for p in parts).strip()
    return [whole] if textfit.width(whole, size) <= pixels else parts


def _heads(
    canvas: Canvas,
    columns: Sequence[Column],
    place: tuple[Sequence[float], float],
    y: float,
    where: Setting,
) -> None:
    centres, breadth = place
    theme = where.theme
    size = HEAD_SIZE_NARROW if where.narrow else HEAD_SIZE
    for group in dict.fromkeys(column.group for column in columns):
        places = [x for column, x in zip(columns, centres, strict=True) if column.group == group]
        middle = (places[0] + places[-1]) / 2
        canvas.text(middle, y + 8, group, 13, theme.muted, True, "center")
    for column, x in zip(columns, centres, strict=True):
        color = theme.ink if column.total else theme.muted
        lines = _head_lines(column.head, breadth - 3, size)
        for at, part in enumerate(lines):
            from_below = len(lines) - 1 - at
            at_x = min(x, where.width - textfit.width(part, size) / 2)
            canvas.text(at_x, y + HEAD - 12 - 15 * from_below, part, size, color, anchor="center")


def _rows(
    canvas: Canvas,
    rows: Sequence[Row],
    kept: Sequence[int],
    centres: Sequence[float],
    top: float,
    where: Setting,
) -> None:
    theme = where.theme
    for number, (label, marks) in enumerate(rows):
        y = top + ROW * (number + 0.5)
        if number:
            end = centres[0] - (centres[1] - centres[0]) / 2 if len(centres) > 1 else _names(where)
            canvas.line(0, y - ROW / 2, end, y - ROW / 2, theme.rule, 1)
        _label(canvas, label, y, where)
        for n, x in zip(kept, centres, strict=True):
            mark = marks[n]
            if mark is None:
                continue
            fill = mark.hue.fill if mark.solid else theme.page
            inside = readable_on(fill) if mark.solid else theme.muted
            outline = mark.hue.text if mark.solid else theme.muted
            canvas.points(
                [(x, y)],
                fill,
                outline,
                label.name,
                [mark.hover],
                size=DOT if mark.label else SMALL_DOT,
                outline_width=1.5,
                labels=[mark.label] if mark.label else None,
                label_color=inside,
            )


def _label(canvas: Canvas, label: RowLabel, y: float, where: Setting) -> None:
    theme = where.theme
    name_width = _names(where) - 8
    size = 14 if where.narrow else 15
    if where.narrow:
        name = textfit.cut(label.name, name_width, size, label.strong)
        canvas.text(0, y - 9, name, size, bold=label.strong, hover=label.full)
        beside = textfit.cut(label.beside, name_width + 4, 12)
        canvas.text(0, y + 9, beside, 12, theme.muted)
        return
    row_label(canvas, label.name, (0, y), name_width, size, label.strong, hover=label.full)
    color = theme.ink if label.strong else theme.muted
    row_label(
        canvas, label.beside, (_names(where), y), _roles(where) - 4, 14, False, color, small=13
    )


def _nobody(canvas: Canvas, x: float, breadth: float, y0: float, y1: float, where: Setting) -> None:
    """A dashed column, with the word for none where it has room: nobody of this kind is heard."""
    half = breadth / 2 - 4
    muted = where.theme.muted
    canvas.box(x - half, y0, x + half, y1, color=muted, width=1.5, dash="4px,3px")
    none = where.say("chart.none")
    if textfit.width(none, 13) <= 2 * half:
        canvas.text(x, (y0 + y1) / 2, none, 13, muted, anchor="center")
