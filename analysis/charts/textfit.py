"""How wide a text is and how it breaks, without a browser: layout must not depend on a machine."""

import html
import re
from collections.abc import Sequence

# Widths in em of DejaVu Sans, the widest of the usual system fonts, in bold and otherwise: what
# fits there fits everywhere. What is not listed is a middling letter.
_CLASSES = (
    ("ijl'|", 0.29, 0.36),
    ("IJ .,’·:;/", 0.33, 0.40),
    ("f-–", 0.40, 0.46),
    ("tr!()[]", 0.41, 0.49),
    ("sczL?“”", 0.55, 0.62),
    ("kvxyaeoøåéTFYP»«", 0.615, 0.68),
    ("bdghnpquüSE0123456789", 0.64, 0.715),
    ("ABCKRVXZÅ", 0.69, 0.77),
    ("GNUHD", 0.77, 0.835),
    ("OQØ&w×−+=→", 0.82, 0.91),
    ("mæMWÆ%", 0.98, 1.05),
    ("—…", 1.0, 1.0),
)
_PLAIN = {letter: plain for letters, plain, _ in _CLASSES for letter in letters}
_BOLD = {letter: bold for letters, _, bold in _CLASSES for letter in letters}
_PLAIN["\u00a0"], _BOLD["\u00a0"] = _PLAIN[" "], _BOLD[" "]
_LETTER, _LETTER_BOLD, _SQUARE = 0.63, 0.70, 1.0

_BREAK = re.compile(r"(?<!\b[^\W\d_]\.) ")  # not between an initial and the name


def width(text: str, size: float, bold: bool = False) -> float:
    """Pixels that `text` takes at `size`, estimated on the safe side."""
    known, middling = (_BOLD, _LETTER_BOLD) if bold else (_PLAIN, _LETTER)
    return size * sum(known.get(c, _SQUARE if ord(c) > 0x2E80 else middling) for c in text)


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
    for word in _BREAK.split(text):
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
    return shown.replace("$", "&#36;")  # it looks for a formula before it reads entities


def safe_lines(lines: Sequence[str]) -> str:
    """Lines as one Plotly text."""
    return "<br>".join(safe(line) for line in lines)
