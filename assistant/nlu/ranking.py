"""What a message may want, likeliest first."""

from assistant.nlu.limits import sure
from assistant.nlu.linear import LinearModel
from assistant.nlu.outright import Guess, Message, wish_outright
from assistant.nlu.reading import features
from assistant.nlu.told import WHICH_WAY, tells_of_case
from assistant.nlu.verdict import FAQ
from assistant.nlu.withdrawal import ERASE, meant_by, taken_away, without_unsaid_erasure
from assistant.nlu.words import first, wish_about_words
from assistant.swedish.bookings.booking_codes import HIDDEN, find
from assistant.swedish.people.names_within import named_within
from assistant.swedish.people.phones import HIDDEN as HIDDEN_PHONE
from assistant.swedish.people.phones import hide_phones
from assistant.swedish.words.questions import asked_after_a_nod
from assistant.swedish.words.wishes import asked_alone, split_answer
from assistant.swedish.words.wishes_said import without_code

FEWEST_WORDS = 2
# A question taken out of its story must be beyond doubt: what was left out may have meant something.
SURE_ALONE = 0.9
# What is only shown may be read out of a part of the message; what is done may not.
ONLY_SHOWN = ("show_appointment",)
# What a question is taken for by the word before it.
ONLY_NODS = ("affirm", "thanks")


def ranked(model: LinearModel, text: str, length: int) -> list[dict[str, str | float]]:
    """The `length` likeliest wishes as `{"name", "confidence"}`, best first.

    What is said outright goes ahead as `outright.py` tells; a case wants its way, compared words to be told apart.
    """
    message = _without_code(text)
    said = message.text
    ranking = without_unsaid_erasure(said, model.ranking(features(_without_person(said)), length))
    ranking = _of_the_question(model, said, ranking)
    if outright := wish_outright(message, ranking[0]):
        return first(outright, ranking)
    if str(ranking[0]["name"]) == ERASE and (meant := taken_away(said)):
        return meant_by(meant, ranking)
    if tells_of_case(said, float(ranking[0]["confidence"])):
        return first(WHICH_WAY, ranking)
    about_words = wish_about_words(said, str(ranking[0]["name"]), float(ranking[0]["confidence"]))
    return first(about_words, ranking) if about_words else ranking


def likeliest(model: LinearModel, text: str) -> Guess:
    return ranked(model, text, 1)[0]


def _of_the_question(model: LinearModel, said: str, ranking: list[Guess]) -> list[Guess]:
    """The question decides where the story around it makes the whole unsure: "jag är trött, vad är en reko?"."""
    best = ranking[0]
    if str(best["name"]) in ONLY_NODS and (asked := asked_after_a_nod(said)):
        # "Ok. Hjälper de mig hitta jobb": to the question nobody has said yes.
        alone = model.ranking(features(asked), len(ranking))
        return [guess for guess in alone if guess["name"] not in ONLY_NODS] or ranking
    if float(best["confidence"]) >= sure(str(best["name"])):
        return ranking
    parts = split_answer(said) or (asked_alone(said),)
    if not parts[0]:
        return ranking
    alone = model.ranking(features(parts[0]), len(ranking))
    is_told = str(alone[0]["name"]).startswith((f"{FAQ}/", *ONLY_SHOWN))
    return alone if is_told and float(alone[0]["confidence"]) >= SURE_ALONE else ranking


def _without_code(text: str) -> Message:
    """The text without its booking code, and whether there was one."""
    if find(text) is None:
        return Message(text, has_code=False)
    return Message(without_code(text) or HIDDEN, has_code=True)


def _without_person(text: str) -> str:
    """The text without name and phone where there is more to it: they say nothing of the wish."""
    rest = hide_phones(text).replace(HIDDEN_PHONE, " ")
    if name := named_within(text):
        rest = rest.replace(name, " ")
    return rest if len(rest.split()) >= FEWEST_WORDS else text
