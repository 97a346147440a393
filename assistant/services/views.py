"""What the services answer with: frozen, no prose, no rows; times of Europe/Stockholm, `outcome` only a verdict."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime

from assistant.casework.needs import Needs
from assistant.services.views_colleague import Colleague


@dataclass(frozen=True)
class Wish:
    """When somebody would like to come: half-open, aware. `start == end` is an exact clock time.

    `weekly`: a weekday was named and no date, so that the same day of a later week will do where this has no time.
    """

    start: datetime
    end: datetime
    weekly: bool = False


@dataclass(frozen=True)
class Time:
    """A bookable time."""

    start: datetime
    end: datetime


@dataclass(frozen=True, repr=False)
class Contact:
    """Name and phone, as given. Has no repr, so that it can't reach a log by accident."""

    name: str
    phone: str


@dataclass(frozen=True)
class CareCentre:
    """`public` and `self_booking`: residents may book by themselves only where both hold (Q-03).

    `forms`: the ways a meeting can be held there, of visit, phone and video, the usual one first.
    """

    id: str
    name: str
    aliases: tuple[str, ...]
    area: str
    public: bool
    self_booking: bool
    invented: bool
    place: str
    forms: tuple[str, ...]


@dataclass(frozen=True)
class CoordinatorCard:
    """How to reach a care centre's coordinator: the function, never a person's name."""

    care_centre: str
    title: str
    contact_way: str
    phone: str
    phone_hours: str
    next_free: datetime | None
    verified_on: date
    invented: bool


@dataclass(frozen=True)
class Offer:
    """outcome: times | none_then | none | others_choosing | no_self_booking | unknown_centre.

    `exact` is the time that met an exact clock wish. `more` tells whether a larger `skip` would give others.
    `later`: the weekday that was wished for had no time, and these are the next such day's.
    `may_confirm_directly` is false for whoever has not identified themselves: theirs becomes preliminary.
    `again_in_minutes`: when what others are choosing among now may be free again.
    """

    outcome: str
    times: Sequence[Time] = ()
    exact: Time | None = None
    may_confirm_directly: bool = False
    more: bool = False
    later: bool = False
    again_in_minutes: int | None = None


@dataclass(frozen=True)
class Hold:
    """outcome: held | taken | not_offered."""

    outcome: str
    hold_id: str | None = None
    start: datetime | None = None
    end: datetime | None = None
    expires_at: datetime | None = None
    form: str = ""


@dataclass(frozen=True)
class AppointmentView:
    """state: preliminary | confirmed | cancelled | declined | no_show | done. form: visit | phone | video."""

    id: str
    state: str
    start: datetime
    end: datetime
    care_centre_name: str
    care_centre_id: str
    place: str
    form: str
    confirm_by: datetime | None
    overdue: bool
    cancelled_reason: str | None
    by_staff: bool


@dataclass(frozen=True)
class Booked:
    """outcome: confirmed | preliminary | taken | gone | needs_contact | open_booking_exists | weekly_cap
    (and, when rebooking: not_found | too_late)."""

    outcome: str
    appointment: AppointmentView | None = None
    code: str | None = None
    confirm_by: datetime | None = None


@dataclass(frozen=True)
class TimeBefore:
    """When and where a time was before it was moved."""

    start: datetime
    end: datetime
    care_centre_id: str


@dataclass(frozen=True)
class Found:
    """outcome: found | not_found | slow_down."""

    outcome: str
    appointment: AppointmentView | None = None


@dataclass(frozen=True)
class Outcome:
    """A bare verdict."""

    outcome: str
    appointment: AppointmentView | None = None


@dataclass(frozen=True)
class Decision:
    """party: social_services | employment_service | insurance_agency | employer.

    `content` and `until`: what was said for this party alone; None where what was said for all of them holds.
    """

    party: str
    given: bool
    content: str | None = None
    until: date | None = None


@dataclass(frozen=True)
class ConsentView:
    """kind: C-30…C-33 as coordination | inform_insurance_agency | sip | exchange.

    status: active | refused | wish | wish_refused | withdrawn | expired. `ask_again`: a yes that was
    given without a login; it opens nothing, somebody has to ask the person. `collected_by`: whose consent it is
    (C-41), region | municipality. `understood`: shown | explained_again | not_answered. `ends_before`: the first
    planned meeting, where the yes is about to end.
    """

    id: str
    kind: str
    party: str
    status: str
    content: str
    purpose: str
    given_at: datetime
    valid_until: date
    withdrawn_at: datetime | None
    appointment_id: str | None
    ask_again: bool
    collected_by: str = "region"
    how_given: str = ""
    text_version: str = ""
    understood: str | None = None
    only_wished: bool = False
    ends_before: datetime | None = None


@dataclass(frozen=True)
class Receipt:
    """outcome: recorded | past. `until` is the last day that was stored, maybe earlier than asked."""

    outcome: str
    rows: Sequence[ConsentView] = ()
    until: date | None = None


@dataclass(frozen=True)
class May:
    """Whether something may be shared. reason: consent | no_consent | refused | withdrawn | expired |
    only_a_wish | other_content | other_purpose."""

    allowed: bool
    reason: str


@dataclass(frozen=True)
class Requested:
    """outcome: received | already | changed | not_found | unknown_centre | needs_contact | own_coordinator.

    `answered_when`: the day the coordinator works next.
    """

    outcome: str
    answered_when: date | None = None


@dataclass(frozen=True)
class WorklistRow:
    """A meeting, with whom and with which consents. `holder`: which of several coordinators has it."""

    appointment: AppointmentView
    contact: Contact | None
    consents: Sequence[ConsentView]
    needs: Needs | None = None
    holder: Colleague | None = None


@dataclass(frozen=True)
class CallBackRow:
    """Somebody to phone, `about` what, and the `parties` whose yes goes. `suits`: when any day will do, as said."""

    id: str
    contact: Contact
    about: str
    requested_at: datetime
    answer_by: date | None
    overdue: bool
    wishes: Sequence[Wish] = ()
    suits: str | None = None
    parties: Sequence[str] = ()


@dataclass(frozen=True)
class ChangeRow:
    """What was changed since it was booked. type: appointment_cancelled | appointment_rebooked |
    appointment_way_changed | consent_withdrawn | consent_narrowed | consent_extended | consent_changed.

    `by_staff`: the person said it to a REKO, who wrote it down; otherwise they did it themselves.
    """

    type: str
    at: datetime
    appointment: AppointmentView | None
    parties: Sequence[str] = ()
    by_staff: bool = False


@dataclass(frozen=True)
class WaitingRow:
    """Somebody in the care centre's waiting list. place: waiting | offered.

    `offered` is the freed time that is kept for them until `answer_by`. `wishes`: none for any time. `unmet`: what was
    wished for where no such time ever comes.
    """

    id: str
    contact: Contact | None
    joined_at: datetime
    place: str
    wishes: Sequence[Wish] = ()
    unmet: Sequence[Wish] = ()
    offered: Time | None = None
    answer_by: datetime | None = None


@dataclass(frozen=True)
class Worklist:
    """One care centre's. An open meeting stands in one list: `to_confirm` while preliminary, else `today` or
    `coming`.

    Lists are in order of time; `to_confirm` by when somebody has to phone at the latest, `changed` the newest first.
    """

    care_centre_name: str
    today: Sequence[WorklistRow] = field(default_factory=tuple)
    coming: Sequence[WorklistRow] = field(default_factory=tuple)
    to_confirm: Sequence[WorklistRow] = field(default_factory=tuple)
    call_backs: Sequence[CallBackRow] = field(default_factory=tuple)
    waiting: Sequence[WaitingRow] = field(default_factory=tuple)
    changed: Sequence[ChangeRow] = field(default_factory=tuple)
