"""Which care centre's REKO is the right one: reading what ties somebody to one, and saying why it was chosen."""

from collections.abc import Collection
from typing import Any

from rasa_sdk.events import SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.base import Events
from actions.bookings.times import TIME_SLOTS
from actions.turn import Turn
from actions.wiring import house
from assistant.dates import local
from assistant.places import example_places
from assistant.services import directory, right_coordinator
from assistant.services.resident_views import RightCentre
from assistant.services.right_coordinator import Ties
from assistant.services.views import CoordinatorCard
from assistant.swedish.bookings.choices import picked, pointed_at
from assistant.swedish.people.care_ties import care_ties
from assistant.swedish.people.other_centre import tells_own_centre, without_others
from assistant.swedish.people.places import find_places, knows_not_which, meant_places
from assistant.swedish.times.phone_hours import is_closed
from assistant.swedish.words.questions import asks_somewhere

NO_CENTRE = "unknown"
NO_TIES = Ties()
# What decides it without being chosen: who asks whether that matters is told that it does.
TIED = ("listed", "sick_listed")
TWO = 2
BUTTON = "/"
OWN_COORDINATOR = "own_coordinator"


def read_care_centre(turn: Turn, say: CollectingDispatcher) -> dict[str, Any]:
    """The care centre that the message decides on, with why; `{}` when it decides on none or on the same."""
    named, tied = _told(turn)
    if _names_two_in_doubt(turn, say):
        return {}
    if not tied and _is_unknown(turn, named):
        if turn.requested == "care_centre" or (turn.requested is None and knows_not_which(turn.text)):
            say.utter_message(response="utter_care_centre_unknown")
        return {}
    ties = _ties(named, tied)
    if ties == NO_TIES:
        return {}
    choice = choose(ties)
    if choice.between and turn.slot("care_centre") is None:
        say.utter_message(response="utter_ask_which_of_area", choices=centre_buttons(choice.between))
    centre = choice.care_centre_id
    if not centre or centre == turn.slot("care_centre"):
        return {}
    # Another care centre has other times; what the person wished for is the same.
    kept = {"time_wish": turn.slot("time_wish"), "centre_reason": choice.reason, "centre_explained": None}
    return {"care_centre": centre, **dict.fromkeys(TIME_SLOTS), **kept, "booking_confirmed": None}


def _is_unknown(turn: Turn, named: str | None) -> bool:
    """ "Hm, då tar vi Kryddgården" doubts, and names one all the same."""
    doubts = turn.requested == "care_centre" and turn.answer == "maybe"
    return named == NO_CENTRE or (doubts and not (named and turn.act.likely("name_centre")))


def _told(turn: Turn) -> tuple[str | None, dict[str, Any]]:
    """The care centre that is named, and what ties the person to one: a friend's centre is not one's own."""
    own = (
        turn.text
        if turn.text.startswith(BUTTON)
        else without_others(turn.text, relatives=bool(turn.slot("care_centre")))
    )
    if own == turn.text:
        return turn.entity("care_centre") or _counted(turn), turn.entity("care_ties") or {}
    named = meant_places(own, example_places())
    return (named[0].id if named else None), dict(care_ties(own, example_places()))


def named_before(turn: Turn) -> dict[str, Any]:
    """ "Var ligger Törnrosen?", and then "boka en tid": where it is begins with the care centre that was just asked
    about. It is said back before any time is shown.
    """
    if turn.requested or turn.slot("care_centre") or turn.entity("care_centre"):
        return {}
    centre = turn.centre_just_named
    return {"care_centre": centre} if centre in turn.care_centres else {}


def moves_to_own_centre(turn: Turn) -> bool:
    """Whether another care centre than the booking's is told as one's own, once there is a time."""
    named = _told(turn)[0]
    other = named not in (None, NO_CENTRE, turn.slot("care_centre"))
    return bool(turn.slot("booking_time")) and other and tells_own_centre(turn.text)


def _counted(turn: Turn) -> str | None:
    """The care centre of "den tredje i listan": they are asked for in that order."""
    if turn.requested != "care_centre" or not turn.act.likely("name_centre"):
        return None
    centres = list(turn.care_centres)
    place = pointed_at(turn.text, len(centres))
    place = picked(turn.text, len(centres)) if place is None else place
    return None if place is None else centres[place]


def _names_two_in_doubt(turn: Turn, say: CollectingDispatcher) -> bool:
    """Whether it is one of several, and not known which: asked between those."""
    if turn.requested != "care_centre" or not turn.act.surely("dont_know"):
        return False
    named = [match.id for match in find_places(turn.text, example_places()) if match.id in turn.care_centres]
    if len(named) < TWO:
        return False
    say.utter_message(response="utter_ask_which_of_these", choices=centre_buttons(named))
    return True


def decided_centre(turn: Turn) -> str | None:
    """The care centre that the message names or ties the person to, None when it decides on none."""
    ties = _ties(turn.entity("care_centre"), turn.entity("care_ties") or {})
    return None if ties == NO_TIES else choose(ties).care_centre_id


def choose(ties: Ties) -> RightCentre:
    with house().uow() as uow:
        return right_coordinator.choose(uow, ties=ties)


def explain_centre(turn: Turn, say: CollectingDispatcher, care_centre_id: str) -> Events:
    """One sentence, once for each care centre: why this one, and whom to phone where we can't book."""
    if turn.slot("centre_explained") == care_centre_id:
        return []
    chosen = choose(Ties(chosen=care_centre_id))
    if chosen.path == OWN_COORDINATOR:
        say_where_to_phone(turn, say, care_centre_id, "utter_right_centre_private")
    else:
        reason = turn.slot("centre_reason") or "chosen"
        if reason in TIED and asks_somewhere(turn.text):
            say.utter_message(response="utter_centre_matters")
        say.utter_message(response=f"utter_right_centre_{reason}", care_centre_name=chosen.care_centre_name)
    return [SlotSet("centre_explained", care_centre_id)]


def say_where_to_phone(turn: Turn, say: CollectingDispatcher, care_centre_id: str, response: str, **more: str) -> None:
    """A response that tells the care centre's phone and when it answers."""
    card = _card(turn, care_centre_id)
    if card is None:
        say.utter_message(response="utter_no_coordinator_known")
        return
    words = {"care_centre_name": card.care_centre, "phone": card.phone, "phone_hours": card.phone_hours}
    say.utter_message(response=response, **words, **more)


def say_where_to_phone_now(
    turn: Turn, say: CollectingDispatcher, care_centre_id: str, response: str, **more: str
) -> None:
    """The same to somebody who would phone at once: that the line is closed is told."""
    say_where_to_phone(turn, say, care_centre_id, response, **more)
    card = _card(turn, care_centre_id)
    if card and is_closed(card.phone_hours, local(turn.now)):
        say.utter_message(response="utter_phone_closed_now")


def _card(turn: Turn, care_centre_id: str) -> CoordinatorCard | None:
    with house().uow() as uow:
        return directory.coordinator_card(uow, care_centre_id=care_centre_id, by=turn.actor, now=turn.now)


def centre_buttons(only: Collection[str] = ()) -> list[dict[str, str]]:
    """A button for each care centre, or for those in `only`."""
    with house().uow() as uow:
        centres = directory.care_centres(uow)
    return [
        {"title": c.name, "payload": f'/inform{{"care_centre":"{c.id}"}}'} for c in centres if not only or c.id in only
    ]


def team_buttons(care_centre_id: str) -> list[dict[str, str]]:
    """The other care centres where the same REKO works, none where she works at one."""
    team = choose(Ties(chosen=care_centre_id)).team
    return centre_buttons(team) if team else []


def _ties(named: str | None, tied: dict[str, Any]) -> Ties:
    centre = None if named == NO_CENTRE else named
    # Of several care centres in a sentence the tie decides, not the one that was spelt best.
    return Ties(tied.get("sick_listed"), tied.get("listed"), tuple(tied.get("area") or ()), None if tied else centre)
