"""Several wishes in one message: each is answered as a message of its own, and all of them as one (`one_reply.py`)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from assistant import clock, quiet_logs
from assistant.nlu.safety import gives_way, is_heard_by_ear_alone, is_only_possible, past_the_ear, recognised_first
from assistant.nlu.verdict import FALLBACK, FAQ, OTHER_LANGUAGE, SELECTOR
from assistant.swedish.bookings.asked_so import asked_so
from assistant.swedish.bookings.day_and_hour import puts_right_what_it_asked
from assistant.swedish.bookings.in_line import asks_for_a_line, wants_in_line
from assistant.swedish.bookings.number_sought import asks_who_for_a_client
from assistant.swedish.bookings.seeks_time import books_that_way
from assistant.swedish.bookings.way_wished import asks_for_way
from assistant.swedish.consents.consent_asides import asks_if_one_must_for_money, names_the_time
from assistant.swedish.consents.consent_asked import asks_what_is_told, refuses_only
from assistant.swedish.consents.consent_first import no_and_question
from assistant.swedish.consents.erasing import asks_if_erased
from assistant.swedish.consents.grid import grid
from assistant.swedish.consents.taken_back import taken_back
from assistant.swedish.dangers.danger import danger
from assistant.swedish.replies.answer_and_question import asks_what_is_known
from assistant.swedish.words.clauses import Kind, clauses
from assistant.swedish.words.one_matter import is_one_condition, with_infinitives
from assistant.swedish.words.wishes import MOST_PARTS, all_wishes
from assistant.swedish.words.wishes_said import asks_for_call_instead, wants_a_call
from assistant.talk.answer_pairs import (
    OF_A_BOOKING,
    READ_BACK,
    TIMES_SHOWN,
    AskedFor,
    answer_and_question_of,
    known_question_beside,
    person_and_questions,
    texts_of,
    time_and_question,
    wish_of,
)
from assistant.talk.leaning_parts import asks_when_called_some_day, leans_on_others
from assistant.talk.read_on import CONSENT, NO_ERRAND, is_for_us
from assistant.talk.told_beside import PARTIES_ASKED, Parse, told_beside

Said = dict[str, Any]
# Where all of a booking was read back; no word begins like the other one.
NO_NAME = "-"


@dataclass(frozen=True)
class Part:
    """What is delivered as one message; `parse_data` where it is understood already. A `surplus` one is not.

    The words of an `unkept` one are read and not kept.
    """

    text: str
    parse_data: dict[str, Any] | None = None
    surplus: bool = False
    unkept: bool = False


async def parts_of(text: str, parse: Parse, asked_for: AskedFor) -> list[Part]:
    """The message in the parts to deliver, one after the other; one part for a message with one wish.

    Danger in any part makes the whole message one of danger. Whatever goes wrong here, the message stays whole.
    """
    whole = [Part(text)]
    try:
        if asks_when_called_some_day(text) or asks_who_for_a_client(text) or asks_if_one_must_for_money(text):
            return whole
        if is_one_condition(text) or (wants_a_call(text) and asks_if_erased(text)):
            return whole
        if await _hangs_on_what_was_read_back(text, parse, asked_for):
            return whole
        if await _refuses_the_one_asked(text, asked_for) or await _takes_an_answer_back(text, asked_for):
            return whole
        if both := await known_question_beside(text, parse, asked_for):
            return [Part(said, await parse(said)) for said in both]
        if await _answers_for_several(text, asked_for):
            return whole
        if books_that_way(text) or (asks_for_way(text) and await asked_for() in OF_A_BOOKING):
            # "Jag kan inte komma dit, kan jag prata i telefon": why, and no time that is moved.
            return whole
        of_the_list = puts_right_what_it_asked(text) or asks_for_call_instead(text)
        if of_the_list and await asked_for() == TIMES_SHOWN:
            return whole
        chosen = await time_and_question(text, parse, asked_for)
        answered = chosen or await person_and_questions(text, parse, asked_for)
        texts = answered or texts_of(all_wishes(with_infinitives(text)))
        answered = answered if texts else await answer_and_question_of(text, parse, asked_for)
        texts = texts or answered
        if len(texts) < 2:
            return whole
        if first := next(filter(_takes_over, map(recognised_first, texts)), None):
            return [Part("", first), *await beside(text, first, parse, asked_for)]
        if (wants_in_line(text) or asks_for_a_line(text)) and await asked_for() == TIMES_SHOWN:
            # What was refused before it, and how one wants to hear, is all of the one wish.
            return whole
        # An answer beside a question that is known is one, however few and unsure the words of either.
        known = bool(answered) and all(map(asks_what_is_known, answered[:-1]))
        parts = await _joined_by_wish(texts, parse)
        # "Nej tack, kan jag be om det senare": what leans on the question is of it, and is answered.
        apart = chosen or known or (_asks_of_the_consent(text) and await asked_for() in PARTIES_ASKED)
        parts = parts if apart else await _of_their_own(text, parts, parse)
    except Exception as error:
        quiet_logs.failed("several.parts_of", error)
        return whole
    return whole if not known and all(_is_unsure(part) for part in parts) else _at_most(parts)


def _asks_of_the_consent(text: str) -> bool:
    return no_and_question(text) is not None or asks_what_is_told(text)


async def _hangs_on_what_was_read_back(text: str, parse: Parse, asked_for: AskedFor) -> bool:
    """ "Det är på telefon va? I så fall ja": the yes is worth nothing without what it hangs on."""
    if " " not in text.strip() or await asked_for() != READ_BACK:
        return False
    found = {one["entity"]: one["value"] for one in (await parse(text))["entities"]}
    return asked_so(text, [str(found.get("care_centre") or NO_NAME)]) is not None


async def _refuses_the_one_asked(text: str, asked_for: AskedFor) -> bool:
    """ "90 dagar är bra. Och chefen ska inte få veta något", where it is asked about the employer."""
    asked = await asked_for() if " " in text.strip() else None
    return asked in PARTIES_ASKED and refuses_only(text, asked.removeprefix(CONSENT))


async def _takes_an_answer_back(text: str, asked_for: AskedFor) -> bool:
    """ "Jag ångrar mig med soc. Ta bort dem", in a consent: the second part is of whom the first is."""
    named_back = taken_back(text).outright and taken_back(text).named and not names_the_time(text)
    return named_back and str(await asked_for()).startswith(CONSENT)


async def _answers_for_several(text: str, asked_for: AskedFor) -> bool:
    """ "Nej. Och soc ska också vara nej": what is said of one is read together with what is said of the other."""
    asked = await asked_for() if " " in text.strip() else None
    return asked in PARTIES_ASKED and grid(text, asked.removeprefix(CONSENT), clock.now()) is not None


async def beside(text: str, first: dict[str, Any], parse: Parse, asked_for: AskedFor) -> list[Part]:
    """What a message of possible danger also says, answered after the numbers. Holds no word that a pattern knows.

    Whatever goes wrong here, the numbers are given.
    """
    if not is_only_possible(first):
        return []
    try:
        asked = await asked_for()
        may_be_read = is_heard_by_ear_alone(text, first) or (asked is not None and gives_way(text, first))
        read_on = may_be_read and await _read_on(text, parse, asked)
        return read_on or await _errand_beside(text, parse)
    except Exception as error:
        quiet_logs.failed("several.beside", error)
        return []


async def _read_on(text: str, parse: Parse, asked: str | None) -> list[Part]:
    """The whole message as ordinary words, where it says something to the open form, or asks for a deed."""
    with past_the_ear():
        told = await told_beside(text, asked, parse)
        errand = told.errand if told else text
        parse_data = await parse(errand)
    return [Part(errand, parse_data, unkept=True)] if is_for_us(parse_data, errand, asked) else []


async def _errand_beside(text: str, parse: Parse) -> list[Part]:
    wanted = [clause.core for clause in clauses(text) if clause.kind is not Kind.NONE]
    rest = " ".join(said for said in wanted if recognised_first(said) is None)
    if not rest or recognised_first(rest):
        return [] if danger(text) else _topic_of(await parse(text))
    parse_data = await parse(rest)
    return [] if wish_of(parse_data) in NO_ERRAND else [Part(rest, parse_data)]


def _topic_of(heard: dict[str, Any]) -> list[Part]:
    """The answer to what the very words that sounded like danger ask. Only the topic goes along, none of the words."""
    if SELECTOR not in heard:
        return []
    sure = {"name": FAQ, "confidence": heard[SELECTOR][FAQ]["response"]["confidence"]}
    return [Part("", {"text": "", "intent": sure, "entities": [], SELECTOR: heard[SELECTOR]})]


def _takes_over(first: dict[str, Any] | None) -> bool:
    """One sentence in another language leaves the others to be answered."""
    return first is not None and first["intent"]["name"] != OTHER_LANGUAGE


async def _joined_by_wish(texts: Sequence[str], parse: Parse) -> list[Part]:
    """A part for each different wish: two sentences that want the same are one."""
    by_wish: dict[str, Part] = {}
    for place, text in enumerate(texts):
        parse_data = await parse(text)
        name = wish_of(parse_data)
        key = name if name != FALLBACK else f"{name} {place}"
        if earlier := by_wish.get(key):
            text = f"{earlier.text} {text}"
            parse_data = await parse(text)
        by_wish[key] = Part(text, parse_data)
    return list(by_wish.values())


async def _of_their_own(text: str, parts: list[Part], parse: Parse) -> list[Part]:
    """Without those that only go on from another. Empty where the message is to be answered as a whole.

    It is with one left, unless the whole would be answered for what only goes on.
    """
    wishes = [wish_of(part.parse_data) if part.parse_data else "" for part in parts]
    beside = [wishes[:place] + wishes[place + 1 :] for place in range(len(parts))]
    read = zip(parts, wishes, beside, strict=True)
    own = [part for part, wish, others in read if not leans_on_others(part.text, wish, others)]
    if len(own) != 1 or len(parts) < 2:
        return own if len(own) > 1 else []
    whole = wish_of(await parse(text))
    return own if whole in wishes and own[0] is not parts[wishes.index(whole)] else []


def _at_most(parts: list[Part]) -> list[Part]:
    """All the parts, those that are too many marked so. The last may open a form, and always goes on."""
    first, rest, last = parts[: MOST_PARTS - 1], parts[MOST_PARTS - 1 : -1], parts[-1:]
    return [*first, *(replace(part, surplus=True) for part in rest), *last] if len(parts) > MOST_PARTS else parts


def _is_unsure(part: Part) -> bool:
    return part.parse_data is not None and part.parse_data["intent"]["name"] == FALLBACK
