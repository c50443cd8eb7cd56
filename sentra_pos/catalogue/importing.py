"""Products from a table: new ones, changed ones, their codes, prices and terms, all of them or none.

A row is for the product its barcode stands for; else for the one of its producer that bears the same name; else for a
new one. An empty cell, or a column the file lacks, leaves what is known as it is.
"""

import re
from dataclasses import dataclass, field
from uuid import UUID

from sqlmodel import Session, col, select

from sentra_pos.base import ids, text
from sentra_pos.base.errors import RuleBroken
from sentra_pos.base.rowreport import Action, Report, RowResult, refusal, settled
from sentra_pos.base.tablefile import BadCell, Columns, Table, TableRow
from sentra_pos.books.occasion import Occasion
from sentra_pos.catalogue import barcodes, prices, products
from sentra_pos.catalogue.barcodes import NewCode, Scanned
from sentra_pos.catalogue.products import NewProduct
from sentra_pos.catalogue.tables import Product, ProductFields
from sentra_pos.paper import symbols
from sentra_pos.producers import agreements, directory
from sentra_pos.producers.agreements import ProductTerm
from sentra_pos.producers.tables import Producer
from sentra_pos.producers.terms import Terms, TermsKind
from sentra_pos.shop import permissions
from sentra_pos.shop.permissions import Act

COLUMNS = Columns(
    required=("barcode", "name", "producer", "price"),
    optional=("group", "unit", "decimals", "commission_bps", "fixed_price", "shelf_life_days"),
)
_WORDS = {"name": products.LONGEST_NAME, "group": products.LONGEST_WORD, "unit": products.LONGEST_WORD}
_FIELDS = ("name", "group", "unit", "decimals", "shelf_life_days")
_UNTOLD = ("priced_by_lot", "shelf_place", "drying_bps")
"""What no column says, and an import leaves as it is."""
# 8,99E+12: a spreadsheet that took a barcode for a number has lost its last digits.
_SHORTENED = re.compile(r"[0-9]+[.,][0-9]+E\+[0-9]+", re.IGNORECASE)


@dataclass(frozen=True)
class _Known:
    """What the books know about the products of the file."""

    producers: dict[str, Producer]
    codes: dict[str, Scanned]
    products: dict[UUID, Product]
    names: dict[tuple[UUID, str], UUID]
    amounts: dict[UUID, int]
    terms: dict[UUID, Terms]


@dataclass(frozen=True)
class _Seen:
    """What earlier rows of the file are for."""

    codes: dict[str, TableRow] = field(default_factory=dict)
    names: "dict[tuple[UUID, str], tuple[TableRow, _Plan]]" = field(default_factory=dict)


@dataclass(frozen=True)
class _Plan:
    """A row that can be taken; None or empty where nothing changes. `code` None: the shop issues one."""

    product: UUID
    producer: Producer
    decimals: int
    result: RowResult
    is_new: bool = False
    fields: ProductFields | None = None
    code: str | None = ""
    amount: int | None = None
    terms: Terms | None = None


def import_products(session: Session, table: Table, *, on: Occasion, dry_run: bool = False) -> Report:
    """Take in every row of `table` (of COLUMNS), or only say what would happen; raise ImportRefused with each reason.

    Prices are rupiah a unit from the business day; `commission_bps` or `fixed_price` become a term of the product in
    its producer's agreement from that day if they differ. Of weighed goods (decimals 3) a code stands for 1.000.
    """
    known = _look_up(session, table, on)
    seen = _Seen()
    plans: list[_Plan] = []
    results: list[RowResult] = []
    for row in table.rows:
        try:
            plan = _plan(row, known, seen)
        except RuleBroken as refused:
            results.append(refusal(row.number, row.get("barcode") or row.get("name"), refused))
        else:
            plans.append(plan)
            results.append(plan.result)
    report = settled(results, dry_run=dry_run)
    if report.written:
        permissions.require(session, Act.PRODUCT, on)
        _write(session, plans, on)
    return report


def _look_up(session: Session, table: Table, on: Occasion) -> _Known:
    producers = directory.by_code(session)
    named = {row.get("producer").upper() for row in table.rows}
    owners = [producer.id for code, producer in producers.items() if code in named]
    rows = [
        product
        for start in range(0, len(owners), 500)
        for product in session.exec(
            select(Product).where(col(Product.producer).in_(owners[start : start + 500]))
        )
    ]
    return _Known(
        producers=producers,
        codes=barcodes.found(session, sorted({row.get("barcode") for row in table.rows} - {""})),
        products={row.id: row for row in rows},
        names={(row.producer, text.search_form(row.name)): row.id for row in rows},
        amounts=prices.everything(session, on.business_day),
        terms=agreements.product_terms(session, day=on.business_day),
    )


def _plan(row: TableRow, known: _Known, seen: _Seen) -> _Plan:
    producer = known.producers.get(row.get("producer").upper())
    if producer is None:
        raise directory.UnknownProducer(code=row.get("producer")[:60])
    code = _checked_barcode(row.get("barcode"))
    name = (producer.id, text.search_form(row.get("name")))
    earlier = seen.codes.setdefault(code, row) if code else row
    namesake = seen.names.get(name)
    if earlier is not row or namesake is not None:
        return _again(row, code, earlier if earlier is not row else None, namesake, known)
    product = _meant(code, name, producer, known)
    plan = _new(row, producer, code) if product is None else _changed(row, producer, code, product, known)
    seen.names[name] = (row, plan)
    return plan


def _meant(code: str, name: tuple[UUID, str], producer: Producer, known: _Known) -> Product | None:
    """The product the row is for; raise CodeTaken if its barcode is somebody else's or a lot's."""
    scanned = known.codes.get(code)
    if scanned is None:
        by_name = known.names.get(name)
        return None if by_name is None else known.products[by_name]
    product = known.products.get(scanned.product)
    if product is None or scanned.lot is not None:
        raise barcodes.CodeTaken(code=code, product="a lot" if scanned.lot else "another producer's product")
    if scanned.quantity != 10**product.decimals:
        raise BadCell(column="barcode", value=code, hint=f"This is a pack of {product.name}.")
    return product


def _again(
    row: TableRow, code: str, earlier: TableRow | None, namesake: tuple[TableRow, _Plan] | None, known: _Known
) -> _Plan:
    """A second row for a product of this file: it says the same, or adds one more barcode."""
    first = earlier or (namesake[0] if namesake else row)
    if namesake is None or _but_barcode(first) != _but_barcode(row):
        hint = f"Row {first.number} says something else of this product."
        raise BadCell(column="name", value=row.get("name")[:60], hint=hint)
    plan = namesake[1]
    scanned = known.codes.get(code)
    if scanned is not None and scanned.product != plan.product:
        raise barcodes.CodeTaken(code=code, product="another product")
    adds = bool(code) and earlier is None and scanned is None
    about = code or row.get("name")[:80]
    result = RowResult(row.number, Action.CHANGED if adds else Action.SAME, about, "barcode" if adds else "")
    return _Plan(plan.product, plan.producer, plan.decimals, result, code=code if adds else "")


def _but_barcode(row: TableRow) -> dict[str, str]:
    return {column: cell for column, cell in row.cells.items() if column != "barcode"}


def _new(row: TableRow, producer: Producer, code: str) -> _Plan:
    fields = products.check(_typed(row, {}))
    price = row.amount("price")
    if price is None:
        raise BadCell(column="price", value="", hint="A new product needs a price.")
    return _Plan(
        product=ids.new(),
        producer=producer,
        decimals=fields.decimals,
        result=RowResult(row.number, Action.NEW, code or fields.name[:80]),
        is_new=True,
        fields=fields,
        code=code or None,
        amount=prices.check(price),
        terms=_terms(row),
    )


def _changed(row: TableRow, producer: Producer, code: str, product: Product, known: _Known) -> _Plan:
    fields = products.check(_typed(row, {name: getattr(product, name) for name in (*_FIELDS, *_UNTOLD)}))
    changes = [name for name in _FIELDS if getattr(fields, name) != getattr(product, name)]
    if "decimals" in changes:
        raise BadCell(column="decimals", value=str(fields.decimals), hint="What was sold by it would change.")
    amount, terms = row.amount("price"), _terms(row)
    said = list(changes)
    if amount == known.amounts.get(product.id):
        amount = None
    if amount is not None:
        prices.check(amount)
        said.append("price")
    if terms == known.terms.get(product.id):
        terms = None
    said += ["terms"] if terms else []
    adds = bool(code) and code not in known.codes
    said += ["barcode"] if adds else []
    action = Action.CHANGED if said else Action.SAME
    return _Plan(
        product=product.id,
        producer=producer,
        decimals=product.decimals,
        result=RowResult(row.number, action, code or product.name[:80], ", ".join(said)),
        fields=fields if changes else None,
        code=code if adds else "",
        amount=amount,
        terms=terms,
    )


def _typed(row: TableRow, kept: dict[str, object]) -> ProductFields:
    facts: dict[str, object] = {"name": "", **kept}
    for column, longest in _WORDS.items():
        facts |= {column: row.plain(column, most=longest)} if row.get(column) else {}
    for column, most in (("decimals", 6), ("shelf_life_days", 3_650)):
        number = row.whole(column, most=most)
        facts |= {} if number is None else {column: number}
    return ProductFields.model_validate(facts)


def _terms(row: TableRow) -> Terms | None:
    commission_bps = row.whole("commission_bps", most=10_000)
    fixed_price = row.amount("fixed_price")
    if commission_bps is not None and fixed_price is not None:
        raise BadCell(
            column="fixed_price",
            value=row.get("fixed_price"),
            hint="A commission or a fixed price, not both.",
        )
    if fixed_price is not None:
        return Terms(TermsKind.FIXED, fixed_price=prices.check(fixed_price))
    return None if commission_bps is None else Terms(TermsKind.PERCENT, commission_bps)


def _checked_barcode(typed: str) -> str:
    if not typed:
        return ""
    if _SHORTENED.fullmatch(typed):
        raise BadCell(column="barcode", value=typed, hint="A spreadsheet shortened it; make the column text.")
    code = barcodes.check(typed)
    if code.startswith(symbols.OWN_LOT) and len(code) == 13 and symbols.is_ean(code):
        raise BadCell(column="barcode", value=code, hint="Codes that begin with 28 are labels of lots.")
    return code


def _write(session: Session, plans: list[_Plan], on: Occasion) -> None:
    new = [
        NewProduct(plan.product, plan.fields, plan.producer) for plan in plans if plan.is_new and plan.fields
    ]
    products.add_many(session, new, at=on.recorded_at)
    for plan in plans:
        if plan.fields is not None and not plan.is_new:
            products.change(session, plan.product, plan.fields)
    # Those of the file come first: what the shop issues must not be one of them.
    barcodes.add_many(
        session, [NewCode(plan.code, plan.product, 10**plan.decimals) for plan in plans if plan.code]
    )
    without = [plan for plan in plans if plan.code is None]
    issued = barcodes.issue_many(session, len(without))
    barcodes.add_many(
        session,
        [NewCode(code, plan.product, 10**plan.decimals) for code, plan in zip(issued, without, strict=True)],
    )
    amounts = {plan.product: plan.amount for plan in plans if plan.amount is not None}
    prices.put_many(session, amounts, from_day=on.business_day, on=on)
    terms = [ProductTerm(plan.producer.id, plan.product, plan.terms) for plan in plans if plan.terms]
    agreements.agree_products(session, terms, from_day=on.business_day, on=on)
