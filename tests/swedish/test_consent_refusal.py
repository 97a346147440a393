"""A no to being talked about, and what only sounds like one."""

import pytest

from assistant.swedish.consent_refusal import refuses_somebody


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
