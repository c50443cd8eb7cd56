"""One line of goods that may come back: how many of them, where they go, and what they bring."""

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from sentra_pos.base import money, quantity
from sentra_pos.checkout.giving_back import Goods
from sentra_pos.ui import theme
from sentra_pos.ui.widgets.buttons import Button, Weight
from sentra_pos.ui.widgets.choices import Choice, Segmented, Stepper
from sentra_pos.ui.widgets.fields import QuantityField
from sentra_pos.ui.widgets.labels import Kind, Label

_RIGHT = Qt.AlignmentFlag.AlignRight


@dataclass(frozen=True)
class Returnable:
    """What a row is about: `left` can still come back; quantities in smallest units, `price` in rupiah a unit."""

    number: int
    name: str
    maker: str
    unit: str
    decimals: int
    price: int
    bought: int
    left: int
    usual: Goods
    expires: date | None = None

    def shown(self, units: int) -> str:
        """`2`, or `0,750 kg`."""
        return quantity.show(units, self.decimals, self.unit if self.decimals else "")


class BackRow(QWidget):
    """Pieces are stepped, weighed goods are typed; `whole` takes all that is left."""

    changed = Signal()

    def __init__(self, line: Returnable, *, says_bought: bool = True) -> None:
        super().__init__()
        self.line, self._says_bought = line, says_bought
        self.setObjectName(f"backRow{line.number}")
        self.name = Label(line.name, Kind.BODY_STRONG, wrap=True)
        self.about = Label("", Kind.HINT, wrap=True)
        self.amount = Label("", Kind.CARD_TITLE, align=_RIGHT, name=f"backAmount{line.number}")
        self.how_many = self._how_many()
        self.whole = Button("", name=f"backAll{line.number}", weight=Weight.QUIET)
        self.place = Segmented([], name=f"backPlace{line.number}", says="", height=50)
        self._build()
        self._connect()
        self.reword()
        self.place.choose(line.usual.value)
        self.set_amount(0)

    @property
    def units(self) -> int:
        """How many come back; 0 while what is typed cannot be read."""
        if isinstance(self.how_many, Stepper):
            return self.how_many.value()
        return min(self.how_many.quantity() or 0, self.line.left)

    @property
    def goods(self) -> Goods:
        return Goods(self.place.current() or self.line.usual.value)

    def take(self, units: int) -> None:
        """So many come back, at most what is left."""
        wanted = max(0, min(units, self.line.left))
        if isinstance(self.how_many, Stepper):
            self.how_many.set_value(wanted)
        else:
            self.how_many.set_quantity(wanted or None)
        self._tell()

    def set_amount(self, amount: int) -> None:
        """What it brings, in rupiah."""
        self.amount.setText(money.plain(amount) if amount else "")
        said = f"{self.line.name} {self.line.shown(self.units)} {money.show(amount)}"
        self.amount.setAccessibleName(said)

    def reword(self) -> None:
        """All words in the language that is on."""
        line = self.line
        left = self.tr("nothing left") if not line.left else ""
        if line.left and line.left != line.bought:
            left = self.tr("{left} left").format(left=line.shown(line.left))
        bought = ""
        if self._says_bought:
            bought = self.tr("bought {quantity} × {price}").format(
                quantity=line.shown(line.bought), price=money.plain(line.price)
            )
        expired = self.tr("EXP {day}").format(day=line.expires.strftime("%d/%m/%Y")) if line.expires else ""
        self.about.setText(" · ".join(part for part in (line.maker, bought, left, expired) if part))
        self.whole.setText(self.tr("All"))
        self.whole.setAccessibleName(self.tr("All of {product}").format(product=line.name))
        self.place.set_choices(
            [
                Choice(Goods.SHELF.value, self.tr("Shelf")),
                Choice(Goods.DAMAGED.value, self.tr("Damaged")),
            ]
        )
        self.place.setAccessibleName(self.tr("Where {product} goes").format(product=line.name))
        self.how_many.setAccessibleName(self.tr("How many of {product}").format(product=line.name))

    def put_aside(self, part: QWidget) -> None:
        """Let `part`, a price that can be changed, stand beside the quantity instead of all that is left."""
        part.setFixedWidth(theme.current().px(152))
        self.whole.hide()
        self._hands.insertWidget(1, part)
        self._hands.removeWidget(self.place)
        self._grid.addWidget(self.place, 3, 0, 1, 2)

    def first(self) -> QWidget:
        """Where the keys begin."""
        return self.how_many.plus if isinstance(self.how_many, Stepper) else self.how_many.edit

    def paintEvent(self, event: QPaintEvent) -> None:
        look, painter = theme.current(), QPainter(self)
        if self.units:
            painter.fillRect(self.rect(), look.colour("primary-soft"))
            painter.fillRect(0, 0, look.px(4), self.height(), look.colour("primary"))
        painter.fillRect(0, self.height() - 1, self.width(), 1, look.colour("line"))

    def _how_many(self) -> "Stepper | QuantityField":
        line = self.line
        if line.decimals:
            return QuantityField(
                "",
                name=f"backQuantity{line.number}",
                says=line.name,
                decimals=line.decimals,
                unit=line.unit,
                with_hint=False,
            )
        return Stepper(name=f"backQuantity{line.number}", says=line.name, least=0, most=line.left)

    def _build(self) -> None:
        look = theme.current()
        self._grid = grid = QGridLayout(self)
        grid.setContentsMargins(look.px(16), look.px(8), look.px(16), look.px(8))
        grid.setHorizontalSpacing(look.px(12))
        grid.setVerticalSpacing(look.px(2))
        grid.addWidget(self.name, 0, 0)
        grid.addWidget(self.amount, 0, 1)
        grid.addWidget(self.about, 1, 0, 1, 2)
        self._hands = hands = QHBoxLayout()
        hands.setContentsMargins(0, look.px(4), 0, 0)
        hands.setSpacing(look.px(8))
        if isinstance(self.how_many, QuantityField):
            self.how_many.setFixedWidth(look.px(152))
        hands.addWidget(self.how_many)
        hands.addWidget(self.whole)
        hands.addStretch(1)
        hands.addWidget(self.place)
        grid.addLayout(hands, 2, 0, 1, 2)
        grid.setColumnStretch(0, 1)
        for part in (self.how_many, self.whole):
            part.setEnabled(self.line.left > 0)
        if isinstance(self.how_many, Stepper):
            self.how_many.set_value(0)

    def _connect(self) -> None:
        self.how_many.changed.connect(lambda _units: self._tell())
        self.whole.clicked.connect(lambda: self.take(self.line.left))
        self.place.chosen.connect(lambda _key: self.changed.emit())
        self.place.setVisible(False)

    def _tell(self) -> None:
        self.place.setVisible(self.units > 0)
        self.update()
        self.changed.emit()
