"""Nothing leaves without the gate: every use case that tells another party something is walked here."""

import ast
import inspect
import pkgutil
from collections.abc import Callable, Iterator
from datetime import timedelta
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

from assistant import services
from assistant.bootstrap import House
from assistant.casework.actors import Actor, AssuranceLevel, Role
from assistant.casework.consent import Kind, Party
from assistant.casework.errors import CaseworkError, NotAllowed, UnknownParty
from assistant.casework.sharing import USE_CASES, UseCase
from assistant.services import consent, disclosure, sharing, worklist
from assistant.services.views import Decision, May
from tests.store.houses import COORDINATOR, KIM, NOW, OTHER_COORDINATOR, RESIDENT, STRANGER, book, later, rows

ALL = [Decision(party.value, True) for party in Party]
SERVICES = Path(services.__file__).parent
EACH = [(case, party) for case in USE_CASES.values() for party in sorted(case.parties)]
YESTERDAY = NOW.date() - timedelta(days=1)
FOREIGN = [
    Actor(Role.SOCIAL_WORKER, "sw-1", "ebb", AssuranceLevel.DEMO),
    Actor(Role.EMPLOYMENT_OFFICER, "eo-1", "ama", AssuranceLevel.DEMO),
    OTHER_COORDINATOR,
]


def give(house: House, *decisions: Decision, by=RESIDENT, now=NOW, **terms: Any) -> None:
    usual = {"content": "next_step", "purpose": "plan_next_step", "until": None, "appointment_id": None}
    with house.uow() as uow:
        consent.record(
            uow, decisions=decisions, by=by, now=now, how_given="chat", text_version="1", language="sv",
            **{**usual, **terms},
        )  # fmt: skip


def tell(house: House, case: UseCase, party: Party, *, by=COORDINATOR, now=NOW) -> May:
    with house.uow() as uow:
        return sharing.SHARING[case.name](uow, person_key=RESIDENT.key, party=party.value, by=by, now=now)


def withdraw(house: House) -> None:
    with house.uow() as uow:
        consent.withdraw(uow, parties=None, by=RESIDENT, now=NOW)


CLOSED: dict[str, tuple[str, Callable[[House], None]]] = {
    "nobody asked": ("no_consent", lambda house: None),
    "a no": ("refused", lambda house: give(house, *(Decision(one.party, False) for one in ALL))),
    "taken back": ("withdrawn", lambda house: (give(house, *ALL), withdraw(house))[0]),
    "over": ("expired", lambda house: give(house, *ALL, until=YESTERDAY, now=NOW - timedelta(days=3))),
    "collected by another": ("no_consent", lambda house: give(house, *ALL, collected_by="municipality")),
}


def test_every_use_case_has_just_one_service_behind_the_gate() -> None:
    assert set(sharing.SHARING) == set(USE_CASES)


@pytest.mark.parametrize(("case", "party"), EACH, ids=lambda one: getattr(one, "name", str(one)))
@pytest.mark.parametrize("why", CLOSED)
def test_no_use_case_tells_anything_without_a_consent(house: House, case: UseCase, party: Party, why: str) -> None:
    book(house)
    reason, arrange = CLOSED[why]
    arrange(house)
    assert tell(house, case, party) == May(False, reason)
    assert rows(house, "disclosures") == []


@pytest.mark.parametrize(("case", "party"), EACH, ids=lambda one: getattr(one, "name", str(one)))
def test_each_use_case_tells_under_the_consent_that_covers_it_and_writes_that_down(
    house: House, case: UseCase, party: Party
) -> None:
    book(house)
    give(house, Decision(party.value, True, case.content))
    assert tell(house, case, party) == May(True, "consent")
    (held,) = rows(house, "consents", "id")
    columns = "consent_id, use_case, party, content, purpose, unit, told_by"
    assert rows(house, "disclosures", columns) == [
        (held[0], case.name, party.value, case.content, case.purpose, COORDINATOR.unit, COORDINATOR.key)
    ]
    others = [(one, to) for one, to in EACH if to is not party]
    assert not any(tell(house, one, to).allowed for one, to in others)


def test_a_yes_to_the_meeting_alone_does_not_open_the_plan(house: House) -> None:
    book(house)
    give(house, *ALL, content="meeting_only")
    assert tell(house, USE_CASES["tell_of_meeting"], Party.EMPLOYER).allowed
    assert tell(house, USE_CASES["tell_of_plan"], Party.EMPLOYER) == May(False, "other_content")


def test_a_consent_for_another_purpose_opens_nothing(house: House) -> None:
    book(house)
    give(house, *ALL, purpose="sip")
    assert tell(house, USE_CASES["tell_of_meeting"], Party.EMPLOYER) == May(False, "other_purpose")


def test_a_use_case_concerns_its_own_parties_only(house: House) -> None:
    book(house)
    give(house, *ALL)
    for case in USE_CASES.values():
        for party in set(Party) - case.parties:
            with pytest.raises(UnknownParty):
                tell(house, case, party)
    assert rows(house, "disclosures") == []


def test_a_withdrawal_closes_at_once_what_had_not_been_told(house: House) -> None:
    book(house)
    give(house, *ALL)
    assert tell(house, USE_CASES["tell_of_meeting"], Party.EMPLOYER).allowed
    withdraw(house)
    assert tell(house, USE_CASES["tell_of_meeting"], Party.EMPLOYER, now=later(seconds=1)).reason == "withdrawn"
    assert len(rows(house, "disclosures")) == 1


def test_a_coordinator_notes_what_she_tells_of_her_own_units_meeting_alone(house: House) -> None:
    booked = book(house)
    assert booked.appointment
    give(house, *ALL)
    what = {"appointment_id": booked.appointment.id, "party": "employer", "use_case": "tell_of_meeting", "now": NOW}
    with house.uow() as uow:
        for stranger in (*FOREIGN, RESIDENT, STRANGER):
            with pytest.raises(NotAllowed):
                disclosure.note(uow, by=stranger, **what)
        assert disclosure.note(uow, by=COORDINATOR, **what).outcome == "noted"
        assert disclosure.note(uow, by=COORDINATOR, **{**what, "appointment_id": "x"}).outcome == "not_found"
        with pytest.raises(UnknownParty):
            disclosure.note(uow, by=COORDINATOR, **{**what, "use_case": "anything"})
    assert len(rows(house, "disclosures")) == 1


def test_every_service_that_names_another_party_is_the_consents_own_or_behind_the_gate() -> None:
    """Whoever writes a service with a `party` decides here that it only keeps what the person said."""
    keepers = {"consent_by_staff.record_spoken", "consent_by_staff.withdraw_spoken", "consent_recording.write"}
    keepers |= {"consent_by_staff.check_spoken", "disclosure.note"}
    gated = {f"disclosure.{case}" for case in USE_CASES}
    naming = {name for name, service in all_services() if "party" in inspect.signature(service).parameters}
    assert naming == keepers | gated
    assert all(getattr(service, "__wrapped__", None) for name, service in all_services() if name in gated)


def test_only_the_gate_writes_down_a_telling() -> None:
    writers = {file.stem for file in SERVICES.glob("*.py") if writes_disclosures(ast.parse(file.read_text()))}
    assert writers == {"sharing"}


@pytest.mark.parametrize("by", FOREIGN, ids=lambda by: by.role.value + by.key)
def test_whoever_is_not_of_the_unit_learns_nothing_of_a_person_from_any_service(house: House, by: Actor) -> None:
    """The border between region and municipality: each service is asked by the other side, and says nothing."""
    booked = book(house, contact=KIM)
    assert booked.appointment
    give(house, *ALL)
    asked = 0
    for _, service in all_services():
        if (said := ask_as_another(house, service, by, booked.appointment.id)) is not None:
            asked += 1
            for secret in (RESIDENT.key, booked.appointment.id, KIM.name, KIM.phone):
                assert secret not in said
    assert asked >= 10


def test_the_worklist_holds_nothing_that_the_municipality_has_collected(house: House) -> None:
    """C-41; and what is taken back or narrowed there is not told here either."""
    book(house)
    give(house, Decision("employer", True), collected_by="municipality")
    withdraw(house)
    with house.uow() as uow:
        seen = worklist.show(uow, by=COORDINATOR, now=later(minutes=1))
    assert [row.consents for row in seen.coming] == [[]]
    assert seen.changed == []


def all_services() -> Iterator[tuple[str, Callable[..., Any]]]:
    """Every public function of the services that works in a unit of work, as `module.name`."""
    for module in pkgutil.iter_modules([str(SERVICES)]):
        loaded = import_module(f"assistant.services.{module.name}")
        for name, one in inspect.getmembers(loaded, inspect.isfunction):
            first = next(iter(inspect.signature(one).parameters), None)
            if one.__module__ == loaded.__name__ and not name.startswith("_") and first == "uow":
                yield f"{module.name}.{name}", one


def writes_disclosures(tree: ast.AST) -> bool:
    return any(
        isinstance(node, ast.Call) and ast.unparse(node.func).endswith("disclosures.add") for node in ast.walk(tree)
    )


def ask_as_another(house: House, service: Callable[..., Any], by: Actor, appointment_id: str) -> str | None:
    """What the service answers to somebody of elsewhere who knows the meeting's id; None where it can't be asked so."""
    known = {"by": by, "now": NOW, "appointment_id": appointment_id, "party": "employer", "days": 14}
    known |= {"use_case": "tell_of_meeting", "parties": None, "reason": "x", "code": "fel kod", "hold_id": "x"}
    wanted = list(inspect.signature(service).parameters.values())[1:]
    needed = [one.name for one in wanted if one.default is inspect.Parameter.empty]
    if "by" not in needed or set(needed) - set(known):
        return None
    try:
        with house.uow() as uow:
            return repr(service(uow, **{name: known[name] for name in needed}))
    except CaseworkError as refused:
        return repr(refused)


def test_the_four_kinds_are_kept_apart_by_every_use_case() -> None:
    """C-30 to C-33: no use case stands on a kind that is about something else."""
    assert {case.kind for case in USE_CASES.values()} == {Kind.EXCHANGE, Kind.INFORM_INSURANCE_AGENCY}
    for case in USE_CASES.values():
        alone = case.parties == {Party.INSURANCE_AGENCY}
        assert alone == (case.kind is Kind.INFORM_INSURANCE_AGENCY)


FK = "insurance_agency"
MEETING, PLAN, NEED = (USE_CASES[f"tell_of_{name}"] for name in ("meeting", "plan", "need"))


def told(house: House, *cases: UseCase) -> list[bool]:
    return [tell(house, case, Party.INSURANCE_AGENCY).allowed for case in cases]


def test_a_plain_yes_to_the_insurance_agency_opens_the_need_alone_whatever_the_others_are_told(house: House) -> None:
    book(house)
    give(house, *ALL, content="next_step")
    assert told(house, NEED, MEETING, PLAN) == [True, False, False]


def test_the_insurance_agency_is_told_just_what_was_said_of_it(house: House) -> None:
    book(house)
    give(house, Decision(FK, True, "meeting_only"), content="next_step")
    assert told(house, NEED, MEETING, PLAN) == [False, True, False]


def test_the_later_of_the_two_ways_to_tell_the_insurance_agency_takes_the_place_of_the_other(house: House) -> None:
    book(house)
    give(house, Decision(FK, True))
    give(house, Decision(FK, True, "meeting_only"), now=NOW + timedelta(minutes=1), asked=[FK])
    assert told(house, NEED, MEETING) == [False, True]


def test_a_no_to_the_insurance_agency_ends_either_yes(house: House) -> None:
    book(house)
    give(house, Decision(FK, True, "next_step"))
    give(house, Decision(FK, False), now=NOW + timedelta(minutes=1))
    assert told(house, NEED, MEETING, PLAN) == [False, False, False]
    with house.uow() as uow:
        assert [one.status for one in consent.current(uow, by=RESIDENT, now=NOW)] == ["refused"]
