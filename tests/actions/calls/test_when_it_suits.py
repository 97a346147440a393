"""What is said where it is asked when to phone: a wish as it was said, and never the opposite of it (ADR 0030)."""

from typing import Any

import pytest

from actions.calls.call_back import ValidateCallBackForm
from tests.actions.talking import Turned, sealed, turn

pytestmark = pytest.mark.usefixtures("seeded")
SURE, DOUBTED = 0.95, 0.5


def answered(text: str, act: str, *, sure: float = SURE, intent: str = "inform") -> Turned:
    person = {"person_name": sealed("Kim Testsson"), "phone": sealed("+46701740611")}
    known: dict[str, Any] = {"call_back_wanted": True, "care_centre": "tornrosen", "privacy_told": True, **person}
    known |= {"requested_slot": "call_time"}
    return turn(ValidateCallBackForm(), text, "call_back_form", known, intent, acts={"call": [act, sure]})


def words(read: Turned) -> str | None:
    return (read.slots.get("call_time") or {}).get("words")


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("torsdag går bort, jag är hos frissan", "inte torsdag 26 november"),
        ("kvällar nej, sover då", "inte kvällar"),
        ("i dag klarar jag inget samtal", "inte måndag 23 november"),
        ("ring inte mitt på dagen", "inte mitt på dagen"),
        ("den 7:e har jag prov", "inte måndag 7 december"),
        ("bara inte när jag är i simhallen", "inte när jag är i simhallen"),
        ("ring inte när skolan börjar", "inte när skolan börjar"),
    ],
)
def test_what_does_not_suit_is_told_as_that(text: str, kept: str) -> None:
    read = answered(text, "refuse")
    assert words(read) == kept and "when" not in read.slots["call_time"]


def test_any_time_but_one_is_no_wish_for_that_one() -> None:
    assert words(answered("vilken dag som helst fast inte mellan 9 och 10", "any")) == "inte mellan 9 och 10"


def test_how_the_phone_is_to_ring_goes_with_the_wish() -> None:
    assert words(answered("efter tre, och låt det ringa länge", "wish")) == "efter tre, låt det ringa länge"
    assert words(answered("låt många signaler gå fram, jag går med krycka", "about")) == "låt det ringa länge"


@pytest.mark.parametrize(
    ("text", "act", "said"),
    [
        ("ringer dom redan i kväll?", "asks_when", "utter_call_earliest_not_yet_today"),
        ("blir det på fredag då", "asks_when", "utter_call_earliest_not_yet_today"),
        ("jag får kolla med sambon på onsdag", "put_off", "utter_call_put_off"),
        ("det handlar om brevet som kom i fredags", "about", "utter_call_tell_then"),
        ("är det dyrt att svara", "question", "utter_call_ask_then"),
        ("jag har ont överallt idag", "feeling", "utter_heard"),
    ],
)
def test_what_is_no_time_is_answered_and_nothing_is_wished(text: str, act: str, said: str) -> None:
    read = answered(text, act)
    assert read.said == [said]
    assert "call_time" not in read.slots and read.slots["requested_slot"] == "call_time"


def test_a_day_that_was_only_perhaps_asked_about_is_still_a_wish() -> None:
    assert "call_time" in answered("på fredag", "asks_when", sure=DOUBTED).slots


@pytest.mark.parametrize("text", ["nej det är inte mitt", "den mobilen är trasig", "nix"])
def test_nobody_is_phoned_on_a_number_that_is_wrong(text: str) -> None:
    read = answered(text, "no")
    assert read.slots["phone"] is None and read.slots["requested_slot"] == "phone"
    assert read.said == ["utter_call_other_number"] and "call_time" not in read.slots


@pytest.mark.parametrize(("text", "act"), [("ni behöver inte ringa alls", "no"), ("vi struntar i hela alltet", "stop")])
def test_user_who_ends_it_is_not_phoned(text: str, act: str) -> None:
    read = answered(text, act)
    assert read.slots["call_back_wanted"] == "unasked" and read.said == ["utter_call_left"]


def test_user_who_says_that_the_number_is_right_has_the_call_ordered() -> None:
    read = answered("siffrorna stämmer", "yes")
    assert read.slots["call_time"] == "unsaid" and read.slots["requested_slot"] is None


def test_a_new_number_is_no_answer_to_when() -> None:
    read = answered("nej, det nya är 070-174 06 78", "phone")
    assert "phone" in read.slots and "call_time" not in read.slots


def test_a_few_words_that_say_when_are_no_new_name() -> None:
    assert "person_name" not in answered("Asap Snarast", "any").slots


def test_what_suits_and_what_does_not_are_both_kept() -> None:
    both = "ring innan fyra, sen hämtar jag barn. Men inte på fredag"
    assert words(answered(both, "refuse")) == "innan fyra, inte fredag 27 november"
    assert words(answered(both, "", sure=0.0)) == "innan fyra, inte på fredag"


def test_why_it_does_not_suit_is_no_wish() -> None:
    assert words(answered("inte på förmiddagen. Jag är på kurs till 11", "refuse")) == "inte på förmiddagen"


@pytest.mark.parametrize(
    ("text", "act", "kept"),
    [
        ("morrnar", "thanks", "morrnar"),
        ("Eftermiddag. Skriv att jag hör illa", "about", "eftermiddag, tala högt och tydligt"),
        ("ring inte på fredag", "wish", "inte fredag 27 november"),
    ],
)
def test_when_is_kept_whatever_it_sounds_like(text: str, act: str, kept: str) -> None:
    assert words(answered(text, act)) == kept


@pytest.mark.parametrize("text", ["skit samma", "sak samma när", "det gör detsamma"])
def test_that_it_does_not_matter_gives_nothing_up(text: str) -> None:
    assert answered(text, "stop", intent="stop").slots.get("call_time") == "any"


@pytest.mark.parametrize("text", ["nej till alla", "nej till allihop"])
def test_a_no_is_never_that_any_time_will_do(text: str) -> None:
    assert answered(text, "question", sure=0.3).slots.get("call_time") is None
