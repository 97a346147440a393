"""Consent as a grid, in whole talks: partial yes, the check, the receipt, refusal."""

from collections.abc import Callable, Sequence
from datetime import date

import pytest

from assistant import dates
from assistant.bootstrap import House
from assistant.services import consent_receipt, consent_texts
from assistant.services.views import ConsentView, Worklist
from assistant.services.views_consent import ConsentReceipt
from tests.conversations.deeds import book_until_consent, refuse_the_rest, rows_of
from tests.conversations.questions import PARTIES
from tests.conversations.talk import Talk, system_now

WorklistOf = Callable[[str], Worklist]
Kept = Callable[[], dict[str, ConsentView]]
SOC, AF, FK, EMPLOYER = PARTIES
CHRISTMAS = date(2026, 12, 24)
LONGEST = date(2027, 5, 22)
CHECK = "utter_ask_consent_understood"


def receipt_of(talk: Talk, house: House) -> ConsentReceipt:
    assert talk.actor
    with house.uow() as uow:
        return consent_receipt.show(uow, by=talk.actor, now=system_now(talk.system))


def test_everything_in_one_sentence_is_read_said_back_and_kept(logged_in: Talk, kept: Kept) -> None:
    logged_in.say("ni får prata med soc men bara om mötet, till jul")
    refuse_the_rest(logged_in)
    assert logged_in.heard("utter_consent_said_back", "utter_consent_yes_social_services"), logged_in.answer
    assert logged_in.heard("utter_consent_terms_meeting_only") and dates.day_with_year(CHRISTMAS) in logged_in.answer
    assert logged_in.ends_with(CHECK), logged_in.answer
    logged_in.says(["socialtjänsten", "ja"])
    assert logged_in.heard("utter_consent_kept"), logged_in.answer
    row = kept()[SOC]
    assert (row.status, row.content, row.valid_until, row.understood) == ("active", "meeting_only", CHRISTMAS, "shown")
    assert (row.collected_by, row.how_given) == ("region", "chat")


def test_the_partial_yes_of_the_brief_word_by_word(logged_in: Talk, kept: Kept) -> None:
    logged_in.says(["jag vill ge samtycke", "soc men inte arbetsgivaren", "nej", "nej"])
    logged_in.says(["bara om mötet, inte diagnosen", "inte längre än till jul"])
    assert logged_in.ends_with(CHECK), logged_in.answer
    logged_in.says(["att jag har ett möte", "ja"])
    held = kept()
    assert {party: row.status for party, row in held.items()} == {
        SOC: "active", AF: "refused", FK: "refused", EMPLOYER: "refused",
    }  # fmt: skip
    assert (held[SOC].content, held[SOC].valid_until) == ("meeting_only", CHRISTMAS)


def test_all_but_one_as_long_as_possible_is_cut_and_that_is_said(logged_in: Talk, kept: Kept) -> None:
    logged_in.says(["jag vill ge samtycke", "ja till allt utom Försäkringskassan", "mötet och planen"])
    logged_in.say("så länge som möjligt")
    assert logged_in.heard("utter_consent_said_back_shortened", "utter_consent_no_insurance_agency"), logged_in.answer
    logged_in.say("ja")
    assert logged_in.heard("utter_consent_said_back_again") and kept() == {}, logged_in.answer
    logged_in.say("ja")
    held = kept()
    assert [held[party].status for party in PARTIES] == ["active", "active", "refused", "active"]
    assert held[SOC].valid_until == LONGEST and held[SOC].understood == "explained_again"


def test_what_was_read_back_is_saved_when_it_is_called_right(logged_in: Talk, kept: Kept) -> None:
    logged_in.says(["jag vill ge samtycke", "bara soc", "bara mötet", "30 dagar", "ja, det stämmer"])
    assert kept()[SOC].status == "active" and kept()[SOC].understood == "not_answered", logged_in.answer


def test_the_insurance_agency_is_told_one_thing_and_no_question_is_asked_of_what(logged_in: Talk, kept: Kept) -> None:
    logged_in.says(["jag vill ge samtycke", "bara försäkringskassan"])
    assert logged_in.ends_with("utter_ask_consent_until"), logged_in.answer
    logged_in.say("en månad")
    assert logged_in.heard("utter_consent_terms_insurance_only"), logged_in.answer
    logged_in.says(["försäkringskassan", "ja"])
    assert (kept()[FK].kind, kept()[FK].content) == ("inform_insurance_agency", "rehabilitation_need")


def test_what_is_no_answer_saves_nothing_until_all_was_explained_again(logged_in: Talk, kept: Kept) -> None:
    logged_in.says(["jag vill ge samtycke", "bara soc", "bara mötet", "1 månad", "fjorp 7 gnafs %& blurk"])
    assert logged_in.heard("utter_not_understood_consent_understood") and logged_in.ends_with(CHECK), logged_in.answer
    logged_in.say("blurk gnafs")
    assert kept() == {} and logged_in.ends_with(CHECK), logged_in.answer
    logged_in.say("ja")
    assert kept() == {} and logged_in.heard("utter_consent_said_back_again"), logged_in.answer
    logged_in.say("ja")
    assert logged_in.heard("utter_consent_kept"), logged_in.answer
    assert kept()[SOC].understood == "explained_again"


@pytest.mark.parametrize("said", ["chefen", "vet inte", "alla", "ingen aning", "polisen kanske"])
def test_a_wrong_answer_explains_again_once_and_then_goes_on(logged_in: Talk, kept: Kept, said: str) -> None:
    logged_in.says(["jag vill ge samtycke", "bara soc", "bara mötet", "1 månad", said])
    assert logged_in.heard("utter_consent_said_back_again", "utter_consent_yes_social_services"), logged_in.answer
    assert logged_in.ends_with("utter_ask_consent_right"), logged_in.answer
    logged_in.say("ja")
    assert logged_in.heard("utter_consent_kept"), logged_in.answer
    assert kept()[SOC].understood == "explained_again"


def test_a_question_at_the_check_is_answered_and_the_check_waits(logged_in: Talk) -> None:
    logged_in.says(["jag vill ge samtycke", "bara soc", "bara mötet", "1 månad", "vad är sekretess"])
    assert logged_in.ends_with(CHECK), logged_in.answer
    logged_in.say("varför frågar du?")
    assert logged_in.heard("utter_why_consent_understood") and logged_in.ends_with(CHECK), logged_in.answer
    logged_in.say("soc")
    assert logged_in.ends_with("utter_ask_consent_save"), logged_in.answer


def test_somebody_is_taken_out_at_the_check(logged_in: Talk, kept: Kept) -> None:
    logged_in.says(["jag vill ge samtycke", "ja till alla utom chefen", "bara tiden", "till sista mars"])
    logged_in.say("nej, inte af heller")
    assert logged_in.heard("utter_consent_no_employment_service") and logged_in.ends_with(CHECK), logged_in.answer
    logged_in.says(["soc och fk", "ja"])
    held = kept()
    assert [held[party].status for party in PARTIES] == ["active", "refused", "active", "refused"]
    assert held[SOC].valid_until == date(2027, 3, 31)


def test_another_end_is_said_at_the_check_and_said_back(logged_in: Talk, kept: Kept) -> None:
    logged_in.says(["jag vill ge samtycke", "bara soc", "bara mötet", "3 månader", "nej jag menade bara två veckor"])
    assert dates.day_with_year(date(2026, 12, 7)) in logged_in.answer and logged_in.ends_with(CHECK), logged_in.answer
    logged_in.says(["socialtjänsten", "ja"])
    assert kept()[SOC].valid_until == date(2026, 12, 7)


def test_the_receipt_shows_who_what_and_the_exact_text(logged_in: Talk, house: House) -> None:
    logged_in.says(["jag vill ge samtycke", "bara soc", "mötet och planen", "1 månad", "soc", "ja"])
    logged_in.press("Visa kvittot")
    assert logged_in.heard("utter_has_active_social_services", "utter_has_terms", "utter_has_ended"), logged_in.answer
    logged_in.press("Visa texten")
    assert logged_in.heard("utter_consent_text_shown"), logged_in.answer
    assert all(line in logged_in.answer for line in consent_texts.today().words.splitlines())
    (text,) = receipt_of(logged_in, house).texts
    assert text == consent_texts.today()


def test_a_whole_refusal_says_what_one_still_gets(talk: Talk, phone: str, worklist_of: WorklistOf) -> None:
    talk.say("jag vill inte lämna något samtycke")
    assert talk.heard("utter_nothing_to_withdraw"), talk.answer
    book_until_consent(talk, "havsbrisen", phone)
    talk.says(["hmm vet inte", "kan min chef få veta nåt då", "nej", "nej", "nej"])
    assert talk.heard("utter_consent_refused"), talk.answer
    (row,) = rows_of(worklist_of("havsbrisen").to_confirm, phone)
    assert {one.status for one in row.consents} == {"wish_refused"}


def test_what_has_been_told_is_asked_for_and_nothing_was(logged_in: Talk) -> None:
    logged_in.say("har ni sagt något om mig till soc")
    assert logged_in.heard("utter_nothing_told"), logged_in.answer


@pytest.mark.parametrize(
    "said",
    [
        ["jag vil ge samtyke till soc", "bara mötet", "vet inte", "soc", "ja"],
        ["soc får veta om mötet men inget mer", "1 mån", "socen", "japp"],
        ["ok att ni pratar med EBB", "det minsta", "längst till nyår", "ebb", "ja tack"],
        ["jag vill ge samtycke", "ja", "nä", "nej tack", "nix", "det minsta", "1 mån", "socen", "japp"],
    ],
)
def test_people_who_write_as_they_speak_come_through(logged_in: Talk, kept: Kept, said: Sequence[str]) -> None:
    logged_in.says(said)
    assert logged_in.heard("utter_consent_kept"), logged_in.answer
    held = kept()
    assert (held[SOC].status, held[SOC].content) == ("active", "meeting_only")
    # Who was asked about has a no of their own; of whoever was not, nothing is written.
    assert {held[party].status for party in (AF, FK, EMPLOYER) if party in held} <= {"refused"}


def test_a_wish_for_one_party_is_kept_for_that_one_alone(logged_in: Talk, kept: Kept) -> None:
    logged_in.says(["ni får prata med soc", "bara mötet", "till jul", "soc", "ja"])
    assert logged_in.heard("utter_consent_kept"), logged_in.answer
    assert list(kept()) == [SOC]


@pytest.mark.parametrize("said", ["senare", "jag vill tänka på saken"])
def test_whoever_wants_to_think_is_told_how_to_come_back_and_nothing_is_kept(
    logged_in: Talk, kept: Kept, said: str
) -> None:
    logged_in.says(["jag vill ge samtycke", "ja", said])
    assert logged_in.ends_with("utter_consent_not_kept", "utter_put_off_consent_form"), logged_in.answer
    assert kept() == {}


@pytest.mark.parametrize("said", ["sammanfatta", "vilka har jag sagt ja till?"])
def test_the_answers_so_far_are_told_and_the_question_waits(logged_in: Talk, said: str) -> None:
    logged_in.says(["jag vill ge samtycke", "ja"])
    assert logged_in.heard("utter_consent_noted"), logged_in.answer
    logged_in.say(said)
    assert logged_in.heard("utter_consent_so_far") and "socialtjänsten" in logged_in.answer, logged_in.answer
    assert logged_in.ends_with("utter_ask_consent_employment_service"), logged_in.answer


@pytest.mark.parametrize(
    ("said", "answer"),
    [
        ("min mamma samtycker till att ni pratar med soc", "utter_consent_for_another"),
        ("klienten har samtyckt muntligt till af", "utter_consent_for_client"),
    ],
)
def test_somebody_elses_yes_opens_no_form(logged_in: Talk, kept: Kept, said: str, answer: str) -> None:
    logged_in.say(said)
    assert logged_in.ends_with(answer), logged_in.answer
    logged_in.say("ja")
    assert kept() == {} and not logged_in.ends_with("utter_ask_consent_social_services")
