"""What residents ask of the REKO, of a yes and of their time at any step, and what they feel between the forms."""

import pytest

from assistant.knowledge.asides_of_reko import reko_parts
from tests.knowledge.test_asides import kind

BOOKED = {"own_booking": "sealed", "requested_slot": "consent_social_services"}


@pytest.mark.parametrize(
    ("text", "parts"),
    [("soc vill att jag går till en reko, va e de för nåt", ["reko_what"]),
     ("Läkaren nämnde koordinatorn men vad är det? är det en doktor?", ["reko_what", "reko_doctor"]),
     ("är detta en slags kontroll av mig", ["reko_control"]), ("ska rekon kontrollera mig?", ["reko_control"]),
     ("så ingen läkare, vem är det då och kan hon skriva ett intyg", ["reko_what", "reko_certificate"])],
)  # fmt: skip
def test_all_that_is_asked_of_a_reko_is_heard_in_dialect_too(text: str, parts: list[str]) -> None:
    assert reko_parts(text) == parts
    assert kind(text) == kind(text, form="booking_form") == "of_reko"
    assert kind(text, is_of_staff=True) is None


@pytest.mark.parametrize(
    "text",
    ["vem är reko på törnrosen", "reko på kryddgården, vad är det för nummer", "vad gör en reko",
     "reko pratade om sip, vad är det", "jag har tid hos reko på torsdag, vad är det för tid"],
)  # fmt: skip
def test_what_is_asked_of_something_else_keeps_its_answer(text: str) -> None:
    assert kind(text, "faq") != "of_reko"


def test_whoever_books_is_not_explained_what_they_ask_for() -> None:
    assert kind("boka reko åt mig, vad är det för en person", "book_appointment") != "of_reko"


@pytest.mark.parametrize(
    ("text", "found"),
    [("vad betyder det om man svarar ja?", "consent_yes_means"),
     ("får jag ändra mig till ja senare", "consent_yes_later"), ("kan jag göra det sen", "consent_yes_later"),
     ("får jag nån påminnelse", "reminder"), ("paverkas mitt uppehållstillstånd", "residence_permit"),
     ("hur länge måste jag vänta", "next_step")],
)  # fmt: skip
@pytest.mark.parametrize("wish", ["faq", "nlu_fallback"])
def test_an_honest_answer_goes_before_not_knowing_in_the_consent_form(text: str, found: str, wish: str) -> None:
    assert kind(text, wish, "consent_form", BOOKED) == found


def test_a_yes_to_the_insurance_agency_is_told_as_the_one_thing_it_is() -> None:
    asked = BOOKED | {"requested_slot": "consent_insurance_agency"}
    assert kind("vad händer när jag svarar ja", "faq", "consent_form", asked) == "meant_consent_insurance_agency"


def test_how_long_a_consent_holds_and_what_a_no_means_stay_their_own() -> None:
    assert kind("hur länge gäller det", "faq", "consent_form", BOOKED) is None
    assert kind("vad händer om jag säger nej", "faq", "consent_form", BOOKED) is None
    assert kind("hur länge får man vänta", "faq") is None


@pytest.mark.parametrize(
    ("text", "wish", "found"),
    [("får jag tänka på saken", "help", "take_your_while"), ("e så less på alla", "abuse", "tired_of_all"),
     ("ring soc och säg åt dem att betala", "nlu_fallback", "tell_to_pay"), ("thanks, bye", "nlu_fallback", "goodbye"),
     ("klarar inte skriva svenska", "simpler", "swedish_please")],
)  # fmt: skip
def test_what_is_felt_between_the_forms_gets_a_kind_word(text: str, wish: str, found: str) -> None:
    assert kind(text, wish) == found
    assert kind(text, wish, "call_back_form") != found


@pytest.mark.parametrize("form", [None, "booking_form"])
def test_who_counts_the_money_left_is_told_what_it_costs_to_come(form: str | None) -> None:
    asked = "kostar det något att träffas? har 45 kr på kontot"
    assert kind(asked, "money_amount", form) == "faq/what_does_the_meeting_cost"
    assert kind("hur mycket kostar hyran i stödet", "money_amount", form) is None
    assert kind("vad kostar en tolk", "money_amount", form) == "interpreter_cost"


@pytest.mark.parametrize(
    ("text", "found"),
    [("blir de ett långt samtal", "faq/how_long_is_the_meeting"), ("är det långt dit", None),
     ("vem kommer att se att jag har en tid", "faq/who_reads_the_chat"), ("finns det nån hiss?", "stairs"),
     ("vem får veta det jag berättar", "faq/what_is_secrecy"), ("behöver hiss", None)],
)  # fmt: skip
def test_what_is_asked_in_the_middle_of_a_booking_has_its_answer(text: str, found: str | None) -> None:
    assert kind(text, "faq", "booking_form") == found


def test_stairs_that_are_asked_about_once_more_get_the_same_answer() -> None:
    again = "jag är listad där. hur är det hos er?"
    assert kind(again, "faq", lately=[["utter_stairs"]]) == "stairs"
    assert kind(again, "faq") != "stairs" and kind("hur är det med dig", "faq", lately=[["utter_stairs"]]) != "stairs"


@pytest.mark.parametrize("form", [None, "booking_form", "consent_form"])
@pytest.mark.parametrize(
    "text",
    ["spelas mötet in?", "spelar ni in när vi pratar i telefon", "blir samtalet inspelat", "spelas allt vi säger in"],
)
def test_whether_a_talk_is_recorded_is_nothing_that_the_chat_knows(text: str, form: str | None) -> None:
    assert kind(text, "faq", form) == "step_recorded"


@pytest.mark.parametrize(
    "text",
    ["spelas chatten in?", "spelar det någon roll när mötet är", "spela in mötet åt mig", "vad sparas av samtalet"],
)
def test_what_is_kept_of_the_chat_is_told_as_before(text: str) -> None:
    assert kind(text, "faq") != "step_recorded"
