"""What is asked, put off or only supposed around a consent is told apart from answers to it."""

import pytest

from assistant.swedish.consents.consent_ahead import consent_said
from assistant.swedish.consents.consent_asked import (
    SOMEBODY,
    asks_if_reko_is_forced,
    asks_if_told,
    asks_what_is_told,
    asks_who_there,
    decides_later,
    refuses_it_too,
    refuses_that,
    supposes_a_no,
)
from assistant.swedish.consents.consent_refusal import refuses_somebody
from assistant.swedish.consents.parties import leaves_the_settled


@pytest.mark.parametrize("said", ["andra nej", "nej andra", "resten nej", "de övriga nej", "nej till de andra"])
def test_the_others_leave_whoever_has_been_answered_for(said: str) -> None:
    assert leaves_the_settled(said)


@pytest.mark.parametrize(
    "said", ["vad har ni berättat för soc?", "vad säger du?", "vad händer om soc får veta?", "vad är soc?"]
)
def test_what_is_no_question_of_what_is_told(said: str) -> None:
    assert not asks_what_is_told(said)


@pytest.mark.parametrize("said", ["vem har på soc sagt det?", "vem hos er får veta?", "vem är chef?"])
def test_what_is_no_question_who_there_is_told(said: str) -> None:
    assert not asks_who_there(said)


@pytest.mark.parametrize(
    "said", ["jag bestämmer senare", "soc vill ta det på allvar", "ja till chefen", "kan chefen vänta till sen?"]
)
def test_what_puts_nobody_off(said: str) -> None:
    assert not decides_later(said)


@pytest.mark.parametrize("said", ["nej, inte fk", "nej de andra får veta", "nej dom får inte veta"])
def test_what_is_no_second_no(said: str) -> None:
    assert not refuses_it_too(said)


@pytest.mark.parametrize("said", ["då säger jag nej till soc", "han säger nej till det", "jag säger nej till tiden"])
def test_a_no_that_says_to_whom_or_is_anothers_is_no_no_to_that(said: str) -> None:
    assert not refuses_that(said)


@pytest.mark.parametrize(
    "said",
    [
        "men om jag säger nej till att ni pratar med soc, blir jag av med pengarna då",
        "vad händer ifall jag säger nej till af",
        "om man säger nej till kassan då",
    ],
)
def test_a_no_that_is_only_supposed_refuses_nobody(said: str) -> None:
    assert supposes_a_no(said) and not refuses_somebody(said) and not consent_said(said)


@pytest.mark.parametrize("said", ["då säger jag nej till soc", "jag säger nej till arbetsgivaren"])
def test_a_no_of_ones_own_is_still_one(said: str) -> None:
    assert not supposes_a_no(said) and refuses_somebody(said)


@pytest.mark.parametrize(
    "said",
    [
        "jag har försörjningsstöd och soc säger att jag ska prata med en reko... är det tvång??",
        "min chef vill att jag går till rekon, måste jag det?",
    ],
)
def test_whether_one_has_to_see_a_reko_is_asked_behind_what_led_to_it(said: str) -> None:
    assert asks_if_reko_is_forced(said)


@pytest.mark.parametrize("said", ["är det tvång att gå på sip", "måste jag svara på det", "reko säger att soc tvingar"])
def test_what_asks_of_no_force_to_see_a_reko(said: str) -> None:
    assert not asks_if_reko_is_forced(said)


@pytest.mark.parametrize(
    ("said", "whom"),
    [
        ("kommer ni att berätta det här för min chef?", "employer"),
        ("pratar ni med kassan om mig", "insurance_agency"),
        ("ska rekon ringa soc sen", "social_services"),
        ("min granne säger att alla myndigheter delar info, är det sant", SOMEBODY),
        ("kan ni prata med soc åt mig?", None),
        ("hur gör jag för att säga ja till att ni pratar", None),
        ("ni får prata med soc", None),
        ("kan jag få bestämma vem ni pratar med?", None),
    ],
)
def test_whether_somebody_gets_to_know_is_asked_and_not_wished(said: str, whom: str | None) -> None:
    assert asks_if_told(said) == whom
