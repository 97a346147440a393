"""The language data keeps its promises: every sentence is tested by another, every answer has its source."""

import json
import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import combinations
from typing import Any

import pytest

from assistant.swedish.words.text import fold
from tests.language import corpus

TOO_ALIKE = 0.8
FEWEST_OF_A_TOPIC = 12
FEWEST_OF_AN_INTENT = 40
REGIONS = {"Sverige", "Malmö", "Skåne", "Uppsala", "Stockholm"}
VARIANTS = {None, "staff", "plain", "staff_plain"}
NEEDED = {"sources", "reviewed", "region"}
# A promise of law we may not make, a name we may not use, and Uppsala's area code.
NEVER = ("du har rätt till", "gdpr-samtycke", "018-")
# Words that are English and nothing else; the answers to those who write in other languages are exempt.
ENGLISH = frozenset(
    (
        "the",
        "you",
        "your",
        "please",
        "click",
        "error",
        "not",
        "this",
        "with",
        "what",
        "have",
        "from",
        "loading",
        "submit",
    )
)
FOREIGN_ON_PURPOSE = "utter_other_language"


def test_no_sentence_stands_under_two_intents() -> None:
    homes = defaultdict(set)
    for intent, sentences in corpus.examples().items():
        for sentence in sentences:
            homes[fold(sentence)].add(intent)
    assert {sentence: intents for sentence, intents in homes.items() if len(intents) > 1} == {}


def test_no_two_examples_of_an_intent_are_nearly_the_same() -> None:
    assert alike(corpus.examples()) == []


def test_the_search_for_near_copies_finds_one() -> None:
    assert alike({"any": ["kan jag boka en tid här", "kan jag boka en tid"]}) == [
        ("any", "kan jag boka en tid här", "kan jag boka en tid")
    ]


def test_no_sentence_is_both_learnt_and_tested() -> None:
    learnt = {fold(sentence) for sentences in corpus.examples().values() for sentence in sentences}
    tested = {fold(sentence) for sentences in corpus.mirror().values() for sentence in sentences}
    assert learnt & tested == set()


@pytest.mark.parametrize("name", ["blind", "out_of_scope_mix", "out_of_scope_unseen", "strangers", "typed"])
def test_sentences_kept_aside_are_not_learnt_from(name: str) -> None:
    learnt = {fold(sentence) for sentences in corpus.examples().values() for sentence in sentences}
    aside = {fold(row["text"]) for row in corpus.marked(name)}
    assert learnt & aside == set()


def test_every_topic_and_intent_has_enough_examples() -> None:
    few = {
        intent: len(sentences)
        for intent, sentences in corpus.examples().items()
        if intent not in corpus.RECOGNISED_FIRST and len(sentences) < fewest(intent)
    }
    assert few == {}


def test_every_topic_and_intent_is_tested_and_nothing_else() -> None:
    assert set(corpus.mirror()) == set(corpus.examples()) - set(corpus.RECOGNISED_FIRST)


def test_every_intent_named_in_the_test_data_exists() -> None:
    named = {
        intent
        for name in ("blind", "out_of_scope_mix", "one_word", "out_of_scope_unseen", "strangers", "typed")
        for row in corpus.marked(name)
        for intent in row["ok"]
    }
    # These two are recognised without any example.
    assert named - set(corpus.examples()) - {"nlu_fallback", "other_language"} == set()


def test_names_of_intents_are_plain_ascii() -> None:
    names = {*corpus.examples(), *corpus.all_answers()}
    assert [name for name in names if not re.fullmatch(r"[a-z0-9_]+(/[a-z0-9_]+)?", name)] == []


def test_every_topic_has_an_answer_and_every_answer_a_topic() -> None:
    assert set(corpus.faq_answers()) == {name for name in corpus.examples() if name.startswith(corpus.FAQ)}


def test_every_answer_says_where_it_is_from_where_it_holds_and_when_it_was_read() -> None:
    faults = [
        topic
        for topic, wordings in corpus.faq_answers().items()
        for wording in wordings
        if not set(wording["metadata"]) >= NEEDED
        or wording["metadata"]["region"] not in REGIONS
        or not re.fullmatch(r"\d{4}-\d\d-\d\d", str(wording["metadata"]["reviewed"]))
        or not isinstance(wording["metadata"]["reviewed"], str)
        or not wording["metadata"]["sources"]
        or not all(re.fullmatch(r"[A-Z]-\d+", source) for source in wording["metadata"]["sources"])
    ]
    assert faults == []


def test_every_topic_has_one_default_wording_with_a_title_and_no_wording_twice() -> None:
    faults = {}
    for topic, wordings in corpus.faq_answers().items():
        variants = [wording["metadata"].get("variant") for wording in wordings]
        titles = [wording["metadata"].get("title") for wording in wordings if "variant" not in wording["metadata"]]
        if variants.count(None) != 1 or len(set(variants)) < len(variants) or not all(titles):
            faults[topic] = variants
    assert faults == {}


def test_titles_of_topics_are_unique() -> None:
    titles = [wording["metadata"].get("title") for said in corpus.faq_answers().values() for wording in said]
    given = [title for title in titles if title]
    assert sorted(given) == sorted(set(given))


def test_only_known_variants_are_named() -> None:
    assert variants_in(corpus.faq_answers()) <= VARIANTS
    # A form's own question may be shorter from the second time on.
    assert variants_in(corpus.all_answers()) <= VARIANTS | {"again"}


def variants_in(answers: Mapping[str, Sequence[Mapping[str, Any]]]) -> set[str | None]:
    return {(wording.get("metadata") or {}).get("variant") for said in answers.values() for wording in said}


def test_every_answer_can_be_stored_as_json() -> None:
    for wordings in corpus.all_answers().values():
        json.dumps(wordings, ensure_ascii=False)


def test_no_answer_promises_a_right_or_shows_another_towns_number() -> None:
    faults = [
        (name, banned)
        for name, wordings in corpus.all_answers().items()
        for wording in wordings
        for banned in NEVER
        if banned in str(wording.get("text", "")).lower()
    ]
    assert faults == []


def test_no_answer_speaks_english() -> None:
    faults = [
        (name, found)
        for name, wordings in corpus.all_answers().items()
        for wording in wordings
        if not name.startswith(FOREIGN_ON_PURPOSE)
        and (found := ENGLISH & set(re.findall(r"[a-z]+", str(wording.get("text", "")).lower())))
    ]
    assert faults == []


def alike(sentences: dict[str, list[str]]) -> list[tuple[str, str, str]]:
    return [
        (intent, one, other)
        for intent, said in sentences.items()
        for (one, first), (other, second) in combinations([(text, corpus.words(text)) for text in said], 2)
        if corpus.overlap(first, second) >= TOO_ALIKE
    ]


def fewest(intent: str) -> int:
    return FEWEST_OF_A_TOPIC if intent.startswith(corpus.FAQ) else FEWEST_OF_AN_INTENT
