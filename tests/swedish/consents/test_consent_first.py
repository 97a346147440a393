"""What is read first at a question about consent: a no to the answer before, a pause, what was proposed."""

from datetime import date

import pytest

from assistant.swedish.consents import consent_first as first

TODAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    "text",
    [
        "nej, och inte till den innan heller",
        "nä, nej till förra med",
        "nej inte på den förra frågan heller",
    ],
)
def test_a_no_reaches_the_answer_before_where_that_is_said(text: str) -> None:
    assert first.refuses_the_one_before(text)


@pytest.mark.parametrize(
    "text",
    [
        "nej, men ja på förra också",
        "nej tack",
        "nej, inte heller dem",
        "nej, inte med den förra handläggaren",
        "jag sa nej på förra mötet",
        "nej, jag sa inte nej på förra",
        "nej jag sa ju ja och inte nej till den förra",
        "nä, jag har aldrig svarat nej på den förra",
        "nej, jag svarade inte på förra frågan",
        "ska det bli nej på förra också?",
    ],
)
def test_any_other_no_is_of_the_one_asked_about(text: str) -> None:
    assert not first.refuses_the_one_before(text)


@pytest.mark.parametrize(
    "text",
    [
        "spara det inte än",
        "vänta lite med att spara",
        "jag vill visa min bror innan du sparar",
        "oj vänta, jag ska läsa det en gång till först",
    ],
)
def test_nothing_is_to_be_saved_yet(text: str) -> None:
    assert first.waits_to_save(text, TODAY)


@pytest.mark.parametrize(
    "text", ["nej, spara inte", "ja spara", "jag vill vänta", "vänta inte", "vänta, när var det igen?"]
)
def test_an_end_or_a_yes_is_no_pause(text: str) -> None:
    assert not first.waits_to_save(text, TODAY)


@pytest.mark.parametrize(
    "text",
    [
        "ja, men innan du sparar ändra till 30 dagar",
        "vänta, korta till en månad först",
        "vänta nej till alla igen",
        "vänta jag vill avbryta först",
        "spara inte det nu, jag ångrar mig",
        "vänta läs upp det igen",
        "vänta jag vill börja om igen",
        "innan du sparar, ta bort af",
        "innan du sparar, bara mötet",
    ],
)
def test_what_is_done_before_it_is_saved_is_no_pause(text: str) -> None:
    assert not first.waits_to_save(text, TODAY)


@pytest.mark.parametrize(
    "text",
    [
        "vänta, jag måste läsa om planen först",
        "vänta, jag ska prata med min syster den 3 december först",
        "vänta, jag vill fråga de andra först",
        "vänta två dagar först",
    ],
)
def test_what_is_named_as_the_reason_to_wait_is_no_change(text: str) -> None:
    assert first.waits_to_save(text, TODAY)


def test_another_end_is_all_that_is_set_first() -> None:
    assert first.sets_an_end_first("innan du sparar vill jag ha 30 dagar", TODAY)


@pytest.mark.parametrize(
    "text",
    [
        "vänta, är 30 dagar en månad först?",
        "innan du sparar, hur lång tid är 30 dagar",
        "vänta, jag ska fundera i 30 dagar först",
        "innan du sparar, stryk af och ta 30 dagar",
        "innan du sparar, bara mötet och 30 dagar",
        "30 dagar",
    ],
)
def test_days_of_something_else_set_no_end(text: str) -> None:
    assert not first.sets_an_end_first(text, TODAY)


@pytest.mark.parametrize("text", ["nej, den hoppar jag över", "nä jag skippar det här", "nej då hoppar jag över den"])
def test_one_is_passed_over_with_a_no(text: str) -> None:
    assert first.skips_with_a_no(text)


@pytest.mark.parametrize("text", ["hoppa över", "nej, jag hoppar över alla frågor", "nej jag hoppar av", "nej tack"])
def test_more_than_one_is_no_such_no(text: str) -> None:
    assert not first.skips_with_a_no(text)


@pytest.mark.parametrize("text", ["ok det du tycker", "ja ta det du rekommenderar", "som du sa"])
def test_what_was_proposed_is_taken(text: str) -> None:
    assert first.takes_the_proposal(text)


@pytest.mark.parametrize(
    "text", ["läs upp det du sa", "det du tycker om planen", "vad du sa stämmer inte", "det du sa?"]
)
def test_of_what_was_said_nothing_is_taken(text: str) -> None:
    assert not first.takes_the_proposal(text)


def test_those_read_aloud_first_are_counted() -> None:
    assert first.how_many_first("ja, de första två") == 2
    assert first.how_many_first("dom tre översta") == 3
    assert first.how_many_first("de två sista") == first.how_many_first("de första veckorna") == 0


def test_the_least_is_no_length() -> None:
    assert first.says_the_least("ja det allra minsta möjliga")
    assert not first.says_the_least("minsta möjliga tid")


def test_a_no_and_the_question_after_it_are_two() -> None:
    assert first.no_and_question("Nä tack, hur går mötet till?") == ("hur går mötet till?", "Nä tack")
    assert first.no_and_question("nej, men kan jag få en kopia?") == ("kan jag få en kopia?", "nej")


@pytest.mark.parametrize("text", ["nej, kan ni prata med af i stället?", "nej tack, det räcker", "nej till vad då?"])
def test_a_no_that_may_be_of_somebody_named_stays_whole(text: str) -> None:
    assert first.no_and_question(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "nej tack, berättar ni det för chefen",
        "nej tack, får chefen veta",
        "nej tack får chefen veta?",
        "nej, kan chefen se det",
        "nä tack pratar ni med chefen",
    ],
)
def test_a_no_and_a_question_of_somebody_else_lets_nobody_in(text: str) -> None:
    assert first.refused_and_asked_of(text) == {"employer"}


@pytest.mark.parametrize(
    "text",
    [
        "nej, chefen får ni prata med",
        "nej, får gärna prata med chefen",
        "nej, kan ni prata med af i stället?",
        "nej tack, inte chefen heller",
        "nej tack, vad kostar mötet",
        "får chefen veta",
    ],
)
def test_leave_a_wish_and_a_question_alone_are_no_such_no(text: str) -> None:
    assert not first.refused_and_asked_of(text)


def test_leave_is_given_to_the_reko_and_is_no_praise() -> None:
    assert first.gives_reko_leave("henne får ni prata med")
    assert first.gives_reko_leave("REKO kan gärna ringa honom")
    assert not first.gives_reko_leave("hon på af är bra")
    assert not first.gives_reko_leave("chefen kan ringa på fredag")
