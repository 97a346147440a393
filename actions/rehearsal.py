"""What the first person to write would else wait for: data files, patterns and queries, all gone through once.

Nobody's message, and nothing is kept: forms read without side effects (`actions/forms.py`), and offering only looks.
"""

import asyncio
import importlib
import pkgutil
from collections.abc import Iterator
from inspect import isabstract
from typing import Any

from rasa_sdk import Tracker
from rasa_sdk.executor import CollectingDispatcher
from rasa_sdk.utils import all_subclasses

import actions
from actions.base import Deed
from actions.bookings.booking import AskBookingTime, AskCareCentre
from actions.forms import FormTurn
from actions.turn import Turn

NOBODY = "rehearsal"
SAID = ("ja", "Kim")


def rehearse() -> None:
    """Every form reads a message at each of its questions, and free times are looked for once."""
    for module in pkgutil.walk_packages(actions.__path__, "actions."):
        importlib.import_module(module.name)
    centre = next(iter(Turn(_tracker()).care_centres), None)
    for deed, tracker in [*_readings(centre), *_questions(centre)]:
        asyncio.run(deed.run(CollectingDispatcher(), tracker, {}))


def _readings(centre: str | None) -> Iterator[tuple[Deed, Tracker]]:
    ours = (one for one in all_subclasses(FormTurn) if one.__module__.startswith(actions.__name__))
    for form in (one for one in ours if not isabstract(one)):
        asked = form().order(Turn(_tracker()), {"care_centre": centre})
        for question in asked:
            known = {"requested_slot": question, "care_centre": centre if question != "care_centre" else None}
            yield from ((form(), _tracker(text, form.form, **known)) for text in SAID)


def _questions(centre: str | None) -> Iterator[tuple[Deed, Tracker]]:
    yield AskCareCentre(), _tracker(form="booking_form")
    if centre:
        yield AskBookingTime(), _tracker(form="booking_form", care_centre=centre)


def _tracker(text: str = "", form: str | None = None, **slots: Any) -> Tracker:
    loop = {"name": form} if form else {}
    said = {"text": text, "intent": {"name": "inform"}, "entities": []}
    return Tracker(NOBODY, slots, said, [{"event": "user", "text": text}], False, None, loop, "action_listen")
