"""English: need is heard in it, an errand is no need, and a booking and the plainest answers are read."""

import pytest

from assistant.languages.english import answer_in_swedish, may_be_in_need, wants_an_errand, wants_to_book
from assistant.languages.recognition import language_of
from assistant.nlu import hearing
from assistant.nlu.ear import Ear
from assistant.nlu.ear_data import ORDINARY, sentences
from assistant.swedish.dangers.danger import Danger, danger
from assistant.talk.in_english import as_swedish, booking_beside

ERRANDS = [
    "I'm on sick leave and my doctor mentioned a REKO. I'd like to book a meeting at Törnrosen please",
    "the first one",
    "no to the others",
    "I would like to change the day of my meeting",
    "I don't want you to share anything with my employer",
]


def other_language(code: str) -> dict[str, object]:
    return {"intent": {"name": "other_language"}, "entities": [{"entity": "language", "value": code}], "text": ""}


@pytest.mark.parametrize("text", ERRANDS)
def test_an_errand_in_english_is_no_need(text: str) -> None:
    assert wants_an_errand(text) and not may_be_in_need(text)


def test_no_cry_in_english_is_taken_for_an_errand() -> None:
    cries = [
        text for text, label in sentences() if label != ORDINARY and language_of(text) == "en" and not danger(text)
    ]
    assert len(cries) > 50
    assert [text for text in cries if wants_an_errand(text) and not may_be_in_need(text)] == []


@pytest.mark.parametrize(
    "text",
    [
        "I can not live like this, please cancel my meeting",
        "My husband gets angry when I have an appointment",
        "book nothing more for me, it ends tonight",
        "my chest feels tight since I left the office",
    ],
)
def test_an_errand_beside_need_hides_nothing(text: str) -> None:
    assert may_be_in_need(text)


@pytest.mark.parametrize(("text", "is_heard"), [("the first one", False), ("I want to end it", True)])
def test_what_the_ear_alone_hears_in_english_must_be_borne_out(
    text: str, is_heard: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Ear, "hear", lambda *_: Danger("suicide", "possible"))
    monkeypatch.setattr(Ear, "is_sure", lambda *_: False)
    monkeypatch.setattr(hearing, "_ears", [Ear(None, None)])  # type: ignore[arg-type]
    assert (hearing.heard(text) is not None) is is_heard


@pytest.mark.parametrize(
    ("text", "swedish"),
    [
        ("the first one", "den första"),
        ("I'll take the second one, please", "den andra"),
        ("Yes please", "ja tack"),
        ("no to the others", "nej till de andra"),
        ("I don't know", "vet inte"),
        ("yes, but only about my hours", None),
        ("the first one is my brother", None),
    ],
)
def test_the_plainest_answers_are_read(text: str, swedish: str | None) -> None:
    assert answer_in_swedish(text) == swedish


def test_only_english_is_read_so() -> None:
    assert as_swedish("no", other_language("es")) is None and as_swedish("no", None) is None
    assert as_swedish("the last one", other_language("en")) == "den sista"


@pytest.mark.parametrize(
    "text", ["I'd like to book a meeting", "can I get an appointment", "i want to make an appointment with the reko"]
)
def test_a_time_is_wanted_in_english(text: str) -> None:
    assert wants_to_book(text)


@pytest.mark.parametrize(
    "text", ["I want to cancel my appointment", "when is my appointment", "I have already booked a time", "thanks"]
)
def test_what_is_of_a_time_already_booked_books_nothing(text: str) -> None:
    assert not wants_to_book(text)


def test_a_booking_in_english_takes_the_named_care_centre_along_and_no_words() -> None:
    (part,) = booking_beside("I'd like to book a meeting at Törnrosen please", other_language("en"))
    assert part.text == "" and part.parse_data is not None
    assert part.parse_data["intent"]["name"] == "book_appointment"
    assert [one["value"] for one in part.parse_data["entities"]] == ["tornrosen"]


@pytest.mark.parametrize(
    ("text", "swedish"),
    [
        ("could someone call me please", "ring mig"),
        ("I want to speak to a real person", "prata med en människa"),
        ("in the afternoon is fine", "på eftermiddagen"),
    ],
)
def test_a_person_is_reached_in_english(text: str, swedish: str) -> None:
    assert answer_in_swedish(text) == swedish


@pytest.mark.parametrize("text", ["can you help me with my papers", "please help me to cancel the appointment"])
def test_help_with_an_errand_is_no_danger(text: str) -> None:
    assert danger(text) is None


@pytest.mark.parametrize("text", ["help me", "please help me he has a knife", "help me my husband took my papers"])
def test_help_alone_is_heard(text: str) -> None:
    assert danger(text) is not None
