"""What the assistant would say to a question, for whoever writes the answers."""

from assistant.content.answers import FAQ, Content, Wording
from assistant.content.choice import chosen_wording, is_off, text_given
from assistant.content.faults import longest_reading
from assistant.content.readability import lix
from assistant.swedish.voice.spoken import spoken
from assistant.swedish.words.text import fold
from assistant.texts import text


def shown(content: Content, question: str, *, staff: bool, plain: bool) -> str:
    """The answer with its sources, or what the question is understood as when it is no topic of ours."""
    topics = content.topics()
    topic = _known(content, question)
    sure = 1.0
    if topic not in topics:
        topic, sure = _understood(question)
    if topic not in topics:
        return text("content_no_topic", intent=topic)
    return _page(content, topic, _wording(topics[topic], staff=staff, plain=plain), sure)


def _known(content: Content, question: str) -> str:
    """The topic of that name, of that title, or with just that example: a new one needs no trained model."""
    asked = fold(question.strip())
    titles = {fold(content.title(topic)): topic for topic in content.topics()}
    taught = {fold(said): topic for topic, examples in content.examples.items() for said in examples}
    return titles.get(asked) or taught.get(asked) or FAQ + question.strip()


def _understood(question: str) -> tuple[str, float]:
    """Imported here: the checks need neither the model nor what it takes to read it. The newest model will do."""
    from assistant import clock
    from assistant.nlu.archive import learnt
    from assistant.nlu.explain import understood

    found = understood(learnt(), question, clock.now())
    best = found["ranking"][0]
    name = found["intent"] if found["intent"] != "nlu_fallback" else best["name"]
    return str(name), float(best["confidence"])


def _wording(wordings: list[Wording], *, staff: bool, plain: bool) -> Wording:
    variants = [{"text": wording.text, "metadata": wording.metadata, "wording": wording} for wording in wordings]
    found: Wording = chosen_wording(variants, staff=staff, plain=plain)["wording"]
    return found


def _page(content: Content, topic: str, wording: Wording, sure: float) -> str:
    given = {"text": wording.text, "metadata": wording.metadata}
    head = text("content_shown", title=content.title(topic), topic=topic, file=wording.file, sure=round(100 * sure))
    state = text("content_is_off") + "\n" if is_off(given) else ""
    foot = text(
        "content_foot",
        variant=wording.variant or text("content_usual"),
        region=wording.metadata.get("region"),
        reviewed=wording.metadata.get("reviewed"),
        lix=round(lix(wording.text)),
        most=longest_reading(wording),
    )
    read = text("content_spoken", spoken=spoken(text_given(given)))
    return "\n".join(
        [head, "", state + text_given(given), "", read, "", foot, *(_source(content, s) for s in wording.sources)]
    )


def _source(content: Content, fact: str) -> str:
    known = content.sources.get(fact)
    return f"  {fact}: {known['says']} [{known['source']}]" if known else f"  {fact}"
