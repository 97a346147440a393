"""Swedish number words up to 99, their ordinals and "tretiden", made out of data/numbers.yml."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

Entry = tuple[str, str, Any]


def entries(data: dict[str, Any]) -> Iterator[Entry]:
    """(form, kind, value) for every number word."""
    yield from _plain(data)
    yield from _counted(data)
    yield from _ordered(data)
    yield from _years(data)


def _forms(table: dict[int, list[str]]) -> Iterator[tuple[int, str]]:
    return ((value, form) for value, forms in table.items() for form in forms)


def _plain(data: dict[str, Any]) -> Iterator[Entry]:
    for kind in ("article", "couple", "few", "last"):
        yield from ((form, kind, value) for value, form in _forms(data[kind]))


def _counted(data: dict[str, Any]) -> Iterator[Entry]:
    small = [*_forms(data["ones"]), *_forms(data["teens"])]
    for value, form in [*small, *_forms(data["tens"]), *_tens_with_ones(data)]:
        yield form, "number", value
    for value, form in small:
        stem = form.removesuffix("n") if form.endswith("an") else form
        yield from ((stem + ending, "about", value) for ending in data["hour_endings"] if value)
        yield from ((f"{stem} {ending}", "about", value) for ending in data["hour_endings"] if value)


def _tens_with_ones(data: dict[str, Any]) -> Iterator[tuple[int, str]]:
    for ten, ten_form in _forms(data["tens"]):
        for one, one_form in _forms(data["ones"]):
            if one:
                yield ten + one, ten_form + one_form
                yield ten + one, f"{ten_form} {one_form}"


def _ordered(data: dict[str, Any]) -> Iterator[Entry]:
    simple = [*_forms(data["ordinal_ones"]), *_forms(data["ordinal_teens"])]
    yield from ((form, "ordinal", value) for value, form in simple)
    for ten, ten_form in _forms(data["tens_before_ordinal"]):
        for one, one_form in _forms(data["ordinal_ones"]):
            yield ten_form + one_form, "ordinal", ten + one
            yield f"{ten_form} {one_form}", "ordinal", ten + one


def _years(data: dict[str, Any]) -> Iterator[Entry]:
    """2010 up to 2049: a smaller number after "tjugo" is a number of its own (tjugosju)."""
    after = [*_forms(data["teens"]), *_forms(data["tens"]), *_tens_with_ones(data)]
    for century, prefix in _forms(data["centuries"]):
        for value, form in after:
            if value < 50 and " " not in form:
                yield prefix + form, "four", century + value
                yield f"{prefix} {form}", "four", century + value
    yield from _years_in_full(data)


def _years_in_full(data: dict[str, Any]) -> Iterator[Entry]:
    """1900 up to 2009 and beyond: tjugohundra, tvåtusenett, nittonhundrasextio."""
    after = [*_forms(data["ones"]), *_forms(data["teens"]), *_forms(data["tens"]), *_tens_with_ones(data)]
    for century, prefix in _forms(data["long_centuries"]):
        yield prefix, "four", century
        for value, form in after:
            if value and " " not in form and (century < 2000 or value < 10):
                yield prefix + form, "four", century + value
