"""A wish for a way to meet that is put as a question, told from what only asks about a way."""

import pytest

from assistant.swedish.bookings.way_wished import asks_for_way, asks_which_by_way, way_insisted, ways_in_order


@pytest.mark.parametrize(
    ("text", "way"),
    [
        ("kan det bli på telefon i stället? foten är bruten", "phone"),
        ("eller kan det va på plats ändå?", "visit"),
        ("går det bra med video?", "video"),
        ("kan vi ses över telefon i stället?", "phone"),
        ("jag skulle hellre ha det på telefon om det går, har svårt att ta mig ut", "phone"),
        ("Är det okej om vi tar det över telefon", "phone"),
        ("nej inte telefon, hellre på plats", "visit"),
    ],
)
def test_a_wish_that_is_put_as_a_question_is_a_wish(text: str, way: str) -> None:
    assert asks_for_way(text) == way


@pytest.mark.parametrize(
    "text",
    [
        "är video lika bra?",
        "måste det vara på plats?",
        "hur funkar video?",
        "kan min syster vara med på telefon?",
        "kan jag få numret till er telefon",
        "kan man boka på telefon i stället?",
        "jag kan inte ta det på telefon",
        "kan jag ha med mig en tolk på plats",
        "kan du ringa mig i stället?",
    ],
)
def test_what_asks_about_a_way_is_no_wish_for_it(text: str) -> None:
    assert asks_for_way(text) is None


@pytest.mark.parametrize(
    ("text", "ways"),
    [
        ("går video? går inte det så tar jag telefon", ("video", "phone")),
        ("i första hand telefon, i andra hand på plats", ("phone", "visit")),
        ("måste det vara på plats? annars telefon", None),
        ("helst telefon, annars får det vara", None),
        ("vill inte ha video, annars är jag nöjd", None),
    ],
)
def test_what_will_do_instead_comes_after_what_is_wanted(text: str, ways: tuple[str, str] | None) -> None:
    assert ways_in_order(text) == ways


@pytest.mark.parametrize(
    "text",
    [
        "har telefontid med läkaren då",
        "jag har videomöte på jobbet den dagen",
        "jag vill få en påminnelse på telefon",
        "sitter i telefonmöte då",
    ],
)
def test_a_phone_or_video_of_something_else_is_no_way_to_meet(text: str) -> None:
    assert asks_for_way(text) is None and way_insisted(text) is None


@pytest.mark.parametrize(
    ("text", "way"), [("vi tar det på telefon", "phone"), ("jag vill ha det på video, har ingen bil", "video")]
)
def test_a_way_of_the_meeting_stays_one(text: str, way: str) -> None:
    assert way_insisted(text) == way


def test_a_way_beside_the_wish_to_book_is_a_wish() -> None:
    assert asks_for_way("jag vill boka på fredag men kan inte komma dit så det får bli över telefon") == "phone"
    assert asks_for_way("kan man boka på telefon?") is None


@pytest.mark.parametrize(
    ("text", "asks"),
    [("vilken av dem är det man tar på telefon?", True), ("vilka är på video", True),
     ("vilka tider har ni på telefon", False), ("vilken är närmast på telefon", False), ("telefon tack", False)],
)  # fmt: skip
def test_which_of_those_shown_is_by_phone_chooses_no_way(text: str, asks: bool) -> None:
    assert asks_which_by_way(text) is asks
