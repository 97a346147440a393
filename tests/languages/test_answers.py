"""Whoever writes another language learns, in that language, what we can do and where help is."""

import re

import pytest
import yaml

from assistant.languages.codes import ANSWERED, OTHER
from assistant.settings import PROJECT

RESPONSES = yaml.safe_load((PROJECT / "data" / "responses" / "languages.yml").read_text(encoding="utf-8"))["responses"]
INTERPRETER = {
    "en": "interpreter",
    "ar": "مترجم",
    "so": "turjubaan",
    "fa": "مترجم",
    "hbs": "prevodioca",
    "pl": "tłumacza",
    "tr": "tercüman",
    "es": "intérprete",
    OTHER: "interpreter",
}
# Facts about what REKO is, plain language, the interpreter, 112 and 1177: an answer holds nothing else.
FACTS = {"G-01", "L-06", "L-07", "N-01", "N-02"}
NUMBERS = {"112", "1177"}


def test_every_language_has_an_answer_and_every_answer_a_language() -> None:
    assert set(RESPONSES) == {f"utter_other_language_{code}" for code in (*ANSWERED, OTHER)}


@pytest.mark.parametrize("code", INTERPRETER)
def test_an_answer_names_emergency_advice_and_interpreter(code: str) -> None:
    own, _, swedish = text_of(code).partition("På svenska:")
    assert INTERPRETER[code] in own
    assert "tolk" in swedish
    assert {"112", "1177"} <= set(re.findall(r"\d+", own))


@pytest.mark.parametrize("code", INTERPRETER)
def test_an_answer_holds_nothing_beyond_the_facts(code: str) -> None:
    assert set(re.findall(r"\d+", text_of(code))) == NUMBERS
    assert not re.search(r"https?:|www\.|@", text_of(code))
    assert set(RESPONSES[f"utter_other_language_{code}"][0]["metadata"]["sources"]) == FACTS


@pytest.mark.parametrize("code", INTERPRETER)
def test_an_answer_shows_how_to_go_on_in_swedish(code: str) -> None:
    answer = RESPONSES[f"utter_other_language_{code}"][0]
    assert "”jag vill boka tid”" in answer["text"]
    assert {button["payload"] for button in answer["buttons"]} == {"/book_appointment", "/talk_to_human"}
    assert all(re.match(r"(Boka tid|Prata med en människa) / \S", button["title"]) for button in answer["buttons"])


@pytest.mark.parametrize("code", INTERPRETER)
def test_no_answer_claims_a_translators_signature_that_it_lacks(code: str) -> None:
    reviewed = RESPONSES[f"utter_other_language_{code}"][0]["metadata"]["reviewed"]
    assert reviewed == "ej granskad" or re.match(r"\d{4}-\d\d-\d\d, \S", reviewed)


@pytest.mark.parametrize("code", INTERPRETER)
def test_right_to_left_text_holds_no_control_characters(code: str) -> None:
    assert not re.search("[\u200e\u200f\u202a-\u202e\u2066-\u2069]", text_of(code))


def text_of(code: str) -> str:
    return str(RESPONSES[f"utter_other_language_{code}"][0]["text"])
