"""The exact words that people are shown before they decide, kept by a version that is made of them (C-45)."""

import hashlib
from datetime import datetime
from functools import cache

import yaml

from assistant.casework.disclosure import ConsentText
from assistant.services.ports import UnitOfWork
from assistant.services.views_consent import ShownText
from assistant.settings import PROJECT

FILE = PROJECT / "data" / "responses" / "consent.yml"
WORDS = FILE.with_name("consent_words.yml")
# In the order in which they are said.
SHOWN = (
    "utter_consent_intro",
    "utter_ask_consent_social_services",
    "utter_ask_consent_employment_service",
    "utter_ask_consent_insurance_agency",
    "utter_ask_consent_employer",
    "utter_ask_consent_content",
    "utter_ask_consent_until",
    "utter_consent_terms_meeting_only",
    "utter_consent_terms_work_ability",
    "utter_consent_terms_next_step",
    "utter_consent_terms_plan_and_ability",
    "utter_consent_terms_insurance_only",
    "utter_consent_terms_insurance_too",
    "utter_consent_terms_each",
    "utter_consent_terms_never",
)
DIGITS = 32


@cache
def today() -> ShownText:
    """The words as they stand in the answers now, a line each, without what each person fills in."""
    responses = yaml.safe_load(FILE.read_text(encoding="utf-8"))["responses"]
    blanks = yaml.safe_load(WORDS.read_text(encoding="utf-8"))["consent_words"]["blanks"]
    words = "\n".join(str(responses[name][0]["text"]).strip() for name in SHOWN).format(**blanks)
    return ShownText(version_of(words), words)


def version_of(words: str) -> str:
    """32 hex digits of the words' SHA-256."""
    return hashlib.sha256(words.encode()).hexdigest()[:DIGITS]


def keep(uow: UnitOfWork, shown: ShownText, *, language: str, now: datetime) -> str:
    """The version under which the words are kept, once for all who were shown them."""
    version = version_of(shown.words)
    uow.consent_texts.keep(ConsentText(version, language, shown.words, now))
    return version
