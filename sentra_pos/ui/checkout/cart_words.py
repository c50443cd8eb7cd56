"""What the till says of carts: what changed while they waited, and what came back after a break."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from sentra_pos.base import money, quantity
from sentra_pos.checkout.cart import CartLine
from sentra_pos.checkout.resuming import Change, Notice
from sentra_pos.ui.checkout import wording
from sentra_pos.ui.widgets.paint import Chip, Tone

translate = QCoreApplication.translate


def chip(notice: Notice) -> Chip:
    """The sign on the line."""
    match notice.change:
        case Change.PRICE:
            return Chip(translate("Carts", "new price"), "tag", Tone.WARN)
        case Change.SHORT:
            left = quantity.show(notice.now, notice.decimals)
            return Chip(translate("Carts", "only {left} left").format(left=left), "package-x", Tone.DANGER)
        case Change.DATE:
            return Chip(translate("Carts", "check the date"), "calendar-clock", Tone.DANGER)


def told(notices: Sequence[Notice]) -> str:
    """The first change in a sentence, and how many more there are."""
    said = _sentence(notices[0])
    if len(notices) > 1:
        said += " " + translate("Carts", "%n more line(s) changed.", "", len(notices) - 1)
    return said


def goods(lines: Sequence[CartLine]) -> str:
    """The first of `lines` by name and quantity, and how many more there are."""
    if not lines:
        return ""
    first = f"{lines[0].name} × {wording.amount_of(lines[0])}"
    more = translate("Carts", "and %n more line(s)", "", len(lines) - 1)
    return f"{first} {more}" if len(lines) > 1 else first


def _sentence(notice: Notice) -> str:
    match notice.change:
        case Change.PRICE:
            said = translate("Carts", "{product} costs {now} now; it was {before} when it was scanned.")
            before, now = money.show(notice.before), money.show(notice.now)
        case Change.SHORT:
            said = translate("Carts", "{product}: {before} in the cart, only {now} left on the shelf.")
            before, now = (quantity.show(one, notice.decimals) for one in (notice.before, notice.now))
        case Change.DATE:
            said = translate("Carts", "{product}: check its date, and scan the label of what is in the hand.")
            before = now = ""
    return said.format(product=notice.name, before=before, now=now)
