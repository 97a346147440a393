"""What the ear hears faintly where a form has asked something: an answer, and no cry (ADR 0025).

An open question gets answers of all kinds, with reasons out of a whole life, and the ear takes some of them for need.
"""

from typing import Any

from assistant.knowledge.acts import staff_act
from assistant.knowledge.staff import OPENS_GUIDE as CASE
from assistant.nlu.safety import gives_way, hears_faintly, is_heard_by_ear_alone, past_the_ear
from assistant.swedish.staff.staff_asks import staff_ask
from assistant.talk.read_on import is_for_us, surely_answers
from assistant.talk.several import AskedFor, Parse, Part

# Told, or what danger itself may be asked about: no words that surely ask how to go about a case.
ONLY_TOLD = (None, CASE, "closes", "no_consent", "threatened", "protected_phone", "taken_back_alone", "card_again")
# Learnt for staff, and no question of how to go about it: a topic of its own, and a story that may hold anything.
NOT_ASKED = ("other", CASE)


async def as_staffs_question(text: str, first: dict[str, Any], parse: Parse) -> Part | None:
    """What staff surely ask ("hur kallar jag, vad är första steget") as ordinary words; None where it may be need."""
    if not hears_faintly(text, first, answers=True):
        return None
    with past_the_ear():
        parsed = await parse(text)
    act = staff_act(parsed)
    learnt = act.surely(act.name) and act.name not in NOT_ASKED
    return Part(text, parsed, unkept=True) if learnt or staff_ask(text) not in ONLY_TOLD else None


async def as_said(text: str, first: dict[str, Any], parse: Parse) -> Part | None:
    """The message as ordinary words, of somebody who said a moment ago that they will do nothing to themselves."""
    if not is_heard_by_ear_alone(text, first):
        return None
    with past_the_ear():
        return Part(text, await parse(text), unkept=True)


async def as_answer(text: str, first: dict[str, Any], parse: Parse, asked_for: AskedFor) -> Part | None:
    """The message as ordinary words, None where the danger is to be answered. Its words are read, and not kept."""
    may_give_way, is_faint = gives_way(text, first), hears_faintly(text, first, answers=True)
    if not (may_give_way or is_faint) or not (asked := await asked_for()):
        return None
    with past_the_ear():
        parsed = await parse(text)
    is_answer = is_faint and (hears_faintly(text, first) or is_for_us(parsed, text, asked))
    is_sure = may_give_way and surely_answers(parsed, text, asked)
    return Part(text, parsed, unkept=True) if is_answer or is_sure else None
