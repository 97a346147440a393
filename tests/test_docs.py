"""What is written about the assistant is true: settings, commands, words, dependencies, links."""

import ast
import re
import shlex
import subprocess
import tomllib
from collections.abc import Iterator
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from assistant import cli
from assistant.casework import actors, booking, consent, notices, routing, sounding_board
from assistant.web.login import identities

ROOT = Path(__file__).resolve().parent.parent
CASEWORK = ROOT / "assistant" / "casework"
SERVICES = ROOT / "assistant" / "services"
VIEWS = SERVICES / "views.py"
DAY_VIEWS = SERVICES / "day_views.py"
DEPENDENCIES = ROOT / "docs" / "adr" / "0002-dependencies.md"
SETTING = re.compile(r"\bREKO_[A-Z]+(?:_[A-Z]+)*\b")
NAME = re.compile(r"`([A-Za-z_][A-Za-z0-9_]*)`")
LINK = re.compile(r"\]\((?!https?:)([^)#]+)\)")
# Folders of somebody's own machine, and where packages come from. Brackets keep the lines from finding themselves.
MACHINE_PATH = re.compile(r"(?<![\w./:<>-])/(?:home|root|work|Users|opt|mnt)/\w")
REGISTRY = re.compile(r"pypi[.](?:org|python)|pythonhosted[.]org|index(?:-url)?[ =\"]+\w+://|registry = \"\w+://")
COMMAND = re.compile(r"uv run reko[^\n`)|]*")


RULES_VALUES = [
    actors.Role, actors.AssuranceLevel, booking.State, consent.Kind, consent.Party, notices.NoticeKind,
    routing.MeetingKind, sounding_board.CallState,
]  # fmt: skip


def test_every_setting_that_is_read_stands_in_the_readmes_table() -> None:
    read = {name for folder in ("assistant", "actions", "tests") for name in settings_in(ROOT / folder)}
    assert {"REKO_KEY", "REKO_TEST_POSTGRES"} <= read
    assert read - first_cells(text("README.md")) == set()


def test_the_readmes_table_holds_no_setting_that_nothing_reads() -> None:
    read = {name for folder in ("assistant", "actions", "tests") for name in settings_in(ROOT / folder)}
    assert {name for name in first_cells(text("README.md")) if SETTING.fullmatch(name)} - read == set()


def test_every_command_and_option_stands_in_the_readme(capsys: pytest.CaptureFixture[str]) -> None:
    commands = re.findall(r"^    ([a-z]+)", help_of([], capsys), re.MULTILINE)
    assert "start" in commands
    options = {
        option
        for command in commands
        for option in re.findall(r"--[a-z-]+", help_of([command], capsys))
        if option != "--help"
    }
    readme = text("README.md")
    assert [command for command in commands if f"reko {command}" not in readme] == []
    assert [option for option in sorted(options) if option not in readme] == []


@pytest.mark.parametrize("file", ["README.md", "CONTRIBUTING.md"])
def test_every_command_that_is_shown_is_one_we_take(file: str) -> None:
    shown = [shlex.split(found.partition("#")[0])[3:] for found in COMMAND.findall(text(file))]
    assert shown
    for arguments in shown:
        cli._parser().parse_args(arguments)


def test_the_readme_names_every_demo_identity() -> None:
    assert {identity["title"] for identity in identities().values()} - cells(text("README.md")) == set()


def test_the_readme_shows_every_folder_of_the_assistant() -> None:
    folders = {f"assistant/{folder.parent.name}/" for folder in (ROOT / "assistant").glob("*/__init__.py")}
    assert [folder for folder in sorted(folders) if f"`{folder}`" not in text("README.md")] == []


def test_every_link_leads_somewhere() -> None:
    pages = [*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")]
    broken = [
        f"{page.relative_to(ROOT)}: {link}"
        for page in pages
        for link in LINK.findall(page.read_text(encoding="utf-8"))
        if not (page.parent / link).exists()
    ]
    assert broken == []


@pytest.mark.parametrize("words", RULES_VALUES)
def test_every_value_of_the_rules_is_in_the_word_list(words: type[StrEnum]) -> None:
    assert {word.value for word in words} - listed_words() == set()


def test_every_status_and_reason_of_consent_is_in_the_word_list() -> None:
    words = {status.value for status in consent.Status} | {*consent.NO.values(), "consent", "other_content"}
    assert words - listed_words() == set()


@pytest.mark.parametrize("part", ["intents", "entities", "slots", "forms"])
def test_everything_in_the_domain_is_in_the_word_list(part: str) -> None:
    domain: dict[str, Any] = yaml.safe_load(text("domain.yml"))
    assert set(domain[part]) - listed_words() == set()


def test_every_outcome_of_a_service_is_in_the_word_list() -> None:
    found = set(outcomes())
    assert {"none_then", "taken", "weekly_cap", "recorded"} <= found
    assert found - listed_words() == set()


def test_every_kind_of_audit_row_is_in_the_word_list() -> None:
    found = set(audit_types())
    assert {"appointment_booked", "worklist_read"} <= found
    assert found - listed_words() == set()


def test_every_name_of_the_rules_and_of_the_services_answers_is_in_the_word_list() -> None:
    found = {name for file in [*CASEWORK.rglob("*.py"), VIEWS, DAY_VIEWS] for name in public_names(file)}
    assert {"Appointment", "may_share", "valid_until", "Worklist"} <= found
    assert found - listed_words() == set()


def test_every_number_of_the_rules_is_in_the_word_list() -> None:
    found = {name for file in (CASEWORK / "parameters").glob("*.yml") for name in yaml.safe_load(file.read_text())}
    assert found - listed_words() == set()


def test_the_word_list_holds_no_name_that_is_gone() -> None:
    used = set(re.findall(r"\w+", "\n".join(source_texts())))
    rows = [line.split("|")[1] for line in text("ORDLISTA.md").splitlines() if line.startswith("| `")]
    assert {name for row in rows for name in NAME.findall(row)} - used == set()


def test_every_direct_dependency_has_its_reason_and_licence() -> None:
    rows = {row[0].strip(" `"): row for row in table_rows(DEPENDENCIES.read_text(encoding="utf-8"))}
    project = tomllib.loads(text("pyproject.toml"))
    direct = {
        re.split(r"[\[<>=!~; ]", requirement)[0]
        for requirement in [*project["project"]["dependencies"], *project["dependency-groups"]["dev"]]
    }
    assert direct ^ (rows.keys() - {"Package"}) == set()
    assert [name for name in direct if not all(cell.strip() for cell in rows[name])] == []


def test_no_file_names_a_machine_path_or_a_package_registry() -> None:
    found = [
        f"{file.relative_to(ROOT)}:{number}"
        for file in files_in_git()
        for number, line in enumerate(lines_of(file), 1)
        if MACHINE_PATH.search(line) or REGISTRY.search(line)
    ]
    assert found == []


@pytest.mark.parametrize(
    "parts", [('"', "home", "kim", "main"), (" ", "work", "main"), ("https:", "", "py" + "pi.org", "simple")]
)
def test_the_search_finds_paths_and_registries(parts: tuple[str, ...]) -> None:
    line = "/".join(parts)
    assert MACHINE_PATH.search(line) or REGISTRY.search(line)


@pytest.mark.parametrize("line", ["/webhooks/rest/webhook", "assistant/work/x", "https://example.se/home/x", "</opt/>"])
def test_the_search_leaves_other_paths_alone(line: str) -> None:
    assert not MACHINE_PATH.search(line)


def text(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


def settings_in(folder: Path) -> Iterator[str]:
    for file in folder.rglob("*.py"):
        if file != Path(__file__).resolve():
            yield from SETTING.findall(file.read_text(encoding="utf-8"))


def help_of(command: list[str], capsys: pytest.CaptureFixture[str]) -> str:
    with pytest.raises(SystemExit):
        cli.main([*command, "--help"])
    return capsys.readouterr().out


def table_rows(page: str) -> list[list[str]]:
    rows = [line.strip().strip("|").split("|") for line in page.splitlines() if line.startswith("|")]
    return [row for row in rows if set("".join(row)) - set("- ")]


def cells(page: str) -> set[str]:
    return {cell.strip() for row in table_rows(page) for cell in row}


def first_cells(page: str) -> set[str]:
    return {row[0].strip(" `") for row in table_rows(page)}


@cache
def listed_words() -> frozenset[str]:
    return frozenset(NAME.findall(text("ORDLISTA.md")))


def public_names(file: Path) -> Iterator[str]:
    """Classes, their fields and properties, and functions."""
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ClassDef):
            yield node.name
            yield from (field.target.id for field in node.body if _is_field(field))  # type: ignore[attr-defined]
        elif isinstance(node, ast.FunctionDef) and not node.name.startswith("_"):
            yield node.name


def _is_field(node: ast.stmt) -> bool:
    return isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name)


def outcomes() -> Iterator[str]:
    """What services say that something became: the first argument of every result that has an `outcome`."""
    for call in calls_in_services():
        if name_of(call) in results() and call.args:
            yield from strings_in(call.args[0])
            yield from (constants()[name] for name in map(ast.unparse, call.args) if name in constants())


def audit_types() -> Iterator[str]:
    for call in calls_in_services():
        if name_of(call) == "log" and len(call.args) > 1:
            yield from strings_in(call.args[1])
        if name_of(call) == "note" and len(call.args) > 2:
            yield from strings_in(call.args[2])


def calls_in_services() -> Iterator[ast.Call]:
    for file in SERVICES.glob("*.py"):
        tree = ast.parse(file.read_text(encoding="utf-8"))
        yield from (node for node in ast.walk(tree) if isinstance(node, ast.Call))


@cache
def results() -> frozenset[str]:
    trees = [ast.parse(file.read_text(encoding="utf-8")) for file in (VIEWS, DAY_VIEWS)]
    classes = [node for tree in trees for node in tree.body if isinstance(node, ast.ClassDef)]
    return frozenset(one.name for one in classes if "outcome: str" in [ast.unparse(field) for field in one.body])


@cache
def constants() -> dict[str, str]:
    """Names that services give to strings."""
    found = (re.findall(r'^([A-Z_]+) = "(\w+)"$', file.read_text(), re.MULTILINE) for file in SERVICES.glob("*.py"))
    return dict(pair for pairs in found for pair in pairs)


def name_of(call: ast.Call) -> str:
    return str(getattr(call.func, "id", None) or getattr(call.func, "attr", ""))


def strings_in(node: ast.expr) -> list[str]:
    return [one.value for one in ast.walk(node) if isinstance(one, ast.Constant) and isinstance(one.value, str)]


def source_texts() -> Iterator[str]:
    for folder in ("assistant", "actions", "data", "tests"):
        for file in (ROOT / folder).rglob("*"):
            if file.suffix in (".py", ".yml", ".html"):
                yield file.stem + "\n" + file.read_text(encoding="utf-8")
    yield from (text("domain.yml"), text("config.yml"))


def files_in_git() -> list[Path]:
    """What is in git or would be added."""
    listing = ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"]
    names = subprocess.run(listing, cwd=ROOT, check=True, capture_output=True, text=True).stdout
    return [file for name in names.split("\0") if name and (file := ROOT / name).is_file()]


def lines_of(file: Path) -> list[str]:
    try:
        return file.read_text(encoding="utf-8").splitlines()
    except UnicodeDecodeError:
        return []
