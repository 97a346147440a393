"""Which care centre?"""

import pytest

from assistant.swedish.people.places import Place, find_places, in_area, says_unknown

PLACES = (
    Place("kryddgarden", "Vårdcentralen Kryddgården", ("Kryddan",)),
    Place("tornrosen", "Törnrosen", ("Törnrosens vårdcentral", "Törnrosens vc")),
    Place("sodervarn", "Södervärn"),
    Place("vastra_hamnen", "Västra Hamnen"),
    Place("kirseberg", "Kirseberg"),
    Place("oxie", "Oxie"),
    Place("eden", "Eden"),
    Place("granen", "Granen"),
    Place("husie", "Husie"),
)


@pytest.mark.says("places", without=("none", "unknown", "known"))
def test_a_place_is_found_however_it_is_written(text: str, expected: str) -> None:
    assert [match.id for match in find_places(text, PLACES)] == [expected]


@pytest.mark.says("places", "none")
def test_nothing_is_found_when_unsure(text: str) -> None:
    assert find_places(text, PLACES) == []


@pytest.mark.says("places", "unknown")
def test_who_does_not_know_the_place_says_so(text: str) -> None:
    assert says_unknown(text)


@pytest.mark.says("places", "known")
def test_who_names_a_place_or_asks_something_else_is_not_unknowing(text: str) -> None:
    assert not says_unknown(text)


def test_two_places_are_both_found_in_the_order_said() -> None:
    assert [match.id for match in find_places("kryddgården eller törnrosen", PLACES)] == ["kryddgarden", "tornrosen"]


def test_the_span_shows_where_the_name_stands() -> None:
    text = "jag är listad på Törnrosens vårdcentral"
    start, end = find_places(text, PLACES)[0].span
    assert text[start:end] == "Törnrosens"


def test_no_places_give_no_matches() -> None:
    assert find_places("törnrosen", ()) == []


IN_TOWN = (
    Place("a", "Granen", (), "Rosengård"),
    Place("b", "Eken", (), "Rosengård"),
    Place("c", "Alen", (), "Västra Hamnen"),
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("vårdcentralen i västra hamnen", ["c"]),
        ("jag bor i Vastra Hamnen", ["c"]),
        ("den på rosengård", ["a", "b"]),
        ("Rosengårds vc", ["a", "b"]),
        ("i rosengårdsparken", []),
        ("vet inte", []),
    ],
)
def test_a_part_of_town_names_its_care_centres(text: str, expected: list[str]) -> None:
    assert in_area(text, IN_TOWN) == expected
