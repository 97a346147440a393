"""What a person sees of what was told: to them, about them, and what they need. And what an erasure takes of it."""

from datetime import timedelta

import pytest

from assistant.bootstrap import House
from assistant.messages.wording import message_text
from assistant.services import booking, erasure, outbox, own_data, worklist
from assistant.services.privacy_views import OwnData
from tests.services.one_of_each import ADDRESS, NEEDED, one_of_each
from tests.store.houses import COORDINATOR, FRIDAY, NOW, OTHER_RESIDENT, RESIDENT, book, later, rows

NIGHT = FRIDAY.replace(hour=23)


@pytest.fixture
def appointment_id(house: House) -> str:
    booked = book(house)
    assert booked.appointment is not None
    one_of_each(house, booked.appointment.id)
    return booked.appointment.id


def shown(house: House, by=RESIDENT) -> OwnData:
    with house.uow() as uow:
        return own_data.show(uow, by=by, now=later(hours=1))


def send(house: House) -> str:
    """The first message that waits, and what it said."""
    with house.uow() as uow:
        parcel = outbox.claim(uow, channels=["email"], now=NOW)
        assert parcel is not None
        said = message_text(parcel.kind, start=parcel.start, phone=parcel.phone, link="")
        outbox.sent(uow, parcel=parcel, text=said, now=NOW)
    return said


def erased(house: House, now=NOW) -> None:
    with house.uow() as uow:
        asked = erasure.ask(uow, sender=None, by=RESIDENT, now=now)
        erasure.begin(uow, erasure_id=asked, now=now)
        erasure.finish(uow, erasure_id=asked, now=now)


@pytest.mark.usefixtures("appointment_id")
def test_a_person_sees_what_was_sent_where_and_what_others_were_told(house: House) -> None:
    said = send(house)
    seen = shown(house)
    assert [(one.text, one.address) for one in seen.messages if one.message_state == "sent"] == [(said, ADDRESS)]
    assert {one.message_state for one in seen.messages} == {"sent", "waiting", "dropped"}
    assert seen.channel is not None and (seen.channel.channel, seen.channel.address) == ("email", ADDRESS)
    (told,) = seen.disclosures
    assert (told.party, told.content, told.discloser, told.unit_name) == ("employer", "meeting_only", "region", "Alen")
    (notice,) = seen.notices
    assert (notice.kind, notice.start, notice.told_at) == ("meeting_moved", FRIDAY + timedelta(hours=2), NOW)
    assert [(one.care_centre_name, one.standing) for one in seen.waiting] == [("Alen", "offered")]


def test_a_person_sees_what_they_need_and_that_there_is_a_link_but_not_the_link(
    house: House, appointment_id: str
) -> None:
    (own,) = shown(house).bookings
    assert (own.needs, own.calendar_link_at) == (NEEDED, NOW)
    ((token_hash, sealed),) = rows(house, "calendar_links", "token_hash, sealed_token")
    told = repr(shown(house))
    assert token_hash not in told and sealed not in told
    with house.uow() as uow:
        assert uow.sealer.unseal(sealed) not in told


@pytest.mark.usefixtures("appointment_id")
def test_somebody_else_sees_nothing_of_it(house: House) -> None:
    seen = shown(house, OTHER_RESIDENT)
    assert (seen.messages, seen.disclosures, seen.notices, seen.waiting, seen.channel) == ([], [], [], [], None)


@pytest.mark.usefixtures("appointment_id")
def test_a_look_at_the_place_in_the_waiting_list_is_seen(house: House) -> None:
    with house.uow() as uow:
        worklist.show(uow, by=COORDINATOR, now=NOW)
    assert ("waiting", "worklist") in {(one.subject_kind, one.why) for one in shown(house).readings}


@pytest.mark.usefixtures("appointment_id")
def test_after_an_erasure_nothing_that_waits_is_sent_and_no_words_or_address_are_left(house: House) -> None:
    send(house)
    erased(house)
    left = rows(house, "messages", "state, sealed_text, sealed_address, person_key")
    assert {state for state, _, _, key in left if key} == {"sent", "dropped"}
    assert {(words, address) for _, words, address, _ in left} == {(None, None)}
    with house.uow() as uow:
        assert outbox.claim(uow, channels=["email", "sms"], now=FRIDAY - timedelta(hours=20)) is None


@pytest.mark.usefixtures("appointment_id")
def test_a_message_on_its_way_while_its_reader_is_erased_leaves_no_words_behind(house: House) -> None:
    with house.uow() as uow:
        parcel = outbox.claim(uow, channels=["email"], now=NOW)
    assert parcel is not None
    erased(house)
    with house.uow() as uow:
        outbox.sent(uow, parcel=parcel, text="x", now=later(minutes=1))
    left = {id: (state, words) for id, state, words in rows(house, "messages", "id, state, sealed_text")}
    assert left[parcel.message_id] == ("sent", None)


@pytest.mark.usefixtures("appointment_id")
def test_an_erasure_frees_the_time_that_was_offered_and_closes_the_link(house: House) -> None:
    ((hold,),) = rows(house, "waiting", "hold_id")
    erased(house)
    assert rows(house, "waiting") == rows(house, "calendar_links") == []
    with house.uow() as uow:
        held = uow.calendar.hold(hold)
    assert held is not None and held.released_at == NOW


@pytest.mark.usefixtures("appointment_id")
def test_what_a_coming_meeting_needs_stays_until_it_has_been(house: House) -> None:
    erased(house)
    assert len(rows(house, "appointment_needs")) == len(rows(house, "channel_choices")) == 1
    erased(house, now=NIGHT)
    assert rows(house, "appointment_needs") == rows(house, "channel_choices") == []


@pytest.mark.usefixtures("appointment_id")
def test_what_others_were_told_and_that_staff_phoned_stays(house: House) -> None:
    erased(house, now=NIGHT)
    assert len(rows(house, "disclosures")) == len(rows(house, "notices")) == 1


def test_a_meeting_that_is_cancelled_after_an_erasure_is_still_told(house: House, appointment_id: str) -> None:
    erased(house)
    with house.uow() as uow:
        booking.cancel(uow, appointment_id=appointment_id, reason="Sjuk", by=COORDINATOR, now=later(hours=1))
        parcel = outbox.claim(uow, channels=["email"], now=later(hours=1))
    assert parcel is not None and (parcel.kind, parcel.address) == ("cancelled", ADDRESS)
