"""The field's words: what one means, and what tells some of them apart."""

from collections.abc import Sequence

from rasa_sdk.events import SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.answers.follow_ups import FAQ
from actions.answers.titles import titles
from actions.base import Deed, Events
from actions.consents.consent_asides import answer_consent_aside, explain_the_question
from actions.turn import Turn
from assistant.knowledge.glossary import Glossary, Term, glossary
from assistant.knowledge.told import last_told, topic_of
from assistant.swedish.words.terms import asks_whether_same, compares_with_this
from assistant.swedish.words.text import fold

TOLD, WAITING = "terms_told", "term_to_compare"
# What is booked here.
MEETING = "assessment_meeting"
OFFERED = 4
MOST_TERMS = 4


class DefineTerm(Deed):
    """One sentence a word, and what it is not."""

    def name(self) -> str:
        return "action_define_term"

    def do(self, turn: Turn, say: CollectingDispatcher) -> Events:
        if answer_consent_aside(turn, say):
            return []
        ids = _named(turn)
        if not ids:
            if not explain_the_question(turn, say):
                say.utter_message(response="utter_word_unknown")
            return []
        for term in (glossary().terms[name] for name in ids):
            explained = " ".join(filter(None, (term.says, term.is_not, *glossary().notes([term.id]))))
            say.utter_message(response="utter_define_term", explained=explained, choices=_going_on([term]))
        return [SlotSet(TOLD, list(ids))]


class CompareTerms(Deed):
    """A sentence each, then what tells them apart, then what to do; or the answer that a person wrote about both."""

    def name(self) -> str:
        return "action_compare_terms"

    def do(self, turn: Turn, say: CollectingDispatcher) -> Events:
        known, ids = glossary(), _named(turn)
        waiting = turn.slot(WAITING)
        if waiting and len(ids) == 1 and ids[0] != waiting:
            ids = (waiting, *ids)
        if len(ids) < 2 and compares_with_this(turn.text):
            ids = _with_the_meeting(turn, known, ids)
        if len(ids) < 2:
            return _ask_which_other(turn, say, known, ids)
        if topic := known.topic_about(ids):
            say.utter_message(response=f"utter_faq/{topic}")
        else:
            _compare(turn, say, known, ids)
        return [SlotSet(TOLD, list(ids)), SlotSet(WAITING)]


def _named(turn: Turn) -> tuple[str, ...]:
    """The terms of the button, else of the message."""
    pressed = [term for term in turn.entity("terms") or [] if term in glossary().terms]
    return tuple(pressed or glossary().index.find(turn.text))[:MOST_TERMS]


def _with_the_meeting(turn: Turn, known: Glossary, ids: tuple[str, ...]) -> tuple[str, ...]:
    """What was named, or else just told of, and the meeting that is booked here."""
    just_told = known.told_by(topic_of(last_told(turn.answers_before)))
    first = ids[0] if ids else just_told
    return (first, MEETING) if first and first != MEETING else ids


def _ask_which_other(turn: Turn, say: CollectingDispatcher, known: Glossary, ids: Sequence[str]) -> Events:
    if not ids:
        say.utter_message(response="utter_compare_which")
        return []
    term = known.terms[ids[0]]
    if _is_said_twice(turn, term, known):
        say.utter_message(response="utter_compare_same", explained=term.says, choices=_going_on([term]))
        return [SlotSet(TOLD, list(ids))]
    others = known.mixed_up_with(term.id)[:OFFERED]
    say.utter_message(
        response="utter_compare_which_other", term=term.name, choices=[_against(term, other) for other in others]
    )
    return [SlotSet(WAITING, term.id)]


def _is_said_twice(turn: Turn, term: Term, known: Glossary) -> bool:
    """Whether somebody asks if two names of one thing are the same."""
    written = {mention.written for mention in known.index.mentions(turn.text)}
    return len(written) > 1 and asks_whether_same(turn.text) and not written & {fold(near) for near in term.nearly}


def _against(term: Term, other: Term) -> dict[str, str]:
    return {"title": other.title, "payload": f'/compare_terms{{"terms": ["{term.id}", "{other.id}"]}}'}


def _compare(turn: Turn, say: CollectingDispatcher, known: Glossary, ids: Sequence[str]) -> None:
    terms = [known.terms[name] for name in ids]
    if asks_whether_same(turn.text):
        say.utter_message(response="utter_compare_part" if known.is_part(ids) else "utter_compare_no")
    told_apart = known.differences(ids)[: 1 if turn.slot("plain_words") else None]
    say.utter_message(
        response="utter_compare_terms" if told_apart else "utter_compare_terms_alike",
        explained="\n".join(known.bullet(term.says) for term in terms),
        differences="\n".join(map(known.bullet, told_apart)),
        next_step=" ".join([*known.notes(ids), known.next_step(ids)]),
        choices=_going_on(terms),
    )


def _going_on(terms: Sequence[Term]) -> list[dict[str, str]]:
    """The answers that say more, as buttons."""
    names = dict.fromkeys(FAQ + term.goes_on for term in terms if term.goes_on)
    return [{"title": titles()[name], "payload": f"/{name}"} for name in names if name in titles()]
