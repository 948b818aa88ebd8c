"""Forms of a list entry, made by the language's table of endings."""

import re
from collections import defaultdict
from collections.abc import Iterator

from analysis.languages import Language, Row


class Inflector:
    """Forms of an entry by the language's table of endings."""

    def __init__(self, pack: Language) -> None:
        self._rules: dict[str, list[tuple[re.Pattern[str], str, tuple[str, ...]]]] = defaultdict(
            list
        )
        for row in pack.table("tone_inflection"):
            endings = tuple("" if e == "-" else e for e in row["endings"].split(","))
            self._rules[row["pos"]].append((re.compile(row["match"]), row["stem"], endings))

    def __call__(self, row: Row) -> Iterator[str]:
        """Each form of the entry in `row`, some of them twice."""
        entry, pos, forms = row["entry"], row["pos"], row.get("forms") or ""
        only = forms.startswith("=")
        listed = [form.strip() for form in forms.lstrip("=").split(",") if form.strip()]
        if not only or not listed:
            yield entry
        yield from listed
        if only or pos == "x":
            return
        before, word, after = "", entry, ""
        if " " in entry:
            # In an expression the verb stands first, the noun or adjective last.
            if pos == "v":
                word, _, after = entry.partition(" ")
                after = " " + after
            else:
                before, _, word = entry.rpartition(" ")
                before += " "
        for match, stem, endings in self._rules.get(pos, ()):
            if match.search(word):
                base = match.sub(stem, word, count=1)
                for ending in endings:
                    yield before + base + ending + after
