"""Whose an appointment is, and until when it can be changed."""

from datetime import datetime

from assistant.casework.actors import Actor, Role
from assistant.casework.booking import Appointment
from assistant.casework.errors import NotAllowed


def own(appointment: Appointment, by: Actor) -> bool:
    """A resident's own, or that of whoever showed its booking code."""
    if by.role is Role.CODE_HOLDER:
        return by.key == appointment.id
    return by.is_identified_resident and by.key == appointment.person_key


def may_change(appointment: Appointment, now: datetime) -> bool:
    """Until it begins."""
    return appointment.is_open and now < appointment.start


def require_unit(by: Actor, care_centre_id: str) -> None:
    """Staff of that very care centre. Raises `NotAllowed` (PDL 4:1, C-11)."""
    if not by.is_region_staff or by.unit != care_centre_id:
        raise NotAllowed("staff of the care centre only")
