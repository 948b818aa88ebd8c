"""Contact sheets of every chart, and the gallery in docs: pictures to be looked at.

`python tests/browser/contact_sheet.py FOLDER [SET…]` makes a sheet for each set of data, ordinary
and extreme, with every chart in Danish and English, light and dark, 900 and 390 pixels wide.
`python tests/browser/contact_sheet.py --gallery` writes docs/gallery.md and its pictures.
A Chromium must be there.
"""

import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Sequence
from pathlib import Path

from contact_data import Draw, articles, of_article, of_many, of_several
from plotly.offline import get_plotlyjs

from analysis import analyse, charts, corpus, example, palette
from analysis.charts.chart import Chart
from analysis.corpus import charts as many

ROOT = Path(__file__).parents[2]
BROWSERS = ("chromium", "chromium-browser", "google-chrome", "chrome")
FLAGS = (
    "--headless --no-sandbox --disable-gpu --no-first-run --hide-scrollbars "
    "--disable-background-networking --disable-component-update --disable-sync "
    "--virtual-time-budget=8000"
).split()
COLUMNS = (("da", "light", 900), ("en", "dark", 900), ("da", "dark", 390), ("en", "light", 390))


def page(figures: Iterable[tuple[str, int, Sequence[Chart]]], gap: int = 34) -> str:
    """An HTML page with a column for each theme and width."""
    columns = []
    for theme, width, column in figures:
        drawn = "".join(
            figure.to_html(full_html=False, include_plotlyjs=False, config={"staticPlot": True})
            + f'<div style="height:{gap}px"></div>'
            for figure in column
        )
        ground = palette.theme(theme).page
        columns.append(
            f'<div style="display:inline-block;vertical-align:top;padding:20px;width:{width}px;'
            f'background:{ground}">{drawn}</div>'
        )
    inside = "".join(columns)
    return (
        '<!doctype html><meta charset="utf-8"><script src="plotly.js"></script>'
        f'<body style="margin:0;white-space:nowrap">{inside}</body>'
    )


def shoot(html: str, picture: Path, width: int, height: int) -> None:
    """A picture of a page."""
    browser = next((path for name in BROWSERS if (path := shutil.which(name))), None)
    if browser is None:
        sys.exit("no Chromium found; install one to make pictures")
    with tempfile.TemporaryDirectory() as folder:
        Path(folder, "plotly.js").write_text(get_plotlyjs(), encoding="utf-8")
        source = Path(folder, "page.html")
        source.write_text(html, encoding="utf-8")
        size = f"--window-size={width},{height}"
        command = [browser, *FLAGS, size, f"--screenshot={picture.resolve()}", source.as_uri()]
        subprocess.run(command, check=True, capture_output=True, timeout=120)


def sheets(folder: Path, wanted: Sequence[str]) -> None:
    """A contact sheet for each set of data whose name begins with one of `wanted`."""
    folder.mkdir(parents=True, exist_ok=True)
    found: dict[str, list[Draw]] = {
        **{name: of_article(result) for name, result in articles().items()},
        **of_several(),
        **of_many(),
    }
    for name, drawn in found.items():
        if wanted and not name.startswith(tuple(wanted)):
            continue
        columns = [
            (theme, width, [draw(output, theme, width) for draw in drawn])
            for output, theme, width in COLUMNS
        ]
        height = max(sum(f.layout.height + 34 for f in column) + 40 for _, _, column in columns)
        width = sum(width + 40 for _, width, _ in columns)
        shoot(page(columns), folder / f"{name}.png", width, height)
        sys.stdout.write(f"{folder / name}.png\n")


def of_corpus() -> dict[str, Chart]:
    """Charts of a generated corpus: papers, months, speakers, goals."""
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder, "out")
        corpus.analyse(corpus.generated(400, language="da"), out, workers=1, progress=False)
        papers = corpus.compare_groups(out, "outlet", ["readability", "gender"])
        year = corpus.compare_groups(out, "month", ["roles"])
        people = corpus.rank_speakers(out)
        return {
            "groups": many.group_chart(papers, "women_share_words"),
            "months": many.group_chart(year, "role_expert", "en"),
            "people": many.people_chart(people[~people["ambiguous"]]),
            "audit": many.audit_chart(
                corpus.audit(out, {"women": 0.5, "experts": 0.2}, by="outlet"), "en", "dark"
            ),
        }


def gallery(folder: Path) -> None:
    """The best of the charts, of this project's own articles, with their alternative texts."""
    ferry, harbour = analyse(example("da/faerge-lokal")), analyse(example("en/harbour-talks"))
    pair = [analyse(example(f"da/vandvaerk-{name}")) for name in ("telegram", "netavis")]
    shown = {
        "voices": charts.voices(ferry),
        "quote-share": charts.quote_share(ferry),
        "lix-scale": charts.lix_scale(ferry),
        "sentence-rhythm": charts.sentence_rhythm(harbour, theme="dark"),
        "tone-by-voice": charts.tone_by_voice(harbour),
        "reporting-verbs": charts.reporting_verbs(harbour),
        "sources": charts.sources(harbour, theme="dark"),
        "figures": charts.figures(analyse(example("en/heater-recall"))),
        "compare": charts.compare(pair),
        "compare-speakers": charts.compare_speakers(pair),
        "phone": charts.quote_share(harbour, width=390),
        **of_corpus(),
    }
    folder.mkdir(parents=True, exist_ok=True)
    lines = [
        "# Gallery",
        "",
        "Charts of invented articles from `data/articles`, and at the end of 400 generated ones, "
        "as they are drawn; made by `python tests/browser/contact_sheet.py --gallery`. Under each "
        "is its text for those who do not see it (`charts.alt_text`).",
    ]
    for name, figure in shown.items():
        meta, width = figure.layout.meta, round(figure.layout.width)
        html = page([(meta["theme"], width, [figure])], gap=0)
        shoot(html, folder / f"{name}.png", width + 40, round(figure.layout.height) + 40)
        alt = charts.alt_text(figure)
        lines += ["", f"![{meta['title']}](gallery/{name}.png)", "", f"{alt}"]
    (folder.parent / "gallery.md").write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    if sys.argv[1:] == ["--gallery"]:
        gallery(ROOT / "docs" / "gallery")
    elif len(sys.argv) > 1 and not sys.argv[1].startswith("-"):
        sheets(Path(sys.argv[1]), sys.argv[2:])
    else:
        sys.exit(__doc__)
