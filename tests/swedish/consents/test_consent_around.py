"""What is said around the consent questions and is no answer to them, and what answers them in few words."""

from datetime import datetime

import pytest

from assistant.languages.english import consent_in_swedish
from assistant.swedish.consents.consent_asides import STAKES, aside, is_about_the_answers
from assistant.swedish.consents.consent_asked import (
    answered_wrong,
    asks_how_many_are_left,
    asks_others_first,
    asks_what_is_meant,
    asks_what_is_told,
    has_no_strength,
    lets_them,
    only_thanks,
)
from assistant.swedish.consents.consent_limits import CONDITION, ILLNESS, limit
from assistant.swedish.consents.consent_terms import ABILITY, LEAST, PLAN, content, until
from assistant.swedish.consents.parties import parties
from assistant.swedish.consents.taken_back import takes_back

NOW = datetime(2026, 11, 23, 10, 0)


@pytest.mark.parametrize(
    "said",
    [
        "jag vill höra med min coach på ama innan jag säger ja",
        "ska kolla med min bror först",
        "måste fråga handläggaren först",
    ],
)
def test_whoever_asks_somebody_first_has_not_answered(said: str) -> None:
    assert asks_others_first(said)


@pytest.mark.parametrize("said", ["ja till soc", "ni får prata med soc", "först soc sen af", "fråga på"])
def test_who_asks_nobody_first(said: str) -> None:
    assert not asks_others_first(said)


@pytest.mark.parametrize("said", ["kanon tack", "okej tack", "tack för svaret", "jaha tack", "tack så mycket"])
def test_thanks_alone(said: str) -> None:
    assert only_thanks(said)


@pytest.mark.parametrize("said", ["ja tack", "gärna tack", "nej tack", "jo tack", "soc tack"])
def test_thanks_beside_an_answer(said: str) -> None:
    assert not only_thanks(said)


@pytest.mark.parametrize(
    "said",
    ["det vill jag inte svara på nu", "orkar inte riktigt", "har ingen ork till fler frågor", "nej nu räcker det"],
)
def test_who_has_no_strength_for_more(said: str) -> None:
    assert has_no_strength(said)


@pytest.mark.parametrize(
    "said", ["vad jag inte orkar", "jag vill inte att soc vet", "det räcker med mötet", "till jul räcker"]
)
def test_what_is_no_lack_of_strength(said: str) -> None:
    assert not has_no_strength(said)


@pytest.mark.parametrize(
    "said", ["okej de får prata", "ja dom kan få veta", "det får ni göra", "ni får gärna prata med dem"]
)
def test_leave_without_a_name(said: str) -> None:
    assert lets_them(said)


@pytest.mark.parametrize("said", ["de får inte prata", "får de prata", "de får bestämma", "ni får vänta"])
def test_no_leave_without_a_name(said: str) -> None:
    assert not lets_them(said)


@pytest.mark.parametrize(
    "said", ["oj tryckte fel", "råkade svara ja", "det skulle vara nej", "jag menade nej", "det blev fel"]
)
def test_an_answer_that_was_wrong(said: str) -> None:
    assert answered_wrong(said)


@pytest.mark.parametrize("said", ["sist blev det fel", "jag menar till jul", "nej", "blir det fel då?"])
def test_no_answer_that_was_wrong(said: str) -> None:
    assert not answered_wrong(said)


def test_questions_about_the_questions() -> None:
    assert asks_how_many_are_left("hur många frågor till") and not asks_how_many_are_left("hur länge gäller det")
    assert asks_what_is_meant("vet inte, vad betyder nästa steg") and not asks_what_is_meant("mötet och planen")


def test_what_one_manages_is_told_and_not_asked() -> None:
    assert not asks_what_is_told("vad jag orkar får ni säga")
    assert content("sånt jag orkar") == content("saker som jag klarar") == ABILITY


@pytest.mark.parametrize("said", ["mötet", "mötet bara", "lite som möjligt tack", "ta det minsta", "jo mötet räcker"])
def test_the_least_in_few_words(said: str) -> None:
    assert content(said) == LEAST and is_about_the_answers(said, "consent_content")


def test_the_plan_is_not_lost_beside_the_meeting() -> None:
    assert content("mötet och planen") == PLAN


def test_an_end_with_a_word_that_settles_it() -> None:
    assert until("till jul räcker", NOW) == "2026-12-24"
    assert until("så kort det går", NOW) == until("ta det kortaste", NOW) == "shortest"
    assert is_about_the_answers("till nyår får räcka", "consent_until")
    assert not is_about_the_answers("till nyår får räcka", "consent_social_services")


def test_the_money_that_others_stop_is_no_yes_taken_back() -> None:
    said = "är orolig att soc drar in bidraget"
    assert not takes_back(said) and aside(said) == STAKES
    assert takes_back("jag drar tillbaka mitt ja, de drar in pengarna") and takes_back("dra in mitt samtycke till soc")


@pytest.mark.parametrize("said", ["ja om de inte får veta min diagnos", "ja bara om ni inte säger något om medicinen"])
def test_a_condition_that_holds_anyway(said: str) -> None:
    assert limit(said, NOW) == ILLNESS


@pytest.mark.parametrize("said", ["ja om jag får läsa det först", "ja om ni inte ringer"])
def test_a_condition_that_does_not(said: str) -> None:
    assert limit(said, NOW) == CONDITION


def test_outside_is_a_no() -> None:
    assert parties("kassan vill jag hålla utanför").excluded == {"insurance_agency"}


@pytest.mark.parametrize(
    ("said", "swedish"),
    [
        ("Employment service: yes, just the meeting", "Arbetsförmedlingen: ja, bara mötet"),
        ("yes to all of them except my employer", "ja till alla utom arbetsgivaren"),
        ("only the meeting please", "bara mötet tack"),
        ("no to the insurance agency", "nej till Försäkringskassan"),
    ],
)
def test_a_limited_yes_in_english(said: str, swedish: str) -> None:
    told = consent_in_swedish(said)
    assert told is not None and told.replace(",", "").replace(":", "") == swedish.replace(",", "").replace(":", "")


@pytest.mark.parametrize(
    "said", ["yes but only if they call me first", "social services have treated me badly", "yes", "the meeting", ""]
)
def test_no_half_a_message_in_english_is_read(said: str) -> None:
    assert consent_in_swedish(said) is None


@pytest.mark.parametrize(
    ("said", "end"),
    [("tills vi har setts räcker", "meeting"), ("kort tid", "shortest"), ("en månad är för kort tid", None)],
)
def test_an_end_without_a_day_in_plain_words(said: str, end: str | None) -> None:
    assert until(said, NOW) == end
    assert end is None or is_about_the_answers(said, "consent_social_services")
