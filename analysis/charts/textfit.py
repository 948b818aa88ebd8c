"""How wide a text is and how it breaks, without a browser: layout must not depend on a machine."""

import html
import re
from collections.abc import Sequence

# Widths in em of the widest of the usual system fonts; what is not listed is a middling letter.
_NARROW = dict.fromkeys("ijlI.,:;'’|!()[]·", 0.29) | dict.fromkeys("ftr-–/ \u00a0", 0.40)
_WIDE = dict.fromkeys("mwMW@%—…", 0.92) | dict.fromkeys("ABCDEFGHJKLNOPQRSTUVXYZÆØÅ", 0.68)
_EM = _NARROW | _WIDE
_LETTER, _BOLD, _SQUARE = 0.575, 1.07, 1.0


def width(text: str, size: float, bold: bool = False) -> float:
    """Pixels that `text` takes at `size`, estimated on the safe side."""
    em = sum(_EM.get(c, _SQUARE if ord(c) > 0x2E80 else _LETTER) for c in text)
    return em * size * (_BOLD if bold else 1.0)


def cut(text: str, pixels: float, size: float, bold: bool = False) -> str:
    """`text`, or its start and … where it is wider than `pixels`."""
    if width(text, size, bold) <= pixels:
        return text
    kept = text
    while kept and width(kept + "…", size, bold) > pixels:
        kept = kept[:-1]
    return kept.rstrip(" ,.–-") + "…"


def wrap(text: str, pixels: float, size: float, bold: bool = False, lines: int = 99) -> list[str]:
    """`text` in lines of at most `pixels`; the last of `lines` is cut where more is left."""
    found: list[str] = []
    for word in text.split(" "):
        if found and width(f"{found[-1]} {word}", size, bold) <= pixels:
            found[-1] += f" {word}"
        elif width(word, size, bold) <= pixels:
            found.append(word)
        else:
            found += _broken(word, pixels, size, bold)
    if len(found) > lines:
        last = " ".join(found[lines - 1 :]).replace("- ", "-")
        found = [*found[: lines - 1], last]
    return [cut(line, pixels, size, bold) for line in found]


def _broken(word: str, pixels: float, size: float, bold: bool) -> list[str]:
    """A word too long for a line, in parts that end in its hyphens."""
    found: list[str] = []
    for part in re.findall(r"[^-]+-*|-+", word):
        if found and width(found[-1] + part, size, bold) <= pixels:
            found[-1] += part
        else:
            found.append(part)
    return found


def balanced(text: str, pixels: float, size: float, bold: bool = False) -> list[str]:
    """Like `wrap`, with as few lines, but of like length: no last line of one word."""
    wanted = wrap(text, pixels, size, bold)
    if len(wanted) < 2:
        return wanted
    narrow, wide = pixels / 2, pixels
    while wide - narrow > 4:
        middle = (narrow + wide) / 2
        tried = wrap(text, middle, size, bold)
        fits = len(tried) <= len(wanted) and not any(line.endswith("…") for line in tried)
        narrow, wide = (narrow, middle) if fits else (middle, wide)
    return wrap(text, wide, size, bold)


def safe(text: str) -> str:
    """`text` so that Plotly shows it as it stands: no tags, no entities, no formula."""
    shown = html.escape(" ".join(text.split(" ")), quote=False)
    return shown.replace("$", "\u200b$") if "$" in shown else shown


def safe_lines(lines: Sequence[str]) -> str:
    """Lines as one Plotly text."""
    return "<br>".join(safe(line) for line in lines)
