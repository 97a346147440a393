"""A goodbye, a name or a question beside the last questions of a consent, and what is not said twice (C-40, C-47)."""

from typing import Any

import pytest
from rasa_sdk import Tracker

from actions.consents.consent import ValidateConsentForm
from actions.consents.consent_goodbye import LEAVING
from actions.consents.consent_parties import PARTY_SLOTS
from actions.consents.consent_said_back import AskConsentConfirmed, AskConsentUnderstood
from actions.consents.consent_submit import SubmitConsent
from assistant import clock
from assistant.bootstrap import House
from assistant.services import consent
from tests.actions.houses import did, move_in
from tests.actions.talking import Turned, turn
from tests.actions.trackers import CONVERSATION
from tests.store.houses import RESIDENT

SOC, AF, FK, EMPLOYER = PARTY_SLOTS
FORM, CHECK, CONFIRM = "consent_form", "consent_understood", "consent_confirmed"
GIVEN = {
    SOC: True,
    AF: False,
    FK: False,
    EMPLOYER: False,
    "consent_content": "meeting_only",
    "consent_until": "2027-01-15",
}


@pytest.fixture
def home(house: House, monkeypatch: pytest.MonkeyPatch) -> House:
    move_in(monkeypatch, house)
    return house


def answered(
    home: House, said: str, asked: str, intent: str = "inform", **slots: Any
) -> tuple[dict[str, Any], list[str]]:
    held = {**GIVEN, "requested_slot": asked, **slots}
    return did(ValidateConsentForm(), said, home, by=RESIDENT, form=FORM, slots=held, intent=intent)


@pytest.mark.parametrize("said", ["tack hej då", "hejdå", "ha det bra"])
def test_whoever_says_goodbye_at_the_check_is_asked_once_whether_to_keep_it(home: House, said: str) -> None:
    now, _ = answered(home, said, CHECK, "goodbye")
    assert now[CHECK] == LEAVING and now["requested_slot"] == CONFIRM
    held = {**GIVEN, **now}
    assert did(AskConsentConfirmed(), said, home, by=RESIDENT, form=FORM, slots=held)[1] == ["utter_consent_goodbye"]


@pytest.mark.parametrize(("said", "intent"), [("hej då", "goodbye"), ("nej", "deny")])
def test_a_second_goodbye_or_a_no_at_the_door_ends_it_and_nothing_is_kept(home: House, said: str, intent: str) -> None:
    now, _ = answered(home, said, CONFIRM, intent, **{CHECK: LEAVING})
    assert now[CONFIRM] is False
    _, heard = did(SubmitConsent(), said, home, by=RESIDENT, slots={**GIVEN, **now})
    assert heard == ["utter_consent_not_kept"]
    with home.uow() as uow:
        assert consent.current(uow, by=RESIDENT, now=clock.now()) == []


def test_a_yes_at_the_door_is_kept_as_explained_again(home: House) -> None:
    now, _ = answered(home, "ja", CONFIRM, "affirm", **{CHECK: LEAVING})
    assert now[CONFIRM] is True
    assert did(SubmitConsent(), "ja", home, by=RESIDENT, slots={**GIVEN, CHECK: LEAVING, **now})[1] == [
        "utter_consent_kept"
    ]


@pytest.mark.parametrize("said", ["Robin Mallberg", "070-174 06 16"])
@pytest.mark.parametrize("asked", [CHECK, "consent_until"])
def test_a_name_or_a_number_answers_nothing_and_is_not_needed(home: House, said: str, asked: str) -> None:
    missing = {"consent_until": None} if asked == "consent_until" else {}
    now, heard = answered(home, said, asked, **missing)
    assert heard == ["utter_consent_needs_no_name"] and now["requested_slot"] == asked


@pytest.mark.parametrize(
    ("said", "answer"),
    [
        ("gäller det försäkringskassan också?", "no"),
        ("pratar ni med soc då?", "yes"),
        ("får reko prata med min chef också?", "no"),
    ],
)
def test_who_is_covered_is_answered_by_what_was_said(home: House, said: str, answer: str) -> None:
    now, heard = answered(home, said, CHECK, "nlu_fallback")
    assert heard == [f"utter_consent_sees_{answer}"] and now["requested_slot"] == CHECK


@pytest.mark.parametrize("said", ["nej till ala", "nej till allihop", "nej till samtliga", "nej tack till aala"])
def test_a_no_to_all_misspelt_is_a_no_to_all(home: House, said: str) -> None:
    now, _ = did(
        ValidateConsentForm(), said, home, by=RESIDENT, form=FORM, slots={"requested_slot": SOC}, intent="deny"
    )
    assert [now[slot] for slot in PARTY_SLOTS] == [False] * 4


@pytest.mark.parametrize(
    ("said", "refused"), [("nej till xyz", None), ("nej till det", False), ("nej till dem", False)]
)
def test_a_no_to_somebody_unknown_is_asked_about(home: House, said: str, refused: bool | None) -> None:
    now, _ = did(
        ValidateConsentForm(), said, home, by=RESIDENT, form=FORM, slots={"requested_slot": SOC}, intent="deny"
    )
    assert now.get(SOC) is refused


@pytest.mark.parametrize("intent", ["deny", "goodbye", "inform"])
@pytest.mark.parametrize(
    "said",
    [
        *(
            "nej det hoppar jag över tills jag har träffat dem. hej då",
            "jag väntar med soc tills vi setts, ha det bra",
        ),
        *("det får bli senare. hejdå", "nä inte nu. vi ses"),
    ],
)
def test_whoever_puts_it_off_and_leaves_has_said_no_to_nobody(home: House, said: str, intent: str) -> None:
    acts = {"party": ["no", 0.95]}
    read = turn(ValidateConsentForm(), said, FORM, {"requested_slot": AF, SOC: True}, intent, acts=acts)
    assert read.slots[CONFIRM] is False and read.slots.get(AF) is None


@pytest.mark.parametrize(
    ("said", "intent"), [("nej till af. hej då", "deny"), ("nej, jag träffar dem på fredag. hejdå", "deny")]
)
def test_a_no_and_a_goodbye_is_a_no(home: House, said: str, intent: str) -> None:
    assert turn(ValidateConsentForm(), said, FORM, {"requested_slot": AF, SOC: True}, intent).slots.get(AF) is False


@pytest.mark.parametrize("said", ["jag vill inte svara på det där nu", "hoppa över", "vill inte svara på fler frågor"])
def test_whoever_will_not_answer_ends_the_questions(home: House, said: str) -> None:
    now, _ = did(ValidateConsentForm(), said, home, by=RESIDENT, form=FORM, slots={"requested_slot": AF, SOC: False})
    assert now[CONFIRM] is False


def again(*changed: str) -> list[str]:
    """What the check says after a message beside it that set these slots."""
    events: list[dict[str, Any]] = [{"event": "user", "text": "hej"}]
    events += [{"event": "bot", "metadata": {"utter_action": "utter_ask_consent_understood"}}]
    events += [{"event": "user", "text": "hm"}, *[{"event": "slot", "name": name, "value": None} for name in changed]]
    message = {"text": "hm", "intent": {"name": "inform"}, "entities": []}
    slots = {**GIVEN, "requested_slot": CHECK}
    tracker = Tracker(CONVERSATION, slots, message, events, False, None, {"name": FORM}, "action_listen")
    return Turned(AskConsentUnderstood(), tracker).said


def test_only_the_question_comes_again_where_nothing_has_changed(home: House) -> None:
    assert again() == ["utter_ask_consent_understood"]
    assert again("consent_until")[0] == "utter_consent_said_back"
