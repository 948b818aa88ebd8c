"""Signatures of texts: 64 numbers that are nearly equal when two texts are nearly equal."""

import zlib
from functools import cache
from typing import Any

from analysis.document import Document

SIGNATURES = "signatures"
NUMBERS = 64
SHINGLE = 4  # words: long enough that unrelated news shares few
FEWEST = 20  # words: a shorter text has no signature


def signature(document: Document) -> dict[str, object] | None:
    """The MinHash of the runs of four words of an article; None for a very short one."""
    words = document.lower
    if len(words) < FEWEST:
        return None
    shingles = {" ".join(words[i : i + SHINGLE]).encode() for i in range(len(words) - SHINGLE + 1)}
    sign = _empty().copy()
    sign.update_batch(sorted(shingles))
    return {"words": len(words), "signature": sign.hashvalues.astype("<u4").tobytes()}


@cache
def _empty() -> Any:
    try:
        from datasketch import MinHash
    except ImportError as error:
        raise ImportError(
            "near-duplicates need datasketch: pip install 'media-analysis-workbook[corpus]', or "
            "run with signatures=False"
        ) from error
    # crc32 is quick and the same everywhere; the 64 permutations do the mixing.
    return MinHash(num_perm=NUMBERS, hashfunc=zlib.crc32)
