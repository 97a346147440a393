"""A track of the training is known by the names that people give it."""

import pytest

from assistant.swedish.staff.tracks import skips, track_named


@pytest.mark.parametrize(
    ("text", "track"),
    [
        ("jag vill öva på begreppen", "concepts"),
        ("REKO:s uppdrag", "mission"),
        ("sip", "sip"),
        ("träna på hälsoförfrågan", "inquiry"),
        ("samtycke och sekretess", "consent"),
        ("försäkringsmedicin tack", "insurance_medicine"),
        ("samre-modellen", "samre"),
        ("kryddgårdenmodellen", "model"),
        ("vecka 3", "week-3"),
        ("jag är ny på jobbet", "path"),
        ("fortsätt öva", "resume"),
        ("fortsätt öva på sip", "sip"),
        ("jag vill öva", None),
    ],
)
def test_the_track_that_is_named(text: str, track: str | None) -> None:
    assert track_named(text) == track


@pytest.mark.parametrize(("text", "asks"), [("nästa", True), ("kan jag hoppa över den", True), ("ring läkaren", False)])
def test_a_short_message_may_ask_to_leave_a_question(text: str, asks: bool) -> None:
    assert skips(text) is asks
