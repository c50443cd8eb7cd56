"""What the note adds up to, what will be printed, and the two ways to save it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QWidget

from sentra_pos.base import money, quantity
from sentra_pos.ui import theme
from sentra_pos.ui.consignment.draft import COPIES, Draft
from sentra_pos.ui.widgets.buttons import Button, Weight
from sentra_pos.ui.widgets.choices import Check
from sentra_pos.ui.widgets.labels import Card, IconLabel, Kind, Label, Line
from sentra_pos.ui.widgets.screen import MAIN_KEY

_WIDE = 240
_FOLDED_HIGH = 88
_ENDLESS = 16_777_215


class Summary(Card):
    changed = Signal()
    """Which papers are wanted."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(name="noteSummary", padding=16, gap=0, parent=parent)
        self.draft, self._is_folded = Draft(), False
        self.title = Label("", Kind.AMOUNT)
        self.words = {key: Label("", Kind.SECOND) for key in ("pieces", "measured", "shop", "producer")}
        self.amounts = {
            "pieces": _amount("notePieces", Kind.BODY),
            "measured": _amount("noteWeight", Kind.BODY),
            "shop": _amount("noteShop", Kind.AMOUNT),
            "producer": _amount("noteProducer", Kind.AMOUNT),
        }
        self.value_words = Label("", Kind.HINT)
        self.value = _amount("noteValue", Kind.HEAD)
        self.papers = Label("", Kind.HINT)
        self.copies_words = Label("", Kind.BODY, name="noteCopiesWords")
        self.copies = _amount("noteCopies", Kind.BODY_STRONG)
        self.labels = Check("", name="noteLabelsCheck")
        self.label_count = _amount("noteLabels", Kind.BODY_STRONG)
        self.photo = Button(name="deliveryPhotoButton", icon="camera")
        self.save_only = Button(name="saveOnlyButton", weight=Weight.QUIET)
        self.save = Button(name="saveNoteButton", weight=Weight.MAIN, key=MAIN_KEY, height=72, text_size=18)
        self._build()
        self.labels.toggled.connect(self._choose_labels)

    def fold(self, *, folded: bool, is_tight: bool) -> None:
        """Lie under the lines as one strip, with what matters most, instead of standing beside them."""
        look = theme.current()
        self._is_folded = folded
        self._say_photo()
        for part in self._only_standing:
            part.setVisible(not folded)
        for part in (self.labels, self.label_count):
            part.setVisible(not is_tight)
        self.column.setSpacing(look.px(12) if folded else 0)
        self.column.setDirection(
            QBoxLayout.Direction.LeftToRight if folded else QBoxLayout.Direction.TopToBottom
        )
        self.setMinimumWidth(0 if folded else look.px(_WIDE))
        self.setMaximumWidth(_ENDLESS if folded else look.px(_WIDE))
        self.setMaximumHeight(look.px(_FOLDED_HIGH) if folded else _ENDLESS)

    def show_draft(self, draft: Draft) -> None:
        self.draft = draft
        self.labels.setChecked(draft.with_labels)
        self.refresh()

    def refresh(self) -> None:
        """The sums as the lines are now."""
        draft, sums = self.draft, self.draft.totals()
        measured = [quantity.show(amount, 3, unit) for unit, amount in sums.measured.items()]
        self.amounts["pieces"].setText(money.plain(sums.pieces))
        self.amounts["measured"].setText(", ".join(measured) or "–")
        self.value.setText(money.plain(sums.value))
        self.amounts["shop"].setText(money.plain(sums.shop))
        self.amounts["producer"].setText(money.plain(sums.producer))
        self.copies.setText(str(COPIES))
        self.label_count.setText(money.plain(draft.label_count()) if draft.with_labels else "0")
        for button in (self.save, self.save_only, self.photo):
            button.setEnabled(bool(draft.entries))
        self._say_photo()

    def set_busy(self, *, busy: bool) -> None:
        """While the note is being written nobody saves it again."""
        self.save.setEnabled(not busy)
        self.save_only.setEnabled(not busy)

    def reword(self) -> None:
        self.title.setText(self.tr("Summary"))
        self.words["pieces"].setText(self.tr("Pieces"))
        self.words["measured"].setText(self.tr("Weighed"))
        self.value_words.setText(self.tr("Selling value"))
        self.words["shop"].setText(self.tr("Shop"))
        self.words["producer"].setText(self.tr("Producer"))
        self.papers.setText(self.tr("To be printed"))
        self.copies_words.setText(self.tr("Note on A4, copies"))
        self.labels.setText(self.tr("Labels"))
        self._say_photo()
        self.save_only.setText(self.tr("Save only"))
        self.save.setText(self.tr("Save & print"))
        self.save.setShortcut(QKeySequence())  # the & is a word here
        self.save.setAccessibleName(self.tr("Save & print"))
        self.refresh()

    def _say_photo(self) -> None:
        """Where there is little room only the sign stands."""
        said = self.tr("Photo") if self.draft.photo is None else self.tr("Photo taken")
        self.photo.setText("" if self._is_folded else said)
        self.photo.setAccessibleName(said)
        self.photo.setToolTip(said)
        self.photo.set_icon("camera" if self.draft.photo is None else "check")

    def _build(self) -> None:
        look = theme.current()
        self.column.addWidget(self.title)
        self.column.addSpacing(look.px(8))
        counts = [self._add_row(self.words[key], self.amounts[key]) for key in ("pieces", "measured")]
        first = self._divide()
        self.column.addWidget(self.value_words)
        self.column.addWidget(self.value)
        self.column.addSpacing(look.px(4))
        for key in ("shop", "producer"):
            self._add_row(self.words[key], self.amounts[key])
        second = self._divide()
        self.column.addWidget(self.papers)
        copies = QHBoxLayout()
        copies.setContentsMargins(look.px(3), 0, 0, 0)
        copies.setSpacing(look.px(11))
        copies.addWidget(IconLabel("file-text", size=18))
        copies.addWidget(self.copies_words, 1)
        copies.addWidget(self.copies)
        holder = QWidget()
        holder.setLayout(copies)
        holder.setFixedHeight(look.px(36))
        self.column.addWidget(holder)
        labels = QHBoxLayout()
        labels.addWidget(self.labels, 1)
        labels.addWidget(self.label_count)
        self.column.addLayout(labels)
        self.column.addStretch(1)
        lesser = QHBoxLayout()
        lesser.setSpacing(look.px(8))
        lesser.addWidget(self.photo)
        lesser.addWidget(self.save_only, 1)
        self.column.addLayout(lesser)
        self.column.addSpacing(look.px(4))
        self.column.addWidget(self.save)
        self._only_standing = [
            self.title, *counts, first, self.value_words, second, self.papers, holder, self.save_only
        ]  # fmt: skip
        self.fold(folded=False, is_tight=False)

    def _add_row(self, words: QWidget, amount: QWidget) -> QWidget:
        row = QHBoxLayout()
        row.addWidget(words)
        row.addWidget(amount)
        holder = QWidget()
        holder.setLayout(row)
        row.setContentsMargins(0, 0, 0, 0)
        holder.setFixedHeight(theme.current().px(30))
        self.column.addWidget(holder)
        return holder

    def _divide(self) -> QWidget:
        gap, line = theme.current().px(8), Line()
        self.column.addSpacing(gap)
        self.column.addWidget(line)
        self.column.addSpacing(gap)
        return line

    def _choose_labels(self, on: bool) -> None:
        self.draft.with_labels = on
        self.refresh()
        self.changed.emit()


def _amount(name: str, kind: Kind) -> Label:
    return Label("", kind, name=name, align=Qt.AlignmentFlag.AlignRight)
