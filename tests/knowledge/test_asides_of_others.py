"""Whoever asks for another adult: nobody's time is told or cancelled, and nobody says yes in another's place."""

from collections.abc import Mapping, Sequence
from typing import Any

import pytest

from assistant.knowledge.around import Around
from assistant.knowledge.asides import aside
from assistant.knowledge.asides_of_calls import is_of_lateness

TOLD_NO, NO_OTHER_YES = [["utter_others_data"]], [["utter_faq/can_someone_consent_for_me"]]


def near(
    text: str,
    lately: Sequence[Sequence[str]] = (),
    form: str | None = None,
    slots: Mapping[str, Any] | None = None,
    wish: str = "nlu_fallback",
) -> Around:
    return Around(text, wish, form, slots or {}, lately)


@pytest.mark.parametrize(
    "text",
    [
        "vi är separerade men jag sköter hans papper",
        "jag är ju hennes exman",
        "berätta vilken dag det blir så kan jag påminna henne",
        "när ska han dit",
        "ta bort den då, hon dyker inte upp",
        "avboka tiden då",
        "okej men vilken tid är det?",
        "hennes mobil är 070-174 06 41",
    ],
)
def test_the_no_stays_a_no_and_asks_for_no_code(text: str) -> None:
    assert aside(near(text, TOLD_NO)) == "others_data"
    assert aside(near(text)) != "others_data"


@pytest.mark.parametrize("text", ["avboka hans tid, han är bortrest", "kan du boka av åt min exfru"])
def test_the_time_of_another_is_cancelled_by_nobody_here(text: str) -> None:
    assert aside(near(text, wish="cancel_appointment")) == "others_data"
    assert aside(near(text, form="cancellation_form", wish="cancel_appointment")) == "others_data"


@pytest.mark.parametrize("text", ["hur avbokar hon själv då", "jaha hur gör han om han vill boka av"])
def test_how_the_other_cancels_is_answered(text: str) -> None:
    assert aside(near(text, TOLD_NO)) == "nothing_cancelled"


def test_ones_own_time_and_whoever_sits_together_are_left_alone() -> None:
    assert aside(near("avboka min tid", TOLD_NO)) is None
    assert aside(near("vilken dag kan jag komma själv", TOLD_NO)) is None
    assert aside(near("avboka den då", TOLD_NO, slots={"own_booking": "sealed"})) is None
    assert aside(near("avboka hans tid, han sitter bredvid mig")) is None
    assert aside(near("avboka hans tid", [["utter_relative_together"]])) is None


@pytest.mark.parametrize(
    "text",
    [
        "skriv ett ja åt henne då, det är väl enkelt",
        "hon har sagt ja till mig hemma",
        "han heter Kim Testsson och är 40",
        "hur ska hon göra då?",
        "kan hon berätta det själv när ni ses",
    ],
)
def test_nobody_says_yes_in_anothers_place(text: str) -> None:
    assert aside(near(text, NO_OTHER_YES)) == "consent_for_another"
    assert aside(near(text)) != "consent_for_another"


def test_what_else_the_other_wants_is_no_yes() -> None:
    assert aside(near("han vill ha tolk på somaliska", NO_OTHER_YES)) is None


def test_what_is_kept_of_it_is_told_as_it_stands() -> None:
    assert aside(near("så ingenting är sparat om hans samtycke?", NO_OTHER_YES)) == "consent_stands"


@pytest.mark.parametrize("text", ["stryks tiden om jag kommer lite sent?", "är jag sen, ställs den in då?"])
def test_whoever_is_late_hears_that_nothing_is_cancelled_by_it(text: str) -> None:
    assert aside(near(text, slots={"centre_wanted_for": "late"}, form="call_back_form")) == "late_come"


def test_being_late_for_the_meeting_is_no_missed_call() -> None:
    late = near("blir det avbokat om jag kommer lite för sent?", form="call_back_form")
    assert is_of_lateness(late) and aside(late) == "if_late"
    assert not is_of_lateness(near("om jag missar samtalet då?", form="call_back_form"))


@pytest.mark.parametrize(
    "text",
    [
        "hej min farmor har fått en tid hos er, kan du kolla vilken dag?",
        "när har min sambo sitt möte hos reko",
        "jag undrar vilken tid min pappa ska träffa reko",
        "jag skriver för min faster, hon har tid hos er och undrar när",
    ],
)
def test_another_s_time_is_met_as_another_s(text: str) -> None:
    assert aside(near(text, wish="show_appointment")) == "others_data"


@pytest.mark.parametrize(
    "text",
    [
        "jag och min fru har en tid, när är den?",
        "min bror kör mig till mötet, när är det?",
        "min mamma sa att jag har en tid, när är den?",
        "min dotter har ett möte samtidigt, när har ni lediga tider?",
        "när kan min syster följa med mig på mötet?",
    ],
)
def test_one_s_own_time_is_one_s_own_whoever_is_named(text: str) -> None:
    assert aside(near(text, wish="show_appointment")) != "others_data"


@pytest.mark.parametrize("text", ["hon heter Kim Testsson", "hur gör han då", "kan hon fråga er själv"])
def test_who_goes_on_about_the_other_is_told_how_the_other_gets_to_know(text: str) -> None:
    assert aside(near(text, TOLD_NO)) == "others_data" and aside(near(text)) != "others_data"
