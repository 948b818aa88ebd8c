"""An article in which every field tries to break out of the page it is shown on."""

from collections.abc import Sequence
from itertools import cycle

from analysis import Analysis, Article, analyse
from analysis.coding.correction import Correction

SCRIPT = "<script>window.pwned=1;alert(1)</script>"
IMAGE = '<img src=x onerror="window.pwned=1;alert(2)">'
SVG = '<svg onload="window.pwned=1"><a xlink:href="javascript:alert(3)">x</a></svg>'
LINK = (
    '<a href="javascript:alert(4)">klik</a> [klik](javascript:alert(5)) ![x](http://evil.example/x)'
)
BREAK = "'\"></title></script></style></textarea><iframe src=http://evil.example/></iframe><!--"
TEMPLATE = "{{7*7}} ${alert(6)} {title} %s <%= 1 %>"
TEXT = f"""{IMAGE} Byen får en bro {SCRIPT}

– {SVG} Broen er en katastrofal skandale {LINK}, siger Anna <b onmouseover=alert(7)>Holm</b>.

»{BREAK} Vi er glade«, siger Bo {IMAGE} Dam. Han hævder, at {TEMPLATE} koster 14 millioner kroner.

<math><mtext></mtext><style><img src=//evil.example/y onerror=alert(8)></style></math> \
Ifølge <i>Vejstyrelsen</i> er det meget dyrt. Der er 3 af dem.

Læs også: {SCRIPT}
"""


# A name that may stand on a disk: no slash, no NUL.
FILE = '<img src=x onerror="window.pwned=1;alert(10)">[klik](javascript:alert(11))$x$.csv'
FORMULA = "$\\href{javascript:alert(12)}{klik}$ $$x$$"
NAMES = (IMAGE, FORMULA, SCRIPT, SVG, LINK, BREAK, TEMPLATE)


def hostile(language: str = "da") -> Article:
    """The article."""
    return Article.from_text(
        TEXT,
        language=language,
        title=f"{BREAK}{SCRIPT}{IMAGE}",
        outlet=f"{IMAGE}{SVG}",
        author=f"{SCRIPT}{LINK}",
        date=f"2024-01-02{IMAGE}",
        section=TEMPLATE,
        url='javascript:alert(9)//"><script>window.pwned=1</script>',
        id=BREAK,
    )


def harmed(article: Article, names: Sequence[str] = NAMES) -> Analysis:
    """The analysis of `article`, its speakers corrected to hostile `names` by a hostile file.

    What is read as a name in a text is letters; a correction may say anything.
    """
    lines = [
        Correction("change", {"statement": str(s.number), "speaker": name}, 2 + s.number, FILE)
        for s, name in zip(analyse(article).statements, cycle(names), strict=False)
    ]
    gone = Correction("change", {"statement": IMAGE, "speaker": SVG}, 99, FILE)
    return analyse(article, corrections=[*lines, gone])
