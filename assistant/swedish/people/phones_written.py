"""Phone numbers as people in Sweden write them, out of E.164 (`+46701740605` → `070-174 06 05`)."""

import re

COUNTRY = "+46"
# Area codes without their zero, of two digits; 8 is alone with one, the rest have three (PTS numbering plan).
_NUMBER_AND_MARK = re.compile(r"(?P<number>(?:\+46|\b0)[\d ()-]{7,}\d)[.,](?=\s)")
SHORT_AREA_CODE = re.compile(r"8|7\d|1[013689]|2[136]|3[1356]|4[0246]|54|6[03]|90")


def readable(number: str) -> str:
    """The number with its area code apart and the rest in pairs; a foreign one, or other words, as they are."""
    if not re.fullmatch(r"\+46\d{7,11}", number):
        return number
    national = number.removeprefix(COUNTRY)
    area = SHORT_AREA_CODE.match(national)
    size = area.end() if area else 3
    return f"0{national[:size]}-{_grouped(national[size:])}"


def number_ends(text: str) -> str:
    """The text with a mark that ends a sentence after each number to be phoned on, where a dot or a comma stood: "40."
    of one is no "den 3.", and what stands behind it is said anew. As long as it was.
    """
    return _NUMBER_AND_MARK.sub(r"\g<number>;", text)


def _grouped(digits: str) -> str:
    """Pairs, and a group of three first when the number of digits is odd."""
    first = 3 if len(digits) % 2 else 2
    return " ".join([digits[:first], *re.findall("..", digits[first:])])
