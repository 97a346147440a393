"""Another language is recognised; Swedish never is one, however it is spelt."""

from unittest.mock import patch

import pytest

from assistant.languages import recognition
from assistant.languages.recognition import language_of
from assistant.languages.text import bare
from tests.language import corpus as learnt
from tests.languages.corpus import FILES, foreign, swedish
from tests.work import calls, grows_with_the_text_alone

ABOUT_LANGUAGE = ("out_of_scope", "faq/which_languages")


@pytest.mark.parametrize("code", FILES)
def test_each_language_is_recognised(code: str) -> None:
    said = foreign(code)
    assert len(said) >= 40
    assert share_right(said, code) >= 0.95


@pytest.mark.parametrize("code", ["hbs", "pl", "tr", "es", "so"])
def test_each_language_is_recognised_without_its_marks(code: str) -> None:
    assert share_right([bare(text) for text in foreign(code) if is_latin(text)], code) >= 0.93


@pytest.mark.parametrize("code", FILES)
def test_capitals_and_missing_punctuation_change_nothing(code: str) -> None:
    shouted = [text.upper().strip(" .?!¿") for text in foreign(code)]
    assert share_right(shouted, code) >= 0.9


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("hello, do you speak english?", "en"),
        ("i need help please", "en"),
        ("I want to book a time", "en"),
        ("no hablo sueco", "es"),
        ("nie mówię po szwedzku", "pl"),
        ("merhaba", "tr"),
        ("ben isveççe bilmiyorum", "tr"),
        ("waan u baahanahay caawimaad", "so"),
        ("soo dhawoow", "so"),
        ("trebam pomoć", "hbs"),
        ("من سوئدی بلد نیستم", "fa"),
        ("احتاج مساعدة", "ar"),
    ],
)
def test_short_and_clear_is_enough(text: str, code: str) -> None:
    assert language_of(text) == code


@pytest.mark.parametrize(
    "text",
    ["я не понимаю по шведски", "мені потрібна допомога", "ኣነ ሽወደንኛ ኣይክእልን", "زه سویډني نه پوهیږم", "我不会说瑞典语"],
)
def test_letters_of_a_language_that_we_have_no_answer_in_are_some_other_language(text: str) -> None:
    assert language_of(text) == "other"


def test_hardly_any_swedish_is_mistaken_for_another_language() -> None:
    said = [text for texts in swedish().values() for text in texts]
    assert len(said) >= 400
    assert mistaken(said) == []


def test_what_people_say_to_us_in_swedish_is_never_another_language() -> None:
    said = [
        text
        for sentences in (learnt.examples(), learnt.mirror())
        for wish, texts in sentences.items()
        if wish not in ABOUT_LANGUAGE
        for text in texts
    ]
    assert len(mistaken(said)) <= 0.001 * len(said)


@pytest.mark.parametrize("text", ["jag heter محمد علي", "min fru är från Кубань", "α", "😊😊", "", " ", "12 34"])
def test_a_name_or_a_sign_in_other_letters_is_no_message_in_them(text: str) -> None:
    assert language_of(text) is None


def test_a_message_half_in_swedish_is_swedish() -> None:
    assert language_of("Hej, jag vill boka en tid på torsdag. Sorry, my Swedish is bad.") is None


def test_plain_swedish_does_not_ask_the_letters() -> None:
    with patch.object(recognition, "likelihoods", side_effect=AssertionError):
        assert mistaken(["jag vill boka en tid hos reko", "nar far jag svar", "tack så mycket", "måndag går bra"]) == []


FEW_CALLS = 150


def test_plain_swedish_takes_little_work() -> None:
    said = "hej jag vill gärna boka en tid hos reko på törnrosen nästa vecka"
    assert calls(language_of, said) < FEW_CALLS


@pytest.mark.parametrize("piece", ["x", "hola ", "م", "\ud800 a", "a'", "\x00"])
def test_anything_long_takes_no_more_work_than_its_length(piece: str) -> None:
    assert grows_with_the_text_alone(language_of, piece)


def share_right(said: list[str], code: str) -> float:
    return sum(language_of(text) == code for text in said) / len(said)


def mistaken(said: list[str]) -> list[tuple[str | None, str]]:
    return [(language, text) for text in said if (language := language_of(text))]


def is_latin(text: str) -> bool:
    return bare(text)[0] < "ɏ"
