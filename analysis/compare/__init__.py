"""Same story, two texts: what was kept, cut, reworded and added, and who got more room."""

import sys
from types import ModuleType

from analysis.article import Article
from analysis.compare.comparison import Comparison, compare
from analysis.compare.passages import Pair, Reuse
from analysis.result import Analysis

__all__ = ["Comparison", "Pair", "Reuse", "compare"]


class _Callable(ModuleType):
    """Python puts a loaded module in the place of the function of its name in the package; the
    module then does what the function does, so that `from analysis import compare` always works.
    """

    def __call__(self, a: Analysis | Article, b: Analysis | Article) -> Comparison:
        return compare(a, b)


sys.modules[__name__].__class__ = _Callable
