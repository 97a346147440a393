"""Phone numbers as people in Sweden write them, out of E.164 (`+46701740605` → `070-174 06 05`)."""

import re

COUNTRY = "+46"
# Area codes without their zero, of two digits; 8 is alone with one, the rest have three (PTS numbering plan).
SHORT_AREA_CODE = re.compile(r"8|7\d|1[013689]|2[136]|3[1356]|4[0246]|54|6[03]|90")


def readable(number: str) -> str:
    """The number with its area code apart and the rest in pairs; a foreign one, or other words, as they are."""
    if not re.fullmatch(r"\+46\d{7,11}", number):
        return number
    national = number.removeprefix(COUNTRY)
    area = SHORT_AREA_CODE.match(national)
    size = area.end() if area else 3
    return f"0{national[:size]}-{_grouped(national[size:])}"


def _grouped(digits: str) -> str:
    """Pairs, and a group of three first when the number of digits is odd."""
    first = 3 if len(digits) % 2 else 2
    return " ".join([digits[:first], *re.findall("..", digits[first:])])
