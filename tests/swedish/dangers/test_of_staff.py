"""What staff write where danger is heard: denials are taken out, worry is believed, work is told from it."""

import pytest

from assistant.swedish.dangers.of_staff import fears_for_somebody, speaks_of_work, without_denials


@pytest.mark.parametrize(
    "text",
    ["ingen är i fara", "han är inte hotad", "det finns ingen hotbild", "hon har inga självmordstankar", "ej utsatt"],
)
def test_what_denies_danger_is_taken_out(text: str) -> None:
    assert without_denials(f"{text}, bara värk").endswith("bara värk")
    assert len(without_denials(f"{text}, bara värk")) < len(f"{text}, bara värk")


@pytest.mark.parametrize(
    "rest", ["hon blev slagen i går", "hon är rädd för sin man", "han pratar om att ta livet av sig"]
)
def test_what_is_told_beside_a_denial_stays(rest: str) -> None:
    assert rest in without_denials(f"ingen fara just nu men {rest}")


@pytest.mark.parametrize(
    "text",
    [
        "hon vågar inte säga att hon är hotad",
        "hon är hotad",
        "han är i fara",
        "fara?",
        "hon orkar inte har självmordstankar",
        "jag vet inte är suicidal",
        "han vågar inte är hotad av sin pappa nu",
        "jag vet inte det är våld hemma tror jag",
    ],
)
def test_nothing_is_taken_out_where_danger_is_told(text: str) -> None:
    assert without_denials(text) == text


@pytest.mark.parametrize("text", ["jag är orolig för honom", "hon svarar inte längre", "hennes sambo svarar åt henne"])
def test_worry_is_heard(text: str) -> None:
    assert fears_for_somebody(text)


@pytest.mark.parametrize("text", ["får jag nämna hans missbruk för vården", "kan jag öva på ett påhittat fall"])
def test_work_is_told_from_worry(text: str) -> None:
    assert speaks_of_work(text) and not fears_for_somebody(text)
