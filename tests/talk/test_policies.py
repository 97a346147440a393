"""What stands above the rules: danger first of all, then what people say in the middle of a form."""

from typing import Any

import pytest
import yaml
from rasa.engine.graph import ExecutionContext, GraphSchema
from rasa.engine.storage.resource import Resource
from rasa.shared.core.events import ActionExecuted, ActiveLoop, BotUttered, Event, SlotSet
from rasa.shared.core.trackers import DialogueStateTracker

from assistant.settings import PROJECT
from assistant.swedish.dangers.danger import recogniser
from assistant.talk import aftermath, safe_way
from assistant.talk.interruptions import InterruptionPolicy
from assistant.talk.precedence import PrecedencePolicy
from assistant.talk.safety import SafetyPolicy
from tests.talk.trackers import LISTEN, domain, entity, form, tracker, user

CONFIGURED: dict[str, dict[str, Any]] = {
    policy["name"].rpartition(".")[2]: policy
    for policy in yaml.safe_load((PROJECT / "config.yml").read_text(encoding="utf-8"))["policies"]
}
DANGER_KINDS = [kind for kind in recogniser().order if kind != "money_panic"]


@pytest.fixture(autouse=True)
def nothing_remembered(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(aftermath, "_kinds", {})
    monkeypatch.setattr(safe_way, "_protected", {})


def policy(kind: type[PrecedencePolicy]) -> PrecedencePolicy:
    settings = {**kind.get_default_config(), **CONFIGURED[kind.__name__]}
    return kind(settings, None, Resource(kind.__name__), ExecutionContext(GraphSchema({})))


SAFETY, INTERRUPTION = policy(SafetyPolicy), policy(InterruptionPolicy)


def danger(kind: str, level: str) -> Event:
    return user("", "danger", [entity("danger_kind", kind), entity("danger_level", level)])


def asked_for(requested: str, *then: Event, name: str = "booking_form", **filled: Any) -> DialogueStateTracker:
    return tracker(*form(name, requested, **filled), ActionExecuted(LISTEN), *then)


def closes(events: list[Event]) -> bool:
    return ActiveLoop(None) in events


def emptied(events: list[Event]) -> set[str]:
    return {event.key for event in events if isinstance(event, SlotSet) and event.value is None}


def test_danger_stands_above_interruptions_and_both_above_the_rules() -> None:
    assert CONFIGURED["SafetyPolicy"]["priority"] > CONFIGURED["InterruptionPolicy"]["priority"] > 6


@pytest.mark.parametrize("kind", DANGER_KINDS)
def test_certain_danger_is_answered_with_the_words_for_it(kind: str) -> None:
    action, _ = SAFETY.decide(tracker(danger(kind, "certain")))
    assert action == f"utter_danger_{kind}"
    assert action in domain().responses


@pytest.mark.parametrize("kind", [*DANGER_KINDS, "money_panic"])
def test_possible_danger_gets_its_two_lines(kind: str) -> None:
    action, events = SAFETY.decide(asked_for("phone", danger(kind, "possible")))
    assert action in domain().responses
    assert str(action).startswith("utter_danger_possible")
    assert not closes(events)


def test_danger_whose_kind_got_lost_is_still_answered() -> None:
    assert SAFETY.decide(tracker(user("", "danger")))[0] == "utter_danger_possible"


@pytest.mark.parametrize("name", sorted(domain().forms))
def test_certain_danger_closes_every_form_at_every_question_and_keeps_what_was_entered(name: str) -> None:
    for requested in domain().forms[name]["required_slots"]:
        open_form = asked_for(requested, danger("suicide", "certain"), name=name, care_centre="tornrosen")
        action, events = SAFETY.decide(open_form)
        assert action == "utter_danger_suicide"
        assert closes(events)
        assert SlotSet("paused_task", name) in events
        assert emptied(events) == {"requested_slot"}


def test_after_danger_in_a_form_it_is_told_how_to_go_on_and_then_it_is_quiet() -> None:
    answered = tracker(SlotSet("paused_task", "booking_form"), ActionExecuted("utter_danger_suicide"))
    assert SAFETY.decide(answered) == ("utter_danger_resume_hint", [])
    answered.update(ActionExecuted("utter_danger_resume_hint"))
    assert SAFETY.decide(answered) == (LISTEN, [])


def test_after_danger_outside_a_form_nothing_more_is_said() -> None:
    assert SAFETY.decide(tracker(ActionExecuted("utter_danger_violence"))) == (LISTEN, [])


@pytest.mark.parametrize("path", ["under_18", "guardian", "protected_identity"])
def test_who_needs_a_human_gets_there_and_what_was_entered_is_dropped(path: str) -> None:
    message = user("", "human_path", [entity("human_path", path)])
    action, events = SAFETY.decide(
        asked_for("phone", message, care_centre="tornrosen", person_name="sealed:x", hold_id="h", privacy_told=True)
    )
    assert str(action).startswith("utter_human_path_")
    assert closes(events)
    assert {"care_centre", "person_name", "requested_slot"} <= emptied(events)
    # The hold is kept for one action more: the one that gives the time back to others.
    assert not {"privacy_told", "hold_id"} & emptied(events)


def test_after_the_human_path_the_held_time_is_given_back() -> None:
    answered = tracker(SlotSet("hold_id", "h"), user("", "human_path"), ActionExecuted("utter_human_path_guardian"))
    assert SAFETY.decide(answered)[0] == "action_release_hold"


@pytest.mark.parametrize("intent", ["greet", "faq", "stop", "nlu_fallback", "affirm"])
def test_everything_else_is_none_of_safetys_affair(intent: str) -> None:
    assert SAFETY.decide(tracker(user("…", intent))) == (None, [])


def test_danger_is_answered_once() -> None:
    done = tracker(danger("suicide", "certain"), ActionExecuted("utter_danger_suicide"), ActionExecuted(LISTEN))
    done.update(user("hej", "greet"))
    assert SAFETY.decide(done) == (None, [])


INTERRUPTIONS = CONFIGURED["InterruptionPolicy"]["interruptions"]
ANSWERS = CONFIGURED["InterruptionPolicy"]["answers"]
ALWAYS = CONFIGURED["InterruptionPolicy"]["always"]
FORM_SLOTS = sorted({slot for one in domain().forms.values() for slot in one["required_slots"]})


@pytest.mark.parametrize(("intent", "action"), INTERRUPTIONS.items())
def test_what_somebody_wants_in_the_middle_of_a_form_is_done(intent: str, action: str) -> None:
    # As a question: what can't be read as an answer is left to the form.
    assert INTERRUPTION.decide(asked_for("phone", user("vad är det?", intent))) == (action, [])


def test_an_answer_that_cannot_be_read_is_not_called_out_of_scope() -> None:
    assert INTERRUPTION.decide(asked_for("phone", user("blaj blaj", "out_of_scope"))) == (None, [])


@pytest.mark.parametrize("intent", INTERRUPTIONS)
def test_nothing_is_interrupted_where_no_form_is_open(intent: str) -> None:
    assert INTERRUPTION.decide(tracker(user("…", intent))) == (None, [])


def test_a_wish_is_done_once_and_then_the_form_asks_again() -> None:
    done = asked_for("phone", user("vad är sip", "faq"), ActionExecuted("utter_faq"))
    assert INTERRUPTION.decide(done) == (None, [])


@pytest.mark.parametrize("slot", FORM_SLOTS)
def test_every_question_of_every_form_knows_its_answers(slot: str) -> None:
    assert ANSWERS[slot]


@pytest.mark.parametrize("slot", FORM_SLOTS)
def test_an_answer_to_the_open_question_goes_to_the_form(slot: str) -> None:
    for wanted in ANSWERS[slot]:
        answered = asked_for(slot, user("…", "faq", [entity(wanted, "x")]))
        assert INTERRUPTION.decide(answered) == (None, [])


@pytest.mark.parametrize("intent", ALWAYS)
def test_stopping_and_taking_back_are_heard_even_with_an_answer_beside(intent: str) -> None:
    both = asked_for("booking_confirmed", user("nej stopp", intent, [entity("answer", "no")]))
    assert INTERRUPTION.decide(both) == (INTERRUPTIONS[intent], [])


def test_a_question_is_never_taken_for_an_answer() -> None:
    question = user("kan jag säga nej på fredag?", "faq", [entity("when", [{}]), entity("answer", "no")])
    assert INTERRUPTION.decide(asked_for("booking_time", question)) == ("utter_faq", [])


def test_moving_a_time_goes_before_the_questions_of_consent() -> None:
    said = user("flytta till torsdag", "rebook_appointment", [entity("until", "2026-11-26")])
    assert INTERRUPTION.decide(asked_for("consent_employer", said, name="consent_form"))[0] == "action_rebook_instead"


@pytest.mark.parametrize(
    ("text", "intent", "action"),
    [
        ("ja, flytta den i stället", "rebook_appointment", "action_rebook_instead"),
        ("ja men boka en ny tid åt mig", "book_appointment", "action_book_instead"),
        ("nej, har ni andra tider", "other_times", "action_rebook_instead"),
        ("ja avboka den", "cancel_appointment", None),
    ],
)
def test_another_time_goes_before_the_yes_that_would_cancel(text: str, intent: str, action: str | None) -> None:
    said = user(text, intent, [entity("answer", "yes")])
    asked = asked_for("cancellation_confirmed", said, name="cancellation_form")
    assert INTERRUPTION.decide(asked)[0] == action


@pytest.mark.parametrize("name", sorted(set(domain().forms) - {"training_form"}))
def test_who_wants_to_train_leaves_any_form_for_it(name: str) -> None:
    asked = domain().forms[name]["required_slots"][0]
    wish = asked_for(asked, user("jag vill öva", "start_training"), name=name)
    assert INTERRUPTION.decide(wish)[0] == "action_train_instead"


def test_who_trains_already_chooses_what_to_train_in_the_training_itself() -> None:
    wish = asked_for("training_track", user("jag vill öva på samtycke", "start_training"), name="training_form")
    assert INTERRUPTION.decide(wish) == (None, [])


def test_a_limit_never_goes_before_an_answer_not_even_in_a_question() -> None:
    asked = user("har ni nåt på måndag?", "money_amount", [entity("when", [{}])])
    assert INTERRUPTION.decide(asked_for("booking_time", asked)) == (None, [])


def test_every_interruption_is_an_action_of_the_domain() -> None:
    known = {*domain().action_names_or_texts}
    assert {action for action in INTERRUPTIONS.values() if action != "utter_faq"} <= known


def test_a_decision_is_certain_and_looks_beyond_the_form() -> None:
    prediction = SAFETY.predict_action_probabilities(asked_for("phone", danger("suicide", "certain")), domain())
    assert prediction.probabilities[domain().index_for_action("utter_danger_suicide")] == 1.0
    assert prediction.is_no_user_prediction
    assert ActiveLoop(None) in prediction.events


def test_no_decision_is_no_opinion() -> None:
    prediction = SAFETY.predict_action_probabilities(tracker(user("hej", "greet")), domain())
    assert not any(prediction.probabilities)


def after_late(*then: Event) -> DialogueStateTracker:
    told = BotUttered("…", metadata={"utter_action": "utter_late_unknown"})
    late = [SlotSet("centre_wanted_for", "late"), user("jag blir sen", "running_late"), told, ActionExecuted(LISTEN)]
    return tracker(*late, *then)


def test_user_who_is_late_and_asks_what_to_do_stays_with_that() -> None:
    assert INTERRUPTION.decide(after_late(user("vad gör jag", "help")))[0] == "action_tell_running_late"
    thanks = [
        user("tack", "thanks"),
        BotUttered("…", metadata={"utter_action": "utter_thanks"}),
        ActionExecuted(LISTEN),
    ]
    assert INTERRUPTION.decide(after_late(*thanks, user("vet inte", "dont_know")))[0] == "action_tell_running_late"
    assert INTERRUPTION.decide(tracker(user("vad gör jag", "help")))[0] is None


@pytest.mark.parametrize("wish", ["help", "dont_know"])
@pytest.mark.parametrize("answer", ["utter_faq/what_is_sip", "utter_human_way", "utter_booking_preliminary"])
def test_user_who_was_late_and_spoke_of_something_else_gets_ordinary_help(wish: str, answer: str) -> None:
    since = [user("…", "faq"), BotUttered("…", metadata={"utter_action": answer}), ActionExecuted(LISTEN)]
    assert INTERRUPTION.decide(after_late(*since, user("hjälp", wish)))[0] is None


@pytest.mark.parametrize("requested", ["booking_time", "person_name", "phone", "booking_confirmed"])
def test_ones_own_care_centre_is_read_by_the_booking_at_any_question(requested: str) -> None:
    text, other = "oj, jag har bytt vårdcentral. törnrosen är det", entity("care_centre", "tornrosen")
    assert INTERRUPTION.decide(asked_for(requested, user(text, "faq", [other]), care_centre="kryddgarden")) == (
        None,
        [],
    )
    friends = user("min kompis går på törnrosen, är den bra?", "faq", [other])
    assert INTERRUPTION.decide(asked_for(requested, friends, care_centre="kryddgarden"))[0] == "utter_faq"
