"""How the meeting is held: as is usual at the care centre, or by phone or video where whoever books asks for it.

Nobody is asked: a question more in every booking would cost all what a few want to choose.
"""

from collections.abc import Sequence
from typing import Any

from rasa_sdk.executor import CollectingDispatcher

from actions.bookings.meeting_words import ways
from actions.bookings.picked import AFTER_THE_TIME
from actions.bookings.times import TIME_SLOTS
from actions.turn import Turn
from assistant.swedish.bookings.asked_so import way_put_right
from assistant.swedish.bookings.put_off import doubts_strength
from assistant.swedish.bookings.way_wished import (
    asks_for_way,
    asks_which_by_way,
    way_insisted,
    way_wished,
    ways_in_order,
    ways_turned_down,
)
from assistant.swedish.words.wishes_said import (
    asks_if_called,
    asks_if_one_travels,
    meeting_form,
    refused_forms,
    told_form,
)

SLOT = "meeting_form"
# Where a bare "telefon" can only be a way to meet: at the number it is the phone.
BARE_AT = (None, "care_centre", "booking_time")
# A way to meet, and the slot of the number.
BY_PHONE = "phone"
WAY = "way"
CHECK = "booking_confirmed"
THEY_CALL = "utter_meeting_is_a_call"
WAYS_TOLD, WAY_IS = "utter_ways_to_meet", "utter_meeting_form_is"


def forms_of(turn: Turn, care_centre_id: str) -> tuple[str, ...]:
    """The ways a meeting can be held there, the usual one first; empty for a care centre that is unknown."""
    centre = turn.care_centres.get(care_centre_id)
    return centre.forms if centre else ()


def tell_ways(turn: Turn, say: CollectingDispatcher, care_centre_id: str) -> None:
    """Once, to whoever has not chosen: how the meeting is held, and how else it can be."""
    forms = forms_of(turn, care_centre_id)
    told = {WAYS_TOLD, WAY_IS}
    just_said = told & {*turn.said_now, *(str(message.get("response")) for message in say.messages)}
    if len(forms) > 1 and not turn.slot(SLOT) and not turn.has_heard(WAYS_TOLD) and not just_said:
        say.utter_message(response=WAYS_TOLD, usual=ways(forms[:1]), others=ways(forms[1:]))


def read_meeting_form(turn: Turn, say: CollectingDispatcher, care_centre_id: str) -> dict[str, Any]:
    """The way that was asked for, now or before the care centre was known; told where it can't be, or is the only one.

    A time that was chosen already is kept where it can be had that way.
    """
    forms = forms_of(turn, care_centre_id)
    now = turn.slot(SLOT) if turn.slot("care_centre") else None
    if forms and asks_if_called(turn.text) and (now or forms[0]) == BY_PHONE:
        say.utter_message(response=THEY_CALL)
        return {}
    if forms and _doubts(turn, forms):
        say_easy_ways(turn, say, care_centre_id)
        return {}
    if forms and _asks_how(turn, forms, now or forms[0]):
        _say_as_it_is(say, forms, now or forms[0])
        return {}
    named = _said(turn, forms)
    said = named or _asked_before(turn)
    if said is None or not forms:
        return {}
    if said == now:
        if named and not (turn.entity("when") or turn.entity("choice")):
            say.utter_message(response=WAY_IS, how=ways([said]))
        return {}
    if said not in forms:
        say.utter_message(response="utter_meeting_form_not_offered", ways=ways(forms))
        return {}
    if said == forms[0] and now is None:
        if named:
            say.utter_message(response=WAY_IS, how=ways([said]))
        return {}
    say.utter_message(response="utter_meeting_form_taken", how=ways([said]))
    # A meeting of another form may have another length, and other times.
    shown = {} if turn.slot("booking_time") else {**dict.fromkeys(TIME_SLOTS), "time_wish": turn.slot("time_wish")}
    return {SLOT: said, **shown, "booking_confirmed": None}


def _asks_how(turn: Turn, forms: Sequence[str], now: str) -> bool:
    asks = asks_which_by_way(turn.text) or asks_if_called(turn.text)
    return asks or (_is_bare(turn) and _stays_unsaid(turn, forms, now))


def _doubts(turn: Turn, forms: Sequence[str]) -> bool:
    """ "Jag vet inte om jag orkar det", where times are shown and neither a time nor a way is named with it."""
    named = turn.entity("when") or turn.entity("choice")
    at_the_list = turn.requested == "booking_time" and not named
    return at_the_list and doubts_strength(turn.text) and _said(turn, forms) is None


def _stays_unsaid(turn: Turn, forms: Sequence[str], now: str) -> bool:
    """Whether it is asked how it will be ("behöver inte åka dit va?"), or that way is refused and several are left."""
    if turn.act.surely("way"):
        return _said(turn, forms) is None
    refused = refused_forms(turn.text, bare=True)
    several = len(set(forms) - refused) > 1 and meeting_form(turn.text, bare=True) is None
    return asks_if_one_travels(turn.text) or (now in refused and several)


def say_way_as_it_is(turn: Turn, say: CollectingDispatcher, care_centre_id: str) -> None:
    """Which way it is held as things stand, and what else there is."""
    if forms := forms_of(turn, care_centre_id):
        _say_as_it_is(say, forms, turn.slot(SLOT) or forms[0])


def say_easy_ways(turn: Turn, say: CollectingDispatcher, care_centre_id: str) -> None:
    """To whoever doubts that they have the strength: there is time, it need not be far, and the REKO can phone."""
    say.utter_message(response="utter_heard")
    say_way_as_it_is(turn, say, care_centre_id)
    say.utter_message(response="utter_call_back_possible")


def _say_as_it_is(say: CollectingDispatcher, forms: Sequence[str], now: str) -> None:
    others = [form for form in forms if form != now]
    if others:
        say.utter_message(response=WAYS_TOLD, usual=ways([now]), others=ways(others))
    else:
        say.utter_message(response=WAY_IS, how=ways([now]))


def read_form_ahead(turn: Turn) -> dict[str, Any]:
    """The way to meet that is asked for before the care centre is known: what goes there is seen then."""
    said = _said(turn, ())
    return {SLOT: said} if said else {}


def _asked_before(turn: Turn) -> str | None:
    return None if turn.slot("care_centre") else turn.slot(SLOT)


def insists_on(turn: Turn, forms: Sequence[str]) -> str | None:
    """Another way than it is so far, said once a time is chosen: "nej jag vill komma dit"."""
    if not forms or turn.requested not in AFTER_THE_TIME:
        return None
    way = way_insisted(turn.text)
    return None if way == (turn.slot(SLOT) or forms[0]) else way


def _said(turn: Turn, forms: Sequence[str]) -> str | None:
    if insisted := insists_on(turn, forms):
        return insisted
    if ordered := ways_in_order(turn.text):
        return next((way for way in ordered if way in forms), ordered[0])
    if turn.act.surely(WAY):
        left = [form for form in forms if form not in ways_turned_down(turn.text)]
        only = left[0] if len(left) == 1 < len(forms) else None
        return way_wished(turn.text) or told_form(turn.text) or only
    bare = turn.requested in BARE_AT
    if turn.requested == CHECK and (instead := way_put_right(turn.text)):
        return instead
    asked = asks_for_way(turn.text)
    if asked and not turn.entity(BY_PHONE):
        return asked
    said = asked or meeting_form(turn.text, bare=bare) or _only_one_left(turn, forms, bare=bare)
    # "På min telefon, 070…" is the answer to what was asked.
    return None if turn.requested == BY_PHONE == said else said


def _is_bare(turn: Turn) -> bool:
    return turn.requested in BARE_AT or turn.act.surely(WAY)


def _only_one_left(turn: Turn, forms: Sequence[str], *, bare: bool) -> str | None:
    """Whoever refuses one of two ways has chosen the other."""
    refused = refused_forms(turn.text, bare=bare)
    left = [form for form in forms if form not in refused]
    return left[0] if refused.intersection(forms) and len(left) == 1 else None
