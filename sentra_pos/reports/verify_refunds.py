"""Asks what was given back: it adds up, mirrors the sale, and is never more than what was sold (I5, I6, I7, I12, I13)."""

from sentra_pos.reports.findings import Question

QUESTIONS = (
    Question(
        "I6",
        "{where}: lines of {net} and rounding {rounding} do not make the {paid} that was given back.",
        """SELECT r.entry, r.rounding, r.paid, COALESCE(l.net, 0) AS net
        FROM refund r LEFT JOIN (SELECT refund, SUM(net) AS net FROM refund_line GROUP BY refund) l ON l.refund = r.id
        WHERE COALESCE(l.net, 0) + r.rounding <> r.paid OR COALESCE(l.net, 0) <> r.net OR r.paid > 0
        ORDER BY r.entry""",
    ),
    Question(
        "I6",
        "{where}: {paid} was given back, but its payments make {sum}.",
        """SELECT r.entry, r.paid, COALESCE(p.paid, 0) AS sum FROM refund r LEFT JOIN (
            SELECT refund, SUM(amount) AS paid FROM refund_payment GROUP BY refund
        ) p ON p.refund = r.id
        WHERE r.paid <> COALESCE(p.paid, 0) ORDER BY r.entry""",
    ),
    Question(
        "I6",
        "{where}: {moved} left, {rounded} was rounded; the refund says {paid} and {rounding}.",
        """SELECT r.entry, r.paid, r.rounding, COALESCE(m.moved, 0) AS moved, COALESCE(m.rounded, 0) AS rounded
        FROM refund r LEFT JOIN (
            SELECT entry,
                SUM(CASE WHEN account <> 'ROUNDING' THEN amount ELSE 0 END) AS moved,
                SUM(CASE WHEN account = 'ROUNDING' THEN amount ELSE 0 END) AS rounded
            FROM money_posting
            WHERE account IN ('CASH', 'BANK', 'QRIS_CLEARING', 'CARD_CLEARING', 'CUSTOMER_DEPOSIT', 'ROUNDING')
            GROUP BY entry
        ) m ON m.entry = r.entry
        WHERE COALESCE(m.moved, 0) <> r.paid OR COALESCE(m.rounded, 0) <> -r.rounding ORDER BY r.entry""",
    ),
    Question(
        "I6",
        "{where}: of the sale's {total} altogether {back} was given back.",
        """SELECT s.entry, s.total, b.back FROM sale s
        JOIN (SELECT sale, -SUM(paid) AS back FROM refund WHERE sale IS NOT NULL GROUP BY sale) b ON b.sale = s.id
        WHERE b.back > s.total ORDER BY s.entry""",
    ),
    Question(
        "I6",
        "{where}: goods worth {used} paid for other goods, which say {paid}.",
        """SELECT r.entry, -p.amount AS used, COALESCE(s.paid, 0) AS paid
        FROM refund r JOIN refund_payment p ON p.refund = r.id AND p.method = 'exchange'
        LEFT JOIN (
            SELECT reference, SUM(amount) AS paid FROM sale_payment WHERE method = 'exchange' GROUP BY reference
        ) s ON s.reference = r.number
        WHERE -p.amount <> COALESCE(s.paid, 0) ORDER BY r.entry""",
    ),
    Question(
        "I7",
        "{where}: line {position} takes back {producer_part} and {shop_part} of a net of {net}.",
        """SELECT entry, position, producer_part, shop_part, net FROM refund_line
        WHERE producer_part + shop_part <> net
            OR gross - shop_discount - producer_discount - shared_discount <> net
        ORDER BY entry, position""",
    ),
    Question(
        "I7",
        "{where}: line {position} was sold as {quantity}, and {back} came back.",
        """SELECT l.entry, l.position, l.quantity, b.back FROM sale_line l
        JOIN (SELECT sale_line, SUM(quantity) AS back FROM refund_line GROUP BY sale_line) b ON b.sale_line = l.id
        WHERE b.back > l.quantity ORDER BY l.entry, l.position""",
    ),
    Question(
        "I7",
        "{where}: line {position} came back whole, but {net} of its net of {sold} and {part} of its producer's"
        " {producer_part} were taken back.",
        """SELECT l.entry, l.position, l.net AS sold, l.producer_part, -b.net AS net, -b.part AS part FROM sale_line l
        JOIN (
            SELECT sale_line, SUM(quantity) AS back, SUM(net) AS net, SUM(gross) AS gross, SUM(producer_part) AS part
            FROM refund_line GROUP BY sale_line
        ) b ON b.sale_line = l.id
        WHERE b.back = l.quantity AND (b.net <> -l.net OR b.gross <> -l.gross OR b.part <> -l.producer_part)
        ORDER BY l.entry, l.position""",
    ),
    Question(
        "I7",
        "{where}: its lines take back {part}, but {debited} was taken back from that producer.",
        """SELECT l.entry, l.part, COALESCE(m.debited, 0) AS debited
        FROM (
            SELECT r.entry, COALESCE(r.sale_line, r.id) AS line, r.producer,
                -SUM(CASE WHEN p.house THEN 0 ELSE r.producer_part END) AS part
            FROM refund_line r JOIN producer p ON p.id = r.producer
            GROUP BY r.entry, COALESCE(r.sale_line, r.id), r.producer
        ) l LEFT JOIN (
            SELECT entry, line, producer, SUM(amount) AS debited FROM money_posting
            WHERE account = 'PRODUCER_PAYABLE' AND line IS NOT NULL GROUP BY entry, line, producer
        ) m ON m.entry = l.entry AND m.line = l.line AND m.producer = l.producer
        WHERE COALESCE(m.debited, 0) <> l.part ORDER BY l.entry""",
    ),
    Question(
        "I7",
        "{where}: line {position} is a refund that is not payable on the day of its sale's line.",
        """SELECT r.entry, r.position FROM refund_line r JOIN sale_line l ON l.id = r.sale_line
        WHERE r.payable_from <> l.payable_from OR r.product <> l.product OR r.producer <> l.producer
        ORDER BY r.entry, r.position""",
    ),
    Question(
        "I5",
        "{where}: {quantity} came back of a line, but {moved} came from the customer.",
        """SELECT l.entry, l.quantity, COALESCE(m.moved, 0) AS moved
        FROM (
            SELECT entry, COALESCE(sale_line, id) AS line, goods, SUM(quantity) AS quantity
            FROM refund_line GROUP BY entry, COALESCE(sale_line, id), goods
        ) l LEFT JOIN (
            SELECT entry, line, to_place, SUM(quantity) AS moved FROM stock_move
            WHERE from_place = 'CUSTOMER' AND line IS NOT NULL GROUP BY entry, line, to_place
        ) m ON m.entry = l.entry AND m.line = l.line AND m.to_place = l.goods
        WHERE l.quantity <> COALESCE(m.moved, 0) ORDER BY l.entry""",
    ),
    Question(
        "I12",
        "{where}: is not the one entry of one refund, or bears another number.",
        """SELECT e.id AS entry FROM journal_entry e LEFT JOIN refund r ON r.entry = e.id AND r.kind = e.kind
        WHERE e.kind IN ('refund', 'void') GROUP BY e.id, e.document_no
        HAVING COUNT(r.id) <> 1 OR MIN(r.number) <> e.document_no OR e.document_no IS NULL ORDER BY e.id""",
    ),
    Question(
        "I12",
        "{where}: is of another kind than {number}, which names it.",
        """SELECT r.entry, r.number FROM refund r LEFT JOIN journal_entry e ON e.id = r.entry
        WHERE e.id IS NULL OR e.kind <> r.kind OR e.kind NOT IN ('refund', 'void') ORDER BY r.entry""",
    ),
    Question(
        "I12",
        "{where}: {number} voids a sale of which more was given back.",
        """SELECT r.entry, r.number FROM refund r WHERE r.kind = 'void' AND EXISTS (
            SELECT 1 FROM refund o WHERE o.sale = r.sale AND o.id <> r.id
        ) ORDER BY r.entry""",
    ),
    Question(
        "I13",
        "{where}: its slip was never queued for printing.",
        """SELECT r.entry FROM refund r WHERE NOT EXISTS (
            SELECT 1 FROM print_job j WHERE j.document_no = r.number AND j.kind = 'receipt' AND j.copy_no = 0
        ) AND NOT EXISTS (
            SELECT 1 FROM refund_payment q WHERE q.refund = r.id AND q.method = 'exchange'
        ) ORDER BY r.entry""",
    ),
    Question(
        "I6",
        "{where}: corrects {amount} from {from_method} to {to_method}, but {moved} was moved.",
        """SELECT c.entry, c.amount, c.from_method, c.to_method, COALESCE(m.moved, 0) AS moved
        FROM payment_correction c LEFT JOIN (
            SELECT entry, SUM(CASE WHEN amount > 0 THEN amount ELSE 0 END) AS moved, COUNT(*) AS postings
            FROM money_posting WHERE account IN ('CASH', 'BANK', 'QRIS_CLEARING', 'CARD_CLEARING') GROUP BY entry
        ) m ON m.entry = c.entry
        WHERE c.amount <= 0 OR c.from_method = c.to_method OR COALESCE(m.moved, 0) <> c.amount
            OR COALESCE(m.postings, 0) <> 2
        ORDER BY c.entry""",
    ),
)
