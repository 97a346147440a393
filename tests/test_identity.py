"""Who is talking: only a whole, fresh token of this installation, shown in its own conversation, opens anything."""

from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import jwt
import pytest

from assistant import cli, clock, identity, settings
from assistant.casework.actors import Actor, AssuranceLevel, Role
from assistant.sealing import Sealer, new_master_key

NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
MINUTES = timedelta(minutes=5)
RESIDENT = Actor(Role.RESIDENT, "person-1", assurance=AssuranceLevel.DEMO)
COORDINATOR = Actor(Role.COORDINATOR, "coordinator-1", "tornrosen", AssuranceLevel.DEMO)
OURS = Sealer((new_master_key(),))
THEIRS = Sealer((new_master_key(),))


def token(actor: Actor = RESIDENT, sealer: Sealer = OURS, conversation: str | None = "talk-1") -> str:
    return identity.mint(sealer, actor, now=NOW, lifetime=MINUTES, conversation=conversation)


def shown(given: object, conversation: str = "talk-1", now: datetime = NOW) -> Actor:
    return identity.who(OURS, given, conversation=conversation, now=now)


def altered(**changes: Any) -> str:
    claims = jwt.decode(token(), OURS.derived("identity"), algorithms=["HS256"], options={"verify_exp": False})
    return jwt.encode({**claims, **changes}, OURS.derived("identity"), algorithm="HS256")


@pytest.mark.parametrize("actor", [RESIDENT, COORDINATOR])
def test_a_fresh_token_stands_for_its_person(actor: Actor) -> None:
    assert shown(token(actor)) == actor


def test_a_token_without_a_conversation_is_good_in_every_one() -> None:
    assert shown(token(conversation=None), conversation="another") == RESIDENT


def test_a_token_is_good_to_its_last_second_and_no_longer() -> None:
    assert shown(token(), now=NOW + MINUTES) == RESIDENT
    assert shown(token(), now=NOW + MINUTES + timedelta(seconds=1)).role is Role.ANONYMOUS


def test_a_token_of_another_conversation_opens_nothing() -> None:
    assert shown(token(), conversation="talk-2") == Actor(Role.ANONYMOUS, "talk-2")


def test_a_token_of_another_installation_opens_nothing() -> None:
    assert shown(token(sealer=THEIRS)).role is Role.ANONYMOUS


def test_a_token_sealed_for_another_purpose_opens_nothing() -> None:
    claims = {"role": "admin", "key": "x", "unit": None, "assurance": "demo", "exp": 2**40}
    other = jwt.encode(claims, OURS.derived("seal"), algorithm="HS256")
    assert shown(other).role is Role.ANONYMOUS


def test_a_changed_role_breaks_the_signature() -> None:
    header, claims, signature = token().split(".")
    _, better, _ = token(COORDINATOR).split(".")
    assert shown(".".join([header, better, signature])).role is Role.ANONYMOUS
    assert shown(".".join([header, claims, signature])) == RESIDENT


def test_a_token_that_claims_to_need_no_signature_opens_nothing() -> None:
    claims = {"role": "admin", "key": "x", "unit": None, "assurance": "demo", "exp": 2**40}
    assert shown(jwt.encode(claims, None, algorithm="none")).role is Role.ANONYMOUS


def test_a_token_without_an_end_opens_nothing() -> None:
    claims = {"role": "resident", "key": "x", "unit": None, "assurance": "demo"}
    assert shown(jwt.encode(claims, OURS.derived("identity"), algorithm="HS256")).role is Role.ANONYMOUS


@pytest.mark.parametrize("changes", [{"role": "queen"}, {"assurance": "total"}, {"exp": None}])
def test_a_signed_token_with_claims_we_do_not_know_opens_nothing(changes: dict[str, Any]) -> None:
    """Such as one minted by an earlier or a later version."""
    assert shown(altered(**changes)).role is Role.ANONYMOUS


@pytest.mark.parametrize("nonsense", [None, "", "abc", "a.b.c", 7, {"role": "admin"}, ["admin"], "å" * 50])
def test_nonsense_is_anonymous(nonsense: object) -> None:
    assert shown(nonsense) == Actor(Role.ANONYMOUS, "talk-1")


def test_a_token_is_minted_by_the_clock_that_the_project_goes_by(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("REKO_KEY", new_master_key())
    monkeypatch.setenv("REKO_NOW", "2031-03-05T10:00")
    clock._pretended_start.cache_clear()
    try:
        assert cli.main(["token", "--role", "resident", "--person", "person-1", "--data-dir", str(tmp_path)]) == 0
    finally:
        clock._pretended_start.cache_clear()
    ours, minted = settings.load().sealer, capsys.readouterr().out.strip()
    pretended = datetime(2031, 3, 5, 10, 0, tzinfo=clock.STOCKHOLM)
    for hours, role in ((0, Role.RESIDENT), (11, Role.RESIDENT), (13, Role.ANONYMOUS)):
        now = pretended + timedelta(hours=hours)
        assert identity.who(ours, minted, conversation="talk-1", now=now).role is role
