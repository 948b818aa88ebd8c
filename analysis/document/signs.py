"""One spelling for dashes typed as hyphens and for rarer quotation marks, each sign in its place.

"--" is a dash where wires and typewriters set it as one: between blanks, closed up between words
or before one, or before what is said; not in an option (--help), a rule of hyphens, a table or a
comment. Between numbers it is the hyphen of a range, as every dash there is. Marks
such as ‹…›, ‚…‘ and 「…」 become “…” where they are the outer ones; inside others they stand as
they are. Every rule of the package then sees the signs it knows, and no offset changes.
"""

import re

_BETWEEN = r"(?<=[^\S\n\r])-{2,3}(?=\s)(?<![-|+]\s--)(?<![-|+]\s---)(?!\s+(?:[-|+]|\Z))"
_CLOSED_UP = r"(?<=[^\W_]|[\"”»“«’'.,!?…)])--(?=[^\W_]|[\"“„»«‘'(])|(?<=[^\W\d_])--(?=[ \t]+\S)"
# Three only where no word is blotted out by them ("f---ing").
_LONG = (
    r"(?:(?<=[^\W_]{3})|(?<=\d)(?=---\d)|(?<=[\"”»“«’'.,!?…)]))---"
    r"(?=[^\W_]|[\"“„»«‘'(]|[ \t]+\S)"
)
_BEFORE_WORDS = r"(?:(?<=\s)|\A)(?:-{2,3}(?=[^\W\d_a-zæøåäöüéß]|[\"“„»«])|-{2,3}(?=[ \t]+[^\s|+-]))"
# Before a small word of a sentence; an option has a hyphen or a sign in it, or one of these names.
_BEFORE_SMALL = (
    r"(?<=[\w,.;:!?…)\"”»’'][ \t])-{2,3}(?!(?:all|force|help|quiet|verbose|version)\b)"
    r"(?=[^\W\d_]+(?:['’][^\W\d_]+)?(?:[\s,.;:!?…)\"”»]|-{2,3}(?!\w)|\Z))"
)
_HYPHENS = re.compile(f"{_BEFORE_WORDS}|{_BETWEEN}|{_BEFORE_SMALL}|{_CLOSED_UP}|{_LONG}")
_ADDRESS = re.compile(r"[/@\\=]|\bwww\.|\bxn$|^-")  # in the word before: no dash is meant

RARE = "‹›‚「」『』"
_OUTER = {"‹": "›", "›": "‹", "‚": "‘’", "「": "」", "『": "』"}
_DOUBLE = {"“": '”"“', "„": '“”"', '"': '"”“', "”": '”"', "»": "«", "«": "»"}
_MARK = re.compile(r"[“„\"”»«‹›‚‘’「」『』]|\n\s*")
_BLANK_LINE = re.compile(r"\n[^\S\n]*+\n")
_INNER = re.compile(r"[“„\"”]")


def dashes(text: str) -> str:
    """`text` with a dash, and blanks where there were more hyphens, for each that is typed so.

    >>> dashes("-- Vi lukker -- nu--i dag. Se --help og\\n-----")
    '–  Vi lukker  – nu– i dag. Se --help og\\n-----'
    """
    parts: list[str] = []
    last, at = 0, text.find("--")
    while at >= 0:  # the pattern looks behind itself, which would take time at every sign
        match = _HYPHENS.match(text, at)
        if match:
            parts += text[last:at], _dash(match)
            last = match.end()
        at = text.find("--", match.end() if match else at + 1)
    return "".join(parts) + text[last:]


def _dash(match: re.Match[str]) -> str:
    text, at = match.string, match.start()
    blanks = " " * (match.end() - at - 1)
    if text[at - 1 : at].isdigit() and text[match.end() : match.end() + 1].isdigit():
        return "-" + "\u2060" * len(blanks)  # what nobody sees parts no number
    if at and text[at - 1] in " \t\xa0":
        return f"{blanks}–"
    if at and text[at - 1] not in "\n\r" and _ADDRESS.search(_word_before(text, at)):
        return match.group()
    return f"–{blanks}"  # a line begins, and a word ends, where it stands


def _word_before(text: str, at: int) -> str:
    """The last signs before `at`, back to a blank."""
    return text[max(0, at - 80) : at].rpartition(" ")[2]


def marks(text: str) -> str:
    """`text` with “…” for rarer quotation marks that are the outer ones.

    >>> marks("‹Vi lukker,› siger hun. »Det er ‹slut›,« siger han.")
    '“Vi lukker,” siger hun. »Det er ‹slut›,« siger han.'
    """
    signs = list(text)
    for start, end in _pairs(text):
        # Double marks inside would close “…”; they do not close »…«.
        pair = "»«" if end > 0 and _INNER.search(text, start + 1, end) else "“”"
        signs[start] = pair[0]
        if end > 0:
            signs[end] = pair[1]
    return "".join(signs)


def _pairs(text: str) -> list[tuple[int, int]]:
    """Places of the outer rare marks that open and close; −1 for one that goes on in the next
    paragraph, which opens with the same mark again.
    """
    found: list[tuple[int, int]] = []
    parted = _BLANK_LINE.search(text) is not None
    opened, held, double = -1, -1, ""
    fresh = True  # nothing of the paragraph stands before
    last = 0
    for match in _MARK.finditer(text):
        at, sign = match.start(), match.group()
        fresh = fresh and not text[last:at].strip()
        last = match.end()
        if sign[0] == "\n":
            if not parted or sign.count("\n") > 1:
                opened, held, double, fresh = -1, opened, "", True
            continue
        if held >= 0:
            if fresh and sign == text[held]:
                found.append((held, -1))
            held = -1
        fresh = False
        before = text[at - 1] if at else " "
        after = text[at + 1 : at + 2] or " "
        if double:
            if sign in double and not (sign in '“"' and before.isspace() and after.isalnum()):
                double = ""
        elif opened >= 0 and sign in _OUTER[text[opened]] and not _raised(sign, before, after):
            found.append((opened, at))
            opened = -1
        elif (opened < 0 or sign == text[opened]) and sign in _OUTER:
            if not after.isspace() and not before.isalnum():
                opened = at
        elif opened < 0 and sign in _DOUBLE:
            opens = not (before == "=" or (before.isalnum() and sign in '”"«'))
            if opens and (before.isspace() or not after.isspace()):
                double = _DOUBLE[sign]
    return found


def _raised(sign: str, before: str, after: str) -> bool:
    """Whether the sign is an apostrophe ("Ann’s")."""
    return sign in "‘’" and before.isalnum() and after.isalnum()
