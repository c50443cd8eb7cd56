"""Alt+O: goods whose code is lost: the producer, the lot on the shelf, and the price that stands at them."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from sentra_pos.base import money, quantity
from sentra_pos.checkout.cart import CartLine
from sentra_pos.stock import watch
from sentra_pos.stock.watch import LotOnShelf, Urgency
from sentra_pos.ui import theme
from sentra_pos.ui.checkout import sizing
from sentra_pos.ui.post import Post
from sentra_pos.ui.widgets import day_entry
from sentra_pos.ui.widgets.buttons import Button, Weight
from sentra_pos.ui.widgets.fields import Field, QuantityField
from sentra_pos.ui.widgets.money_field import MoneyField
from sentra_pos.ui.widgets.rows_model import Align, Cell, Column
from sentra_pos.ui.widgets.rows_view import Rows
from sentra_pos.ui.widgets.screen import MAIN_KEY, Act
from sentra_pos.ui.widgets.side_panel import SidePanel
from sentra_pos.ui.widgets.states import Empty

if TYPE_CHECKING:  # the desk hands the session on
    from sentra_pos.base.database import Session


class OpenPricePanel(SidePanel):
    """Made anew each time; a line always names a lot, so its producer is credited by that lot's terms."""

    kept = Signal(object)
    """The CartLine."""

    def __init__(self, over: QWidget, post: Post) -> None:
        super().__init__(over, name="openPricePanel", width=720)
        self._post = post
        self.search = Field(" ", name="openPriceSearch", icon="search", height=56, with_hint=False)
        self.empty = Empty("", "", icon="search", name="openPriceEmpty")
        self.rows: Rows[LotOnShelf] = Rows(
            [], name="openPriceLots", says="", key=lambda lot: lot.lot, empty=self.empty
        )
        self.price = MoneyField(" ", name="openPriceEdit", height=56, text_size=20)
        self.count = QuantityField(" ", name="openPriceQuantity", height=56)
        self.keep_button = Button("", name="keepOpenPriceButton", weight=Weight.MAIN, key=MAIN_KEY, height=56)
        self.body.setSpacing(theme.current().px(12 if sizing.is_roomy(over.height()) else 4))
        self.body.addWidget(self.search)
        self.body.addWidget(self.rows, 1)
        how_much = QHBoxLayout()
        how_much.setSpacing(theme.current().px(12))
        how_much.addWidget(self.price, 3)
        how_much.addWidget(self.count, 2)
        self.body.addLayout(how_much)
        self.body.addWidget(self.keep_button)
        self.search.edited.connect(lambda _: self._look())
        self.search.edit.returnPressed.connect(self._choose_first)
        self.rows.chosen.connect(self._fill)
        self.rows.opened.connect(lambda _: self.price.edit.setFocus())
        self.price.edit.returnPressed.connect(self._keep)
        self.count.edit.returnPressed.connect(self._keep)
        self.keep_button.clicked.connect(self._keep)
        self.closed.connect(self.deleteLater)
        self.reword()

    def start(self) -> None:
        self.open(self.search.edit)
        self._look()

    def acts(self) -> Sequence[Act]:
        return [Act(self.keep_button.text(), self.keep_button.click, MAIN_KEY, "circle-plus")]

    def reword(self) -> None:
        """All words in the language that is on."""
        self.title.setText(self.tr("Goods without a code"))
        self.setAccessibleName(self.title.text())
        self.search.set_label(self.tr("Producer or product"))
        self.rows.model.set_columns(self._columns())
        self.rows.view.setAccessibleName(self.tr("Lots on the shelf"))
        self.price.set_label(self.tr("Price of one, as it stands at the goods"))
        self.count.set_label(self.tr("Quantity"))
        self.keep_button.setText(self.tr("Put into the cart"))
        self.empty.set_words(
            self.tr("Nothing like that on the shelf"), self.tr("Try one word of the name or of the maker.")
        )

    def _columns(self) -> list[Column[LotOnShelf]]:
        return [
            Column(self.tr("Goods"), lambda lot: Cell(lot.name, lot.producer_name, bold=True)),
            Column(self.tr("Expiry"), lambda lot: day_entry.show(lot.expiry) if lot.expiry else "–", 120),
            Column(self.tr("Left"), lambda lot: quantity.show(lot.quantity, lot.decimals), 90, Align.RIGHT),
            Column(self.tr("Price"), lambda lot: money.plain(lot.price), 110, Align.RIGHT),
        ]

    def _look(self) -> None:
        words, day = self.search.text(), self._post.today()

        def question(session: "Session") -> list[LotOnShelf]:
            found = watch.look(session, day=day, words=words)
            return [lot for lot in found if lot.urgency is not Urgency.OVER]

        def show(found: list[LotOnShelf]) -> None:
            if words == self.search.text():
                self.rows.show_rows(found)

        self._post.desk.ask(self, question, show)

    def _choose_first(self) -> None:
        self.rows.choose_first()
        self.price.edit.setFocus()

    def _fill(self, lot: LotOnShelf | None) -> None:
        if lot is not None:
            self.price.set_amount(lot.price)
            self.count.set_measure(lot.decimals, lot.unit)
            self.count.set_quantity(10**lot.decimals)

    def _keep(self) -> None:
        lot, price, units = self.rows.current(), self.price.amount(), self.count.quantity()
        if lot is None:
            self.search.edit.setFocus()
            return
        if price is None or price <= 0:
            self.price.set_error(self.tr("Write the price that stands at the goods."))
            self.price.edit.setFocus()
            return
        if not units or units <= 0:
            self.count.set_error(self.tr("Write how many."))
            self.count.edit.setFocus()
            return
        self.shut()
        self.kept.emit(_line(lot, price, units))


def _line(lot: LotOnShelf, price: int, units: int) -> CartLine:
    return CartLine(
        product=lot.product,
        name=lot.name,
        producer=lot.producer,
        producer_name=lot.producer_name,
        unit=lot.unit,
        decimals=lot.decimals,
        price=price,
        quantity=units,
        lot=lot.lot,
        list_price=lot.price,
        is_open_price=True,
    )
