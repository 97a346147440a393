"""Whoever writes an answer can see it as a reader would."""

import pytest

from assistant import cli
from assistant.content.answers import load
from assistant.content.show import shown
from tests.content.written import content, wording


def test_the_answer_to_a_title_is_shown_with_its_sources() -> None:
    page = shown(content(wording()), "vad är en SIP?", staff=False, plain=False)
    assert page.splitlines()[:4] == [
        "Vad är en SIP?",
        "faq/what_is_sip i data/responses/faq/sip.yml, 100 procent säker",
        "",
        "En SIP är en plan.",
    ]
    assert page.endswith("S-10: Villkor [SoL 10:8]")


def test_staff_in_plain_words_get_their_own_wording() -> None:
    written = content(wording(), wording("Kort för personal.", variant="staff_plain", title=None))
    assert "Kort för personal." in shown(written, "what_is_sip", staff=True, plain=True)
    assert "En SIP är en plan." in shown(written, "what_is_sip", staff=True, plain=False)


def test_an_answer_that_is_off_shows_what_is_said_instead() -> None:
    off = wording("Så här är det.", active=False, until_reviewed="Det är inte avgjort.")
    page = shown(content(off), "what_is_sip", staff=False, plain=False)
    assert "AVSTÄNGT" in page and "Det är inte avgjort." in page and "Så här är det." not in page


def test_a_new_example_is_found_before_the_model_has_learnt_it() -> None:
    assert "faq/what_is_sip" in shown(content(wording()), "Fråga nummer 3", staff=False, plain=False)


def test_the_commands_are_there(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["content", "show", "vad är en sip", "--audience", "staff", "--plain"]) == 0
    assert "Vad är en SIP?" in capsys.readouterr().out
    assert cli.main(["content", "check"]) == 0
    assert f"{len(load().topics())} ämnen" in capsys.readouterr().out
    assert cli.main(["content", "coverage"]) == 0
    assert "| S-10 | " in capsys.readouterr().out
