"""`reko understand`: nobody waits minutes for a training they did not ask for."""

from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace

import pytest

from assistant import cli
from assistant.nlu import archive, explain
from assistant.texts import text

Run = Callable[..., tuple[list[str], str]]
NEWER, OLDER = "reko-newer.tar.gz", "reko-older.tar.gz"


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Run:
    """The command among these models, where the reading itself is left out: what was trained, and what was told."""
    trained: list[str] = []
    monkeypatch.setattr(archive, "MODELS", tmp_path)
    monkeypatch.setattr(explain.model, "path_of_current", lambda: tmp_path / NEWER)
    monkeypatch.setattr(explain.model, "ensure", lambda environ, log, progress: trained.append(NEWER))
    monkeypatch.setattr(explain, "learnt", lambda: SimpleNamespace(ear=None, ranking=None))
    monkeypatch.setattr(explain, "listen_with", lambda ear: None)
    monkeypatch.setattr(explain, "rank_with", lambda ranking: None)
    monkeypatch.setattr(explain, "understood", lambda ours, said, now: {"text": said})

    def run(*options: str, models: tuple[str, ...]) -> tuple[list[str], str]:
        for name in models:
            (tmp_path / name).touch()
        assert cli.main(["understand", "hej", *options]) == 0
        said = capsys.readouterr()
        assert said.out == '{"text": "hej"}\n'
        return trained, said.err

    return run


def test_a_model_of_todays_data_answers_at_once_and_says_nothing_else(run: Run) -> None:
    assert run(models=(OLDER, NEWER)) == ([], "")
    assert run("--train", models=(OLDER, NEWER)) == ([], "")


def test_where_the_data_changed_the_older_model_answers_and_says_how_to_train(run: Run) -> None:
    trained, told = run(models=(OLDER,))
    assert trained == []
    assert told == text("understand_is_older") + "\n"
    assert "--train" in told


def test_whoever_asks_for_it_gets_the_training_first(run: Run) -> None:
    assert run("--train", models=(OLDER,)) == ([NEWER], "")


def test_the_very_first_is_trained_and_said_to_take_minutes(run: Run) -> None:
    trained, told = run(models=())
    assert trained == [NEWER]
    assert told == text("understand_learns_first") + "\n"
