"""What is asked or put right where nothing is open: is it recorded, how long is it, it isn't today."""

import pytest

from assistant.knowledge.around import Around
from assistant.knowledge.asides import aside
from assistant.swedish.staff.staff_asks import staff_ask

BOOKED, IS_LATE = {"own_booking": {"id": "1"}}, {"centre_wanted_for": "late"}


@pytest.mark.parametrize("text", ["spelas mötet in?", "spelar ni in samtalet", "blir telefonsamtalet inspelat?"])
def test_whether_a_call_is_recorded_is_asked_of_the_reko(text: str) -> None:
    assert aside(Around(text, "faq")) == "step_recorded"
    assert staff_ask(text) == "recorded"


@pytest.mark.parametrize("text", ["spelar det in vem man är?", "spelas chatten in?", "sparas det jag skriver in här?"])
def test_what_plays_a_part_and_the_chat_are_something_else(text: str) -> None:
    assert aside(Around(text, "faq")) != "step_recorded"
    assert staff_ask(text) != "recorded"


def test_who_has_a_time_hears_its_hours() -> None:
    assert aside(Around("hur länge varar samtalet?", "faq", slots=BOOKED)) == "next_step"
    assert aside(Around("hur länge varar samtalet?", "faq")) is None
    assert aside(Around("hur länge gäller samtycket?", "faq", slots=BOOKED)) != "next_step"


@pytest.mark.parametrize(
    "text", ["oj, jag såg fel på dagen", "förlåt, mötet är ju imorgon", "det är inte idag, blandade ihop"]
)
def test_who_took_the_wrong_day_for_today_is_late_no_more(text: str) -> None:
    assert aside(Around(text, "nlu_fallback", slots=IS_LATE)) == "okay"
    assert aside(Around(text, "nlu_fallback")) != "okay"


@pytest.mark.parametrize(
    ("text", "wish"),
    [
        *(("jag tog fel buss", "running_late"), ("jag hinner inte idag", "rebook_appointment")),
        *(("jag tog fel trappuppgång", "running_late"), ("tog fel avfart på motorvägen", "nlu_fallback")),
        *(("är det inte i dag?", "deny"), ("oj, är det i morgon?", "nlu_fallback")),
        ("kan inte idag, går det imorgon?", "rebook_appointment"),
    ],
)
def test_who_is_late_still_or_moves_the_time_is_heard_so(text: str, wish: str) -> None:
    assert aside(Around(text, wish, slots=IS_LATE)) != "okay"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("räcker ett samtal eller ska jag skriva nåt till dem?", "which_of_ways"),
        ("går det bra att ringa eller ska det vara skriftligt?", "which_of_ways"),
        ("oj jag menade SIP, skrev fel", "what_is_sip"),
        ("nej hälsoförfrågan menade jag", None),
        ("jag menar hälsoförfrågan, inte sip", "what_is_inquiry"),
        ("hur gör jag en hälsoförfrågan?", "send_steps"),
        ("han vill inte att vi pratar med vården, vad gör jag?", "when_no"),
        ("hon säger att hon inte vill att vi har kontakt med läkaren, hur gör jag", "when_no"),
        ("räcker det att samtycket är muntligt eller ska det vara skriftligt?", "oral_enough"),
    ],
)
def test_what_staff_ask_in_other_words(text: str, kind: str | None) -> None:
    assert staff_ask(text) == kind
