"""When two surfaces name the same speaker, and what class of mention a surface is."""

import re
from dataclasses import dataclass
from functools import cache

from analysis.languages import load, supported

NAME, PRONOUN, NOUN = "NAME", "PRON", "NOUN"

_POSSESSIVE = re.compile(r"[’']s\b|(?<=s)[’'](?!\w)")
_TOKEN = re.compile(r"\w[\w’'\-]*\.?")
_CHUNK_END = re.compile(r"[,;()\[\]–—]| and | og | & ")
_GENERATION = {"jr", "sr", "ii", "iii"}
_OPENING = " \t\"“”»«„'‘’("


@dataclass(frozen=True)
class Naming:
    """Comparison of speakers' names under the closed-class words of one language.

    >>> naming("en").same("Senator Anna Holm (Elmford)", "Holm")
    True
    >>> naming("en").same("Holm’s spokesman Bo Dahl", "Holm")
    False
    """

    pronouns: frozenset[str]
    determiners: frozenset[str]
    links: frozenset[str]

    def capital(self, token: str) -> bool:
        """Whether `token` is capitalised and no small word."""
        small = self.pronouns | self.determiners
        return token[:1].isupper() and _plain(token) not in small

    def head(self, surface: str | None) -> str | None:
        """The word that `surface` is known by: the last of its first chunk, casefolded."""
        for chunk in _chunks(surface):
            if tokens := self._core(chunk):
                return _plain(tokens[-1])
        return None

    def heads(self, surface: str | None) -> set[str]:
        """`head`, and the last word of later chunks where it is capitalised (appositions)."""
        found = set()
        for number, chunk in enumerate(_chunks(surface)):
            tokens = self._core(chunk)
            if tokens and (number == 0 or self.capital(tokens[-1])):
                found.add(_plain(tokens[-1]))
        return found

    def same(self, one: str | None, other: str | None) -> bool:
        """Whether both name one speaker: a head in common, or one word of the other's name."""
        if not one or not other:
            return False
        shared = self.heads(one) & self.heads(other)
        return bool(shared) or self._short_for(one, other) or self._short_for(other, one)

    def mention_class(self, surface: str, text: str = "", at: int | None = None) -> str:
        """NAME, PRON or NOUN. `at` is where `surface` stands in `text`: a capital that only opens
        a sentence makes no name.
        """
        tokens = _tokens(surface)
        if tokens and all(token.casefold() in self.pronouns for token in tokens):
            return PRONOUN
        for number, token in enumerate(tokens):
            if not self.capital(token):
                continue
            if number or at is None or not _opens_sentence(text, at):
                return NAME
            if len(tokens) > 1 and self.capital(tokens[1]):
                return NAME
            word = re.compile(rf"\b{re.escape(token.strip('.'))}\b")
            elsewhere = (m.start() for m in word.finditer(text) if m.start() != at)
            if any(not _opens_sentence(text, place) for place in elsewhere):
                return NAME
        return NOUN

    def _core(self, chunk: str) -> list[str]:
        """The tokens of `chunk` up to a preposition or relative, unless a title ends there."""
        tokens = _tokens(chunk)
        for number, token in enumerate(tokens[1:], start=1):
            if token.casefold() in self.links:
                before = tokens[:number]
                if not self.capital(before[-1]) or sum(map(self.capital, before)) > 1:
                    return before
        return tokens

    def _short_for(self, short: str, full: str) -> bool:
        short_chunks, full_chunks = _chunks(short), _chunks(full)
        if not short_chunks or not full_chunks:
            return False
        left = [t for t in self._core(short_chunks[0]) if t.casefold() not in self.determiners]
        if len(left) != 1 or not self.capital(left[0]):
            return False
        for token in reversed(self._core(full_chunks[0])):
            if not self.capital(token):
                return False
            if _plain(token) == _plain(left[0]):
                return True
        return False


def _plain(token: str) -> str:
    return token.strip(".").casefold()


def _tokens(surface: str) -> list[str]:
    found = _TOKEN.findall(_POSSESSIVE.sub("", surface))
    return [token for token in found if _plain(token) not in _GENERATION]


def _chunks(surface: str | None) -> list[str]:
    return [chunk for chunk in _CHUNK_END.split(surface or "") if re.search(r"\w", chunk)]


def _opens_sentence(text: str, at: int) -> bool:
    before = text[:at].rstrip(_OPENING)
    return not before or before[-1] in ".!?:\n"


@cache
def naming(language: str | None) -> Naming:
    """The comparison for articles in `language`; for an unknown one all pronouns count.

    Determiners and prepositions are those of every language, as names cross borders.
    """
    code = (language or "")[:2].lower()
    codes = supported()

    def words(kind: str, *among: str) -> frozenset[str]:
        lists = (load(c).table("scoring") for c in among)
        return frozenset(row["entry"] for rows in lists for row in rows if row["class"] == kind)

    own = (code,) if code in codes else codes
    return Naming(words("pronoun", *own), words("determiner", *codes), words("link", *codes))
