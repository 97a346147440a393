"""Who may be told, among all else that is said on the way to a booking."""

from datetime import datetime

import pytest

from assistant.swedish.consents.consent_ahead import consent_said, without_ends
from assistant.swedish.consents.parties import parties

NOW = datetime(2026, 11, 23, 10)
SOC, AF, FK, EMPLOYER = "social_services", "employment_service", "insurance_agency", "employer"


@pytest.mark.parametrize(
    ("text", "included", "excluded"),
    [
        ("jag vill till rekon på Törnrosen, helst förmiddag, och soc får gärna veta att jag kommer", {SOC}, set()),
        ("tid på Kryddgården tack, soc får veta men inte arbetsgivaren, måste jag ha intyg?", {SOC}, {EMPLOYER}),
        ("boka tid på törnrosen, men säg inget till min chef", set(), {EMPLOYER}),
        ("jag vill boka tid. berätta inget för kassan!", set(), {FK}),
        ("jag vill inte att min chef vet att jag är sjuk, har ni tid på onsdag", set(), {EMPLOYER}),
        ("jag samtycker till att ni pratar med af", {AF}, set()),
        ("soc får veta vad jag orkar, men inget om mediciner", {SOC}, set()),
        ("af får veta, inte kassan, kan jag få tid på fredag", {AF}, {FK}),
    ],
)
def test_what_is_said_of_being_told_is_heard_beside_a_booking(
    text: str, included: set[str], excluded: set[str]
) -> None:
    said = parties(consent_said(text))
    assert (said.included, said.excluded) == (included, excluded)


@pytest.mark.parametrize(
    "text",
    [
        "boka tid, men ingen ska få veta att jag går dit",
        "jag vill inte att ni pratar med nån",
        "vänta, jag vill inte att de snackar med någon än",
        "vill inte att dom berättar för nån innan jag träffat henne",
        "nej ingen ska prata om mig nu",
    ],
)
def test_nobody_is_heard_where_it_is_about_being_told(text: str) -> None:
    assert parties(consent_said(text)).nobody


@pytest.mark.parametrize(
    "text",
    [
        "ring mig inte på jobbet",
        "min chef säger att jag ska boka en tid",
        "jag vill prata med soc om pengar",
        "ni får prata med mig på jobbet",
        "nej ingen tid passar",
        "nej till alla",
        "jag har ingen telefon",
        "får soc veta att jag bokar?",
        "soc sa att ni får veta allt",
        "inte måndag, då jobbar jag",
        "numret är till jobbet 070-174 06 11",
        "min mamma säger att hon samtycker",
    ],
)
def test_whoever_is_only_named_gets_neither_a_yes_nor_a_no(text: str) -> None:
    assert consent_said(text) == ""


def test_the_end_of_a_yes_is_no_day_to_meet() -> None:
    assert "jul" not in without_ends("boka på fredag, soc får veta till jul", NOW)
    assert without_ends("boka på fredag, soc får veta", NOW) == "boka på fredag, soc får veta"
    assert without_ends("soc får veta till jul", NOW) == "soc får veta till jul"


@pytest.mark.parametrize(
    "text", ["jag vill inte att hon pratar så fort", "ingen pratar svenska med mig", "säg inget till dom"]
)
def test_how_somebody_talks_is_no_refusal(text: str) -> None:
    assert not consent_said(text)
