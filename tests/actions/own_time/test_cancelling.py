"""A time is cancelled only by a clear yes, and moved only when the person has not taken it back."""

import asyncio
from datetime import timedelta
from typing import Any

import pytest
from rasa_sdk.executor import CollectingDispatcher

from actions.own_time.cancelling import SubmitCancellation, ValidateCancellationForm
from actions.own_time.rebook_instead import RebookInstead
from actions.own_time.rebooking import SubmitRebooking, ValidateRebookingForm
from actions.steering import BookInstead, CancelInstead
from actions.turn import Turn
from actions.wiring import house
from assistant.casework.actors import Actor, AssuranceLevel, Role
from assistant.services import booking
from assistant.services.views import Contact
from tests.actions.talking import NOW, Turned, turn
from tests.actions.trackers import CONVERSATION, tracker

pytestmark = pytest.mark.usefixtures("seeded")
THURSDAY, LATER = 3, -1
STRANGER = Actor(Role.ANONYMOUS, CONVERSATION)
RESIDENT = Actor(Role.RESIDENT, "kim", assurance=AssuranceLevel.DEMO)
ASKED = {"requested_slot": "cancellation_confirmed", "appointment_id": "a"}
MOVED = [
    ("ja men boka en ny tid åt mig", None, "rebooking_form"),
    ("boka på kryddgården i stället", "kryddgarden", "rebooking_form"),
]


def booked(centre: str, weekday: int, by: Actor = STRANGER, skip: int = 0) -> str:
    """The id of a time there, on the first such weekday that has one, or a later one."""
    code = f"lampa tiger moln {skip + 10}"
    with house().uow() as uow:
        times = booking.offer(uow, care_centre_id=centre, wishes=(), by=by, now=NOW, limit=99).times
    start = [time.start for time in times if time.start.weekday() == weekday][skip * LATER]
    with house().uow() as uow:
        held = booking.hold(uow, care_centre_id=centre, start=start, holder=CONVERSATION, by=by, now=NOW)
    with house().uow() as uow:
        contact = Contact("Kim Testsson", "+46701740631")
        made = booking.confirm(uow, hold_id=held.hold_id or "", contact=contact, by=by, now=NOW, code=code)
    assert made.appointment
    return made.appointment.id


def booked_on_thursday() -> dict[str, Any]:
    """The slots of a talk that has a time at Törnrosen on a Thursday."""
    appointment = booked("tornrosen", THURSDAY)
    return {"appointment_id": appointment, "own_booking": Turn(tracker()).grant(appointment)}


def answered(text: str, intent: str = "cancel_appointment") -> object:
    return turn(ValidateCancellationForm(), text, "cancellation_form", ASKED, intent).slots.get(
        "cancellation_confirmed"
    )


@pytest.mark.parametrize(
    "text",
    [
        "nej jag vill inte avboka",
        "avboka inte",
        "låt tiden vara kvar",
        "ångrade mig, den får va kvar",
        "vänta, jag ångrar mig",
        "ja, men avboka inte",
        "nej",
        "behåll den",
    ],
)
def test_user_who_says_not_to_cancel_keeps_the_time(text: str) -> None:
    assert answered(text) is False


@pytest.mark.parametrize("text", ["ja", "ja tack", "avboka", "ja avboka den", "ja avboka, jag ringer sen om en ny tid"])
def test_user_who_says_yes_or_cancel_has_it_cancelled(text: str) -> None:
    assert answered(text) is True


@pytest.mark.parametrize(
    "text", ["ja tyvärr", "Ja, tyvärr måste jag det", "jo dessvärre, jag kan inte komma", "ja det är tråkigt men"]
)
def test_a_yes_with_a_regret_is_a_yes(text: str) -> None:
    assert answered(text, "affirm") is True


@pytest.mark.parametrize(
    "text",
    ["tyvärr", "ja tyvärr inte", "ja tyvärr kan jag bara på fredag", "nej tyvärr", "ja tyvärr men en ny tid sen"],
)
def test_a_regret_with_anything_else_takes_no_time_away(text: str) -> None:
    assert answered(text, "affirm") in (False, "doubted")


@pytest.mark.parametrize("text", ["jag kommer", "vet inte", "jag vill inte ha den, eller jo"])
def test_user_who_is_unclear_keeps_the_time_and_no_question_stays_open(text: str) -> None:
    assert answered(text) in (False, "doubted")


@pytest.mark.parametrize(
    "text",
    [
        "ja men jag vill ha en ny tid",
        "ja, fast ge mig en annan dag",
        "ja fast hellre på fredag",
        "ja, men byt den mot en senare tid",
        "japp, i stället tar jag onsdag kl 10",
        "ja avboka och boka om mig",
    ],
)
def test_a_yes_to_another_time_takes_no_time_away(text: str) -> None:
    assert answered(text, "affirm") == "doubted"


@pytest.mark.parametrize(("text", "known"), [("ja, den på torsdag", True), ("ja fast hellre på fredag", "doubted")])
def test_a_yes_that_names_the_day_of_the_time_cancels_it_and_another_day_does_not(text: str, known: object) -> None:
    slots = {**ASKED, **booked_on_thursday()}
    read = turn(ValidateCancellationForm(), text, "cancellation_form", slots, "affirm")
    assert read.slots["cancellation_confirmed"] == known


@pytest.mark.parametrize(("text", "centre", "goes_to"), MOVED)
def test_whoever_books_instead_of_cancelling_moves_that_time(text: str, centre: str | None, goes_to: str) -> None:
    slots = {**ASKED, "care_centre": None}
    found = {"care_centre": centre} if centre else {}
    events = asyncio.run(
        BookInstead().run(
            CollectingDispatcher(), tracker(text, "book_appointment", found, form="cancellation_form", slots=slots), {}
        )
    )
    assert [event["name"] for event in events if event["event"] == "followup"] == [goes_to]
    kept = [event["value"] for event in events if event.get("name") == "appointment_id"][-1]
    assert kept == ("a" if goes_to == "rebooking_form" else None)


def test_user_who_rather_keeps_the_old_time_is_not_moved() -> None:
    asked = {
        "requested_slot": "rebooking_confirmed",
        "appointment_id": "a",
        "booking_time": "2026-11-26T13:00:00+01:00",
    }
    read = turn(ValidateRebookingForm(), "nej, behåll den gamla tiden", "rebooking_form", asked, "deny")
    assert read.slots["rebooking_confirmed"] is False and read.slots["requested_slot"] is None
    ended = Turned(SubmitRebooking(), tracker(slots={**asked, "rebooking_confirmed": False}))
    assert ended.said == ["utter_stopped_rebooking_form"]


def test_a_yes_to_a_day_that_does_not_exist_moves_nothing() -> None:
    asked = {
        **booked_on_thursday(),
        "requested_slot": "rebooking_confirmed",
        "booking_time": "2026-11-26T13:00:00+01:00",
    }
    read = turn(ValidateRebookingForm(), "ja men den 31 november", "rebooking_form", asked, "affirm")
    assert not read.slots.get("rebooking_confirmed") and "utter_time_impossible" in read.said


def two_of_mine() -> tuple[str, str]:
    """Two times of somebody logged in: one at Törnrosen, a later one at Kryddgården."""
    first, second = booked("tornrosen", THURSDAY, by=RESIDENT), booked("kryddgarden", THURSDAY, by=RESIDENT, skip=1)
    return first, second


@pytest.mark.parametrize("text", ["den andra, torsdag kl 13", "nummer två, till onsdag kl 10"])
def test_the_new_time_is_read_at_the_care_centre_of_the_appointment_that_is_named(
    text: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Turn, "actor", RESIDENT)
    _, second = two_of_mine()
    looked_at = centres_looked_at(monkeypatch)
    known = {"requested_slot": "appointment_id"}
    read = turn(ValidateRebookingForm(), text, "rebooking_form", known, more={"choice": "1"})
    assert read.slots["appointment_id"] == second and looked_at == {"kryddgarden"}


def test_a_time_said_before_it_is_known_which_appointment_is_only_a_wish(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Turn, "actor", RESIDENT)
    two_of_mine()
    looked_at = centres_looked_at(monkeypatch)
    read = turn(ValidateRebookingForm(), "flytta min tid till torsdag kl 13", "rebooking_form", {})
    assert read.slots["requested_slot"] == "appointment_id" and not looked_at
    assert read.slots["time_wish"] and not read.slots.get("booking_time")


@pytest.mark.parametrize(
    "text", ["nej, flytta den till veckan efter", "flytta den i stället, jag kan inte dagen efter"]
)
def test_user_who_moves_the_one_to_be_cancelled_keeps_to_that_one(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Turn, "actor", RESIDENT)
    _, second = two_of_mine()
    known = {"requested_slot": "cancellation_confirmed", "appointment_id": second}
    moved = turn(RebookInstead(), text, "cancellation_form", known, "rebook_appointment")
    assert moved.slots["appointment_id"] == second
    wish = moved.slots["time_wish"]
    if "veckan" in text:
        with house().uow() as uow:
            start = next(one.start for one in booking.mine(uow, by=RESIDENT, now=NOW) if one.id == second)
        monday = (start + timedelta(days=7 - start.weekday())).date().isoformat()
        assert wish[0]["start"] == f"{monday}T00:00"
    else:
        assert wish is None


def centres_looked_at(monkeypatch: pytest.MonkeyPatch) -> set[str]:
    """The care centres whose times are looked at from now on."""
    seen: set[str] = set()
    offer = booking.offer

    def watched(*args: Any, care_centre_id: str, **more: Any) -> Any:
        seen.add(care_centre_id)
        return offer(*args, care_centre_id=care_centre_id, **more)

    monkeypatch.setattr(booking, "offer", watched)
    return seen


IN_CONSENT = {"consent_social_services": False, "requested_slot": "consent_employment_service"}


def test_user_who_keeps_the_time_after_all_goes_on_where_consent_was_left() -> None:
    mine = booked_on_thursday()
    left = turn(CancelInstead(), "avboka", "consent_form", IN_CONSENT | mine, "cancel_appointment")
    assert left.said == ["utter_consent_waits"] and left.slots["paused_task"] == "consent_form"
    waits = mine | {"paused_task": "consent_form", "cancellation_confirmed": False}
    kept = turn(SubmitCancellation(), "nej", "", waits | {"consent_social_services": False})
    assert kept.said == ["utter_cancellation_not_done", "utter_back_to_consent"]
    assert "consent_social_services" not in kept.slots


def test_user_who_cancels_is_told_that_nothing_of_the_consent_is_kept() -> None:
    waits = booked_on_thursday() | {"paused_task": "consent_form", "cancellation_confirmed": True}
    cancelled = turn(SubmitCancellation(), "ja", "", waits | {"consent_social_services": True})
    assert cancelled.said == ["utter_cancellation_cancelled", "utter_consent_given_up"]
    assert cancelled.slots["consent_social_services"] is None and cancelled.slots["paused_task"] is None
