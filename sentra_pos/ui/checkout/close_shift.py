"""Ending a shift: the drawer is counted blind, note by note; what it should hold is told only after the count (T2)."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLayoutItem, QLineEdit, QVBoxLayout, QWidget

from sentra_pos.base import money
from sentra_pos.till.shifts import ClosedShift
from sentra_pos.ui import theme
from sentra_pos.ui.checkout import sizing
from sentra_pos.ui.widgets.buttons import Button, Weight
from sentra_pos.ui.widgets.fields import Box, Edit, Field
from sentra_pos.ui.widgets.labels import Card, Kind, Label
from sentra_pos.ui.widgets.pads import NumberPad
from sentra_pos.ui.widgets.paint import Tone
from sentra_pos.ui.widgets.screen import Act
from sentra_pos.ui.widgets.side_panel import SidePanel

_MOST_DIGITS = 5
_RIGHT = Qt.AlignmentFlag.AlignRight


class CloseShift(SidePanel):
    """Made anew each time. First the count, then, once it is in the books, how it compares."""

    counted = Signal(object, str)
    """The cash in the drawer in rupiah, and a note about it."""

    def __init__(self, over: QWidget, *, shift: str) -> None:
        super().__init__(over, name="closeShiftPanel", width=922)
        self._shift = shift
        self._edits: dict[int, Edit] = {}
        self._sums: dict[int, Label] = {}
        self.counted_word = Label("", Kind.BODY_STRONG, tone=Tone.NEUTRAL)
        self.counted_label = Label("", Kind.FIGURE, name="countedLabel", align=_RIGHT)
        self.reason = Field(" ", name="countNoteEdit", with_hint=False)
        self.close_shift_button = Button(
            "", name="closeShiftButton", weight=Weight.MAIN, key="F9", height=72, text_size=20
        )
        self.pad = NumberPad(name="countPad")
        self._fill()
        self.reword()
        self._show_sum()
        self.close_shift_button.clicked.connect(self._hand_over)
        self.closed.connect(self.deleteLater)

    def start(self) -> None:
        first = self._edits[money.DENOMINATIONS[0]]
        self.open(first)

    def counted_amount(self) -> int:
        """What was counted so far."""
        return sum(value * self._count(value) for value in money.DENOMINATIONS)

    def refused(self) -> None:
        """The shift could not be closed: let the person try again."""
        self.close_shift_button.setEnabled(True)

    def show_closed(self, closed: ClosedShift) -> None:
        """How the count compares with what the books say."""
        while (item := self.body.takeAt(0)) is not None:
            _put_away(item)
        self.pad.hide()
        self.title.setText(self.tr("Shift {number} is closed").format(number=closed.number))
        self.body.addWidget(ShiftResult(closed))
        self.body.addStretch(1)
        self.close_button.set_weight(Weight.MAIN)
        self.close_button.setFocus()

    def acts(self) -> Sequence[Act]:
        return [Act(self.tr("End the shift"), self.close_shift_button.click, "F9", "wallet-minimal")]

    def reword(self) -> None:
        """All words in the language that is on."""
        title = self.tr("End shift {number}").format(number=self._shift)
        self.title.setText(title)
        self.setAccessibleName(title)
        self.counted_word.setText(self.tr("Counted"))
        self.reason.set_label(self.tr("Note about the count (may stay empty)"))
        self.close_shift_button.setText(self.tr("End the shift"))
        for value, edit in self._edits.items():
            edit.setAccessibleName(self.tr("How many of {value}").format(value=money.show(value)))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(watched, QLineEdit) and event.type() == QEvent.Type.FocusIn:
            self.pad.target = watched
            watched.selectAll()
        return super().eventFilter(watched, event)

    def _fill(self) -> None:
        look = theme.current()
        across = QHBoxLayout()
        across.setSpacing(look.px(24))
        left = QVBoxLayout()
        left.setSpacing(look.px(12))
        left.addLayout(self._notes())
        left.addWidget(self.reason)
        left.addStretch(1)
        across.addLayout(left, 1)
        right = QVBoxLayout()
        right.setSpacing(look.px(12))
        card = Card(padding=12, gap=0)
        card.column.addWidget(self.counted_word)
        card.column.addWidget(self.counted_label)
        right.addWidget(card)
        sizing.fit_pad(self.pad, self._over.height(), taken=64 + 104 + 12 + 12 + 72 + 32)
        right.addWidget(self.pad)
        right.addStretch(1)
        right.addWidget(self.close_shift_button)
        for widget in (card, self.pad, self.close_shift_button):
            widget.setFixedWidth(look.px(300))
        across.addLayout(right)
        self.body.addLayout(across, 1)

    def _notes(self) -> QGridLayout:
        """Notes at the left, coins at the right: value, how many, and what that makes."""
        look = theme.current()
        grid = QGridLayout()
        grid.setHorizontalSpacing(look.px(8))
        grid.setVerticalSpacing(look.px(6 if sizing.is_roomy(self._over.height()) else 4))
        half = len(money.DENOMINATIONS) // 2
        for place, value in enumerate(money.DENOMINATIONS):
            row, column = place % half, 4 * (place // half)
            edit = self._make_edit(value)
            self._sums[value] = Label("", Kind.SECOND, align=_RIGHT)
            self._sums[value].setMinimumWidth(look.px(72))
            grid.addWidget(Label(money.plain(value), Kind.BODY_STRONG, align=_RIGHT), row, column)
            grid.addWidget(_boxed(edit), row, column + 1)
            grid.addWidget(self._sums[value], row, column + 2)
        grid.setColumnStretch(1, 1)
        grid.setColumnMinimumWidth(3, look.px(8))
        grid.setColumnStretch(5, 1)
        return grid

    def _make_edit(self, value: int) -> Edit:
        edit = Edit(name=f"count{value}", says="", placeholder="0")
        edit.setMaxLength(_MOST_DIGITS)
        edit.setAlignment(_RIGHT | Qt.AlignmentFlag.AlignVCenter)
        edit.setFont(theme.current().font(18, 600))
        edit.setInputMethodHints(Qt.InputMethodHint.ImhDigitsOnly)
        edit.textChanged.connect(lambda _text: self._show_sum())
        edit.returnPressed.connect(lambda: self._go_on(value))
        edit.installEventFilter(self)
        self._edits[value] = edit
        return edit

    def _count(self, value: int) -> int:
        typed = self._edits[value].text().strip()
        return int(typed) if typed.isascii() and typed.isdigit() else 0

    def _show_sum(self) -> None:
        for value, label in self._sums.items():
            count = self._count(value)
            label.setText(money.plain(value * count) if count else "")
        self.counted_label.setText(money.show(self.counted_amount()))
        self.counted_label.setAccessibleName(f"{self.counted_word.text()} {self.counted_label.text()}")

    def _go_on(self, value: int) -> None:
        place = money.DENOMINATIONS.index(value) + 1
        if place < len(money.DENOMINATIONS):
            self._edits[money.DENOMINATIONS[place]].setFocus(Qt.FocusReason.TabFocusReason)
        else:
            self.close_shift_button.setFocus(Qt.FocusReason.TabFocusReason)

    def _hand_over(self) -> None:
        self.close_shift_button.setEnabled(False)
        self.counted.emit(self.counted_amount(), self.reason.text())


def _boxed(edit: Edit) -> Box:
    box = Box(edit)
    box.setMinimumWidth(theme.current().px(72))
    return box


def _put_away(item: QLayoutItem) -> None:
    """Hide everything a layout item holds."""
    layout, widget = item.layout(), item.widget()
    if widget is not None:
        widget.hide()
        widget.deleteLater()
    if layout is not None:
        while (inner := layout.takeAt(0)) is not None:
            _put_away(inner)


class ShiftResult(Card):
    """Expected, counted and the difference, with a word for what it means."""

    def __init__(self, closed: ClosedShift) -> None:
        super().__init__(name="shiftResult", padding=24, gap=12)
        if closed.difference == 0:
            said, tone = self.tr("The drawer is right."), Tone.GOOD
        elif closed.difference > 0:
            said, tone = self.tr("There is more in the drawer than there should be."), Tone.WARN
        else:
            said, tone = self.tr("There is less in the drawer than there should be."), Tone.DANGER
        self.column.addWidget(Label(said, Kind.CARD_TITLE, tone=tone, wrap=True))
        told = (
            (self.tr("Should be"), closed.expected, "expectedLabel", Tone.PLAIN),
            (self.tr("Counted"), closed.counted, "countedResult", Tone.PLAIN),
            (self.tr("Difference"), closed.difference, "differenceLabel", tone),
        )
        for word, amount, name, shade in told:
            row = QHBoxLayout()
            row.addWidget(Label(word, Kind.BODY, tone=Tone.NEUTRAL))
            label = Label(money.show(amount), Kind.PAD, name=name, tone=shade, align=_RIGHT)
            label.setAccessibleName(f"{word} {money.show(amount)}")
            row.addWidget(label, 1)
            self.column.addLayout(row)
        self.column.addSpacing(theme.current().px(8))
        self.column.addWidget(Label(self.tr("The money goes to the safe."), Kind.SECOND, wrap=True))
