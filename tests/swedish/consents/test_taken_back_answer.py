"""Which yeses are to be taken back: all of them is an answer to that, and a yes to nobody (C-43)."""

import pytest

from assistant.swedish.consents.taken_back import begs_it_back
from assistant.swedish.consents.taken_back_answer import takes_them_all_back

TAKEN = [["utter_withdrawn_wish"]]
OFFERED = [["utter_did_you_mean"]]


@pytest.mark.parametrize(
    "text", ["ja allihop, men mötet vill jag ha kvar", "alla tack", "ja, båda två", "ta bort alla"]
)
def test_all_of_them_takes_them_all_back(text: str) -> None:
    assert takes_them_all_back(text, "", TAKEN)
    assert takes_them_all_back(text, "jag ångrar mitt samtycke", OFFERED)
    assert not takes_them_all_back(text, "jag vill veta mer", OFFERED)


@pytest.mark.parametrize("text", ["ja alla får veta", "alla dagar går bra", "alla utom soc", "allt om tiden", "alla?"])
def test_all_of_something_else_takes_nothing_back(text: str) -> None:
    assert not takes_them_all_back(text, "jag ångrar mitt samtycke", TAKEN)


@pytest.mark.parametrize(
    ("text", "begs"),
    [
        ("Frugan vill att jag väntar. Kan ni ta bort mina samtycken?", True),
        ("jag sov dåligt i natt. dra tillbaka samtycket", True),
        ("kan jag ta tillbaka mitt samtycke sen?", False),
        ("om jag ångrar mig, kan ni ta bort samtycket då?", False),
        ("hur tar jag bort ett samtycke?", False),
    ],
)
def test_to_beg_that_it_goes_is_no_question(text: str, *, begs: bool) -> None:
    assert begs_it_back(text) is begs
