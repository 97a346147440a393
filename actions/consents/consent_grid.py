"""One message that answers for several parties, each with its own limits: read whole, ahead of what reads one answer.

A yes that stands is only taken back where its party is named (C-43); "de andra" are those who have had no answer.
"""

from collections.abc import Mapping
from datetime import timedelta
from typing import Any

from actions.consents.consent_limits import CONTENT, LIMITS, SAID_BACK, UNTIL, chosen, own
from actions.consents.consent_parties import BUTTON, PARTIES, PARTY_SLOTS, UNASKED, UNDECIDED
from actions.consents.consent_said_back import to_say_back
from actions.consents.consent_until import SHORTEST as DAYS_OF_THE_SHORTEST
from actions.consents.consent_until import last_meeting
from actions.turn import Turn
from assistant.swedish.consents.consent_asides import BACKDATED, aside
from assistant.swedish.consents.consent_by_act import turns_all_to_no
from assistant.swedish.consents.consent_terms import adds_somebody
from assistant.swedish.consents.end_answered import SHORTEST
from assistant.swedish.consents.grid import MEETING, after_no, grid
from assistant.swedish.consents.grid_words import Grid
from assistant.swedish.words.questions import is_question


def read_grid(turn: Turn, asked: str) -> dict[str, Any] | None:
    """The answers that it sets; None where it is no answer about several parties."""
    if turn.text.startswith(BUTTON) or is_question(turn.text) or aside(turn.text) == BACKDATED:
        return None
    if turns_all_to_no(turn.text):
        return dict.fromkeys(PARTY_SLOTS, False) if asked in PARTY_SLOTS else None
    if asked and asked not in PARTY_SLOTS:
        changed = _put_right(turn) if asked in SAID_BACK else _of_each(turn, asked)
        return to_say_back(turn, changed) if changed else None
    said = grid(
        turn.text, asked.removeprefix("consent_") or None, turn.now, of_one=not asked or bool(turn.entity("needs"))
    )
    if said is None or (not asked and not any(said.answers.values())):
        return None
    answers: dict[str, Any] = {f"consent_{party}": answer for party, answer in _answers(turn, said).items()}
    unasked: dict[str, Any] = {} if asked else dict.fromkeys(PARTY_SLOTS, UNASKED)
    return {**unasked, **answers, **_with_limits(turn, said, answers)}


def _put_right(turn: Turn) -> dict[str, Any] | None:
    """ "Nej, af bara till jul", where all was read back: less or more of those who have a yes, and no no to them."""
    said = grid(turn.text, None, turn.now, of_one=True)
    if said and adds_somebody(turn.text) and (new := _let_in(turn, said)):
        return new
    said = grid(after_no(turn.text), None, turn.now, of_one=True)
    if said is None or False in said.answers.values() or not set(said.answers) <= set(chosen(turn.values)):
        return None
    return _with_limits(turn, said, {f"consent_{party}": True for party in (*said.contents, *said.ends)})


def _let_in(turn: Turn, said: Grid) -> dict[str, Any]:
    """ "Det är soc och af. Lägg till fk också"."""
    new = [party for party, yes in said.answers.items() if yes and party not in chosen(turn.values)]
    return (
        {**dict.fromkeys((f"consent_{party}" for party in new), True), **_with_limits(turn, said, said.answers)}
        if new
        else {}
    )


def read_one(turn: Turn, asked: str) -> dict[str, Any]:
    """What is said of one alone, where nothing else could read it: "af behöver veta vad jag klarar, så ja"."""
    if asked not in PARTY_SLOTS or turn.text.startswith(BUTTON) or is_question(turn.text):
        return {}
    said = grid(turn.text, asked.removeprefix("consent_"), turn.now, of_one=True)
    if said is None:
        return {}
    answers: dict[str, Any] = {f"consent_{party}": answer for party, answer in _answers(turn, said).items()}
    return {**answers, **_with_limits(turn, said, answers)} if asked in answers else {}


def _of_each(turn: Turn, asked: str) -> dict[str, Any] | None:
    """ "Af får veta planen, soc bara mötet", where it is asked how much or until when; and who goes out beside it."""
    said = grid(turn.text, None, turn.now, of_one=True)
    known = set(chosen(turn.values))
    if said is None or said.everyone is not None or not set(said.answers) <= known:
        return None
    if said.others is not None and not (said.alone and set(said.answers) == known):
        # "Bara till af, soc ska bara höra om mötet" keeps out nobody who has a yes.
        return None
    if said.alone and said.content and said.contents:
        said.contents, said.content = {**dict.fromkeys(known, said.content), **said.contents}, None
    out = {f"consent_{party}": False for party, answer in said.answers.items() if not answer}
    apart = _with_limits(turn, said, {f"consent_{party}": True for party in (*said.contents, *said.ends)})
    shared = {f"consent_{name}": one for name, one in ((CONTENT, said.content), (UNTIL, _day(turn, said.end))) if one}
    return {**out, **apart, **shared} if out or apart else None


def _with_limits(turn: Turn, said: Grid, answers: Mapping[str, Any]) -> dict[str, Any]:
    granted = [party for party in PARTIES if answers.get(f"consent_{party}")]
    new = {party: {**own(turn.values, party), **_limits(turn, said, party)} for party in granted}
    new = {party: one for party, one in new.items() if one}
    return {LIMITS: {**(turn.slot(LIMITS) or {}), **new}} if new else {}


def _answers(turn: Turn, said: Grid) -> Mapping[str, bool]:
    if said.alone or said.everyone is False:
        return {**dict.fromkeys(PARTIES, False), **said.answers}
    undecided = [party for party in PARTIES if turn.slot(f"consent_{party}") in UNDECIDED]
    # "Ja till resten" is no yes to whoever was passed over in doubt, as long as others have had no question.
    open_still = [party for party in undecided if turn.slot(f"consent_{party}") is None] or undecided
    of_others = said.everyone if said.others is None else said.others
    beside = dict.fromkeys(open_still if of_others else undecided, of_others) if of_others is not None else {}
    return {**beside, **said.answers}


def _limits(turn: Turn, said: Grid, party: str) -> dict[str, str]:
    content, end = said.contents.get(party), _day(turn, said.ends.get(party))
    return {**({CONTENT: content} if content else {}), **({UNTIL: end} if end else {})}


def _day(turn: Turn, end: str | None) -> str | None:
    if end == SHORTEST:
        return (turn.now.date() + timedelta(days=DAYS_OF_THE_SHORTEST)).isoformat()
    if end == MEETING:
        meeting = last_meeting(turn)
        return meeting.isoformat() if meeting else None
    return end
