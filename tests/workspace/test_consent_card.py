"""A coordinator asks again, notes the answer and what she tells; the real services behind the real pages."""

import html
import re
import secrets
from typing import Any

import pytest

from assistant.bootstrap import House
from assistant.casework.actors import Actor, AssuranceLevel, Role
from assistant.services import booking, consent, worklist
from assistant.services.views import Contact, Decision, WorklistRow
from tests.web.door import NOW, Browser, Door
from tests.web.houses import browser, door, house, settings, template

__all__ = ["browser", "door", "house", "settings", "template"]

VISITOR = Actor(Role.ANONYMOUS, "conversation-of-a-visitor")
REKO = Actor(Role.COORDINATOR, "reko-tornrosen-1", "tornrosen", AssuranceLevel.DEMO)
ROBIN = Contact("Robin Exempelsson", "070-174 06 14")


@pytest.fixture
def meeting(house: House) -> str:
    """A preliminary booking at Törnrosen with a wish: yes to the social services. Its id."""
    with house.uow() as uow:
        offered = booking.offer(uow, care_centre_id="tornrosen", wishes=[], by=VISITOR, now=NOW)
        held = booking.hold(
            uow, care_centre_id="tornrosen", start=offered.times[0].start, holder=VISITOR.key, by=VISITOR, now=NOW
        )
        assert held.hold_id
        code = f"kod {secrets.token_hex(4)}"
        booked = booking.confirm(uow, hold_id=held.hold_id, contact=ROBIN, by=VISITOR, now=NOW, code=code)
        assert booked.appointment, booked.outcome
        consent.record(
            uow, decisions=[Decision("social_services", True)], content="meeting_only", purpose="plan_next_step",
            until=None, by=VISITOR, now=NOW, how_given="chat", language="sv", appointment_id=booked.appointment.id,
            understood="not_answered",
        )  # fmt: skip
    return booked.appointment.id


@pytest.fixture
def reko(browser: Browser) -> Browser:
    browser.log_in("reko-tornrosen")
    return browser


def page_of(meeting: str, what: str = "") -> str:
    return f"/personal/moten/{meeting}/samtycke{what}"


def keep(reko: Browser, meeting: str, **answer: str) -> Any:
    """As on the page: what was read back is pressed."""
    page = reko.submit(page_of(meeting, "/kontrollera"), **answer).text
    kept = dict(re.findall(r'name="(\w+)" value="([^"]*)"', page[page.index("<main") :].split("</form>")[0]))
    kept.pop("csrftoken", None)
    return reko.submit(page_of(meeting), **kept)


def words(page: str) -> str:
    return re.sub(r"\s+", " ", html.unescape(re.sub(r"<[^>]+>", " ", page)))


def row_of(house: House) -> WorklistRow:
    with house.uow() as uow:
        return worklist.show(uow, by=REKO, now=NOW).to_confirm[0]


def test_the_worklist_leads_to_the_page(reko: Browser, meeting: str) -> None:
    assert page_of(meeting) in reko.open("/personal").text


def test_the_page_says_what_to_ask_again_and_what_may_not_be_told(reko: Browser, meeting: str) -> None:
    page = words(reko.open(page_of(meeting)).text)
    assert "Önskemål utan inloggning. Fråga igen, det öppnar ingenting." in page
    assert "Svarade inte på frågan om det var tydligt." in page
    assert "Det är bara ett önskemål utan inloggning. Fråga igen först." in page
    assert "Jag berättar det nu" not in page


def test_a_yes_on_the_phone_opens_just_that_and_the_telling_is_noted(reko: Browser, house: House, meeting: str) -> None:
    answer = {"party": "social_services", "content": "meeting_only", "answer": "yes"}
    assert keep(reko, meeting, **answer).headers["location"].endswith("recorded")
    assert [one.status for one in row_of(house).consents] == ["active"]
    page = reko.open(page_of(meeting)).text
    assert page.count("Jag berättar det nu") == 1
    told = {"party": "social_services", "use_case": "tell_of_meeting"}
    assert reko.submit(page_of(meeting, "/berattat"), **told).headers["location"].endswith("noted")
    assert "Socialtjänsten (EBB, AMA) – att det finns ett möte med REKO." in words(reko.open(page_of(meeting)).text)


def test_what_no_consent_covers_is_neither_told_nor_noted(reko: Browser, meeting: str) -> None:
    told = {"party": "social_services", "use_case": "tell_of_plan"}
    assert reko.submit(page_of(meeting, "/berattat"), **told).headers["location"].endswith("not_covered")
    assert "Inget är antecknat här." in words(reko.open(page_of(meeting)).text)


def test_the_person_takes_it_back_by_saying_so(reko: Browser, house: House, meeting: str) -> None:
    keep(reko, meeting, party="employer", content="meeting_only", answer="yes")
    assert reko.submit(page_of(meeting, "/ta-tillbaka"), party="employer").headers["location"].endswith("withdrawn")
    assert {one.party: one.status for one in row_of(house).consents}["employer"] == "withdrawn"


@pytest.mark.parametrize(
    ("form", "notice"),
    [
        ({"party": "employer", "answer": "maybe"}, "incomplete"),
        ({"party": "grannen", "answer": "yes"}, "incomplete"),
        ({"party": "employer", "answer": "yes", "content": "allt"}, "incomplete"),
        ({"party": "employer", "answer": "yes"}, "content_missing"),
        ({"party": "employer", "answer": "yes", "until": "i morgon"}, "date_unreadable"),
        ({"party": "employer", "answer": "yes", "until": "2026-11-01"}, "past"),
    ],
)
def test_an_unclear_answer_is_not_kept(
    reko: Browser, house: House, meeting: str, form: dict[str, str], notice: str
) -> None:
    assert reko.submit(page_of(meeting), **form).headers["location"].endswith(notice)
    assert "Inget är sparat." in reko.open(page_of(meeting, f"?besked={notice}")).text
    assert [one.party for one in row_of(house).consents] == ["social_services"]


def test_another_care_centres_reko_is_refused_and_nothing_is_written(door: Door, house: House, meeting: str) -> None:
    other = door.browser()
    other.log_in("reko-kryddgarden")
    assert other.open(page_of(meeting)).status_code == 403
    for what in ("", "/ta-tillbaka", "/berattat"):
        sent = other.submit(page_of(meeting, what), party="social_services", answer="yes", use_case="tell_of_meeting")
        assert sent.status_code == 403, what
    assert [one.status for one in row_of(house).consents] == ["wish"]


def test_a_meeting_that_is_not_there_is_a_page_that_is_not_there(reko: Browser) -> None:
    assert reko.open(page_of("finns-inte")).status_code == 404
    assert reko.submit(page_of("finns-inte"), party="employer", answer="yes").status_code == 404


ANSWER = {"party": "employer", "content": "meeting_only", "answer": "yes"}


def chosen(page: str) -> list[str]:
    """What the form has chosen already: its options, and the day."""
    form = page[page.index('class="answer"') :]
    return re.findall(r'<option value="(\w+)" selected', form) + re.findall(r'type="date"[^>]* value="([^"]+)"', form)


def test_the_form_has_nothing_chosen_and_tells_the_usual_last_day(reko: Browser, meeting: str) -> None:
    page = reko.open(page_of(meeting)).text
    assert chosen(page) == []
    assert page.index('value="meeting_only"') < page.index('value="next_step"')
    assert "Är rutan tom blir sista dagen 21 februari 2027 ." in words(page)


def test_an_answer_is_read_back_and_one_press_too_many_keeps_nothing(reko: Browser, house: House, meeting: str) -> None:
    said = words(reko.submit(page_of(meeting, "/kontrollera"), **ANSWER).text)
    assert "Du är på väg att spara: Arbetsgivaren: ja" in said and "Till och med 21 februari 2027" in said
    assert [one.party for one in row_of(house).consents] == ["social_services"]


def test_what_was_read_back_is_what_is_kept(reko: Browser, house: House, meeting: str) -> None:
    page = reko.submit(page_of(meeting, "/kontrollera"), **ANSWER, until="2028-01-01").text
    kept = dict(re.findall(r'name="(\w+)" value="([^"]*)"', page[page.index("<main") :].split("</form>")[0]))
    assert "Längre än så går det inte att spara." in page
    kept.pop("csrftoken")
    assert reko.submit(page_of(meeting), **kept).headers["location"].endswith("recorded")
    (until,) = (one.valid_until for one in row_of(house).consents if one.party == "employer")
    assert until.isoformat() == kept["until"] == "2027-05-22"


@pytest.mark.parametrize("seal", ["", "påhittad"])
def test_what_was_not_read_back_is_read_back_and_not_kept(reko: Browser, house: House, meeting: str, seal: str) -> None:
    said = words(reko.submit(page_of(meeting), **ANSWER, checked=seal).text)
    assert "Du är på väg att spara: Arbetsgivaren: ja" in said
    assert [one.party for one in row_of(house).consents] == ["social_services"]


def test_another_answer_than_the_one_that_was_read_back_is_not_kept(reko: Browser, house: House, meeting: str) -> None:
    page = reko.submit(page_of(meeting, "/kontrollera"), **ANSWER).text
    seal = re.findall(r'name="checked" value="([^"]*)"', page)[0]
    wider = {**ANSWER, "content": "next_step", "until": "2027-02-21"}
    assert "Du är på väg att spara" in words(reko.submit(page_of(meeting), **wider, checked=seal).text)
    assert [one.party for one in row_of(house).consents] == ["social_services"]


def test_a_no_is_read_back_without_anything_to_tell(reko: Browser, meeting: str) -> None:
    said = words(reko.submit(page_of(meeting, "/kontrollera"), party="employer", answer="no").text)
    assert "Arbetsgivaren: nej" in said and "Du får inget berätta" in said and "Till och med" not in said


def test_the_insurance_agency_needs_no_choice_of_what_is_told(reko: Browser, meeting: str) -> None:
    said = words(reko.submit(page_of(meeting, "/kontrollera"), party="insurance_agency", answer="yes").text)
    assert "REKO får berätta: att det kan finnas behov av rehabilitering." in said


@pytest.mark.parametrize(
    ("form", "missing"),
    [
        ({"answer": "yes"}, "Välj part och svar."),
        ({"party": "employer", "answer": "yes"}, "Välj vad du får berätta."),
        ({**ANSWER, "until": "2026-11-01"}, "Den dagen har redan varit."),
    ],
)
def test_what_is_missing_is_said_beside_the_form_and_the_rest_stays(
    reko: Browser, meeting: str, form: dict[str, str], missing: str
) -> None:
    page = reko.submit(page_of(meeting, "/kontrollera"), **form).text
    assert missing in page[page.index('id="fraga"') :]
    assert chosen(page) == [form[name] for name in ("party", "content", "until") if name in form]


def test_ask_about_a_wish_and_its_own_terms_are_proposed(reko: Browser, meeting: str) -> None:
    link = re.search(r'href="([^"]+)#fraga"', reko.open(page_of(meeting)).text)
    assert link
    assert chosen(reko.open(link[1]).text) == ["social_services", "meeting_only", "2027-02-21"]


def test_another_answer_than_the_wish_shows_the_wish_beside_it(reko: Browser, meeting: str) -> None:
    answer = {"party": "social_services", "content": "next_step", "answer": "yes"}
    assert "Önskat i chatten: ja – att det finns ett möte med REKO, till och med 21 februari 2027" in words(
        reko.submit(page_of(meeting, "/kontrollera"), **answer).text
    )
    wished = {**answer, "content": "meeting_only"}
    assert "Önskat i chatten" not in reko.submit(page_of(meeting, "/kontrollera"), **wished).text


def test_to_change_leads_back_to_the_form_as_it_was(reko: Browser, meeting: str) -> None:
    page = reko.submit(page_of(meeting, "/andra"), **ANSWER, until="2026-12-24").text
    assert chosen(page) == ["employer", "meeting_only", "2026-12-24"]


def test_what_the_reko_wrote_down_stands_so_on_the_worklist_and_with_its_terms_in_the_history(
    reko: Browser, meeting: str
) -> None:
    keep(reko, meeting, **ANSWER, until="2026-12-24")
    reko.submit(page_of(meeting, "/ta-tillbaka"), party="employer")
    listed = words(reko.open("/personal").text)
    assert "Tog tillbaka samtycke eller önskemål – Arbetsgivaren, antecknat av REKO." in listed
    assert "av den som bokade" not in listed
    history = words(reko.open(page_of(meeting)).text)
    assert "Arbetsgivaren – ja (att det finns ett möte med REKO, till och med 24 december 2026)." in history
    assert "Arbetsgivaren – tog tillbaka sitt ja." in history


def test_a_consent_that_ends_before_the_meeting_is_told_to_each_in_their_own_words(
    door: Door, reko: Browser, house: House
) -> None:
    kim = Actor(Role.RESIDENT, "demo-resident-1", assurance=AssuranceLevel.DEMO)
    with house.uow() as uow:
        offered = booking.offer(uow, care_centre_id="tornrosen", wishes=[], by=kim, now=NOW)
        start = offered.times[-1].start
        held = booking.hold(uow, care_centre_id="tornrosen", start=start, holder=kim.key, by=kim, now=NOW)
        booked = booking.confirm(uow, hold_id=held.hold_id or "", contact=ROBIN, by=kim, now=NOW, code="a b c 12")
        assert booked.appointment is not None
        consent.record(
            uow, decisions=[Decision("social_services", True)], content="meeting_only", purpose="plan_next_step",
            until=NOW.date(), by=kim, now=NOW, how_given="chat", language="sv", appointment_id=booked.appointment.id,
            understood="shown",
        )  # fmt: skip
    staffs = words(reko.open(page_of(booked.appointment.id)).text)
    own = door.browser()
    own.log_in("invanare-1")
    residents = words(own.open("/mitt-samtycke").text)
    assert "Slutar snart" in staffs and "Slutar snart" in residents
    assert "Fråga om det ska fortsätta" in staffs and "förläng mitt samtycke" not in staffs
    assert "Vill du att det fortsätter" in residents and "Fråga om det ska" not in residents
