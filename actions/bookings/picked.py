"""A time picked out of the list that was shown last, also while one of them is asked about or held."""

from collections.abc import Sequence
from datetime import datetime

from rasa_sdk.executor import CollectingDispatcher

from actions.turn import Turn
from assistant import dates
from assistant.swedish.bookings.choices import pointed_at
from assistant.swedish.bookings.chosen import by_number, by_surely_number, by_time, chosen_of, plainly_by_number
from assistant.swedish.bookings.day_and_hour import by_day_and_hour, taken_by_day_and_hour
from assistant.swedish.bookings.edge_of_day import at_edge_of_day, edge_of_day

# The list that was shown last.
SHOWN = "shown_times"
OTHER = ("change_time", "other_time")
TIME = "booking_time"
# What is no choice, though it names one of the list.
NO_CHOICE = ("refuse", "others", "question", "put_off", "stop")
# Surely one of these, a time that is named is most often one that is asked about or turned down.
NAMES_OTHERS = ("refuse", "others", "question")
# What is asked where one of the list was chosen already, and what surely tells of the person there.
AFTER_THE_TIME = ("person_name", "phone", "booking_confirmed")
OF_THE_PERSON = ("phone", "refuse_name", "refuse_phone", "no_phone")


def picked_of_shown(turn: Turn) -> str | None:
    """The start of the time that is surely picked: "nä förresten, ta trean", "den klockan nio går bra"."""
    shown: Sequence[str] = turn.slot(SHOWN) or []
    local = [dates.local(datetime.fromisoformat(time)) for time in shown]
    if edge_of_day(turn.text):
        return _at_edge_of_day(turn, shown, local)
    if (plain := another_by_number(turn)) is not None:
        return plain
    if (named := _plainly_named(turn, local)) is not None:
        return shown[named]
    if not turn.act.surely("choose", *OTHER):
        return _pointed_back_at(turn, shown)
    if not turn.act.surely(*OTHER):
        place = chosen_of(turn.text, local, turn.now)
    elif (place := by_number(turn.text, len(shown), _place_of_chosen(turn, shown))) is None:
        # "Nej, på torsdag har jag tandläkare" names the day of the one that is given up.
        place = by_time(turn.text, local, turn.now)
        place = None if place is not None and _is_of_the_chosen(turn, local[place]) else place
    return shown[place] if place is not None else None


def _at_edge_of_day(turn: Turn, shown: Sequence[str], local: Sequence[datetime]) -> str | None:
    """ "Fredag i stället, den första tiden": of the shown times of that day, and of no other day."""
    may_pick = turn.requested == TIME or (turn.requested in AFTER_THE_TIME and turn.slot(TIME))
    if not may_pick or turn.act.surely(*NO_CHOICE):
        return None
    place = at_edge_of_day(turn.text, local, turn.now)
    return None if place is None else shown[place]


def takes_one(turn: Turn) -> bool:
    """Whether one of the list is taken beside what is refused: "onsdag går inte, då har jag barnen. torsdag två"."""
    shown = [dates.local(datetime.fromisoformat(time)) for time in turn.slot(SHOWN) or []]
    return _plainly_named(turn, shown) is not None if shown else False


def _plainly_named(turn: Turn, shown: Sequence[datetime]) -> int | None:
    """The place in the list where times are asked for, whatever the message was taken to do: "torsdag två", "telefon.
    tvåan"."""
    if turn.requested != TIME or turn.text.startswith("/") or not turn.slot("offered_times"):
        return None
    read = taken_by_day_and_hour if turn.act.surely(*NAMES_OTHERS) else by_day_and_hour
    named = read(turn.text, shown)
    if named is not None or turn.entity("when") or turn.act.likely(*NO_CHOICE):
        return named
    return by_surely_number(turn.text, len(shown))


def another_by_number(turn: Turn) -> str | None:
    """The start of the one that is picked by its number after another was, whatever it was taken for: "4", "ta 3an"."""
    shown: Sequence[str] = turn.slot(SHOWN) or []
    if turn.requested not in AFTER_THE_TIME or not shown or not turn.slot("booking_time"):
        return None
    if turn.entity("phone") or turn.act.surely(*OF_THE_PERSON) or edge_of_day(turn.text):
        return None
    place = plainly_by_number(turn.text, len(shown), _place_of_chosen(turn, shown))
    return None if place is None else shown[place]


def _place_of_chosen(turn: Turn, shown: Sequence[str]) -> int | None:
    chosen = turn.slot("booking_time")
    return shown.index(chosen) if chosen in shown else None


def _pointed_back_at(turn: Turn, shown: Sequence[str]) -> str | None:
    """ "Ta den andra på listan i stället", while one of its times is asked about: the list is the one before that."""
    place = pointed_at(turn.text, len(shown)) if turn.act.likely("choose") else None
    asked_about: Sequence[str] = turn.slot("offered_times") or []
    return shown[place] if place is not None and len(asked_about) == 1 and not turn.entity("when") else None


def _is_of_the_chosen(turn: Turn, moment: datetime) -> bool:
    chosen = turn.slot("booking_time")
    return bool(chosen) and dates.local(datetime.fromisoformat(chosen)).date() == moment.date()


def say_numbered(turn: Turn, say: CollectingDispatcher) -> bool:
    """The times that were offered, each with its number, for whoever can't be understood; and the way to a person."""
    offered = turn.slot("offered_times") or []
    if turn.requested != "booking_time" or not offered:
        return False
    times = [dates.moment(datetime.fromisoformat(time)) for time in offered]
    listed = "\n".join(f"{number}. {time}" for number, time in enumerate(times, start=1))
    say.utter_message(response="utter_stuck_booking_time", listed=listed)
    return True
