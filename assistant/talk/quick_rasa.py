"""Five things of Rasa's that every message pays for, done with the same result in less time (ADR 0026).

An action's answer is checked against the schema of the events that it holds, not against that of every event there is;
what does not pass is left to Rasa's own check, which says why. A slot is copied without asking how. Rules are not
searched for a user's very words where no rule holds any. Whether a domain is empty is asked without making an empty one
each time. And the steps of reading and deciding are taken one after the other, without a scheduler that could spread
them over a cluster.
"""

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from types import SimpleNamespace
from typing import Any

from jsonschema.validators import validator_for
from rasa.core.actions.action import RemoteAction
from rasa.core.policies.rule_policy import RULES, RulePolicy
from rasa.engine.runner import dask as runner
from rasa.shared.core.domain import Domain
from rasa.shared.core.slots import Slot
from rasa.shared.core.trackers import DialogueStateTracker

Schema = dict[str, Any]
Found = tuple[str | None, str | None, bool]
EVENT = "event"
# So a rule's key, which is JSON, holds what somebody wrote, as against what was meant by it.
WORDS = '"text":'
checked_by_rasa = RemoteAction._validate_action_result
found_by_rasa = RulePolicy._find_action_from_rules


def install() -> None:
    """For the whole process; calling it again changes nothing."""
    RemoteAction._validate_action_result = _is_valid
    RulePolicy._find_action_from_rules = found_in_rules
    Slot.__copy__ = _twin
    Domain.is_empty = _is_empty
    runner.dask = SimpleNamespace(get=in_order)


def _is_valid(action: RemoteAction, result: dict[str, Any]) -> bool:
    """As Rasa's own: true, or raises `jsonschema.ValidationError`."""
    return fits(result) or checked_by_rasa(action, result)


def fits(result: Any) -> bool:
    if not isinstance(result, dict) or not _around().is_valid({**result, "events": []}):
        return False
    events = result.get("events", [])
    return isinstance(events, list) and all(map(_is_event, events))


def _is_event(event: Any) -> bool:
    kind = event.get(EVENT) if isinstance(event, dict) else None
    checks = _by_kind().get(kind, ()) if isinstance(kind, str) else ()
    return bool(checks) and all(check.is_valid(event) for check in checks)


@cache
def _around() -> Any:
    """The check of all but the events."""
    return _check(RemoteAction.action_response_format_spec())


@cache
def _by_kind() -> dict[str, tuple[Any, ...]]:
    """For each kind of event the checks it must pass: what goes for all of them, and its own."""
    of_all = RemoteAction.action_response_format_spec()["properties"]["events"]["items"]
    common = _check({name: rule for name, rule in of_all.items() if name != "oneOf"})
    return {kind: (common, _check(schema)) for kind, schema in _schemas(of_all["oneOf"])}


def _schemas(each: list[Schema]) -> Iterator[tuple[str, Schema]]:
    for schema in each:
        yield schema["properties"][EVENT]["const"], schema


def _check(schema: Schema) -> Any:
    return validator_for(schema)(schema)


def _twin(slot: Slot) -> Slot:
    """What `copy.copy` gives of a slot, as it has nothing but its attributes."""
    twin = object.__new__(type(slot))
    twin.__dict__.update(slot.__dict__)
    return twin


def _is_empty(domain: Domain) -> bool:
    return bool(domain.as_dict() == _nothing())


@cache
def _nothing() -> dict[str, Any]:
    return dict(Domain.empty().as_dict())


def found_in_rules(
    policy: RulePolicy, tracker: DialogueStateTracker, domain: Any, use_text_for_last_user_input: bool
) -> Found:
    """As Rasa's own: the action, the rule, and whether a form is come back to; the last only while one is open."""
    if use_text_for_last_user_input and not tracker.active_loop_name and not _know_words(policy):
        return None, None, False
    found: Found = found_by_rasa(policy, tracker, domain, use_text_for_last_user_input)
    return found


def _know_words(policy: RulePolicy) -> bool:
    return any(WORDS in key for key in policy.lookup[RULES])


def in_order(graph: Mapping[str, Any], targets: Sequence[str]) -> list[Any]:
    """What `dask.get` gives: each target's result. A task is a callable with the names it needs, or what is given."""
    results: dict[str, Any] = {}

    def result(name: str) -> Any:
        if name not in results:
            does, *needs = task = graph[name]
            results[name] = does(*map(result, needs)) if callable(does) else task
        return results[name]

    return [result(name) for name in targets]
