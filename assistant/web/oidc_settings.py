"""Which OpenID provider staff log in with, and what its claims mean here. Read once from the environment."""

import os
from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import urlsplit

from assistant.casework.actors import Role
from assistant.settings import SettingsError
from assistant.texts import text

LOOPBACK = ("localhost", "127.0.0.1", "::1")
ANSWER_PATH = "/inloggning/svar"
NEEDED = ("REKO_OIDC_CLIENT_ID", "REKO_OIDC_CLIENT_SECRET", "REKO_OIDC_ROLES", "REKO_OIDC_ACR", "REKO_PUBLIC_URL")
# Residents' logins would need another provider, and keys of their own.
STAFF_ROLES = frozenset({Role.COORDINATOR, Role.SOCIAL_WORKER, Role.EMPLOYMENT_OFFICER, Role.ADMIN})


@dataclass(frozen=True, repr=False)
class Provider:
    """`roles`: what the provider calls each role here. `acr`: the ways of logging in that are sure enough (L-50).

    `key_claim` holds a coordinator's id as the directory has it, `unit_claim` the care centre's.
    """

    issuer: str
    client_id: str
    client_secret: str
    redirect_uri: str
    roles: Mapping[str, Role]
    acr: tuple[str, ...]
    role_claim: str = "role"
    unit_claim: str = "unit"
    key_claim: str = "sub"


def load(environ: Mapping[str, str] = os.environ) -> Provider | None:
    """Reads `REKO_OIDC_*`; None when no issuer is set. Raises `SettingsError` for what is missing or unsafe."""
    issuer = environ.get("REKO_OIDC_ISSUER", "")
    if not issuer:
        return None
    if missing := [name for name in NEEDED if not environ.get(name)]:
        raise SettingsError(text("oidc_missing", names=", ".join(missing)))
    if not is_sealed(issuer):
        raise SettingsError(text("oidc_issuer_unsealed"))
    return Provider(
        issuer=issuer,
        client_id=environ["REKO_OIDC_CLIENT_ID"],
        client_secret=environ["REKO_OIDC_CLIENT_SECRET"],
        redirect_uri=environ["REKO_PUBLIC_URL"].rstrip("/") + ANSWER_PATH,
        roles=_roles(environ["REKO_OIDC_ROLES"]),
        acr=tuple(environ["REKO_OIDC_ACR"].split(",")),
        role_claim=environ.get("REKO_OIDC_ROLE_CLAIM") or "role",
        unit_claim=environ.get("REKO_OIDC_UNIT_CLAIM") or "unit",
        key_claim=environ.get("REKO_OIDC_KEY_CLAIM") or "sub",
    )


def is_sealed(url: str) -> bool:
    """Whether what is sent there can't be read on the way."""
    parts = urlsplit(url)
    return parts.scheme == "https" or (parts.scheme == "http" and parts.hostname in LOOPBACK)


def _roles(written: str) -> dict[str, Role]:
    """`reko=coordinator,soc=social_worker`."""
    try:
        named = dict(pair.strip().split("=", 1) for pair in written.split(","))
        roles = {name: Role(role) for name, role in named.items()}
    except ValueError:
        raise SettingsError(text("oidc_roles_unreadable")) from None
    if not set(roles.values()) <= STAFF_ROLES:
        raise SettingsError(text("oidc_roles_unreadable"))
    return roles
