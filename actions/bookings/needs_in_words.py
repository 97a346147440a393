"""What somebody needs, as it is said back: in Swedish out of `data/responses/needs.yml`."""

from collections.abc import Mapping
from functools import cache
from typing import Any

import yaml

from actions.answers.titles import RESPONSES
from assistant.casework.needs import Needs
from assistant.dates import listed

ACCESS_AND_MORE = "needs_words"


def in_words(needs: Needs) -> str:
    """As said back to the person: "tolk på arabiska, gärna en kvinna; hiss eller utan trappor"."""
    words = needs_words()
    parts = [interpreter_is(needs, words)] if needs.interpreter else []
    parts += [words["access"][one.value] for one in needs.access]
    parts += [_companion(needs, words)] if needs.companion else []
    parts += [words["channels"][needs.channel.value]] if needs.channel else []
    parts += [words["other_coordinator"]] if needs.other_coordinator else []
    parts += [words["discreet"]] if needs.discreet else []
    return words["between"].join(parts)


def _companion(needs: Needs, words: Mapping[str, Any]) -> str:
    who = listed([words["company"][one.value] for one in needs.company])
    said: str = words["companion_is"].format(who=who) if who else words["companion"]
    return said


def interpreter_is(needs: Needs, words: Mapping[str, Any]) -> str:
    language = words["languages"].get(needs.language, "") if needs.language else ""
    said: str = words["interpreter_in"].format(language=language) if language else words["interpreter"]
    if needs.dialect:
        said += words["dialect"].format(dialect=needs.dialect)
    said += words["genders"][needs.interpreter_gender] if needs.interpreter_gender else ""
    return said + (words["ways"][needs.interpreter_way] if needs.interpreter_way else "")


@cache
def needs_words() -> Any:
    return yaml.safe_load((RESPONSES / "needs.yml").read_text(encoding="utf-8"))[ACCESS_AND_MORE]
