"""The coordinator's worklist as a page: everything the service tells is there, in words."""

import re

import pytest

from assistant.casework.actors import AssuranceLevel, Role
from tests.web.door import Browser
from tests.workspace.conftest import Services
from tests.workspace.rows import EMPTY


def words_of(page: str) -> str:
    """The page's text without its tags and line breaks."""
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", page))


def card(page: str, id_: str) -> str:
    return words_of(re.split('<li class="card|<h2', page[page.index(f'id="{id_}"') :])[0])


def test_the_page_asks_as_the_coordinator_of_one_unit(coordinator: Browser, services: Services) -> None:
    coordinator.open("/personal")
    name, asked = services.calls[-1]
    by = asked["by"]
    assert (name, by.role, by.unit, by.assurance) == (
        "show", Role.COORDINATOR, "tornrosen", AssuranceLevel.DEMO,
    )  # fmt: skip
    assert asked["now"].tzinfo is not None


def test_coordinator_sees_today_the_coming_days_and_who_to_phone(coordinator: Browser) -> None:
    page = words_of(coordinator.open("/personal").text)
    for expected in (
        "Arbetslista – Törnrosen",
        "måndag 23 november kl. 13.00–14.00",
        "fredag 27 november kl. 13.00–14.00",
        "Att bekräfta (2)",
        "Ring upp (2)",
        "Skulle ha ringts lördag 21 november",
        "Ring senast tisdag 24 november",
        "Tog tillbaka samtycke eller önskemål – Arbetsgivaren, Socialtjänsten (EBB, AMA).",
    ):
        assert expected in page, expected


def test_an_overdue_booking_is_red_and_says_so_in_words(coordinator: Browser) -> None:
    page = coordinator.open("/personal").text
    assert re.search(r'<li class="card late" id="confirm-late">', page)
    assert "Inte bekräftad i tid. Bekräfta senast fredag 20 november kl. 16.00." in card(page, "confirm-late").replace(
        " .", "."
    )
    assert "Inte bekräftad i tid" not in card(page, "confirm-soon")


def test_a_wish_without_login_says_ask_again_and_that_it_opens_nothing(coordinator: Browser) -> None:
    late = card(coordinator.open("/personal").text, "confirm-late")
    assert "Socialtjänsten (EBB, AMA), utbyte av uppgifter: Önskar ja – fråga igen" in late
    assert "öppnar ingenting" in late
    assert "Arbetsgivaren, utbyte av uppgifter: Önskar nej" in late


def test_a_consent_says_until_when(coordinator: Browser) -> None:
    today = card(coordinator.open("/personal").text, "today-today")
    assert "Arbetsförmedlingen, utbyte av uppgifter: Ja till och med 18 februari 2027" in today
    assert "Bara att det finns ett möte" in today


def test_what_a_resident_wrote_is_never_read_as_html(coordinator: Browser) -> None:
    page = coordinator.open("/personal").text
    assert "Robin &lt;b&gt;Exempelsson&lt;/b&gt;" in page and "<b>Exempelsson" not in page


def test_the_phone_number_can_be_dialled(coordinator: Browser) -> None:
    assert '<a href="tel:0701740605">070-174 06 05</a>' in coordinator.open("/personal").text


def test_an_empty_worklist_says_that_nobody_waits(coordinator: Browser, services: Services) -> None:
    services.shown = EMPTY
    page = words_of(coordinator.open("/personal").text)
    assert "Inga preliminära bokningar väntar" in page and "Inga möten i dag." in page


def test_coordinator_confirms_a_preliminary_booking(coordinator: Browser, services: Services) -> None:
    answer = coordinator.submit("/personal/moten/late/bekrafta")
    name, asked = services.calls[-1]
    assert (name, asked["appointment_id"]) == ("confirm_preliminary", "late")
    assert answer.headers["location"] == "/personal?besked=confirmed"
    assert "Mötet är bekräftat." in coordinator.open("/personal?besked=confirmed").text


@pytest.mark.parametrize(("deed", "service"), [("avboj", "decline"), ("avboka", "cancel")])
def test_coordinator_says_no_with_a_reason(coordinator: Browser, services: Services, deed: str, service: str) -> None:
    coordinator.submit(f"/personal/moten/late/{deed}", reason="Vald.", own_reason="")
    coordinator.submit(f"/personal/moten/late/{deed}", reason="Vald.", own_reason=" Egen. ")
    assert [(name, asked["reason"]) for name, asked in services.calls] == [
        (service, "Vald."),
        (service, "Egen."),
    ]


@pytest.mark.parametrize("deed", ["avboj", "avboka"])
def test_nobody_is_refused_without_a_reason(coordinator: Browser, services: Services, deed: str) -> None:
    answer = coordinator.submit(f"/personal/moten/late/{deed}", reason=" ")
    assert answer.headers["location"] == "/personal?besked=reason_missing"
    assert services.calls == []


def test_a_long_reason_is_cut(coordinator: Browser, services: Services) -> None:
    coordinator.submit("/personal/moten/late/avboka", own_reason="x" * 500)
    assert len(services.calls[-1][1]["reason"]) == 200


def test_coordinator_ticks_off_a_call(coordinator: Browser, services: Services) -> None:
    services.outcome = "done"
    answer = coordinator.submit("/personal/ring-upp/call-1/klart")
    assert services.calls[-1][1]["call_back_id"] == "call-1"
    assert answer.headers["location"] == "/personal?besked=done"


def test_an_unknown_notice_is_not_shown(coordinator: Browser) -> None:
    page = coordinator.open("/personal?besked=<script>alert(1)</script>").text
    assert "alert" not in page and 'class="notice"' not in page


def test_every_form_carries_the_csrf_token(coordinator: Browser) -> None:
    forms = re.findall(r"<form.*?</form>", coordinator.open("/personal").text, re.DOTALL)
    assert len(forms) >= 6
    assert all('name="csrftoken" value="' in form for form in forms)
