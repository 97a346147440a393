"""A free answer is read for what it mentions: inflected, misspelt, in any order; what it denies it does not mention."""

import pytest

from assistant.swedish.replies.free_answers import mentions, picked

OPTIONS = ["Kommunen och regionen", "Försäkringskassan", "Ja, om patienten samtycker", "Nej, aldrig"]


@pytest.mark.parametrize(
    ("text", "ways"),
    [
        ("man behöver ett samtycke från patienten", ["samtycke"]),
        ("att hen samtyckt", ["samtycker", "samtyckt"]),
        ("regionen och kommunerna", ["kommun"]),
        ("fk ska få veta", ["försäkringskassan"]),
        ("Försäkringskasan", ["försäkringskassan"]),
        ("ringa rehabkoordinatorn", ["reko"]),
        ("samordnar insatserna", ["samordna", "samordn"]),
        ("vem som gör vad, och när det följs upp", ["följas upp", "följs upp"]),
        ("koordinatorn är ingen läkare utan ger stöd", ["stöd"]),
        ("är inte läkare och samordnar vården", ["samordna"]),
        ("glöm inte samtycket", ["samtycke"]),
        ("inte bara vården", ["vård"]),
        ("skriftligt medgivannde", ["medgivande"]),
    ],
)
def test_what_is_said_in_other_forms_is_mentioned(text: str, ways: list[str]) -> None:
    assert mentions(text, ways)


@pytest.mark.parametrize(
    ("text", "ways"),
    [
        ("REKO är inte läkare", ["läkare"]),
        ("det görs utan samtycke", ["samtycke"]),
        ("aldrig sip", ["sip"]),
        ("vet inte", ["samtycke"]),
        ("läkaren bedömer arbetsförmågan", ["bedömer inte", "inte bedöma arbetsförmåga"]),
        ("", ["sip"]),
        ("det går bra", ["går inte", "kan inte"]),
    ],
)
def test_what_is_denied_or_not_said_is_not_mentioned(text: str, ways: list[str]) -> None:
    assert not mentions(text, ways)


@pytest.mark.parametrize(
    "text",
    ["bedömer inte arbetsförmågan", "REKO ska inte bedöma någon arbetsförmåga", "hon bedömer aldrig arbetsförmåga"],
)
def test_a_denial_that_is_looked_for_is_found(text: str) -> None:
    assert mentions(text, ["inte bedöma arbetsförmåga", "bedömer inte", "bedömer aldrig"])


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("1", 0),
        ("a", 0),
        ("den andra", 1),
        ("b", 1),
        ("nummer 3", 2),
        ("sista", 3),
        ("försäkringskassan", 1),
        ("fk", 1),
        ("det är kommunen och regionen", 0),
        ("Nej, aldrig.", 3),
        ("ja om hon samtycker", 2),
    ],
)
def test_an_option_is_picked_by_its_place_or_in_its_own_words(text: str, place: int) -> None:
    assert picked(text, OPTIONS) == {place}


@pytest.mark.parametrize("text", ["vet inte", "kan du förklara", "9", "hoppa över"])
def test_no_option_is_picked_by_something_else(text: str) -> None:
    assert picked(text, OPTIONS) == frozenset()


def test_several_options_are_picked_by_several_places() -> None:
    assert picked("1 och 3", OPTIONS) == picked("a, c", OPTIONS) == {0, 2}
