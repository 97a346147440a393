"""Short messages that lean on the answer before them, and those that only look so."""

import pytest

from assistant.swedish.follow_ups import aspects


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
