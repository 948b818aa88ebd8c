"""The word lists of one language, made ready for one look-up per word.

Everything that differs between languages is data: `tone_<category>.tsv`, how forms are made
(`tone_inflection.tsv`), compounds (`tone_compound.tsv`) and closed classes (`tone_grammar.tsv`).
"""

import re
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from analysis.languages import Language, load
from analysis.tone.inflection import Inflector

VERBS = ("neutral", "distancing", "conceding", "authority", "confronting", "factive")
LISTS = (
    *VERBS,
    *("hedge", "booster", "loaded", "conflict", "generalisation", "us_them", "opinion", "valence"),
)
MODIFIERS = ("negation", "dampener")
DEGREES = (*MODIFIERS, "booster")
GAP = "…"
CUE = ("cue", "")
SHORTEST_COMPOUND = 8
LONGEST_COMPOUND = 80  # letters; longer is no word
SHORTEST_HEAD = 4
MOST_READ = 50_000  # words kept that are in no list
# No word ends so; what looks like a first part with such an end is none.
UNSAYABLE_END = re.compile(r"(?:s[bdfghjlmnrv]|[bdfgkptv][rlvj]|[^aeiouyæøå]j)$|^[^aeiouyæøå]+$")


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of a word list; `rules` are the senses it excludes.

    `plain`: it needs no second look, for it has no rules and leaves the words beside it alone.
    """

    entry: str
    category: str
    pos: str
    weight: float
    valence: float
    rules: tuple[tuple[str, str], ...] = ()
    plain: bool = False


@dataclass(frozen=True, slots=True)
class Phrase:
    """A fixed expression: its words after the first (`…` is a gap), and what it stands for.

    `only_cue`: it counts only as the cue of a statement; `open`: it is mind-reading ("er glad
    for"), whose words keep their own colour; `gapped`: there is a gap in it.
    """

    rest: tuple[str, ...]
    entries: tuple[Entry, ...]
    only_cue: bool
    open: bool
    gapped: bool


NO_PHRASES: Mapping[str, tuple[Phrase, ...]] = {}


class Item(NamedTuple):
    """What one word form can be: a word of its own, and the start of fixed expressions.

    The expressions lie by their second word (`…` for a gap), the longest first; `always`: it is
    worth a look whatever follows.
    """

    entries: tuple[Entry, ...] = ()
    phrases: Mapping[str, tuple[Phrase, ...]] = NO_PHRASES
    always: bool = True


@dataclass(frozen=True, slots=True)
class Compounds:
    """Reads a word that is in no list as a compound: by its head, else by its first part."""

    items: dict[str, Item]
    heads: dict[str, tuple[Entry, ...]]
    firsts: dict[str, tuple[Entry, ...]]
    prefixes: frozenset[str]
    shortest_first: int

    def read(self, word: str) -> Item | None:
        """What `word` is as a compound; None for a word without colour."""
        if "-" in word:
            tail = word[word.rindex("-") + 1 :]
            item = self.items.get(tail) if len(tail) > 3 else None
            if item and item.entries:
                return Item(item.entries)
        if not SHORTEST_COMPOUND <= len(word) <= LONGEST_COMPOUND:
            return None
        for cut in range(len(word) - 2):
            entries = self.heads.get(word[cut:])
            if entries is not None:
                first = word[:cut]
                # "for-svinder", "udlandspr-offer": no compounds, the head stands there by chance.
                if first in self.prefixes or UNSAYABLE_END.search(first):
                    continue
                return Item(entries) if entries else None
        for cut in range(len(word) - 2, self.shortest_first - 1, -1):
            entries = self.firsts.get(word[:cut])
            if entries is not None:
                return Item(entries) if entries else None
        return None


class Readings(dict[str, Item | None]):
    """What any word form is: the lists, and what was read of words that are in none."""

    def __init__(self, items: dict[str, Item], compounds: Compounds) -> None:
        super().__init__(items)
        self._items, self._compounds = items, compounds

    def __missing__(self, word: str) -> Item | None:
        if len(self) > len(self._items) + MOST_READ:  # a corpus has no end of rare words
            self.clear()
            self.update(self._items)
        found = self[word] = self._compounds.read(word)
        return found


@dataclass(frozen=True)
class Lexicon:
    """The tone lists of one language by word form, and `readings` of any word at all.

    `grammar` are closed classes by name, `endings` those of endings.
    """

    items: dict[str, Item]
    readings: Readings
    grammar: dict[str, frozenset[str]]
    endings: dict[str, tuple[str, ...]]


@lru_cache(maxsize=8)
def lexicon(code: str) -> Lexicon:
    """The tone lists of language `code` with all forms; built once, in about a quarter second."""
    pack = load(code)
    items, phrases = _forms(pack)
    for first, some in _by_first_word(phrases).items():
        entries = items[first].entries if first in items else ()
        items[first] = Item(entries, some, bool(entries) or GAP in some)
    heads, firsts, prefixes = _compound_parts(pack, items)
    shortest = min(map(len, firsts), default=99)
    grammar = _grammar(pack)
    endings = {name: tuple(some) for name, some in grammar.items() if name.endswith("_ending")}
    readings = Readings(items, Compounds(items, heads, firsts, prefixes, shortest))
    return Lexicon(items, readings, grammar, defaultdict(tuple, endings))


def _forms(pack: Language) -> tuple[dict[str, Item], dict[tuple[str, ...], dict[str, Entry]]]:
    """Entries by word form and by the words of an expression, one for each category."""
    inflect = Inflector(pack)
    items: dict[str, Item] = {}
    phrases: dict[tuple[str, ...], dict[str, Entry]] = defaultdict(dict)
    for category in (*LISTS, *MODIFIERS):
        found: dict[str, Entry] = {}
        for row in pack.table(f"tone_{category}"):
            entry = _entry(category, row)
            for form in inflect(row):
                if " " in form:
                    phrases[tuple(form.lower().split())].setdefault(category, entry)
                    continue
                known = found.setdefault(form.lower(), entry)
                # The lemma itself is surer than a form made by rule.
                if known is not entry and form == entry.entry and known.entry != form:
                    found[form.lower()] = entry
        shared: dict[int, Item] = {}  # the forms of one entry share one item
        for form, entry in found.items():
            if form in items:
                items[form] = Item((*items[form].entries, entry))
            elif (item := shared.get(id(entry))) is not None:
                items[form] = item
            else:
                items[form] = shared[id(entry)] = Item((entry,))
    return items, phrases


def _by_first_word(
    phrases: dict[tuple[str, ...], dict[str, Entry]],
) -> dict[str, dict[str, tuple[Phrase, ...]]]:
    """Expressions by first and second word, the longest first."""
    by_first: dict[str, dict[str, list[Phrase]]] = defaultdict(lambda: defaultdict(list))
    for parts, found in sorted(phrases.items(), key=lambda pair: (-len(pair[0]), pair[0])):
        entries = tuple(found.values())
        free = [e for e in entries if CUE not in e.rules]
        is_open = bool(free) and all(e.category == "opinion" for e in free)
        phrase = Phrase(parts[1:], entries, not free, is_open, GAP in parts)
        by_first[parts[0]][parts[1]].append(phrase)
    return {
        first: {second: tuple(listed) for second, listed in seconds.items()}
        for first, seconds in by_first.items()
    }


def _compound_parts(
    pack: Language, items: dict[str, Item]
) -> tuple[dict[str, tuple[Entry, ...]], dict[str, tuple[Entry, ...]], frozenset[str]]:
    """What a compound can end with, begin with, and what is no first part; () takes colour away."""
    rows = pack.table("tone_compound")
    heads: dict[str, tuple[Entry, ...]] = {}
    firsts: dict[str, tuple[Entry, ...]] = {}
    if not rows:
        return heads, firsts, frozenset()
    never = {row["entry"] for row in rows if row["part"] == "never"}
    noun_of: dict[int, tuple[Entry, ...]] = {}  # forms share items: each is looked at once
    for form, item in items.items():
        nouns = noun_of.get(id(item))
        if nouns is None:
            nouns = tuple(e for e in item.entries if e.pos == "n")
            if any(len(e.entry) < SHORTEST_HEAD or e.entry in never for e in nouns):
                nouns = ()
            noun_of[id(item)] = nouns
        if nouns:
            heads[form] = nouns
    for row in rows:
        if row["part"] in ("first", "last"):
            made = (_entry(row["category"] or "valence", row),)
            (firsts if row["part"] == "first" else heads)[row["entry"]] = made
        elif row["part"] in ("neutral", "never"):
            heads[row["entry"]] = ()
        elif row["part"] == "neutral_first":
            firsts[row["entry"]] = ()
    return heads, firsts, frozenset(row["entry"] for row in rows if row["part"] == "prefix")


def _grammar(pack: Language) -> dict[str, frozenset[str]]:
    """Closed classes of words by name; a class that a language does not have is empty."""
    grammar: dict[str, set[str]] = defaultdict(set)
    for row in (*pack.table("function_words"), *pack.table("tone_grammar")):
        grammar[row["class"]].add(row["entry"])
    for row in pack.table("demonyms"):
        if row["kind"] == "adjective":
            grammar["nationality"].add(row["entry"].lower())
    grammar["noun_sign"] = grammar["determiner"] | grammar["preposition"] | grammar["nationality"]
    return defaultdict(frozenset, {name: frozenset(some) for name, some in grammar.items()})


def _entry(category: str, row: dict[str, str]) -> Entry:
    rules = tuple(
        (name.strip(), word.strip())
        for rule in (row.get("exclude") or "").split(";")
        if rule.strip()
        for name, _, word in [rule.partition(":")]
    )
    weight = float(row.get("weight") or 0)
    valence = float(row.get("valence") or 0)
    plain = not rules and category not in DEGREES
    return Entry(row["entry"], category, row.get("pos") or "x", weight, valence, rules, plain)
