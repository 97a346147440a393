"""What is shown can be read aloud: every answer of ours, without a link, a digit or a sign that nobody can say."""

import re
from collections.abc import Iterator

import pytest
import yaml

from assistant.settings import PROJECT
from assistant.swedish.voice.spoken import spoken


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Läs mer på https://www.1177.se/skane/om-sip.", "Läs mer på elva sjuttiosju punkt se."),
        ("Ring 040-34 69 00.", "Ring noll fyra noll, tre fyra, sex nio, noll noll."),
        ("Ring 112 vid fara.", "Ring ett ett två vid fara."),
        ("Ring 1177 eller 90101.", "Ring elva sjuttiosju eller nio noll ett noll ett."),
        ("Barn kan ringa 116 111.", "Barn kan ringa ett ett sex, ett ett ett."),
        ("tisdag 24 november kl. 09.00–10.30", "tisdag tjugofjärde november klockan nio till tio trettio"),
        ("kl. 13.05", "klockan tretton noll fem"),
        ("från den 1 juli 2026", "från den första juli tjugohundratjugosex"),
        ("16 kap. 4 § HSL", "kapitel sexton, paragraf fyra HSL"),
        ("14 kap. 3–4 §§", "kapitel fjorton, paragraf tre till fyra"),
        ("3 § lagen (2019:1297)", "paragraf tre lagen (tjugohundranitton, ettusentvåhundranittiosju)"),
        ("prop. 2025/26:207", "proposition tjugohundratjugofem tjugosex, tvåhundrasju"),
        ("artikel 50.1, blankett FK7804", "artikel femtio punkt ett, blankett FK sjutusenåttahundrafyra"),
        ("Andelen var 76 %.", "Andelen var sjuttiosex procent."),
        ("t.ex. läkaren", "till exempel läkaren"),
        ("- ring först\n- skriv sedan", "ring först\nskriv sedan"),
        ("112 personer fick svar, 1177 av dem", "etthundratolv personer fick svar, ettusenetthundrasjuttiosju av dem"),
        ("90 000 kronor", "nittiotusen kronor"),
        ("ungefär 90 000", "ungefär nittiotusen"),
        ("90 510 hushåll", "nittiotusenfemhundratio hushåll"),
        ("1–3 maj", "första till tredje maj"),
        ("den 1-3 maj 2027", "den första till tredje maj tjugohundratjugosju"),
        ("+46 40-34 69 00", "plus fyra sex, fyra noll, tre fyra, sex nio, noll noll"),
        ("+46701740605", "plus fyra sex, sju noll ett sju fyra noll sex noll fem"),
        ("den 3 dec. kl. 9", "den tredje december klockan nio"),
        ("Senast 3 dec.", "Senast tredje december."),
        ("Det kostar ingenting.", "Det kostar ingenting."),
        ("", ""),
    ],
)
def test_a_text_is_said_as_people_say_it(text: str, expected: str) -> None:
    assert spoken(text) == expected


def answers() -> Iterator[tuple[str, str]]:
    for file in sorted((PROJECT / "data" / "responses").rglob("*.yml")):
        for name, wordings in (yaml.safe_load(file.read_text(encoding="utf-8")).get("responses") or {}).items():
            yield from ((name, wording["text"]) for wording in wordings if wording.get("text"))


def test_no_answer_leaves_a_digit_or_a_link_to_the_voice() -> None:
    assert [(name, said) for name, text in answers() if re.search(r"\d|https?:|§|%|/", said := spoken(text))] == []
