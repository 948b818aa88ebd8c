"""The package as it is installed."""

from importlib import metadata

import analysis


def test_version_is_the_installed_one():
    assert metadata.version("media-analysis-workbook") == analysis.__version__
