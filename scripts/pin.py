"""Pins every dependency to what the project's environment has installed.

    uv run python scripts/pin.py [FOLDER]

Rewrites `pyproject.toml` in FOLDER (this project by default): direct dependencies get exact versions where they stand,
everything else an exact version in `[tool.uv] constraint-dependencies`. Then writes `requirements.lock`, the same
versions with hashes. Neither file names a registry: `uv.lock` would, in every line, and is not kept (ADR 0001).
"""

import os
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterable, Mapping
from pathlib import Path

PROJECT = Path(__file__).resolve().parent.parent
REQUIREMENT = re.compile(r'"(?P<name>[A-Za-z0-9][A-Za-z0-9._-]*)(?P<extras>\[[^\]]*\])?[^";]*(?P<marker>;[^"]*)?"')
FROZEN = re.compile(r"(?P<name>[A-Za-z0-9][A-Za-z0-9._-]*)==(?P<version>\S+)")
WHERE_FROM = re.compile(r"(--index-url|--extra-index-url|--default-index|--index|--find-links|--no-index|-i|-f)\b")
UV_TABLE = "tool.uv"
CONSTRAINTS = "constraint-dependencies"
DIRECT = (("project", "dependencies"), ("dependency-groups", "dev"))

Versions = Mapping[str, str]


class CannotPin(Exception):
    """The text says what to mend; nothing has been written."""


def main(arguments: list[str]) -> int:
    folder = Path(arguments[0]).resolve() if arguments else PROJECT
    try:
        pin(folder)
        lock(folder)
    except CannotPin as error:
        print(error, file=sys.stderr)
        return 1
    return 0


def pin(folder: Path) -> None:
    """Writes exact versions into the folder's `pyproject.toml`."""
    file = folder / "pyproject.toml"
    file.write_text(pinned(file.read_text(encoding="utf-8"), installed()), encoding="utf-8")


def lock(folder: Path) -> None:
    """Writes `requirements.lock`; resolving anew starts from the pins, never from an older `uv.lock`."""
    exported = _uv(
        "export", "--format", "requirements-txt", "--no-emit-project", "--no-header", "--no-annotate", folder=folder
    )
    (folder / "requirements.lock").write_text(without_registries(exported), encoding="utf-8")


def installed() -> dict[str, str]:
    """Versions in the project's environment, by normalised name; what is installed from a folder is left out."""
    frozen = _uv("pip", "freeze", "--python", sys.executable, folder=PROJECT)
    found = (FROZEN.fullmatch(line.strip()) for line in frozen.splitlines())
    return {normalised(match["name"]): match["version"] for match in found if match}


def pinned(pyproject: str, versions: Versions) -> str:
    """The text of `pyproject.toml` with exact versions. Raises `CannotPin` for what is not installed."""
    for table, key in DIRECT:
        pyproject = _array_edited(pyproject, table, key, versions)
    parsed = tomllib.loads(pyproject)
    # An override takes the place of a direct pin, and only a constraint holds against an override.
    overridden = _names(parsed["tool"]["uv"].get("override-dependencies", []))
    direct = {name for table, key in DIRECT for name in _names(parsed[table][key])}
    constrained = {name: version for name, version in versions.items() if name not in direct - overridden}
    return _with_constraints(pyproject, constrained)


def without_registries(exported: str) -> str:
    """The export without lines that say where packages come from. Raises `CannotPin` if an address remains."""
    kept = [line for line in exported.splitlines() if not WHERE_FROM.match(line)]
    if any("://" in line for line in kept):
        raise CannotPin("requirements.lock would hold an address: a package was not taken from a registry")
    return "\n".join(kept) + "\n"


def normalised(name: str) -> str:
    """A package's name as registries compare it (PEP 503)."""
    return re.sub(r"[-_.]+", "-", name).lower()


def _names(requirements: Iterable[str]) -> set[str]:
    found = (REQUIREMENT.fullmatch(f'"{requirement}"') for requirement in requirements)
    return {normalised(match["name"]) for match in found if match}


def _array_edited(pyproject: str, table: str, key: str, versions: Versions) -> str:
    """Comments inside the array stay where they are."""
    start, end = _array(pyproject, table, key)

    def exact(match: re.Match[str]) -> str:
        name = match["name"]
        if normalised(name) not in versions:
            raise CannotPin(f"{name} is not installed: run `uv sync` first")
        return f'"{name}{match["extras"] or ""}=={versions[normalised(name)]}{match["marker"] or ""}"'

    lines = pyproject[start:end].splitlines(keepends=True)
    edited = "".join(line if line.lstrip().startswith("#") else REQUIREMENT.sub(exact, line) for line in lines)
    return pyproject[:start] + edited + pyproject[end:]


def _with_constraints(pyproject: str, versions: Versions) -> str:
    rows = "".join(f'    "{name}=={version}",\n' for name, version in sorted(versions.items()))
    start, end = _array(pyproject, UV_TABLE, CONSTRAINTS)
    if start == end:
        return pyproject[:start] + f"{CONSTRAINTS} = [\n{rows}]\n" + pyproject[end:]
    return pyproject[:start] + f"[\n{rows}]" + pyproject[end:]


def _array(pyproject: str, table: str, key: str) -> tuple[int, int]:
    """Where a table's array of strings begins and ends; an empty place at the table's end when it is not there."""
    heading = re.search(rf"^\[{re.escape(table)}\]\n", pyproject, re.MULTILINE)
    if heading is None:
        raise CannotPin(f"pyproject.toml has no [{table}]")
    body = re.compile(r"(?:(?!^\[).*\n)*", re.MULTILINE).match(pyproject, heading.end())
    assert body is not None
    array = re.compile(rf"^{re.escape(key)} = (\[.*?^\])", re.MULTILINE | re.DOTALL).search(pyproject, *body.span())
    if array:
        return array.span(1)
    last = heading.end() + len(body.group().rstrip()) + 1
    return last, last


def _uv(*arguments: str, folder: Path) -> str:
    environ = {name: value for name, value in os.environ.items() if name != "VIRTUAL_ENV"}
    done = subprocess.run(["uv", *arguments], cwd=folder, env=environ, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        raise CannotPin(f"uv {arguments[0]} failed: {done.stderr.strip()}")
    return done.stdout


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
