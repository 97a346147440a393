"""Lists of answers that lack their commas: no answer moves to another party (C-23)."""

from datetime import datetime

import pytest

from assistant.swedish.consents.grid import grid
from assistant.swedish.consents.made_plain import made_plain
from assistant.swedish.consents.parties import parties

NOW = datetime(2026, 11, 23, 10)
SOC, AF, FK, CHEF = "social_services", "employment_service", "insurance_agency", "employer"


@pytest.mark.parametrize(
    ("text", "yes", "no"),
    [
        ("nej soc ja af nej kassan ja chefen", {AF, CHEF}, {SOC, FK}),
        ("ja till soc och af nej kassan", {SOC, AF}, {FK}),
        ("nej till kassan och chefen ja soc", {SOC}, {FK, CHEF}),
    ],
)
def test_each_answer_is_of_whom_it_stands_before(text: str, yes: set[str], no: set[str]) -> None:
    read = grid(text, SOC, NOW)
    assert read is not None
    assert {party for party, answer in read.answers.items() if answer} == yes
    assert {party for party, answer in read.answers.items() if not answer} == no
    assert parties(text).included == yes
    assert parties(text).excluded == no


@pytest.mark.parametrize("text", ["soc ja af nej", "nej soc", "ja jag vill prata med soc nej", "soc och af", "ja nej"])
def test_in_any_other_order_nothing_is_parted(text: str) -> None:
    assert made_plain(text) == text


def test_marks_written_twice_are_one() -> None:
    said = parties("fk?? aldrig! men soc går bra")
    assert (said.included, said.excluded) == ({SOC}, {FK})


def test_what_one_gets_is_not_given_to_the_other() -> None:
    read = grid("planen men bara till af soc ska bara få veta att jag har ett möte", None, NOW, of_one=True)
    assert read is not None
    assert read.contents.get(SOC) == "meeting_only"


@pytest.mark.parametrize(
    "text",
    ["det finns ingen att prata med", "jag känner ingen där", "har ju ingen kvar på det stället"],
)
def test_that_nobody_is_there_is_no_no_to_all(text: str) -> None:
    assert not parties(text).nobody


@pytest.mark.parametrize("text", ["ingen", "ni får prata med ingen", "det är ingen som ska få veta"])
def test_nobody_is_still_nobody(text: str) -> None:
    assert parties(text).nobody


def test_formal_words_give_and_refuse() -> None:
    said = parties("Jag lämnar mitt samtycke såvitt avser af. Beträffande chefen avböjer jag.")
    assert (said.included, said.excluded) == ({AF}, {CHEF})


def test_leave_with_a_small_word_in_it_is_leave() -> None:
    assert parties("soc får faktiskt prata med er").included == {SOC}
    assert not parties("soc får faktiskt inte prata med er").included
