"""The tables: the rows of an analysis as pandas tables with fixed columns and types.

Offsets, counts and ids are int64, flags bool; a missing text or number is NA. Columns that may
miss a number are the nullable Int64 or Float64. An empty table keeps its columns and types.
"""

from typing import TYPE_CHECKING

import pandas as pd

from analysis import rows

if TYPE_CHECKING:
    from analysis.result import Analysis

_T, _N, _I, _F, _B = "string", "int64", "Int64", "Float64", "bool"

COLUMNS: dict[str, dict[str, str]] = {
    "sentences": {
        "start": _N,
        "end": _N,
        "text": _T,
        "paragraph": _N,
        "voice": _T,
        "words": _N,
        "long_words": _N,
    },
    "readability": {
        "scope": _T,
        "unit": _T,
        "measure": _T,
        "value": _F,
        "band": _T,
        "words": _N,
        "sentences": _N,
        "long_words": _N,
    },
    "quotes": {
        "statement": _N,
        "start": _N,
        "end": _N,
        "text": _T,
        "kind": _T,
        "marked": _B,
        "speaker": _T,
        "mention": _T,
        "mention_start": _I,
        "mention_end": _I,
        "cue": _T,
        "cue_start": _I,
        "cue_end": _I,
        "route": _T,
        "rule": _T,
        "certainty": _F,
        "words": _N,
        "paragraph": _N,
    },
    "speakers": {
        "speaker": _T,
        "title": _T,
        "affiliation": _T,
        "gender": _T,
        "direct_words": _N,
        "indirect_words": _N,
        "statements": _N,
        "share_direct": _F,
        "share_words": _F,
        "share_statements": _F,
        "first_heard": _I,
    },
    "sources": {
        "source": _T,
        "heard": _B,
        "role": _T,
        "actor": _T,
        "level": _T,
        "function": _T,
        "naming": _T,
        "access": _T,
        "channel": _T,
        "gender": _T,
        "side": _T,
        "statements": _N,
        "mentions": _N,
    },
    "codes": {
        "source": _T,
        "dimension": _T,
        "code": _T,
        "evidence": _T,
        "start": _I,
        "end": _I,
        "rule": _T,
    },
    "diversity": {"index": _T, "value": _F, "n": _I, "note": _T, "unit": _T},
    "tone": {
        "start": _N,
        "end": _N,
        "text": _T,
        "category": _T,
        "voice": _T,
        "entry": _T,
        "weight": _F,
        "valence": _F,
    },
    "tone_by_voice": {
        "voice": _T,
        "category": _T,
        "cues": _N,
        "words": _N,
        "per_100": _F,
        "low": _F,
        "high": _F,
        "valence": _F,
        "coverage": _F,
    },
    "reporting_verbs": {"speaker": _T, "verb": _T, "category": _T, "count": _N},
    "figures": {"start": _N, "end": _N, "text": _T, "attributed_to": _T},
    "removed": {"start": _N, "end": _N, "text": _T, "reason": _T},
    "problems": {"start": _N, "end": _N, "kind": _T, "message": _T},
    "summary": {
        "id": _T,
        "title": _T,
        "outlet": _T,
        "date": _T,
        "language": _T,
        "paragraphs": _N,
        "sentences": _N,
        "words": _N,
        "long_words": _N,
        "lix": _F,
        "rix": _F,
        "band": _T,
        "statements": _N,
        "direct_words": _N,
        "indirect_words": _N,
        "share_quoted": _F,
        "share_attributed": _F,
        "speakers": _N,
        "top_speaker": _T,
        "top_share": _F,
        "sources": _N,
        "mentioned_only": _N,
        "hhi": _F,
        "effective_voices": _F,
        "shannon": _F,
        "named_share": _F,
        "official_share": _F,
        "expert_share": _F,
        "citizen_share": _F,
        "women_share": _F,
        "first_voice": _F,
        "unattributed_figures": _F,
        "second_hand_share": _F,
        "agencies": _T,
        "tone_cues": _N,
        "evaluative_quoted": _N,
        "evaluative_journalist": _N,
        "evaluative_journalist_per_100": _F,
        "problems": _N,
    },
}


def build(result: "Analysis", name: str) -> pd.DataFrame:
    """The table `name` of `result`; KeyError for a table that does not exist."""
    return frame(rows.rows(result, name), name)


def frame(found: list[rows.Row], name: str) -> pd.DataFrame:
    """Rows of table `name` as a table with its columns and types, in their order."""
    types = COLUMNS[name]
    return pd.DataFrame(
        {
            column: pd.array([row.get(column) for row in found], dtype=dtype)
            for column, dtype in types.items()
        }
    )
