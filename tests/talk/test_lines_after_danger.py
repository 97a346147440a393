"""Each kind of certain danger keeps its own help lines in every answer after the first (facts N-30 to N-36)."""

import pytest

from assistant.swedish.dangers.danger import recogniser
from assistant.talk import aftermath
from assistant.talk.aftermath import answer_after
from assistant.talk.crisis import answer_afterwards, answer_all_clear
from tests.conversations.talk import Talk
from tests.system import System
from tests.talk.test_aftermath import told
from tests.talk.trackers import domain, tracker, user

# What whoever needs each kind of help must not lose after the first answer (facts N-30 to N-36).
LINES = {
    "suicide": ["90390"],
    "worried_suicide": ["90390", "90101"],
    "overdose": ["90390"],
    "violence": ["020-50 50 50"],
    "worried_violence": ["020-50 50 50", "020-555 666"],
    "child": ["116 111", "040-34 69 00"],
    "acute_illness": ["1177"],
    "threat": ["020-555 666"],
}
KINDS = list(LINES)
# Whoever threatened takes it back instead.
NEVER_SAID = {answer_all_clear("threat")}


@pytest.fixture(autouse=True)
def nothing_remembered(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(aftermath, "_kinds", {})


def test_every_kind_of_certain_danger_has_its_lines() -> None:
    assert set(LINES) == set(recogniser().order) - {"money_panic"}


@pytest.mark.parametrize("kind", KINDS)
def test_the_lines_of_the_danger_stay_in_every_answer_after_it(kind: str) -> None:
    vague = answer_afterwards(kind)
    names = {vague, f"{vague}_again", f"utter_danger_{kind}"} | ({answer_all_clear(kind)} - NEVER_SAID)
    for name in names:
        text = domain().responses[name][0]["text"]
        assert [line for line in [*LINES[kind], "112"] if line not in text] == [], name


@pytest.mark.parametrize("wish", ["nlu_fallback", "talk_to_human"])
@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind != "threat"])
def test_whom_to_talk_to_is_answered_with_the_lines_of_the_danger(kind: str, wish: str) -> None:
    found = answer_after(tracker(*told(kind), user("vem kan jag prata med", wish)), wish)
    text = domain().responses[str(found)][0]["text"]
    assert [line for line in LINES[kind] if line not in text] == []


def test_whoever_fears_for_another_keeps_the_lines_in_the_talk(system: System) -> None:
    talk = Talk(system)
    assert "90101" in talk.say("min bror säger att han ska ta livet av sig")
    assert "90390" in talk.say("jag vet inte")
    assert "90390" in talk.say("vem kan jag prata med")
    assert "90101" in talk.say("hjälp")
