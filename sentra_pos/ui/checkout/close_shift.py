"""Ending a shift: the drawer is counted blind, note by note, and only then it is handed over (T2).

What the drawer should hold is told once the count stands, and only to who may know or to a manager who gives leave.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from sentra_pos.base import money
from sentra_pos.checkout.closing import ShiftEnd
from sentra_pos.shop import permissions
from sentra_pos.shop.permissions import Act as Right
from sentra_pos.till import shifts
from sentra_pos.ui import approval, theme
from sentra_pos.ui.checkout import counting_side, sizing
from sentra_pos.ui.checkout.cash_handover import HandOver
from sentra_pos.ui.checkout.cash_result import ShiftResult
from sentra_pos.ui.checkout.shift_keeper import Ending, ShiftKeeper
from sentra_pos.ui.notes_count import NotesCount
from sentra_pos.ui.post import Post
from sentra_pos.ui.widgets.buttons import Button, Weight
from sentra_pos.ui.widgets.labels import Kind, Label
from sentra_pos.ui.widgets.pads import NumberPad
from sentra_pos.ui.widgets.paint import Tone
from sentra_pos.ui.widgets.screen import Act
from sentra_pos.ui.widgets.side_panel import SidePanel

if TYPE_CHECKING:  # the desk hands the session on
    from sentra_pos.base.database import Session

_RIGHT = Qt.AlignmentFlag.AlignRight


class CloseShift(SidePanel):
    """Made anew each time: the count, the hand-over, and how it ended."""

    ended = Signal(object)
    """The ShiftEnd, once it is in the books."""

    def __init__(self, over: QWidget, post: Post, keeper: ShiftKeeper) -> None:
        super().__init__(over, name="closeShiftPanel", width=922)
        self._post, self._keeper = post, keeper
        shift = keeper.shift
        assert shift is not None  # noqa: S101 - only an open shift is ended
        self._shift = shift
        self._approver = ""
        self._expected: int | None = None
        self.pages = QStackedWidget()
        self.pad = NumberPad(name="countPad")
        self.count = NotesCount(self.pad, is_roomy=sizing.is_roomy(over.height()))
        self.counted_word = Label("", Kind.BODY_STRONG, tone=Tone.NEUTRAL)
        self.counted_label = Label("", Kind.FIGURE, name="countedLabel", align=_RIGHT)
        self.counted_button = Button(
            "", name="countedButton", weight=Weight.MAIN, key="F9", height=72, text_size=20
        )
        self.hand_over = HandOver(height=over.height())
        self._fill()
        self._connect()
        self.reword()
        self._show_sum()

    def start(self) -> None:
        self.open(self.count.first)

    def acts(self) -> Sequence[Act]:
        """F9 is the main key of whichever page is shown."""
        return [Act(self.tr("End the shift"), self._go_on, "F9", "wallet-minimal")]

    def reword(self) -> None:
        """All words in the language that is on."""
        title = self.tr("End shift {number}").format(number=self._shift.number)
        self.title.setText(title)
        self.setAccessibleName(title)
        self.counted_word.setText(self.tr("Counted"))
        self.counted_button.setText(self.tr("The count stands"))
        self.count.reword()
        self.hand_over.reword()

    def _fill(self) -> None:
        look = theme.current()
        page = QWidget()
        across = QHBoxLayout(page)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(look.px(24))
        left = QVBoxLayout()
        left.addWidget(self.count)
        left.addStretch(1)
        across.addLayout(left, 1)
        side = counting_side.lay_out(
            self.counted_word, self.counted_label, self.pad, self.counted_button, over=self._over
        )
        across.addLayout(side)
        self.pages.addWidget(page)
        self.pages.addWidget(self.hand_over)
        self.body.addWidget(self.pages, 1)

    def _connect(self) -> None:
        self.count.changed.connect(self._show_sum)
        self.count.finished.connect(lambda: self.counted_button.setFocus(Qt.FocusReason.TabFocusReason))
        self.counted_button.clicked.connect(self._on_counted)
        self.hand_over.recount_wanted.connect(self._count_again)
        self.hand_over.look_wanted.connect(self._ask_leave)
        self.hand_over.close_wanted.connect(self._end)
        self.closed.connect(self.deleteLater)

    def _show_sum(self) -> None:
        self.counted_label.setText(money.show(self.count.amount()))
        self.counted_label.setAccessibleName(f"{self.counted_word.text()} {self.counted_label.text()}")

    # --- the hand-over

    def _on_counted(self) -> None:
        shift, actor = self._shift, str(self._post.person.id)

        def question(session: "Session") -> int | None:
            if not permissions.may(session, actor, Right.SEE_EXPECTED):
                return None
            return shifts.expected_cash(session, shift)

        def show(expected: int | None) -> None:
            self.hand_over.show_count(self.count.amount(), usual=shift.float_amount)
            self.pages.setCurrentWidget(self.hand_over)
            self.hand_over.take_focus()
            if expected is not None:
                self._reveal(expected, may_recount=True)

        self._post.desk.ask(self, question, show)

    def _count_again(self) -> None:
        self.pages.setCurrentIndex(0)
        self.count.first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _ask_leave(self) -> None:
        shift = self._shift

        def given(approver: str) -> None:
            self._approver = approver
            self._post.desk.ask(
                self,
                lambda session: shifts.expected_cash(session, shift),
                lambda expected: self._reveal(expected, may_recount=False),
            )

        approval.ask(self._over, self._post, Right.SEE_EXPECTED, why=self._shift.number, then=given)

    def _reveal(self, expected: int, *, may_recount: bool) -> None:
        self._expected = expected
        self.hand_over.reveal(expected, may_recount=may_recount)

    def _end(self) -> None:
        ending = Ending(
            notes=self.count.notes(),
            next_float=self.hand_over.next_float(),
            note=self.hand_over.reason.text(),
            approver=self._approver,
        )
        self._keeper.close(ending, self._show_end, self.hand_over.refused)

    def _show_end(self, end: ShiftEnd) -> None:
        self.title.setText(self.tr("Shift {number} is closed").format(number=end.closed.number))
        result = ShiftResult(end, with_difference=self._expected is not None)
        self.pages.addWidget(result)
        self.pages.setCurrentWidget(result)
        self.close_button.set_weight(Weight.MAIN)
        self.close_button.setFocus()
        self.ended.emit(end)

    def _go_on(self) -> None:
        page = self.pages.currentWidget()
        if page is self.hand_over:
            self.hand_over.close_button.click()
        elif self.pages.currentIndex() == 0:
            self.counted_button.click()
        else:
            self.shut()
