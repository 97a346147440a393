"""A message and what stands around it in the talk, as those read it who tell asides."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True)
class Around:
    """A message, what it was taken for, and where the talk stands. `lately`: what the last few answers were;
    `wishes_before`: what the last few messages were taken for."""

    text: str
    wish: str | None
    form: str | None = None
    slots: Mapping[str, Any] = field(default_factory=dict)
    lately: Sequence[Sequence[str | None]] = ()
    wishes_before: Sequence[str] = ()
    is_of_staff: bool = False

    @property
    def just_said(self) -> Sequence[str]:
        return [name for name in self.lately[-1] if name] if self.lately else []

    @property
    def said_lately(self) -> Sequence[str]:
        return [name for names in self.lately for name in names if name]
