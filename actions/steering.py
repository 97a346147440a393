"""Stopping, going back, asking why, going on: what a person may say at every question of every form."""

from rasa_sdk.events import ActiveLoop, FollowupAction, SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.base import Deed, Events, slots
from actions.bookings.booking import BOOKING_SLOTS
from actions.bookings.person_given import CALL_FORM
from actions.bookings.right_coordinator import NO_CENTRE
from actions.bookings.time_wishes import marked
from actions.bookings.times import TIME_SLOTS
from actions.bookings.waiting import WAITING_SLOTS
from actions.calls.call_back import CALL_BACK_SLOTS, WAITS
from actions.calls.call_offer import WANTED
from actions.calls.safe_number import say_of_safe_number
from actions.consents.consent_asides import answer_consent_aside
from actions.consents.consent_check import CONSENT_SLOTS
from actions.forms import TURN_TAKEN
from actions.own_time.cancelling import CANCELLATION_SLOTS
from actions.own_time.rebooking import REBOOKING_SLOTS
from actions.staff.training import TRAINING_SLOTS, explain_verdict, resume_training, stop_training
from actions.staff.ways import ASKED_SLOTS, WAY_SLOTS
from actions.turn import HANDED_ON, Turn
from actions.wiring import house
from assistant.services import booking
from assistant.swedish.bookings.choices import pointed_at, refuses_pointed
from assistant.swedish.bookings.put_off import books_instead, books_not_yet, comes_back, only_waits
from assistant.swedish.words.questions import asks_if_one_must

SLOTS_OF = {
    "booking_form": BOOKING_SLOTS,
    "rebooking_form": REBOOKING_SLOTS,
    "cancellation_form": CANCELLATION_SLOTS,
    "consent_form": CONSENT_SLOTS,
    "training_form": TRAINING_SLOTS,
    "way_form": WAY_SLOTS,
    "call_back_form": CALL_BACK_SLOTS,
    "waiting_form": WAITING_SLOTS,
    "freed_time_form": ("freed_time_wanted",),
}
FORM_SLOTS = tuple(dict.fromkeys(slot for names in SLOTS_OF.values() for slot in names))
# The slots that are asked for, in order: one step back empties the last of them that is filled.
STEPS = {
    "booking_form": ("care_centre", "booking_time", "person_name", "phone"),
    "rebooking_form": ("appointment_id", "booking_time"),
    "cancellation_form": ("appointment_id",),
    "consent_form": (
        "consent_social_services",
        "consent_employment_service",
        "consent_insurance_agency",
        "consent_employer",
        "consent_content",
        "consent_until",
        "consent_understood",
    ),
    "training_form": ("training_track",),
    "way_form": ASKED_SLOTS,
    "call_back_form": ("care_centre", "person_name", "phone", "call_time"),
    "waiting_form": ("care_centre", "person_name", "phone"),
    "freed_time_form": (),
}
MOVES = "rebooking_form"
ABOUT_ONE = ("rebooking_form", "cancellation_form")
CONSENT = "consent_form"
VOLUNTARY = "utter_faq/must_i_see_reko"
CAN_BE_PUT_OFF = ("booking_form", "call_back_form")
# What a call that is given up leaves to the booking.
OF_CALL_TOO = ("care_centre", "person_name", "phone")
GIVEN_BACK = ("hold_id", "booking_confirmed")
REASON_OF_ITS_OWN = ("call_back_form", "waiting_form")


class Stop(Deed):
    def name(self) -> str:
        return "action_stop"

    def do(self, turn: Turn, say: CollectingDispatcher) -> Events:
        stopped = turn.form or turn.slot("paused_task")
        release_hold(turn)
        ended = stop_training(turn, say) if stopped == "training_form" else []
        say.utter_message(response=_stopped(turn, stopped) if stopped else "utter_nothing_to_stop")
        return [*forget_forms(), *ended, ActiveLoop(None)]


def _stopped(turn: Turn, form: str) -> str:
    """Whoever only waits with it is welcome back."""
    if form == CONSENT and (only_waits(turn.text) or comes_back(turn.text)):
        return "utter_put_off_consent_form"
    puts_off = form in CAN_BE_PUT_OFF and (
        comes_back(turn.text) or books_not_yet(turn.text) or turn.act.surely("put_off")
    )
    return f"utter_put_off_{form}" if puts_off else f"utter_stopped_{form}"


class GoBack(Deed):
    def name(self) -> str:
        return "action_go_back"

    def do(self, turn: Turn, say: CollectingDispatcher) -> Events:
        if turn.form is None:
            say.utter_message(response="utter_nothing_to_go_back_to")
            return []
        steps = STEPS[turn.form]
        before = steps[: steps.index(turn.requested)] if turn.requested in steps else steps
        filled = [slot for slot in before if turn.slot(slot) is not None]
        if not filled:
            say.utter_message(response="utter_no_step_back")
            return []
        say.utter_message(response="utter_one_step_back")
        emptied = TIME_SLOTS if filled[-1] == "booking_time" else (filled[-1],)
        return slots(dict.fromkeys(emptied))


class ExplainWhy(Deed):
    def name(self) -> str:
        return "action_explain_why"

    def do(self, turn: Turn, say: CollectingDispatcher) -> Events:
        if turn.form != "consent_form" and answer_consent_aside(turn, say):
            return []
        if turn.form == "training_form" and explain_verdict(turn, say):
            return []
        # The same question has another reason there.
        asked = turn.form if turn.form in REASON_OF_ITS_OWN else turn.requested
        if not asked and asks_if_one_must(turn.text):
            # Nothing was asked here: what is meant is the support.
            say.utter_message(response=VOLUNTARY)
            return []
        say.utter_message(response=f"utter_why_{asked}" if asked else "utter_why_nothing")
        return []


class Resume(Deed):
    """Goes on with what danger had closed; only when the person says so (decision 11)."""

    def name(self) -> str:
        return "action_resume"

    def do(self, turn: Turn, say: CollectingDispatcher) -> Events:
        paused = turn.slot("paused_task")
        if not paused and (track := resume_training(turn)):
            say.utter_message(response="utter_resumed")
            return [SlotSet("training_track", track), FollowupAction("training_form")]
        if not paused:
            say.utter_message(response="utter_nothing_to_resume")
            return []
        say.utter_message(response="utter_resumed")
        say_of_safe_number(turn, say)
        # A name or a number that came instead of "fortsätt" is read there.
        given = turn.entity("phone") or turn.entity("person_name")
        chosen = [SlotSet("requested_slot", "booking_time")] if _speaks_of_times(turn) else []
        handed = [SlotSet(TURN_TAKEN, HANDED_ON)] if given or chosen else []
        return [SlotSet("paused_task"), *chosen, *handed, FollowupAction(paused)]


def _speaks_of_times(turn: Turn) -> bool:
    """ "Fortsätt, jag tar den andra tiden": said of the times that were offered before the danger."""
    offered = turn.slot("offered_times")
    if not offered or turn.slot("booking_time"):
        return False
    named = turn.entity("when") or turn.entity("choice")
    return bool(named) or pointed_at(turn.text, len(offered)) is not None or refuses_pointed(turn.text)


class ReleaseHold(Deed):
    """Gives a held time back to others, without a word."""

    def name(self) -> str:
        return "action_release_hold"

    def do(self, turn: Turn, say: CollectingDispatcher) -> Events:
        release_hold(turn)
        return [SlotSet("hold_id")]


class SwitchTask(Deed):
    """Leaves the open form for another one, when that is what the person turned to."""

    instead: str
    # Said ahead of another matter of the same booking; whoever goes on with that has not been sent away.
    consent_left = "utter_consent_left"
    # What was answered of consent is kept, and gone on with afterwards.
    comes_back = False
    # A call that is not asked for yet is not lost unsaid; a booking instead of it says so itself.
    says_call_is_left = True

    def do(self, turn: Turn, say: CollectingDispatcher) -> Events:
        release_hold(turn)
        return [*self.left(turn, say), *self.kept(turn), ActiveLoop(None), FollowupAction(self.goes_to(turn))]

    def left(self, turn: Turn, say: CollectingDispatcher) -> Events:
        """What becomes of the form that is left."""
        if turn.form == CALL_FORM and turn.slot(WANTED) is True and self.says_call_is_left:
            say.utter_message(response="utter_call_left")
        if turn.form != CONSENT:
            waiting = self.comes_back and turn.slot("paused_task") == CONSENT
            return parked() if waiting else forget_forms()
        say.utter_message(response=self.consent_left)
        return parked() if self.comes_back else forget_forms()

    def goes_to(self, turn: Turn) -> str:
        return self.instead

    def kept(self, turn: Turn) -> Events:
        """What the message itself tells for the other form, which only asks."""
        return []


class BookInstead(SwitchTask):
    instead = "booking_form"
    says_call_is_left = False

    def name(self) -> str:
        return "action_book_instead"

    def do(self, turn: Turn, say: CollectingDispatcher) -> Events:
        if turn.form == CALL_FORM and (turn.slot(WANTED) is True or books_instead(turn.text)):
            say.utter_message(response="utter_books_instead_of_call")
        return super().do(turn, say)

    def kept(self, turn: Turn) -> Events:
        return [*(_left_by_call(turn) if turn.form == CALL_FORM else []), *self._named(turn)]

    def _named(self, turn: Turn) -> Events:
        centre, when = turn.entity("care_centre"), turn.entity("when")
        named = [SlotSet("care_centre", centre)] if centre and centre != NO_CENTRE else []
        moved = same_appointment(turn) if self.goes_to(turn) != self.instead else []
        return [*named, *([SlotSet("time_wish", marked(turn, when))] if when else []), *moved]

    def goes_to(self, turn: Turn) -> str:
        # "Ja, men boka en ny tid": the time that was to go is moved, also to another care centre.
        return MOVES if turn.form == "cancellation_form" and turn.slot("appointment_id") else self.instead


def _left_by_call(turn: Turn) -> Events:
    """Who was to be phoned, and the booking that waited, if one did: nobody has to say it again."""
    waits = turn.slot(WAITS) or {}
    names = BOOKING_SLOTS if waits.get("form") == "booking_form" else OF_CALL_TOO
    told = {name: turn.slot(name) for name in names if name not in GIVEN_BACK and turn.slot(name) is not None}
    return slots(told | ({"care_centre": waits["care_centre"]} if "care_centre" in waits else {}))


def same_appointment(turn: Turn) -> Events:
    """From cancelling to moving, or back, it is the same appointment."""
    chosen = turn.slot("appointment_id") if turn.form in ABOUT_ONE else None
    return [SlotSet("appointment_id", chosen)] if chosen else []


class CancelInstead(SwitchTask):
    instead = "cancellation_form"
    consent_left = "utter_consent_waits"
    comes_back = True

    def name(self) -> str:
        return "action_cancel_instead"

    def kept(self, turn: Turn) -> Events:
        return same_appointment(turn)


class TrainInstead(SwitchTask):
    """Says what becomes of what was begun: nobody who goes off to train should think that it was done."""

    instead = "training_form"
    consent_left = "utter_stopped_consent_form"

    def name(self) -> str:
        return "action_train_instead"

    def do(self, turn: Turn, say: CollectingDispatcher) -> Events:
        if turn.form not in (None, "consent_form"):
            say.utter_message(response=f"utter_stopped_{turn.form}")
        return super().do(turn, say)


class StartOver(Deed):
    def name(self) -> str:
        return "action_start_over"

    def do(self, turn: Turn, say: CollectingDispatcher) -> Events:
        release_hold(turn)
        say.utter_message(response="utter_started_over")
        say.utter_message(response="utter_help")
        return [*forget_forms(), ActiveLoop(None)]


def release_hold(turn: Turn) -> None:
    if hold_id := turn.slot("hold_id"):
        with house().uow() as uow:
            booking.release(uow, hold_id=hold_id, by=turn.actor, now=turn.now)


def forget_forms() -> Events:
    return slots(dict.fromkeys((*FORM_SLOTS, "paused_task", "requested_slot")))


def parked() -> Events:
    """All else is forgotten; the answers about consent wait, to be gone on with."""
    others = [slot for slot in FORM_SLOTS if slot not in CONSENT_SLOTS]
    return slots({**dict.fromkeys((*others, "requested_slot")), "paused_task": CONSENT})
