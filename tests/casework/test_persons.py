import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.casework.persons import normal_phone


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
