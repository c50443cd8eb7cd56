"""The opening day from a table: goods, debts, advances and the shop's own money, all of it or nothing.

A row with a code is goods (of the shop itself where no producer is named); any other says its kind and amount. What a
file says of a producer takes the place of what was typed before, part by part: goods, debt, advances, and each sum of
the shop.
"""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from enum import Enum
from uuid import UUID

from sqlmodel import Session

from sentra_pos.base.errors import RuleBroken
from sentra_pos.base.rowreport import Action, Report, RowResult, refusal, settled
from sentra_pos.base.tablefile import BadCell, Columns, Table, TableRow
from sentra_pos.books.occasion import Occasion
from sentra_pos.catalogue import barcodes, products
from sentra_pos.consignment import deliveries
from sentra_pos.producers import directory
from sentra_pos.producers.tables import Producer
from sentra_pos.settlement import opening, opening_content, opening_drafts
from sentra_pos.settlement.opening_content import HIGHEST, Advance, Content, OpeningGoods

COLUMNS = Columns(
    required=("producer",),
    optional=(
        "kind", "amount", "instalment", "code", "quantity", "expiry", "made_on", "price", "titip_price", "cost",
    ),
)  # fmt: skip


class Kind(Enum):
    """What a row of the opening says."""

    GOODS = "goods"
    OWED = "owed"
    """The shop owes the producer."""
    OWES = "owes"
    """The producer owes the shop."""
    ADVANCE = "advance"
    """An advance the producer still pays back in instalments."""
    SAFE = "safe"
    BANK = "bank"
    QRIS = "qris"
    CARD = "card"
    INVENTORY = "inventory"
    """Goods of the shop's own that are not entered one by one, at what they cost."""


OF_PRODUCERS = (Kind.OWED, Kind.OWES, Kind.ADVANCE)
_WORDS = {
    "barang": Kind.GOODS,
    "hutang": Kind.OWED,
    "utang": Kind.OWED,
    "piutang": Kind.OWES,
    "uang muka": Kind.ADVANCE,
    "panjar": Kind.ADVANCE,
    "brankas": Kind.SAFE,
    "float": Kind.SAFE,
    "kas": Kind.SAFE,
    "kartu": Kind.CARD,
    "persediaan": Kind.INVENTORY,
} | {kind.value: kind for kind in Kind}


@dataclass
class _Part:
    """What the file says of one producer, or of the shop."""

    kinds: set[Kind] = field(default_factory=set)
    content: Content = field(default_factory=Content)

    def take(self, kind: Kind, said: Content) -> None:
        """Add what a row says."""
        old = self.content
        self.kinds.add(kind)
        self.content = Content(
            goods=old.goods + said.goods,
            owed=old.owed + said.owed,
            owes=old.owes + said.owes,
            advances=old.advances + said.advances,
            safe=old.safe + said.safe,
            bank=old.bank + said.bank,
            qris=old.qris + said.qris,
            card=old.card + said.card,
            stock=old.stock + said.stock,
        )

    def over(self, before: Content) -> Content:
        """What was typed `before`, with what the file says in its place."""
        merged = before
        for kind in Kind:
            if kind in self.kinds:
                merged = _PUT[kind](merged, self.content)
        return merged


def read(session: Session, table: Table, *, on: Occasion) -> dict[UUID | None, Content]:
    """What `table` (of COLUMNS) says by producer, the shop's own under None; raise ImportRefused."""
    parts, results = _read(session, table, on)
    settled(results, dry_run=False)
    return {producer: part.content for producer, part in parts.items()}


def take_in(session: Session, table: Table, *, on: Occasion, dry_run: bool) -> Report:
    """Make drafts of what `table` says, all or none, or only say what would become of its rows; raise ImportRefused."""
    parts, results = _read(session, table, on, with_drafts=True)
    merged = {one: part.over(opening_drafts.read(session, one)) for one, part in parts.items()}
    if all(opening_drafts.read(session, one) == content for one, content in merged.items()):
        results = [_same(one) for one in results]
    report = settled(results, dry_run=dry_run)
    if not dry_run:
        for producer, content in merged.items():
            opening_drafts.keep(session, producer=producer, content=content, on=on)
    return report


def _read(
    session: Session, table: Table, on: Occasion, *, with_drafts: bool = False
) -> tuple[dict[UUID | None, _Part], list[RowResult]]:
    parts: dict[UUID | None, _Part] = {}
    results: list[RowResult] = []
    for row in table.rows:
        about = " ".join(filter(None, (row.get("producer"), row.get("code") or row.get("kind"))))
        try:
            producer = _owner(session, row)
            kind, said = _row(session, row, producer, on)
            key = None if producer is None or producer.house else producer.id
            part = parts.setdefault(key, _Part())
            _refuse(session, key, part, said, with_drafts=with_drafts)
        except RuleBroken as refused:
            results.append(refusal(row.number, about, refused))
        else:
            part.take(kind, said)
            results.append(RowResult(row.number, Action.NEW, about))
    return parts, results


def _refuse(
    session: Session, producer: UUID | None, part: _Part, said: Content, *, with_drafts: bool
) -> None:
    """Whatever stands against the row together with those before it."""
    if with_drafts:
        opening_drafts.require_free(session, producer)
    elif producer is not None:
        opening.require_open(session, producer)
    owed, owes = part.content.owed + said.owed, part.content.owes + said.owes
    if owed and owes:
        raise opening_content.BothOwe(owed=owed, owes=owes)


def _same(row: RowResult) -> RowResult:
    """Everything the file says was typed before."""
    return replace(row, action=Action.SAME) if row.action is Action.NEW else row


def _owner(session: Session, row: TableRow) -> Producer | None:
    named = row.get("producer")
    return directory.find(session, named) if named else directory.house(session)


def _row(session: Session, row: TableRow, owner: Producer | None, on: Occasion) -> tuple[Kind, Content]:
    kind = _kind(row)
    of_shop = owner is None or owner.house
    if kind in OF_PRODUCERS and of_shop:
        raise BadCell(column="producer", value=row.get("producer")[:60], hint="Name the producer.")
    if kind not in (*OF_PRODUCERS, Kind.GOODS) and not of_shop:
        hint = "This is the shop's: leave it empty."
        raise BadCell(column="producer", value=row.get("producer")[:60], hint=hint)
    if kind is Kind.GOODS:
        goods = _goods(session, row, is_house=of_shop)
        said = Content(goods=(goods,))
        if owner is None:
            opening.owner_of(session, None, said)
        return kind, opening_content.check(session, said, owner=owner, day=on.business_day).content
    said = _amount(kind, row)
    return kind, opening_content.check(session, said, owner=owner, day=on.business_day).content


def _kind(row: TableRow) -> Kind:
    word = " ".join(row.get("kind").lower().split())
    if not word and row.get("code"):
        return Kind.GOODS
    kind = _WORDS.get(word)
    if kind is None:
        hint = f"One of {', '.join(one.value for one in Kind)}."
        raise BadCell(column="kind", value=row.get("kind")[:60], hint=hint)
    return kind


def _amount(kind: Kind, row: TableRow) -> Content:
    amount = row.amount("amount")
    if amount is None or amount > HIGHEST:
        raise BadCell(column="amount", value=row.get("amount")[:60], hint="Whole rupiah, such as 12.500.")
    return _SAID[kind](amount, row.amount("instalment") or 0)


def _goods(session: Session, row: TableRow, *, is_house: bool) -> OpeningGoods:
    product = products.get(session, barcodes.read(session, row.get("code")).product)
    cost = row.amount("cost")
    if cost is not None and not is_house:
        raise BadCell(
            column="cost", value=row.get("cost")[:60], hint="Only goods of the shop's own have a cost."
        )
    return OpeningGoods(
        product=product.id,
        quantity=deliveries.units(row.get("quantity"), product.decimals),
        expiry=deliveries.expiry_day(row.get("expiry")),
        price=row.amount("price"),
        titip_price=row.amount("titip_price"),
        cost=cost,
        made_on=deliveries.made_day(row.get("made_on")),
    )


_SAID: dict[Kind, Callable[[int, int], Content]] = {
    Kind.OWED: lambda amount, _: Content(owed=amount),
    Kind.OWES: lambda amount, _: Content(owes=amount),
    Kind.ADVANCE: lambda amount, instalment: Content(advances=(Advance(amount, instalment),)),
    Kind.SAFE: lambda amount, _: Content(safe=amount),
    Kind.BANK: lambda amount, _: Content(bank=amount),
    Kind.QRIS: lambda amount, _: Content(qris=amount),
    Kind.CARD: lambda amount, _: Content(card=amount),
    Kind.INVENTORY: lambda amount, _: Content(stock=amount),
}
_PUT: dict[Kind, Callable[[Content, Content], Content]] = {
    Kind.GOODS: lambda old, new: replace(old, goods=new.goods),
    Kind.OWED: lambda old, new: replace(old, owed=new.owed, owes=new.owes),
    Kind.OWES: lambda old, new: replace(old, owed=new.owed, owes=new.owes),
    Kind.ADVANCE: lambda old, new: replace(old, advances=new.advances),
    Kind.SAFE: lambda old, new: replace(old, safe=new.safe, notes=old.notes if new.safe == old.safe else ()),
    Kind.BANK: lambda old, new: replace(old, bank=new.bank),
    Kind.QRIS: lambda old, new: replace(old, qris=new.qris),
    Kind.CARD: lambda old, new: replace(old, card=new.card),
    Kind.INVENTORY: lambda old, new: replace(old, stock=new.stock),
}
"""How what a file says takes the place of what was typed."""
