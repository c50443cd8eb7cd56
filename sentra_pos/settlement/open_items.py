"""What no statement has counted yet, and which envelopes nobody has fetched: asked of the journals, or as it is kept.

The kept tables `open_posting`, `open_move`, `open_envelope` and `producer_settled` follow from the journals. Triggers
write them in the transaction of each deed, so a draft reads what is open and not the ten years behind it. `verify`
asks the journals themselves, and that the triggers are there.
"""

from dataclasses import dataclass

from sqlalchemy import ColumnElement, and_, exists, select

from sentra_pos.books import accounts
from sentra_pos.settlement import kinds
from sentra_pos.settlement.rows import ENTRY, LOT, MOVE, MOVE_LINK, POSTING, POSTING_LINK, PRODUCER

KEPT = ("open_posting", "open_move", "open_envelope", "producer_settled")
"""Tables that hold nothing of their own."""


def countable() -> ColumnElement[bool]:
    """The posting is one that statements count; of an envelope that is given up only what comes back."""
    settles = and_(ENTRY.c.kind == kinds.GIVE_UP, POSTING.c.amount > 0)
    return and_(POSTING.c.account == accounts.PRODUCER_PAYABLE, ENTRY.c.kind.not_in(kinds.OUTSIDE), ~settles)


def posting_is_open() -> ColumnElement[bool]:
    """The posting is on no statement."""
    return ~exists().where(
        POSTING_LINK.c.entry == POSTING.c.entry, POSTING_LINK.c.position == POSTING.c.position
    )


def move_is_open() -> ColumnElement[bool]:
    """The move is on no statement."""
    return ~exists().where(MOVE_LINK.c.entry == MOVE.c.entry, MOVE_LINK.c.position == MOVE.c.position)


def theirs() -> ColumnElement[bool]:
    """The lot is not the shop's own."""
    return LOT.c.producer.not_in(select(PRODUCER.c.id).where(PRODUCER.c.house))


@dataclass(frozen=True)
class Keeper:
    """A trigger that keeps one of the tables: what is written where, and what is done then."""

    table: str
    name: str
    when: str
    does: tuple[str, ...]

    def sql(self, dialect: str) -> str:
        """The statement that makes it; on PostgreSQL its function must be there."""
        when = f" WHEN ({self.when})" if self.when else ""
        begins = f"CREATE TRIGGER {self.name} AFTER INSERT ON {self.table}"
        if dialect == "postgresql":
            return f"{begins} FOR EACH ROW{when} EXECUTE FUNCTION {self.function}()"
        return f"{begins}{when} BEGIN {self.body} END"

    @property
    def body(self) -> str:
        """What is done, as both engines are told."""
        return " ".join(f"{one};" for one in self.does)

    @property
    def function(self) -> str:
        """What it calls on PostgreSQL."""
        return f"sentra_pos_{self.name}"

    @property
    def function_body(self) -> str:
        """The body of its function on PostgreSQL."""
        return f"BEGIN {self.body} RETURN NULL; END"


def _settle(producer: str, change: str, source: str = "") -> str:
    """Add `change` to what a producer is left with."""
    taken = f" FROM {source}" if source else ""
    where = "" if source else " WHERE true"  # so that SQLite does not take ON CONFLICT for a join
    return (
        f"INSERT INTO producer_settled (producer, amount) SELECT {producer}, {change}{taken}{where}"
        " ON CONFLICT (producer) DO UPDATE SET amount = producer_settled.amount + excluded.amount"
    )


_OUTSIDE = ", ".join(f"'{kind}'" for kind in kinds.OUTSIDE)

KEEPERS = (
    Keeper(
        "money_posting",
        "keep_open_posting",
        f"NEW.account = '{accounts.PRODUCER_PAYABLE}'",
        (
            (
                "INSERT INTO open_posting (producer, entry, position, amount)"  # noqa: S608 - our own words
                " SELECT NEW.producer, NEW.entry, NEW.position, NEW.amount FROM journal_entry"
                f" WHERE id = NEW.entry AND kind NOT IN ({_OUTSIDE})"
                f" AND NOT (kind = '{kinds.GIVE_UP}' AND NEW.amount > 0)"
            ),
        ),
    ),
    Keeper(
        "statement_posting",
        "keep_counted_posting",
        "",
        (
            (
                "DELETE FROM open_posting WHERE entry = NEW.entry AND position = NEW.position AND producer ="
                " (SELECT producer FROM money_posting WHERE entry = NEW.entry AND position = NEW.position)"
            ),
        ),
    ),
    Keeper(
        "stock_move",
        "keep_open_move",
        "",
        (
            (
                "INSERT INTO open_move (producer, entry, position)"
                " SELECT l.producer, NEW.entry, NEW.position FROM lot l JOIN producer p ON p.id = l.producer"
                " WHERE l.id = NEW.lot AND NOT p.house"
            ),
        ),
    ),
    Keeper(
        "statement_move",
        "keep_counted_move",
        "",
        (
            (
                "DELETE FROM open_move WHERE entry = NEW.entry AND position = NEW.position AND producer ="
                " (SELECT l.producer FROM stock_move m JOIN lot l ON l.id = m.lot"
                " WHERE m.entry = NEW.entry AND m.position = NEW.position)"
            ),
        ),
    ),
    Keeper(
        "statement",
        "keep_statement",
        "",
        (
            (
                "INSERT INTO open_envelope (producer, statement, until, amount)"
                " SELECT NEW.producer, NEW.id, NEW.until, NEW.to_pay WHERE NEW.to_pay > 0"
            ),
            _settle(
                "NEW.producer",
                "NEW.net - COALESCE((SELECT closing FROM statement WHERE id = NEW.previous), 0)",
            ),
        ),
    ),
    Keeper(
        "payout",
        "keep_payout",
        "",
        (
            "DELETE FROM open_envelope WHERE producer = NEW.producer AND statement = NEW.statement",
            _settle("NEW.producer", "-NEW.amount"),
        ),
    ),
    Keeper(
        "payout_reversal",
        "keep_payout_reversal",
        "",
        (
            (
                "INSERT INTO open_envelope (producer, statement, until, amount)"
                " SELECT producer, id, until, to_pay FROM statement WHERE id = NEW.statement AND to_pay > 0"
            ),
            _settle("producer", "NEW.amount", "statement WHERE id = NEW.statement"),
        ),
    ),
    Keeper(
        "envelope_given_up",
        "keep_given_up",
        "",
        (
            "DELETE FROM open_envelope WHERE producer = NEW.producer AND statement = NEW.statement",
            _settle("NEW.producer", "-NEW.amount"),
        ),
    ),
)
