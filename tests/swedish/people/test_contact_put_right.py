"""Name or number that were noted before: put right, said to be wrong, or asked about."""

import pytest

from assistant.swedish.people.contact_put_right import (
    asks_how_listed,
    asks_of_contact,
    bare_ending,
    name_put_right,
    number_put_right,
    puts_contact_right,
)

KNOWN = "+46701740650"


@pytest.mark.parametrize(
    ("text", "field"),
    [
        ("hoppsan, jag skrev fel nummer, det slutar på 58", "phone"),
        ("kan du byta mitt nummer till 070-174 06 59", "phone"),
        ("ta bort det gamla numret", "phone"),
        ("går det bra att byta till mobil 070-174 06 59", "phone"),
        ("ta 070-174 06 59 i stället", "phone"),
        ("kan jag byta till 14.30 i stället", None),
        ("ni har bara mitt efternamn", "person_name"),
        ("fel namn, Alba Demosson ska det vara", "person_name"),
        ("min syster har fel nummer till er", None),
        ("finns det inget annat nummer", None),
        ("mitt samtycke ska sluta 31 december", None),
        ("vilket nummer har vårdcentralen", None),
        ("har ni fått nytt telefonnummer", None),
        ("mitt gamla nummer ligger kvar hos försäkringskassan", None),
        ("handläggaren har mitt gamla nummer", None),
        ("det kom upp fel nummer från soc", None),
    ],
)
def test_what_is_put_right(text: str, field: str | None) -> None:
    assert puts_contact_right(text) == field


@pytest.mark.parametrize(
    ("text", "digits"),
    [
        ("58", "58"),
        ("nej det ska vara 58 på slutet", "58"),
        ("slutar på 58", "58"),
        ("ring efter 15", None),
        ("jag slutar kl 15", None),
        ("om 20 minuter", None),
    ],
)
def test_only_digits_are_the_last_ones_of_a_number(text: str, digits: str | None) -> None:
    assert bare_ending(text) == digits


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("numret ska sluta på 58", "+46701740658"),
        ("inte 070-174 06 50 utan 070-174 06 51", "+46701740651"),
        ("det blev fel nummer", None),
    ],
)
def test_the_right_number(text: str, number: str | None) -> None:
    assert number_put_right(text, KNOWN) == number


@pytest.mark.parametrize(
    ("text", "known", "name"),
    [
        ("jag heter Sam Dummysson", "Dummysson", "Sam Dummysson"),
        ("fel namn, Alba Demosson ska det vara", "Alva Demosson", "Alba Demosson"),
        ("mitt namn är fel", "Alva Demosson", None),
    ],
)
def test_the_right_name(text: str, known: str, name: str | None) -> None:
    assert name_put_right(text, known) == name


@pytest.mark.parametrize(
    ("text", "asks"),
    [
        ("står jag på listan?", True),
        ("är det inskrivet nu eller?", True),
        ("har ni mitt nummer rätt?", True),
        ("jag undrar om jag är uppskriven", True),
        ("vad har ni för nummer", False),
        ("får jag en lista", False),
    ],
)
def test_what_is_kept_is_asked_for(text: str, asks: bool) -> None:
    assert asks_how_listed(text) is asks


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("vad har ni för nummer till mig", True),
        ("har ni mitt nummer kvar", True),
        ("vilket nummer ringer ni mig på sen", True),
        ("vilket nummer ringer ni ifrån", False),
        ("är det inskrivet nu", False),
        ("vilket nummer har vårdcentralen", False),
    ],
)
def test_ones_number_is_asked_for(text: str, asked: bool) -> None:
    assert asks_of_contact(text) is asked
