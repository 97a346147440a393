"""Short messages that lean on the answer before them, and those that only look so."""

import pytest

from assistant.swedish.replies.follow_ups import aspects, aspects_of_a_step, only_asks_what_comes_next


@pytest.mark.parametrize(
    ("said", "asked"),
    [
        ("hur länge då?", ("how_long",)),
        ("hur lenge", ("how_long",)),
        ("och om jag säger nej?", ("if_no",)),
        ("vad händer om jag säger nej", ("if_no",)),
        ("om ja inte vill", ("if_no",)),
        ("vem bestämmer det", ("who_decides",)),
        ("vem bestemmer de", ("who_decides",)),
        ("va kostar de", ("cost",)),
        ("måste jag det?", ("must",)),
        ("varför?", ("why",)),
        ("var då", ("where",)),
        ("när?", ("when",)),
        ("får de det", ("may_they",)),
        ("vem får veta", ("who_knows",)),
        ("vem mer kan läsa det?", ("who_knows",)),
        ("behöver jag ha med papper", ("prepare",)),
        ("brukar det ta lång tid?", ("how_long",)),
        ("och hur gör jag", ("how",)),
        ("vem svarar", ("who",)),
        ("kan jag ångra mig", ("change",)),
        ("vilka är med", ("joins",)),
        ("och sen?", ("then",)),
        ("berätta mer", ("more",)),
        ("och när får vi svaret?", ("when",)),
        ("hur fort får jag besked", ("when",)),
        ("hur länge då och vem bestämmer?", ("how_long", "who_decides")),
    ],
)
def test_it_is_heard_what_a_short_question_asks(said: str, asked: tuple[str, ...]) -> None:
    assert aspects(said) == asked


@pytest.mark.parametrize(
    "said",
    [
        "hur länge gäller en sip",
        "får min chef veta",
        "vem är du",
        "vem är det",
        "hur är det",
        "ja",
        "nej",
        "tack",
        "kan jag få en tid",
        "vad är det",
        "när har törnrosen öppet",
        "jag vill boka",
        "vem är reko på kryddgården",
        "vad kostar en tolk",
        "jag mår dåligt",
        "",
    ],
)
def test_a_message_with_a_topic_of_its_own_is_none(said: str) -> None:
    assert aspects(said) == ()


@pytest.mark.parametrize(
    ("said", "asked"),
    [
        ("räcker det?", ("enough",)),
        ("duger det då", ("enough",)),
        ("gäller det redan nu?", ("from_now",)),
        ("behövs mitt samtycke för det?", ("need_consent",)),
        ("får de tvinga mig att säga ja?", ("demand",)),
        ("mister jag bidraget då?", ("money",)),
        ("blir det mindre pengar nu", ("money",)),
        ("är det här säkert?", ("safe",)),
        ("går det till soc?", ("soc_sees",)),
        ("vad är det för skillnad då", ("difference",)),
        ("varför inte då?", ("why",)),
        ("och nu?", ("then",)),
    ],
)
def test_more_short_questions_are_heard_wherever_they_are_asked(said: str, asked: tuple[str, ...]) -> None:
    assert aspects(said) == aspects_of_a_step(said) == asked


@pytest.mark.parametrize(
    ("said", "asked"),
    [
        ("är allt klart nu?", ("done",)),
        ("vem är det som ringer?", ("who_is_it",)),
        ("vem är det jag ska träffa", ("who_is_it",)),
        ("kan jag svara senare?", ("must_now",)),
        ("behöver jag säga varför?", ("need_reason",)),
        ("vad har de för nummer?", ("what_number",)),
        ("vad händer om jag inte hinner svara?", ("missed",)),
    ],
)
def test_some_are_heard_only_where_a_step_gives_them_a_meaning(said: str, asked: tuple[str, ...]) -> None:
    assert aspects_of_a_step(said) == asked
    assert aspects(said) != asked


@pytest.mark.parametrize(
    "said",
    [
        "det räcker",
        "det räcker med mötet",
        "30 dagar",
        "vem är du",
        "jag är klar",
        "är det klart med min ansökan om försörjningsstöd",
        "måste jag svara på alla frågor på mötet",
        "vilket nummer har törnrosen",
        "jag får mindre pengar än förra månaden",
        "kan soc kräva att jag söker jobb",
    ],
)
def test_what_has_words_of_its_own_is_no_such_question(said: str) -> None:
    assert aspects_of_a_step(said) == ()


def test_what_comes_next_is_asked_by_nothing_else() -> None:
    assert only_asks_what_comes_next("och sen?") and only_asks_what_comes_next("vad händer nu då")
    assert not only_asks_what_comes_next("och sen dör jag") and not only_asks_what_comes_next("vad händer om jag dör")


@pytest.mark.parametrize(
    ("said", "asked"),
    [
        ("soc?", ("of_soc",)),
        ("och kassan då", ("of_fk",)),
        ("min chef också?", ("of_work",)),
        ("eller min fru?", ("of_family",)),
        ("vad gör soc", ("money",)),
        ("soc och chefen?", ()),
        ("jag pratade med soc", ()),
    ],
)
def test_a_name_alone_asks_the_same_about_somebody_else(said: str, asked: tuple[str, ...]) -> None:
    assert aspects(said) == asked


@pytest.mark.parametrize("said", ["sen?", "jaha, sen?", "ok och sen?", "å sen då"])
def test_what_comes_then_is_asked_in_a_word(said: str) -> None:
    assert only_asks_what_comes_next(said)


@pytest.mark.parametrize("said", ["sen", "jag är sen?", "lite sen?", "jag blir sen"])
def test_whoever_is_late_does_not_ask_what_comes_then(said: str) -> None:
    assert not only_asks_what_comes_next(said)


@pytest.mark.parametrize(
    ("said", "asked"),
    [
        ("jaha men är du helt säker", "is_sure"),
        ("och om jag säger ja då?", "if_yes"),
        ("kan man förlänga det sen", "longer"),
        ("och när tiden är slut?", "ended"),
        ("men gäller det än", "still"),
        ("vilka har tittat på det", "looked"),
        ("får jag en kopia då", "see_it"),
        ("men om de skriver fel", "wrong"),
        ("hur raderar man det då", "erase_it"),
        ("måste jag skriva under då?", "sign"),
        ("jaha å vad säger ni till dom då", "told_what"),
        ("kan jag säga ja en annan gång", "yes_later"),
        ("och hur länge gäller det", "how_long"),
    ],
)
def test_what_is_asked_of_a_consent_and_of_ones_own_data(said: str, asked: str) -> None:
    assert aspects(said) == (asked,)


def test_what_the_social_services_say_is_asked_of_an_answer() -> None:
    assert aspects("vad säger soc om jag inte går dit") == ("money", "if_no")
    assert aspects("vad gör socialen då") == ("money",)
    assert aspects("vad är soc") == ()
