"""The care centres that the language part knows by name, out of the directory's data."""

from functools import cache
from pathlib import Path

import yaml

from assistant.settings import PROJECT
from assistant.swedish.people.places import Place

DIRECTORY = PROJECT / "data" / "directory"


@cache
def example_places() -> tuple[Place, ...]:
    """Places of every file in `data/directory/`."""
    return tuple(place for file in sorted(DIRECTORY.glob("*.yml")) for place in places_in(file))


def places_in(file: Path) -> list[Place]:
    centres = yaml.safe_load(file.read_text(encoding="utf-8"))["care_centres"]
    return [
        Place(centre["id"], centre["name"], tuple(centre.get("aliases", ())), centre.get("area", ""))
        for centre in centres
    ]
