"""The lines of the note: read ones above, the one in hand among them, and the next one always at the end."""

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import QRect, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from sentra_pos.consignment.preview import Goods
from sentra_pos.ui import theme
from sentra_pos.ui.consignment import columns
from sentra_pos.ui.consignment.draft import Draft, Entry, Refused
from sentra_pos.ui.consignment.entry_row import EntryRow
from sentra_pos.ui.consignment.line_editor import LineEditor
from sentra_pos.ui.consignment.line_row import LineRow
from sentra_pos.ui.widgets import cells, paint
from sentra_pos.ui.widgets.labels import IconLabel, Kind, Label
from sentra_pos.ui.widgets.suggest import Suggestion


class LinesCard(QWidget):
    """Changes the draft it is given, and tells when it did."""

    changed = Signal()
    asked = Signal(str)
    taken = Signal(object)
    entered = Signal(str)
    """A text or a code that stands for goods, wherever it was typed or scanned."""
    removed = Signal(object, int)
    """The Entry that went, and where it stood."""

    def __init__(self, *, today: Callable[[], date], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._today = today
        self._draft = Draft()
        self._rows: dict[int, LineRow] = {}
        self._in_hand: int | None = None
        self.page = QScrollArea()
        self.head = _Head(self.page)
        self.editor = LineEditor(today=today)
        self.entry = EntryRow()
        self.hint = Label("", Kind.HINT, name="noteHint")
        self._build()
        self._connect()

    def fold(self, *, folded: bool) -> None:
        """Leave the room to the lines."""
        for part in (self._hint_sign, self.hint):
            part.setVisible(not folded)

    @property
    def in_hand(self) -> Entry | None:
        """The line whose fields are open."""
        return self._draft.find(self._in_hand)

    def show_draft(self, draft: Draft) -> None:
        """These lines instead of those that were there."""
        self._draft, self._in_hand = draft, None
        for row in self._rows.values():
            row.deleteLater()
        self._rows = {}
        self._lay_out()

    def add(self, goods: Goods, count: int) -> None:
        """Goods that were scanned or typed: one more line in hand, or one more of the line in hand."""
        one, current = int(10**goods.decimals), self.in_hand
        self.entry.clear()
        if current is not None and current.line.goods.product == goods.product:
            self.editor.count_up(count)
            return
        entry = self._draft.add(goods, None if count == one else count)
        self.take(entry.number, "quantity")
        self.changed.emit()

    def take(self, number: int, key: str) -> None:
        """Take a line in hand, with the focus in one of its fields."""
        self._let_go()
        entry = self._draft.find(number)
        if entry is None:
            return
        self._in_hand = number
        self.editor.take(entry, self._draft.place_of(number))
        self._lay_out()
        self.editor.put_focus(key)
        QTimer.singleShot(0, self, lambda: self.page.ensureWidgetVisible(self.editor, 0, 8))

    def to_entry(self) -> None:
        """On to the next product."""
        self._let_go()
        self.entry.field.edit.setFocus(Qt.FocusReason.TabFocusReason)
        QTimer.singleShot(0, lambda: self.page.ensureWidgetVisible(self.entry, 0, 8))

    def retell(self, goods: Sequence[Goods]) -> None:
        """What the books know of these goods has changed."""
        for one in goods:
            self._draft.retell(one)
        if self.in_hand is not None:
            self.editor.retell(self.in_hand.line.goods)
        self._lay_out()

    def settle(self) -> Entry | None:
        """The first line that cannot be signed for, taken in hand; None if all can."""
        if self.in_hand is not None:
            self.editor.settle()
        gap = self._draft.unready()
        if gap is not None:
            self.take(gap.number, "quantity")
            self.editor.put_focus(self.editor.first_gap())
        return gap

    def remove_in_hand(self) -> None:
        """The line in hand goes; who listens may offer to put it back."""
        entry = self.in_hand
        if entry is None:
            return
        at = self._draft.place_of(entry.number)
        self._in_hand = None
        self._draft.remove(entry.number)
        self._lay_out()
        self.to_entry()
        self.removed.emit(entry, at)
        self.changed.emit()

    def agree_titip(self) -> None:
        """A price the producer gets in any case, for the line in hand, else for the last one."""
        entry = self.in_hand or (self._draft.entries[-1] if self._draft.entries else None)
        if entry is None:
            return
        if self.in_hand is None:
            self.take(entry.number, "price")
        self.editor.agree_titip()

    def to_ask_about(self) -> Entry | None:
        """The line a panel is about: the one in hand, else the last one, taken in hand."""
        if self.in_hand is None and self._draft.entries:
            self.take(self._draft.entries[-1].number, "quantity")
        return self.in_hand

    def refuse(self, refused: Refused | None) -> None:
        """So much of the line in hand is not taken."""
        self.editor.refuse(refused)
        self._lay_out()

    def make_on(self, made_on: date | None) -> None:
        """The day the goods of the line in hand were made on."""
        self.editor.make_on(made_on)
        self._lay_out()

    def put_back(self, entry: Entry, at: int) -> None:
        self._draft.put_back(entry, at)
        self.take(entry.number, "quantity")
        self.changed.emit()

    def show_found(self, text: str, found: Sequence[Suggestion]) -> None:
        self.entry.show_found(text, found)

    def reword(self, producer: str) -> None:
        self.page.setAccessibleName(self.tr("Lines of the note"))
        self.hint.setText(
            self.tr("The closest rule wins: product, group, agreement, shop default. It is fixed once saved.")
        )
        self.entry.say(producer)
        self.editor.reword()
        self.head.update()
        self._lay_out(anew=True)

    def paintEvent(self, event: QPaintEvent) -> None:
        paint.rounded(QPainter(self), self.rect(), theme.current().colour("surface"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._corners.setGeometry(self.rect())
        self._corners.raise_()
        self.head.update()

    def _build(self) -> None:
        look = theme.current()
        self._corners = _Corners(self)
        inside = QWidget()
        self._column = QVBoxLayout(inside)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addStretch(1)
        self.page.setObjectName("noteLines")
        self.page.setWidget(inside)
        self.page.setWidgetResizable(True)
        self.page.setFrameShape(QFrame.Shape.NoFrame)
        self.page.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.page.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for part in (inside, self.page.viewport()):
            part.setAutoFillBackground(False)
        below = QHBoxLayout()
        below.setContentsMargins(look.px(16), look.px(8), look.px(16), look.px(12))
        below.setSpacing(look.px(8))
        self._hint_sign = IconLabel("info", size=16)
        below.addWidget(self._hint_sign)
        below.addWidget(self.hint, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(self.page, 1)
        column.addLayout(below)

    def _connect(self) -> None:
        self.entry.asked.connect(self.asked)
        self.entry.taken.connect(self.taken)
        self.entry.entered.connect(self.entered)
        self.editor.scanned.connect(self.entered)
        self.editor.removed.connect(self.remove_in_hand)
        self.editor.changed.connect(self._on_changed)
        self.editor.full.connect(lambda key: self._move(1, key))
        self.editor.moved.connect(self._move)

    def _on_changed(self, entry: Entry) -> None:
        self._draft.change(entry)
        self.changed.emit()

    def _move(self, by: int, key: str) -> None:
        """Down or up in the same field; below the last line comes the next product."""
        if self._in_hand is None:
            return
        to = self._draft.place_of(self._in_hand) + by
        if to >= len(self._draft.entries):
            self.to_entry()
        elif to >= 0:
            self.take(self._draft.entries[to].number, key)

    def _let_go(self) -> None:
        """The line in hand becomes one that is read; what is wrong about it stays with it."""
        if self.in_hand is None:
            return
        self.editor.settle()
        self._in_hand = None
        self._lay_out()

    def _lay_out(self, *, anew: bool = False) -> None:
        """Every line in its place: read ones as rows, the one in hand as the editor, the next one last.

        Rows that show the same as before are left alone, unless they are to be said `anew`.
        """
        known = {entry.number for entry in self._draft.entries}
        for number in [number for number in self._rows if number not in known]:
            self._rows.pop(number).deleteLater()
        wanted: list[QWidget] = []
        for place, entry in enumerate(self._draft.entries):
            row = self._rows.get(entry.number) or self._new_row(entry, place)
            if anew or not row.is_of(entry, place):
                row.show_entry(entry, place)
            row.setVisible(entry.number != self._in_hand)
            wanted.append(self.editor if entry.number == self._in_hand else row)
        wanted.append(self.entry)
        for button in (self.entry.refuse_button, self.entry.made_button, self.entry.try_button):
            button.setEnabled(bool(self._draft.entries))
        self.entry.show_place(len(self._draft.entries))
        for at, widget in enumerate(wanted):
            if self._column.indexOf(widget) != at:
                self._column.removeWidget(widget)
                self._column.insertWidget(at, widget)
        if self._in_hand is None:
            self._column.removeWidget(self.editor)
            self.editor.setParent(self)
            self.editor.hide()
        else:
            self.editor.show()
        self._corners.raise_()

    def _new_row(self, entry: Entry, place: int) -> LineRow:
        row = LineRow(entry, place, self._today())
        row.touched.connect(self.take)
        self._rows[entry.number] = row
        self._column.insertWidget(self._column.count() - 1, row)
        return row


class _Head(QWidget):
    """The titles over the lines."""

    def __init__(self, page: QScrollArea) -> None:
        super().__init__()
        self._page = page
        self.setFixedHeight(theme.current().px(columns.HEAD_HIGH))

    def paintEvent(self, event: QPaintEvent) -> None:
        look, painter = theme.current(), QPainter(self)
        painter.fillRect(self.rect(), look.colour("sunk"))
        painter.fillRect(0, self.height() - 1, self.width(), 1, look.colour("line"))
        pad, ink = look.px(cells.PADDING), look.colour("muted")
        for key, rect in columns.spans(self._page.viewport().width(), self.height()).items():
            room = rect.adjusted(pad, 0, -pad, 0)
            side = columns.align(key).value
            if key in ("number", "quantity"):
                end = rect.right() - look.px(16) if key == "number" else rect.left() + look.px(62)
                room, side = (
                    QRect(rect.left(), 0, end - rect.left(), self.height()),
                    Qt.AlignmentFlag.AlignRight,
                )
            if rect.width():
                paint.words(painter, room, columns.title(key), look.font(13, 600), ink, side)


class _Corners(QWidget):
    """The line of the card and the ground outside its round corners."""

    def __init__(self, card: QWidget) -> None:
        super().__init__(card)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def paintEvent(self, event: QPaintEvent) -> None:
        look, painter = theme.current(), QPainter(self)
        paint.outside_corners(painter, self.rect(), look.colour("background"))
        paint.rounded(painter, self.rect(), None, look.colour("line"))
