"""What is asked about a booking that was just read back, and whether a yes hangs on it."""

import pytest

from assistant.swedish.bookings.asked_so import asked_so, way_put_right
from assistant.swedish.bookings.way_wished import way_wished

YES_HANGS = (
    "Så det blir över telefon, inte video? I så fall är det rätt",
    "är det på telefon? då ja",
    "Det är den 3 december va? ja då",
    "Fick ni med hissen? isåfall stämmer det",
    "Står det om tolken? om det gör det så är det bra",
    "det är på Törnrosen va, då är det rätt",
    "Ja det stämmer. Det är väl på telefon?",
)


@pytest.mark.parametrize("text", YES_HANGS)
def test_a_yes_may_hang_on_what_is_asked(text: str) -> None:
    asked = asked_so(text, ["tornrosen"])
    assert asked is not None and asked.says_yes


@pytest.mark.parametrize("text", ["det är på telefon, stämmer det då?", "är det på plats?", "fick ni med hissen?"])
def test_a_question_alone_gives_no_yes(text: str) -> None:
    asked = asked_so(text)
    assert asked is None or not asked.says_yes


@pytest.mark.parametrize(
    "text",
    [
        "ja",
        "stämmer det?",
        "Är det gratis på telefon? i så fall ja",
        "är det nära bussen? då ja",
        "Kan vi ta det på video i stället? då ja",
        "Är det på telefon? annars nej",
        "det är på telefon va, och säg inget till soc? då ja",
        "Står det att jag behöver tolk och att jag inte kan på morgonen? då ja",
        "video",
    ],
)
def test_what_asks_or_tells_anything_else_is_read_elsewhere(text: str) -> None:
    assert asked_so(text) is None


def test_the_way_that_is_turned_down_is_meant_so() -> None:
    asked = asked_so("det är telefon alltså, inte video?")
    assert asked is not None and asked.ways == {"phone": True, "video": False}


def test_a_visit_has_the_same_name_where_it_is_put_right() -> None:
    assert way_put_right("nej, det skulle vara på plats") == way_wished("på plats") == "visit"
