"""That an answer was read back before it is kept: the check page seals what it showed, and the write asks for it."""

from collections.abc import Mapping

from starlette.requests import Request

from assistant.sealing import SealBroken
from assistant.web.parts import parts_of
from assistant.workspace.guard import coordinator
from assistant.workspace.spoken_answer import FIELDS

CHECKED = "checked"
# A page that lay open longer is read back once more.
OPEN_SECONDS = 30 * 60


def checked(request: Request, sent: Mapping[str, str]) -> str:
    """The seal of what is read back now: good for these very words, about this person, from the same hand."""
    return parts_of(request).house.sealer.seal_json(_what(request, sent))


def was_checked(request: Request, sent: Mapping[str, str], seal: str) -> bool:
    if not seal:
        return False
    try:
        read_back = parts_of(request).house.sealer.unseal_json(seal, OPEN_SECONDS)
    except SealBroken:
        return False
    return bool(read_back == _what(request, sent))


def _what(request: Request, sent: Mapping[str, str]) -> list[str]:
    meeting = str(request.path_params["appointment_id"])
    return [CHECKED, coordinator(request).key, meeting, *(sent[name] for name in FIELDS)]
