"""What somebody needs so that a meeting works: interpreter, access, company, how to be reached (fact L-09).

Kinds only, out of fixed lists: never a story, never a diagnosis.
"""

from dataclasses import dataclass, replace
from enum import StrEnum


class Access(StrEnum):
    """What the room or the way there must have, and what somebody has with them: an aid or a dog, never why."""

    STEP_FREE = "step_free"
    WHEELCHAIR = "wheelchair"
    WALKER = "walker"
    ASSISTANCE_DOG = "assistance_dog"
    DOG = "dog"
    HEARING_LOOP = "hearing_loop"
    CALM_ROOM = "calm_room"
    SOFT_LIGHT = "soft_light"
    SCENT_FREE = "scent_free"
    READING_HELP = "reading_help"
    LARGE_TEXT = "large_text"
    PARKING = "parking"
    TRANSPORT = "transport"
    LIE_DOWN = "lie_down"
    BREAKS = "breaks"


class Channel(StrEnum):
    """How the coordinator, a human being, had better reach the person: somebody may be deaf, or dread the phone.

    Where our own messages go is another thing, and has an address: `ChannelChoice`.
    """

    CALL = "call"
    SMS = "sms"
    EMAIL = "email"
    LETTER = "letter"


class Company(StrEnum):
    """Who comes along, as what they are to the person: never by name."""

    PARTNER = "partner"
    PARENT = "parent"
    CHILD = "child"
    SIBLING = "sibling"
    RELATIVE = "relative"
    FRIEND = "friend"
    SUPPORTER = "supporter"
    CASEWORKER = "caseworker"


@dataclass(frozen=True)
class Needs:
    """`language` is ISO 639 (`other` for one we have no word for), `interpreter_gender` is woman | man.
    `interpreter_way`: how the interpreter takes part, there | phone | video.

    `companion`: somebody comes along; `company`: who, where it was said.
    `other_coordinator`: whoever is the person's counsellor is also a REKO, and somebody else is wanted (R-38).
    `discreet`: nothing may be left where somebody else finds it, no message, no text, no call to the home.
    """

    interpreter: bool = False
    language: str | None = None
    dialect: str | None = None
    interpreter_gender: str | None = None
    interpreter_way: str | None = None
    access: tuple[Access, ...] = ()
    companion: bool = False
    company: tuple[Company, ...] = ()
    channel: Channel | None = None
    other_coordinator: bool = False
    discreet: bool = False

    @property
    def any(self) -> bool:
        return self != Needs()


def added(earlier: Needs, said: Needs) -> Needs:
    """Both together; what was said last stands where they differ."""
    return replace(
        earlier,
        interpreter=earlier.interpreter or said.interpreter,
        language=said.language or earlier.language,
        dialect=said.dialect or (None if said.language else earlier.dialect),
        interpreter_gender=said.interpreter_gender or earlier.interpreter_gender,
        interpreter_way=said.interpreter_way or earlier.interpreter_way,
        access=tuple(dict.fromkeys((*earlier.access, *said.access))),
        companion=earlier.companion or said.companion,
        company=tuple(dict.fromkeys((*earlier.company, *said.company))),
        channel=said.channel or earlier.channel,
        other_coordinator=earlier.other_coordinator or said.other_coordinator,
        discreet=earlier.discreet or said.discreet,
    )
