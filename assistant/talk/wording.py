"""Which wording of an answer is said: the exact one for this reader, else plain, else by audience, else the default."""

import copy
import re
from collections.abc import Sequence
from typing import Any

from rasa.core.nlg import interpolator
from rasa.core.nlg.response import TemplatedNaturalLanguageGenerator
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import ActiveLoop, BotUttered
from rasa.shared.core.trackers import DialogueStateTracker
from rasa.utils.endpoints import EndpointConfig

from assistant.content.choice import STAFF, chosen_wording, is_off, text_given
from assistant.knowledge.told import TOPIC
from assistant.talk.sparing import follows_goodbye, is_left_out

CHOICES = "choices"
# How the answers tell of it: at the end of another sentence, or in one of its own with the question before it.
TO_BOOK = (
    re.compile(r"\s*(?:,? eller|:) skriv ”boka ett samtal”"),
    re.compile(r"(?:^|(?<=[.?!] ))(?:Vill du [^.?!\n]*\? )?Skriv ”boka ett samtal”[^.?!\n]*[.?!]"),
)
# The same of the consent, where its questions are open.
OF_CONSENT = (
    re.compile(
        r"(?:^|(?<=[.?!] ))(?:Vill du [^.?!\n]*\? )?"
        r"Skriv ”(?:ge samtycke|visa mina samtycken|ta tillbaka mitt samtycke)”[^.?!\n]*[.?!]"
    ),
)
CONSENT = "consent_form"
NOT_WORDS = ("domain_responses",)


class Wording(TemplatedNaturalLanguageGenerator):
    """Rasa's own generator picks at random between variants that fit; here the reader decides.

    An action may hand over `choices`, buttons that only it can know; they come before the wording's own.
    """

    def __init__(self, endpoint_config: EndpointConfig | None = None, domain: Domain | None = None) -> None:
        super().__init__(domain.responses if domain else {})

    async def generate(
        self, utter_action: str, tracker: DialogueStateTracker, output_channel: str, **kwargs: Any
    ) -> dict[str, Any] | None:
        variants = self.responses.get(utter_action)
        if not variants:
            return None
        again = _said_in_form(tracker, utter_action)
        if follows_goodbye(tracker, utter_action) or (again and is_left_out(tracker, utter_action, variants)):
            # Without words nothing is sent.
            return {"text": ""}
        staff = audience_of(tracker) == STAFF
        # The slot is set only after the answer that switches it on.
        plain = bool(tracker.get_slot("plain_words") or kwargs.get("plain"))
        chosen = chosen_wording(variants, staff=staff, plain=plain, again=again)
        if tracker.active_loop_name and utter_action.startswith(TOPIC):
            # The open question comes next, with buttons of its own; another errand's would be lost on it.
            chosen = {key: value for key, value in chosen.items() if key != "buttons"}
            errands = (*TO_BOOK, *(OF_CONSENT if tracker.active_loop_name == CONSENT else ()))
            chosen = {**chosen, "text": without_own_errand(chosen.get("text", ""), errands)}
        return _filled(chosen, {name: value for name, value in kwargs.items() if name not in NOT_WORDS})


def _said_in_form(tracker: DialogueStateTracker, name: str) -> bool:
    """Whether the open form has said it before: a question that is repeated may be shorter."""
    for event in reversed(tracker.events):
        if isinstance(event, ActiveLoop):
            return False
        if isinstance(event, BotUttered) and (event.metadata or {}).get("utter_action") == name:
            return True
    return False


def audience_of(tracker: DialogueStateTracker) -> str:
    """`staff` or `resident`; it only sets the tone."""
    metadata = (tracker.latest_message.metadata if tracker.latest_message else None) or {}
    return STAFF if metadata.get("audience") == STAFF else "resident"


def without_own_errand(text: str, errands: Sequence[re.Pattern[str]] = TO_BOOK) -> str:
    """Without the sentences that tell how to begin something: something is going on, and that would leave it."""
    for said in errands:
        text = "\n".join(said.sub("", line).strip() for line in text.splitlines())
    return "\n".join(line for line in text.splitlines() if line)


def _filled(wording: dict[str, Any], values: dict[str, Any]) -> dict[str, Any]:
    said = {key: copy.deepcopy(value) for key, value in wording.items() if key != "metadata"}
    if is_off(wording):
        said["text"] = text_given(wording)
    if "text" in said:
        said["text"] = interpolator.interpolate_text(said["text"].strip(), values)
    if choices := values.get(CHOICES):
        said["buttons"] = [*choices, *said.get("buttons", [])]
    return said
