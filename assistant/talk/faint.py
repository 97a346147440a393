"""What the ear hears faintly where a form has asked something: an answer, and no cry (ADR 0025).

An open question gets answers of all kinds, with reasons out of a whole life, and the ear takes some of them for need.
"""

from typing import Any

from assistant.knowledge.acts import LIKELY, staff_act
from assistant.knowledge.staff import OPENS_GUIDE as CASE
from assistant.nlu.safety import (
    gives_way,
    hears_faintly,
    is_danger,
    is_heard_by_ear_alone,
    is_nearly_ordinary,
    is_only_possible,
    past_the_ear,
    recognised_first,
)
from assistant.swedish.dangers.matters import does_it_oneself
from assistant.swedish.dangers.of_staff import fears_for_somebody, speaks_of_work, without_denials
from assistant.swedish.dangers.weary_of_life import is_weary_of_life
from assistant.swedish.staff.situations import facts
from assistant.swedish.staff.staff_asks import staff_ask
from assistant.swedish.words.questions import asks_somewhere
from assistant.talk.answer_pairs import AskedFor
from assistant.talk.read_on import is_for_us, surely_answers
from assistant.talk.several import Part
from assistant.talk.told_beside import Parse

# Told, or what danger itself may be asked about: no words that surely ask how to go about a case.
ONLY_TOLD = (None, CASE, "closes", "no_consent", "threatened", "protected_phone", "taken_back_alone", "card_again")
# A longer story may hold anything, told in words that nobody listed.
MOST_WORDS = 45
# Asked about somebody who may be in need all the same: worry that is told with it is heard.
ABOUT_THE_PERSON = ("may_tell", "leave_it_out", "lives_there", "short_question", "decides_anyway")
# Learnt for staff, and no question of how to go about it: a topic of its own, and a story that may hold anything.
NOT_ASKED = ("other", CASE)
# Wishes of staff that are no cry, where nobody is feared for.
ERRANDS = ("start_training", "find_coordinator", "which_way", "define_term", "compare_terms")


async def as_staffs_question(text: str, first: dict[str, Any], parse: Parse) -> Part | None:
    """What staff surely ask ("hur kallar jag, vad är första steget") as ordinary words; None where it may be need.

    Where they deny danger, only what else they say is heard. What is certain of the whole text no denial softens.
    """
    rest = without_denials(text)
    heard = first if rest == text else recognised_first(rest)
    if not is_danger(first) or not is_only_possible(first):
        return None
    errand = does_it_oneself(text)
    if not (heard is None or not is_danger(heard) or errand or hears_faintly(rest, heard, answers=True)):
        return None
    with past_the_ear():
        # The denial itself may be the answer to what the guide asked: it is read by its words.
        parsed = {**await parse(rest or text), "text": text}
    is_ordinary = not is_danger(heard) or errand or _is_asked(text, parsed) or _is_of_work(rest, parsed)
    return Part(text, parsed, unkept=True) if is_ordinary else None


def _is_asked(text: str, parsed: dict[str, Any]) -> bool:
    act = staff_act(parsed)
    learnt = act.surely(act.name) and act.name not in NOT_ASKED
    said = staff_ask(text)
    believed = said not in ABOUT_THE_PERSON or not fears_for_somebody(text)
    return learnt or (said not in ONLY_TOLD and believed)


def _is_of_work(text: str, parsed: dict[str, Any]) -> bool:
    """Whether work is spoken of, nobody is feared for, and the ear hears next to nothing."""
    if fears_for_somebody(text) or not is_nearly_ordinary(text) or len(text.split()) > MOST_WORDS:
        return False
    if any(found["entity"] == "care_centre" for found in parsed["entities"]):
        return True
    errand = str(parsed["intent"]["name"]) in ERRANDS and float(parsed["intent"]["confidence"]) >= LIKELY
    return errand or bool(facts(text)) or (asks_somewhere(text) and speaks_of_work(text))


async def as_said(text: str, first: dict[str, Any], parse: Parse) -> Part | None:
    """The message as ordinary words, of somebody who said a moment ago that they will do nothing to themselves."""
    if not is_heard_by_ear_alone(text, first):
        return None
    with past_the_ear():
        return Part(text, await parse(text), unkept=True)


async def as_answer(text: str, first: dict[str, Any], parse: Parse, asked_for: AskedFor) -> Part | None:
    """The message as ordinary words, None where the danger is to be answered. Its words are read, and not kept."""
    if is_weary_of_life(text):
        return None
    may_give_way, is_faint = gives_way(text, first), hears_faintly(text, first, answers=True)
    if not (may_give_way or is_faint) or not (asked := await asked_for()):
        return None
    with past_the_ear():
        parsed = await parse(text)
    is_answer = is_faint and (hears_faintly(text, first) or is_for_us(parsed, text, asked))
    is_sure = may_give_way and surely_answers(parsed, text, asked)
    return Part(text, parsed, unkept=True) if is_answer or is_sure else None
