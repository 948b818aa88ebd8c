"""What the page draws: the charts' own facts as plain values, without Plotly or pandas."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from analysis import rows
from analysis.charts import facts, share, share_words, sources_facts, tone_facts
from analysis.columns import COLUMNS
from analysis.labels import MISSING, Labels
from analysis.readability.lix import DANISH_BANDS, HARDEST
from analysis.rows import EVALUATIVE

if TYPE_CHECKING:
    from analysis.result import Analysis

View = dict[str, Any]

LOW, HIGH, TOP = 15.0, 65.0, 100.0  # the LIX scale as it is usually shown, and its end
SILENT = 8  # actors only mentioned that are named


class _Column(list[Any]):
    def isna(self) -> list[bool]:
        return [value is None for value in self]


class _Table:
    """Rows read as the charts' facts read a table."""

    def __init__(self, found: Sequence[rows.Row], columns: Sequence[str]) -> None:
        self.rows, self.columns = found, columns

    def __getitem__(self, name: str) -> _Column:
        return _Column(row.get(name) for row in self.rows)


class Plain:
    """An analysis whose tables are plain columns: what the charts count, where pandas is not."""

    def __init__(self, result: "Analysis") -> None:
        self.result = result

    def __getattr__(self, name: str) -> Any:
        if name in COLUMNS:
            return _Table(rows.rows(self.result, name), tuple(COLUMNS[name]))
        return getattr(self.result, name)


def views(result: "Analysis", say: Labels) -> dict[str, View]:
    """Share, tone, LIX and sources of an article, labelled in the language of `say`."""
    plain: Any = Plain(result)
    cast = facts.cast(plain)
    return {
        "share": share_view(plain, cast, say),
        "tone": tone_view(result, cast, say),
        "lix": lix_view(result, say),
        "sources": sources_view(result, say),
    }


def voice(name: str | None, cast: facts.Cast) -> str:
    """The colour role of a voice: hue1–hue6, plain, journalist or nobody."""
    if name == facts.JOURNALIST:
        return "journalist"
    if name is None or name == facts.NO_SPEAKER:
        return "nobody"
    hue = cast.hues.get(name)
    return "plain" if hue is None else f"hue{hue}"


def share_view(plain: Any, cast: facts.Cast, say: Labels) -> View:
    """The share of each speaker in each of the three units, and who leads."""
    found = share.lines(plain, cast, "speaker")
    names = {line.name: cast.name(line.name, say) for line in found if line.name}
    headline = share.others_in_headline(plain, found)
    title = share_words.title(found, names, say, headline=headline)
    totals = share.totals(plain)
    units = []
    for unit in share.UNITS:
        first = share.leaders(found, unit)
        bars = [_bar(line, unit, totals[unit], first, cast, say) for line in share.shown(found)]
        best = next((bar for bar in bars if bar["most"]), None)
        units.append(
            {
                "unit": unit,
                "label": say(f"unit.{unit}"),
                "n": say.count("statements" if unit == "statements" else "words", totals[unit]),
                "lead": _lead(best, len(first), say),
                "bars": bars,
            }
        )
    doubt = share_words.reservation(share.turned_by_doubt(plain, found), say) if found else ""
    return {
        "title": title,
        "note": doubt,
        "key": [say("chart.solid"), say("chart.hatched")],
        "units": units,
    }


def _lead(best: View | None, leaders: int, say: Labels) -> View:
    """Who has most, or that it is a tie, and with which share."""
    if best is None:
        return {"name": "", "share": ""}
    return {"name": say("chart.tie") if leaders > 1 else best["name"], "share": best["share"]}


def _bar(
    line: share.Line,
    unit: str,
    total: int,
    first: Sequence[share.Line],
    cast: facts.Cast,
    say: Labels,
) -> View:
    """One row: its name, its parts as shares of the whole, and its value in words."""
    known = line.kind == "speaker"
    if line.kind == "rest":
        name = say("chart.others", line.members)
    else:
        name = cast.name(line.name if known else None, say)
    count = line.count(unit)
    most = line in first
    return {
        "name": name,
        "full": line.name if known else name,
        "voice": voice(line.name if known else None, cast) if line.kind != "rest" else "plain",
        "direct": sum(part.direct for part in line.parts[unit]) / total if total else 0,
        "indirect": sum(part.indirect for part in line.parts[unit]) / total if total else 0,
        "share": say.percent(count / total) if total else say.number(None),
        "count": say.number(count),
        "most": most,
        "word": "" if not most else say("chart.tie" if len(first) > 1 else "chart.most"),
    }


def tone_view(result: "Analysis", cast: facts.Cast, say: Labels) -> View:
    """Evaluative cues per 100 words of each voice, with their count."""
    found = tone_facts.columns(rows.rows(result, "tone_by_voice"), cast)
    if not any(column.words for column in found):
        return {"title": say("tone.none"), "note": say("tone.none_why"), "bars": []}
    bars = []
    for column in tone_facts.drawn(found):
        rate, count = column.rate(EVALUATIVE), column.count(EVALUATIVE)
        rest = column.voice == tone_facts.REST
        if rate is None:
            text = say.number(None)
        else:
            text = f"{say.number(rate, 1)} ({count})" if count else MISSING
        if rest:
            name = say("chart.others", column.members)
        elif column.voice == facts.JOURNALIST:
            name = say("voice.journalist")
        else:
            name = cast.name(column.voice, say)
        bars.append(
            {
                "name": name,
                "full": name if rest or column.voice == facts.JOURNALIST else column.voice,
                "voice": "plain" if rest else voice(column.voice, cast),
                "rate": rate or 0,
                "text": text,
            }
        )
    few = say("tone.few") if tone_facts.doubtful(found) else ""
    return {"title": tone_facts.title(found, say), "note": few, "bars": bars}


def lix_view(result: "Analysis", say: Labels) -> View:
    """LIX of the body with and without names, on the Danish bands."""
    values = {m.measure: m for m in result.measures if m.scope == "body"}
    body, bare = values.get("lix"), values.get("lix_without_names")
    if body is None or body.value is None:
        return {"title": say("lix.none"), "note": say("lix.none_why"), "bands": [], "marks": []}
    marks: list[View] = [{"name": say("lix.body"), "value": body.value, "open": False}]
    said = {"value": say.number(body.value, 1), "band": say.code_name("lix_band", body.band)}
    key = "alone"
    if bare is not None and bare.value is not None and bare.long_words != body.long_words:
        marks.append({"name": say("lix.nameless"), "value": bare.value, "open": True})
        said["value2"] = say.number(bare.value, 1)
        said["band2"] = say.code_name("lix_band", bare.band)
        key = "same" if bare.band == body.band else "difficult"
    every: list[float] = [mark["value"] for mark in marks]
    low = max(0.0, min(LOW, 5 * (min(every) // 5)))
    high = min(max(HIGH, 5 * (max(every) // 5 + 1)), TOP)
    edges = [low, *(float(edge) for edge, _ in DANISH_BANDS), high]
    names = [*(name for _, name in DANISH_BANDS), HARDEST]

    def place(value: float) -> float:
        return (min(max(value, low), high) - low) / (high - low)

    bands = [
        {
            "name": say.code_name("band", name),
            "from": place(a),
            "to": place(b),
            "edge": say.number(b),
        }
        for name, a, b in zip(names, edges[:-1], edges[1:], strict=True)
        if a < b
    ]
    for mark in marks:
        mark["text"] = say.number(mark["value"], 1)
        mark["at"] = place(mark["value"])
    return {"title": say(f"lix.{key}", None, **said), "note": "", "bands": bands, "marks": marks}


def sources_view(result: "Analysis", say: Labels) -> View:
    """Who is heard, at which level and in which role, and who is only mentioned."""
    table: list[facts.Row] = rows.rows(result, "sources")
    heard = [row for row in table if row["heard"]]
    silent = [row for row in table if not row["heard"]]
    lines = [sources_facts.line(row) for row in heard]
    name = str(heard[0]["source"]) if heard else ""
    unknown = sum(s.paragraph > 0 and s.speaker is None for s in result.statements)
    known = {line.name for line in lines} | ({None} if unknown else set())
    headline = facts.others_in_headline(result, known)
    shown = [
        {
            "name": row["source"],
            "codes": [say.code_name("level", row["level"]), say.code_name("role", row["role"])],
            "count": say.count("statements", row["statements"]),
        }
        for row in heard
    ]
    more = len(silent) - SILENT
    names = [str(row["source"]) for row in silent[:SILENT]]
    return {
        "title": sources_facts.title(lines, len(silent), name, say, unknown, headline),
        "heard": shown,
        "silent_label": say("sources.silent"),
        "silent": names + ([say("chart.others", more)] if more > 0 else []),
    }
