"""The same answers with words around them that change nothing: the same is kept (ADR 0034, 0036)."""

from collections.abc import Callable

import pytest

from assistant.services.views import ConsentView
from tests.conversations.questions import PARTIES
from tests.conversations.talk import Talk

Kept = Callable[[], dict[str, ConsentView]]
SOC, *OTHERS = PARTIES
# Out of a life, and nothing that an answer hangs on (ADR 0036).
TOLD = ("{}, katten sitter i knät", "blodtrycket var lite högt sist. {}", "sitter i soffan med katten så {}")
ANSWERS = ("ja till soc", "nej till resten", "bara mötet", "30 dagar", "soc", "ja")


@pytest.mark.parametrize(
    "around", ["{}", "som sagt, {}", "{} i alla fall", "öh, {} 🙂", "{}, jag är lite trött idag", *TOLD]
)
def test_a_consent_is_kept_as_it_was_said_whatever_stands_around_it(logged_in: Talk, kept: Kept, around: str) -> None:
    logged_in.says(["jag vill ge samtycke", *(around.format(answer) for answer in ANSWERS)])
    held = kept()
    assert (held[SOC].status, held[SOC].content) == ("active", "meeting_only"), logged_in.answer
    assert {held[party].status for party in OTHERS} == {"refused"}


def test_a_kind_no_to_what_was_read_back_keeps_nothing(logged_in: Talk, kept: Kept) -> None:
    logged_in.says(["jag vill ge samtycke", *ANSWERS[:-1], "nej, det är lugnt"])
    assert kept() == {}, logged_in.answer


@pytest.mark.parametrize(
    "order", ["ta bort soc, mvh Kim", "ta bort soc och tack för hjälpen", "ta bort soc i alla fall"]
)
def test_an_order_with_a_greeting_after_it_is_carried_out(logged_in: Talk, kept: Kept, order: str) -> None:
    logged_in.says(["jag vill ge samtycke", "ja till soc och af", "nej till resten", *ANSWERS[2:4], "soc och af", "ja"])
    logged_in.say(order)
    held = kept()
    assert (held[SOC].status, held[OTHERS[0]].status) == ("withdrawn", "active"), logged_in.answer


@pytest.mark.parametrize("around", ["som sagt, {}", "{} i alla fall", "öh, {} 🙂", *TOLD])
def test_a_booking_is_read_back_whatever_stands_around_its_answers(talk: Talk, phone: str, around: str) -> None:
    answers = ("kryddgården", "den första", "jag heter Kim Testsson", phone)
    talk.says(["boka tid", *(around.format(answer) for answer in answers)])
    assert talk.ends_with("utter_confirm_booking_preliminary") and "Kim Testsson" in talk.answer, talk.answer


def test_one_yes_to_what_was_read_back_keeps_the_wish(talk: Talk) -> None:
    talk.says(["jag vill ge samtycke", *ANSWERS[:4], "ja tack"])
    assert talk.heard("utter_consent_wish_waits"), talk.answer


def test_a_no_to_somebody_who_is_asked_about_alone_leaves_the_other_yes_and_says_so(
    logged_in: Talk, kept: Kept
) -> None:
    logged_in.says(["jag vill ge samtycke", *ANSWERS, "kan jag lägga till arbetsgivaren?", "nej"])
    assert logged_in.heard("utter_consent_refused", "utter_consent_stands"), logged_in.answer
    assert kept()[SOC].status == "active"
