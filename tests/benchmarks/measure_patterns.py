"""Time of every regular expression over growing texts made to hurt it.

`python tests/benchmarks/measure_patterns.py [SIGNS] [WORD]` finds every pattern of the package (of
the modules with WORD in their name) and lets each search texts of n and 4n signs: what the
pattern itself looks for, over and over, ending in what breaks it. Prints the slowest, all that
explode (time grows more than eightfold where the text grows fourfold, and fourfold again; of a
pattern held to short texts only, the longest of them takes more than 30 ms), and calls of `re`
whose pattern was not seen. Ends with 1 where there is one of either.
"""

import re
import signal
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

import patterns

SIGNS = 3_000
LIMIT = 10.0  # seconds of one search
LITTLE = 0.05  # seconds: below, nothing has exploded
GROWTH = 8  # times the seconds at four times the signs: above, it explodes
LINE = 0.03  # seconds of the longest text that a pattern with a limit is held to
SHOWN = 15


class TooLong(Exception):
    """A search that does not end."""


def seconds(pattern: re.Pattern, text: str | bytes, anchored: bool) -> float:
    """Processor seconds of finding all matches, or of the one at the beginning of an `anchored`
    pattern; LIMIT where there is no end to it.
    """

    def stop(*_args):
        raise TooLong

    signal.signal(signal.SIGVTALRM, stop)
    start = time.process_time()
    signal.setitimer(signal.ITIMER_VIRTUAL, LIMIT)
    try:
        if anchored:
            pattern.match(text)
        else:
            for _ in pattern.finditer(text):
                pass
    except TooLong:
        return LIMIT
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
    return time.process_time() - start


def growth(
    pattern: re.Pattern, anchored: bool, longest: int, before: str, unit: str, signs: int
) -> tuple[float, float]:
    """Seconds at 4 × `signs`, and how many times as much that is as at `signs`.

    Of a pattern for short texts the seconds of the longest, infinitely more where that is slow.
    """

    def taken(size: int) -> float:
        made: str | bytes = before + (unit * (size // len(unit) + 1))[:size] + "\0"
        made = made[: longest - 1] + "\0" if len(made) > longest else made
        if isinstance(pattern.pattern, bytes):
            made = made.encode("latin-1", "ignore")
        return seconds(pattern, made, anchored)

    if longest < signs:
        worst = taken(longest)
        worst = worst if worst < LINE else min(worst, taken(longest))
        return worst, float("inf") if worst > LINE else 0.0
    short = taken(signs // 50)
    if short >= 1:  # a short text takes that long already
        return short, float("inf")
    large = taken(4 * signs)
    if large < LITTLE:
        return large, 0.0
    small = min(taken(signs) for _ in range(3))
    large = min(large, taken(4 * signs))
    grown = large / max(small, 0.001)
    if grown <= GROWTH or large >= 1:
        return large, grown
    # A pattern that looks 2,000 signs ahead at most grows faster up to there and not beyond.
    return large, min(taken(16 * signs) for _ in range(2)) / large


def unseen(found: dict[patterns.Pattern, set[patterns.Site]]) -> list[str]:
    """Calls of `re` that gave no pattern."""
    lines = {site for sites in found.values() for site in sites}
    return [
        f"{name}:{first}"
        for name, calls in patterns.call_sites().items()
        for first, last in calls
        if not any((name, line) in lines for line in range(first, last + 1))
    ]


def main() -> int:
    """Print the table."""
    signs = int(sys.argv[1]) if len(sys.argv) > 1 else SIGNS
    wanted = sys.argv[2] if len(sys.argv) > 2 else ""
    found = patterns.recorded()
    missing = [*unseen(found), *patterns.other_ways()]
    anchored = patterns.anchored(found)
    limits = patterns.limits(found)
    slowest, bad, count = [], [], 0
    for (source, flags), sites in found.items():
        places = sorted(f"{name}:{line}" for name, line in sites)
        if not any(wanted in place for place in places):
            continue
        pattern = re.compile(source, flags)
        for before, unit in patterns.texts(source, flags):
            count += 1
            longest = limits.get((source, flags), sys.maxsize)
            taken, grown = growth(
                pattern, (source, flags) in anchored, longest, before, unit, signs
            )
            row = f"{taken:7.3f} s  ×{grown:<5.1f} {places[0]:40} {before[-20:]!r} + {unit[:20]!r}…"
            slowest.append((taken, row))
            if grown > GROWTH:
                bad.append(row)
                print(row, flush=True)
                break
    slowest.sort(reverse=True)
    print(f"\n{len(found)} patterns, {count} texts of {4 * signs} signs; the slowest:")
    print("\n".join(row for _, row in slowest[:SHOWN]))
    print(f"explode: {len(bad)}; calls of re whose pattern was not seen: {missing or 'none'}")
    return 1 if bad or missing else 0


if __name__ == "__main__":
    sys.exit(main())
