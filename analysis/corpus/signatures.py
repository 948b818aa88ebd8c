"""Signatures of texts: 64 numbers that are nearly equal when two texts are nearly equal."""

from collections.abc import Sequence
from functools import cache
from importlib.util import find_spec
from zlib import crc32

import numpy as np
import numpy.typing as npt

from analysis.document import Document
from analysis.document.memo import Memo

SIGNATURES = "signatures"
NUMBERS = 64
SHINGLE = 4  # words: long enough that unrelated news shares few
_ODD = np.uint32(2_654_435_761)
FEWEST = 20  # words: a shorter text has no signature

Numbers = npt.NDArray[np.uint32]


def signature(document: Document) -> tuple[int, bytes] | None:
    """Number of words and the MinHash of their runs of four; None for a very short article."""
    words = document.lower
    if len(words) < FEWEST:
        return None
    # What datasketch's MinHash does, without an object and a list for each article.
    factors, summands = _permutations()
    smallest = (_mixed(shingles(words))[:, None] * factors + summands).min(axis=0)
    return len(words), smallest.astype("<u4").tobytes()


def shingles(words: Sequence[str]) -> Numbers:
    """A 32-bit number for each run of four words; equal runs have equal numbers."""
    known = _numbers()
    each = np.fromiter(map(known.__getitem__, words), np.uint32, len(words))
    runs = np.zeros(len(each) - SHINGLE + 1, np.uint32)
    for place in range(SHINGLE):
        # A polynomial in an odd number; overflow is the remainder that is wanted.
        runs = runs * _ODD + each[place : len(each) - SHINGLE + 1 + place]
    return runs


@cache
def _numbers() -> Memo[int]:
    """A number for each word, kept."""
    return Memo(lambda word: crc32(word.encode("utf-8", "surrogatepass")))


def _mixed(numbers: Numbers) -> Numbers:
    """The numbers well shaken: MurmurHash3's last step, which gives each number another one."""
    numbers = (numbers ^ (numbers >> np.uint32(16))) * np.uint32(0x85EBCA6B)
    numbers = (numbers ^ (numbers >> np.uint32(13))) * np.uint32(0xC2B2AE35)
    return numbers ^ (numbers >> np.uint32(16))


@cache
def _permutations() -> tuple[Numbers, Numbers]:
    """Factors and summands of the 64 permutations; an odd factor loses no number.

    Those of datasketch 2's MinHash, drawn here: it is imported by way of SciPy, which takes each
    worker half a second, and older releases draw others, with which no signature could be compared.
    """
    drawn = np.random.RandomState(1)  # the one generator whose numbers NumPy never changes
    factors = drawn.randint(0, 1 << 31, NUMBERS, dtype=np.uint32) * np.uint32(2) + np.uint32(1)
    return factors, drawn.randint(0, 1 << 32, NUMBERS, dtype=np.uint32)


def require_datasketch() -> None:
    """Raise ImportError with the way out where near-duplicates could not be looked for."""
    if find_spec("datasketch") is None:
        raise ImportError(
            "near-duplicates need datasketch: pip install 'media-analysis-workbook[corpus]', or "
            "run with signatures=False"
        )
