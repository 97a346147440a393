"""Where a message is cut, what may never be left out of it, and what is left when something is (ADR 0036)."""

import pytest

from assistant.swedish.replies.stories import clauses_of, may_only_tell


def rest(text: str, *stories: int) -> str | None:
    told = clauses_of(text).without(stories)
    return told.errand if told else None


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
    assert rest(text, *stories) == errand


@pytest.mark.parametrize("text", ["det är så mycket papper", "det är för mycket för mig", "jag är så trött"])
def test_a_clause_is_not_cut_in_the_middle(text: str) -> None:
    assert clauses_of(text).texts == (text,)


def test_nothing_is_left_out_of_a_message_that_is_one_story_or_hangs_on_it() -> None:
    assert clauses_of("hunden väckte mig").may_tell == {}
    assert rest("min man är sjuk, kan jag boka åt honom?", 0) is None
    assert rest("hunden väckte mig, katten också", 0, 1) is None


@pytest.mark.parametrize(
    "clause",
    [
        *("om jag får ändra mig", "jag är osäker på det", "min handläggare tjatar på mig", "jag vet inte"),
        *("ja gärna", "nej inte då", "bara mötet", "soc har bråkat", "jag behöver tolk", "vad kostar det?"),
        *("jag är rädd för dem", "jag måste ju", "chefen ringde igår"),
    ],
)
def test_doubt_conditions_pressure_needs_and_answers_are_never_only_told(clause: str) -> None:
    assert not may_only_tell(clause)


@pytest.mark.parametrize("clause", ["ja e dötrött idag", "och hunden väckte mig", "har pratat igenom det hemma"])
def test_what_may_be_a_story_is_read_for_what_it_is(clause: str) -> None:
    assert may_only_tell(clause)


def test_how_somebody_is_is_met_and_a_late_bus_is_not() -> None:
    worn, late = clauses_of("jag har ont i ryggen så ja"), clauses_of("bussen var sen så ja")
    told = (worn.without([0]), late.without([0]))
    assert [bool(one and one.touches) for one in told] == [True, False]
