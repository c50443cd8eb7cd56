"""Labels that are out of date: which pieces, what they say and should say, printed anew or ticked off as replaced."""

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sentra_pos.base import ids, money, quantity
from sentra_pos.consignment import relabel
from sentra_pos.consignment.relabel import ToRelabel
from sentra_pos.ui import theme, trouble
from sentra_pos.ui.count_list import CountItem, CountList
from sentra_pos.ui.form_panel import FormPanel
from sentra_pos.ui.post import Post
from sentra_pos.ui.widgets import toast
from sentra_pos.ui.widgets.buttons import Button
from sentra_pos.ui.widgets.labels import Kind, Label
from sentra_pos.ui.widgets.paint import Chip, Tone
from sentra_pos.ui.widgets.screen import MAIN_KEY, Act

_TICK_KEY = "F8"


class RelabelPanel(FormPanel):
    """Made anew each time; a row with no labels is left as it is."""

    labels_wanted = Signal(object)
    """How many labels of each lot, by its id."""
    ticked = Signal()
    """Some were ticked off without printing."""

    def __init__(self, over: QWidget, post: Post, found: Sequence[ToRelabel]) -> None:
        self._post, self._found = post, list(found)
        self.hint = Label("", Kind.BODY, name="relabelHint", wrap=True)
        self.list = CountList(wide=144)
        self.tick_button = Button(name="relabelTick", icon="check", key=_TICK_KEY, height=64)
        super().__init__(over, self._laid_out(), name="relabelPanel", width=760)
        self.row.insertWidget(1, self.tick_button)
        self.list.changed.connect(self._tell)
        self.wanted.connect(self._print)
        self.tick_button.clicked.connect(self._tick_off)
        self.closed.connect(self.deleteLater)
        self._show(self._found)

    def acts(self) -> Sequence[Act]:
        return [
            Act(self.save_button.text(), self.save_button.click, MAIN_KEY, "printer"),
            Act(self.tick_button.text(), self.tick_button.click, _TICK_KEY, "check"),
        ]

    def reword(self) -> None:
        self.say(self.tr("Labels out of date"), self.tr("Print new labels"), self.tr("Close"))
        self.tick_button.setText(self.tr("Already replaced"))
        self.hint.setText(
            self.tr(
                "The price has changed since these labels were printed; until they are replaced the buyer pays the "
                "lower one."
            )
        )
        self._tell()

    def look(self) -> None:
        """Ask again what is out of date; when nothing is any more the panel has done its work."""
        day = self._post.today()
        self._post.desk.ask(self, lambda session: relabel.due(session, day=day), self._show)

    def _show(self, found: list[ToRelabel]) -> None:
        self._found = found
        if not found:
            self.shut()
            return
        self.list.show_items([self._item(one) for one in found], {one.lot: one.labels for one in found})
        self.reword()

    def _item(self, one: ToRelabel) -> CountItem:
        left = quantity.show(one.quantity, one.decimals, one.unit)
        where = f" · {one.shelf_place}" if one.shelf_place else ""
        chip = Chip(self.tr("scanned at the till"), "scan-barcode", Tone.WARN) if one.was_scanned else None
        price = f"{money.show(one.printed)} → {money.show(one.now)}"
        return CountItem(
            one.lot,
            f"relabel{one.number}",
            one.name,
            f"L-{one.number:05} · {price} · {left}{where}",
            chip=chip,
        )

    def _counts(self) -> dict[UUID, int]:
        found = self.list.values()
        return {one.lot: found[one.lot] for one in self._found if one.lot in found}

    def _tell(self) -> None:
        counts = self._counts()
        self.note.setText(self.tr("%n lot(s)", "", len(counts)))
        for button in (self.save_button, self.tick_button):
            button.setEnabled(bool(counts))

    def _print(self) -> None:
        if self.list.check():
            self.labels_wanted.emit(self._counts())

    def _tick_off(self) -> None:
        if not self.list.check():
            return
        lots, on = list(self._counts()), self._post.occasion()
        self.tick_button.setEnabled(False)

        def done(count: int) -> None:
            toast.show(self, self.tr("%n lot(s) bear the new price", "", count), icon="check")
            self.ticked.emit()

        def fail(error: Exception) -> None:
            self.tick_button.setEnabled(True)
            trouble.show(self, error)

        self._post.desk.do(
            self,
            lambda session: relabel.tick_off(session, lots, on=on),
            done,
            key=f"relabel:{ids.new()}",
            content=[str(lot) for lot in lots],
            answer=int,
            failed=fail,
        )

    def _laid_out(self) -> QWidget:
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.current().px(12))
        column.addWidget(self.hint)
        column.addWidget(self.list)
        column.addStretch(1)
        return inside
