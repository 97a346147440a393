"""Being phoned: one way in, name and number given in any order, and the booking that waits."""

from typing import Any

import pytest

from actions.answers.coordinator import Inform, TalkToHuman
from actions.answers.fallback import Suggest
from actions.bookings.booking import ValidateBookingForm
from actions.calls.call_back import SubmitCallBack, ValidateCallBackForm
from actions.calls.call_back_questions import AskCallBackWanted
from tests.actions.talking import Turned, opened, sealed, turn

pytestmark = pytest.mark.usefixtures("seeded")
WAITING = {"waits_for_call": {"form": "booking_form", "asked": "booking_time"}, "care_centre": "tornrosen"}
OFFERED = {"requested_slot": "call_back_wanted", "privacy_told": True}


def answered(text: str, known: dict[str, Any], intent: str = "inform") -> Turned:
    return turn(ValidateCallBackForm(), text, "call_back_form", known, intent)


def test_user_who_wants_a_person_in_the_booking_is_offered_a_call_while_the_booking_waits() -> None:
    known = {"requested_slot": "booking_time", "care_centre": "tornrosen"}
    done = turn(TalkToHuman(), "får jag snacka med en riktig person", "booking_form", known, "talk_to_human")
    assert done.slots["waits_for_call"] == {"form": "booking_form", "asked": "booking_time"}
    assert done.slots["call_back_wanted"] is None


@pytest.mark.parametrize("text", ["Robin Exempelsson", "Robin Exempelsson 070-174 06 77", "ja gärna"])
def test_a_name_or_a_yes_starts_the_call_back(text: str) -> None:
    assert answered(text, OFFERED).slots["call_back_wanted"] is True


def test_a_name_given_where_the_care_centre_was_asked_for_is_kept_and_said_back() -> None:
    known = {"requested_slot": "care_centre", "call_back_wanted": True, "privacy_told": True}
    read = answered("Robin Exempelsson", known)
    assert opened(read.slots["person_name"]) == "Robin Exempelsson"
    assert read.said == ["utter_name_noted"]


@pytest.mark.parametrize("text", ["Capio Lyckokliniken", "Solskensgården Centrum"])
def test_a_care_centre_that_we_do_not_know_is_nobodys_name(text: str) -> None:
    known = {"requested_slot": "care_centre", "privacy_told": True}
    assert "person_name" not in turn(ValidateBookingForm(), text, "booking_form", known).slots


@pytest.mark.parametrize("text", ["ta numret jag skrev innan", "samma nummer som förut", "det nummer ni redan har"])
def test_user_who_points_at_the_number_given_is_phoned_on_it(text: str) -> None:
    known = OFFERED | {"person_name": sealed("Kim Testsson"), "phone": sealed("+46701740611")}
    assert answered(text, known).slots["call_back_wanted"] is True


def test_user_who_will_not_write_the_number_again_says_no_to_nothing_else() -> None:
    known = OFFERED | {"person_name": sealed("Kim Testsson"), "phone": sealed("+46701740611")}
    read = answered("nä, jag skriver inte mitt nummer igen", known, "deny")
    assert read.said == ["utter_number_is_known"]
    assert read.slots["requested_slot"] == "call_back_wanted"


@pytest.mark.parametrize("requested", ["call_back_wanted", "phone", "call_time"])
@pytest.mark.parametrize("text", ["nej ring mig inte", "jag vill inte bli uppringd", "ni behöver inte ringa upp mig"])
def test_user_who_wants_no_call_is_not_phoned(text: str, requested: str) -> None:
    wanted = None if requested == "call_back_wanted" else True
    known = {**OFFERED, "requested_slot": requested, "call_back_wanted": wanted, "care_centre": "tornrosen"}
    read = answered(text, known, "talk_to_human")
    assert read.slots["call_back_wanted"] is False and read.slots["requested_slot"] is None


@pytest.mark.parametrize("text", ["nej, ring mig hellre", "jag kan inte vänta, ring upp mig", "kan ni inte ringa mig"])
def test_user_who_says_no_to_something_else_is_phoned(text: str) -> None:
    assert answered(text, OFFERED, "talk_to_human").slots["call_back_wanted"] is True


@pytest.mark.parametrize("form", ["", "booking_form"])
def test_user_who_wants_no_call_keeps_the_held_time_and_orders_none(form: str) -> None:
    known = {"requested_slot": "phone", "care_centre": "tornrosen", "hold_id": "h"}
    done = turn(TalkToHuman(), "jag vill inte att ni ringer mig", form, known, "talk_to_human")
    assert done.said == ["utter_call_refused"] and not done.slots


def test_what_answers_the_booking_is_read_by_the_booking() -> None:
    left = answered("nästa torsdag", OFFERED | WAITING)
    assert left.slots["call_back_wanted"] == "handed_on"
    back = turn(SubmitCallBack(), "nästa torsdag", "call_back_form", WAITING | {"call_back_wanted": "handed_on"})
    assert back.slots["turn_taken"] == "handed_on" and back.slots["requested_slot"] == "booking_time"
    assert "care_centre" not in back.slots


CHOSEN = {
    "care_centre": "kryddgarden",
    "booking_time": "2026-11-26T13:00:00+01:00",
    "requested_slot": "phone",
    "privacy_told": True,
}


@pytest.mark.parametrize(
    "text", ["jag vill prata med någon på törnrosen", "får jag snacka med en människa på törnrosen först"]
)
@pytest.mark.parametrize("wanted", [False, "unasked", "handed_on", True])
def test_a_talk_with_another_care_centre_moves_no_booking_there(text: str, wanted: Any) -> None:
    begun = turn(TalkToHuman(), text, "booking_form", CHOSEN, "talk_to_human")
    assert begun.slots["care_centre"] == "tornrosen"
    person = {"person_name": sealed("Kim Testsson"), "phone": sealed("+46701740611")}
    known = {**CHOSEN, **begun.slots, **person, "call_back_wanted": wanted}
    after = {**known, **turn(SubmitCallBack(), "nej", "call_back_form", known).slots}
    assert after["care_centre"] == "kryddgarden" and after["booking_time"] == CHOSEN["booking_time"]


@pytest.mark.parametrize("text", ["ja, från törnrosen", "ja ring mig från törnrosen"])
def test_a_call_from_another_care_centre_leaves_the_booking_that_waits_as_it_was(text: str) -> None:
    known = {**CHOSEN, **WAITING, "care_centre": "kryddgarden", "requested_slot": "call_back_wanted"}
    read = answered(text, known)
    assert read.slots["care_centre"] == "tornrosen" and "booking_time" not in read.slots
    after = turn(SubmitCallBack(), text, "call_back_form", {**known, **read.slots})
    assert after.slots["care_centre"] == "kryddgarden"


def test_a_booking_that_had_no_care_centre_goes_on_with_the_one_that_was_named() -> None:
    known = {"requested_slot": "care_centre", "privacy_told": True}
    begun = turn(TalkToHuman(), "jag vill prata med någon på törnrosen", "booking_form", known, "talk_to_human")
    after = turn(SubmitCallBack(), "nej", "call_back_form", {**known, **begun.slots, "call_back_wanted": False})
    assert begun.slots["care_centre"] == "tornrosen" and "care_centre" not in after.slots


def test_user_who_asks_when_they_are_phoned_is_promised_nothing() -> None:
    known = {"requested_slot": "care_centre", "call_back_wanted": True}
    assert answered("men när ringer ni mig då", known, "nlu_fallback").said == ["utter_when_they_call_not_yet"]
    assert answered("när ringer ni?", known, "talk_to_human").said == ["utter_when_they_call_not_yet"]
    outside = turn(Suggest(), "när hör dom av sig?", "", {}, "nlu_fallback")
    assert outside.said == ["utter_when_they_call"]


@pytest.mark.parametrize("text", ["jag hittar inte koden", "kan någon hjälpa mig", "har slängt pappret"])
@pytest.mark.parametrize("intent", ["show_appointment", "talk_to_human", "help", "nlu_fallback"])
def test_user_who_pleads_after_the_offer_is_asked_for_the_care_centre(text: str, intent: str) -> None:
    read = answered(text, OFFERED, intent)
    assert read.slots["call_back_wanted"] is True and read.slots["requested_slot"] == "care_centre"


@pytest.mark.parametrize("text", ["Robin Exempelsson", "070-174 06 77"])
def test_a_name_or_a_number_out_of_the_blue_is_kept_and_a_call_is_offered(text: str) -> None:
    begun = turn(Inform(), text, "", {})
    assert begun.slots["call_back_wanted"] is None
    assert begun.slots.get("person_name") or begun.slots.get("phone")
    assert "utter_what_do_you_want" not in begun.said


def test_a_single_word_out_of_the_blue_is_nobodys_name() -> None:
    assert turn(Inform(), "hmm", "", {}).said == ["utter_what_do_you_want"]


@pytest.mark.parametrize("text", ["nej inte en robot", "nej jag vill ha en riktig människa", "nä ingen maskin"])
def test_user_who_insists_on_a_human_being_has_refused_nothing(text: str) -> None:
    read = answered(text, OFFERED, "deny")
    assert read.said == ["utter_a_human_calls"] and read.slots["requested_slot"] == "call_back_wanted"


@pytest.mark.parametrize(
    "text", ["kan du inte bara kolla på telefonnumret 070-174 06 19", "hittar du mig på mitt namn"]
)
def test_nobody_is_found_by_name_or_number(text: str) -> None:
    read = answered(text, OFFERED, "show_appointment")
    assert "utter_no_look_up" in read.said and read.slots["requested_slot"] == "call_back_wanted"


@pytest.mark.parametrize("text", ["nej tack", "nej, ring inte"])
def test_a_plain_no_to_a_call_is_a_no(text: str) -> None:
    assert answered(text, OFFERED, "deny").slots["call_back_wanted"] is False


WHEN_ASKED = {**OFFERED, "call_back_wanted": True, "care_centre": "tornrosen"}


@pytest.mark.parametrize("requested", ["phone", "call_time"])
@pytest.mark.parametrize(
    "text",
    [
        "ring inte klockan 12, då äter jag",
        "ring mig inte vid lunch",
        "ring inte för tidigt",
        "ring inte hemnumret, ring mobilen",
        "ring inte från dolt nummer",
        "jag vill inte bli uppringd på jobbet",
        "ring inte 8",
    ],
)
def test_user_who_says_when_or_where_not_to_phone_is_phoned_all_the_same(text: str, requested: str) -> None:
    read = answered(text, {**WHEN_ASKED, "requested_slot": requested})
    assert read.slots.get("call_back_wanted", True) is True


@pytest.mark.parametrize(
    "text",
    ["vad kan ni hjälpa mig med?", "kan du hjälpa mig förstå vad en reko är?", "nej ni kan ändå inte hjälpa mig"],
)
def test_a_question_after_the_offer_is_no_yes_to_a_call(text: str) -> None:
    assert answered(text, OFFERED, "faq").slots.get("call_back_wanted") is not True


def test_the_time_that_was_wished_for_is_told_back_and_not_promised() -> None:
    person = {"person_name": sealed("Kim Testsson"), "phone": sealed("+46701740611")}
    wish = [{"start": "2026-11-24T13:00", "end": "2026-11-24T13:00"}]
    known = {**WHEN_ASKED, **person, "call_time": {"when": wish}}
    told = turn(SubmitCallBack(), "i morgon kl 13", "call_back_form", known)
    assert told.said[0] == "utter_call_back_when_it_suits"
    assert told.blank("when") == "tisdag 24 november kl. 13.00"
    any_time = turn(SubmitCallBack(), "när som helst", "call_back_form", {**known, "call_time": "any"})
    assert "utter_call_back_when_it_suits" not in any_time.said


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("helst efter 17", "helst efter 17"),
        ("inte på torsdagar", "inte på torsdagar"),
        ("helst på förmiddagar för jag mår så dåligt sen", "helst på förmiddagar"),
        ("tisdagar eller onsdagar", "tisdagar eller onsdagar"),
    ],
)
def test_a_wish_for_any_day_is_kept_as_it_was_said_and_not_turned_into_today(text: str, kept: str) -> None:
    assert answered(text, WHEN_ASKED).slots["call_time"]["words"] == kept


def test_a_day_that_was_named_is_kept_as_that_day() -> None:
    wish = answered("i morgon efter tio", WHEN_ASKED).slots["call_time"]
    assert "words" not in wish and wish["when"][0]["start"].startswith("2026-11-24")


@pytest.mark.parametrize(("text", "is_told"), [("helst efter 17", True), ("helst på förmiddagar", False)])
def test_a_wish_for_hours_when_nobody_works_is_told_so(text: str, is_told: bool) -> None:
    person = {"person_name": sealed("Kim Testsson"), "phone": sealed("+46701740611")}
    wish = answered(text, WHEN_ASKED).slots["call_time"]
    told = turn(SubmitCallBack(), text, "call_back_form", {**WHEN_ASKED, **person, "call_time": wish})
    assert ("utter_call_back_not_staffed" in told.said) is is_told
    assert any(str(name).startswith("utter_call_back_received") for name in told.said)


@pytest.mark.parametrize(
    ("text", "intent", "told"),
    [
        ("ring inte före tre", "talk_to_human", "utter_call_back_suits"),
        ("dom kan ringa torsdag när som helst", "inform", "utter_call_back_when_it_suits"),
        ("ring helst efter 14", "talk_to_human", "utter_call_back_suits"),
    ],
)
def test_user_who_says_when_to_phone_ahead_of_the_care_centre_is_heard(text: str, intent: str, told: str) -> None:
    known = {"requested_slot": "care_centre", "call_back_wanted": True, "privacy_told": True}
    read = answered(text, known, intent)
    assert read.slots["call_time"]
    assert read.said == [told] and read.slots["requested_slot"] == "care_centre"


@pytest.mark.parametrize("requested", ["call_back_wanted", "phone"])
@pytest.mark.parametrize("text", ["jag är döv", "jag kan inte prata i telefon", "varför ringa, jag hör ju inte"])
def test_user_who_can_not_be_phoned_is_shown_another_way(text: str, requested: str) -> None:
    wanted = None if requested == "call_back_wanted" else True
    known = {**OFFERED, "requested_slot": requested, "call_back_wanted": wanted, "care_centre": "tornrosen"}
    read = answered(text, known)
    assert read.said == ["utter_call_without_phone"]
    assert read.slots["call_back_wanted"] == "unasked"


def test_user_who_asked_to_be_written_to_is_not_pressed_to_take_a_call() -> None:
    known = {**OFFERED, "needs": {"channel": "sms"}}
    assert turn(AskCallBackWanted(), "hej", "call_back_form", known).said == ["utter_ask_call_back_written"]


@pytest.mark.parametrize(("text", "intent"), [("tack", "thanks"), ("tack snälla", "thanks"), ("hej då", "goodbye")])
def test_user_who_thanks_at_the_last_question_has_the_call_ordered(text: str, intent: str) -> None:
    person = {"person_name": sealed("Kim Testsson"), "phone": sealed("+46701740611")}
    read = answered(text, {**WHEN_ASKED, **person, "requested_slot": "call_time"}, intent)
    assert read.slots["call_time"] == "unsaid" and read.slots["requested_slot"] is None
    assert "utter_call_back_any_time" not in read.said
