"""Booking, as the dialogue and the staff's pages call it.

One function a deed, each a transaction of its own.
"""

from assistant.casework.errors import CodeTaken, NotAllowed
from assistant.services.booking_changes import cancel, confirm_preliminary, decline, find_by_code, mine
from assistant.services.booking_closing import close
from assistant.services.booking_deeds import confirm, rebook
from assistant.services.booking_times import hold, offer, release
from assistant.services.views import AppointmentView, Booked, Contact, Found, Hold, Offer, Outcome, Time, Wish

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
    "Wish",
    "cancel",
    "close",
    "confirm",
    "confirm_preliminary",
    "decline",
    "find_by_code",
    "hold",
    "mine",
    "offer",
    "rebook",
    "release",
]
