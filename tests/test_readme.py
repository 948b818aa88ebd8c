"""The README says what is so: its code runs, its commands are the real ones, its files exist."""

import doctest
import io
import re
import shlex

import pytest

from analysis import analyse, charts, example

SETUP = "python3 -m venv .venv && .venv/bin/pip install -r requirements.txt && .venv/bin/"


@pytest.fixture(scope="module")
def readme(root) -> str:
    return (root / "README.md").read_text(encoding="utf-8")


def fenced(text: str, language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```", text, flags=re.MULTILINE | re.DOTALL)


def test_the_two_commands_stand_there(readme):
    lines = [line for block in fenced(readme, "sh") for line in block.splitlines()]
    assert SETUP + "jupyter lab notebooks/00-start-here.ipynb" in lines
    assert SETUP + "pytest" in lines


def test_ci_runs_the_test_command(readme, root):
    script = (root / ".ci" / "run").read_text(encoding="utf-8")
    pattern = re.search(r"grep -m1 -E '([^']+)'", script).group(1)
    found = [line for line in readme.splitlines() if re.search(pattern, line)]
    assert found == [SETUP + "pytest"]


def test_python_code_runs_and_prints_what_is_shown(readme, root, monkeypatch):
    """Blocks share their names, as a reader would type them in a row; `>>>` shows outputs."""
    monkeypatch.chdir(root)
    names: dict[str, object] = {}
    for number, block in enumerate(fenced(readme, "python"), start=1):
        if ">>>" not in block:
            exec(compile(block, f"README python block {number}", "exec"), names)
            continue
        test = doctest.DocTestParser().get_doctest(block, names, f"README {number}", "README.md", 0)
        options = doctest.NORMALIZE_WHITESPACE | doctest.ELLIPSIS
        runner, said = doctest.DocTestRunner(optionflags=options), io.StringIO()
        runner.run(test, out=said.write, clear_globs=False)
        names = test.globs
        assert runner.failures == 0, said.getvalue()


def test_the_picture_is_described_by_the_title_of_its_chart(readme):
    shown = re.search(r'<img src="docs/quote-share[^>]* alt="Bar chart. ([^"]+)\."', readme)[1]
    chart = charts.quote_share(analyse(example("da/kvoter")), "en")
    assert chart.layout.meta["title"].replace("\xa0", " ") == shown


def test_files_named_in_links_exist(readme, root):
    links = re.findall(r"\]\(([^)#\s]+)[^)]*\)", readme)
    local = [link for link in links if not re.match(r"[a-z]+:", link)]
    assert [link for link in local if not (root / link).exists()] == []


def test_command_lines_are_understood(readme, root):
    """`python -m analysis …` lines: the subcommand and its options exist."""
    lines = [
        line.split("python -m analysis", 1)[1]
        for block in fenced(readme, "sh")
        for line in block.splitlines()
        if "python -m analysis" in line
    ]
    if not lines:
        pytest.skip("the README shows no command line yet")
    from typer.testing import CliRunner

    from analysis.cli import app

    for line in lines:
        words = shlex.split(line, comments=True)
        command = [word for word in words[:2] if re.fullmatch(r"[a-z]+", word)]
        for depth in (2, 1):
            shown = CliRunner().invoke(app, [*command[:depth], "--help"])
            if shown.exit_code == 0:
                break
        assert shown.exit_code == 0, line
        for option in (word.split("=")[0] for word in words if re.match(r"--?[a-z]", word)):
            assert option in shown.output, f"{option} in: {line}"
