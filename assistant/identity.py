"""Who is talking: short-lived signed tokens that the web door puts into a message's metadata."""

from datetime import datetime, timedelta

import jwt

from assistant.casework.actors import Actor, AssuranceLevel, Role
from assistant.sealing import Sealer

ALGORITHM = "HS256"
DEMO_TOKEN_LIFETIME = timedelta(hours=12)
WEB_TOKEN_LIFETIME = timedelta(minutes=5)


def mint(sealer: Sealer, actor: Actor, *, now: datetime, lifetime: timedelta, conversation: str | None = None) -> str:
    """A signed token (JWT, HS256). With `conversation` it is good in that conversation alone.

    `now` has a time zone.
    """
    claims = {
        "role": actor.role.value,
        "key": actor.key,
        "unit": actor.unit,
        "assurance": actor.assurance.value,
        "conversation": conversation,
        "exp": int((now + lifetime).timestamp()),
    }
    return jwt.encode(claims, sealer.derived("identity"), algorithm=ALGORITHM)


def who(sealer: Sealer, token: object, *, conversation: str, now: datetime) -> Actor:
    """The actor a token stands for; whoever shows no good token is anonymous."""
    anonymous = Actor(Role.ANONYMOUS, conversation)
    if not isinstance(token, str):
        return anonymous
    try:
        claims = jwt.decode(
            token, sealer.derived("identity"), algorithms=[ALGORITHM], options={"verify_exp": False, "require": ["exp"]}
        )
        actor = Actor(Role(claims["role"]), claims["key"], claims.get("unit"), AssuranceLevel(claims["assurance"]))
    except (jwt.InvalidTokenError, KeyError, ValueError):
        # Also a good signature of another version of ours, with a role that this one does not know.
        return anonymous
    good = claims["exp"] >= now.timestamp() and claims.get("conversation") in (None, conversation)
    return actor if good else anonymous
