"""The settings of the login: what is missing, unsafe or unreadable stops the start, with its name."""

import pytest

from assistant.settings import SettingsError
from assistant.web.oidc_settings import is_sealed, load_residents, load_staff
from tests.web.providers import environ, resident_environ

PROVIDER = "https://id.example.org"
ISSUER_AND_SCOPE = {"REKO_RESIDENT_OIDC_ISSUER", "REKO_RESIDENT_OIDC_SCOPE"}


@pytest.mark.parametrize(
    "missing", ["REKO_OIDC_CLIENT_ID", "REKO_OIDC_CLIENT_SECRET", "REKO_OIDC_ROLES", "REKO_OIDC_ACR", "REKO_PUBLIC_URL"]
)
def test_a_provider_that_is_half_set_stops_the_start(missing: str) -> None:
    with pytest.raises(SettingsError, match=missing):
        load_staff({**environ(PROVIDER), missing: ""})


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("REKO_OIDC_ISSUER", "http://id.example.org"),
        ("REKO_OIDC_ISSUER", "https://[id.example.org"),
        ("REKO_PUBLIC_URL", "http://assistent.example.org"),
        ("REKO_PUBLIC_URL", "assistent.example.org"),
        ("REKO_OIDC_ACR", "loa3,"),
        ("REKO_OIDC_ACR", ", loa3"),
        ("REKO_OIDC_ACR", "loa3,  ,loa4"),
        ("REKO_OIDC_ACR", "loa3 loa4"),
        ("REKO_OIDC_ROLES", "=admin"),
        ("REKO_OIDC_ROLES", "reko=coordinator,"),
        ("REKO_OIDC_ROLES", "reko"),
        ("REKO_OIDC_ROLES", "reko=boss"),
        ("REKO_OIDC_ROLES", "alla=resident"),
    ],
)
def test_a_setting_that_is_unsafe_or_unreadable_stops_the_start(name: str, value: str) -> None:
    with pytest.raises(SettingsError, match=name):
        load_staff({**environ(PROVIDER), name: value})


def test_blanks_beside_the_commas_are_no_part_of_a_setting() -> None:
    written = {"REKO_OIDC_ACR": " loa3, loa4 ", "REKO_OIDC_ROLES": "reko = coordinator , soc=social_worker"}
    staff = load_staff({**environ(PROVIDER), **written})
    assert staff is not None and staff.provider.acr == ("loa3", "loa4")
    assert list(staff.roles) == ["reko", "soc"]


@pytest.mark.parametrize("url", ["", "https://", "ftp://id.example.org", "http://127.0.0.1.example.org", "https://[x"])
def test_an_address_that_can_be_read_on_the_way_is_told(url: str) -> None:
    assert not is_sealed(url)


@pytest.mark.parametrize("name", sorted(resident_environ(PROVIDER).keys() - ISSUER_AND_SCOPE))
def test_residents_login_that_is_half_set_stops_the_start(name: str) -> None:
    with pytest.raises(SettingsError, match=name):
        load_residents({**resident_environ(PROVIDER), name: ""})


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("REKO_RESIDENT_OIDC_ISSUER", "http://id.example.org"),
        ("REKO_PUBLIC_URL", "http://assistent.example.org"),
        ("REKO_RESIDENT_OIDC_ACR", "loa3,"),
        ("REKO_RESIDENT_OIDC_NUMBER_CLAIM", "nin,"),
    ],
)
def test_residents_login_that_is_unsafe_or_unreadable_stops_the_start(name: str, value: str) -> None:
    with pytest.raises(SettingsError, match=name):
        load_residents({**resident_environ(PROVIDER), name: value})


def test_staff_and_residents_are_set_each_for_themselves() -> None:
    assert load_residents(environ(PROVIDER)) is None and load_staff(resident_environ(PROVIDER)) is None
    residents = load_residents({**resident_environ(PROVIDER), "REKO_RESIDENT_OIDC_SCOPE": ""})
    assert residents is not None and residents.provider.scope == "openid"
