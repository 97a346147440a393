"""What staff tell of a situation, picked out of their own words."""

from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest
import yaml

from assistant.services import ways
from assistant.swedish.data_files import load
from assistant.swedish.staff.situations import (
    asks_if_consent_is_needed,
    asks_without_consent,
    days_ago,
    facts,
    safety_told,
    seeks_coordinator,
    situation,
    speaks_of_another,
)

CORPUS = yaml.safe_load((Path(__file__).parents[1] / "corpus" / "situations.yml").read_text(encoding="utf-8"))
NOW = datetime(2026, 11, 23, 10, 0)


@pytest.mark.parametrize(
    ("fact", "say", "means"), [(fact, case["say"], case["means"]) for fact, cases in CORPUS.items() for case in cases]
)
def test_a_fact_is_picked_out_of_what_is_said(fact: str, say: str, means: Any) -> None:
    assert situation(say, NOW).get(fact) == means


def test_all_that_one_message_tells_is_picked_out() -> None:
    said = "klienten är sjukskriven av privat psykiatriker, oklart vad hen klarar, jag har samtycke"
    assert situation(said, NOW) == {"consent": "yes", "need": ["ability"], "around": ["other_clinic"]}


@pytest.mark.parametrize(
    "say", ["", "hej", "boka tid på törnrosen", "vad är en sip", "tack", "070-174 06 10", "ja", "x" * 9000]
)
def test_ordinary_messages_tell_of_no_situation(say: str) -> None:
    assert situation(say, NOW) == {}


def test_a_month_that_is_still_to_come_was_last_year() -> None:
    assert days_ago("i december", date(2026, 11, 23)) == 343
    assert days_ago("i januari", date(2026, 1, 10)) == 360


def test_every_value_that_is_recognised_is_one_of_the_tables() -> None:
    words = load("situations")
    found = {
        (fact, value)
        for group in ("one", "several", "written")
        for fact, entries in words[group].items()
        for entry in entries
        for value in entry
    }
    table = ways.table()
    used = {
        (fact, value)
        for thing in (*table.rows, *table.notes)
        for conditions in (getattr(thing, "when", {}), thing.said, getattr(thing, "unless", {}))
        for fact, values in conditions.items()
        for value in values
    }
    # Said of what rules a row out, or leaves it open: those need no row of their own.
    nowhere = {("asked", "no"), ("news", "new"), ("plan", "sip")}
    assert found - used == nowhere


@pytest.mark.parametrize(
    ("say", "days"),
    [
        ("min kollega skickade en för 10 dagar sen", 10),
        ("det lämnades in en för 4 v sedan", 28),
        ("kollegan skickade för två månader sen", 60),
    ],
)
def test_a_colleague_who_asked_before_is_heard_with_how_long_ago(say: str, days: int) -> None:
    told = situation(say, NOW)
    assert (told["asked"], told["days"]) == ("waiting", days)


def test_a_client_who_now_says_no_has_not_consented() -> None:
    assert situation("men nu säger klienten plötsligt nej", NOW)["consent"] == "no"


def test_what_is_needed_from_both_care_and_us_is_joint() -> None:
    assert situation("hen behöver hjälp både från vården o oss", NOW)["need"] == ["joint"]


@pytest.mark.parametrize(
    ("say", "who"),
    [
        ("hon är 16 år", "under_18"),
        ("han har inte fyllt arton än, alltså under 18", "under_18"),
        ("personen har god man", "guardian"),
        ("det finns en förvaltare inblandad", "guardian"),
        ("hen lever med skyddad identitet", "protected_identity"),
        ("sekretessmarkerad i folkbokföringen", "protected_identity"),
        ("nej, ingen god man", None),
        ("hen är inte under 18", None),
        ("personen är 34 år och gift", None),
        ("inga skyddade personuppgifter här", None),
    ],
)
def test_who_needs_a_human_to_choose(say: str, who: str | None) -> None:
    assert safety_told(say) == who


@pytest.mark.parametrize(
    ("say", "asks"),
    [
        ("har inget samtycke än, kan jag fråga reko ändå", True),
        ("klienten har inte gett samtycke, får vi prata med vården", True),
        ("har samtycke, får jag ringa", False),
        ("klienten har inte samtyckt än", False),
    ],
)
def test_asking_to_phone_without_a_consent(say: str, asks: bool) -> None:
    assert asks_without_consent(say) == asks


@pytest.mark.parametrize(
    ("say", "another"),
    [
        ("och för en annan person då, där har vi väntat fem veckor", True),
        ("nästa klient: oklart vad hen klarar", True),
        ("ett nytt ärende nu", True),
        ("klienten har en annan läkare nu", False),
        ("det är oklart vad hen klarar", False),
    ],
)
def test_another_persons_case(say: str, another: bool) -> None:
    assert speaks_of_another(say) == another


@pytest.mark.parametrize(
    ("say", "consent"),
    [
        ("en patient som inte har gett något samtycke", "no"),
        ("klienten som aldrig velat skriva under samtycket", "no"),
        ("hon har skrivit på samtycke", "yes"),
    ],
)
def test_a_no_in_a_clause_that_hangs_on_another(say: str, consent: str) -> None:
    assert facts(say)["consent"] == consent


@pytest.mark.parametrize("said", ["jag behöver veta om samtycke finns", "kan du kolla om det finns samtycke"])
def test_whether_there_is_a_consent_is_asked_and_not_told(said: str) -> None:
    assert facts(said).get("consent") != "yes"


@pytest.mark.parametrize(
    "say",
    [
        "krävs det samtycke",
        "måste jag ha samtycke då?",
        "behövs klientens samtycke?",
        "men behöver vi samtycke för det",
        "är samtycke ett krav",
        "måste personen samtycka",
        "samtycke krävs väl?",
    ],
)
def test_asking_if_a_consent_is_needed_tells_of_none(say: str) -> None:
    assert asks_if_consent_is_needed(say)
    assert "consent" not in facts(say)


@pytest.mark.parametrize(
    "say",
    [
        "måste samtycket vara skriftligt",
        "hur länge gäller samtycket",
        "samtycke finns",
        "inget samtycke",
        "klienten behöver ge samtycke i morgon",
        "vad är samtycke",
        "krävs det två samtycken för SIP",
    ],
)
def test_what_is_closer_about_a_consent_is_no_such_question(say: str) -> None:
    assert not asks_if_consent_is_needed(say)


@pytest.mark.parametrize(
    ("say", "seeks"),
    [
        ("var hittar jag kontaktuppgifterna", True),
        ("var ligger REKO-listan", True),
        ("finns det någon telefonlista till vårdcentralerna", True),
        ("har ni kontaktuppgifter till reko", True),
        ("kontaktuppgifter till arbetsförmedlingen", False),
        ("var hittar jag kontaktuppgifterna till klientens chef", False),
        ("hur ändrar jag mina kontaktuppgifter", False),
    ],
)
def test_looking_for_how_to_reach_a_coordinator(say: str, seeks: bool) -> None:
    assert seeks_coordinator(say) is seeks


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("han har sagt att det är okej att vi ringer vårdcentralen", {"consent": "yes"}),
        ("hon säger att jag får prata med läkaren", {"consent": "yes"}),
        ("hon har sagt att det är okej att jag ringer henne i morgon", {}),
        ("han säger att jag får ringa honom", {}),
        ("klienten tycker inte att det är ok att jag pratar med vården", {}),
        # Only believed, or only imagined: never a yes.
        ("jag tror att vi har samtycke", {"consent": "unclear"}),
        ("hon har nog sagt ja", {"consent": "unclear"}),
        ("säg att han säger ja, vad gör jag då", {}),
        ("kollegan har kanske skickat en", {"asked": "unsure"}),
        ("tror att vi frågade i våras", {"asked": "unsure"}),
        ("nej, ingen har kontaktat dem", {"asked": "no"}),
        ("ingen har svarat oss", {"asked": "waiting"}),
        ("vi är överens om vad vi vill nå", {"purpose": "yes"}),
        ("vi vet inte vad vi vill uppnå", {"purpose": "no"}),
        ("vi behöver ta fram en plan tillsammans", {"need": ["joint"]}),
        ("alla pekar på någon annan", {"need": ["joint"]}),
        ("både psykiatrin och vi på socialtjänsten är inblandade", {"need": ["joint"]}),
        ("klienten vill gärna ha ett möte", {"around": ["wants_meeting"]}),
        ("klienten vill inte ha ett möte", {"around": ["no_meeting"]}),
    ],
)
def test_what_is_told_is_read_no_wider_than_it_is_said(text: str, told: dict[str, Any]) -> None:
    assert facts(text) == told


@pytest.mark.parametrize(
    "text",
    [
        "boendestödet, läkaren och vi, men ingen samordnar",
        "alla kör sitt och ingenting hänger ihop",
        "ingen vet vad de andra gör",
        "vi och psykiatrin jobbar var för sig",
    ],
)
def test_many_who_work_apart_need_to_plan_together(text: str) -> None:
    assert facts(text) == {"need": ["joint"]}


def test_what_was_refused_already_is_not_what_is_needed() -> None:
    assert "need" not in facts("försäkringskassan har avslagit sjukersättningen")
    assert "need" not in facts("hon fick avslag på sin sjukersättning")
    assert facts("hon vill söka sjukersättning") == {"need": ["sickness_compensation"]}
    assert "joint" not in facts("jag vet inte vad den andra blanketten heter").get("need", [])
