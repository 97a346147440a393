"""All three processes listen on this machine alone."""

import pytest

from tests.launch.machine import children_of, listens_on
from tests.system import System

PORTS = {"web": "port", "rasa": "rasa_port", "actions": "actions_port"}


@pytest.mark.parametrize("name", PORTS)
def test_each_part_listens_on_loopback_and_nowhere_else(system: System, name: str) -> None:
    pid = system.process(name).pid
    places = {place for one in {pid, *children_of(pid)} for place in listens_on(one)}
    assert ("127.0.0.1", getattr(system.plan, PORTS[name])) in places
    assert {address for address, _ in places} == {"127.0.0.1"}
