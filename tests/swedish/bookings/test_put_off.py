"""Leaving what was begun: for later, for want of strength, for a booking instead of a call."""

import pytest

from assistant.swedish.bookings.put_off import (
    books_anew,
    books_instead,
    books_not_yet,
    books_nothing,
    books_without_code,
    comes_back,
    doubts_strength,
    has_no_strength,
    only_waits,
    puts_consent_off,
)
from assistant.swedish.people.needs import asks_for_interpreter, only_language
from assistant.talk.leaving import leaves_by

LATER = ["jag återkommer sen", "tack, hör av mig sen", "okej då återkommer jag", "ska kolla först, hör av mig"]
NOT_YET = ["nej inte boka nu, måste fråga min fru", "boka inte än", "jag vill fundera lite", "vänta med att boka"]
INSTEAD = [
    "strunta i det, jag bokar här i stället",
    "nej jag vill boka",
    "boka hellre en tid",
    "jag bokar själv istället",
]
TIRED = ["orkar inte svara på fler frågor", "pallar inte mer", "jag är för trött för det här"]


@pytest.mark.parametrize("text", LATER)
def test_user_who_comes_back_later_says_so(text: str) -> None:
    assert comes_back(text)


@pytest.mark.parametrize("text", ["när återkommer ni", "kan ni höra av er", "på måndag eller senare", "Kryddgården"])
def test_a_question_or_an_answer_is_no_goodbye(text: str) -> None:
    assert not comes_back(text)


@pytest.mark.parametrize("text", NOT_YET)
def test_user_who_has_somebody_to_ask_books_not_yet(text: str) -> None:
    assert books_not_yet(text)


@pytest.mark.parametrize("text", ["jag behöver prata med nån", "nej en annan tid"])
def test_a_wish_for_something_else_is_no_delay(text: str) -> None:
    assert not books_not_yet(text)


@pytest.mark.parametrize("text", INSTEAD)
def test_user_books_instead_of_being_called(text: str) -> None:
    assert books_instead(text)


@pytest.mark.parametrize("text", ["boka inte, ring mig i stället", "jag orkar inte boka själv", "jag har bokat här"])
def test_user_who_wants_the_call_does_not_book_instead(text: str) -> None:
    assert not books_instead(text)


@pytest.mark.parametrize("text", TIRED)
def test_user_without_strength_has_not_ended_anything(text: str) -> None:
    assert has_no_strength(text)


@pytest.mark.parametrize("text", ["orkar inte, avbryt", "jag är för trött, vi slutar", "sluta", "ja"])
def test_an_end_in_so_many_words_is_an_end(text: str) -> None:
    assert not has_no_strength(text)


@pytest.mark.parametrize(("text", "code"), [("arabiska", "ar"), ("på somaliska", "so"), ("dari tack", "prs")])
def test_a_bare_language_is_known(text: str, code: str) -> None:
    assert only_language(text) == code


@pytest.mark.parametrize("text", ["på torsdag", "svenska", "jag vill ha en tid", ""])
def test_what_names_no_language_alone_is_none(text: str) -> None:
    assert only_language(text) is None


def test_an_interpreter_is_asked_for_and_not_only_asked_about() -> None:
    assert asks_for_interpreter("jag prata inte bra svenska, kan få tolk?")
    assert not asks_for_interpreter("vad kostar en tolk?") and not asks_for_interpreter("kan min son tolka?")


@pytest.mark.parametrize(
    "text",
    [
        "ok, jag tänker på saken, tack",
        "jag ska fundera på det lite",
        "hon säger att hon vill vänta med det",
        "vi tar det sen",
        "jag väntar med det",
        "vi kan ta det på mötet",
    ],
)
def test_user_who_only_waits_says_nothing_else(text: str) -> None:
    assert only_waits(text)


@pytest.mark.parametrize("text", ["jag orkar inte vänta", "ta det", "jag kan inte vänta längre", "hon vill inte leva"])
def test_what_may_mean_anything_is_no_waiting(text: str) -> None:
    assert not only_waits(text)


@pytest.mark.parametrize("text", ["aldrig fått någon kod, boka en ny tid i stället", "har ingen kod, boka ny tid"])
def test_user_without_a_code_who_wants_a_new_time_books(text: str) -> None:
    assert books_without_code(text)


@pytest.mark.parametrize("text", ["jag har bokat en ny tid", "boka inte en ny tid", "boka av min tid", "boka om tiden"])
def test_what_is_no_new_booking_is_none(text: str) -> None:
    assert not books_anew(text)


@pytest.mark.parametrize("text", ["jag tänker på det hela tiden", "jag tänker på att dö", "jag tänker på det"])
def test_user_whose_thoughts_return_does_not_only_wait(text: str) -> None:
    assert not only_waits(text)


@pytest.mark.parametrize(
    "text",
    [
        "kan jag få tänka på samtycket? jag skippar det tills vidare",
        "jag hoppar över det här så länge",
        "hm, jag måste fundera på det där först. vi hoppar över det nu",
    ],
)
def test_user_who_needs_to_think_puts_it_off(text: str) -> None:
    assert only_waits(text)


@pytest.mark.parametrize(
    "text",
    [
        "hoppa över",
        "tack så mycket",
        "ok, tack så mycket",
        "jag hoppar över den frågan",
        "jag funderar på att söka jobb",
        "ja tack",
    ],
)
def test_a_skipped_question_and_other_thoughts_put_nothing_off(text: str) -> None:
    assert not only_waits(text)


def test_a_consent_is_put_off_by_its_name() -> None:
    assert puts_consent_off("inte nu med samtycket") and puts_consent_off("jag väntar med samtycke tills vidare")
    assert not puts_consent_off("vänta med att boka")


def test_a_no_to_being_talked_about_leaves_no_booking() -> None:
    text = "inte nu, ni får inte prata med någon om mig"
    assert leaves_by("booking_form", text, "booking_confirmed", names_a_time=False) is None
    assert leaves_by("booking_form", "inte nu, jag kollar först", names_a_time=False) == "action_stop"


@pytest.mark.parametrize(
    ("text", "nothing"),
    [
        ("nej boka inget", True),
        ("strunta i det nu", True),
        ("glöm alltihop, jag orkar inte", True),
        ("jag vill inte ha nån tid alls längre", True),
        ("glöm det där om trappan", False),
        ("nej strunta i det jag skrev om tolk", False),
        ("glöm det sista", False),
        ("ja men boka inget till min bror", False),
        ("boka inget mer än det här", False),
        ("jag vill inte ha den där tiden", False),
    ],
)
def test_to_drop_all_is_no_more_than_it_says(text: str, nothing: bool) -> None:
    assert books_nothing(text) is nothing


@pytest.mark.parametrize(
    ("text", "doubts"),
    [("jag vet inte om jag klarar det", True), ("osäker på om jag vågar", True), ("känns jobbigt att åka dit", True),
     ("jag vet inte om jag vill ha fredag", False), ("vet inte om jag orkar, avbryt", False),
     ("jag vet inte om reko är rätt", False)],
)  # fmt: skip
def test_doubt_whether_one_has_the_strength(text: str, doubts: bool) -> None:
    assert doubts_strength(text) is doubts
