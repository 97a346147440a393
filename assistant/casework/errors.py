"""Errors that no honest user meets. None of them carries personal data.

CaseworkError
├── NotAllowed          somebody asked for what is not theirs
├── NotAStep            a state can't follow from another
├── UnknownParty        no such party in a consent
├── NotAlike            two figures that can't be set against each other
└── CodeTaken           another open booking has this code: make a new one and try again
"""


class CaseworkError(Exception):
    """Base of all errors below. `what` is a rule's name, never somebody's data."""

    def __init__(self, what: str) -> None:
        super().__init__(what)
        self.what = what


class NotAllowed(CaseworkError):
    """Who asks has no right to this."""


class NotAStep(CaseworkError):
    """The appointment can't go from its state to the one asked for."""


class UnknownParty(CaseworkError):
    """A consent names a party that we have no kind of consent for."""


class CodeTaken(CaseworkError):
    """The booking code belongs to another booking. Nothing was written: make a new code, confirm again."""
