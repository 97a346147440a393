"""What is said in the middle of a booking, a consent or a question, and looks like danger or is hidden by it."""

import pytest

from assistant.swedish.dangers.danger import Danger, danger


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("jag får stryk hela tiden", "violence"),
        ("min sambo ger mig stryk den dagen han dricker", "violence"),
        ("jag har fått stryk hela veckan", "violence"),
        ("barnen får stryk hela tiden", "child"),
        ("min son får stryk allt oftare av pappan", "child"),
    ],
)
def test_who_is_beaten_strikes_out_no_time(text: str, kind: str) -> None:
    assert danger(text) == Danger(kind, "certain")


@pytest.mark.parametrize(
    "text",
    ["kan jag få stryka hela bokningen", "ge besked och stryk tiden", "stryk allt", "vi fick stryk i fotbollen igår"],
)
def test_who_strikes_out_a_time_is_not_beaten(text: str) -> None:
    assert danger(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "tar dom mina pengar nu då när jag sa nej",
        "tar de mina pengar om jag säger nej",
        "tar soc mina pengar då",
        "försäkringskassan tog mina pengar",
    ],
)
def test_an_authority_that_takes_money_is_no_partner(text: str) -> None:
    assert danger(text) is None


@pytest.mark.parametrize(
    "text", ["han tar mina pengar", "min man tar alla mina pengar", "mina bröder, de tar mina pengar när jag sover"]
)
def test_somebody_close_who_takes_the_money_is_still_heard(text: str) -> None:
    assert danger(text) is not None


@pytest.mark.parametrize(
    "text", ["inte längre än till jul", "men inte längre än tre månader", "jag vill att nån ringer upp mig"]
)
def test_a_limit_in_time_and_a_wish_to_be_phoned_are_no_danger(text: str) -> None:
    assert danger(text) is None


@pytest.mark.parametrize("text", ["jag orkar inte längre än till jul", "jag klarar inte leva längre än till nyår"])
def test_whose_strength_or_life_ends_then_is_heard(text: str) -> None:
    found = danger(text)
    assert found is not None and found.kind == "suicide"


@pytest.mark.parametrize(
    "text",
    [
        "i vilken månad ströks målet om arbete",
        "min bästa vän lugnar mig, kan han vara med i rummet",
        "om jag dör eller flyttar, hur länge ligger mina uppgifter kvar",
        "slipper jag vara med på kommunens saker",
        "jag klarar en timme om dagen, stämmer det att af inte vill ha mig då",
    ],
)
def test_a_question_about_the_field_with_such_words_is_no_danger(text: str) -> None:
    assert danger(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "min man fick en stroke",
        "han lungar mig inte, han slår mig",
        "om jag dör ikväll spelar ingen roll",
        "ingen vill ha mig, jag vill dö",
    ],
)
def test_real_danger_beside_those_words_is_heard(text: str) -> None:
    assert danger(text) is not None
