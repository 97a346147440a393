"""A text as it is read aloud: no links, and numbers, clocks, dates and sections of law said out.

Computed from what is shown, so that the two can't say different things. The words lie in `data/spoken.yml`.
"""

import re
from collections.abc import Callable

from assistant.swedish.data_files import load
from assistant.swedish.voice.spoken_numbers import cardinal, spoken_numbers, year

Say = Callable[[re.Match[str]], str]

ADDRESS = re.compile(
    r"(?:https?://)?(?:www\.)?((?:[a-zåäö0-9-]+\.)+(?:se|nu|org|com|example))(?:/\S*[\w/])?", re.IGNORECASE
)
SERVICE = r"112|1177|114 ?14|113 ?13|116 ?\d{3}|90 ?(?!000)\d{3}"
PHONE = re.compile(
    rf"(?<![\w.,:/-])(?:{SERVICE}|0\d{{1,3}}[-–] ?\d{{2,3}}(?: ?\d{{2,3}}){{1,3}})(?![\w%]|[-–,:]\d| ?(?:kr|procent))"
)
ABROAD = re.compile(r"(?<![\w+])\+(\d{1,3}[ –-]?(?:\(0\))?\d{1,3}(?:[ –-]?\d{2,3}){2,4})(?!\d)")
CLOCK = re.compile(r"\b(?:(kl\.|klockan) )?([01]?\d|2[0-3])[.:]([0-5]\d)\b(?!\d)")
CLOCK_SPAN = re.compile(r"(?<=\d[.:]\d\d)[–-](?=\d\d?[.:]\d\d)")
SECTION = re.compile(r"(?:(\d+) kap\. )?(\d+) ?([a-z])?(?:[–-](\d+))? §§?")
# A bill ("2025/26:207", "2019/20:SfU1") or an act of the EU ("2024/1689").
PAPER = re.compile(r"\b((?:19|20)\d\d)/(\d+)(?::([^\W\d]*)(\d+))?\b")
NUMBERED = re.compile(r"\d+(?:\.\d+)*")
STATUTE = re.compile(r"\b((?:19|20)\d\d):(\d+)\b")
LINE_MARK = re.compile(r"^\s*[-•*]\s+", re.MULTILINE)


def spoken(text: str) -> str:
    """What a voice says for the text. An address loses its path; a phone number is said digit by digit."""
    told = LINE_MARK.sub("", text)
    told = ADDRESS.sub(_address, told)
    told = PHONE.sub(_digits, ABROAD.sub(_abroad, told))
    told = PAPER.sub(_paper, told)
    told = STATUTE.sub(_statute, told)
    told = SECTION.sub(_section, told)
    told = CLOCK.sub(_clock, CLOCK_SPAN.sub(f" {_words()['to']} ", told))
    return NUMBERED.sub(_numbered, spoken_numbers(_dates(_abbreviations(told))))


def _words() -> dict[str, str]:
    return dict(load("spoken")["words"])


def _address(match: re.Match[str]) -> str:
    name = match.group(1).lower()
    point = f" {_words()['point']} "
    return point.join(_digits_of(part) if part.isdigit() else part for part in name.split("."))


def _digits(match: re.Match[str]) -> str:
    if _counts(match.string[match.end() :]):
        return match.group()
    return ", ".join(_digits_of(group) for group in re.findall(r"\d+", match.group()))


def _counts(after: str) -> bool:
    """Whether what follows is what there are so many of: "112 personer"."""
    word = re.match(r" (\w+)", after)
    return word is not None and word[1].lower() in load("spoken")["counted"]


def _abroad(match: re.Match[str]) -> str:
    """The code of the country, then the number without the nought that it has at home."""
    country, rest = match[1][:2], match[1][2:].replace("(0)", " ")
    groups = [country, *re.findall(r"\d+", rest)]
    return f"{_words()['plus']} {', '.join(' '.join(map(_digits_of, group)) for group in groups)}"


def _digits_of(digits: str) -> str:
    known: dict[str, str] = load("spoken")["numbers_with_a_name"]
    return known.get(digits) or " ".join(cardinal(int(digit)) for digit in digits)


def _statute(match: re.Match[str]) -> str:
    return f"{year(int(match[1]))}, {cardinal(int(match[2]))}"


def _paper(match: re.Match[str]) -> str:
    of_year, second, series, number = match.groups()
    said = f"{year(int(of_year))} {cardinal(int(second))}"
    return f"{said}, {f'{series} ' if series else ''}{cardinal(int(number))}" if number else said


def _numbered(match: re.Match[str]) -> str:
    """What stays when all else is said: "artikel 50.1", "FK7804", "070"."""
    said = (_digits_of(part) if part[0] == "0" else cardinal(int(part)) for part in match.group().split("."))
    return " " * (match.start() > 0 and match.string[match.start() - 1].isalpha()) + f" {_words()['point']} ".join(said)


def _section(match: re.Match[str]) -> str:
    chapter, section, letter, last = match.groups()
    words = _words()
    head = f"{words['chapter']} {cardinal(int(chapter))}, " if chapter else ""
    said = f"{head}{words['section']} {cardinal(int(section))}" + (f" {letter}" if letter else "")
    return f"{said} {words['to']} {cardinal(int(last))}" if last else said


def _clock(match: re.Match[str]) -> str:
    _, hour, minute = match.groups()
    said = cardinal(int(hour))
    if minute != "00":
        said += " " + ("" if int(minute) > 9 else cardinal(0) + " ") + cardinal(int(minute))
    return f"{_words()['clock']} {said}" if match[1] else said


def _dates(text: str) -> str:
    short = load("spoken")["short_months"]
    months = "|".join([*load("spoken")["months"], *short])
    days: list[str] = load("spoken")["days"]

    def say(match: re.Match[str]) -> str:
        first, last, month, of_year = match.groups()
        named = f"{days[int(last)]} {short.get(month, month)}" + (f" {year(int(of_year))}" if of_year else "")
        return f"{days[int(first)]} {_words()['to']} {named}" if first else named

    # The mark after a short month ends no sentence when the sentence goes on.
    written = re.sub(rf"(?<=\d )({'|'.join(short)})\.(?=\s+[\da-zåäö])", r"\1", text)
    day = r"[12]?\d|3[01]"
    return re.sub(rf"\b(?:({day}) ?[–-] ?)?({day}) ({months})\b(?: ((?:19|20)\d\d)\b)?", say, written)


def _abbreviations(text: str) -> str:
    for short, whole in load("spoken")["abbreviations"].items():
        text = re.sub(rf"(?<!\w){re.escape(short)}(?!\w)", whole, text)
    return text
