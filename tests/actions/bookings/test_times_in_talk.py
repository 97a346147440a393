"""Times over several turns: what is joined, what is proposed, and what is said of the day that was understood."""

from datetime import datetime, timedelta
from typing import Any

import pytest
import yaml

from actions.bookings.booking import AskBookingTime, ValidateBookingForm
from actions.bookings.time_wishes import asked_for
from actions.bookings.times import TIME_SLOTS
from assistant.services import booking
from assistant.services.views import Offer, Time
from assistant.settings import PROJECT
from tests.actions.talking import Turned, turn

pytestmark = pytest.mark.usefixtures("seeded")
OFFERED = ["2026-11-25T09:30:00+01:00", "2026-11-26T13:00:00+01:00", "2026-11-30T13:30:00+01:00"]
AT_THE_LIST = {"requested_slot": "booking_time", "care_centre": "tornrosen", "offered_times": OFFERED}


def said(text: str, known: dict[str, Any], intent: str = "inform") -> Turned:
    return turn(ValidateBookingForm(), text, "booking_form", known, intent)


def wished_after(*texts: str) -> list[tuple[str, str]]:
    known: dict[str, Any] = dict(AT_THE_LIST)
    for text in texts:
        known |= said(text, known).slots | {"requested_slot": "booking_time"}
    return [(one["start"], one["end"]) for one in known["time_wish"]]


def test_a_day_and_then_a_part_of_the_day_is_that_part_of_that_day() -> None:
    together = [("2026-12-03T12:00", "2026-12-03T17:00")]
    assert wished_after("den 3 december", "eftermiddagen är bäst") == together
    assert wished_after("eftermiddagen är bäst", "den 3 december") == together


def test_a_weekday_after_a_later_date_is_the_next_such_day_after_it() -> None:
    assert wished_after("onsdag 9 december", "nej torsdag är bättre")[0][0] == "2026-12-10T00:00"
    assert wished_after("onsdag 9 december", "eller måndag")[0][0] == "2026-12-14T00:00"


def test_a_weekday_after_a_week_is_the_day_of_that_week() -> None:
    assert wished_after("veckan efter nästa", "på tisdagen")[0][0] == "2026-12-08T00:00"


@pytest.mark.parametrize(("held", "first"), [("2026-11-26", "2026-11-30"), ("2026-12-02", "2026-12-07")])
def test_the_week_after_is_the_one_after_that_of_the_time_that_is_held(held: str, first: str) -> None:
    known = {"requested_slot": "person_name", "care_centre": "tornrosen", "booking_time": f"{held}T13:00:00+01:00"}
    wish = said("nej då är jag bortrest, ta en tid veckan efter", known).slots["time_wish"]
    assert wish[0]["start"] == f"{first}T00:00"


def test_an_item_of_the_list_before_is_taken_while_another_time_is_asked_about() -> None:
    asked_about = AT_THE_LIST | {"offered_times": OFFERED[:1], "shown_times": OFFERED}
    acts: Any = {"time": ["choose", 0.7]}
    text = "ta den andra på listan i stället"
    assert turn(ValidateBookingForm(), text, "booking_form", asked_about, acts=acts).slots["booking_time"] == OFFERED[1]


def test_days_that_are_taken_up_are_refused_from_the_first_message_on() -> None:
    known = {"requested_slot": None}
    read = said(
        "behöver en tid, har lektion måndag och fredag så det går inte, jag har undervisning måndag och fredag", known
    )
    assert read.slots.get("days_refused") and not read.slots.get("time_wish")


def test_a_part_of_any_day_finds_the_first_days_that_have_it() -> None:
    known = AT_THE_LIST | said("helst en förmiddag", AT_THE_LIST).slots
    shown = turn(AskBookingTime(), "", "booking_form", known)
    assert shown.said[-1] == "utter_offer_times"
    assert all(int(time[11:13]) < 12 for time in shown.slots["offered_times"])


def test_the_day_that_was_understood_is_said_when_it_has_no_time() -> None:
    known = AT_THE_LIST | said("tisdag 24 november", AT_THE_LIST).slots
    shown = turn(AskBookingTime(), "", "booking_form", known)
    assert shown.said[-1] == "utter_offer_none_then"
    assert shown.blank("asked") == "Tisdag 24 november"


def test_whoever_asks_for_a_saturday_hears_that_there_are_only_times_by_day() -> None:
    known = AT_THE_LIST | said("lördag 28 november", AT_THE_LIST).slots
    shown = turn(AskBookingTime(), "", "booking_form", known)
    assert shown.said[-1] == "utter_offer_daytime_only"


@pytest.mark.parametrize("text", ["jo den passar mig bra", "okej", "det kvittar, vilken tid som helst", "ja tack"])
def test_a_yes_to_a_list_of_times_asks_about_the_first_and_takes_nothing(text: str) -> None:
    read = said(text, AT_THE_LIST, "affirm")
    assert read.slots["offered_times"] == OFFERED[:1]
    assert not read.slots.get("booking_time")


def test_a_yes_to_the_one_time_asked_about_takes_it_and_a_no_shows_the_list() -> None:
    asked = {**AT_THE_LIST, "offered_times": OFFERED[:1]}
    assert said("japp", asked, "affirm").slots["booking_time"] == OFFERED[0]
    refused = said("nä", asked, "deny")
    assert refused.slots["offered_times"] is None
    assert not refused.slots.get("booking_time")


def test_the_same_times_are_not_printed_in_full_twice() -> None:
    first = turn(AskBookingTime(), "", "booking_form", dict.fromkeys(TIME_SLOTS) | {"care_centre": "tornrosen"})
    known = {"care_centre": "tornrosen", **first.slots}
    assert turn(AskBookingTime(), "", "booking_form", known).said[-1] == "utter_offer_again"


def test_whoever_is_not_understood_twice_gets_the_times_counted_out() -> None:
    read = said("blaha blaha", {**AT_THE_LIST, "misses": 1}, "nlu_fallback")
    assert "utter_stuck_booking_time" in read.said
    assert read.blank("listed").splitlines()[1].startswith("2. torsdag 26 november")


def span(start: str, end: str, **kind: bool) -> dict[str, Any]:
    return {"start": f"2026-{start}", "end": f"2026-{end}", **kind}


def day(of: str, until: str, **kind: bool) -> dict[str, Any]:
    return span(f"{of}T00:00", f"{until}T00:00", **kind)


@pytest.mark.parametrize(
    ("wish", "words"),
    [
        ([day("11-25", "11-26"), day("11-27", "11-28")], "Onsdag 25 november och fredag 27 november"),
        ([day("11-27", "11-28"), day("11-25", "11-26")], "Onsdag 25 november och fredag 27 november"),
        ([day("11-25", "11-26"), day("11-26", "11-27")], "Onsdag 25 november–torsdag 26 november"),
        ([day("11-30", "12-07")], "Måndag 30 november–söndag 6 december"),
        (
            [span(f"12-0{one}T08:00", f"12-0{one}T12:00") for one in range(1, 6)],
            "Tisdag 1 december–lördag 5 december kl. 08.00–12.00",
        ),
        (
            [span("12-01T08:00", "12-01T12:00"), span("12-03T13:00", "12-03T17:00")],
            "Tisdag 1 december kl. 08.00–12.00 och torsdag 3 december kl. 13.00–17.00",
        ),
        ([span("12-01T10:00", "12-01T10:00")], "Tisdag 1 december kl. 10.00"),
        ([span("11-23T12:00", "11-23T17:00")], "Måndag 23 november kl. 12.00–17.00"),
        (
            [span("11-23T08:00", "11-23T10:00", any_day=True), span("11-23T17:00", "11-23T21:00", any_day=True)],
            "Kl. 08.00–10.00 och kl. 17.00–21.00",
        ),
        ([span("11-23T17:00", "11-23T21:00", any_day=True)], "Kl. 17.00–21.00"),
    ],
)
def test_only_what_was_asked_for_is_said_to_be_without_a_time(wish: list[dict[str, Any]], words: str) -> None:
    assert asked_for(wish) == words


@pytest.mark.parametrize("text", ["lördag 28 november eller söndag 6 december", "28 november eller 6 december"])
def test_days_between_those_that_were_wished_for_are_not_said_to_be_taken(text: str) -> None:
    known = AT_THE_LIST | said(text, AT_THE_LIST).slots
    shown = turn(AskBookingTime(), "", "booking_form", known)
    assert shown.blank("asked") == "Lördag 28 november och söndag 6 december"


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("spelar ingen roll, den första", 0),
        ("skitsamma ta den andra", 1),
        ("det kvittar, den sista", 2),
        ("den andra, kl 13", 1),
    ],
)
def test_user_who_points_at_a_time_gets_that_one_whatever_stands_around(text: str, place: int) -> None:
    assert said(text, AT_THE_LIST, "dont_know").slots["booking_time"] == OFFERED[place]


@pytest.mark.parametrize(
    ("text", "day"), [("den första december", "2026-12-01"), ("onsdag den 2 december", "2026-12-02")]
)
def test_a_date_after_a_list_is_a_date(text: str, day: str) -> None:
    assert said(text, AT_THE_LIST).slots["time_wish"][0]["start"].startswith(day)


@pytest.mark.parametrize("text", ["har ni inget senare på dan", "finns det nåt senare på dagen", "bara efter maten"])
def test_user_who_wants_later_in_the_day_sees_only_afternoons(text: str) -> None:
    known = AT_THE_LIST | said(text, AT_THE_LIST, "other_times").slots
    shown = turn(AskBookingTime(), "", "booking_form", known)
    assert shown.slots["offered_times"]
    assert all(int(time[11:13]) >= 12 for time in shown.slots["offered_times"])


@pytest.mark.parametrize(("shown", "spoken"), [([], "all_being_chosen"), (OFFERED, "others_choosing")])
def test_where_no_time_is_shown_nobody_is_told_to_press_for_other_times(
    monkeypatch: pytest.MonkeyPatch, shown: list[str], spoken: str
) -> None:
    starts = [datetime.fromisoformat(one) for one in shown]
    times = [Time(start, start + timedelta(hours=1)) for start in starts]
    monkeypatch.setattr(booking, "offer", lambda uow, **more: Offer("others_choosing", times, again_in_minutes=15))
    known = dict.fromkeys(TIME_SLOTS) | {"care_centre": "tornrosen"}
    assert turn(AskBookingTime(), "", "booking_form", known).said[-1] == f"utter_offer_{spoken}"


def test_only_the_words_for_shown_times_have_the_button_for_others() -> None:
    words = yaml.safe_load((PROJECT / "data" / "responses" / "booking.yml").read_text(encoding="utf-8"))["responses"]
    pressed = {
        name: [button["payload"] for button in words[f"utter_offer_{name}"][0]["buttons"]]
        for name in ("others_choosing", "all_being_chosen")
    }
    assert "/other_times" in pressed["others_choosing"]
    assert "/other_times" not in pressed["all_being_chosen"]


@pytest.mark.parametrize(
    "text",
    [
        "den första går inte",
        "nej den andra passar inte mig",
        "den tredje är för sen",
        "ja men den första krockar",
        "jag kan inte den sista",
    ],
)
def test_a_time_that_is_refused_by_its_place_is_never_taken(text: str) -> None:
    read = said(text, AT_THE_LIST)
    assert not read.slots.get("booking_time") and read.slots["times_skipped"]
    assert read.slots.get("offered_times", OFFERED) == OFFERED


def test_the_other_one_is_taken_when_one_is_refused_beside_it() -> None:
    assert said("den första går inte men den andra går bra", AT_THE_LIST).slots["booking_time"] == OFFERED[1]


def test_what_is_no_time_of_the_list_picks_none() -> None:
    assert not said("den andra vårdcentralen är närmare", AT_THE_LIST, "nlu_fallback").slots.get("booking_time")


@pytest.mark.parametrize("wish", [[], [{"start": "2026-11-26T00:00", "end": "2026-11-27T00:00"}]])
@pytest.mark.parametrize("text", ["en annan dag", "nej, har ni andra dagar", "hellre en annan vecka"])
def test_user_who_wants_another_day_is_shown_none_of_the_same(text: str, wish: list[dict[str, str]]) -> None:
    known: dict[str, Any] = {"care_centre": "tornrosen", "requested_slot": "booking_time", "time_wish": wish}
    known |= turn(AskBookingTime(), "", "booking_form", known).slots
    before = {time[:10] for time in known["offered_times"]}
    known |= said(text, known, "other_times").slots
    after = {time[:10] for time in turn(AskBookingTime(), text, "booking_form", known).slots["offered_times"]}
    assert after and before.isdisjoint(after)


def later_than(text: str, **known: Any) -> list[tuple[str, str]]:
    at_the_list = AT_THE_LIST | {"offered_times": ["2026-12-03T15:30:00+01:00", "2026-12-10T15:30:00+01:00"]} | known
    return [(one["start"], one["end"]) for one in said(text, at_the_list, "other_times").slots["time_wish"]]


@pytest.mark.parametrize(
    "text", ["Finns det något senare i december då, på eftermiddagen?", "senare under december, eftermiddag"]
)
def test_later_in_a_month_begins_after_the_last_day_that_was_shown(text: str) -> None:
    wish = later_than(text)
    assert wish[0] == ("2026-12-11T12:00", "2026-12-11T17:00") and wish[-1][0] == "2026-12-31T12:00"


def test_hours_that_were_wished_for_are_kept_within_a_part_of_the_day() -> None:
    after_four = [{"start": "2026-11-23T16:00", "end": "2026-11-23T17:00", "any_day": True}]
    assert later_than("något senare i december, på eftermiddagen", time_wish=after_four)[0] == (
        "2026-12-11T16:00",
        "2026-12-11T17:00",
    )
    assert later_than("i december på förmiddagen", time_wish=after_four)[0] == ("2026-12-01T08:00", "2026-12-01T12:00")


def test_a_month_without_later_is_the_whole_month() -> None:
    assert later_than("i december")[0][0] == "2026-12-01T00:00"
