"""Booking, as the dialogue and the staff's pages call it.

One function a deed, each a transaction of its own.
"""

from assistant.casework.errors import CodeTaken, NotAllowed
from assistant.services.booking_changes import cancel, confirm_preliminary, decline, find_by_code, mine, moved_from
from assistant.services.booking_closing import close
from assistant.services.booking_deeds import confirm, rebook
from assistant.services.booking_times import hold, offer, release
from assistant.services.booking_way import change_way, same_time_in
from assistant.services.views import (
    AppointmentView,
    Booked,
    Contact,
    Found,
    Hold,
    Offer,
    Outcome,
    Time,
    TimeBefore,
    Wish,
)

__all__ = [
    "AppointmentView",
    "Booked",
    "CodeTaken",
    "Contact",
    "Found",
    "Hold",
    "NotAllowed",
    "Offer",
    "Outcome",
    "Time",
    "TimeBefore",
    "Wish",
    "cancel",
    "change_way",
    "close",
    "confirm",
    "confirm_preliminary",
    "decline",
    "find_by_code",
    "hold",
    "mine",
    "moved_from",
    "offer",
    "rebook",
    "release",
    "same_time_in",
]
