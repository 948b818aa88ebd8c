"""The package as it is installed, and what it does not need: a network, a place, a warm-up."""

import tomllib
from importlib import metadata

import pytest
from packaging.requirements import Requirement

import analysis
from analysis import Article, analyse
from support import LITTLE


def test_version_is_the_same_everywhere(root):
    cited = (root / "CITATION.cff").read_text(encoding="utf-8")
    assert metadata.version("media-analysis-workbook") == analysis.__version__
    assert f"\nversion: {analysis.__version__}\n" in cited


def test_the_core_depends_on_little(root):
    project = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert {Requirement(line).name for line in project["dependencies"]} == {"babel", "pyphen"}


@pytest.mark.parametrize("name", analysis.__all__)
def test_public_names_are_things_to_call(name):
    assert callable(getattr(analysis, name))


@pytest.mark.parametrize(("language", "text"), LITTLE.items())
def test_analyse_works_with_sockets_blocked(language, text, sockets_blocked):
    result = analyse(Article.from_text(text, language=language))
    assert [statement.kind for statement in result.statements] != []
