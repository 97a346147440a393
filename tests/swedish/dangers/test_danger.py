"""The patterns hear danger however it is written, and leave ordinary talk alone (facts N-30 to N-38).

The corpora were written without looking at the word list, which was then improved by them: they guard against
falling back. How well new ways of saying it are heard, `tests/nlu/test_hearing.py` tells.
"""

from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.swedish.dangers.danger import Danger, danger, recogniser
from tests.work import calls, grows_with_the_text_alone

CORPORA = Path(__file__).parents[3] / "data" / "danger"
KINDS = set(recogniser().order)
LONG_WORD = 6
ORDINARY = ("ordinary_illness", "ordinary_idioms", "ordinary_field")


@cache
def read(path: Path) -> Any:
    return yaml.safe_load(path.read_text(encoding="utf-8"))


def sentences(name: str) -> list[tuple[str, str]]:
    """Kind and sentence."""
    return [(group["kind"], text) for group in read(CORPORA / f"first_{name}.yml") for text in group["say"]]


def ordinary() -> list[str]:
    return [text for name in ORDINARY for group in read(CORPORA / f"{name}.yml") for text in group["say"]]


def missed(name: str) -> list[str]:
    return [text for _, text in sentences(name) if danger(text) is None]


def share_certain(name: str) -> float:
    heard = [danger(text) for _, text in sentences(name)]
    return sum(found is not None and found.level == "certain" for found in heard) / len(heard)


@pytest.mark.parametrize(
    ("name", "at_least"),
    [("direct", 0.99), ("oblique", 0.90), ("third_person", 0.95), ("english_arabic", 0.95)],
)
def test_danger_is_heard(name: str, at_least: float) -> None:
    silent = missed(name)
    assert 1 - len(silent) / len(sentences(name)) >= at_least, silent


@pytest.mark.parametrize(("name", "at_least"), [("direct", 0.95), ("third_person", 0.80), ("english_arabic", 0.95)])
def test_what_is_said_outright_is_certain(name: str, at_least: float) -> None:
    assert share_certain(name) >= at_least


@pytest.mark.parametrize("name", ["direct", "oblique", "third_person", "english_arabic"])
def test_the_answer_is_about_the_right_danger(name: str) -> None:
    wrong = [
        (kind, found.kind, text) for kind, text in sentences(name) if (found := danger(text)) and found.kind != kind
    ]
    assert len(wrong) / len(sentences(name)) <= 0.08, wrong


def test_ordinary_talk_seldom_closes_a_form() -> None:
    alarms = [text for text in ordinary() if (found := danger(text)) and found.level == "certain"]
    assert len(alarms) / len(ordinary()) <= 0.02, alarms


def test_ordinary_talk_is_seldom_answered_with_numbers() -> None:
    alarms = [text for text in ordinary() if danger(text)]
    assert len(alarms) / len(ordinary()) <= 0.08, alarms


def test_the_corpora_are_large_enough_to_mean_something() -> None:
    sizes = {name: len(sentences(name)) for name in ("direct", "oblique", "third_person")}
    assert sizes["direct"] >= 60
    assert sizes["oblique"] >= 60
    assert sizes["third_person"] >= 40
    assert len(ordinary()) >= 150


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("jag tänker inte ta livet av mig", Danger("suicide", "possible")),
        ("han slår mig inte", Danger("violence", "possible")),
        ("jag har inte ont i bröstet", None),
        ("jag orkar inte leva", Danger("suicide", "certain")),
        ("sover inte, vill dö", Danger("suicide", "certain")),
        ("jag vill inte dö", Danger("suicide", "possible")),
    ],
)
def test_a_negation_turns_around_only_its_own_verb(text: str, expected: Danger | None) -> None:
    assert danger(text) == expected


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("jag vill dö", "suicide"),
        ("min klient vill dö", "worried_suicide"),
        ("min klient är svår att nå och jag vill dö", "suicide"),
        ("jag har en vän som vill dö", "worried_suicide"),
        ("min man slår mig", "violence"),
        ("min man slår sin mamma", "worried_violence"),
        ("jag slår min fru", "worried_violence"),
        ("min man slår barnen", "child"),
        ("han vill döda mig", "violence"),
        ("jag vill döda mig", "suicide"),
    ],
)
def test_who_it_is_about_decides_the_answer(text: str, kind: str) -> None:
    found = danger(text)
    assert found is not None
    assert found.kind == kind


@pytest.mark.parametrize(
    "text",
    [
        "sjelvmord",
        "självm0rd",
        "sj*lvmord",
        "s j ä l v m o r d",
        "S.J.Ä.L.V.M.O.R.D",
        "själv mord",
        "sjävlmord",
        "SJALVMORD",
        "självmooooord",
        "sja\u0308lvmord",
        "själv\u200bmord",
        "sucid",
        "suicidtankar",
    ],
)
def test_one_word_is_heard_however_it_is_typed(text: str) -> None:
    assert danger(text) == Danger("suicide", "certain")


@pytest.mark.parametrize(
    "text",
    ["jagvilldö", "j a g v i l l d ö", "JAG  VILL\nDÖ", "jag.vill.dö", "jag vill... dö", "jag villl dööö"],
)
def test_a_sentence_is_heard_however_it_is_spaced(text: str) -> None:
    assert danger(text) == Danger("suicide", "certain")


def test_danger_is_heard_in_the_middle_of_a_long_mail() -> None:
    around = "Jag vill boka en tid på Törnrosen på torsdag eftermiddag. " * 40
    assert danger(around + "Jag orkar inte leva längre. " + around) == Danger("suicide", "certain")


def test_danger_is_heard_in_a_long_story_without_full_stops() -> None:
    around = "jag ringde dit och de sa att jag skulle vänta en vecka till " * 20
    for cut in range(0, 60, 7):
        text = around[: 400 + cut] + " min man slår mig " + around
        assert danger(text) == Danger("violence", "certain"), cut


def test_the_gravest_of_several_dangers_is_answered() -> None:
    assert danger("Jag har inga pengar till mat. Min granne blir slagen. Jag vill dö.") == Danger("suicide", "certain")
    assert danger("Jag vill dö. Jag har tagit 40 alvedon.") == Danger("overdose", "certain")


def test_lack_of_money_is_never_certain() -> None:
    found = [danger(text) for kind, text in sentences("oblique") if kind == "money_panic"]
    assert {"possible"} == {each.level for each in found if each}


def test_long_ago_or_made_up_is_not_certain() -> None:
    assert danger("han slog mig för tio år sedan") == Danger("violence", "possible")
    assert danger("jag försökte ta livet av mig 2015") == Danger("suicide", "possible")


def test_nothing_is_heard_in_nothing() -> None:
    assert [danger(text) for text in ("", " ", "?", "!!!", "🙂", "\u200b")] == [None] * 6


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=200))
def test_no_text_is_too_odd(text: str) -> None:
    found = danger(text)
    assert found is None or found.kind in KINDS


FEW_CALLS = 1_500


def test_an_ordinary_message_takes_little_work() -> None:
    said = "hej jag skulle vilja boka en tid hos rekon på törnrosen nästa torsdag eftermiddag om det går"
    assert calls(danger, said) < FEW_CALLS


@pytest.mark.parametrize("piece", ["jag vill inte ", "jag ", "a", "xqzvwk ", "min man slår ", "orkar. "])
def test_ten_thousand_characters_take_no_more_than_their_length(piece: str) -> None:
    assert grows_with_the_text_alone(danger, piece)


@pytest.mark.parametrize("name", ["direct", "oblique", "third_person"])
def test_danger_is_heard_without_dots_and_in_capitals(name: str) -> None:
    plain = str.maketrans("åäöÅÄÖ", "aaoAAO")
    for retyped in (
        lambda text: text.translate(plain),
        str.upper,
        lambda text: text.translate(plain).upper(),
    ):
        silent = [text for _, text in sentences(name) if danger(retyped(text)) is None]
        assert len(silent) / len(sentences(name)) <= 0.03, silent


def test_danger_is_heard_with_two_letters_swapped_in_a_long_word() -> None:
    retyped = [with_a_slip(text) for _, text in sentences("direct") if len(max(text.split(), key=len)) >= LONG_WORD]
    silent = [text for text in retyped if danger(text) is None]
    assert len(silent) / len(retyped) <= 0.06, silent


def with_a_slip(text: str) -> str:
    word = max(text.split(), key=len)
    middle = len(word) // 2
    return text.replace(word, word[: middle - 1] + word[middle] + word[middle - 1] + word[middle + 1 :], 1)


@pytest.mark.parametrize(
    "text",
    [
        "jag åker till vårdcentralen och klår upp läkaren",
        "ska gå dit och slå ner den där chefen",
        "tänker slå in skallen på handläggaren",
        "jag kommer ge honom en rejäl käftsmäll",
    ],
)
def test_going_there_to_hit_somebody_is_a_certain_threat(text: str) -> None:
    assert danger(text) == Danger("threat", "certain")


@pytest.mark.parametrize(
    "text",
    [
        "jag ska slå upp läkaren i katalogen",
        "jag slår er en signal i eftermiddag",
        "slå ihop mina möten med rekon",
        "stryk min tid på tisdag",
        "åskan slog ner hos oss i går",
        "jag kommer dit och träffar handläggaren",
    ],
)
def test_hitting_that_hits_nobody_goes_by(text: str) -> None:
    assert danger(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "skönt, nu kan jag slappna av",
        "har svårt att slappna av i nacken",
        "ursäkta för allt krångel med tiden",
        "har inte kvar lappen ni gav mig",
        "jag vill att nån från rekon ringer mig",
    ],
)
def test_everyday_words_close_to_those_of_need_go_by(text: str) -> None:
    assert danger(text) is None


@pytest.mark.parametrize("text", ["jag vill inte leva längre, jag har piller", "orkar inte leva mer jag har planer"])
def test_what_is_told_after_it_takes_no_life_out_of_a_cry(text: str) -> None:
    assert danger(text) == Danger("suicide", "certain")


@pytest.mark.parametrize("text", ["jag vill inte leva på bidrag längre", "jag vill inte leva här längre"])
def test_living_somewhere_or_on_something_is_no_danger(text: str) -> None:
    assert danger(text) is None
