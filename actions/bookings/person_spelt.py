"""How a name is spelt, said of the one that was given."""

from actions.turn import Turn
from actions.wiring import house
from assistant.swedish.people.names_told import told_name
from assistant.swedish.people.names_within import asks_to_respell
from assistant.swedish.words.text import fold


def is_misspelt(turn: Turn) -> bool:
    """Whether the name is said to be written otherwise, and not how: it is asked for anew."""
    return asks_to_respell(turn.text) and not _tells_another(turn)


def _tells_another(turn: Turn) -> bool:
    """ "Namnet stavas Kim Testzon" tells it, "ni skrev Testsson fel, det stavas med z" does not."""
    told, known = told_name(turn.text), turn.slot("person_name")
    given = fold(house().sealer.unseal(known)).split() if known else []
    return told is not None and any(word not in given for word in fold(told).split())
