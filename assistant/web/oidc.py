"""The authorization code flow of OpenID Connect Core 1.0, with PKCE (RFC 7636), a state and a nonce."""

import base64
import hashlib
import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

import httpx
import jwt

from assistant.web.oidc_settings import Provider, is_sealed

DISCOVERY = "/.well-known/openid-configuration"
# Signed with the provider's own private key: never "none", and nothing that our client secret could sign.
ALGORITHMS = ("RS256", "PS256", "ES256")
REQUIRED = ("exp", "iat", "sub", "nonce")
CLOCKS_DIFFER_SECONDS = 60
TIMEOUT_SECONDS = 8.0


class LoginRefused(Exception):
    """The provider is away, or what it says can't be trusted. Carries nothing about anybody."""


@dataclass(frozen=True, repr=False)
class Attempt:
    """What has to come back: kept in the browser's own session from the question to the answer."""

    state: str
    nonce: str
    verifier: str

    @classmethod
    def begun(cls) -> "Attempt":
        return cls(*(secrets.token_urlsafe(32) for _ in range(3)))


class OidcClient:
    """One provider. Its addresses and keys are read at each login: staff log in seldom, and keys change."""

    def __init__(self, provider: Provider) -> None:
        self.provider = provider

    async def question(self, attempt: Attempt) -> str:
        """Where to send the browser. Raises `LoginRefused`."""
        asked = {
            "response_type": "code",
            "client_id": self.provider.client_id,
            "redirect_uri": self.provider.redirect_uri,
            "scope": "openid",
            "state": attempt.state,
            "nonce": attempt.nonce,
            "acr_values": " ".join(self.provider.acr),
            "code_challenge": _challenge(attempt.verifier),
            "code_challenge_method": "S256",
        }
        address = await self._address("authorization_endpoint")
        return f"{address}{'&' if '?' in address else '?'}{urlencode(asked)}"

    async def claims(self, code: str, attempt: Attempt) -> dict[str, Any]:
        """What the provider says about whoever came back with the code. Raises `LoginRefused`."""
        token = (await self._exchanged(code, attempt)).get("id_token")
        keys = await self._json("GET", await self._address("jwks_uri"))
        try:
            return _verified(str(token), keys, self.provider, attempt.nonce)
        except (jwt.InvalidTokenError, jwt.PyJWKError, jwt.PyJWKSetError, KeyError):
            raise LoginRefused from None

    async def _exchanged(self, code: str, attempt: Attempt) -> dict[str, Any]:
        body = {
            "grant_type": "authorization_code",
            "code": code,
            "redirect_uri": self.provider.redirect_uri,
            "code_verifier": attempt.verifier,
        }
        secret = httpx.BasicAuth(self.provider.client_id, self.provider.client_secret)
        return await self._json("POST", await self._address("token_endpoint"), data=body, auth=secret)

    async def _address(self, name: str) -> str:
        told = await self._json("GET", self.provider.issuer.rstrip("/") + DISCOVERY)
        address = told.get(name)
        if told.get("issuer") != self.provider.issuer or not isinstance(address, str) or not is_sealed(address):
            raise LoginRefused
        return address

    async def _json(self, method: str, url: str, **more: Any) -> dict[str, Any]:
        try:
            async with httpx.AsyncClient(timeout=TIMEOUT_SECONDS) as http:
                answer = await http.request(method, url, **more)
            answer.raise_for_status()
            told = answer.json()
        except (httpx.HTTPError, ValueError):
            raise LoginRefused from None
        if not isinstance(told, dict):
            raise LoginRefused
        return told


def _verified(token: str, keys: dict[str, Any], provider: Provider, nonce: str) -> dict[str, Any]:
    """Signature, issuer, audience, times, and that it answers this very question."""
    named = jwt.get_unverified_header(token).get("kid")
    usable = [key for key in jwt.PyJWKSet.from_dict(keys).keys if key.key_id == named]
    if len(usable) != 1:
        raise LoginRefused
    claims: dict[str, Any] = jwt.decode(
        token,
        usable[0].key,
        algorithms=list(ALGORITHMS),
        audience=provider.client_id,
        issuer=provider.issuer,
        leeway=CLOCKS_DIFFER_SECONDS,
        options={"require": list(REQUIRED)},
    )
    return _answering(claims, provider, nonce)


def _answering(claims: dict[str, Any], provider: Provider, nonce: str) -> dict[str, Any]:
    for_us_alone = claims.get("azp", provider.client_id) == provider.client_id
    if not secrets.compare_digest(str(claims["nonce"]), nonce) or not for_us_alone:
        raise LoginRefused
    return claims


def is_sure_enough(claims: Mapping[str, Any], provider: Provider) -> bool:
    """Whether the person logged in by a way that the operator accepts."""
    return claims.get("acr") in provider.acr


def _challenge(verifier: str) -> str:
    digest = hashlib.sha256(verifier.encode()).digest()
    return base64.urlsafe_b64encode(digest).rstrip(b"=").decode()
