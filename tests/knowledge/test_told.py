"""Which answer a short question refers to."""

from assistant.knowledge.told import last_told, topic_of, turns_of

SIP = "utter_faq/what_is_sip"


def test_the_answer_just_given_counts() -> None:
    assert last_told([["utter_greet"], [SIP]]) == SIP


def test_of_several_answers_to_one_message_the_last_counts() -> None:
    assert last_told([[SIP, "utter_faq/what_is_loh"]]) == "utter_faq/what_is_loh"


def test_a_thank_you_in_between_changes_nothing() -> None:
    assert last_told([[SIP], ["utter_thanks"]]) == SIP


def test_something_else_in_between_ends_it() -> None:
    assert last_told([[SIP], ["utter_ask_phone"]]) is None


def test_after_an_answer_without_a_name_nothing_counts() -> None:
    """A crisis answer is kept without its name."""
    assert last_told([[SIP], [None]]) is None


def test_a_form_s_question_beside_the_answer_does_not_hide_it() -> None:
    assert last_told([[SIP, "utter_ask_care_centre"]]) == SIP


def test_at_the_beginning_nothing_was_told() -> None:
    assert last_told([[]]) is None


def test_events_become_turns_without_the_message_being_answered() -> None:
    events = [("user", None), ("bot", SIP), ("action", None), ("user", None), ("bot", "utter_thanks")]
    assert turns_of(events) == [[], [SIP]]


def test_a_topic_is_read_out_of_its_response() -> None:
    assert topic_of(SIP) == "what_is_sip"
    assert topic_of("utter_define_term") is None
    assert topic_of(None) is None
