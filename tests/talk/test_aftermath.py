"""The messages after an answer about certain danger: warm and short, never a menu, no booking after a threat."""

import pytest
from rasa.shared.core.events import ActionExecuted, ActiveLoop, BotUttered, Event, SlotSet
from rasa.shared.core.trackers import DialogueStateTracker

from assistant import clock
from assistant.nlu.safety import danger_of
from assistant.swedish.dangers.danger import Danger, recogniser
from assistant.talk import aftermath
from assistant.talk.aftermath import REMEMBERED, answer_after, remember, remembered
from assistant.talk.going_on import after
from tests.conversations.talk import Talk
from tests.system import System
from tests.talk.test_policies import SAFETY, asked_for, danger
from tests.talk.trackers import LISTEN, domain, entity, tracker, user

SENDER = "talk-1"
KINDS = [kind for kind in recogniser().order if kind != "money_panic"]


def told(kind: str, *then: Event, level: str = "certain") -> list[Event]:
    """The talk as it is kept: without a word or a kind, which only the process remembers."""
    if level == "certain":
        remember(SENDER, kind)
    return [user("", "danger"), ActionExecuted(LISTEN), *then]


@pytest.fixture(autouse=True)
def nothing_remembered(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(aftermath, "_kinds", {})


def answer(kind: str, wish: str, *between: Event, level: str = "certain") -> str | None:
    return answer_after(tracker(*told(kind, *between, level=level), user("", wish)), wish)


@pytest.mark.parametrize("wish", ["nlu_fallback", "dont_know", "affirm", "deny", "help", "out_of_scope"])
@pytest.mark.parametrize("kind", KINDS)
def test_a_vague_word_after_danger_gets_the_numbers_and_no_menu(kind: str, wish: str) -> None:
    found = answer(kind, wish)
    assert found is not None
    said = domain().responses[found][0]
    assert "112" in said["text"]
    assert "buttons" not in said


def test_it_stands_for_a_few_messages_and_then_the_talk_is_as_ever() -> None:
    vague = [user("", "dont_know"), ActionExecuted(LISTEN)]
    assert answer("suicide", "dont_know", *vague * 3) == "utter_after_danger_life"
    assert answer("suicide", "dont_know", *vague * 4) is None


def test_a_question_or_an_errand_after_danger_is_answered() -> None:
    assert answer("suicide", "faq") is None
    assert answer("suicide", "book_appointment") is None
    assert answer("suicide", "continue_task") is None


def test_what_was_only_possible_changes_nothing_afterwards() -> None:
    assert answer("suicide", "dont_know", level="possible") is None


def test_who_has_begun_something_since_is_answered_by_that() -> None:
    begun = [ActiveLoop("booking_form"), ActiveLoop(None)]
    assert answer("suicide", "affirm", *begun) is None


def test_whoever_threatened_books_no_meeting_but_is_led_to_a_person() -> None:
    talk = tracker(*told("threat"), user("", "book_appointment"))
    action, _ = SAFETY.decide(talk)
    assert action == "utter_after_danger_threat"
    assert "prata med en människa" in domain().responses[action][0]["text"]
    talk.update(ActionExecuted(action))
    assert SAFETY.decide(talk) == (LISTEN, [])


def test_after_a_threat_there_is_no_form_to_go_on_with() -> None:
    _, events = SAFETY.decide(asked_for("phone", danger("threat", "certain")))
    assert ActiveLoop(None) in events
    assert SlotSet("paused_task", None) in events


def test_the_kind_is_forgotten_after_a_while(monkeypatch: pytest.MonkeyPatch) -> None:
    remember(SENDER, "suicide")
    later = clock.now() + REMEMBERED
    monkeypatch.setattr(clock, "now", lambda: later)
    assert remembered(SENDER) is None
    assert aftermath._kinds == {}


def test_a_certain_danger_is_remembered_when_it_is_answered_and_a_possible_one_is_not() -> None:
    SAFETY.decide(tracker(danger("violence", "possible")))
    assert remembered(SENDER) is None
    SAFETY.decide(tracker(danger("violence", "certain")))
    assert remembered(SENDER) == "violence"


ASKED_IF_SEEN = [
    "kan min man läsa det här sen",
    "märker han att jag chattat",
    "syns det på telefonen",
    "får hon veta att jag skrev",
]


@pytest.mark.parametrize("text", ASKED_IF_SEEN)
def test_after_violence_it_is_answered_who_can_see(text: str) -> None:
    found = after(tracker(*told("violence")), text, None)
    assert found is not None
    assert [entity["value"] for entity in found["entities"]] == ["seen", "certain"]
    assert found["text"] == ""


@pytest.mark.parametrize("text", ASKED_IF_SEEN)
def test_without_violence_before_it_the_same_is_an_ordinary_question(text: str) -> None:
    assert after(tracker(*told("acute_illness")), text, None) is None
    assert after(tracker(), text, None) is None


def test_other_questions_after_violence_are_not_taken_for_it() -> None:
    assert after(tracker(*told("violence")), "vad är en sip", None) is None


def test_the_answer_says_only_what_is_so_and_how_to_leave() -> None:
    text = domain().responses["utter_danger_seen"][0]["text"]
    for said in ("historiken", "Lämna snabbt", "radera", "020-50 50 50"):
        assert said in text


def paused(*then: Event, kind: str = "suicide") -> DialogueStateTracker:
    return tracker(*told(kind), SlotSet("paused_task", "booking_form"), ActionExecuted(LISTEN), *then)


def spoken(name: str) -> Event:
    return BotUttered("…", metadata={"utter_action": name})


@pytest.mark.parametrize("text", ["jag är inte i fara längre, ska vi boka färdigt", "fortsätt", "då kan vi boka"])
def test_user_who_wants_to_go_on_after_danger_does_with_the_numbers_first(text: str) -> None:
    found = after(paused(), text, None)
    assert found is not None
    talk = paused(user("", found["intent"]["name"]))
    action, _ = SAFETY.decide(talk)
    assert action == "utter_going_on_life"
    assert "90390" in domain().responses[action][0]["text"]
    talk.update(ActionExecuted(action))
    assert SAFETY.decide(talk) == ("action_resume", [])


@pytest.mark.parametrize("text", ["jag vill inte fortsätta", "jag vet inte", "vi kan inte boka"])
def test_user_who_does_not_ask_to_go_on_is_not_taken_back_to_the_booking(text: str) -> None:
    assert after(paused(), text, None) is None


def test_user_who_writes_a_number_after_danger_goes_on_with_it() -> None:
    given = user("070-174 06 44", "inform", [entity("phone", "+46701740644")])
    assert SAFETY.decide(paused(given))[0] == "utter_going_on_life"
    one_word = user("tack", "inform", [entity("person_name", "Tack")])
    assert SAFETY.decide(paused(one_word))[0] == "utter_after_danger_life"


@pytest.mark.parametrize("wish", ["nlu_fallback", "talk_to_human", "help"])
def test_user_who_asks_whom_to_talk_to_after_danger_gets_the_lines(wish: str) -> None:
    found = answer_after(tracker(*told("suicide"), user("vem ska jag ringa till", wish)), wish)
    text = domain().responses[str(found)][0]["text"]
    assert all(number in text for number in ("90390", "90101", "1177", "112"))


@pytest.mark.parametrize("kind", KINDS)
def test_user_never_gets_the_same_answer_twice_in_a_row(kind: str) -> None:
    first = str(answer(kind, "dont_know"))
    second = answer(kind, "dont_know", spoken(first))
    assert second == f"{first}_again"
    assert "112" in domain().responses[str(second)][0]["text"]


def test_user_who_says_there_is_no_danger_is_told_how_to_go_on() -> None:
    found = answer_after(tracker(*told("suicide"), user("jag är inte i fara", "nlu_fallback")), "nlu_fallback")
    assert found == "utter_after_danger_clear"
    unsure = answer_after(tracker(*told("suicide"), user("jag vet inte om jag är i fara", "dont_know")), "dont_know")
    assert unsure == "utter_after_danger_life"


def test_user_who_takes_a_threat_back_may_book() -> None:
    talk = tracker(*told("threat"), user("förlåt, jag menade inte så, jag vill ha en tid", "complaint"))
    action, _ = SAFETY.decide(talk)
    assert action == "utter_threat_taken_back"
    talk.update(ActionExecuted(action))
    assert SAFETY.decide(talk) == ("booking_form", [])
    assert remembered(SENDER) is None


@pytest.mark.parametrize(
    "text",
    ["jag menar allvar", "jag ber aldrig om ursäkt", "boka en tid nu", "men inte idag", "hon ska be om förlåt"],
)
def test_user_who_takes_nothing_back_books_nothing(text: str) -> None:
    talk = tracker(*told("threat"), user(text, "book_appointment"))
    assert SAFETY.decide(talk)[0] == "utter_after_danger_threat"


def test_user_who_threatened_and_names_the_care_centre_gets_its_number() -> None:
    named = user("solgläntan", "inform", [entity("care_centre", "solglantan")])
    assert SAFETY.decide(tracker(*told("threat"), named))[0] == "action_find_coordinator"


@pytest.mark.parametrize(
    ("kind", "number"),
    [("violence", "020-50 50 50"), ("seen", "020-50 50 50"), ("child", "1177"), ("acute_illness", "1177")],
)
def test_user_who_is_safe_again_gets_the_numbers_of_the_danger_that_was(kind: str, number: str) -> None:
    found = answer_after(tracker(*told(kind), user("jag är trygg nu", "nlu_fallback")), "nlu_fallback")
    assert number in domain().responses[str(found)][0]["text"]


@pytest.mark.parametrize("kind", ["violence", "suicide", "acute_illness"])
def test_user_who_calls_is_not_told_to_call_once_more(kind: str) -> None:
    found = after(tracker(*told(kind)), "ok jag ringer nu", None)
    assert found is not None
    talk = tracker(*told(kind), user("ok jag ringer nu", found["intent"]["name"]))
    assert SAFETY.decide(talk)[0] == "utter_after_danger_calling"


@pytest.mark.parametrize("text", ["hur stänger jag det här så han inte ser", "hur raderar jag så ingen ser"])
def test_user_who_fears_somebody_is_told_how_to_leave(text: str) -> None:
    heard = danger_of(Danger("violence", "possible"))
    found = after(tracker(*told("violence")), text, heard)
    assert found is not None
    assert [entity["value"] for entity in found["entities"]] == ["seen", "certain"]


@pytest.mark.parametrize("text", ["varför ska jag fortsätta", "kan jag fortsätta leva så här"])
def test_despair_after_danger_opens_no_booking(text: str) -> None:
    assert after(paused(), text, None) is None


def test_user_whom_the_ear_mishears_goes_on_all_the_same() -> None:
    misheard = danger_of(Danger("child", "possible"))
    found = after(paused(), "förlåt, jag är hos min syster nu. kan vi fortsätta med tiden", misheard)
    assert found is not None
    assert found["intent"]["name"] == "continue_task"
    by_pattern = "jag har velat dö. kan vi fortsätta med tiden"
    assert after(paused(), by_pattern, misheard) == misheard


@pytest.mark.parametrize(("kind", "again"), [("suicide", "suicide"), ("seen", "violence"), ("overdose", "overdose")])
def test_user_who_feels_worse_gets_the_same_danger_again(kind: str, again: str) -> None:
    found = after(tracker(*told(kind)), "mår så dåligt", None)
    assert found is not None
    assert [entity["value"] for entity in found["entities"]] == [again, "certain"]


def test_user_who_can_not_breathe_after_grief_gets_112() -> None:
    found = after(tracker(*told("suicide")), "jag kan inte andas", None)
    assert found is not None
    assert [entity["value"] for entity in found["entities"]] == ["acute_illness", "certain"]


def test_whoever_lives_with_violence_is_told_who_can_see_the_talk(system: System) -> None:
    talk = Talk(system)
    assert "020-50 50 50" in talk.say("min sambo misshandlar mig")
    assert "historiken" in talk.say("kan han läsa det här sen")
    assert "Lämna snabbt" in talk.say("hur stänger jag det här så han inte ser")
    assert "bra att du ringer" in talk.say("ok jag ringer nu")
    assert "Boka" not in talk.say("jag vet inte")


@pytest.mark.parametrize("text", ["vem ringer jag", "hur anmäler jag det", "måste jag träffa hen i morgon"])
def test_staff_who_are_threatened_keep_to_that_whatever_the_question_sounds_like(text: str) -> None:
    said = user(text, "faq", metadata={"audience": "staff"})
    assert answer_after(tracker(*told("violence"), said), "faq") == "utter_after_danger_violence"
    assert answer_after(tracker(*told("violence"), user(text, "faq")), "faq") is None
