"""What is sealed tells nothing, opens with our keys alone, and every purpose has a key of its own."""

import pytest

from assistant.sealing import SealBroken, Sealer, new_master_key

OLD, NEW = new_master_key(), new_master_key()
SEALER = Sealer((NEW,))


@pytest.mark.parametrize("plain", ["", "Kim Testsson", "åäö 😀", "x" * 10_000])
def test_what_was_sealed_can_be_read_again(plain: str) -> None:
    assert SEALER.unseal(SEALER.seal(plain)) == plain


def test_a_seal_shows_nothing_of_what_it_holds_and_is_never_the_same() -> None:
    assert "Testsson" not in SEALER.seal("Testsson")
    assert SEALER.seal("Testsson") != SEALER.seal("Testsson")


def test_values_keep_their_shape() -> None:
    value = {"name": "Åsa", "times": [1, None, True]}
    assert SEALER.unseal_json(SEALER.seal_json(value)) == value


@pytest.mark.parametrize("broken", ["", "sealed:", "sealed:abc", "Kim Testsson", "sealed:åäö"])
def test_what_we_did_not_seal_is_refused_without_being_repeated(broken: str) -> None:
    with pytest.raises(SealBroken) as refusal:
        SEALER.unseal(broken)
    assert "Testsson" not in str(refusal.value)


def test_another_key_opens_nothing() -> None:
    with pytest.raises(SealBroken):
        Sealer((OLD,)).unseal(SEALER.seal("hemligt"))


def test_after_a_change_of_keys_the_old_seals_still_open_and_new_ones_need_the_new_key() -> None:
    both = Sealer((NEW, OLD))
    assert both.unseal(Sealer((OLD,)).seal("förut")) == "förut"
    with pytest.raises(SealBroken):
        Sealer((OLD,)).unseal(both.seal("nu"))


def test_every_purpose_has_a_key_of_its_own() -> None:
    assert len({SEALER.derived(purpose) for purpose in ("seal", "identity", "session")}) == 3


def test_the_same_value_can_be_found_again_but_only_for_the_same_purpose() -> None:
    assert SEALER.fingerprint("phone", "+46701740605") == SEALER.fingerprint("phone", "+46701740605")
    assert SEALER.fingerprint("phone", "+46701740605") != SEALER.fingerprint("code", "+46701740605")
    assert SEALER.fingerprint("phone", "a") != Sealer((OLD,)).fingerprint("phone", "a")


def test_printing_a_sealer_does_not_print_its_keys() -> None:
    assert NEW not in repr(SEALER)
