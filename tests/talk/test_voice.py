"""Who listens hears the answer said out; who reads sees it as it is written."""

from assistant.talk.voice import as_heard

REPLIES = [{"recipient_id": "a", "text": "Ring 112."}, {"recipient_id": "a", "custom": {"kind": "sources"}}]


def test_a_voice_channel_gets_the_text_as_it_is_read_aloud() -> None:
    heard = as_heard(REPLIES, {"channel": "voice", "audience": "resident"})
    assert [reply.get("text") for reply in heard] == ["Ring ett ett två.", None]
    assert heard[1] == REPLIES[1]


def test_others_get_the_text_as_it_is_written() -> None:
    assert as_heard(REPLIES, {}) == as_heard(REPLIES, {"channel": "web"}) == REPLIES
