"""Which answer a question gets that is asked beside the question of a form, out of `beside` in `data/steps.yml`."""

from collections.abc import Mapping
from functools import cache
from typing import Any

import yaml

from assistant.knowledge.acts import Act, is_brief
from assistant.knowledge.follow_ups import subject_of
from assistant.knowledge.steps import FILE, Where, answer_here, steps
from assistant.knowledge.told import last_told, topic_of
from assistant.swedish.replies.follow_ups import aspects
from assistant.swedish.replies.side_questions import side_questions
from assistant.swedish.words.questions import is_question

QUESTION, ANYWHERE = "question", "anywhere"
# In words: so few must ask by their form.
FEW = 4
# What such a message also holds is read where it is asked for: "kan jag få tolk" is noted, a day is looked for.
READ_BY_THE_FORM = ("needs", "booking_code")
READ_UNLESS_SURE = ("when", "phone", "answer", "choice")


def answer_beside(text: str, act: Act, found: Mapping[str, Any], where: Where) -> str | None:
    """A topic, a response or a deed; None where the message does not ask, or nothing of that kind is known."""
    if (is_brief(text, FEW) and not is_question(text)) or _leans_on_what_was_just_told(text, where):
        # "Nej, avboka i stället" asks nothing, and "och om jag säger nej?" is of the topic before it.
        return None
    if where.form is None or not act.likely(QUESTION) or any(found.get(name) for name in READ_BY_THE_FORM):
        return None
    if any(found.get(name) for name in READ_UNLESS_SURE) and not act.surely(QUESTION):
        return None
    return next((answer for kind in side_questions(text) if (answer := _answer(kind, where))), None)


def _leans_on_what_was_just_told(text: str, where: Where) -> bool:
    topic = topic_of(last_told([list(said) for said in where.answers_before[-1:]]))
    subject = subject_of(topic) if topic else None
    return bool(subject and topic and any(subject.answer(topic, one) for one in aspects(text)))


def _answer(kind: str, where: Where) -> str | None:
    """A form's own; what it leaves empty is not answered there."""
    of_the_form = _beside().get(where.form or "", {})
    if kind in of_the_form:
        return of_the_form[kind] or None
    return answer_here(kind, where) or _beside()[ANYWHERE].get(kind)


@cache
def topics_of_the_forms() -> frozenset[str]:
    """The topics that answer something in a form: of these a guess is worth telling there, of others none."""
    told = [table.values() for table in _beside().values()] + [step.answers.values() for step in steps().values()]
    return frozenset(answer for answers in told for answer in answers)


@cache
def _beside() -> dict[str, dict[str, str]]:
    read = yaml.safe_load(FILE.read_text(encoding="utf-8"))
    return dict(read["beside"])
