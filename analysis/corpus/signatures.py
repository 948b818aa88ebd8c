"""Signatures of texts: 64 numbers that are nearly equal when two texts are nearly equal."""

from collections.abc import Sequence
from functools import cache
from typing import Any
from zlib import crc32

import numpy as np

from analysis.document import Document

SIGNATURES = "signatures"
NUMBERS = 64
SHINGLE = 4  # words: long enough that unrelated news shares few
_ODD = np.uint32(2_654_435_761)
FEWEST = 20  # words: a shorter text has no signature


def signature(document: Document) -> dict[str, object] | None:
    """The MinHash of the runs of four words of an article; None for a very short one."""
    words = document.lower
    if len(words) < FEWEST:
        return None
    sign = signature_maker().copy()
    sign.update_batch(shingles(words))
    return {"words": len(words), "signature": sign.hashvalues.astype("<u4").tobytes()}


def shingles(words: Sequence[str]) -> list[int]:
    """A 32-bit number for each different run of four words; equal runs have equal numbers."""
    each = np.array([crc32(word.encode("utf-8", "surrogatepass")) for word in words], np.uint32)
    runs = np.zeros(len(each) - SHINGLE + 1, np.uint32)
    for place in range(SHINGLE):
        # A polynomial in an odd number; overflow is the remainder that is wanted.
        runs = runs * _ODD + each[place : len(each) - SHINGLE + 1 + place]
    found: list[int] = np.unique(runs).tolist()
    return found


def _as_it_is(number: int) -> int:
    return number


@cache
def signature_maker() -> Any:
    """An empty MinHash to copy. Raises ImportError with the way out."""
    try:
        from datasketch import MinHash
    except ImportError as error:
        raise ImportError(
            "near-duplicates need datasketch: pip install 'media-analysis-workbook[corpus]', or "
            "run with signatures=False"
        ) from error
    # The shingles are numbers already; the 64 permutations do the mixing.
    return MinHash(num_perm=NUMBERS, hashfunc=_as_it_is)
