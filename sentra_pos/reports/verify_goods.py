"""Asks the goods: kept balances follow from the moves (I3), the shelf holds no less than nothing (I4), lots add up (I5)."""

from sentra_pos.reports.findings import Question

QUESTIONS = (
    Question(
        "I3",
        "Lot {number} at {place}: {kept} are kept, the moves make {moved}.",
        """SELECT l.number, a.place, SUM(a.kept) AS kept, SUM(a.moved) AS moved
        FROM (
            SELECT lot, place, quantity AS kept, 0 AS moved FROM lot_balance
            UNION ALL
            SELECT lot, to_place, 0, quantity FROM stock_move WHERE to_place NOT IN ('PRODUCER', 'CUSTOMER')
            UNION ALL
            SELECT lot, from_place, 0, -quantity FROM stock_move WHERE from_place NOT IN ('PRODUCER', 'CUSTOMER')
        ) a LEFT JOIN lot l ON l.id = a.lot
        GROUP BY a.lot, a.place, l.number HAVING SUM(a.kept) <> SUM(a.moved) ORDER BY l.number, a.place""",
    ),
    Question(
        "I3",
        "{where}: moves {quantity} from {from_place} to {to_place}.",
        """SELECT entry, quantity, from_place, to_place FROM stock_move
        WHERE quantity <= 0 OR from_place = to_place ORDER BY entry""",
    ),
    Question(
        "I4",
        "Lot {number} at {place}: {quantity} is less than nothing.",
        """SELECT l.number, b.place, b.quantity FROM lot_balance b LEFT JOIN lot l ON l.id = b.lot
        WHERE b.quantity < 0 AND b.place <> 'LOST' ORDER BY l.number, b.place""",
    ),
    Question(
        "I5",
        "Lot {number}: {came} came in, {sold} were sold and {back} went back, which does not leave the {held} we hold.",
        """SELECT l.number, m.came, m.sold, m.back, COALESCE(b.held, 0) AS held
        FROM lot l JOIN (
            SELECT lot,
                SUM(CASE WHEN from_place = 'PRODUCER' THEN quantity ELSE 0 END) AS came,
                SUM(CASE WHEN to_place = 'CUSTOMER' THEN quantity
                    WHEN from_place = 'CUSTOMER' THEN -quantity ELSE 0 END) AS sold,
                SUM(CASE WHEN to_place = 'PRODUCER' THEN quantity ELSE 0 END) AS back
            FROM stock_move GROUP BY lot
        ) m ON m.lot = l.id
        LEFT JOIN (SELECT lot, SUM(quantity) AS held FROM lot_balance GROUP BY lot) b ON b.lot = l.id
        WHERE m.came - m.sold - m.back <> COALESCE(b.held, 0) ORDER BY l.number""",
    ),
    Question(
        "I5",
        "{where}: line {position} sold {quantity}, but {moved} went to the customer.",
        """SELECT s.entry, s.position, s.quantity, COALESCE(m.moved, 0) AS moved
        FROM sale_line s LEFT JOIN (
            SELECT entry, line, SUM(quantity) AS moved FROM stock_move
            WHERE to_place = 'CUSTOMER' AND line IS NOT NULL GROUP BY entry, line
        ) m ON m.entry = s.entry AND m.line = s.id
        WHERE s.quantity <> COALESCE(m.moved, 0) ORDER BY s.entry, s.position""",
    ),
    Question(
        "I5",
        "{where}: line {position} brought {quantity}, but {moved} came from the producer.",
        """SELECT c.entry, c.position, c.quantity, COALESCE(m.moved, 0) AS moved
        FROM consignment_line c LEFT JOIN (
            SELECT entry, lot, SUM(quantity) AS moved FROM stock_move
            WHERE from_place = 'PRODUCER' GROUP BY entry, lot
        ) m ON m.entry = c.entry AND m.lot = c.lot
        WHERE c.quantity <> COALESCE(m.moved, 0) ORDER BY c.entry, c.position""",
    ),
)
