"""A report's figures as its page takes them apart, and articles full of voices."""

from collections.abc import Iterable, Sequence
from itertools import cycle, islice
from typing import Any

from analysis import Analysis, Article, analyse

_WORDS = {
    "da": "vejen over heden er lang og den nye bro kommer slet ikke til at ligge der",
    "en": "the road across the moor is long and the new bridge will never stand there",
}
_FIRST = ["Anna", "Bo", "Carl", "Dora", "Ella", "Finn", "Grete", "Hugo"]
_LAST = ["Almlund", "Birkfelt", "Kranmose", "Dunlev", "Elmvig"]
PEOPLE = [f"{first} {last}" for last in _LAST for first in _FIRST]


def many_voices(language: str, quotations: int, people: Sequence[str] = PEOPLE) -> Analysis:
    """An article in which `people` are quoted in turn, every third time without marks."""
    parts = {
        "da": ["Bro over heden vækker strid", "Der var møde i aftes om den dyre bro."],
        "en": ["Bridge over the moor stirs dispute", "They met last night about the dear bridge."],
    }[language]
    words = cycle(_WORDS[language].split())
    for number, name in zip(range(quotations), cycle(people), strict=False):
        said = " ".join(islice(words, 8 + 5 * number % 23))
        if number % 3 == 2:
            parts.append(
                f"{name} siger, at {said}." if language == "da" else f"{name} said {said}."
            )
        elif language == "da":
            parts.append(f"»{said.capitalize()},« siger {name}.")
        else:
            parts.append(f"“{said.capitalize()},” {name} said.")
    return analyse(Article.from_text("\n\n".join(parts), language=language))


def unpicked(spec: dict[str, Any], width: int = 0, theme: int = 0) -> Any:
    """What page.js makes of a figure's data for a width and a theme."""

    def of(node: Any) -> Any:
        if isinstance(node, list):
            return [of(part) for part in node]
        if not isinstance(node, dict):
            return node
        if "@" in node:
            return of(spec["pool"][node["@"]])
        if "#" in node:
            return of(node["#"])[width]
        if "$" in node:
            return of(node["$"])[theme]
        return {key: of(part) for key, part in node.items()}

    return of(spec["data"])


def all_words(spans: Iterable[tuple[int, int]], result: Analysis) -> int:
    """How many words stand in these places."""
    return sum(result.document.count_words(*span) for span in spans)
