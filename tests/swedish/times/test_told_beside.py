"""Times that are told beside a wish: what has happened, what is hard, and what will do instead."""

from datetime import datetime

import pytest

from assistant.swedish.times import understand

NOW = datetime(2026, 11, 23, 10, 0)


@pytest.mark.parametrize(
    "text",
    [
        "jag flyttade till Lönngården i augusti så ta den",
        "fick en remiss i maj",
        "vi kom hit i september",
        "var inlagd i oktober",
    ],
)
def test_a_month_beside_what_has_happened_is_no_wish(text: str) -> None:
    assert not understand(text, NOW).when and not understand(text, NOW).past


@pytest.mark.parametrize(
    "text", ["skulle vilja ha en tid i januari", "jag fick en tid i januari", "jag hade tänkt i januari"]
)
def test_a_month_of_a_time_is_one(text: str) -> None:
    assert [one.start.month for one in understand(text, NOW).when] == [1]


@pytest.mark.parametrize("text", ["eftermiddag. förmiddagar är svåra för mig", "eftermiddag, morgnarna är hemska"])
def test_what_is_hard_is_left_out(text: str) -> None:
    assert [(one.start.hour, one.end.hour) for one in understand(text, NOW).when] == [(12, 17)]


@pytest.mark.parametrize("text", ["fredag är jobbigt men det går", "fredag är inte dåligt"])
def test_what_is_hard_but_will_do_stays(text: str) -> None:
    assert [one.start.day for one in understand("fredag är jobbigt men det går", NOW).when] == [27]


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("inte den här veckan, nästa", [30]),
        ("inte imorgon, på fredag", [27]),
        ("kan inte måndag, tisdag", []),
        ("inte vecka 48, 49", []),
    ],
)
def test_after_a_no_counted_from_now_comes_what_will_do(text: str, days: list[int]) -> None:
    assert [one.start.day for one in understand(text, NOW).when] == days


def test_whoever_can_not_come_there_still_wishes_for_that_day() -> None:
    assert [one.start.day for one in understand("på fredag men jag kan inte komma dit", NOW).when] == [27]
    assert not understand("på fredag men jag kan inte komma", NOW).when
