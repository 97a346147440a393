"""How long and how much, in people's own words."""

from datetime import datetime

import pytest

from assistant.swedish.consents.consent_for_another import refuses_for
from assistant.swedish.consents.consent_terms import (
    asks_if_a_reason_is_needed,
    content,
    content_unasked,
    period,
    receipt,
    refuses_the_whole,
    says_later,
    says_what,
    until,
)
from assistant.swedish.consents.parties import parties

PERIODS = {
    "1 månad": 30,
    "en manad": 30,
    "3 månader": 90,
    "i tre månader räcker": 90,
    "två veckor": 14,
    "ett halvår": 180,
    "ett år": 365,
    "14 dagar": 14,
    "till den 31 januari": None,
    "ja": None,
    "är samtalet sekretessbelagt": None,
    "vad är det för v 49": None,
    "ett halvar": 180,
    "månad": 30,
}
CONTENTS = {
    "bara att jag har ett möte": "meeting_only",
    "så lite som möjligt": "meeting_only",
    "mötet och planen": "next_step",
    "bara hur många timmar jag orkar, inget om diagnosen": "work_ability",
    "mötet och vad jag klarar": "work_ability",
    "ja om mötet och planeringen": "next_step",
    "inte planen, bara min arbetsförmåga": "work_ability",
    "bara mötet, inte vad jag orkar": "meeting_only",
    "jag är rädd att de får veta hur mycket jag orkar": "meeting_only",
    "planen för nästa steg": "next_step",
    "bara mötet, inte planen": "meeting_only",
    "vet inte": None,
    "de får inte veta planen": "meeting_only",
    "dom ska inte ha planen": "meeting_only",
    "jag vill slippa att de vet min plan": "meeting_only",
    "planen ska de aldrig få": "meeting_only",
    "jag är rädd att de får veta planen": "meeting_only",
    "ta bort hela planen": "meeting_only",
    "allt utom planen": "meeting_only",
    "de behöver inte veta mer": "meeting_only",
    "jag har inget emot att de vet planen": "next_step",
    "planen men inte diagnosen": "next_step",
    "planen går bra, inte diagnosen": "next_step",
    "nej, planen också": "next_step",
    "allt utom diagnosen": "next_step",
}


@pytest.mark.parametrize(("said", "days"), PERIODS.items())
def test_a_span_is_read_as_days(said: str, days: int | None) -> None:
    assert period(said) == days


@pytest.mark.parametrize(("said", "meant"), CONTENTS.items())
def test_how_much_may_be_told_is_read_narrowly(said: str, meant: str | None) -> None:
    assert content(said) == meant


NOW = datetime(2026, 11, 23, 10, 0)
ENDS = {
    "inte längre än till jul": "2026-12-24",
    "till jul": "2026-12-24",
    "soc men inte längre än till sista januari": "2027-01-31",
    "till och med sista mars": "2027-03-31",
    "förläng till mars": "2027-03-01",
    "till den 15 januari": "2027-01-15",
    "året ut": "2026-12-31",
    "den här månaden ut": "2026-11-30",
    "högst en månad": "2026-12-23",
    "bara i två veckor": "2026-12-07",
    "ni får prata med soc i ett halvår": "2027-05-22",
    "tills vidare": "longest",
    "så länge det går": "longest",
    "så kort tid som möjligt": "shortest",
    "bara tills jag har haft mötet": "meeting",
    "jag vill förlänga mitt samtycke": "longer",
    "jag vill korta det": "shorter",
    "ja till allt utom Försäkringskassan": None,
    "ja till alla": None,
    "till min chef": None,
    "till soc till jul": "2026-12-24",
    "till slutet av mars": "2027-03-31",
    "ja till soc, jag ska till doktorn på fredag": None,
    "jag har varit sjuk i två månader": None,
    "soc men inte arbetsgivaren": None,
    "1 månad": None,
}


@pytest.mark.parametrize(("said", "end"), ENDS.items())
def test_where_a_consent_ends_is_read_beside_anything_else(said: str, end: str | None) -> None:
    assert until(said, NOW) == end


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("bara om mötet, inte diagnosen", "meeting_only"),
        ("soc får veta om mötet men inget mer", "meeting_only"),
        ("ni får säga att jag har en tid", "meeting_only"),
        ("soc får veta planen också", "next_step"),
        ("ja till soc men bara om hur mycket jag kan jobba", "work_ability"),
        ("jag orkar inte svara på mer", None),
        ("ja till allt utom Försäkringskassan", None),
        ("ja till båda", None),
        ("inget mer tack", None),
    ],
)
def test_what_may_be_told_is_only_read_unasked_where_it_is_clear(said: str, meant: str | None) -> None:
    assert content_unasked(said) == meant


def test_how_much_and_how_long_say_nothing_of_whom() -> None:
    said = parties("ja till soc och fk i en månad men bara om mötet, inte diagnosen")
    assert said.included == {"social_services", "insurance_agency"}
    assert not said.only and not said.excluded and not said.nobody
    assert parties("soc, inte längre än till jul").included == {"social_services"}


@pytest.mark.parametrize(
    ("said", "wanted"),
    [("visa texten jag sa ja till", "text"), ("vad har ni redan berättat", "told"), ("visa mitt samtycke", None)],
)
def test_what_of_the_receipt_is_wanted(said: str, wanted: str | None) -> None:
    assert receipt(said) == wanted


def test_naming_what_is_told_is_an_answer_to_who_may_know_what() -> None:
    assert says_what("att jag har ett möte") and not says_what("vet inte")


@pytest.mark.parametrize(
    "said",
    [
        "Jag är patient och vill inte längre att soc får veta",
        "jag som patient tar tillbaka mitt samtycke",
        "Jag är deltagare på AMA och vill inte att ni pratar med af",
        "som klient har jag ångrat mig",
        "patient här, vill inte att chefen får veta",
        "min patientansvariga läkare säger nej, men jag tar tillbaka",
        "jag är en ny deltagare och vill inte längre vara med",
    ],
)
def test_a_client_who_withdraws_for_themselves_tells_of_nobody_elses_no(said: str) -> None:
    assert not refuses_for(said, of_staff=False)


@pytest.mark.parametrize(
    "said",
    [
        "min klient tar tillbaka sitt samtycke",
        "klienten har ångrat sig",
        "jag har en klient som vägrar",
        "nu säger klienten nej",
    ],
)
@pytest.mark.parametrize("of_staff", [True, False])
def test_a_clients_no_is_told_of_whoever_tells_it(said: str, of_staff: bool) -> None:
    assert refuses_for(said, of_staff=of_staff)


@pytest.mark.parametrize("said", ["måste jag säga varför", "behöver jag ange någon orsak?", "ska man ha ett skäl"])
def test_whether_a_reason_is_needed_is_such_a_question(said: str) -> None:
    assert asks_if_a_reason_is_needed(said)


@pytest.mark.parametrize("said", ["varför frågar du", "måste jag komma", "det fanns skäl"])
def test_any_other_why_is_not(said: str) -> None:
    assert not asks_if_a_reason_is_needed(said)


@pytest.mark.parametrize("say", ["nej tack till samtycke", "nej faktiskt till samtycke", "nej till samtycke"])
def test_a_polite_no_to_consent_is_a_no_to_the_whole(say: str) -> None:
    assert refuses_the_whole(say) and not refuses_the_whole("nej tack till soc")


def test_later_than_a_day_or_what_one_could_imagine_is_no_putting_off() -> None:
    assert not says_later("senare än jul") and not says_later("jag kan tänka mig soc")
    assert says_later("jag vill tänka på saken") and says_later("senare")


def test_the_meeting_and_the_plan_stay_both_where_the_illness_is_held_out() -> None:
    assert content_unasked("soc ja men mötet och planen, inte diagnosen") == "next_step"
    assert content_unasked("mötet, inte planen och inte diagnosen") == "meeting_only"
