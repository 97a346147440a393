"""What the operator's commands say in the terminal."""

from assistant import clock
from assistant.bootstrap import House, open_house
from assistant.operations import purging
from assistant.services import audit
from assistant.settings import Settings
from assistant.texts import text


def audit_verify(settings: Settings) -> int:
    """Exit status 1 when a row was changed, removed or put in; says which."""
    house = open_house(settings)
    try:
        with house.uow() as uow:
            verified = audit.verify(uow)
    finally:
        house.close()
    for kind, row in verified.faults:
        print(text(f"audit_{kind}", row=row))
    print(text(f"audit_{verified.outcome}", rows=verified.rows))
    return 0 if verified.outcome == "whole" else 1


def purge_command(settings: Settings, *, dry_run: bool) -> int:
    house: House = open_house(settings)
    try:
        for done in purging.purge(settings, house, now=clock.now(), dry_run=dry_run):
            print(_line(done, dry_run=dry_run))
    finally:
        house.close()
    return 0


def purging_told(settings: Settings) -> str:
    """What is purged here, in a sentence for whoever starts the assistant."""
    rules = [rule for rule in purging.rules(settings) if rule.days is not None]
    may = [rule.kind for rule in rules if rule.may_purge(demo=settings.demo)]
    if settings.demo:
        return text("purged_in_demo")
    if not may:
        return text("purged_nothing")
    return text("purged_some", kinds=", ".join(text(f"kind_{kind}") for kind in may), number=len(rules) - len(may))


def _line(done: purging.Purged, *, dry_run: bool) -> str:
    kind = text(f"kind_{done.rule.kind}")
    if done.rule.days is None:
        return text("purge_never", kind=kind)
    if not done.may:
        return text("purge_undecided", kind=kind, number=done.count, days=done.rule.days)
    said = "purge_would" if dry_run else "purge_did"
    decision = done.rule.decision or text("purge_demo")
    return text(said, kind=kind, number=done.count, days=done.rule.days, decision=decision)
