"""The README's picture: `python tests/benchmarks/make_pictures.py`.

Needs a Chromium and the extra `browser`.
"""

import shutil
from pathlib import Path

from analysis import analyse, charts, example

DOCS = Path(__file__).resolve().parents[2] / "docs"
ARTICLE = "da/kvoter"
PAGE = '<meta charset="utf-8"><body style="margin: 16px; background: {page}">{chart}'


def main() -> None:
    from playwright.sync_api import sync_playwright  # the tests collect this file without it

    result = analyse(example(ARTICLE))
    chromium = shutil.which("chromium") or shutil.which("google-chrome")
    with sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        for theme, page in (("light", "#ffffff"), ("dark", "#111111")):
            chart = charts.quote_share(result, "en", theme)
            window = browser.new_page(
                viewport={"width": 932, "height": round(chart.layout.height) + 32},
                device_scale_factor=1.25,
            )
            html = chart.to_html(
                full_html=False, include_plotlyjs=True, config={"staticPlot": True}
            )
            window.set_content(PAGE.format(page=page, chart=html))
            window.wait_for_selector(".plot-container")
            window.screenshot(path=DOCS / f"quote-share-{theme}.png")
        browser.close()


if __name__ == "__main__":
    main()
