"""What is said beside the questions of a consent: told apart from answers to them."""

import pytest

from assistant.swedish.consents.consent_asides import (
    ADVICE,
    BACKDATED,
    BOOKING,
    HELP,
    PRESSED,
    aside,
    asks_for_all_of_me,
    asks_what_stands,
    drops_everything,
    is_about_the_answers,
    is_unsure,
    tells_what,
    understands_not,
)


@pytest.mark.parametrize(
    ("say", "kind"),
    [
        ("handläggaren på af sa att jag borde", PRESSED),
        ("annars drar dom in bidraget", PRESSED),
        ("jag känner mig tvingad", PRESSED),
        ("min chef vill att jag ska", PRESSED),
        ("måste jag säga ja", PRESSED),
        ("jag kan inte säga nej till soc", PRESSED),
        ("vad hade du gjort", ADVICE),
        ("ska jag säga ja", ADVICE),
        ("kan jag fortfarande träffa reko", BOOKING),
        ("är mötet kvar ändå", BOOKING),
        ("får jag ingen hjälp då", HELP),
        ("anteckna att jag redan sagt ja", BACKDATED),
        ("kan du bakdatera det", BACKDATED),
    ],
)
def test_what_is_beside_the_questions(say: str, kind: str) -> None:
    assert aside(say) == kind and is_about_the_answers(say, None)


@pytest.mark.parametrize(
    "say",
    [
        "ja",
        "nej till alla",
        "soc får veta",
        "jag måste fundera",
        "jag måste prata med min fru först",
        "jag måste gå nu",
        "skriv att jag säger ja till soc",
        "min handläggare får veta",
        "hur länge gäller det",
        "bara om mötet",
        "vad får de veta",
        "jag tycker det är bra",
        "de får inte veta",
        "till årsskiftet",
    ],
)
def test_an_answer_is_beside_nothing(say: str) -> None:
    assert aside(say) is None and not drops_everything(say)


@pytest.mark.parametrize(
    "say",
    [
        "ta bort allt jag sagt",
        "glöm allt",
        "jag ångrar alltihop",
        "stryk mina svar",
        "ta bort hela samtycket tack",
        "ta bort allt jag har svarat",
    ],
)
def test_all_of_it_is_dropped(say: str) -> None:
    assert drops_everything(say)


@pytest.mark.parametrize(
    "say",
    [
        "ta bort alla mina uppgifter",
        "ta bort allt ni har om mig",
        "ta bort allt utom soc",
        "ta bort det första",
        "kan jag ta tillbaka allt sen?",
        "radera allt",
        "glöm inte chefen",
        "ta bort hela planen",
        "ta bort allt om planen",
        "glöm allt om chefen",
        "jag ångrar allt jag sagt till af",
        "ta bort allt som rör jobbet",
    ],
)
def test_a_part_or_what_is_kept_is_not_all_that_was_answered(say: str) -> None:
    assert not drops_everything(say)


@pytest.mark.parametrize("say", ["ni får berätta om min arbetsförmåga", "om min sjukskrivning", "bara om skolan"])
def test_a_content_belongs_to_the_question_what_may_be_told_alone(say: str) -> None:
    assert is_about_the_answers(say, "consent_content") and not is_about_the_answers(say, "consent_until")


@pytest.mark.parametrize("say", ["får de veta det?", "vad får ni berätta", "ja", "planen"])
def test_a_question_or_a_plain_answer_tells_no_content(say: str) -> None:
    assert not tells_what(say)


def test_doubt_is_told_from_an_answer() -> None:
    assert is_unsure("soc kanske") and is_unsure("jag kan inte bestämma mig")
    assert not is_unsure("soc") and not is_unsure("kanske?")


@pytest.mark.parametrize("say", ["jag måste nog avboka tiden ändå", "vi får flytta mötet ändå"])
def test_whoever_cancels_or_moves_asks_about_no_booking_that_stands(say: str) -> None:
    assert aside(say) is None


@pytest.mark.parametrize("say", ["jag förstår inte", "fattar inte frågan", "vad är det, jag förstår inte riktigt"])
def test_a_question_that_is_not_understood_is_put_in_other_words(say: str) -> None:
    assert understands_not(say)


def test_the_others_that_stand_are_the_answers_so_far() -> None:
    assert asks_what_stands("men de andra är kvar va?") and asks_what_stands("gäller de andra fortfarande?")
    assert asks_for_all_of_me("vad har du skrivit upp om mig?") and not asks_for_all_of_me("vad gäller nu")
