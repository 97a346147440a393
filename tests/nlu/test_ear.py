"""The learnt ear and the patterns of danger, weighed against each other."""

from collections.abc import Iterator

import pytest

from assistant.knowledge.acts import BESIDE
from assistant.nlu import ear, hearing
from assistant.nlu.archive import configured
from assistant.nlu.danger_ear import DangerEar
from assistant.nlu.ear import Ear, Limits
from assistant.nlu.ear_data import ORDINARY, Heard, answers
from assistant.swedish.dangers.danger import Danger

LIMITS = Limits(
    possible=-0.7, certain=0.3, raised=0.3, doubted=0.0, dismissed=-0.9, outweighed=-0.5, in_form=-0.2, answered=0.1
)
TAUGHT = [
    ("ingen kommer att märka om jag är borta", "suicide/oblique"),
    ("alla klarar sig bättre när jag är borta", "suicide/oblique"),
    ("jag tänker göra det i kväll och ingen får stoppa mig", "suicide/direct"),
    ("han släpper aldrig ut mig ensam", "violence/oblique"),
    ("han låser dörren när han går", "violence/oblique"),
    ("jag vill boka en tid på torsdag", ORDINARY),
    ("jag är borta på torsdag, kan vi flytta tiden", ORDINARY),
    ("han låser cykeln när han går till jobbet", ORDINARY),
    ("vad gör en rehabkoordinator", ORDINARY),
    ("kan jag avboka mötet", ORDINARY),
]


@pytest.fixture(scope="module")
def small() -> Ear:
    return Ear(ear.train(TAUGHT), LIMITS)


@pytest.fixture
def nobody_listens() -> Iterator[None]:
    """The process's own ear is put aside, and comes back."""
    kept = list(hearing._ears)
    hearing._ears.clear()
    yield
    hearing._ears[:] = kept


def test_what_is_like_what_others_wrote_in_need_is_heard(small: Ear) -> None:
    found = small.hear("alla märker att det är bättre om jag är borta")
    assert found is not None
    assert found.kind == "suicide"


def test_an_errand_is_not_heard_as_danger(small: Ear) -> None:
    assert small.hear("kan jag boka en tid på torsdag") is None


def test_danger_is_heard_in_one_sentence_of_a_long_mail(small: Ear) -> None:
    around = "Jag vill boka en tid på torsdag. Kan jag avboka mötet? " * 5
    assert small.judged(around + "Alla klarar sig bättre när jag är borta. " + around).margin >= LIMITS.possible


def test_what_the_patterns_are_certain_of_is_never_silenced(small: Ear) -> None:
    known = Danger("suicide", "certain")
    assert small.hear("kan jag boka en tid på torsdag", known) == Danger("suicide", "possible")


def test_what_the_patterns_find_possible_is_dropped_when_it_sounds_ordinary(small: Ear) -> None:
    assert small.hear("kan jag boka en tid på torsdag", Danger("child", "possible")) is None


def test_lack_of_money_is_never_certain_to_the_ear() -> None:
    deaf_to_all_else = [("inga pengar till mat", "money_panic/direct"), ("hej", ORDINARY), ("inga pengar", ORDINARY)]
    heard = Ear(ear.train(deaf_to_all_else * 2), LIMITS).hear("inga pengar till mat")
    assert heard == Danger("money_panic", "possible")


def test_without_a_model_the_patterns_listen_alone(nobody_listens: None) -> None:
    assert hearing.heard("jag vill dö") == Danger("suicide", "certain")
    assert hearing.heard("vad är en sip") is None


def test_a_language_that_was_never_learnt_is_no_danger(nobody_listens: None, small: Ear) -> None:
    hearing.listen_with(Ear(small.model, LIMITS._replace(possible=-9.0)))
    assert hearing.heard("dónde está la estación de tren") is None
    assert hearing.heard("jag vill boka en tid på torsdag") is not None


def test_a_label_is_read_as_it_was_written() -> None:
    assert Heard.of_label(Heard("child", "oblique").label) == Heard("child", "oblique")


def test_nonsense_is_no_need(small: Ear) -> None:
    without_limits = Ear(small.model, LIMITS._replace(possible=-9.0))
    assert without_limits.hear("wmTP0J Uj9up65 lMhsNbUBG8N OEWMN") is None


def test_what_the_patterns_find_possible_is_certain_where_the_ear_is_as_sure(small: Ear) -> None:
    said = "jag tänker göra det i kväll och ingen får stoppa mig"
    assert small.judged(said).margin >= LIMITS.certain
    assert small.hear(said, Danger("suicide", "possible")) == Danger("suicide", "certain")
    assert small.hear("alla märker att det är bättre om jag är borta", Danger("suicide", "possible"))
    assert small.hear("kan jag boka en tid på torsdag", Danger("suicide", "possible")) is None


def test_the_ear_has_every_limit_by_default_and_as_the_project_sets_it() -> None:
    assert set(DangerEar.get_default_config()) == set(Limits._fields)
    assert {name: configured("DangerEar")[name] for name in Limits._fields} == DangerEar.get_default_config()


def test_nothing_that_is_told_beside_an_answer_is_learnt_as_ordinary() -> None:
    need = "jag vill inte finnas längre"
    said = {BESIDE: [(need, "matters")], "party": [("ja till soc", "yes")]}
    assert list(answers(said)) == [("ja till soc", ORDINARY)]
