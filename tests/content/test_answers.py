"""What the answers owe to their sources: the place they come from, and what nobody knows."""

import re
from collections.abc import Iterator
from statistics import median

import yaml

from assistant.content.answers import Wording, limits, load
from assistant.content.faults import longest_reading
from assistant.content.readability import lix
from assistant.settings import PROJECT

# Ways in which an answer says that something is not known for sure.
UNSURE = re.compile(
    r"vet jag inte|vet inte|inte säkert|osäker|oklar|kontroller|har jag inte|inte läst|kan inte svara|kan jag inte|"
    r"bara nummer|beror på|vill inte gissa|ingen egen källa|mina källor|om din vårdcentral|står i din bokning|"
    r"inget nummer|inte avgjort|saknas|är i gång|alla tider|titta på",
    re.IGNORECASE,
)
ELSEWHERE = re.compile("Uppsala|Stockholm|SAMRE")
# As a crisis number is written: with an area code, or as one of the short ones.
PHONE = re.compile(r"\b0\d{1,3}-\d[\d ]*\d|\b90\d{3}\b|\b11[36] ?1\d{1,2}\b|\b114 14\b")


def test_every_answer_has_a_source_and_a_day_of_review() -> None:
    assert [w.topic for w in wordings() if not w.sources or not w.metadata.get("reviewed")] == []


def test_what_rests_on_another_place_alone_says_so() -> None:
    known = load().sources
    silent = [
        (w.topic, w.variant)
        for w in wordings()
        if all(known[source].get("place") for source in w.sources) and not ELSEWHERE.search(w.text)
    ]
    assert silent == []


def test_what_rests_on_something_open_says_so() -> None:
    known = load().sources
    silent = [
        (w.topic, w.variant)
        for w in wordings()
        if any(known[source]["certainty"] == "open" for source in w.sources) and not UNSURE.search(w.text)
    ]
    assert silent == []


def test_a_phone_number_in_an_answer_is_on_the_list_and_checked() -> None:
    file = PROJECT / "assistant" / "talk" / "crisis_numbers.yml"
    listed = yaml.safe_load(file.read_text(encoding="utf-8"))["numbers"]
    checked = {one["number"] for one in listed if one["certainty"] == "verified"}
    written = {(w.topic, number) for w in wordings() for number in PHONE.findall(w.text)}
    assert len(written) > 10
    assert {(topic, number) for topic, number in written if number not in checked} == set()


def test_what_rests_on_the_unsettled_is_off_and_says_who_knows() -> None:
    unsettled = [w for w in wordings() if set(w.sources) & set(limits()["unsettled"])]
    assert {w.topic for w in unsettled} >= {"faq/certificate_for_income_support", "faq/sip_law_changed"}
    assert [w.topic for w in unsettled if w.metadata.get("active") is not False] == []
    assert [w.topic for w in unsettled if not re.search("Fråga|Läs", w.metadata["until_reviewed"])] == []


def test_plain_words_are_easy_to_read() -> None:
    measured = {(w.topic, w.variant): lix(w.text) for w in wordings() if "plain" in (w.variant or "")}
    assert median(measured.values()) <= 30
    assert {place: round(found) for place, found in measured.items() if found > 40} == {}


def test_no_answer_is_too_hard_for_its_readers() -> None:
    assert {(w.topic, w.variant): round(lix(w.text)) for w in wordings() if lix(w.text) > longest_reading(w)} == {}


def test_words_of_the_glossary_count_as_short() -> None:
    assert lix("Du har en REKO.") == lix("Du har en rehabiliteringskoordinator.") == 4


def test_long_words_of_others_count_as_long() -> None:
    assert lix("Du har en myndighetsperson.") == 4 + 25


def wordings() -> Iterator[Wording]:
    yield from load().wordings
