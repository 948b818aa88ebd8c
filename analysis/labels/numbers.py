"""Numbers and sentences as a Danish or an English newspaper writes them."""

NO_BREAK = "\u00a0"
MINUS = "−"
MISSING = "–"  # no word matched, nothing to show; a measured zero is written 0


def sentence(text: str) -> str:
    """`text` with a capital at its beginning: a name or a number in letters may open it.

    >>> sentence("two sources")
    'Two sources'
    """
    return text[:1].upper() + text[1:]


def number(value: float, decimals: int, point: str, thousands: str) -> str:
    """`value` with `decimals` decimals, a real minus, and no minus before a rounded zero.

    >>> number(-1204.25, 1, ",", ".")
    '−1.204,2'
    >>> number(-0.04, 1, ",", ".")
    '0,0'
    """
    written = f"{abs(value):,.{decimals}f}"
    written = written.translate({ord(","): thousands, ord("."): point})
    negative = value < 0 and any(digit in "123456789" for digit in written)
    return (MINUS if negative else "") + written
