"""A no to being talked about, and what only sounds like one."""

import pytest

from assistant.swedish.consents.consent_refusal import ends_an_earlier_yes, lets_somebody_in, refuses_somebody


@pytest.mark.parametrize(
    ("said", "refuses"),
    [
        ("då säger jag nej till alla", True),
        ("jag säger nej till chefen", True),
        ("jag säger nej till soc men ja till af", False),
        ("jag säger nej till behandlingen", False),
        ("kan jag säga nej till soc?", False),
        ("nej till alla", False),
        ("jag säger nej till alla tider", False),
        ("jag säger nej till alla mediciner", False),
    ],
)
def test_an_outright_no_to_somebody(said: str, refuses: bool) -> None:
    assert refuses_somebody(said) is refuses


@pytest.mark.parametrize(
    ("said", "lets_in"),
    [
        ("jo förresten soc är okej", True),
        ("ja till af ändå", True),
        ("chefen går bra också", True),
        ("försäkringskassan får veta", True),
        ("jo soc är ok men bara om mötet", True),
        ("soc är inte okej", False),
        ("är soc okej?", False),
        ("soc", False),
        ("det går bra på jobbet", False),
        ("jag är rädd att soc får veta", False),
        ("mamma säger ja till soc", False),
        ("min klient säger att soc är okej", False),
        ("ja tisdag går bra, jag är på soc", False),
    ],
)
def test_a_yes_to_somebody_outside_of_the_questions(said: str, lets_in: bool) -> None:
    assert lets_somebody_in(said) is lets_in


@pytest.mark.parametrize(
    ("said", "ends"),
    [
        ("jag har gett ja till kassan men nu är jag frisk så det behövs inte", True),
        ("jag skrev på för af i våras, det är inte aktuellt längre", True),
        ("jag har sagt ja till soc", False),
        ("soc behövs inte", False),
        ("jag har sagt ja, behövs det inte mer?", False),
    ],
)
def test_a_yes_that_is_not_needed_any_more_is_over(said: str, ends: bool) -> None:
    assert ends_an_earlier_yes(said) is ends
