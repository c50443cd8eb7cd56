"""Asks the statements: each counted what it says, once (I8), and says the same when it is drafted again (I10)."""

from sqlalchemy.exc import DBAPIError
from sqlmodel import Session, col, select

from sentra_pos.producers.tables import Producer
from sentra_pos.reports import verify_open
from sentra_pos.reports.findings import MOST_OF_A_KIND, Finding, Question, about, ask
from sentra_pos.settlement import proof

QUESTIONS = (
    Question(
        "I8",
        "{where}: {number} counted postings of {counted}, which does not make its net of {net} out of {before}.",
        """SELECT s.entry, s.number, s.net, COALESCE(b.closing, 0) AS before, COALESCE(c.counted, 0) AS counted
        FROM statement s LEFT JOIN statement b ON b.id = s.previous
        LEFT JOIN (
            SELECT l.statement, -SUM(p.amount) AS counted
            FROM statement_posting l JOIN money_posting p ON p.entry = l.entry AND p.position = l.position
            GROUP BY l.statement
        ) c ON c.statement = s.id
        WHERE COALESCE(b.closing, 0) + COALESCE(c.counted, 0) <> s.net ORDER BY s.entry""",
    ),
    Question(
        "I8",
        "{where}: the terms of {number} do not sum to its net of {net}, or that less {to_pay} is not {closing}.",
        """SELECT entry, number, net, to_pay, closing FROM statement
        WHERE opening + earned + refunds + compensation + fees + instalments <> net
            OR net - to_pay <> closing OR to_pay < 0 ORDER BY entry""",
    ),
    Question(
        "I8",
        "{where}: posting {position} is on {number}, which is not about it.",
        """SELECT l.entry, l.position, s.number
        FROM statement_posting l LEFT JOIN statement s ON s.id = l.statement
        LEFT JOIN money_posting p ON p.entry = l.entry AND p.position = l.position
        WHERE s.id IS NULL OR p.producer IS NULL OR p.producer <> s.producer OR p.account <> 'PRODUCER_PAYABLE'
        ORDER BY l.entry, l.position""",
    ),
    Question(
        "I8",
        "{where}: move {position} is on {number}, which is not about it.",
        """SELECT l.entry, l.position, s.number
        FROM statement_move l LEFT JOIN statement s ON s.id = l.statement
        LEFT JOIN stock_move m ON m.entry = l.entry AND m.position = l.position
        LEFT JOIN lot o ON o.id = m.lot
        WHERE s.id IS NULL OR o.producer IS NULL OR o.producer <> s.producer ORDER BY l.entry, l.position""",
    ),
    Question(
        "I8",
        "{where}: {number} does not follow the statement before it.",
        """SELECT entry, number FROM (
            SELECT entry, number, previous,
                LAG(id) OVER (PARTITION BY producer ORDER BY until) AS before
            FROM statement
        ) s WHERE previous IS NOT NULL AND before IS NULL OR previous IS NULL AND before IS NOT NULL
            OR previous <> before ORDER BY entry""",
    ),
    Question(
        "I8",
        "{where}: {number} hands over {amount}, {posted} was posted, and its statement pays {to_pay}.",
        """SELECT p.entry, p.number, p.amount, s.to_pay, COALESCE(m.posted, 0) AS posted
        FROM payout p JOIN statement s ON s.id = p.statement
        LEFT JOIN (
            SELECT entry, producer, SUM(amount) AS posted FROM money_posting
            WHERE account = 'PRODUCER_PAYABLE' GROUP BY entry, producer
        ) m ON m.entry = p.entry AND m.producer = p.producer
        WHERE p.amount <> s.to_pay OR p.amount <> COALESCE(m.posted, 0) OR p.producer <> s.producer
        ORDER BY p.entry""",
    ),
    Question(
        "I8",
        "{where}: takes {said} of {number} back, but {amount} was paid and {posted} posted.",
        """SELECT r.entry, p.number, r.amount AS said, p.amount, COALESCE(m.posted, 0) AS posted
        FROM payout_reversal r JOIN payout p ON p.id = r.payout LEFT JOIN (
            SELECT entry, producer, -SUM(amount) AS posted FROM money_posting
            WHERE account = 'PRODUCER_PAYABLE' GROUP BY entry, producer
        ) m ON m.entry = r.entry AND m.producer = p.producer
        WHERE r.amount <> p.amount OR r.amount <> COALESCE(m.posted, 0) OR r.statement <> p.statement
        ORDER BY r.entry""",
    ),
    Question(
        "I8",
        "{where}: {number} pays a statement again whose payout was not taken back, or that was given up.",
        """SELECT p.entry, p.number FROM payout p
        LEFT JOIN payout b ON b.id = p.replaces LEFT JOIN payout_reversal r ON r.payout = p.replaces
        LEFT JOIN envelope_given_up g ON g.statement = p.statement
        LEFT JOIN payout_reversal own ON own.payout = p.id
        WHERE p.replaces IS NOT NULL AND (r.payout IS NULL OR b.statement <> p.statement OR r.entry > p.entry)
            OR g.statement IS NOT NULL AND own.payout IS NULL ORDER BY p.entry""",
    ),
    Question(
        "I8",
        "{where}: gives {amount} of {number} up, but {back} came back and its statement pays {to_pay}.",
        """SELECT g.entry, s.number, g.amount, s.to_pay, COALESCE(m.back, 0) AS back
        FROM envelope_given_up g JOIN statement s ON s.id = g.statement LEFT JOIN (
            SELECT entry, producer, -SUM(amount) AS back FROM money_posting
            WHERE account = 'PRODUCER_PAYABLE' AND amount < 0 GROUP BY entry, producer
        ) m ON m.entry = g.entry AND m.producer = g.producer
        WHERE g.amount <> s.to_pay OR g.amount <> COALESCE(m.back, 0) OR g.producer <> s.producer
        ORDER BY g.entry""",
    ),
    Question(
        "I8",
        "{where}: {number} gives {said} ahead, but {posted} was posted.",
        """SELECT a.entry, a.number, a.amount AS said, COALESCE(m.posted, 0) AS posted
        FROM advance a LEFT JOIN (
            SELECT entry, producer, SUM(amount) AS posted FROM money_posting
            WHERE account = 'PRODUCER_ADVANCE' GROUP BY entry, producer
        ) m ON m.entry = a.entry AND m.producer = a.producer
        WHERE a.amount <> COALESCE(m.posted, 0) OR a.instalment < 0 OR a.instalment > a.amount ORDER BY a.entry""",
    ),
    Question(
        "I8",
        "{where}: the answer to {number} corrects {said}, but {posted} was posted.",
        """SELECT o.entry, b.number, o.amount AS said, COALESCE(m.posted, 0) AS posted
        FROM objection_outcome o JOIN objection b ON b.id = o.objection LEFT JOIN (
            SELECT entry, producer, -SUM(amount) AS posted FROM money_posting
            WHERE account = 'PRODUCER_PAYABLE' GROUP BY entry, producer
        ) m ON m.entry = o.entry AND m.producer = b.producer
        WHERE o.amount <> COALESCE(m.posted, 0) ORDER BY o.entry""",
    ),
    Question(
        "I8",
        "{where}: {number} was seen on the bank's list, but it was no transfer that was made before.",
        """SELECT t.entry, p.number FROM transfer_seen t LEFT JOIN payout p ON p.id = t.payout
        WHERE p.id IS NULL OR p.method <> 'transfer' OR p.entry >= t.entry ORDER BY t.entry""",
    ),
    Question(
        "I8",
        "{where}: charges {said} for a rack, but {posted} was posted.",
        """SELECT r.entry, r.amount AS said, COALESCE(m.posted, 0) AS posted
        FROM rack_fee r LEFT JOIN (
            SELECT entry, producer, SUM(amount) AS posted FROM money_posting
            WHERE account = 'PRODUCER_PAYABLE' GROUP BY entry, producer
        ) m ON m.entry = r.entry AND m.producer = r.producer
        WHERE r.amount <> COALESCE(m.posted, 0) ORDER BY r.entry""",
    ),
)


def look(session: Session) -> list[Finding]:
    """Everything about statements, and whether each producer's account is explained by them."""
    return [
        *ask(session, QUESTIONS),
        *ask(session, verify_open.QUESTIONS),
        *_unbalanced(session),
        *_changed(session),
    ]


def _unbalanced(session: Session) -> list[Finding]:
    found = proof.unbalanced(session)[:MOST_OF_A_KIND]
    codes = select(Producer.id, Producer.code).where(col(Producer.id).in_([one.producer for one in found]))
    code_of = dict(session.exec(codes).all())
    return [
        Finding(
            "I8",
            f"Producer {code_of.get(one.producer)} is owed {one.owed}; statements and open postings make"
            f" {one.explained}.",
        )
        for one in found
    ]


def _changed(session: Session) -> list[Finding]:
    sentence = "{where}: {number} was frozen with {field} {stored}; drafted again it says {again}."
    try:
        changed = proof.changed(session)[:MOST_OF_A_KIND]
    except DBAPIError:
        raise
    except Exception as error:  # noqa: BLE001 - rows that were tampered with can break the drafting in any way
        return [
            Finding("I10", f"The frozen statements cannot be drafted again: {type(error).__name__} {error}.")
        ]
    return [
        about(session, "I10", sentence, {name: getattr(one, name) for name in ("entry", *_FACTS)})
        for one in changed
    ]


_FACTS = ("number", "field", "stored", "again")
