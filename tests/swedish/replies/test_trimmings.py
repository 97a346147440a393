"""What stands around an answer and changes nothing of it."""

import pytest

from assistant.swedish.replies.trimmings import without_trimmings


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        *(("som jag sa förut, nej", "nej"), ("ja som sagt", "ja"), ("i så fall af också", "af också")),
        *(("öh, torsdag", "torsdag"), ("jaha ok, nej till alla", "nej till alla"), ("hej igen, vet inte", "vet inte")),
        *(("nej till soc i alla fall", "nej till soc"), ("ja tack snälla", "ja tack"), ("till nyår 🙂🙂", "till nyår")),
        *(("stryk kassan, mvh Kim", "stryk kassan"), ("avboka tiden, tack för hjälpen hej då", "avboka tiden")),
        *(
            ("ta bort soc. Vänliga hälsningar Kim Testsson", "ta bort soc"),
            ("30 dagar, ursäkta stavningen", "30 dagar"),
        ),
        ("jag har funderat klart, och jag säger nej", "jag säger nej"),
    ],
)
def test_the_answer_is_left(text: str, answer: str) -> None:
    assert without_trimmings(text) == answer


@pytest.mark.parametrize(
    "text",
    [
        # Bare thanks after an "ok" are no answer, and with a "ja" they may be none.
        *("ok tack så mycket", "ja och tack för hjälpen", "tack 🙂", "🙂", "i alla fall", "hej", "nej tack hej då"),
        # What a name is given in, and what only sounds alike.
        *(
            "jag vill boka. Mvh Kim Testsson",
            "jag har funderat på att boka",
            "förlåt, jag menar torsdag",
            "du är snäll",
        ),
        *("min man sa som det är", "jag undrar om det är i så fall jag ska ringa", "Hälsningar Kim Testsson"),
    ],
)
def test_what_may_matter_stays(text: str) -> None:
    assert without_trimmings(text) == text
