"""`reko content`: check the answers, show one, list the facts that no answer tells."""

from datetime import date

from assistant import clock
from assistant.content.answers import FAQ, Content, load
from assistant.content.check import Finding, findings
from assistant.content.coverage import table, uncited
from assistant.texts import text


def check_command() -> int:
    """Prints every finding. Exit status 1 when something must be mended."""
    content = load()
    found = findings(content, _today())
    for finding in found:
        print(
            text("content_error" if finding.is_error else "content_warning", place=finding.place, said=finding.message)
        )
    errors = sum(finding.is_error for finding in found)
    print(_sum(content, found, errors))
    return 1 if errors else 0


def _sum(content: Content, found: list[Finding], errors: int) -> str:
    numbers = {"topics": len(content.topics()), "errors": errors, "warnings": len(found) - errors}
    return text("content_sum" if found else "content_all_well", **numbers)


def show_command(question: str, *, staff: bool, plain: bool) -> int:
    """Prints the answer that a reader would get to `question`, or to the topic of that name."""
    from assistant.content.show import shown

    print(shown(load(), question, staff=staff, plain=plain))
    return 0


def coverage_command() -> int:
    """Prints every fact with the topics that cite it, and then those that users could ask about and none tells."""
    content = load()
    for fact, topics in table(content):
        print(f"| {fact} | {', '.join(topic.removeprefix(FAQ) for topic in topics)} |")
    missing = uncited(content)
    print(text("content_coverage_head", missing=len(missing), all=len(content.sources)))
    for fact in missing:
        print(f"| {fact} | {content.sources[fact]['says']} |")
    return 0


def _today() -> date:
    return clock.now().date()
