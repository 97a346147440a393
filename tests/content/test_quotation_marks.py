"""What is written to people has one kind of quotation marks: the Swedish ones, alike before and after."""

from collections.abc import Iterator

from tests.test_reachability import responses


def texts() -> Iterator[tuple[str, str]]:
    for name, wordings in responses().items():
        for wording in wordings:
            yield name, str(wording.get("text") or "")
            yield from ((name, str(button["title"])) for button in wording.get("buttons") or ())


def test_no_answer_has_other_quotation_marks_than_the_swedish_ones() -> None:
    assert {name for name, text in texts() if set('"“„«»') & set(text)} == set()


def test_every_quotation_mark_has_its_other_half() -> None:
    assert {name for name, text in texts() if text.count("”") % 2} == set()
