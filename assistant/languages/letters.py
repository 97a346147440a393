"""What the letters alone say of a text: n-grams of each language, by the library lingua."""

from functools import cache

from lingua import Language, LanguageDetector, LanguageDetectorBuilder

SWEDISH = "sv"
_CODE_OF = {
    # What looks like Swedish counts as Swedish: nobody is sent off for writing Danish.
    Language.SWEDISH: SWEDISH,
    Language.DANISH: SWEDISH,
    Language.BOKMAL: SWEDISH,
    Language.ENGLISH: "en",
    Language.SPANISH: "es",
    Language.POLISH: "pl",
    Language.TURKISH: "tr",
    Language.BOSNIAN: "hbs",
    Language.CROATIAN: "hbs",
    Language.SERBIAN: "hbs",
    Language.SOMALI: "so",
    Language.ARABIC: "ar",
    Language.PERSIAN: "fa",
}


def likelihoods(text: str) -> dict[str, float]:
    """The probability of each language, by code; Swedish holds its neighbours too."""
    found = dict.fromkeys(_CODE_OF.values(), 0.0)
    for guess in _detector().compute_language_confidence_values(text):
        found[_CODE_OF[guess.language]] += guess.value
    return found


@cache
def _detector() -> LanguageDetector:
    # Trigrams only: a tenth of the memory, and the words decide beside them.
    return LanguageDetectorBuilder.from_languages(*_CODE_OF).with_low_accuracy_mode().build()
