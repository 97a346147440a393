"""Words explained and told apart, and what is asked right after."""

from typing import Any

from rasa_sdk import Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions.answers.follow_ups import FollowUp, ShowSource
from actions.answers.glossary import CompareTerms, DefineTerm
from actions.base import Deed, Events
from actions.turn import Turn
from tests.actions.trackers import CONVERSATION

Messages = list[dict[str, Any]]


def done(
    deed: Deed, text: str, *told: str, entities: dict[str, Any] | None = None, **slots: Any
) -> tuple[Messages, Events]:
    """What the deed says to a message after one that was answered with these responses, and its events."""
    held = [{"entity": name, "value": value} for name, value in (entities or {}).items()]
    events: list[dict[str, Any]] = [{"event": "user", "text": "…", "metadata": {}}]
    events += [{"event": "bot", "metadata": {"utter_action": name}} for name in told]
    events += [{"event": "user", "text": text, "metadata": {}}]
    message = {"text": text, "intent": {"name": "faq"}, "entities": held}
    say = CollectingDispatcher()
    tracker = Tracker(CONVERSATION, slots, message, events, False, None, {}, "action_listen")
    return say.messages, deed.do(Turn(tracker), say)


def names(messages: Messages) -> list[str]:
    return [message["response"] for message in messages]


def slot(events: Events, name: str) -> Any:
    return next(event["value"] for event in events if event["name"] == name)


def test_two_words_get_a_sentence_each_what_tells_them_apart_and_a_next_step() -> None:
    said, events = done(CompareTerms(), "skillnaden mellan praktik och arbetsträning")
    assert names(said) == ["utter_compare_terms"]
    assert "Praktik är" in said[0]["explained"] and "Arbetsträning är" in said[0]["explained"]
    assert "öva" in said[0]["differences"] and "Uppsala" in said[0]["next_step"]
    assert slot(events, "terms_told") == ["internship", "work_training"]


def test_a_question_of_yes_or_no_is_answered_first() -> None:
    said, _ = done(CompareTerms(), "är ama samma sak som arbetsförmedlingen")
    assert names(said) == ["utter_compare_no", "utter_compare_terms"]
    said, _ = done(CompareTerms(), "är försörjningsstöd samma sak som ekonomiskt bistånd")
    assert names(said)[0] == "utter_compare_part"


def test_two_names_of_one_thing_are_the_same() -> None:
    said, _ = done(CompareTerms(), "är sjukgymnast samma sak som fysioterapeut")
    assert names(said) == ["utter_compare_same"]


def test_a_word_that_is_nearly_another_is_not_called_the_same() -> None:
    said, _ = done(CompareTerms(), "är handläggare samma som socialsekreterare")
    assert names(said) == ["utter_compare_which_other"]


def test_more_than_two_words_are_told_apart_together() -> None:
    said, events = done(CompareTerms(), "asf, ebb och ama, vad är vad")
    assert names(said) == ["utter_compare_terms"]
    assert len(slot(events, "terms_told")) == 3


def test_with_one_word_it_is_asked_which_other_and_the_answer_completes_it() -> None:
    said, events = done(CompareTerms(), "vad är skillnaden mellan kurator och en grunka")
    assert names(said) == ["utter_compare_which_other"]
    assert said[0]["choices"][0]["payload"].startswith('/compare_terms{"terms": ["counsellor"')
    said, events = done(
        CompareTerms(), "läkare", "utter_compare_which_other", term_to_compare=slot(events, "term_to_compare")
    )
    assert names(said) == ["utter_compare_terms"]
    assert slot(events, "terms_told") == ["counsellor", "doctor"]
    assert slot(events, "term_to_compare") is None


def test_a_button_names_both_and_an_answer_about_both_goes_first() -> None:
    said, _ = done(CompareTerms(), "/compare_terms", entities={"terms": ["sip", "inquiry"]})
    assert names(said) == ["utter_faq/difference_sip_inquiry"]


def test_without_any_word_it_is_asked_which() -> None:
    assert names(done(CompareTerms(), "vad är skillnaden mellan dem")[0]) == ["utter_compare_which"]


def test_in_plain_words_one_difference_is_enough() -> None:
    said, _ = done(CompareTerms(), "skillnaden mellan praktik och arbetsträning", plain_words=True)
    assert said[0]["differences"].count("•") == 1


def test_a_word_is_explained_with_what_it_is_not() -> None:
    said, events = done(DefineTerm(), "vad betyder personakt")
    assert "Personakt är" in said[0]["explained"] and "patientjournal" in said[0]["explained"]
    assert slot(events, "terms_told") == ["personal_file"]


def test_an_unknown_word_is_owned_up_to() -> None:
    assert names(done(DefineTerm(), "vad betyder grunka")[0]) == ["utter_word_unknown"]


def test_a_short_question_is_answered_by_what_was_told() -> None:
    said, _ = done(FollowUp(), "och om jag säger nej?", "utter_faq/what_is_sip")
    assert names(said) == ["utter_faq/say_no_to_sip"]


def test_after_a_word_that_was_explained_too() -> None:
    said, _ = done(FollowUp(), "vem bestämmer det", "utter_define_term", terms_told=["sickness_benefit"])
    assert names(said) == ["utter_follow_up_words"] and "Försäkringskassan" in said[0]["explained"]
    said, _ = done(FollowUp(), "måste jag det", "utter_define_term", terms_told=["consent"])
    assert names(said) == ["utter_faq/must_i_consent"]


def test_two_questions_in_one_get_two_answers() -> None:
    said, _ = done(FollowUp(), "hur länge då och om jag säger nej?", "utter_faq/what_is_consent")
    assert names(said) == ["utter_faq/how_long_does_consent_last", "utter_faq/what_if_i_say_no"]


def test_what_we_do_not_know_is_said_and_something_near_is_offered() -> None:
    said, _ = done(FollowUp(), "vad kostar det", "utter_faq/what_is_sip")
    assert names(said) == ["utter_follow_up_unknown"]
    assert said[0]["subject"] == "SIP" and said[0]["choices"]


def test_the_source_of_the_last_answer_is_told_in_words() -> None:
    said, _ = done(ShowSource(), "källa?", "utter_faq/what_is_sip")
    assert names(said)[:2] == ["utter_source", "utter_source_reviewed"]
    assert "socialtjänstlagen" in said[0]["listed"]
    assert "utter_source_law" in names(said)


def test_the_source_of_a_word_is_told_too() -> None:
    said, _ = done(ShowSource(), "källa?", "utter_define_term", terms_told=["coordinator_forum"])
    assert names(said) == ["utter_source", "utter_source_report"]


def test_before_any_answer_there_is_no_source() -> None:
    assert names(done(ShowSource(), "källa?")[0]) == ["utter_source_of_nothing"]
