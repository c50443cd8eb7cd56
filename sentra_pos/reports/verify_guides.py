"""Asks groups and their guides: sales count where they were made, and a guide gets what was reckoned, once (I6, I14)."""

from sentra_pos.reports.findings import Question

QUESTIONS = (
    Question(
        "I6",
        "{where}: counts {receipt} for a group, which another entry has sold, or at another register.",
        """SELECT v.entry, s.receipt FROM visit_sale v JOIN sale s ON s.id = v.sale
        JOIN group_visit g ON g.id = v.visit LEFT JOIN journal_entry e ON e.id = v.entry
        WHERE s.entry <> v.entry OR e.register_code <> g.register_code ORDER BY v.entry""",
    ),
    Question(
        "I6",
        "{where}: owes a guide {amount} of {base}, which is not {bps} basis points of it in whole coins.",
        """SELECT entry, amount, base, bps FROM guide_commission
        WHERE amount <= 0 OR amount * 10000 > base * bps + 5000 OR (amount + 100) * 10000 <= base * bps - 5000
        ORDER BY entry""",
    ),
    Question(
        "I6",
        "{where}: says {amount} for a guide under {number}, but {posted} was posted.",
        """SELECT c.entry, c.amount, c.number, COALESCE(m.posted, 0) AS posted
        FROM guide_commission c JOIN journal_entry e ON e.id = c.entry
        LEFT JOIN (
            SELECT entry, SUM(amount) AS posted FROM money_posting WHERE account = 'GUIDE_COMMISSION' GROUP BY entry
        ) m ON m.entry = c.entry
        WHERE COALESCE(m.posted, 0) <> c.amount OR e.document_no <> c.number ORDER BY c.entry""",
    ),
    Question(
        "I6",
        "{where}: posts a guide's commission that no group has earned.",
        """SELECT DISTINCT p.entry FROM money_posting p LEFT JOIN guide_commission c ON c.entry = p.entry
        WHERE p.account = 'GUIDE_COMMISSION' AND c.id IS NULL ORDER BY p.entry""",
    ),
    Question(
        "I14",
        "{number}: its guide was paid {too_much} more than he got.",
        """SELECT e.document_no AS number, SUM(p.amount) AS too_much
        FROM money_posting p JOIN journal_entry e ON e.id = p.entry
        WHERE p.account = 'GUIDE_PAYABLE' GROUP BY e.document_no HAVING SUM(p.amount) > 0 ORDER BY e.document_no""",
    ),
)
