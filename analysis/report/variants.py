"""One chart in three widths and two themes as one small piece of data.

What differs stands as its variants, what comes again stands once: a chart of hundreds of
statements would otherwise be written six times. `pick` of the page's script takes it apart again.

>>> light, dark = {"size": 12, "color": "#fff"}, {"size": 12, "color": "#000"}
>>> merged([light, dark], THEME)
{'size': 12, 'color': {'$': ['#fff', '#000']}}
"""

import json
from collections import Counter
from collections.abc import Sequence
from typing import Any

THEME, WIDTH, AGAIN = "$", "#", "@"  # {"$": [light, dark]}, {"#": [wide, …]}, {"@": number in pool}
_LEAST = 14  # characters: a reference is as long


def merged(variants: Sequence[Any], mark: str) -> Any:
    """Variants of one figure as one; what differs stands under `mark`, in the same order.

    Lists of plain values that differ stand whole: one mark costs less than one for each value.
    """
    first = variants[0]
    if all(each == first for each in variants[1:]):
        return first
    if all(isinstance(each, dict) and each.keys() == first.keys() for each in variants):
        return {key: merged([each[key] for each in variants], mark) for key in first}
    if all(isinstance(each, list) and len(each) == len(first) for each in variants) and all(
        isinstance(part, dict | list) for part in first
    ):
        return [merged(parts, mark) for parts in zip(*variants, strict=True)]
    return {mark: list(variants)}


def pooled(data: Any) -> dict[str, Any]:
    """`data` with every longer part that comes again as a reference into `pool`.

    >>> font = {"family": "serif", "size": 12}
    >>> pooled([font, font, 1])
    {'pool': [{'family': 'serif', 'size': 12}], 'data': [{'@': 0}, {'@': 0}, 1]}
    """
    times: Counter[str] = Counter()
    _count(data, times)
    pool: list[Any] = []
    number: dict[str, int] = {}
    return {"pool": pool, "data": _pooled(data, times, pool, number)}


def _count(node: Any, times: Counter[str]) -> None:
    if not isinstance(node, dict | list | str):
        return
    written = _written(node)
    if len(written) < _LEAST:
        return
    times[written] += 1
    if times[written] > 1:
        return  # its parts come again with it
    for part in node.values() if isinstance(node, dict) else node if isinstance(node, list) else ():
        _count(part, times)


def _pooled(node: Any, times: Counter[str], pool: list[Any], number: dict[str, int]) -> Any:
    if not isinstance(node, dict | list | str):
        return node
    written = _written(node)
    if times[written] > 1 and written in number:
        return {AGAIN: number[written]}
    inside: Any = node
    if isinstance(node, dict):
        inside = {key: _pooled(part, times, pool, number) for key, part in node.items()}
    elif isinstance(node, list):
        inside = [_pooled(part, times, pool, number) for part in node]
    if times[written] < 2:
        return inside
    number[written] = len(pool)
    pool.append(inside)
    return {AGAIN: number[written]}


def _written(node: Any) -> str:
    return json.dumps(node, ensure_ascii=False, separators=(",", ":"))
