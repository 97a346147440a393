"""An answer to the open form beside a question: cut in two, so that the question is answered and the answer kept."""

from collections.abc import Awaitable, Callable, Sequence
from typing import Any

from assistant.knowledge.acts import SURE, act_of
from assistant.nlu.verdict import DANGER, FALLBACK, FAQ
from assistant.swedish.bookings.choice_beside import choice_beside
from assistant.swedish.bookings.choices import shifts_clock, speaks_of_shown
from assistant.swedish.bookings.from_booked import counted_from_booked
from assistant.swedish.bookings.way_wished import asks_for_way
from assistant.swedish.consents.acts_read import tells_of_oneself
from assistant.swedish.consents.consent_first import no_and_question
from assistant.swedish.consents.grid import names_only
from assistant.swedish.consents.parties import named
from assistant.swedish.people.needs_asked import asks_to_note
from assistant.swedish.people.phones_written import number_ends
from assistant.swedish.replies.answer_and_question import (
    answer_and_question,
    asks_what_is_known,
    is_a_condition,
    question_beside,
)
from assistant.swedish.replies.asides import speaks_of
from assistant.swedish.words.wishes import all_wishes, split_answer
from assistant.talk.leaning_parts import asks_of_what_it_tells
from assistant.talk.payloads import PREFIX
from assistant.talk.read_on import CONSENT, answers_to
from assistant.talk.told_beside import PARTIES_ASKED, Parse

# The slot that an open form waits for, if any.
AskedFor = Callable[[], Awaitable[str | None]]

READ_BACK, TIMES_SHOWN = "booking_confirmed", "booking_time"
# Where who somebody is may be told beside a question.
OF_A_BOOKING = (TIMES_SHOWN, READ_BACK, "care_centre", "person_name", "phone")
OF_THE_PERSON = ("person_name", "phone")
# "Vad ska de ha det till": it leans on whom the answer names, and goes with it.
POINTS_BACK = "points_back"
# A time that is asked for beside one that is refused.
TIME, NO, EXCLUDED, NEEDS, ANSWER = "when", "no", "excluded", "needs", "answer"


async def answer_and_question_of(text: str, parse: Parse, asked_for: AskedFor) -> list[str]:
    """While a form waits, a question beside an answer to it: the question first, as the form then goes on."""
    asked = await asked_for() if " " in text.strip() else None
    if not answers_to(asked):
        return []
    of_consent = no_and_question(text) if asked in PARTIES_ASKED else None
    pair = split_answer(text) or of_consent or answer_and_question(text)
    return await _as_pair(pair, text, asked, parse) if pair else []


async def known_question_beside(text: str, parse: Parse, asked_for: AskedFor) -> list[str]:
    """While a form waits, a question that is known and stands by itself, and the answer before or after it."""
    pairs = list(question_beside(text))
    asked = await asked_for() if pairs else None
    for question, answer in pairs if answers_to(asked) else ():
        stands_alone = not (named(question) or speaks_of(POINTS_BACK, question))
        if stands_alone and await _only_asks(question, asked, parse) and await _is_answer(answer, asked, parse):
            return texts_of((question, answer))
    return []


async def _only_asks(question: str, asked: str | None, parse: Parse) -> bool:
    """Whether it asks what is known, and is neither a condition nor an answer itself: "och vad jag klarar"."""
    if (
        asks_to_note(question)
        or is_a_condition(question)
        or (asked in OF_A_BOOKING and (_is_of_the_time(question) or asks_for_way(question)))
    ):
        return False
    parsed = await parse(question)
    known = wish_of(parsed).startswith(f"{FAQ}/") or asks_what_is_known(question)
    return known and not holds(parsed, answers_to(asked))


async def _is_answer(answer: str, asked: str | None, parse: Parse) -> bool:
    parsed = await parse(answer)
    return not tells_of_oneself(answer) and parsed["intent"]["name"] != DANGER and _answers(parsed, asked)


async def _as_pair(pair: tuple[str, str], text: str, asked: str | None, parse: Parse) -> list[str]:
    """The question and the answer, where they are these two and neither hangs on the other."""
    texts = texts_of(pair)
    if len(texts) < 2 or asks_of_what_it_tells(text, asked) or tells_of_oneself(texts[1]):
        return []
    if asked in PARTIES_ASKED and names_only(texts[1]):
        # "Arbetsförmedlingen, vad ska de ha det till": whom it asks about, and no yes to them.
        return []
    if asked in OF_A_BOOKING and _is_of_the_time(texts[0]):
        return []
    if str(asked).startswith(CONSENT) and is_a_condition(texts[0]):
        # "Ja. Om ni inte berättar för chefen?": no yes without what it hangs on.
        return []
    if await _is_one_consent(text, asked, parse):
        return []
    question, answer = await parse(texts[0]), await parse(texts[1])
    if _only_denies(answer) and holds(question, [TIME]):
        # "Jag kan inte onsdag, går det på fredag i stället": what is asked for is the answer, and the no goes with it.
        return []
    return texts if holds(answer, answers_to(asked)) else []


def _answers(parsed: dict[str, Any], asked: str | None) -> bool:
    """Whether it says something to what was asked; a bare yes takes what a question of consent proposed."""
    wanted = (*answers_to(asked), ANSWER) if str(asked).startswith(CONSENT) else answers_to(asked)
    act = act_of(parsed, asked)
    return holds(parsed, wanted) or (act.is_answer and act.confidence >= SURE)


async def person_and_questions(text: str, parse: Parse, asked_for: AskedFor) -> list[str]:
    """ "Kim Testsson 070-174 06 05. Vad är REKO? Är det en läkare?", in a booking: the questions first, each of them,
    and then who asks, so that nobody gives their name or number twice.
    """
    pair = split_answer(number_ends(text)) if await asked_for() in OF_A_BOOKING else None
    if pair is None:
        return []
    question, answer = pair
    of_it = _is_of_the_time(question) or holds(await parse(question), OF_THE_PERSON)
    if of_it or not holds(await parse(answer), OF_THE_PERSON):
        return []
    return texts_of([*all_wishes(question), answer])


async def time_and_question(text: str, parse: Parse, asked_for: AskedFor) -> list[str]:
    """ "Tid nummer 2. Vem ser att jag bokar?": the question first, and then what is taken, in however few words."""
    pair = choice_beside(text) if " " in text.strip() and await asked_for() == TIMES_SHOWN else None
    if pair is None or _is_of_the_time(pair[0]):
        return []
    asked = await parse(pair[0])
    heard = wish_of(asked)
    known = heard.startswith(f"{FAQ}/") or (heard != FALLBACK and asks_what_is_known(pair[0]))
    return texts_of(pair) if known and not holds(asked, (TIME, NEEDS)) else []


def _is_of_the_time(question: str) -> bool:
    """ "Kim Testsson, och kan det bli senare samma dag", "va, den fanns ju nyss": no question, but the time itself."""
    return bool(shifts_clock(question) or counted_from_booked(question)) or speaks_of_shown(question)


async def _is_one_consent(text: str, asked: str | None, parse: Parse) -> bool:
    """ "Ja, af går bra. Vad jag klarar av, inte mer": what may be told sounds like a question, and is a limit."""
    if "?" in text or not str(asked).startswith(CONSENT):
        return False
    act = act_of(await parse(text), asked)
    return act.is_answer and act.confidence >= SURE


def holds(parsed: dict[str, Any], wanted: Sequence[str]) -> bool:
    return any(entity["entity"] in wanted for entity in parsed["entities"])


def _only_denies(parsed: dict[str, Any]) -> bool:
    said = {entity["entity"]: entity["value"] for entity in parsed["entities"]}
    return TIME not in said and (said.get("answer") == NO or said.get("when_unclear") == EXCLUDED)


def texts_of(parts: Sequence[str]) -> list[str]:
    """Without the sign that would make a command of a part. Empty when there is but one."""
    said = [stripped for part in parts if (stripped := part.lstrip(PREFIX + " "))]
    return said if len(said) > 1 else []


def wish_of(parse_data: dict[str, Any]) -> str:
    """An intent, or `faq/<topic>`."""
    name = str(parse_data["intent"]["name"])
    if name != FAQ:
        return name
    return str(parse_data["response_selector"][FAQ]["response"]["intent_response_key"])
