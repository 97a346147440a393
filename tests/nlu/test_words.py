"""Words that are asked about are looked up, where no answer that a person wrote knows better."""

import pytest

from assistant.nlu.words import first, wish_about_words

UNSURE, CERTAIN = 0.3, 0.9
OTHER = "faq/what_is_reko"


@pytest.mark.parametrize(
    ("said", "confidence", "wanted"),
    [
        ("vad är skillnaden mellan kurator och läkare", CERTAIN, "compare_terms"),
        ("är ama samma sak som af", UNSURE, "compare_terms"),
        ("skillnaden mellan sip och hälsoförfrågan", UNSURE, "faq/difference_sip_inquiry"),
        ("vad skiljer arbetsträning och arbetsprövning", CERTAIN, "faq/work_training_or_work_trial"),
        ("skillnaden mellan sip, loh och hälsoförfrågan", CERTAIN, "compare_terms"),
        ("vad är skillnaden mellan sip och en grunka", UNSURE, "compare_terms"),
        ("vad är skillnaden mellan sip och en grunka", CERTAIN, None),
        ("vad betyder huvudman", CERTAIN, "define_term"),
        ("vad är en tolk", CERTAIN, "define_term"),
        ("vad betyder loh", UNSURE, "faq/what_is_loh"),
        ("vad betyder loh", CERTAIN, None),
        ("huvudman?", UNSURE, "define_term"),
        ("vad betyder grunka", UNSURE, "define_term"),
        ("vad betyder grunka", CERTAIN, None),
        ("vad betyder det", UNSURE, None),
        ("huvudman?", CERTAIN, None),
        ("kan jag få tolk till samtalet", UNSURE, None),
        ("jag vill boka en tid", UNSURE, None),
        ("vad är reglerna för tolk på sjukhus", UNSURE, None),
    ],
)
def test_what_a_message_about_words_wants(said: str, confidence: float, wanted: str | None) -> None:
    assert wish_about_words(said, OTHER, confidence) == wanted


def test_a_long_story_is_not_a_question_about_words() -> None:
    said = (
        "jag har varit sjuk länge och min kurator och min läkare säger inte samma sak om "
        + "det ena och det andra " * 3
    )
    assert wish_about_words(said, OTHER, UNSURE) is None


def test_an_answer_about_several_words_that_the_ranking_is_sure_of_stays() -> None:
    said = "jag har en plan hos af, är det samma som sip"
    assert wish_about_words(said, "faq/which_individual_plan", CERTAIN) is None
    assert wish_about_words(said, "faq/which_individual_plan", UNSURE) == "compare_terms"


def test_what_was_looked_up_stands_first_and_only_once() -> None:
    ranking = first("b", [{"name": "a", "confidence": 0.5}, {"name": "b", "confidence": 0.4}])
    assert [guess["name"] for guess in ranking] == ["b", "a"]
    assert ranking[0]["confidence"] == 1.0
