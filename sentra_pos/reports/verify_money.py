"""Asks the money: entries balance (I1, I2), sales add up (I6), and each line is shared as it says (I7)."""

from sentra_pos.reports.findings import Question

QUESTIONS = (
    Question(
        "I1",
        "{where}: its postings sum to {total} instead of 0.",
        """SELECT entry, SUM(amount) AS total FROM money_posting
        GROUP BY entry HAVING SUM(amount) <> 0 ORDER BY entry""",
    ),
    Question(
        "I2",
        "All postings together sum to {total} instead of 0.",
        "SELECT SUM(amount) AS total FROM money_posting HAVING SUM(amount) <> 0",
    ),
    Question(
        "I6",
        "{where}: lines {net} and rounding {rounding} do not make the total {total}.",
        """SELECT s.entry, s.rounding, s.total, COALESCE(l.net, 0) AS net
        FROM sale s LEFT JOIN (SELECT sale, SUM(net) AS net FROM sale_line GROUP BY sale) l ON l.sale = s.id
        WHERE COALESCE(l.net, 0) + s.rounding <> s.total ORDER BY s.entry""",
    ),
    Question(
        "I6",
        "{where}: payments of {paid} less {change} change do not make the total {total}.",
        """SELECT s.entry, s.total, s.change, COALESCE(p.paid, 0) AS paid
        FROM sale s LEFT JOIN (SELECT sale, SUM(amount) AS paid FROM sale_payment GROUP BY sale) p ON p.sale = s.id
        WHERE s.total + s.change <> COALESCE(p.paid, 0) OR s.paid <> COALESCE(p.paid, 0) ORDER BY s.entry""",
    ),
    Question(
        "I6",
        "{where}: {received} came in, {rounded} was rounded off; the sale says {total} and {rounding}.",
        """SELECT s.entry, s.total, s.rounding, COALESCE(m.received, 0) AS received, COALESCE(m.rounded, 0) AS rounded
        FROM sale s LEFT JOIN (
            SELECT entry,
                SUM(CASE WHEN account <> 'ROUNDING' THEN amount ELSE 0 END) AS received,
                SUM(CASE WHEN account = 'ROUNDING' THEN amount ELSE 0 END) AS rounded
            FROM money_posting
            WHERE account IN ('CASH', 'BANK', 'QRIS_CLEARING', 'CARD_CLEARING', 'CUSTOMER_DEPOSIT', 'ROUNDING')
            GROUP BY entry
        ) m ON m.entry = s.entry
        WHERE COALESCE(m.received, 0) <> s.total OR COALESCE(m.rounded, 0) <> -s.rounding ORDER BY s.entry""",
    ),
    Question(
        "I7",
        "{where}: line {position} has parts {producer_part} and {shop_part} of a net of {net}.",
        """SELECT entry, position, producer_part, shop_part, net FROM sale_line
        WHERE producer_part + shop_part <> net ORDER BY entry, position""",
    ),
    Question(
        "I7",
        "{where}: line {position} is {net} net, but {gross} gross less {discounts} discounts.",
        """SELECT entry, position, net, gross, shop_discount + producer_discount + shared_discount AS discounts
        FROM sale_line
        WHERE gross - shop_discount - producer_discount - shared_discount <> net ORDER BY entry, position""",
    ),
    Question(
        "I7",
        "{where}: line {position} says {producer_part} for its producer, but {credited} was credited.",
        """SELECT l.entry, l.position, l.producer_part, COALESCE(m.credited, 0) AS credited
        FROM sale_line l JOIN producer p ON p.id = l.producer
        LEFT JOIN (
            SELECT entry, line, producer, -SUM(amount) AS credited FROM money_posting
            WHERE account = 'PRODUCER_PAYABLE' AND line IS NOT NULL GROUP BY entry, line, producer
        ) m ON m.entry = l.entry AND m.line = l.id AND m.producer = l.producer
        WHERE COALESCE(m.credited, 0) <> CASE WHEN p.house THEN 0 ELSE l.producer_part END
        ORDER BY l.entry, l.position""",
    ),
    Question(
        "I7",
        "{where}: {credited} was credited to producers for lines of {parts}.",
        """SELECT s.entry, m.credited, COALESCE(l.parts, 0) AS parts
        FROM sale s JOIN (
            SELECT entry, -SUM(amount) AS credited FROM money_posting
            WHERE account = 'PRODUCER_PAYABLE' GROUP BY entry
        ) m ON m.entry = s.entry
        LEFT JOIN (
            SELECT l.entry, SUM(l.producer_part) AS parts
            FROM sale_line l JOIN producer p ON p.id = l.producer WHERE NOT p.house GROUP BY l.entry
        ) l ON l.entry = s.entry
        WHERE m.credited <> COALESCE(l.parts, 0) ORDER BY s.entry""",
    ),
)
