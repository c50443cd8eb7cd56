"""The tables a statement is made from, as plain SQL asks them."""

from sqlalchemy import Table
from sqlmodel import SQLModel

from sentra_pos.books.tables import (
    JournalEntry,
    LotBalance,
    MoneyPosting,
    OpenMove,
    OpenPosting,
    ProducerSettled,
    StatementMove,
    StatementPosting,
    StockMove,
)
from sentra_pos.catalogue.tables import Product
from sentra_pos.checkout.tables import Refund, RefundLine, Sale, SaleLine
from sentra_pos.producers.tables import Agreement, Producer
from sentra_pos.settlement.tables import (
    GivenUp,
    OpenEnvelope,
    Payout,
    PayoutReversal,
    Statement,
    TransferSeen,
)
from sentra_pos.stock.tables import Lot


def _table(model: type[SQLModel]) -> Table:
    table = model.__table__  # type: ignore[attr-defined]
    assert isinstance(table, Table)  # noqa: S101 - narrows the type; every row class has one
    return table


ENTRY = _table(JournalEntry)
POSTING = _table(MoneyPosting)
MOVE = _table(StockMove)
POSTING_LINK = _table(StatementPosting)
MOVE_LINK = _table(StatementMove)
BALANCE = _table(LotBalance)
LOT = _table(Lot)
PRODUCT = _table(Product)
PRODUCER = _table(Producer)
AGREEMENT = _table(Agreement)
SALE = _table(Sale)
SALE_LINE = _table(SaleLine)
REFUND = _table(Refund)
REFUND_LINE = _table(RefundLine)
STATEMENT = _table(Statement)
PAYOUT = _table(Payout)
REVERSAL = _table(PayoutReversal)
GIVEN_UP = _table(GivenUp)
OPEN_POSTING = _table(OpenPosting)
OPEN_MOVE = _table(OpenMove)
OPEN_ENVELOPE = _table(OpenEnvelope)
SETTLED = _table(ProducerSettled)
SEEN = _table(TransferSeen)
