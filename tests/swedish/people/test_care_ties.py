"""Where somebody is sick-listed, listed, or lives; and small shades of a wish."""

from typing import Any

import pytest

from assistant.swedish.people.care_ties import care_ties
from assistant.swedish.people.places import Place
from assistant.swedish.words.wishes_said import wants_a_call, wants_out

PLACES = (
    Place("alen", "Alen", area="Testdal"),
    Place("boken", "Bokskogen", area="Testdal"),
    Place("cedern", "Cedern", area="Provby"),
)


@pytest.mark.parametrize(
    ("said", "ties"),
    [
        ("jag är sjukskriven på Bokskogen men listad på Cedern", {"sick_listed": "boken", "listed": "cedern"}),
        ("listad på cedern, sjukskriven från bokskogen", {"sick_listed": "boken", "listed": "cedern"}),
        ("min läkare på cedern sjukskriver mig", {"sick_listed": "cedern"}),
        ("jag tillhör bokskogen", {"listed": "boken"}),
        ("jag bor i testdal", {"area": ["alen", "boken"]}),
        ("jag bor i Provby", {"area": ["cedern"]}),
        ("min bror går på cedern, jag bytte till bokskogen", {"listed": "boken"}),
        ("jag har bytt från cedern till bokskogen", {"listed": "boken"}),
        ("bokskogen", {}),
        ("jag är sjukskriven", {}),
    ],
)
def test_ties_are_read_clause_by_clause(said: str, ties: dict[str, Any]) -> None:
    assert care_ties(said, PLACES) == ties


@pytest.mark.parametrize(
    "said", ["ring mig", "kan ni ringa upp mig", "jag vill bli uppringd", "hör av er", "ring mej på törnrosen"]
)
def test_somebody_wants_to_be_phoned(said: str) -> None:
    assert wants_a_call(said)


@pytest.mark.parametrize("said", ["kan jag ringa er", "prata med en människa", "nummer till reko", "vem ringer"])
def test_somebody_who_wants_to_phone_does_not(said: str) -> None:
    assert not wants_a_call(said)


@pytest.mark.parametrize("said", ["ta bort mig från väntelistan", "jag vill inte stå i kö längre", "lämna kön"])
def test_out_of_the_list(said: str) -> None:
    assert wants_out(said)


@pytest.mark.parametrize("said", ["ställ mig på väntelistan", "vilken plats har jag", "jag vill stå i kö"])
def test_into_the_list(said: str) -> None:
    assert not wants_out(said)
