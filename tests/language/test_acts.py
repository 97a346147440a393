"""How often an act is right in messages by a writer who wrote nothing of what is learnt (`tests/language/acts/`)."""

from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

from assistant.knowledge.acts import ASIDE, BESIDE, MATTERS, SURE, TELLS, TELLS_FROM, act_of
from assistant.launch.model import path_of_current
from assistant.nlu import acts
from assistant.nlu.archive import learnt_acts
from assistant.swedish.replies.stories import may_only_tell

MEASURED = Path(__file__).parent / "acts"
STEPS = sorted(file.stem for file in MEASURED.glob("*.yml"))
RIGHT, RIGHT_WHEN_SURE, SURE_OF = 0.92, 0.96, 0.85
# A story that nobody knows for one costs a question asked again; one that was none would cost what was said.
STORIES_FOUND, TAKEN_FOR_STORIES = 0.7, 0.05


@pytest.fixture(scope="module")
def reader() -> acts.ActReader:
    """Today's: out of the trained model when there is one for today's data, else learnt here."""
    return learnt_acts() if path_of_current().exists() else acts.train(acts.examples())


def measured(step: str) -> Iterator[tuple[str, str]]:
    read: dict[str, list[str]] = yaml.safe_load((MEASURED / f"{step}.yml").read_text(encoding="utf-8"))
    return ((text, act) for act, said in read.items() for text in said)


def judged(reader: acts.ActReader) -> list[tuple[str, str, str, acts.Act]]:
    unread = acts.Act("", 0.0)
    asked = [step for step in STEPS if step != BESIDE]
    return [(step, text, act, reader.read(text).get(step, unread)) for step in asked for text, act in measured(step)]


def test_an_act_is_right_in_words_never_met(reader: acts.ActReader) -> None:
    all_of = judged(reader)
    wrong = [(step, text, act, read.name) for step, text, act, read in all_of if read.name != act]
    assert 1 - len(wrong) / len(all_of) >= RIGHT, wrong


def test_what_is_sure_is_nearly_always_right_and_most_is_sure(reader: acts.ActReader) -> None:
    all_of = judged(reader)
    sure = [one for one in all_of if one[3].confidence >= SURE]
    wrong = [(step, text, act, read.name) for step, text, act, read in sure if read.name != act]
    assert len(sure) / len(all_of) >= SURE_OF
    assert 1 - len(wrong) / len(sure) >= RIGHT_WHEN_SURE, wrong


def test_no_yes_to_a_consent_is_heard_where_none_was_given(reader: acts.ActReader) -> None:
    no_yes = {"no", "rest_no", "all_no", "put_off", "stop", "take_back", *ASIDE}
    told = [(text, reader.read(text).get("party")) for text, act in measured("party") if act in no_yes]
    assert [text for text, read in told if read and read.confidence >= SURE and read.name in ("yes", "all_yes")] == []


def test_what_matters_is_hardly_ever_taken_for_a_story_and_most_stories_are_found(reader: acts.ActReader) -> None:
    told = {TELLS: [text for text, act in measured(BESIDE) if act == TELLS and may_only_tell(text, of_consent=False)]}
    told |= {
        MATTERS: [text for text, act in measured(BESIDE) if act == MATTERS and may_only_tell(text, of_consent=False)]
    }
    found = {act: [text for text in said if _is_story(reader, text)] for act, said in told.items()}
    all_matters = sum(act == MATTERS for _, act in measured(BESIDE))
    assert len(found[TELLS]) / len(told[TELLS]) >= STORIES_FOUND
    assert len(found[MATTERS]) / all_matters <= TAKEN_FOR_STORIES, found[MATTERS]


def _is_story(reader: acts.ActReader, text: str) -> bool:
    read = reader.read(text).get(BESIDE)
    return read is not None and read.name == TELLS and read.confidence >= TELLS_FROM


def test_every_step_has_its_measure_and_nothing_is_both_learnt_and_measured() -> None:
    learning = acts.examples()
    assert sorted(learning) == STEPS
    for step in STEPS:
        said = {text.casefold() for text, _ in learning[step]}
        assert [text for text, _ in measured(step) if text.casefold() in said] == [], step
        assert {act for _, act in learning[step]} - {act for _, act in measured(step)} <= {"thanks"}, step


def test_no_sentence_has_two_acts_at_a_step() -> None:
    for step, said in acts.examples().items():
        assert len({text for text, _ in said}) == len(set(said)), step


def test_what_was_learnt_can_be_kept(tmp_path: Path) -> None:
    few = {"check": acts.examples()["check"][::5], "move": acts.examples()["move"][::5]}
    once = acts.train(few)
    once.save(tmp_path)
    read = acts.ActReader.load(tmp_path).read("ja gärna, boka den")
    assert read == once.read("ja gärna, boka den")
    assert set(read) == {"check", "move"}


def test_the_act_is_of_the_question_that_was_asked_and_of_no_other() -> None:
    read = {"acts": {"name": ["change_time", 0.97], "time": ["choose", 0.9]}}
    assert act_of(read, "person_name").surely("change_time")
    assert act_of(read, "booking_time").name == "choose"
    assert act_of(read, "consent_employer").name == act_of(read, None).name == act_of(None, "phone").name == ""
