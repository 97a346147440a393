"""What a message that only the ear found dangerous says besides: an answer to the open question, or something to do.

The numbers come first whatever it says. What cannot be undone is not done on such a message (ADR 0025).
"""

from collections.abc import Sequence
from functools import cache
from typing import Any

import yaml

from assistant import clock
from assistant.knowledge.acts import SURE, act_of
from assistant.nlu.outright import NEVER_WHEN_SURE
from assistant.nlu.verdict import DANGER, FALLBACK, HUMAN_PATH, OTHER_LANGUAGE
from assistant.nlu.withdrawal import ERASE
from assistant.settings import PROJECT
from assistant.swedish.consents.consent_limits import limit
from assistant.swedish.consents.erasing import erasure_said

# Beside danger a guess would only be in the way.
NO_ERRAND = (FALLBACK, DANGER, "out_of_scope")
NOTHING_TO_READ = (*NO_ERRAND, HUMAN_PATH, OTHER_LANGUAGE, ERASE)
# Outside a form: what is asked for in so many words, and asked about again before it is done, or can be said anew.
DEEDS = NEVER_WHEN_SURE - {ERASE}
CONSENT = "consent_"
# Beside what may be danger an act must be surer, in few words: nobody taught the reader what need sounds like.
BELIEVED, MOST_WORDS = 0.9, 25
# Who puts it off answers nothing, and is hardly ever in need. What is told where anything may be told often is of need.
PUT_OFF, OPEN = "put_off", ("about", "dont_know")
STOP = "stop"


def is_for_us(parsed: dict[str, Any], text: str, asked: str | None) -> bool:
    """Whether the message, read as ordinary words, says something. `asked`: the slot that an open form waits for."""
    wish = str(parsed["intent"]["name"])
    if wish == ERASE and erasure_said(text) == "asked":
        # How it is done can be told: nothing goes by that.
        return True
    if asked is None or wish == ERASE:
        return wish in DEEDS
    if wish not in NOTHING_TO_READ or any(found["entity"] in answers_to(asked) for found in parsed["entities"]):
        return True
    act = act_of(parsed, asked)
    if (act.is_answer and act.confidence >= SURE) or act.surely(STOP):
        return True
    return asked.startswith(CONSENT) and limit(text, clock.now()) is not None


def surely_answers(parsed: dict[str, Any], text: str, asked: str) -> bool:
    """Whether the message so surely answers the open form, or puts it off, that a doubtful danger is none."""
    act = act_of(parsed, asked)
    answers = act.name == PUT_OFF or (act.is_answer and act.name not in OPEN)
    return answers and act.confidence >= BELIEVED and len(text.split()) <= MOST_WORDS


def answers_to(asked: str | None) -> Sequence[str]:
    """The entities that answer the question for a slot."""
    return _answers().get(asked, [])


@cache
def _answers() -> dict[str | None, list[str]]:
    """By the slot that is asked for: as the policy has it that guards the forms."""
    policies = yaml.safe_load((PROJECT / "config.yml").read_text(encoding="utf-8"))["policies"]
    return next(policy["answers"] for policy in policies if "answers" in policy)
