"""What a question beside a form's own is answered with: it exists, and only where the message surely asks."""

from actions.answers.steps import DEEDS
from actions.answers.titles import titles
from assistant.knowledge.acts import Act
from assistant.knowledge.beside import _beside, answer_beside, topics_of_the_forms
from assistant.knowledge.steps import Where
from assistant.swedish.data_files import load
from tests.test_reachability import read, responses

ASKS, PERHAPS = Act("question", 0.95, "time"), Act("question", 0.65, "time")
CHOOSES = Act("choose", 0.95, "time")
TIME, CONSENT = Where("booking_form", "booking_time", []), Where("consent_form", "consent_employer", [])
CALL = Where("call_back_form", "phone", [])


def test_every_answer_beside_a_form_exists_and_every_kind_is_read() -> None:
    known = {*DEEDS, *responses(), *(name.removeprefix("faq/") for name in titles()), ""}
    kinds, forms = set(load("side_questions")["kinds"]), {"anywhere", *read("domain.yml")["forms"]}
    assert set(_beside()) <= forms
    for form, table in _beside().items():
        assert set(table.values()) <= known, form
        assert set(table) <= kinds, form


def test_each_form_has_its_own_answer_to_the_same_question() -> None:
    asked = "hur länge är det?"
    assert answer_beside(asked, ASKS, {}, TIME) == "how_long_is_the_meeting"
    assert answer_beside(asked, ASKS, {}, CALL) == "utter_step_call_length"
    assert answer_beside("är det hemligt nummer som ringer", ASKS, {}, CALL) == "utter_step_hidden_number"
    assert answer_beside("brukar folk säga ja?", ASKS, {}, CONSENT) == "utter_step_consent_usual"


def test_only_a_question_is_answered_and_only_in_a_form() -> None:
    assert answer_beside("hur länge är det?", CHOOSES, {}, TIME) is None
    assert answer_beside("hur länge är det?", ASKS, {}, Where(None, None, [])) is None


def test_what_the_form_reads_by_itself_stays_with_it() -> None:
    assert answer_beside("kan jag få tolk på dari?", ASKS, {"needs": {"interpreter": "dari"}}, TIME) is None
    assert answer_beside("kostar det på måndag?", PERHAPS, {"when": [{}]}, TIME) is None
    assert answer_beside("kostar det på måndag?", ASKS, {"when": [{}]}, TIME) == "what_does_the_meeting_cost"


def test_a_form_may_leave_a_kind_to_what_the_words_mean() -> None:
    assert answer_beside("ska jag ha med papper?", ASKS, {}, TIME) == "how_to_prepare_for_meeting"
    assert answer_beside("ska jag ha med papper?", ASKS, {}, CONSENT) is None


def test_no_topic_of_another_town_is_guessed_in_a_form() -> None:
    assert not any(topic.startswith("samre") for topic in topics_of_the_forms())
    assert {"is_it_in_the_journal", "must_i_see_reko"} <= topics_of_the_forms()
