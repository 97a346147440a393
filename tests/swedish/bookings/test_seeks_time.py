"""A time with a REKO is sought in words without "boka"."""

import pytest

from assistant.swedish.bookings.seeks_time import names_what_is_sought, seeks_time


@pytest.mark.parametrize(
    "text",
    [
        "min handläggare sa att jag ska träffa en reko, jag går på kastanjen, helst förmiddag",
        "jag skulle behöva prata med rekon på lönnbacken nästa vecka",
        "finns det någon ledig tid på havsbrisen efter tre",
        "har ni nåt ledigt på kryddgården på torsdag",
        "ok boka den tidigaste förmiddagstiden",
        "ta den första lediga tiden på eftermiddagen",
        "jag behöver ett samtal med en rehabkoordinator, helst en tisdag",
        "kan jag få komma på en tid på onsdag",
        "Robin heter jag, jag går på Törnrosen och vill ha en tid på torsdag eftermiddag om det går, annars fredag",
        "behöver tid på kryddgården nästa vecka, helst förmiddag",
        "söker en tid hos reko på kastanjen",
        "jag skulle vilja boka en tid på onsdag",
    ],
)
def test_user_who_wants_to_meet_a_reko_seeks_a_time(text: str) -> None:
    assert seeks_time(text)


@pytest.mark.parametrize(
    "text",
    [
        "har tid hos rekon på törnrosen kl 10.30",
        "jag har redan en tid på torsdag",
        "måste jag prata med en reko på kastanjen",
        "jag vill inte träffa en reko nästa vecka",
        "min mamma ska träffa en reko på törnrosen på torsdag",
        "avboka den första tiden på torsdag",
        "vad ska jag prata med reko om på torsdag",
        "kryddgården på torsdag",
        "jag behöver tid på mig, kanske till fredag",
        "jag vill ha mer tid, till torsdag",
        "jag vill ha en tid på törnrosen i stället för kryddgården",
        "reko på törnrosen får ringa mig om att jag vill ha en tid",
        "behöver en tid att tänka, hör av mig på torsdag",
        "hur lång tid tar det på törnrosen",
    ],
)
def test_who_has_one_asks_about_it_or_wants_none_seeks_no_time(text: str) -> None:
    assert not seeks_time(text)


ALL_OF_IT = {"care_centre": "tornrosen", "when": [{"start": "2026-11-26T12:00", "end": "2026-11-26T17:00"}]}


def test_whoever_gives_number_care_centre_and_day_unasked_seeks_a_time() -> None:
    given = ALL_OF_IT | {"phone": "+46701740631"}
    assert names_what_is_sought("Kim Testsson 070-174 06 31, törnrosen, torsdag eftermiddag", given)
    assert not names_what_is_sought("törnrosen, torsdag eftermiddag", ALL_OF_IT)
    assert not names_what_is_sought("ring mig på torsdag, törnrosen, 070-174 06 31", given)
    assert not names_what_is_sought("jag har en tid på törnrosen på torsdag, numret är 070-174 06 31", given)
