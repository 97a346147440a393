"""A time with a REKO is sought in words without "boka"."""

import pytest

from assistant.swedish.seeks_time import seeks_time


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
        "hur lång tid tar det på törnrosen",
    ],
)
def test_who_has_one_asks_about_it_or_wants_none_seeks_no_time(text: str) -> None:
    assert not seeks_time(text)
