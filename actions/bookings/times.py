"""Times in a talk: reading a wish and offering real free times. For booking and rebooking."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from rasa_sdk.executor import CollectingDispatcher

from actions.base import Events, slots
from actions.bookings.clock_said import chosen_by_clock, said_hour
from actions.bookings.meeting_words import say_how_long
from actions.bookings.picked import SHOWN, picked_of_shown
from actions.bookings.refused_days import (
    DAYS_REFUSED,
    MANY,
    no_longer,
    offer_of,
    refused_as_said,
    refused_now,
    refused_with,
    refuses_the_list,
    with_refused,
)
from actions.bookings.shifted_times import OFFERED_AT_ONCE, edge_clock, others, shifted_wishes
from actions.bookings.time_wishes import (
    DOUBTED,
    Said,
    asked_for,
    aware,
    in_the_doubted_week,
    in_words,
    joined,
    marked,
    only_by_day,
    spans_days,
    wants_evening_or_weekend,
)
from actions.own_time.from_booked import week_from_held
from actions.turn import Turn
from assistant import dates
from assistant.knowledge.told import RELATIVE_BOOKS
from assistant.services.views import Offer, Time
from assistant.swedish import times
from assistant.swedish.bookings.choices import (
    beside_pointed,
    pointed_at,
    refuses_pointed,
    shifts_clock,
    speaks_of_shown,
    wants_another_day,
)
from assistant.swedish.bookings.chosen import names_another_clock
from assistant.swedish.words.wishes_said import whenever

TIME_SLOTS = ("booking_time", "time_wish", "times_skipped", "offered_times", "hold_id")
OTHER_CHOICES, DENIES = ("other",), "deny"
REFUSALS = ("utter_meeting_form_not_offered", "utter_time_", "utter_only_for_yourself", f"{RELATIVE_BOOKS}_too")
Choices = list[dict[str, str]]


def read_time(turn: Turn, say: CollectingDispatcher, care_centre_id: str, form: str | None = None) -> dict[str, Any]:
    """A chosen time, or a wish to look for; `{}` when the message spoke of neither. `form`: how it is to be held."""
    if turn.entity("when_unclear") == "contradiction":
        return _doubted(turn, say)
    offered = turn.slot("offered_times") if turn.requested == "booking_time" else None
    if said_no := refused_as_said(turn):
        return said_no
    if picked := picked_of_shown(turn):
        return chosen_now(turn, picked)
    if offered and refuses_the_list(turn):
        return {**others(turn, care_centre_id, form, offered), "booking_time": None}
    if offered and (pointed := _pointed_at(turn, offered)):
        return {**dict.fromkeys(TIME_SLOTS), "booking_time": pointed}
    if counted := week_from_held(turn) or (said_hour(turn, offered) if offered else None):
        return read_wish(turn, say, care_centre_id, form, counted)
    if offered and (direction := shifts_clock(turn.text)) and not in_words(turn).day_said:
        return _shifted(turn, say, care_centre_id, form, offered, direction)
    if offered and not is_refused(say) and _takes_any(turn):
        return {**dict.fromkeys(TIME_SLOTS), "booking_time": offered[0]} if len(offered) == 1 else _proposed(offered)
    if chosen := _chosen(turn) or chosen_by_clock(turn):
        return {**dict.fromkeys(TIME_SLOTS), "booking_time": chosen}
    if _denies_times(turn) and (denied := refused_now(turn)):
        return no_longer(turn) | with_refused(turn, denied)
    if offered and len(offered) == 1 and turn.answer == "no":
        return {"offered_times": None, "booking_time": None, **refused_with(turn, offered[0])}
    if turn.slot("offered_times") == [] and turn.intent == "other_times":
        # There was none: looked for anew, whatever the day.
        return dict.fromkeys(TIME_SLOTS)
    if offered and _wants_others(turn):
        return {**others(turn, care_centre_id, form, offered), "booking_time": None}
    if said := turn.entity("when"):
        return read_wish(turn, say, care_centre_id, form, in_the_doubted_week(turn, joined(turn, marked(turn, said))))
    if (unclear := turn.entity("when_unclear")) and unclear not in ("excluded", *_told_as_background(turn)):
        say.utter_message(response=f"utter_time_{unclear}")
    return {}


def _told_as_background(turn: Turn) -> tuple[str, ...]:
    """ "Sjukskriven sen maj, vill boka": no wish before any time was asked for; "den fanns nyss" is of the list."""
    return ("past",) if turn.requested is None or speaks_of_shown(turn.text) else ()


def _doubted(turn: Turn, say: CollectingDispatcher) -> dict[str, Any]:
    """A weekday that is not the date's: what day the date is, and its times, until the person has said which."""
    said: list[Said] = turn.entity("when") or []
    if not said:
        say.utter_message(response="utter_time_impossible")
        return {}
    say.utter_message(response="utter_time_contradiction", day=dates.day(aware(said[0]["start"])))
    return {**dict.fromkeys(TIME_SLOTS), "time_wish": [{**one, DOUBTED: True} for one in said]}


def read_wish(
    turn: Turn, say: CollectingDispatcher, care_centre_id: str, form: str | None, wish: list[Said]
) -> dict[str, Any]:
    """The wish to look for, with the time itself where it is exact and free."""
    said_no = with_refused(turn, refused_now(turn), wish=wish)
    left = said_no.get(DAYS_REFUSED, turn.slot(DAYS_REFUSED)) or []
    found = offer_of(turn, care_centre_id, form, wish, 0, OFFERED_AT_ONCE, left)
    if not found.exact and _was_offered(turn, wish):
        say.utter_message(response="utter_time_taken")
    names_clock = any(one["start"] == one["end"] for one in wish)
    earliest = found.outcome == "times" and turn.entity("choice") == "earliest" and not names_clock
    chosen = found.exact or (found.times[0] if earliest else None)
    fresh = {**dict.fromkeys(TIME_SLOTS), "time_wish": wish, "booking_confirmed": None}
    return fresh | {"booking_time": chosen and chosen.start.isoformat()} | said_no


def _denies_times(turn: Turn) -> bool:
    """ "Inte onsdag": at the list, or where the time is surely changed; elsewhere it may be of something else."""
    asked = turn.requested in (None, "booking_time") or turn.act.surely("change_time", "other_time")
    return asked and turn.entity("when_unclear") == "excluded"


def chosen_now(turn: Turn, time: str) -> dict[str, Any]:
    """Whoever takes a time may have it, whatever was refused before."""
    at = dates.local(datetime.fromisoformat(time)).replace(tzinfo=None).isoformat(timespec="minutes")
    named = with_refused(turn, (), wish=[{"start": at, "end": at}])
    return {**dict.fromkeys(TIME_SLOTS), "booking_time": time, "booking_confirmed": None, **named}


def _was_offered(turn: Turn, wish: list[Said]) -> bool:
    """Whether the wish is one of the times that we have just offered."""
    exact = {aware(w["start"]) for w in wish if w["start"] == w["end"]}
    return any(datetime.fromisoformat(time) in exact for time in turn.slot("offered_times") or [])


def _chosen(turn: Turn) -> str | None:
    """The start of the offered time that was picked by its place in the list."""
    offered: Sequence[str] = turn.slot("offered_times") or []
    if turn.requested != "booking_time" or not offered:
        return None
    choice = turn.entity("choice")
    if choice is None:
        return None
    # "Tredje" after a list is the third of it, not a day of the month; "den tidigaste på fredag" is a wish.
    if turn.entity("when") and not choice.isdigit():
        return None
    if choice in ("earliest", "latest"):
        return min(offered) if choice == "earliest" else max(offered)
    return offered[int(choice)] if choice.isdigit() and int(choice) < len(offered) else None


def _pointed_at(turn: Turn, offered: Sequence[str]) -> str | None:
    """ "Den tredje" after a list is the third of it, not a day of the month, also beside its own clock."""
    place = pointed_at(turn.text, len(offered))
    if place is None or names_another_clock(turn.text, aware(offered[place]), turn.now):
        return None
    beside = times.understand(beside_pointed(turn.text), turn.now).when
    its_own = any(datetime.fromisoformat(offered[place]).time() == said.start.time() for said in beside)
    return offered[place] if its_own or not beside else None


def _takes_any(turn: Turn) -> bool:
    """A yes to a list, or no matter which: the first of them is asked about, never just taken."""
    if turn.entity("when") or turn.entity("needs") or turn.answer == "no" or refuses_pointed(turn.text):
        return False
    agrees = turn.answer == "yes" or (turn.intent == "affirm" and turn.answer is None)
    return whenever(turn.text) or (agrees and not turn.entity("choice"))


def _proposed(offered: Sequence[str]) -> dict[str, Any]:
    """A list of one is a question that takes a yes."""
    return {"offered_times": list(offered[:1]), "booking_time": None}


def _wants_others(turn: Turn) -> bool:
    if refuses_pointed(turn.text):
        # Its "den andra" is no day of the month; what else was said may be one.
        return not times.understand(beside_pointed(turn.text), turn.now).when
    return not turn.entity("when") and (
        turn.entity("when_unclear") == "excluded"
        or turn.intent == "other_times"
        or turn.entity("choice") in OTHER_CHOICES
        or wants_another_day(turn.text)
        or rejects(turn)
    )


def _shifted(
    turn: Turn, say: CollectingDispatcher, care_centre_id: str, form: str | None, offered: Sequence[str], direction: str
) -> dict[str, Any]:
    """ "Något senare på dagen?" is later than all that were shown; where none is, which is the latest is said."""
    for wish in shifted_wishes(turn, offered, direction):
        if offer_of(turn, care_centre_id, form, wish, 0, 1).outcome == "times":
            return {**dict.fromkeys(TIME_SLOTS), "time_wish": wish, "booking_confirmed": None}
    say.utter_message(response=f"utter_none_{direction}", clock=edge_clock(offered, direction))
    return {"booking_time": None}


def another_than_chosen(turn: Turn) -> dict[str, Any]:
    """What a no to the chosen time leaves: times are looked for anew, and that one is not offered first."""
    return {**dict.fromkeys(TIME_SLOTS), **refused_with(turn, turn.slot("booking_time"))}


def without_refused(turn: Turn) -> dict[str, Any]:
    """`another_than_chosen` where the message says no to the time, `{}` for all else."""
    return another_than_chosen(turn) if rejects(turn) else {}


def rejects(turn: Turn) -> bool:
    """Whether the message says no to a time: "nej", "nej inte den", "inte 9", "9 går inte"."""
    return turn.answer == "no" or turn.entity("when_unclear") == "excluded" or turn.intent == DENIES


def is_refused(say: CollectingDispatcher) -> bool:
    """Whether something of the message was just said to be impossible: a yes beside it was a yes to that."""
    return any(str(message.get("response")).startswith(REFUSALS) for message in say.messages)


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
    found = offer_of(turn, care_centre_id, form, wish, skip, OFFERED_AT_ONCE)
    if skip and found.outcome == "none":
        say.utter_message(response="utter_no_more_times")
        found, skip = offer_of(turn, care_centre_id, form, wish, 0, OFFERED_AT_ONCE), 0
    offered, shown = turn.slot("offered_times") or [], [time.start.isoformat() for time in found.times]
    if len(offered) == 1 and offered[0] in shown:
        say.utter_message(response="utter_offer_first", when=dates.moment(datetime.fromisoformat(offered[0])))
        return []
    repeated = "again" if shown and offered == shown else "more" if skip else None
    if turn.entity("when") and found.outcome == "times" and spans_days(wish):
        said = asked_for(wish)
        say.utter_message(response="utter_days_understood", asked=said[:1].lower() + said[1:])
    say_how_long(turn, say, found.times)
    if found.outcome == "none_then" and wants_evening_or_weekend(wish):
        by_day = only_by_day(offer_of(turn, care_centre_id, form, [], 0, MANY, ()).times)
        found = replace(found, outcome="daytime_only") if by_day else found
    _say_offer(say, found, wish, instead, repeated)
    return slots({"offered_times": shown, SHOWN: shown, "times_skipped": skip})


def _say_offer(
    say: CollectingDispatcher, found: Offer, wish: list[Said], instead: Callable[[], Choices], repeated: str | None
) -> None:
    """The times as buttons, with the day that was understood where it has none. `repeated`: again, or more of them."""
    choices = [{"title": dates.moment(time.start), "payload": _payload(time)} for time in found.times]
    if repeated and choices:
        say.utter_message(response=f"utter_offer_{repeated}", choices=choices)
        return
    asked = asked_for(wish) if wish else ""
    if found.later:
        say.utter_message(response="utter_weekday_later", asked=asked, day=dates.day(found.times[0].start))
    shown = choices or _none_but(found, instead)
    say.utter_message(response=_offered_words(found), choices=shown, asked=asked, minutes=found.again_in_minutes)


def _offered_words(found: Offer) -> str:
    """A button for other times is of use only where some are shown."""
    if found.outcome == "others_choosing" and not found.times:
        return "utter_offer_all_being_chosen"
    return f"utter_offer_{found.outcome}"


def _none_but(found: Offer, instead: Callable[[], Choices]) -> Choices:
    return instead() if found.outcome == "none" else []


def _payload(time: Time) -> str:
    start = dates.local(time.start).replace(tzinfo=None).isoformat(timespec="minutes")
    return f'/inform{{"when":[{{"start":"{start}","end":"{start}"}}]}}'
