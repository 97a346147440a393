"""An answer about several parties, statement by statement (ADR 0032, C-23, C-40, C-43)."""

from datetime import datetime

import pytest

from assistant.swedish.consents.grid import after_no, grid, names_only
from assistant.swedish.consents.parties import parties
from assistant.swedish.consents.parties_seen import parties_of_all

NOW = datetime(2026, 11, 23, 10)
SOC, AF, FK, WORK = "social_services", "employment_service", "insurance_agency", "employer"


@pytest.mark.parametrize(
    "text",
    [
        "ja, soc men inga fler",
        "min handläggare Sara är schysst, henne får ni prata med, men ingen annan",
        "socialen kan få veta, de övriga ska hållas utanför",
        "nä till resten, soc är okej",
        "bara socialtjänsten",
        "det räcker gott med soc",
        "ingen annan än soc",
    ],
)
def test_a_yes_to_one_beside_a_no_to_the_others_is_both(text: str) -> None:
    read = grid(text, SOC, NOW)
    assert read and read.answers == {SOC: True} and read.others is False


@pytest.mark.parametrize(
    "text",
    [
        "nej, alla andra också nej",
        "nu räcker det, resten får vara",
        "de andra nej",
        "nej inte nån annan",
        "inga fler tack",
    ],
)
def test_a_no_to_the_others_names_nobody_and_ends_no_yes(text: str) -> None:
    read = grid(text, AF, NOW)
    assert read and read.others is False and not any(read.answers.values()) and not read.alone


def test_a_nod_before_a_no_to_the_rest_is_no_yes() -> None:
    read = grid("bra. nej till resten också", FK, NOW)
    assert read and read.others is False and not read.answers
    given = grid("ja, resten nej", FK, NOW)
    assert given and given.answers == {FK: True}


def test_each_statement_keeps_its_own_content_and_end() -> None:
    read = grid("soc om planen till nyår, af bara att vi ses, resten nej", SOC, NOW)
    assert read and read.answers == {SOC: True, AF: True} and read.others is False
    assert read.contents == {SOC: "next_step", AF: "meeting_only"} and read.ends == {SOC: "2026-12-31"}
    after = grid("nej. men soc bara fram till mötet", AF, NOW)
    assert after and after.answers == {AF: False, SOC: True} and after.ends == {SOC: "meeting"} and not after.contents


@pytest.mark.parametrize(
    ("text", "answers"),
    [
        ("nej, och fk ska inte heller veta nåt. chef har jag ingen", {AF: False, FK: False, WORK: False}),
        ("ja dem också, och fk. chefen kan ni väl höra av er till", {AF: True, FK: True, WORK: True}),
        ("af ja, de två sista nej", {AF: True, FK: False, WORK: False}),
        ("ja, o försäkringskassan me, men int min arbetsgivare", {AF: True, FK: True, WORK: False}),
        ("ja. fast vänta, nej", {AF: False}),
        ("nej. stryk soc med", {AF: False, SOC: False}),
        ("soc och af, men chefen nej", {SOC: True, AF: True, WORK: False}),
        ("soc och fk ja. af och chefen nej", {SOC: True, FK: True, AF: False, WORK: False}),
        ("soc och inte chefen", {SOC: True, WORK: False}),
        ("jag har inget emot soc, men af nej", {SOC: True, AF: False}),
        ("ja, bara inte soc får veta", {AF: True, SOC: False}),
    ],
)
def test_several_answers_in_one_message(text: str, answers: dict[str, bool]) -> None:
    read = grid(text, AF, NOW)
    assert read and read.answers == answers


@pytest.mark.parametrize(
    "text", ["nej. och det ska vara nej till alla", "nej till allihop, soc, af, kassan, alla", "nej tack. allihopa"]
)
def test_a_no_to_all_in_so_many_words_is_of_all(text: str) -> None:
    read = grid(text, AF, NOW)
    assert read and read.everyone is False


def test_a_yes_to_all_goes_with_what_is_said_of_all() -> None:
    read = grid("alla får höra om planen, till sista mars", SOC, NOW)
    assert read and read.everyone is True
    assert set(read.contents.values()) == {"next_step"} and set(read.ends.values()) == {"2027-03-31"}


@pytest.mark.parametrize(
    "text",
    [
        "min handläggare kräver att jag säger ja till soc och af",
        "kanske soc, inte de andra",
        "samma som för soc och nej till resten",
        "jag gråter när jag hör kassan och de andra",
        "soc om jag får vara med, inga andra",
        "får soc veta det? och af?",
        "nej jag vill ändra",
        "ja",
        "ingen",
        "bara inte chefen",
        "ja, fk bestämmer jag senare",
        "ja. min chef är jobbig",
        "soc ja, af nja",
        "jag vill ångra soc, af ja",
        "alla kan dra",
        "ja alla bestämmer över mig ändå",
        "resten kan vi ta sen",
        "inga fler frågor nu",
        "nej jag vill prata med någon annan",
    ],
)
def test_nothing_is_read_out_of_doubt_pressure_terms_and_questions(text: str) -> None:
    assert grid(text, AF, NOW) is None


@pytest.mark.parametrize(
    "text",
    [
        *("nej, jag kan prata med chefen själv", "nej, jag får prata med fk själv", "nej, chefen tar jag själv"),
        *("ja. jag går på af och det är bra", "ja visst. fk har jag bra kontakt med", "ja. fk svarar ju aldrig"),
        *("nej tack. min chef är bra, men det här är privat", "nej. chefen och jag pratar bra med varandra"),
        *(
            "ja. försäkringskassan har sagt nej till mig",
            "ja, och af ringer aldrig tillbaka",
            "ja. kassan ger mig inget",
        ),
        *("nej. alla har svikit mig", "nej. alla vet ju redan", "ja. jag har inga andra pengar"),
    ],
)
def test_what_somebody_is_and_does_lets_nobody_in_and_keeps_nobody_out(text: str) -> None:
    """Nothing is read of whoever is only told of; the yes or no beside it is of the one who was asked about."""
    assert grid(text, SOC, NOW) is None
    seen = parties_of_all(text, NOW)
    assert not (seen.included or seen.excluded or seen.everyone or seen.nobody or seen.only)


def test_a_verdict_beside_what_is_told_is_still_read() -> None:
    read = grid("soc har hjälpt mig så ja till dem. fk nej", AF, NOW)
    assert read and read.answers == {SOC: True, FK: False}
    assert parties_of_all("nej till fk, de svarar aldrig", NOW).excluded == {FK}
    assert parties_of_all("chefen får ni aldrig ringa", NOW).excluded == {WORK}
    assert parties_of_all("Arbetsförmedlingen är okej", NOW).included == {AF}


@pytest.mark.parametrize(
    ("text", "kept_out"),
    [
        ("ja till alla, fk har svikit mig så inte de", FK),
        ("ja till alla, chefen lyssnar aldrig så hon ska inte få veta", WORK),
        ("ja till alla. min chef vet inget och ska inte veta nåt", WORK),
        ("alla får veta, men fk har nekat mig så de får inget veta", FK),
        ("ja till allihop. soc har ljugit och gjort fel så soc får inget höra", SOC),
    ],
)
def test_a_no_in_the_same_breath_as_what_is_told_is_a_no(text: str, kept_out: str) -> None:
    read = grid(text, SOC, NOW)
    assert read and read.everyone and read.answers == {kept_out: False} and read.content is None
    assert parties(text).excluded == {kept_out} and parties(text).everyone


@pytest.mark.parametrize(
    "text",
    [
        *("fk har svikit mig så inte de", "fk svarar aldrig så dem säger jag nej till"),
        *(
            "fk har nekat mig och jag vill inte att de får veta nåt",
            "fk bryr sig inte vilket gör att de inget ska veta",
        ),
    ],
)
def test_a_no_after_what_is_told_of_whoever_is_asked_about_is_a_no(text: str) -> None:
    assert parties(text).excluded == {FK}


@pytest.mark.parametrize(
    "text",
    [
        *("ja. soc lyssnar inte så jag vet inte vad jag ska göra", "ja. fk har nekat mig så jag har inga pengar"),
        *("ja. chefen vet inte att jag är sjuk", "ja. kassan svarar aldrig och jag får inte veta något"),
        *("ja. af har inte hjälpt mig så de kan inte få mig i arbete", "ja. soc har sagt att jag inte ska jobba"),
    ],
)
def test_what_follows_of_oneself_is_told_too(text: str) -> None:
    assert grid(text, AF, NOW) is None and not parties(text).excluded


def test_how_much_is_no_nobody_else() -> None:
    assert grid("soc får bara veta att vi ses", SOC, NOW) is None
    assert parties_of_all("jag vill bara att soc får veta om mötet", NOW).only is False


def test_a_no_after_the_end_is_the_end() -> None:
    read = grid("det går bra till nyår, sen ska soc inte höra mer", SOC, NOW)
    assert read and read.answers == {SOC: True} and read.ends == {SOC: "2026-12-31"}


def test_the_policies_see_whoever_is_let_in_beside_a_no_to_the_others() -> None:
    seen = parties_of_all("jag sa ju ja till soc! de andra ville jag inte ha", NOW)
    assert seen.included == {SOC} and seen.only and not seen.nobody


def test_a_name_alone_is_no_answer_where_a_question_stands_beside_it() -> None:
    assert names_only("Försäkringskassan") and not names_only("Försäkringskassan ja") and not names_only("hej")


def test_what_follows_upon_a_no_to_what_was_read_back() -> None:
    assert after_no("nej, af bara till jul") == "af bara till jul"
    assert after_no("nej till af") == after_no("af bara till jul") == ""


def test_a_name_in_a_list_takes_what_is_said_of_the_list() -> None:
    read = grid("Soc: ja. Kassan, af och chefen: nej.", "social_services", NOW)
    assert read and read.answers == {
        "social_services": True,
        "employment_service": False,
        "insurance_agency": False,
        "employer": False,
    }


def test_a_name_after_a_no_has_no_yes_of_its_own() -> None:
    assert grid("soc nej, af, fk", "social_services", NOW) is None


def test_limits_said_last_are_of_every_yes() -> None:
    read = grid("Soc: ja, planen. Kassan: ja, planen. Af: nej. Chefen: nej. Så kort det går.", "social_services", NOW)
    assert read and set(read.ends) == {"social_services", "insurance_agency"}
    apart = grid("soc ja till jul, af ja, chefen nej. bara mötet, 30 dagar", "social_services", NOW)
    assert apart and apart.ends["social_services"] != apart.ends["employment_service"]
    assert set(apart.contents.values()) == {"meeting_only"} and len(apart.contents) == 2


def test_a_wider_content_right_after_a_yes_is_of_that_yes_alone() -> None:
    read = grid("soc ja, af ja, planen", "social_services", NOW)
    assert read and read.contents == {"employment_service": "next_step"}


def test_only_another_is_no_yes_to_whom_the_question_was_about() -> None:
    read = grid("Ja, men bara af", "social_services", NOW)
    assert read is None or read.answers == {"employment_service": True}
    both = grid("soc och kassan får veta planen, chefen bara mötet", "social_services", NOW)
    assert both and {both.contents[one] for one in ("social_services", "insurance_agency")} == {"next_step"}


@pytest.mark.parametrize(
    ("text", "yes"),
    [
        ("nä till socialtjänsten, af och kassan", set()),
        ("nej till soc, af och fk. inga andra heller", set()),
        ("nej till soc, af och fk. bara min chef", {"employer"}),
        ("nej till soc, af och fk, bara chefen, om planering", {"employer"}),
        ("soc, af, bara chefen", set()),
    ],
)
def test_nobody_in_a_list_after_a_no_gets_a_yes(text: str, yes: set[str]) -> None:
    read = grid(text, "social_services", NOW)
    assert {party for party, one in (read.answers if read else {}).items() if one} == yes
