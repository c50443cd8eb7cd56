"""Pay day: grouping a week and drawing its statements, against bare SQL and bare reportlab drawing of the same rows."""

import io
from contextlib import closing
from pathlib import Path

import pysqlite3.dbapi2 as pysqlite3

from sentra_pos.base import money, upkeep
from sentra_pos.base.database import Books
from sentra_pos.bench import freezing, stock, week
from sentra_pos.bench.measure import Line, median, turn_by_turn
from sentra_pos.settlement import statements
from sentra_pos.settlement.draft import Draft
from sentra_pos.settlement.goods import GoodsRow
from sentra_pos.settlement.statements import StatementView

_SUMS = (
    "SELECT m.producer, p.id, l.price, l.commission_bps, sum(l.quantity), sum(l.gross), sum(l.shop_discount),"
    " sum(l.producer_discount + l.shared_discount), sum(-m.amount), count(*)"
    " FROM money_posting m JOIN journal_entry e ON e.id = m.entry JOIN sale_line l ON l.id = m.line"
    " JOIN product p ON p.id = l.product"
    " LEFT JOIN statement_posting s ON s.entry = m.entry AND s.position = m.position"
    " WHERE m.account = 'PRODUCER_PAYABLE' AND s.statement IS NULL AND e.business_day BETWEEN ? AND ? AND m.payable_from <= ?"
    " GROUP BY m.producer, p.id, l.price, l.commission_bps"
)
_GOODS = (
    "SELECT lot.producer, lot.product, m.from_place, m.to_place, e.kind, sum(m.quantity), min(lot.expiry)"
    " FROM stock_move m JOIN journal_entry e ON e.id = m.entry JOIN lot ON lot.id = m.lot"
    " LEFT JOIN statement_move s ON s.entry = m.entry AND s.position = m.position"
    " WHERE s.statement IS NULL AND e.business_day BETWEEN ? AND ?"
    " GROUP BY lot.producer, lot.product, m.from_place, m.to_place, e.kind"
)


def lines(
    folder: Path, *, producers: int, sold: int, rounds: int, weeks_before: int = 0, shown: int = 300
) -> list[Line]:
    """Measure drafts of all producers for a week of `sold` lines, freezing them, and the papers of `shown` of them.

    `weeks_before` such weeks lie before it, settled and paid.
    """
    path = folder / "week.db"
    made = upkeep.create(str(path))
    week.fill(made, producers=producers, lines=sold, weeks_before=weeks_before)
    made.close()  # what was written last is brought into the file itself
    books = upkeep.open_books(str(path))
    size = f"{_dotted(sold)} lines in the week"
    if weeks_before:
        size += f", {_dotted(sold * weeks_before)} before"
    drafts, bare = _grouping(books, path, rounds)
    wanted = books.reading(lambda session: statements.drafts(session, until=week.UNTIL))
    frozen = freezing.line(books, path, wanted, rounds=min(len(wanted) - 10, rounds * 20), size=size)
    views = _frozen(books, wanted[:shown])
    drawn, bare_drawn = turn_by_turn(
        [lambda: _draw(views), lambda: _draw_bare(views)], rounds=max(3, rounds // 3), warm_up=1
    )
    books.close()
    return [
        Line(
            f"drafts of {producers} producers, {size}",
            median(drafts),
            baseline=median(bare),
            against="two bare SQL questions for the same sums of that week",
            aim=1.5,
        ),
        frozen,
        Line(
            f"drawing {len(views)} statements",
            median(drawn),
            baseline=median(bare_drawn),
            against="bare reportlab drawing of the same rows",
            aim=2.0,
        ),
    ]


def _dotted(number: int) -> str:
    return f"{number:,}".replace(",", ".")


def _grouping(books: Books, path: Path, rounds: int) -> tuple[list[float], list[float]]:
    first, until = stock.DAY.isoformat(), week.UNTIL.isoformat()
    with closing(pysqlite3.connect(str(path))) as connection:

        def bare() -> None:
            connection.execute(_SUMS, (first, until, until)).fetchall()
            connection.execute(_GOODS, (first, until)).fetchall()

        def ours() -> None:
            books.reading(lambda session: statements.drafts(session, until=week.UNTIL))

        taken = turn_by_turn([ours, bare], rounds=rounds, warm_up=2)
    return taken[0], taken[1]


def _frozen(books: Books, drafts: list[Draft]) -> list[StatementView]:
    """These statements, frozen now or before."""
    views = []
    for draft in drafts:
        done = statements.freeze_once(books, producer=draft.producer, until=week.UNTIL, on=stock.occasion())
        views.append(_view(books, done.number))
    return views


def _view(books: Books, number: str) -> StatementView:
    return books.reading(lambda session: statements.view(session, number))


def _draw(views: list[StatementView]) -> None:
    from sentra_pos.settlement import statement_pdf

    for view in views:
        statement_pdf.draw(view, printed_at=stock.AT)


def _bare_row(row: GoodsRow) -> list[str]:
    counts = (
        row.opening,
        row.came_in,
        row.sold,
        row.refunded,
        row.taken_back,
        row.damaged,
        row.lost,
        row.left,
    )
    return [row.name, *(str(count) for count in counts), "tidak ada"]


def _draw_bare(views: list[StatementView]) -> None:
    """The same tables as plain strings and lines, with the same fonts; no measuring, no wrapping, no QR."""
    from reportlab.pdfgen.canvas import Canvas

    from sentra_pos.paper import faces

    strong, plain = faces.font(faces.Face.STRONG).fontName, faces.font(faces.Face.TEXT).fontName
    for view in views:
        canvas = Canvas(io.BytesIO(), invariant=1)
        rows = [_bare_row(row) for row in view.draft.goods]
        rows += [["Barang 1-1", *["1.000"] * 8] for _ in view.sold]
        rows += [["Jumlah bersih", money.plain(view.draft.net)]] * 20
        for number, row in enumerate(rows):
            y = 800 - number % 60 * 12.0
            canvas.setFont(strong if number % 2 else plain, 9)
            for place, cell in enumerate(row):
                canvas.drawString(50 + place * 48, y, cell)
            canvas.line(50, y - 3, 550, y - 3)
            if number % 60 == 59:
                canvas.showPage()
        canvas.save()
