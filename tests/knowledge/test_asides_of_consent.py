"""What is asked during a consent and just after it, and nothing of the kind elsewhere."""

import pytest

from tests.knowledge.test_asides import BOOKED, kind

CONSENT = "consent_form"
REFUSED, NOTHING_HERE = [["utter_consent_refused"]], [["utter_nothing_to_withdraw_named"]]
NOTED = {"needs": {"interpreter": True}}


@pytest.mark.parametrize(
    "text",
    [
        "vet kassan vad jag är sjuk i nu?",
        "så chefen får inte höra nåt om min sjukdom",
        "kan handläggaren se min diagnos",
        "berättar ni för af vilken medicin jag tar?",
        "men diagnosen får väl ingen veta?",
    ],
)
def test_whether_an_illness_is_told_is_of_the_consent_in_it_and_after_it(text: str) -> None:
    assert kind(text, form=CONSENT) == "consent_illness" == kind(text, lately=REFUSED)
    assert kind(text) != "consent_illness"


@pytest.mark.parametrize(
    "text",
    ["ja till soc men inte diagnosen", "nej inte om min sjukdom", "ska jag berätta min diagnos för dig?"],
)
def test_an_answer_that_speaks_of_illness_is_an_answer(text: str) -> None:
    assert kind(text, form=CONSENT) is None


@pytest.mark.parametrize(
    "text", ["är det antecknat att jag behöver tolk?", "har du skrivit upp rullstolen", "tolken är väl med då?"]
)
def test_whether_a_need_is_noted_is_asked_by_whoever_has_a_time_or_told_it(text: str) -> None:
    assert kind(text, form=CONSENT, slots=BOOKED) == "needs_noted" == kind(text, slots=NOTED)
    assert kind(text) is None and kind(text, form="booking_form", slots=NOTED) is None


def test_a_wish_for_an_interpreter_is_no_such_question() -> None:
    assert kind("jag vill ha tolk", slots=BOOKED) is None
    assert kind("kan jag få en kvinnlig tolk?", slots=BOOKED) != "needs_noted"


@pytest.mark.parametrize("text", ["gäller det fortfarande då?", "så jaet är kvar så länge?"])
def test_whether_an_old_yes_holds_until_somebody_is_told(text: str) -> None:
    assert kind(text, lately=NOTHING_HERE) == "consent_holds_still"
    assert kind(text, form="call_back_form", lately=NOTHING_HERE) == "consent_holds_still"
    assert kind(text) is None
    assert kind("gäller tiden fortfarande?", lately=NOTHING_HERE) != "consent_holds_still"


def test_what_is_kept_is_told_where_nothing_is_to_be_erased() -> None:
    assert kind("vad finns det om mig hos er? jag vill inte ta bort nåt", wish="erase_data") == "own_data"
    assert kind("vad har ni sparat om mig, jag raderar inget", wish="erase_data") == "own_data"
    assert kind("vilka uppgifter lagrar ni om mig? ta inte bort dom", wish="erase_data") == "own_data"


@pytest.mark.parametrize("text", ["ja", "ok", "okej bra", "jaha"])
def test_a_nod_when_all_is_done_is_told_that_it_is(text: str) -> None:
    assert kind(text, "affirm", slots=BOOKED, lately=REFUSED) == "all_done_booked"
    assert kind(text, "affirm", lately=REFUSED) == "all_done"
    assert kind(text, "affirm", slots=BOOKED, lately=[["utter_perhaps"]]) is None
    assert kind(text, "affirm", slots=BOOKED, lately=NOTHING_HERE) is None
    assert kind(text, "affirm", form=CONSENT, lately=REFUSED) is None


@pytest.mark.parametrize(
    "text", ["ja, inga samtycken, det är rätt", "ja, inga alls", "nej till alla, ja", "precis, ingen"]
)
def test_a_no_to_all_that_is_said_once_more_is_told_that_it_is_done(text: str) -> None:
    assert kind(text, "nlu_fallback", slots=BOOKED, lately=REFUSED) == "all_done_booked"
    assert kind(text, "nlu_fallback", slots=BOOKED, lately=[["utter_faq/what_is_sip"]]) is None
    stands = [["utter_consent_refused", "utter_consent_stands"]]
    assert kind(text, "nlu_fallback", slots=BOOKED, lately=stands) is None


@pytest.mark.parametrize("text", ["får ingen veta något?", "soc får veta", "ring mig"])
def test_what_asks_or_wants_something_is_no_such_no(text: str) -> None:
    assert kind(text, "nlu_fallback", slots=BOOKED, lately=REFUSED) is None


def test_thanks_have_an_answer_of_their_own() -> None:
    assert kind("tack", "thanks", slots=BOOKED, lately=REFUSED) is None


NARROWED, KEPT = [["utter_consent_narrowed"]], [["utter_consent_wish_kept"]]


@pytest.mark.parametrize("text", ["ja skriv så", "ja gör så", "ja, det blir bra", "ok gör det", "ja"])
def test_a_yes_right_after_it_was_made_less_is_told_that_it_is_done(text: str) -> None:
    assert kind(text, "affirm", slots=BOOKED, lately=NARROWED) == "all_done_booked"
    assert kind(text, "affirm", lately=NARROWED) == "all_done"
    assert kind(text, "affirm", lately=[["utter_perhaps"]]) is None


@pytest.mark.parametrize(
    "text",
    [
        "så det är fortfarande bara planen va",
        "det är väl bara mötet?",
        "och inget annat än vad jag klarar, eller hur",
        "gäller det bara soc",
        "är det fortfarande bara mötet?",
    ],
)
def test_whether_it_is_still_so_is_told_from_what_stands(text: str) -> None:
    assert kind(text, lately=KEPT) == "consent_stands" == kind(text, lately=NARROWED)
    assert kind(text) is None and kind(text, form=CONSENT, lately=KEPT) != "consent_stands"


@pytest.mark.parametrize(
    "text", ["kan det bli bara mötet?", "vill att det bara är mötet", "är tiden fortfarande kvar?"]
)
def test_a_change_that_is_asked_for_or_the_time_is_not_what_stands(text: str) -> None:
    assert kind(text, lately=KEPT) != "consent_stands"


@pytest.mark.parametrize(
    "text",
    ["vet soc att jag tackade nej?", "får de reda på att jag har sagt nej", "skickas mitt nej till handläggaren?"],
)
def test_whether_a_no_is_heard_of_is_told(text: str) -> None:
    assert kind(text, "faq", lately=REFUSED) == "step_consent_soc_sees"
    assert kind(text, "faq") != "step_consent_soc_sees"


def test_whether_another_hears_of_a_no_is_what_went_out() -> None:
    assert kind("får kassan veta att jag svarade nej?", "faq", lately=REFUSED) == "passed_on"
    assert kind("jag sa nej till soc", lately=REFUSED) is None


@pytest.mark.parametrize(
    "text",
    [
        *("har jag sagt ja till fk eller inte?", "svarade jag nej på af?", "vad sa jag om chefen?"),
        *("är det ja eller nej till soc nu?", "har ni fått mitt ja till kassan?"),
    ],
)
def test_what_was_answered_about_one_is_of_the_consent_in_it_and_after_it(text: str) -> None:
    assert kind(text, form=CONSENT) == "consent_of_one" == kind(text, lately=REFUSED)
    assert kind(text) != "consent_of_one"


def test_what_one_is_told_is_of_the_answer_once_there_is_one() -> None:
    for text in ("vad får ni säga till soc?", "vad kommer soc få veta?", "hur mycket berättar reko för soc?"):
        assert kind(text, form=CONSENT, slots={"consent_social_services": True}) == "consent_of_one"
        assert kind(text, form=CONSENT) is None
        assert kind(text, lately=REFUSED) == "consent_of_one"


@pytest.mark.parametrize(
    "text",
    [
        *("vad säger soc då?", "vad ska soc säga om det?", "vad kommer soc att säga om jag är sjuk?"),
        *("vad säger lagen om soc?", "vad får soc veta om jag säger ja till chefen?", "vad ska soc berätta för mig?"),
    ],
)
def test_what_they_say_and_what_would_be_is_not_what_they_are_told(text: str) -> None:
    assert kind(text, form=CONSENT, slots={"consent_social_services": True}) != "consent_of_one"


@pytest.mark.parametrize(
    "text",
    ["vad säger ni till soc?", "vad ni berättar för soc?", "vad sägs till soc?", "vad kan reko lämna ut till soc?"],
)
def test_what_the_reko_says_to_them_is_what_they_are_told(text: str) -> None:
    assert kind(text, form=CONSENT, slots={"consent_social_services": True}) == "consent_of_one"


@pytest.mark.parametrize(
    "text",
    [
        *("ja till soc", "soc får veta planen", "jag har sagt ja till soc", "vad ska jag säga till soc?"),
        *("vad händer om jag säger nej till soc?", "vad har ni sagt till soc?", "när sa jag ja till soc?"),
    ],
)
def test_an_answer_and_other_questions_are_not_of_what_was_answered(text: str) -> None:
    assert kind(text, form=CONSENT, slots={"consent_social_services": True}) != "consent_of_one"


@pytest.mark.parametrize(
    "text", ["berättar ni det här för kassan?", "kommer chefen få veta det här", "skickar du detta vidare till af?"]
)
def test_whether_it_goes_to_one_who_is_named_is_answered_of_that_one(text: str) -> None:
    assert kind(text, lately=REFUSED) == "consent_of_one"
    assert kind(text) != "consent_of_one"


@pytest.mark.parametrize(
    "text", ["berättar ni för kassan att jag är sjuk?", "kommer chefen på mötet?", "ni får berätta det för af"]
)
def test_another_question_of_one_who_is_named_stays_its_own(text: str) -> None:
    assert kind(text, lately=REFUSED) != "consent_of_one"
