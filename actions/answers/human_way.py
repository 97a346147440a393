"""The honest way to a person. That nobody reads the chat is said once in a talk: to hear it again is cold."""

from rasa_sdk.executor import CollectingDispatcher

from actions.bookings.right_coordinator import centre_buttons, say_where_to_phone
from actions.turn import Turn

# Each says that a bot answers here.
SAYS_SO = ("utter_human_way", "utter_human_at_centre", "utter_yes_a_bot", "utter_no_human", "utter_abuse")


def human_way(turn: Turn, centre: str | None) -> str:
    """The name of the response; staff hear more in it than that, and hear it whole."""
    name = "utter_human_at_centre" if centre else "utter_human_way"
    told = any(one and one.startswith(SAYS_SO) for said in turn.answers_before for one in said)
    return f"{name}_again" if told and not turn.staff_tone else name


def say_the_way(turn: Turn, say: CollectingDispatcher, centre: str | None) -> None:
    if centre:
        say_where_to_phone(turn, say, centre, human_way(turn, centre))
    else:
        say.utter_message(response=human_way(turn, None))


def say_rings_oneself(turn: Turn, say: CollectingDispatcher) -> None:
    """Nobody is asked to phone, and here is the number."""
    named = turn.entity("care_centre")
    known = turn.slot("care_centre") or turn.centre_said_before
    if centre := (named if named in turn.care_centres else known):
        say_where_to_phone(turn, say, centre, "utter_rings_oneself_at_centre")
    else:
        say.utter_message(response="utter_rings_oneself", choices=_numbers())


def _numbers() -> list[dict[str, str]]:
    """A button for each care centre that shows its number."""
    return [{**one, "payload": one["payload"].replace("/inform", "/find_coordinator", 1)} for one in centre_buttons()]
