"""Time over growing adversarial texts: `python tests/benchmarks/measure_growth.py [SIGNS] [NAME]`.

Each text is analysed at n, 2n and 4n signs; time that grows more than threefold when the text
doubles is a rule that explodes. Prints a table; ends with 1 where a text does.
"""

import sys
import time
from collections.abc import Callable

from analysis.article import Article
from analysis.highlight import highlight
from analysis.result import Analysis, analyse
from analysis.rows import ROWS, rows

DA = "– Broen holder, siger Anna Holm. "
EN = "“The bridge will hold,” said Ann Elm. "
UNITS: dict[str, tuple[str, str]] = {
    "straight marks": ("da", '"'),
    "opening marks": ("en", "“"),
    "closing marks": ("da", "”"),
    "guillemets": ("da", "»"),
    "nested marks": ("en", "“‘"),
    "marks and letters": ("da", '"a '),
    "marks and words": ("en", "“word word "),
    "apostrophes": ("en", "'"),
    "apostrophes in words": ("en", "a'b "),
    "dashes": ("da", "-"),
    "dashes at line starts": ("da", "- a\n"),
    "dashes inline": ("da", "Ja. - Nej "),
    "long dashes": ("da", "– "),
    "two hyphens": ("en", "a -- b--c --"),
    "rare marks": ("en", '‹a ‚b‘ "c '),
    "siger": ("da", "siger "),
    "siger, at": ("da", "siger, at "),
    "siger han.": ("da", "siger han. "),
    "said": ("en", "said "),
    "said that": ("en", "he said that "),
    "ifølge": ("da", "ifølge "),
    "according to": ("en", "according to "),
    "det siger": ("da", "Det siger han. "),
    "who agrees": ("da", "Broen er dyr, siger Bo Dam. Det mener Anna Holm også. "),
    "names and siger": ("da", "Anna Holm siger, at "),
    "capitals": ("da", "A"),
    "capitals apart": ("da", "A "),
    "initials": ("en", "A. "),
    "names": ("da", "Anna "),
    "different names": ("da", "%name "),
    "different names heard": ("da", "– Ja, siger %name Holm. "),
    "different firms": ("en", "%name Holdings Inc said that it is shut. "),
    "one name, many first names": ("en", "%name Elm said that he knows. He left.\n\n"),
    "one name, one statement each": ("en", "%name Holm left. Holm said that it is shut. "),
    "spokesmen of different firms": ("en", "A spokesman for %name said that it is shut. "),
    "titles that open a sentence": ("en", "Retired engineer %name Holm said that it is shut. "),
    "roles of their own": ("en", "The %name farmer said that it is shut. "),
    "two who speak together": ("en", "%name Holm and Bo Elm said that it is shut. "),
    "somebody's manager": ("en", "%name Holm left. His manager said that it is shut.\n\n"),
    "ages": ("en", "%name Holm, 45, left. The 45-year-old said that it is shut.\n\n"),
    "a body by its noun": ("da", "%name Holm er syg. Det siger styrelsen.\n\n"),
    "turns of a conversation": ("da", "%name Holm: – Den er ny.\n\n"),
    "titles": ("da", "minister "),
    "title and name": ("en", "President Mayor "),
    "pronouns": ("en", "he "),
    "brackets": ("da", "("),
    "brackets closed": ("da", "(a) "),
    "square brackets": ("en", "["),
    "angle brackets": ("en", "<"),
    "digits": ("da", "1"),
    "digits apart": ("da", "1 "),
    "digits and points": ("da", "1."),
    "amounts": ("en", "$5 million "),
    "commas": ("da", ","),
    "commas and words": ("da", "ord, "),
    "colons": ("da", "A: "),
    "points": ("en", "."),
    "points apart": ("en", ". "),
    "question marks": ("en", "?"),
    "newlines": ("da", "\n"),
    "carriage returns": ("da", "\r"),
    "blank lines": ("da", "\n\n"),
    "lines of a word": ("da", "ord\n"),
    "paragraphs of a word": ("da", "Ord\n\n"),
    "blanks": ("da", " "),
    "no-break blanks": ("da", "\xa0"),
    "one long word": ("da", "a"),
    "one word with hyphens": ("da", "a-"),
    "slashes": ("da", "/"),
    "agency slashes": ("da", "/ritzau"),
    "addresses": ("en", "http://a.b/"),
    "ats": ("en", "a@"),
    "zero-width blanks": ("da", "\u200b"),
    "combining marks": ("da", "a\u0301"),
    "only combining marks": ("da", "\u0301"),
    "soft hyphens": ("da", "a\xad"),
    "emoji": ("en", "😀"),
    "nul": ("da", "\x00"),
    "half characters": ("da", "\ud800"),
    "read more": ("da", "Læs også: "),
    "photo": ("da", "Foto: A\n"),
    "by": ("en", "By "),
    "abbreviations": ("da", "bl.a. "),
    "not": ("en", "not "),
    "loaded": ("da", "katastrofal "),
    "and": ("en", "and "),
    "of": ("en", "of the "),
    "who": ("en", "who, "),
    "prose da": ("da", DA),
    "prose en": ("en", EN),
    "prose in one paragraph each": ("en", EN + "\n\n"),
    "prose with half marks": ("en", "“The bridge will hold, said Ann Elm.\n\n"),
    "states": ("da", "Rusland siger, at USA "),
    "bodies": ("da", "Vejstyrelsen oplyser. "),
    "html": ("en", "<div>"),
    "quotations in quotations": ("en", "“A ‘b’ c,” d "),
    "quotations around quotations": ("en", "‘A “b” c,’ d "),
    "possessives": ("en", "‘a workers' pay "),
    "the minister": ("da", "ministeren siger %name Holm. "),
    "numbers heard": ("en", "He said that 5 people know it. "),
    "datelines": ("en", "LONDON (AP) – It is shut.\n\n"),
    "pages of markup": ("en", "<b>a</b> [x](http://a.b) "),
    "two sides": ("da", "Rusland siger, at Ukraine lyver. Ukraine afviser det.\n\n"),
}


def text_of(unit: str, signs: int) -> str:
    """`unit` over and over, `%name` a new name each time."""
    if "%name" not in unit:
        return (unit * (signs // len(unit) + 1))[:signs]
    parts, length, number = [], 0, 0
    while length < signs:
        number += 1
        letters = [chr(97 + number // 26**place % 26) for place in range(4)]
        parts.append(unit.replace("%name", "".join(letters).capitalize()))
        length += len(parts[-1])
    return "".join(parts)[:signs]


def everything(article: Article) -> Analysis:
    """All tables and the highlight of an article."""
    result = analyse(article)
    for name in ROWS:
        rows(result, name)
    highlight(result)
    return result


def seconds(work: Callable[[], object]) -> float:
    """Processor seconds of `work`."""
    start = time.process_time()
    work()
    return time.process_time() - start


def main() -> int:
    """Print the table."""
    signs = int(sys.argv[1]) if len(sys.argv) > 1 else 20_000
    wanted = sys.argv[2] if len(sys.argv) > 2 else ""
    for code, warm in (("da", DA), ("en", EN)):
        everything(Article.from_text(warm, language=code))
    bad = 0
    print(f"{'text':28} {signs:>10} {2 * signs:>10} {4 * signs:>10}  growth")
    for name, (code, unit) in UNITS.items():
        if wanted not in name:
            continue
        taken: list[float] = []
        for factor in (1, 2, 4):
            article = Article.from_text(text_of(unit, factor * signs), language=code)
            taken.append(seconds(lambda article=article: everything(article)))
            if taken[-1] > 60:
                break
        growth = taken[-1] / max(taken[-2], 0.02)
        explodes = growth > 3
        bad += explodes
        shown = " ".join(f"{each:10.3f}" for each in taken)
        print(f"{name:28} {shown}  {growth:6.1f}{'  <<<' if explodes else ''}", flush=True)
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
