"""The waiting list in the talk: joining, seeing one's place, answering an offered time, leaving."""

from collections.abc import Mapping, Sequence
from typing import Any

from rasa_sdk.events import ActiveLoop, FollowupAction, SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.base import Deed, Events, slots
from actions.bookings.booked import booked_words, code_for
from actions.bookings.booking import TIME_IS_GONE
from actions.bookings.needs import keep_needs
from actions.bookings.person_asides import answer_without, only_of_the_person
from actions.bookings.person_given import contact_of, read_person, tell_what_is_kept
from actions.bookings.refused_in_line import WISH_TOLD, without_refused
from actions.bookings.right_coordinator import NO_CENTRE, centre_buttons, read_care_centre
from actions.bookings.time_wishes import Said, as_wishes, kept_in_words, names_another_day, waited_for, wished
from actions.forms import FormTurn
from actions.own_time.calendar_links import calendar_file
from actions.turn import Turn
from actions.wiring import house
from assistant import dates
from assistant.casework.actors import Actor, Role
from assistant.services import booking, waiting
from assistant.services.resident_views import InLine
from assistant.services.views import Booked
from assistant.swedish.bookings.in_line import wants_in_line
from assistant.swedish.replies.asides import speaks_of
from assistant.swedish.words.wishes_said import wants_another_time

WAITING_SLOTS = ("care_centre", "person_name", "phone", "time_wish")
OFFERED, JOINED = "offered", "joined"


class ValidateWaitingForm(FormTurn):
    form = "waiting_form"

    def order(self, turn: Turn, values: Mapping[str, Any]) -> Sequence[str]:
        return ("care_centre",) if turn.actor.is_identified_resident else ("care_centre", "person_name", "phone")

    def read(self, turn: Turn, say: CollectingDispatcher) -> dict[str, Any]:
        if answer_without(turn, say):
            return {}
        turn = only_of_the_person(turn)
        centre = read_care_centre(turn, say)
        read = {"care_centre": centre["care_centre"]} if centre else {}
        wish = wished(turn)
        return {**read, **({"time_wish": wish} if wish else {}), **read_person(turn, say)}

    def say_not_understood(self, turn: Turn, say: CollectingDispatcher) -> None:
        """ "Ja, skriv mig på listan" once more, at its first question: they are, as soon as that is answered."""
        again = wants_in_line(turn.text) or speaks_of("joins_line", turn.text)
        if turn.intent != "affirm" and turn.answer != "yes" and not again:
            super().say_not_understood(turn, say)


class AskWaitingCentre(Deed):
    def name(self) -> str:
        return "action_ask_waiting_form_care_centre"

    def do(self, turn: Turn, say: CollectingDispatcher) -> Events:
        say.utter_message(response="utter_ask_centre_to_wait_for", choices=centre_buttons())
        return []


class AskWaitingName(Deed):
    def name(self) -> str:
        return "action_ask_waiting_form_person_name"

    def do(self, turn: Turn, say: CollectingDispatcher) -> Events:
        told = tell_what_is_kept(turn, say)
        say.utter_message(response="utter_ask_name")
        return told


class SubmitWaiting(Deed):
    def name(self) -> str:
        return "action_submit_waiting"

    def do(self, turn: Turn, say: CollectingDispatcher) -> Events:
        placed = self._join(turn)
        verdict = "joined_with_code" if placed.code else placed.outcome
        say.utter_message(response=f"utter_waiting_{verdict}", **place_words(placed))
        _say_what_is_waited_for(turn, say, placed)
        emptied = slots(dict.fromkeys(WAITING_SLOTS))
        granted = [SlotSet("own_place", turn.grant(placed.id, "own_place"))] if placed.id and placed.code else []
        return [*emptied, *granted]

    def _join(self, turn: Turn) -> InLine:
        code = code_for(f"waiting {turn.conversation} {turn.now.isoformat()}")
        with house().uow() as uow:
            return waiting.join(
                uow,
                care_centre_id=str(turn.slot("care_centre")),
                contact=contact_of(turn),
                wishes=as_wishes(turn.slot("time_wish") or []),
                by=turn.actor,
                now=turn.now,
                code=code,
            )


def _say_what_is_waited_for(turn: Turn, say: CollectingDispatcher, placed: InLine) -> None:
    """The days and hours that were named, as they are kept on the place; or that no such time ever comes."""
    wish: list[Said] = turn.slot("time_wish") or []
    if placed.outcome != JOINED or not wish:
        return
    verdict = "of_times" if placed.wishes else "of_any"
    say.utter_message(response=f"utter_waiting_{verdict}", asked=waited_for(wish), **place_words(placed))


class WaitingList(Deed):
    """Into the list, out of it, or where one stands there."""

    def name(self) -> str:
        return "action_waiting_list"

    def do(self, turn: Turn, say: CollectingDispatcher) -> Events:
        mine = my_places(turn)
        named = turn.entity("care_centre")
        leaving = [place for place in mine if named in (None, NO_CENTRE, place.care_centre_id)]
        if turn.entity("in_line") == "leave" and (leaving or not mine):
            return leave_all(turn, say, leaving)
        if _keep_wish(turn, say, mine):
            return []
        if mine:
            say_places(turn, say, mine)
            return answer_offer(turn, mine)
        return self._start(turn, say)

    def _start(self, turn: Turn, say: CollectingDispatcher) -> Events:
        say.utter_message(response="utter_waiting_start")
        if hold_id := turn.slot("hold_id"):
            with house().uow() as uow:
                booking.release(uow, hold_id=hold_id, by=turn.actor, now=turn.now)
        named = turn.entity("care_centre")
        centre = named if named and named != NO_CENTRE else turn.slot("care_centre") or _named_before(turn, say)
        wish = wished(turn) or turn.slot("time_wish")
        known = {"hold_id": None, "booking_time": None, "care_centre": centre, "time_wish": wish}
        known |= read_person(turn, say)
        return [*slots(known), ActiveLoop(None), FollowupAction("waiting_form")]


def _keep_wish(turn: Turn, say: CollectingDispatcher, places: Sequence[InLine]) -> bool:
    """Whether what is waited for was changed on the only place; told, or that no such time ever comes."""
    if len(places) != 1 or places[0].offered or not places[0].id:
        return False
    wish = wished(turn)
    wishes = as_wishes(wish) if wish else without_refused(turn, places[0].wishes)
    if not wishes:
        return False
    with house().uow() as uow:
        kept = waiting.wait_for(uow, waiting_id=places[0].id, wishes=wishes, by=handler(turn), now=turn.now)
    if kept.outcome == "gone":
        return False
    asked = waited_for(wish) if wish else kept_in_words(wishes)
    say.utter_message(response=WISH_TOLD[kept.outcome], asked=asked, **place_words(kept))
    return True


def _named_before(turn: Turn, say: CollectingDispatcher) -> str | None:
    """The care centre of the last few messages: said, so that another can be named, and not asked for."""
    centre = turn.centre_just_named
    if centre is None or turn.entity("care_centre") or centre not in turn.care_centres:
        return None
    say.utter_message(response="utter_centre_from_before", care_centre_name=turn.care_centres[centre].name)
    return centre


class ValidateFreedTimeForm(FormTurn):
    form = "freed_time_form"

    def order(self, turn: Turn, values: Mapping[str, Any]) -> Sequence[str]:
        return ("freed_time_wanted",)

    def read(self, turn: Turn, say: CollectingDispatcher) -> dict[str, Any]:
        if turn.entity("in_line") == "leave":
            return {"freed_time_wanted": "leave"}
        if turn.answer == "yes" and _wants_another(turn):
            return {}
        return {"freed_time_wanted": turn.answer} if turn.answer in ("yes", "no") else {}


def _wants_another(turn: Turn) -> bool:
    """ "Ja, men hellre på fredag" takes no time that was freed on a Thursday."""
    offered = next((place.offered for place in my_places(turn) if place.offered), None)
    return wants_another_time(turn.text) or names_another_day(turn, offered.start if offered else None)


class AskFreedTime(Deed):
    def name(self) -> str:
        return "action_ask_freed_time_form_freed_time_wanted"

    def do(self, turn: Turn, say: CollectingDispatcher) -> Events:
        offered = [place for place in my_places(turn) if place.offered]
        if not offered:
            say.utter_message(response="utter_freed_time_gone")
            return [ActiveLoop(None), SlotSet("requested_slot")]
        say.utter_message(response="utter_ask_freed_time", **place_words(offered[0]))
        return []


class SubmitFreedTime(Deed):
    def name(self) -> str:
        return "action_submit_freed_time"

    def do(self, turn: Turn, say: CollectingDispatcher) -> Events:
        offered = [place for place in my_places(turn) if place.offered]
        wanted = turn.slot("freed_time_wanted")
        emptied = [SlotSet("freed_time_wanted")]
        if not offered or not offered[0].id:
            say.utter_message(response="utter_freed_time_gone")
            return emptied
        if wanted == "yes":
            return [*emptied, *self._take(turn, say, offered[0].id)]
        if wanted == "leave":
            return [*emptied, *leave_all(turn, say, offered[:1])]
        with house().uow() as uow:
            waiting.pass_on(uow, waiting_id=offered[0].id, by=handler(turn), now=turn.now)
        say.utter_message(response="utter_freed_time_passed_on")
        return emptied

    def _take(self, turn: Turn, say: CollectingDispatcher, waiting_id: str) -> Events:
        with house().uow() as uow:
            booked: Booked = waiting.accept(
                uow, waiting_id=waiting_id, by=handler(turn), now=turn.now, code=code_for(f"place {waiting_id}")
            )
        if booked.outcome in TIME_IS_GONE:
            say.utter_message(response="utter_freed_time_gone")
            return []
        if booked.appointment is None:
            say.utter_message(response=f"utter_booking_{booked.outcome}", **booked_words(booked))
            return []
        keep_needs(turn, booked.appointment.id)
        file = calendar_file(booked.appointment.id, by=turn.actor, now=turn.now)
        say.utter_message(response=f"utter_booking_{booked.outcome}", json_message=file, **booked_words(booked))
        granted = SlotSet("own_booking", turn.grant(booked.appointment.id))
        return [granted, SlotSet("own_place"), SlotSet("needs"), SlotSet("needs_asked")]


def handler(turn: Turn) -> Actor:
    """Who handles the place: the person logged in, or whoever joined in this talk or showed the code."""
    if turn.actor.role is Role.ANONYMOUS and (place := turn.own_place):
        return Actor(Role.CODE_HOLDER, place)
    return turn.actor


def my_places(turn: Turn) -> list[InLine]:
    with house().uow() as uow:
        return waiting.mine(uow, by=handler(turn), now=turn.now)


def say_places(turn: Turn, say: CollectingDispatcher, places: Sequence[InLine]) -> list[InLine]:
    """Tells each place without an offer; one with an offer becomes a question (see `answer_offer`)."""
    for place in places:
        if not place.offered:
            say.utter_message(response="utter_waiting_waiting", **place_words(place))
            if place.wishes:
                say.utter_message(response="utter_waiting_of_times", asked=kept_in_words(place.wishes))
        elif turn.form:
            say.utter_message(response="utter_waiting_offered", **place_words(place))
    return list(places)


def answer_offer(turn: Turn, places: Sequence[InLine]) -> Events:
    """On to the question whether the offered time is wanted, unless something else is being asked."""
    asks = turn.form is None and any(place.offered for place in places)
    return [FollowupAction("freed_time_form")] if asks else []


def show_opened_place(turn: Turn, say: CollectingDispatcher, waiting_id: str) -> Events:
    with house().uow() as uow:
        places = waiting.mine(uow, by=Actor(Role.CODE_HOLDER, waiting_id), now=turn.now)
    if not places:
        say.utter_message(response="utter_waiting_gone")
        return []
    say_places(turn, say, places)
    return [SlotSet("own_place", turn.grant(waiting_id, "own_place")), *answer_offer(turn, places)]


def leave_all(turn: Turn, say: CollectingDispatcher, places: Sequence[InLine]) -> Events:
    with house().uow() as uow:
        for place in places:
            waiting.leave(uow, waiting_id=place.id or "", by=handler(turn), now=turn.now)
    say.utter_message(response="utter_waiting_left" if places else "utter_waiting_gone")
    return [SlotSet("own_place")]


def place_words(place: InLine) -> dict[str, Any]:
    """What an answer may tell of a place in the list."""
    return {
        "care_centre_name": place.care_centre_name,
        "ahead": str(place.ahead),
        "until": dates.day(place.until) if place.until else "",
        "code": place.code or "",
        "when": dates.span(place.offered.start, place.offered.end) if place.offered else "",
        "answer_by": dates.moment(place.answer_by) if place.answer_by else "",
    }
