"""The chat API, as the page's script uses it."""

from datetime import timedelta

import httpx
import pytest

from assistant import identity
from assistant.casework.actors import Role
from assistant.store import conversations
from assistant.web.rasa_client import RasaClient
from tests.web.door import OTHER_TAB, TAB, Browser, Door


def test_visitor_writes_and_gets_the_bots_replies(browser: Browser) -> None:
    shown = browser.say("Vad är en REKO?")
    assert shown["replies"] == [{"text": "Du skrev: Vad är en REKO?", "parts": [{"text": "Du skrev: Vad är en REKO?"}]}]


def test_a_button_sends_its_payload(door: Door, browser: Browser) -> None:
    browser.send("/api/chat", {"tab": TAB, "payload": '/choose{"time":"1"}'})
    assert door.rasa.heard[-1]["message"] == '/choose{"time":"1"}'


def test_the_page_never_learns_the_sender(door: Door, browser: Browser) -> None:
    shown = browser.send("/api/chat", {"tab": TAB, "message": "hej"})
    sender = door.rasa.heard[-1]["sender"]
    assert len(sender) == 32 and int(sender, 16) >= 0
    assert sender not in shown.text + str(shown.headers) + browser.open("/").text


def test_a_tab_keeps_its_conversation_and_another_tab_has_its_own(door: Door, browser: Browser) -> None:
    for tab in (TAB, TAB, OTHER_TAB):
        browser.say("hej", tab=tab)
    first, second, other = (said["sender"] for said in door.rasa.heard)
    assert first == second != other


def test_another_browser_with_the_same_tab_has_another_conversation(door: Door) -> None:
    for _ in range(2):
        door.browser().say("hej")
    assert door.rasa.heard[0]["sender"] != door.rasa.heard[1]["sender"]


def test_only_the_first_message_of_a_conversation_is_fresh(browser: Browser) -> None:
    assert browser.say("hej").get("fresh") is True
    assert "fresh" not in browser.say("hej igen")


def test_an_old_conversation_is_not_taken_up_again(door: Door, browser: Browser, erased: list[str]) -> None:
    browser.say("hej")
    door.clock.forward(timedelta(hours=25))
    assert browser.say("hej").get("fresh") is True
    assert erased == [door.rasa.heard[0]["sender"]]


def test_a_stranger_has_no_identity_and_is_a_resident(door: Door, browser: Browser) -> None:
    browser.say("hej")
    assert door.rasa.heard[-1]["metadata"] == {"audience": "resident"}


def test_whoever_works_in_social_services_gets_the_staffs_answers(door: Door, browser: Browser) -> None:
    browser.say("hej", audience="staff")
    assert door.rasa.heard[-1]["metadata"] == {"audience": "staff"}


def test_a_logged_in_coordinator_is_known_to_the_bot_in_this_conversation_alone(door: Door, browser: Browser) -> None:
    browser.log_in("reko-tornrosen")
    browser.say("hej", audience="resident")
    said = door.rasa.heard[-1]
    token, sealer = said["metadata"]["identity"], door.settings.sealer
    assert said["metadata"]["audience"] == "staff"
    actor = identity.who(sealer, token, conversation=said["sender"], now=door.clock())
    assert (actor.role, actor.unit) == (Role.COORDINATOR, "tornrosen")
    assert identity.who(sealer, token, conversation="f" * 32, now=door.clock()).role is Role.ANONYMOUS


def test_an_identity_token_lives_five_minutes(door: Door, browser: Browser) -> None:
    browser.log_in("invanare-1")
    browser.say("hej")
    said = door.rasa.heard[-1]
    later = door.clock() + timedelta(minutes=5, seconds=1)
    actor = identity.who(door.settings.sealer, said["metadata"]["identity"], conversation=said["sender"], now=later)
    assert actor.role is Role.ANONYMOUS


def test_everything_is_forgotten_when_somebody_logs_in_in_the_middle(
    door: Door, browser: Browser, erased: list[str]
) -> None:
    browser.say("hej")
    browser.log_in("invanare-1")
    assert erased == [door.rasa.heard[0]["sender"]]
    assert browser.say("hej").get("fresh") is True
    assert door.rasa.heard[-1]["sender"] != door.rasa.heard[0]["sender"]


def test_everything_is_forgotten_when_somebody_logs_out(door: Door, browser: Browser, erased: list[str]) -> None:
    browser.log_in("invanare-1")
    browser.say("hej")
    browser.submit("/logga-ut")
    browser.say("hej")
    assert erased == [door.rasa.heard[0]["sender"]]
    assert "identity" not in door.rasa.heard[-1]["metadata"]


def test_a_login_ends_after_a_working_day(door: Door, browser: Browser, erased: list[str]) -> None:
    browser.log_in("invanare-1")
    browser.say("hej")
    door.clock.forward(timedelta(hours=8, minutes=1))
    browser.say("hej")
    assert "identity" not in door.rasa.heard[-1]["metadata"]
    assert erased == [door.rasa.heard[0]["sender"]]


def test_forgetting_erases_the_conversation_and_begins_another(door: Door, browser: Browser, erased: list[str]) -> None:
    browser.say("hej")
    assert browser.send("/api/forget", {"tab": TAB}).json() == {"forgotten": True}
    browser.say("hej")
    assert erased == [door.rasa.heard[0]["sender"]]
    assert door.rasa.heard[1]["sender"] != erased[0]


def test_forgetting_says_so_when_the_conversation_could_not_be_erased(
    browser: Browser, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def fails(*_: object) -> None:
        raise OSError("MARKERING")

    monkeypatch.setattr(conversations, "erase", fails)
    browser.say("hej")
    assert browser.send("/api/forget", {"tab": TAB}).json() == {"forgotten": False}
    assert "OSError" in caplog.text and "MARKERING" not in caplog.text


def test_a_too_long_message_gets_a_kind_answer_and_never_reaches_rasa(door: Door, browser: Browser) -> None:
    shown = browser.say("x" * 2001)
    assert "2 000" in shown["replies"][0]["text"] and shown["trouble"]
    assert door.rasa.heard == []
    assert "trouble" not in browser.say("x" * 2000)


@pytest.mark.parametrize("answer", [[], [{"custom": {"kind": "other"}}], {"status": "error"}])
def test_an_empty_answer_from_rasa_becomes_a_sentence_with_a_phone_route(
    door: Door, browser: Browser, answer: list[dict[str, object]]
) -> None:
    door.rasa.answer = lambda said: answer
    shown = browser.say("hej")
    assert shown["trouble"] is True
    assert {"text": "1177", "href": "tel:1177"} in shown["replies"][0]["parts"]


@pytest.mark.parametrize("failure", [httpx.ConnectError("MARKERING"), httpx.ReadTimeout("MARKERING")])
def test_a_rasa_that_is_away_becomes_a_sentence_with_a_phone_route(
    door: Door, browser: Browser, failure: Exception, caplog: pytest.LogCaptureFixture
) -> None:
    def away(said: object) -> list[dict[str, object]]:
        raise failure

    door.rasa.answer = away
    shown = browser.say("hej MARKERING")
    assert shown["trouble"] is True and "1177" in shown["replies"][0]["text"]
    assert "MARKERING" not in caplog.text


def test_a_crisis_answer_is_marked_so_that_the_page_keeps_none_of_it(door: Door, browser: Browser) -> None:
    door.rasa.answer = lambda said: [{"text": "Ring 112 nu."}, {"custom": {"kind": "danger"}}]
    assert browser.say("hej")["danger"] is True
    door.rasa.answer = lambda said: [{"text": "Hej!"}]
    assert "danger" not in browser.say("hej")


def test_a_talk_whose_action_server_is_away_leaves_the_text_in_the_box(door: Door, browser: Browser) -> None:
    door.rasa.answer = lambda said: [{"text": "Ring 1177.", "custom": {"kind": "trouble"}}]
    assert browser.say("hej")["trouble"] is True


@pytest.mark.parametrize(
    "body",
    [
        {},
        {"tab": TAB},
        {"tab": TAB, "message": "  "},
        {"tab": TAB, "message": 5},
        {"tab": "short", "message": "hej"},
        {"tab": TAB, "message": "hej", "audience": "admin"},
        {"message": "hej"},
    ],
)
def test_what_the_page_would_never_send_is_refused_in_swedish(browser: Browser, body: dict[str, object]) -> None:
    answer = browser.send("/api/chat", body)
    assert answer.status_code == 400
    assert "Ladda om sidan" in answer.json()["text"]


async def _never(request: httpx.Request) -> httpx.Response:
    raise AssertionError("a proxy or the network was used")


def test_the_client_takes_no_proxy_from_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:9")
    client = RasaClient("http://rasa.test", "http://actions.test", httpx.MockTransport(_never))
    assert client._http._mounts == {}


def calendar(path: object) -> list[dict]:
    return [{"text": "Bokat."}, {"custom": {"kind": "calendar", "path": path}}]


def test_a_booked_time_can_be_saved_in_a_calendar(door: Door, browser: Browser) -> None:
    path = f"/kalender/{'0' * 32}.ics"
    door.rasa.answer = lambda said: calendar(path)
    link = browser.say("ja")["replies"][1]
    assert link["parts"] == [{"text": "Spara tiden i din kalender", "href": path}]
    page = browser.submit("/samtal", tab="0" * 32, message="ja").text
    assert f'<a href="{path}">Spara tiden i din kalender</a>' in page


def test_the_guides_end_leads_to_the_call_slots(door: Door, browser: Browser) -> None:
    door.rasa.answer = lambda said: [
        {"text": "Gör så här:"},
        {"custom": {"kind": "sounding_board", "path": "/bollplank"}},
    ]
    link = browser.say("nej")["replies"][1]
    assert link["parts"] == [{"text": "Boka bollplank", "href": "/bollplank"}]


@pytest.mark.parametrize("path", ["https://example.org/x.ics", "//example.org", "/kalender/../x.ics", 7, None])
def test_no_other_link_comes_out_of_a_reply(door: Door, browser: Browser, path: object) -> None:
    door.rasa.answer = lambda said: calendar(path)
    assert "parts" not in browser.say("ja")["replies"][1]
