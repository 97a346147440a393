"""What staff ask in words that no list holds is answered as it was learnt (`data/acts/examples/staff.yml`)."""

import pytest
import yaml

from actions.answers.fallback import Suggest
from actions.staff.staff_answers import MORE
from actions.staff.staff_responses import ANSWERS
from assistant.knowledge.acts import Act
from assistant.knowledge.staff import LEFT_TO_OTHERS, answered_for_staff
from assistant.nlu import acts
from tests.actions.staff_talk import done

SURE = 0.9
REFUSES = "får vi avslå hans ansökan ifall han låter bli att gå till er?"


def learnt(name: str, confidence: float = SURE) -> Act:
    return Act(name, confidence, "staff")


@pytest.mark.parametrize(
    ("text", "act", "response"),
    [
        (REFUSES, "refuses_aid", "utter_staff_refuses_aid"),
        ("vem blir det som för pennan?", "who_writes", "utter_staff_who_writes"),
        ("går det fint att hon lämnar sitt ja hos er i mobilen?", "consent_here", "utter_staff_consent_here"),
        ("får jag slå mig ner intill och stava åt henne?", "helps_beside", "utter_staff_helps_beside"),
        ("har du ett par rader jag kan räcka över?", "to_show", "utter_staff_to_show"),
        ("och skulle det bli tyst från dem?", "not_in_time", "utter_staff_not_in_time"),
        ("tänk om kassan inte har lust att dyka upp?", "must_come", "utter_staff_must_come"),
    ],
)
@pytest.mark.parametrize("form", [None, "way_form"])
def test_a_sure_kind_is_answered_outside_the_guide_and_in_it(
    form: str | None, text: str, act: str, response: str
) -> None:
    assert done(Suggest(), text, form=form, acts={"staff": [act, SURE]})[0] == [response]


def test_what_is_unsure_is_left_to_the_ranking() -> None:
    assert (
        answered_for_staff("och om hon struntar i det, får hon stöd då", None, learnt=learnt("refuses_aid", 0.7))
        is None
    )
    assert answered_for_staff("vad är finsam?", None, learnt=learnt("other")) is None


def test_an_answer_to_the_guide_is_no_question() -> None:
    assert answered_for_staff("muntligt, på mötet i går", "way_form", learnt=learnt("oral_enough")) is None
    assert answered_for_staff("ja", "way_form", (), (), "affirm", learnt("closes")) is None
    assert answered_for_staff("en man på 40 och ont i ryggen", "way_form", learnt=learnt("opens_guide")) is None


def test_what_is_learnt_goes_before_the_few_words_of_thanks_or_of_no_consent() -> None:
    asks = "ok då tar vi pappret i veckan, vad bör finnas med i det"
    assert answered_for_staff(asks, None) == "closes"
    assert answered_for_staff(asks, None, learnt=learnt("consent_paper", 0.7)) == "consent_paper"
    assert answered_for_staff(asks, None, learnt=learnt("other")) == "closes"


def test_thanks_in_the_guide_end_kindly() -> None:
    assert answered_for_staff("perfekt, tusen tack för allt", "way_form", learnt=learnt("closes")) == "closes"


def test_only_the_forms_that_staff_are_asked_in_are_read_so() -> None:
    assert answered_for_staff(REFUSES, "booking_form", learnt=learnt("refuses_aid")) is None


def test_every_kind_that_is_learnt_has_an_answer() -> None:
    kinds = yaml.safe_load((acts.FOLDER / "staff.yml").read_text(encoding="utf-8"))
    assert [kind for kind in kinds if kind not in {*ANSWERS, *MORE, *LEFT_TO_OTHERS}] == []


def test_a_question_after_a_story_is_read_by_its_own_sentence() -> None:
    few = [("vem skriver planen?", "who_writes"), ("får jag boka åt honom?", "books_for_client")]
    story = [("han har ont i ryggen och går hos psykiatrin", "opens_guide"), ("vad är en lag?", "other")]
    reader = acts.train({"staff": [*few, *story] * 8})
    assert reader.read("Läkaren pratar om lagen och pensionen igen. Vem skriver planen?")["staff"].name == "who_writes"
