"""Several wishes in one message: each is answered as a message of its own, and all of them as one (`one_reply.py`)."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from assistant import clock, quiet_logs
from assistant.knowledge.acts import SURE, act_of
from assistant.nlu.safety import gives_way, is_heard_by_ear_alone, is_only_possible, past_the_ear, recognised_first
from assistant.nlu.verdict import FALLBACK, FAQ, OTHER_LANGUAGE, SELECTOR
from assistant.swedish.bookings.asked_so import asked_so
from assistant.swedish.bookings.choice_beside import choice_beside
from assistant.swedish.bookings.choices import shifts_clock, speaks_of_shown
from assistant.swedish.bookings.day_and_hour import puts_right_what_it_asked
from assistant.swedish.bookings.from_booked import counted_from_booked
from assistant.swedish.bookings.in_line import asks_for_a_line, wants_in_line
from assistant.swedish.bookings.number_sought import asks_who_for_a_client
from assistant.swedish.bookings.way_wished import asks_for_way
from assistant.swedish.consents.acts_read import tells_of_oneself
from assistant.swedish.consents.consent_asides import asks_if_one_must_for_money
from assistant.swedish.consents.consent_asked import asks_what_is_told
from assistant.swedish.consents.consent_first import no_and_question
from assistant.swedish.consents.grid import grid, names_only
from assistant.swedish.consents.parties import PARTIES
from assistant.swedish.dangers.danger import danger
from assistant.swedish.people.phones_written import number_ends
from assistant.swedish.replies.answer_and_question import answer_and_question, asks_what_is_known, is_a_condition
from assistant.swedish.words.clauses import Kind, clauses
from assistant.swedish.words.one_matter import is_one_condition, with_infinitives
from assistant.swedish.words.wishes import MOST_PARTS, all_wishes, split_answer
from assistant.swedish.words.wishes_said import asks_for_call_instead
from assistant.talk.leaning_parts import asks_of_what_it_tells, asks_when_called_some_day, leans_on_others
from assistant.talk.payloads import PREFIX
from assistant.talk.read_on import NO_ERRAND, answers_to, is_for_us

Said = dict[str, Any]
Parse = Callable[[str], Awaitable[dict[str, Any]]]
# The slot that an open form waits for, if any.
AskedFor = Callable[[], Awaitable[str | None]]

# Where all of a booking was read back; no word begins like the other one.
READ_BACK, NO_NAME = "booking_confirmed", "-"
TIMES_SHOWN, OF_CONSENT = "booking_time", "consent_"
PARTIES_ASKED = frozenset(f"{OF_CONSENT}{party}" for party in PARTIES)
# Where who somebody is may be told beside a question.
OF_A_BOOKING = (TIMES_SHOWN, READ_BACK, "care_centre", "person_name", "phone")
OF_THE_PERSON = ("person_name", "phone")
# A time that is asked for beside one that is refused.
TIME, NO, EXCLUDED, NEEDS = "when", "no", "excluded", "needs"


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
        if is_one_condition(text):
            return whole
        if await _hangs_on_what_was_read_back(text, parse, asked_for) or await _answers_for_several(text, asked_for):
            return whole
        if asks_for_way(text) and await asked_for() in OF_A_BOOKING:
            # "Jag kan inte komma dit, kan jag prata i telefon": why, and no time that is moved.
            return whole
        of_the_list = puts_right_what_it_asked(text) or asks_for_call_instead(text)
        if of_the_list and await asked_for() == TIMES_SHOWN:
            return whole
        chosen = await _time_and_question(text, parse, asked_for)
        answered = chosen or await _person_and_questions(text, parse, asked_for)
        texts = answered or _texts(all_wishes(with_infinitives(text)))
        answered = answered if texts else await _answer_and_question(text, parse, asked_for)
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


async def _answers_for_several(text: str, asked_for: AskedFor) -> bool:
    """ "Nej. Och soc ska också vara nej": what is said of one is read together with what is said of the other."""
    asked = await asked_for() if " " in text.strip() else None
    return asked in PARTIES_ASKED and grid(text, asked.removeprefix(OF_CONSENT), clock.now()) is not None


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
        parse_data = await parse(text)
    if not is_for_us(parse_data, text, asked):
        return []
    return [Part(text, parse_data, unkept=True)]


async def _errand_beside(text: str, parse: Parse) -> list[Part]:
    wanted = [clause.core for clause in clauses(text) if clause.kind is not Kind.NONE]
    rest = " ".join(said for said in wanted if recognised_first(said) is None)
    if not rest or recognised_first(rest):
        return [] if danger(text) else _topic_of(await parse(text))
    parse_data = await parse(rest)
    return [] if _wish(parse_data) in NO_ERRAND else [Part(rest, parse_data)]


def _topic_of(heard: dict[str, Any]) -> list[Part]:
    """The answer to what the very words that sounded like danger ask. Only the topic goes along, none of the words."""
    if SELECTOR not in heard:
        return []
    sure = {"name": FAQ, "confidence": heard[SELECTOR][FAQ]["response"]["confidence"]}
    return [Part("", {"text": "", "intent": sure, "entities": [], SELECTOR: heard[SELECTOR]})]


def _takes_over(first: dict[str, Any] | None) -> bool:
    """One sentence in another language leaves the others to be answered."""
    return first is not None and first["intent"]["name"] != OTHER_LANGUAGE


def _texts(parts: Sequence[str]) -> list[str]:
    """Without the sign that would make a command of a part. Empty when there is but one."""
    said = [stripped for part in parts if (stripped := part.lstrip(PREFIX + " "))]
    return said if len(said) > 1 else []


async def _answer_and_question(text: str, parse: Parse, asked_for: AskedFor) -> list[str]:
    """While a form waits, a question beside an answer to it: the question first, as the form then goes on."""
    asked = await asked_for() if " " in text.strip() else None
    of_consent = no_and_question(text) if asked in PARTIES_ASKED else None
    pair = split_answer(text) or of_consent or answer_and_question(text)
    texts = _texts(pair) if pair else []
    wanted = answers_to(asked) if texts else ()
    if asked in PARTIES_ASKED and texts and names_only(texts[1]):
        # "Arbetsförmedlingen, vad ska de ha det till": whom it asks about, and no yes to them.
        return []
    if not wanted or asks_of_what_it_tells(text, asked) or tells_of_oneself(texts[1]):
        return []
    if asked in OF_A_BOOKING and _is_of_the_time(texts[0]):
        return []
    if str(asked).startswith(OF_CONSENT) and is_a_condition(texts[0]):
        # "Ja. Om ni inte berättar för chefen?": no yes without what it hangs on.
        return []
    if await _is_one_consent(text, asked, parse):
        return []
    question, answer = await parse(texts[0]), await parse(texts[1])
    if _only_denies(answer) and _holds(question, [TIME]):
        # "Jag kan inte onsdag, går det på fredag i stället": what is asked for is the answer, and the no goes with it.
        return []
    return texts if _holds(answer, wanted) else []


async def _person_and_questions(text: str, parse: Parse, asked_for: AskedFor) -> list[str]:
    """ "Kim Testsson 070-174 06 05. Vad är REKO? Är det en läkare?", in a booking: the questions first, each of them,
    and then who asks, so that nobody gives their name or number twice.
    """
    pair = split_answer(number_ends(text)) if await asked_for() in OF_A_BOOKING else None
    if pair is None:
        return []
    question, answer = pair
    of_it = _is_of_the_time(question) or _holds(await parse(question), OF_THE_PERSON)
    if of_it or not _holds(await parse(answer), OF_THE_PERSON):
        return []
    return _texts([*all_wishes(question), answer])


async def _time_and_question(text: str, parse: Parse, asked_for: AskedFor) -> list[str]:
    """ "Tid nummer 2. Vem ser att jag bokar?": the question first, and then what is taken, in however few words."""
    pair = choice_beside(text) if " " in text.strip() and await asked_for() == TIMES_SHOWN else None
    if pair is None or _is_of_the_time(pair[0]):
        return []
    asked = await parse(pair[0])
    heard = _wish(asked)
    known = heard.startswith(f"{FAQ}/") or (heard != FALLBACK and asks_what_is_known(pair[0]))
    return _texts(pair) if known and not _holds(asked, (TIME, NEEDS)) else []


def _is_of_the_time(question: str) -> bool:
    """ "Kim Testsson, och kan det bli senare samma dag", "va, den fanns ju nyss": no question, but the time itself."""
    return bool(shifts_clock(question) or counted_from_booked(question)) or speaks_of_shown(question)


async def _is_one_consent(text: str, asked: str | None, parse: Parse) -> bool:
    """ "Ja, af går bra. Vad jag klarar av, inte mer": what may be told sounds like a question, and is a limit."""
    if "?" in text or not str(asked).startswith(OF_CONSENT):
        return False
    act = act_of(await parse(text), asked)
    return act.is_answer and act.confidence >= SURE


def _holds(parsed: dict[str, Any], wanted: Sequence[str]) -> bool:
    return any(entity["entity"] in wanted for entity in parsed["entities"])


def _only_denies(parsed: dict[str, Any]) -> bool:
    said = {entity["entity"]: entity["value"] for entity in parsed["entities"]}
    return TIME not in said and (said.get("answer") == NO or said.get("when_unclear") == EXCLUDED)


async def _joined_by_wish(texts: Sequence[str], parse: Parse) -> list[Part]:
    """A part for each different wish: two sentences that want the same are one."""
    by_wish: dict[str, Part] = {}
    for place, text in enumerate(texts):
        parse_data = await parse(text)
        name = _wish(parse_data)
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
    wishes = [_wish(part.parse_data) if part.parse_data else "" for part in parts]
    beside = [wishes[:place] + wishes[place + 1 :] for place in range(len(parts))]
    read = zip(parts, wishes, beside, strict=True)
    own = [part for part, wish, others in read if not leans_on_others(part.text, wish, others)]
    if len(own) != 1 or len(parts) < 2:
        return own if len(own) > 1 else []
    whole = _wish(await parse(text))
    return own if whole in wishes and own[0] is not parts[wishes.index(whole)] else []


def _at_most(parts: list[Part]) -> list[Part]:
    """All the parts, those that are too many marked so. The last may open a form, and always goes on."""
    first, rest, last = parts[: MOST_PARTS - 1], parts[MOST_PARTS - 1 : -1], parts[-1:]
    return [*first, *(replace(part, surplus=True) for part in rest), *last] if len(parts) > MOST_PARTS else parts


def _wish(parse_data: dict[str, Any]) -> str:
    """An intent, or `faq/<topic>`."""
    name = str(parse_data["intent"]["name"])
    if name != FAQ:
        return name
    return str(parse_data["response_selector"][FAQ]["response"]["intent_response_key"])


def _is_unsure(part: Part) -> bool:
    return part.parse_data is not None and part.parse_data["intent"]["name"] == FALLBACK
