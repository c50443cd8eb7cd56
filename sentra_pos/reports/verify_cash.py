"""Asks the boxes: what a shift and the safe counted is what their postings make (I14), and payments settle once (I6)."""

from sentra_pos.reports.findings import Question

_ITEMS = """
    SELECT sale, position, method, amount FROM sale_payment
    UNION ALL SELECT sale, -ROW_NUMBER() OVER (PARTITION BY sale ORDER BY id), to_method, amount
    FROM payment_correction
    UNION ALL SELECT s.id, 1000 + ROW_NUMBER() OVER (PARTITION BY s.id ORDER BY e.id),
        CASE p.account WHEN 'QRIS_CLEARING' THEN 'qris' WHEN 'CARD_CLEARING' THEN 'card' ELSE 'transfer' END, p.amount
    FROM journal_entry e JOIN sale s ON s.receipt = e.document_no
    JOIN money_posting p ON p.entry = e.id AND p.account IN ('QRIS_CLEARING', 'CARD_CLEARING', 'BANK')
    WHERE e.kind = 'paid_twice'
"""
"""Every payment that can be settled, by the name a match has for it: those of the sale, what was corrected to another
method, and what was paid once too often."""

QUESTIONS = (
    Question(
        "I14",
        "{where}: {box} was counted and closed, but its postings still make {left}.",
        """SELECT c.entry, s.number AS box, b.amount AS left
        FROM shift_close c JOIN shift s ON s.id = c.shift
        JOIN (SELECT box, SUM(amount) AS amount FROM money_posting WHERE box IS NOT NULL GROUP BY box) b
            ON b.box = s.number
        WHERE b.amount <> 0 ORDER BY c.entry""",
    ),
    Question(
        "I14",
        "The safe's postings make {amount}: more was taken out of it than ever came in.",
        """SELECT SUM(amount) AS amount FROM money_posting WHERE box = 'SAFE' HAVING SUM(amount) < 0""",
    ),
    Question(
        "I14",
        "Cash lies in {box}, which is neither the safe nor the drawer of a shift.",
        """SELECT DISTINCT m.box FROM money_posting m LEFT JOIN shift s ON s.number = m.box
        WHERE m.box IS NOT NULL AND m.box <> 'SAFE' AND s.id IS NULL ORDER BY m.box""",
    ),
    Question(
        "I14",
        "{where}: {counted} was counted, but its notes and coins make {notes}.",
        """SELECT c.entry, c.counted, n.notes
        FROM (SELECT entry, counted FROM shift_close UNION ALL SELECT entry, counted FROM safe_count) c
        JOIN (SELECT entry, SUM(denomination * count) AS notes FROM counted_notes GROUP BY entry) n ON n.entry = c.entry
        WHERE n.notes <> c.counted ORDER BY c.entry""",
    ),
    Question(
        "I14",
        "{where}: notes and coins belong to no count.",
        """SELECT DISTINCT n.entry FROM counted_notes n
        LEFT JOIN shift_close c ON c.entry = n.entry LEFT JOIN safe_count f ON f.entry = n.entry
        LEFT JOIN opening o ON o.entry = n.entry
        WHERE c.entry IS NULL AND f.entry IS NULL AND o.entry IS NULL ORDER BY n.entry""",
    ),
    Question(
        "I14",
        "{where}: the safe held {expected}, {counted} was counted, and {posted} was posted.",
        """SELECT c.entry, c.expected, c.counted, COALESCE(m.posted, 0) AS posted FROM safe_count c
        LEFT JOIN (SELECT entry, SUM(amount) AS posted FROM money_posting WHERE box = 'SAFE' GROUP BY entry) m
            ON m.entry = c.entry
        WHERE c.counted - c.expected <> COALESCE(m.posted, 0) ORDER BY c.entry""",
    ),
    Question(
        "I14",
        "{where}: moves {amount} on {account}, which is not what its kind does.",
        """SELECT p.entry, p.account, p.amount FROM money_posting p JOIN journal_entry e ON e.id = p.entry
        WHERE e.kind = 'cash_in' AND p.account NOT IN ('CASH', 'OTHER_INCOME', 'OWNER', 'CUSTOMER_DEPOSIT')
            OR e.kind = 'cash_out' AND p.account NOT IN ('CASH', 'EXPENSE', 'OWNER', 'CUSTOMER_DEPOSIT')
            OR e.kind = 'safe_drop' AND (p.account <> 'CASH' OR (p.box = 'SAFE') <> (p.amount > 0))
            OR e.kind IN ('drawer_open', 'shift_carried_on')
        ORDER BY p.entry, p.position""",
    ),
    Question(
        "I6",
        "{where}: settles payments of {ticked}, but {posted} left the accounts they were held on.",
        f"""SELECT m.entry, m.ticked, COALESCE(p.posted, 0) AS posted
        FROM (
            SELECT x.entry, SUM(CASE WHEN i.method IN ('qris', 'card') THEN i.amount ELSE 0 END) AS ticked
            FROM payment_match x JOIN ({_ITEMS}) i ON i.sale = x.sale AND i.position = x.position GROUP BY x.entry
        ) m LEFT JOIN (
            SELECT entry, -SUM(amount) AS posted FROM money_posting
            WHERE account IN ('QRIS_CLEARING', 'CARD_CLEARING') GROUP BY entry
        ) p ON p.entry = m.entry
        WHERE m.ticked <> COALESCE(p.posted, 0) ORDER BY m.entry""",  # noqa: S608 - our own question
    ),
    Question(
        "I6",
        "{where}: settles payment {position} of {receipt}, which is not there, or stands under another method now.",
        f"""SELECT x.entry, x.position, s.receipt FROM payment_match x JOIN sale s ON s.id = x.sale
        LEFT JOIN ({_ITEMS}) i ON i.sale = x.sale AND i.position = x.position
        WHERE i.sale IS NULL OR i.method NOT IN ('qris', 'card', 'transfer') OR EXISTS (
            SELECT 1 FROM payment_correction c WHERE c.sale = x.sale AND c.from_method = i.method AND x.position > 0
                AND x.position < 1000
        )
        ORDER BY x.entry, x.position""",  # noqa: S608 - our own question
    ),
    Question(
        "I6",
        "{where}: gives {amount} back, which was not paid too much, or was given back before.",
        """SELECT b.id AS entry, COALESCE(d.amount, 0) AS amount FROM journal_entry b
        LEFT JOIN money_posting d ON d.entry = b.id AND d.account = 'CUSTOMER_DEPOSIT'
        LEFT JOIN money_posting t ON t.entry = b.reverses AND t.account = 'CUSTOMER_DEPOSIT'
        LEFT JOIN journal_entry e ON e.id = b.reverses AND e.kind = 'paid_twice'
        WHERE b.kind = 'deposit_back' AND (
            e.id IS NULL OR d.amount IS NULL OR t.amount IS NULL OR d.amount <> -t.amount OR EXISTS (
                SELECT 1 FROM journal_entry o
                WHERE o.document_no = b.document_no AND o.kind = b.kind AND o.reverses = b.reverses AND o.id <> b.id
            )
        )
        ORDER BY b.id""",
    ),
    Question(
        "I6",
        "{account}: of the money from before the books {amount} more was settled than the opening day brought.",
        """SELECT p.account, -SUM(p.amount) AS amount FROM money_posting p JOIN journal_entry e ON e.id = p.entry
        WHERE p.account IN ('QRIS_CLEARING', 'CARD_CLEARING') AND e.kind IN (
            'opening', 'opening_correction', 'opening_money_arrived', 'opening_money_missing'
        )
        GROUP BY p.account HAVING SUM(p.amount) < 0 ORDER BY p.account""",
    ),
    Question(
        "I6",
        "{where}: moves {amount} on {account}, which money from before the books does not do.",
        """SELECT p.entry, p.account, p.amount FROM money_posting p JOIN journal_entry e ON e.id = p.entry
        WHERE (e.kind = 'opening_money_arrived' AND p.account NOT IN (
                'BANK', 'PAYMENT_COST', 'QRIS_CLEARING', 'CARD_CLEARING'
            ) OR e.kind = 'opening_money_missing' AND p.account NOT IN (
                'CASH_DIFFERENCE', 'QRIS_CLEARING', 'CARD_CLEARING'
            ) OR e.kind IN ('opening_money_arrived', 'opening_money_missing')
                AND (p.account IN ('QRIS_CLEARING', 'CARD_CLEARING')) <> (p.amount < 0))
        ORDER BY p.entry, p.position""",
    ),
)
