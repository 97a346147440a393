"""What is asked around a consent, and just after one, that the talk itself answers: what is noted, told, kept, done."""

from assistant.knowledge.around import Around
from assistant.knowledge.asides_of_time import CANCELLED, SETTLED
from assistant.swedish.consents.parties import named, parties
from assistant.swedish.people.needs_asked import asks_if_noted
from assistant.swedish.replies.all_done import is_nod
from assistant.swedish.replies.asides import speaks_of, speaks_plainly_of
from assistant.swedish.words.questions import is_question

NEEDS_NOTED, ILLNESS, HOLDS_STILL, OWN_DATA = "needs_noted", "consent_illness", "consent_holds_still", "own_data"
DONE, DONE_BOOKED = "all_done", "all_done_booked"
# A consent was kept, or made less, just now: "hur länge gäller det", "så det är bara mötet va" are of that.
STANDS, CONSENT_KEPT = "consent_stands", ("utter_consent_kept", "utter_consent_wish")
CHANGED = ("utter_consent_narrowed", "utter_consent_already_so")
# Whether somebody hears of a no: the social services have an answer of their own.
SOC_SEES, PASSED_ON, SOC = "step_consent_soc_sees", "passed_on", "social_services"
# What was answered about one who is named, and what is told to them.
ANSWER_OF_ONE = "consent_of_one"
CONSENT, CALL_BACK = "consent_form", "call_back_form"
OF_CONSENT = ("utter_consent_", "utter_ask_consent_", "utter_withdrawn")
NOT_TAKEN_BACK = ("utter_nothing_to_withdraw", "utter_withdraw_where", "utter_consent_from_", "utter_consent_holds")
NODS = ("affirm", "thanks", "nlu_fallback", "inform", "out_of_scope")
# What ends a consent, and what is answered when nothing is left to do.
ENDED = (
    *("utter_consent_refused", "utter_consent_kept", "utter_consent_wish", "utter_consent_dropped", "utter_thanks"),
    *("utter_stopped_consent_form", "utter_needs_told", "utter_needs_stand", "utter_all_done", "utter_step_no_yes"),
    *CHANGED,
    *("utter_consent_booking_stands", "utter_no_consent_holds", "utter_consent_unsure", "utter_has_"),
)
# After these a no to all is said once more; a yes may stand beside the other.
REFUSED, GIVEN = "utter_consent_refused", "utter_consent_stands"
# Each of these asks something itself, or leads on.
ASKS = ("utter_ask_", "utter_perhaps", "utter_did_you_mean", "utter_sure_", "utter_nothing_to_withdraw")


def of_the_consent(around: Around) -> str | None:
    if around.is_of_staff:
        return None
    readers = (
        _of_needs,
        _of_illness,
        _of_one,
        _of_a_no,
        _if_still_so,
        _of_what_still_holds,
        _of_own_data,
        _no_once_more,
        _when_done,
    )
    return next(filter(None, (read(around) for read in readers)), None)


def _of_needs(around: Around) -> str | None:
    """Only of whoever has a time, or has noted a need: else it is a question like another."""
    if around.form not in (None, CONSENT) or not asks_if_noted(around.text):
        return None
    return NEEDS_NOTED if around.slots.get("needs") or around.slots.get("own_booking") else None


def _of_illness(around: Around) -> str | None:
    """ "Får chefen veta vad jag har för sjukdom?": the answers say what is told, and that is never it."""
    of_consent = around.form == CONSENT or (not around.form and _lately(around, OF_CONSENT))
    return ILLNESS if of_consent and asks_of_illness(around.text) else None


def asks_of_illness(text: str) -> bool:
    asks = is_question(text) or speaks_of("supposed", text)
    return asks and _speaks("illness", text) and _speaks("illness_told", text) and not speaks_of("illness_else", text)


def _of_one(around: Around) -> str | None:
    """ "Har jag sagt ja till fk eller inte?", "vad får soc veta nu?": of the answer to whoever is named."""
    of_consent = around.form == CONSENT or (not around.form and _lately(around, OF_CONSENT))
    if not of_consent or not named(around.text):
        return None
    if asks_the_answer(around.text):
        return ANSWER_OF_ONE
    # Before the answer the question itself tells what they would hear.
    answered = all(isinstance(around.slots.get(f"consent_{party}"), bool) for party in named(around.text))
    told = asks_what_one_is_told(around.text) and (answered or not around.form)
    return ANSWER_OF_ONE if told else None


def asks_the_answer(text: str) -> bool:
    return is_question(text) and speaks_of("answered_of_one", text) and not speaks_of("answered_else", text)


def asks_for_a_verdict(text: str) -> bool:
    """ "Har jag sagt ja till soc?", but not "vad sa jag om soc?" and not "har jag sagt ja eller nej?"."""
    return not speaks_of("answered_openly", text)


def asks_of_a_no(text: str) -> bool:
    return speaks_of("answered_no", text)


def asks_what_one_is_told(text: str) -> bool:
    return is_question(text) and speaks_of("told_to_one", text) and not speaks_of("told_else", text)


def _of_a_no(around: Around) -> str | None:
    """ "Får handläggaren veta att jag sa nej?", after the questions: what went out, and who sees the answers."""
    asks = is_question(around.text) or speaks_of("supposed", around.text)
    if around.form or not _lately(around, OF_CONSENT) or not (asks and speaks_of("no_heard_of", around.text)):
        return None
    return SOC_SEES if named(around.text) <= {SOC} else PASSED_ON


def _if_still_so(around: Around) -> str | None:
    """ "Så det är bara mötet va?", right after it was kept or made less: what stands is told."""
    just = any(name.startswith((*CONSENT_KEPT, *CHANGED)) for name in around.just_said)
    if around.form or not just or speaks_of("wants_otherwise", around.text):
        return None
    return STANDS if speaks_of("still_so", around.text) else None


def _of_what_still_holds(around: Around) -> str | None:
    """ "Så det gäller tills dess?", where a yes could not be taken back from here (C-41, C-43)."""
    if around.form not in (None, CALL_BACK) or not _lately(around, NOT_TAKEN_BACK):
        return None
    return HOLDS_STILL if speaks_of("still_holds", around.text) and not speaks_of("still_time", around.text) else None


def _of_own_data(around: Around) -> str | None:
    """What is kept, also where it is said beside that nothing is to be erased."""
    return OWN_DATA if around.form is None and _speaks("own_data", around.text) else None


def _when_done(around: Around) -> str | None:
    """A bare "ja" or "ok" when nothing is left to answer."""
    if around.form or around.wish not in NODS or not is_nod(around.text):
        return None
    just = around.just_said
    if not any(name.startswith(ENDED) for name in just) or any(name.startswith(ASKS) for name in just):
        return None
    if around.wish == "thanks" or CANCELLED in just or any(name.startswith(SETTLED) for name in just):
        return None
    return _done(around)


def _no_once_more(around: Around) -> str | None:
    """ "Ja, inga samtycken", right after a no to all: it is so already, and nothing is left to answer."""
    just = around.just_said
    refused = any(name.startswith(REFUSED) for name in just) and not any(name.startswith(GIVEN) for name in just)
    if around.form or not refused or is_question(around.text):
        return None
    said = parties(around.text)
    agrees = said.nobody and not said.included
    return _done(around) if agrees and around.wish in (*NODS, "deny", "other_times") else None


def _done(around: Around) -> str:
    return DONE_BOOKED if around.slots.get("own_booking") and CANCELLED not in around.said_lately else DONE


def _speaks(kind: str, text: str) -> bool:
    return speaks_of(kind, text) or speaks_plainly_of(kind, text)


def _lately(around: Around, names: tuple[str, ...]) -> bool:
    return any(name.startswith(names) for name in around.said_lately)
