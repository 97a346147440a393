"""A name that is given beside something else is kept; a care centre or an ordinary word is no name."""

import pytest

from assistant.swedish.people.names_within import (
    beside_a_phone,
    corrected,
    introduces_oneself,
    named_within,
    right_before_a_phone,
    says_who_it_is,
    tells_of_another,
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("boka törnrosen, jag heter Sam Låtsasson och har 070-174 06 93", "Sam Låtsasson"),
        ("hej boka kartläggningssamtal på kryddgården, Robin Exempelsson, 070-174 06 69", "Robin Exempelsson"),
        ("Hej! Jag heter Robin Exempelsson och går på Kryddgården. Mitt nummer är 070-174 06 12", "Robin Exempelsson"),
        ("nej, jag stavade fel, det är Demosson med två s", "Demosson"),
        ("kan rekon på törnrosen ringa mig? Robin Exempelsson 070-174 06 88", "Robin Exempelsson"),
        ("Kim Testsson 070-174 06 35", "Kim Testsson"),
        ("kan någon ringa mig, Kim Testsson 070-174 06 31, törnrosen", "Kim Testsson"),
        ("boka tid för Alex Provsson på törnrosen nästa vecka", "Alex Provsson"),
        ("boka på Kryddgården", None),
        ("Hej, Kryddgården, 070-174 06 12", None),
        ("jag heter så", None),
        ("Vad är SIP?", None),
        ("", None),
    ],
)
def test_a_name_beside_something_else_is_found(text: str, expected: str | None) -> None:
    assert named_within(text) == expected


@pytest.mark.parametrize(
    ("known", "said", "expected"),
    [
        ("Mika Demoson", "Demosson", "Mika Demosson"),
        ("Mikka Demosson", "Mika", "Mika Demosson"),
        ("Mika Demoson", "Lo Påhittsson", "Lo Påhittsson"),
        ("Mika Demoson", "Perfekt", None),
        ("Mika Demosson", "Mika", None),
        ("Mika Demosson", "Mika Demosson", None),
    ],
)
def test_a_single_name_corrects_the_one_it_looks_like_and_no_other(known: str, said: str, expected: str | None) -> None:
    assert corrected(known, said) == expected


def test_a_single_name_said_as_ones_own_stands_for_the_last_name() -> None:
    assert corrected("Mika Demoson", "Provsson", introduced=True) == "Mika Provsson"


@pytest.mark.parametrize(
    ("text", "own", "of_another"),
    [
        ("jag heter Karin", True, False),
        ("namnet ska vara Karin", True, False),
        ("min handläggare heter Karin", False, True),
        ("det är Karin", False, False),
        ("Karin heter jag", True, False),
    ],
)
def test_a_name_is_ones_own_only_when_it_is_said_so(text: str, own: bool, of_another: bool) -> None:
    assert (introduces_oneself(text), tells_of_another(text)) == (own, of_another)


def test_a_name_in_small_letters_is_read_beside_the_number_that_came_with_it() -> None:
    assert beside_a_phone("kim testsson 070-174 06 35") == "Kim Testsson"


@pytest.mark.parametrize("text", ["okej. vi fortsätter, Kim Exempelvik", "ok, vi går vidare. Kim Exempelvik"])
def test_user_who_goes_on_says_the_name_that_was_asked_for(text: str) -> None:
    assert named_within(text) == "Kim Exempelvik"


@pytest.mark.parametrize("text", ["fortsätt, den andra tiden", "vi fortsätter, tack"])
def test_going_on_with_ordinary_words_names_nobody(text: str) -> None:
    assert named_within(text) is None


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("vill ha tid på tisdag, heter lo provmark 070-174 06 23", "Lo Provmark"),
        ("boka fredag, jag heter ada exempelgren och numret är 070-174 06 23", "Ada Exempelgren"),
        ("boka en tid på fredag mvh Ada Exempelgren", "Ada Exempelgren"),
        ("fredag eftermiddag heter Ada Exempelgren o numret e 070-174 06 23", "Ada Exempelgren"),
    ],
)
def test_user_names_oneself_in_a_hurry(text: str, name: str) -> None:
    assert named_within(text) == name and not tells_of_another(text)


@pytest.mark.parametrize(
    "text", ["hon heter Ada Exempelgren", "min nya chef heter Ada", "socialsekreteraren heter Ada"]
)
def test_somebody_elses_name_is_not_ones_own(text: str) -> None:
    assert tells_of_another(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Och förresten står jag som Bosse Skånberg-Test hos er", "Bosse Skånberg-Test"),
        ("jag är skriven som Alva Exempelsson", "Alva Exempelsson"),
        ("hos er kallas jag Robin Låtsasson", "Robin Låtsasson"),
        ("jag står som robin låtsasson", "Robin Låtsasson"),
        ("jag står som arbetssökande", None),
        ("min fru står som Alva Exempelsson", None),
    ],
)
def test_the_name_that_one_stands_under_is_ones_own(text: str, expected: str | None) -> None:
    assert (named_within(text) if introduces_oneself(text) else None) == expected


@pytest.mark.parametrize(
    "text", ["vill boka på em tack, lova testberg 070-174 06 33", "törnrosen tack. lova testberg tel 0701740633"]
)
def test_a_name_in_small_letters_right_before_its_number_is_the_name(text: str) -> None:
    assert right_before_a_phone(text) == "Lova Testberg"


@pytest.mark.parametrize("text", ["boka en tid 070-174 06 33", "ring min mamma 070-174 06 33", "lova testberg"])
def test_ordinary_words_before_a_number_are_no_name(text: str) -> None:
    assert right_before_a_phone(text) is None


def test_who_says_here_tells_who_it_is() -> None:
    assert says_who_it_is("Hej, Mika Demosson här. Har ni tid?", "Mika Demosson")
    assert not says_who_it_is("Är Mika Demosson här på torsdag?", "Mika Demosson")
