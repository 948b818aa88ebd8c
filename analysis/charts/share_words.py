"""What the quote-share chart says: its finding as title, and the reservations it needs."""

from collections.abc import Mapping, Sequence

from analysis.charts import textfit
from analysis.charts.share import UNITS, Line, leaders
from analysis.labels import Labels, sentence

MANY = 3  # more names than this are counted instead of listed


def title(
    found: Sequence[Line],
    names: Mapping[str, str],
    say: Labels,
    pixels: float = 756.0,
    headline: bool = False,
) -> str:
    """The finding in one sentence, with names as long as two lines allow.

    `headline` is whether anyone else has the word in the headline, which is not counted.
    """
    text = ""
    for letters, many in ((40, MANY), (28, MANY), (28, 2), (14, 2)):
        short = {name: _shortened(shown, letters) for name, shown in names.items()}
        text = finding(found, short, say, many, headline)
        if len(textfit.wrap(text, pixels, 20, bold=True)) <= 2:
            break
    return sentence(text)


def finding(
    found: Sequence[Line],
    names: Mapping[str, str],
    say: Labels,
    many: int = MANY,
    headline: bool = False,
) -> str:
    """Who leads in which unit; nobody, one speaker and ties are called what they are.

    Of more than `many` who tie the number is given.
    """
    known = [line for line in found if line.kind in ("speaker", "side")]
    sideless = next((line for line in found if line.kind == "sideless"), None)
    nobody = next((line for line in found if line.kind == "nobody"), None)
    if not known:
        return unheard(nobody.count("statements") if nobody else 0, say, headline)
    if len(known) == 1 and not sideless:
        return alone(names[known[0].name], nobody is not None, say, headline)
    text = _composed(found, names, say, many)
    if _ahead(sideless, found):
        return say("share.among_sides", finding=text)
    return say("share.among_known", finding=text) if _ahead(nobody, found) else text


def unheard(unknown: int, say: Labels, headline: bool) -> str:
    """No known speaker in the body: `unknown` statements of nobody known, or none at all."""
    if unknown:
        return say("share.unknown", unknown)
    return say("share.none_in_body" if headline else "share.none")


def alone(name: str, unknown: bool, say: Labels, headline: bool) -> str:
    """One speaker or side in the body, beside statements of nobody known or not."""
    key = "only_known" if unknown else "only"
    return say(f"share.{key}_in_body" if headline else f"share.{key}", name=name)


def _ahead(outside: Line | None, found: Sequence[Line]) -> bool:
    """Whether what stands outside the ranking has more than a leader in any unit."""
    return outside is not None and any(
        outside.count(unit) > line.count(unit) for unit in UNITS for line in leaders(found, unit)
    )


def _composed(found: Sequence[Line], names: Mapping[str, str], say: Labels, many: int) -> str:
    """`A leads in …, B in … – and in … they tie`."""
    groups: dict[tuple[str, ...], list[str]] = {}
    for unit in UNITS:
        first = tuple(line.name for line in leaders(found, unit))
        if first:
            groups.setdefault(first, []).append(unit)
    ordered = sorted(groups.items(), key=lambda item: len(item[0]) > 1)
    direct = any(line.count("direct") for line in found)
    text, named = "", set[str]()
    for first, units in ordered:
        where = _units(units, direct, say)
        who = say("share.they") if set(first) == named else _who(first, names, say, many)
        tie = len(first) > 1
        if not text:
            text = (
                say("share.tie", names=who, units=where)
                if tie
                else say("share.leads", name=who, units=where)
            )
        elif tie:
            text += say("share.and_tie", clause=say("share.tie_too", names=who, units=where))
        else:
            text += say("share.and", clause=say("share.leads_too", name=who, units=where))
        named |= set(first)
    if len(ordered) == 1 and len(ordered[0][0]) == 1:
        total = sum(line.count("words") for line in found)
        ahead = next(line for line in found if line.name == ordered[0][0][0])
        share = say.percent(ahead.count("words") / total) if total else ""
        text = say("share.with_share", finding=text, share=share) if share else text
    return text if direct else text + say("share.no_direct")


def _units(units: Sequence[str], direct: bool, say: Labels) -> str:
    """In which units, as the title says it."""
    if len(units) == len(UNITS):
        return say("share.all_units")
    keys = ["reported" if unit == "words" and not direct else unit for unit in units]
    return say.listed([say(f"share.in_{key}") for key in keys])


def _who(first: Sequence[str], names: Mapping[str, str], say: Labels, many: int) -> str:
    if len(first) > many:
        return say("share.many", len(first))
    return say.listed([names[name] for name in first])


def reservation(turned: Sequence[str], say: Labels) -> str:
    """That another defensible coding would turn the lead in these units."""
    if not turned:
        return ""
    return say("share.doubt", units=say.listed([say(f"share.in_{unit}") for unit in turned]))


def _shortened(name: str, letters: int) -> str:
    return name if len(name) <= letters else name[: letters - 1].rstrip(" ,.-") + "…"
