"""A consent afterwards, in whole talks: narrowed, shortened, prolonged, added to, taken back, at any time."""

from collections.abc import Callable
from datetime import date

from assistant.services.views import ConsentView, Worklist
from tests.conversations.deeds import book_until_consent, refuse_the_rest, rows_of
from tests.conversations.questions import OFFERED, PARTIES
from tests.conversations.talk import Talk

WorklistOf = Callable[[str], Worklist]
Kept = Callable[[], dict[str, ConsentView]]
SOC, AF, FK, EMPLOYER = PARTIES
CHRISTMAS, NEW_YEAR = date(2026, 12, 24), date(2026, 12, 31)
CHECK = "utter_ask_consent_understood"


def test_narrowing_by_saying_so_holds_at_once_and_reaches_the_worklist(
    logged_in: Talk, kept: Kept, worklist_of: WorklistOf
) -> None:
    book_until_consent(logged_in, "törnrosen")
    logged_in.says(["soc och af men ingen annan", "mötet och planen", "3 månader"])
    refuse_the_rest(logged_in)
    logged_in.says(["soc och af", "ja", "soc ska bara få veta om mötet, till nyår"])
    assert logged_in.heard("utter_consent_narrowed"), logged_in.answer
    held = kept()
    assert (held[SOC].content, held[SOC].valid_until) == ("meeting_only", NEW_YEAR)
    assert held[AF].content == "next_step"
    changed = [change.type for change in worklist_of("tornrosen").changed]
    assert "consent_narrowed" in changed


def test_not_the_plan_takes_back_the_plan_and_not_the_yes(logged_in: Talk, kept: Kept) -> None:
    logged_in.says(["jag vill dela med alla", "båda", "1 månad", "alla", "ja", "soc ska inte få veta planen"])
    assert logged_in.heard("utter_consent_narrowed"), logged_in.answer
    assert (kept()[SOC].status, kept()[SOC].content) == ("active", "meeting_only")
    assert kept()[AF].content == "next_step"


def test_prolonging_is_said_back_and_the_old_yes_stands_until_then(logged_in: Talk, kept: Kept) -> None:
    logged_in.says(["jag vill ge samtycke", "bara soc", "bara mötet", "till jul", "soc", "ja", "förläng mitt samtycke"])
    assert logged_in.heard("utter_consent_change_begins"), logged_in.answer
    assert logged_in.ends_with("utter_ask_consent_until"), logged_in.answer
    logged_in.say("till sista februari")
    assert logged_in.ends_with(CHECK), logged_in.answer
    assert kept()[SOC].valid_until == CHRISTMAS
    logged_in.says(["soc", "ja"])
    assert kept()[SOC].valid_until == date(2027, 2, 28)


def test_a_party_is_added_to_those_who_have_a_yes(logged_in: Talk, kept: Kept) -> None:
    logged_in.says(["jag vill ge samtycke", "bara soc", "bara mötet", "till jul", "soc", "ja"])
    logged_in.say("lägg till arbetsförmedlingen i mitt samtycke")
    refuse_the_rest(logged_in)
    logged_in.says(["bara mötet", "till jul", "soc och af", "ja"])
    assert [kept()[party].status for party in (SOC, AF)] == ["active", "active"], logged_in.answer


def test_a_yes_with_a_no_inside_begins_the_form(logged_in: Talk, kept: Kept) -> None:
    logged_in.say("jag vill gärna att ni pratar med socialtjänsten, men de ska inte få veta min diagnos")
    refuse_the_rest(logged_in)
    logged_in.says(["bara mötet", "1 månad", "socialtjänsten", "ja"])
    assert kept()[SOC].status == "active", logged_in.answer


def test_not_about_the_meeting_any_longer_takes_back_the_whole(logged_in: Talk, kept: Kept) -> None:
    logged_in.says(["jag vill ge samtycke", "bara soc", "mötet och planen", "till jul", "soc", "ja"])
    logged_in.say("jag vill inte att soc får veta om mötet längre")
    assert kept()[SOC].status == "withdrawn", logged_in.answer


def test_more_time_is_never_taken_for_a_withdrawal(logged_in: Talk, kept: Kept) -> None:
    logged_in.says(["jag vill ge samtycke", "bara soc", "bara mötet", "till jul", "soc", "ja"])
    logged_in.say("jag vill att samtycket gäller lite längre")
    assert logged_in.ends_with("utter_ask_consent_until"), logged_in.answer
    assert kept()[SOC].status == "active"


def test_there_is_nothing_to_prolong_before_a_yes(logged_in: Talk) -> None:
    logged_in.say("förläng mitt samtycke")
    assert logged_in.ends_with("utter_consent_nothing_to_change"), logged_in.answer


def test_prolonging_that_is_broken_off_leaves_what_was(logged_in: Talk, kept: Kept) -> None:
    logged_in.says(["jag vill ge samtycke", "bara soc", "bara mötet", "till jul", "soc", "ja"])
    logged_in.says(["förläng till april", "avbryt"])
    assert kept()[SOC].valid_until == CHRISTMAS and kept()[SOC].status == "active"


def test_shortening_needs_no_yes_and_the_past_changes_nothing(logged_in: Talk, kept: Kept) -> None:
    logged_in.says(["jag vill ge samtycke", "bara soc", "bara mötet", "3 månader", "soc", "ja", "korta till jul"])
    assert logged_in.heard("utter_consent_narrowed") and kept()[SOC].valid_until == CHRISTMAS, logged_in.answer
    logged_in.say("jag vill ändra mitt samtycke")
    assert logged_in.ends_with("utter_consent_change_how"), logged_in.answer
    logged_in.press("Bara att jag har ett möte")
    assert logged_in.heard("utter_consent_already_so"), logged_in.answer


def test_a_changed_mind_in_the_middle_of_a_booking_never_touches_the_booking(logged_in: Talk, kept: Kept) -> None:
    logged_in.says(["jag vill ge samtycke", "alla", "mötet och planen", "1 månad", "alla", "ja"])
    logged_in.says(["boka tid på kryddgården"])
    offered = logged_in.titles
    logged_in.say("soc ska bara få veta om mötet")
    assert logged_in.heard("utter_consent_narrowed") and logged_in.titles == offered, logged_in.answer
    logged_in.say("ni får inte prata med min chef längre")
    assert logged_in.heard("utter_withdrawn_employer", "utter_withdrawn") and logged_in.titles == offered
    logged_in.say("jag vill förlänga mitt samtycke till mars")
    assert logged_in.heard("utter_consent_change_later") and logged_in.ends_with(*OFFERED), logged_in.answer
    logged_in.pick()
    assert logged_in.ends_with("utter_confirm_booking_direct"), logged_in.answer
    held = kept()
    assert (held[SOC].content, held[EMPLOYER].status, held[AF].status) == ("meeting_only", "withdrawn", "active")


def test_a_yes_that_ends_before_the_meeting_is_warned_of(logged_in: Talk) -> None:
    logged_in.says(["jag vill ge samtycke", "bara soc", "bara mötet", "till den 25 november", "soc", "ja"])
    book_until_consent(logged_in, "törnrosen")
    logged_in.says(["avbryt", "visa mitt samtycke"])
    assert logged_in.heard("utter_consent_ends_soon"), logged_in.answer


def test_a_wish_is_withdrawn_in_the_middle_of_moving_the_meeting(
    talk: Talk, phone: str, worklist_of: WorklistOf
) -> None:
    book_until_consent(talk, "törnrosen", phone)
    talk.says(["bara soc", "bara mötet", "tre månader", "socialtjänsten", "ja"])
    assert talk.heard("utter_consent_wish_kept"), talk.answer
    talk.says(["jag vill boka om till fredag", "ta tillbaka mitt samtycke"])
    assert talk.heard("utter_withdrawn_social_services", "utter_withdrawn_wish"), talk.answer
    assert talk.ends_with(*OFFERED), talk.answer
    (row,) = rows_of(worklist_of("tornrosen").to_confirm, phone)
    assert [one.status for one in row.consents if one.party == SOC] == ["withdrawn"]


def test_taking_back_from_somebody_who_never_got_a_yes_says_so(logged_in: Talk) -> None:
    logged_in.says(["jag vill ge samtycke", "bara soc", "bara mötet", "1 månad", "soc", "ja"])
    logged_in.say("ta tillbaka samtycket till försäkringskassan")
    assert logged_in.heard("utter_nothing_to_withdraw_named"), logged_in.answer


def test_taking_back_from_all_but_one_leaves_that_one(logged_in: Talk, kept: Kept) -> None:
    logged_in.says(["jag vill ge samtycke", "alla", "bara mötet", "1 månad", "alla", "ja"])
    logged_in.say("jag tar tillbaka samtycket för alla utom soc")
    assert [kept()[party].status for party in PARTIES] == ["active", *["withdrawn"] * 3], logged_in.answer
    logged_in.say("jag tar tillbaka samtycket för soc")
    assert kept()[SOC].status == "withdrawn", logged_in.answer


def test_changing_what_is_not_there_offers_the_form(logged_in: Talk) -> None:
    logged_in.say("ändra mitt samtycke")
    logged_in.press("Ge samtycke")
    assert logged_in.ends_with("utter_ask_consent_social_services"), logged_in.answer


def test_the_receipt_is_sent_for_whoever_has_logged_in_and_is_refused_the_others(logged_in: Talk, talk: Talk) -> None:
    book_until_consent(logged_in, "havsbrisen")
    logged_in.says(["bara soc", "bara mötet", "till jul", "soc", "ja"])
    logged_in.press("Skicka kvittot")
    assert logged_in.heard("utter_receipt_done") or logged_in.heard("utter_receipt_nowhere"), logged_in.answer
    talk.says(["hej", "skicka kvittot på mitt samtycke till mobilen"])
    assert talk.heard("utter_receipt_log_in_first"), talk.answer


def test_shortening_all_makes_no_end_later_and_tells_nobody_more(logged_in: Talk, kept: Kept) -> None:
    logged_in.says(["soc men inte arbetsgivaren, bara om mötet, inte längre än till jul", "Arbetsförmedlingen ja"])
    assert logged_in.heard("utter_consent_for_whom"), logged_in.answer
    logged_in.says(["Mötet och planen", "tre månader", "soc och af", "ja", "korta till nyår"])
    assert logged_in.heard("utter_consent_narrowed", "utter_consent_stands"), logged_in.answer
    assert (kept()[SOC].content, kept()[SOC].valid_until) == ("meeting_only", CHRISTMAS)
    assert (kept()[AF].content, kept()[AF].valid_until) == ("next_step", NEW_YEAR)


def test_somebody_more_is_read_back_beside_what_stands(logged_in: Talk, kept: Kept) -> None:
    logged_in.says(["jag vill ge samtycke", "bara soc", "bara om mötet", "till jul", "soc", "ja"])
    logged_in.say("jag vill säga ja till arbetsförmedlingen också, mötet och planen, tre månader")
    assert logged_in.heard("utter_consent_stands") and "23 februari 2027" in logged_in.answer, logged_in.answer
    logged_in.says(["arbetsförmedlingen", "ja"])
    assert (kept()[SOC].content, kept()[SOC].valid_until) == ("meeting_only", CHRISTMAS)
    assert (kept()[AF].content, kept()[AF].valid_until) == ("next_step", date(2027, 2, 23))


def test_half_an_answer_to_the_check_hears_the_whole_list(logged_in: Talk, kept: Kept) -> None:
    logged_in.says(["jag vill ge samtycke", "soc och af men ingen annan", "bara om mötet", "till jul"])
    assert "Socialtjänsten och Arbetsförmedlingen" in logged_in.titles, logged_in.titles
    logged_in.say("soc")
    assert logged_in.heard("utter_consent_nearly") and kept() == {}, logged_in.answer
    logged_in.say("ja")
    assert kept().keys() >= {SOC, AF}, logged_in.answer
