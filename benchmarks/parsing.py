"""`python -m benchmarks.parsing FOLDER`: the pipeline that was trained into FOLDER, in a process of its own.

Each line it is given is a JSON list of messages; for each it prints a line, the list of the seconds they took. With
`--shipped` it reads as the product does (ADR 0026), without it in Rasa's own runner.
"""

import json
import sys
import time
from pathlib import Path

from assistant.talk import quick_rasa
from benchmarks import rasa_nlu
from benchmarks.rasa_nlu import Parse

SHIPPED = "--shipped"


def main() -> int:
    folder, *options = sys.argv[1:]
    if SHIPPED in options:
        quick_rasa.install()
    answers, sys.stdout = sys.stdout, sys.stderr
    parse = rasa_nlu.parser(Path(folder))
    for line in sys.stdin:
        print(json.dumps([_seconds(parse, text) for text in json.loads(line)]), file=answers, flush=True)
    return 0


def _seconds(parse: Parse, text: str) -> float:
    started = time.perf_counter()
    parse(text)
    return time.perf_counter() - started


if __name__ == "__main__":
    sys.exit(main())
