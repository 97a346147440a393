"""How much may be told, of a message that surely says that: what is denied outright, and what a change makes of it."""

from collections.abc import Mapping, Sequence

from assistant.swedish.consents.acts_read import found, pattern, said
from assistant.swedish.consents.consent_by_act import without_illness
from assistant.swedish.words.questions import is_question
from assistant.swedish.words.text import fold, words

LEAST, PLAN, ABILITY = "meeting_only", "next_step", "work_ability"
BOTH = "plan_and_ability"
DENIED = {PLAN: "not_plan", ABILITY: "not_ability"}
_BEYOND = {PLAN: "plan", ABILITY: "ability"}
# What no content says: only what is never told anyway, or all there is.
ONLY_ILLNESS, MORE_THAN_THERE_IS = "only_illness", "more"


def denies_plan_outright(text: str) -> bool:
    return found(text, "not_plan")


def denies_ability_outright(text: str) -> bool:
    return found(text, "not_ability")


def shuts_out(text: str) -> bool:
    """Whether somebody is to go, and not only some of what is told: "nej till soc", "stryk af"."""
    return found(text, "shuts_out")


def says_yes_and_how_much(text: str) -> bool:
    """ "Ja, bara mötet", and nothing else."""
    return found(text, "yes_and_how_much")


def names_plan_and_ability(text: str) -> bool:
    """Whether both are wanted. "Inte min diagnos" holds out what is never told anyway."""
    plain = pattern("besides").sub(" ", said(without_illness(text)))
    wanted = all(pattern(name).search(plain) and not found(plain, DENIED[one]) for one, name in _BEYOND.items())
    # "Planen. Vad jag klarar tar vi inte med": a no of any kind beside them is not read as two yeses.
    return wanted and not (pattern("least").search(plain) or pattern("any_no").search(plain))


def wants_illness_told(text: str) -> bool:
    """ "Även diagnosen", "min diagnos får ni också säga": what is never told after the answers here (C-40, C-45)."""
    said_of_it = " ".join(words(fold(without_illness(text))))
    granted = pattern("illness_granted").search(said_of_it) is not None
    return granted and not (pattern("nobody_hears").search(said_of_it) or is_question(text))


def takes_all_there_is(text: str) -> bool:
    """ "Allt som går", "allt utom diagnosen": all that can be chosen, and nothing is held out that could be told."""
    return found(text, "all_there_is") and not (denies_plan_outright(text) or denies_ability_outright(text))


def changed_content(text: str) -> str | None:
    """Of a message that changes it. Less wins where both are said; None where nothing of it is."""
    plain = pattern("besides").sub(" ", pattern("not_either").sub(" ", said(text)))
    named = {PLAN: pattern("plan").search(plain), ABILITY: pattern("ability").search(plain)}
    wanted = [name for name in (PLAN, ABILITY) if named[name] and not found(plain, DENIED[name])]
    if pattern("least").search(plain) or (any(named.values()) and _takes_away(plain, wanted, named)):
        return LEAST
    if wanted:
        return wanted[0] if len(wanted) == 1 else BOTH
    if pattern("illness").search(plain):
        return ONLY_ILLNESS
    return MORE_THAN_THERE_IS if pattern("everything").search(plain) else None


def _takes_away(plain: str, wanted: Sequence[str], named: Mapping[str, object]) -> bool:
    """Whether nothing that is spoken of is wanted: "planen ska bort", "orken behöver soc inte ha"."""
    alone = sum(bool(one) for one in named.values()) == 1
    # "Nej, de får gärna höra planen också": the no is to what was read back.
    plain = pattern("no_to_less").sub(" ", plain)
    return not wanted or (alone and pattern("removes").search(plain) is not None)
