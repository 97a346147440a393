"""Training in talk: choose a track, answer in any way, be judged with a reason, stop, go on, and nobody else knows."""

import pytest

from assistant.casework.training import Question
from assistant.services import training
from tests.conversations.talk import Talk
from tests.system import System
from tests.talk.stored import all_that_is_kept

JUDGED_RIGHT = ("utter_training_right_choice", "utter_training_right_text")
SOURCE = "Källa:"


@pytest.fixture
def staff(system: System) -> Talk:
    return Talk(system, audience="staff")


QUESTIONS = {question.ask.split("\n")[0]: question for track in training.tracks() for question in track.questions}


def is_asked(talk: Talk) -> bool:
    """Whether the last thing said is a question of the training."""
    return str(talk.replies[-1]["text"]).split("\n")[0] in QUESTIONS


def asked(talk: Talk) -> Question:
    """The question that is open."""
    assert is_asked(talk), talk.answer
    return QUESTIONS[talk.replies[-1]["text"].split("\n")[0]]


def answer_right(talk: Talk) -> str:
    """Presses the right button, or says in our own words what should be mentioned."""
    question = asked(talk)
    if question.options:
        right = next(option.words for option in question.options if option.right)
        return talk.press(next(title for title in talk.titles if title.endswith(right)))
    return talk.say(", ".join(point.must[0] for point in question.points))


def until_choice(talk: Talk) -> Question:
    """Skips to a question with options."""
    while not asked(talk).options:
        talk.say("hoppa över")
    return asked(talk)


def until_free(talk: Talk) -> Question:
    while asked(talk).options:
        talk.say("hoppa över")
    return asked(talk)


def test_a_track_is_chosen_and_the_first_question_comes_with_buttons(staff: Talk) -> None:
    staff.say("jag vill öva")
    assert staff.heard("utter_ask_training_track") and len(staff.titles) == 9, staff.answer
    staff.press("SIP rätt")
    assert staff.heard("utter_training_begins") and is_asked(staff), staff.answer
    assert staff.titles[0].startswith("1. ")


def test_a_track_may_be_named_at_once(staff: Talk) -> None:
    staff.say("jag vill öva på samtycke")
    assert staff.heard("utter_training_begins") and "Samtycke" in staff.answer, staff.answer
    assert staff.answer.count("Samtycke och sekretess.") == 1


def test_a_right_answer_is_said_to_be_right_with_its_reason_and_source(staff: Talk) -> None:
    staff.say("öva på sip")
    question = asked(staff)
    answer_right(staff)
    assert staff.heard(*JUDGED_RIGHT[:1]) or staff.heard(*JUDGED_RIGHT[1:]), staff.answer
    assert question.why in staff.answer and SOURCE in staff.answer
    assert is_asked(staff)


@pytest.mark.parametrize("how", ["1", "a", "den första"])
def test_an_option_is_chosen_by_its_place(staff: Talk, how: str) -> None:
    staff.say("öva på sip")
    until_choice(staff)
    staff.say(how)
    assert SOURCE in staff.answer and is_asked(staff), staff.answer


def test_a_wrong_answer_is_told_without_blame_and_comes_again_after_one_other(staff: Talk) -> None:
    staff.say("öva på begreppen")
    question = until_choice(staff)
    wrong = next(option.words for option in question.options if not option.right)
    staff.say(wrong)
    assert staff.heard("utter_training_wrong_choice"), staff.answer
    answer_right(staff)
    assert asked(staff).id == question.id


def test_a_free_answer_is_partly_right_and_told_what_was_missing(staff: Talk) -> None:
    staff.say("öva på sip")
    question = until_free(staff)
    staff.say(question.points[0].must[0])
    assert staff.heard("utter_training_partly_text") or len(question.points) == 1, staff.answer


def test_who_does_not_know_is_told(staff: Talk) -> None:
    staff.say("öva på hälsoförfrågan")
    staff.say("vet inte")
    assert staff.heard("utter_training_unknown") and is_asked(staff), staff.answer


def test_skipping_shows_another_question(staff: Talk) -> None:
    staff.say("öva på sip")
    first = asked(staff).id
    staff.say("hoppa över")
    assert staff.heard("utter_training_skipped") and asked(staff).id != first, staff.answer


def test_a_question_of_the_learners_is_answered_and_the_same_one_asked_again(staff: Talk) -> None:
    staff.say("öva på sip")
    open_question = asked(staff).id
    staff.say("vad kostar det att träffa en reko?")
    assert asked(staff).id == open_question and len(staff.replies) > 1, staff.answer


def test_a_statement_of_the_field_is_an_answer_and_no_wish(staff: Talk) -> None:
    staff.say("öva på samtycke")
    until_free(staff)
    staff.say("personen kan ta tillbaka sitt samtycke hos oss")
    assert not staff.heard("utter_nothing_to_withdraw") and SOURCE in staff.answer, staff.answer


def test_an_answer_of_two_sentences_is_judged_once(staff: Talk) -> None:
    staff.say("öva på sip")
    until_free(staff)
    staff.say("Först frågar jag om samtycke. Sedan bokar jag en tid med REKO.")
    assert staff.answer.count(SOURCE) == 1, staff.answer


def test_stopping_tells_how_it_went_and_going_on_comes_back_to_where_it_was(staff: Talk) -> None:
    staff.say("öva på sip")
    answer_right(staff)
    open_question = asked(staff).id
    staff.say("stoppa")
    assert staff.heard("utter_training_summary", "utter_stopped_training_form"), staff.answer
    staff.say("vad är en hälsoförfrågan")
    staff.say("fortsätt öva")
    assert asked(staff).id == open_question, staff.answer


def test_only_go_on_goes_on_too(staff: Talk) -> None:
    staff.say("öva på sip")
    open_question = asked(staff).id
    staff.says(["avbryt", "fortsätt"])
    assert asked(staff).id == open_question, staff.answer


def test_in_a_talk_where_nothing_was_begun_it_says_so(staff: Talk) -> None:
    staff.say("fortsätt öva")
    assert staff.heard("utter_training_nothing_to_resume", "utter_ask_training_track"), staff.answer


def test_a_round_ends_with_a_summary_and_goes_on_with_a_button(staff: Talk) -> None:
    staff.say("öva på begreppen")
    for _ in range(20):
        if not is_asked(staff):
            break
        answer_right(staff)
    assert staff.heard("utter_training_summary", "utter_training_round_over"), staff.answer
    staff.press("Fortsätt öva")
    assert is_asked(staff), staff.answer


def test_a_new_employee_begins_with_the_first_week(staff: Talk) -> None:
    staff.say("jag vill öva")
    staff.press("Ny på jobbet")
    assert "vecka 1" in staff.answer and is_asked(staff), staff.answer


def test_a_persons_own_view_and_nobody_elses(system: System, staff: Talk) -> None:
    staff.say("öva på sip")
    answer_right(staff)
    staff.say("hur går det för mig?")
    assert staff.heard("utter_training_track_line", "utter_training_only_here"), staff.answer
    other = Talk(system, audience="staff")
    other.say("hur går min övning?")
    assert other.heard("utter_training_none_here"), other.answer


def test_danger_in_an_answer_gets_the_numbers_first_and_the_answer_is_judged_when_one_goes_on(staff: Talk) -> None:
    staff.say("öva på samtycke")
    question = until_free(staff)
    staff.say(f"{question.points[0].must[0]}. Ring 112, hon är hotad av sin man")
    assert "112" in staff.replies[0]["text"] and not is_asked(staff), staff.answer
    staff.say("fortsätt")
    assert SOURCE in staff.answer and is_asked(staff), staff.answer
    assert asked(staff).id != question.id


def test_worry_for_a_child_at_a_question_gets_its_numbers_and_is_not_called_wrong(staff: Talk) -> None:
    staff.say("öva på samtycke")
    question = until_choice(staff)
    staff.say("socialsekreteraren frågar själv, hon är orolig för barnet")
    assert staff.heard("utter_danger_possible_child") and SOURCE not in staff.answer, staff.answer
    assert asked(staff).id == question.id
    staff.press("1.")
    assert SOURCE in staff.answer, staff.answer


def test_a_case_is_told_with_its_first_step(staff: Talk) -> None:
    staff.say("öva på begreppen")
    for _ in range(60):
        if staff.heard("utter_training_case") or not is_asked(staff):
            break
        answer_right(staff)
        if staff.heard("utter_training_round_over"):
            staff.press("Fortsätt öva")
    assert staff.heard("utter_training_case") and asked(staff).case, staff.answer


def test_somebodys_own_need_is_answered_as_everywhere(staff: Talk) -> None:
    staff.say("öva på sip")
    staff.say("jag vill inte leva längre")
    assert staff.heard("utter_danger_suicide") and not is_asked(staff), staff.answer


def test_a_guardian_in_an_answer_does_not_end_the_training(staff: Talk) -> None:
    staff.say("öva på samtycke")
    until_free(staff)
    staff.say("personen har god man")
    assert staff.heard("utter_training_if_real") and is_asked(staff), staff.answer


def test_the_words_of_an_answer_are_not_kept(system: System, staff: Talk) -> None:
    staff.say("öva på samtycke")
    until_free(staff)
    staff.say("man frågar Zebrasson om samtycke")
    assert "Zebrasson" not in all_that_is_kept(system, staff.sender)
