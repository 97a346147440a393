"""What is recognised ahead of every intent: danger, and people whom only a human may help."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any

from assistant.languages.recognition import language_of
from assistant.nlu.hearing import gives_way_to_an_answer, heard, is_faint_in_a_form
from assistant.nlu.verdict import DANGER, HUMAN_PATH, OTHER_LANGUAGE, entity
from assistant.swedish.bookings.booking_codes import HIDDEN, find, hide
from assistant.swedish.dangers.danger import Danger, danger
from assistant.swedish.dangers.human_path import human_path
from assistant.swedish.dangers.watched import phone_is_watched
from assistant.swedish.dangers.young import may_be_a_child
from assistant.swedish.words.once import remembered
from assistant.swedish.words.wishes_said import is_only_late

POSSIBLE = "possible"
# Who may be a child is told of the line for children besides.
VIOLENCE, YOUNG = "violence", "danger_young"
WATCHED = Danger("watched", "possible")
OF_WATCHED = ("violence", "worried_violence")
_past_the_ear: ContextVar[bool] = ContextVar("past_the_ear", default=False)


def recognised_first(text: str) -> dict[str, Any] | None:
    """Parse data for a message that no form and no classifier may answer, else None. Holds nothing of the text."""
    # A booking code is three words by chance: nobody means anything by them.
    text = hide(text).replace(HIDDEN, " ").strip() if find(text) else text
    # Coming late is no illness, though "en kvart sen" has been taken for one.
    if not text or is_only_late(text):
        return None
    found = _with_watched_phone(text, _danger(text))
    if found and not (_past_the_ear.get() and _is_read_on(text, danger_of(found))):
        young = found.kind == VIOLENCE and may_be_a_child(text)
        return danger_of(found, [entity(YOUNG, "yes")] if young else [])
    if path := human_path(text):
        return _certain(HUMAN_PATH, [entity("human_path", path)])
    if language := _language(text):
        return _certain(OTHER_LANGUAGE, [entity("language", language)])
    return None


def _with_watched_phone(text: str, found: Danger | None) -> Danger | None:
    """Whoever has a watched phone is told besides what goes to it (N-32). What is graver stays what it is."""
    may_be_watched = found is None or (found.kind in OF_WATCHED and found.level == POSSIBLE)
    return WATCHED if may_be_watched and phone_is_watched(text) else found


def is_only_possible(first: dict[str, Any] | None) -> bool:
    """Whether what was recognised is a danger that is answered with two lines, and leaves everything as it is."""
    return first is not None and POSSIBLE in (found["value"] for found in first["entities"])


def is_danger(first: dict[str, Any] | None) -> bool:
    """Whether danger is what was recognised, and nothing else that goes before all."""
    return first is not None and first["intent"]["name"] == DANGER


def is_nearly_ordinary(text: str) -> bool:
    """Whether the ear finds the ordinary as likely as danger, or nearly so."""
    return gives_way_to_an_answer(text, known=True)


def is_heard_by_ear_alone(text: str, first: dict[str, Any] | None) -> bool:
    """Whether the danger is possible only, and no pattern knows the words: mostly they say something else."""
    return is_only_possible(first) and danger(text) is None and not phone_is_watched(text)


def hears_faintly(text: str, first: dict[str, Any] | None, *, answers: bool = False) -> bool:
    """Whether the danger is one that the ear alone hears, and hardly: too little where an answer was asked for, and
    far too little where one was given.
    """
    return is_heard_by_ear_alone(text, first) and is_faint_in_a_form(text, answers=answers)


def gives_way(text: str, first: dict[str, Any] | None) -> bool:
    """Whether the danger is so doubtful that a sure answer to an open form is believed against it."""
    if not is_only_possible(first) or phone_is_watched(text):
        return False
    return gives_way_to_an_answer(text, known=danger(text) is not None)


def _is_read_on(text: str, first: dict[str, Any]) -> bool:
    return is_heard_by_ear_alone(text, first) or gives_way(text, first)


@contextmanager
def past_the_ear() -> Iterator[None]:
    """Within, what the ear alone finds possible, or a pattern that it doubts, is read for what else it says."""
    token = _past_the_ear.set(True)
    try:
        yield
    finally:
        _past_the_ear.reset(token)


_danger, _language = remembered(heard), remembered(language_of)


def danger_of(found: Danger, more: Sequence[dict[str, Any]] = ()) -> dict[str, Any]:
    return _certain(DANGER, [entity("danger_kind", found.kind), entity("danger_level", found.level), *more])


def _certain(intent: str, entities: list[dict[str, Any]]) -> dict[str, Any]:
    return {"intent": {"name": intent, "confidence": 1.0}, "entities": entities, "text": ""}
