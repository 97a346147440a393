"""Which care centre's REKO is the right one (R-25, K-22, K-26)."""

from datetime import date

import pytest

from assistant.casework.right_coordinator import (
    Choice,
    Path,
    Reason,
    Ties,
    has_another,
    path_at,
    right_centre,
    team_centres,
)
from assistant.casework.routing import CareCentre, Post


def centre(*, public: bool = True, self_booking: bool = True, listed: bool = True) -> CareCentre:
    return CareCentre(
        id="alen",
        name="Alen",
        aliases=(),
        area="Testdal",
        public=public,
        self_booking=self_booking,
        invented=True,
        title="REKO",
        contact_way="Telefon",
        phone="040-628 04 10",
        phone_hours="vardagar",
        place="Rum 1",
        form="visit",
        verified_on=date(2026, 11, 1),
        listed=listed,
    )


@pytest.mark.parametrize(
    ("ties", "chosen"),
    [
        (Ties("alen", "boken", ("cedern",), "dungen"), Choice("alen", Reason.SICK_LISTING)),
        (Ties(None, "boken", ("cedern",), "dungen"), Choice("boken", Reason.LISTED)),
        (Ties(chosen="dungen", area=("cedern",)), Choice("dungen", Reason.CHOSEN)),
        (Ties(area=("cedern",)), Choice("cedern", Reason.AREA)),
        (Ties(area=("cedern", "dungen")), Choice(None, Reason.AREA, ("cedern", "dungen"))),
        (Ties(), Choice(None, None)),
    ],
)
def test_sick_listing_goes_before_listing_before_part_of_town(ties: Ties, chosen: Choice) -> None:
    assert right_centre(ties) == chosen


def test_a_private_care_centre_has_its_own_coordinator_even_if_it_lets_residents_book() -> None:
    assert path_at(centre(public=False)) is Path.OWN_COORDINATOR


def test_a_public_care_centre_without_self_booking_phones() -> None:
    assert path_at(centre(self_booking=False)) is Path.CALL_BACK
    assert path_at(centre()) is Path.BOOK


def test_one_who_works_at_several_care_centres_makes_a_team() -> None:
    posts = {"alen": [Post("alen", "c-1", 0)], "boken": [Post("boken", "c-2", 0), Post("boken", "c-1", 1)], "c": []}
    assert team_centres("alen", posts) == ["boken"]
    assert team_centres("c", posts) == []


def test_somebody_else_can_step_in_only_where_two_different_work() -> None:
    assert has_another([Post("alen", "c-1", 0), Post("alen", "c-2", 1)])
    assert not has_another([Post("alen", "c-1", 0), Post("alen", "c-1", 1)])
