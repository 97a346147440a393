"""The calendar file of a time that somebody has just got, for the page to link to."""

from datetime import datetime
from typing import Any

from actions.wiring import house
from assistant import quiet_logs
from assistant.casework.actors import Actor, Role
from assistant.services import calendar_links

KIND = "calendar"


def calendar_file(appointment_id: str, *, by: Actor, now: datetime) -> dict[str, Any] | None:
    """`{"kind": "calendar", "path"}` for the web door, which has the words; None when there is no file.

    `by`: whose time it is. The time is booked already: whatever goes wrong here must not be told as if it weren't.
    """
    owner = Actor(Role.CODE_HOLDER, appointment_id) if by.role is Role.ANONYMOUS else by
    try:
        with house().uow() as uow:
            token = calendar_links.token_of_appointment(uow, appointment_id=appointment_id, by=owner, now=now)
    except Exception as error:
        quiet_logs.failed("calendar_file", error)
        return None
    return {"kind": KIND, "path": f"/kalender/{token}.ics"} if token else None
