"""Asks what is kept beside the statements: open postings, open moves, envelopes and sums follow from the journals (I8)."""

from sentra_pos.reports.findings import Question

QUESTIONS = (
    Question(
        "I8",
        "{where}: posting {position} of {amount} should be open for its statement, and is kept as {kept}.",
        """SELECT p.entry, p.position, p.amount, o.amount AS kept
        FROM money_posting p JOIN journal_entry e ON e.id = p.entry
        LEFT JOIN open_posting o ON o.producer = p.producer AND o.entry = p.entry AND o.position = p.position
        WHERE p.account = 'PRODUCER_PAYABLE' AND e.kind NOT IN ('payout', 'payout_reversal')
            AND NOT (e.kind = 'give_up' AND p.amount > 0) AND (o.amount IS NULL OR o.amount <> p.amount)
            AND NOT EXISTS (SELECT 1 FROM statement_posting s WHERE s.entry = p.entry AND s.position = p.position)
        ORDER BY p.entry, p.position""",
    ),
    Question(
        "I8",
        "{where}: posting {position} is kept as open and is none, or is on a statement.",
        """SELECT o.entry, o.position FROM open_posting o
        LEFT JOIN journal_entry e ON e.id = o.entry
        LEFT JOIN money_posting p ON p.entry = o.entry AND p.position = o.position AND p.producer = o.producer
            AND p.account = 'PRODUCER_PAYABLE'
        LEFT JOIN statement_posting s ON s.entry = o.entry AND s.position = o.position
        WHERE p.entry IS NULL OR s.entry IS NOT NULL OR e.kind IN ('payout', 'payout_reversal')
            OR e.kind = 'give_up' AND p.amount > 0 ORDER BY o.entry, o.position""",
    ),
    Question(
        "I8",
        "{where}: move {position} should be open for its statement, and is not kept.",
        """SELECT m.entry, m.position FROM stock_move m JOIN lot l ON l.id = m.lot
        JOIN producer p ON p.id = l.producer
        LEFT JOIN open_move o ON o.producer = l.producer AND o.entry = m.entry AND o.position = m.position
        WHERE NOT p.house AND o.entry IS NULL
            AND NOT EXISTS (SELECT 1 FROM statement_move s WHERE s.entry = m.entry AND s.position = m.position)
        ORDER BY m.entry, m.position""",
    ),
    Question(
        "I8",
        "{where}: move {position} is kept as open and is none, or is on a statement.",
        """SELECT o.entry, o.position FROM open_move o
        LEFT JOIN stock_move m ON m.entry = o.entry AND m.position = o.position
        LEFT JOIN lot l ON l.id = m.lot AND l.producer = o.producer
        LEFT JOIN statement_move s ON s.entry = o.entry AND s.position = o.position
        WHERE l.id IS NULL OR s.entry IS NOT NULL ORDER BY o.entry, o.position""",
    ),
    Question(
        "I8",
        "{where}: {amount} of {number} wait for somebody, and {kept} are kept as waiting.",
        """SELECT s.entry, s.number, s.waits AS amount, COALESCE(o.amount, 0) AS kept FROM (
            SELECT s.id, s.entry, s.number, s.producer, s.until,
                CASE WHEN EXISTS (SELECT 1 FROM envelope_given_up g WHERE g.statement = s.id)
                    OR EXISTS (SELECT 1 FROM payout p WHERE p.statement = s.id
                        AND NOT EXISTS (SELECT 1 FROM payout_reversal r WHERE r.payout = p.id))
                THEN 0 ELSE s.to_pay END AS waits
            FROM statement s
        ) s LEFT JOIN open_envelope o ON o.producer = s.producer AND o.statement = s.id AND o.until = s.until
        WHERE s.waits <> COALESCE(o.amount, 0) ORDER BY s.entry""",
    ),
    Question(
        "I8",
        "An envelope of {amount} is kept for a statement that is not there.",
        """SELECT o.amount FROM open_envelope o LEFT JOIN statement s ON s.id = o.statement
            AND s.producer = o.producer AND s.until = o.until
        WHERE s.id IS NULL ORDER BY o.amount""",
    ),
    Question(
        "I8",
        "Producer {code} was left with {amount} by statements and payouts, and {kept} are kept.",
        """SELECT p.code, COALESCE(c.amount, 0) AS amount, COALESCE(k.amount, 0) AS kept FROM producer p
        LEFT JOIN producer_settled k ON k.producer = p.id
        LEFT JOIN (
            SELECT producer, SUM(amount) AS amount FROM (
                SELECT s.producer, s.net - COALESCE(b.closing, 0) AS amount
                FROM statement s LEFT JOIN statement b ON b.id = s.previous
                UNION ALL SELECT producer, -amount FROM payout
                UNION ALL SELECT p.producer, r.amount FROM payout_reversal r JOIN payout p ON p.id = r.payout
                UNION ALL SELECT producer, -amount FROM envelope_given_up
            ) parts GROUP BY producer
        ) c ON c.producer = p.id
        WHERE COALESCE(c.amount, 0) <> COALESCE(k.amount, 0) ORDER BY p.code""",
    ),
)
