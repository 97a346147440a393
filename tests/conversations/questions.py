"""Every question of every form: how a talk gets there, and how one knows that it is being asked."""

from collections.abc import Sequence
from dataclasses import dataclass

from tests.conversations.talk import Talk

OFFERED = ("utter_offer_times", "utter_offer_none_then", "utter_offer_again", "utter_offer_more", "utter_offer_first")
# Has a digit and signs, so that it can't be anybody's name.
NOT_UNDERSTOOD = "fjorp 7 gnafs %& blurk"
NAME, CENTRE = "Kim Testsson", "törnrosen"
# The care centre, asked for when a name was not known twice: "skriv namnet en gång till".
ASKED_ONCE_MORE = "utter_centre_elsewhere_perhaps"
YES_TO_THE_FIRST = "bara socialtjänsten"
PARTIES = ("social_services", "employment_service", "insurance_agency", "employer")


@dataclass(frozen=True)
class Question:
    """`steps` lead to it; "*" picks the first offered time, "!x" presses the button that begins so."""

    form: str
    slot: str
    steps: Sequence[str]
    asked: tuple[str, ...]
    before: tuple[str, ...] = ()
    owns_a_time: bool = False
    # Not asked after every answer beside it (assistant/talk/sparing.py).
    spared: bool = False

    @property
    def id(self) -> str:
        return f"{self.form}-{self.slot}"


def lead_to(question: Question, talk: Talk, phone: str) -> None:
    """Takes the talk to the question. Asserts that it got there."""
    for step in question.steps:
        take(talk, step, phone)
    assert is_asked(question, talk), f"did not get to {question.id}: {talk.answer}"


def take(talk: Talk, step: str, phone: str) -> None:
    if step == "*":
        talk.pick()
    elif step.startswith("!"):
        talk.press(step[1:])
    else:
        talk.say(step.replace("PHONE", phone))


def is_still_open(question: Question, talk: Talk) -> bool:
    """Whether it is asked again; one that is spared beside other answers, as soon as nothing else is said."""
    if question.spared and not is_asked(question, talk):
        talk.say(NOT_UNDERSTOOD)
    return is_asked(question, talk)


def is_asked(question: Question, talk: Talk) -> bool:
    """Whether the last thing said is the question."""
    return talk.ends_with(*question.asked)


def _booking() -> list[Question]:
    steps = ["jag vill boka ett samtal", CENTRE, "*", NAME, "PHONE"]
    asked = [
        ("care_centre", ("utter_ask_care_centre", ASKED_ONCE_MORE)),
        ("booking_time", OFFERED),
        ("person_name", ("utter_ask_person_name",)),
        ("phone", ("utter_ask_phone",)),
        ("booking_confirmed", ("utter_confirm_booking_preliminary",)),
    ]
    return _in_order("booking_form", asked, steps)


def _consent() -> list[Question]:
    steps = ["jag vill ge samtycke", "ja", "nej", "nej", "nej", "!Bara", "!30 dagar", "!Socialtjänsten"]
    slots = [f"consent_{party}" for party in PARTIES] + ["consent_content", "consent_until"]
    asked = [(slot, (f"utter_ask_{slot}",)) for slot in slots] + [
        ("consent_understood", ("utter_ask_consent_understood",)),
        ("consent_confirmed", ("utter_ask_consent_save",)),
    ]
    return _in_order("consent_form", asked, steps)


def _in_order(form: str, asked: Sequence[tuple[str, tuple[str, ...]]], steps: Sequence[str]) -> list[Question]:
    before = [(), *(names for _, names in asked)]
    return [Question(form, slot, steps[: i + 1], names, before[i]) for i, (slot, names) in enumerate(asked)]


def _own_time() -> list[Question]:
    code, move, cancel = ("utter_ask_booking_code",), "flytta min tid", "avboka min tid"
    return [
        Question("rebooking_form", "appointment_id", [move], code),
        Question("rebooking_form", "booking_time", [move], OFFERED, OFFERED, owns_a_time=True),
        Question(
            "rebooking_form",
            "rebooking_confirmed",
            [move, "*"],
            ("utter_confirm_rebooking",),
            OFFERED,
            owns_a_time=True,
        ),
        Question("cancellation_form", "appointment_id", [cancel], code),
        Question(
            "cancellation_form",
            "cancellation_confirmed",
            [cancel],
            ("utter_confirm_cancellation",),
            ("utter_confirm_cancellation",),
            owns_a_time=True,
        ),
    ]


def _ways() -> list[Question]:
    start = ["hjälp mig välja väg", "!Jag arbetar", "nej", "ja"]
    planned = [*start[:2], "hon behöver en individuell plan", "nej"]
    special, consent, asked, need = (f"utter_ask_way_{fact}" for fact in ("special", "consent", "asked", "need"))
    return [
        Question("way_form", "way_special", start[:2], (special,), spared=True),
        Question("way_form", "way_plan", planned, ("utter_ask_way_plan",), (special,)),
        Question("way_form", "way_consent", start[:3], (consent,), (special,)),
        Question("way_form", "way_asked", start, (asked,), (consent,)),
        Question("way_form", "way_waited", [*start, "!Ja, vi väntar"], ("utter_ask_way_waited",), (asked,)),
        Question("way_form", "way_news", [*start, "!Ja, vi har fått"], ("utter_ask_way_news",), (asked,)),
        Question("way_form", "way_need", [*start, "!Nej"], (need,), (asked,)),
        Question("way_form", "way_purpose", [*start, "!Nej", "!Vård och"], ("utter_ask_way_purpose",), (need,)),
    ]


def _resident() -> list[Question]:
    call, wait = ["ring mig"], ["ställ mig på väntelistan"]
    centre, name, phone = (
        ("utter_ask_centre_to_call", "utter_ask_centre_to_call_again", ASKED_ONCE_MORE),
        ("utter_ask_name",),
        ("utter_ask_phone",),
    )
    return [
        Question("call_back_form", "care_centre", call, centre),
        Question("call_back_form", "person_name", [*call, CENTRE], name, centre),
        Question("call_back_form", "phone", [*call, CENTRE, NAME], phone, name),
        Question("call_back_form", "call_time", [*call, CENTRE, NAME, "PHONE"], ("utter_ask_call_time",), phone),
        Question("waiting_form", "care_centre", wait, ("utter_ask_centre_to_wait_for",)),
        Question("waiting_form", "phone", [*wait, CENTRE, NAME], phone, name),
    ]


QUESTIONS = [*_booking(), *_own_time(), *_consent(), *_ways(), *_resident()]
