"""What a message may want, likeliest first."""

from collections.abc import Mapping
from functools import cache

from assistant.nlu.archive import RANKER, configured
from assistant.nlu.linear import LinearModel
from assistant.nlu.reading import features
from assistant.nlu.told import WHICH_WAY, tells_of_a_yes, tells_of_case
from assistant.nlu.withdrawal import ERASE, WITHDRAW, meant_by, taken_away
from assistant.nlu.words import SURE, first, wish_about_words
from assistant.swedish.asides import speaks_of
from assistant.swedish.booking_codes import HIDDEN, hide
from assistant.swedish.consent_refusal import refuses_somebody
from assistant.swedish.names_within import named_within
from assistant.swedish.phones import HIDDEN as HIDDEN_PHONE
from assistant.swedish.phones import hide_phones, phone
from assistant.swedish.wishes_said import (
    asks_if_booked,
    asks_of_another,
    books_not_now,
    cancels_outright,
    changes_number,
    is_only_late,
    lost_code,
    wants_a_call,
)

SHOW_WHAT_A_CODE_OPENS = "show_appointment"
# "Har min man bokat tid?" is about somebody else, though a booking is asked for.
OF_ANOTHER = "others_data"
GIVE_CONSENT = "give_consent"
TOPIC, SURE_TOPIC = "faq/", 0.9
FEWEST_WORDS = 2
MOST_WORDS_OF_OWN = 10
# What "avboka" is easily taken for, for the reason that stands beside it.
TAKEN_FOR_CANCELLING = ("rebook_appointment", "running_late", "cancel_appointment")
TALK = "talk_to_human"
BOOK, REACH, LATE = "book_appointment", "find_coordinator", "running_late"
DEEDS_WITH_CODE = ("cancel_appointment", "rebook_appointment")


def ranked(model: LinearModel, text: str, length: int) -> list[dict[str, str | float]]:
    """The `length` likeliest wishes as `{"name", "confidence"}`, best first.

    A booking code wants to be opened, words that are compared want to be told apart, and a case wants its way.
    """
    said, has_code = _without_code(text)
    ranking = model.ranking(features(_without_person(said)), length)
    if has_code and not _is_deed(ranking[0]):
        return first(SHOW_WHAT_A_CODE_OPENS, ranking)
    if str(ranking[0]["name"]) == ERASE and (meant := taken_away(said)):
        return meant_by(meant, ranking)
    if in_so_many_words := _said_outright(said, str(ranking[0]["name"])):
        return first(in_so_many_words, ranking)
    if tells_of_a_yes(said):
        return first(GIVE_CONSENT, ranking)
    if refuses_somebody(said):
        return first(WITHDRAW, ranking)
    if not _is_surely_something_else(ranking[0]) and _is_about_own_booking(said):
        return first(SHOW_WHAT_A_CODE_OPENS, ranking)
    if tells_of_case(said, float(ranking[0]["confidence"])):
        return first(WHICH_WAY, ranking)
    about_words = wish_about_words(said, str(ranking[0]["name"]), float(ranking[0]["confidence"]))
    return first(about_words, ranking) if about_words else ranking


def _said_outright(text: str, best: str) -> str | None:
    """The wish that words of its own tell, where the learnt guess misses it; `best` is that guess."""
    if asks_of_another(text):
        return OF_ANOTHER
    if best not in DEEDS_WITH_CODE and speaks_of("look_up", text):
        return SHOW_WHAT_A_CODE_OPENS
    if best == REACH and wants_a_call(text):
        return TALK
    if best in TAKEN_FOR_CANCELLING and cancels_outright(text):
        return "cancel_appointment"
    if best == BOOK and books_not_now(text):
        return REACH
    return LATE if is_only_late(text) else None


def _is_surely_something_else(guess: dict[str, str | float]) -> bool:
    name = str(guess["name"])
    return name == OF_ANOTHER or (name.startswith(TOPIC) and float(guess["confidence"]) >= SURE_TOPIC)


def _is_about_own_booking(text: str) -> bool:
    """A lost code, whether a time is booked, another number: short, and answered by what the person has booked."""
    if len(text.split()) > MOST_WORDS_OF_OWN:
        return False
    return lost_code(text) or asks_if_booked(text) or (changes_number(text) and not phone(text))


def _is_deed(guess: dict[str, str | float]) -> bool:
    """Whether it is known what is to be done with the booking that a code opens: both deeds ask before they do it."""
    name = str(guess["name"])
    return name in DEEDS_WITH_CODE and float(guess["confidence"]) >= _sure_of().get(name, SURE)


@cache
def _sure_of() -> Mapping[str, float]:
    """As `config.yml` says for single wishes."""
    return dict(configured(RANKER)["sure_of"])


def _without_code(text: str) -> tuple[str, bool]:
    """The text without its booking code, whose three words say nothing of the wish, and whether there was one."""
    hidden = hide(text)
    return hidden.replace(HIDDEN, " ").strip() or text, hidden != text


def _without_person(text: str) -> str:
    """The text without name and phone where there is more to it: they say nothing of the wish."""
    rest = hide_phones(text).replace(HIDDEN_PHONE, " ")
    if name := named_within(text):
        rest = rest.replace(name, " ")
    return rest if len(rest.split()) >= FEWEST_WORDS else text
