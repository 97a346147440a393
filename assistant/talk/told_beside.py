"""What is only told beside an answer or an errand, clause by clause as it is learnt, and left out of what is read."""

from collections.abc import Awaitable, Callable
from typing import Any

from assistant.knowledge.acts import BESIDE, TELLS, TELLS_FROM, act_at
from assistant.nlu.verdict import DANGER
from assistant.swedish.consents.parties import PARTIES
from assistant.swedish.consents.withdrawn_elsewhere import tells_where_given
from assistant.swedish.replies.stories import Told, clauses_of, gives_an_order
from assistant.talk.read_on import CONSENT, is_for_us

Parse = Callable[[str], Awaitable[dict[str, Any]]]
# Where a call is offered, as after a yes that was given elsewhere: how it was given is then what is told of it.
CALL_OFFERED = "call_back_wanted"
# Where no time is an answer, one that is told of is no matter.
PARTIES_ASKED = frozenset(f"{CONSENT}{party}" for party in PARTIES)
OF_TIME = frozenset({"when", "when_unclear", "period"})
# "Jag var hos läkaren i måndags": no time that could be wished.
GONE_BY = ("when_unclear", "past")


def may_tell_beside(text: str) -> bool:
    """Whether it holds more than one clause, and one that may only tell: seen without reading the talk."""
    return bool(clauses_of(text).may_tell(of_consent=False))


async def told_beside(text: str, asked: str | None, parse: Parse) -> Told | None:
    """The message parted in what only tells and the rest, which answers the slot `asked` or asks for something.

    None where nothing only tells, or the rest says nothing. Danger was heard in all of it: a rest that sounds like
    danger without its story is not taken out of it.
    """
    clauses = clauses_of(text)
    may_tell = clauses.may_tell(of_consent=str(asked).startswith(CONSENT))
    stories = [place for place, said in may_tell.items() if await _only_tells(said, asked, parse)]
    told = clauses.told(stories) if stories else None
    if told is None or (asked is None and not gives_an_order(told.errand)):
        return None
    parsed = await parse(told.errand)
    is_danger = parsed["intent"]["name"] == DANGER
    return told if not is_danger and is_for_us(parsed, told.errand, asked) else None


async def _only_tells(clause: str, asked: str | None, parse: Parse) -> bool:
    if asked == CALL_OFFERED and tells_where_given(clause):
        return False
    parsed = await parse(clause)
    act = act_at(parsed, BESIDE)
    still = [one for one in parsed["entities"] if (one["entity"], one["value"]) != GONE_BY]
    found = {one["entity"] for one in still} - (OF_TIME if asked in PARTIES_ASKED else frozenset())
    tells = act.name == TELLS and act.confidence >= TELLS_FROM
    return tells and not found and parsed["intent"]["name"] != DANGER
