"""What somebody needs at a meeting, told in several goes."""

from assistant.casework.needs import Access, Channel, Needs, added


def test_what_is_told_later_adds_to_what_was_told() -> None:
    together = added(Needs(interpreter=True, language="ar"), Needs(access=(Access.STEP_FREE,), companion=True))
    assert together == Needs(interpreter=True, language="ar", access=(Access.STEP_FREE,), companion=True)


def test_the_last_word_stands() -> None:
    together = added(
        Needs(interpreter=True, language="ar", dialect="irakisk", channel=Channel.SMS),
        Needs(interpreter=True, language="so", channel=Channel.CALL),
    )
    assert together == Needs(interpreter=True, language="so", channel=Channel.CALL)


def test_the_same_need_twice_stands_once() -> None:
    lift = Needs(access=(Access.STEP_FREE,))
    assert added(lift, lift) == lift
    assert lift.any and not Needs().any
