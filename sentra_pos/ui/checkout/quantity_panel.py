"""F7: how many of the chosen line, by keys or by fingers."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from sentra_pos.base import quantity
from sentra_pos.checkout.cart import CartLine
from sentra_pos.ui import theme
from sentra_pos.ui.checkout import sizing
from sentra_pos.ui.widgets.buttons import Button, Weight
from sentra_pos.ui.widgets.fields import QuantityField
from sentra_pos.ui.widgets.pads import NumberPad
from sentra_pos.ui.widgets.side_panel import SidePanel

_WEIGHTS = ("0,100", "0,250", "0,500", "1,000")


class QuantityPanel(SidePanel):
    """Made anew each time; what stands in the field is chosen, so that the first digit replaces it."""

    kept = Signal(object)
    """The quantity in smallest units."""

    def __init__(self, over: QWidget, line: CartLine) -> None:
        super().__init__(over, name="quantityPanel", width=420)
        self._line = line
        self._roomy = sizing.is_roomy(over.height())
        high = 72 if self._roomy else 56
        self.setAccessibleName(self.tr("Quantity"))
        self.title.setText(line.name)
        self.title.setWordWrap(True)
        self.title.setMinimumWidth(theme.current().px(200))
        unit = line.unit if line.decimals else ""
        self.field = QuantityField(
            "",
            name="quantityEdit",
            says=self.tr("Quantity"),
            decimals=line.decimals,
            unit=unit,
            height=high,
            with_hint=self._roomy,
        )
        self.pad = NumberPad(target=self.field.edit, name="quantityPad")
        self.keep_button = Button(
            self.tr("Set the quantity"),
            name="keepQuantityButton",
            weight=Weight.MAIN,
            key="Enter",
            height=high,
        )
        self._fill()
        self.field.set_quantity(line.quantity)
        self.field.edit.returnPressed.connect(self._keep)
        self.keep_button.clicked.connect(self._keep)
        self.closed.connect(self.deleteLater)

    def start(self) -> None:
        self.open(self.field.edit)
        self.field.edit.setFont(theme.current().font(32, 600))
        self.field.edit.selectAll()

    def _fill(self) -> None:
        look = theme.current()
        self.body.setSpacing(look.px(12))
        self.body.addWidget(self.field)
        if self._line.decimals:
            self.body.addLayout(self._weights())
        taken = (352 if self._roomy else 300) - (0 if self._line.decimals else 60)
        sizing.fit_pad(self.pad, self._over.height(), taken=taken)
        self.body.addWidget(self.pad)
        self.body.addStretch(1)
        self.body.addWidget(self.keep_button)

    def _weights(self) -> QHBoxLayout:
        """Usual weights, and the comma that the pad has no key for."""
        row = QHBoxLayout()
        row.setSpacing(theme.current().px(8))
        for number, weight in enumerate(_WEIGHTS):
            button = Button(weight, name=f"quickWeight{number + 1}", text_size=15)
            button.clicked.connect(lambda _=False, weight=weight: self.field.set_text(weight))
            row.addWidget(button, 1)
        comma = Button(",", name="commaButton", text_size=22)
        comma.clicked.connect(lambda: self.field.edit.insert(","))
        row.addWidget(comma)
        return row

    def _keep(self) -> None:
        wanted = self.field.quantity()
        if wanted is None or wanted <= 0:
            shown = quantity.show(1, 0) if not self._line.decimals else "0,750"
            self.field.set_error(self.tr("Write for example {example}.").format(example=shown))
            return
        self.shut()
        self.kept.emit(wanted)
