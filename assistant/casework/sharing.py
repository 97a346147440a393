"""Every way in which something about a person is told to somebody outside the region's care: nothing else is shared.

A use case names what is told and what for; `consent.may_share` says whether a consent covers exactly that.
"""

from dataclasses import dataclass

from assistant.casework.consent import NEED, Kind, Party, Share

REGION = "region"


@dataclass(frozen=True)
class UseCase:
    """`parties` are those it may concern at all."""

    name: str
    discloser: str
    kind: Kind
    content: str
    purpose: str
    parties: frozenset[Party]

    def share_with(self, party: Party) -> Share:
        return Share(self.discloser, party, self.kind, self.content, self.purpose)


def _exchange(name: str, content: str) -> UseCase:
    return UseCase(name, REGION, Kind.EXCHANGE, content, "plan_next_step", frozenset(Party))


# C-33: that there is a meeting; with it the plan, or what somebody can manage at work.
# C-31 (4 § lag 2019:1297): the need of rehabilitation.
TELL_OF_MEETING = _exchange("tell_of_meeting", "meeting_only")
TELL_OF_PLAN = _exchange("tell_of_plan", "next_step")
TELL_OF_ABILITY = _exchange("tell_of_ability", "work_ability")
TELL_OF_NEED = UseCase(
    "tell_of_need",
    REGION,
    Kind.INFORM_INSURANCE_AGENCY,
    NEED,
    "tell_rehabilitation_need",
    frozenset({Party.INSURANCE_AGENCY}),
)
USE_CASES = {one.name: one for one in (TELL_OF_MEETING, TELL_OF_PLAN, TELL_OF_ABILITY, TELL_OF_NEED)}
