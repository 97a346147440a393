"""Who writes: somebody who works with others' matters is met so, and nobody else is."""

import pytest

from assistant.swedish.staff.own_role import errand_of, tells_own_role


@pytest.mark.parametrize(
    ("text", "errand"),
    [
        ("jag är socialsekreterare på EBB", ""),
        ("Hej! Arbetsmarknadssekreterare här", ""),
        ("Socialsekreterare i Malmö. Jag vet inte vilken vårdcentral det är", "Jag vet inte vilken vårdcentral det är"),
        ("hej jag är handläggare på af och undrar vem som är reko", "vem som är reko"),
        ("hej, socialsekreterare på EBB här, hur når jag en REKO?", "hur når jag en REKO?"),
        ("jag är socialsekreterare och har en klient som väntar", "har en klient som väntar"),
        ("min klient är listad på törnrosen", "min klient är listad på törnrosen"),
        ("jag heter Kim och jobbar på soc", "jag heter Kim och jobbar på soc"),
        ("jag är ny rehabkoordinator", ""),
    ],
)
def test_who_works_with_it_is_heard_and_the_errand_is_what_is_left(text: str, errand: str) -> None:
    assert tells_own_role(text)
    assert errand_of(text) == errand


@pytest.mark.parametrize(
    "text",
    [
        "min syster jobbar på soc",
        "min kontakt som jobbar på soc får veta det",
        "jag är inte socialsekreterare",
        "jag var socialsekreterare förut",
        "jag vill jobba på soc",
        "min socialsekreterare sa att jag skulle skriva hit",
        "vad gör en socialsekreterare",
        "hej reko, jag vill boka",
        "reko på törnrosen, har ni tid?",
        "jag sitter hos soc nu",
        "jag är deltagare på AMA",
        "jag är socialsekreterare men själv sjukskriven",
        "jag jobbar inte på soc",
        "jag är ju bara en klient hos soc",
        "jag jobbar på af som lokalvårdare",
        "jag är kurator på en skola och har varit sjukskriven i ett år",
        "jag är utbränd, jobbar på soc och vill ha hjälp",
        "jag jobbar på arbetsförmedlingen och är sjukskriven, det är för egen del",
    ],
)
def test_who_has_a_matter_of_their_own_is_not_taken_for_staff(text: str) -> None:
    assert not tells_own_role(text)
    assert errand_of(text) == text
