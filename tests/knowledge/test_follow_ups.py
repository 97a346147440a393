"""What follows on an answer: every topic has a subject, every answer named exists, and the examples hold."""

import pytest
import yaml

from actions.answers.steps import DEEDS
from actions.answers.titles import titles
from assistant.knowledge.follow_ups import FILE, asked_in_words, subject_of
from assistant.swedish.data_files import load
from tests.language import corpus
from tests.test_reachability import responses

TOPICS = [name.removeprefix(corpus.FAQ) for name in corpus.faq_answers()]
READ = yaml.safe_load(FILE.read_text(encoding="utf-8"))
ASPECTS = {*load("follow_ups")["aspects"], *load("follow_ups")["names"]}


def test_every_answer_that_is_named_exists() -> None:
    named = set()
    for subject in READ["subjects"].values():
        named |= {*subject["near"], *subject.get("topics", ()), *subject["answers"].values()}
        for topic, answers in (subject.get("except") or {}).items():
            named |= {topic, *answers.values()}
    named |= set(READ["anywhere"].values())
    known = {*DEEDS, *responses(), *(name.removeprefix(corpus.FAQ) for name in titles())}
    assert named - {None} - known == set()


def test_only_known_aspects_are_named_and_each_can_be_said() -> None:
    named = {aspect for subject in READ["subjects"].values() for aspect in subject["answers"]}
    named |= {a for s in READ["subjects"].values() for answers in (s.get("except") or {}).values() for a in answers}
    assert named <= ASPECTS
    assert all(asked_in_words(aspect) for aspect in ASPECTS)


def test_every_topic_is_about_something() -> None:
    assert [topic for topic in TOPICS if subject_of(topic) is None] == []


@pytest.mark.parametrize(
    ("told", "aspect", "then"),
    [
        ("what_is_sip", "if_no", "say_no_to_sip"),
        ("what_is_sip", "how_long", None),
        ("what_is_sip", "who_decides", "who_gets_sip"),
        ("what_is_inquiry", "how_long", "inquiry_answer_time"),
        ("inquiry_who_answers", "if_no", "say_no_to_inquiry"),
        ("inquiry_answer_time", "why", "why_inquiry_takes_time"),
        ("what_is_consent", "how_long", "how_long_does_consent_last"),
        ("what_is_consent", "change", "can_i_withdraw_consent"),
        ("what_is_reko", "cost", "what_does_the_meeting_cost"),
        ("what_is_assessment_meeting", "how_long", "how_long_is_the_meeting"),
        ("is_reko_a_doctor", "must", "must_i_see_reko"),
        ("sickness_benefit_or_compensation", "who_decides", "who_decides_sickness_benefit"),
        ("what_is_income_support", "who_decides", "who_decides_income_support"),
        ("what_is_secrecy", "may_they", "exceptions_to_secrecy"),
        ("what_is_kryddgarden_model", "who_pays", "model_funding"),
        ("is_it_in_the_journal", "how_long", "how_long_is_journal_kept"),
        ("who_can_read_my_journal", "of_soc", "can_social_services_read_my_journal"),
        ("who_can_read_my_journal", "of_work", "does_my_employer_find_out"),
        ("who_can_read_my_journal", "if_yes", "utter_consent_no_records"),
        ("what_is_consent", "of_fk", "does_fk_find_out"),
        ("what_is_consent", "ended", "utter_step_consent_ends"),
        ("what_is_consent", "yes_later", "utter_step_consent_again"),
        ("inquiry_who_answers", "see_it", "read_inquiry_answer"),
        ("what_is_sip", "longer", None),
        ("what_is_sip", "is_sure", "can_the_assistant_be_wrong"),
    ],
)
def test_the_same_words_mean_what_was_just_talked_about(told: str, aspect: str, then: str | None) -> None:
    subject = subject_of(told)
    assert subject is not None
    assert subject.answer(told, aspect) == then


@pytest.mark.parametrize("aspect", load("follow_ups")["at_a_step"])
def test_what_only_a_step_gives_a_meaning_can_be_put_in_words_elsewhere(aspect: str) -> None:
    assert asked_in_words(aspect)
