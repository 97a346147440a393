"""Every response is spoken by somebody, and whatever is spoken exists. Rasa itself can't see what actions say."""

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from assistant.casework.booking import State
from assistant.services import views

ROOT = Path(__file__).resolve().parent.parent
SPEAKERS = ("actions", "assistant/talk")


def test_every_response_is_spoken_by_somebody() -> None:
    patterns = [re.compile(pattern + r"\Z") for pattern in spoken()]
    silent = [name for name in responses() if not any(pattern.match(name) for pattern in patterns)]
    assert silent == []


def test_whatever_is_spoken_has_words() -> None:
    missing = [p for p in spoken() if not any(re.fullmatch(p, name) for name in responses())]
    assert missing == []


def test_every_verdict_of_a_booking_has_words() -> None:
    assert_words_for("utter_booking_", outcomes(views.Booked, stop="("))
    assert_words_for("utter_offer_", outcomes(views.Offer))


def test_every_state_of_an_appointment_has_words() -> None:
    told = {state.value for state in State} - {"held", "rebooked"}
    assert_words_for("utter_appointment_", told)


def test_every_question_of_a_form_can_be_asked_explained_and_asked_again() -> None:
    domain = read("domain.yml")
    for form, described in domain["forms"].items():
        for slot in described["required_slots"]:
            asked = {f"action_ask_{form}_{slot}", f"utter_ask_{slot}"}
            assert asked & {*action_names(), *responses()}, f"nobody asks for {slot}"
            assert_words_for("utter_why_", {slot})
            assert_words_for("utter_not_understood_", {slot})


def test_every_intent_has_a_rule_or_belongs_to_a_form() -> None:
    rules = " ".join(file.read_text(encoding="utf-8") for file in (ROOT / "data" / "rules").glob("*.yml"))
    unruled = [intent for intent in read("domain.yml")["intents"] if f"intent: {intent}\n" not in rules]
    assert unruled == []


def test_every_interruption_names_an_intent_and_something_to_do() -> None:
    domain = read("domain.yml")
    policy = next(p for p in read("config.yml")["policies"] if p["name"].endswith("InterruptionPolicy"))
    for intent, action in policy["interruptions"].items():
        assert intent in domain["intents"]
        assert action == "utter_faq" or action in {*action_names(), *responses()}
    assert set(policy["always"]) <= set(policy["interruptions"])
    assert set(policy["answers"]) == {s for form in domain["forms"].values() for s in form["required_slots"]}


def assert_words_for(prefix: str, names: set[str]) -> None:
    assert [name for name in sorted(names) if prefix + name not in responses()] == []


def outcomes(view: type, stop: str = "\0") -> set[str]:
    """The verdicts that a result's docstring lists: `outcome: a | b | c`."""
    listed = (view.__doc__ or "").partition("outcome:")[2].split("\n\n")[0].split(stop)[0].partition(".")[0]
    found = set(re.findall(r"\w+", listed))
    assert found, f"{view.__name__} lists no outcome"
    return found


@cache
def responses() -> dict[str, Any]:
    found: dict[str, Any] = {}
    for file in sorted((ROOT / "data" / "responses").rglob("*.yml")):
        found |= read(file).get("responses", {})
    return found


def spoken() -> set[str]:
    """Regular expressions of all response names that rules, policies, forms, topics and actions speak."""
    return {*said_in_code(), *said_in_rules(), *asked_by_forms(), *told_by_topics()}


def said_in_code() -> Iterator[str]:
    for folder in SPEAKERS:
        for file in (ROOT / folder).rglob("*.py"):
            for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
                yield from patterns_in(node)


def patterns_in(node: ast.AST) -> Iterator[str]:
    if (
        isinstance(node, ast.Constant)
        and isinstance(node.value, str)
        and re.fullmatch(r"utter_(?!action$)\w*[a-z0-9]", node.value)
    ):
        yield re.escape(node.value)
    if isinstance(node, ast.JoinedStr):
        pattern = "".join(re.escape(part.value) if isinstance(part, ast.Constant) else r"\w*" for part in node.values)
        if pattern.startswith("utter_"):
            yield pattern


def said_in_rules() -> Iterator[str]:
    for file in [*(ROOT / "data" / "rules").glob("*.yml"), ROOT / "config.yml"]:
        for name in re.findall(r"\butter_\w+", file.read_text(encoding="utf-8")):
            if name != "utter_faq":
                yield name


def asked_by_forms() -> Iterator[str]:
    for form in read("domain.yml")["forms"].values():
        yield from (f"utter_ask_{slot}" for slot in form["required_slots"] if f"utter_ask_{slot}" in responses())


def told_by_topics() -> Iterator[str]:
    for file in (ROOT / "data" / "nlu").rglob("*.yml"):
        yield from (f"utter_{item['intent']}" for item in read(file)["nlu"] if "/" in item["intent"])


def read(file: Path | str) -> Any:
    return yaml.safe_load((ROOT / file).read_text(encoding="utf-8"))


def action_names() -> set[str]:
    """An action is a name, or a name with its settings."""
    return {name if isinstance(name, str) else next(iter(name)) for name in read("domain.yml")["actions"]}
