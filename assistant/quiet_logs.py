"""No log line holds what a person wrote.

Rasa and its SDK put messages, slots and whole requests into their log texts. From `install()` on, a record of
anybody's but ours keeps its place in the code, its level and the kinds of its errors; its text and values are gone.
"""

import logging
import sys
import threading
import traceback
import warnings
from types import TracebackType
from typing import Any

OURS = ("assistant", "actions", "reko")
ExceptionInfo = tuple[type[BaseException] | None, BaseException | None, TracebackType | None]
log = logging.getLogger("reko")


def install() -> None:
    """Makes the whole process quiet; calling it again changes nothing."""
    if getattr(logging.getLogRecordFactory(), "quiet", False):
        return
    logging.setLogRecordFactory(_quiet_factory(logging.getLogRecordFactory()))
    warnings.showwarning = _quiet_warning
    # What nobody catches, Python prints by itself, past every filter.
    sys.excepthook = _quiet_exception
    threading.excepthook = _quiet_thread


def failed(where: str, error: BaseException) -> None:
    """Logs that something failed at a place of ours: kinds of errors and where, no values."""
    log.error("%s failed: %s", where, _chain(error))


def _quiet_exception(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    failed("process", error)


def _quiet_thread(given: threading.ExceptHookArgs) -> None:
    if given.exc_value is not None:
        failed("thread", given.exc_value)


def _quiet_factory(make: Any) -> Any:
    def quiet_record(*args: Any, **kwargs: Any) -> logging.LogRecord:
        record: logging.LogRecord = make(*args, **kwargs)
        if not record.name.startswith(OURS):
            _strip(record)
        elif record.exc_info:
            record.exc_info, record.exc_text = None, _exception(record.exc_info)
        return record

    quiet_record.quiet = True  # type: ignore[attr-defined]
    return quiet_record


def _strip(record: logging.LogRecord) -> None:
    kind = _exception(record.exc_info) if record.exc_info else ""
    record.msg, record.args = f"{record.funcName}:{record.lineno} {kind}".rstrip(), ()
    record.exc_info = record.exc_text = record.stack_info = None


def _exception(info: Any) -> str:
    return _chain(info[1]) if isinstance(info, tuple) and info[1] else ""


def _chain(error: BaseException | None) -> str:
    """`ValueError at booking.py:12 < KeyError at …`: an error and its causes, without their texts."""
    kinds = []
    while error is not None:
        frames = traceback.extract_tb(error.__traceback__)
        place = f" at {frames[-1].filename.rsplit('/', 1)[-1]}:{frames[-1].lineno}" if frames else ""
        kinds.append(type(error).__name__ + place)
        error = error.__cause__ or error.__context__
    return " < ".join(kinds)


def _quiet_warning(
    message: Warning | str, category: type[Warning], filename: str, lineno: int, *rest: Any, **more: Any
) -> None:
    log.warning("%s at %s:%s", category.__name__, filename.rsplit("/", 1)[-1], lineno)
