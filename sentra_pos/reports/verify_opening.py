"""Asks the opening day: counted notes make what was posted, a correction takes back all of its opening (I8, I14)."""

from sentra_pos.reports.findings import Question

QUESTIONS = (
    Question(
        "I14",
        "{where}: the safe was opened with {posted}, but its notes make {counted}.",
        """SELECT n.entry, n.counted, COALESCE(m.posted, 0) AS posted FROM (
            SELECT c.entry, SUM(c.denomination * c.count) AS counted
            FROM counted_notes c JOIN opening o ON o.entry = c.entry GROUP BY c.entry
        ) n LEFT JOIN (
            SELECT entry, SUM(amount) AS posted FROM money_posting WHERE box = 'SAFE' GROUP BY entry
        ) m ON m.entry = n.entry
        WHERE n.counted <> COALESCE(m.posted, 0) ORDER BY n.entry""",
    ),
    Question(
        "I8",
        "{where}: takes {number} back, but {account} differs by {amount}.",
        """SELECT c.entry, o.number, m.account, SUM(m.amount) AS amount
        FROM opening c JOIN opening o ON o.id = c.corrects
        JOIN money_posting m ON m.entry = c.entry OR m.entry = o.entry
        GROUP BY c.entry, o.number, m.account HAVING SUM(m.amount) <> 0 ORDER BY c.entry""",
    ),
    Question(
        "I8",
        "{where}: says advances of {said}, but {posted} was posted.",
        """SELECT a.entry, a.said, COALESCE(m.posted, 0) AS posted FROM (
            SELECT entry, SUM(amount) AS said FROM opening_advance GROUP BY entry
        ) a LEFT JOIN (
            SELECT entry, SUM(amount) AS posted FROM money_posting WHERE account = 'PRODUCER_ADVANCE' GROUP BY entry
        ) m ON m.entry = a.entry
        WHERE a.said <> COALESCE(m.posted, 0) ORDER BY a.entry""",
    ),
)
