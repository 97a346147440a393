"""The layers hold: who may import whom. The way of a message stays readable in the folders."""

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
WEB = ("starlette", "uvicorn", "httpx", "jinja2", "assistant.web", "assistant.workspace")
RASA = ("rasa", "rasa_sdk", "sanic")
SQL = ("sqlalchemy", "alembic", "psycopg2")
MAY_NOT_IMPORT = {
    "assistant/casework": (*RASA, *WEB, *SQL, "actions", "assistant.services", "assistant.store", "assistant.talk"),
    "assistant/services": (*RASA, *WEB, *SQL, "actions", "assistant.store", "assistant.talk", "assistant.nlu"),
    "assistant/swedish": (*RASA, *WEB, *SQL, "actions", "assistant.casework", "assistant.services", "assistant.store"),
    "assistant/languages": (*RASA, *WEB, *SQL, "actions", "assistant.casework", "assistant.services", "assistant.talk"),
    "assistant/store": (*RASA, *WEB, "actions", "assistant.talk", "assistant.nlu"),
    "assistant/workspace": (*RASA, *SQL, "actions", "assistant.talk", "assistant.nlu"),
    "assistant/web": (*RASA, "actions", "assistant.talk", "assistant.nlu"),
    "actions": (*WEB, *SQL, "rasa", "assistant.store", "assistant.talk"),
}


@pytest.mark.parametrize("layer", MAY_NOT_IMPORT)
def test_a_layer_imports_only_what_it_may(layer: str) -> None:
    forbidden = MAY_NOT_IMPORT[layer]
    breaches = [
        f"{file.relative_to(ROOT)} imports {module}"
        for file in python_files(layer)
        for module in imported(file)
        if any(module == name or module.startswith(name + ".") for name in forbidden)
    ]
    assert breaches == []


def test_the_rules_import_the_standard_library_alone() -> None:
    allowed = (*sys.stdlib_module_names, "assistant.casework")
    breaches = [
        f"{file.relative_to(ROOT)} imports {module}"
        for file in python_files("assistant/casework")
        for module in imported(file)
        if not (module.split(".")[0] in allowed or module.startswith("assistant.casework"))
    ]
    assert breaches == []


def test_the_walk_over_imports_sees_a_breach(tmp_path: Path) -> None:
    file = tmp_path / "breach.py"
    file.write_text("def late():\n    from sqlalchemy import orm\n")
    assert "sqlalchemy" in set(imported(file))


def test_files_stay_under_300_lines_and_functions_under_50() -> None:
    long = [
        f"{file.relative_to(ROOT)}: {lines} lines"
        for folder in ("assistant", "actions", "benchmarks", "tests")
        for file in python_files(folder)
        if "versions" not in file.parts and (lines := len(file.read_text(encoding="utf-8").splitlines())) > 300
    ]
    walls = [
        f"{file.relative_to(ROOT)}:{node.lineno} {node.name}"
        for folder in ("assistant", "actions")
        for file in python_files(folder)
        if "versions" not in file.parts
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and (node.end_lineno or 0) - node.lineno > 50
    ]
    assert long + walls == []


def test_no_swedish_prose_stands_in_python() -> None:
    found = [
        f"{file.relative_to(ROOT)}:{number}"
        for folder in ("assistant", "actions")
        for file in python_files(folder)
        for number, line in strings_with_swedish_letters(file)
        if len(line.split()) > 3
    ]
    assert found == []


def python_files(folder: str) -> list[Path]:
    return [file for file in sorted((ROOT / folder).rglob("*.py")) if "__pycache__" not in file.parts]


def imported(file: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def strings_with_swedish_letters(file: Path) -> Iterator[tuple[int, str]]:
    tree = ast.parse(file.read_text(encoding="utf-8"))
    docstrings = {
        node.body[0].value
        for node in ast.walk(tree)
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef)
        and node.body
        and isinstance(node.body[0], ast.Expr)
    }
    for node in ast.walk(tree):
        if not (isinstance(node, ast.Constant) and isinstance(node.value, str)) or node in docstrings:
            continue
        if set("åäöÅÄÖ") & set(node.value):
            yield node.lineno, node.value
