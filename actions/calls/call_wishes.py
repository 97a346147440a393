"""When a call would suit: on a day that was named, or in the plain words that were said of any day."""

from typing import Any

from actions.bookings.time_wishes import as_wishes, asked_for, in_words, marked, wish_beside
from actions.turn import Turn
from actions.wiring import house
from assistant.knowledge.acts import is_brief
from assistant.services import callback
from assistant.swedish.bookings.call_wish import (
    besides_hindrances,
    call_wish,
    has_no_wish,
    how_to_ring,
    is_for_any_week,
    only_excepts,
    only_says_when,
    refused_wish,
    second_thought,
    sentences,
    tells_when_one_can,
    wishes_beside,
)
from assistant.swedish.people.number_put_right import number_ending
from assistant.swedish.words.wishes_said import limits_call, whenever

# `when`: the times as the services take them. `words`: of any day, as it was said.
WHEN, WORDS = "when", "words"
ANY_TIME, UNSAID = "any", "unsaid"
# Who thanks, leaves, or only says yes at the last question thinks that all is said: the call is ordered, and nothing
# is written of when it suits.
DONE_WITH_IT = ("thanks", "goodbye")
CALL_TIME, NOT = "call_time", "inte"
# In words.
MOST_OF_ANY_TIME = 4
# Beside these how to ring is noted, and when, where that is a sentence of its own: "förmiddag. Säg att jag hör illa".
NOTED_BESIDE = ("about", "need")
# What surely tells no time, whatever hour or "spelar ingen roll" is heard in it: nothing is wished on a guess.
TELLS_NO_TIME = ("about", "asks_when", "feeling", "need", "no", "person", "put_off", "question", "stop")
CallWish = dict[str, Any]


def read_call_wish(turn: Turn) -> CallWish | None:
    """What the message wishes of the call, None when nothing. No general wish is turned into today."""
    if instead := _instead(turn):
        return instead
    if said := _refused(turn):
        return {WORDS: _with_how(turn, said)}
    wish = _read_wish(turn)
    how = how_to_ring(turn.text) if turn.requested == CALL_TIME else None
    return {**wish, WORDS: _with_how(turn, in_short(wish))} if wish and how else wish


def _instead(turn: Turn) -> CallWish | None:
    """ "I morgon förmiddag, nej, eftermiddag är bättre": the other hours of the same day, or the other day alone."""
    if turn.text.startswith("/"):
        return None
    rest = besides_hindrances(turn.text)
    if (parts := second_thought(rest)) is None:
        return _read_wish(turn.as_said(rest)) if rest != turn.text and turn.as_said(rest).entity("when") else None
    before, after = (turn.as_said(part) for part in parts)
    if not (before.entity("when") and after.entity("when")):
        return None
    wish = wish_beside(*(marked(part, part.entity("when") or []) for part in (before, after)))
    return {WHEN: wish} if in_words(before).day_said else _read_wish(after)


def _read_wish(turn: Turn) -> CallWish | None:
    when, excluded = turn.entity("when"), turn.entity("when_unclear") == "excluded"
    if not (when or excluded or _does(turn, "wish") or _only_says_when(turn)):
        return None
    named = in_words(turn).day_said and not is_for_any_week(turn.text)
    if when and (named or turn.text.startswith("/")):
        return {WHEN: when}
    wish = {WHEN: marked(turn, when)} if when else {}
    said = call_wish(turn.text) or (asked_for(wish[WHEN]).lower() if wish else None)
    if said and said.split()[0] == NOT:
        # What suits is told in a sentence of its own: both go to the REKO.
        said = ", ".join((*wishes_beside(turn.text, said), said))
    return {**wish, WORDS: said} if said else None


def _refused(turn: Turn) -> str | None:
    """What surely doesn't suit: "onsdag går bort" is no wish for it. A day that was named is told by its date."""
    is_refusal = _does(turn, "refuse") or limits_call(turn.text) or _only_excepts(turn)
    said = refused_wish(turn.text) if is_refusal else None
    if said is None:
        return None
    alone = turn.as_said(said)
    when = alone.entity("when")
    dated = when and in_words(alone).day_said and not is_for_any_week(said)
    refused = f"{NOT} {asked_for(when).lower() if dated else said}"
    return ", ".join((*wishes_beside(turn.text, said), refused))


def _only_excepts(turn: Turn) -> bool:
    return turn.requested == CALL_TIME and only_excepts(turn.text)


def _with_how(turn: Turn, said: str) -> str:
    return ", ".join(filter(None, (said, how_to_ring(turn.text))))


def _does(turn: Turn, *acts: str) -> bool:
    """Whether that is surely what the message does with when it suits. A button says what it means."""
    return turn.requested == CALL_TIME and turn.act.surely(*acts) and not turn.text.startswith("/")


def in_short(wish: CallWish) -> str:
    if WORDS in wish:
        return str(wish[WORDS])
    said = asked_for(wish[WHEN])
    return said[:1].lower() + said[1:]


def suits_in_words(wished: CallWish, interpreter: str) -> str | None:
    """When it suits, with the interpreter that is needed for it: the REKO reads both on the list."""
    if not interpreter:
        return wished.get(WORDS)
    return ", ".join(filter(None, (in_short(wished) if wished else "", interpreter)))


def is_when_staffed(turn: Turn, wish: CallWish, care_centre_id: str) -> bool:
    """Whether the coordinator is there at any time that was wished for; true where only what does not suit was said."""
    if not wish.get(WHEN):
        return True
    with house().uow() as uow:
        return callback.is_staffed(uow, care_centre_id=care_centre_id, wishes=as_wishes(wish[WHEN]), now=turn.now)


def time_said(turn: Turn) -> dict[str, Any]:
    """What the message answers to when it suits to be phoned, as slots."""
    if any_time_will_do(turn):
        return {CALL_TIME: ANY_TIME}
    if _does(turn, *TELLS_NO_TIME):
        told = _told_beside(turn) if _does(turn, *NOTED_BESIDE) else None
        return {CALL_TIME: {WORDS: told}} if told else {}
    if (wish := read_call_wish(turn)) and not _is_of_digits(turn, wish):
        return {CALL_TIME: wish}
    if _does(turn, "phone"):
        return {}
    return {CALL_TIME: _without_a_time(turn)} if turn.requested == CALL_TIME and _without_a_time(turn) else {}


def any_time_will_do(turn: Turn) -> bool:
    """ "Skit samma", to when it suits: nothing is given up, whatever it sounds like."""
    return turn.requested == CALL_TIME and is_brief(turn.text, MOST_OF_ANY_TIME) and whenever(turn.text)


def _told_beside(turn: Turn) -> str | None:
    when = next((wish for one in sentences(turn.text) if only_says_when(one) and (wish := call_wish(one))), None)
    return _with_how(turn, when or "") or None


def _only_says_when(turn: Turn) -> bool:
    """ "Mornar", to when it suits, whatever it sounds like elsewhere."""
    return turn.requested == CALL_TIME and only_says_when(turn.text)


def _is_of_digits(turn: Turn, wish: CallWish) -> bool:
    """ "Inte 71, 72 på slutet", beside a number: digits of it, where no word tells of a time."""
    of_number = turn.entity("phone") or number_ending(turn.text)
    words = str(wish.get(WORDS) or NOT).lower().split()
    return (
        bool(of_number and turn.requested != CALL_TIME)
        and not any(word.isalpha() and len(word) > 2 and word != NOT for word in words)
        and WORDS in wish
    )


def _without_a_time(turn: Turn) -> str | None:
    if _only_says_no(turn):
        return None
    if whenever(turn.text) or turn.act.surely("any") or turn.entity("choice") or turn.entity("when_unclear"):
        return ANY_TIME
    if turn.text.startswith("/") and turn.answer:
        return ANY_TIME
    if turn.answer == "yes" or turn.intent in DONE_WITH_IT:
        return UNSAID
    return ANY_TIME if turn.answer or turn.intent == "dont_know" else None


def _only_says_no(turn: Turn) -> bool:
    """ "Nej till alla" answers something else: a no is never that any time will do."""
    says_no = turn.answer == "no" or bool((turn.entity("parties") or {}).get("nobody"))
    return says_no and not (turn.text.startswith("/") or whenever(turn.text) or has_no_wish(turn.text))


def time_from_before(turn: Turn) -> dict[str, Any]:
    """When the person can at all, told earlier in the talk ("jag kan bara kvällar efter 17"): not asked for again."""
    if turn.slot("call_time") is not None or turn.requested == "call_time":
        return {}
    told = next((text for text in reversed(turn.texts_before) if tells_when_one_can(text)), None)
    said = call_wish(told) if told else None
    return {"call_time": {WORDS: said}} if said else {}


def wished_time(turn: Turn) -> CallWish:
    """What was said of it before; empty where any time suits."""
    wished = turn.slot("call_time")
    return {} if wished in (None, ANY_TIME, UNSAID) else wished
