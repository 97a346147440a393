"""The rules of messages: who is told what, when to remind, how long it is worth telling, and when to try again.

The sources say nothing of how people are called or reminded (R-67): these rules are ours, with their numbers in
`parameters/messages.yml`. What a message says is decided elsewhere; nothing here knows a word of it.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from email.errors import HeaderParseError
from email.headerregistry import Address
from enum import StrEnum

from assistant.casework.booking import Appointment, State
from assistant.casework.parameters import MessageParameters
from assistant.casework.persons import normal_phone
from assistant.casework.times import local

LONGEST_ADDRESS = 254
SWEDISH, SWEDISH_MOBILE = "46", "467"
SHOWN_DIGITS = 4


class MessageKind(StrEnum):
    """What a message is about. All but the last are to the resident; a receipt is what they asked for."""

    BOOKED = "booked"
    BOOKED_PRELIMINARY = "booked_preliminary"
    CONFIRMED = "confirmed"
    REBOOKED = "rebooked"
    REBOOKED_PRELIMINARY = "rebooked_preliminary"
    WAY_CHANGED = "way_changed"
    WAY_CHANGED_PRELIMINARY = "way_changed_preliminary"
    CANCELLED = "cancelled"
    DECLINED = "declined"
    REMINDER = "reminder"
    RECEIPT = "receipt"
    UNIT_NEWS = "unit_news"


class MessageState(StrEnum):
    """`shown`: in the person's own view alone, nothing was sent. `dead`: we gave up, somebody has to look."""

    WAITING = "waiting"
    SENT = "sent"
    SHOWN = "shown"
    DEAD = "dead"
    DROPPED = "dropped"


class Channel(StrEnum):
    EMAIL = "email"
    SMS = "sms"
    OWN_VIEW = "own_view"


# What a kind says of the appointment: while that is so, it may be told.
TRUE_WHILE: Mapping[MessageKind, State] = {
    MessageKind.BOOKED: State.CONFIRMED,
    MessageKind.CONFIRMED: State.CONFIRMED,
    MessageKind.REBOOKED: State.CONFIRMED,
    MessageKind.WAY_CHANGED: State.CONFIRMED,
    MessageKind.REMINDER: State.CONFIRMED,
    MessageKind.BOOKED_PRELIMINARY: State.PRELIMINARY,
    MessageKind.REBOOKED_PRELIMINARY: State.PRELIMINARY,
    MessageKind.WAY_CHANGED_PRELIMINARY: State.PRELIMINARY,
    MessageKind.CANCELLED: State.CANCELLED,
    MessageKind.DECLINED: State.DECLINED,
}
KINDS: Mapping[tuple[str, State], MessageKind] = {
    ("appointment_booked", State.CONFIRMED): MessageKind.BOOKED,
    ("appointment_booked", State.PRELIMINARY): MessageKind.BOOKED_PRELIMINARY,
    ("appointment_confirmed", State.CONFIRMED): MessageKind.CONFIRMED,
    ("appointment_rebooked", State.CONFIRMED): MessageKind.REBOOKED,
    ("appointment_moved", State.CONFIRMED): MessageKind.REBOOKED,
    ("appointment_rebooked", State.PRELIMINARY): MessageKind.REBOOKED_PRELIMINARY,
    ("appointment_way_changed", State.CONFIRMED): MessageKind.WAY_CHANGED,
    ("appointment_way_changed", State.PRELIMINARY): MessageKind.WAY_CHANGED_PRELIMINARY,
    ("appointment_cancelled", State.CANCELLED): MessageKind.CANCELLED,
    ("appointment_declined", State.DECLINED): MessageKind.DECLINED,
}
# Told whatever has become of a meeting.
ABOUT_NO_MEETING = frozenset({MessageKind.RECEIPT, MessageKind.UNIT_NEWS})
# After one of these nobody need phone about the same change.
TELLS_OF_CHANGE = frozenset(
    {MessageKind.REBOOKED, MessageKind.WAY_CHANGED, MessageKind.CANCELLED, MessageKind.DECLINED}
)
# What the coordinator should hear of soon; a booking that needs no phone call can wait for the worklist.
UNIT_HEARS_OF = frozenset(
    {
        MessageKind.BOOKED_PRELIMINARY,
        MessageKind.REBOOKED,
        MessageKind.REBOOKED_PRELIMINARY,
        MessageKind.WAY_CHANGED,
        MessageKind.WAY_CHANGED_PRELIMINARY,
        MessageKind.CANCELLED,
    }
)


@dataclass(frozen=True, repr=False)
class Message:
    """A row of the outbox. `start` is the time that it tells of. `claim` is whose lease it is under.

    `sealed_text` and `sealed_address` are what was sent and where, once it was. `problem` is a kind, never a text.
    """

    id: str
    kind: MessageKind
    state: MessageState
    person_key: str | None
    care_centre_id: str
    appointment_id: str | None
    start: datetime | None
    due_at: datetime
    useful_until: datetime
    made_at: datetime
    next_try_at: datetime
    tries: int = 0
    claim: str | None = None
    leased_until: datetime | None = None
    channel: Channel | None = None
    problem: str | None = None
    ended_at: datetime | None = None
    sealed_text: str | None = None
    sealed_address: str | None = None


@dataclass(frozen=True, repr=False)
class ChannelChoice:
    """How a person wants to be told. `sealed_address` is ciphertext; None for the own view."""

    person_key: str
    channel: Channel
    sealed_address: str | None
    chosen_at: datetime


def kind_of_event(event: str, state: State) -> MessageKind | None:
    """What the person is told when `event` (as in the appointment's history) has led to `state`."""
    return KINDS.get((event, state))


def unit_hears_of(kind: MessageKind | None, *, by_staff: bool) -> bool:
    """Whether the care centre's function address is told that the worklist has something new."""
    return kind in UNIT_HEARS_OF and not by_staff


def reminder_times(start: datetime, *, rules: MessageParameters, now: datetime) -> list[datetime]:
    """When to remind of a meeting: the same clock some days before, and some hours before.

    None of them right after the booking, which was a reminder itself.
    """
    # Wall clock arithmetic: the day before a clock change has the same clock, not the same distance.
    days_before = (local(start) - rules.reminder_before).astimezone(UTC)
    times = (days_before, start - rules.last_reminder_before)
    return [time for time in times if time - now >= rules.reminder_least]


def why_not_told(message: Message, appointment: Appointment | None, *, now: datetime) -> str | None:
    """Why it must not be told any longer: too_late | changed. None: it is still true and of use."""
    if now >= message.useful_until:
        return "too_late"
    if message.kind in ABOUT_NO_MEETING:
        return None
    if appointment is None or appointment.start != message.start:
        return "changed"
    return None if appointment.state is TRUE_WHILE[message.kind] else "changed"


def next_try(tries: int, *, rules: MessageParameters, now: datetime) -> datetime | None:
    """When to try again after `tries` in vain: twice as long each time. None: give up."""
    if tries >= rules.most_tries:
        return None
    doubled = rules.first_retry * (1 << (tries - 1))
    return now + min(doubled, rules.longest_retry)


def ended(message: Message, state: MessageState, *, now: datetime, problem: str | None = None) -> Message:
    """The message with nothing more to do about it."""
    return replace(message, state=state, problem=problem, ended_at=now, claim=None, leased_until=None)


def reach(choice: Channel | None, address: str | None, phone: str | None) -> tuple[Channel, str | None]:
    """Channel and address: as the person chose; else by SMS to the phone of the booking, if it can get one."""
    if choice is not None:
        return choice, address
    number = sms_number(phone or "")
    return (Channel.SMS, number) if number else (Channel.OWN_VIEW, None)


def sms_number(written: str) -> str | None:
    """`+46…`, or None for what is no number or, in Sweden, no mobile (07x, the Swedish numbering plan)."""
    number = normal_phone(written)
    fixed_line = number.startswith(SWEDISH) and not number.startswith(SWEDISH_MOBILE)
    return None if not number or fixed_line else "+" + number


def email_address(written: str) -> str | None:
    """The address without its spaces around, or None for what is no address that mail can be sent to."""
    address = written.strip()
    if len(address) > LONGEST_ADDRESS or not address.isascii() or not address.isprintable() or " " in address:
        return None
    try:
        parsed = Address(addr_spec=address)
    except (HeaderParseError, ValueError, IndexError):
        return None
    return address if parsed.username and "." in parsed.domain.strip(".") else None


def masked(channel: Channel, address: str) -> str:
    """Enough of an address to know one's own by."""
    if channel is Channel.EMAIL:
        name, _, domain = address.partition("@")
        return f"{name[:1]}…@{domain}"
    return "…" + address[-SHOWN_DIGITS:]
