"""Whatever is sent, nothing crashes, and the work grows with the length of the text, in loops and in patterns."""

from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from assistant.swedish.bookings import booking_codes, choices
from assistant.swedish.consents import parties
from assistant.swedish.dangers import human_path
from assistant.swedish.people import names, personal_numbers, phones, places
from assistant.swedish.replies import answers
from assistant.swedish.words import compounds, normalise
from tests.work import calls, grows_with_the_text_alone

PLACES = (places.Place("tornrosen", "Törnrosen"), places.Place("vastra_hamnen", "Västra Hamnen"))
FUNCTIONS: tuple[Callable[[str], object], ...] = (
    answers.answer,
    answers.doubt,
    lambda text: choices.choice(text, 3),
    parties.parties,
    phones.phone,
    phones.hide_phones,
    personal_numbers.hide,
    booking_codes.find,
    booking_codes.hide,
    names.person_name,
    lambda text: places.find_places(text, PLACES),
    places.says_unknown,
    human_path.human_path,
    normalise.normalise,
    compounds.features,
)
MESSAGE = "Hej, jag heter kim och vill boka om samtalet hos rehabkordinatorn på tornrosen vc, ring 070-174 06 05"
MEAN = (
    "0 ",
    "12 ",
    "07 01 ",
    "+46 7 ",
    "jag är ",
    "boka åt min ",
    "inte ",
    "ja, ",
    "lampa tiger moln 42 ",
    "<b ",
    "sip-",
    "(",
    "soc och af ",
    "aå\u0301",
)
FEW_CALLS = 2_000


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.text(max_size=300))
def test_nothing_crashes_on_any_text(text: str) -> None:
    for function in FUNCTIONS:
        function(text)


@pytest.mark.parametrize("text", ["lampa tiger moln ²", "②", "\u0000", "\ud800", "[", "  ", "\n", "İ" * 50])
def test_nothing_crashes_on_odd_signs(text: str) -> None:
    for function in FUNCTIONS:
        function(text)


@settings(max_examples=60, deadline=None)
@given(st.text(alphabet="0123456789+- ().kl:/\u0661aåÅ,", max_size=80))
def test_nothing_crashes_on_any_numbers_and_hidden_stays_hidden(text: str) -> None:
    for function in FUNCTIONS:
        function(text)
    assert not personal_numbers.contains(personal_numbers.hide(text))


@pytest.mark.parametrize("unit", MEAN)
def test_ten_thousand_mean_characters_take_no_more_than_their_length(unit: str) -> None:
    assert [number for number, function in enumerate(FUNCTIONS) if not grows_with_the_text_alone(function, unit)] == []


@pytest.mark.parametrize("function", FUNCTIONS)
def test_an_ordinary_message_takes_little_work(function: Callable[[str], object]) -> None:
    assert calls(function, MESSAGE) < FEW_CALLS
