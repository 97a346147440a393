"""Which OpenID providers people log in with, and what their claims mean here. Read once from the environment.

Staff and residents have a provider each, with keys of its own: `REKO_OIDC_*` and `REKO_RESIDENT_OIDC_*`.
"""

import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import urlsplit

from assistant.casework.actors import Role
from assistant.settings import SettingsError
from assistant.texts import text

LOOPBACK = ("localhost", "127.0.0.1", "::1")
STAFF_ANSWER = "/inloggning/svar"
RESIDENT_ANSWER = "/logga-in/svar"
STAFF_NEEDED = (
    "REKO_OIDC_CLIENT_ID", "REKO_OIDC_CLIENT_SECRET", "REKO_OIDC_ACR", "REKO_OIDC_ROLES", "REKO_PUBLIC_URL",
)  # fmt: skip
RESIDENT_NEEDED = (
    "REKO_RESIDENT_OIDC_CLIENT_ID", "REKO_RESIDENT_OIDC_CLIENT_SECRET", "REKO_RESIDENT_OIDC_ACR",
    "REKO_RESIDENT_OIDC_NUMBER_CLAIM", "REKO_PUBLIC_URL",
)  # fmt: skip
# Residents log in with a provider of their own: a staff login never makes a resident, nor the other way round.
STAFF_ROLES = frozenset({Role.COORDINATOR, Role.SOCIAL_WORKER, Role.EMPLOYMENT_OFFICER, Role.ADMIN})


@dataclass(frozen=True, repr=False)
class Provider:
    """One provider, and who we are there. `acr`: the ways of logging in that are sure enough (L-50).

    `home`: where it may send a browser that has logged out.
    """

    issuer: str
    client_id: str
    client_secret: str
    redirect_uri: str
    home: str
    acr: tuple[str, ...]
    scope: str


@dataclass(frozen=True, repr=False)
class StaffLogin:
    """`roles`: what the provider calls each role here.

    `key_claim` holds a coordinator's id as the directory has it, `unit_claim` the care centre's.
    """

    provider: Provider
    roles: Mapping[str, Role]
    role_claim: str
    unit_claim: str
    key_claim: str


@dataclass(frozen=True, repr=False)
class ResidentLogin:
    """`number_claims`: which claims may hold the personal number or the coordination number, the first one first."""

    provider: Provider
    number_claims: tuple[str, ...]


def load_staff(environ: Mapping[str, str] = os.environ) -> StaffLogin | None:
    """Reads `REKO_OIDC_*`; None when no issuer is set. Raises `SettingsError` for what is missing or unsafe."""
    if not environ.get("REKO_OIDC_ISSUER"):
        return None
    _check_needed(environ, "REKO_OIDC_ISSUER", STAFF_NEEDED)
    return StaffLogin(
        provider=_provider(environ, "REKO_OIDC_", STAFF_ANSWER),
        roles=_roles(environ["REKO_OIDC_ROLES"]),
        role_claim=environ.get("REKO_OIDC_ROLE_CLAIM") or "role",
        unit_claim=environ.get("REKO_OIDC_UNIT_CLAIM") or "unit",
        key_claim=environ.get("REKO_OIDC_KEY_CLAIM") or "sub",
    )


def load_residents(environ: Mapping[str, str] = os.environ) -> ResidentLogin | None:
    """Reads `REKO_RESIDENT_OIDC_*`; None when no issuer is set. Raises `SettingsError` like `load_staff`."""
    if not environ.get("REKO_RESIDENT_OIDC_ISSUER"):
        return None
    _check_needed(environ, "REKO_RESIDENT_OIDC_ISSUER", RESIDENT_NEEDED)
    scope = environ.get("REKO_RESIDENT_OIDC_SCOPE") or "openid"
    return ResidentLogin(
        provider=_provider(environ, "REKO_RESIDENT_OIDC_", RESIDENT_ANSWER, scope),
        number_claims=_listed("REKO_RESIDENT_OIDC_NUMBER_CLAIM", environ["REKO_RESIDENT_OIDC_NUMBER_CLAIM"]),
    )


def is_sealed(url: str) -> bool:
    """Whether what is sent there can't be read on the way."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return False
    return bool(parts.hostname) and (parts.scheme == "https" or _stays_here(parts.scheme, parts.hostname))


def _stays_here(scheme: str, host: str | None) -> bool:
    return scheme == "http" and host in LOOPBACK


def _check_needed(environ: Mapping[str, str], issuer: str, needed: Sequence[str]) -> None:
    if missing := [name for name in needed if not environ.get(name)]:
        raise SettingsError(text("oidc_missing", issuer=issuer, names=", ".join(missing)))
    for name in (issuer, "REKO_PUBLIC_URL"):
        if not is_sealed(environ[name]):
            raise SettingsError(text("oidc_unsealed", setting=name))


def _provider(environ: Mapping[str, str], prefix: str, answer: str, scope: str = "openid") -> Provider:
    public = environ["REKO_PUBLIC_URL"].rstrip("/")
    return Provider(
        issuer=environ[prefix + "ISSUER"],
        client_id=environ[prefix + "CLIENT_ID"],
        client_secret=environ[prefix + "CLIENT_SECRET"],
        redirect_uri=public + answer,
        home=public + "/",
        acr=_listed(prefix + "ACR", environ[prefix + "ACR"]),
        scope=scope,
    )


def _listed(name: str, written: str) -> tuple[str, ...]:
    """What stands between the commas: words without blanks. An empty one would match a claim that says nothing."""
    parts = tuple(part.strip() for part in written.split(","))
    if any(len(part.split()) != 1 for part in parts):
        raise SettingsError(text("oidc_list_unreadable", setting=name))
    return parts


def _roles(written: str) -> dict[str, Role]:
    """`reko=coordinator,soc=social_worker`."""
    pairs = [tuple(side.strip() for side in pair.rsplit("=", 1)) for pair in written.split(",")]
    try:
        roles = {name: Role(role) for name, role in pairs}
    except ValueError:
        raise SettingsError(text("oidc_roles_unreadable")) from None
    if not set(roles.values()) <= STAFF_ROLES or not all(roles):
        raise SettingsError(text("oidc_roles_unreadable"))
    return roles
