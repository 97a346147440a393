"""Consent after a booking: to whom, what, until when, said back, kept as what it is; and taken back by saying so."""

from collections.abc import Callable, Sequence
from datetime import date

import pytest

from assistant import dates
from assistant.services.views import ConsentView, Worklist, WorklistRow
from tests.conversations.deeds import book_until_consent, rows_of
from tests.conversations.questions import PARTIES
from tests.conversations.talk import Talk

WorklistOf = Callable[[str], Worklist]
SOC, AF, FK, EMPLOYER = PARTIES


@pytest.fixture
def asked(talk: Talk) -> Talk:
    """A talk at the first question about consent, without login and without a booking."""
    talk.say("jag vill ge samtycke")
    assert talk.ends_with("utter_ask_consent_social_services"), talk.answer
    return talk


@pytest.mark.parametrize(
    ("said", "yes", "no"),
    [
        ("soc men inte arbetsgivaren", [SOC], [EMPLOYER]),
        ("bara arbetsförmedlingen", [AF], [SOC, FK, EMPLOYER]),
        ("alla utom chefen", [SOC, AF, FK], [EMPLOYER]),
        ("ingen", [], PARTIES),
        ("nej till alla", [], PARTIES),
        ("nej till allt", [], PARTIES),
        ("alla", PARTIES, []),
        ("ja till alla", PARTIES, []),
        ("soc ja resten nej", [SOC], [AF, FK, EMPLOYER]),
        ("ja soc och fk men inte af eller jobbet", [SOC, FK], [AF, EMPLOYER]),
        ("endast försäkringskassan", [FK], [SOC, AF, EMPLOYER]),
        ("inte jobbet", [], [EMPLOYER]),
    ],
)
def test_whom_a_consent_concerns_in_free_words(asked: Talk, said: str, yes: Sequence[str], no: Sequence[str]) -> None:
    asked.say(said)
    _answer_the_rest(asked, "nej")
    if not yes:
        # A no needs no second answer.
        assert asked.ends_with("utter_consent_refused"), asked.answer
        return
    assert asked.ends_with("utter_ask_consent_understood"), asked.answer
    assert asked.heard(*[f"utter_consent_yes_{party}" for party in yes]), asked.answer
    assert asked.heard(*[f"utter_consent_no_{party}" for party in no]), asked.answer


@pytest.mark.parametrize(
    "said", ["vet inte", "kanske", "jag är osäker", "hoppa över frågan", "jag vill inte svara på det"]
)
def test_whoever_is_unsure_has_not_consented(asked: Talk, said: str) -> None:
    asked.say(said)
    assert asked.ends_with("utter_ask_consent_employment_service"), asked.answer
    asked.says(["nej", "nej", "nej"])
    assert asked.ends_with("utter_consent_refused"), asked.answer


def test_each_party_has_a_yes_or_no_of_its_own(asked: Talk) -> None:
    asked.says(["ja", "nej", "ja", "nej"])
    asked.press("Mötet och planen")
    asked.press("90 dagar")
    assert asked.heard("utter_consent_yes_social_services", "utter_consent_no_employment_service"), asked.answer
    assert asked.heard("utter_consent_yes_insurance_agency", "utter_consent_no_employer"), asked.answer
    assert asked.heard("utter_consent_terms_next_step"), asked.answer


@pytest.mark.parametrize(
    ("said", "until"),
    [
        ("till sista januari", date(2027, 1, 31)),
        ("1 månad", date(2026, 12, 23)),
        ("tre månader", date(2027, 2, 23)),
        ("till och med den 15 december", date(2026, 12, 15)),
        ("den första", date(2026, 12, 23)),
    ],
)
def test_until_when_in_free_words(asked: Talk, said: str, until: date) -> None:
    asked.says(["bara soc", "den första"])
    assert asked.ends_with("utter_ask_consent_until"), asked.answer
    asked.say(said)
    assert asked.heard("utter_consent_terms_meeting_only"), asked.answer
    assert dates.day_with_year(until) in asked.answer


@pytest.mark.parametrize(
    ("said", "terms"),
    [
        ("bara att jag har ett möte", "utter_consent_terms_meeting_only"),
        ("så lite som möjligt", "utter_consent_terms_meeting_only"),
        ("mötet och planen", "utter_consent_terms_next_step"),
        ("den andra", "utter_consent_terms_next_step"),
        ("bara hur många timmar jag orkar", "utter_consent_terms_work_ability"),
    ],
)
def test_what_may_be_told_in_free_words(asked: Talk, said: str, terms: str) -> None:
    asked.says(["bara soc", said, "1 månad"])
    assert asked.heard(terms), asked.answer


@pytest.mark.parametrize("said", ["den andra", "den första", "allt", "mötet och planen", "båda"])
def test_what_may_be_told_never_says_yes_to_anybody_else(asked: Talk, said: str) -> None:
    asked.says(["bara soc", said, "den andra"])
    assert asked.heard("utter_consent_yes_social_services", "utter_consent_no_employment_service"), asked.answer
    assert asked.heard("utter_consent_no_insurance_agency", "utter_consent_no_employer"), asked.answer


def test_a_question_is_never_taken_for_a_yes(asked: Talk) -> None:
    asked.say("får soc veta min diagnos då?")
    assert asked.ends_with("utter_ask_consent_social_services"), asked.answer


def test_no_to_what_was_said_back_asks_everything_again(asked: Talk) -> None:
    asked.says(["bara soc", "den första", "1 månad", "nej"])
    assert asked.heard("utter_consent_from_the_start"), asked.answer
    assert asked.ends_with("utter_ask_consent_social_services"), asked.answer


def test_what_was_said_back_can_be_changed_by_naming_a_party(asked: Talk) -> None:
    asked.says(["alla", "den första", "1 månad", "nej inte chefen"])
    assert asked.heard("utter_consent_no_employer", "utter_consent_yes_social_services"), asked.answer
    assert asked.ends_with("utter_ask_consent_understood"), asked.answer


def test_a_yes_without_login_is_a_wish_that_the_reko_asks_about_again(
    talk: Talk, phone: str, worklist_of: WorklistOf
) -> None:
    book_until_consent(talk, "kryddgården", phone)
    talk.says(["bara soc", "den första", "1 månad", "soc", "ja"])
    assert talk.heard("utter_consent_wish_kept"), talk.answer
    given = _consents(worklist_of("kryddgarden").to_confirm, phone)
    assert given[SOC].status == "wish" and given[SOC].ask_again
    assert given[AF].status == "wish_refused" and not given[AF].ask_again


def test_a_wish_before_the_booking_follows_with_it(talk: Talk, phone: str, worklist_of: WorklistOf) -> None:
    talk.says(["jag vill ge samtycke", "bara af", "den första", "1 månad", "af", "ja"])
    assert talk.heard("utter_consent_wish_waits"), talk.answer
    book_until_consent(talk, "törnrosen", phone)
    talk.say("avbryt")
    assert _consents(worklist_of("tornrosen").to_confirm, phone)[AF].ask_again


def test_a_yes_by_somebody_logged_in_is_a_consent(logged_in: Talk, worklist_of: WorklistOf) -> None:
    time = book_until_consent(logged_in, "törnrosen")
    logged_in.says(["soc och fk men ingen annan", "den andra", "3 månader"])
    _answer_the_rest(logged_in, "nej")
    logged_in.says(["soc", "ja"])
    assert logged_in.heard("utter_consent_kept"), logged_in.answer
    shown = worklist_of("tornrosen")
    row = next(row for row in [*shown.today, *shown.coming] if dates.moment(row.appointment.start) == time)
    status = {one.party: (one.status, one.ask_again) for one in row.consents}
    assert status[SOC] == ("active", False) and status[AF] == ("refused", False)
    logged_in.say("vad har jag sagt ja till?")
    assert logged_in.heard("utter_has_active_social_services", "utter_has_active_insurance_agency"), logged_in.answer


def test_consent_is_withdrawn_after_the_booking(logged_in: Talk, worklist_of: WorklistOf) -> None:
    book_until_consent(logged_in, "törnrosen")
    logged_in.says(["alla", "den första", "1 månad", "alla", "ja"])
    assert logged_in.heard("utter_consent_kept"), logged_in.answer
    logged_in.say("jag ångrar mitt samtycke till arbetsgivaren")
    assert logged_in.heard("utter_withdrawn_employer", "utter_withdrawn"), logged_in.answer
    assert not logged_in.heard("utter_withdrawn_social_services")
    logged_in.say("ta tillbaka mitt samtycke")
    assert logged_in.heard("utter_withdrawn_social_services", "utter_withdrawn"), logged_in.answer
    changed = [change for change in worklist_of("tornrosen").changed if change.type == "consent_withdrawn"]
    assert {EMPLOYER} in [set(change.parties) for change in changed]


def test_consent_is_withdrawn_in_the_middle_of_a_new_booking(logged_in: Talk) -> None:
    logged_in.says(
        ["jag vill ge samtycke", "alla", "den första", "1 månad", "alla", "ja", "boka ett samtal", "kryddgården"]
    )
    first = logged_in.titles
    logged_in.say("förresten, jag vill ta tillbaka mitt samtycke")
    assert logged_in.heard("utter_withdrawn"), logged_in.answer
    assert logged_in.titles == first
    logged_in.pick()
    assert logged_in.ends_with("utter_confirm_booking_direct"), logged_in.answer


def test_a_wish_is_withdrawn_and_gone_from_the_worklist(talk: Talk, phone: str, worklist_of: WorklistOf) -> None:
    book_until_consent(talk, "havsbrisen", phone)
    talk.says(["bara soc", "den första", "1 månad", "soc", "ja", "ta tillbaka mitt samtycke"])
    assert talk.heard("utter_withdrawn_social_services"), talk.answer
    assert not _consents(worklist_of("havsbrisen").to_confirm, phone)[SOC].ask_again


def test_a_date_that_has_been_keeps_nothing(asked: Talk) -> None:
    asked.says(["bara soc", "den första", "till den 1 november 2026"])
    if asked.ends_with("utter_ask_consent_right"):
        asked.say("ja")
        assert asked.heard("utter_consent_past"), asked.answer
    else:
        assert asked.ends_with("utter_ask_consent_until"), asked.answer


def _answer_the_rest(talk: Talk, answer: str) -> None:
    """Answers the questions about parties that are still open, and takes the first choice of the others."""
    for _ in PARTIES:
        if talk.ends_with(*[f"utter_ask_consent_{party}" for party in PARTIES]):
            talk.say(answer)
    if talk.ends_with("utter_ask_consent_content"):
        talk.press("Bara")
    if talk.ends_with("utter_ask_consent_until"):
        talk.press("30 dagar")


def _consents(rows: Sequence[WorklistRow], phone: str) -> dict[str, ConsentView]:
    (mine,) = rows_of(rows, phone)
    return {one.party: one for one in mine.consents}
