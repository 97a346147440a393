"""How one coordinator of a care centre is told from another in what the services answer with."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Colleague:
    """A coordinator of the own care centre, never by name: the `number` in order, and whether it is oneself."""

    id: str
    number: int
    oneself: bool
