"""A message with a booking code: moved or cancelled when that is asked for, else shown."""

from collections.abc import Sequence
from typing import Any

import pytest

from assistant.nlu.ranking import _without_code, ranked
from assistant.swedish.bookings.booking_codes import make

CODE = make(bytes(5))


class Ranks:
    """A model that believes what the test wants."""

    def __init__(self, name: str, confidence: float) -> None:
        self._guess = {"name": name, "confidence": confidence}

    def ranking(self, features: Sequence[str], length: int) -> list[dict[str, Any]]:
        return [self._guess, {"name": "inform", "confidence": 0.1}]


@pytest.mark.parametrize(
    ("believed", "confidence", "wanted"),
    [
        ("cancel_appointment", 0.5, "cancel_appointment"),
        ("rebook_appointment", 0.46, "rebook_appointment"),
        ("cancel_appointment", 0.44, "show_appointment"),
        ("inform", 0.95, "show_appointment"),
        ("show_appointment", 0.3, "show_appointment"),
    ],
)
def test_with_a_code_only_a_likely_deed_goes_before_showing_what_it_opens(
    believed: str, confidence: float, wanted: str
) -> None:
    ranking = ranked(Ranks(believed, confidence), f"vad gäller {CODE}", 3)  # type: ignore[arg-type]
    assert ranking[0]["name"] == wanted


@pytest.mark.parametrize(
    ("believed", "wanted"),
    [("others_data", "others_data"), ("faq/what_is_kept", "faq/what_is_kept"), ("inform", "show_appointment")],
)
def test_only_who_asks_of_the_own_time_is_told_of_it(believed: str, wanted: str) -> None:
    ranking = ranked(Ranks(believed, 0.9), "är tiden bokad nu?", 3)  # type: ignore[arg-type]
    assert ranking[0]["name"] == wanted


@pytest.mark.parametrize(
    ("text", "believed", "wanted"),
    [
        ("jag hinner inte, kan ni avboka", "rebook_appointment", "cancel_appointment"),
        ("förhinder i morgon, avboka tiden", "running_late", "cancel_appointment"),
        ("avboka och ge mig en ny tid", "rebook_appointment", "rebook_appointment"),
        ("avboka inte, flytta", "rebook_appointment", "rebook_appointment"),
        ("har min fru bokat något hos er", "show_appointment", "others_data"),
        ("när har min pojkvän bokat", "inform", "others_data"),
        ("visa alla bokningar", "show_appointment", "others_data"),
        ("visa alla bokningar jag har", "show_appointment", "show_appointment"),
        ("har min man bokat en tid åt mig", "show_appointment", "show_appointment"),
        ("solgläntan, men jag ska inte boka nu", "book_appointment", "find_coordinator"),
        ("jag vill boka på solgläntan", "book_appointment", "book_appointment"),
        ("jag blir tio minuter sen", "danger", "running_late"),
        ("kan jag få en sen tid", "other_times", "other_times"),
    ],
)
def test_what_is_said_outright_goes_before_the_guess(text: str, believed: str, wanted: str) -> None:
    assert ranked(Ranks(believed, 0.9), text, 3)[0]["name"] == wanted  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "believed"),
    [
        ("vi har bokat, men ta bort samtycket", "withdraw_consent"),
        ("hittar inte koden, radera mig", "erase_data"),
        ("jag har bokat fel vecka, flytta den", "rebook_appointment"),
        ("två är bokade, ta bort den ena", "cancel_appointment"),
        ("har inte bokat nåt än, vill ha en tid", "book_appointment"),
        ("jag är inbokad men vill prata med nån", "talk_to_human"),
        ("jag är bokad i dag men blir sen", "running_late"),
        ("min fru har bokat åt oss, avboka", "cancel_appointment"),
        ("jag samtycker, tiden är bokad", "give_consent"),
        ("vad händer om min chef ser att jag bokat", "faq/who_finds_my_booking"),
    ],
)
def test_a_sure_deed_stays_whatever_is_told_of_a_booking(text: str, believed: str) -> None:
    assert ranked(Ranks(believed, 0.9), text, 3)[0]["name"] == believed  # type: ignore[arg-type]


@pytest.mark.parametrize("believed", ["withdraw_consent", "erase_data", "running_late", "talk_to_human"])
def test_a_code_hides_no_sure_deed(believed: str) -> None:
    text = f"radera samtalet, min kod är {CODE}"
    assert ranked(Ranks(believed, 0.9), text, 3)[0]["name"] == believed  # type: ignore[arg-type]
    assert ranked(Ranks(believed, 0.4), text, 3)[0]["name"] == "show_appointment"  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "believed", "wanted"),
    [
        ("jag har redan bokat", "book_appointment", "show_appointment"),
        ("hittar inte min kod", "faq/what_is_kept", "faq/what_is_kept"),
        ("byt nummer på bokningen", "rebook_appointment", "show_appointment"),
        ("jag har nytt nummer, avboka", "cancel_appointment", "cancel_appointment"),
        ("vill inte skriva vad jag heter", "erase_data", "inform"),
    ],
)
def test_a_few_words_go_before_the_guesses_they_may(text: str, believed: str, wanted: str) -> None:
    assert ranked(Ranks(believed, 0.9), text, 3)[0]["name"] == wanted  # type: ignore[arg-type]


def test_a_code_and_the_words_for_it_leave_the_wish() -> None:
    assert _without_code(f"jag tar tillbaka mitt samtycke, min kod är {CODE}").text == "jag tar tillbaka mitt samtycke"
