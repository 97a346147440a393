"""The word lists beside this package: every Swedish word that the code looks for stands in `data/*.yml`."""

from functools import cache
from pathlib import Path
from typing import Any

import yaml

_FOLDER = Path(__file__).parent / "data"


@cache
def load(name: str) -> Any:
    """The contents of `data/<name>.yml`, every scalar a string.

    BaseLoader, because YAML would otherwise read `no`, `on` and `1` as something else than words.
    Raises FileNotFoundError for an unknown name.
    """
    with (_FOLDER / f"{name}.yml").open(encoding="utf-8") as file:
        return yaml.load(file, Loader=yaml.BaseLoader)  # noqa: S506 - makes strings only
