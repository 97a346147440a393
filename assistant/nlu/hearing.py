"""Danger as this process hears it: the patterns always, the learnt ear since a model was loaded.

The door guards what comes in before Rasa sees it, so it can't ask Rasa's pipeline: the ear that came with the model is
kept here for the whole process.
"""

import re
from collections.abc import Callable

from assistant.languages.english import may_be_in_need, wants_an_errand
from assistant.languages.recognition import language_of
from assistant.nlu.ear import Ear
from assistant.swedish.bookings.own_time import asks_if_it_stands
from assistant.swedish.bookings.plain_answers import is_of_own_time, is_plain_answer
from assistant.swedish.bookings.put_off import only_waits
from assistant.swedish.dangers.courtesies import without_courtesies
from assistant.swedish.dangers.danger import Danger, danger
from assistant.swedish.dangers.matters import asks_the_price, is_of_errand, names_a_child
from assistant.swedish.dangers.no_blow import without_false_blows
from assistant.swedish.dangers.no_medicine import only_wondered, without_calming
from assistant.swedish.people.needs import puts_company_right
from assistant.swedish.people.relatives import speaks_only_of_relative
from assistant.swedish.replies.asides import asks_from_which_day
from assistant.swedish.replies.follow_ups import only_asks_what_comes_next
from assistant.swedish.words.questions import is_question

# Swedish has no code: it is what everything else is told from.
ENGLISH = "en"
LEARNT = (None, ENGLISH, "ar")
# What is told in so many words, and hardly ever beside a danger: no cancelling, no moving, nothing that is no errand.
ERRANDS = frozenset(
    {
        *("book_appointment", "running_late", "continue_task", "talk_to_human", "show_appointment", "find_coordinator"),
        *("give_consent", "withdraw_consent", "change_consent", "show_consent", "show_data"),
        *("define_term", "compare_terms", "which_way", "other_times"),
    }
)
TOPIC, SURELY = "faq/", 0.8
# What is heard of a child where nobody is named, and what is then meant, as far as can be told.
UNNAMED_CHILD, ONESELF = Danger("child", "possible"), "suicide"
MONEY = Danger("money_panic", "possible")
Guess = dict[str, str | float]
UNKNOWN_TO_THE_EAR = (
    is_plain_answer,
    is_of_own_time,
    only_waits,
    only_asks_what_comes_next,
    asks_from_which_day,
    speaks_only_of_relative,
    only_wondered,
)
_ears: list[Ear] = []
_rankers: list[Callable[[str], Guess]] = []


def listen_with(ear: Ear) -> None:
    """From now on this process listens with `ear` too, and with no other."""
    _ears[:] = [ear]


def rank_with(best: Callable[[str], Guess]) -> None:
    """From now on this process weighs what it hears against the likeliest wish that `best` tells of a message."""
    _rankers[:] = [best]


def heard(text: str) -> Danger | None:
    """The danger in the text, None when there is nothing to hear.

    The ear knows no bare "inte de heller", no "hon vill vänta med det", no "och sen?", no "hittar inte koden", no
    "är den borta nu?" and no "han sitter bredvid mig": it would hear need in them.
    """
    text = without_false_blows(text)
    known = danger(text)
    if known and known == UNNAMED_CHILD and puts_company_right(text):
        known = None
    if known == MONEY and asks_the_price(text):
        return None
    if _only_asks_if_gone(text, known) or (known is None and any(says(text) for says in UNKNOWN_TO_THE_EAR)):
        return None
    found = _of_whom_it_tells(text, _by_ear(text, known)) if _ears else known
    if found and known is None and (_is_outweighed(text, found) or _is_of_errand_after_all(text, found)):
        return None
    if found is None or (known and "certain" == known.level == found.level):
        return found
    # A language that nobody taught the ear sounds like need. Who writes one gets the numbers with its answer.
    language = language_of(text)
    if language == ENGLISH and known is None and _is_errand_in_english(text, found):
        return None
    return found if language in LEARNT else None


def _by_ear(text: str, known: Danger | None) -> Danger | None:
    """What the ear hears of it without what is only courtesy; where nothing else is said there is nothing to hear."""
    rest = without_courtesies(text)
    return _ears[0].hear(without_calming(rest), known) if re.search(r"\w", rest) else known


def _only_asks_if_gone(text: str, known: Danger | None) -> bool:
    """ "Är den borta nu? förlåt för besväret": the apology is for asking, where a question is all that is said."""
    may_be = known is None or known.level == "possible"
    return may_be and is_question(text) and asks_if_it_stands(text)


def is_faint_in_a_form(text: str, *, answers: bool = False) -> bool:
    """Whether the ear hears it below what counts where a form has asked something, more so where the message `answers`
    the form. Only for what it hears at all.
    """
    return bool(_ears) and _ears[0].judged(text).margin < _ears[0].limits.in_a_form(answers=answers)


def gives_way_to_an_answer(text: str, *, known: bool) -> bool:
    """Whether a sure answer to a form is believed against what is heard: what the ear alone hears, unless that is as
    clear as what is certain, and of what a pattern finds possible (`known`) what the ear finds ordinary.
    """
    if not _ears:
        return False
    return _ears[0].judged(text).margin < 0 if known else not _ears[0].is_sure(text)


def _is_errand_in_english(text: str, found: Danger) -> bool:
    """The ear has met little English, and much of it is ordinary: it must be sure there, or a word must bear it out."""
    if may_be_in_need(text):
        return False
    return wants_an_errand(text) or (found.level == "possible" and not _ears[0].is_sure(text))


def _of_whom_it_tells(text: str, found: Danger | None) -> Danger | None:
    """ "Jag vet inte vad jag ska göra längre": the lines for children are for who speaks of any."""
    if found is None or found != UNNAMED_CHILD or names_a_child(text):
        return found
    return Danger(ONESELF, found.level)


def _is_of_errand_after_all(text: str, found: Danger) -> bool:
    """Whether it is possible only, and the words plainly tell of an errand: a queue, a code that is lost."""
    return found.level == "possible" and is_of_errand(text)


def _is_outweighed(text: str, found: Danger) -> bool:
    """Whether it is faint, heard by no pattern, and the message surely has an errand of ours."""
    if found.level != "possible" or not _rankers or not _ears[0].hears_faintly(text):
        return False
    guess = _rankers[0](text)
    name = str(guess["name"])
    return float(guess["confidence"]) >= SURELY and (name in ERRANDS or name.startswith(TOPIC))
