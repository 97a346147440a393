"""What is asked, put off or only supposed in the middle of the consent questions; each is one rule on its own."""

import re
from functools import cache

from assistant.swedish.consents.consent_less import states_the_ability
from assistant.swedish.consents.parties import named, parties
from assistant.swedish.data_files import load
from assistant.swedish.words.clauses import Kind, clauses
from assistant.swedish.words.questions import is_question
from assistant.swedish.words.text import fold, words

SOMEBODY = "somebody"


def asks_what_is_told(text: str) -> bool:
    """ "Vad är det ni berättar för socialtjänsten då?", but not "vad har ni berättat"."""
    return is_question(text) and _says(text, "what_is_told") and not states_the_ability(text)


def asks_who_there(text: str) -> bool:
    """ "Vem på arbetsförmedlingen får veta?": which person there."""
    return is_question(text) and bool(named(text)) and _says(text, "who_there")


def decides_later(text: str) -> bool:
    """ "Arbetsgivaren vill jag ta senare, på mötet": no answer yet for whoever is named."""
    return bool(named(text)) and not is_question(text) and _says(text, "decides_later")


def refuses_it_too(text: str) -> bool:
    """ "Nej inte dom. Inte fk heller": no to whom the question was about, besides those who are named."""
    return not is_question(text) and _says(text, "no_to_it_too")


def lets_it_in_too(text: str) -> bool:
    """ "Ja. Och af vill jag fundera på": a yes by itself first, to whom the question was about."""
    return not is_question(text) and re.search(load("consent_asked")["yes_to_it_too"], fold(text)) is not None


def refuses_ahead(text: str) -> bool:
    """ "Nej tack! Hur länge gäller det?": a no by itself, whatever is asked after it."""
    return re.search(load("consent_asked")["no_ahead"], fold(text)) is not None


def refuses_that(text: str) -> bool:
    """ "Då säger jag nej till det", and "jag litar inte på det, jag säger nej" of nobody by name."""
    own = _says(text, "own_no_last") and not (named(text) or is_question(text) or supposes_a_no(text))
    return own or _says(text, "no_to_that")


def supposes_a_no(text: str) -> bool:
    """ "Om jag säger nej till soc, blir jag av med pengarna då": asked about, and not said."""
    return _says(text, "supposed_no")


def talks_with_nobody(text: str) -> bool:
    """ "Jag vill inte att ni pratar med nån annan än så länge": a no to all, and no wish to talk with somebody."""
    return not is_question(text) and _says(text, "talks_with_nobody")


def asks_others_first(text: str) -> bool:
    """ "Jag vill höra med min handläggare innan jag säger ja": the yes in it is not said yet."""
    return not is_question(text) and _says(text, "others_first")


def has_no_strength(text: str) -> bool:
    """ "Det vill jag inte svara på nu", "ingen ork för fler frågor": the questions wait, and nobody got a no."""
    return _says(text, "no_strength")


def only_thanks(text: str) -> bool:
    """ "Toppen tack", which may be for the answer just given, and is no yes to the question after it."""
    return _says(text, "only_thanks")


def says_a_plain_yes(text: str) -> bool:
    """ "Bra, ja då", "ok kör på det": more than that it was read, and more than thanks."""
    return not is_question(text) and _says(text, "plain_yes")


def lets_them(text: str) -> bool:
    """ "Okej, de får prata": yes to whoever was asked about."""
    return not is_question(text) and _says(text, "yes_to_them")


def doubts_somebody(text: str) -> bool:
    """ "Af vet jag inte riktigt": the "inte" in it denies nothing."""
    return _says(text, "doubts_somebody")


def answered_wrong(text: str) -> bool:
    """ "Oj, tryckte fel", "jag menade nej": the answer before is put right."""
    return not is_question(text) and _says(text, "wrong_answer")


def asks_how_many_are_left(text: str) -> bool:
    """ "Hur många frågor är det kvar"."""
    return _says(text, "how_many_left")


def asks_what_is_meant(text: str) -> bool:
    """ "Jag vet inte, vad menas med planen": what is offered is named and not chosen."""
    return _says(text, "what_is_meant")


def asks_if_reko_is_forced(text: str) -> bool:
    """ "Jag ska prata med en reko, är det tvång": at the end of whatever led to it."""
    return _says(text, "reko_forced")


def asks_if_told(text: str) -> str | None:
    """Of whom it is asked whether they get to know something, `SOMEBODY` where nobody or several are named: "ska ni
    prata med soc?". None where nothing is asked, or somebody begs that they be told: "kan ni prata med soc åt mig".
    """
    asks = is_question(text) or _says(text, "is_it_so")
    if not asks or not _says(text, "if_told") or _says(text, "wants_it_told"):
        return None
    whose = named(text)
    return next(iter(whose)) if len(whose) == 1 and _says(text, "teller") else SOMEBODY


def is_in_the_middle(text: str) -> bool:
    """Whether the open consent questions read it, whatever topic it sounds like."""
    return any(
        reads(text)
        for reads in (
            *(asks_what_is_told, asks_who_there, decides_later, refuses_that, asks_others_first, has_no_strength),
            *(only_thanks, lets_them, answered_wrong, asks_how_many_are_left, asks_what_is_meant),
        )
    )


def _says(text: str, name: str) -> bool:
    said = " ".join(words(fold(text)))
    return any(pattern.search(said) for pattern in _patterns(name))


@cache
def _patterns(name: str) -> tuple[re.Pattern[str], ...]:
    return tuple(map(re.compile, load("consent_asked")[name]))


def refuses_only(text: str, party: str) -> bool:
    """ "90 dagar är bra. Och chefen ska inte få veta något", where it is asked about the employer: a no, with what
    stands beside it, and no question.
    """
    said = parties(text)
    others = said.included or said.everyone or said.nobody
    asks = "?" in text or any(clause.kind is Kind.QUESTION for clause in clauses(text))
    return said.excluded == {party} and not (others or asks)
