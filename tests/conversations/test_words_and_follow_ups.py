"""Words told apart, short questions after an answer, and where it stands."""

import pytest

from tests.conversations.talk import Talk
from tests.system import System


@pytest.fixture
def staff(system: System) -> Talk:
    return Talk(system, audience="staff")


@pytest.mark.parametrize(
    ("said", "first", "second"),
    [
        ("vad är skillnaden mellan praktik och arbetsträning", "Praktik är", "Arbetsträning är"),
        ("skilnad på FK och AF", "Försäkringskassan är", "Arbetsförmedlingen är"),
        ("jag blandar ihop aktivering och aktivitetskrav", "Aktivering är", "Aktivitetskrav är"),
        ("fk:s plan jämfört med arbetsgivarens plan, skillnaden?", "Försäkringskassans", "arbetsgivarens plan"),
    ],
)
def test_any_two_words_are_told_apart(talk: Talk, said: str, first: str, second: str) -> None:
    talk.say(said)
    assert talk.heard("utter_compare_terms"), talk.answer
    assert first in talk.answer and second in talk.answer


def test_after_words_that_were_told_apart_it_is_known_who_decides(talk: Talk) -> None:
    talk.says(["vad är skillnaden mellan praktik och arbetsträning", "vem bestämmer det?"])
    assert "Försäkringskassan eller Arbetsförmedlingen beslutar" in talk.answer, talk.answer


def test_a_word_that_nobody_taught_us_is_owned_up_to(talk: Talk) -> None:
    talk.say("vad betyder grunka")
    assert talk.heard("utter_word_unknown"), talk.answer


def test_an_answer_that_a_person_wrote_about_two_words_goes_first(talk: Talk) -> None:
    talk.say("vad är skillnaden mellan sip och hälsoförfrågan")
    assert talk.heard("utter_faq/difference_sip_inquiry"), talk.answer


def test_whether_two_things_are_the_same_is_answered_with_no_or_yes(talk: Talk) -> None:
    assert talk.say("är AMA samma sak som Arbetsförmedlingen?").startswith("Nej"), talk.answer
    assert talk.say("är sjukgymnast samma sak som fysioterapeut?").startswith("Ja"), talk.answer


def test_with_one_word_the_other_is_asked_for(talk: Talk) -> None:
    talk.say("vad är skillnaden mellan kurator och sånt där andra")
    assert talk.heard("utter_compare_which_other"), talk.answer
    talk.say("läkare")
    assert talk.heard("utter_compare_terms") and "Läkare är" in talk.answer, talk.answer


@pytest.mark.parametrize(
    ("said", "explained"),
    [
        ("vad betyder personakt", "Personakt är"),
        ("va betyder försäkringsmedisin", "Försäkringsmedicin är"),
        ("vad står AT för", "Arbetsterapeut är"),
    ],
)
def test_a_word_is_explained(talk: Talk, said: str, explained: str) -> None:
    assert explained in talk.say(said), talk.answer


@pytest.mark.parametrize(
    ("first", "then", "answer"),
    [
        ("vad är en sip", "och om jag säger nej?", "utter_faq/say_no_to_sip"),
        ("vad är en hälsoförfrågan", "hur länge då?", "utter_faq/inquiry_answer_time"),
        ("vad är samtycke", "hur länge då?", "utter_faq/how_long_does_consent_last"),
        ("vad är försörjningsstöd", "vem bestämmer det?", "utter_faq/who_decides_income_support"),
        ("vad är en reko", "va kostar de", "utter_faq/what_does_the_meeting_cost"),
        ("är reko läkare?", "måste jag det?", "utter_faq/must_i_see_reko"),
    ],
)
def test_a_short_question_is_about_the_answer_before_it(talk: Talk, first: str, then: str, answer: str) -> None:
    talk.says([first, then])
    assert talk.heard(answer), talk.answer


def test_one_short_question_after_another_stays_with_the_subject(talk: Talk) -> None:
    talk.says(["vad är en sip", "vem bestämmer det?", "tack", "och om jag säger nej?"])
    assert talk.heard("utter_faq/say_no_to_sip"), talk.answer


def test_what_is_not_known_is_said_to_be_and_near_answers_are_offered(talk: Talk) -> None:
    talk.says(["vad är en sip", "vad kostar det?"])
    assert talk.heard("utter_follow_up_unknown"), talk.answer
    talk.press("Vem kan be om en SIP?")
    assert talk.heard("utter_faq/who_can_ask_for_sip"), talk.answer


def test_in_a_booking_a_question_and_its_follow_up_are_answered_and_the_booking_goes_on(talk: Talk) -> None:
    talk.says(["jag vill boka ett samtal", "vad är en sip?", "och om jag säger nej?"])
    assert talk.heard("utter_faq/say_no_to_sip"), talk.answer
    assert talk.ends_with("utter_ask_care_centre"), talk.answer


def test_the_source_is_told_in_words(talk: Talk, staff: Talk) -> None:
    for conversation in (talk, staff):
        conversation.says(["vad är en sip", "källa?"])
        assert conversation.heard("utter_source"), conversation.answer
        assert "socialtjänstlagen" in conversation.answer and "2026" in conversation.answer
    talk.says(["vad är bollplanket", "var står det?"])
    assert talk.heard("utter_source_report"), talk.answer


def test_before_any_answer_there_is_no_source(talk: Talk) -> None:
    talk.say("var står det?")
    assert talk.heard("utter_source_of_nothing"), talk.answer


@pytest.mark.parametrize(
    ("said", "answer"),
    [
        ("är reko läkare?", "Nej"),
        ("måste jag träffa reko", "Du måste inte. Stödet är frivilligt"),
        ("kan jag säga nej till sip?", "Du behöver inte säga ja"),
    ],
)
def test_the_question_decides_how_the_answer_begins(talk: Talk, said: str, answer: str) -> None:
    assert talk.say(said).startswith(answer), talk.answer


def test_short_questions_in_a_booking_are_about_it_and_its_question_comes_again(talk: Talk) -> None:
    talk.says(["jag vill boka en tid", "törnrosen"])
    for asked, answer in (
        ("måste jag svara nu?", "utter_step_booking_later"),
        ("vem är det jag träffar?", "utter_step_who"),
        ("kostar det?", "utter_faq/what_does_the_meeting_cost"),
        ("ser soc det här?", "utter_step_soc_sees"),
        ("är det klart nu då?", "utter_nothing_booked_yet"),
    ):
        talk.say(asked)
        assert talk.heard(answer) and talk.times, talk.answer


def test_what_was_told_in_a_form_is_nearer_than_its_step(talk: Talk) -> None:
    talk.says(["jag vill boka en tid", "törnrosen", "vad är en sip", "och om jag säger nej?"])
    assert talk.heard("utter_faq/say_no_to_sip"), talk.answer


def test_short_questions_after_a_withdrawal_stay_with_it_over_many_messages(talk: Talk) -> None:
    talk.says(["jag tar tillbaka mitt samtycke", "gäller det från nu?"])
    assert talk.heard("utter_step_not_withdrawn_here"), talk.answer
    talk.says(["kan de kräva att jag säger ja?"])
    assert talk.heard("utter_faq/must_i_consent"), talk.answer
    talk.says(["måste jag säga varför?", "är det klart nu då?"])
    assert talk.heard("utter_step_not_withdrawn_here"), talk.answer


def test_from_which_day_the_thirty_count_is_no_danger(talk: Talk) -> None:
    talk.say("från vilken dag tickar de 30")
    assert talk.heard("utter_inquiry_counted"), talk.answer


def test_what_a_meeting_costs_is_no_amount_that_somebody_gets(talk: Talk) -> None:
    talk.say("kostar reko möte pengar för mig")
    assert talk.heard("utter_faq/what_does_the_meeting_cost"), talk.answer


def test_whoever_thinks_it_over_is_let_go_kindly(talk: Talk) -> None:
    talk.says(["vad är en sip", "ok då tänker jag på saken, tack"])
    assert talk.heard("utter_thinks_it_over"), talk.answer
