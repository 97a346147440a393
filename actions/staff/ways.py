"""Which way, when: social and employment workers are guided through the decision table (facts V-01 to V-17, V-30)."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from rasa_sdk.events import FollowupAction
from rasa_sdk.executor import CollectingDispatcher

from actions.base import Deed, Events, slots
from actions.bookings.right_coordinator import NO_CENTRE
from actions.forms import MISSES, FormTurn
from actions.staff.way_answers import GUARD, UNSURE, need_beside, plain_answer
from actions.staff.way_beside import noes_told
from actions.staff.way_said import answer_beside, listed, say_briefly, say_confirmed, say_provisional, say_way
from actions.turn import Turn
from actions.wiring import house
from assistant.casework.sounding_board import may_call
from assistant.casework.ways import Row, Step
from assistant.services import directory, ways
from assistant.swedish.staff.own_role import tells_own_role
from assistant.swedish.staff.situations import (
    asks_if_consent_is_needed,
    days_ago,
    needs_by_now,
    safety_told,
    says_none_yet,
    speaks_of_another,
    states_need,
)
from assistant.swedish.staff.staff_asks import NO_CONSENT, is_hurried, staff_ask
from assistant.swedish.staff.way_answers import answer_to
from assistant.swedish.words.wishes_said import wants_sounding_board

FORM = "way_form"
ASKED_FACTS = ("special", "plan", "consent", "asked", "waited", "news", "need", "purpose")
AROUND = "around"
# Facts that may have several values at once.
LISTS = ("need", AROUND)
FACTS = (*ASKED_FACTS, AROUND)
ASKED_SLOTS = tuple(f"way_{fact}" for fact in ASKED_FACTS)
# The row that was said as provisional.
SHOWN = "way_shown"
WAY_SLOTS = (*ASKED_SLOTS, f"way_{AROUND}", "way_centre", SHOWN)
GUIDE, FIND = "guide", "find_coordinator"
INTRO, BRIEF_INTRO = "utter_ways_intro", "utter_ways_intro_brief"
PRIVATE = "private_centre"
BOARD = "bollplank"
# For the web door, which has the words.
BOARD_PAGE = {"kind": "sounding_board", "path": "/bollplank"}
# Off-answers to one question, after which "vet inte" goes on.
MAY_GO_ON_AFTER = 2


class StartWays(Deed):
    """Starts the guide with what the message told. A resident gets a plain answer: the officer chooses the way."""

    def name(self) -> str:
        return "action_start_ways"

    def do(self, turn: Turn, say: CollectingDispatcher) -> Events:
        told = turn.entity("situation") or {}
        is_staff = turn.staff_tone or tells_own_role(turn.text) or states_need(turn.text)
        if says_none_yet(turn.text) or (turn.staff_tone and staff_ask(turn.text) == NO_CONSENT):
            say.utter_message(response="utter_ways_no_consent" if is_staff else "utter_okay")
            return []
        if not (is_staff or told.get(GUIDE)):
            say.utter_message(response="utter_ways_for_residents")
            return []
        facts = _facts_told(turn)
        brief = is_hurried(turn.text)
        if not turn.has_heard(INTRO):
            say.utter_message(response=BRIEF_INTRO if brief else INTRO)
        answer_beside(turn, say)
        if not brief:
            _say_heard(say, facts)
        emptied = dict.fromkeys((*WAY_SLOTS, "misses"))
        shown = _provisional(say, facts, brief=brief)
        told = {**emptied, **_as_slots(facts), "way_centre": _centre(turn), SHOWN: shown}
        return [*slots(told), FollowupAction(FORM)]


class ValidateWayForm(FormTurn):
    form = FORM

    def order(self, turn: Turn, values: Mapping[str, Any]) -> Sequence[str]:
        question = _step(values).question
        return (f"way_{question}",) if question else ()

    def read(self, turn: Turn, say: CollectingDispatcher) -> dict[str, Any]:
        asked = (turn.requested or "").removeprefix("way_")
        if asks_if_consent_is_needed(turn.text):
            say.utter_message(response="utter_ways_consent_needed")
            return {}
        if speaks_of_another(turn.text):
            return self._begun_anew(turn, say)
        facts = _facts_told(turn)
        if asked and asked not in facts and (value := plain_answer(turn, asked)):
            facts[asked] = [value] if asked in LISTS else value
        if asked and asked not in facts and "need" not in facts and (need := need_beside(turn.text)):
            facts["need"] = [need]
        joined = _joined(facts, turn)
        beside = asked not in facts
        answered = answer_beside(turn, say)
        if beside and any(_said_back(facts)) and not answered:
            _say_heard(say, _known(turn) | joined)
        if facts.get("consent") == "no":
            say.utter_message(response="utter_ways_no_consent")
        if wants_sounding_board(turn.text) and may_call(turn.actor):
            say.utter_message(json_message=BOARD_PAGE)
        centre = _centre(turn)
        read = _as_slots(joined) | ({"way_centre": centre} if centre else {})
        if not (read and asked and beside):
            return read
        off = {} if answered else self._off(turn, say)
        return read | off | {SHOWN: _provisional(say, _known(turn) | joined, turn.slot(SHOWN))}

    def _begun_anew(self, turn: Turn, say: CollectingDispatcher) -> dict[str, Any]:
        """Another person's case: what was told of the one before does not hold for this one."""
        facts = _facts_told(turn)
        say.utter_message(response="utter_ways_another")
        _say_heard(say, facts)
        emptied = dict.fromkeys((*WAY_SLOTS, MISSES))
        return emptied | _as_slots(facts) | {"way_centre": _centre(turn), SHOWN: _provisional(say, facts)}

    def _off(self, turn: Turn, say: CollectingDispatcher) -> dict[str, Any]:
        """What was told beside the question leaves it open all the same."""
        misses = (turn.slot(MISSES) or 0) + 1
        self.say_stuck(turn, say, misses)
        return {MISSES: misses}

    def say_not_understood(self, turn: Turn, say: CollectingDispatcher) -> None:
        """Who said no to something else is asked again, and not told to say no. Nobody is told it twice in a row."""
        told = f"utter_not_understood_{turn.requested}" in turn.said_lately
        if not told and not (turn.answer == "no" and turn.question_left_out):
            super().say_not_understood(turn, say)

    def say_stuck(self, turn: Turn, say: CollectingDispatcher, misses: int) -> None:
        if misses >= MAY_GO_ON_AFTER:
            say.utter_message(response="utter_ways_go_on")


class ShowWay(Deed):
    """The one way, why, what to prepare, and what can be begun at once. Then everything told is forgotten."""

    def name(self) -> str:
        return "action_show_way"

    def do(self, turn: Turn, say: CollectingDispatcher) -> Events:
        step = _step(turn.values)
        if step.row is None:
            say.utter_message(response="utter_way_not_found")
            return slots(dict.fromkeys(WAY_SLOTS))
        choices = _buttons(turn, step.row)
        if turn.slot("way_special") == UNSURE:
            say.utter_message(response="utter_ways_find_out_first")
        if turn.slot(SHOWN) == step.row.id:
            say_confirmed(say, step.row, choices)
        else:
            say_way(say, step, step.row, choices)
        if step.row.way == BOARD and may_call(turn.actor):
            say.utter_message(json_message=BOARD_PAGE)
        return slots(dict.fromkeys(WAY_SLOTS))


def _provisional(
    say: CollectingDispatcher, facts: Mapping[str, Any], shown: str | None = None, *, brief: bool = False
) -> str | None:
    """Says the way that what is known decides; the row's id. What was `shown` already is not said again."""
    step = ways.provisional_step({fact: _values(value) for fact, value in facts.items()})
    if step and step.row and step.row.id == shown:
        return shown
    return (say_briefly if brief else say_provisional)(say, step) if step else None


def _say_heard(say: CollectingDispatcher, facts: Mapping[str, Any]) -> None:
    if heard := listed(_said_back(facts)):
        say.utter_message(response="utter_ways_heard", heard=heard)


def _step(values: Mapping[str, Any]) -> Step:
    known = {fact: _values(value) for fact in FACTS if (value := values.get(f"way_{fact}")) is not None}
    return ways.next_step(known)


def _values(value: Any) -> list[str]:
    return value if isinstance(value, list) else [value]


def _known(turn: Turn) -> dict[str, Any]:
    return {fact: value for fact in FACTS if (value := turn.slot(f"way_{fact}")) is not None}


def _facts_told(turn: Turn) -> dict[str, Any]:
    """Values by fact out of the message, and from the directory whether the care centre named is private."""
    told = {fact: value for fact, value in (turn.entity("situation") or {}).items() if fact != GUIDE}
    facts = ways.understood(told | _time_told(turn, told), now=turn.now)
    if special := safety_told(turn.text):
        facts[GUARD] = special
    if turn.form == FORM:
        facts = noes_told(turn) | facts
    if (centre := _centre(turn)) and not _is_public(centre):
        facts[AROUND] = [*facts.get(AROUND, []), PRIVATE]
    return facts


def _time_told(turn: Turn, told: Mapping[str, Any]) -> dict[str, Any]:
    """How long it was, where nothing says of what: here it is an answer that one waits for."""
    days = turn.entity("period") or days_ago(turn.text, turn.now.date())
    if not days or "days" in told:
        return {}
    if "asked" not in told and (speaks_of_another(turn.text) or _says_when_asked(turn)):
        return {"asked": "waiting", "days": days}
    return {"days": days} if turn.requested == "way_waited" else {}


def _says_when_asked(turn: Turn) -> bool:
    """ "Ja, i mars", where it was asked whether the care has been."""
    return turn.requested == "way_asked" and answer_to(turn.requested, turn.text) == "waiting"


def _joined(facts: dict[str, Any], turn: Turn) -> dict[str, Any]:
    """What was told along the way stays; an answer to the open question stands for itself."""
    if "need" in facts and (before := turn.slot("way_need")) and turn.requested != "way_need":
        facts = {**facts, "need": needs_by_now(before, facts["need"])}
    earlier = turn.slot(f"way_{AROUND}") or []
    around = list(dict.fromkeys([*earlier, *facts.get(AROUND, [])]))
    return {**facts, AROUND: around} if around != earlier else {f: v for f, v in facts.items() if f != AROUND}


def _as_slots(facts: Mapping[str, Any]) -> dict[str, Any]:
    return {f"way_{fact}": value for fact, value in facts.items() if fact in FACTS}


def _said_back(facts: Mapping[str, Any]) -> Iterator[str]:
    labels = ways.labels()
    for fact in FACTS:
        for value in _values(facts.get(fact) or []):
            if label := labels.get(fact, {}).get(value):
                yield label


def _centre(turn: Turn) -> str | None:
    named = turn.entity("care_centre")
    return None if named in (None, NO_CENTRE) else str(named)


def _is_public(centre: str) -> bool:
    with house().uow() as uow:
        found = next((c for c in directory.care_centres(uow) if c.id == centre), None)
    return found is None or found.public


def _buttons(turn: Turn, row: Row) -> list[dict[str, str]]:
    """What can be begun at once. A care centre that was named is not asked for again."""
    centre = turn.slot("way_centre")
    known = f'{{"care_centre":"{centre}"}}' if centre else ""
    return [{"title": title, "payload": f"/{wish}{known if wish == FIND else ''}"} for wish, title in row.start]
