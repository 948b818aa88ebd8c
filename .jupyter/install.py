"""Build hook: puts `jupyter_server_config.json` into the environment of an editable install.

JupyterLab refuses to start for the user root, which is who one is in most containers; the one line
in the README must work there too. An installed wheel leaves Jupyter's settings as they are.
"""

from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

SETTINGS = "jupyter_server_config.json"


class Settings(BuildHookInterface):
    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        if version == "editable":
            build_data["shared_data"][f".jupyter/{SETTINGS}"] = f"etc/jupyter/{SETTINGS}"
