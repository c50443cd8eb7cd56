"""What a producer still has here, lot by lot: how many of each go back unsold or broken; expired ones go back whole."""

from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sentra_pos.base import money, quantity
from sentra_pos.books import places
from sentra_pos.consignment.hand_backs import Aside, Handed, Why
from sentra_pos.consignment.take_backs import GoingBack
from sentra_pos.paper import symbols
from sentra_pos.producers.terms import Bearer
from sentra_pos.stock import write_offs
from sentra_pos.stock.watch import LotOnShelf, Urgency
from sentra_pos.ui import theme
from sentra_pos.ui.count_list import CountItem, CountList
from sentra_pos.ui.widgets import day_entry
from sentra_pos.ui.widgets.choices import Choice, Segmented
from sentra_pos.ui.widgets.fields import Field
from sentra_pos.ui.widgets.labels import Kind, Label
from sentra_pos.ui.widgets.paint import Chip, Tone

_SOON = {Urgency.TODAY: Tone.DANGER, Urgency.TOMORROW: Tone.WARN, Urgency.THREE_DAYS: Tone.ACCENT}


@dataclass(frozen=True)
class _Waiting:
    """The key of goods beside the shelf."""

    lot: UUID
    place: str


class VisitLots(QWidget):
    """Two lists behind one switch: what goes back as it is, and what broke; both are handed over together."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("visitLots")
        self._lots: tuple[LotOnShelf, ...] = ()
        self._aside: tuple[Aside, ...] = ()
        self._values: dict[Why, dict[Hashable, int | None]] = {Why.UNSOLD: {}, Why.DAMAGED: {}}
        self._shown = Why.UNSOLD
        self.why = Segmented([], name="visitWhy", says="")
        self.title = Label("", Kind.FIELD, name="visitLotsTitle", wrap=True)
        self.none = Label("", Kind.BODY, name="visitNothing", wrap=True)
        self.reason = Field(" ", name="visitReason")
        self.reason.edit.setMaxLength(write_offs.LONGEST_REASON)
        self.list = CountList()
        look = theme.current()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(8))
        head = QHBoxLayout()
        head.setSpacing(look.px(12))
        head.addWidget(self.title, 1)
        head.addWidget(self.why, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(head)
        for part in (self.none, self.reason, self.list):
            column.addWidget(part)
        self.list.changed.connect(self.changed)
        self.why.chosen.connect(lambda key: self.turn(Why(key)))
        self.reword()

    def show_lots(self, lots: Sequence[LotOnShelf], aside: Sequence[Aside] = ()) -> None:
        """These lie on the shelf now, and what waits beside it; what is over or waits goes back unless it is changed."""
        self._lots, self._aside = tuple(lots), tuple(aside)
        unsold: dict[Hashable, int | None] = {
            lot.lot: lot.quantity for lot in lots if lot.urgency is Urgency.OVER
        }
        unsold |= {_Waiting(one.goods.lot, one.place): one.goods.quantity for one in aside}
        self._values = {Why.UNSOLD: unsold, Why.DAMAGED: {}}
        self.reason.set_text("")
        self._show(Why.UNSOLD)

    def turn(self, why: Why) -> None:
        """Show the other list, unless something in this one is wrong."""
        if not self.list.check():
            self.why.choose(self._shown.value)
            return
        self._remember()
        self._show(why)
        first = self.list.first_open
        if why is Why.DAMAGED and not self.reason.text():
            self.reason.edit.setFocus(Qt.FocusReason.OtherFocusReason)
        elif first is not None:
            self.list.put_focus(first)

    def toggle(self) -> None:
        """The other list."""
        self.turn(Why.DAMAGED if self._shown is Why.UNSOLD else Why.UNSOLD)

    def goods(self) -> list[Handed]:
        """What leaves the shelf, and why."""
        self._remember()
        found = []
        for lot in self._lots:
            is_over = lot.urgency is Urgency.OVER
            for why in (Why.UNSOLD, Why.DAMAGED):
                units = self._values[why].get(lot.lot)
                if units:
                    found.append(Handed(lot.lot, units, Why.EXPIRED if is_over else why))
        return found

    def waiting(self) -> list[GoingBack]:
        """What is fetched from beside the shelf."""
        self._remember()
        keys = [_Waiting(one.goods.lot, one.place) for one in self._aside]
        found = [(key, self._values[Why.UNSOLD].get(key) or 0) for key in keys]
        return [GoingBack(key.lot, units, key.place) for key, units in found if units]

    def is_anything(self) -> bool:
        """Whether something goes back."""
        return bool(self.goods() or self.waiting())

    def check(self) -> bool:
        """Whether all of it can be done; the first field that is wrong says so."""
        if not self.list.check() or not self.is_anything():
            return False
        if any(one.why is Why.DAMAGED for one in self.goods()) and not self.reason.text():
            if self._shown is not Why.DAMAGED:
                self.turn(Why.DAMAGED)
            self.reason.set_error(self.tr("Say what happened: it stands on the report."))
            self.reason.edit.setFocus(Qt.FocusReason.OtherFocusReason)
            return False
        return True

    def scan(self, code: str) -> bool:
        """One more of the lot with this label goes into the list in front; whether it is one of these."""
        self._remember()
        for lot in self._lots:
            if _is_label(code, lot.number) and not lot.decimals:
                now = self._values[self._shown].get(lot.lot) or 0
                self.list.set_value(lot.lot, min(self._most(lot, self._shown), now + 1))
                self.list.put_focus(lot.lot)
                self.changed.emit()
                return True
        return False

    def reword(self) -> None:
        self.why.set_choices(
            [Choice(Why.UNSOLD.value, self.tr("As it is")), Choice(Why.DAMAGED.value, self.tr("Damaged"))]
        )
        self.why.setAccessibleName(self.tr("How the goods go back"))
        self.why.setVisible(bool(self._lots))
        self.reason.set_label(self.tr("What happened, as it will stand on the report"))
        self.reason.setVisible(self._shown is Why.DAMAGED and bool(self._lots))
        self.title.setText(self._title())
        self.title.setVisible(bool(self._lots))
        self.none.setText(self.tr("Nothing of this producer is on the shelf."))
        self.none.setVisible(not self._lots)

    def _title(self) -> str:
        if self._shown is Why.DAMAGED:
            return self.tr("How many are damaged? The terms say who answers for them.")
        worth = money.show(sum(lot.value for lot in self._lots))
        said = self.tr("%n lot(s) on the shelf, worth {amount}. How many go back?", "", len(self._lots))
        return said.format(amount=worth)

    def _remember(self) -> None:
        """What is typed in the list in front."""
        self._values[self._shown] = dict(self.list.values())

    def _show(self, why: Why) -> None:
        self._shown = why
        self.why.choose(why.value)
        items = [
            self._item(lot) for lot in self._lots if why is Why.UNSOLD or lot.urgency is not Urgency.OVER
        ]
        if why is Why.UNSOLD:
            items += [self._aside_item(one) for one in self._aside]
        self.list.show_items(items, {item.key: self._values[why].get(item.key) for item in items})
        self.reword()
        self.changed.emit()

    def _most(self, lot: LotOnShelf, why: Why) -> int:
        """How much there is that the other list does not have."""
        other = Why.DAMAGED if why is Why.UNSOLD else Why.UNSOLD
        return lot.quantity - (self._values[other].get(lot.lot) or 0)

    def _item(self, lot: LotOnShelf) -> CountItem:
        return CountItem(
            key=lot.lot,
            name=f"visitQuantity{lot.number}",
            title=lot.name,
            under=self._under(lot),
            decimals=lot.decimals,
            unit=lot.unit,
            most=self._most(lot, self._shown),
            chip=None if lot.expiry is None else self._chip(lot, lot.expiry),
        )

    def _under(self, lot: LotOnShelf) -> str:
        left = quantity.show(self._most(lot, self._shown), lot.decimals, lot.unit)
        said = self.tr("L-{lot} · {left} left · {price}").format(
            lot=f"{lot.number:05}", left=left, price=money.plain(lot.price)
        )
        broken = self._values[Why.DAMAGED].get(lot.lot)
        if broken and self._shown is Why.UNSOLD:
            shown = quantity.show(broken, lot.decimals, lot.unit)
            said += " · " + self.tr("{count} damaged").format(count=shown)
        return said

    def _chip(self, lot: LotOnShelf, expiry: date) -> Chip:
        day = day_entry.show(expiry)
        if lot.urgency is Urgency.OVER and lot.expiry_bearer is Bearer.SHOP:
            return Chip(self.tr("expired {day}: the shop pays").format(day=day), "circle-x", Tone.DANGER)
        if lot.urgency is Urgency.OVER:
            return Chip(self.tr("expired {day}").format(day=day), "circle-x", Tone.DANGER)
        return Chip(f"EXP {day}", "calendar-days", _SOON.get(lot.urgency, Tone.NEUTRAL))

    def _aside_item(self, one: Aside) -> CountItem:
        left = quantity.show(one.goods.quantity, one.goods.decimals, one.goods.unit)
        is_expired = one.place == places.EXPIRED
        said = self.tr("set aside: expired") if is_expired else self.tr("set aside: damaged")
        return CountItem(
            key=_Waiting(one.goods.lot, one.place),
            name=f"visitAside{one.goods.number}_{one.place.lower()}",
            title=one.goods.product,
            under=self.tr("L-{lot} · {left} left · {price}").format(
                lot=f"{one.goods.number:05}", left=left, price=money.plain(one.goods.price)
            ),
            decimals=one.goods.decimals,
            unit=one.goods.unit,
            most=one.goods.quantity,
            chip=Chip(said, "archive", Tone.WARN),
        )


def _is_label(code: str, number: int) -> bool:
    """Whether `code` is on a label of the lot, whatever price it bears: the last eight of its ten digits are the lot."""
    is_lot = len(code) == 13 and symbols.is_ean(code) and code.startswith(symbols.OWN_LOT)
    return is_lot and int(code[4:12]) == number
