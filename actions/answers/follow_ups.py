"""Short questions right after an answer, and where an answer stands written."""

from collections.abc import Iterator, Mapping

from rasa_sdk.executor import CollectingDispatcher

from actions.answers.steps import answer_of_the_step, asked_beside, say_of_the_step, where_it_stands
from actions.answers.titles import titles
from actions.base import Deed, Events
from actions.turn import Turn
from assistant.knowledge import sources
from assistant.knowledge.follow_ups import Subject, asked_in_words, subject_of
from assistant.knowledge.glossary import glossary
from assistant.knowledge.steps import is_newer_than_the_step
from assistant.knowledge.told import TOPIC as UTTER
from assistant.knowledge.told import topic_of, way_of
from assistant.swedish.replies.follow_ups import aspects, aspects_of_a_step, belongs_to_a_step, speaks_of_the_answer

FAQ = "faq/"
# "Hur lång tid tar det", "hur snabbt får vi svar".
OF_TIME = {"how_long", "when"}
OFFERED = 3
# In the guide "hur lång tid tar det?" is about the inquiry, and so is "hur lång tid tar svaret?" wherever it is asked.
GUIDE, OF_THE_GUIDE = "way_form", "inquiry_answer_time"
# What the glossary itself knows of the words that it explained.
OF_TERMS = {"who": "who", "who_decides": "who", "why": "for", "law": "law"}


class FollowUp(Deed):
    """Answers each aspect asked for; where we don't know, says so and offers what is near."""

    def name(self) -> str:
        return "action_follow_up"

    def do(self, turn: Turn, say: CollectingDispatcher) -> Events:
        if beside := asked_beside(turn):
            say_of_the_step(turn, say, beside)
            return []
        topic = OF_THE_GUIDE if turn.form == GUIDE or _asks_when_answered(turn) else topic_told(turn)
        subject = subject_of(topic) if topic else None
        asked = [aspect for aspect in _asked(turn) if not _say_of_terms(turn, say, aspect)]
        answers = {aspect: _answer(turn, subject, topic, aspect) for aspect in asked}
        for answer in dict.fromkeys(answer for answer in answers.values() if answer):
            say_of_the_step(turn, say, answer)
        if unknown := _left_unknown(answers):
            _say_unknown(turn, say, subject, topic, unknown[0])
        return []


class ShowSource(Deed):
    """Which laws and reports the last answer rests on, where it holds and when a person read it against them."""

    def name(self) -> str:
        return "action_show_source"

    def do(self, turn: Turn, say: CollectingDispatcher) -> Events:
        found = _rests_on(turn)
        if found is None:
            say.utter_message(response="utter_source_of_nothing")
            return []
        say.utter_message(response="utter_source", listed=sources.listed(found), place=sources.place(found))
        if found.reviewed:
            say.utter_message(response="utter_source_reviewed", date=sources.reviewed(found))
        for kind in sources.warnings(found):
            say.utter_message(response=f"utter_source_{kind}")
        return []


def _left_unknown(answers: Mapping[str, str | None]) -> list[str]:
    """What has no answer: beside one that has, words that only a step gives a meaning ask for nothing more."""
    answered = any(answers.values())
    return [aspect for aspect, answer in answers.items() if not (answer or (answered and belongs_to_a_step(aspect)))]


def topic_told(turn: Turn) -> str | None:
    """The topic that a short question refers to: of the last answer, or of the words that it explained."""
    told = turn.told
    if told is None or told.startswith(UTTER):
        return topic_of(told)
    return next((term.goes_on for term in map(glossary().terms.get, turn.slot("terms_told") or []) if term), None)


def _asked(turn: Turn) -> tuple[str, ...]:
    """What only a step gives a meaning is heard only where one does."""
    of_a_step = aspects_of_a_step(turn.text)
    return of_a_step if any(answer_of_the_step(turn, one) for one in of_a_step) else aspects(turn.text) or of_a_step


def _answer(turn: Turn, subject: Subject | None, topic: str | None, aspect: str) -> str | None:
    """By whichever is nearer: the step, or what was told since. In a form the step still is there behind it."""
    here = answer_of_the_step(turn, aspect)
    if belongs_to_a_step(aspect):
        return here
    told = subject.answer(topic, aspect) if subject and topic else None
    if not is_newer_than_the_step(turn.told, where_it_stands(turn)):
        return here or told
    return told or (here if turn.form else None)


def _asks_when_answered(turn: Turn) -> bool:
    return not OF_TIME.isdisjoint(aspects(turn.text)) and speaks_of_the_answer(turn.text)


def _say_of_terms(turn: Turn, say: CollectingDispatcher, aspect: str) -> bool:
    """Answers out of the glossary after words that were explained; whether there was an answer."""
    if aspect not in OF_TERMS or (turn.told or UTTER).startswith(UTTER):
        return False
    terms = [term for term in _terms(turn) if term in glossary().terms]
    if lines := glossary().told_of(terms, OF_TERMS[aspect]):
        say.utter_message(response="utter_follow_up_words", explained="\n".join(map(glossary().bullet, lines)))
    return bool(lines)


def _say_unknown(
    turn: Turn, say: CollectingDispatcher, subject: Subject | None, topic: str | None, aspect: str
) -> None:
    near = [name for name in subject.near if name != topic][:OFFERED] if subject else []
    named = titles(staff=turn.staff_tone)
    choices = [{"title": named[FAQ + name], "payload": f"/{FAQ}{name}"} for name in near if FAQ + name in named]
    if subject is None or turn.told_in_doubt:
        # Of an answer that was only a guess, nobody knows that it is the subject.
        say.utter_message(response="utter_follow_up_about_what", asked=asked_in_words(aspect), choices=choices)
        return
    say.utter_message(
        response="utter_follow_up_unknown", asked=asked_in_words(aspect), subject=subject.name, choices=choices
    )


def _rests_on(turn: Turn) -> sources.Rests | None:
    told = turn.told_with_sources
    if told is None:
        return None
    if way := way_of(told):
        return sources.of_way(way)
    if topic := topic_of(told):
        return sources.of_topic(topic, staff=turn.staff_tone, plain=bool(turn.slot("plain_words")))
    return sources.of_terms(list(_terms(turn)))


def _terms(turn: Turn) -> Iterator[str]:
    yield from turn.slot("terms_told") or []
