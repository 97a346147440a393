"""What is said of a time that one has: it stays, it goes, or it is held by phone."""

import pytest

from assistant.nlu.safety import recognised_first
from assistant.swedish.words.wishes_said import (
    asks_for_code,
    cancels_booking,
    is_only_late,
    keeps_booking,
    meeting_form,
    pleads,
    refuses_call,
    wants_a_call,
    wants_out,
    wants_sounding_board,
)


@pytest.mark.parametrize(
    "text",
    [
        "nej jag vill inte avboka",
        "avboka inte",
        "ja, men avboka inte",
        "låt tiden vara kvar",
        "behåll tiden",
        "jag vill ha kvar min tid",
        "nej ta inte bort den",
    ],
)
def test_whoever_keeps_the_time_cancels_nothing(text: str) -> None:
    assert keeps_booking(text)
    assert not cancels_booking(text)


@pytest.mark.parametrize("text", ["avboka", "ja avboka", "boka av den", "ta bort tiden tack"])
def test_whoever_says_it_in_so_many_words_cancels(text: str) -> None:
    assert cancels_booking(text)
    assert not keeps_booking(text)


@pytest.mark.parametrize(
    "text", ["vad händer om jag avbokar", "ska du avboka?", "vill inte att ni tar bort den", "jag kommer", "hm"]
)
def test_whatever_is_less_clear_is_asked_about_again(text: str) -> None:
    assert not cancels_booking(text)


@pytest.mark.parametrize(
    ("text", "bare", "expected"),
    [
        ("boka på törnrosen, gärna på telefon", False, "phone"),
        ("kan vi ta det på video", False, "video"),
        ("jag vill träffas på plats", False, "visit"),
        ("inte på telefon", False, None),
        ("på telefon 070-174 06 05", False, None),
        ("på telefon eller på video", False, None),
        ("mitt telefonnummer är 070-174 06 05", False, None),
        ("telefon", False, None),
        ("telefon", True, "phone"),
        ("helst inte telefon, video", True, "video"),
        ("jag vill komma dit, inte telefon", True, "visit"),
        ("jag har ingen telefon", True, None),
        ("tappat min telefon", True, None),
    ],
)
def test_how_the_meeting_is_to_be_held_is_read(text: str, bare: bool, expected: str | None) -> None:
    assert meeting_form(text, bare=bare) == expected


@pytest.mark.parametrize(("text", "expected"), [("vad var koden nu igen?", True), ("när är min tid", False)])
def test_whoever_speaks_of_the_code_is_heard(text: str, expected: bool) -> None:
    assert asks_for_code(text) is expected


@pytest.mark.parametrize("text", ["jag blir tio minuter sen", "bussen är försenad", "oj jag blir nog lite sen idag"])
def test_only_coming_late_is_heard_as_that_and_as_no_danger(text: str) -> None:
    assert is_only_late(text)
    assert recognised_first(text) is None


@pytest.mark.parametrize(
    "text",
    ["jag blir sen för jag har ont i bröstet", "det är för sent", "kommer inte vara kvar sen", "jag är sen länge sjuk"],
)
def test_what_is_said_beside_coming_late_is_listened_to(text: str) -> None:
    assert not is_only_late(text)


@pytest.mark.parametrize(
    "text",
    [
        "jag vill inte bli uppringd",
        "nej ring mig inte",
        "snälla ring inte mig",
        "jag vill inte att ni ringer mig",
        "jag vill slippa bli uppringd",
        "ni behöver inte ringa tillbaka",
        "nej, ingen ska ringa mig",
        "jag vill inte ha någon som ringer mig",
    ],
)
def test_whoever_wants_no_call_is_heard(text: str) -> None:
    assert refuses_call(text) and not wants_a_call(text)


@pytest.mark.parametrize(
    "text",
    [
        "kan du inte ringa mig i stället",
        "jag hittar inte tiden, ring mig",
        "jag hinner inte ring mig",
        "ring mig inte förrän på måndag",
        "ni behöver inte ringa mig före 10",
        "jag vågar inte ringa, ni får ringa mig",
        "ring mig, inte min man",
        "ingen ringer mig",
    ],
)
def test_a_not_beside_the_call_refuses_nothing(text: str) -> None:
    assert wants_a_call(text) and not refuses_call(text)


@pytest.mark.parametrize("text", ["jag vågar inte ringa", "jag vill inte prata i telefon", "kan jag ringa er"])
def test_whoever_does_not_phone_asks_for_no_call_and_refuses_none(text: str) -> None:
    assert not wants_a_call(text) and not refuses_call(text)


@pytest.mark.parametrize(
    "said",
    [
        "jag vill boka bollplank",
        "boka bollplank",
        "kan jag få en tid för bollplank med REKO",
        "jag behöver ett bollplank på törnrosen",
        "ja tack, jag tar och bokar ett bollplank",
    ],
)
def test_whoever_wants_to_talk_a_matter_over_is_heard(said: str) -> None:
    assert wants_sounding_board(said)


@pytest.mark.parametrize(
    "said",
    [
        "vad är bollplank",
        "hur bokar jag bollplank",
        "jag har bokat ett bollplank",
        "jag vill inte ha bollplank",
        "jag vill avboka bollplanket",
        "jag vill boka en tid",
        "",
    ],
)
def test_a_word_about_the_sounding_board_is_no_wish_for_it(said: str) -> None:
    assert not wants_sounding_board(said)


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("video går inte", None),
        ("jag vill inte ha det på video", None),
        ("på plats men inte video", "visit"),
        ("jag kan inte komma dit så telefon", "phone"),
        ("telefon för jag kan inte ta mig dit", "phone"),
    ],
)
def test_a_way_to_meet_that_is_denied_before_or_after_is_none(text: str, form: str | None) -> None:
    assert meeting_form(text, bare=True) == form


@pytest.mark.parametrize(
    "text", ["ring inte klockan 12, då äter jag", "ring mig inte vid lunch", "ring inte sent", "ring mig inte i morgon"]
)
def test_a_no_to_an_hour_is_no_refusal(text: str) -> None:
    assert wants_a_call(text) and not refuses_call(text)


@pytest.mark.parametrize("text", ["jag vill inte att ni ringer mig om det här", "ring inte till jobbet"])
def test_what_may_be_either_is_neither(text: str) -> None:
    assert not wants_a_call(text) and not refuses_call(text)


@pytest.mark.parametrize(
    "text", ["kan nån hjälpa mig", "kan ni inte hjälpa mig", "snälla hjälp mig", "kan du fixa det åt mig tack"]
)
def test_whoever_asks_for_help_and_nothing_more_pleads(text: str) -> None:
    assert pleads(text)


@pytest.mark.parametrize(
    "text", ["vad kan du hjälpa till med", "vet du någon som kan hjälpa mig med hyran", "jag behöver ingen hjälp"]
)
def test_a_question_of_its_own_and_a_no_are_no_plea(text: str) -> None:
    assert not pleads(text)


def test_whoever_waits_for_others_to_give_up_theirs_wants_in() -> None:
    assert not wants_out("kan jag stå i kö om någon lämnar återbud")
    assert wants_out("jag vill lämna kön")


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("boka kryddgården telefon", "phone"),
        ("ok telefon", "phone"),
        ("video tack", "video"),
        ("har ingen telefon just nu", None),
        ("min telefon är trasig", None),
        ("telefon 070-174 06 10", None),
        ("inte telefon", None),
    ],
)
def test_a_bare_word_may_be_the_way_to_meet(text: str, form: str | None) -> None:
    assert meeting_form(text, bare=True) == form
