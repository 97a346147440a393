"""An answer to a form with a known question beside it: both are delivered, the question first."""

import pytest

from assistant.nlu.verdict import entity
from assistant.talk.one_reply import Answered, one_reply
from assistant.talk.several import Part
from tests.talk.test_several_wishes import SENDER, parts

NO, LEAST = [entity("answer", "no")], [entity("content", "meeting_only")]


@pytest.mark.parametrize(
    ("text", "asked", "entities", "question"),
    [
        ("nej tack. får min syster vara med?", "consent_employment_service", NO, "får min syster vara med?"),
        ("nej tack. kostar samtalet något", "consent_employment_service", NO, "kostar samtalet något?"),
        ("bara mötet. läser de min journal?", "consent_content", LEAST, "läser de min journal?"),
    ],
)
def test_neither_is_lost_though_no_ranking_knows_them(text: str, asked: str, entities: list, question: str) -> None:  # type: ignore[type-arg]
    delivered = [part.text.rstrip(".") for part in parts(text, asked_for=asked, entities=entities)]
    assert delivered == [question, text.split(". ")[0]]


@pytest.mark.parametrize(
    ("text", "asked", "question", "answer"),
    [
        ("ja. vad är en SIP", "consent_content", "vad är en SIP", "ja"),
        ("vad är en SIP? nej till soc", "consent_social_services", "vad är en SIP?", "nej till soc"),
        ("nej till soc och vad är en SIP", "consent_social_services", "vad är en SIP", "nej till soc"),
    ],
)
def test_an_answer_is_cut_from_a_question_that_is_known(text: str, asked: str, question: str, answer: str) -> None:
    known = {question: "faq/what_is_sip", f"och {question}": "faq/what_is_sip"}
    told = parts(text, known, asked_for=asked, entities=NO, in_questions=False)
    assert [part.text for part in told] == [question, answer]


def test_what_a_yes_hangs_on_is_not_cut_off() -> None:
    said = "ja. om ni inte säger något till chefen?"
    yes = [entity("answer", "yes")]
    assert [part.text for part in parts(said, asked_for="consent_social_services", entities=yes)] == [said]


def test_an_answer_is_said_though_its_name_begins_like_a_question() -> None:
    no_records, read_back = "utter_consent_no_records", "utter_consent_no_employer"
    answered = [
        said(no_records, "Ingen läser den."),
        said(read_back, "Arbetsgivaren: nej."),
        said("utter_noted", "Ja."),
    ]
    assert [one["text"] for one in one_reply(SENDER, answered)] == ["Ingen läser den.", "Ja."]


def said(name: str, text: str) -> Answered:
    return Answered(Part(text), [(name, {"recipient_id": SENDER, "text": text})])
