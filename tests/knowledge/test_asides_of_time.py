"""What is asked around a time, a call or the waiting list, in words that no ranking knows."""

from typing import Any

import pytest

from assistant.knowledge.around import Around
from assistant.knowledge.asides import aside

BOOKED: dict[str, Any] = {"own_booking": "sealed"}
CALLED, COMPLAINED = [["utter_call_back_received"]], [["utter_complaint"]]
IN_LINE, LATE = [["utter_waiting_joined"]], [["utter_late_at_centre"]]
CANCELLED = [["utter_cancellation_cancelled"]]


def kind(text: str, wish: str = "nlu_fallback", form: str | None = None, slots: Any = None, lately: Any = ()) -> Any:
    return aside(Around(text, wish, form, slots or {}, lately))


@pytest.mark.parametrize("text", ["ringer ni mig eller ska jag ringa er?", "är det hon som ringer eller jag"])
def test_who_rings_whom_is_asked_by_who_has_a_time_or_waits_for_a_call(text: str) -> None:
    assert kind(text, form="consent_form", slots=BOOKED) == "who_rings"
    assert kind(text, "faq", lately=CALLED) == "who_rings"
    assert kind(text) is None


def test_a_wish_to_be_phoned_is_no_such_question() -> None:
    assert kind("ring mig eller min fru", slots=BOOKED) is None
    assert kind("kan ni ringa mig i morgon eller på torsdag", slots=BOOKED) is None


@pytest.mark.parametrize(
    "text", ["var hittar jag bokningen sen", "får jag nån lapp hem", "kommer det papper med posten"]
)
def test_where_the_time_stands_and_whether_a_paper_comes(text: str) -> None:
    assert kind(text) == "paper_of_time"
    assert kind(text, form="booking_form") is None


def test_papers_from_others_are_another_matter() -> None:
    assert kind("får jag papper från läkaren", "faq") is None
    assert kind("jag har fått ett papper av kassan") is None


def test_user_who_fears_that_somebody_is_angry_is_answered() -> None:
    assert kind("är socialen sur om jag bokar av") == "angry_if_cancelled"
    assert kind("blir dom besvikna nu", lately=CANCELLED) == "angry_if_cancelled"
    assert kind("blir dom besvikna nu") is None
    assert kind("behöver jag betala", lately=CANCELLED) == "step_cancelling_cost"


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("tjugo min kanske", "late_minutes"),
        ("kan ni meddela henne", "late_tell"),
        ("hinner jag fram ändå", "late_come"),
        ("ska jag vända hem eller komma ändå", "late_come"),
        ("nu kommer bussen", "late_on_the_way"),
    ],
)
def test_user_who_is_late_stays_with_that_once_the_number_was_shown(text: str, meant: str) -> None:
    assert kind(text, lately=LATE) == meant
    assert kind(text) != meant


def test_how_long_it_takes_is_of_the_waiting_list_where_that_was_spoken_of() -> None:
    assert kind("hur länge brukar man få vänta", "faq", lately=IN_LINE) == "faq/reko_waiting_time"
    assert kind("hur länge brukar man få vänta", "faq") is None


def test_user_in_line_who_asks_how_long_is_told_of_the_line() -> None:
    assert kind("hur länge får jag vänta då", "faq", slots={"own_place": "sealed"}, lately=IN_LINE) == "line_how"


def test_who_is_in_charge_is_asked_of_nothing_named() -> None:
    assert kind("vem är det som ansvarar egentligen") == "who_is_in_charge"
    assert kind("vem ansvarar då", "faq", lately=COMPLAINED) == "who_is_in_charge"
    assert kind("vem ansvarar för min plan", "faq", lately=COMPLAINED) is None


def test_user_who_wants_to_complain_is_told_where_also_after_a_long_wait() -> None:
    assert kind("jag vill klaga, har väntat tre veckor", "complaint") == "complaint"
    assert kind("jag har väntat tre veckor på er", "complaint") == "waited"


@pytest.mark.parametrize("text", ["hur får jag reda på det", "och hur vet jag när det är min tur?", "får jag sms då?"])
def test_user_in_line_is_told_how_they_hear_of_a_time(text: str) -> None:
    assert kind(text, lately=IN_LINE) == "line_how"
    assert kind(text) != "line_how"


def test_user_who_fears_trouble_for_cancelling_or_wants_to_come_back_is_reassured() -> None:
    assert kind("får jag problem om jag avbokar?", "cancel_appointment") == "angry_if_cancelled"
    assert kind("nej, får jag höra av mig igen när jag mår bättre", lately=CANCELLED) == "book_again"
    assert kind("jag har problem med knät, kan jag avboka") != "angry_if_cancelled"


@pytest.mark.parametrize(
    "text", ["är det alltså ni som ringer upp då?", "ska jag ringa in själv?", "jag behöver väl inte ringa upp nån, va"]
)
def test_who_wonders_if_they_have_to_phone_orders_no_call(text: str) -> None:
    assert kind(text, "call_back", slots=BOOKED) == "who_rings"
    assert kind(text, "call_back") is None


@pytest.mark.parametrize("text", ["kan ni ringa mig", "jag måste ringa in sjuk i morgon, va"])
def test_a_call_that_is_wanted_or_of_another_matter_is_no_such_question(text: str) -> None:
    assert kind(text, "call_back", slots=BOOKED) != "who_rings"


def test_a_place_for_the_car_that_is_needed_is_no_question_about_the_place() -> None:
    assert kind("finns det parkering?", form="booking_form") == "practical"
    assert kind("ja men jag behöver parkera nära", form="booking_form") is None
