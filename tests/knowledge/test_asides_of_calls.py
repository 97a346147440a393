"""Who is late, has no code, has a time or waits to take a yes back: what their short questions are about."""

from collections.abc import Mapping, Sequence
from typing import Any

import pytest

from assistant.knowledge.around import Around
from assistant.knowledge.asides import aside
from assistant.knowledge.asides_of_calls import asked_of_call, by_name
from assistant.swedish.words.wishes_said import wants_a_call

LATE: Mapping[str, Any] = {"centre_wanted_for": "late"}
BOOKED: Mapping[str, Any] = {"own_booking": "sealed"}
NO_CODE, NOT_OURS = [["utter_no_appointment_known"]], [["utter_nothing_to_withdraw_named"]]


def near(
    text: str, form: str | None = None, slots: Mapping[str, Any] | None = None, lately: Sequence[Sequence[str]] = ()
) -> Around:
    return Around(text, "nlu_fallback", form, slots or {}, lately)


@pytest.mark.parametrize("form", [None, "call_back_form"])
@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("släpper dom in mig ändå?", "late_come"),
        ("får jag gå in fast jag är sen", "late_come"),
        ("är det kört nu?", "late_come"),
        ("kan någon tala om det för honom", "late_tell"),
        ("vet rekon om att jag är försenad?", "late_tell"),
        ("har ni sagt till henne?", "late_tell"),
    ],
)
def test_who_is_late_is_answered_also_where_a_call_is_offered(text: str, kind: str, form: str | None) -> None:
    assert aside(near(text, form, LATE)) == kind
    assert aside(near(text, form)) not in ("late_come", "late_tell")


def test_nobody_is_found_by_a_name() -> None:
    assert by_name(near("Kim Testsson", lately=NO_CODE)) == "utter_no_look_up"
    assert by_name(near("Kim Testsson", slots=LATE)) == "utter_late_by_name"
    assert by_name(near("kan du inte söka fram mig", lately=NOT_OURS)) == "utter_no_look_up_anyone"
    assert aside(near("leta upp mig då", "call_back_form")) == "no_look_up_anyone"


def test_a_name_that_answers_no_such_question_is_left_to_others() -> None:
    assert by_name(near("Kim Testsson")) is None
    assert by_name(near("Kim Testsson", slots=BOOKED, lately=NO_CODE)) is None
    assert by_name(near("Kim Testsson", "booking_form", lately=NO_CODE)) is None


def test_what_holds_until_a_yes_is_taken_back_is_known() -> None:
    assert aside(near("så det gäller fortfarande tills nån ringt?", "call_back_form", lately=NOT_OURS)) == (
        "consent_holds_still"
    )
    assert aside(near("så det gäller fortfarande tills nån ringt?", "call_back_form")) is None


def test_who_has_a_time_may_ask_whether_it_can_be_cancelled_later() -> None:
    assert aside(near("går det att avboka om jag blir sjuk?", slots=BOOKED)) == "may_cancel_later"
    assert aside(near("kan jag avboka tiden nu", slots=BOOKED)) is None
    assert aside(near("går det att avboka om jag blir sjuk?")) is None


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("får jag hjälp med blanketter när de ringer", "call_papers"),
        ("måste jag ha med mig barnet", "call_company"),
        ("vad gör jag om ingen ringer", "if_nobody_rings"),
        ("är det ni som ringer eller ska jag ringa", "call_by_reko"),
        ("efter tio", None),
    ],
)
def test_what_is_asked_beside_a_call(text: str, kind: str | None) -> None:
    assert asked_of_call(text) == kind


@pytest.mark.parametrize(
    "text",
    [
        "det är ingen som ringt",
        "ni har fortfarande inte ringt mig",
        "rekon skulle ringa i måndags",
        "jag blev lovad att bli uppringd",
        "de har lovat att ringa men det är tyst",
        "jag väntar fortfarande på ert samtal",
        "jag har inte fått nåt samtal",
    ],
)
def test_who_was_promised_a_call_and_got_none_is_heard(text: str) -> None:
    assert aside(near(text)) == "nobody_rang"
    # No "ingen" of it is a no to whoever may be told.
    assert aside(near(text, "consent_form", BOOKED)) == "nobody_rang"
    assert aside(near(text, "booking_form")) != "nobody_rang"


@pytest.mark.parametrize(
    "text",
    [
        "om ingen har ringt på fredag, vad gör jag då",
        "jag väntar på ert samtal då, tack",
        "jag vill att ni skulle ringa i dag",
        "kan nån ringa mig",
        "min chef har inte ringt, ingen har ringt från jobbet",
        "jag har lovat att ringa min syster",
        "har ni ringt mig?",
        "jag har ringt men ingen svarar",
    ],
)
def test_who_only_speaks_of_calls_was_not_let_down(text: str) -> None:
    assert aside(near(text)) != "nobody_rang"


@pytest.mark.parametrize(
    "text",
    [
        "koordinatorn har lovat att ringa mig i övermorgon",
        "rekon har lovat att ringa, vad ska jag fråga om?",
        "jag är lovad ett samtal på onsdag, går det att byta?",
        "jag blev lovad ett samtal nästa vecka",
        "de skulle ringa i dag, vilken tid var det?",
        "ni skulle ringa sen i veckan",
        "ni lovade ringa på måndag men jag har inte fått nån kod",
        "ni skulle ringa i går men jag hann inte svara",
        "jag har inte fått nåt samtal men vill boka en tid",
    ],
)
def test_a_call_that_may_still_come_was_not_forgotten(text: str) -> None:
    assert aside(near(text)) != "nobody_rang"


@pytest.mark.parametrize(
    "text",
    [
        "ni skulle ringa i dag men det kom inget",
        "rekon lovade att ringa för tre veckor sen",
        "de skulle ringa i går, när ringer de egentligen?",
        "jag är lovad ett samtal men har inte hört nåt",
    ],
)
def test_a_promise_that_was_not_kept_is_heard_where_that_is_said(text: str) -> None:
    assert aside(near(text)) == "nobody_rang"


def test_a_yes_beside_a_call_that_is_to_come_is_no_complaint_and_orders_no_call() -> None:
    text = "ja, ni skulle ringa mig i dag sa ni"
    assert aside(near(text, "consent_form", BOOKED)) != "nobody_rang" and not wants_a_call(text)
    assert not wants_a_call("rekon har lovat att ringa mig på fredag")
    assert wants_a_call("rekon lovade ringa mig i går, ring mig nu") and wants_a_call("jag vill att ni ringer mig")


def test_the_name_of_whose_code_is_lost_finds_nobody() -> None:
    offered = {"requested_slot": "call_back_wanted"}
    assert (
        aside(near("hon heter Alba Demosson", "call_back_form", offered, [["utter_code_lost"]])) == "no_look_up_anyone"
    )
    assert aside(near("hon heter Alba Demosson", "call_back_form", offered)) is None
    named = {"requested_slot": "person_name"}
    assert aside(near("hon heter Alba Demosson", "call_back_form", named, [["utter_code_lost"]])) is None


def test_which_number_they_phone_from_is_asked_of_a_call_that_is_waited_for() -> None:
    waits = [["utter_call_back_received"]]
    assert aside(near("vilket nummer ringer ni ifrån?", lately=waits)) == "step_hidden_number"
    assert aside(near("vilket nummer ringer ni på?", lately=waits)) != "step_hidden_number"
