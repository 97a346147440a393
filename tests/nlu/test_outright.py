"""What is said in so many words goes before a guess that misses it, and before no other."""

import pytest

from assistant.nlu.outright import Message, wish_outright


def instead_of(guess: str, confidence: float, text: str) -> str | None:
    return wish_outright(Message(text, False), {"name": guess, "confidence": confidence})


@pytest.mark.parametrize(
    "text",
    [
        "Hur länge brukar ett sådant samtal vara?",
        "hur lång tid tar mötet",
        "hur många minuter är besöket",
        "hur långt är kartläggningssamtalet",
    ],
)
def test_how_long_a_talk_is_means_the_meeting(text: str) -> None:
    assert instead_of("faq/how_long_does_coordination_last", 0.7, text) == "faq/how_long_is_the_meeting"


@pytest.mark.parametrize(
    "text", ["hur länge kan jag ha en reko", "hur lång tid tar det innan mötet", "hur länge gäller samtycket"]
)
def test_other_lengths_are_left_to_the_ranking(text: str) -> None:
    assert instead_of("faq/how_long_does_coordination_last", 0.7, text) is None


@pytest.mark.parametrize(
    "text",
    [
        "jag är listad på törnrosen, spelar det någon roll?",
        "men jag är ju listad på Kryddgården",
        "jag är faktiskt inskriven hos Kastanjen, gör det något",
    ],
)
def test_where_somebody_is_listed_asks_for_no_word_to_be_explained(text: str) -> None:
    assert instead_of("faq/what_is_listed", 0.8, text) == "inform"


@pytest.mark.parametrize(
    "text",
    ["vad är listad", "jag är listad på Törnrosen, vad betyder det", "var är jag listad", "jag är listad någonstans"],
)
def test_what_listed_means_is_still_explained(text: str) -> None:
    assert instead_of("faq/what_is_listed", 0.8, text) is None


def test_a_talk_for_somebody_who_was_just_spoken_of_is_a_booking() -> None:
    assert instead_of("faq/who_may_book", 0.5, "Kan jag boka ett samtal åt honom?") == "book_appointment"
    assert instead_of("faq/who_may_book", 0.5, "vem får boka samtal") is None


def test_whether_somebody_is_told_is_asked_and_gives_no_yes() -> None:
    asked = "kommer ni att prata med socialen om mig?"
    assert instead_of("give_consent", 0.99, asked) == "faq/can_care_tell_social_services"
    assert instead_of("give_consent", 0.99, "kan ni prata med soc åt mig") is None
    assert instead_of("withdraw_consent", 0.99, asked) is None
    assert instead_of("faq/what_social_services_do", 0.4, asked) == "faq/can_care_tell_social_services"
    assert instead_of("faq/what_social_services_do", 0.4, "när ringer soc mig?") is None


def test_a_yes_that_is_not_needed_any_more_is_not_given_anew() -> None:
    told = "jag har sagt ja till kassan men det behövs inte längre"
    assert instead_of("give_consent", 0.99, told) == "withdraw_consent"


@pytest.mark.parametrize(
    "text",
    [
        "bussen kom aldrig",
        "sitter fast i trafiken",
        "missade tåget, kommer en kvart senare",
        "mötet på törnrosen, blir 20 min sen",
    ],
)
def test_whoever_is_held_up_is_late(text: str) -> None:
    assert instead_of("rebook_appointment", 0.9, text) == "running_late"
    assert instead_of("nlu_fallback", 0.2, text) == "running_late"


@pytest.mark.parametrize(
    "text",
    [
        "bussen kom aldrig, boka om mig",
        "om bussen inte kommer då?",
        "jag ringde för en timme sen",
        "sitter fast i skulder",
    ],
)
def test_who_wants_another_time_or_only_asks_is_not(text: str) -> None:
    assert instead_of("rebook_appointment", 0.9, text) is None


@pytest.mark.parametrize("text", ["nej hittar inte smset", "kod har jag ingen", "koden ligger kvar hemma"])
def test_a_lost_code_is_no_bare_no(text: str) -> None:
    assert instead_of("deny", 0.95, text) == "show_appointment"


@pytest.mark.parametrize("text", ["visa koden en gång till", "är det samma kod fortfarande"])
def test_the_code_once_more_is_of_the_booking(text: str) -> None:
    assert instead_of("nlu_fallback", 0.3, text) == "show_appointment"
    assert instead_of("repeat", 0.95, text) == "show_appointment"


@pytest.mark.parametrize(
    ("guess", "confidence", "text", "wish"),
    [
        ("faq/whom_reko_contacts", 0.85, "kan rekon ringa på torsdag", "talk_to_human"),
        ("give_consent", 0.6, "ja hon får ringa", "talk_to_human"),
        ("give_consent", 0.97, "jamen då kan ni väl ringa mig", "talk_to_human"),
        ("affirm", 0.98, "ja ring gärna mig", "talk_to_human"),
        ("others_data", 0.1, "jag behöver prata med någon om mitt sjukintyg", "talk_to_human"),
        ("faq/call_first", 0.2, "jag ringer dit själv", "find_coordinator"),
        ("faq/can_i_demand_coordination", 0.4, "var klagar man på koordinatorn", "complaint"),
    ],
)
def test_a_person_is_reached_in_plain_words(guess: str, confidence: float, text: str, wish: str) -> None:
    assert instead_of(guess, confidence, text) == wish


@pytest.mark.parametrize("text", ["kan hon ringa min chef", "ring mig inte", "får rekon prata med nån på jobbet"])
def test_who_asks_of_others_reaches_nobody(text: str) -> None:
    assert instead_of("faq/whom_reko_contacts", 0.7, text) is None


@pytest.mark.parametrize(
    "text",
    [
        "ta bort samtycket men låt tiden vara",
        "plocka bort samtycket, mötet ska vara kvar",
        "stryk alltihop, ingen ska prata om mig",
        "ta tillbaka det för alla. Tiden vill jag behålla.",
    ],
)
@pytest.mark.parametrize("guess", ["nlu_fallback", "change_consent", "cancel_appointment", "erase_data"])
def test_a_consent_is_taken_back_and_nothing_is_cancelled_or_erased(text: str, guess: str) -> None:
    assert instead_of(guess, 0.5, text) == "withdraw_consent"


@pytest.mark.parametrize(
    "text",
    [
        "kan man ta bort samtycket",
        "ta bort tiden men inte samtycket",
        "ta bort mitt samtycke och mina uppgifter",
        "ta bort allt ni har om mig",
        "jag tar tillbaka avbokningen, tiden ska vara kvar",
    ],
)
def test_what_takes_no_consent_back_is_left_to_the_ranking(text: str) -> None:
    assert instead_of("change_consent", 0.7, text) is None


def test_a_consent_that_is_put_off_ends_no_booking() -> None:
    for guess in ("stop", "book_appointment", "define_term", "deny"):
        assert instead_of(guess, 0.9, "jag väntar med samtycket") == "faq/do_i_need_consent_to_book"


@pytest.mark.parametrize(
    "text", ["fint hej", "tack för hjälpen, hej", "Thanks! bye", "tack då ha det", "ok ha det bra"]
)
def test_whoever_says_what_was_good_before_a_hej_leaves(text: str) -> None:
    assert instead_of("greet", 0.97, text) == "goodbye"


@pytest.mark.parametrize("text", ["hej", "ja hej", "hej bra att ni finns", "tack, hej kan jag boka", "ok", "bra"])
def test_whoever_greets_or_goes_on_does_not_leave(text: str) -> None:
    assert instead_of("greet", 0.97, text) is None


def test_a_call_about_what_is_gone_erases_nothing_and_takes_nothing_back() -> None:
    text = "kan nån ringa mig, jag vill veta om mitt ja är borttaget"
    assert instead_of("erase_data", 0.99, text) == instead_of("withdraw_consent", 0.99, text) == "talk_to_human"
    assert instead_of("erase_data", 0.99, "ta bort allt och ring mig sen") is None


def test_what_is_booked_may_be_said_again() -> None:
    assert instead_of("repeat", 0.97, "kan du repetera min tid") == "show_appointment"
    assert instead_of("repeat", 0.97, "kan du säga det igen") is None


def test_whether_a_consent_is_gone_is_asked_and_takes_nothing_back() -> None:
    text = "hur vet jag att mitt ja är borttaget"
    assert instead_of("withdraw_consent", 0.99, text) == instead_of("erase_data", 0.99, text) == "show_consent"
    assert instead_of("withdraw_consent", 0.99, "ta bort mitt ja till soc") is None
    assert instead_of("withdraw_consent", 0.99, "ta bort samtycket och bekräfta att det är borttaget") is None
