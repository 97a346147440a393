"""One message and what is known around it, as an action wants to read it."""

from collections.abc import Mapping
from copy import copy
from datetime import datetime
from functools import cached_property
from typing import Any

from rasa_sdk import Tracker

from actions.wiring import house
from assistant import clock, identity
from assistant.casework.actors import Actor, Role
from assistant.knowledge.acts import NONE, Act, act_at, act_of, staff_act
from assistant.knowledge.told import CENTRE_SLOTS, WITH_SOURCES, centre_named, last_told, turns_of, wishes_of
from assistant.nlu.understanding import entities
from assistant.places import example_places
from assistant.sealing import SealBroken
from assistant.services import directory
from assistant.services.directory import CareCentre
from assistant.services.invitation import invited

GO_ON, INFORM = "continue_task", "inform"
LATELY = 3
# So many messages a care centre that was named stands, and isn't asked for again.
CENTRE_STANDS = 6
FORM_AFFAIRS = ("action_extract_slots",)

# In the slot `turn_taken`: the form before this one left the message for it to read.
HANDED_ON = "handed_on"
# Said around an answer that we are not sure of.
DOUBT = "utter_perhaps"


class Turn:
    """Reads a tracker. `fresh` is true while nothing else has been done about the message."""

    def __init__(self, tracker: Tracker) -> None:
        self._tracker = tracker
        self.conversation: str = tracker.sender_id
        self.now: datetime = clock.now()
        message: Mapping[str, Any] = tracker.latest_message or {}
        self.text: str = message.get("text") or ""
        self.intent: str | None = (message.get("intent") or {}).get("name")
        self.ranking: list[dict[str, Any]] = message.get("intent_ranking") or []
        self._entities: list[dict[str, Any]] = message.get("entities") or []
        self._metadata: Mapping[str, Any] = _metadata(tracker)
        self.act: Act = act_of(message, tracker.get_slot("requested_slot"))
        self.staff_act: Act = staff_act(message)

    def act_at(self, step: str) -> Act:
        """What the message would do with the questions of that step, whatever was asked."""
        return act_at(self._tracker.latest_message, step)

    def as_said(self, text: str, *keep: str) -> "Turn":
        """The same turn with other words: what the message was taken to do, said plainly. `keep`: entities by name."""
        other = copy(self)
        other.text, other.intent, other.act = text, INFORM, NONE
        kept = [one for one in self._entities if one["entity"] in keep]
        other._entities = [*entities(text, self.now, example_places()), *kept]
        return other

    def without(self, *names: str) -> "Turn":
        """The same turn where entities of these names are not heard."""
        other = copy(self)
        other._entities = [one for one in self._entities if one["entity"] not in names]
        return other

    @cached_property
    def care_centres(self) -> Mapping[str, CareCentre]:
        """Those there are, by id and in order of their names: asked for once, however many ask in a turn."""
        with house().uow() as uow:
            return {centre.id: centre for centre in directory.care_centres(uow)}

    @property
    def form(self) -> str | None:
        return (self._tracker.active_loop or {}).get("name")

    @property
    def requested(self) -> str | None:
        return self.slot("requested_slot")

    @property
    def values(self) -> dict[str, Any]:
        return dict(self._tracker.slots)

    @property
    def staff_tone(self) -> bool:
        return self._metadata.get("audience") == "staff"

    @property
    def actor(self) -> Actor:
        """Who the signed token says it is; anonymous without one."""
        return identity.who(
            house().sealer, self._metadata.get("identity"), conversation=self.conversation, now=self.now
        )

    @property
    def acting(self) -> Actor:
        """Like `actor`; somebody anonymous acts as the holder of the booking made or shown in this talk."""
        if self.actor.role is Role.ANONYMOUS and (appointment := self.own_booking):
            return Actor(Role.CODE_HOLDER, appointment)
        return self.actor

    @property
    def unknown(self) -> Actor:
        """Whoever talks here, as before anything was known of them."""
        return Actor(Role.ANONYMOUS, self.conversation)

    def books_as(self, care_centre_id: str) -> Actor:
        """Who books there: whoever was invited there does so as the invited."""
        invitation = self.own_invitation
        if invitation is None or self.slot("invited_to") != care_centre_id:
            return self.actor
        return invited(invitation, self.actor, care_centre_id)

    @property
    def own_booking(self) -> str | None:
        """The id of the appointment that this conversation has shown it may handle."""
        return self._granted("own_booking")

    @property
    def own_place(self) -> str | None:
        """The id of the place in a waiting list that this conversation has shown it may handle."""
        return self._granted("own_place")

    @property
    def own_invitation(self) -> str | None:
        """The id of the invitation whose code was shown in this conversation."""
        return self._granted("own_invitation")

    def _granted(self, slot: str) -> str | None:
        sealed = self.slot(slot)
        if not sealed:
            return None
        try:
            grant = house().sealer.unseal_json(sealed)
        except SealBroken:
            return None
        # One seal is not good for another thing, nor in another conversation.
        known = grant["conversation"] == self.conversation and grant.get("slot", "own_booking") == slot
        return grant["appointment"] if known else None

    def grant(self, subject_id: str, slot: str = "own_booking") -> str:
        """What `own_booking`, `own_place` or `own_invitation` holds: sealed, and good in this conversation alone."""
        return house().sealer.seal_json({"appointment": subject_id, "conversation": self.conversation, "slot": slot})

    def slot(self, name: str) -> Any:
        return self._tracker.get_slot(name)

    def entity(self, name: str) -> Any:
        """The value of the first entity of that name in the message, else None."""
        return next((entity["value"] for entity in self._entities if entity["entity"] == name), None)

    @cached_property
    def found(self) -> dict[str, Any]:
        """The first value of each entity."""
        return {entity["entity"]: entity["value"] for entity in reversed(self._entities)}

    @property
    def answer(self) -> str | None:
        """yes | no | maybe. "Fortsätt" only asks to go on: nobody books or consents by it."""
        return None if self.intent == GO_ON else self.entity("answer")

    @property
    def fresh(self) -> bool:
        if self.slot("turn_taken") == HANDED_ON:
            return True
        return not [name for name in self._actions_since_message() if name not in (*FORM_AFFAIRS, self.form)]

    @property
    def said_now(self) -> set[str]:
        """The names of what was answered to this message so far."""
        names: set[str] = set()
        for event in self._tracker.events:
            if event.get("event") == "user":
                names = set()
            elif event.get("event") == "bot" and (name := (event.get("metadata") or {}).get("utter_action")):
                names.add(name)
        return names

    @property
    def slots_set(self) -> set[str]:
        """What has been set since this message came."""
        names: set[str] = set()
        for event in self._tracker.events:
            if event.get("event") == "user":
                names = set()
            elif event.get("event") == "slot":
                names.add(str(event.get("name")))
        return names

    @property
    def last_answer(self) -> str | None:
        """The name of the response that was given before this message, if it was a whole answer of its own."""
        said: str | None = None
        for event in self._tracker.events:
            name = (event.get("metadata") or {}).get("utter_action")
            if event.get("event") == "bot" and name and not name.startswith(DOUBT):
                said = name
        return said

    @property
    def question_left_out(self) -> bool:
        """Whether the open question was not put in words again after the answer to the message before this one."""
        users = [n for n, event in enumerate(self._tracker.events) if event.get("event") == "user"]
        after_that = self._tracker.events[users[-2] : users[-1]] if len(users) > 1 else []
        asked = f"utter_ask_{self.requested}"
        named = [e for e in after_that if (e.get("metadata") or {}).get("utter_action") == asked]
        return bool(named) and not any(event.get("text") for event in named)

    @property
    def told(self) -> str | None:
        """The name of the answer that a short question refers to ("hur länge då?"), also with small talk in between."""
        return last_told(self._answers_before())

    @property
    def told_in_doubt(self) -> bool:
        """Whether that answer was only a guess of ours."""
        said = next((names for names in reversed(self._answers_before()) if self.told in names), [])
        return any(name and name.startswith(DOUBT) for name in said)

    @property
    def told_with_sources(self) -> str | None:
        """The same among all that rest on sources, the guide's way too."""
        return last_told(self._answers_before(), WITH_SOURCES)

    @property
    def said_lately(self) -> tuple[str, ...]:
        """The names of what was answered to the last few messages before this one."""
        return tuple(name for said in self.answers_lately for name in said if name)

    @property
    def answers_lately(self) -> list[list[str | None]]:
        """The names of what was answered to the last few messages before this one, a list a message."""
        return self._answers_before()[-LATELY:]

    @property
    def answers_before(self) -> list[list[str | None]]:
        """The names of all that was answered before this message, a list a message."""
        return self._answers_before()

    @property
    def wishes_before(self) -> list[str]:
        """What the last few messages before this one were taken for."""
        return wishes_of(self._tracker.events)[:-1][-LATELY:]

    @property
    def texts_before(self) -> list[str]:
        """The messages before this one as they are kept, oldest first."""
        return [event.get("text") or "" for event in self._tracker.events if event.get("event") == "user"][:-1]

    @property
    def centre_said_before(self) -> str | None:
        """The id of the care centre that was named last in the messages before this one, in the whole talk."""
        return centre_named(before := self._entities_before(), len(before))

    @property
    def centre_just_named(self) -> str | None:
        """The same of the last few messages."""
        return centre_named(self._entities_before(), CENTRE_STANDS)

    @property
    def centre_lately(self) -> str | None:
        """The care centre that was spoken of just before this message."""
        if told := next(filter(None, map(self.slot, CENTRE_SLOTS)), None):
            return str(told)
        return centre_named(self._entities_before())

    def _entities_before(self) -> list[list[dict[str, Any]]]:
        """What each message before this one was found to hold, oldest first."""
        said = [event.get("parse_data") or {} for event in self._tracker.events if event.get("event") == "user"]
        return [parsed.get("entities") or [] for parsed in said[:-1]]

    def has_heard(self, name: str) -> bool:
        """Whether that response was given before this message."""
        return any(name in said for said in self._answers_before())

    def _answers_before(self) -> list[list[str | None]]:
        names = ((event["event"], (event.get("metadata") or {}).get("utter_action")) for event in self._tracker.events)
        return turns_of(names)

    def _actions_since_message(self) -> list[str]:
        names: list[str] = []
        for event in self._tracker.events:
            if event.get("event") == "user":
                names = []
            elif event.get("event") == "action" and event.get("name") != "action_listen":
                names.append(str(event.get("name")))
        return names


def _metadata(tracker: Tracker) -> Mapping[str, Any]:
    for event in reversed(tracker.events):
        if event.get("event") == "user":
            return event.get("metadata") or {}
    return {}
