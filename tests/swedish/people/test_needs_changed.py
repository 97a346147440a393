"""A need that is changed: another language, nobody who comes along, a child who would interpret (L-09)."""

import pytest

from assistant.swedish.people.needs import (
    child_interprets,
    comes_alone,
    company_instead,
    language_instead,
    needs,
)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("nej förresten inte arabiska, somaliska. arabiska var till min granne", "so"),
        ("inte arabiska utan dari", "prs"),
        ("somaliska i stället för arabiska", "so"),
        ("jag pratar inte arabiska", None),
    ],
)
def test_the_language_that_takes_anothers_place(text: str, language: str | None) -> None:
    assert language_instead(text) == language


def test_a_refused_language_is_not_the_interpreters() -> None:
    assert needs("tolk på somaliska, inte arabiska")["language"] == "so"


@pytest.mark.parametrize("text", ["förresten brorsan kan inte, jag kommer själv", "min man kan inte följa med"])
def test_nobody_comes_along_after_all(text: str) -> None:
    assert comes_alone(text)


@pytest.mark.parametrize(
    "text",
    [
        "min syster ska följa med",
        "min man får inte veta",
        "jag går själv till soc",
        "hon vill inte att jag tolkar åt henne",
        "han kan inte svenska så bra",
    ],
)
def test_these_take_nobody_away(text: str) -> None:
    assert not comes_alone(text)


@pytest.mark.parametrize(
    ("text", "who"), [("min bror ska med", "sibling"), ("hon jobbar, det blir en vän istället", "friend")]
)
def test_somebody_comes_along(text: str, who: str) -> None:
    assert needs(text) == {"companion": True, "company": [who]}


def test_a_child_who_would_interpret_is_heard() -> None:
    assert child_interprets("min son han 14 år kan följa med och tolka också")
    assert not child_interprets("min son kan följa med, jag behöver tolk")


@pytest.mark.parametrize(
    ("text", "instead"),
    [
        ("inte pappa, min bror följer med", True),
        ("mamma kan inte komma, min syster följer med", True),
        ("fel, det är min kompis som ska med", True),
        ("det blir min man i stället", True),
        ("min andra dotter kommer också med", False),
        ("min bror följer också med, jag kan inte gå så långt", False),
        ("min man kommer med, mamma hör inte så bra", False),
        ("min son följer med så att jag inte är ensam", False),
    ],
)
def test_who_comes_along_too_takes_nobodys_place(text: str, instead: bool) -> None:
    assert company_instead(text) is instead
