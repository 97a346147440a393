"""Training: an answer is judged by what it holds, and what was not right comes again after 1, 3 and 7 questions."""

from dataclasses import replace

import pytest

from assistant.casework.training import (
    ROUND,
    Mark,
    Option,
    Point,
    Progress,
    Question,
    judge,
    marked,
    next_question,
    round_is_over,
    shown_order,
    summary,
    without,
)


def question(name: str, case: str | None = None) -> Question:
    options = (Option("one", right=True), Option("two"), Option("three"))
    return Question(name, "sip", 1, "?", "because", ("R-01",), options=options, case=case)


TEN = [question(f"q{number}") for number in range(10)]
POINTS = Question("free", "sip", 1, "?", "because", (), points=(Point(("a",), "a"), Point(("b",), "b")))


def answered(marks: str, questions: list[Question] | None = None) -> tuple[Progress, list[str]]:
    """The progress after these answers (r, p, w, s), and the questions that were asked, with the one that comes."""
    asked, progress = [], Progress()
    questions = questions or TEN
    for letter in marks:
        coming = next_question(questions, progress)
        assert coming
        asked.append(coming.id)
        progress = marked(
            progress, coming, {"r": Mark.RIGHT, "p": Mark.PARTLY, "w": Mark.WRONG, "s": Mark.SKIPPED}[letter]
        )
    coming = next_question(questions, progress)
    return progress, [*asked, coming.id if coming else ""]


@pytest.mark.parametrize(
    ("reply", "mark"), [({0}, Mark.RIGHT), ({1}, Mark.WRONG), ({0, 1}, Mark.PARTLY), ((), Mark.WRONG)]
)
def test_an_option_is_right_or_not(reply: set[int], mark: Mark) -> None:
    assert judge(question("q"), reply) is mark


@pytest.mark.parametrize(("reply", "mark"), [({0, 1}, Mark.RIGHT), ({1}, Mark.PARTLY), ((), Mark.WRONG)])
def test_a_free_answer_is_as_right_as_it_mentions(reply: set[int], mark: Mark) -> None:
    assert judge(POINTS, reply) is mark


def test_new_questions_come_in_order() -> None:
    assert answered("rrr")[1] == ["q0", "q1", "q2", "q3"]


def test_what_was_wrong_comes_again_after_one_three_and_seven_others() -> None:
    many = [question(f"q{number}") for number in range(20)]
    asked = answered("w" + "r" * 15, many)[1]
    gaps = [at for at, name in enumerate(asked) if name == "q0"]
    assert [later - earlier - 1 for earlier, later in zip(gaps, gaps[1:], strict=False)] == [1, 3, 7]


def test_who_is_wrong_again_starts_with_the_shortest_gap_again() -> None:
    assert answered("wrwrr")[1] == ["q0", "q1", "q0", "q2", "q0", "q3"]


def test_what_was_skipped_comes_again_once_and_then_no_more() -> None:
    asked = answered("s" + "r" * 7 + "s" + "rr")[1]
    assert asked.count("q0") == 2


def test_at_the_end_one_right_answer_is_enough() -> None:
    progress, asked = answered("rwr", TEN[:2])
    assert asked == ["q0", "q1", "q1", ""]
    assert summary(TEN[:2], progress).done


def test_a_case_is_finished_before_anything_comes_again() -> None:
    steps = [question("c/1", "c"), question("c/2", "c"), question("c/3", "c"), question("q")]
    assert answered("wrrr", steps)[1] == ["c/1", "c/2", "c/3", "c/1", "q"]


def test_a_round_ends_after_its_questions_but_not_inside_a_case() -> None:
    progress, _ = answered("r" * ROUND)
    assert round_is_over(TEN, progress)
    in_case = [*TEN[: ROUND - 1], question("c/1", "c"), question("c/2", "c"), question("q")]
    progress, _ = answered("r" * ROUND, in_case)
    assert not round_is_over(in_case, progress)
    progress, _ = answered("r" * (ROUND + 1), in_case)
    assert round_is_over(in_case, progress)


def test_the_summary_counts_this_round_and_says_what_comes_again() -> None:
    progress, _ = answered("rwps")
    told = summary(TEN, progress)
    # The wrong one came again as the third question, and was partly right.
    assert (told.marks[Mark.RIGHT], told.marks[Mark.PARTLY], told.marks[Mark.WRONG]) == (1, 1, 1)
    assert told.questions == len(TEN) and not told.done
    assert summary(TEN, replace(progress, round=())).marks[Mark.RIGHT] == 0


def test_the_options_stand_elsewhere_the_next_time() -> None:
    first = shown_order(TEN[0], Progress())
    progress = marked(Progress(), TEN[0], Mark.WRONG)
    assert first == (0, 1, 2) and shown_order(TEN[0], progress) == (1, 2, 0)


def test_starting_over_forgets_these_questions_alone() -> None:
    progress, _ = answered("rr")
    assert set(without(progress, TEN[:1]).cards) == {"q1"}
