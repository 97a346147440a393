"""An aid, a dog, light, parking and help with reading: told as such, and nothing where they are only spoken of."""

import pytest

from actions.bookings.needs_in_words import in_words
from assistant.casework.needs import Access, Needs
from assistant.swedish.people.needs import needs
from assistant.swedish.people.needs_asked import wishes_access
from assistant.web.texts import all_texts


@pytest.mark.parametrize(
    ("said", "access"),
    [
        ("kommer med rullator", ["step_free", "walker"]),
        ("kör permobil", ["step_free", "wheelchair"]),
        ("min ledarhund är alltid med", ["assistance_dog"]),
        ("får hunden följa med in?", ["dog"]),
        ("finns det teleslinga i rummet", ["hearing_loop"]),
        ("jag tål inte lysrör", ["soft_light"]),
        ("kan ni släcka lampan i taket", ["soft_light"]),
        ("känslig för ljus och ljud", ["calm_room", "soft_light"]),
        ("har dyslexi, kan nån hjälpa mig att läsa", ["reading_help"]),
        ("jag kan inte läsa så bra", ["reading_help"]),
        ("punktskrift om det går", ["large_text"]),
        ("jag måste kunna parkera nära dörren", ["parking"]),
        ("jag kommer dit med färdtjänst", ["transport"]),
        ("jag måste kunna parkera bilen nära", ["parking"]),
        ("behöver en parkeringsplats", ["parking"]),
        ("min mamma sitter i rullstol och följer med", ["step_free", "wheelchair"]),
        ("boka åt min pappa, han har rullator", ["step_free", "walker"]),
        ("jag har dyslexi precis som min son", ["reading_help"]),
        ("jag och min man har rullator", ["step_free", "walker"]),
        ("min handläggare har fixat rullstol åt mig", ["step_free", "wheelchair"]),
    ],
)
def test_what_room_is_needed_for_is_told_as_such(said: str, access: list[str]) -> None:
    assert needs(said)["access"] == access


@pytest.mark.parametrize(
    "said",
    [
        "jag är ute med hunden på morgonen",
        "jag har hund så det får bli efter lunch",
        "tar med hunden på promenad då",
        "jag kan inte läsa koden",
        "det är svårt att läsa det du skriver",
        "kan du hjälpa mig läsa beslutet från kassan",
        "jag är blind av ilska",
        "jag har inget emot lysrör",
        "finns det parkering?",
        "måste jag betala parkering?",
        "hur söker jag färdtjänst?",
        "färdtjänsten är sen",
        "min man kör färdtjänst",
        "jag behöver inte hörslinga",
        "jag har ingen rullator längre",
        "min dotter är dyslektiker, hon kan inte hjälpa mig",
        "kan inte då för min pappa sitter i rullstol",
        "jag ser dåligt på den här lilla skärmen",
        "svårt att läsa på telefonen",
        "hunden är med valpar just nu",
        "hunden ska vara med på utställning då",
        "vänta, jag måste parkera först",
    ],
)
def test_what_is_only_spoken_of_is_no_need(said: str) -> None:
    assert needs(said) == {}


def test_a_lift_is_asked_about_and_a_loop_is_wished_for() -> None:
    assert wishes_access(needs("har ni hörslinga?"))
    assert not wishes_access(needs("finns det hiss?")) and not wishes_access({})


def test_every_kind_has_its_words_for_who_says_it_and_for_the_reko() -> None:
    told = all_texts()["resident"]["access"]
    assert {one.value for one in Access} == set(told)
    assert all(in_words(Needs(access=(one,))) for one in Access)
