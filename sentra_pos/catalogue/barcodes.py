"""Which product or lot a scanned code stands for: one table of codes, the codes a scale prints, and GS1 labels."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlmodel import Session, col, select

from sentra_pos.base import bulk, numbering, text
from sentra_pos.base.errors import RuleBroken
from sentra_pos.catalogue import gs1
from sentra_pos.catalogue.gs1 import Label
from sentra_pos.catalogue.tables import Barcode, Product
from sentra_pos.paper import symbols

LONGEST = 48
_PRICE_VERSION = 10**8
"""Lots are numbered below it, so that two of a label's ten digits are free to count its prices."""
_AT_ONCE = 500


@dataclass(eq=False)
class UnknownCode(RuleBroken):
    """No product, lot or pack has this code."""

    sentence = "The code {code} is not known. Nothing was changed."

    code: str


@dataclass(eq=False)
class WrongCheckDigit(RuleBroken):
    """The code's last digit does not fit the others: it was misread or mistyped."""

    sentence = "The code {code} was misread: its check digit is wrong. Scan it again."

    code: str


@dataclass(eq=False)
class CodeTaken(RuleBroken):
    """The code already stands for another product."""

    sentence = "The code {code} already belongs to {product}."

    code: str
    product: str


@dataclass(eq=False)
class SharedCode(RuleBroken):
    """Several makers print this code on their goods, so that it names none of them."""

    sentence = "The code {code} stands on goods of several makers, {product} among them. Scan our own label (28… or 29…)."

    code: str
    product: str


@dataclass(frozen=True)
class Scanned:
    """What a code says by itself; `amount` is the price printed on a price-embedded code, in rupiah.

    `expiry` is the last good day that a GS1 label bears, `batch` what its maker calls the batch. `label_price` is what
    our own label of a lot says where that is another price than the lot came in with (C15).
    """

    product: UUID
    lot: UUID | None = None
    quantity: int | None = None
    amount: int | None = None
    expiry: date | None = None
    batch: str = ""
    label_price: int | None = None


@dataclass(frozen=True)
class NewCode:
    """A code that is to stand for `quantity` smallest units of a product."""

    code: str
    product: UUID
    quantity: int


def read(session: Session, code: str) -> Scanned:
    """What `code` stands for; raise WrongCheckDigit, UnknownCode, SharedCode, or what `gs1.read` raises for a label.

    A code in the table wins, in any of the lengths that mean the same (UPC-A and EAN-13, UPC-E spelled out); then
    come the weight (21…) and price (23…) codes that scales print, and GS1 labels (C5).
    """
    tidy = gs1.without_symbol(code.strip(" ")) if not gs1.is_label(code.strip(" ")) else code.strip(" ")
    is_code = 0 < len(tidy) <= LONGEST and tidy.isascii() and tidy.isprintable()
    known = _known(session, tidy) if is_code else None
    if known is not None:
        return known
    if gs1.is_label(tidy):
        return _from_label(session, gs1.read(tidy))
    if not is_code:
        raise UnknownCode(code=text.ascii(tidy.strip())[:LONGEST])
    _require_check_digit(tidy)
    return _from_scale(session, tidy)


def add(session: Session, *, code: str, product: UUID, quantity: int = 1, lot: UUID | None = None) -> None:
    """Let `code` stand for `quantity` smallest units of the product; raise CodeTaken or WrongCheckDigit.

    A code that is already this product's with the same quantity is left as it is.
    """
    tidy = check(code)
    taken = session.get(Barcode, tidy)
    if taken is None:
        session.add(Barcode(code=tidy, product=product, lot=lot, quantity_per_scan=quantity))
        session.flush()
    elif (taken.product, taken.lot, taken.quantity_per_scan) != (product, lot, quantity):
        raise CodeTaken(code=tidy, product=session.get_one(Product, taken.product).name)


def share(session: Session, *, code: str) -> UUID:
    """From now on `code` names no product, for another maker prints it too; raise UnknownCode if it is nobody's.

    The product that had it gets a code of our own, unless it has one; its id.
    """
    row = session.get(Barcode, check(code))
    if row is None:
        raise UnknownCode(code=code)
    row.is_shared = True
    session.add(row)
    session.flush()
    if not any(known.startswith(symbols.OWN_PRODUCT) for known, _ in of_product(session, row.product)):
        decimals = session.get_one(Product, row.product).decimals
        issue(session, product=row.product, quantity=int(10**decimals))
    return row.product


def check(code: str) -> str:
    """`code` without outer blanks if it can be a code; raise UnknownCode or WrongCheckDigit."""
    tidy = code.strip()
    if not tidy or len(tidy) > LONGEST or not tidy.isascii() or not tidy.isprintable():
        raise UnknownCode(code=text.ascii(tidy)[:LONGEST])
    _require_check_digit(tidy)
    return tidy


def add_many(session: Session, codes: Sequence[NewCode]) -> None:
    """Many codes at once; the caller knows that each is right and free, or was issued just now."""
    rows = ({"code": one.code, "product": one.product, "quantity_per_scan": one.quantity} for one in codes)
    bulk.add(session, Barcode, rows)


def found(session: Session, codes: Sequence[str]) -> dict[str, Scanned]:
    """What those of `codes` that are in the table stand for."""
    known: dict[str, Scanned] = {}
    for start in range(0, len(codes), _AT_ONCE):
        query = select(Barcode.code, Barcode.product, Barcode.lot, Barcode.quantity_per_scan).where(
            col(Barcode.code).in_(codes[start : start + _AT_ONCE])
        )
        for code, product, lot, quantity in session.execute(query):
            known[code] = Scanned(product=product, lot=lot, quantity=quantity)
    return known


def issue_many(session: Session, count: int) -> list[str]:
    """So many free codes of our own (29…), in order, each given once."""
    free: list[str] = []
    while len(free) < count:
        numbers = numbering.take_many(session, "product_code", count - len(free))
        made = [symbols.product_code(number) for number in numbers]
        taken = found(session, made)
        free += [code for code in made if code not in taken]
    return free


def issue(session: Session, *, product: UUID, quantity: int = 1) -> str:
    """A code of our own (29…) for the product, from now on."""
    while True:
        code = symbols.product_code(numbering.take(session, "product_code"))
        if session.get(Barcode, code) is None:
            add(session, code=code, product=product, quantity=quantity)
            return code


def of_lot(session: Session, lot: UUID) -> str:
    """The code on the lot's label as it came in (28…)."""
    first = select(Barcode.code).where(Barcode.lot == lot, col(Barcode.label_price).is_(None))
    return session.exec(first).one()


def of_label(session: Session, *, lot: UUID, price: int, number: int) -> str:
    """The code for labels of lot `number` that say `price`, made when the first of them is printed (C15).

    The two digits after 28 count the prices: the till knows by the code what the label in the hand says.
    """
    query = select(Barcode).where(Barcode.lot == lot)
    known = list(session.exec(query))
    same = next((row.code for row in known if row.label_price == price), None)
    if same is not None:
        return same
    first = next(row for row in known if row.label_price is None)
    code = symbols.lot_code(len(known) * _PRICE_VERSION + number)
    session.add(
        Barcode(
            code=code,
            product=first.product,
            lot=lot,
            quantity_per_scan=first.quantity_per_scan,
            label_price=price,
        )
    )
    session.flush()
    return code


def of_product(session: Session, product: UUID) -> list[tuple[str, int]]:
    """The product's codes with the smallest units each one counts, single pieces first."""
    query = (
        select(Barcode.code, Barcode.quantity_per_scan)
        .where(Barcode.product == product, col(Barcode.lot).is_(None), col(Barcode.is_shared).is_(False))
        .order_by(col(Barcode.quantity_per_scan), col(Barcode.code))
    )
    return [(code, quantity) for code, quantity in session.execute(query)]


def _known(session: Session, code: str) -> Scanned | None:
    """What the table says of `code`; of several that mean the same the one as it was scanned."""
    forms = symbols.same_codes(code)
    query = select(  # type: ignore[call-overload]  # more columns than it has types for
        Barcode.code,
        Barcode.product,
        Barcode.lot,
        Barcode.quantity_per_scan,
        Barcode.label_price,
        Barcode.is_shared,
    )
    rows = {row[0]: row for row in session.execute(query.where(col(Barcode.code).in_(forms)))}
    row = next((rows[form] for form in forms if form in rows), None)
    if row is None:
        return None
    if row[5]:
        raise SharedCode(code=row[0], product=session.get_one(Product, row[1]).name)
    return Scanned(product=row[1], lot=row[2], quantity=row[3], label_price=row[4])


def _require_check_digit(code: str) -> None:
    is_short = len(code) in (8, 12, 13) and code.isdigit()
    if is_short and not symbols.is_ean(code) and not symbols.from_upc_e(code):
        raise WrongCheckDigit(code=code)


def _from_label(session: Session, label: Label) -> Scanned:
    """The product of a GS1 label, as many as it counts or as much as it weighs."""
    known = _known(session, label.gtin)
    if known is None:
        raise UnknownCode(code=label.gtin)
    quantity = (known.quantity or 1) * (label.count or 1)
    if label.grams is not None:
        decimals = session.exec(select(Product.decimals).where(Product.id == known.product)).one()
        quantity = label.grams if decimals == 3 else quantity
    return Scanned(known.product, known.lot, quantity, expiry=label.expiry, batch=label.batch)


def _from_scale(session: Session, code: str) -> Scanned:
    scale = symbols.read_scale_code(code)
    if scale is None or not (scale.grams if isinstance(scale, symbols.WeighedCode) else scale.amount):
        raise UnknownCode(code=code)  # a label of nothing, as a scale prints it by mistake, is none
    product = session.exec(select(Product.id).where(Product.scale_item == scale.item)).one_or_none()
    if product is None:
        raise UnknownCode(code=code)
    if isinstance(scale, symbols.WeighedCode):
        return Scanned(product=product, quantity=scale.grams)
    return Scanned(product=product, amount=scale.amount)
