"""Secrets of this installation: seals what must not be read, and makes keyed look-up values.

One master key (`REKO_KEY`) gives a key for each purpose by HKDF, so that a leak of one does not open another.
"""

import base64
import hashlib
import hmac
import json
import secrets
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from cryptography.fernet import Fernet, InvalidToken, MultiFernet
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

SEALED = "sealed:"


class SealBroken(ValueError):
    """The value was not sealed with our key, or is too old. Carries no part of the value."""


def new_master_key() -> str:
    """32 random bytes in URL-safe base64, fit for `REKO_KEY`."""
    return base64.urlsafe_b64encode(secrets.token_bytes(32)).decode()


@dataclass(frozen=True, repr=False)
class Sealer:
    """Seals and looks up under one or more master keys: the first seals, all of them open.

    Fingerprints are made from a root that outlives a change of master key: `find_root` gives it (32 bytes in
    URL-safe base64), or None while there is none. Then the first master key is the root.
    """

    master_keys: tuple[str, ...]
    find_root: Callable[[], str | None] | None = None

    def derived(self, purpose: str, master_key: str | None = None) -> bytes:
        """32 bytes for `purpose`, from the first master key unless another is given."""
        material = base64.urlsafe_b64decode(master_key or self.master_keys[0])
        return HKDF(SHA256(), 32, None, purpose.encode()).derive(material)

    @cached_property
    def _fernet(self) -> MultiFernet:
        keys = (base64.urlsafe_b64encode(self.derived("seal", key)) for key in self.master_keys)
        return MultiFernet([Fernet(key) for key in keys])

    @cached_property
    def _newest(self) -> Fernet:
        return Fernet(base64.urlsafe_b64encode(self.derived("seal")))

    def seal(self, plain: str) -> str:
        return SEALED + self._fernet.encrypt(plain.encode()).decode()

    def unseal(self, sealed: str, max_age_seconds: int | None = None) -> str:
        """Raises `SealBroken` for anything that `seal` did not make, or made too long ago."""
        try:
            return self._fernet.decrypt(sealed.removeprefix(SEALED).encode(), ttl=max_age_seconds).decode()
        except InvalidToken:
            raise SealBroken("the value was not sealed here, or is too old") from None

    def resealed(self, sealed: str) -> str:
        """The same under the first master key, as old as it was. Raises `SealBroken`."""
        try:
            return SEALED + self._fernet.rotate(sealed.removeprefix(SEALED).encode()).decode()
        except InvalidToken:
            raise SealBroken("the value was not sealed here") from None

    def is_sealed_with_newest(self, sealed: str) -> bool:
        """Whether the first master key alone opens it."""
        try:
            self._newest.decrypt(sealed.removeprefix(SEALED).encode())
        except InvalidToken:
            return False
        return True

    def seal_json(self, value: Any) -> str:
        return self.seal(json.dumps(value, ensure_ascii=False))

    def unseal_json(self, sealed: str, max_age_seconds: int | None = None) -> Any:
        return json.loads(self.unseal(sealed, max_age_seconds))

    def fingerprint(self, purpose: str, value: str) -> str:
        """A keyed hash (64 hex digits): the same value always gives the same, nobody can go back."""
        key = self.derived("fingerprint:" + purpose, self._root())
        return hmac.new(key, value.encode(), hashlib.sha256).hexdigest()

    def _root(self) -> str | None:
        """Looked up until it is there, then kept: it never changes."""
        if "_found_root" not in self.__dict__ and self.find_root and (found := self.find_root()):
            self.__dict__["_found_root"] = found
        return self.__dict__.get("_found_root")
