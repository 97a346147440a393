"""Several wishes in one message: each is answered as a message of its own, and the answers come as one.

A form's question is said once, last; what two parts both got for an answer is said once; a part that failed is named.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cache
from typing import Any

import yaml
from rasa.core.channels.channel import CollectingOutputChannel

from assistant import quiet_logs
from assistant.nlu.safety import gives_way, is_heard_by_ear_alone, is_only_possible, past_the_ear, recognised_first
from assistant.nlu.verdict import FALLBACK, FAQ, OTHER_LANGUAGE, SELECTOR
from assistant.swedish.bookings.in_line import wants_in_line
from assistant.swedish.consents.acts_read import tells_of_oneself
from assistant.swedish.dangers.danger import danger
from assistant.swedish.words.clauses import Kind, clauses
from assistant.swedish.words.wishes import MOST_PARTS, all_wishes, split_answer
from assistant.talk.leaning_parts import asks_of_what_it_tells, asks_when_called_some_day, leans_on_others
from assistant.talk.payloads import PREFIX
from assistant.talk.read_on import NO_ERRAND, answers_to, is_for_us
from assistant.talk.trouble import RESPONSES

Said = dict[str, Any]
Parse = Callable[[str], Awaitable[dict[str, Any]]]
# The slot that an open form waits for, if any.
AskedFor = Callable[[], Awaitable[str | None]]

UNANSWERED = "utter_part_unanswered"
DID_YOU_MEAN = "utter_did_you_mean"
LOST = "utter_lost"
# What a form says to ask, as against what it answers. The same is said again after every interruption.
QUESTIONS = (
    "utter_ask_",
    "utter_offer_",
    "utter_confirm_",
    "utter_old_time_is_kept",
    "utter_consent_said_back",
    "utter_consent_yes_",
    "utter_consent_no_",
    "utter_consent_terms_",
)
# Asked by no form: it holds whatever comes after.
OPEN_QUESTIONS = ("utter_ask_whose_coordinator",)
TIMES_SHOWN = "booking_time"
# A time that is asked for beside one that is refused.
TIME, NO, EXCLUDED = "when", "no", "excluded"


@dataclass(frozen=True)
class Part:
    """What is delivered as one message; `parse_data` where it is understood already. A `surplus` one is not.

    The words of an `unkept` one are read and not kept.
    """

    text: str
    parse_data: dict[str, Any] | None = None
    surplus: bool = False
    unkept: bool = False


@dataclass
class Answered:
    """A part and what was answered to it: pairs of a response's name and what was said."""

    part: Part
    said: list[tuple[str, Said]] = field(default_factory=list)


class Replies(CollectingOutputChannel):
    """Rasa's collector, which also remembers which response each message is of."""

    def __init__(self) -> None:
        super().__init__()
        self._names: list[str] = []

    async def send_response(self, recipient_id: str, message: dict[str, Any]) -> None:
        self._name_the_rest("")
        name = str(message.get("utter_action") or "")
        await super().send_response(recipient_id, message)
        self._name_the_rest(name)

    @property
    def said(self) -> list[tuple[str, Said]]:
        self._name_the_rest("")
        return list(zip(self._names, self.messages, strict=True))

    def _name_the_rest(self, name: str) -> None:
        self._names += [name] * (len(self.messages) - len(self._names))


async def parts_of(text: str, parse: Parse, asked_for: AskedFor) -> list[Part]:
    """The message in the parts to deliver, one after the other; one part for a message with one wish.

    Danger in any part makes the whole message one of danger. Whatever goes wrong here, the message stays whole.
    """
    whole = [Part(text)]
    try:
        if asks_when_called_some_day(text):
            return whole
        texts = _texts(all_wishes(text)) or await _answer_and_question(text, parse, asked_for)
        if len(texts) < 2:
            return whole
        if first := next(filter(_takes_over, map(recognised_first, texts)), None):
            return [Part("", first), *await beside(text, first, parse, asked_for)]
        if wants_in_line(text) and await asked_for() == TIMES_SHOWN:
            # What was refused before it, and how one wants to hear, is all of the one wish.
            return whole
        parts = await _of_their_own(text, await _joined_by_wish(texts, parse), parse)
    except Exception as error:
        quiet_logs.failed("several.parts_of", error)
        return whole
    return whole if all(_is_unsure(part) for part in parts) else _at_most(parts)


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
    pair = split_answer(text)
    texts = _texts(pair) if pair else []
    asked = await asked_for() if texts else None
    wanted = answers_to(asked)
    if not wanted or asks_of_what_it_tells(text, asked) or tells_of_oneself(texts[1]):
        return []
    question, answer = await parse(texts[0]), await parse(texts[1])
    if _only_denies(answer) and _holds(question, [TIME]):
        # "Jag kan inte onsdag, går det på fredag i stället": what is asked for is the answer, and the no goes with it.
        return []
    return texts if _holds(answer, wanted) else []


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


def one_reply(sender: str, answered: Sequence[Answered]) -> list[Said]:
    """All answers in order, what was left unanswered, and the question of the form that is now open.

    Empty when nothing at all was answered.
    """
    heard = [answer for answer in answered if answer.said]
    if not heard:
        return []
    said = [pair for answer in heard for pair in answer.said]
    answers = [pair for pair in said if not pair[0].startswith(QUESTIONS)]
    missed = [_unanswered(sender, answer.part.text) for answer in answered if not answer.said]
    asked = [pair for pair in said if pair[0] in OPEN_QUESTIONS]
    asked += [pair for pair in heard[-1].said if pair[0].startswith(QUESTIONS) and pair not in asked]
    return [*_each_once(answers), *missed, *_each_once(asked)]


def _each_once(answers: Sequence[tuple[str, Said]]) -> Iterator[Said]:
    """Nothing twice; of several "menade du" one, with the choices of all."""
    unsure = [said for name, said in answers if name == DID_YOU_MEAN]
    told: list[Said] = []
    for name, said in answers:
        if name == DID_YOU_MEAN:
            said = _with_all_choices(unsure)
        if said in told or (name == LOST and unsure):
            continue
        told.append(said)
        yield said


def _with_all_choices(unsure: Sequence[Said]) -> Said:
    """The first of them, with the buttons of all; what it ends with ("något annat") still comes last."""
    last = unsure[0]["buttons"][-1:]
    buttons = [button for said in unsure for button in said["buttons"] if button not in last]
    different = {button["payload"]: button for button in buttons}
    return {**unsure[0], "buttons": [*different.values(), *last]}


def _unanswered(sender: str, part: str) -> Said:
    return {"recipient_id": sender, "text": _wording().replace("{part}", part)}


@cache
def _wording() -> str:
    words = yaml.safe_load((RESPONSES / "several.yml").read_text(encoding="utf-8"))
    return str(words["responses"][UNANSWERED][0]["text"]).strip()


def as_one_message(events: Iterable[Any]) -> Iterator[Any]:
    """A conversation's events with the parts of a message as one: what was offered in any of them was just offered."""
    message: str | None = None
    for event in events:
        if event.type_name == "user":
            if event.message_id is not None and event.message_id == message:
                continue
            message = event.message_id
        yield event
