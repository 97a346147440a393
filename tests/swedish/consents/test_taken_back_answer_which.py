"""One consent of several taken back: whose is asked, and the answer is read as an order."""

import pytest

from assistant.swedish.consents.taken_back import taken_back
from assistant.swedish.consents.taken_back_answer import WHICH, answers_which, means_one_of_several, takes_them_all_back

ASKED = [[WHICH]]


@pytest.mark.parametrize("text", ["ta bort ett samtycke", "jag vill ta tillbaka ett av mina samtycken"])
def test_one_of_several_is_not_all(text: str) -> None:
    assert means_one_of_several(text)


@pytest.mark.parametrize("text", ["ta emot ett samtycke", "ta fram ett samtycke", "jag vill ta och ge ett samtycke"])
def test_one_that_is_given_or_shown_is_not_taken_back(text: str) -> None:
    assert not means_one_of_several(text)


@pytest.mark.parametrize(
    "text", ["ta tillbaka mitt samtycke", "kan man ta tillbaka ett samtycke?", "ta bort ett samtycke, det till soc"]
)
def test_the_own_one_a_question_and_a_named_one_are_not_asked_about(text: str) -> None:
    assert not means_one_of_several(text)


@pytest.mark.parametrize(
    ("text", "ended"),
    [
        ("soc", {"social_services"}),
        ("det till af tack", {"employment_service"}),
        ("alla utom kassan", {"social_services", "employment_service", "employer"}),
        ("inte soc, af", {"employment_service"}),
    ],
)
def test_the_answer_says_whose(text: str, ended: set[str]) -> None:
    meant = answers_which(text, ASKED)
    assert meant is not None
    assert set(meant.ends) == ended


@pytest.mark.parametrize(
    "text",
    [
        "behåll soc",
        "nej inte soc",
        "inte soc",
        "låt soc vara",
        "ändra af till 30 dagar",
        "jag vill boka, soc får vänta",
    ],
)
def test_what_is_kept_changed_or_beside_it_takes_nothing_back(text: str) -> None:
    meant = answers_which(text, ASKED)
    assert meant is None or not meant.ends


def test_all_of_them_may_be_the_answer_and_a_name_unasked_is_none() -> None:
    assert takes_them_all_back("alla", "", ASKED)
    assert answers_which("soc", [["utter_consent_noted"]]) is None


@pytest.mark.parametrize(
    ("text", "ended"),
    [
        ("ingen ska ringa min chef", {"employer"}),
        ("ingen får prata med soc längre", {"social_services"}),
        ("ingen får veta nåt, ta bort allt", {"social_services", "employment_service", "insurance_agency", "employer"}),
        ("ingen annan än soc", {"employment_service", "insurance_agency", "employer"}),
    ],
)
def test_nobody_to_somebody_is_of_that_one(text: str, ended: set[str]) -> None:
    assert set(taken_back(text).ends) == ended
