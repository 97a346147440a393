"""Answers in the middle of the consent questions that were lost, or went further than they said."""

from typing import Any

import pytest

from actions.consents.consent import ValidateConsentForm
from actions.consents.consent_parties import PARTY_SLOTS, UNASKED
from actions.consents.consent_submit import SubmitConsent
from assistant.bootstrap import House
from assistant.nlu.understanding import entities
from tests.actions.houses import did, move_in
from tests.actions.talking import NOW, Turned
from tests.actions.trackers import tracker
from tests.store.houses import RESIDENT

SOC, AF, FK, EMPLOYER = PARTY_SLOTS
FORM, LIMITS = "consent_form", "consent_limits"


@pytest.fixture
def home(house: House, monkeypatch: pytest.MonkeyPatch) -> House:
    move_in(monkeypatch, house)
    return house


def answered(home: House, said: str, asked: str | None, **slots: Any) -> tuple[dict[str, Any], list[str]]:
    return did(ValidateConsentForm(), said, home, by=RESIDENT, form=FORM, slots={"requested_slot": asked, **slots})


@pytest.mark.parametrize("said", ["andra nej", "resten nej", "de övriga nej", "nej till resten", "dom andra nej"])
def test_no_to_the_rest_leaves_the_yes_before_it_and_asks_how_much(home: House, said: str) -> None:
    now, _ = answered(home, said, AF, **{SOC: True})
    assert now.get(SOC, True) is True and now[AF] is now[FK] is now[EMPLOYER] is False
    assert now["requested_slot"] == "consent_content"


@pytest.mark.parametrize("said", ["nej till alla", "ingen av dem", "nej till alla andra också, bara ingen"])
def test_no_to_all_takes_the_yes_with_it(home: House, said: str) -> None:
    now, _ = answered(home, said, AF, **{SOC: True})
    assert now[SOC] is False


@pytest.mark.parametrize(
    "said", ["ja, samma sak där", "ja likadant", "ja som förut", "okej, samma där", "ja gärna samma"]
)
def test_yes_the_same_is_a_yes_with_the_limits_of_the_last_yes(home: House, said: str) -> None:
    limits = {"social_services": {"content": "work_ability", "until": "2027-01-15"}}
    now, _ = answered(home, said, EMPLOYER, **{SOC: True, AF: False, FK: False, LIMITS: limits})
    assert now[EMPLOYER] is True and now[LIMITS]["employer"] == limits["social_services"]
    now, _ = answered(home, said, FK, **{SOC: True, AF: False, LIMITS: limits})
    assert now[FK] is True and now[LIMITS]["insurance_agency"] == limits["social_services"]


@pytest.mark.parametrize("said", ["nej, samma där", "nej likadant"])
def test_no_the_same_is_a_no(home: House, said: str) -> None:
    assert answered(home, said, FK, **{SOC: True, AF: True})[0][FK] is False


def test_the_same_without_a_yes_is_what_the_one_before_got(home: House) -> None:
    assert answered(home, "samma där", FK, **{SOC: True, AF: False})[0][FK] is False


def test_a_limit_in_own_words_is_said_back(home: House) -> None:
    said = "ja men bara vad jag klarar av att göra, inte vad jag har för diagnos"
    now, heard = answered(home, said, SOC)
    assert now[SOC] is True and "utter_consent_illness_never" in heard


@pytest.mark.parametrize("said", ["bara om min arbetsträning, inget annat", "bara om praktiken"])
def test_less_than_what_can_be_told_is_asked_about_anew(home: House, said: str) -> None:
    given = {SOC: UNASKED, AF: UNASKED, EMPLOYER: UNASKED, FK: True}
    now, heard = answered(home, said, "consent_until", **given)
    assert now[FK] is None and now["requested_slot"] == FK and "utter_consent_can_be_chosen" in heard


@pytest.mark.parametrize(
    ("said", "asked", "answer"),
    [
        ("vad är det ni berättar för socialtjänsten då?", SOC, "utter_consent_told_what_you_choose"),
        ("vad får chefen veta då?", EMPLOYER, "utter_consent_told_what_you_choose"),
        ("hur mycket berättar reko?", AF, "utter_consent_told_what_you_choose"),
        ("vad säger ni till kassan?", FK, "utter_consent_told_the_need"),
        ("vem på arbetsförmedlingen får veta?", AF, "utter_consent_told_whom"),
        ("vilka är det hos soc som får veta det?", SOC, "utter_consent_told_whom"),
        ("Måste jag säga ja till arbetsgivaren också?", EMPLOYER, "utter_consent_voluntary"),
        ("om jag säger nej till soc, blir jag av med pengarna då", SOC, "utter_consent_what_is_at_stake"),
    ],
)
def test_a_question_in_the_middle_is_answered_and_sets_nothing(home: House, said: str, asked: str, answer: str) -> None:
    before = dict.fromkeys(PARTY_SLOTS[: PARTY_SLOTS.index(asked)], True)
    now, heard = answered(home, said, asked, **before)
    assert heard == [answer] and now["requested_slot"] == asked and now.get(asked) is None


@pytest.mark.parametrize(
    "said", ["nej inte dom. inte försäkringskassan eller jobbet heller", "nej, inte fk eller chefen heller"]
)
def test_a_no_to_others_too_is_a_no_to_whom_it_was_asked_about(home: House, said: str) -> None:
    now, _ = answered(home, said, AF, **{SOC: True})
    assert now[AF] is now[FK] is now[EMPLOYER] is False and now["requested_slot"] == "consent_content"


def test_a_no_to_another_alone_leaves_the_question(home: House) -> None:
    now, _ = answered(home, "inte försäkringskassan", AF, **{SOC: True})
    assert now.get(AF) is None and now[FK] is False


@pytest.mark.parametrize(
    "said",
    ["arbetsgivaren vill jag också ta senare, på mötet", "chefen bestämmer jag om sen", "jobbet tar vi på mötet"],
)
def test_what_is_put_off_for_one_is_neither_yes_nor_no(home: House, said: str) -> None:
    now, heard = answered(home, said, EMPLOYER, **{SOC: True, AF: False, FK: True})
    assert now[EMPLOYER] == UNASKED and now["requested_slot"] == "consent_content" and "utter_consent_unsure" in heard


@pytest.mark.parametrize("said", ["då säger jag nej till det", "jag svarar nej", "då blir det nej till dem"])
def test_a_no_to_that_is_to_whom_it_was_asked_about(home: House, said: str) -> None:
    assert answered(home, said, AF, **{SOC: True})[0][AF] is False


def after_a_withdrawal(action: Any, said: str) -> Turned:
    """What it does with the message, where soc was taken back a few messages before and a call was declined."""
    events = [
        {"event": "user", "text": "nu vill jag inte att soc ska få veta mer om mig"},
        {"event": "bot", "metadata": {"utter_action": "utter_nothing_to_withdraw_named"}},
        {"event": "user", "text": "nej tack"},
        {"event": "bot", "metadata": {"utter_action": "utter_okay"}},
    ]
    found = {one["entity"]: one["value"] for one in entities(said, NOW, ())}
    return Turned(action, tracker(said, "give_consent", found, form=FORM, events=events))


@pytest.mark.parametrize(
    "said", ["okej. försäkringskassan får dom fortsätta prata med", "kassan kan ni fortsätta prata med"]
)
def test_whoever_may_go_on_after_a_withdrawal_is_only_acknowledged(home: House, said: str) -> None:
    assert after_a_withdrawal(ValidateConsentForm(), said).slots["consent_confirmed"] is False
    left = after_a_withdrawal(SubmitConsent(), said)
    assert left.said == ["utter_consent_goes_on"]
    assert (left.blank("parties"), left.blank("ended")) == ("Försäkringskassan", "socialtjänsten")


def test_nobody_is_asked_for_a_yes_that_was_taken_back_in_the_same_talk(home: House) -> None:
    begun = after_a_withdrawal(ValidateConsentForm(), "jag vill ge samtycke").slots
    assert begun[SOC] == UNASKED and begun["requested_slot"] == AF


def test_whoever_is_named_anew_is_let_in_again(home: House) -> None:
    assert after_a_withdrawal(ValidateConsentForm(), "ja till soc").slots[SOC] is True
