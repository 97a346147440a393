"""Staff go on from an answer: thanks, second thoughts, and what they ask of what was just told."""

import pytest

from assistant.knowledge.staff import answered_for_staff
from assistant.swedish.staff.staff_asks import asked_after, staff_ask
from assistant.swedish.staff.tracks import speaks_of_verdict


@pytest.mark.parametrize(
    "text",
    [
        "okej då pratar jag med henne på fredag, tack",
        "bra tack",
        "toppen, då tar jag det med honom nästa vecka",
        "ok då förstår jag",
        "perfekt, då gör vi det. tack för hjälpen",
    ],
)
def test_thanks_and_what_one_will_do_now_close_it(text: str) -> None:
    assert staff_ask(text) == "closes"
    assert answered_for_staff(text, "way_form") == "closes"


@pytest.mark.parametrize(
    "text",
    [
        *("nej tack", "ja tack", "kastanjen tack", "fyra veckor tack", "skriftligt tack", "tack men vem ringer jag"),
        *("ok då skickar jag en hälsoförfrågan", "bra, då bokar jag", "okej, vi väntar på svar sen två veckor"),
        "ok tack, hur lång tid tar det?",
    ],
)
def test_an_answer_a_question_or_a_case_closes_nothing(text: str) -> None:
    assert staff_ask(text) != "closes"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("hur länge ska jag ligga på", "persuades"),
        ("kan jag stoppa bidraget om hen vägrar", "money_if_no"),
        ("klienten har precis dragit tillbaka sitt samtycke", "taken_back_alone"),
        ("hon har nyss dragit snabbt tillbaka sitt samtycke och vi har skickat hf", "taken_back_meanwhile"),
        ("vad brukar man fråga i en hälsoförfrågan", "five_questions"),
        ("vad skriver jag i hälsoförfrågan", "inquiry_ready"),
        ("jag får alltså inte skicka hälsoförfrågan", "who_sends"),
        ("vilken av dem bör jag välja", "opens_guide"),
        ("räcker det att ringa eller behövs en hälsoförfrågan", "opens_guide"),
        ("går det att bolla med reko utan att säga namnet", "without_a_name"),
        ("kan vi sitta tillsammans vid min dator och boka", "client_books"),
        ("och om hon vill träffa reko, bokar hon det själv", "client_books"),
        ("han säger att han har bokat. kan du se det", "sees_booking"),
        ("ingen svarar på det där numret", "coordinator_away"),
    ],
)
def test_what_is_asked_is_known_by_its_words(text: str, kind: str) -> None:
    assert staff_ask(text) == kind


@pytest.mark.parametrize(
    ("subject", "text", "kind"),
    [
        ("booking", "men han har ju bett mig", "books_why"),
        ("board", "ordna en åt mig i morgon", "board_page"),
        ("board", "ok var gör jag det", "board_page"),
        ("taken_back", "får vården lämna ut nåt nu", "answered_anyway"),
        ("taken_back", "ska jag dokumentera det", "must_tell"),
        ("taken_back", "får jag ta upp det igen senare", "persuades"),
        ("inquiry", "tack. kan du skicka in den", "send_it"),
        ("inquiry", "hm okej ta steg för steg", "send_steps"),
        ("inquiry", "vad ska man skriva i den då", "inquiry_ready"),
        ("inquiry", "får jag fråga om behandlingen", "five_questions"),
        ("inquiry", "hur får jag veta att den har kommit fram", "sees_inquiry"),
        ("waiting", "går det att skynda på", "inquiry_late"),
        ("private", "kan jag skicka till en annan istället", "send_where"),
        ("card", "har de någon mejl", "card_by_mail"),
        ("card", "när är det lättast att få tag på dem", "card_again"),
        ("no_consent", "finns det nåt jag kan göra då", "when_no"),
        ("no_consent", "vad ska jag säga till klienten", "when_no"),
    ],
)
def test_a_short_question_is_about_what_was_told(subject: str, text: str, kind: str) -> None:
    assert asked_after(subject, text) == kind


def test_a_question_about_the_verdict_of_a_training_question() -> None:
    assert speaks_of_verdict("men varför är det fel") and not speaks_of_verdict("varför frågar du")


@pytest.mark.parametrize(
    "text",
    [
        "vad säger REKO om jag ringer innan samtycket finns?",
        "hur mycket får jag veta om klienten inte har sagt ja",
        "får vårdcentralen svara mig om det saknas samtycke?",
        "vad får jag veta när jag ringer REKO?",
    ],
)
def test_what_the_reko_tells_before_a_yes_is_asked_and_not_what_one_may_tell(text: str) -> None:
    assert answered_for_staff(text, None, [["utter_coordinator_card"]]) == "before_yes"
    assert answered_for_staff("utan samtycke då?", None, [["utter_staff_before_yes"]]) == "before_yes"


@pytest.mark.parametrize(
    "text", ["vad får jag berätta för reko?", "vad gör jag om hon inte ger samtycke?", "kan jag ringa utan samtycke"]
)
def test_what_one_may_tell_or_do_is_another_question(text: str) -> None:
    assert staff_ask(text) != "before_yes"


def test_whether_the_form_is_mailed_is_asked_of_the_inquiry() -> None:
    assert staff_ask("kan jag mejla hälsoförfrågan till dem?") == "sent_by_mail"
    assert answered_for_staff("med mejl eller brev?", None, [["utter_faq/what_is_inquiry"]]) == "sent_by_mail"
    assert staff_ask("kan du skicka mig numret på mejl") != "sent_by_mail"
    assert staff_ask("och hur gör vi med hälsoförfrågan nu?") == "send_steps"
