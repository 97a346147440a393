"""What is said of a consent, in its form or just after it, and what is said there of the booked time instead.

Whoever names a party, a content or an end says nothing of the time; who moves the time answers no question of those.
"""

from assistant import clock
from assistant.knowledge.acts import SURE
from assistant.swedish.bookings.booked_asked import wants_nothing_booked
from assistant.swedish.consents.acts_read import moves_the_time
from assistant.swedish.consents.consent_asides import (
    asks_of_records,
    asks_what_stands,
    asks_why_they_talk,
    names_the_time,
)
from assistant.swedish.consents.consent_asked import talks_with_nobody
from assistant.swedish.consents.consent_first import (
    denies_such_a_no,
    gives_reko_leave,
    lets_ask,
    refused_and_asked_of,
    sets_an_end_first,
    skips_them_all,
    skips_with_a_no,
    takes_the_proposal,
    waits_to_save,
)
from assistant.swedish.consents.consent_terms import leaves_it_for_the_meeting
from assistant.swedish.consents.content_answered import ABILITY, LEAST, PLAN, changed_content
from assistant.swedish.consents.grid import grid
from assistant.swedish.consents.parties import PARTIES, named
from assistant.swedish.consents.taken_back import begs_it_back, taken_back
from assistant.swedish.consents.taken_back_answer import answers_which, takes_them_all_back
from assistant.swedish.consents.taken_out import swapped
from assistant.swedish.words.wishes_said import cancels_outright, keeps_booking
from assistant.talk.newest import Newest
from assistant.talk.of_the_form import is_taken_back

CONSENT, THE_FORMS_OWN, HUMAN = "consent_form", "", "talk_to_human"
WHY = "action_explain_why"
SHOW, CANCEL, WITHDRAWAL = "action_show_consent", "cancel_appointment", "withdraw_consent"
REBOOK, CHANGE, WITHDRAW = "action_rebook_instead", "action_change_consent", "action_withdraw_consent"
ANSWER = "action_suggest"
CHECK = "consent_check"
PROPOSED = ("consent_content", "consent_until")
SAID_BACK = ("consent_understood", "consent_confirmed")
# Steps that know no taking back and no change by themselves: the last one's acts are read there, too.
BEFORE_THE_CHECK = ("content", "until")
CHANGES = ("take_back", "change_content")
# A wish about the time, or a question, that an answer about somebody may sound like.
MISHEARD = ("rebook_appointment", "cancel_appointment", "faq", "nlu_fallback", "waiting_list")
# Before the last question also the end of it all, which "ta bort dem" sounds like.
MISHEARD_EARLY = (*MISHEARD, "stop", "withdraw_consent", "change_consent", "go_back", "affirm", "deny")
BOUNDS = ("not_before", "not_after")
OF_WHOM = ("parties", "content", "period")
# So many answers after it a consent is still what is spoken of, where nothing else was heard.
LATELY = 3
OF_CONSENT = ("utter_consent_", "utter_ask_consent_", "utter_withdrawn")
UNHEARD = ("faq", "nlu_fallback", "inform", "deny", "affirm", "other_times", "out_of_scope", "waiting_list", "go_back")
# What "jag sa ju ja till soc" may be taken for, where somebody puts a no right.
LETS_IN = (*UNHEARD, "withdraw_consent", "show_consent", "book_appointment", "cancel_appointment", "define_term")
WRITTEN_IN = (PLAN, ABILITY)
YES, NO = ("yes", "yes_limited", "others_named"), ("no", "all_no", "take_back")
ENDS = ("shortest", "longest", "date", "length", "event")


def of_consent(newest: Newest) -> str | None:
    """The action for it, empty where the form reads it by itself, None when it is no such message."""
    if newest.is_of_staff or newest.text.startswith("/"):
        return None
    if newest.form == CONSENT:
        return _in_the_form(newest)
    return _after_it(newest) if newest.form is None and _was_just_open(newest) else None


def _in_the_form(newest: Newest) -> str | None:
    if _leaves_it(newest) or lets_ask(newest.text) or skips_them_all(newest.text):
        return THE_FORMS_OWN
    if moves_the_time(newest.text) and newest.found.keys().isdisjoint(OF_WHOM):
        return REBOOK
    if names_the_time(newest.text) or cancels_outright(newest.text):
        return None
    if is_read_first(newest):
        return THE_FORMS_OWN
    if asks_why_they_talk(newest.text):
        return WHY
    if _answers_for_several(newest) or _only_lets_in(newest) or _keeps_all_out(newest):
        return THE_FORMS_OWN
    early = newest.act.step in BEFORE_THE_CHECK and newest.wish in MISHEARD_EARLY and _changes_early(newest)
    sure = newest.act.is_answer and newest.act.confidence >= SURE and newest.wish in MISHEARD
    return THE_FORMS_OWN if early or sure else None


def _leaves_it(newest: Newest) -> bool:
    """ "Kan vi ta det på mötet i stället?", at a question of consent: no time is moved or cancelled by it."""
    says_more = newest.found.get("answer") == "yes" or named(newest.text)
    return bool(newest.asked) and not says_more and leaves_it_for_the_meeting(newest.text)


def is_read_first(newest: Newest) -> bool:
    """A pause before anything is saved, what was proposed, and a no to one alone: none of them ends the questions."""
    if newest.asked in SAID_BACK:
        today = clock.now().date()
        paused = waits_to_save(newest.text, today) and not named(newest.text)
        return paused or sets_an_end_first(newest.text, today)
    if newest.asked in PROPOSED:
        return takes_the_proposal(newest.text)
    text = newest.text
    of_one = skips_with_a_no(text) or denies_such_a_no(text) or bool(refused_and_asked_of(text))
    return of_one and str(newest.asked).removeprefix("consent_") in PARTIES


def _answers_for_several(newest: Newest) -> bool:
    """ "Ja, men ta bort soc", where it is asked about another: an answer to both."""
    party = str(newest.asked).removeprefix("consent_")
    if party not in PARTIES or newest.is_question:
        return False
    several = grid(newest.text, party, clock.now())
    return several is not None and party in several.answers


def _keeps_all_out(newest: Newest) -> bool:
    """ "Ni ska inte prata med nån annan", where it is asked about one party: nobody of ours is to phone."""
    at_a_party = str(newest.asked).removeprefix("consent_") in PARTIES
    says_yes = newest.found.get("answer") == "yes"
    return newest.wish == HUMAN and at_a_party and not says_yes and talks_with_nobody(newest.text)


def _only_lets_in(newest: Newest) -> bool:
    """ "Stopp, ändra fk till ja", taken for a withdrawal: nobody's yes is taken back in it."""
    included = (newest.found.get("parties") or {}).get("included")
    return bool(included) and newest.wish == WITHDRAWAL and not (newest.is_question or taken_back(newest.text).outright)


def _changes_early(newest: Newest) -> bool:
    check = newest.act_at(CHECK)
    if is_taken_back(newest) and _stands_from_before(newest):
        # It ends at once, also where the form is left.
        return False
    if check.surely("take_back"):
        return bool(named(newest.text)) or newest.answer_is_yes
    return check.surely("change_content") and changed_content(newest.text) is not None


def _stands_from_before(newest: Newest) -> bool:
    """Whether another end is asked for of a yes that was given earlier."""
    limits = newest.tracker.get_slot("consent_limits") or {}
    return any(bound in one for one in limits.values() for bound in BOUNDS)


def _was_just_open(newest: Newest) -> bool:
    lately = (name for said in newest.answers_before[-LATELY:] for name in said if name)
    return any(name.startswith(OF_CONSENT) for name in lately)


def _after_it(newest: Newest) -> str | None:
    if takes_them_all_back(newest.text, newest.text_before, newest.answers_before) or _begs_it_back(newest):
        return WITHDRAW
    if answers_which(newest.text, newest.answers_before):
        return WITHDRAW
    if lets_in := _lets_somebody_in(newest):
        return lets_in
    if keeps_the_time(newest):
        return WITHDRAW
    if asks_what_stands(newest.text):
        return SHOW
    if newest.wish not in UNHEARD:
        return None
    if asks_of_records(newest.text):
        return ANSWER
    return _changes_whom(newest) or _changes_content(newest) or _changes_until(newest)


def _lets_somebody_in(newest: Newest) -> str | None:
    """ "Nej, soc ska vara ja": said of somebody by name, and nobody's yes is ended outright beside it."""
    if newest.is_question or newest.wish not in LETS_IN or taken_back(newest.text).outright:
        return None
    included = (newest.found.get("parties") or {}).get("included")
    return CHANGE if included or _is_let_in(newest.text) else None


def _is_let_in(text: str) -> bool:
    """ "Jag vill ändra mitt svar om chefen. Henne får ni prata med": in a sentence of its own."""
    said = grid(text, None, clock.now(), of_one=True) if gives_reko_leave(text) else None
    return said is not None and any(said.answers.values())


def _begs_it_back(newest: Newest) -> bool:
    """ "Min fru tycker att jag ska vänta. Kan ni ta bort mina samtycken?", whatever stands beside it."""
    return newest.wish in UNHEARD and begs_it_back(newest.text)


def keeps_the_time(newest: Newest) -> bool:
    """ "Ta bort alltihop, men tiden vill jag ha kvar": it is the consent that shall go, and it is said what goes."""
    if newest.wish != CANCEL or not keeps_booking(newest.text) or wants_nothing_booked(newest.text):
        return False
    back = taken_back(newest.text)
    return back.outright and (back.named or back.whole) and bool(back.ends)


def _changes_whom(newest: Newest) -> str | None:
    """Somebody is let in or kept out by name: what is less holds at once, what is more is asked about first."""
    if newest.act_at(CHECK).surely(*CHANGES) and any(swapped(newest.text)):
        return CHANGE
    who, check, party = newest.found.get("parties") or {}, newest.act_at(CHECK), newest.act_at("party")
    if who.get("included") and (check.surely(*CHANGES) or party.surely(*YES)) and not party.surely("question"):
        return CHANGE
    return WITHDRAW if who.get("excluded") and (check.surely("take_back") or party.surely(*NO)) else None


def _changes_content(newest: Newest) -> str | None:
    """ "Bara mötet får de veta": less holds at once. More is only taken from whoever asks nothing."""
    if not newest.act_at(CHECK).surely("change_content"):
        return None
    content = changed_content(newest.text)
    return CHANGE if content == LEAST or (content in WRITTEN_IN and not newest.is_question) else None


def _changes_until(newest: Newest) -> str | None:
    ends = newest.act_at(CHECK).surely("change_until") or newest.act_at("until").surely(*ENDS)
    return CHANGE if ends and newest.found.get("until") else None
