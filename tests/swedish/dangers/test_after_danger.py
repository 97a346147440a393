"""What is said right after an answer about danger: on with the task, all clear, taken back, on the phone."""

import pytest

from assistant.swedish.dangers.after_danger import (
    begins_to_go_on,
    denies_plan,
    goes_on_with_choice,
    has_eased,
    is_all_clear,
    is_calling,
    takes_back_threat,
    wants_to_go_on,
)
from assistant.swedish.dangers.goes_on import hurts_in_body, still_hurts
from assistant.swedish.dangers.seen import asks_who_sees


@pytest.mark.parametrize(
    "text",
    [
        "ok fortsätt tack",
        "ska vi gå vidare nu?",
        "förlåt att jag skrev så, min bror är här. kan vi fortsätta med tiden",
        "jag vill gärna fortsätta där vi var",
        "vill fortsätta boka",
    ],
)
def test_user_who_asks_for_the_task_goes_on_with_it(text: str) -> None:
    assert wants_to_go_on(text)


@pytest.mark.parametrize(
    "text",
    [
        "varför ska jag fortsätta",
        "hur ska jag kunna fortsätta",
        "kan jag fortsätta leva så här",
        "kan jag någonsin gå vidare",
        "vill jag ens fortsätta",
        "ska jag bara fortsätta kämpa",
        "jag vet inte hur jag ska gå vidare",
    ],
)
def test_despair_is_no_wish_to_go_on_with_a_booking(text: str) -> None:
    assert not wants_to_go_on(text)


@pytest.mark.parametrize(
    "text", ["jag är inte i fara", "nu är jag säker hos min bror", "jag är trygg nu", "ingen fara"]
)
def test_user_who_says_it_is_over_is_believed(text: str) -> None:
    assert is_all_clear(text)


@pytest.mark.parametrize(
    "text",
    [
        "är jag säker här",
        "när är jag trygg",
        "tack, är jag säker nu",
        "det är lugnt nu?",
        "jag vet inte när jag är trygg",
    ],
)
def test_a_frightened_question_is_no_all_clear(text: str) -> None:
    assert not is_all_clear(text)


@pytest.mark.parametrize(
    "text",
    [
        "jag är inte i fara men min son är det",
        "jag mår bättre men han är utanför dörren",
        "jag är trygg så länge han inte kommer hem",
        "jag är trygg om han inte kommer",
        "jag är säker på att han kommer tillbaka",
        "jag är trygg här, hon är rädd",
        "jag är okej nu och han är kvar",
        "jag är inte i fara, det är min dotter",
        "jag mår inte bättre",
    ],
)
def test_half_an_all_clear_is_none(text: str) -> None:
    assert not is_all_clear(text)


@pytest.mark.parametrize(
    "text",
    ["det var hemskt men jag är trygg nu", "han är inte kvar, jag är trygg", "jag är inte rädd längre, jag är säker"],
)
def test_what_is_over_takes_nothing_back(text: str) -> None:
    assert is_all_clear(text)


@pytest.mark.parametrize(
    "text", ["fortsätt, jag tar den andra tiden", "ok fortsätt och ta den första", "vi går vidare. den sista blir bra"]
)
def test_user_who_goes_on_with_a_choice_is_heard(text: str) -> None:
    assert goes_on_with_choice(text)


@pytest.mark.parametrize(
    "text", ["fortsätt", "den andra tiden", "hur ska jag fortsätta den andra dagen", "fortsätt, den första går inte"]
)
def test_going_on_or_choosing_alone_is_not_both(text: str) -> None:
    assert not goes_on_with_choice(text)


@pytest.mark.parametrize(
    "text", ["det var dumt sagt, förlåt", "jag ber verkligen om ursäkt", "jag menade det inte", "sorry"]
)
def test_who_is_sorry_takes_a_threat_back(text: str) -> None:
    assert takes_back_threat(text)


@pytest.mark.parametrize(
    "text",
    [
        "men inte idag",
        "men aldrig mer nu",
        "jag kommer dit men inte nu",
        "han ska få be om förlåt",
        "du ska säga förlåt först",
        "förlåt men jag gör det ändå",
        "jag menar inte att skoja",
    ],
)
def test_a_but_and_the_sorry_of_somebody_else_take_nothing_back(text: str) -> None:
    assert not takes_back_threat(text)


@pytest.mark.parametrize(
    "text", ["ok ringer", "jag ringer dit nu", "ja jag ska ringa", "har redan ringt 112", "tack, jag ringer"]
)
def test_user_who_calls_is_heard(text: str) -> None:
    assert is_calling(text)


@pytest.mark.parametrize(
    "text",
    [
        "ring mig",
        "ringer ni",
        "jag ringer inte",
        "jag vågar inte ringa",
        "jag ringer honom och säger hejdå",
        "ring 112",
    ],
)
def test_who_asks_to_be_called_or_calls_somebody_else_is_not(text: str) -> None:
    assert not is_calling(text)


@pytest.mark.parametrize(
    "text",
    [
        "hur stänger man sidan fort",
        "hur gömmer jag det här så han inte ser",
        "hur rensar jag historiken",
        "hur gör jag så min sambo inte märker nåt",
        "jag måste stänga chatten snabbt",
    ],
)
def test_user_who_asks_how_to_leave_no_trace_is_understood(text: str) -> None:
    assert asks_who_sees(text)


@pytest.mark.parametrize("text", ["radera det jag skrivit", "hur tar jag mig till mötet", "hur lång tid tar det"])
def test_an_erasure_and_an_errand_are_no_such_question(text: str) -> None:
    assert not asks_who_sees(text)


@pytest.mark.parametrize(
    ("text", "body"), [("får ingen luft", True), ("yr fortfarande", True), ("mår så dåligt", False)]
)
def test_grief_and_a_body_are_told_apart(text: str, body: bool) -> None:
    assert still_hurts(text)
    assert hurts_in_body(text) is body


@pytest.mark.parametrize(
    "text",
    [
        "kan jag få tiden ändå?",
        "då tar vi tiden",
        "hon har gått hem nu. jag vill ändå ha min tid",
        "jag ringer dem i kväll. går det att boka tiden ändå",
        "boka mig ändå",
        "jag vill fortfarande ha mötet",
        "okej. vi fortsätter",
        "nu kör vi",
        "kan vi gå tillbaka till bokningen",
        "får jag ha en tid ändå",
    ],
)
def test_user_who_wants_what_was_paused_goes_on_in_any_words(text: str) -> None:
    assert wants_to_go_on(text)


@pytest.mark.parametrize(
    "text",
    [
        "jag vill ha tiden tillbaka",
        "hur ska jag få tiden att gå",
        "jag vill inte ha tiden",
        "jag kan inte ta tiden nu",
        "varför ska vi ta tiden",
        "jag orkar inte ta tiden ändå",
        "jag gör det ändå",
        "jag tar dem ändå",
        "livet går vidare",
        "jag vill ha tiden innan allt hände",
        "kan vi ta det en annan gång",
    ],
)
def test_a_time_of_ones_life_and_a_refusal_are_no_such_wish(text: str) -> None:
    assert not wants_to_go_on(text)


@pytest.mark.parametrize("text", ["okej. vi fortsätter, Robin Testholm", "då går vi vidare, onsdag", "fortsätt. 10.30"])
def test_what_stands_after_the_words_of_going_on_is_seen(text: str) -> None:
    assert begins_to_go_on(text)


@pytest.mark.parametrize("text", ["fortsätt", "jag fortsätter inte", "hur fortsätter jag nu", "varför fortsätta"])
def test_nothing_stands_after_them(text: str) -> None:
    assert not begins_to_go_on(text)


@pytest.mark.parametrize(
    "text",
    [
        "nu släppte det",
        "det har lagt sig, var det bara stress?",
        "trycket är borta",
        "kanske en panikattack",
        "det gick över efter en stund",
    ],
)
def test_what_has_eased_is_heard(text: str) -> None:
    assert has_eased(text)


@pytest.mark.parametrize(
    "text",
    ["det går inte över", "det gick över i vänster arm", "det släpper inte", "snart är allt över", "det är inte borta"],
)
def test_what_has_not_eased_is_not(text: str) -> None:
    assert not has_eased(text)


@pytest.mark.parametrize(
    "text", ["nej jag ska inte göra nåt", "jag kommer inte att göra något dumt", "jag tänker inte skada mig"]
)
def test_user_who_will_do_nothing_is_heard(text: str) -> None:
    assert denies_plan(text)


@pytest.mark.parametrize(
    "text",
    ["jag tänker inte göra nåt mer nu", "jag ska inte göra nåt men jag vill dö", "jag vet inte vad jag ska göra"],
)
def test_a_denial_with_doubt_in_it_is_none(text: str) -> None:
    assert not denies_plan(text)
