"""What begins, or does not begin, a booking where no form is open."""

import pytest
from rasa.engine.graph import ExecutionContext, GraphSchema
from rasa.engine.storage.resource import Resource
from rasa.shared.core.events import ActionExecuted, BotUttered, Event, SlotSet

from assistant.talk.being_late import TELL_LATE
from assistant.talk.interruptions import FALLBACK_ACTION, ONLY_THE_PERSON, InterruptionPolicy
from assistant.talk.own_time import BOOK, CAN_BE_CHANGED, CANCEL, REBOOK, SHOW, SHOW_CONSENT
from tests.talk.trackers import LISTEN, entity, tracker, user

POLICY = InterruptionPolicy(
    InterruptionPolicy.get_default_config(), None, Resource("InterruptionPolicy"), ExecutionContext(GraphSchema({}))
)
STAFF = {"audience": "staff"}
CENTRE = entity("care_centre", "tornrosen")
AFTERNOON = entity("when", [{"start": "2026-11-23T12:00", "end": "2026-11-23T17:00"}])


def decided(*events: Event) -> str | None:
    return POLICY.decide(tracker(*events))[0]


def told(response: str, wish: str, metadata: dict[str, str] | None = None) -> list[Event]:
    answered = BotUttered("…", metadata={"utter_action": response})
    return [user("…", wish, metadata=metadata), ActionExecuted(response), answered, ActionExecuted(LISTEN)]


@pytest.mark.parametrize("taken_for", ["nlu_fallback", "inform", "other_times", "affirm"])
@pytest.mark.parametrize("beside", [CENTRE, AFTERNOON])
def test_user_who_seeks_a_time_without_a_plain_boka_begins_a_booking(taken_for: str, beside: dict[str, str]) -> None:
    assert decided(user("finns det nån ledig tid efter lunch", taken_for, [beside])) == FALLBACK_ACTION


def test_user_who_names_neither_care_centre_nor_time_begins_none() -> None:
    assert decided(user("finns det nån ledig tid", "other_times")) is None


def test_user_who_asks_in_a_story_about_a_time_gets_both() -> None:
    text = "soc sa att jag ska träffa en reko, helst på eftermiddagen. hur lång tid tar samtalet?"
    assert decided(user(text, "faq", [AFTERNOON])) == FALLBACK_ACTION
    assert decided(user("ska jag träffa en reko på eftermiddagen?", "faq", [AFTERNOON])) is None


def test_user_who_is_late_and_names_the_care_centre_is_given_its_number() -> None:
    late = [*told("utter_late_unknown", "running_late"), SlotSet("centre_wanted_for", "late")]
    assert (
        decided(*late, user("min tid är hos rekon på törnrosen halv elva", "book_appointment", [CENTRE])) == TELL_LATE
    )
    assert decided(*late, user("boka en ny tid på törnrosen", "book_appointment", [CENTRE])) is None


def test_staff_who_were_told_that_only_the_person_books_are_told_so_again() -> None:
    before = told(ONLY_THE_PERSON, "human_path", STAFF)
    books = user("då bokar vi, onsdag 2/12", "book_appointment", metadata=STAFF)
    assert decided(*before, books) == ONLY_THE_PERSON
    assert decided(books) is None
    assert decided(*before, user("då bokar jag själv en tid", "book_appointment")) is None
    assert decided(*before, user("jag vill boka bollplank", "book_appointment", metadata=STAFF)) is None


@pytest.mark.parametrize("text", ["jag är framme 10.50", "hinner fram vid elva"])
def test_user_who_is_late_and_on_the_way_stays_with_that(text: str) -> None:
    late = [*told("utter_late_at_centre", "running_late"), SlotSet("centre_wanted_for", "late")]
    assert decided(*late, user(text, "rebook_appointment")) == TELL_LATE
    assert decided(user(text, "rebook_appointment")) is None


BOOKED = SlotSet("own_booking", "sealed")


@pytest.mark.parametrize("text", ["jag är omlistad sen i höst", "det skulle vara törnrosen", "inte dit utan törnrosen"])
def test_user_with_a_time_who_belongs_elsewhere_moves_it(text: str) -> None:
    assert decided(BOOKED, user(text, "nlu_fallback", [CENTRE])) == REBOOK
    assert decided(user(text, "nlu_fallback", [CENTRE])) is None


def test_the_old_time_is_wanted_back_only_where_it_was_moved() -> None:
    moved = told("utter_rebooking_preliminary", "affirm")
    assert decided(BOOKED, *moved, user("jag ångrar flytten", "nlu_fallback")) == REBOOK
    assert decided(BOOKED, user("jag ångrar flytten", "nlu_fallback")) is None


def test_user_without_a_known_time_takes_a_new_one_rather_than_find_the_code() -> None:
    assert decided(user("då tar vi en ny. törnrosen, fredag", "rebook_appointment", [CENTRE])) == BOOK
    assert decided(BOOKED, user("då tar vi en ny tid", "rebook_appointment")) is None


def test_user_who_has_booked_here_is_told_which_time_it_is() -> None:
    assert decided(BOOKED, user("va det fm eller em", "nlu_fallback", [AFTERNOON])) == SHOW
    assert decided(user("va det fm eller em", "nlu_fallback", [AFTERNOON])) is None
    assert decided(user("har jag en tid nu eller inte", "nlu_fallback")) == SHOW


def test_user_who_cancels_in_the_middle_of_a_story_is_asked_about_it() -> None:
    assert decided(BOOKED, user("nu ringde dom från jobbet, avboka ändå, jag är säker", "faq")) == CANCEL
    assert decided(BOOKED, user("hur avbokar jag?", "faq")) is None
    assert decided(user("nu ringde dom från jobbet, avboka ändå", "faq")) is None


@pytest.mark.parametrize(
    ("before", "shown"),
    [
        ("utter_cancellation_cancelled", SHOW),
        ("utter_rebooking_preliminary", SHOW),
        ("utter_call_stays_listed", SHOW),
        ("utter_withdrawn_wish", SHOW_CONSENT),
    ],
)
def test_whether_it_is_gone_is_told_of_what_was_just_done(before: str, shown: str) -> None:
    assert decided(*told(before, "affirm"), user("är den borta nu?", "nlu_fallback")) == shown
    assert decided(user("är den borta nu?", "nlu_fallback")) not in (SHOW, SHOW_CONSENT)


def test_the_time_or_the_consent_is_told_of_by_its_name() -> None:
    withdrawn = told("utter_withdrawn", "withdraw_consent")
    assert decided(*withdrawn, BOOKED, user("är tiden kvar då?", "faq")) == SHOW
    assert decided(BOOKED, user("är samtycket borta nu?", "faq")) == SHOW_CONSENT


def test_who_has_nothing_booked_and_says_how_to_meet_is_asked_for_no_code() -> None:
    assert decided(user("går det att ta det på telefon hellre", "rebook_appointment")) == BOOK
    for text in ("kan vi ta mötet på telefon", "jag kan inte komma, går telefon", "jag vill byta till video"):
        assert decided(user(text, "rebook_appointment")) != BOOK
    assert decided(BOOKED, user("går det att ta det på telefon hellre", "rebook_appointment")) != BOOK


def test_user_asked_if_they_sit_together_who_goes_on_with_the_booking_is_followed() -> None:
    asked = told("utter_relative_books", "book_appointment")
    assert decided(*asked, user("törnrosen", "inform", [CENTRE])) == FALLBACK_ACTION
    assert decided(*asked, user("är det törnrosen?", "faq", [CENTRE])) != FALLBACK_ACTION


@pytest.mark.parametrize("taken_for", ["cancel_appointment", "rebook_appointment"])
def test_user_who_has_booked_nothing_and_asks_about_changing_it_is_asked_for_no_code(taken_for: str) -> None:
    asked = user("om jag bokar, kan jag avboka då?", taken_for)
    assert decided(asked) == CAN_BE_CHANGED
    assert decided(asked, ActionExecuted(CAN_BE_CHANGED)) == LISTEN
    assert decided(user("kan jag avboka min tid?", taken_for)) is None


def test_user_who_booked_elsewhere_and_wants_a_new_one_here_begins_a_booking() -> None:
    text = "hade bokat på ett annat ställe, nu vill jag boka en ny där"
    assert decided(user(text, "rebook_appointment", [CENTRE])) == BOOK
