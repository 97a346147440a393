import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.casework.persons import normal_phone, personal_number


@pytest.mark.parametrize(
    "written",
    [
        "070-174 06 05",
        "0701740605",
        "+46 70 174 06 05",
        "+46 (0)70-1740605",
        "0046701740605",
        " 070 174 06 05 ",
        "٠٧٠١٧٤٠٦٠٥",
    ],
)
def test_one_number_has_one_form_however_it_is_written(written: str) -> None:
    assert normal_phone(written) == "46701740605"


@pytest.mark.parametrize("written", ["", "ring mig", "112", "040-62"])
def test_what_nobody_can_phone_is_empty(written: str) -> None:
    assert normal_phone(written) == ""


def test_a_foreign_number_keeps_its_country() -> None:
    assert normal_phone("+45 31 39 00 60") == "4531390060"


@given(st.text())
def test_anything_gives_digits_or_nothing(written: str) -> None:
    normal = normal_phone(written)
    assert normal == "" or normal.isdigit()


@pytest.mark.parametrize("written", ["191212121212", "19121212-1212", " 191212121212 "])
def test_a_personal_number_has_one_form(written: str) -> None:
    assert personal_number(written) == "191212121212"


def test_a_coordination_number_is_one_too_and_another_persons() -> None:
    assert personal_number("18900161-9809") == "189001619809" != personal_number("18900101-9802")


@pytest.mark.parametrize(
    "written",
    ["", "1212121212", "121212-1212", "121212+1212", "191212121213", "19121312-1212", "19120230-1212", "19121200-1212",
     "19121260-1212", "1912121212120", "19121212--1212", "191212l21212", "¹91212121212", "١٩١٢١٢١٢١٢١٢"],
)  # fmt: skip
def test_what_is_no_personal_number_has_no_form(written: str) -> None:
    """Ten digits could be two persons', a hundred years apart."""
    assert personal_number(written) == ""
