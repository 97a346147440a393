"""What staff may tell, what is left out, how late it is, and where somebody lives."""

import pytest

from assistant.swedish.staff.staff_asks import asked_after, staff_ask

ASKED = {
    "may_tell": [
        "vad får jag säga till rehabkoordinatorn när hon sagt ja",
        "hur mycket kan jag berätta för vården",
        "ska jag säga allt jag vet, eller bara det som rör jobbet",
    ],
    "leave_it_out": [
        "hon vill inte att jag tar upp hennes drickande, ska jag följa det",
        "han sa att jag inte får nämna skulderna",
        "får jag nämna spelandet fast han inte har sagt ja till det",
    ],
    "limited_yes": [
        "går det bra med ett så begränsat samtycke",
        "hon vill bara att det gäller praktiken, inget om vården",
    ],
    "lives_there": ["min deltagare bor i Oxie, vem är REKO där", "han bor på Holma och vet inte sin vårdcentral"],
    "coordinator_name": ["vad heter koordinatorn", "har du namnet på REKO"],
    "still_unanswered": [
        "hälsoförfrågan skickades 20 oktober, är den sen",
        "det har gått 34 dagar utan svar, är det för länge",
    ],
    "answer_due": ["förfrågan gick iväg 2 november, när ska svaret vara här"],
    "decides_anyway": ["kan vi besluta på måndag innan svaret har kommit"],
    "practises": ["jag vill testa på ett låtsasfall först"],
    "short_question": ["om jag är osäker på ett ärende, vem frågar jag då"],
}


@pytest.mark.parametrize(("kind", "text"), [(kind, text) for kind, said in ASKED.items() for text in said])
def test_it_is_asked(kind: str, text: str) -> None:
    assert staff_ask(text) == kind


@pytest.mark.parametrize(
    "text",
    [
        "vad ska jag säga när jag ringer",
        "vad får jag berätta för chefen",
        "klienten bor på ett behandlingshem, vem ringer jag",
        "vi skickade den för tre veckor sen, vem svarar",
    ],
)
def test_neighbours_are_not(text: str) -> None:
    assert staff_ask(text) not in ("may_tell", "lives_there", "still_unanswered", "leave_it_out")


def test_a_number_of_days_right_after_is_about_the_waiting() -> None:
    assert asked_after("waiting", "och om det bara är 20 dagar?") == "still_unanswered"
    assert asked_after("waiting", "fel, den gick 21 oktober") == "still_unanswered"
    assert asked_after("waiting", "målet är 30 dagar va?") != "still_unanswered"


def test_whether_it_can_be_phoned_today_shows_the_card_again() -> None:
    assert asked_after("card", "hinner jag idag?") == "card_again"
    assert asked_after("card", "hon bor på Lindängen") == "lives_there"
