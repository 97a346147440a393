"""Phone numbers read aloud."""

import pytest

from assistant.nlu.understanding import spoken_phone
from assistant.swedish.voice.spoken_digits import spoken_digits

SPOKEN = {
    "nollsju noll ett sju fyra noll sex tjugotre": "0701740623",
    "noll sju noll, ett sju fyra, noll sex, tjugo": "0701740620",
    "mitt nummer är nollfyrtio sex tjugoåtta noll fyra noll fem": "0406280405",
    "070 ett sju fyra noll sex tolv": "0701740612",
    "jag kommer klockan tre": None,
    "fem av sex": None,
    "": None,
}


@pytest.mark.parametrize(("said", "digits"), SPOKEN.items())
def test_digits_read_aloud_are_put_together(said: str, digits: str | None) -> None:
    assert spoken_digits(said) == digits


def test_a_number_read_aloud_is_a_phone_number() -> None:
    assert spoken_phone("nollsju noll ett sju fyra noll sex tjugotre") == "+46701740623"
    assert spoken_phone("jag kommer klockan tre") is None
