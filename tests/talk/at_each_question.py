"""One talk at each question of a booking."""

from tests.conversations.talk import Talk
from tests.system import System

REACHED_BY = {
    "care_centre": ["boka tid"],
    "booking_time": ["boka tid", "kryddgården"],
    "person_name": ["boka tid", "kryddgården", "första"],
    "phone": ["boka tid", "kryddgården", "första", "Kim Testsson"],
    "booking_confirmed": ["boka tid", "kryddgården", "första", "Kim Testsson", "070-174 06 21"],
}
# An answer to the question, and what the assistant says to it when all is well.
ANSWERED_BY = {
    "care_centre": ("kryddgården", "tider som är lediga"),
    "booking_time": ("den sista", "Vad heter du"),
    "person_name": ("Kim Testsson", "telefonnummer"),
    "phone": ("070-174 06 22", "Stämmer det"),
    "booking_confirmed": ("ja", "preliminär tid"),
}


def talks_at_each_question(system: System) -> dict[str, Talk]:
    talks = {question: Talk(system) for question in REACHED_BY}
    for question, messages in REACHED_BY.items():
        talks[question].says(messages)
    return talks
