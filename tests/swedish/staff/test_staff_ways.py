"""What staff ask of the ways themselves: who calls, what to have at hand, which of them, and whose yes holds."""

import pytest

from assistant.swedish.staff.staff_asks import staff_ask


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("vem ska kalla, jag eller psykiatrin?", "who_calls"),
        ("hur startar man en sip egentligen", "sip_steps"),
        ("personen skrev på hos oss, räcker det hos er?", "yes_to_me"),
        ("hon har godkänt, men det är bara för kommunen", "yes_to_me"),
        ("vad ska hen skriva under?", "consent_paper"),
        ("behöver klienten skriva under något papper?", "consent_signed"),
        ("vad bör vi ha klart när vi ringer rekon?", "phone_ready"),
        ("är det bäst att ringa direkt?", "call_or_inquiry"),
        ("finns det någon vinst med att både ringa och skicka hf?", "call_or_inquiry"),
        ("chefen pratar om hälsoförfrågan och jag vet inte vad det är", "what_is_inquiry"),
        ("samtal, hf eller sip i det här läget?", "which_of_ways"),
        ("får jag ringa och höra om klienten har varit där?", "consent_needed"),
        ("kan jag förvarna vården utan att säga vem det gäller?", "without_a_name"),
        ("klienten har listat om sig till kastanjen, vem ringer jag nu?", "new_centre_phone"),
        ("hinner vi före onsdag?", "in_time"),
        ("är det samma reko där?", "same_coordinator"),
        ("och en klient till, hen går någon annanstans. blir det samma reko då?", "same_coordinator"),
        ("är sip överdrivet här?", "sip_when"),
        ("ska det bli hälsoförfrågan då?", "inquiry_then"),
        ("klienten är skeptisk till att psykiatrin är med på mötet", "left_out"),
        ("kan personen boka direkt i chatten?", "client_books"),
        ("vad är det klokaste jag kan göra?", "first_step"),
    ],
)
def test_what_staff_ask_of_a_way_is_known_by_its_words(text: str, kind: str) -> None:
    assert staff_ask(text) == kind


@pytest.mark.parametrize(
    "text",
    [
        "hur lång tid tar en hälsoförfrågan eller sip?",
        "kräver sip eller hälsoförfrågan ett samtycke?",
        "vad skriver man på en hälsoförfrågan som läkare?",
    ],
)
def test_what_only_names_them_is_left_to_its_own_meaning(text: str) -> None:
    assert staff_ask(text) not in ("which_of_ways", "opens_guide", "consent_paper")
