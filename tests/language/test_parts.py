"""Messages as people write them, with several wishes or one of many clauses, come out in the right number of parts."""

import pytest
import yaml

from assistant.swedish.words.wishes import all_wishes
from tests.language.corpus import MIRROR

PARTS = yaml.safe_load((MIRROR / "parts.yml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("part", PARTS)
def test_several_wishes_mostly_come_out_in_the_right_number_of_parts(part: str) -> None:
    wrong = [row["text"] for row in PARTS[part]["several"] if len(all_wishes(row["text"])) != row["parts"]]
    assert 1 - len(wrong) / len(PARTS[part]["several"]) >= 0.8, wrong


@pytest.mark.parametrize("part", PARTS)
def test_one_wish_almost_always_stays_whole(part: str) -> None:
    cut = [text for text in PARTS[part]["one"] if len(all_wishes(text)) > 1]
    assert 1 - len(cut) / len(PARTS[part]["one"]) >= 0.95, cut
