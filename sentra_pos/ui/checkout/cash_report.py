"""A look at the running shift: what was sold and what happened, and nothing from which its cash could be reckoned."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from sentra_pos.base import clock, money
from sentra_pos.till.shift_slip import ShiftReport
from sentra_pos.ui import theme
from sentra_pos.ui.widgets.buttons import Button, Weight
from sentra_pos.ui.widgets.labels import Card, Kind, Label, Line
from sentra_pos.ui.widgets.paint import Tone
from sentra_pos.ui.widgets.screen import Act
from sentra_pos.ui.widgets.side_panel import SidePanel

_RIGHT = Qt.AlignmentFlag.AlignRight


class ShiftLook(SidePanel):
    """Made anew each time."""

    print_wanted = Signal()

    def __init__(self, over: QWidget, report: ShiftReport) -> None:
        super().__init__(over, name="shiftLookPanel", width=560)
        self._report = report
        self._card = Card(name="shiftLook", padding=20, gap=10)
        self.print_button = Button(
            "", name="printLookButton", weight=Weight.MAIN, icon="printer", key="F9", height=64
        )
        self._fill()
        self.print_button.clicked.connect(self.print_wanted)
        self.closed.connect(self.deleteLater)
        self.reword()

    def start(self) -> None:
        self.open(self.print_button)

    def acts(self) -> Sequence[Act]:
        return [Act(self.print_button.text(), self.print_button.click, "F9", "printer")]

    def reword(self) -> None:
        """All words in the language that is on."""
        report = self._report
        self.title.setText(self.tr("Shift {number} so far").format(number=report.number))
        self.setAccessibleName(self.title.text())
        self.print_button.setText(self.tr("Print"))
        while (item := self._card.column.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        since = f"{clock.local(report.opened_at):%H:%M}"
        self._row(self.tr("Opened"), f"{report.cashier}, {since}")
        for lines in (self._sold(), self._happened()):
            self._card.column.addWidget(Line())
            for word, said in lines:
                self._row(word, said)

    def _sold(self) -> list[tuple[str, str]]:
        sold = self._report.sold
        return [
            (self.tr("Sales"), str(sold.sales)),
            (self.tr("Refunds and voids"), str(sold.refunds)),
            (self.tr("Gross"), money.show(sold.gross)),
            (self.tr("Discounts"), money.show(-sold.discounts)),
            (self.tr("Rounding"), money.show(sold.rounding)),
            (self.tr("Money given back"), money.show(-sold.refunded)),
            (self.tr("Turnover"), money.show(sold.turnover)),
        ]

    def _happened(self) -> list[tuple[str, str]]:
        happened = self._report.happened
        removed = f"{happened.lines_removed} · {money.show(happened.removed_amount)}"
        return [
            (self.tr("Voids"), str(self._report.sold.voids)),
            (self.tr("Drawer opened without a sale"), str(happened.drawer_opened)),
            (self.tr("Lines removed"), removed),
            (self.tr("Carts cleared"), str(happened.carts_cleared)),
            *((one.name, f"{one.sales} · {money.show(one.amount)}") for one in happened.visits),
            (self.tr("Tasks not done yet"), str(happened.open_tasks)),
        ]

    def _row(self, word: str, said: str) -> None:
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(Label(word, Kind.BODY, tone=Tone.NEUTRAL))
        row.addWidget(Label(said, Kind.BODY_STRONG, align=_RIGHT), 1)
        self._card.column.addWidget(line)

    def _fill(self) -> None:
        look = theme.current()
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, look.px(12), 0)
        column.addWidget(self._card)
        column.addStretch(1)
        scroll = QScrollArea()
        scroll.setObjectName("shiftLookScroll")
        scroll.setWidgetResizable(True)
        scroll.setWidget(inside)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        for part in (inside, scroll.viewport()):
            part.setAutoFillBackground(False)
        self.body.addWidget(scroll, 1)
        self.body.addWidget(self.print_button)
