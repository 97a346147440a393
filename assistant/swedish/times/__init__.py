"""Swedish times: what a message says about when, as intervals in local time (Europe/Stockholm).

`understand(text, now)` is the only way in. The meaning of each phrase is settled in the project's page on times.
"""

from assistant.swedish.times.model import Interval, Times
from assistant.swedish.times.reading import understand

__all__ = ["Interval", "Times", "understand"]
