"""A message that takes a consent back, cut into statements, and what each of them says: it ends, stays, is less."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from functools import cache
from itertools import pairwise

from assistant.swedish.consents.parties import COLLECTIVE, Mark, read_marks
from assistant.swedish.data_files import load
from assistant.swedish.words.phrases import Phrases

# A "not" this close to the end of a statement's words only goes on with the one before it ("men inte af").
_MOST_AFTER_NOT = 5
_BREAKS = ("turn", "comma", "so_that")
# A new verb of these after "och" is a new statement.
_ENDED = ("ended", "weak")
_OWN_VERB = (*_ENDED, "kept", "spared", "least")
_BEFORE_A_VERB = ("link", "small", "verb", "may")


class Says(Enum):
    """ENDS: it is taken back. STAYS: it is to stand. LETS: somebody may know. TOLD: a yes is only told of. LESS: a
    part is taken back. MORE: more time. WANTS: a no is regretted. ASIDE: about something else.
    """

    ENDS = "ends"
    STAYS = "stays"
    LETS = "lets"
    TOLD = "told"
    LESS = "less"
    MORE = "more"
    WANTS = "wants"
    ASIDE = "aside"


@dataclass
class Statement:
    """`began`: the kind of mark it began after, or nothing."""

    began: str
    said: list[Mark]

    def has(self, *kinds: str) -> bool:
        """Marks by their kind; somebody by name, or of the two words for many, by "party" or by themselves."""
        return any(thing.kind in kinds or thing.party in kinds for thing in self.said)

    @property
    def named(self) -> set[str]:
        return {thing.party for thing in self.said if thing.party and thing.party not in COLLECTIVE}

    @property
    def is_ended_outright(self) -> bool:
        """In so many words; "bort" or "tillbaka" alone says it only of something: "tills jag är tillbaka" does not."""
        said = self.has("ended") or (self.has("weak") and self.has("that", "consent", "all_of_it", "party"))
        return said and not self.is_spared and (bool(self.named) or not self.has("later"))

    @property
    def is_spared(self) -> bool:
        """ "Ta inte bort soc", "jag vill inte att ni slutar", "jag ångrar mig inte"."""
        kinds = [thing.kind for thing in self.said]
        before = any(kind in _ENDED and _not_before(kinds[:at]) for at, kind in enumerate(kinds))
        after = any(kind in _ENDED and _not_after(kinds[at + 1 :]) for at, kind in enumerate(kinds))
        return before or after or self.has("spared")

    @property
    def only_names(self) -> bool:
        """ "Soc", "bara soc och af": somebody, and nothing that is done with their yes."""
        return bool(self.named) and not self.has(*_ENDED, "kept", "not", "no", "refusal", "told", "nobody", "any_more")

    @property
    def ends_the_rest(self) -> bool:
        """ "Stryk resten", "inte de andra"."""
        return self.has("rest") and not self.named and self.has(*_ENDED, "not", "no") and not self.is_spared

    @property
    def only_somebody(self) -> bool:
        """ "Bara soc", and not "bara om mötet", "soc får bara veta om mötet" nor "bara att soc får veta om mötet"."""
        return self.has("only") and bool(self.named) and (self._only_names() or not self.has("meeting"))

    def _only_names(self) -> bool:
        """Whether a name follows upon "bara"; "att" between them begins what is only to be so."""
        near = [thing.kind for thing in self.said if thing.kind not in ("small", "own")]
        return ("only", "party") in pairwise(near)

    def adjoins(self, kind: str) -> bool:
        """Whether it stands at somebody's name: "inte soc", "soc inte"."""
        near = [thing for thing in self.said if thing.kind not in ("small", "link")]
        return any({one.kind, other.kind} == {kind, "party"} for one, other in pairwise(near))


def statements(found: Sequence[str]) -> list[Statement]:
    said = read_marks(found, _marks())
    result = [Statement("", [])]
    for index, thing in enumerate(said):
        if thing.kind in _BREAKS:
            result.append(Statement(thing.kind, []))
        elif thing.kind == "instead":
            _read_instead(result, thing)
        elif thing.kind == "join" and _begins_anew(result[-1].said, said[index + 1 :]):
            result.append(Statement("comma", []))
        else:
            result[-1].said.append(thing)
    return _with_regrets([statement for statement in result if statement.said])


def _with_regrets(said: Sequence[Statement]) -> list[Statement]:
    """ "Jag sa nej till soc, men ångrar mig" regrets that no: the two are one."""
    result: list[Statement] = []
    for statement in said:
        regrets = statement.has(*_ENDED) and not statement.named and not statement.has("consent", "party")
        if result and regrets and result[-1].has("refusal") and not result[-1].has(*_ENDED):
            result[-1].said.extend(statement.said)
        else:
            result.append(statement)
    return result


def says(statement: Statement, before: Says, *, explicit: bool) -> Says:
    """`before`: what the statement before it says. `explicit`: something was taken back in so many words."""
    if statement.has("refusal") and statement.has(*_ENDED):
        return Says.WANTS
    if statement.is_spared:
        return Says.STAYS
    if _is_less(statement):
        return Says.LESS
    if statement.has(*_ENDED):
        return Says.ASIDE if _is_about_a_time(statement) else Says.ENDS
    if statement.has("longer"):
        return Says.ENDS if statement.has("not") else Says.MORE
    if statement.has("kept"):
        return Says.ENDS if statement.has("not") else Says.STAYS
    return _of_who_may_know(statement, before, explicit=explicit)


def _of_who_may_know(statement: Statement, before: Says, *, explicit: bool) -> Says:
    if statement.has("nobody"):
        return Says.ENDS
    if statement.has("not"):
        return _refused(statement, explicit=explicit)
    if statement.has("told"):
        return Says.TOLD
    if statement.has("no", "refusal"):
        return Says.ENDS
    if statement.has("may", "status") and _is_about_knowing(statement):
        return Says.TOLD if statement.has("consent") else Says.LETS
    if statement.has("consent") and statement.named:
        return Says.TOLD if before is not Says.ENDS else Says.ENDS
    return before if not statement.has("word", "status", "verb") else Says.ASIDE


def _refused(statement: Statement, *, explicit: bool) -> Says:
    if explicit and _goes_on(statement):
        return Says.STAYS
    told = statement.has("verb", "may", "any_more", "told") or statement.adjoins("not")
    return Says.ENDS if told or not statement.named else Says.ASIDE


def _is_about_knowing(statement: Statement) -> bool:
    """ "Af får fortfarande veta", "soc står kvar", but not "jag går fortfarande hos soc" nor "soc kan vara svåra"."""
    return statement.has("verb", "consent") or not statement.has("word")


def _is_less(statement: Statement) -> bool:
    if statement.has("whole_part"):
        return False
    if statement.has("held_out") and statement.has("not") and not statement.has("consent", *_ENDED):
        return True
    if statement.has("plan") and not statement.has("meeting", "consent"):
        return statement.has(*_ENDED) or (statement.has("not") and statement.has("verb", "may"))
    only_the_meeting = statement.has("only") and statement.has("meeting") and not statement.only_somebody
    return (statement.has("least") or only_the_meeting) and not statement.has(*_ENDED)


def _is_about_a_time(statement: Statement) -> bool:
    """ "Ta bort tiden" takes back no yes."""
    return statement.has("meeting") and not statement.has("party", "consent", "verb", "plan", "told", "that")


def _goes_on(statement: Statement) -> bool:
    """ "Men inte af" after "ta tillbaka soc" leaves af out of it; "inte af heller" does not, nor "af får inte veta"."""
    if not statement.began or statement.has("also", "may", "verb", "any_more"):
        return False
    place = next(index for index, thing in enumerate(statement.said) if thing.kind == "not")
    return place <= 1 and len(statement.said) - place <= _MOST_AFTER_NOT


def _not_before(kinds: Sequence[str]) -> bool:
    rest = [kind for kind in kinds if kind != "link"]
    return bool(rest) and rest[-1] == "not"


def _not_after(kinds: Sequence[str]) -> bool:
    return kinds[:1] == ["not"] or list(kinds[:2]) == ["link", "not"]


def _read_instead(result: list[Statement], thing: Mark) -> None:
    if result[-1].has("not", "spared"):
        result.append(Statement("comma", []))
    else:
        result[-1].said.append(Mark("except"))


def _begins_anew(before: Sequence[Mark], after: Sequence[Mark]) -> bool:
    """Whether "och" joins two statements, and not two names: "ta bort soc och behåll af"."""
    part = _until_break(after)
    verbs = {thing.kind for thing in before}
    if before and part and before[-1].party and part[0].party:
        return _has_ended(before) and any(thing.kind in ("kept", "least") for thing in part)
    if any(thing.kind == "least" for thing in part) and _has_ended(before):
        return True
    if part and part[0].kind == "wish" and "word" in verbs:
        # "Jag är deltagare på ama och vill inte att …"
        return True
    first = next((thing.kind for thing in part if thing.kind not in _BEFORE_A_VERB), None)
    return first in _OWN_VERB and any(thing.kind != "party" for thing in before)


def _has_ended(said: Sequence[Mark]) -> bool:
    return any(thing.kind in _ENDED for thing in said)


def _until_break(said: Sequence[Mark]) -> list[Mark]:
    end = next((index for index, thing in enumerate(said) if thing.kind in (*_BREAKS, "join")), len(said))
    return list(said[:end])


@cache
def _marks() -> Phrases:
    return Phrases(load("taken_back"))
