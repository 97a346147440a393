"""What is said beside the questions of a consent and answers none of them: pressure, a wish for advice, a regret."""

import re
from functools import cache

from assistant.swedish.consents.consent_asked import is_in_the_middle, supposes_a_no
from assistant.swedish.consents.consent_less import names_the_plan, states_the_ability
from assistant.swedish.consents.consent_limits import may_be_a_limit
from assistant.swedish.consents.consent_phrases import says, says_only_the_meeting
from assistant.swedish.consents.consent_same import speaks_of_same
from assistant.swedish.consents.consent_terms import WITHOUT_A_DATE, asks_what_was_said, ends_there
from assistant.swedish.consents.parties import named
from assistant.swedish.consents.taken_away import names_data
from assistant.swedish.data_files import load
from assistant.swedish.spans import period
from assistant.swedish.words.questions import MARK, is_question
from assistant.swedish.words.text import fold, words

PRESSED, ADVICE, BOOKING, HELP, BACKDATED, STAKES = KINDS = (
    *("pressed", "advice", "booking"),
    *("help", "backdated", "stakes"),
)
ASKED_WHAT, ASKED_UNTIL = "consent_content", "consent_until"


def aside(text: str) -> str | None:
    """One of `KINDS`: somebody else wants the yes, advice is asked for, what a no does to the meeting, the help or
    the money, a yes that is to be written for a day or a thing that somebody says has been. None where nothing of it
    is said.
    """
    found = next((kind for kind in (BACKDATED, PRESSED, ADVICE, HELP, BOOKING) if _says(text, kind)), None)
    asks = is_question(text) or supposes_a_no(text) or is_unsure(text)
    return found or (STAKES if asks and _says(text, STAKES) else None)


def asks_of_records(text: str) -> bool:
    """ "Ska chefen få läsa min journal?", which no yes of these lets anybody do."""
    return is_question(text) and _says(text, "records") and not _says(text, "records_seen")


def asks_what_stands(text: str) -> bool:
    """ "Vad har jag sagt ja till", "när går det ut alltså?": the answers so far, with their ends."""
    return asks_what_was_said(text) or _says(text, "what_stands")


def asks_why_they_talk(text: str) -> bool:
    """ "Varför vill ni prata med dem över huvud taget?"."""
    return _says(text, "why_they_talk")


def asks_to_say_yes(text: str) -> bool:
    """ "Måste jag säga ja till chefen också": whether one has to."""
    return is_question(text) and _says(text, "must_say_yes")


def asks_what_is_at_stake(text: str) -> bool:
    """ "Måste jag, drar soc in bidraget annars?": the money, also beside whether one has to."""
    return (is_question(text) or MARK in text) and _says(text, STAKES)


def asks_if_one_must_for_money(text: str) -> bool:
    """ "Måste jag? blir jag av med pengarna?": one worry in two sentences, and one answer."""
    return asks_what_is_at_stake(text) and _says(text, "must_i")


def asks_for_all(text: str) -> bool:
    """ "Säg allt en gång till", "vad gäller nu": the booking as well, and not the answers alone."""
    return _says(text, "all")


def asks_for_all_of_me(text: str) -> bool:
    """ "Vad har du skrivit upp om mig": what stands of oneself, also in the middle of the consent questions."""
    return _says(text, "of_me")


def asks_what_was_passed_on(text: str) -> bool:
    """ "Har soc hunnit få nåt från er", "vad har ni sagt till af": what went out from here."""
    somebody = named(text) or _says(text, "somebody")
    return bool(somebody) and _says(text, "passed_on")


def asks_who_told(text: str) -> bool:
    """ "Vem har sagt till socialen att jag är frisk", which is not seen from here."""
    return _says(text, "who_told")


def asks_if_it_can_be(text: str) -> bool:
    """ "Kan man ta tillbaka det", "går det att ångra sig"."""
    return _says(text, "can_it_be")


def names_the_time(text: str) -> bool:
    """ "Ångrat mig, avboka den": the booked time, and no answer."""
    return _says(text, "of_the_time")


def drops_everything(text: str) -> bool:
    """ "Ta bort alltihop": all that was answered. "Ta bort allt ni har om mig" is about what is kept, and "glöm allt om
    chefen" about one of the answers.
    """
    asks = is_question(text) or names_data(text) or _says(text, "not_dropped")
    return not asks and not named(text) and not names_the_plan(text) and _says(text, "dropped")


def asks_if_covered(text: str) -> bool:
    """ "Gäller det försäkringskassan också?": whether somebody who is named is among those who may be told."""
    return is_question(text) and bool(named(text)) and _says(text, "covered") and not _says(text, "not_covered")


def refuses_an_unknown(text: str) -> bool:
    """ "Nej till xyz", which names nobody that is known: no answer about whoever was asked about."""
    return not named(text) and _says(text, "refuses_unknown")


def tells_what(text: str) -> bool:
    """ "De får veta vad jag klarar": what may be told, in words of one's own."""
    return not is_question(text) and _says(text, "told")


def is_about_the_answers(text: str, asked: str | None) -> bool:
    """Whether it belongs to the questions of a consent, whatever topic or wish it sounds like: those have no answer
    to "min handläggare säger att jag måste", and none that fits "bara om sjukskrivningen" where that is the question.
    """
    if asked and (asks_the_meaning(text) or understands_not(text) or holds_on(text) or is_only_worried(text)):
        return not named(text)
    if asked and (asks_if_covered(text) or is_in_the_middle(text) or speaks_of_same(text)):
        return True
    if asked == ASKED_UNTIL and not is_question(text) and (period(text) or _names_an_end(text)):
        return True
    if asked and not is_question(text) and any(says(text, name) for name in WITHOUT_A_DATE):
        return True
    if aside(text) or asks_of_records(text) or drops_everything(text) or asks_what_stands(text):
        return True
    if asked != ASKED_WHAT:
        return False
    return (
        states_the_ability(text)
        or says_only_the_meeting(text)
        or (not is_question(text) and (tells_what(text) or may_be_a_limit(text)))
    )


def _names_an_end(text: str) -> bool:
    """Whether an end is said that needs no day: "så kort det går", "till årsskiftet"."""
    return any(says(text, name) for name in (*WITHOUT_A_DATE, "year_end", "month_end")) or ends_there(text)


def understands_not(text: str) -> bool:
    """ "Jag förstår inte": the question is to be put in other words, and nothing is answered."""
    return _says(text, "understands_not")


def asks_the_meaning(text: str) -> bool:
    """ "Hur menar du", "ja men vad betyder det": of the question itself."""
    return _says(text, "meaning")


def holds_on(text: str) -> bool:
    """ "Nej vänta": nothing is answered yet."""
    return _says(text, "holds_on")


def is_only_worried(text: str) -> bool:
    """ "Jag är orolig", where a consent is asked for: of that, and of nobody's danger."""
    return is_unsure(text) and _says(text, "worried")


def is_doubtful(text: str) -> bool:
    """ "Nej jag vet inte om jag vill": no answer even with a yes or a no in it."""
    return not is_question(text) and _says(text, "doubt")


def is_unsure(text: str) -> bool:
    """ "Soc kanske", "vet inte om chefen ska veta": not sure enough for a yes."""
    return not is_question(text) and _says(text, "unsure")


def does_not_mind(text: str) -> bool:
    """ "Spelar ingen roll": what was proposed will do."""
    return not is_question(text) and _says(text, "either")


def says_both(text: str) -> bool:
    """ "Ja båda", which after two parties were named is them."""
    return _says(text, "both")


def puts_instead(text: str) -> bool:
    """ "Nej ta nyår i stället": another day than the one that was said back."""
    return not is_question(text) and _says(text, "instead")


def _says(text: str, name: str) -> bool:
    said = " ".join(words(fold(text)))
    return any(pattern.search(said) for pattern in _patterns(name))


@cache
def _patterns(name: str) -> tuple[re.Pattern[str], ...]:
    return tuple(map(re.compile, load("consent_asides")[name]))
