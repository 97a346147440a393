"""What somebody needs at a meeting, in people's own words."""

from typing import Any

import pytest

from assistant.swedish.people.needs import asks_for_interpreter, cannot_phone, needs, only_gender


@pytest.mark.parametrize(
    ("said", "told"),
    [
        (
            "jag behöver tolk på arabiska, helst en kvinna",
            {"interpreter": True, "language": "ar", "interpreter_gender": "woman"},
        ),
        ("manlig tolk somaliska tack", {"interpreter": True, "language": "so", "interpreter_gender": "man"}),
        ("irakisk arabiska tolk", {"interpreter": True, "language": "ar", "dialect": "irakisk"}),
        ("tolk behöver", {"interpreter": True}),
        ("teckenspråkstolk", {"interpreter": True, "language": "swl"}),
        ("jag sitter i rullstol", {"access": ["step_free", "wheelchair"]}),
        ("klarar inga trappor", {"access": ["step_free"]}),
        ("trappor har jag inget emot", {}),
        ("finns det hiss, och jag hör dåligt", {"access": ["step_free", "hearing_loop"]}),
        ("min syster följer med", {"companion": True, "company": ["sibling"]}),
        ("min bror skulle gärna vilja komma med", {"companion": True, "company": ["sibling"]}),
        ("jag tar med mig en vän", {"companion": True, "company": ["friend"]}),
        ("skicka hellre sms", {"channel": "sms"}),
        ("min kurator är också REKO, jag vill ha någon annan", {"other_coordinator": True}),
        ("ring inte hem till mig", {"discreet": True}),
        ("lämna inget meddelande på telefonsvararen", {"discreet": True}),
        ("jag vill inte ha några sms", {"discreet": True}),
        ("jag har inte fått något sms", {}),
        ("kan jag lämna ett meddelande till reko", {}),
        ("ring inte före tre", {}),
        ("skickar ni inga sms?", {}),
        ("jag vill träffa en annan reko", {"other_coordinator": True}),
    ],
)
def test_what_is_needed_is_read_as_kinds(said: str, told: dict[str, Any]) -> None:
    assert needs(said) == told


@pytest.mark.parametrize(
    "said",
    [
        "jag behöver ingen tolk",
        "tolk behövs inte",
        "ja",
        "Kim Testsson",
        "torsdag eftermiddag",
        "jag fick ett sms om tiden",
        "hur tolkar ni svaret från läkaren",
        "jag har ont i ryggen och är deprimerad",
    ],
)
def test_nothing_is_read_where_nothing_is_needed(said: str) -> None:
    assert needs(said) == {}


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("jag behöver tålk också", {"interpreter": True}),
        ("den andra tack, och tålk på arabiska", {"interpreter": True, "language": "ar"}),
        ("jag sitter i rulstol", {"access": ["step_free", "wheelchair"]}),
        ("tar med min sysster", {"companion": True, "company": ["sibling"]}),
    ],
)
def test_a_misspelt_need_beside_something_else_is_read(said: str, told: dict[str, Any]) -> None:
    assert needs(said) == told


@pytest.mark.parametrize("said", ["jag behöver ingen tålk", "Kim Tolksson", "jag kom med folk"])
def test_a_misspelt_need_that_is_denied_and_what_only_looks_like_one_are_none(said: str) -> None:
    assert needs(said) == {}


def test_no_word_of_the_person_is_kept() -> None:
    assert needs("jag har ms och ptsd, behöver hiss och lugnt rum") == {"access": ["step_free", "calm_room"]}


@pytest.mark.parametrize(
    ("text", "channel"),
    [
        ("jag är döv sedan födseln", "sms"),
        ("jag hör ingenting, går det att mejla", "email"),
        ("klarar inte att prata i telefon", "sms"),
        ("det är svårt att höra i telefon för mig", "sms"),
        ("jag använder teckenspråk", "sms"),
    ],
)
def test_user_who_can_not_be_phoned_is_to_be_written_to(text: str, channel: str) -> None:
    assert cannot_phone(text)
    assert needs(text)["channel"] == channel


@pytest.mark.parametrize(
    "text",
    [
        "jag hör inte av er",
        "kan inte prata i telefon just nu",
        "det är en dov värk",
        "jag hör inte till den vårdcentralen",
        "ring mig gärna",
    ],
)
def test_user_who_only_is_busy_or_waits_can_be_phoned(text: str) -> None:
    assert not cannot_phone(text)
    assert "channel" not in needs(text)


@pytest.mark.parametrize(
    "said",
    [
        "kostar tolken något",
        "vad kostar en tolk",
        "är tolken gratis",
        "måste jag betala för tolk",
        "behöver jag betala för tolken?",
    ],
)
def test_what_an_interpreter_costs_is_no_need(said: str) -> None:
    assert needs(said) == {} and not asks_for_interpreter(said)


@pytest.mark.parametrize(
    "said", ["jag behöver tolk på arabiska, kostar det något?", "tolk på arabiska tack. är det gratis?"]
)
def test_a_need_beside_what_it_costs_is_read(said: str) -> None:
    assert needs(said) == {"interpreter": True, "language": "ar"}


@pytest.mark.parametrize(
    ("said", "who"),
    [
        ("får min kompis va me", ["friend"]),
        ("kan boendestödjaren följa med", ["supporter"]),
        ("min syster och min man kommer med", ["sibling", "partner"]),
        ("mamman kommer med", ["parent"]),
    ],
)
def test_who_comes_along_is_read_as_what_they_are(said: str, who: list[str]) -> None:
    assert set(needs(said)["company"]) == set(who)


@pytest.mark.parametrize(
    "said",
    ["får jag vara med", "ensam eller får nån vara med", "min man är med på det", "min man sitter bredvid mig nu"],
)
def test_nobody_is_read_as_coming_along_who_is_not_said_to(said: str) -> None:
    assert needs(said) == {}


@pytest.mark.parametrize(("said", "gender"), [("kvinna helst", "woman"), ("en man tack", "man"), ("min man", None)])
def test_a_woman_or_a_man_is_all_that_is_said(said: str, gender: str | None) -> None:
    assert only_gender(said) == gender


@pytest.mark.parametrize(
    ("said", "access"),
    [
        ("har rollator så det får inte finnas några trappor", ["step_free", "walker"]),
        ("inga branta trappor", ["step_free"]),
        ("kan inte ta mig uppför trappor", ["step_free"]),
    ],
)
def test_stairs_that_there_must_be_none_of_are_a_need_beside_who_comes_along(said: str, access: list[str]) -> None:
    assert needs(f"{said}, och min bror följer med") == {
        "access": access,
        "companion": True,
        "company": ["sibling"],
    }


@pytest.mark.parametrize(
    ("text", "way"),
    [
        ("tolk på somaliska, inte på telefon", "there"),
        ("jag vill att tolken är på plats", "there"),
        ("ingen telefontolk, riktig tolk på dari", "there"),
        ("telefontolk på dari", "phone"),
        ("behöver tolk, ring mig inte på telefon", None),
        ("mötet på telefon, och tolk på dari", None),
        ("jag vill ha tolk och ett möte på plats", None),
    ],
)
def test_how_the_interpreter_takes_part(text: str, way: str | None) -> None:
    assert needs(text).get("interpreter_way") == way


@pytest.mark.parametrize(
    ("text", "access"),
    [
        ("måste få ligga ner en stund under mötet", ["lie_down"]),
        ("jag behöver korta pauser", ["breaks"]),
        ("jag måste ligga ner hela dagarna", None),
        ("jag behöver en paus från jobbet", None),
    ],
)
def test_rest_at_the_meeting(text: str, access: list[str] | None) -> None:
    assert needs(text).get("access") == access


@pytest.mark.parametrize(
    ("said", "access"),
    [
        ("Går med rollator. brorsan följer med.", ["step_free", "walker"]),
        ("Jag går med rollator, brorsan följer med.", ["step_free", "walker"]),
        ("Jag behöver hiss till samtalet! Och mamma kommer med mig.", ["step_free"]),
    ],
)
def test_who_comes_along_is_heard_after_another_need(said: str, access: list[str]) -> None:
    assert needs(said)["access"] == access and needs(said)["companion"] is True


def test_who_is_named_after_a_comma_and_comes_nowhere_is_no_company() -> None:
    assert "companion" not in needs("Jag går med rollator, brorsan bor långt bort")
