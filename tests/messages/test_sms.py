"""SMS to a real HTTP gateway on this machine."""

import pytest

from assistant.messages import sms
from assistant.messages.failures import Unsent
from assistant.messages.settings import SmsFormat, SmsGateway
from tests.messages.servers import Gateway, sms_gateway
from tests.system import free_ports

TO = "+46701740605"
TEXT = "Påminnelse: du har en tid."


def send(gateway: SmsGateway) -> None:
    sms.send(gateway, to=TO, text=TEXT, message_id="a1b2")


def test_an_sms_is_posted_as_json() -> None:
    account = Gateway()
    with sms_gateway(account) as gateway:
        send(gateway)
    assert account.got == [{"to": TO, "message": TEXT}]
    assert "Authorization" not in account.headers[0]


def test_an_sms_is_posted_with_the_names_and_the_key_that_the_gateway_wants() -> None:
    account = Gateway(status=201)
    wanted = {
        "format": SmsFormat.FORM,
        "auth_header": "X-Api-Key",
        "auth": "hemligt",
        "sender": "Tider",
        "to_field": "destination",
        "text_field": "body",
        "sender_field": "source",
        "reference_field": "clientref",
    }
    with sms_gateway(account, **wanted) as gateway:
        send(gateway)
    assert account.got == [{"destination": TO, "body": TEXT, "source": "Tider", "clientref": "a1b2"}]
    assert account.headers[0]["X-Api-Key"] == "hemligt"


@pytest.mark.parametrize(
    ("status", "told"),
    [
        (500, ("gateway_away", False)),
        (503, ("gateway_away", False)),
        (429, ("gateway_away", False)),
        (401, ("login_refused", False)),
        (403, ("login_refused", False)),
        (400, ("address_refused", True)),
        (404, ("address_refused", True)),
        (302, ("gateway_away", False)),
    ],
)
def test_a_refusal_is_told_by_its_kind(status: int, told: tuple[str, bool]) -> None:
    with sms_gateway(Gateway(status=status)) as gateway, pytest.raises(Unsent) as caught:
        send(gateway)
    assert (caught.value.problem, caught.value.for_good) == told
    assert TO not in repr(caught.value)


def test_a_gateway_that_is_away_is_no_disaster() -> None:
    with sms_gateway(Gateway()) as gateway:
        pass
    [nobody] = free_ports(1)
    gone = type(gateway)(**{**vars(gateway), "url": f"http://127.0.0.1:{nobody}/"})
    with pytest.raises(Unsent, match="gateway_away"):
        send(gone)
