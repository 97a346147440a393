"""What is answered in words of one's own: each party its own content, and no question or pause taken for an answer."""

from typing import Any

import pytest
from rasa_sdk import Tracker

from actions.consents.consent import ValidateConsentForm
from actions.consents.consent_limits import LIMITS
from actions.consents.consent_parties import PARTIES, PARTY_SLOTS, UNASKED
from actions.consents.consent_said_back import AskConsentUnderstood
from assistant.bootstrap import House
from tests.actions.houses import did, move_in
from tests.actions.talking import Turned
from tests.actions.trackers import CONVERSATION
from tests.store.houses import RESIDENT

SOC, AF, FK, EMPLOYER = PARTY_SLOTS


@pytest.fixture
def home(house: House, monkeypatch: pytest.MonkeyPatch) -> House:
    move_in(monkeypatch, house)
    return house


def answered(home: House, said: str, asked: str | None, **slots: Any) -> tuple[dict[str, Any], list[str]]:
    slots = {"requested_slot": asked, **slots}
    return did(ValidateConsentForm(), said, home, by=RESIDENT, form="consent_form", slots=slots)


@pytest.mark.parametrize(
    ("said", "contents"),
    [
        ("soc får veta allt om planen, arbetsförmedlingen bara mötet", ("next_step", "meeting_only")),
        ("ja till soc, hela planen, och ja till af bara mötet", ("next_step", "meeting_only")),
        ("soc bara mötet, af får veta vad jag klarar", ("meeting_only", "work_ability")),
    ],
)
def test_each_party_gets_the_content_that_was_said_of_it(home: House, said: str, contents: tuple[str, str]) -> None:
    now, _ = answered(home, said, SOC)
    assert now[SOC] is now[AF] is True
    assert [now[LIMITS][party]["content"] for party in PARTIES[:2]] == list(contents)
    assert now.get("consent_content") is None


def test_something_held_out_beside_leaves_the_least_to_all(home: House) -> None:
    now, heard = answered(home, "soc får veta planen och af bara mötet, inget om barnen", SOC)
    told = {one.get("content") for one in (now.get(LIMITS) or {}).values()}
    assert "next_step" not in told and "utter_consent_left_out" in heard


@pytest.mark.parametrize("said", ["hur många timmar jag orkar", "när jag kan jobba", "vad jag klarar"])
def test_what_one_can_manage_is_an_answer_though_it_begins_as_a_question(home: House, said: str) -> None:
    given = {SOC: True, AF: False, FK: False, EMPLOYER: False}
    assert answered(home, said, "consent_content", **given)[0]["consent_content"] == "work_ability"


@pytest.mark.parametrize(
    "said",
    [
        "hur menar du",
        "ja men vad betyder det",
        "ja vadå",
        "nej jag förstår inte",
        "ja alltså jag fattar inte",
        "nej vänta",
        "men vänta lite",
    ],
)
def test_a_question_or_a_pause_is_never_an_answer(home: House, said: str) -> None:
    now, heard = answered(home, said, SOC)
    assert not now.keys() & set(PARTY_SLOTS) and now["requested_slot"] == SOC
    assert heard and not heard[0].startswith("utter_not_understood")


@pytest.mark.parametrize("said", ["ja jag är rädd", "ja kanske", "nej jag vet inte", "ja fast osäker"])
def test_worry_or_doubt_beside_it_is_no_yes_and_no_no(home: House, said: str) -> None:
    assert answered(home, said, SOC)[0].get(SOC) in (None, UNASKED)


def test_a_no_out_of_fear_is_a_no(home: House) -> None:
    assert answered(home, "nej jag är rädd för dem", SOC)[0][SOC] is False


def test_a_yes_to_the_rest_is_none_to_whoever_was_passed_over_in_doubt(home: House) -> None:
    now, _ = answered(home, "ja till resten", AF, **{SOC: UNASKED})
    assert SOC not in now and now[AF] is now[FK] is now[EMPLOYER] is True


@pytest.mark.parametrize("said", ["nej till alla andra", "nej till de andra"])
def test_a_no_to_the_others_leaves_a_yes_as_it_is(home: House, said: str) -> None:
    now, _ = answered(home, said, AF, **{SOC: True})
    assert now.get(SOC, True) is True and now[AF] is False


@pytest.mark.parametrize("said", ["nej jag vill inte att någon pratar om mig", "jag vill inte att nån får veta nåt"])
def test_a_no_to_anybody_is_a_no_to_all(home: House, said: str) -> None:
    now, _ = answered(home, said, SOC)
    assert [now[slot] for slot in PARTY_SLOTS] == [False] * len(PARTY_SLOTS)


@pytest.mark.parametrize(
    "said", ["får jag mindre pengar nu?", "blir det problem om jag säger nej?", "förlorar jag mitt bidrag då?"]
)
def test_what_is_at_stake_is_answered_and_nothing_is_written(home: House, said: str) -> None:
    now, heard = answered(home, said, AF, **{SOC: False})
    assert heard == ["utter_consent_what_is_at_stake"] and now["requested_slot"] == AF and AF not in now


def test_each_party_gets_the_end_that_was_said_of_it_a_span_among_them(home: House) -> None:
    given = {SOC: True, AF: True, FK: True, EMPLOYER: False, "consent_content": "meeting_only"}
    now, _ = answered(home, "af till 24 december, soc till nyår, fk tre månader", "consent_until", **given)
    assert {party for party, one in now[LIMITS].items() if one.get("until")} == set(PARTIES[:3])


def talked(said: str, intent: str, before: str) -> dict[str, Any]:
    """What the form sets by the message, after `before` was answered and a party asked about again."""
    events: list[dict[str, Any]] = [{"event": "user", "text": "…"}]
    events += [{"event": "bot", "metadata": {"utter_action": name}} for name in (before, "utter_ask_consent_employer")]
    events.append({"event": "user", "text": said})
    message = {"text": said, "intent": {"name": intent}, "entities": [{"entity": "answer", "value": "yes"}]}
    slots = {SOC: False, AF: False, FK: False, "requested_slot": EMPLOYER}
    loop = {"name": "consent_form"}
    talk = Tracker(CONVERSATION, slots, message, events, False, None, loop, "action_listen")
    return Turned(ValidateConsentForm(), talk).slots


@pytest.mark.parametrize(
    ("said", "before"),
    [
        ("ja", "utter_perhaps_not"),
        ("ja", "utter_did_you_mean"),
        ("okej", "utter_faq/what_is_fk"),
        ("mm", "utter_perhaps"),
    ],
)
def test_a_yes_that_may_be_to_the_answer_before_is_no_consent(home: House, said: str, before: str) -> None:
    assert EMPLOYER not in talked(said, "affirm", before)


@pytest.mark.parametrize(("said", "before"), [("ja", "utter_faq/what_is_fk"), ("okej", "utter_consent_noted")])
def test_a_yes_to_the_question_is_one(home: House, said: str, before: str) -> None:
    assert talked(said, "affirm", before)[EMPLOYER] is True


def test_a_day_that_is_moved_is_said_once_for_all_that_share_it(home: House) -> None:
    slots = {SOC: True, AF: True, FK: False, EMPLOYER: False, "consent_until": "2027-12-31"}
    slots[LIMITS] = {"social_services": {"content": "next_step"}, "employment_service": {"content": "meeting_only"}}
    _, heard = did(AskConsentUnderstood(), "…", home, by=RESIDENT, form="consent_form", slots=slots)
    assert heard.count("utter_consent_said_back_shortened") == 1
