"""Settings come from the environment; what is missing is told in one Swedish sentence, and no secret has a default."""

import subprocess
import sys
from pathlib import Path

import pytest

from assistant import settings
from assistant.sealing import new_master_key
from assistant.settings import Mode, SettingsError

STARTERS = 6


def load(folder: Path, **environ: str) -> settings.Settings:
    return settings.load({"REKO_DATA_DIR": str(folder), **environ})


def refusal(folder: Path, **environ: str) -> str:
    with pytest.raises(SettingsError) as refused:
        load(folder, **environ)
    return str(refused.value)


def test_a_demo_makes_its_own_key_once_and_keeps_it_from_others(tmp_path: Path) -> None:
    first, second = load(tmp_path), load(tmp_path)
    assert first.demo
    assert second.sealer.unseal(first.sealer.seal("hej")) == "hej"
    assert (tmp_path / "demo.key").stat().st_mode & 0o077 == 0


def test_processes_that_start_at_once_agree_on_one_key(tmp_path: Path) -> None:
    code = "from assistant import settings; print(settings.load().sealer.master_keys[0])"
    environ = {"REKO_DATA_DIR": str(tmp_path / "new"), "PYTHONPATH": str(settings.PROJECT)}
    starters = [
        subprocess.Popen([sys.executable, "-c", code], env=environ, stdout=subprocess.PIPE, text=True)
        for _ in range(STARTERS)
    ]
    keys = [starter.communicate(timeout=60)[0].strip() for starter in starters]
    assert [len(key) for key in keys] == [44] * STARTERS
    assert len(set(keys)) == 1
    assert [file.name for file in (tmp_path / "new").iterdir()] == ["demo.key"]


def test_a_half_written_draft_of_a_dead_process_is_never_taken_for_the_key(tmp_path: Path) -> None:
    (tmp_path / "demo.key.99999").write_text("half")
    assert load(tmp_path).sealer.master_keys != ("half",)


def test_production_needs_a_key_and_says_how_to_make_one(tmp_path: Path) -> None:
    folder = tmp_path / "untouched"
    assert "uv run reko key" in refusal(folder, REKO_MODE="production")
    assert not folder.exists()


def test_production_with_a_key_writes_nothing(tmp_path: Path) -> None:
    ours = load(tmp_path / "untouched", REKO_MODE="production", REKO_KEY=new_master_key())
    assert ours.mode is Mode.PRODUCTION
    assert not (tmp_path / "untouched").exists()


@pytest.mark.parametrize("key", ["kort", "a" * 20, "åäö" * 20, "%%%", "abc="])
def test_a_key_that_is_too_weak_or_unreadable_is_refused_and_not_repeated(tmp_path: Path, key: str) -> None:
    told = refusal(tmp_path, REKO_KEY=key)
    assert "REKO_KEY" in told
    assert key not in told


def test_several_keys_are_read_newest_first(tmp_path: Path) -> None:
    new, old = new_master_key(), new_master_key()
    assert load(tmp_path, REKO_KEY=f"{new}, {old}").sealer.master_keys == (new, old)


def test_an_unknown_mode_is_refused(tmp_path: Path) -> None:
    assert "production" in refusal(tmp_path, REKO_MODE="prod")


def test_a_folder_that_can_not_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    assert "--data-dir" in refusal(tmp_path / "file" / "below")


def test_addresses_can_be_set(tmp_path: Path) -> None:
    url = "postgresql+psycopg2://db/reko"
    ours = load(tmp_path, REKO_DATABASE_URL=url, REKO_RASA_URL="http://127.0.0.1:1")
    assert (ours.database_url, ours.rasa_url) == (url, "http://127.0.0.1:1")
    assert ours.conversations_url == url


def test_conversations_lie_beside_the_cases_unless_told_otherwise(tmp_path: Path) -> None:
    apart = load(tmp_path, REKO_DATABASE_URL="postgresql+psycopg2://db/reko", REKO_CONVERSATIONS_URL="sqlite:///c.db")
    assert apart.conversations_url == "sqlite:///c.db"
    assert load(tmp_path).conversations_url == f"sqlite:///{tmp_path / 'conversations.db'}"


def test_a_demo_lets_many_try_and_a_real_week_has_its_cap(tmp_path: Path) -> None:
    key = new_master_key()
    assert load(tmp_path).preliminary_cap == settings.DEMO_PRELIMINARY_CAP
    assert load(tmp_path, REKO_MODE="production", REKO_KEY=key).preliminary_cap is None
    assert load(tmp_path, REKO_PRELIMINARY_CAP="6").preliminary_cap == 6


def test_only_a_demo_without_a_cap_lets_several_wait_for_one_number(tmp_path: Path) -> None:
    assert load(tmp_path).open_each_number == settings.DEMO_PRELIMINARY_CAP
    assert load(tmp_path, REKO_PRELIMINARY_CAP="6").open_each_number is None
    assert load(tmp_path, REKO_MODE="production", REKO_KEY=new_master_key()).open_each_number is None


@pytest.mark.parametrize("cap", ["0", "-1", "many"])
def test_a_cap_that_is_no_number_is_refused(tmp_path: Path, cap: str) -> None:
    assert "REKO_PRELIMINARY_CAP" in refusal(tmp_path, REKO_PRELIMINARY_CAP=cap)
