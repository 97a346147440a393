"""Whom a message lets in and keeps out, as the policies see it: as a whole, and statement by statement."""

from dataclasses import replace
from datetime import datetime

from assistant.swedish.consents.grid import grid
from assistant.swedish.consents.parties import Parties, parties
from assistant.swedish.words.questions import is_question


def parties_of_all(text: str, now: datetime) -> Parties:
    """As `parties`, with what is only seen statement by statement: "ja på soc! det var de andra jag inte ville"."""
    said, several = parties(text), grid(text, None, now)
    if several is None or is_question(text):
        return said
    yes = frozenset(party for party, one in several.answers.items() if one)
    no = frozenset(several.answers) - yes
    return replace(
        said,
        included=(said.included - no) | yes,
        excluded=(said.excluded - yes) | no,
        everyone=said.everyone or several.everyone is True or several.others is True,
        nobody=said.nobody and not yes,
        only=said.only or several.others is False,
        mentioned=said.mentioned - yes - no,
    )
