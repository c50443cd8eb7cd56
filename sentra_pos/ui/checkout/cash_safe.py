"""The safe: what should be in it, and what can be done with it; and its own count (a manager's)."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from sentra_pos.base import ids, money
from sentra_pos.checkout.closing import LeftFloat
from sentra_pos.till import safe
from sentra_pos.till.safe import CountedSafe, SafeDiffers
from sentra_pos.ui import approval, theme, trouble
from sentra_pos.ui.checkout import counting_side, sizing
from sentra_pos.ui.checkout.cash_reasons import Reason
from sentra_pos.ui.notes_count import NotesCount
from sentra_pos.ui.post import Post
from sentra_pos.ui.widgets.buttons import Button, Weight
from sentra_pos.ui.widgets.labels import Card, Kind, Label
from sentra_pos.ui.widgets.pads import NumberPad
from sentra_pos.ui.widgets.paint import Tone
from sentra_pos.ui.widgets.screen import Act
from sentra_pos.ui.widgets.side_panel import SidePanel

_RIGHT = Qt.AlignmentFlag.AlignRight


class SafePanel(SidePanel):
    """Made anew each time; `content` is what should be in the safe, None if the person is not to know."""

    chosen = Signal(str)
    """What is to be done: count, toBank, fromBank, ownerIn or out."""

    def __init__(self, over: QWidget, content: int | None) -> None:
        super().__init__(over, name="safePanel", width=560)
        self._word = Label("", Kind.BODY, tone=Tone.NEUTRAL)
        self._content = content
        icons = {
            "count": "clipboard-list",
            "toBank": "landmark",
            "fromBank": "landmark",
            "ownerIn": "banknote-arrow-down",
            "out": "banknote-arrow-up",
        }
        self.buttons = {
            key: Button("", name=f"safe_{key}", icon=icon, height=64, text_size=17)
            for key, icon in icons.items()
        }
        self._fill()
        self.closed.connect(self.deleteLater)
        self.reword()

    def start(self) -> None:
        self.open(self.buttons["count"])

    def acts(self) -> Sequence[Act]:
        return [Act(button.text(), button.click) for button in self.buttons.values()]

    def reword(self) -> None:
        """All words in the language that is on."""
        self.title.setText(self.tr("The safe"))
        self.setAccessibleName(self.title.text())
        self._word.setText(self.tr("Should be in the safe"))
        words = {
            "count": self.tr("Count the safe"),
            "toBank": self.tr("Bring money to the bank"),
            "fromBank": self.tr("Fetch money from the bank"),
            "ownerIn": self.tr("The owner puts money in"),
            "out": self.tr("Take money out"),
        }
        for key, button in self.buttons.items():
            button.setText(words[key])

    def _fill(self) -> None:
        look = theme.current()
        if self._content is not None:
            card = Card(padding=16, gap=0)
            card.column.addWidget(self._word)
            card.column.addWidget(Label(money.show(self._content), Kind.FIGURE, name="safeContent"))
            self.body.addWidget(card)
        grid = QGridLayout()
        grid.setSpacing(look.px(8))
        for place, (key, button) in enumerate(self.buttons.items()):
            grid.addWidget(button, place, 0)
            button.clicked.connect(lambda _=False, key=key: self._choose(key))
        self.body.addLayout(grid)
        self.body.addStretch(1)

    def _choose(self, key: str) -> None:
        self.shut()
        self.chosen.emit(key)


class SafeCountPanel(SidePanel):
    """Made anew each time: the notes first; a difference is told when they are counted, and asks why."""

    done = Signal(object)
    """The CountedSafe, once it is in the books."""

    def __init__(self, over: QWidget, post: Post, left: Sequence[LeftFloat]) -> None:
        super().__init__(over, name="safeCountPanel", width=922)
        self._post, self._left = post, left
        self._deed_key = f"safe-count:{ids.new()}"
        self._differs: SafeDiffers | None = None
        self.pad = NumberPad(name="safeCountPad")
        self.count = NotesCount(self.pad, is_roomy=sizing.is_roomy(over.height()))
        self.left_note = Label("", Kind.SECOND, wrap=True, name="floatsLeft")
        self.word = Label("", Kind.BODY_STRONG, tone=Tone.NEUTRAL)
        self.total = Label("", Kind.FIGURE, name="safeCounted", align=_RIGHT)
        self.difference = Label("", Kind.CARD_TITLE, name="safeDifference", wrap=True)
        self.reason = Reason(name="safeReasonEdit", count=3, across=3)
        self.save_button = Button(
            "", name="saveSafeButton", weight=Weight.MAIN, key="F9", height=72, text_size=20
        )
        self._fill()
        self.count.changed.connect(self._on_changed)
        self.count.finished.connect(lambda: self.save_button.setFocus(Qt.FocusReason.TabFocusReason))
        self.reason.given.connect(self._save)
        self.save_button.clicked.connect(self._save)
        self.closed.connect(self.deleteLater)
        self.reword()
        self._on_changed()

    def start(self) -> None:
        self.open(self.count.first)

    def acts(self) -> Sequence[Act]:
        return [Act(self.save_button.text(), self.save_button.click, "F9", "vault")]

    def reword(self) -> None:
        """All words in the language that is on."""
        self.title.setText(self.tr("Count the safe"))
        self.setAccessibleName(self.title.text())
        self.word.setText(self.tr("Counted"))
        self.save_button.setText(self.tr("The count stands"))
        self.count.reword()
        usual = [self.tr("Miscounted before"), self.tr("Spent without a bill"), self.tr("Nobody knows")]
        self.reason.say(self.tr("Why it differs"), usual)
        named = ", ".join(f"{one.register} {money.show(one.amount)}" for one in self._left)
        self.left_note.setText(
            self.tr("Count the floats in closed drawers too: {drawers}.").format(drawers=named)
        )
        self._show_difference()

    def _fill(self) -> None:
        look = theme.current()
        across = QHBoxLayout()
        across.setSpacing(look.px(24))
        left = QVBoxLayout()
        left.setSpacing(look.px(8))
        left.addWidget(self.count)
        left.addWidget(self.left_note)
        left.addWidget(self.difference)
        left.addWidget(self.reason)
        left.addStretch(1)
        across.addLayout(left, 1)
        side = counting_side.lay_out(self.word, self.total, self.pad, self.save_button, over=self._over)
        across.addLayout(side)
        self.body.addLayout(across, 1)
        self.left_note.setVisible(bool(self._left))

    def _on_changed(self) -> None:
        self._differs = None
        self.total.setText(money.show(self.count.amount()))
        self.total.setAccessibleName(f"{self.word.text()} {self.total.text()}")
        self._show_difference()

    def _show_difference(self) -> None:
        differs = self._differs
        self.difference.setVisible(differs is not None)
        self.reason.setVisible(differs is not None)
        if differs is not None:
            said = self.tr("By the books {expected}: a difference of {difference}.")
            self.difference.setText(
                said.format(expected=money.show(differs.expected), difference=money.show(differs.difference))
            )
            self.difference.set_tone(Tone.WARN if differs.difference > 0 else Tone.DANGER)

    def _save(self) -> None:
        reason = self.reason.text() if self._differs is not None else ""
        if self._differs is not None and not reason:
            self.reason.ask_again(self.tr("Say why it differs, even if nobody knows."))
            return
        self.save_button.setEnabled(False)
        notes = self.count.notes()

        def run(approver: str | None, failed: Callable[[Exception], None]) -> None:
            on = self._post.occasion().because(reason or None, approver)
            self._post.desk.do(
                self,
                lambda session: safe.count_safe(session, counted=self.count.amount(), notes=notes, on=on),
                self._on_done,
                key=self._deed_key,
                content=(notes, reason),
                answer=CountedSafe,
                failed=failed,
            )

        approval.guarded(self._over, self._post, run, why=self.title.text(), failed=self._on_refused)

    def _on_done(self, done: CountedSafe) -> None:
        self.shut()
        self.done.emit(done)

    def _on_refused(self, error: Exception) -> None:
        self.save_button.setEnabled(True)
        if isinstance(error, SafeDiffers):
            self._differs = error
            self._show_difference()
            self.reason.field.edit.setFocus()
        else:
            trouble.show(self, error)
