"""How to meet is as usual unless somebody asks for another way, which follows the booking from there on."""

from datetime import timedelta
from typing import Any

import pytest

from actions.bookings.booking import AskBookingConfirmed, AskBookingTime, ValidateBookingForm
from actions.own_time.rebooking import AskNewTime
from actions.turn import Turn
from actions.wiring import house
from assistant.casework.actors import Actor, Role
from assistant.services import booking, calendar_links
from assistant.services.views import Contact
from tests.actions.talking import NOW, Turned, sealed, turn
from tests.actions.trackers import CONVERSATION, tracker

pytestmark = pytest.mark.usefixtures("seeded")
# Of the example directory Kastanjen has the phone beside on site, and Havsbrisen nothing.
SEVERAL, ONE = "kastanjen", "havsbrisen"


def said(text: str, requested: str | None, **slots: Any) -> Turned:
    return turn(ValidateBookingForm(), text, "booking_form", {"requested_slot": requested, **slots})


def first_start(form: str | None) -> Any:
    with house().uow() as uow:
        by = Actor(Role.ANONYMOUS, CONVERSATION)
        return booking.offer(uow, care_centre_id=SEVERAL, wishes=(), by=by, now=NOW, form=form).times[0].start


def booked_by_phone() -> str:
    by = Actor(Role.ANONYMOUS, CONVERSATION)
    start, contact = first_start("phone"), Contact("Kim Testsson", "+46701740631")
    with house().uow() as uow:
        held = booking.hold(uow, care_centre_id=SEVERAL, start=start, holder=CONVERSATION, by=by, now=NOW, form="phone")
    with house().uow() as uow:
        booked = booking.confirm(
            uow, hold_id=held.hold_id or "", contact=contact, by=by, now=NOW, code="lampa tiger moln 42"
        )
    assert booked.appointment
    return booked.appointment.id


@pytest.mark.parametrize("centre", [SEVERAL, ONE])
def test_nobody_is_asked_how_to_meet(centre: str) -> None:
    assert said(centre, "care_centre").slots["requested_slot"] == "booking_time"


def test_where_there_are_several_ways_they_are_told_once_with_the_times() -> None:
    asked = Turned(AskBookingTime(), tracker(slots={"care_centre": SEVERAL, "privacy_told": True}))
    assert asked.said[-2:] == ["utter_ways_to_meet", "utter_offer_times"]
    assert (asked.blank("usual"), asked.blank("others")) == ("på plats", "på telefon")
    assert "utter_ways_to_meet" not in Turned(AskBookingTime(), tracker(slots={"care_centre": ONE})).said


def test_whoever_named_the_usual_way_just_now_is_not_told_it_twice() -> None:
    named = tracker("på plats", slots={"care_centre": SEVERAL, "privacy_told": True})
    named.events.append({"event": "bot", "metadata": {"utter_action": "utter_meeting_form_is"}})
    heard = Turned(AskBookingTime(), named).said
    assert "utter_offer_times" in heard and "utter_ways_to_meet" not in heard


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("telefon tack", "phone"),
        ("telefon är bäst för mig", "phone"),
        ("kan man ta det per telefon", "phone"),
        ("jag vill slippa komma dit", "phone"),
        ("nej inte på plats", "phone"),
        ("jag vill komma dit, inte telefon", None),
        ("på plats blir bra", None),
        ("jag har ingen telefon", None),
        ("jag har tappat min telefon", None),
        ("jag kan inte komma dit på torsdag", None),
    ],
)
def test_a_way_is_taken_when_it_is_asked_for_and_the_usual_one_stays_as_it_is(text: str, form: str | None) -> None:
    read = said(text, "booking_time", care_centre=SEVERAL)
    assert read.slots.get("meeting_form") == form
    assert ("utter_meeting_form_taken" in read.said) == (form is not None)


def test_a_time_that_was_chosen_is_kept_when_it_becomes_one_by_phone() -> None:
    chosen = {"meeting_form": None, "booking_time": first_start("phone").isoformat(), "privacy_told": True}
    read = said("kan vi ta det på telefon i stället", "person_name", care_centre=SEVERAL, **chosen)
    assert read.slots["meeting_form"] == "phone" and read.slots["requested_slot"] == "person_name"
    assert read.slots.get("booking_time", chosen["booking_time"]) == chosen["booking_time"]


@pytest.mark.parametrize(
    ("text", "requested"),
    [
        ("jag nås på telefon hela dagen", "person_name"),
        ("ni når mig på telefon, 070-174 06 31", "phone"),
        ("på min mobil, eller på telefon hemma, 070-174 06 31", "phone"),
        ("jag svarar alltid i telefon", "person_name"),
    ],
)
def test_where_somebody_is_reached_is_no_way_to_meet(text: str, requested: str) -> None:
    for centre in (SEVERAL, ONE):
        chosen = {"meeting_form": "visit", "booking_time": "2026-11-26T13:00:00+01:00"}
        read = said(text, requested, care_centre=centre, privacy_told=True, **chosen)
        assert "utter_meeting_form_not_offered" not in read.said
        assert "booking_time" not in read.slots and "meeting_form" not in read.slots


@pytest.mark.parametrize(
    "text",
    ["ja men på video tack", "ja, på telefon", "ja gärna, via länk", "ja men den 31 november", "ja, åt min fru"],
)
def test_a_yes_to_what_was_just_refused_books_nothing(text: str) -> None:
    person = {"person_name": sealed("Kim Testsson"), "phone": sealed("+46701740631"), "privacy_told": True}
    read = said(text, "booking_confirmed", care_centre=ONE, booking_time="2026-11-26T13:00:00+01:00", **person)
    assert read.said and not read.slots.get("booking_confirmed")
    assert read.slots["requested_slot"] in ("booking_confirmed", "booking_time")


@pytest.mark.parametrize("text", ["ja, och jag behöver tolk på arabiska", "ja tack, på plats blir bra"])
def test_a_yes_with_what_can_be_had_books(text: str) -> None:
    person = {"person_name": sealed("Kim Testsson"), "phone": sealed("+46701740631"), "privacy_told": True}
    read = said(text, "booking_confirmed", care_centre=ONE, booking_time="2026-11-26T13:00:00+01:00", **person)
    assert read.slots["booking_confirmed"] is True


def test_whoever_says_it_with_the_care_centre_is_not_asked_again() -> None:
    read = said("kastanjen, gärna på telefon", "care_centre")
    assert read.slots["meeting_form"] == "phone" and read.slots["requested_slot"] == "booking_time"


def test_a_way_that_is_not_there_is_said_to_be_missing() -> None:
    read = said("på video", "booking_time", care_centre=SEVERAL)
    assert "utter_meeting_form_not_offered" in read.said and read.blank("ways") == "på plats eller på telefon"
    assert "utter_meeting_form_not_offered" in said("kan vi ta det på video", "booking_time", care_centre=ONE).said


def test_the_times_and_the_read_back_are_of_the_chosen_way() -> None:
    slots = {"care_centre": SEVERAL, "meeting_form": "phone"}
    offered = Turned(AskBookingTime(), tracker(slots=slots)).slots["offered_times"]
    person = {"person_name": sealed("Kim Testsson"), "phone": sealed("+46701740631")}
    asked = Turned(AskBookingConfirmed(), tracker(slots={**slots, **person, "booking_time": offered[0]}))
    assert asked.blank("place") == "på telefon"
    with house().uow() as uow:
        held = booking.hold(
            uow,
            care_centre_id=SEVERAL,
            start=first_start("phone"),
            holder=CONVERSATION,
            by=Actor(Role.ANONYMOUS, CONVERSATION),
            now=NOW,
            form="phone",
        )
    assert held.end and held.start and held.end - held.start == timedelta(minutes=45)


def test_a_phone_meeting_that_is_moved_stays_one_by_phone() -> None:
    appointment = booked_by_phone()
    grant = Turn(tracker()).grant(appointment)
    slots = {"appointment_id": appointment, "own_booking": grant}
    offered = Turned(AskNewTime(), tracker(slots=slots))
    assert offered.said[0] == "utter_old_time_is_kept" and offered.blank("place") == "på telefon"
    with house().uow() as uow:
        by_phone = booking.offer(
            uow,
            care_centre_id=SEVERAL,
            wishes=(),
            by=Actor(Role.ANONYMOUS, CONVERSATION),
            now=NOW,
            form="phone",
            holder=CONVERSATION,
        )
    assert offered.slots["offered_times"] == [time.start.isoformat() for time in by_phone.times]


def test_the_calendar_file_knows_that_it_is_by_phone() -> None:
    appointment = booked_by_phone()
    by = Actor(Role.CODE_HOLDER, appointment)
    with house().uow() as uow:
        token = calendar_links.token_of_appointment(uow, appointment_id=appointment, by=by, now=NOW)
    with house().uow() as uow:
        file = calendar_links.opened(uow, token=token or "", now=NOW)
    assert file is not None and [entry.form for entry in file.entries] == ["phone"]


def test_whoever_names_the_only_way_is_told_so_and_not_misunderstood() -> None:
    assert said("på plats", "booking_time", care_centre=ONE).said == ["utter_meeting_form_is"]


@pytest.mark.parametrize("text", ["ja telefon, det blir bra", "telefon tack"])
def test_a_bare_wish_for_the_phone_is_answered_and_is_no_yes_to_a_time(text: str) -> None:
    offered = ["2026-11-25T09:30:00+01:00", "2026-11-26T13:00:00+01:00"]
    read = said(text, "booking_time", care_centre=ONE, offered_times=offered)
    assert read.said == ["utter_meeting_form_not_offered"] and not read.slots.get("booking_time")


def test_what_was_wished_before_the_care_centre_was_known_is_answered_with_it() -> None:
    ahead = said("jag vill ha en tid, går det på telefon", "care_centre")
    assert ahead.slots["meeting_form"] == "phone"
    read = said(ONE, "care_centre", meeting_form="phone")
    assert "utter_meeting_form_not_offered" in read.said and read.slots["meeting_form"] is None
    assert said(SEVERAL, "care_centre", meeting_form="phone").said[-1] == "utter_meeting_form_taken"


@pytest.mark.parametrize("text", ["då kommer jag, vi ses hos er", "jag komma till er själv", "vi träffas på vc då"])
def test_who_says_that_they_come_is_told_it_is_on_site(text: str) -> None:
    assert said(text, "booking_time", care_centre=SEVERAL).said == ["utter_meeting_form_is"]


@pytest.mark.parametrize("text", ["hur kommer man dit", "vad gör jag när jag kommer dit"])
def test_a_question_about_the_way_there_chooses_nothing(text: str) -> None:
    assert "utter_meeting_form_is" not in said(text, "booking_time", care_centre=SEVERAL).said


def test_who_asks_whether_one_travels_is_told_how_it_is_held_as_it_stands() -> None:
    asked = said("så jag slipper åka dit, eller?", "booking_time", care_centre=SEVERAL)
    assert asked.said == ["utter_ways_to_meet"] and "meeting_form" not in asked.slots
    phone = said("man behöver inte ta sig dit? behöver jag åka dit?", "booking_time", care_centre=ONE)
    assert phone.said == ["utter_meeting_form_is"]


def test_who_can_not_come_and_has_several_ways_left_is_told_them() -> None:
    assert "utter_ways_to_meet" in said("jag orkar inte ta mig dit", "booking_time", care_centre="tornrosen").said


@pytest.mark.parametrize("why", ["orkar inte åka buss", "kan inte resa så långt"])
def test_a_reason_for_not_travelling_denies_no_way_to_meet(why: str) -> None:
    assert said(f"helst telefon, {why}", "booking_time", care_centre=SEVERAL).slots["meeting_form"] == "phone"


def test_video_that_was_wished_before_is_said_to_be_missing_where_there_is_none() -> None:
    ahead = said("ett möte på video, orkar inte åka", "care_centre").slots
    assert ahead["meeting_form"] == "video"
    there = said(ONE, "care_centre", meeting_form="video")
    assert "utter_meeting_form_not_offered" in there.said


def test_a_way_that_is_asked_for_where_the_number_is_asked_for_is_taken() -> None:
    known = {"care_centre": SEVERAL, "booking_time": "2026-11-26T13:00:00+01:00", "person_name": sealed("Kim Testsson")}
    read = said("min bil är sönder, går det att få det på telefon i stället?", "phone", **known)
    assert read.slots["meeting_form"] == "phone" and read.said == ["utter_meeting_form_taken"]
    numbered = said("kan ni ta det på telefon 070-174 06 31", "phone", **known)
    assert "meeting_form" not in numbered.slots and numbered.slots["phone"]


@pytest.mark.parametrize(("form", "books"), [("phone", True), (None, False)])
def test_a_yes_that_names_the_way_that_was_read_back_books(form: str | None, books: bool) -> None:
    slots = {"care_centre": SEVERAL, "booking_time": "2026-11-26T13:00:00+01:00", "meeting_form": form}
    asked = {
        "requested_slot": "booking_confirmed",
        **slots,
        "person_name": sealed("Kim Testsson"),
        "phone": sealed("1"),
    }
    way = {"check": ["way", 0.95]}
    read = turn(ValidateBookingForm(), "ja, telefonsamtal blir fint", "booking_form", asked, "affirm", acts=way)
    assert (read.slots.get("booking_confirmed") is True) is books


def test_doubt_at_the_list_is_met_with_the_easy_ways_and_not_with_no_such_time() -> None:
    at_the_list = {"care_centre": SEVERAL, "offered_times": ["2026-11-26T13:00:00+01:00", "2026-11-26T14:00:00+01:00"]}
    met = said("jag vet inte om jag klarar det här", "booking_time", **at_the_list)
    assert met.said == ["utter_heard", "utter_ways_to_meet", "utter_call_back_possible"]
    assert not met.slots.get("booking_time")


def test_which_of_them_is_by_phone_sets_no_phone() -> None:
    at_the_list = {"care_centre": SEVERAL, "offered_times": ["2026-11-26T13:00:00+01:00"]}
    asked = said("vilket av dem är över telefon?", "booking_time", **at_the_list)
    assert asked.said == ["utter_ways_to_meet"] and not asked.slots.get("meeting_form")


def test_a_no_to_video_is_none_to_the_times_that_were_shown() -> None:
    at_the_list = {"care_centre": SEVERAL, "offered_times": ["2026-11-26T13:00:00+01:00", "2026-11-26T14:00:00+01:00"]}
    taken = said("nej, då tar jag det på telefon i stället", "booking_time", **at_the_list).slots
    assert taken["meeting_form"] == "phone" and not taken.get("times_skipped")
