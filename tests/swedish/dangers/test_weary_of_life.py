"""Whoever is weary of living itself is heard, whatever answer stands beside it."""

import asyncio

import pytest

from assistant.nlu.verdict import wish
from assistant.swedish.dangers.weary_of_life import is_weary_of_life
from assistant.talk import faint

POSSIBLE = {
    **wish("danger"),
    "entities": [{"entity": "danger", "value": "suicide"}, {"entity": "danger_level", "value": "possible"}],
}


@pytest.mark.parametrize(
    "text",
    [
        "jag orkar inte leva så här, men jag tar torsdag kl 13",
        "vill inte finnas längre. ja till soc",
        "är så trött på livet, nummer 2",
        "orkar int leva mer",
        "stryk tiden, jag kommer ändå inte leva då",
        "boka av, jag ska inte finnas till jul",
    ],
)
def test_an_answer_beside_it_does_not_make_it_nothing(text: str) -> None:
    assert is_weary_of_life(text)

    async def nothing(*_: object) -> dict[str, object]:
        raise AssertionError("it was read as an answer")

    assert asyncio.run(faint.as_answer(text, POSSIBLE, nothing, nothing)) is None


@pytest.mark.parametrize(
    "text",
    [
        "jag kommer inte leva på soc i all evighet",
        "jag ska inte vara där på torsdag",
        "det kommer inte finnas tid",
        "jag orkar inte leva på soc, torsdag går bra",
        "jag kan inte leva med min man",
        "orkar inte gå upp så tidigt",
    ],
)
def test_what_one_lives_on_or_with_is_another_matter(text: str) -> None:
    assert not is_weary_of_life(text)
