"""Where a message is cut, what may never be left out of it, and what is left when something is (ADR 0036)."""

import pytest

from assistant.swedish.replies.answer_and_question import question_beside
from assistant.swedish.replies.stories import clauses_of, gives_an_order, may_only_tell


@pytest.mark.parametrize(
    ("text", "stories", "errand"),
    [
        ("jag har ont i ryggen så ja", [0], "ja"),
        ("Ja (katten är sjuk)", [1], "Ja"),
        ("nej jag har varit uppe hela natten", [1], "nej"),
        ("ja, hunden skäller men bara om mötet", [1], "ja men bara om mötet"),
        ("Ja till soc. Det regnar. Nej till af", [1], "Ja till soc. Nej till af"),
        ("30 dagar för jag vill bli frisk", [1], "30 dagar"),
    ],
)
def test_a_clause_is_left_out_and_the_rest_reads_as_it_was_meant(text: str, stories: list[int], errand: str) -> None:
    assert clauses_of(text).without(stories) == errand


@pytest.mark.parametrize("text", ["det är så mycket papper", "det är för mycket för mig", "jag är så trött"])
def test_a_clause_is_not_cut_in_the_middle(text: str) -> None:
    assert clauses_of(text).texts == (text,)


def test_nothing_is_left_out_of_a_message_that_is_one_story_or_hangs_on_it() -> None:
    assert clauses_of("hunden väckte mig").may_tell(of_consent=False) == {}
    assert clauses_of("min man är sjuk, kan jag boka åt honom?").told([0]) is None
    assert clauses_of("jag har huvudvärk, jag fattar inget, ja").told([0]) is None
    assert clauses_of("hunden väckte mig, katten också").told([0, 1]) is None


@pytest.mark.parametrize(
    "clause",
    [
        *("om jag får ändra mig", "jag är osäker på det", "min handläggare tjatar på mig", "jag vet inte"),
        *("ja gärna", "nej inte då", "bara mötet", "soc har bråkat", "jag behöver tolk", "vad kostar det?"),
        *("jag är rädd för dem", "jag måste ju", "chefen ringde igår", "så länge jag är sjuk", "medan jag är sjuk"),
        *("men det känns tungt", "fast jag mår dåligt av det", "jag har ingen lust", "det räcker med en gång"),
        *("jag har druckit lite", "jag bor på skyddat boende", "min svenska är dålig", "jag jobbar natt"),
        *("jag fattar inget", "hon är med", "jag fyllde 16 i år"),
    ],
)
def test_doubt_conditions_pressure_needs_and_answers_are_never_only_told(clause: str) -> None:
    assert not may_only_tell(clause, of_consent=True)


@pytest.mark.parametrize("clause", ["min mamma är sjuk", "min bror är dement", "frugan blir trött", "hon är sjuk"])
def test_who_is_spoken_of_at_a_consent_may_be_whom_the_yes_is_of(clause: str) -> None:
    assert not may_only_tell(clause, of_consent=True)


@pytest.mark.parametrize("clause", ["ja e dötrött idag", "och hunden väckte mig", "har pratat igenom det hemma"])
def test_what_may_be_a_story_is_read_for_what_it_is(clause: str) -> None:
    assert may_only_tell(clause, of_consent=True)


def test_a_relative_is_told_of_beside_a_time() -> None:
    assert may_only_tell("min mamma är sjuk", of_consent=False)


def test_how_somebody_is_is_met_and_a_late_bus_is_not() -> None:
    told = clauses_of("jag har ont i ryggen så ja").told([0]), clauses_of("bussen var sen så ja").told([0])
    assert [bool(one and one.touches) for one in told] == [True, False]


@pytest.mark.parametrize("errand", ["avboka tiden", "ta bort soc", "flytta till torsdag", "när är min tid"])
def test_an_order_is_given_by_name(errand: str) -> None:
    assert gives_an_order(errand)


@pytest.mark.parametrize("errand", ["jag kommer inte in", "jag hinner inte läsa allt", "kommer inte upp"])
def test_what_a_story_was_about_is_no_order(errand: str) -> None:
    assert not gives_an_order(errand)


@pytest.mark.parametrize(
    ("text", "pair"),
    [
        ("ja. vad är en SIP", ("vad är en SIP", "ja")),
        ("vad är en SIP? nej till soc", ("vad är en SIP?", "nej till soc")),
        ("soc ja men inte af. var ligger vårdcentralen?", ("var ligger vårdcentralen?", "soc ja men inte af")),
    ],
)
def test_a_question_of_one_clause_stands_beside_an_answer(text: str, pair: tuple[str, str]) -> None:
    assert next(question_beside(text)) == pair


@pytest.mark.parametrize(
    "text",
    [
        *("ja, vad är REKO? fast bara om jag får vara med", "ja, kostar det något? annars avboka"),
        *("kan jag ändra mig sen? i så fall ja", "kostar det något? annars ja", "är det hemligt? isåfall ja"),
        *("ja, vad är REKO? men fel nummer", "ja, kostar det något? om det är gratis alltså"),
    ],
)
def test_what_stands_after_a_question_or_hangs_on_it_is_not_cut_off(text: str) -> None:
    assert list(question_beside(text)) == []
