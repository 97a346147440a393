"""Several facts of a case, stated: that is a situation, whatever single question a part of it sounds like."""

import pytest

from assistant.nlu.told import tells_of_a_yes, tells_of_case
from tests.language import corpus

QUITE_SURE, UNSURE = 0.95, 0.4


@pytest.mark.parametrize(
    "text",
    [
        "fick svar i oktober men svaret är otydligt, samtycke finns",
        "klienten vill söka sjukersättning, samtycke finns",
        "Jag vill kalla till SIP för att få veta hur det går med behandlingen. Samtycke finns.",
        "vi måste samordna insatser, samtycke finns, vill ha SIP men vet inte riktigt syftet",
        "klienten är listad på en privat vårdcentral, vem vänder jag mig till? samtycke finns",
    ],
)
def test_a_case_is_heard_however_sure_the_ranking_is_of_something_else(text: str) -> None:
    assert tells_of_case(text, QUITE_SURE)


def test_less_is_enough_where_the_ranking_is_unsure() -> None:
    text = "personen har sagt nej till samtycke men jag behöver råd"
    assert tells_of_case(text, UNSURE) and not tells_of_case(text, QUITE_SURE)


@pytest.mark.parametrize(
    "text",
    [
        "vad är skillnaden mellan sip och hälsoförfrågan",
        "får vi skicka HF utan att klienten gått med på det",
        "jag ger mitt samtycke och vill veta hur det går",
        "jag har gett samtycke, brådskar det",
        "samtycke finns",
        "boka tid på törnrosen",
    ],
)
def test_a_question_a_resident_and_a_single_fact_are_no_case(text: str) -> None:
    assert not tells_of_case(text, UNSURE)


def test_no_sentence_of_another_wish_is_taken_for_a_case() -> None:
    said = {
        **corpus.mirror(),
        **{name: corpus.mirror()[name] + texts for name, texts in corpus.examples().items() if name in corpus.mirror()},
    }
    taken = {
        text: name
        for name, texts in said.items()
        if name != "which_way"
        for text in texts
        if tells_of_case(text, QUITE_SURE)
    }
    assert taken == {}


@pytest.mark.parametrize(
    ("text", "tells"),
    [
        ("nix, inget samtycke ännu", True),
        ("jag har inte gett mitt samtycke än", False),
        ("inget samtycke", False),
    ],
)
def test_no_consent_yet_is_a_case(text: str, tells: bool) -> None:
    assert tells_of_case(text, 0.9) is tells


@pytest.mark.parametrize(
    ("text", "tells"),
    [
        ("brukaren har samtyckt", True),
        ("patienten har sagt ja", True),
        ("klienten har samtyckt till af", False),
        ("har klienten samtyckt", False),
        ("jag samtycker", False),
    ],
)
def test_a_clients_yes_told_by_itself(text: str, tells: bool) -> None:
    assert tells_of_a_yes(text) is tells


@pytest.mark.parametrize(
    "text",
    [
        "vi behöver veta hur mycket brukaren orkar",
        "jag är handläggare och måste få veta vad klienten klarar innan vi bokar praktik",
        "jag vill veta hur min klient mår inför planeringen",
        "vi behöver en bedömning av vad deltagaren klarar",
    ],
)
def test_an_officers_need_to_know_about_a_client_is_a_case_where_the_ranking_is_unsure(text: str) -> None:
    assert tells_of_case(text, UNSURE) and not tells_of_case(text, QUITE_SURE)


@pytest.mark.parametrize(
    "text",
    [
        "vad behöver vi veta om klienten?",
        "jag behöver veta hur länge jag orkar jobba",
        "jag vill veta hur min man mår",
        "måste jag veta vad klienten klarar?",
        "jag behöver veta var REKO sitter",
    ],
)
def test_a_question_and_what_is_no_clients_need_are_no_case(text: str) -> None:
    assert not tells_of_case(text, UNSURE)


@pytest.mark.parametrize(
    "text",
    [
        "jag vill kalla till SIP för en klient",
        "hej, jag behöver boka ett sip-möte för min klient",
        "tänkte kalla till en SIP i mitt ärende",
        "vi vill få till ett sipmöte med deltagaren och vården",
        "dags att initiera en sip kring vår brukare",
        "vi ska kalla till sip",
    ],
)
def test_an_officer_who_will_call_a_sip_begins_a_case(text: str) -> None:
    assert tells_of_case(text, QUITE_SURE)


@pytest.mark.parametrize(
    "text",
    [
        "får jag kalla till sip för en klient",
        "ska jag kalla till sip för min klient",
        "hur kallar jag till sip för en klient",
        "vad behöver jag för att kalla till sip",
        "jag vill ha en sip",
        "min handläggare vill kalla till sip för mig",
        "jag vill inte kalla till sip för en klient",
        "jag vill ha min klient med på sip, går det",
        "vi har kallat till sip för en klient",
    ],
)
def test_a_question_of_sip_and_a_wish_of_ones_own_are_no_case(text: str) -> None:
    assert not tells_of_case(text, QUITE_SURE)
