"""Somebody will be late for a meeting: worth telling the REKO on the day itself, from the day's start to its end."""

from datetime import datetime

from assistant.casework.booking import Appointment
from assistant.casework.times import local_date


def is_worth_telling(appointment: Appointment, now: datetime) -> bool:
    return appointment.is_open and local_date(appointment.start) == local_date(now) and now < appointment.end
