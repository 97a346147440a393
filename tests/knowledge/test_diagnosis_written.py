"""Whether a diagnosis stands anywhere is asked of the consent, and answered (C-40, C-45)."""

from assistant.knowledge.asides_of_consent import asks_of_illness


def test_whether_an_illness_is_written_down_is_asked() -> None:
    assert asks_of_illness("finns min diagnos med nånstans?") and asks_of_illness("står det nåt om min sjukdom?")
    assert not asks_of_illness("finns det hjälp mot min sjukdom?")
