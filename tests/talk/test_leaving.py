"""What is put off in the middle of a booking: the booking itself, or only a consent."""

import pytest

from assistant.knowledge.acts import Act
from assistant.talk.leaving import BOOKING, CALL_BACK, STOP, TO_A_HUMAN, leaves_by, leaves_by_act


@pytest.mark.parametrize(
    "text",
    [
        "inte nu, ni ska inte prata med soc än",
        "nej inte än, jag vill inte att dom snackar med nån innan vi har setts",
        "inte nu med samtycket",
    ],
)
def test_a_no_to_being_talked_about_leaves_the_booking_open(text: str) -> None:
    assert leaves_by(BOOKING, text, names_a_time=False) is None


def test_a_booking_that_is_put_off_still_ends() -> None:
    assert leaves_by(BOOKING, "inte nu, jag måste fråga min fru", names_a_time=False) == STOP


@pytest.mark.parametrize(
    ("form", "text", "act", "leaves"),
    [
        (BOOKING, "det får vänta tills min dotter är hemma i morgon", Act("put_off", 0.9, "name"), STOP),
        (BOOKING, "vänta, jag letar efter papperet", Act("put_off", 0.9, "centre"), None),
        (BOOKING, "äsch strunta i alltihop", Act("stop", 0.9, "phone"), STOP),
        (BOOKING, "äsch strunta i alltihop", Act("stop", 0.7, "phone"), None),
        (BOOKING, "äsch strunta i alltihop", Act("stop", 0.9, "check"), None),
        (BOOKING, "jag säger det hellre till folk", Act("person", 0.9, "name"), TO_A_HUMAN),
        (CALL_BACK, "jag säger det hellre till folk", Act("person", 0.9, "name"), None),
    ],
)
def test_what_surely_leaves_the_first_questions_does(form: str, text: str, act: Act, leaves: str | None) -> None:
    assert leaves_by_act(form, text, act) == leaves


@pytest.mark.parametrize("text", ["är du en riktig människa?", "pratar jag med en person nu", "är det en robot?"])
def test_who_asks_what_answers_here_keeps_the_booking_and_who_seeks_somebody_leaves_it(text: str) -> None:
    person = Act("person", 0.97, "name")
    assert leaves_by_act(BOOKING, text, person) is None
    assert leaves_by_act(BOOKING, "är du en robot? jag vill prata med en människa", person) == TO_A_HUMAN
