"""When a call would suit, kept in the plain words that were said, and no others."""

import pytest

from assistant.swedish.bookings.call_wish import call_wish, tells_when_one_can


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("ring helst efter 17 för jag jobbar då", "helst efter 17"),
        ("070-174 06 10, mellan 10 och 12", "mellan 10 och 12"),
        ("på förmiddagar, men inte på fredagar", "på förmiddagar, men inte på fredagar"),
        ("jag har ont på morgnarna så helst eftermiddag", "helst eftermiddag"),
        ("bara vardagar före lunch tack", "bara vardagar före lunch"),
        ("förmiddagen. jag är slut efter ett", "förmiddagen"),
        ("jag undanber mig samtal efter klockan 16", "inte efter klockan 16"),
        ("skolan är slut klockan två", "klockan två"),
    ],
)
def test_only_words_of_time_are_kept(text: str, kept: str) -> None:
    assert call_wish(text) == kept


@pytest.mark.parametrize("text", ["", "tack", "när som helst", "jag mår inte bra", "070-174 06 10"])
def test_what_wishes_for_no_time_keeps_nothing(text: str) -> None:
    assert call_wish(text) is None


@pytest.mark.parametrize(
    ("text", "tells"),
    [
        ("nej inte de heller, jag kan bara kvällar efter 17", True),
        ("jag kan inte på förmiddagar", True),
        ("kan jag få en tid på kvällen", False),
        ("jag kan inte komma på torsdag", False),
    ],
)
def test_when_somebody_can_at_all_is_told_from_a_time_that_is_sought(text: str, tells: bool) -> None:
    assert tells_when_one_can(text) is tells


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("ring efter lunch, på morgonen jag sover länge", "efter lunch"),
        ("på förmiddagen jobbar jag, ring efter fyra", "efter fyra"),
        ("jag jobbar mellan 7 och 15, så kvällen är bäst", "kvällen"),
        ("jag jobbar på förmiddagen, helst efter lunch", "helst efter lunch"),
        ("jag jobbar till 16", "inte före 16"),
        ("jag jobbar men kan efter 17", "efter 17"),
        ("jag jobbar natt och kan bara efter 15", "bara efter 15"),
        ("jag jobbar, efter 16 går bra", "efter 16"),
        ("jag sover dåligt vill bli uppringd efter 11", "efter 11"),
        ("jobbar måndag till onsdag, torsdag går bra", "torsdag"),
        ("på eftermiddagen vilar jag", "inte på eftermiddagen"),
        ("tisdagar har jag sjukgymnastik", "inte tisdagar"),
        ("det är svårt för på morgnarna har jag hemtjänst, men eftermiddagarna är lugna", "eftermiddagarna"),
        ("efter tre är jag hemma", "efter tre"),
        ("på torsdagar har jag tid", "på torsdagar"),
    ],
)
def test_a_time_when_somebody_is_busy_is_no_wish(text: str, kept: str) -> None:
    assert call_wish(text) == kept


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("på fredagar jobbar jag inte", "på fredagar"),
        ("jag jobbar men kvällen går bra", "kvällen"),
        ("jag jobbar natt så ring på eftermiddagen", "på eftermiddagen"),
        ("på morgonen när barnen sover", "på morgonen"),
        ("jag kan svara när jag vilar efter lunch", "efter lunch"),
        ("efter tolv. jag sover länge", "efter tolv"),
    ],
)
def test_a_time_beside_work_or_sleep_is_still_wished_for(text: str, kept: str) -> None:
    assert call_wish(text) == kept
