"""A name that is given beside something else is kept; a care centre or an ordinary word is no name."""

import pytest

from assistant.swedish.names_within import corrected, named_within


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("boka törnrosen, jag heter Sam Låtsasson och har 070-174 06 93", "Sam Låtsasson"),
        ("hej boka kartläggningssamtal på kryddgården, Robin Exempelsson, 070-174 06 69", "Robin Exempelsson"),
        ("Hej! Jag heter Robin Exempelsson och går på Kryddgården. Mitt nummer är 070-174 06 12", "Robin Exempelsson"),
        ("nej, jag stavade fel, det är Demosson med två s", "Demosson"),
        ("kan rekon på törnrosen ringa mig? Robin Exempelsson 070-174 06 88", None),
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
        ("Mika", "Lo", "Lo"),
    ],
)
def test_a_single_name_corrects_the_one_it_looks_like(known: str, said: str, expected: str) -> None:
    assert corrected(known, said) == expected
