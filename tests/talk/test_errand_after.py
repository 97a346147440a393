"""The care's call, or a time, is wanted right after a certain danger: one line with the numbers, and it is begun."""

import pytest
from rasa.shared.core.events import ActionExecuted, Event, SlotSet
from rasa.shared.core.trackers import DialogueStateTracker

from assistant.content.choice import STAFF
from assistant.nlu.verdict import DANGER, FALLBACK
from assistant.talk import aftermath
from assistant.talk.aftermath import BOOKING, TO_A_PERSON, remember
from assistant.talk.going_on import after, may_go_on
from tests.talk.test_policies import SAFETY
from tests.talk.trackers import LISTEN, domain, tracker, user

SENDER = "talk-1"
JUST_DANGER: list[Event] = [user("", DANGER), ActionExecuted(LISTEN)]
CALLS = [
    "det är ingen fara nu, pappa sitter här. men jag vill att nån från vårdcentralen ringer upp",
    "jag är trygg nu. kan reko höra av sig till mig",
    "vill bli uppringd av vården",
]
TIMES = ["det är lugnt nu, mamma är här. jag vill boka en tid", "jag är inte i fara, jag vill ha en tid hos reko"]


@pytest.fixture(autouse=True)
def nothing_remembered(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(aftermath, "_kinds", {})


def taken_as(text: str, kind: str = "suicide", *more: Event) -> str | None:
    remember(SENDER, kind)
    parsed = after(tracker(*more, *JUST_DANGER), text, None)
    return parsed["intent"]["name"] if parsed else None


def begun(text: str, wish: str, kind: str = "suicide", *more: Event) -> list[str | None]:
    remember(SENDER, kind)
    talk: DialogueStateTracker = tracker(*JUST_DANGER, *more, user(text, wish))
    said = []
    for _ in range(2):
        action, _events = SAFETY.decide(talk)
        said.append(action)
        talk.update(ActionExecuted(str(action)))
    return said


@pytest.mark.parametrize("kind", ["suicide", "violence"])
@pytest.mark.parametrize(("text", "wish"), [*((t, TO_A_PERSON) for t in CALLS), *((t, BOOKING) for t in TIMES)])
def test_what_is_wanted_in_the_end_is_what_the_message_is(text: str, wish: str, kind: str) -> None:
    assert may_go_on(text) and taken_as(text, kind) == wish


@pytest.mark.parametrize("text", CALLS[:2])
def test_the_call_is_begun_after_one_line_with_the_numbers(text: str) -> None:
    assert begun(text, TO_A_PERSON)[1] == "action_talk_to_human"
    assert begun(CALLS[0], TO_A_PERSON)[0] == "utter_going_on_life"
    assert begun(CALLS[0], TO_A_PERSON, "violence")[0] == "utter_going_on_violence"


def test_who_does_not_say_that_it_is_over_is_told_whom_to_ring_first() -> None:
    assert begun(CALLS[2], TO_A_PERSON) == ["utter_after_danger_whom", "action_talk_to_human"]


def test_a_time_is_looked_for_after_one_line_and_a_booking_goes_on() -> None:
    assert begun(TIMES[0], BOOKING) == ["utter_going_on_life", "booking_form"]
    paused = SlotSet("paused_task", "booking_form")
    assert begun(TIMES[0], BOOKING, "suicide", paused) == ["utter_going_on_life", "action_resume"]


def test_the_line_is_warm() -> None:
    assert domain().responses["utter_going_on_life"][0]["text"].startswith("Vi tar det i din takt.")


@pytest.mark.parametrize(
    "text",
    [
        "min man ringer mig hela tiden",
        "jag vill inte att vårdcentralen ringer",
        "kan ingen ringa vården åt mig",
        "jag går till grannen",
        "jag behöver tid",
        "kan vården ringa polisen",
    ],
)
def test_what_is_no_errand_is_met_as_before(text: str) -> None:
    assert taken_as(text) in (FALLBACK, None)


def test_after_a_threat_and_for_staff_nothing_is_begun() -> None:
    assert taken_as(TIMES[0], "threat") != BOOKING
    remember(SENDER, "worried_suicide")
    before = user("", DANGER)
    before.metadata = {"audience": STAFF}
    parsed = after(tracker(before, ActionExecuted(LISTEN)), TIMES[0], None)
    assert parsed is None or parsed["intent"]["name"] != BOOKING


@pytest.mark.parametrize(
    ("text", "kind", "wish"),
    [
        ("jag har kniven här, kan vårdcentralen ringa", "suicide", FALLBACK),
        ("tabletterna ligger framför mig. kan jag få en tid hos reko", "suicide", FALLBACK),
        ("han är utanför dörren nu. jag vill att vårdcentralen ringer", "violence", DANGER),
        ("han slår på dörren! kan vårdcentralen ringa mig", "violence", DANGER),
    ],
)
def test_where_the_danger_stands_no_call_and_no_time_is_begun(text: str, kind: str, wish: str) -> None:
    assert may_go_on(text) and taken_as(text, kind) == wish


def test_the_means_at_hand_are_met_first() -> None:
    assert begun("jag har kniven här, kan vårdcentralen ringa", FALLBACK) == ["utter_after_danger_means", LISTEN]


def test_who_at_the_care_shall_call_is_no_danger_that_stands() -> None:
    for text in ("jag vill att hon på vårdcentralen ringer", "vill att dom på reko ringer mig"):
        assert taken_as(text, "violence") == TO_A_PERSON


@pytest.mark.parametrize(
    "text",
    [
        "jag vill att vårdcentralen slutar ringa",
        "kan vården sluta ringa mig",
        "jag vet inte om jag vill att vårdcentralen ringer",
        "vet inte om jag ska be vårdcentralen ringa",
        "får reko ringa soc?",
        "kan rekon kontakta chefen",
    ],
)
def test_no_call_is_begun_for_who_did_not_ask_for_one(text: str) -> None:
    assert taken_as(text) in (FALLBACK, None)


@pytest.mark.parametrize(
    "text", ["undrar om jag kan be vårdcentralen ringa mig", "jag behöver att reko ringer imorgon"]
)
def test_a_careful_wish_for_a_call_is_one(text: str) -> None:
    assert taken_as(text) == TO_A_PERSON
