"""What does a message take back, from whom, and what does it leave standing? Read once, for all who carry it out.

In doubt the withdrawal wins over keeping: it never does nothing, and never ends the yes of the opposite parties (C-43).
"""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field

from assistant.swedish.consents.consent_asides import asks_if_it_can_be
from assistant.swedish.consents.consent_less import fears_the_plan
from assistant.swedish.consents.consent_terms import content_unasked
from assistant.swedish.consents.parties import COLLECTIVE, PARTIES, Mark, pieces
from assistant.swedish.consents.taken_back_order import place_taken_back
from assistant.swedish.consents.taken_back_statements import Says, Statement, says, statements
from assistant.swedish.data_files import load
from assistant.swedish.words.clauses import Kind, clauses
from assistant.swedish.words.once import remembered
from assistant.swedish.words.questions import is_question
from assistant.swedish.words.text import fold

EVERYBODY = frozenset(PARTIES)
NOBODY: frozenset[str] = frozenset()
# Until when: an answer of another kind than whom.
INSTEAD = ("until", "period")
# "Om jag ångrar mig, kan man ta tillbaka det": nothing is regretted yet.
_CONDITIONS = ("om", "ifall")


@dataclass(frozen=True)
class TakenBack:
    """`ends`: whose yes is over. `narrowed`: who may know of the meeting alone. `stays`: whose yes is said to stand.
    `asked`: who gets a yes in the message, to be asked about where they have none. `named`: it says whom, or whom not;
    else it is everybody's. `outright`: something is taken back in so many words; `whole`: the consent as such.
    `longer`: more time is wanted.
    """

    ends: frozenset[str]
    narrowed: frozenset[str] = NOBODY
    stays: frozenset[str] = NOBODY
    asked: frozenset[str] = NOBODY
    named: bool = True
    outright: bool = False
    whole: bool = False
    longer: bool = False


@dataclass
class _Sum:
    """What the statements have said so far."""

    ended: set[str] = field(default_factory=set)
    kept: set[str] = field(default_factory=set)
    asked: set[str] = field(default_factory=set)
    narrowed: set[str] = field(default_factory=set)
    # Narrowed by what is never told anyway ("inte min diagnos"): more may be meant.
    held_out: set[str] = field(default_factory=set)
    # Of whom a yes is told, and who may know: the next statement may point back at them.
    told: set[str] = field(default_factory=set)
    may_know: set[str] = field(default_factory=set)
    mentioned: set[str] = field(default_factory=set)
    heard: set[Says] = field(default_factory=set)
    everybody: bool = False
    explicit: bool = False
    # Taken back without a name; `whole`: and the consent as such.
    unnamed: bool = False
    whole: bool = False
    # A part is taken back, of all ("resten bara om mötet") or without a name.
    less_of_all: bool = False
    less: bool = False


def takes_back(text: str, beside: Collection[str] = ()) -> bool:
    """Whether a yes is taken back in so many words: "jag ångrar mig", but not "jag ångrar inte det".

    `beside`: what else was found in the message. "Jag ångrar mig, till nyår" only changes that answer.
    """
    meant = taken_back(_without_what_is_asked(text))
    less = content_unasked(text) is not None and not fears_the_plan(text)
    instead = less or any(name in INSTEAD for name in beside)
    changes = instead and not says_whose(text)
    return meant.outright and bool(meant.ends) and not changes and not is_question(text)


def begs_it_back(text: str) -> bool:
    """ "Kan ni ta bort mina samtycken?", which begs; "kan man ta bort dem?" only asks."""
    if re.search(load("taken_back_order")["only_asked"], fold(text)):
        return False
    return any(_is_of_consent(part.text) and not asks_if_it_can_be(part.text) for part in clauses(text))


def _is_of_consent(text: str) -> bool:
    meant = taken_back(text)
    return meant.outright and bool(meant.ends) and any(one.has("consent") for one in statements(pieces(text)))


def only_asks_of_it(text: str) -> bool:
    """Whether it is only asked if a yes can be taken back, or what was told: nothing is taken back by asking."""
    told = _without_what_is_asked(text)
    return told != text and not (told and takes_back(told))


def _without_their_deeds(text: str) -> str:
    """ "De drar in mina pengar": what somebody else stops is no yes that is over."""
    return re.sub("|".join(load("consent_asides")["their_deeds"]), " ", text, flags=re.IGNORECASE)


def _without_what_is_asked(text: str) -> str:
    """Without "kan man ta tillbaka det". "Kan ni ta bort soc" begs, and does not ask."""
    found = clauses(text)
    asked = [clause for clause in found if clause.kind is Kind.QUESTION and asks_if_it_can_be(clause.text)]
    aside = [clause for clause in found if clause in asked or clause.words[0] in _CONDITIONS]
    return " ".join(clause.text for clause in found if clause not in aside) if asked else text


def says_whose(text: str) -> bool:
    """Whether it is told whose yes: by name, by its place, or the consent as such."""
    meant = taken_back(text)
    return meant.named or meant.whole or place_taken_back(text) is not None


def names_whose(text: str) -> bool:
    """Whether somebody is named, or the consent as such: "det första" may be anything."""
    meant = taken_back(text)
    return meant.named or meant.whole


@remembered
def taken_back(text: str) -> TakenBack:
    """Of a message that takes a consent back; `ends` is empty only where it says of no yes that it is over."""
    total = _Sum()
    before = Says.ENDS
    said = statements(pieces(_without_their_deeds(text)))
    for place, statement in enumerate(said):
        verdict = says(statement, before, explicit=total.explicit)
        if statement.only_names and not total.ended and _are_told_apart(said, place):
            verdict = Says.STAYS
        if total.ended and statement.only_somebody and statement.only_names and not statement.named & total.ended:
            # "Ta bort af, bara soc": the other one is kept.
            verdict = Says.STAYS
        _add(total, statement, verdict)
        if verdict is not Says.ASIDE:
            # "Jag tar inte tillbaka soc, bara af": what follows is what it is about.
            before = Says.ENDS if statement.is_spared else verdict
    return _settled(total)


def _are_told_apart(said: Sequence[Statement], place: int) -> bool:
    """Of names alone: "bara soc. Stryk resten", where they are not the rest, and "soc och fk. Nej, stryk fk", where one
    of them is named again.
    """
    after = said[place + 1 :]
    if any(later.ends_the_rest for later in after):
        return True
    listed = set().union(*(one.named for one in said[: place + 1]))
    listed |= set().union(*(one.named for one in after if one.only_names))
    again = [one.named for one in after if not one.only_names and one.named and one.has("ended", "weak", "not", "no")]
    return bool(again) and all(named <= listed for named in again) and not said[place].named <= set().union(*again)


def _add(total: _Sum, statement: Statement, verdict: Says) -> None:
    if verdict is Says.ENDS:
        _add_end(total, statement)
    elif verdict in (Says.STAYS, Says.LETS):
        _add_stay(total, statement, verdict)
    elif verdict is Says.TOLD:
        total.told |= statement.named or (EVERYBODY if statement.has("everyone") else NOBODY)
    elif verdict is Says.LESS:
        _add_less(total, statement)
    elif verdict is Says.WANTS:
        total.asked |= statement.named
    elif verdict is Says.ASIDE:
        total.mentioned |= statement.named
        # "Ni pratar för mycket med soc, sluta."
        total.may_know |= statement.named if statement.has("verb") else NOBODY
    total.heard.add(verdict)


def _add_end(total: _Sum, statement: Statement) -> None:
    if _only_limits(total, statement):
        return
    split = _parties_of(statement, ends=True)
    if statement.has("consent", "everyone", "all_of_it") and not statement.named:
        # All of it is over, and what was only to be less before that is not spared.
        total.narrowed, total.held_out = set(), set()
    for party, ends in split:
        total.everybody |= party in COLLECTIVE and ends
        (total.ended if ends else total.kept).update({party} - COLLECTIVE)
    if not split:
        _add_unnamed_end(total, statement)
    total.explicit |= statement.is_ended_outright


def _only_limits(total: _Sum, statement: Statement) -> bool:
    """ "Ta bort kassan, ingen annan"."""
    bare = statement.has("nobody") and not statement.has("verb", "may", "ended", "weak", "kept", "except", "any_more")
    return bare and total.explicit and bool(total.ended) and bool(statement.began)


def _add_unnamed_end(total: _Sum, statement: Statement) -> None:
    """It ends for those who were told of just before; "mitt samtycke" after "soc får veta" may be everybody's."""
    meant = total.told | total.held_out
    if statement.has("that") or not statement.has("consent"):
        strong = statement.has("ended", "weak", "that", "any_more", "no")
        meant |= total.may_know if strong else NOBODY
    if statement.has("that") and not meant:
        meant = set(total.mentioned)
    total.ended |= meant
    for seen in (total.kept, total.asked):
        seen -= meant | total.may_know
    total.narrowed -= meant
    total.told, total.may_know, total.held_out = set(), set(), set()
    if not meant and statement.has("ended", "weak"):
        total.unnamed = True
        total.whole |= statement.has("consent") and not statement.has("part")


def _add_stay(total: _Sum, statement: Statement, verdict: Says) -> None:
    for party, stays in _parties_of(statement, ends=False):
        total.everybody |= party in COLLECTIVE and stays
        (total.ended if stays else total.kept).update({party} - COLLECTIVE)
    total.everybody |= statement.only_somebody
    total.narrowed |= statement.named if statement.only_somebody and statement.has("meeting") else NOBODY
    if verdict is Says.LETS:
        total.may_know |= statement.named
        total.asked |= statement.named if not statement.has("status") else NOBODY


def _add_less(total: _Sum, statement: Statement) -> None:
    meant = statement.named or total.may_know | total.told
    total.narrowed |= meant
    total.held_out |= statement.named if statement.has("held_out") else NOBODY
    if not meant and not total.narrowed:
        total.less_of_all |= statement.has("party")
        total.less |= not statement.has("party")


def _parties_of(statement: Statement, *, ends: bool) -> list[tuple[str, bool]]:
    """Everybody who is named, and whether their yes ends; whom "utom" leaves out gets the other."""
    found: list[tuple[str, bool]] = []
    excepted = False
    for place, thing in enumerate(statement.said):
        if ends and thing.kind == "nobody" and _names_whom(statement.said[place + 1 :]):
            # "Ingen ska ringa min chef" is of the chef alone.
            continue
        if thing.kind == "except":
            # "Ta tillbaka samtycket utom för soc" is about everybody else.
            found += [] if found else [("everyone", ends)]
            excepted = True
        elif thing.kind == "nobody" or (thing.kind == "not" and statement.has("kept") and not statement.named):
            found.append(("everyone", True))
        elif thing.kind == "all_of_it" and not statement.named:
            found.append(("everyone", ends))
        elif thing.party:
            found.append((thing.party, ends is not excepted))
    return found


def _names_whom(said: Sequence[Mark]) -> bool:
    named = any(thing.party and thing.party not in COLLECTIVE for thing in said)
    return named and not any(thing.kind in ("except", "instead") for thing in said)


def _settled(total: _Sum) -> TakenBack:
    ended = set(total.ended)
    spared = total.kept | total.narrowed
    if total.everybody:
        ended |= EVERYBODY - spared
    named = True
    if not ended and _ends_without_a_name(total):
        ended = set(EVERYBODY - spared)
        named = bool(spared)
    elif not ended and not _leaves_a_yes(total):
        ended = total.told | total.mentioned or set(EVERYBODY)
        named = bool(total.told | total.mentioned)
    of_all = total.less_of_all or (total.less and not ended)
    narrowed = set(EVERYBODY) - total.kept if of_all else total.narrowed
    return TakenBack(
        frozenset(ended),
        narrowed=frozenset(narrowed - ended),
        stays=frozenset(total.kept - ended),
        asked=frozenset(total.asked - ended),
        named=named,
        outright=total.explicit,
        whole=total.whole,
        longer=Says.MORE in total.heard,
    )


def _ends_without_a_name(total: _Sum) -> bool:
    """ "Jag ångrar mig, soc bara om mötet" changes what soc may know; with "mitt samtycke" the whole is taken back."""
    less = total.narrowed or total.less_of_all or total.less
    return total.unnamed and (total.whole or not less)


def _leaves_a_yes(total: _Sum) -> bool:
    """Whether the message says of somebody, or of all, that a yes stands, is less or is wanted."""
    return bool(total.heard & {Says.STAYS, Says.LETS, Says.LESS, Says.MORE, Says.WANTS})
