"""What stands in our YAML files stands there once: of two keys alike, a loader silently takes the last."""

import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

from assistant.settings import PROJECT

MERGE = "<<"
LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def repeated_keys(text: str) -> list[str]:
    """`line: key` for every key that its mapping already had. Nothing is made of the values."""
    nodes = yaml.compose_all(text, Loader=LOADER)
    return [f"{key.start_mark.line + 1}: {key.value}" for node in nodes for key in _repeated(node)]


def _repeated(node: yaml.Node | None) -> Iterator[yaml.Node]:
    if isinstance(node, yaml.SequenceNode):
        for one in node.value:
            yield from _repeated(one)
    elif isinstance(node, yaml.MappingNode):
        seen = set()
        for key, value in node.value:
            name = str(key.value)
            if name != MERGE and name in seen:
                yield key
            seen.add(name)
            yield from _repeated(value)


def our_files() -> list[Path]:
    listed = subprocess.run(  # noqa: S603
        ["git", "ls-files", "*.yml", "*.yaml"],  # noqa: S607
        cwd=PROJECT,
        capture_output=True,
        text=True,
        check=True,
    )
    return [PROJECT / name for name in listed.stdout.split("\n") if name and (PROJECT / name).exists()]


def test_no_yaml_file_of_ours_has_a_key_twice() -> None:
    files = our_files()
    assert len(files) > 100
    found = {file.name: repeated for file in files if (repeated := repeated_keys(file.read_text(encoding="utf-8")))}
    assert found == {}


@pytest.mark.parametrize("text", ["a: 1\nb: {c: 1, c: 2}\n", "- {a: 1}\n- {a: 1, 'a': 2}\n"])
def test_a_key_that_stands_twice_is_found_wherever_it_is(text: str) -> None:
    assert len(repeated_keys(text)) == 1


def test_the_same_key_in_two_mappings_is_nothing_to_find() -> None:
    assert repeated_keys("a: {x: 1}\nb: {x: 1}\n---\na: 1\n") == []
