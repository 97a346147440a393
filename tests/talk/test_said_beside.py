"""What goes with a message and is no errand: an apology beside an order, fear for the money that was asked about."""

import asyncio
from typing import Any

import pytest
from rasa.shared.core.events import ActionExecuted, BotUttered, Event
from rasa.shared.core.trackers import DialogueStateTracker

from assistant.knowledge.acts import BESIDE, MATTERS, TELLS
from assistant.nlu.safety import danger_of
from assistant.nlu.verdict import FALLBACK, entity, wish
from assistant.swedish.dangers.danger import Danger
from assistant.swedish.replies.apologies import without_apology
from assistant.talk.said_beside import APOLOGY, OF_ONESELF, as_fear_for_money, errand_of, may_fear_it, met
from tests.talk.trackers import LISTEN, form, tracker, user

FEARED = danger_of(Danger("violence", "possible"))


ANSWERS = ("ja", "nej", "ja tack")


def read(text: str, *events: Event, of_staff: bool = False) -> tuple[str, tuple[str, str] | None]:
    """Where every clause that is no answer only tells."""

    async def talk() -> DialogueStateTracker:
        return tracker(*events)

    async def parse(said: str) -> dict[str, Any]:
        answers = said in ANSWERS
        act = [MATTERS if answers else TELLS, 0.9]
        return {**wish(FALLBACK), "entities": [entity("answer", "yes")] * answers, "acts": {BESIDE: act}}

    return asyncio.run(errand_of(text, talk, parse, of_staff=of_staff))


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("OKEJ RING MIG. FÖRLÅT ATT JAG SKRIKER", "OKEJ RING MIG"),
        ("sorry att jag var sur nyss, jag tar den första", "jag tar den första"),
        ("Mona Testlund förlåt att jag blev arg", "Mona Testlund"),
    ],
)
def test_an_apology_is_met_and_the_order_is_read_without_it(text: str, rest: str) -> None:
    assert read(text) == (rest, APOLOGY)
    assert met("s", APOLOGY)["text"] == "Det är ingen fara."


def test_how_one_is_gets_a_word_and_the_answer_before_it_is_read() -> None:
    asked = [*form("consent_form", "consent_social_services")]
    assert read("ja tack, jag är lite trött idag", *asked) == ("ja tack", OF_ONESELF)
    assert read("hunden skäller så ja", *asked) == ("ja", None)
    assert met("s", OF_ONESELF)["text"] == "Tack för att du berättar. Ta den tid du behöver."


def test_what_changes_nothing_is_left_out_and_gets_no_word_of_its_own() -> None:
    assert read("som sagt, nej till soc 🙂") == ("nej till soc", None)


@pytest.mark.parametrize("said", ["ja, jag är lite trött idag", "nej, jag har ont i ryggen nu"])
def test_how_one_is_stays_where_nothing_is_asked_for_staff_and_after_danger(said: str) -> None:
    assert read(said) == (said, None)
    asked = [*form("consent_form", "consent_social_services")]
    assert read(said, *asked, of_staff=True) == (said, None)
    after_danger = [user("jag har ont i bröstet", "danger"), *form("booking_form", "booking_time")]
    assert read(said, *after_danger) == (said, None)


@pytest.mark.parametrize(
    "text",
    [
        *("förlåt att jag skrek", "förlåt jag menade torsdag", "förlåt, fel nummer, 070-174 06 11"),
        *(
            "förlåt min man skriker, jag tar den första",
            "Törnrosen. förlåt min sambo är arg",
            "hon sa förlåt att jag var arg",
        ),
        *("min chef är arg", "förlåt att jag stör, kan jag boka?", "sorry jag är sur men jag tar den andra"),
    ],
)
def test_what_is_no_apology_beside_an_order_stays_whole(text: str) -> None:
    assert without_apology(text) is None


def test_danger_is_read_in_all_of_it() -> None:
    said = "jag vill inte leva längre. förlåt att jag var arg"
    assert read(said) == (said, None)


def told(answer: str, question: str) -> list[Event]:
    said = BotUttered("…", metadata={"utter_action": answer})
    return [user(question, "faq"), ActionExecuted(answer), said, ActionExecuted(LISTEN)]


@pytest.mark.parametrize(
    "text", ["det är just det jag är rädd för", "usch det är det som skrämmer mig", "det oroar mig"]
)
def test_fear_of_what_was_just_asked_about_money_is_no_danger(text: str) -> None:
    assert may_fear_it(text, FEARED)
    question = "blir jag av med mitt bidrag om jag säger nej?"
    assert as_fear_for_money(tracker(*told("utter_faq/does_money_stop_if_no", question)), text)
    assert as_fear_for_money(tracker(*told("utter_faq/what_is_sip", question)), text) is None


@pytest.mark.parametrize(
    "before",
    [
        *("min man tar alla mina pengar", "kan hon se vad jag skriver", "", "var ligger ni"),
        *("får mina föräldrar veta om jag får bidrag?", "vad händer om familjen får reda på min ersättning"),
    ],
)
def test_fear_of_anything_else_is_heard_as_danger(before: str) -> None:
    asked = tracker(*told("utter_faq/does_money_stop_if_no", before))
    assert as_fear_for_money(asked, "det är det jag är rädd för") is None


@pytest.mark.parametrize(
    "text",
    ["jag är rädd för honom", "det är han jag är rädd för", "jag är rädd hemma", "det är det som gör att jag vill dö"],
)
def test_a_cry_is_never_fear_for_money(text: str) -> None:
    assert not may_fear_it(text, FEARED)
