"""What somebody needs at the meeting, whenever they say so: noted, said back, and kept with the booking."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from rasa_sdk.events import SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.base import Deed, Events
from actions.bookings.needs_in_words import in_words, interpreter_is, needs_words
from actions.bookings.needs_said import DISCREET, say_about_another, say_of_messages, say_what_goes_out
from actions.bookings.relatives import company_told, whom_it_is_for
from actions.own_time.standing import standing
from actions.turn import Turn
from actions.wiring import house
from assistant.casework.actors import Actor, Role
from assistant.casework.needs import Needs, added
from assistant.services import needs as service
from assistant.swedish.people.needs import (
    asks_for_interpreter,
    child_interprets,
    comes_alone,
    company_instead,
    language_instead,
    only_gender,
    only_language,
    speaks_language,
    wants_spoken,
)
from assistant.swedish.people.needs_asked import asks_if_noted, asks_to_note, needs_stated, wishes_access
from assistant.swedish.replies.asides import speaks_plainly_of
from assistant.swedish.words.questions import asks_somewhere, is_question

# About interpreters: the one that the message is nearest to.
INTERPRETERS = ("faq/can_i_have_interpreter", "faq/family_as_interpreter")
INTERPRETER = "interpreter"
OF_INTERPRETER = (INTERPRETER, "language", "dialect", "interpreter_gender", "interpreter_way")
NO_INTERPRETER: dict[str, Any] = {**dict.fromkeys(OF_INTERPRETER), INTERPRETER: False}
PLAIN_WORDS, SIMPLER = "plain_words", "simpler"
OF_COMPANY = ("companion", "company")
COMPANION, MAY_BRING = "companion", "utter_may_bring_to_booked"
CHILD_INTERPRETS = f"utter_{INTERPRETERS[1]}"
# What may wait, closed by danger, while somebody says this.
WAITING = ("booking_form", "rebooking_form", "waiting_form", "consent_form")
# What a care centre is named for right after this.
ANOTHER = "another_coordinator"


def read_needs(turn: Turn, say: CollectingDispatcher) -> dict[str, Any]:
    """What a message in the booking asks for, said back. A question is only a question: it is answered elsewhere.

    But who asks whether they may bring somebody, or have an interpreter, wants to, and it is this meeting they mean.
    """
    if child_interprets(turn.text):
        say.utter_message(response=CHILD_INTERPRETS)
        return {}
    if speaks_of_company(turn):
        return _alone(turn, say)
    told = {**(turn.entity("needs") or _interpreter_told(turn) or {}), **company_told(turn)}
    if told.get(COMPANION) and whom_it_is_for(turn):
        told = {name: value for name, value in told.items() if name not in OF_COMPANY}
    asks = is_question(turn.text)
    if told and asks_if_noted(turn.text) and _stands(turn, told):
        say.utter_message(response="utter_needs_stand_in_talk", needs=in_words(service.from_json(turn.slot("needs"))))
        return {"needs": turn.slot("needs")}
    if told and asks:
        told = _meant_by_question(turn, say, told)
    if not told:
        return {}
    together = added(service.from_json(_noted_beside(turn, told)), service.from_json(told))
    say.utter_message(response="utter_needs_noted", needs=in_words(together))
    if asks and told.get(COMPANION):
        say.utter_message(response="utter_needs_companion_removed")
    of_interpreter = asks and not asks_to_note(turn.text)
    plain = _say_of_interpreter(say, together, asks=of_interpreter) if told.get(INTERPRETER) else {}
    say_of_messages(turn, told, say)
    say_what_goes_out(turn, told, say)
    if told.get("other_coordinator"):
        say_about_another(turn, say, turn.slot("care_centre"))
    return {"needs": _as_json(together), **plain}


def _noted_beside(turn: Turn, told: Mapping[str, Any]) -> dict[str, Any]:
    """What was noted before, but for whoever was to come along, where another is told instead."""
    noted: dict[str, Any] = turn.slot("needs") or {}
    if not (told.get("company") and company_instead(turn.text)):
        return noted
    return {name: value for name, value in noted.items() if name not in OF_COMPANY}


def _stands(turn: Turn, told: Mapping[str, Any]) -> bool:
    noted = service.from_json(turn.slot("needs") or {})
    return added(noted, service.from_json(told)) == noted


def note_as_told(turn: Turn, say: CollectingDispatcher, told: Mapping[str, Any]) -> dict[str, Any]:
    """Noted at once, also where it was asked whether it had been."""
    together = added(service.from_json(turn.slot("needs") or {}), service.from_json(told))
    say.utter_message(response="utter_needs_noted", needs=in_words(together))
    return {"needs": _as_json(together)}


def _say_of_interpreter(say: CollectingDispatcher, needs: Needs, *, asks: bool) -> dict[str, Any]:
    """What is known of it to whoever asks, and the language that is lacking. From now on the words are plain."""
    if asks:
        say.utter_message(response="utter_interpreter_may_come")
    if not needs.language:
        say.utter_message(response="utter_needs_which_language")
    return {PLAIN_WORDS: True}


def speaks_of_company(turn: Turn) -> bool:
    """Whether a no is of whoever was to come along: none to the time."""
    return bool((turn.slot("needs") or {}).get(COMPANION)) and comes_alone(turn.text)


def _alone(turn: Turn, say: CollectingDispatcher) -> dict[str, Any]:
    """Whoever was to come along is taken away again; what else was noted stands."""
    said = {**turn.slot("needs"), **(turn.entity("needs") or {})}
    left = {name: value for name, value in said.items() if name not in OF_COMPANY}
    say.utter_message(response="utter_needs_alone")
    return {"needs": left or None}


def read_needs_in_call(turn: Turn, say: CollectingDispatcher) -> dict[str, Any]:
    """What is said while a call is asked for: kept for a booking, as only a number and a time go with a call."""
    # "Ring helst efter 14" asks for the call that is being asked for.
    told = {name: value for name, value in (turn.entity("needs") or {}).items() if name != "channel"}
    # "Kan ni ringa? jag pratar dari" asks for the call, and tells the language.
    language = speaks_language(turn.text) or wants_spoken(turn.text)
    if not told and language:
        told = {INTERPRETER: True, "language": language}
    meant = told.get(DISCREET) or language or asks_for_interpreter(turn.text)
    if not told or (is_question(turn.text) and not meant):
        return {}
    together = added(service.from_json(turn.slot("needs") or {}), service.from_json(told))
    if told.get(DISCREET):
        say.utter_message(response="utter_discreet_call")
    if told.get(INTERPRETER):
        say.utter_message(response="utter_interpreter_in_call", needs=interpreter_is(together, needs_words()))
    if (others := replace(together, discreet=False, **(NO_INTERPRETER if told.get(INTERPRETER) else {}))).any:
        say.utter_message(response="utter_needs_in_call", needs=in_words(others))
    return {"needs": _as_json(together)}


def _meant_by_question(turn: Turn, say: CollectingDispatcher, told: Mapping[str, Any]) -> dict[str, Any]:
    if told.get(COMPANION):
        say.utter_message(response=MAY_BRING)
    return _meant_of_own_meeting(turn, told)


def _meant_of_own_meeting(turn: Turn, told: Mapping[str, Any]) -> dict[str, Any]:
    """What is asked to be written down, or told beside the question, is meant as much as what is asked for."""
    if asks_to_note(turn.text):
        return dict(told)
    meant = {name: value for name, value in told.items() if name in OF_COMPANY} | needs_stated(turn.text)
    if told.get(INTERPRETER) and asks_for_interpreter(turn.text):
        meant |= {name: value for name, value in told.items() if name in OF_INTERPRETER}
    if wishes_access(told) or (told.get("access") and speaks_plainly_of("moves_badly", turn.text)):
        # "Är det trappor? jag går med kryckor": asked because it is needed.
        meant["access"] = told["access"]
    # "Kan ni låta bli att lämna meddelande?" asks for just that.
    return meant | ({DISCREET: True} if told.get(DISCREET) else {})


def _interpreter_told(turn: Turn) -> dict[str, Any] | None:
    """A bare language, or a bare "kvinna helst", after an interpreter was noted is the interpreter's."""
    if not (turn.slot("needs") or {}).get(INTERPRETER):
        return None
    language, gender = only_language(turn.text) or language_instead(turn.text), only_gender(turn.text)
    told = {name: value for name, value in (("language", language), ("interpreter_gender", gender)) if value}
    return {INTERPRETER: True, **told} if told else None


def interpreter_words(turn: Turn) -> str:
    """The interpreter that was asked for, empty when none was."""
    noted = service.from_json(turn.slot("needs") or {})
    return interpreter_is(noted, needs_words()) if noted.interpreter else ""


def needs_line(turn: Turn) -> str:
    """What was noted, as a line of the summary before the yes; empty when there is none."""
    noted = in_words(service.from_json(turn.slot("needs") or {}))
    return needs_words()["line"].format(needs=noted) if noted else ""


def keep_needs(turn: Turn, appointment_id: str) -> None:
    """Puts what was said during the booking with the appointment."""
    if told := turn.slot("needs"):
        _tell(turn, appointment_id, service.from_json(told))


def note_beside(turn: Turn, say: CollectingDispatcher) -> Events:
    """A need that was said beside something else."""
    told = turn.entity("needs")
    if not told or standing(turn):
        return NoteNeeds().do(turn, say) if told else []
    say.utter_message(response="utter_needs_say_so", needs=in_words(service.from_json(told)))
    return []


class NoteNeeds(Deed):
    """Outside a booking: with the booking that there is, or kept for the one that may come."""

    def name(self) -> str:
        return "action_note_needs"

    def do(self, turn: Turn, say: CollectingDispatcher) -> Events:
        told = turn.entity("needs") or {}
        if child_interprets(turn.text):
            say.utter_message(response=CHILD_INTERPRETS)
        if speaks_plainly_of("stairs", turn.text) and not (say.messages or turn.staff_tone):
            say.utter_message(response="utter_stairs")
        mine = standing(turn)
        if mine and is_question(turn.text) and not turn.staff_tone:
            return [*_of_own_meeting(turn, say, mine[0].id, told), *_plain_words(turn)]
        if answer := _asked_of_interpreters(turn, told):
            say.utter_message(response=answer)
            if turn.staff_tone or is_question(turn.text):
                return []
        wanted = service.from_json(told)
        if mine:
            _tell(turn, mine[0].id, wanted, by=turn.acting)
            say.utter_message(response="utter_needs_told", needs=in_words(wanted))
        else:
            # Nobody in the middle of something is told to write "boka".
            busy = turn.form or turn.slot("paused_task")
            kept = "utter_needs_kept_meanwhile" if busy else "utter_needs_remembered"
            say.utter_message(response=kept, needs=in_words(wanted))
        say_of_messages(turn, told, say)
        say_what_goes_out(turn, told, say)
        if turn.form is None and (paused := turn.slot("paused_task")) in WAITING:
            say.utter_message(response=f"utter_waits_{paused}")
        if wanted.other_coordinator:
            say_about_another(turn, say, mine[0].care_centre_id if mine else turn.slot("care_centre"))
        together = added(service.from_json(turn.slot("needs") or {}), wanted)
        asked = [SlotSet("centre_wanted_for", ANOTHER)] if wanted.other_coordinator and not mine else []
        noted = [] if mine else [SlotSet("needs", _as_json(together))]
        return [*noted, *asked, *_plain_words(turn)]


def _plain_words(turn: Turn) -> Events:
    """Whoever finds it hard to read is written to in easier words too."""
    return [SlotSet(PLAIN_WORDS, True)] if turn.intent == SIMPLER else []


def _of_own_meeting(turn: Turn, say: CollectingDispatcher, appointment_id: str, told: Mapping[str, Any]) -> Events:
    """Asked by whoever has a time: yes, and it is noted there; what is only asked about is answered."""
    if told.get(COMPANION):
        say.utter_message(response="utter_may_bring_to_booked")
    meant = _meant_of_own_meeting(turn, told)
    if not meant:
        if told.get(INTERPRETER) or not say.messages:
            say.utter_message(response=_asked_of_interpreters(turn, told) or f"utter_{INTERPRETERS[0]}")
        return []
    wanted = service.from_json(meant)
    _tell(turn, appointment_id, wanted, by=turn.acting)
    say.utter_message(response="utter_needs_told", needs=in_words(wanted))
    return []


def _asked_of_interpreters(turn: Turn, told: Mapping[str, Any]) -> str | None:
    """The answer to a question about interpreters: asked, it is no wish of one's own, and staff book nothing here."""
    if not told.get("interpreter") or turn.form is not None or not (turn.staff_tone or asks_somewhere(turn.text)):
        return None
    of_these = (guess["name"] for guess in turn.ranking if guess["name"] in INTERPRETERS)
    return f"utter_{next(of_these, INTERPRETERS[0])}"


def _tell(turn: Turn, appointment_id: str, wanted: Needs, by: Actor | None = None) -> None:
    with house().uow() as uow:
        holder = by or Actor(Role.CODE_HOLDER, appointment_id)
        service.tell(uow, appointment_id=appointment_id, needs=wanted, by=holder, now=turn.now)


def _as_json(needs: Needs) -> dict[str, Any]:
    values = {name: getattr(needs, name) for name in Needs.__dataclass_fields__}
    kept = {name: value for name, value in values.items() if value}
    for name in ("access", "company"):
        if named := getattr(needs, name):
            kept[name] = [one.value for one in named]
    return kept | ({"channel": needs.channel.value} if needs.channel else {})
