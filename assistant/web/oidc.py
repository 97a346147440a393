"""The authorization code flow of OpenID Connect Core 1.0, with PKCE (RFC 7636), a state and a nonce."""

import base64
import hashlib
from collections.abc import Collection
from typing import Any
from urllib.parse import urlencode

import httpx

from assistant.web.oidc_settings import Provider, is_sealed
from assistant.web.oidc_tokens import Attempt, LoginRefused, Why, verified

DISCOVERY = "/.well-known/openid-configuration"
TIMEOUT_SECONDS = 8.0


class OidcClient:
    """One provider. Its addresses and keys are read at each login: people log in seldom, and keys change."""

    def __init__(self, provider: Provider) -> None:
        self.provider = provider

    async def question(self, attempt: Attempt) -> str:
        """Where to send the browser. Raises `LoginRefused`."""
        asked = {
            "response_type": "code",
            "client_id": self.provider.client_id,
            "redirect_uri": self.provider.redirect_uri,
            "scope": self.provider.scope,
            "state": attempt.state,
            "nonce": attempt.nonce,
            "acr_values": " ".join(self.provider.acr),
            # Whoever used this computer before may still be logged in at the provider.
            "prompt": "login",
            "code_challenge": _challenge(attempt.verifier),
            "code_challenge_method": "S256",
        }
        return _with_query(_address(await self._told(), "authorization_endpoint"), asked)

    async def claims(self, code: str, attempt: Attempt, wanted: Collection[str] = ()) -> dict[str, Any]:
        """What the provider says about whoever came back with the code. Raises `LoginRefused`.

        `wanted`: when the token holds none of these, the provider is asked once more (UserInfo, 5.3).
        """
        told = await self._told()
        answer = await self._exchanged(_address(told, "token_endpoint"), code, attempt)
        keys = await _json("GET", _address(told, "jwks_uri"))
        claims = verified(answer.get("id_token"), keys, self.provider, attempt)
        if not wanted or set(wanted) & set(claims) or "userinfo_endpoint" not in told:
            return claims
        return {**await _user_info(_address(told, "userinfo_endpoint"), answer, claims), **claims}

    async def farewell(self) -> str | None:
        """Where a browser logs out at the provider too (OpenID Connect RP-Initiated Logout 1.0), if it can."""
        asked = {"client_id": self.provider.client_id, "post_logout_redirect_uri": self.provider.home}
        try:
            return _with_query(_address(await self._told(), "end_session_endpoint"), asked)
        except LoginRefused:
            return None

    async def _exchanged(self, address: str, code: str, attempt: Attempt) -> dict[str, Any]:
        body = {
            "grant_type": "authorization_code",
            "code": code,
            "redirect_uri": self.provider.redirect_uri,
            "code_verifier": attempt.verifier,
        }
        secret = httpx.BasicAuth(self.provider.client_id, self.provider.client_secret)
        return await _json("POST", address, data=body, auth=secret)

    async def _told(self) -> dict[str, Any]:
        told = await _json("GET", self.provider.issuer.rstrip("/") + DISCOVERY)
        if told.get("issuer") != self.provider.issuer:
            raise LoginRefused(Why.PROVIDER)
        return told


async def _user_info(address: str, answer: dict[str, Any], claims: dict[str, Any]) -> dict[str, Any]:
    more = await _json("GET", address, headers={"Authorization": f"Bearer {answer.get('access_token')}"})
    if more.get("sub") != claims["sub"]:
        # Somebody else's access token, put in place of this one's (5.3.2).
        raise LoginRefused(Why.UNTRUSTED)
    return more


async def _json(method: str, url: str, **more: Any) -> dict[str, Any]:
    try:
        async with httpx.AsyncClient(timeout=TIMEOUT_SECONDS) as http:
            answer = await http.request(method, url, **more)
        answer.raise_for_status()
        told = answer.json()
    except (httpx.HTTPError, httpx.InvalidURL, ValueError):
        raise LoginRefused(Why.PROVIDER) from None
    if not isinstance(told, dict):
        raise LoginRefused(Why.PROVIDER)
    return told


def _address(told: dict[str, Any], name: str) -> str:
    address = told.get(name)
    if not isinstance(address, str) or not is_sealed(address):
        raise LoginRefused(Why.PROVIDER)
    return address


def _with_query(address: str, asked: dict[str, str]) -> str:
    return f"{address}{'&' if '?' in address else '?'}{urlencode(asked)}"


def _challenge(verifier: str) -> str:
    digest = hashlib.sha256(verifier.encode()).digest()
    return base64.urlsafe_b64encode(digest).rstrip(b"=").decode()
