"""Whose an appointment is, and until when it can be changed."""

from datetime import datetime

from assistant.casework.actors import Actor, Role
from assistant.casework.booking import Appointment
from assistant.casework.errors import NotAllowed
from assistant.casework.routing import CareCentre


def own(appointment: Appointment, by: Actor) -> bool:
    """A resident's own, or that of whoever showed its booking code."""
    if by.role is Role.CODE_HOLDER:
        return by.key == appointment.id
    return by.is_identified_resident and by.key == appointment.person_key


def may_book_at(centre: CareCentre, by: Actor) -> bool:
    """Whether somebody may book there without a person in between: where the care centre lets residents do so,
    or where its REKO has invited them.
    """
    if by.role in (Role.INVITED, Role.RESIDENT) and centre.id == by.unit:
        return centre.listed
    return by.role is not Role.INVITED and centre.residents_may_book


def may_change(appointment: Appointment, now: datetime) -> bool:
    """Until it begins."""
    return appointment.is_open and now < appointment.start


def require_unit(by: Actor, care_centre_id: str) -> None:
    """Staff of that very care centre. Raises `NotAllowed` (PDL 4:1, C-11)."""
    if not by.is_region_staff or by.unit != care_centre_id:
        raise NotAllowed("staff of the care centre only")
