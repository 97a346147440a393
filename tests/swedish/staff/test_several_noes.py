"""Several noes in one message to the guide, and what the file says."""

import pytest

from assistant.swedish.dangers.human_path import human_path
from assistant.swedish.staff.way_answers import denies_what_guards, finds_none_sent


@pytest.mark.parametrize(
    "text",
    [
        "nej ingen fara, ingen god man, inget skyddat",
        "vuxen och inte hotad",
        "ingen god man och inga skyddade uppgifter",
        "vänta, vem läser? men inget av det där stämmer",
    ],
)
def test_several_noes_pass_the_guard(text: str) -> None:
    assert denies_what_guards(text)


@pytest.mark.parametrize(
    "text", ["nej hon är inte i fara", "allt lugnt där", "varken våld eller hot", "nej inget våld. vad händer sen?"]
)
def test_danger_that_is_denied_passes_it(text: str) -> None:
    assert denies_what_guards(text)


@pytest.mark.parametrize(
    "text",
    [
        "Är det ingen fara för henne då?",
        "hur vet jag att det inte är någon fara",
        "det är inte allt lugnt hemma",
        "allt lugnt är det inte",
        "jag vet inte är det våld i hemmet",
        "vet inte det är hot från pappan",
        "ingen fara för barnen, men hon är utsatt",
    ],
)
def test_a_question_and_a_no_of_something_else_do_not_pass_it(text: str) -> None:
    assert not denies_what_guards(text)


@pytest.mark.parametrize("text", ["ingen god man", "nej, inte frågat vården", "hon har god man", "han är i fara"])
def test_one_no_about_something_else_does_not(text: str) -> None:
    assert not denies_what_guards(text)


@pytest.mark.parametrize(
    "text",
    [
        "har letat i akten men där finns ingenting",
        "hittar ingen tidigare förfrågan i systemet",
        "vården är inte tillfrågad i år",
    ],
)
def test_what_the_file_does_not_hold_was_not_sent(text: str) -> None:
    assert finds_none_sent(text)


@pytest.mark.parametrize(
    "text",
    [
        "jag hittar svaret i akten",
        "det finns en förfrågan i systemet",
        "inget svar än",
        "vi skickade i våras, i akten finns inget svar",
        "i akten finns ingen adress, frågan skickades i torsdags",
        "ärendet har ingen läkare än",
    ],
)
def test_what_stands_there_was(text: str) -> None:
    assert not finds_none_sent(text)


@pytest.mark.parametrize("text", ["god man har hon inte heller", "förvaltare finns det inte"])
def test_a_guardian_denied_afterwards_is_none(text: str) -> None:
    assert human_path(text) is None


def test_a_guardian_who_is_there_is_heard() -> None:
    assert human_path("god man har hon, men inte förvaltare") == "guardian"
