"""One reading of a no: before the word or after it, within its clause, and half a wish."""

import re

import pytest

from assistant.swedish.words.denied import denied, ends_clause, holds_back

WORD = re.compile(r"\btorsdag\w*")


def is_denied(said: str) -> bool:
    match = WORD.search(said)
    assert match
    return denied(said, match)


@pytest.mark.parametrize(
    "said",
    [
        "inte torsdag",
        "jag hinner tyvarr inte till torsdagen",
        "alla dagar utom torsdag",
        "torsdag gar inte",
        "torsdag, kan inte da",
        "torsdag ar for sent for mig",
        "torsdagen krockar med lakaren",
        "varken mandag och torsdag",
        "jag slipper helst torsdag",
    ],
)
def test_a_no_in_the_clause_denies(said: str) -> None:
    assert is_denied(said)


@pytest.mark.parametrize(
    "said",
    [
        "torsdag",
        "inte mandag utan torsdag",
        "jag kan inte mandag, torsdag gar bra",
        "torsdag gar bra men inte mandag",
        "torsdag for jag kan inte annars",
        "torsdag om det inte ar for sent",
        "kan du inte ta torsdag",
        "det spelar ingen roll torsdag",
        "torsdag blir bra inga problem",
        "jag orkar inte mer jag tar torsdag",
    ],
)
def test_a_no_elsewhere_denies_nothing(said: str) -> None:
    assert not is_denied(said)


@pytest.mark.parametrize(
    "text",
    [
        "ja men inte allt",
        "ja, fast behåll bokningen",
        "ja utom min tid",
        "ta bort allt, men inte min bokning",
        "ja men vänta lite",
        "ja, om inte tiden försvinner",
    ],
)
def test_half_a_wish_holds_back(text: str) -> None:
    assert holds_back(text)


@pytest.mark.parametrize(
    "text", ["ja", "ja tack, ta bort allt", "nej men ta bort allt då", "ja för jag orkar inte mer"]
)
def test_a_whole_wish_holds_nothing_back(text: str) -> None:
    assert not holds_back(text)


@pytest.mark.parametrize(
    ("said", "is_end"), [("ring inte", True), ("ring inte alls tack", True), ("ring inte 8", False)]
)
def test_a_courtesy_ends_a_clause(said: str, is_end: bool) -> None:
    assert ends_clause(said, len("ring inte")) is is_end
