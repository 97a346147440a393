"""Times that are told beside a wish: what has happened, what is hard, and what will do instead."""

from datetime import datetime

import pytest

from assistant.swedish.times import understand
from assistant.swedish.times.refused import refused

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


def days(text: str) -> list[str]:
    return [f"{one.start:%m-%d %H:%M}" for one in understand(text, NOW).when]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("onsdag kl 13, nej torsdag kl 14", ["11-26 14:00"]),
        ("onsdag klockan 13? eller nej, torsdag samma tid", ["11-26 13:00"]),
        ("kan jag ta onsdag 13? nej torsdag samma klockslag", ["11-26 13:00"]),
        ("fast jag sa onsdag går torsdag bättre", ["11-26 00:00"]),
        ("även om jag valde kväll vore förmiddag bättre", ["11-23 08:00"]),
        ("måndag jag jobbar, tisdag går bra", ["11-24 00:00"]),
        ("eftermiddag jag har sfi, bara morgon", ["11-24 06:00"]),
        ("jag är förhindrad hela denna vecka, nästa vecka då", ["11-30 00:00"]),
        ("det går lite fort för mig den här veckan. nån gång efter 1 december?", ["12-02 00:00"]),
        ("det är fullt upp på torsdag, fredag går", ["11-27 00:00"]),
    ],
)
def test_what_is_given_up_or_taken_up_is_not_wished_for(text: str, wanted: list[str]) -> None:
    assert days(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("jag sa ju torsdag kl 14", ["11-26 14:00"]),
        ("är det fullt på torsdag?", ["11-26 00:00"]),
        ("tack så mycket på torsdag då", ["11-26 00:00"]),
        ("så fort som möjligt på torsdag", ["11-26 00:00"]),
        ("måndag jag har ledigt", ["11-30 00:00"]),
        ("kloka 13 på torsdag", ["11-26 13:00"]),
        ("kloka råd på torsdag", ["11-26 00:00"]),
    ],
)
def test_what_only_looks_like_that_is_still_wished_for(text: str, wanted: list[str]) -> None:
    assert days(text) == wanted


@pytest.mark.parametrize(
    "text", ["veckan som börjar 7 december", "veckan som börjar på måndag", "veckan med start den 7 december"]
)
def test_a_week_by_its_first_day_is_the_whole_week(text: str) -> None:
    (week,) = understand(text, NOW).when
    assert week.start.weekday() == 0 and (week.end - week.start).days == 7


@pytest.mark.parametrize("text", ["allt är rätt utom en liten sak", "allt stämmer förutom numret", "allt utom namnet"])
def test_all_but_a_detail_is_no_wish_for_any_day(text: str) -> None:
    assert not understand(text, NOW).when


def test_hours_in_the_clause_of_a_busy_day_are_refused_with_it() -> None:
    (found,) = refused("fredag är jag i moskén mitt på dagen men 10 går", NOW, wholly=False)
    assert (found.weekday, found.start, found.end) == (4, 11 * 60, 13 * 60)


@pytest.mark.parametrize(
    ("text", "wanted", "busy"),
    [
        ("måndag har jag sfi så jag kan efter klockan 15", (15, 17), 0),
        ("tisdag har jag tandläkare kan ni på eftermiddagen", (12, 17), 1),
        ("fredag jobbar jag helst efter klockan 15", (15, 17), 4),
        ("torsdag har jag dialys så eftermiddagen går bra", (12, 17), 3),
    ],
)
def test_hours_that_are_wished_for_after_what_takes_up_the_day_are_not_refused(
    text: str, wanted: tuple[int, int], busy: int
) -> None:
    assert {(one.start.hour, one.end.hour) for one in understand(text, NOW).when} == {wanted}
    assert [(one.weekday, one.start, one.end) for one in refused(text, NOW, wholly=False)] == [(busy, 0, 24 * 60)]


@pytest.mark.parametrize(
    "text", ["torsdag jobbar jag så länge på förmiddagen", "måndag går jag i skolan på förmiddagen"]
)
def test_hours_that_only_tell_when_one_is_busy_are_still_refused(text: str) -> None:
    assert not understand(text, NOW).when
    assert [(one.start, one.end) for one in refused(text, NOW, wholly=False)] == [(8 * 60, 12 * 60)]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("är det fullt på torsdag", ["11-26 00:00"]),
        ("är det fullt på torsdag eller finns det tid", ["11-26 00:00"]),
        ("jag undrar om det är fullt på torsdag", ["11-26 00:00"]),
        ("är det fullbokat på torsdag", ["11-26 00:00"]),
        ("det är mindre stressigt på fredag", ["11-27 00:00"]),
        ("det är inte så stressigt på fredag", ["11-27 00:00"]),
        ("helst så snabbt på torsdag som möjligt", ["11-26 00:00"]),
        ("går det så fort i morgon", ["11-24 00:00"]),
        ("jag har så mycket på torsdag", []),
        ("i skolan är det stressigt på torsdag", []),
        ("jag har inte mycket tid på torsdag", []),
        ("jag orkar inte, fullt upp på torsdag", []),
    ],
)
def test_a_day_asked_about_or_said_to_be_free_is_not_refused(text: str, wanted: list[str]) -> None:
    assert days(text) == wanted


def test_whether_a_day_is_full_refuses_nothing_even_where_a_refusal_was_heard() -> None:
    assert refused("är det fullt på torsdag", NOW, wholly=True) == ()
    assert refused("fullt på torsdag?", NOW, wholly=True) == ()
    assert refused("det är fullt på torsdag", NOW, wholly=True)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("onsdag klockan 13 går bra, förlåt att jag stör, torsdag kan jag också", ["11-25 13:00", "11-26 00:00"]),
        ("onsdag klockan 13 passar, ursäkta röran, torsdag går också", ["11-25 13:00", "11-26 00:00"]),
        ("onsdag klockan 13 går bra, nej förresten torsdag kl 14", ["11-26 14:00"]),
        ("onsdag kl 13 jag menar torsdag kl 14", ["11-26 14:00"]),
        ("fast jag bad om måndag vill jag ha den kvar, och tisdag går också", ["11-24 00:00", "11-30 00:00"]),
    ],
)
def test_a_courtesy_or_what_comes_besides_gives_up_no_time(text: str, wanted: list[str]) -> None:
    assert days(text) == wanted
