"""What somebody begins with who seeks the right place or tells what weighs on them."""

import pytest

from tests.knowledge.test_asides import kind


@pytest.mark.parametrize(
    ("text", "wish", "found"),
    [("God morgon! Har jag kommit rätt? Jag ska till en koordinator säger doktorn", "nlu_fallback", "right_place"),
     ("min son säger att man kan boka tid här", "faq", "right_place"),
     ("hej är det här man bokar", "nlu_fallback", "right_place"),
     ("har ni kvällstider", "book_appointment", "evening_times"),
     ("hyran är obetald och kylen är tom, och ingen på kontoret svarar mig när jag ringer", "out_of_scope",
      "money_trouble"),
     ("de har dragit in min sjukpenning", "money_amount", "money_trouble"),
     ("jag fick sparken i går och vet inte vad jag ska göra", "nlu_fallback", "heavy_story"),
     ("alla bollar mig fram och tillbaka", "complaint", "heavy_story")],
)  # fmt: skip
def test_it_is_met(text: str, wish: str, found: str) -> None:
    assert kind(text, wish) == found
    assert kind(text, wish, "booking_form") != found
    assert kind(text, wish, is_of_staff=True) != found


@pytest.mark.parametrize(
    ("text", "wish"),
    [("min mamma sa att man kan boka tid här på törnrosen", "book_appointment"),
     ("finns det kvällstider på törnrosen", "book_appointment"), ("hur mycket pengar får jag", "money_amount"),
     ("jag fick sparken och behöver en tid hos en koordinator", "nlu_fallback"),
     ("hyran är obetald", "danger"), ("avboka, jag blev uppsagd", "cancel_appointment")],
)  # fmt: skip
def test_what_wants_something_of_its_own_keeps_it(text: str, wish: str) -> None:
    assert kind(text, wish) not in ("right_place", "evening_times", "money_trouble", "heavy_story")
