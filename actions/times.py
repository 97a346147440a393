"""Times in a talk: reading a wish, offering real free times, and holding the chosen one. For booking and rebooking."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Any

from rasa_sdk.events import SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.base import Events, slots
from actions.meeting_words import place_of
from actions.turn import Turn
from actions.wiring import house
from assistant import dates
from assistant.services import booking, directory
from assistant.services.views import AppointmentView, Offer, Time, Wish
from assistant.swedish import times

OFFERED_AT_ONCE = 4
TIME_SLOTS = ("booking_time", "time_wish", "times_skipped", "offered_times", "hold_id")
OTHER_CHOICES = ("other",)
DENIES = "deny"
WEEKLY, DOUBTED = "weekly", "doubted"
Choices = list[dict[str, str]]
Said = dict[str, Any]


def read_time(turn: Turn, say: CollectingDispatcher, care_centre_id: str, form: str | None = None) -> dict[str, Any]:
    """A chosen time, or a wish to look for; `{}` when the message spoke of neither. `form`: how it is to be held."""
    if turn.entity("when_unclear") == "contradiction":
        return _doubted(turn, say)
    if chosen := _chosen(turn) or _chosen_by_clock(turn):
        return {**dict.fromkeys(TIME_SLOTS), "booking_time": chosen}
    if turn.requested == "booking_time" and turn.slot("offered_times") and _wants_others(turn):
        return {"times_skipped": (turn.slot("times_skipped") or 0) + OFFERED_AT_ONCE, "booking_time": None}
    if wish := turn.entity("when"):
        return _wished(turn, say, care_centre_id, form, _in_the_doubted_week(turn, marked(turn, wish)))
    if (unclear := turn.entity("when_unclear")) and unclear != "excluded":
        say.utter_message(response=f"utter_time_{unclear}")
    return {}


def marked(turn: Turn, wish: list[Said]) -> list[Said]:
    """The wish, with whether it was a weekday that comes again ("torsdag", not "i morgon" or "torsdag 26 november")."""
    is_any_such_day = _in_words(turn).weekday
    return [{**one, WEEKLY: True} for one in wish] if is_any_such_day else wish


def _in_words(turn: Turn) -> times.Times:
    """What was said about time. A button says nothing in words: its time is whole."""
    return times.understand("" if turn.text.startswith("/") else turn.text, turn.now)


def _doubted(turn: Turn, say: CollectingDispatcher) -> dict[str, Any]:
    """A weekday that is not the date's: what day the date is, and its times, until the person has said which."""
    said: list[Said] = turn.entity("when") or []
    if not said:
        say.utter_message(response="utter_time_impossible")
        return {}
    say.utter_message(response="utter_time_contradiction", day=dates.day(_aware(said[0]["start"])))
    return {**dict.fromkeys(TIME_SLOTS), "time_wish": [{**one, DOUBTED: True} for one in said]}


def _in_the_doubted_week(turn: Turn, wish: list[Said]) -> list[Said]:
    """ "Tisdag 9 december" was asked about: "onsdag menar jag" is then of the week of that date."""
    doubted = next((one for one in turn.slot("time_wish") or [] if one.get(DOUBTED)), None)
    if doubted is None or not _in_words(turn).weekday:
        return wish
    monday = _monday_of(_aware(doubted["start"]))
    return [{**one, **_moved_to_week(one, monday)} for one in wish]


def _monday_of(moment: datetime) -> date:
    return moment.date() - timedelta(days=moment.weekday())


def _moved_to_week(one: Said, monday: date) -> Said:
    weeks = (monday - _monday_of(_aware(one["start"]))).days // 7
    return {side: (datetime.fromisoformat(one[side]) + timedelta(weeks=weeks)).isoformat() for side in ("start", "end")}


def _wished(
    turn: Turn, say: CollectingDispatcher, care_centre_id: str, form: str | None, wish: list[Said]
) -> dict[str, Any]:
    found = _offer(turn, care_centre_id, form, wish, skip=0)
    if not found.exact and _was_offered(turn, wish):
        say.utter_message(response="utter_time_taken")
    first = found.times[0] if found.outcome == "times" and turn.entity("choice") == "earliest" else None
    chosen = found.exact or first
    exact = chosen.start.isoformat() if chosen else None
    fresh: dict[str, Any] = {**dict.fromkeys(TIME_SLOTS), "time_wish": wish, "booking_time": exact}
    return {**fresh, "booking_confirmed": None}


def _was_offered(turn: Turn, wish: list[Said]) -> bool:
    """Whether the wish is one of the times that we have just offered."""
    exact = {_aware(w["start"]) for w in wish if w["start"] == w["end"]}
    return any(datetime.fromisoformat(time) in exact for time in turn.slot("offered_times") or [])


def _chosen(turn: Turn) -> str | None:
    """The start of the offered time that was picked by its place in the list."""
    offered: Sequence[str] = turn.slot("offered_times") or []
    choice = turn.entity("choice")
    if turn.requested != "booking_time" or not offered or choice is None:
        return None
    # "Den tredje" after a list is the third of it, not a day of the month; "den tidigaste på fredag" is a wish.
    if turn.entity("when") and not choice.isdigit():
        return None
    if choice in ("earliest", "latest"):
        return min(offered) if choice == "earliest" else max(offered)
    return offered[int(choice)] if choice.isdigit() and int(choice) < len(offered) else None


def _chosen_by_clock(turn: Turn) -> str | None:
    """The only one of the offered times that has the clock which was said, where no day was said with it."""
    offered: Sequence[str] = turn.slot("offered_times") or []
    wish = turn.entity("when") or []
    if turn.requested != "booking_time" or len(wish) != 1 or wish[0]["start"] != wish[0]["end"]:
        return None
    said = _aware(wish[0]["start"])
    in_words = _in_words(turn)
    if in_words.day_said or not in_words.when or any(datetime.fromisoformat(t) == said for t in offered):
        return None
    fitting = [time for time in offered if datetime.fromisoformat(time).time() == said.time()]
    return fitting[0] if len(fitting) == 1 else None


def _wants_others(turn: Turn) -> bool:
    return not turn.entity("when") and (
        turn.entity("when_unclear") == "excluded"
        or turn.intent == "other_times"
        or turn.entity("choice") in OTHER_CHOICES
        or rejects(turn)
    )


def rejects(turn: Turn) -> bool:
    """Whether the message says no to a time: "nej", "nej inte den", "inte 9", "9 går inte"."""
    return turn.answer == "no" or turn.entity("when_unclear") == "excluded" or turn.intent == DENIES


def offer_times(
    turn: Turn,
    say: CollectingDispatcher,
    care_centre_id: str,
    instead: Callable[[], Choices] = list,
    form: str | None = None,
) -> Events:
    """Says the free times that fit the wish, with a button each, and remembers them; `instead`: the buttons when there
    are none at all.
    """
    skip = int(turn.slot("times_skipped") or 0)
    wish = turn.slot("time_wish") or []
    found = _offer(turn, care_centre_id, form, wish, skip)
    if skip and found.outcome == "none":
        say.utter_message(response="utter_no_more_times")
        found, skip = _offer(turn, care_centre_id, form, wish, 0), 0
    if found.later:
        say.utter_message(response="utter_weekday_later", day=dates.day(found.times[0].start))
    choices = [{"title": dates.moment(time.start), "payload": _payload(time)} for time in found.times]
    say.utter_message(response=f"utter_offer_{found.outcome}", choices=choices or _none_but(found, instead))
    return slots({"offered_times": [time.start.isoformat() for time in found.times], "times_skipped": skip})


def _none_but(found: Offer, instead: Callable[[], Choices]) -> Choices:
    return instead() if found.outcome == "none" else []


def _offer(turn: Turn, care_centre_id: str, form: str | None, wish: list[Said], skip: int) -> Offer:
    wishes = as_wishes(wish)
    with house().uow() as uow:
        return booking.offer(
            uow,
            care_centre_id=care_centre_id,
            wishes=wishes,
            by=turn.books_as(care_centre_id),
            now=turn.now,
            limit=OFFERED_AT_ONCE,
            skip=skip,
            holder=turn.conversation,
            form=form,
        )


def as_wishes(wish: Sequence[Mapping[str, Any]]) -> list[Wish]:
    """The entity `when` as the services take it."""
    return [Wish(_aware(w["start"]), _aware(w["end"]), weekly=bool(w.get(WEEKLY))) for w in wish]


def _payload(time: Time) -> str:
    start = dates.local(time.start).replace(tzinfo=None).isoformat(timespec="minutes")
    return f'/inform{{"when":[{{"start":"{start}","end":"{start}"}}]}}'


def _aware(local: str) -> datetime:
    return dates.local(datetime.fromisoformat(local))


@dataclass(frozen=True)
class Held:
    """Whether the chosen time is ours for the moment, what to remember, and words for the question."""

    ours: bool
    events: Events
    words: dict[str, Any] = field(default_factory=dict)


def hold_time(turn: Turn, say: CollectingDispatcher, care_centre_id: str, form: str | None = None) -> Held:
    """Holds the chosen time. When somebody else was quicker, says so and offers others instead."""
    with house().uow() as uow:
        held = booking.hold(
            uow,
            care_centre_id=care_centre_id,
            start=_aware(turn.slot("booking_time")),
            holder=turn.conversation,
            by=turn.books_as(care_centre_id),
            now=turn.now,
            form=form,
        )
        centres = {centre.id: centre for centre in directory.care_centres(uow)}
    if held.outcome != "held" or held.start is None or held.end is None:
        say.utter_message(response="utter_time_taken")
        events = offer_times(turn, say, care_centre_id, form=form)
        return Held(False, [*events, SlotSet("booking_time"), SlotSet("requested_slot", "booking_time")])
    centre = centres[care_centre_id]
    words = {
        "when": dates.span(held.start, held.end),
        "care_centre_name": centre.name,
        "place": place_of(held.form, centre.place),
    }
    return Held(True, [SlotSet("hold_id", held.hold_id)], words)


def appointment_words(appointment: AppointmentView) -> dict[str, Any]:
    """What an answer may tell of an appointment."""
    return {
        "when": dates.span(appointment.start, appointment.end),
        "care_centre_name": appointment.care_centre_name,
        "place": place_of(appointment.form, appointment.place),
        # The templates end the sentence; whoever wrote the reason may have done so too.
        "reason": (appointment.cancelled_reason or "").rstrip(" ."),
    }
