"""Who does something: every rule and every service is told `by=` whom."""

from dataclasses import dataclass
from enum import StrEnum


class Role(StrEnum):
    """Roles, as `ORDLISTA.md` names them in Swedish."""

    ANONYMOUS = "anonymous"
    CODE_HOLDER = "code_holder"
    INVITED = "invited"
    RESIDENT = "resident"
    SOCIAL_WORKER = "social_worker"
    EMPLOYMENT_OFFICER = "employment_officer"
    COORDINATOR = "coordinator"
    MANAGER = "manager"
    ADMIN = "admin"
    SYSTEM = "system"


class AssuranceLevel(StrEnum):
    """How sure we are who it is (facts L-50, L-51). `none` opens nothing.

    `by_staff`: the coordinator has met or phoned the person and vouches for who it was; nobody logs in with it.
    """

    NONE = "none"
    DEMO = "demo"
    BY_STAFF = "by_staff"
    SUBSTANTIAL = "substantial"


@dataclass(frozen=True)
class Actor:
    """Somebody who does something.

    `key` is pseudonymous: a person's key for residents, a coordinator's id, a conversation's id for the
    anonymous, an appointment's id for whoever showed its booking code, an invitation's for whoever showed that code.
    `unit` is the care centre's id (staff, and whoever was invited there).
    """

    role: Role
    key: str
    unit: str | None = None
    assurance: AssuranceLevel = AssuranceLevel.NONE

    @property
    def is_identified_resident(self) -> bool:
        return self.role is Role.RESIDENT and self.assurance is not AssuranceLevel.NONE

    @property
    def books_directly(self) -> bool:
        """Nobody needs to phone first: the person has logged in, or a REKO has invited them."""
        return self.is_identified_resident or self.role is Role.INVITED

    @property
    def is_region_staff(self) -> bool:
        return self.role in (Role.COORDINATOR, Role.MANAGER) and self.unit is not None


SYSTEM = Actor(Role.SYSTEM, "system")
