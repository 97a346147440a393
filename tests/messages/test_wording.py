"""What leaves the machine says the time and how to reach us, and nothing else."""

import re
from datetime import datetime

import pytest

from assistant.casework.messages import ABOUT_NO_MEETING, MessageKind
from assistant.casework.times import STOCKHOLM
from assistant.messages import wording

LINK = "https://tider.kommunens-adress.example/min-tid"
PHONE = "040-628 04 10"
# The longest weekday and month there are together.
LONGEST = datetime(2026, 9, 30, 13, 30, tzinfo=STOCKHOLM)
GSM = set(
    "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿"
    "abcdefghijklmnopqrstuvwxyzäöñüà"
)
TELLS_TOO_MUCH = re.compile(
    r"reko|koordin|rehab|sjuk|vård|diagnos|läkar|samtyck|sip\b|försäkringskass|socialtjänst|arbetsförmed|kartlägg"
    r"|central|region|möte med|törnrosen|kryddgården|arbetsgivar|hälsa|patient",
    re.IGNORECASE,
)


def every_text() -> list[str]:
    return [
        wording.message_text(kind, start=LONGEST, phone=PHONE, link=link) for kind in MessageKind for link in ("", LINK)
    ]


@pytest.mark.parametrize("kind", [kind for kind in MessageKind if kind not in ABOUT_NO_MEETING])
def test_a_message_tells_the_time_and_how_to_reach_us(kind: MessageKind) -> None:
    told = wording.message_text(kind, start=LONGEST, phone=PHONE, link=LINK)
    assert "onsdag 30 september kl. 13.30" in told and PHONE in told and LINK in told
    assert "http" not in wording.message_text(kind, start=LONGEST, phone=PHONE, link="")


@pytest.mark.parametrize("name", ["mail.subject", "mail.unit_subject", "mail.foot", "calendar.title",
                                  "calendar.tentative", "calendar.feed"])  # fmt: skip
def test_no_title_or_foot_tells_what_it_is_about(name: str) -> None:
    assert not TELLS_TOO_MUCH.search(wording.words(name))


def test_no_message_tells_what_it_is_about() -> None:
    assert [told for told in every_text() if TELLS_TOO_MUCH.search(told.replace(LINK, ""))] == []


def test_the_search_for_what_tells_too_much_finds_it() -> None:
    assert TELLS_TOO_MUCH.search("Din tid hos REKO") and TELLS_TOO_MUCH.search("på vårdcentralen")


def test_an_sms_fits_in_one_and_in_the_letters_of_sms() -> None:
    assert [told for told in every_text() if len(told) > 160] == []
    assert [set(told) - GSM for told in every_text() if set(told) - GSM] == []


def test_the_function_address_hears_only_that_there_is_something_new() -> None:
    told = wording.message_text("unit_news", start=None, phone=PHONE, link=LINK)
    assert not re.search(r"\d", told)
