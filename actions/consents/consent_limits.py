"""What a yes is tied to: a day and a content for each party alone, and what can't be written here (C-40, C-45)."""

from collections.abc import Collection, Mapping
from datetime import date
from typing import Any

from rasa_sdk.executor import CollectingDispatcher

from actions.consents.consent_parties import ONE_THING_ONLY, PARTIES, PARTY_SLOTS, named_in
from actions.consents.consent_words import in_a_row
from actions.turn import Turn
from assistant.casework.consent_change import Toward, end_toward
from assistant.swedish.consents.consent_limits import (
    CONDITION,
    ILLNESS,
    LEFT_OUT,
    UNREAD,
    contents,
    ends,
    goes_on_with_a_but,
    limit,
    may_be_a_limit,
    names_a_topic,
)
from assistant.swedish.consents.consent_terms import content_unasked, toward
from assistant.swedish.words.questions import is_question

LIMITS = "consent_limits"
LEAST = "meeting_only"
CAN_BE_CHOSEN = "utter_consent_can_be_chosen"
UNTIL, CONTENT = TERMS = ("until", "content")
# Where an end may only be moved one way from, as long as the new one has not been said.
FROM = {Toward.SHORTER: "not_after", Toward.LONGER: "not_before"}
# Where what was said is said back: another end is then asked for anew.
SAID_BACK = ("consent_understood", "consent_confirmed")


def own(values: Mapping[str, Any], party: str) -> Mapping[str, Any]:
    """What was said for that party alone."""
    return (values.get(LIMITS) or {}).get(party, {})


def chosen(values: Mapping[str, Any]) -> list[str]:
    return [party for party in PARTIES if values.get(f"consent_{party}")]


def lacking(values: Mapping[str, Any], name: str) -> list[str]:
    """Those who have a yes whose end, or whose content, has to be asked for."""
    asked = [party for party in chosen(values) if name == UNTIL or party != ONE_THING_ONLY]
    return [party for party in asked if not own(values, party).get(name)]


def lacks(values: Mapping[str, Any], name: str) -> bool:
    return bool(lacking(values, name))


def tied(turn: Turn, asked: str, updates: Mapping[str, Any], say: CollectingDispatcher) -> dict[str, Any]:
    """The updates with what was said for single parties kept apart. What can't be written is a no, and is said."""
    kind = None if is_question(turn.text) else limit(turn.text, turn.now)
    granted = _granted(updates)
    if kind == CONDITION and (granted or _answers_with_a_condition(asked, updates)):
        return _refuse(say, granted or [_just_said_yes(turn, asked) or asked.removeprefix("consent_")], updates)
    read = dict(updates)
    if kind == UNREAD and (granted or turn.answer == "yes"):
        return _ask_without_the_rest(turn, asked, read, say)
    if kind == CONDITION and asked and asked not in PARTY_SLOTS:
        return kept_apart(turn, asked, _without_the_unwritten(turn, asked, read, say))
    if kind == ILLNESS:
        say.utter_message(response="utter_consent_illness_never")
    elif kind == LEFT_OUT and not _says_only_no(updates):
        read |= _held_out(say)
    return kept_apart(turn, asked, read)


def unwritten_at_the_check(turn: Turn, say: CollectingDispatcher) -> dict[str, Any]:
    """A limit said where none was asked for: it makes the content the least, or it is said that it can't be kept."""
    kind = None if is_question(turn.text) else limit(turn.text, turn.now)
    if kind == LEFT_OUT:
        return kept_apart(turn, "", _held_out(say))
    if kind == ILLNESS:
        say.utter_message(response="utter_consent_illness_never")
    if kind in (CONDITION, UNREAD):
        say.utter_message(response=CAN_BE_CHOSEN)
    return {}


def hangs_on_something(turn: Turn) -> bool:
    """Whether a yes is tied to what can't be written: it saves nothing."""
    return limit(turn.text, turn.now) in (CONDITION, UNREAD)


def _ask_without_the_rest(turn: Turn, asked: str, read: Mapping[str, Any], say: CollectingDispatcher) -> dict[str, Any]:
    """ "Ja men fråga mig först": the yes is asked for again, by itself."""
    if asked not in PARTY_SLOTS and asked:
        say.utter_message(response=CAN_BE_CHOSEN)
        return kept_apart(turn, asked, read)
    say.utter_message(response="utter_consent_yes_or_no_alone")
    return {}


def _without_the_unwritten(turn: Turn, asked: str, read: dict[str, Any], say: CollectingDispatcher) -> dict[str, Any]:
    """ "Allt som rör jobbet" is none of the contents that are offered: it must not be taken for the wider one."""
    if asked != f"consent_{UNTIL}" or names_a_topic(turn.text):
        say.utter_message(response=CAN_BE_CHOSEN)
        if _only_the_one_thing(turn.values) and may_be_a_limit(turn.text):
            # What was wanted is less than was said yes to: it is asked about anew, and the yes does not go on.
            return {**read, f"consent_{ONE_THING_ONLY}": None}
    return read if content_unasked(turn.text) else {s: value for s, value in read.items() if s != "consent_content"}


def _held_out(say: CollectingDispatcher) -> dict[str, Any]:
    say.utter_message(response="utter_consent_left_out")
    return {"consent_content": LEAST}


def _only_the_one_thing(values: Mapping[str, Any]) -> bool:
    return [party for party in PARTIES if values.get(f"consent_{party}")] == [ONE_THING_ONLY]


def _granted(updates: Mapping[str, Any]) -> list[str]:
    return [party for party in PARTIES if updates.get(f"consent_{party}") is True]


def _says_only_no(updates: Mapping[str, Any]) -> bool:
    said = [value for slot, value in updates.items() if slot in PARTY_SLOTS]
    return bool(said) and not any(said)


def _answers_with_a_condition(asked: str, updates: Mapping[str, Any]) -> bool:
    """ "Bara om jag får vara med", without a yes."""
    return asked in PARTY_SLOTS and not updates


def _just_said_yes(turn: Turn, asked: str) -> str | None:
    """ "Men bara en gång", as the next question stands there: of the yes just given, which stands not without it."""
    before = PARTIES[: PARTIES.index(asked.removeprefix("consent_"))]
    last = next((one for one in reversed(before) if isinstance(turn.slot(f"consent_{one}"), bool)), None)
    return last if last and turn.slot(f"consent_{last}") is True and goes_on_with_a_but(turn.text) else None


def _refuse(say: CollectingDispatcher, parties: Collection[str], updates: Mapping[str, Any]) -> dict[str, Any]:
    """A yes to something else than what can be kept is no yes: nobody is told more than was meant."""
    say.utter_message(response="utter_consent_condition", parties=in_a_row(parties))
    decided = {slot: value for slot, value in updates.items() if slot in PARTY_SLOTS}
    return decided | {f"consent_{party}": False for party in parties}


def kept_apart(turn: Turn, asked: str, said: Mapping[str, Any]) -> dict[str, Any]:
    """In the middle of the form what is said beside a party is about that one; else it is about all of them."""
    read = dict(said)
    limits = {party: dict(own({**turn.values, **said}, party)) for party in PARTIES}
    read.pop(LIMITS, None)
    way = toward(turn.text) if asked in SAID_BACK else None
    if several := ends(turn.text, turn.now):
        read.pop(f"consent_{UNTIL}", None)
    for party, day in several.items():
        limits[party][UNTIL] = _moved_from(turn, party, day, way)
    _content_of_each(turn, read, limits)
    meant = _meant(turn, read) if asked else []
    if asked and not meant and _names_only_others(turn, read):
        # "Fk kort tid" is no end of soc's, where fk has no yes.
        read = {slot: value for slot, value in read.items() if slot not in (f"consent_{name}" for name in TERMS)}
    if way and f"consent_{UNTIL}" in read:
        read = _move_ends(turn, read, limits, Toward(way), meant)
    terms = {name: read.pop(f"consent_{name}") for name in TERMS if meant and read.get(f"consent_{name}")}
    for party in meant:
        limits[party] |= terms
    if asked in PARTY_SLOTS and read.get(f"consent_{CONTENT}") == LEAST and not _granted(read):
        limits = _narrowed(turn, read, limits)
    own_content = CONTENT in limits[ONE_THING_ONLY] and asked in SAID_BACK
    if asked in SAID_BACK and not way:
        # All of it has been heard: another end for all is for those with an end of their own, too.
        limits = {p: {name: one[name] for name in one if f"consent_{name}" not in read} for p, one in limits.items()}
    read = _of_the_agency_too(turn, asked, read, limits, changed=own_content)
    limits = {p: one for p, one in limits.items() if one and read.get(f"consent_{p}") is not False}
    return {**read, LIMITS: limits} if limits != (turn.slot(LIMITS) or {}) else read


def _narrowed(turn: Turn, read: dict[str, Any], limits: dict[str, dict[str, Any]]) -> dict[str, dict[str, Any]]:
    """ "Det blev för mycket, bara mötet", after a yes to more: that yes is narrowed as well."""
    if any(limits[party].get(CONTENT) for party in chosen(turn.values)) and not lacks(turn.values, CONTENT):
        read.pop(f"consent_{CONTENT}")
    return {party: {**one, **({CONTENT: LEAST} if one.get(CONTENT) else {})} for party, one in limits.items()}


def _of_the_agency_too(
    turn: Turn, asked: str, read: dict[str, Any], limits: dict[str, dict[str, Any]], *, changed: bool
) -> dict[str, Any]:
    """What Försäkringskassan may be told is never taken over from the others' answer: it is so where it stands in the
    words that let it in, where nobody else has a yes, or where what was said of it is changed for all (ADR 0031).
    """
    content, values = read.get(f"consent_{CONTENT}"), {**turn.values, **read}
    if not content or asked == f"consent_{CONTENT}" or not values.get(f"consent_{ONE_THING_ONLY}"):
        return read
    alone = _only_the_one_thing(values)
    if alone or changed or ONE_THING_ONLY in _granted(read):
        limits[ONE_THING_ONLY] = limits[ONE_THING_ONLY] | {CONTENT: content}
    return {slot: value for slot, value in read.items() if not (alone and slot == f"consent_{CONTENT}")}


def _content_of_each(turn: Turn, read: dict[str, Any], limits: Mapping[str, dict[str, Any]]) -> None:
    """ "Soc allt om planen, af bara mötet". With something held out beside it all are told the least."""
    told = {} if is_question(turn.text) or limit(turn.text, turn.now) == LEFT_OUT else contents(turn.text)
    values = {**turn.values, **read}
    for party, content in told.items():
        if values.get(f"consent_{party}") is True:
            limits[party][CONTENT] = content
    if told:
        read.pop(f"consent_{CONTENT}", None)


def _move_ends(
    turn: Turn, read: Mapping[str, Any], limits: dict[str, dict[str, Any]], way: Toward, meant: Collection[str]
) -> dict[str, Any]:
    """ "Korta till nyår", where all was said back: it makes no end later, and none but those that were meant.

    Without a day it is asked for, and where each stood is the bound.
    """
    day = read[f"consent_{UNTIL}"]
    for party in chosen(turn.values):
        stood = _stood(turn, party)
        if stood and day is None and party in (meant or limits):
            limits[party] = {name: limits[party][name] for name in limits[party] if name != UNTIL} | {FROM[way]: stood}
        elif stood:
            limits[party][UNTIL] = moved(stood, day, way) if day and party in (meant or limits) else stood
    return {slot: value for slot, value in read.items() if slot != f"consent_{UNTIL}" or value is None}


def _stood(turn: Turn, party: str) -> str | None:
    said: str | None = own(turn.values, party).get(UNTIL) or turn.slot(f"consent_{UNTIL}")
    return said


def _moved_from(turn: Turn, party: str, day: str, way: str | None) -> str:
    stood = _stood(turn, party)
    return moved(stood, day, Toward(way)) if stood and way else day


def moved(stood: str, asked: str, way: Toward) -> str:
    """Both as ISO days."""
    return end_toward(date.fromisoformat(stood), date.fromisoformat(asked), way).isoformat()


def within_bounds(values: Mapping[str, Any]) -> dict[str, Any]:
    """The end that was answered, for those of whom it was only to be moved one way: no day beyond where it stood."""
    day = values.get(f"consent_{UNTIL}")
    limits = {party: dict(said) for party, said in (values.get(LIMITS) or {}).items()}
    bound = [(said, way) for said in limits.values() for way in Toward if FROM[way] in said]
    if not day or not bound:
        return {}
    for said, way in bound:
        said[UNTIL] = moved(said.pop(FROM[way]), day, way)
    return {LIMITS: limits}


def set_apart(values: Mapping[str, Any], new: Mapping[str, Any]) -> dict[str, Any]:
    """Where somebody gets a yes after the questions about who: those who had one keep what was said for them, and
    the new one is asked about alone.
    """
    limits = {party: dict(own({**values, **new}, party)) for party in PARTIES}
    shared = {name: values[f"consent_{name}"] for name in TERMS if values.get(f"consent_{name}")}
    for party in chosen(values):
        limits[party] = _shared_with(party, shared) | limits[party]
    kept = {party: said for party, said in limits.items() if said and new.get(f"consent_{party}") is not False}
    return {LIMITS: kept, **{f"consent_{name}": new.get(f"consent_{name}") for name in shared}}


def _shared_with(party: str, terms: Mapping[str, Any]) -> dict[str, Any]:
    """The others' content is none of Försäkringskassan's."""
    return {name: said for name, said in terms.items() if name != CONTENT or party != ONE_THING_ONLY}


def _names_only_others(turn: Turn, read: Mapping[str, Any]) -> bool:
    """Whether it names somebody, not to keep them out, and none of those has a yes."""
    said = turn.entity("parties") or {}
    values = {**turn.values, **read}
    about = named_in(turn) - set(said.get("excluded", ()))
    return bool(about) and not any(values.get(f"consent_{party}") for party in about)


def _meant(turn: Turn, read: Mapping[str, Any]) -> list[str]:
    """Those whom the message is about: named, or just given a yes; nobody where it is about all."""
    said = turn.entity("parties") or {}
    if said.get("everyone") or is_question(turn.text):
        return []
    values = {**turn.values, **read}
    meant = (named_in(turn) - set(said.get("excluded", ()))) | set(_granted(read))
    return [party for party in PARTIES if party in meant and values.get(f"consent_{party}") is True]
