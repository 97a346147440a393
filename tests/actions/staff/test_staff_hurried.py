"""What a social worker in a hurry asks: which REKO, whether one may sit beside, what is seen, what a SIP needs."""

import asyncio

import pytest
from rasa_sdk.executor import CollectingDispatcher

from actions.answers.fallback import Suggest
from tests.actions.staff_talk import STAFF, done, heard, said_before
from tests.actions.trackers import tracker


@pytest.mark.parametrize(
    ("text", "response"),
    [
        ("vilken rehabkoordinator tillhör min klient", "utter_staff_which_reko"),
        ("vem är rätt reko för en deltagare?", "utter_staff_which_reko"),
        ("går det att se om hon har sagt ja till samtycke", "utter_staff_sees_no_consent"),
        ("kan ni inte slå upp ifall klienten samtyckt", "utter_staff_sees_no_consent"),
        ("får jag sitta bredvid när hon bokar?", "utter_staff_beside_the_client"),
        ("hon har adhd, påverkar det vilken väg jag tar?", "utter_staff_diagnosis_decides_not"),
        ("får vi veta diagnosen om klienten ger er sitt ja", "utter_staff_diagnosis_told"),
        ("vad kan vården berätta för oss utan samtycke", "utter_staff_no_right"),
        ("jag vill bara veta om hon varit på samtalet", "utter_staff_not_even"),
        ("klienten nekar samtycke. vad ska jag göra nu", "utter_staff_when_no"),
        ("vart lämnar hon samtycket då", "utter_staff_consent_how"),
        ("vad får läkaren berätta för oss", "utter_staff_no_right"),
        ("han är sjuk i depression, får jag säga det till reko", "utter_staff_may_tell"),
        ("vad står sip för", "utter_faq/what_is_sip"),
        ("hur länge gäller samtycket", "utter_faq/how_long_does_consent_last"),
        ("hej, soc här. hur får jag kontakt med en reko", "utter_staff_phone"),
    ],
)
def test_it_is_answered_outright(text: str, response: str) -> None:
    assert done(Suggest(), text)[0][0] == response


@pytest.mark.parametrize(
    ("text", "response"),
    [
        ("hon läser knappt, hur gör vi med samtycket", "utter_staff_consent_spoken"),
        ("kan du boka en tid åt henne", "utter_staff_books_not"),
        ("får jag fråga om diagnosen", "utter_staff_asks_diagnosis"),
        ("hon bor i Oxie, vilken reko är det", "utter_staff_lives_there"),
    ],
)
def test_what_was_answered_before_still_is(text: str, response: str) -> None:
    assert done(Suggest(), text)[0][0] == response


@pytest.mark.usefixtures("seeded")
@pytest.mark.parametrize(
    "text",
    [
        "hon är listad på Törnrosen men sjukskrivs från Kryddgården, vilken reko blir det",
        "sjukskriven på Kryddgården och listad på Törnrosen. vem är rätt reko?",
    ],
)
def test_it_is_the_coordinator_of_where_they_are_sick_listed(text: str) -> None:
    said = CollectingDispatcher()
    seen = tracker(text, "nlu_fallback", heard(text), metadata=STAFF)
    asyncio.run(Suggest().run(said, seen, {}))
    assert said.messages[0]["response"] == "utter_coordinator_card" and "Kryddgården" in str(said.messages[0])


@pytest.mark.parametrize(
    ("told", "text", "response"),
    [
        ("utter_staff_who_calls", "kan jag kalla härifrån?", "utter_staff_sip_not_from_here"),
        ("utter_way_sip", "vad behöver jag förbereda innan jag ringer", "utter_ways_prepare"),
        ("utter_staff_sees_no_consent", "och om vi sitter ihop på kontoret då?", "utter_staff_consent_here"),
        ("utter_staff_protected_phone", "får hon boka en tid här då?", "utter_human_path_protected_identity"),
        ("utter_faq/private_care_centres", "har de någon koordinator?", "utter_way_private_centre"),
        ("utter_staff_no_pressing", "mister hon sitt försörjningsstöd då", "utter_faq/does_money_stop_if_no"),
        ("utter_staff_books_not", "går det bra om vi sitter tillsammans hos mig?", "utter_staff_beside_the_client"),
    ],
)
def test_a_short_question_follows_what_was_spoken_of(told: str, text: str, response: str) -> None:
    assert done(Suggest(), text, events=said_before(told))[0][0] == response


def test_a_diagnosis_beside_the_guide_is_answered_there() -> None:
    at_guard = {"requested_slot": "way_special", "way_need": ["ability"]}
    said = done(Suggest(), "han är deprimerad om det har betydelse för vägen", form="way_form", slots=at_guard)[0]
    assert said[0] == "utter_staff_diagnosis_decides_not"
