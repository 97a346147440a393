"""What staff ask of a case in words that say it, beside the guide; and what of a case is told in passing."""

import pytest

from assistant.swedish.staff.situations import facts, is_plain_no, tells_of_many
from assistant.swedish.staff.staff_asks import asked_after, asks_besides, staff_ask


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("jag vill bara ha ett ja eller nej, var hon där i fredags?", "only_yes_or_no"),
        ("finns det en enkel text om samtycke att läsa upp för klienten?", "consent_to_show"),
        ("hur förklarar jag samtycke på lätt svenska", "consent_to_show"),
        ("han kan inte läsa, hur gör vi då med samtycket?", "consent_spoken"),
        ("tror du att hon orkar jobba heltid?", "judges_ability"),
        ("reko på Kryddgården, ska hon sitta med eller räcker psykiatrin?", "reko_at_sip"),
        ("kan rekon och jag stämma av lite, utan att klienten vet om det?", "sends_without_yes"),
        ("får jag ringa vårdcentralen bakom ryggen på honom", "sends_without_yes"),
        ("samtycket är inte klart än, kan jag skicka så länge och ordna det senare?", "sends_without_yes"),
        ("hur snart kan man få en tid?", "next_free_time"),
        ("vad skiljer en sip från att ringa och en hälsoförfrågan?", "ways_differ"),
        ("finns ett direktnummer till reko?", "direct_number"),
        ("borde jag ringa någon först?", "call_and_inquiry"),
        ("vem ska skicka hälsoförfrågan, jag eller min chef?", "who_sends"),
        ("vart skickar jag den och vem får skicka?", "send_where"),
        ("får jag fråga efter hans diagnos?", "asks_diagnosis"),
        ("kan hen träffa reko själv utan att jag får veta det?", "client_alone"),
        ("klienten vill inte att jag kontaktar vården, vad gör jag?", "when_no"),
        ("vad ska jag säga till henne så att hon säger ja?", "persuades"),
        ("hon säger ja men jag har inget skriftligt", "oral_enough"),
        ("en kvinna, 44, har läkarintyg på halvtid och vågar inte börja jobba, vad passar?", "opens_guide"),
    ],
)
def test_what_is_asked_is_known_by_its_words(text: str, kind: str) -> None:
    assert staff_ask(text) == kind


def test_who_asks_for_a_name_has_not_told_a_case_to_the_guide() -> None:
    text = "jag har en klient på Törnrosen, man på 58, sjukskriven i många år utan plan. Vem är reko där?"
    assert staff_ask(text) != "opens_guide"


@pytest.mark.parametrize(
    ("subject", "text", "kind"),
    [
        ("consent", "och om hen läser dåligt?", "consent_spoken"),
        ("consent", "hur länge gäller det?", "consent_lasts"),
        ("waiting", "nu har det gått 41 dagar", "still_unanswered"),
        ("inquiry", "och om svaret dröjer längre än så?", "inquiry_late"),
        ("emergency", "vem ringer jag då?", "emergency_number"),
        ("card", "och om ingen svarar?", "coordinator_away"),
        ("inquiry", "får jag veta vilken diagnos han har?", "asks_diagnosis"),
        ("sip", "ska reko också vara med?", "reko_at_sip"),
        ("sip", "vem kallar, och ska reko vara med?", "who_calls"),
    ],
)
def test_a_short_question_is_about_what_was_just_answered(subject: str, text: str, kind: str) -> None:
    assert asked_after(subject, text) == kind


def test_who_sends_is_asked_beside_where() -> None:
    assert asks_besides("asks_who_may_send", "till vem skickar jag den och vem får skicka?")
    assert not asks_besides("asks_who_may_send", "till vem skickar jag den?")


def test_so_many_at_work_are_to_plan_together_and_a_question_tells_none() -> None:
    told = "psykiatrin sköter medicinen, vårdcentralen intyget och AF har avslutat henne"
    assert tells_of_many(told) and facts(told)["need"] == ["joint"]
    assert not tells_of_many("är psykiatrin, vårdcentralen och AF med på en SIP?")
    assert not tells_of_many("vårdcentralen har skrivit ett intyg till Försäkringskassan")


def test_a_no_that_names_the_danger_is_a_no_to_all_of_it() -> None:
    assert is_plain_no("nej, ingen våldsrisk") and is_plain_no("nej ingen hotbild")
    assert not is_plain_no("nej men han har god man")


def test_a_consent_that_is_asked_about_is_none() -> None:
    assert "consent" not in facts("var ger hen samtycket, hos oss eller hos er?")


@pytest.mark.parametrize(
    "text",
    [
        "kan du visa hur ett samtycke ser ut",
        "kan du visa ett exempel på samtycke",
        "kan jag titta på samtyckesblanketten",
        "kan ni kolla om samtycke krävs",
        "kan vi se på samtycke tillsammans nästa vecka",
    ],
)
def test_what_a_consent_looks_like_is_not_what_somebody_answered(text: str) -> None:
    assert staff_ask(text) != "sees_consent"


@pytest.mark.parametrize(
    "text", ["kan du visa hans samtycke", "kan du ta fram samtycket", "kan du se om samtycke finns"]
)
def test_what_somebody_answered_is_shown_to_nobody(text: str) -> None:
    assert staff_ask(text) == "sees_consent"


@pytest.mark.parametrize(
    "text",
    [
        "diagnosen är depression, har vi nån väg",
        "hon har en depression och har svårt att förstå vilken väg",
        "klienten har missbruk, har reko nåt att erbjuda på plats",
        "hans ångest styr om han vågar komma",
    ],
)
def test_a_diagnosis_beside_something_else_is_no_question_of_whether_it_decides(text: str) -> None:
    assert staff_ask(text) != "diagnosis_decides_not"


@pytest.mark.parametrize(
    "text",
    ["spelar diagnosen nån roll", "har hennes adhd betydelse", "avgör diagnosen valet", "beror vägen på diagnosen"],
)
def test_whether_a_diagnosis_decides_is_asked(text: str) -> None:
    assert staff_ask(text) == "diagnosis_decides_not"
