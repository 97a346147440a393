"""What an ID token must be before anything in it is believed (OpenID Connect Core 1.0, 3.1.3.7)."""

import secrets
import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

import jwt

from assistant.web.oidc_settings import Provider

# Signed with the provider's own private key: never "none", and nothing that our client secret could sign.
ALGORITHMS = ("RS256", "PS256", "ES256")
REQUIRED = ("exp", "iat", "sub", "nonce")
CLOCKS_DIFFER_SECONDS = 60
# The library raises the last three for a token whose parts don't fit each other, or aren't what they should be.
UNREADABLE = (jwt.PyJWTError, KeyError, TypeError, ValueError, AttributeError)


class Why(StrEnum):
    """Why somebody was not let in, as the log has it: nothing about anybody."""

    STATE = "state"
    UNFINISHED = "unfinished"
    PROVIDER = "provider"
    UNTRUSTED = "token"
    ACR = "acr"
    OLD_LOGIN = "old_login"
    ROLE = "role"
    DIRECTORY = "directory"
    NUMBER = "number"


class LoginRefused(Exception):
    """Nobody is let in. Carries nothing about anybody."""

    def __init__(self, why: Why) -> None:
        super().__init__(why.value)
        self.why = why


@dataclass(frozen=True, repr=False)
class Attempt:
    """What has to come back: kept in the browser's own session from the question to the answer.

    `asked_at`: seconds since 1970 by this machine's clock, as `auth_time` is by the provider's. `back`: a page of ours
    to open afterwards.
    """

    back: str = ""
    state: str = field(default_factory=lambda: secrets.token_urlsafe(32))
    nonce: str = field(default_factory=lambda: secrets.token_urlsafe(32))
    verifier: str = field(default_factory=lambda: secrets.token_urlsafe(32))
    asked_at: int = field(default_factory=lambda: int(time.time()))


def verified(token: object, keys: dict[str, Any], provider: Provider, attempt: Attempt) -> dict[str, Any]:
    """The claims of a token that the provider signed, for us, in answer to this question. Raises `LoginRefused`."""
    try:
        claims = _signed(str(token), keys, provider)
        answers = _same(claims["nonce"], attempt.nonce) and _is_for_us_alone(claims, provider)
        fresh = _is_fresh(claims, attempt)
    except UNREADABLE:
        raise LoginRefused(Why.UNTRUSTED) from None
    if not answers:
        raise LoginRefused(Why.UNTRUSTED)
    if not fresh:
        raise LoginRefused(Why.OLD_LOGIN)
    if claims.get("acr") not in provider.acr:
        raise LoginRefused(Why.ACR)
    return claims


def _signed(token: str, keys: dict[str, Any], provider: Provider) -> dict[str, Any]:
    """Signature, issuer, audience and times."""
    named = jwt.get_unverified_header(token).get("kid")
    usable = [key for key in jwt.PyJWKSet.from_dict(keys).keys if key.key_id == named]
    if len(usable) != 1:
        raise LoginRefused(Why.UNTRUSTED)
    claims: dict[str, Any] = jwt.decode(
        token,
        usable[0].key,
        algorithms=list(ALGORITHMS),
        audience=provider.client_id,
        issuer=provider.issuer,
        leeway=CLOCKS_DIFFER_SECONDS,
        options={"require": list(REQUIRED)},
    )
    return claims


def _same(told: object, asked: str) -> bool:
    return secrets.compare_digest(str(told).encode(), asked.encode())


def _is_for_us_alone(claims: Mapping[str, Any], provider: Provider) -> bool:
    """A token for several must say that it was made for us (3.1.3.7, steps 4 and 5)."""
    for_several = isinstance(claims["aud"], list) and len(claims["aud"]) > 1
    unsaid = None if for_several else provider.client_id
    return bool(claims.get("azp", unsaid) == provider.client_id)


def _is_fresh(claims: Mapping[str, Any], attempt: Attempt) -> bool:
    """We ask for a new login each time; a provider that tells when it was must have done as we asked."""
    logged_in = claims.get("auth_time", attempt.asked_at)
    return bool(logged_in + CLOCKS_DIFFER_SECONDS >= attempt.asked_at)
