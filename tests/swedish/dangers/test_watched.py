"""Somebody close looks into the phone: what goes to that number is said (N-32)."""

import pytest

from assistant.nlu.safety import is_heard_by_ear_alone, recognised_first
from assistant.swedish.dangers.watched import phone_is_watched
from tests.talk.test_policies import SAFETY
from tests.talk.trackers import domain, tracker, user


@pytest.mark.parametrize(
    "text",
    [
        "min man läser mina sms",
        "sambon går igenom min mobil varje kväll",
        "hon har koden till min telefon",
        "min svärmor svarar i min telefon ibland",
        "det går inte, han kan se mina meddelanden",
    ],
)
def test_user_with_a_watched_phone_is_told_what_goes_to_the_number(text: str) -> None:
    first = recognised_first(text)
    assert first is not None
    assert [one["value"] for one in first["entities"]] == ["watched", "possible"]
    assert not is_heard_by_ear_alone(text, first)
    action, _ = SAFETY.decide(tracker(user("", "danger", first["entities"])))
    said = domain().responses[str(action)][0]["text"]
    assert all(word in said for word in ("020-50 50 50", "112", "nummer"))


@pytest.mark.parametrize(
    "text",
    [
        "läser han mina sms",
        "min dotter läser mina sms åt mig",
        "han läser inte mina sms",
        "jag kollar min telefon ikväll",
        "reko ser mitt nummer",
        "min man hjälper mig, han tittar i min telefon",
    ],
)
def test_a_question_help_and_ones_own_look_are_not_it(text: str) -> None:
    assert not phone_is_watched(text)


def test_what_is_graver_stays_certain() -> None:
    first = recognised_first("han slår mig och läser min telefon")
    assert first is not None
    assert [one["value"] for one in first["entities"]] == ["violence", "certain"]
