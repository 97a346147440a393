"""Numbers as people read them, by Babel's Swedish: `10 022`, `10,5`, `−8,5`."""

from decimal import ROUND_HALF_UP, Decimal

from babel.numbers import format_decimal

from assistant.dates import LOCALE


def number(value: Decimal | int) -> str:
    """`13400` as `13 400`, `10.50` as `10,5`. The space does not break a line."""
    return str(format_decimal(value, locale=LOCALE))


def rounded(value: Decimal, decimals: int) -> str:
    """The number with just so many decimals, a half away from zero: `17,0`."""
    whole = value.quantize(Decimal(1).scaleb(-decimals), rounding=ROUND_HALF_UP)
    return str(format_decimal(whole, format="#,##0" + "." * bool(decimals) + "0" * decimals, locale=LOCALE))
