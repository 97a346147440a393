"""`kill -9` of any part in the middle of a booking: it stands whole or does not exist, and the person can go on."""

import pytest

from assistant.launch.start import answers
from tests.conversations.talk import Talk
from tests.system import System
from tests.talk.breaking import Unanswered, eventually, freeze, restart
from tests.talk.stored import appointments, nobody_may_write

CODE_LEAD = "Din bokningskod är: "


def about_to_confirm(system: System, phone: str) -> Talk:
    talk = Talk(system)
    talk.says(["boka tid", "törnrosen"])
    talk.press(talk.times[0]["title"])
    talk.says(["Kim Testsson", phone])
    assert "Stämmer det" in talk.answer
    return talk


@pytest.mark.parametrize("name", ["rasa", "actions", "web"])
def test_a_part_is_killed_between_two_messages(fragile: System, name: str) -> None:
    before = appointments(fragile)
    talk = about_to_confirm(fragile, f"070-174 06 3{len(name)}")
    restart(fragile, name)
    assert appointments(fragile) == before
    assert CODE_LEAD in talk.say("ja")
    assert appointments(fragile) == before + 1


@pytest.mark.parametrize("name", ["rasa", "actions"])
def test_a_part_is_killed_before_the_commit_and_the_booking_does_not_exist(fragile: System, name: str) -> None:
    before = appointments(fragile)
    talk = about_to_confirm(fragile, f"070-174 06 4{len(name)}")
    with nobody_may_write(fragile):
        under_way = Unanswered(talk, "ja")
        fragile.kill(name)
        under_way.wait()
    if name == "rasa":
        # The deed was under way in the action server, which lives.
        assert eventually(lambda: appointments(fragile) == before + 1)
    fragile.start_again(name)
    assert CODE_LEAD in go_on(talk)
    assert appointments(fragile) == before + 1


def test_rasa_is_killed_after_the_commit_and_before_the_reply(fragile: System) -> None:
    before = appointments(fragile)
    talk = about_to_confirm(fragile, "070-174 06 51")
    with nobody_may_write(fragile):
        under_way = Unanswered(talk, "ja")
        freeze(fragile.process("rasa"))
    assert eventually(lambda: appointments(fragile) == before + 1)
    fragile.kill("rasa")
    under_way.wait()
    assert not under_way.answered
    fragile.start_again("rasa")
    first = go_on(talk)
    assert CODE_LEAD in first
    assert appointments(fragile) == before + 1


def go_on(talk: Talk) -> str:
    """As a person would: yes once more, and where that means nothing, book again."""
    answer = talk.say("ja")
    return answer if CODE_LEAD in answer else talk.say("boka tid")


def test_the_web_door_comes_back_by_itself_once_started(fragile: System) -> None:
    fragile.kill("web")
    assert not answers(f"{fragile.web}/readyz")
    fragile.start_again("web")
    assert answers(f"{fragile.web}/readyz")
