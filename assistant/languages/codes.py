"""The languages that we have an answer in (ISO 639; `hbs` is Bosnian, Croatian and Serbian)."""

ANSWERED = ("en", "ar", "so", "fa", "hbs", "pl", "tr", "es")
# Another one, by its letters.
OTHER = "other"
