"""What speaks of erasing asks for it, asks about it, or will not have it."""

import pytest

from assistant.swedish.consents.erasing import asks_if_erased, erases_all_too, erasure_said

WISHES = [
    "radera",
    "raddera alt om mej",
    "ta bort mina uppgifter",
    "glöm allt om mig",
    "kan du vara snäll och radera det jag skrev",
    "kan ni ta bort vårt samtal?",
    "kan du inte bara ta bort allt?",
    "nej jag vill inte vara med mer, radera allt",
    "glöm inte att radera mina uppgifter",
    "jag vill inte att ni sparar något",
    "radera vad jag sa om hur jag mår",
    "jag vill att allt ni vet om mig försvinner",
    "nu vill jag radera allt",
    "radera inte bara numret utan allt",
    "glöm det jag skrev med en gång",
    "glöm det jag har skrivit med detsamma",
]
QUESTIONS = [
    "ta bort allt, men inte min bokning",
    "radera allt utom min tid",
    "glöm allt men spara mitt nummer",
    "glöm det jag sa om min bror",
    "nej glöm det sista jag skrev",
    "glöm det där med hissen",
    "hur raderar jag mina uppgifter?",
    "kan man radera allt",
    "vad händer om jag skriver radera",
    "hur tar jag bort allt ni har om mig",
    "går det att ta bort det jag skrivit?",
    "måste jag radera själv",
    "jag vill veta hur jag raderar",
    "jag undrar om ni kan ta bort mitt namn",
    "radera mina uppgifter?",
    "jag vill ta bort mina uppgifter, hur gör jag",
    "det går inte att radera",
    "har du raderat allt?",
    "de säger att man kan radera sina uppgifter",
    "försvinner min tid om jag raderar chatten?",
    "kan du berätta hur man raderar",
    "kanske",
]
REFUSALS = [
    "vill inte radera",
    "radera inte",
    "raddera inte",
    "ta inte bort mina uppgifter",
    "nej vänta, radera inte än",
    "jag vill inte att du raderar",
    "ni får inte ta bort något",
    "låt bli att radera",
    "jag vill inte ha mina uppgifter raderade",
]


@pytest.mark.parametrize("text", WISHES)
def test_an_outright_wish_asks_for_it_however_politely_and_however_it_is_spelt(text: str) -> None:
    assert erasure_said(text) == "wished"


@pytest.mark.parametrize("text", QUESTIONS)
def test_a_question_or_a_story_about_it_asks_for_nothing(text: str) -> None:
    assert erasure_said(text) == "asked"


@pytest.mark.parametrize("text", REFUSALS)
def test_a_no_to_it_is_a_no(text: str) -> None:
    assert erasure_said(text) == "refused"


@pytest.mark.parametrize(
    "said",
    [
        "radera allt! nej inte det",
        "radera allt. nej vänta",
        "ta bort allt om mig, nej förresten inte",
        "radera mina uppgifter, jag ångrar mig",
        "ta bort mina uppgifter! oj nej fel",
    ],
)
def test_a_wish_that_is_taken_back_at_once_erases_nothing(said: str) -> None:
    assert erasure_said(said) == "refused"


@pytest.mark.parametrize(
    "said", ["nej! radera allt", "vänta, ta bort allt om mig", "glöm det, radera allt", "radera allt, inte bara namnet"]
)
def test_a_no_to_something_else_ahead_of_the_wish_leaves_it(said: str) -> None:
    assert erasure_said(said) == "wished"


@pytest.mark.parametrize("text", ["ja ta bort den", "ja stryk den tack", "ja, radera tiden", "ja glöm det"])
def test_a_yes_to_cancelling_erases_nothing_else(text: str) -> None:
    assert not erases_all_too(text)


@pytest.mark.parametrize(
    "text", ["ja, och radera allt om mig", "ja. ta bort mitt namn och nummer också, allt ni har sparat"]
)
def test_all_is_erased_beside_it_where_all_is_meant(text: str) -> None:
    assert erases_all_too(text)


@pytest.mark.parametrize(
    "text",
    [
        "jag vill veta att det verkligen blev raderat",
        "ring mig när mitt samtycke är borttaget",
        "kan nån ringa och bekräfta att det är borta?",
    ],
)
def test_whether_it_is_done_asks_for_nothing_to_be_done(text: str) -> None:
    assert asks_if_erased(text) and erasure_said(text) == "asked"


@pytest.mark.parametrize(
    "text", ["radera allt och ring mig när det är raderat", "ta bort allt, jag vill vara säker på att det är borta"]
)
def test_a_wish_stands_with_its_reason(text: str) -> None:
    assert erasure_said(text) == "wished" and not asks_if_erased(text)
