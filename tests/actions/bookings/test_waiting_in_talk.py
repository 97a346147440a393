"""What is wished for in the waiting list is waited for as long as it was meant, not only the first time it comes."""

from datetime import datetime, timedelta
from typing import Any

import pytest

from actions.bookings.waiting import SubmitWaiting, ValidateWaitingForm, WaitingList
from actions.turn import Turn
from actions.wiring import house
from assistant import dates
from assistant.casework.actors import Actor, Role
from assistant.services import waiting
from assistant.services.resident_views import InLine
from tests.actions.talking import NOW, Turned, sealed, turn
from tests.actions.trackers import tracker

pytestmark = pytest.mark.usefixtures("seeded")
KNOWN = {"care_centre": "tornrosen", "privacy_told": True, "requested_slot": "care_centre"}
PERSON = {"person_name": "Kim Testsson", "phone": "+46701740631"}


def joined(*texts: str, **before: Any) -> tuple[InLine, list[tuple[datetime, datetime]]]:
    """The place in line of whoever said this, the first words out of the blue, and the times it is kept for."""
    slots: dict[str, Any] = {**KNOWN, **before}
    slots |= turn(WaitingList(), texts[0], "", slots, "waiting_list").slots
    for text in texts[1:]:
        slots |= turn(ValidateWaitingForm(), text, "waiting_form", slots).slots
    slots |= {name: sealed(value) for name, value in PERSON.items()}
    slots |= Turned(SubmitWaiting(), tracker(slots=slots)).slots
    place = Turn(tracker(slots=slots)).own_place or ""
    with house().uow() as uow:
        (line,) = waiting.mine(uow, by=Actor(Role.CODE_HOLDER, place), now=NOW)
    with house().uow() as uow:
        kept = uow.atomic(lambda: uow.waiting.get(place), writes=False)
    return line, [(dates.local(start), dates.local(end)) for start, end in kept.spans] if kept else []


@pytest.mark.parametrize(
    "text",
    ["ställ mig på väntelistan, helst på förmiddagen", "jag vill stå på väntelistan, torsdagar passar bäst",
     "sätt mig i kö, eftermiddagar är bäst", "väntelistan tack, måndag eller tisdag"],
)  # fmt: skip
def test_a_part_of_the_day_or_a_weekday_is_waited_for_in_week_after_week(text: str) -> None:
    line, times = joined(text)
    assert line.until and line.until > NOW + timedelta(weeks=4)
    assert len({start.date() for start, _ in times}) > 3


def test_whoever_waits_for_mornings_waits_for_no_afternoon() -> None:
    _, times = joined("ställ mig på väntelistan", "helst på förmiddagen")
    assert {end.hour for _, end in times} == {12}


def test_whoever_waits_for_thursdays_waits_for_no_other_day() -> None:
    _, times = joined("ställ mig på väntelistan", "torsdagar passar")
    assert {start.weekday() for start, _ in times} == {3}


def test_a_date_is_waited_for_until_it_has_been() -> None:
    line, times = joined("ställ mig på väntelistan för 3 december")
    assert [start.date().isoformat() for start, _ in times] == ["2026-12-03"]
    assert line.until and line.until < NOW + timedelta(days=12)


def test_a_part_of_the_day_is_of_the_date_that_was_wished_for_before() -> None:
    _, times = joined("ställ mig på väntelistan för 3 december", "på eftermiddagen")
    assert [start.hour for start, _ in times] == [12]


def test_a_time_too_near_to_be_offered_is_not_waited_for_in_vain() -> None:
    line, times = joined("ställ mig på väntelistan för i dag")
    assert not times and line.until and line.until > NOW + timedelta(weeks=4)


def spans_after(text: str) -> tuple[list[str | None], list[tuple[datetime, datetime]]]:
    """What is said to somebody in line who says this, and what their place is kept for then."""
    slots: dict[str, Any] = {
        **KNOWN,
        **turn(WaitingList(), "ställ mig på väntelistan", "", KNOWN, "waiting_list").slots,
    }
    slots |= {name: sealed(value) for name, value in PERSON.items()}
    slots |= Turned(SubmitWaiting(), tracker(slots=slots)).slots
    said = turn(WaitingList(), text, "", slots).said
    with house().uow() as uow:
        kept = uow.atomic(lambda: uow.waiting.get(Turn(tracker(slots=slots)).own_place or ""), writes=False)
    return said, [(dates.local(start), dates.local(end)) for start, end in kept.spans] if kept else []


def test_a_wish_said_after_joining_is_kept_on_the_place() -> None:
    said, times = spans_after("torsdagar efter klockan ett, kom ihåg det")
    assert said == ["utter_waiting_wish_kept"]
    assert {start.weekday() for start, _ in times} == {3} and {start.hour for start, _ in times} == {13}


def test_a_wish_that_never_comes_leaves_the_place_as_it_was() -> None:
    assert spans_after("helst på en söndag") == (["utter_waiting_wish_not_met"], [])


@pytest.mark.parametrize("text", ["japp, sätt upp mig på listan", "ja, ställ mig i kö"])
def test_user_who_says_again_that_they_will_wait_is_only_asked_the_name(text: str) -> None:
    at_the_name = {**KNOWN, "requested_slot": "person_name"}
    assert turn(ValidateWaitingForm(), text, "waiting_form", at_the_name).said == []
    unknown = turn(ValidateWaitingForm(), "det var en gång en katt", "waiting_form", at_the_name)
    assert unknown.said == ["utter_not_understood_person_name"]


@pytest.mark.parametrize(("text", "out"), [("inte måndagar", 0), ("kan inte torsdagar, då har jag kurs", 3)])
def test_days_that_are_refused_after_joining_are_not_waited_for(text: str, out: int) -> None:
    said, times = spans_after(text)
    assert said == ["utter_waiting_wish_kept"]
    assert times and out not in {start.weekday() for start, _ in times}


def test_the_second_wish_that_never_comes_is_written_down_instead_of_the_first() -> None:
    slots: dict[str, Any] = {**KNOWN, **{name: sealed(value) for name, value in PERSON.items()}}
    slots |= turn(WaitingList(), "ställ mig på väntelistan, helst på en söndag", "", slots, "waiting_list").slots
    slots |= Turned(SubmitWaiting(), tracker(slots=slots)).slots
    assert turn(WaitingList(), "bara lördagar, annars hinner jag inte", "", slots).said == ["utter_waiting_of_any"]
    with house().uow() as uow:
        kept = uow.atomic(lambda: uow.waiting.get(Turn(tracker(slots=slots)).own_place or ""), writes=False)
    assert kept and not kept.spans and {datetime.fromisoformat(start).weekday() for start, _ in kept.unmet} == {5}
