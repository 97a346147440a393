"""The spoken "ja" that is "jag" is no yes; every real yes stays one."""

import pytest

from assistant.swedish.consents.parties import parties
from assistant.swedish.replies.answers import answer
from assistant.swedish.words.first_person import with_jag


@pytest.mark.parametrize(
    ("text", "meant"),
    [("ja e så slut", "jag e så slut"), ("ja behöver hiss", "jag behöver hiss"), ("ja vill ente", "jag vill ente"),
     ("ja har ingen chef", "jag har ingen chef"), ("nä ja kan inte då", "nä jag kan inte då")],
)  # fmt: skip
def test_who_speaks_of_oneself_says_no_yes(text: str, meant: str) -> None:
    assert with_jag(text) == meant
    assert answer(text) != "yes"


@pytest.mark.parametrize(
    "text",
    ["ja är rätt", "ja e med", "ja e bra", "ja har du", "ja, har inget emot det", "ja har inget emot det",
     "ja vill boka", "ja tar den", "ja är ok", "ja det går bra", "ja"],
)  # fmt: skip
def test_a_yes_stays_a_yes(text: str) -> None:
    assert with_jag(text) == text
    assert answer(text) == "yes"


def test_whoever_forgets_everything_has_let_nobody_in() -> None:
    assert not parties("ja glömmer allt").everyone
    assert parties("ja till alla").everyone
