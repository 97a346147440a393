"""How actions get at the house: opened once, at the first call, never at import."""

from functools import cache

from assistant import settings
from assistant.bootstrap import House, open_house
from assistant.messages import settings as ways_out


@cache
def is_demo() -> bool:
    return settings.load().demo


@cache
def house() -> House:
    """The services' surroundings, from the environment's settings."""
    return open_house(settings.load(), ways_out.load().channels)
