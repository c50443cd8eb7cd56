"""Alt+H: another price for the chosen line, never above what is shown at the goods."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from sentra_pos.base import money
from sentra_pos.base.errors import RuleBroken
from sentra_pos.checkout.cart import Cart
from sentra_pos.ui import theme, trouble
from sentra_pos.ui.checkout import sizing
from sentra_pos.ui.widgets.buttons import Button, Weight
from sentra_pos.ui.widgets.labels import Kind, Label
from sentra_pos.ui.widgets.money_field import MoneyField
from sentra_pos.ui.widgets.pads import NumberPad
from sentra_pos.ui.widgets.screen import MAIN_KEY, Act
from sentra_pos.ui.widgets.side_panel import SidePanel


class PricePanel(SidePanel):
    """Made anew each time; the list price is what the empty field stands for."""

    kept = Signal(object)
    """The price of a unit in rupiah."""

    def __init__(self, over: QWidget, cart: Cart, line: int) -> None:
        super().__init__(over, name="pricePanel", width=420)
        self._cart, self._line = cart, line
        row = cart.lines[line]
        self._listed = row.price if row.list_price is None else row.list_price
        roomy = sizing.is_roomy(over.height())
        high = 72 if roomy else 56
        self.shown = Label("", Kind.SECOND, name="listPrice", wrap=True)
        self.field = MoneyField(" ", name="priceEdit", height=high, text_size=24, weight=600)
        self.pad = NumberPad(target=self.field.edit, name="pricePad")
        self.list_button = Button("", name="listPriceButton", icon="rotate-ccw", height=56)
        self.keep_button = Button("", name="keepPriceButton", weight=Weight.MAIN, key=MAIN_KEY, height=high)
        self.body.setSpacing(theme.current().px(12))
        for part in (self.shown, self.field, self.pad):
            self.body.addWidget(part)
        self.body.addStretch(1)
        self.body.addWidget(self.list_button)
        self.list_button.setVisible(roomy)
        self.body.addWidget(self.keep_button)
        sizing.fit_pad(self.pad, over.height(), taken=470 if roomy else 410)
        self.field.edit.returnPressed.connect(self._keep)
        self.keep_button.clicked.connect(self._keep)
        self.list_button.clicked.connect(lambda: self._hand_over(self._listed))
        self.closed.connect(self.deleteLater)
        self.reword()

    def start(self) -> None:
        self.field.set_amount(self._cart.lines[self._line].price)
        self.open(self.field.edit)
        self.field.edit.selectAll()

    def acts(self) -> Sequence[Act]:
        return [Act(self.keep_button.text(), self.keep_button.click, MAIN_KEY, "tag")]

    def reword(self) -> None:
        """All words in the language that is on."""
        row = self._cart.lines[self._line]
        self.title.setText(self.tr("Special price"))
        self.setAccessibleName(self.title.text())
        self.note.setText(row.name)
        self.shown.setText(
            self.tr("Shown at the goods: {price} a {unit}").format(
                price=money.show(self._listed), unit=row.unit
            )
        )
        self.field.set_label(self.tr("The buyer pays for one"))
        self.list_button.setText(self.tr("The usual price"))
        self.keep_button.setText(self.tr("Set the price"))
        self.pad.reword()

    def _keep(self) -> None:
        price = self.field.amount()
        if price is None:
            self.field.check()
            return
        try:
            self._cart.with_price(self._line, price)
        except RuleBroken as error:
            self.field.set_error(str(trouble.words(error)))
            return
        self._hand_over(price)

    def _hand_over(self, price: int) -> None:
        self.shut()
        self.kept.emit(price)
