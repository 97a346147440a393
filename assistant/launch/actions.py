"""The action server as a process of its own: Rasa's own, once all that the first answers need has been read."""

import gc

from rasa_sdk.__main__ import main as serve

from actions.rehearsal import rehearse
from assistant import quiet_logs


def main() -> None:
    quiet_logs.install()
    try:
        rehearse()
    except Exception as error:
        # Whoever can't rehearse can still answer, only slower.
        quiet_logs.failed("rehearsal", error)
    # As at the door: what was read stays, and the collector need not walk through it between two answers.
    gc.collect()
    gc.freeze()
    serve()


if __name__ == "__main__":
    main()
