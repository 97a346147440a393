"""The rows of a full case database as SQL: what the services would have left after so many appointments.

`:base` is the moment of the last one, `:last` the highest number, `:cell` the five minutes that `:base` lies in.
"""

from collections.abc import Iterator
from dataclasses import dataclass

COORDINATORS = 20
APART = 8
AUDIT_ROWS = 4
BEYOND_THE_CHAIN = 1_000_000_000
BEFORE_IT = 200
NUMBERS = "WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < :last) "
WHOSE = f"'coordinator-' || (i % {COORDINATORS})"
WHERE = f"'centre-' || (i % {COORDINATORS})"
STATE = "CASE WHEN i % 10 = 0 THEN 'confirmed' ELSE 'done' END"


@dataclass(frozen=True)
class Dialect:
    """What the two databases spell differently: an id from a number, a moment some hours before another, a day."""

    id: str
    moment: str
    day: str


SQLITE = Dialect(
    "printf('%08x%024x', ({i} * 2654435761) % 4294967296, {i})",
    "strftime('%Y-%m-%d %H:%M:%S.000000', :base, '-' || ({hours}) || ' hours')",
    "'2026-12-31'",
)
POSTGRES = Dialect(
    "lpad(to_hex((({i})::bigint * 2654435761) % 4294967296), 8, '0') || lpad(to_hex(({i})::bigint), 24, '0')",
    "cast(:base as timestamptz) - ({hours}) * interval '1 hour'",
    "date '2026-12-31'",
)


@dataclass(frozen=True)
class Rows:
    """One statement a table. An appointment's number gives every id that belongs to it."""

    dialect: Dialect

    def statements(self) -> Iterator[str]:
        yield from self._persons_and_cases()
        yield from self._appointments()
        yield self._consents()
        yield from self._trails()
        yield self._cells()

    def _id(self, kind: int) -> str:
        return self.dialect.id.format(i=f"(i * 8 + {kind})")

    def _before(self, extra: int = 0) -> str:
        return self.dialect.moment.format(hours=f"(i / {COORDINATORS} + 1) * {APART} + {extra}")

    def _persons_and_cases(self) -> Iterator[str]:
        person, case, opened = self._id(0), self._id(1), self._before(BEFORE_IT)
        yield f"INSERT INTO persons (key, identified, created_at) {NUMBERS}SELECT {person}, i % 2 = 0, {opened} FROM n"
        yield (
            f"INSERT INTO cases (id, person_key, care_centre_id, opened_at) {NUMBERS}"
            f"SELECT {case}, {person}, {WHERE}, {opened} FROM n"
        )

    def _appointments(self) -> Iterator[str]:
        person, appointment, made = self._id(0), self._id(2), self._before(BEFORE_IT)
        start, end = self._before(), self._before(-1)
        yield (
            'INSERT INTO appointments (id, case_id, person_key, care_centre_id, coordinator_id, start, "end", state, '
            f"made_at, made_by, by_staff) {NUMBERS}SELECT {appointment}, {self._id(1)}, {person}, {WHERE}, {WHOSE}, "
            f"{start}, {end}, {STATE}, {made}, {person}, false FROM n"
        )
        yield (
            f"INSERT INTO booking_codes (fingerprint, appointment_id) {NUMBERS}"
            f"SELECT {self._id(3)}, {appointment} FROM n"
        )
        yield (
            'INSERT INTO holds (id, holder, care_centre_id, coordinator_id, start, "end", expires_at, made_at, '
            f"appointment_id, outcome, anonymous) {NUMBERS}SELECT {self._id(4)}, {self._id(5)}, {WHERE}, {WHOSE}, "
            f"{start}, {end}, {self._before(BEFORE_IT - 1)}, {made}, {appointment}, 'confirmed', false FROM n"
        )

    def _consents(self) -> str:
        return (
            "INSERT INTO consents (id, person_key, appointment_id, kind, discloser, party, content, purpose, "
            "collected_by, assurance, how_given, text_version, language, valid_until, given_at, status, withdrawn_at) "
            f"{NUMBERS}SELECT {self._id(6)}, {self._id(0)}, {self._id(2)}, 'exchange', 'region', 'employer', "
            f"'meeting_only', 'plan', 'region', 'demo', 'chat', '1', 'sv', {self.dialect.day}, "
            f"{self._before(BEFORE_IT)}, CASE WHEN i % 10 = 0 THEN 'withdrawn' ELSE 'expired' END, "
            f"CASE WHEN i % 10 = 0 THEN {self._before(-1)} END FROM n WHERE i % 5 = 0"
        )

    def _trails(self) -> Iterator[str]:
        for type_, extra in (("appointment_booked", BEFORE_IT), ("appointment_done", -1)):
            yield (
                'INSERT INTO appointment_history (appointment_id, at, type, by_staff, start, "end", care_centre_id) '
                f"{NUMBERS}SELECT {self._id(2)}, {self._before(extra)}, '{type_}', false, {self._before()}, "
                f"{self._before(-1)}, {WHERE} FROM n"
            )
        for number in range(AUDIT_ROWS):
            # The trail goes on numbering from its head, far below these.
            id_ = f"{BEYOND_THE_CHAIN} + {number} * (:last + 1) + i"
            yield (
                f"INSERT INTO audit (id, at, type, role, actor, unit, subject_kind, subject_id) {NUMBERS}"
                f"SELECT {id_}, {self._before(BEFORE_IT)}, 'appointment_read', 'coordinator', {WHOSE}, {WHERE}, "
                f"'appointment', {self._id(2)} FROM n"
            )

    def _cells(self) -> str:
        first = f":cell - (i / {COORDINATORS} + 1) * {APART} * 12"
        return (
            "INSERT INTO occupied (coordinator_id, five_minutes, owner) "
            f"{NUMBERS}, c(j) AS (SELECT 0 UNION ALL SELECT j + 1 FROM c WHERE j < 11) "
            f"SELECT {WHOSE}, {first} + j, {self._id(2)} FROM n CROSS JOIN c WHERE i % 10 = 0"
        )
