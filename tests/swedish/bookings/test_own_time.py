"""Which time was it?"""

import pytest

from assistant.swedish.bookings.own_time import (
    asks_if_it_comes_off,
    asks_if_it_stands,
    asks_own_time,
    asks_part_of_day,
    names_own_consent,
    names_own_time,
    speaks_of_gone,
)


@pytest.mark.parametrize(
    "text",
    [
        "är det på förmiddagen eller eftermiddagen?",
        "men vilket datum var det",
        "när skulle jag komma",
        "blev det torsdag eller fredag",
        "hur dags var det",
        "och min tid då?",
        "kan du visa tiden en gång till",
        "var ska jag komma in?",
        "men mötet då",
        "jag ska alltså inte gå till solgläntan, eller?".replace(",", ""),
    ],
)
def test_user_asks_which_time_it_was(text: str) -> None:
    assert asks_own_time(text)


@pytest.mark.parametrize(
    "text",
    [
        "har ni en tid på torsdag",
        "vilken dag är det idag",
        "är det okej att komma på eftermiddagen",
        "ska jag ringa på förmiddagen",
        "när ska jag svara",
        "när har min bror tid",
        "har jag tid att tänka på saken",
    ],
)
def test_what_only_sounds_like_it_asks_about_something_else(text: str) -> None:
    assert not asks_own_time(text)


def test_a_day_may_be_the_end_of_something_else() -> None:
    assert not asks_own_time("var det måndag", about_days=False)
    assert asks_own_time("var det fm", about_days=False) and asks_part_of_day("va det fm eller em")


@pytest.mark.parametrize(
    "text",
    [
        "skriv ut tiden igen",
        "visa min tid en gång till tack",
        "säg en gång till vilken dag",
        "så jag har bara en tid nu",
    ],
)
def test_user_asks_for_the_time_once_more(text: str) -> None:
    assert asks_own_time(text)
    assert not asks_own_time("visa tiderna igen")


@pytest.mark.parametrize(
    ("text", "time", "gone"),
    [
        ("är mötet kvar då?", True, False),
        ("säkert att min tid är kvar", True, False),
        ("så den gamla är borta?", False, True),
        ("är den avbokad nu? ursäkta allt strul", False, True),
        ("tiden är kvar fast jag sa nej till allt?", True, False),
    ],
)
def test_user_asks_whether_it_still_stands(text: str, time: bool, gone: bool) -> None:
    assert asks_if_it_stands(text)
    assert (names_own_time(text), speaks_of_gone(text)) == (time, gone)


def test_whether_a_consent_stands_is_asked_by_its_name() -> None:
    assert asks_if_it_stands("är samtycket borttaget nu") and names_own_consent("är samtycket borttaget nu")


@pytest.mark.parametrize("text", ["borta nu?", "är jag borttagen från listan?", "ok, avbokat nu?"])
def test_it_is_asked_in_few_words_whether_it_is_gone(text: str) -> None:
    assert asks_if_it_stands(text) and not asks_if_it_stands(text.replace("?", ""))


@pytest.mark.parametrize(
    "text", ["är jag borta nu?", "smärtan är kvar", "är koden borta", "allt är borta nu, förlåt", "snart är jag borta"]
)
def test_what_else_is_gone_or_left_is_no_time(text: str) -> None:
    assert not asks_if_it_stands(text)


@pytest.mark.parametrize(
    ("text", "plain_yes"),
    [
        ("blir samtalet av ändå", True),
        ("blir det möte ändå fast jag sa nej till alla?", True),
        ("har jag tiden kvar även om jag inte svarar?", True),
        ("gäller mötet trots att jag inte vill svara", True),
        ("så blir det inget möte nu", False),
    ],
)
def test_user_asks_whether_the_meeting_comes_off(text: str, plain_yes: bool) -> None:
    assert asks_own_time(text) and asks_if_it_comes_off(text) is plain_yes


@pytest.mark.parametrize("text", ["det blir inget möte för mig", "kan du boka ett möte ändå", "blir det dyrt"])
def test_what_asks_nothing_of_the_meeting_is_none(text: str) -> None:
    assert not asks_if_it_comes_off(text)


@pytest.mark.parametrize(
    "text",
    [
        "blir samtalet av trots det?",
        "men tiden gäller fortfarande då",
        "har jag kvar min tid nu",
        "e det bara den nya som gäller nu",
    ],
)
def test_user_asks_whether_the_time_stands_all_the_same(text: str) -> None:
    assert asks_if_it_stands(text) or asks_own_time(text)


@pytest.mark.parametrize(
    "text", ["blir det av på torsdag", "gäller det arbetsgivaren också", "har jag kvar att svara på"]
)
def test_another_question_asks_nothing_of_the_time(text: str) -> None:
    assert not asks_if_it_stands(text)
