"""The guide's answers: what a plain word, a number or a button says to the open question, and how it ends."""

import asyncio
from datetime import timedelta
from typing import Any

import pytest
import yaml
from rasa_sdk.executor import CollectingDispatcher

from actions.answers.coordinator import TalkToHuman
from actions.answers.fallback import Suggest
from actions.answers.follow_ups import FollowUp, ShowSource
from actions.staff.way_answers import CHOICES
from actions.staff.ways import ShowWay, StartWays, ValidateWayForm
from actions.wiring import house
from assistant import clock, identity
from assistant.casework.actors import Actor, AssuranceLevel, Role
from assistant.knowledge.told import last_told
from assistant.nlu.understanding import entities
from assistant.places import example_places
from assistant.services import ways
from assistant.settings import PROJECT
from tests.actions.trackers import tracker

STAFF, RESIDENT = {"audience": "staff"}, {"audience": "resident"}
NOTHING_KNOWN: dict[str, Any] = {}


def heard(text: str) -> dict[str, Any]:
    return {one["entity"]: one["value"] for one in entities(text, clock.now(), example_places())}


def after(action: Any, seen: Any) -> tuple[dict[str, Any], list[dict[str, Any]]]:
    """The slots that were set and what was said."""
    said = CollectingDispatcher()
    events = asyncio.run(action.run(said, seen, {}))
    return {event["name"]: event["value"] for event in events if event["event"] == "slot"}, said.messages


def answered(text: str, asked: str, **known: Any) -> dict[str, Any]:
    slots = {"requested_slot": asked, **known}
    return after(ValidateWayForm(), tracker(text, "inform", heard(text), form="way_form", slots=slots))[0]


@pytest.mark.parametrize(
    ("asked", "text", "value"),
    [
        ("special", "nej", "none"),
        ("special", "inget av det", "none"),
        ("special", "nej, inget sånt", "none"),
        ("special", "nej det är ingen fara", "none"),
        ("consent", "ja", "yes"),
        ("consent", "nej", "no"),
        ("consent", "vet inte", "unclear"),
        ("consent", "samtycke saknas", "no"),
        ("asked", "nej", "no"),
        ("asked", "ja, men vi väntar på svar", "waiting"),
        ("asked", "vi fick svar i oktober", "answered"),
        ("asked", "vet inte", "unsure"),
        ("asked", "3", "answered"),
        ("waited", "tre veckor", "recent"),
        ("waited", "50 dagar", "late"),
        ("waited", "den andra", "over_goal"),
        ("news", "nej", "nothing_new"),
        ("news", "svaret är oklart", "unclear_answer"),
        ("need", "oklart vad hen klarar", ["ability"]),
        ("need", "den första", ["ability"]),
        ("need", "vet inte", ["lost"]),
        ("purpose", "ja", "yes"),
        ("purpose", "nej inte än", "no"),
        ("plan", "vet inte", "unsure"),
        ("plan", "sip", "sip"),
    ],
)
def test_an_answer_in_free_words(asked: str, text: str, value: Any) -> None:
    assert answered(text, f"way_{asked}").get(f"way_{asked}") == value


@pytest.mark.parametrize(
    "text", ["nej, vi har inte frågat vården än", "nej, vi har inget samtycke", "nej det är bara jag"]
)
def test_a_no_about_something_else_never_opens_the_guard_question(text: str) -> None:
    told = answered(text, "way_special")
    assert "way_special" not in told and told["requested_slot"] == "way_special"


@pytest.mark.parametrize("text", ["ja", "vet inte", "blurk"])
def test_a_yes_to_the_first_question_says_not_which(text: str) -> None:
    slots, said = after(
        ValidateWayForm(),
        tracker(text, "inform", heard(text), form="way_form", slots={"requested_slot": "way_special"}),
    )
    assert slots["requested_slot"] == "way_special"
    assert said[0]["response"] == "utter_not_understood_way_special"


def test_the_buttons_stand_in_the_order_that_a_number_means() -> None:
    said = yaml.safe_load((PROJECT / "data/responses/ways.yml").read_text(encoding="utf-8"))["responses"]
    for fact, values in CHOICES.items():
        payloads = [button["payload"] for button in said[f"utter_ask_way_{fact}"][0]["buttons"]]
        for value, payload in zip(values, payloads, strict=False):
            assert f'"{value}"' in payload, fact
        assert len(payloads) >= len(values)


def test_what_the_first_message_tells_is_not_asked_for_again() -> None:
    text = "klienten är sjukskriven av privat psykiatriker, oklart vad hen klarar, jag har samtycke"
    slots, said = after(StartWays(), tracker(text, "which_way", heard(text), metadata=STAFF))
    assert (slots["way_consent"], slots["way_need"], slots["way_around"]) == ("yes", ["ability"], ["other_clinic"])
    assert "samtycke finns" in said[1]["heard"] if "heard" in said[1] else said[1]["response"] == "utter_ways_heard"


def test_a_resident_is_told_who_chooses_and_is_asked_nothing() -> None:
    slots, said = after(StartWays(), tracker("hjälp mig välja väg", "which_way", {}, metadata=RESIDENT))
    assert slots == {}
    assert [message["response"] for message in said] == ["utter_ways_for_residents"]


def test_a_new_situation_forgets_the_one_before() -> None:
    seen = tracker("hjälp mig välja väg", "which_way", {}, metadata=STAFF, slots={"way_consent": "yes"})
    assert after(StartWays(), seen)[0]["way_consent"] is None


@pytest.mark.parametrize("row", ways.table().rows, ids=lambda row: row.id)
def test_every_way_is_told_with_its_reason_and_its_buttons_and_then_forgotten(row: Any) -> None:
    known = {f"way_{fact}": sorted(values) for part in (row.said, row.when) for fact, values in part.items()}
    known = {"way_special": "none", "way_consent": "yes", "way_asked": "no", **known}
    known["way_consent"] = known["way_consent"][:1] if isinstance(known["way_consent"], list) else "yes"
    slots, said = after(ShowWay(), tracker("nej", "deny", {}, slots=known))
    assert said[0]["response"].startswith("utter_way_")
    assert [message["response"] for message in said[1:2]] == ["utter_ways_reason"]
    assert said[-1]["response"] == "utter_ways_prepare"
    assert all(value is None for value in slots.values()) and "way_consent" in slots


def test_a_care_centre_that_was_named_is_not_asked_for_again() -> None:
    slots = {"way_special": "none", "way_consent": "yes", "way_need": ["lost"], "way_centre": "tornrosen"}
    _, said = after(ShowWay(), tracker("nej", "deny", {}, slots=slots))
    assert said[-1]["choices"][0]["payload"] == '/find_coordinator{"care_centre":"tornrosen"}'


def test_what_was_told_goes_along_when_it_is_asked_what_was_meant() -> None:
    text = "HF besvarades i september, ska jag göra om den i ärendet"
    seen = tracker(text, "nlu_fallback", heard(text), metadata=STAFF)
    seen.latest_message["intent_ranking"] = [{"name": "which_way", "confidence": 0.4}]
    _, said = after(Suggest(), seen)
    assert '"asked": "answered"' in said[0]["choices"][0]["payload"]


NO_CONSENT = {"way_special": "none", "way_consent": "no"}


def identified(role: Role) -> dict[str, Any]:
    actor = Actor(role, f"demo-{role}", assurance=AssuranceLevel.DEMO)
    token = identity.mint(house().sealer, actor, now=clock.now(), lifetime=timedelta(minutes=5))
    return {"audience": "staff", "identity": token}


@pytest.mark.parametrize(
    ("role", "linked"),
    [(Role.SOCIAL_WORKER, True), (Role.EMPLOYMENT_OFFICER, True), (Role.RESIDENT, False), (None, False)],
)
def test_the_way_to_a_call_is_open_to_those_who_may_book_one(role: Role | None, linked: bool) -> None:
    metadata = identified(role) if role else STAFF
    _, said = after(ShowWay(), tracker("nej", "deny", {}, slots=NO_CONSENT, metadata=metadata))
    assert said[0]["response"] == "utter_way_bollplank"
    assert ({"kind": "sounding_board", "path": "/bollplank"} in [one["custom"] for one in said]) is linked


@pytest.mark.parametrize(
    ("role", "text", "linked"),
    [
        (Role.SOCIAL_WORKER, "jag vill boka bollplank", True),
        (Role.EMPLOYMENT_OFFICER, "kan jag få bollplank med reko", True),
        (Role.SOCIAL_WORKER, "vad är bollplank", False),
        (Role.COORDINATOR, "jag vill boka bollplank", False),
    ],
)
def test_whoever_wants_a_call_in_the_middle_of_the_guide_is_shown_the_page(role: Role, text: str, linked: bool) -> None:
    slots = {"requested_slot": "way_special"}
    seen = tracker(text, "inform", heard(text), form="way_form", slots=slots, metadata=identified(role))
    _, said = after(ValidateWayForm(), seen)
    assert ({"kind": "sounding_board", "path": "/bollplank"} in [one["custom"] for one in said]) is linked


def test_no_way_but_the_call_links_to_it() -> None:
    slots = {"way_special": "none", "way_consent": "yes", "way_asked": "no", "way_need": ["lost"]}
    seen = tracker("nej", "deny", {}, slots=slots, metadata=identified(Role.SOCIAL_WORKER))
    assert not any(one["custom"] for one in after(ShowWay(), seen)[1])


@pytest.mark.parametrize("way", sorted({row.way for row in ways.table().rows}))
def test_every_way_names_its_sources_when_asked(way: str) -> None:
    seen = tracker("källa?", "show_source")
    told = {"event": "bot", "metadata": {"utter_action": f"utter_way_{way}"}}
    seen.events[:0] = [{"event": "user", "text": "nej"}, told, {"event": "bot", "metadata": {}}]
    _, said = after(ShowSource(), seen)
    assert said[0]["response"] == "utter_source" and said[0]["listed"].startswith("•")


def test_no_short_question_leans_on_a_way() -> None:
    assert last_told([["utter_way_bollplank", "utter_ways_reason"]]) is None


def test_what_is_told_before_it_is_asked_for_is_said_back() -> None:
    text = "det skickades en för två veckor sen av en kollega"
    slots, said = after(
        ValidateWayForm(),
        tracker(text, "inform", heard(text), form="way_form", slots={"requested_slot": "way_special"}),
    )
    assert (slots["way_asked"], slots["way_waited"]) == ("waiting", "recent")
    assert said[0]["response"] == "utter_ways_heard"


def said_to(text: str, asked: str, **known: Any) -> tuple[dict[str, Any], list[str]]:
    slots = {"requested_slot": asked, **known}
    seen = tracker(text, "inform", heard(text), form="way_form", slots=slots, metadata=STAFF)
    told, messages = after(ValidateWayForm(), seen)
    return told, [str(message.get("response")) for message in messages]


@pytest.mark.parametrize("text", ["japp, hen har sagt ok", "klienten säger okej", "personen har gett klartecken"])
def test_an_okay_of_the_person_is_a_consent(text: str) -> None:
    assert answered(text, "way_special")["way_consent"] == "yes"


def test_all_that_was_told_so_far_is_listed() -> None:
    slots = {"requested_slot": "way_special", "way_need": ["ability"], "way_consent": "yes"}
    text = "nej vi har aldrig frågat vården"
    seen = tracker(text, "inform", heard(text), form="way_form", slots=slots)
    listed = next(said["heard"] for said in after(ValidateWayForm(), seen)[1] if "heard" in said)
    assert listed.count("–") == 3


def test_after_two_answers_beside_the_question_staff_may_go_on_not_knowing() -> None:
    assert "way_special" not in answered("vet inte", "way_special")
    _, first = said_to("vi har samtycke", "way_special")
    told, second = said_to("vi har inte frågat vården", "way_special", misses=1)
    assert "utter_ways_go_on" not in first and "utter_ways_go_on" in second and told["misses"] == 2
    assert answered("vet inte", "way_special", misses=2)["way_special"] == "unsure"


def test_no_consent_is_told_what_then_holds_in_the_guide_and_outside_of_it() -> None:
    told, said = said_to("nej vi har inget samtycke ännu", "way_special")
    assert told["way_consent"] == "no" and "utter_ways_no_consent" in said
    text = "nä inget samtycke ännu"
    for metadata, answer in ((STAFF, "utter_ways_no_consent"), (RESIDENT, "utter_okay")):
        _, said = after(StartWays(), tracker(text, "which_way", heard(text), metadata=metadata))
        assert [one["response"] for one in said] == [answer]


@pytest.mark.parametrize("text", ["hur får jag kontakt med reko på lönnbacken", "finns det något telefonnummer?"])
def test_staff_who_look_for_a_number_are_told_where_it_stands(text: str) -> None:
    _, said = after(Suggest(), tracker(text, "nlu_fallback", heard(text), metadata=STAFF))
    assert [one["response"] for one in said] == ["utter_faq/contact_ways"]


def test_how_long_it_takes_is_in_the_guide_about_the_inquiry() -> None:
    seen = tracker("hur länge tar det", "faq", {}, form="way_form", metadata=STAFF)
    assert after(FollowUp(), seen)[1][0]["response"] == "utter_faq/inquiry_answer_time"


def test_how_soon_the_answer_comes_is_in_the_guide_about_the_inquiry() -> None:
    seen = tracker("hur snabbt får vi svar", "nlu_fallback", {}, form="way_form", metadata=STAFF)
    assert after(FollowUp(), seen)[1][0]["response"] == "utter_faq/inquiry_answer_time"


def test_staff_are_not_promised_a_call() -> None:
    text = "kan någon ringa upp mig"
    _, said = after(TalkToHuman(), tracker(text, "talk_to_human", heard(text), metadata=STAFF))
    assert [one["response"] for one in said] == ["utter_staff_no_call_back"]
