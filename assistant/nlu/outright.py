"""Wishes said in so many words, which the learnt ranking misses: one table of what may stand instead of which guess.

A few words never take the place of a deed that the ranking is sure of: "jag har bokat och vill ta bort mitt samtycke"
takes the consent back, though it also tells of a booking.
"""

from collections.abc import Callable
from typing import NamedTuple

from assistant.nlu.limits import sure
from assistant.nlu.told import tells_of_a_yes
from assistant.nlu.withdrawal import ERASE, WITHDRAW
from assistant.swedish.bookings.booked_asked import asks_if_booked, asks_of_booked
from assistant.swedish.bookings.put_off import books_without_code, puts_consent_off
from assistant.swedish.consents.consent_asked import SOMEBODY, asks_if_reko_is_forced, asks_if_told
from assistant.swedish.consents.consent_refusal import (
    ends_an_earlier_yes,
    lets_somebody_in,
    refuses_somebody,
    takes_consent_back,
)
from assistant.swedish.consents.erasing import asks_if_erased
from assistant.swedish.consents.taken_away import names_consent
from assistant.swedish.people.phones import phone
from assistant.swedish.people.relatives import answers_for_relative, would_book_for_relative
from assistant.swedish.replies.asides import speaks_of
from assistant.swedish.words.wishes_said import (
    asks_of_another,
    asks_plainly_for_call,
    books_not_now,
    cancels_outright,
    changes_number,
    is_delayed,
    is_only_late,
    lost_code,
    rings_oneself,
    says_only_booked,
    wants_a_call,
)

Guess = dict[str, str | float]

BOOK, REBOOK, CANCEL = "book_appointment", "rebook_appointment", "cancel_appointment"
LATE, HUMAN, REACH = "running_late", "talk_to_human", "find_coordinator"
COMPLAINT, GOODBYE = "complaint", "goodbye"
SHOW, INFORM, BACK, AGAIN = "show_appointment", "inform", "go_back", "repeat"
PRICE, AMOUNT = "faq/what_does_the_meeting_cost", "money_amount"
MUST_I = "faq/must_i_see_reko"
LENGTH, LASTS, LISTED = "faq/how_long_is_the_meeting", "faq/how_long_does_coordination_last", "faq/what_is_listed"
FOR_ANOTHER = "faq/can_someone_consent_for_me"
OF_ANOTHER, GIVE_CONSENT, SHOW_CONSENT = "others_data", "give_consent", "show_consent"

# Whether somebody gets to know something, by whom it is asked of: no yes is given by asking.
IF_TOLD = {
    "social_services": "faq/can_care_tell_social_services",
    "insurance_agency": "faq/does_fk_find_out",
    "employer": "faq/does_my_employer_find_out",
    "employment_service": "faq/whom_reko_contacts",
    SOMEBODY: "faq/whom_reko_contacts",
}

# What a yes with a name in it is taken for where nothing was asked.
YES_TO_NOTHING = ("affirm", INFORM, "thanks", "continue_task")

# What a consent that is taken back is taken for.
OF_ALL_KEPT = (CANCEL, REBOOK, ERASE, "change_consent", "deny", "affirm", INFORM)

WITHOUT_CONSENT = "faq/do_i_need_consent_to_book"
# What putting it off is taken for.
PUT_OFF = (BOOK, GIVE_CONSENT, BACK, "define_term", "stop", "other_times")

# What a lost code is taken for.
LOSES = (SHOW, INFORM, "deny", "dont_know", "out_of_scope", "repeat")

# What does or begins something: once it is sure, only a row that names it goes before it.
NEVER_WHEN_SURE = frozenset({WITHDRAW, ERASE, HUMAN, LATE, BOOK, REBOOK, CANCEL})
# "Min kod är …" or two words about a time: what is longer tells more than that.
MOST_WORDS_OF_OWN = 12


class Message(NamedTuple):
    """The words without the booking code, and whether there was one."""

    text: str
    has_code: bool


# Below which confidence a guess gives way; None is the guess's own limit: it must be unsure.
ALWAYS, UNLESS_A_SURE_TOPIC, NEVER = 1.1, 0.9, 0.0
UNSURE = None


class Outright(NamedTuple):
    """What is heard and what it then wants; `over`: guesses it goes before however sure they are; `below`: as above."""

    says: Callable[[Message], bool]
    wish: str
    over: frozenset[str]
    below: float | None


def _row(says: Callable[[Message], bool], wish: str, *over: str, below: float | None) -> Outright:
    return Outright(says, wish, frozenset(over), below)


def _if_told(party: str, topic: str) -> Outright:
    """ "Ska ni prata med soc?", which sounds like a yes and asks."""
    below = NEVER if party == SOMEBODY else UNSURE
    return _row(lambda said: asks_if_told(said.text) == party, topic, GIVE_CONSENT, below=below)


def _is_short(message: Message) -> bool:
    return len(message.text.split()) <= MOST_WORDS_OF_OWN


# The first row that is heard, and may go before the guess, decides.
TABLE = (
    # "Bra hej": whoever says what was good before it greets nobody.
    _row(lambda said: _is_short(said) and speaks_of("bids_goodbye", said.text), GOODBYE, below=ALWAYS),
    # "Soc säger att jag ska prata med en reko, är det tvång": the question, and not what stands ahead of it.
    _row(lambda said: asks_if_reko_is_forced(said.text), MUST_I, below=UNLESS_A_SURE_TOPIC),
    # A booking code wants to be opened.
    _row(lambda said: said.has_code, SHOW, below=ALWAYS),
    # "Har min man bokat tid?" is about somebody else, though a booking is spoken of.
    _row(lambda said: asks_of_another(said.text), OF_ANOTHER, SHOW, INFORM, below=UNLESS_A_SURE_TOPIC),
    # "Aldrig fått någon kod, boka en ny tid i stället": a booking, and no time to move.
    _row(lambda said: books_without_code(said.text), BOOK, *(REBOOK, SHOW, CANCEL, INFORM), below=ALWAYS),
    # "Kostar mötet pengar för mig": what it costs, and no amount that somebody gets.
    _row(lambda said: speaks_of("meeting_price", said.text), PRICE, AMOUNT, below=NEVER),
    # "Orkar inte prata med en dum robot".
    _row(lambda said: speaks_of("no_robot", said.text), HUMAN, *("abuse", "complaint"), below=UNSURE),
    # "Kan du inte kolla på mitt nummer": a time is to be found by something else than its code.
    _row(lambda said: speaks_of("look_up", said.text), SHOW, *(BOOK, LATE, HUMAN), below=ALWAYS),
    # "Kan nån ringa, jag vill veta att det är borttaget": a call about it, and nothing to erase or to take back.
    _row(
        lambda said: wants_a_call(said.text) and asks_if_erased(said.text),
        HUMAN,
        *(ERASE, WITHDRAW, INFORM, "change_consent"),
        below=UNLESS_A_SURE_TOPIC,
    ),
    # "Hur vet jag att mitt ja är borttaget": what stands is shown, and nothing is taken back by asking.
    _row(
        lambda said: asks_if_erased(said.text) and names_consent(said.text) and not takes_consent_back(said.text),
        SHOW_CONSENT,
        *(WITHDRAW, ERASE),
        below=NEVER,
    ),
    # "Ta bort samtycket men inte tiden": the booking is neither cancelled nor moved, and nothing is erased.
    _row(lambda said: takes_consent_back(said.text), WITHDRAW, *OF_ALL_KEPT, below=UNLESS_A_SURE_TOPIC),
    # "Jag väntar med samtycket": a time may be had without it. The consent form ends by such words before this.
    _row(lambda said: puts_consent_off(said.text), WITHOUT_CONSENT, *OF_ALL_KEPT, *PUT_OFF, below=UNLESS_A_SURE_TOPIC),
    # "Avboka" is easily taken for the reason that stands beside it.
    _row(lambda said: cancels_outright(said.text), CANCEL, REBOOK, LATE, below=NEVER),
    # "Kan REKO på … ringa mig": a call is wanted, not the way there.
    _row(lambda said: wants_a_call(said.text), HUMAN, REACH, below=NEVER),
    # "Kan hon ringa": nobody is named to be phoned but who writes.
    _row(
        lambda said: _is_short(said) and asks_plainly_for_call(said.text) and wants_a_call(said.text),
        HUMAN,
        *(*YES_TO_NOTHING, GIVE_CONSENT),
        below=UNLESS_A_SURE_TOPIC,
    ),
    # "Jag ringer dom själv": the number is wanted.
    _row(lambda said: _is_short(said) and rings_oneself(said.text), REACH, below=UNSURE),
    # "Behöver en telefontid hos koordinatorn på …": a time with her, and no hours to phone in.
    _row(lambda said: speaks_of("phone_meeting_wanted", said.text), BOOK, REACH, below=NEVER),
    # "Prata med nån om min sjukskrivning": a human being, whatever it is about.
    _row(lambda said: speaks_of("talk_to_somebody", said.text), HUMAN, below=UNSURE),
    # "Vart klagar man på en koordinator".
    _row(lambda said: _is_short(said) and speaks_of("complains", said.text), COMPLAINT, below=UNSURE),
    # A care centre is named, but no time is wanted.
    _row(lambda said: books_not_now(said.text), REACH, BOOK, below=NEVER),
    # "Hon kan inte så bra svenska, kan inte jag svara åt henne": who decides, and no wish for plain words.
    _row(lambda said: answers_for_relative(said.text), FOR_ANOTHER, "simpler", below=UNLESS_A_SURE_TOPIC),
    # "Kan jag boka ett samtal åt honom": who decides is told before any time is shown.
    _row(lambda said: would_book_for_relative(said.text), BOOK, below=UNLESS_A_SURE_TOPIC),
    # "Hur länge brukar ett sådant samtal vara": the meeting, and not all the time with a REKO.
    _row(lambda said: _is_short(said) and speaks_of("meeting_length", said.text), LENGTH, LASTS, below=UNSURE),
    # "Jag är listad på Törnrosen, spelar det någon roll?": which care centre, and no word to explain.
    _row(lambda said: speaks_of("tells_where_listed", said.text), INFORM, LISTED, below=NEVER),
    # Nothing else is said than that somebody is late.
    _row(lambda said: is_only_late(said.text), LATE, *NEVER_WHEN_SURE, below=ALWAYS),
    # "Bussen kom inte, jag sitter fast": late, unless another time is asked for.
    _row(lambda said: is_delayed(said.text), LATE, *(REBOOK, SHOW, INFORM, REACH), below=UNLESS_A_SURE_TOPIC),
    # "Skriv koden en gång till", "gäller samma kod": of the booking.
    _row(lambda said: _is_short(said) and speaks_of("code_again", said.text), SHOW, *LOSES, below=UNLESS_A_SURE_TOPIC),
    # "Klienten har samtyckt", and a no to being talked about.
    _row(lambda said: tells_of_a_yes(said.text), GIVE_CONSENT, WITHDRAW, below=ALWAYS),
    _row(lambda said: refuses_somebody(said.text), WITHDRAW, below=ALWAYS),
    # "Jag har sagt ja till soc, men det behövs inte längre": over, and given no more.
    _row(lambda said: ends_an_earlier_yes(said.text), WITHDRAW, GIVE_CONSENT, REBOOK, below=NEVER),
    *(_if_told(party, topic) for party, topic in IF_TOLD.items()),
    # "Jo förresten soc är okej" sounds like a yes to nothing.
    _row(lambda said: lets_somebody_in(said.text), GIVE_CONSENT, *YES_TO_NOTHING, below=NEVER),
    # Another number for the booking, not another time; with the number in it the message needs no answer.
    _row(
        lambda said: _is_short(said) and changes_number(said.text) and not phone(said.text),
        SHOW,
        *(SHOW, INFORM, REBOOK, BACK),
        below=UNSURE,
    ),
    _row(lambda said: asks_of_booked(said.text), SHOW, BOOK, AGAIN, below=UNLESS_A_SURE_TOPIC),
    # "Jag har redan bokat" sounds like booking, and books nothing.
    _row(lambda said: says_only_booked(said.text), SHOW, BOOK, below=ALWAYS),
    # A lost code begins with "nej" or "jag minns inte" as often as not.
    _row(lambda said: _is_short(said) and lost_code(said.text), SHOW, *LOSES, below=UNLESS_A_SURE_TOPIC),
    # "Jag skulle boka tid men vet inte om det är nån idé": no time that stands.
    _row(lambda said: speaks_of("would_book", said.text), BOOK, SHOW, below=NEVER),
    # Whether a time is booked: told by what the person has booked.
    _row(lambda said: _is_short(said) and asks_if_booked(said.text), SHOW, *(SHOW, INFORM), below=UNSURE),
)


def wish_outright(message: Message, guess: Guess) -> str | None:
    """The wish to put before the learnt `guess`, None where none may."""
    return next((row.wish for row in TABLE if _goes_before(row, guess) and row.says(message)), None)


def _goes_before(row: Outright, guess: Guess) -> bool:
    name, confidence = str(guess["name"]), float(guess["confidence"])
    if name in row.over:
        return True
    if name in NEVER_WHEN_SURE and confidence >= sure(name):
        return False
    return confidence < (sure(name) if row.below is None else row.below)
