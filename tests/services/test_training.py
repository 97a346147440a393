"""The training's questions and cases are whole, and their own answers are judged right."""

from collections import Counter

import pytest
import yaml

from assistant.casework.training import Mark, Option, Progress, Question, judge, marked
from assistant.services import training
from assistant.services.training_data import TrainingError, tracks
from assistant.settings import PROJECT

QUESTIONS = [question for track in training.tracks() for question in track.questions]
KNOWN = set(yaml.safe_load((PROJECT / "data" / "sources.yml").read_text(encoding="utf-8")))
FEWEST_QUESTIONS, FEWEST_CASES, FEWEST_A_WEEK = 120, 30, 30


def test_there_are_eight_tracks_with_questions_and_cases_enough() -> None:
    alone = [question for question in QUESTIONS if question.case is None]
    assert len(training.tracks()) == 8
    assert len(alone) >= FEWEST_QUESTIONS
    assert len({question.case for question in QUESTIONS} - {None}) >= FEWEST_CASES


def test_a_new_employees_path_has_work_for_each_of_four_weeks() -> None:
    assert [week.id for week in training.weeks() if len(week.questions) < FEWEST_A_WEEK] == []
    assert {question.id for week in training.weeks() for question in week.questions} == {q.id for q in QUESTIONS}


def test_every_id_stands_once() -> None:
    assert [name for name, count in Counter(question.id for question in QUESTIONS).items() if count > 1] == []


def test_every_question_rests_on_a_fact_that_is_known() -> None:
    assert [question.id for question in QUESTIONS if not set(question.sources) <= KNOWN] == []
    assert [question.id for question in QUESTIONS if not training.sources_in_words(question.sources)] == []


@pytest.mark.parametrize("question", [q for q in QUESTIONS if q.options], ids=lambda question: question.id)
def test_an_option_is_understood_when_it_is_written_out(question: Question) -> None:
    for place, option in enumerate(question.options):
        assert training.held(question, option.words, Progress()) == {place}


def test_a_free_answer_that_is_one_of_the_words_looked_for_meets_its_point() -> None:
    missed = [
        (question.id, way)
        for question in QUESTIONS
        for place, point in enumerate(question.points)
        for way in point.must
        if place not in training.held(question, way, Progress())
    ]
    assert missed == []


def test_most_of_our_own_wordings_meet_their_points() -> None:
    points = [(q, place) for q in QUESTIONS for place in range(len(q.points))]
    met = [place in training.held(q, q.points[place].says, Progress()) for q, place in points]
    assert sum(met) / len(met) > 0.98


def test_an_answer_that_says_nothing_is_right_nowhere() -> None:
    right = [q.id for q in QUESTIONS if judge(q, training.held(q, "jag har ingen aning", Progress())) is not Mark.WRONG]
    assert right == []


def test_progress_is_kept_as_plain_values_and_comes_back_the_same() -> None:
    progress = marked(Progress(track="sip"), QUESTIONS[0], Mark.PARTLY)
    assert training.progress_of(training.kept(progress)) == progress
    assert training.progress_of(None) == Progress()


def test_an_option_turned_to_another_place_is_still_the_same_option() -> None:
    question = Question("q", "sip", 1, "?", "", (), options=(Option("ett", right=True), Option("två"), Option("tre")))
    once = marked(Progress(), question, Mark.WRONG)
    assert training.held(question, "1", Progress()) == {0}
    assert training.held(question, "1", once) == {1} and training.held(question, "3", once) == {0}


def test_the_path_goes_on_with_the_first_week_that_has_something_left() -> None:
    progress = Progress()
    assert training.week_to_go_on_with(progress) == "week-1"
    for question in training.weeks()[0].questions:
        progress = marked(progress, question, Mark.RIGHT)
    assert training.week_to_go_on_with(progress) == "week-2"
    following, last = training.week_after("week-1"), training.week_after("week-4")
    assert following is not None and following.id == "week-2"
    assert last is None and training.week_after("sip") is None


@pytest.mark.parametrize(
    "question",
    [
        "{id: a, week: 1, ask: x, why: y, sources: [R-01]}",
        "{id: a, week: 1, ask: x, why: y, sources: [R-01], options: [{text: one}, {text: two}]}",
        "{id: a, week: 9, ask: x, why: y, sources: [R-01], options: [{text: one, right: true}, {text: two}]}",
        "{id: a, week: 1, ask: x, why: y, options: [{text: one, right: true}, {text: two}]}",
    ],
)
def test_a_question_that_lacks_something_is_named(tmp_path_factory: pytest.TempPathFactory, question: str) -> None:
    folder = tmp_path_factory.mktemp("training")
    (folder / "sip.yml").write_text(f"track: sip\ntitle: SIP\nquestions: [{question}]\n", encoding="utf-8")
    with pytest.raises(TrainingError, match=r"^a "):
        tracks(folder)
