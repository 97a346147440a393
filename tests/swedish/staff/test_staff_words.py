"""What staff ask in so many words: whole classes of it, and what only sounds alike."""

import pytest

from assistant.swedish.bookings.number_sought import (
    asks_the_same_there,
    names_another,
    seeks_coordinator_of_a_place,
    seeks_number,
)
from assistant.swedish.staff.staff_asks import asked_after, is_hurried, staff_ask
from assistant.swedish.staff.way_answers import answer_to


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("jag är socialsekreterare och vill boka tid hos REKO åt en klient", "books_for_client"),
        ("kan du fixa en tid för min klient på kastanjen", "books_for_client"),
        ("behöver få till en REKO för en klient", "books_for_client"),
        ("hen sitter bredvid", "books_for_client"),
        ("kan jag inte bara ge dig personens namn och nummer?", "gives_person"),
        ("jag är socsekr, jag har rätt att veta", "right_to_know"),
        ("vi har rätt till informationen", "right_to_know"),
        ("ok kan du skicka hälsoförfrågan åt mig", "send_it"),
        ("orkar inte, kan du skicka iväg hf åt oss", "send_it"),
        ("klienten säger ja men bara om arbetsförmåga", "limited_yes"),
        ("hon går bara med på att vi pratar om förmågan", "limited_yes"),
        ("fast klienten vill inte ha något möte", "refuses_meeting"),
        ("min klient vägrar sip", "refuses_meeting"),
        ("klienten har dragit tillbaka sitt samtycke men vi har redan skickat hf", "taken_back_meanwhile"),
        ("får vården svara ändå då", "answered_anyway"),
        ("ska jag försöka övertyga henne", "persuades"),
        ("och om klienten ångrar sig innan mötet", "regrets"),
        ("och om personen säger nej?", "says_no"),
        ("klienten bytte visst vc i oktober, kom jag på", "moved_centre"),
        ("behöver jag samtycke för att ringa?", "consent_needed"),
        ("kort fråga bara, vem ringer jag", "short_question"),
        ("så vad gör jag först?", "first_step"),
        ("var börjar jag", "first_step"),
        ("När ska jag kalla till SIP?", "sip_when"),
        ("så jag ska inte skicka någon hälsoförfrågan alltså?", "inquiry_then"),
        ("behöver veta vad klienten orkar, räcker det att ringa", "opens_guide"),
        ("vi vet inte hur mycket deltagaren pallar", "opens_guide"),
        ("ska jag skicka hf eller ringa", "call_and_inquiry"),
        ("jag vet inte om hen klarar en praktik, vården måste säga något om det", "opens_guide"),
        ("nej klienten har inte skrivit på nåt samtycke", "no_consent"),
        ("om hen bara vill berätta vissa saker, går det?", "limited_yes"),
        ("hen vill inte att ni får veta diagnosen", "limited_yes"),
        ("duger vårt samtycke för vården?", "yes_to_me"),
        ("kan vi följa med på besöket hos reko", "staff_attends"),
        ("behöver hen samtycka till att jag är med", "staff_attends"),
        ("ska jag kalla till SIP för att tvinga fram ett svar?", "sip_to_press"),
        ("arbetsförmedlingen kräver ett läkarutlåtande, ska vi beställa det?", "statement_who"),
        ("deltagaren vill slippa ha chefen med på mötet", "left_out"),
        ("boka in mötet tack", "calls_meeting"),
        ("blir hen av med bidraget när hen säger nej", "money_if_no"),
        ("både jag och psykiatrin ska göra saker för klienten, hur gör vi?", "opens_guide"),
        ("vi undrar vad deltagaren orkar", "opens_guide"),
        ("måste personen gå med på det?", "consent_needed"),
        ("kan du se om vår hälsoförfrågan har kommit fram?", "sees_inquiry"),
        ("och om hen säger nej till mötet i sista stund?", "no_to_meeting"),
        ("tänk om klienten inte vill komma på mötet längre", "no_to_meeting"),
        ("om jag bara vill bolla nåt med rekon", "short_question"),
        ("kan jag få bolla en sak med någon", "short_question"),
        ("min klient säger sig vara för sjuk för praktik men jag har inget underlag", "opens_guide"),
        ("skickade HF för sju veckor sen och har inte fått svar, ska jag skicka en ny?", "still_unanswered"),
        ("vi har väntat på svar på vår förfrågan i fem veckor", "still_unanswered"),
    ],
)
def test_what_staff_ask_is_known_by_its_words(text: str, kind: str) -> None:
    assert staff_ask(text) == kind


@pytest.mark.parametrize(
    "text",
    [
        "vad är sip",
        "jag vill boka bollplank",
        "jag vill kalla till SIP för en klient",
        "kort fråga: vad är en sip",
        "ska jag skicka en ny hälsoförfrågan",
        "har klienten rätt att veta vem som läst",
        "jag vet inte om klienten kan få tolk",
        "vad gör jag om klienten inte svarar",
        "vad gör jag först om svaret dröjer",
        "får klienten byta vårdcentral",
        "vad händer om personen säger nej till sip",
        "klienten vill inte ha kontakt med sin chef",
        "samtycke finns",
        "samtycke saknas i ärendet, vad gör jag med klienten",
        "kan du boka ett möte med reko",
        "kan du ordna tolk till mötet",
        "vad är en gemensam plan",
        "jag är kallad till sip, måste jag svara?",
        "hur planerar vi tillsammans i en sip",
        "kan jag vara med på sip",
        "jag är för sjuk för att jobba",
        "vi har inte fått svar på förfrågan, samtycke finns, skickad för sex veckor sen",
        "vi har inte fått svar",
    ],
)
def test_what_only_sounds_alike_is_left_to_its_own_meaning(text: str) -> None:
    assert staff_ask(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "har du nummer till kryddgården",
        "tag i reko på solgläntan",
        "hur gör jag om jag ringer själv",
        "vad är numret dit",
        "har de telefontid på kastanjen",
    ],
)
def test_whoever_seeks_a_number_is_heard(text: str) -> None:
    assert seeks_number(text)


@pytest.mark.parametrize(
    "text",
    [
        "mitt nummer är 070-174 06 05",
        "kan rekon på törnrosen ringa mig",
        "jag vill boka på telefon på kryddgården",
        "byt telefonnummer på min tid på törnrosen",
        "jag vill ha tag i en läkare",
        "har du direktnumret?",
        "jag kan inte ringa",
    ],
)
def test_ones_own_number_and_another_errand_seek_none(text: str) -> None:
    assert not seeks_number(text)


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("nej förresten, kryddgården", True),
        ("sorry fel av mig, det är kryddgården hen går på", True),
        ("kastanjen", True),
        ("hon går på törnrosen och det är oklart vad hon klarar", False),
    ],
)
def test_another_care_centre_than_the_one_just_shown_is_named(text: str, named: bool) -> None:
    assert names_another(text) is named


@pytest.mark.parametrize(
    ("asked", "text", "value"),
    [
        ("special", "finns inte", "none"),
        ("special", "tror inte det", "unsure"),
        ("special", "hon vill inte ha möte", None),
        ("consent", "ja, muntligt", "yes"),
        ("consent", "ja tror det", "unclear"),
        ("consent", "hon vill inte", "no"),
        ("consent", "vi har inte frågat", "no"),
        ("consent", "finns inte", "no"),
        ("asked", "vet ej", "unsure"),
        ("asked", "inget svar än", "waiting"),
        ("asked", "ja i mars", "waiting"),
        ("asked", "tror inte det", "no"),
        ("waited", "länge", "late"),
        ("news", "samma", "nothing_new"),
        ("news", "hon mår sämre", "new"),
        ("need", "Arbetsförmedlingen", "af_ground"),
        ("need", "arbetsprövning via af", "af_ground"),
        ("need", "bara intyg", "certificate"),
        ("need", "ett möte", "joint"),
        ("need", "vet ej", "lost"),
        ("need", "jag vill prata med en människa", None),
        ("need", "vad är en sip", None),
        ("purpose", "tror det", "yes"),
        ("purpose", "vet ej", "no"),
        ("booking_time", "vet ej", None),
    ],
)
def test_a_few_words_answer_the_open_question(asked: str, text: str, value: str | None) -> None:
    name = asked if asked.startswith("booking") else f"way_{asked}"
    assert answer_to(name, text) == value


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("går det att se om deltagaren redan har en tid", None),
        ("kan du kolla om deltagaren har nån tid bokad", "sees_booking"),
        ("har min klient redan en tid hos reko?", "sees_booking"),
        ("har klienten tid att vänta", None),
        ("hon har sagt ja till oss men nej till af, duger det?", "one_yes_enough"),
        ("samtycket är bara muntligt, duger det", "oral_enough"),
        ("räcker det att ringa?", None),
        ("nu räcker det", None),
        ("vad gör jag om min företrädare redan skickat en hf i våras?", "asked_before"),
        ("vad händer om jag redan har bokat", None),
        ("vem ska jag kontakta om det här", "whom_to_phone"),
        ("vem ska klienten ringa", None),
        ("det var fk som begärde det", None),
        ("det är FK som har begärt ett utlåtande", "authority_asks"),
        ("behöver personen delta på SIP-mötet?", "client_attends"),
        ("måste klienten träffa reko", None),
        ("går det att skicka hf härifrån", "send_how"),
        ("när börjar dagarna räknas", "counted_from"),
        ("vi skickade hf den 3 oktober, när ska vi ha svaret", "answer_due"),
        ("rekon är på semester", "coordinator_away"),
        ("rekon på kastanjen är ledig, vem tar över", "coordinator_away"),
        ("när svarar reko i telefon", None),
        ("får läkaren lämna ut svaret ändå?", None),
        ("måste vården svara oss på en förfrågan?", "must_answer"),
        ("klienten får stöd av kommunen och vården samtidigt", "opens_guide"),
        ("vad är skillnaden mellan socialtjänsten och vården", None),
    ],
)
def test_what_hurried_staff_ask_and_what_only_sounds_alike(text: str, kind: str | None) -> None:
    assert staff_ask(text) == kind


@pytest.mark.parametrize(
    ("subject", "text", "kind"),
    [
        ("booking", "varför då?", "books_why"),
        ("booking", "men varför får inte jag det?", "books_why"),
        ("booking", "varför behövs samtycke", None),
        ("booking", "vad ska jag säga till deltagaren", "client_books"),
        ("booking", "hon kan inte svenska så bra", "client_books"),
        ("board", "krävs samtycke för det?", "board_consent"),
        ("board", "vad är en sip", None),
        ("taken_back", "ska jag meddela vården det?", "must_tell"),
        ("taken_back", "vart ringer jag", "withdrawal_phone"),
        ("private", "vem vänder jag mig till då", "private_phone"),
        ("private", "går det att skicka hf dit", "private_inquiry"),
        ("inquiry", "vad behöver jag ha redo", "inquiry_ready"),
        ("inquiry", "om det inte kommer då", "inquiry_late"),
        ("inquiry", "kan du påminna mig", None),
        ("protected", "vad kan jag säga till reko", "protected_phone"),
        ("threat", "hur anmäler jag", "threatened"),
        ("threat", "vad är en hälsoförfrågan", None),
        ("booking", "kan du inte ta nästa tisdag bara, jag har hens nummer", "books_not_either"),
        ("booking", "men jag har ju klientens uppgifter", "books_not_either"),
        ("booking", "vad är en sip", None),
        ("statement", "är inte det samma sak som hälsoförfrågan?", "differs_from_inquiry"),
        ("statement", "vad är det för skillnad mot en hf", "differs_from_inquiry"),
        ("statement", "är hälsoförfrågan samma som sip", None),
        ("statement", "ok så jag ska inte göra nåt?", "statement_next"),
        ("statement", "så vad gör jag som socialsekreterare nu?", "statement_next"),
        ("statement", "vad gör en reko", None),
        ("waiting", "kan du se om den har kommit fram?", "sees_inquiry"),
        ("waiting", "går det att kolla läget", "sees_inquiry"),
        ("waiting", "kan du se om klienten har en tid", None),
        ("sip", "och om hen ångrar sig", "no_to_meeting"),
        ("sip", "vem kallar och ska reko vara med?", "who_calls"),
        ("sip", "om hen vill ha tolk", None),
        ("way", "kortare tack", "said_briefly"),
        ("way", "vad ska jag förbereda", "first_step"),
    ],
)
def test_a_short_question_is_about_what_was_just_answered(subject: str, text: str, kind: str | None) -> None:
    assert asked_after(subject, text) == kind


@pytest.mark.parametrize(
    ("text", "hurried"),
    [
        ("stressigt, säg bara vilken", True),
        ("jag är stressad: sip eller ringa", True),
        ("har inte tid, kort svar", True),
        ("min klient är stressad", False),
        ("kort fråga om sip", False),
        ("klienten har ingen tid bokad", False),
    ],
)
def test_whoever_is_in_a_hurry_is_heard(text: str, hurried: bool) -> None:
    assert is_hurried(text) is hurried


@pytest.mark.parametrize(
    ("text", "seeks"),
    [
        ("vem är reko på provköping", True),
        ("reko på Provgatan 12?", True),
        ("vad gör reko på möten", False),
        ("vilken reko hör klienten till", False),
        ("finns det reko på alla vårdcentraler", False),
    ],
)
def test_the_coordinator_of_a_place_is_sought(text: str, seeks: bool) -> None:
    assert seeks_coordinator_of_a_place(text) is seeks


@pytest.mark.parametrize(
    ("text", "same"),
    [("och på kastanjen?", True), ("hos solgläntan då", True), ("är kastanjen privat?", False)],
)
def test_the_same_is_asked_of_another_care_centre(text: str, same: bool) -> None:
    assert asks_the_same_there(text) is same
