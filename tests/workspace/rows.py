"""Invented rows for a worklist: an overdue booking, a confirmed one, call-backs, changes."""

from datetime import date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from assistant.services.views import (
    AppointmentView,
    CallBackRow,
    ChangeRow,
    ConsentView,
    Contact,
    Worklist,
    WorklistRow,
)

STOCKHOLM = ZoneInfo("Europe/Stockholm")
ROBIN = Contact("Robin <b>Exempelsson</b>", "070-174 06 05")
KIM = Contact("Kim Testsson", "070-174 06 12")


def moment(day: int, hour: int) -> datetime:
    return datetime(2026, 11, day, hour, tzinfo=STOCKHOLM)


def appointment(id_: str, state: str, start: datetime, **more: Any) -> AppointmentView:
    usual: dict[str, Any] = {
        "end": start + timedelta(hours=1),
        "care_centre_name": "Törnrosen",
        "care_centre_id": "tornrosen",
        "place": "Vårdcentralen, plan 1",
        "form": "visit",
        "confirm_by": None,
        "overdue": False,
        "cancelled_reason": None,
        "by_staff": False,
    }
    return AppointmentView(id=id_, state=state, start=start, **{**usual, **more})


def consent(party: str, status: str, **more: Any) -> ConsentView:
    usual: dict[str, Any] = {
        "kind": "exchange",
        "content": "meeting_only",
        "purpose": "Planera vägen till arbete",
        "given_at": moment(20, 9),
        "valid_until": date(2027, 2, 18),
        "withdrawn_at": None,
        "appointment_id": None,
        "ask_again": status == "wish",
    }
    return ConsentView(id=f"{party}-{status}", party=party, status=status, **{**usual, **more})


LATE = WorklistRow(
    appointment("late", "preliminary", moment(25, 9), confirm_by=moment(20, 16), overdue=True),
    ROBIN,
    (consent("social_services", "wish"), consent("employer", "wish_refused")),
)
SOON = WorklistRow(appointment("soon", "preliminary", moment(27, 13), confirm_by=moment(26, 16)), KIM, ())
TODAY = WorklistRow(appointment("today", "confirmed", moment(23, 13)), None, (consent("employment_service", "active"),))
CANCELLED = WorklistRow(appointment("gone", "cancelled", moment(26, 9)), KIM, ())

WORKLIST = Worklist(
    care_centre_name="Törnrosen",
    today=(TODAY,),
    coming=(LATE, CANCELLED, SOON),
    to_confirm=(LATE, SOON),
    call_backs=(
        CallBackRow("call-1", KIM, "question", moment(20, 10), date(2026, 11, 21), True),
        CallBackRow("call-2", ROBIN, "booking", moment(23, 8), date(2026, 11, 24), False),
    ),
    changed=(
        ChangeRow("consent_withdrawn", moment(22, 10), None, ("employer", "social_services")),
        ChangeRow("appointment_cancelled", moment(22, 11), CANCELLED.appointment),
    ),
)
EMPTY = Worklist(care_centre_name="Törnrosen")
