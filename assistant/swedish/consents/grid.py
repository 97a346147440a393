"""An answer about several parties in one message, statement by statement: who gets a yes, who a no, with what limits.

"Hon på soc går bra, men inga andra" and "soc till jul, af bara mötet, resten nej" are read whole: each statement with
its own party, content and end. In doubt nothing is read (C-23, C-40): the form then asks one party at a time.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime

from assistant.swedish.consents.consent_by_act import has_no_employer, last_day, only_denies, sets_terms, told_at_most
from assistant.swedish.consents.consent_limits import LEFT_OUT, limit
from assistant.swedish.consents.content_answered import BOTH, names_plan_and_ability
from assistant.swedish.consents.end_answered import SHORTEST, days_said, kind_of_end
from assistant.swedish.consents.grid_words import Grid
from assistant.swedish.consents.grid_words import found as _found
from assistant.swedish.consents.grid_words import listed as _listed
from assistant.swedish.consents.grid_words import pattern as _pattern
from assistant.swedish.consents.made_plain import made_plain
from assistant.swedish.consents.parties import PARTIES, folded, named, parties
from assistant.swedish.consents.told_of_them import without_told
from assistant.swedish.words.first_person import with_jag
from assistant.swedish.words.questions import is_question
from assistant.swedish.words.text import fold

EMPLOYER, MEETING, LEAST = "employer", "meeting", "meeting_only"
BARE_NAME = 2
# "Af 90": a name, and a number that can only be days.
BARE_NUMBER = 3
COUNTS = {"tva": 2, "bada": 2, "tre": 3}


def grid(text: str, asked: str | None, now: datetime, *, of_one: bool = False) -> Grid | None:
    """The answers, where `asked` is the party asked about; None unless several get one, or one where that is wanted."""
    plain, ended = _without_what_follows(text, now)
    statements = _statements(plain)
    if (named(text) and only_denies(text)) or _is_not_ours(text, statements, now):
        return None
    read = _Reading(asked, now)
    for statement in statements:
        if not (_found("asks", statement) or is_question(statement)):
            read.take(statement)
    result = read.result()
    if read.unclear:
        return None
    clear = result.decides_several or (result.answers and (of_one or ended or read.turned))
    return result if clear else None


def _without_what_follows(text: str, now: datetime) -> tuple[str, bool]:
    """ "Okej till nyår, sen ska de inte veta mer": the end says so. The text without it, and whether it was there."""
    said = _pattern("ago").sub(" ", fold(text))
    rest = _pattern("afterwards").sub("", said)
    return (rest, True) if rest != said and last_day(rest, now) is not None else (text, False)


def _is_not_ours(text: str, statements: Iterable[str], now: datetime) -> bool:
    """Doubt, what somebody else wants, terms, something held out: those have ways of their own."""
    doubtful = any(_found("terms", one) or any(re.search(p, one) for p in _listed("doubts")) for one in statements)
    return doubtful or sets_terms(text) or limit(text, now) == LEFT_OUT


def names_only(text: str) -> bool:
    """ "Arbetsförmedlingen", with no word of yes or no: it answers nothing where a question stands beside it."""
    plain = _plain(fold(text))
    return bool(named(plain)) and _verdict(plain) is None and len(plain.split()) <= BARE_NAME


def after_no(text: str) -> str:
    """What follows upon a no to what was read back: "nej, af bara till jul". Empty where there is no such no."""
    found = _pattern("no_first").match(fold(text))
    return text[found.end() :] if found else ""


@dataclass
class _Reading:
    asked: str | None
    now: datetime
    grid: Grid = field(default_factory=Grid)
    # Named, and nothing said of them yet.
    waiting: tuple[str, ...] = ()
    # Each of them was named by itself: "af, fk, chefen".
    waits_one_by_one: bool = True
    # Whom the next statement without a name is about.
    meant: tuple[str, ...] = ()
    # What was said last of anybody, and whether the one who was asked about got another answer in the same breath.
    last: bool | None = None
    turned: bool = False
    # Limits since anybody was named.
    said_last: list[tuple[str | None, str | None]] = field(default_factory=list)
    # Answered by name: a bare no that follows may be about anything else.
    by_name: set[str] = field(default_factory=set)
    # Somebody was named, and it can't be told what is said of them.
    unclear: bool = False

    def take(self, statement: str) -> None:
        plain = _plain(statement)
        who = _who(plain, self.asked)
        self.said_last = [] if who else self.said_last
        if who and self.last is not None and _found("as_well", statement) and _verdict(plain) is None:
            # "Ja, och försäkringskassan med".
            self._answer(who, self.last)
        elif who:
            self._of_the_named(plain, who)
        elif _found("others", plain):
            self._of_the_others(plain)
        elif _found("everyone", plain):
            self._of_all(plain)
        elif (verdict := _verdict(plain)) is not None:
            self._of_the_meant(plain, verdict)
        self._limits(statement, alone=not who)

    def result(self) -> Grid:
        if self.waiting and (self.grid.others is not None or self.grid.answers):
            # "Soc och fk, inga andra". "Chefen nej, af" says nothing sure of the last.
            self.unclear = self.unclear or self.last is False
            self._answer(self.waiting, not self.grid.others if self.grid.others is not None else True)
            self.waiting = ()
        yes = {party for party, one in self.grid.answers.items() if one}
        self._share_the_last(yes)
        if self.grid.everyone:
            yes |= {party for party in PARTIES if self.grid.answers.get(party) is not False}
        self.grid.contents = _only(self.grid.contents, yes)
        self.grid.ends = _only(self.grid.ends, yes)
        return self.grid

    def _of_the_named(self, plain: str, who: tuple[str, ...]) -> None:
        if _found("none_but", plain) or _found("enough", plain) or _is_only_of_them(plain):
            self._shut_out_waiting()
            self.grid.others, self.grid.alone = False, True
            if self.asked not in self.by_name:
                # "Ja, men bara af" is no yes to whom the question was about.
                self.grid.answers.pop(self.asked or "", None)
            self._answer(who, True)
        elif _found("all_but", plain):
            self.grid.others = not _begins_with_no(plain)
            self._answer(who, not self.grid.others)
        elif (verdict := _verdict_of(plain, who, self.now)) is not None:
            for party in who:
                self._answer((party,), verdict.get(party))
            self.by_name |= set(who)
            who = (*self._of_the_list(plain, next(iter(verdict.values()))), *who)
        elif _is_bare_list(plain):
            self.waits_one_by_one = len(who) == 1 and (not self.waiting or self.waits_one_by_one)
            self.waiting += who
        else:
            self.waiting += who
            self.unclear = True
        if any(self.grid.answers.get(party) is not False for party in who):
            self.meant = who

    def _shut_out_waiting(self) -> None:
        """ "Nej till soc, af och fk. Bara chefen": the list goes with its no; without one it can't be told."""
        self.unclear = self.unclear or bool(self.waiting and self.last is not False)
        self._answer(self.waiting, False)
        self.waiting = ()

    def _of_the_list(self, plain: str, verdict: bool) -> tuple[str, ...]:
        """Who shares what is said: "af, fk, chefen nej" is of each; "soc och af, men chefen nej" of one."""
        apart = _found("no_of_the_next", plain) or _found("contrast", plain)
        # "Soc och af, chefen nej" may be either.
        self.unclear = self.unclear or not (apart or verdict or self.waits_one_by_one or _found("goes_on", plain))
        let_in, shared = (self.waiting, ()) if apart else ((), self.waiting)
        self.grid.answers |= dict.fromkeys(let_in, True) | dict.fromkeys(shared, verdict)
        self.waiting = ()
        return shared

    def _of_the_others(self, plain: str) -> None:
        if not _found("may_be_asked", plain):
            verdict = False if _found("let_be", plain) else _verdict(plain)
            # "Nån annan får svara" lets nobody in.
            self.grid.others = None if verdict and _found("nobody_else", plain) else verdict

    def _of_all(self, plain: str) -> None:
        if _found("shut_all_out", plain) or (self.last is False and _found("all_by_themselves", plain)):
            # "Nej tack. Allihopa".
            self.grid.everyone, self.last = False, False
        elif _found("let_all_in", plain) and self.last is not False and not _found("negative", plain):
            self.grid.everyone = True
            self.meant = PARTIES

    def _of_the_meant(self, plain: str, verdict: bool) -> None:
        """ "Hon får ni prata med", of whoever was named just before; a bare yes or no, of whoever is asked about."""
        if self.waiting:
            self._answer(self.waiting, verdict)
            self.meant, self.waiting = self.waiting, ()
            self.unclear = self.unclear and not _found("pronoun", plain)
        elif self.asked and _is_bare(plain) and set(self.grid.answers) <= {self.asked} - self.by_name:
            before = self.grid.answers.get(self.asked)
            self.turned = self.turned or before is (not verdict)
            self._answer((self.asked,), verdict)
            self.meant = (self.asked,)
        elif self.asked and not self.grid.answers and _found("begins_with_no", plain):
            self._answer((self.asked,), False)

    def _share_the_last(self, yes: Iterable[str]) -> None:
        """ "Soc ja. Fk ja. Chefen nej. Kort tid" is of every yes; more than the meeting only after a no."""
        for party in yes:
            for content, day in self.said_last:
                if content and (content == LEAST or self.last is False):
                    self.grid.contents.setdefault(party, content)
                if day:
                    self.grid.ends.setdefault(party, day)

    def _limits(self, statement: str, *, alone: bool) -> None:
        day = _end(statement, self.now)
        told = re.sub(_pattern("until_meeting"), " ", statement)
        content = BOTH if names_plan_and_ability(told) else told_at_most(told)
        if alone and self.meant and (content or day):
            self.said_last = [*self.said_last, (content, day)]
        if not self.meant:
            self.grid.content, self.grid.end = self.grid.content or content, self.grid.end or day
        for party in self.meant:
            if content:
                self.grid.contents.setdefault(party, content)
            if day:
                self.grid.ends.setdefault(party, day)

    def _answer(self, who: Iterable[str], verdict: bool | None) -> None:
        if verdict is not None:
            self.last = verdict
            self.grid.answers |= dict.fromkeys(who, verdict)


def _end(statement: str, now: datetime) -> str | None:
    if _found("until_meeting", statement):
        return MEETING
    if kind_of_end(statement) == SHORTEST:
        return SHORTEST
    day = last_day(statement, now)
    bare = days_said(statement, now.date()) if len(statement.split()) <= BARE_NUMBER else []
    return day or (bare[0].isoformat() if bare else None)


def _only(said: Mapping[str, str], who: Iterable[str]) -> dict[str, str]:
    return {party: one for party, one in said.items() if party in who}


def _statements(text: str) -> list[str]:
    said = made_plain(without_told(folded(with_jag(text))))
    cut = re.sub("|".join(f"(?:{one})" for one in _listed("splits")), "\n", said)
    return [one.strip() for one in cut.split("\n") if one.strip()]


def _plain(statement: str) -> str:
    """Without what is neither yes nor no to anybody: "inget annat", "inte min diagnos"."""
    statement = _pattern("is_a_yes").sub("bra", statement)
    for pattern in _listed("beside_the_point"):
        statement = re.sub(pattern, " ", statement)
    return " ".join(statement.split())


def _who(plain: str, asked: str | None) -> tuple[str, ...]:
    if has_no_employer(plain) and asked != EMPLOYER and not named(plain) - {EMPLOYER}:
        return (EMPLOYER,) if EMPLOYER in named(plain) or _found("no_employer", plain) else ()
    if last := _pattern("last_ones").search(plain):
        return PARTIES[-COUNTS[last["count"]] :]
    return tuple(party for party in PARTIES if party in named(plain))


def _verdict_of(plain: str, who: tuple[str, ...], now: datetime) -> dict[str, bool] | None:
    """As the reader of parties has it where it is sure of each; else by the words of this statement alone."""
    said = parties(plain)
    if has_no_employer(plain) and who == (EMPLOYER,):
        return {EMPLOYER: False}
    if said.included | said.excluded == set(who) and (said.excluded or _verdict(plain) is not None):
        return {party: party in said.included for party in who}
    verdict = _verdict(plain)
    if verdict is None and (told_at_most(plain) or last_day(plain, now)):
        verdict = True
    return None if verdict is None else dict.fromkeys(who, verdict)


def _verdict(plain: str) -> bool | None:
    if _found("negative", plain):
        return False
    return True if _found("positive", plain) else None


def _is_only_of_them(plain: str) -> bool:
    """ "Bara soc", but not "soc får bara veta att vi ses"."""
    if _found("kept_out", plain):
        return False
    return any(named(one["who"]) for one in _pattern("only_them").finditer(plain))


def _is_bare_list(plain: str) -> bool:
    """Whether nothing is said but names: "soc och af"."""
    return all(named(word) or word in _listed("joins") for word in plain.split())


def _is_bare(plain: str) -> bool:
    """Whether it is a yes or no by itself, maybe with its end: "det går bra till nyår"."""
    return _found("bare", _pattern("an_end").sub("", plain)) and not _found("nod", plain)


def _begins_with_no(plain: str) -> bool:
    return re.match(r"\W*(?:nej|na|ingen|inga)\b", plain) is not None
