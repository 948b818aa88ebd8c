"""How accurate the quotes and speakers are, measured against articles coded by hand.

python -m analysis evaluate GOLD.jsonl... [--json]
"""

import json
from collections.abc import Iterable, Sequence
from pathlib import Path

from analysis.article import UnsupportedLanguage
from analysis.evaluate.bootstrap import intervals
from analysis.evaluate.figures import HEADLINE, Figures, figures
from analysis.evaluate.gold import GoldError, Quote, Record, read_gold
from analysis.evaluate.predict import as_quotes, predict
from analysis.evaluate.scores import Counts, score_article, total
from analysis.evaluate.table import as_table

__all__ = [
    "HEADLINE",
    "Counts",
    "Figures",
    "GoldError",
    "Quote",
    "Record",
    "as_quotes",
    "as_table",
    "evaluate",
    "figures",
    "predict",
    "read_gold",
    "report",
    "score_article",
    "total",
]


def evaluate(records: Iterable[Record]) -> Figures:
    """The figures of the workbook's own statements on gold `records`, and `intervals`: of each
    headline figure its 95 % interval over articles, None where there are too few.
    """
    counts = [score_article(record, predict(record)) for record in records]
    return {**figures(total(counts)), "intervals": intervals(counts, HEADLINE)}


def report(paths: Sequence[str | Path], as_json: bool = False) -> tuple[str, list[str]]:
    """What `evaluate` prints for gold files, and a line for each file that could not be read."""
    results: dict[str, Figures] = {}
    errors = []
    for path in paths:
        try:
            results[str(path)] = evaluate(read_gold(path))
        except GoldError as error:
            errors.append(str(error))
        except UnsupportedLanguage as error:
            errors.append(f"{path}: {error}")
    if as_json:
        return json.dumps(results, ensure_ascii=False, indent=1), errors
    blocks = [f"{path}\n{as_table(found)}" for path, found in results.items()]
    return "\n\n".join(blocks), errors
