"""A time with a REKO is sought in words without "boka"."""

from typing import Any

import pytest

from assistant.swedish.bookings.seeks_time import (
    agrees_to_meet,
    books_that_way,
    gives_oneself,
    names_a_way,
    names_what_is_sought,
    seeks_time,
    wants_a_time,
    wants_to_meet,
    wishes_when,
)


@pytest.mark.parametrize(
    "text",
    [
        "min handläggare sa att jag ska träffa en reko, jag går på kastanjen, helst förmiddag",
        "jag skulle behöva prata med rekon på lönnbacken nästa vecka",
        "finns det någon ledig tid på havsbrisen efter tre",
        "har ni nåt ledigt på kryddgården på torsdag",
        "boka tid lönnbacken. onsdag efter lunch är bäst",
        "ok boka den tidigaste förmiddagstiden",
        "ta den första lediga tiden på eftermiddagen",
        "jag behöver ett samtal med en rehabkoordinator, helst en tisdag",
        "kan jag få komma på en tid på onsdag",
        "Robin heter jag, jag går på Törnrosen och vill ha en tid på torsdag eftermiddag om det går, annars fredag",
        "behöver tid på kryddgården nästa vecka, helst förmiddag",
        "söker en tid hos reko på kastanjen",
        "jag skulle vilja boka en tid på onsdag",
        "mina knän har krånglat i åratal. vill boka på havsbrisen",
        "tid kastanjen via telefon så fort det går",
        "okej då tar vi väl ett samtal",
    ],
)
def test_user_who_wants_to_meet_a_reko_seeks_a_time(text: str) -> None:
    assert seeks_time(text)


@pytest.mark.parametrize(
    "text",
    [
        "har tid hos rekon på törnrosen kl 10.30",
        "jag har redan en tid på torsdag",
        "måste jag prata med en reko på kastanjen",
        "jag vill inte träffa en reko nästa vecka",
        "min mamma ska träffa en reko på törnrosen på torsdag",
        "avboka den första tiden på torsdag",
        "vad ska jag prata med reko om på torsdag",
        "kryddgården på torsdag",
        "jag behöver tid på mig, kanske till fredag",
        "jag vill ha mer tid, till torsdag",
        "jag vill ha en tid på törnrosen i stället för kryddgården",
        "reko på törnrosen får ringa mig om att jag vill ha en tid",
        "behöver en tid att tänka, hör av mig på torsdag",
        "hur lång tid tar det på törnrosen",
        "tid är något jag inte har på törnrosen",
        "min chef vill boka lokal på törnrosen",
    ],
)
def test_who_has_one_asks_about_it_or_wants_none_seeks_no_time(text: str) -> None:
    assert not seeks_time(text)


ALL_OF_IT = {"care_centre": "tornrosen", "when": [{"start": "2026-11-26T12:00", "end": "2026-11-26T17:00"}]}


def test_whoever_gives_number_care_centre_and_day_unasked_seeks_a_time() -> None:
    given = ALL_OF_IT | {"phone": "+46701740631"}
    assert names_what_is_sought("Kim Testsson 070-174 06 31, törnrosen, torsdag eftermiddag", given)
    assert not names_what_is_sought("törnrosen, torsdag eftermiddag", ALL_OF_IT)
    assert not names_what_is_sought("ring mig på torsdag, törnrosen, 070-174 06 31", given)
    assert not names_what_is_sought("jag har en tid på törnrosen på torsdag, numret är 070-174 06 31", given)


@pytest.mark.parametrize("text", ["vill snacka med en reko fort", "nu skulle jag vilja träffa rekon", "då bokar vi"])
def test_who_wants_to_meet_a_reko_needs_no_care_centre_beside_it(text: str) -> None:
    assert wants_to_meet(text)


@pytest.mark.parametrize(
    "text",
    ["socialen vill prata med reko", "jag vill inte prata med rekon", "jag vill prata med reko om ett intyg",
     "då bokar vi av den", "min bror vill träffa en reko"],
)  # fmt: skip
def test_whoever_else_wants_to_meet_one_books_nothing(text: str) -> None:
    assert not wants_to_meet(text)


def test_a_try_is_agreed_to() -> None:
    assert agrees_to_meet("nåja, det kan inte skada att träffas")
    assert agrees_to_meet("man kan väl testa, då kan man väl prova")
    assert not agrees_to_meet("det skadar mig att gå till jobbet")


THURSDAY: dict[str, Any] = {"when": [{"start": "2026-11-26T00:00", "end": "2026-11-27T00:00"}]}
HERE = {"care_centre": "tornrosen"}


@pytest.mark.parametrize(
    ("text", "wished"),
    [("helst torsdag eftermiddag, annars fredag", True), ("torsdag", True), ("kan bara på torsdagar tyvärr", True),
     ("min handläggare är ledig hela torsdagen", False), ("min tid är på torsdag, passar bra", False),
     ("ringde i torsdags, helst vill jag slippa", False)],
)  # fmt: skip
def test_a_day_is_a_wish_only_where_it_is_wished_for(text: str, wished: bool) -> None:
    assert wishes_when(text, THURSDAY) is wished
    assert not wishes_when(text, {})


@pytest.mark.parametrize(
    ("text", "named"),
    [("törnrosen, helst video", True), ("kan man få mötet via telefon? jag tillhör törnrosen", True),
     ("törnrosen är min vårdcentral, telefon funkar bäst", True), ("törnrosen, vi tar det på skärmen", True),
     ("är törnrosen öppna på telefon nu", False), ("ringde törnrosen på telefon, ingen svarade", False),
     ("min tid på törnrosen, är den på video?", False), ("törnrosen, går det på video? och vad kostar det?", False),
     ("var ligger törnrosen", False)],
)  # fmt: skip
def test_a_care_centre_and_a_way_to_meet_are_enough_unless_more_is_asked(text: str, named: bool) -> None:
    assert names_a_way(text, HERE) is named
    assert not names_a_way(text, {"care_centre": "unknown"})


def test_whoever_gives_name_number_and_care_centre_unasked_seeks_a_time() -> None:
    given = HERE | {"person_name": "Kim Testsson", "phone": "+46701740631"}
    assert gives_oneself("Kim Testsson 070-174 06 31 törnrosen", given)
    assert not gives_oneself("Kim Testsson törnrosen", HERE | {"person_name": "Kim Testsson"})
    assert not gives_oneself("ring Kim Testsson 070-174 06 31 törnrosen", given | {"call_back": "yes"})
    assert not gives_oneself("Kim Testsson 070-174 06 31 törnrosen, hittar inte koden", given)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Jag önskar en telefontid hos koordinatorn på Kryddgården", True),
        ("jag vill ha videomöte med reko på törnrosen. min man ska vara med", True),
        ("hej videomöte reko törnrosen tack", True),
        ("telefontid hos reko på Kryddgården, gärna snart", True),
        ("telefontiden till reko på kryddgården", False),
        ("telefonmöte är det lika bra", False),
        ("vill ha numret till koordinatorn på törnrosen", False),
        ("vill ha telefonsamtal med min läkare om medicinen", False),
        ("min dotter ska träffa reko på törnrosen", False),
    ],
)
def test_a_time_by_phone_or_video_is_sought_as_any_other(text: str, wanted: bool) -> None:
    assert wants_a_time(text) is wanted


@pytest.mark.parametrize(
    ("text", "asks"),
    [("jag vill boka tid på lönnbacken, kan vi ta det på video?", True),
     ("behöver en tid men kan inte åka, går det på telefon eller video?", True),
     ("jag vill boka en tid, hur funkar video?", False), ("kan vi ta det på video?", False),
     ("vill boka en tid, går det på video? och vad är en SIP?", False)],
)  # fmt: skip
def test_the_way_that_is_asked_for_in_the_message_that_books(text: str, asks: bool) -> None:
    assert books_that_way(text) is asks
