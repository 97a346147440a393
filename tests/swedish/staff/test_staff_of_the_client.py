"""What staff ask of the client's own part, and a case that turns out to be another than it was."""

import pytest

from assistant.knowledge.staff import answered_for_staff, is_of_the_case
from assistant.swedish.bookings.number_sought import asks_who_for_a_client, seeks_coordinator_of_a_place
from assistant.swedish.staff.situations import facts, needs_by_now, tells_of_many
from assistant.swedish.staff.staff_asks import asked_after, staff_ask, tells_and_asks_way


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("deltagaren har sagt ja till mig, kan du föra in det?", "consent_by_staff"),
        ("hon har gett ett muntligt ja, går det att lägga in samtycket här?", "consent_by_staff"),
        ("hen har samtyckt. Registrera det", "consent_by_staff"),
        ("får jag ge samtycke åt min klient?", "consent_by_staff"),
        ("vad ska jag be henne göra?", "client_does"),
        ("hur förklarar jag för honom vad han ska göra?", "client_does"),
        ("ok. Vad behöver klienten göra nu?", "client_does"),
        ("måste jag ha samtycke från honom innan jag ringer?", "consent_needed"),
        ("behöver jag hennes ja innan jag kontaktar er?", "consent_needed"),
        ("går det att hitta på hans adress?", "by_address"),
        ("är det stadsdelen som avgör?", "by_address"),
        ("hur får jag veta vilken vårdcentral hon är listad på", "centre_unknown"),
        ("ska hon boka ett samtal eller skickar vi en hälsoförfrågan?", "call_and_inquiry"),
        ("kan vi ställa krav på att han går med på det?", "persuades"),
        ("kan vi kräva ett ja av henne, annars avslår vi?", "refuses_aid"),
    ],
)
def test_what_is_asked_of_the_client_is_known(text: str, kind: str) -> None:
    assert staff_ask(text) == kind


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("vad ska jag säga till henne så att hon säger ja?", "persuades"),
        ("kan hon boka själv här i chatten?", "client_books"),
        ("räcker det att hon sagt ja till mig?", "yes_to_me"),
        ("ska jag anteckna samtycket i vår journal?", None),
        ("personen har skyddad adress, vad gör vi?", None),
    ],
)
def test_neighbours_stay_what_they_were(text: str, kind: str | None) -> None:
    assert staff_ask(text) == kind


@pytest.mark.parametrize(
    "text",
    [
        "sanningen är att vården, AF och vi drar åt olika håll. är det ändå rätt väg?",
        "nu säger psykiatrin en sak och kommunen en annan, ändrar det något?",
        "psykiatrin, AF och vi gör olika saker, ska jag ändå skicka en hälsoförfrågan?",
    ],
)
def test_a_case_that_turns_out_otherwise_is_the_guides_to_read(text: str) -> None:
    assert facts(text)["need"] == ["joint"] and tells_and_asks_way(text)
    assert is_of_the_case(text) and answered_for_staff(text, "way_form") is None


def test_many_told_afterwards_are_what_it_is_about() -> None:
    assert needs_by_now(["ability"], ["joint"]) == ["joint"]
    assert needs_by_now(["ability"], ["ability", "joint"]) == ["ability", "joint"]
    assert needs_by_now(["joint"], ["ability"]) == ["joint", "ability"]


def test_parties_told_before_a_question_are_told() -> None:
    assert tells_of_many("Psykiatrin, vårdcentralen, AF och vi är med. Ska jag kalla till SIP?")
    assert tells_of_many("hon har psykiatrin, vårdcentralen och AF runt sig, vilken väg passar?")
    assert not tells_of_many("ska psykiatrin, vårdcentralen och AF vara med på en SIP?")
    assert "need" not in facts("ska jag ringa REKO? mina kolleger säger olika")


def test_which_way_is_not_an_inquiry_that_nobody_knows_of() -> None:
    assert "asked" not in facts("jag vet inte om jag ska skicka en hälsoförfrågan")
    assert facts("jag vet inte om min kollega skickade en hälsoförfrågan")["asked"] == "unsure"


def test_no_yes_is_read_out_of_a_demand() -> None:
    assert "consent" not in facts("kan vi kräva att hon samtycker?")


def test_haste_is_told_by_the_day_and_by_the_question() -> None:
    assert "urgent" in facts("vi har uppföljning på tisdag, vad går snabbast?")["around"]


def test_how_it_is_done_is_about_the_way_proposed_whatever_was_shown_since() -> None:
    turns = [["utter_way_inquiry"], ["utter_coordinator_card"]]
    text = "hur gör jag en sån, har ni en blankett?"
    assert asked_after("inquiry", text) == "send_steps"
    assert answered_for_staff(text, "way_form", turns) == "send_steps"


@pytest.mark.parametrize(
    "text", ["hur ska jag fråga honom?", "ok hur tar jag upp det?", "vad säger jag till henne då?"]
)
def test_how_the_person_is_asked_gets_words_to_read_aloud(text: str) -> None:
    assert answered_for_staff(text, None, [["utter_ways_consent_needed"]]) == "consent_to_show"
    assert staff_ask("hur frågar vi klienten om samtycke?") == "consent_to_show"


def test_a_clients_time_is_nobodys_whatever_was_spoken_of() -> None:
    before = [["utter_staff_short_question"]]
    assert answered_for_staff("har hon bokat någon tid?", None, before) == "sees_booking"


def test_a_time_is_not_booked_where_a_client_is_spoken_of() -> None:
    assert answered_for_staff("han vill ha en tid, törnrosen", None, (), (), "book_appointment") == "books_for_client"
    assert answered_for_staff("jag vill boka bollplank om en klient", None, (), (), "book_appointment") is None


def test_who_it_is_at_the_care_centre_named_is_one_question() -> None:
    text = "min deltagare går på Kryddgården, vilken koordinator är det där?"
    assert asks_who_for_a_client(text) and seeks_coordinator_of_a_place(text, named=True)
    assert not asks_who_for_a_client("vad gör en koordinator för min klient?")


@pytest.mark.parametrize("text", ["okej, hur får jag veta det då?", "hur tar man reda på det?"])
def test_how_it_is_found_out_is_where_somebody_is_listed_though_a_number_was_refused(text: str) -> None:
    before = [["utter_staff_lives_there"], ["utter_staff_no_person"]]
    assert answered_for_staff(text, None, before) == "by_address"
    assert answered_for_staff(text, None, [["utter_staff_no_person"]]) != "by_address"


def test_where_somebody_lives_who_may_be_listed_anywhere_decides_nothing() -> None:
    assert staff_ask("osäker på vilken vårdcentral han är listad på, han bor i Hyllie") == "lives_there"
    assert staff_ask("hon är listad på Kryddgården och bor i Hyllie") != "lives_there"


def test_how_the_reko_just_shown_is_reached_with_a_general_question() -> None:
    card = [["utter_coordinator_card"]]
    assert answered_for_staff("hur får jag tag på hen? det är en allmän fråga", None, card) == "short_question"
    assert answered_for_staff("vad är en allmän fråga?", None, card) != "short_question"


@pytest.mark.parametrize("text", ["ingenting är skickat härifrån, eller?", "du har inte skickat nåt va"])
def test_whether_anything_went_out_is_answered_by_who_sends_it(text: str) -> None:
    assert staff_ask(text) == "send_it"
