"""The corpora of the Swedish tests: the expected value first, then the ways to say it."""

from pathlib import Path
from typing import Any

import pytest
import yaml

CORPUS = Path(__file__).parent / "corpus"


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """A test with `@pytest.mark.says("file", "group")` runs once for every sentence of that group.

    Without a group it gets `expected` too, and runs for every group but those named in `without`.
    """
    for mark in metafunc.definition.iter_markers("says"):
        file, *groups = mark.args
        corpus = read(file)
        for group in groups[:1]:
            corpus = corpus[group]
        if isinstance(corpus, list):
            metafunc.parametrize("text", corpus)
        else:
            without = mark.kwargs.get("without", ())
            pairs = [(text, group) for group, texts in corpus.items() if group not in without for text in texts]
            metafunc.parametrize(("text", "expected"), pairs)


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line("markers", "says(file, group): sentences of tests/swedish/corpus/<file>.yml")


def read(file: str) -> Any:
    return yaml.load((CORPUS / f"{file}.yml").read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
