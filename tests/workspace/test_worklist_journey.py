"""The worklist with the real services and the real database: what the chat books, the coordinator decides."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import text

from assistant.bootstrap import House
from assistant.casework.actors import Actor, AssuranceLevel, Role
from assistant.services import booking, callback, consent
from assistant.services.views import AppointmentView, Contact, Decision
from assistant.web.login import identities
from tests.web.door import NOW, Browser, Door

VISITOR = Actor(Role.ANONYMOUS, "c" * 32)
KIM = Contact("Kim Testsson", "070-174 06 05")


@pytest.fixture
def booked(house: House) -> AppointmentView:
    """A preliminary booking at Törnrosen, made in the chat by somebody without a login."""
    with house.uow() as uow:
        offer = booking.offer(uow, care_centre_id="tornrosen", wishes=(), by=VISITOR, now=NOW)
        held = booking.hold(
            uow,
            care_centre_id="tornrosen",
            start=offer.times[0].start,
            holder=VISITOR.key,
            by=VISITOR,
            now=NOW,
        )
        assert held.hold_id is not None
        done = booking.confirm(uow, hold_id=held.hold_id, contact=KIM, by=VISITOR, now=NOW, code="blå stol fem")
    assert done.outcome == "preliminary" and done.appointment is not None
    return done.appointment


@pytest.fixture
def tornrosen(browser: Browser) -> Browser:
    browser.log_in("reko-tornrosen")
    return browser


@pytest.fixture
def kryddgarden(door: Door) -> Browser:
    browser = door.browser()
    browser.log_in("reko-kryddgarden")
    return browser


def resident_sees(house: House, booked: AppointmentView) -> AppointmentView:
    with house.uow() as uow:
        return booking.mine(uow, by=Actor(Role.CODE_HOLDER, booked.id), now=NOW)[0]


def test_coordinator_finds_the_booking_and_whom_to_phone(tornrosen: Browser, booked: AppointmentView) -> None:
    page = tornrosen.open("/personal").text
    assert f'id="confirm-{booked.id}"' in page
    assert "Kim Testsson" in page and 'href="tel:0701740605"' in page


def test_coordinator_confirms_and_the_resident_sees_it(
    house: House, tornrosen: Browser, booked: AppointmentView
) -> None:
    answer = tornrosen.submit(f"/personal/moten/{booked.id}/bekrafta")
    assert answer.headers["location"] == "/personal?besked=confirmed"
    assert resident_sees(house, booked).state == "confirmed"
    assert "Inga preliminära bokningar väntar" in tornrosen.open("/personal").text


def test_confirming_twice_changes_nothing(tornrosen: Browser, booked: AppointmentView) -> None:
    tornrosen.submit(f"/personal/moten/{booked.id}/bekrafta")
    again = tornrosen.submit(f"/personal/moten/{booked.id}/bekrafta")
    assert again.headers["location"] == "/personal?besked=already"


def test_a_declined_booking_reaches_the_resident_with_its_reason(
    house: House, tornrosen: Browser, booked: AppointmentView
) -> None:
    tornrosen.submit(f"/personal/moten/{booked.id}/avboj", reason="REKO är inte på plats den tiden.")
    seen = resident_sees(house, booked)
    assert (seen.state, seen.cancelled_reason) == ("declined", "REKO är inte på plats den tiden.")


def test_a_cancelled_meeting_reaches_the_resident_with_its_reason(
    house: House, tornrosen: Browser, booked: AppointmentView
) -> None:
    tornrosen.submit(f"/personal/moten/{booked.id}/bekrafta")
    tornrosen.submit(f"/personal/moten/{booked.id}/avboka", own_reason="Vi ses en annan dag.")
    seen = resident_sees(house, booked)
    assert (seen.state, seen.cancelled_reason) == ("cancelled", "Vi ses en annan dag.")


@pytest.mark.parametrize("deed", ["bekrafta", "avboj", "avboka"])
def test_another_units_coordinator_cannot_touch_the_booking(
    house: House, kryddgarden: Browser, booked: AppointmentView, deed: str
) -> None:
    refused = kryddgarden.submit(f"/personal/moten/{booked.id}/{deed}", reason="x")
    assert refused.status_code == 403 and "bara för REKO" in refused.text
    assert resident_sees(house, booked).state == "preliminary"


def test_another_units_coordinator_does_not_see_the_booking(kryddgarden: Browser, booked: AppointmentView) -> None:
    page = kryddgarden.open("/personal").text
    assert "Kryddgården" in page and booked.id not in page and "Kim Testsson" not in page


def test_a_booking_nobody_confirmed_in_time_is_red(door: Door, tornrosen: Browser, booked: AppointmentView) -> None:
    assert booked.confirm_by is not None
    door.clock.now = booked.confirm_by + timedelta(minutes=1)
    tornrosen.log_in("reko-tornrosen")
    page = tornrosen.open("/personal").text
    assert f'<li class="card late" id="confirm-{booked.id}">' in page and "Inte bekräftad i tid" in page


def test_a_wish_from_the_chat_is_shown_as_ask_again(house: House, tornrosen: Browser, booked: AppointmentView) -> None:
    with house.uow() as uow:
        consent.record(
            uow,
            decisions=[Decision("social_services", True), Decision("employer", False)],
            content="meeting_only",
            purpose="plan",
            until=NOW.date() + timedelta(days=60),
            by=Actor(Role.CODE_HOLDER, booked.id),
            now=NOW,
            how_given="chat",
            text_version="1",
            language="sv",
            appointment_id=booked.id,
        )
    page = tornrosen.open("/personal").text
    assert "Önskar ja – fråga igen" in page and "Önskar nej" in page


def test_coordinator_phones_somebody_back(house: House, tornrosen: Browser) -> None:
    with house.uow() as uow:
        callback.request(uow, care_centre_id="tornrosen", contact=KIM, about="question", by=VISITOR, now=NOW)
    page = tornrosen.open("/personal").text
    assert "Ring upp (1)" in page and "En fråga." in page
    path = page.split('action="/personal/ring-upp/')[1].split('"')[0]
    assert tornrosen.submit(f"/personal/ring-upp/{path}").headers["location"] == "/personal?besked=done"
    assert "Ring upp (0)" in tornrosen.open("/personal").text


def test_a_call_about_a_withdrawal_says_so_on_the_worklist(house: House, tornrosen: Browser) -> None:
    with house.uow() as uow:
        callback.request(uow, care_centre_id="tornrosen", contact=KIM, about="withdrawal", by=VISITOR, now=NOW)
    assert "Vill ta tillbaka ett samtycke." in tornrosen.open("/personal").text


def test_every_reading_of_the_worklist_is_logged(house: House, tornrosen: Browser) -> None:
    def readings() -> int:
        with house.engine.connect() as connection:
            query = text("SELECT count(*) FROM audit WHERE type = 'worklist_read' AND unit = 'tornrosen'")
            return int(connection.execute(query).scalar_one())

    before = readings()
    tornrosen.open("/personal")
    assert readings() == before + 1


def test_the_demo_coordinators_are_in_the_example_directory(house: House) -> None:
    units = {one["unit"] for one in identities().values() if one["unit"]}
    with house.engine.connect() as connection:
        known = set(connection.execute(text("SELECT id FROM care_centres")).scalars())
    assert units == {"tornrosen", "kryddgarden"} <= known


def test_the_page_shows_swedish_time(tornrosen: Browser, booked: AppointmentView) -> None:
    assert booked.start.tzinfo is not None
    local: datetime = booked.start.astimezone(ZoneInfo("Europe/Stockholm"))
    assert f"kl. {local:%H.%M}–" in tornrosen.open("/personal").text


def test_of_whoever_logged_in_the_list_says_how_they_are_reached_and_there_they_see_it(
    tornrosen: Browser, door: Door, house: House
) -> None:
    robin = Actor(Role.RESIDENT, identities()["invanare-2"]["key"], assurance=AssuranceLevel.DEMO)
    with house.uow() as uow:
        start = booking.offer(uow, care_centre_id="tornrosen", wishes=(), by=robin, now=NOW).times[0].start
        held = booking.hold(uow, care_centre_id="tornrosen", start=start, holder=robin.key, by=robin, now=NOW)
        made = booking.confirm(uow, hold_id=held.hold_id or "", contact=None, by=robin, now=NOW, code="a b c 12")
    assert made.appointment is not None
    page = tornrosen.open("/personal").text
    assert "Den som bokar med inloggning behöver inte lämna dem." in page
    assert "ser personen det på sin egen sida, Min tid." in page
    tornrosen.submit(f"/personal/moten/{made.appointment.id}/avboka", reason="Jag är sjuk")
    theirs = door.browser()
    theirs.log_in("invanare-2")
    assert "Tiden är avbokad." in theirs.open("/min-tid").text
