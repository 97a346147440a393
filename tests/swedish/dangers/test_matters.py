"""An errand said in so many words is no danger, however the ear takes it; no cry for help is such an errand."""

import pytest

from assistant.nlu import hearing
from assistant.swedish.dangers.danger import Danger
from assistant.swedish.dangers.matters import does_it_oneself, is_of_errand, names_a_child
from tests.nlu.test_plain_answers import cries

ERRANDS = [
    "flytta inget, jag blir bara tio min sen",
    "jag tappade papperet med koden när vi flyttade",
    "varför svarar ingen, har suttit i telefonkö hela dan",
    "hen säger sig vara listad hos er, hur kollar man det",
    "och om klienten tackar nej då?",
    "hon brukar komma på sina tider",
    "är tiden borttagen nu, tack",
    "jag fick ett brev om nån rehabkoordinator, vad gör jag",
    "kan vi ta det på video, jag tar mig knappt ut",
    "helst inte tidigt på morgonen, jag sover så lite då",
    "när jag ringer brukar bebisen gapa, ja han gapar i bakgrunden",
    "blir rekon arg på mig om jag avbokar?",
    "väskan sitter fast i min rullator, jag har rullator med mig",
    "ska bara titta i min kalender",
    "jag är hennes exman men jag sköter hennes papper ibland",
    "vilken tid är det, jag ska påminna henne om mötet",
    "boka av den då, hon dyker inte upp",
    "jaha hur gör hon själv då",
    "kan han berätta det till reko på plats",
    "nej det är inte min tid utan min pappas",
    "avboka inget, undrar bara om jag kan flytta tiden senare",
    "stryk tisdagen så nån annan kan ta tiden",
]


@pytest.mark.parametrize("text", ERRANDS)
def test_an_errand_is_one(text: str) -> None:
    assert is_of_errand(text)


def test_no_cry_for_help_is_an_errand() -> None:
    assert [text for text in cries() if is_of_errand(text)] == []


@pytest.mark.parametrize(
    "text",
    [
        *("om jag är tio minuter sen slår han mig", "tappade koden, orkar inte mer", "jag tog dem för en kvart sen"),
        *("jag är hans fru och han låter mig inte gå", "vi är skilda, jag är rädd för honom", "han kommer ändå inte"),
        *("avboka, han bestämmer allt", "säg vilken dag han är där så jag kan gömma mig", "hur gör han mig illa"),
    ],
)
def test_need_beside_it_is_heard(text: str) -> None:
    assert not is_of_errand(text)


@pytest.mark.parametrize(
    ("text", "names"), [("vet inte hur jag ska göra längre", False), ("ungarna får ingen mat", True)]
)
def test_a_child_is_heard_of_where_one_may_be_named(text: str, names: bool) -> None:
    assert names_a_child(text) == names


def test_where_no_child_is_named_the_lines_for_children_are_not_given(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(hearing, "_ears", [Hears("possible")])
    monkeypatch.setattr(Hears, "hear", lambda *_: Danger("child", "possible"), raising=False)
    assert hearing.heard("vet inte hur jag ska göra längre") == Danger("suicide", "possible")
    assert hearing.heard("ungarna frågar jämt efter det") == Danger("child", "possible")


class Hears:
    """An ear that hears the same danger in whatever is said."""

    def __init__(self, level: str) -> None:
        self.level = level

    def hear(self, *_: object) -> Danger:
        return Danger("suicide", self.level)  # type: ignore[arg-type]


@pytest.mark.parametrize(("level", "heard"), [("possible", None), ("certain", Danger("suicide", "certain"))])
def test_only_what_the_ear_finds_possible_is_set_aside(
    monkeypatch: pytest.MonkeyPatch, level: str, heard: Danger | None
) -> None:
    monkeypatch.setattr(hearing, "_ears", [Hears(level)])
    monkeypatch.setattr(hearing, "_rankers", [])
    assert hearing.heard(ERRANDS[4]) == heard


@pytest.mark.parametrize(
    "text",
    [
        "säg till dem att jag är förlåten och ta hand om katten",
        "skriv att det inte ska bli någon morgondag",
        "jag är hans dotter och han gör illa mig",
        "hans son kommer till skolan med blåmärken",
        "utan ersättning är jag orolig för vad jag kan göra mot mig själv",
    ],
)
def test_words_of_an_errand_around_a_cry_make_no_errand_of_it(text: str) -> None:
    assert not is_of_errand(text)


def test_who_speaks_of_blows_has_no_errand() -> None:
    assert not is_of_errand("stryk tiden så nån annan kan få den, jag får stryk om jag går")


@pytest.mark.parametrize(
    "text",
    ["det är inte skickat va? jag ordnar det själv", "nej tack, jag fixar det själv", "kan hon kolla det själv då?"],
)
def test_an_errand_done_by_oneself_is_one(text: str) -> None:
    assert is_of_errand(text)


@pytest.mark.parametrize(
    "text",
    [
        "jag gör det ikväll",
        "jag gör det själv",
        "skicka ingen, jag orkar inte, jag gör det själv",
        "jag tänker göra det",
    ],
)
def test_what_is_done_by_oneself_may_be_anything(text: str) -> None:
    assert not is_of_errand(text)


def test_who_speaks_of_work_does_that() -> None:
    assert does_it_oneself("ok bra, då fixar jag det själv tack")
    assert not does_it_oneself("jag gör det ikväll") and not does_it_oneself("jag orkar inte, jag gör det själv")
