"""Short messages that mean something by where the talk stands, and nothing of the kind elsewhere."""

from collections.abc import Mapping, Sequence
from typing import Any

import pytest

from assistant.knowledge.around import Around
from assistant.knowledge.asides import aside

LATE: Mapping[str, Any] = {"centre_wanted_for": "late"}
BOOKED: Mapping[str, Any] = {"own_booking": "sealed"}


def kind(
    text: str,
    wish: str = "nlu_fallback",
    form: str | None = None,
    slots: Mapping[str, Any] | None = None,
    lately: Sequence[Sequence[str]] = (),
    before: Sequence[str] = (),
    *,
    is_of_staff: bool = False,
) -> str | None:
    return aside(Around(text, wish, form, slots or {}, lately, before, is_of_staff))


def test_whoever_has_cancelled_may_ask_to_come_back() -> None:
    just_cancelled = [["utter_cancellation_cancelled"]]
    assert kind("kan jag boka igen senare?", lately=just_cancelled) == "book_again"
    assert kind("går det att få en ny tid sen", lately=just_cancelled) == "book_again"
    assert kind("kan jag boka igen senare?") is None
    assert kind("vad har du skrivit upp om mig?", form="consent_form", slots=BOOKED) == "what_holds"
    assert kind("vad gäller nu", form="consent_form", slots=BOOKED) != "what_holds"


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("en kvart typ", "late_minutes"),
        ("kan ni hälsa dem det", "late_tell"),
        ("säg till dom snälla", "late_tell"),
        ("måste jag betala då", "late_cost"),
        ("blir det nån avgift", "late_cost"),
        ("tack", None),
        ("vad är en sip", None),
    ],
)
def test_user_who_is_late_goes_on_about_it(text: str, meant: str | None) -> None:
    assert kind(text, slots=LATE) == meant
    assert kind(text) is None


@pytest.mark.parametrize("text", ["vad händer nu", "och sen?", "jaha vad är nästa steg då"])
def test_user_who_has_booked_asks_what_comes_next_also_among_the_consents(text: str) -> None:
    assert kind(text, form="consent_form", slots=BOOKED) == "next_step"
    assert kind(text) is None
    assert kind("vad händer efter samtalet", form="consent_form", slots=BOOKED) is None


def test_user_who_stopped_asks_whether_anything_is_left() -> None:
    stopped = [["utter_stopped_booking_form"]]
    assert kind("sparade du nåt av det", "show_data", lately=stopped) == "nothing_kept"
    assert kind("sparade du nåt av det", "show_data", lately=[["utter_greet"]]) is None


def test_user_who_was_sent_to_a_human_being_and_asks_how_is_shown_the_way_again() -> None:
    assert kind("hur ska jag göra", "help", before=["human_path"]) == "human_path_again"
    assert kind("vart vänder jag mig", before=["human_path", "faq"]) == "human_path_again"
    assert kind("hur ska jag göra", "help", before=["faq"]) is None
    assert kind("boka tid åt mig", "book_appointment", before=["human_path"]) is None


def test_angry_user_is_heard_and_never_told_the_same_twice_in_a_row() -> None:
    assert kind("helt värdelösa, väntat i tre veckor", "abuse") == "waited"
    assert kind("idioter", "abuse") is None
    assert kind("idioter", "abuse", lately=[["utter_abuse"]]) == "angry_again"
    assert kind("idioter", "abuse", lately=[["utter_abuse"], ["utter_angry_again"]]) is None


@pytest.mark.parametrize("text", ["måste man boka för att få hjälp", "kan jag få hjälp utan att boka tid"])
def test_user_may_have_help_without_booking(text: str) -> None:
    assert kind(text, "faq") == "must_book"
    assert kind("måste jag ha bankid för att boka", "faq") is None


@pytest.mark.parametrize("last", ["utter_staff_no_call_back", "utter_staff_no_number"])
def test_staff_who_wait_for_a_call_are_told_that_no_number_is_taken(last: str) -> None:
    lately = [[last]]
    assert kind("Alex Testborg, AMA", "inform", lately=lately) == "staff_no_number"
    assert kind("mitt nummer är 070-174 06 41", "inform", lately=lately) == "staff_no_number"
    assert kind("ja gärna", "affirm", lately=lately) == "staff_no_number"
    assert kind("kastanjen", "inform", lately=lately) is None
    assert kind("vad är bollplank", "faq", lately=lately) is None
    assert kind("ja gärna", "affirm", lately=[["utter_greet"]]) is None


@pytest.mark.parametrize("form", [None, "booking_form", "call_back_form", "consent_form"])
@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("är du en robot?", "yes_a_bot"),
        ("snackar jag med en människa?", "no_human"),
        ("om bussen blir försenad då?", "if_late"),
        ("vem ska jag ringa då", "whom_to_call"),
        ("vilket nummer ska jag ringa", "whom_to_call"),
        ("vem ska jag ringa om barnet far illa", None),
        ("jag blir tio minuter sen", None),
        ("ring mig", None),
    ],
)
def test_a_small_question_is_heard_at_any_step(text: str, meant: str | None, form: str | None) -> None:
    assert kind(text, form=form) == meant


def test_whether_anybody_is_there_is_asked_of_the_number_that_was_shown() -> None:
    assert kind("är det någon där nu?", "greet", lately=[["utter_whom_to_call_at_centre"]]) == "open_now"
    assert kind("är det någon där nu?", "greet") is None


@pytest.mark.parametrize("text", ["ja bara försäkringskassan", "bara soc", "ja arbetsgivaren"])
def test_user_who_names_one_after_a_withdrawal_that_is_not_ours_stays_with_it(text: str) -> None:
    assert kind(text, "affirm", lately=[["utter_nothing_to_withdraw_named"]]) == "withdrawal_of_one"
    assert kind(text, "affirm") is None


def test_staff_and_those_who_train_have_questions_of_their_own() -> None:
    assert aside(Around("vem ska jag ringa då", "nlu_fallback", is_of_staff=True)) is None
    assert kind("vem ska jag ringa då", form="training_form") is None


def test_how_long_is_of_the_consent_that_was_kept_just_now() -> None:
    kept = [["utter_consent_wish_kept"]]
    assert kind("hur länge gäller det?", "faq", lately=kept) == "consent_stands"
    assert kind("hur länge gäller det?", "faq") is None


def test_where_the_yes_was_given_is_of_the_withdrawal_and_no_booking() -> None:
    said = "jag skrev på ett papper hos rekon på törnrosen någon gång i september tror jag"
    assert kind(said, "book_appointment", lately=[["utter_nothing_to_withdraw"]]) == "withdraw_where_given"
    assert kind(said, "book_appointment") is None


@pytest.mark.parametrize(
    "text",
    [
        "från vilken dag tickar de 30",
        "från när räknas de 30 dagarna?",
        "när börjar de 30 dagarna?",
        "räknas de trettio dagarna från när soc skickar?",
    ],
)
def test_from_which_day_the_thirty_count_is_about_the_inquiry(text: str) -> None:
    assert kind(text) == "inquiry_counted"
    assert kind(text, form="consent_form") is None


@pytest.mark.parametrize("text", ["30 dagar", "hur många procent svarar inom 30 dagar", "från den 30 november"])
def test_other_thirties_are_not(text: str) -> None:
    assert kind(text) != "inquiry_counted"


def test_whoever_thinks_it_over_is_let_go_kindly() -> None:
    assert kind("ok då tänker jag på saken, tack") == kind("jag funderar på det lite") == "thinks_it_over"
    assert kind("jag tänker på att göra slut på allt") is None
    assert kind("ok då tänker jag på saken, tack", form="booking_form") is None


def test_staff_who_give_a_number_at_any_time_are_told_that_none_is_taken() -> None:
    assert kind("070-174 06 41", "inform", is_of_staff=True) == "staff_no_number"
    assert kind("Robin Provhage", "out_of_scope", lately=[["utter_staff_no_call_back"]]) == "staff_no_number"
    assert kind("070-174 06 41", "inform") is None


@pytest.mark.parametrize(
    "text",
    [
        "måste jag säga ja till att ni pratar med soc?",
        "är jag tvungen att svara ja?",
        "måste jag gå med på att ni pratar med chefen",
    ],
)
def test_whether_a_yes_must_be_said_is_answered_wherever_it_is_asked(text: str) -> None:
    assert kind(text) == kind(text, form="booking_form") == "consent_voluntary"
    assert kind(text, form="consent_form") is None


def test_what_is_told_to_the_coordinator_is_a_question_of_secrecy() -> None:
    assert kind("vem får veta vad jag säger till reko?") == "faq/what_is_secrecy"
    assert kind("får min familj veta vad jag säger?") is None


@pytest.mark.parametrize("said", ["utter_faq/does_money_stop_if_no", "utter_consent_voluntary"])
def test_the_meeting_can_be_had_after_a_no(said: str) -> None:
    text = "ok men får jag ändå komma på samtalet då"
    assert kind(text, lately=[[said]]) == "consent_booking_stands"
    assert kind(text, lately=[["utter_greet"]]) is None


def test_whether_it_is_gone_is_asked_where_no_form_is_open() -> None:
    assert kind("är allt borta nu då") == "erased_yet"
    assert kind("är det borta?", form="booking_form") is None
    assert kind("är tiden borta?") is None


def test_what_somebody_seems_to_have_told_may_be_asked_after_a_tale() -> None:
    tale = "min handläggare på soc ringde i går och visste plötsligt allt om min rygg, har ni berättat det"
    assert kind(tale) == "passed_on"


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("hur tar jag mig dit", "practical"),
        ("finns det parkering", "practical"),
        ("hur lång tid innan ska jag vara där", "practical"),
        ("skickar ni någon påminnelse", "reminder"),
        ("kan jag lägga in det i kalendern", "calendar"),
        ("kan ni maila mig tiden", "sent_to_me"),
        ("hur vet jag om det finns en ledig tid", "hears_of_free"),
        ("jag har fått en inbjudan hem, vad ska jag göra med den", "invitation_how"),
        ("glömde bort mötet igår", "faq/what_if_i_miss_my_time"),
        ("dottern är magsjuk, vi kommer inte idag", "faq/what_if_i_miss_my_time"),
        ("jag har glömt koden", None),
        ("hur går det till", None),
        ("hur lång tid innan de svarar", None),
    ],
)
def test_small_questions_of_a_time_are_heard_where_no_ranking_knows_them(text: str, meant: str | None) -> None:
    assert kind(text) == meant
    assert meant is None or kind(text, is_of_staff=True) is None


def test_a_question_that_the_ranking_knows_is_its_own() -> None:
    assert kind("hur hittar jag dit", "faq") is None
    assert kind("jag kommer inte idag", "rebook_appointment") is None


def test_what_is_said_right_after_a_time_was_cancelled_moved_or_missed() -> None:
    cancelled, moved = [["utter_cancellation_cancelled"]], [["utter_rebooking_preliminary"]]
    missed = [["utter_faq/what_if_i_miss_my_time"]]
    assert kind("nej nu ångrar jag mig, får jag tillbaka tiden", lately=cancelled) == "cancelled_back"
    assert kind("så jag ska inte till törnrosen alltså?", "cancel_appointment", lately=moved) == "next_step"
    assert kind("jag försov mig bara", "erase_data", lately=missed) == "missed_kindly"
    assert kind("får jag en ny då", lately=missed) == "book_again"
    assert kind("får jag en ny då") is None


def test_a_fine_after_something_done_is_a_farewell_and_a_yes_is_none() -> None:
    done = [["utter_nothing_moved"]]
    assert kind("ok bra", "affirm", lately=done) == "okay"
    assert kind("ja", "affirm", lately=done) is None
    assert kind("ok bra", "affirm") is None


def test_what_an_interpreter_costs_is_asked_and_is_no_wish_for_one() -> None:
    assert kind("behöver jag betala för tolken", "faq", "booking_form") == "interpreter_cost"
    assert kind("kan det bli samma tolk som sist", "faq", "booking_form") == "interpreter_same"
    assert kind("kostar det något, jag behöver tolk på dari", "faq", "booking_form") is None
    assert kind("vad kostar tolken", "faq", is_of_staff=True) is None


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("förlåt att jag svor", "apology"),
        ("förlåt min dåliga svenska", None),
        ("kul att träffas", "nice_to_meet"),
        ("jaha vem är det jag skriver med", "yes_a_bot"),
    ],
)
def test_a_courtesy_is_answered_beside_the_open_question(text: str, meant: str | None) -> None:
    assert kind(text, form="booking_form") == meant


def test_whoever_is_worn_out_is_not_said_goodbye_to() -> None:
    assert kind("jag är så trött på allting nu", wish="goodbye") == "worn_out"
    assert kind("jag är trött", form="booking_form", wish="goodbye") is None
    assert kind("är sjukskriven för att jag är trött") is None


@pytest.mark.parametrize(
    "text", ["har försökt nå rekon i flera veckor", "det är bara telefonsvarare när man ringer dit"]
)
def test_whoever_reaches_nobody_is_offered_a_call_first(text: str) -> None:
    assert kind(text, wish="faq") == "rang_in_vain"


def test_a_time_right_after_the_call_was_ordered_is_told_to_the_reko() -> None:
    ordered = [["utter_call_back_received_today"]]
    assert kind("efter klockan tio", wish="inform", lately=ordered) == "call_time_afterwards"
    assert kind("efter klockan tio", wish="inform") is None
