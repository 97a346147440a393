"""Whose yes a message takes back. The opposite of what was meant would tell somebody what they may not know."""

from pathlib import Path

import pytest
import yaml

from assistant.swedish.consents.taken_back import EVERYBODY, taken_back, takes_back

LETTERS = {"S": "social_services", "A": "employment_service", "F": "insurance_agency", "E": "employer"}
CORPUS = Path(__file__).parents[1] / "corpus"


def cases(name: str) -> list[dict[str, str]]:
    read: list[dict[str, str]] = yaml.safe_load((CORPUS / f"{name}.yml").read_text(encoding="utf-8"))
    return read


def those(letters: str) -> set[str]:
    return {LETTERS[letter] for letter in letters}


@pytest.mark.parametrize(("say", "ends"), [(case["say"], case["ends"]) for case in cases("taken_back")])
def test_just_those_who_are_meant_lose_their_yes(say: str, ends: str) -> None:
    assert taken_back(say).ends == those(ends)


@pytest.mark.parametrize("case", cases("withdrawals"), ids=lambda case: case["say"])
def test_a_withdrawal_is_read_whole_who_ends_who_is_narrowed_and_who_is_asked_about(case: dict[str, str]) -> None:
    meant = taken_back(case["say"])
    assert (meant.ends, meant.narrowed) == (those(case["ends"]), those(case.get("less", "")))
    assert not meant.ends & (meant.stays | meant.asked | meant.narrowed)
    if "asks" in case:
        assert meant.asked == those(case["asks"])


@pytest.mark.parametrize("case", cases("no_withdrawals"), ids=lambda case: case["say"])
def test_what_leaves_every_yes_standing_ends_none(case: dict[str, str]) -> None:
    meant = taken_back(case["say"])
    assert (meant.ends, meant.narrowed) == (set(), those(case.get("less", "")))
    assert meant.asked >= those(case.get("asks", ""))
    assert not takes_back(case["say"])


@pytest.mark.parametrize("say", ["soc ska inte få veta planen", "berätta bara om mötet"])
def test_taking_back_a_part_is_told_from_taking_back_all(say: str) -> None:
    assert taken_back(say).narrowed and not taken_back(say).ends


@pytest.mark.parametrize("say", ["jag vill inte att soc får veta om mötet", "soc ska inte veta att jag har ett möte"])
def test_not_about_the_meeting_either_is_the_whole(say: str) -> None:
    assert taken_back(say).ends == {"social_services"} and not taken_back(say).narrowed


@pytest.mark.parametrize("say", ["jag vill att samtycket gäller lite längre", "förläng mitt samtycke"])
def test_wanting_more_time_ends_nothing(say: str) -> None:
    assert taken_back(say).longer and not taken_back(say).ends


@pytest.mark.parametrize(
    "say", ["ni får inte prata med soc längre", "samtycket ska inte gälla längre", "ta tillbaka mitt samtycke"]
)
def test_wanting_no_more_time_is_a_withdrawal(say: str) -> None:
    assert taken_back(say).ends and not taken_back(say).longer


@pytest.mark.parametrize(
    ("say", "asked"),
    [
        ("jag vill gärna att ni pratar med soc, men de ska inte få veta min diagnos", "S"),
        ("ni får prata med soc men inte om min sjukdom", "S"),
        ("ta tillbaka samtycket till soc", ""),
        ("jag vill inte att ni pratar med soc", ""),
        ("ni får inte prata med soc", ""),
    ],
)
def test_a_yes_that_keeps_something_out_is_asked_about_and_ends_nobodys(say: str, asked: str) -> None:
    meant = taken_back(say)
    assert meant.asked == those(asked)
    assert bool(meant.ends) is not bool(asked)


@pytest.mark.parametrize(
    "say",
    [
        "tills jag är tillbaka i jobb",
        "jag ska resa bort",
        "ta bort min tid",
        "till slut",
        "nej",
        "kan jag ångra det?",
        "ja men jag kan väl ångra mig",
        "ja, om jag får ta tillbaka det sen",
        "okej men jag vill kunna ta tillbaka det",
    ],
)
def test_what_only_sounds_like_it_takes_no_answer_back(say: str) -> None:
    assert not takes_back(say)


@pytest.mark.parametrize("say", ["ta tillbaka mitt samtycke", "jag ångrar mig", "", "sluta dela mina uppgifter"])
def test_a_withdrawal_that_names_nobody_is_of_everything(say: str) -> None:
    found = taken_back(say)
    assert not found.named and found.ends == set(LETTERS.values())


@pytest.mark.parametrize("party", ["soc", "af", "fk", "chefen"])
def test_all_but_one_and_one_alone_are_each_others_opposites(party: str) -> None:
    one, others = taken_back(f"ta tillbaka {party}").ends, taken_back(f"ta tillbaka alla utom {party}").ends
    assert one | others == set(LETTERS.values()) and not one & others


LESS_WHEREVER_ONLY_STANDS = [
    "jag vill att soc bara får veta om mötet",
    "jag vill bara att soc får veta om mötet",
    "soc ska bara få veta att jag har en tid",
    "jag vill bara att soc ska veta att jag har ett möte",
]


@pytest.mark.parametrize("said", LESS_WHEREVER_ONLY_STANDS)
def test_only_the_meeting_narrows_who_is_named_and_ends_nobody(said: str) -> None:
    meant = taken_back(said)
    assert meant.narrowed == {"social_services"} and not meant.ends


def test_only_somebody_ends_the_others_and_leaves_the_meeting_alone_where_it_is_said() -> None:
    meant = taken_back("bara soc får veta om mötet")
    assert meant.ends == EVERYBODY - {"social_services"} and meant.narrowed == {"social_services"}


@pytest.mark.parametrize(
    ("said", "ends"),
    [
        ("soc ska inte ha min diagnos, ta tillbaka", {"social_services"}),
        ("af ska inte veta min sjukdom, jag ångrar mig", {"employment_service"}),
        ("soc ska inte få veta min diagnos, jag tar tillbaka mitt ja", EVERYBODY),
        ("soc får inte veta planen, jag tar tillbaka mitt samtycke", EVERYBODY),
        ("soc ska inte ha min diagnos, ta bort allt", EVERYBODY),
        ("soc ska inte ha min diagnos", frozenset()),
        ("jag ångrar mig, soc bara om mötet", frozenset()),
    ],
)
def test_an_end_after_something_held_out_spares_nobody_it_was_said_of(said: str, ends: set[str]) -> None:
    meant = taken_back(said)
    assert meant.ends == ends and not meant.narrowed & meant.ends


@pytest.mark.parametrize(
    "said",
    [
        "jag ångrar att jag sa nej till soc",
        "jag sa nej till soc men ångrar mig",
        "jag har sagt nej till soc, det ångrar jag",
        "ta bort mitt nej till soc",
    ],
)
def test_a_no_that_is_regretted_ends_no_yes(said: str) -> None:
    meant = taken_back(said)
    assert meant.asked == {"social_services"} and not meant.ends and not takes_back(said)


def test_not_yet_is_no_word_for_all_but_somebody() -> None:
    assert taken_back("inte än, prata inte med soc").ends == {"social_services"}
