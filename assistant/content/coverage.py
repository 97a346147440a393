"""Which facts no answer rests on: what a user might ask and we could not say."""

from assistant.content.answers import Content

# The parts that users ask about: REKO, SIP, inquiry, consent, the model, SAMRE, crises, rules, Malmö, words.
ASKED_ABOUT = ("R", "S", "H", "C", "K", "M", "N", "L", "O", "G")
FACTS = ("verified", "assumed", "glossary")


def uncited(content: Content) -> list[str]:
    """Ids of facts, in the order of `sources.yml`, that users could ask about and nothing we say rests on."""
    cited = {source for wording in content.wordings for source in wording.sources} | content.looked_up
    return [
        fact
        for fact, told in content.sources.items()
        if fact[0] in ASKED_ABOUT and told["certainty"] in FACTS and fact not in cited
    ]


def table(content: Content) -> list[tuple[str, list[str]]]:
    """For every fact, the topics that cite it; an empty list is a gap."""
    cited: dict[str, list[str]] = {fact: [] for fact in content.sources}
    for wording in content.wordings:
        for source in wording.sources:
            if source in cited and wording.topic not in cited[source]:
                cited[source].append(wording.topic)
    return list(cited.items())
