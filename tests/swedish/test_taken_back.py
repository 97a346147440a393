"""Whose yes a message takes back. The opposite of what was meant would tell somebody what they may not know."""

from pathlib import Path

import pytest
import yaml

from assistant.swedish.taken_back import taken_back

LETTERS = {"S": "social_services", "A": "employment_service", "F": "insurance_agency", "E": "employer"}
CASES = yaml.safe_load((Path(__file__).parent / "corpus" / "taken_back.yml").read_text(encoding="utf-8"))


@pytest.mark.parametrize(("say", "ends"), [(case["say"], case["ends"]) for case in CASES])
def test_just_those_who_are_meant_lose_their_yes(say: str, ends: str) -> None:
    assert taken_back(say).parties == {LETTERS[letter] for letter in ends}


@pytest.mark.parametrize("say", ["ta tillbaka mitt samtycke", "jag ångrar mig", "", "sluta dela mina uppgifter"])
def test_a_withdrawal_that_names_nobody_is_of_everything(say: str) -> None:
    found = taken_back(say)
    assert not found.named and found.parties == set(LETTERS.values())


@pytest.mark.parametrize("party", ["soc", "af", "fk", "chefen"])
def test_all_but_one_and_one_alone_are_each_others_opposites(party: str) -> None:
    one, others = taken_back(f"ta tillbaka {party}").parties, taken_back(f"ta tillbaka alla utom {party}").parties
    assert one | others == set(LETTERS.values()) and not one & others
