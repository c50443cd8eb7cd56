"""The short words of the till: quantities, dates that run out, methods."""

from datetime import date, timedelta

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from sentra_pos.base import money, quantity
from sentra_pos.checkout.cart import CartLine, Method
from sentra_pos.ui.widgets.paint import Chip, Tone

translate = QCoreApplication.translate

METHOD_ICONS = {
    Method.CASH: "banknote",
    Method.QRIS: "qr-code",
    Method.CARD: "credit-card",
    Method.TRANSFER: "landmark",
    Method.EXCHANGE: "arrow-left-right",
}

_METHODS = {
    Method.CASH: QT_TRANSLATE_NOOP("Checkout", "Cash"),
    Method.QRIS: QT_TRANSLATE_NOOP("Checkout", "QRIS"),
    Method.CARD: QT_TRANSLATE_NOOP("Checkout", "Card"),
    Method.TRANSFER: QT_TRANSLATE_NOOP("Checkout", "Transfer"),
    Method.EXCHANGE: QT_TRANSLATE_NOOP("Checkout", "Goods exchanged"),
}
_GROUPS = {
    "batik": QT_TRANSLATE_NOOP("Checkout", "Batik"),
    "konveksi": QT_TRANSLATE_NOOP("Checkout", "Garments"),
    "kulit": QT_TRANSLATE_NOOP("Checkout", "Leather"),
    "logam": QT_TRANSLATE_NOOP("Checkout", "Metal"),
    "tahu": QT_TRANSLATE_NOOP("Checkout", "Tofu"),
    "jajanan": QT_TRANSLATE_NOOP("Checkout", "Snacks"),
    "gipang": QT_TRANSLATE_NOOP("Checkout", "Gipang"),
    "bandeng": QT_TRANSLATE_NOOP("Checkout", "Milkfish"),
    "lain": QT_TRANSLATE_NOOP("Checkout", "Other"),
}


def method(of: Method) -> str:
    return translate("Checkout", str(_METHODS[of]))


def group(key: str) -> str:
    return translate("Checkout", str(_GROUPS[key])) if key in _GROUPS else key.capitalize()


def pieces(count: int) -> str:
    """`6 barang`."""
    return translate("Checkout", "%n item(s)", "", count)


def amount_of(line: CartLine) -> str:
    """`2`, or `0,750 kg`."""
    return quantity.show(line.quantity, line.decimals, line.unit if line.decimals else "")


def times_price(line: CartLine) -> str:
    """`2 × 40.000`."""
    return f"{amount_of(line)} × {money.plain(line.price)}"


def usual_price(line: CartLine) -> str:
    """What the goods cost otherwise, if another price is asked for them now."""
    if line.list_price is None or line.list_price == line.price:
        return ""
    return translate("Checkout", "usually {price}").format(price=money.plain(line.list_price))


def old_label(line: CartLine) -> Chip | None:
    """A sign for goods whose label bears another price than today's: the lower one is asked (C15)."""
    if line.label_price is None:
        return None
    said = translate("Checkout", "old label {price}").format(price=money.plain(line.label_price))
    return Chip(said, "tags", Tone.WARN)


def expiry(day: date | None, today: date) -> Chip | None:
    """A sign for goods that run out today or tomorrow; nothing for later ones."""
    if day is None or day > today + timedelta(days=1):
        return None
    if day == today:
        return Chip(translate("Checkout", "exp. today"), "calendar-clock", Tone.DANGER)
    if day < today:
        return Chip(translate("Checkout", "expired"), "circle-x", Tone.DANGER)
    return Chip(translate("Checkout", "exp. tomorrow"), "calendar-clock", Tone.WARN)
