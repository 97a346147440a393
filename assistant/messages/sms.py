"""SMS by an HTTP gateway: one POST, JSON or form, with the field names that the operator's gateway wants."""

import httpx

from assistant.messages.failures import Unsent
from assistant.messages.settings import SmsFormat, SmsGateway

TIMEOUT_SECONDS = 20.0
TRY_AGAIN = (408, 425, 429)
CLIENT_ERRORS = range(400, 500)
LOGIN_REFUSED = (401, 403)


def send(gateway: SmsGateway, *, to: str, text: str, message_id: str) -> None:
    """Hands the SMS to the gateway; 2xx means that it took it. Raises `Unsent`."""
    fields = {gateway.to_field: to, gateway.text_field: text}
    if gateway.sender:
        fields[gateway.sender_field] = gateway.sender
    if gateway.reference_field:
        fields[gateway.reference_field] = message_id
    status = _post(gateway, fields)
    if not 200 <= status < 300:
        raise _refused(status)


def _post(gateway: SmsGateway, fields: dict[str, str]) -> int:
    headers = {gateway.auth_header: gateway.auth} if gateway.auth else {}
    body = {"json": fields} if gateway.format is SmsFormat.JSON else {"data": fields}
    try:
        # A redirect could lead an address and a text to somebody else.
        answer = httpx.post(
            gateway.url,
            headers=headers,
            timeout=TIMEOUT_SECONDS,
            follow_redirects=False,
            **body,  # type: ignore[arg-type]
        )
    except (httpx.HTTPError, httpx.InvalidURL, UnicodeError):
        raise Unsent("gateway_away") from None
    return answer.status_code


def _refused(status: int) -> Unsent:
    if status in LOGIN_REFUSED:
        return Unsent("login_refused")
    if status in CLIENT_ERRORS and status not in TRY_AGAIN:
        return Unsent("address_refused", for_good=True)
    return Unsent("gateway_away")
