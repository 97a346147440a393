"""From the rules' records to what the services answer with."""

from datetime import datetime

from assistant.casework.booking import Appointment, Hold
from assistant.casework.times import Interval, local
from assistant.services import views
from assistant.services.ports import UnitOfWork


def appointment_view(uow: UnitOfWork, appointment: Appointment, now: datetime) -> views.AppointmentView:
    centre = uow.directory.care_centre(appointment.care_centre_id)
    return views.AppointmentView(
        id=appointment.id,
        state=appointment.state.value,
        start=local(appointment.start),
        end=local(appointment.end),
        care_centre_name=centre.name if centre else "",
        care_centre_id=appointment.care_centre_id,
        place=centre.place if centre else "",
        form=appointment.form or (centre.form if centre else ""),
        confirm_by=maybe_local(appointment.confirm_by),
        overdue=appointment.is_overdue(now),
        cancelled_reason=uow.sealer.unseal(sealed) if (sealed := appointment.sealed_reason) else None,
        by_staff=appointment.by_staff,
    )


def hold_view(hold: Hold) -> views.Hold:
    return views.Hold("held", hold.id, local(hold.start), local(hold.end), local(hold.expires_at), hold.form or "")


def time_view(time: Interval) -> views.Time:
    return views.Time(local(time.start), local(time.end))


def maybe_local(moment: datetime | None) -> datetime | None:
    return local(moment) if moment else None
