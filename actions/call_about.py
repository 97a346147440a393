"""What somebody is to be phoned about, by what was said before: a kind, never a story, and never whose yes it was."""

from actions.turn import Turn

OTHER, WITHDRAWAL = "other", "withdrawal"
# A yes that was given elsewhere is taken back with the REKO: a call is offered.
NOT_OURS_TO_WITHDRAW = "utter_nothing_to_withdraw"
CALL_SETTLED = "utter_call_back_received"


def call_about(turn: Turn) -> str:
    """A withdrawal that we could not carry out must not reach the REKO as any other call (C-43)."""
    for said in reversed(turn.answers_before):
        names = [name or "" for name in said]
        if any(name.startswith(CALL_SETTLED) for name in names):
            return OTHER
        if any(name.startswith(NOT_OURS_TO_WITHDRAW) for name in names):
            return WITHDRAWAL
    return OTHER
