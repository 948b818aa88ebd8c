"""An article in which every field tries to break out of the page it is shown on."""

from analysis import Article

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
