"""Asks papers and days: numbers without a gap (I9), deeds once (I12), a print job (I13), shifts (I14), closed days (I16)."""

from sqlalchemy import text
from sqlmodel import Session

from sentra_pos.base import numbering
from sentra_pos.reports.findings import MOST_OF_A_KIND, Finding, Question

QUESTIONS = (
    Question(
        "I9",
        "{where}: follows no. {before}, so that entries are missing before it.",
        """SELECT entry, before FROM (
            SELECT id AS entry, sequence,
                COALESCE(LAG(sequence) OVER (PARTITION BY register_code, epoch ORDER BY sequence), 0) AS before
            FROM journal_entry
        ) s WHERE sequence <> before + 1 ORDER BY entry""",
    ),
    Question(
        "I12",
        "{where}: is not the one entry of one sale, or bears another number than its receipt.",
        """SELECT e.id AS entry FROM journal_entry e LEFT JOIN sale s ON s.entry = e.id
        WHERE e.kind = 'sale' GROUP BY e.id, e.document_no
        HAVING COUNT(s.id) <> 1 OR MIN(s.receipt) <> e.document_no OR e.document_no IS NULL ORDER BY e.id""",
    ),
    Question(
        "I12",
        "{where}: is no sale, but sale {receipt} names it.",
        """SELECT s.entry, s.receipt FROM sale s LEFT JOIN journal_entry e ON e.id = s.entry
        WHERE e.id IS NULL OR e.kind <> 'sale' ORDER BY s.entry""",
    ),
    Question(
        "I12",
        "The deed {key} was begun and has no result.",
        "SELECT key FROM deed WHERE result = '' ORDER BY key",
    ),
    Question(
        "I13",
        "{where}: its receipt was never queued for printing.",
        """SELECT s.entry FROM sale s WHERE NOT EXISTS (
            SELECT 1 FROM print_job j WHERE j.document_no = s.receipt AND j.kind = 'receipt' AND j.copy_no = 0
        ) ORDER BY s.entry""",
    ),
    Question(
        "I14",
        "{where}: expected {expected} and counted {counted}, but the drawer's postings make {box} with a difference"
        " of {difference}.",
        """SELECT c.entry, c.expected, c.counted, COALESCE(p.box, 0) AS box, COALESCE(d.difference, 0) AS difference
        FROM shift_close c JOIN shift s ON s.id = c.shift
        LEFT JOIN (
            SELECT m.box AS number, SUM(CASE WHEN x.entry IS NULL THEN m.amount ELSE 0 END) AS box
            FROM money_posting m LEFT JOIN shift_close x ON x.entry = m.entry
            WHERE m.box IS NOT NULL GROUP BY m.box
        ) p ON p.number = s.number
        LEFT JOIN (
            SELECT entry, -SUM(amount) AS difference FROM money_posting WHERE account = 'CASH_DIFFERENCE' GROUP BY entry
        ) d ON d.entry = c.entry
        WHERE c.expected <> COALESCE(p.box, 0) OR c.expected + COALESCE(d.difference, 0) <> c.counted
        ORDER BY c.entry""",
    ),
    Question(
        "I14",
        "{where}: says a float of {float_amount}, but {brought} came into the drawer.",
        """SELECT s.entry, s.float_amount, COALESCE(m.brought, 0) AS brought FROM shift s LEFT JOIN (
            SELECT entry, box, SUM(amount) AS brought FROM money_posting WHERE box IS NOT NULL GROUP BY entry, box
        ) m ON m.entry = s.entry AND m.box = s.number
        WHERE s.float_amount <> COALESCE(m.brought, 0) ORDER BY s.entry""",
    ),
    Question(
        "I16",
        "{where}: was booked into {day} after that day was closed.",
        """SELECT e.id AS entry, c.day FROM journal_entry e JOIN closed_day c ON c.day = e.booked_day
        WHERE e.recorded_at > c.closed_at ORDER BY e.id""",
    ),
    Question(
        "I16",
        "{where}: belongs to {business_day} and is booked into {booked_day}, although its own day was open.",
        """SELECT e.id AS entry, e.business_day, e.booked_day FROM journal_entry e
        LEFT JOIN closed_day c ON c.day = e.business_day
        WHERE e.booked_day < e.business_day OR (e.booked_day <> e.business_day AND c.day IS NULL) ORDER BY e.id""",
    ),
)


HIGHEST_NUMBER = 50_000_000
"""More papers of one series in one year than any shop writes."""


def look(session: Session) -> list[Finding]:
    """Whether each series of papers runs from 1 to its counter without a gap (I9)."""
    counters = {str(name): int(value) for name, value in session.execute(_COUNTERS)}
    series = _series(session)
    for name in filter(str.isupper, numbering.FOR_EVER):
        for gap in numbering.left_out(session, name):
            _see(series.setdefault(name, bytearray(1)), gap)
    # Counters whose papers are looked for by themselves, or are no papers at all, have lower-case names.
    names = sorted(series.keys() | {name for name in counters if name[:1].isupper()})
    found = [_wrong(name, series.get(name, bytearray(1)), counters.get(name, 0)) for name in names]
    found.append(_wrong_lots(session, counters.get("lot", 0)))
    return [Finding("I9", sentence) for sentence in found if sentence][:MOST_OF_A_KIND]


def _wrong_lots(session: Session, counter: int) -> str:
    lots, last = session.execute(_LOTS).one()
    for gap in numbering.left_out(session, "lot"):
        lots, last = lots + len(gap), max(last, gap[-1])
    if lots == last == counter:
        return ""
    return f"Lots are numbered up to {last}, but there are {lots} and the counter stands at {counter}."


def _wrong(name: str, seen: bytearray, counter: int) -> str:
    last = len(seen) - 1
    gap = seen.find(0, 1)
    if gap != -1:
        return f"Papers {name}: number {gap} is missing, although {last} is there."
    if last != counter:
        return f"Papers {name}: the last is number {last}, but {counter} were given out."
    return ""


def _series(session: Session) -> dict[str, bytearray]:
    """Which numbers of each series are there: a byte for each, so that ten years fit into memory."""
    found: dict[str, bytearray] = {}
    for (paper,) in session.execute(_PAPERS, execution_options={"yield_per": 5_000}):
        name, _, digits = str(paper).rpartition("-")
        if name and digits.isdecimal() and 0 < int(digits) <= HIGHEST_NUMBER:
            _see(found.setdefault(name, bytearray(1)), range(int(digits), int(digits) + 1))
    return found


def _see(seen: bytearray, numbers: range) -> None:
    missing = numbers.stop - len(seen)
    if missing > 0:
        seen.extend(bytes(missing))
    for number in numbers:
        seen[number] = 1


_LOTS = text("SELECT COUNT(*), COALESCE(MAX(number), 0) FROM lot")
_COUNTERS = text("SELECT series, value FROM counter")
_PAPERS = text(
    """SELECT document_no AS paper FROM journal_entry WHERE document_no IS NOT NULL
    UNION SELECT receipt FROM sale
    UNION SELECT number FROM consignment_note
    UNION SELECT number FROM quick_note
    UNION SELECT number FROM shift
    UNION SELECT number FROM statement
    UNION SELECT number FROM payout
    UNION SELECT number FROM agreement"""
)
