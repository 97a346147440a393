"""Only whoever may be a child is told of the line for children."""

import pytest

from assistant.nlu.safety import YOUNG, recognised_first
from assistant.swedish.dangers.young import may_be_a_child
from assistant.talk.crisis import answer_to


@pytest.mark.parametrize("text", ["min pappa slår mig", "mamma slår mig när jag kommer hem från skolan"])
def test_a_child_may_write_it(text: str) -> None:
    found = recognised_first(text)
    assert found is not None and YOUNG in [one["entity"] for one in found["entities"]]


@pytest.mark.parametrize("text", ["min man slår mig", "min sambo misshandlar mig"])
def test_a_grown_up_is_not_asked_for_their_age(text: str) -> None:
    found = recognised_first(text)
    assert found is not None and YOUNG not in [one["entity"] for one in found["entities"]]
    assert not may_be_a_child(text)


def test_only_violence_has_an_answer_for_the_young() -> None:
    assert answer_to("violence", "certain", young=True) == "utter_danger_violence_young"
    assert answer_to("violence", "possible", young=True) == "utter_danger_possible_violence"
    assert answer_to("suicide", "certain", young=True) == "utter_danger_suicide"
