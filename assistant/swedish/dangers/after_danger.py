"""What somebody says after an answer about danger: that it is over, what shall go on, whom to talk to."""

import re
from functools import cache

from assistant.swedish.bookings.choices import pointed_at
from assistant.swedish.data_files import load
from assistant.swedish.words.denied import any_undenied
from assistant.swedish.words.text import fold
from assistant.swedish.words.wishes_said import wants_a_call

# More than any list shows: which of them it is, the list's own reader tells.
_MOST_SHOWN = 99
_LIST = re.compile(r"<(\w+)>")


def is_all_clear(text: str) -> bool:
    """True for "jag är inte i fara nu", false for a question and where any doubt stands beside it.

    What is said after a "men" may take it back, whatever it is: nobody is thanked for half of what they said.
    """
    said = fold(text)
    if _says("not_clear", text) or any_undenied(patterns_of("in_danger"), said):
        return False
    return _says("out_of_danger", text) or any_undenied(patterns_of("all_clear"), said)


def wants_to_go_on(text: str) -> bool:
    """True for "fortsätt" and "kan vi boka klart", false for "hur ska jag kunna fortsätta"."""
    return _says("goes_on", text) and not _says("stays", text)


def begins_to_go_on(text: str) -> bool:
    """True for "okej. vi fortsätter, …" with anything after it, false for "fortsätt" and "hur ska jag fortsätta"."""
    return _says("goes_on_first", text) and not _says("stays", text)


def goes_on_with_choice(text: str) -> bool:
    """True for "fortsätt, jag tar den andra tiden" and "kan vi ta tiden ändå, den första", false for "fortsätt"."""
    return (begins_to_go_on(text) or wants_to_go_on(text)) and pointed_at(text, _MOST_SHOWN) is not None


def has_eased(text: str) -> bool:
    """True for "det gick över, var nog bara ångest", false for "det går inte över" and "det gick över i armen"."""
    return _says("eased", text) and not _says("not_eased", text)


def denies_plan(text: str) -> bool:
    """True for "nej jag tänker inte göra nåt", false for "jag tänker inte göra något mer, jag orkar inte leva"."""
    return _says("no_plan", text) and not _says("plan_all_the_same", text)


def asks_for_somebody(text: str) -> bool:
    """True for "vem kan jag prata med nu"."""
    return _says("whom", text)


def asks_to_ring_now(text: str) -> bool:
    """True for "ska jag ringa någon under tiden" and "vem ringer jag nu", false for "vem ringer jag om min tid"."""
    return _says("rings_now", text) and not _says("rings_otherwise", text)


def is_calling(text: str) -> bool:
    """True for "ok ringer", "jag har ringt 112" and "jag ringer 112, min bror kommer", false for "jag ringer inte"."""
    return _says("calls", text) or (_says("calls_first", text) and not _says("calls_not", text))


def needs_help_to_call(text: str) -> bool:
    """True for "kan ingen ringa åt mig" and "vågar inte ringa, vad säger man", false for "ring mig"."""
    return _says("call_for_me", text) or _says("dares_not", text)


def asks_to_be_called(text: str) -> bool:
    """True for "kan nån ringa mig" and "vill prata med nån på riktigt".

    False for "min man ringer mig jämt", "kan ingen ringa åt mig" and "får reko ringa soc".
    """
    called = wants_a_call(text) and _says("be_called", text) and not _says("call_otherwise", text)
    return (called or _says("real_person", text)) and not needs_help_to_call(text)


def speaks_of_call(text: str) -> bool:
    """Whether it is of calling: that one does, or can't, or wants to be called."""
    return is_calling(text) or needs_help_to_call(text) or asks_to_be_called(text)


def is_alone(text: str) -> bool:
    """True for "ensam, ingen hemma" and "jag har ingen att ringa"."""
    return _says("alone", text)


def asks_for_numbers(text: str) -> bool:
    """True for "vilka nummer var det", false for "vilket nummer har rekon"."""
    return _says("numbers_again", text) and not _says("other_numbers", text)


def takes_back_threat(text: str) -> bool:
    """True for "jag menade det inte", "förlåt" and "jag är bara arg", false for "men inte idag"."""
    return _says("taken_back", text) and not _says("not_taken_back", text)


def wants_a_time(text: str) -> bool:
    """True for "jag vill bara ha en tid"."""
    return _says("wants_time", text)


def _says(group: str, text: str) -> bool:
    said = fold(text)
    return any(pattern.search(said) for pattern in patterns_of(group))


@cache
def patterns_of(group: str) -> tuple[re.Pattern[str], ...]:
    """The patterns of one group; `<name>` in them stands for the list of that name."""
    words = load("after_danger")
    return tuple(re.compile(_LIST.sub(lambda found: str(words[found[1]]), pattern)) for pattern in words[group])
