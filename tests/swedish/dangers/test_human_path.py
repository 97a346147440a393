"""Who should come to a human being at once (V-02, C-50, C-52)."""

import pytest

from assistant.swedish.dangers.human_path import human_path


@pytest.mark.says("human_path", without=("none",))
def test_who_should_come_to_a_human_being_is_recognised(text: str, expected: str) -> None:
    assert human_path(text) == expected


@pytest.mark.says("human_path", "none")
def test_questions_and_other_errands_stay_with_the_bot(text: str) -> None:
    assert human_path(text) is None


@pytest.mark.parametrize("age", [18, 19, 25, 53, 71])
def test_grown_ups_stay_with_the_bot(age: int) -> None:
    assert human_path(f"jag är {age} år") is None


@pytest.mark.parametrize("age", [12, 13, 15, 17])
def test_young_people_come_to_a_human_being(age: int) -> None:
    assert human_path(f"hej, jag är {age} år och vill boka") == "under_18"


@pytest.mark.parametrize(
    "text",
    [
        "dottern är tretton, får hon översätta åt mig hos er",
        "min pojk är elva, kan han följa med in",
        "får jag ha med mig min 12-åring på mötet",
    ],
)
def test_a_child_who_only_comes_along_is_a_question_about_a_rule(text: str) -> None:
    assert human_path(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "min flicka är sexton och ska träffa reko, får jag följa med",
        "jag är 16, kan min bror tolka åt mig",
        "min son är 17, jag vill boka tid och följa med",
    ],
)
def test_a_young_person_who_needs_the_meeting_comes_to_a_human_being(text: str) -> None:
    assert human_path(text) == "under_18"


@pytest.mark.parametrize(
    "said",
    [
        "kan jag boka kartläggningssamtal åt en deltagare?",
        "vill boka en tid för min klient",
        "boka möte till patienten",
    ],
)
def test_whoever_books_for_a_client_comes_to_a_person(said: str) -> None:
    assert human_path(said) == "guardian"
