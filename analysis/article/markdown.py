"""Markdown to plain text: the marks go, links keep their words and where they lead."""

import re

Anchor = tuple[int, int, str]

_FRONT = re.compile(r"\A---[ \t]*\r?\n(.{0,20000}?)\r?\n---[ \t]*(?:\r?\n|\Z)", re.DOTALL)
_FIELD = re.compile(r"^([A-Za-z_]{2,20})[ \t]*+:[ \t]*+(\S.*)$", re.MULTILINE)
_LINE = re.compile(
    r"^(?:(?P<fence>[ ]{0,3}(?:```|~~~)).*|(?P<rule>[ ]{0,3}(?:[-*_=][ \t]*){3,})"
    r"|[ ]{0,3}(?:#{1,6}[ \t]+)?(?P<quote>(?:>[ \t]?)*)(?:#{1,6}[ \t]+)?(?P<rest>.*?)(?:[ \t]#+)?)$"
)
_INLINE = re.compile(
    r"(?P<image>!\[[^\]\n]{0,500}\]\([^)\n]{0,2000}\))"
    r"|\[(?P<words>[^\[\]\n]{1,500})\]\((?P<href>[^)\s]{0,2000})(?:\s[^)\n]{0,200})?\)"
    r"|<(?P<auto>https?://[^>\s]{1,2000})>"
    r"|(?P<bold>\*\*|__)(?=\S)|(?P<bold_end>(?<=\S)(?:\*\*|__))"
    r"|(?P<code>`+)|\\(?P<escaped>[\\`*_{}\[\]()#+.!>-])"
    r"|(?P<italic>(?<![\w*])\*(?=[^\s*])|(?<=[^\s*])\*(?![\w*])|(?<!\w)_(?=[^\s_])|(?<=[^\s_])_(?!\w))"
)


def front_matter(text: str) -> tuple[dict[str, str], str]:
    """The fields between two `---` lines at the top, by name in small letters, and the rest.

    >>> front_matter("---\\ntitle: Ny bro\\n---\\nBroen åbner.")
    ({'title': 'Ny bro'}, 'Broen åbner.')
    """
    match = _FRONT.match(text)
    if match is None:
        return {}, text
    fields = {
        name.lower(): value.strip().strip("\"'") for name, value in _FIELD.findall(match.group(1))
    }
    return fields, text[match.end() :]


def to_plain(text: str) -> tuple[str, list[Anchor]]:
    """`text` without Markdown's marks, and the links as spans of it.

    >>> to_plain("# Ny bro\\n\\nSe [planen](https://example.org/plan) **nu**.")
    ('Ny bro\\n\\nSe planen nu.', [(11, 17, 'https://example.org/plan')])
    """
    out: list[str] = []
    anchors: list[Anchor] = []
    length = 0
    fenced = False
    for line in text.splitlines():
        match = _LINE.match(line)
        if match and match.group("fence"):
            fenced = not fenced
            continue
        if fenced:
            continue
        rest = "" if match and match.group("rule") else match.group("rest") if match else line
        for piece, href in _inline(rest):
            if href is not None:
                anchors.append((length, length + len(piece), href))
            out.append(piece)
            length += len(piece)
        out.append("\n")
        length += 1
    plain = "".join(out)
    shift = len(plain) - len(plain.lstrip())
    return plain.strip(), [(a - shift, b - shift, href) for a, b, href in anchors]


def _inline(line: str) -> list[tuple[str, str | None]]:
    """`line` in pieces without marks; a link's words come with its address."""
    pieces: list[tuple[str, str | None]] = []
    last = 0
    for match in _INLINE.finditer(line):
        pieces.append((line[last : match.start()], None))
        last = match.end()
        if match.group("words") is not None:
            words = "".join(piece for piece, _ in _inline(match.group("words")))
            pieces.append((words, match.group("href")))
        elif match.group("auto"):
            pieces.append((match.group("auto"), match.group("auto")))
        elif match.group("escaped"):
            pieces.append((match.group("escaped"), None))
    pieces.append((line[last:], None))
    return [piece for piece in pieces if piece[0]]
