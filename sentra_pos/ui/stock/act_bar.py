"""Under the list: how many lots are ticked, what they are worth, and what can be done with them."""

from collections.abc import Sequence

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from sentra_pos.base import money
from sentra_pos.stock.watch import LotOnShelf
from sentra_pos.ui import theme
from sentra_pos.ui.widgets.buttons import Button, Weight
from sentra_pos.ui.widgets.labels import Card, IconLabel, Kind, Label
from sentra_pos.ui.widgets.paint import Tone

_ICONS = ("package-x", "package-minus", "badge-percent")
_KEYS = ("Ctrl+D", "Ctrl+R", "F6")


class ActBar(Card):
    """Its buttons are off while nothing is ticked; labels and repacking then mean the lot in hand."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(name="stockActs", padding=8, gap=0, parent=parent)
        look = theme.current()
        self._count = 0
        self._value = 0
        self.words = Label("", Kind.AMOUNT, name="tickedLots")
        self.worth = Label("", Kind.SECOND, name="tickedWorth")
        self.none = Button("", name="untickButton", weight=Weight.QUIET)
        self.write_off = Button(
            "", name="writeOffButton", weight=Weight.DANGER, icon=_ICONS[0], key="Ctrl+D", height=56
        )
        self.back = Button("", name="takeBackButton", icon=_ICONS[1], key="Ctrl+R", height=56)
        self.less = Button("", name="markdownButton", weight=Weight.MAIN, icon=_ICONS[2], key="F6", height=56)
        self.labels = Button("", name="shelfLabelsButton", icon="tags", key="Ctrl+P", height=56)
        self.repack = Button("", name="shelfRepackButton", icon="boxes", key="Ctrl+B", height=56)
        row = QHBoxLayout()
        row.setSpacing(look.px(12))
        row.setContentsMargins(look.px(8), 0, 0, 0)
        row.addWidget(IconLabel("square-check", Tone.PRIMARY, 24))
        row.addWidget(self.words)
        row.addWidget(self.worth)
        row.addStretch(1)
        for button in (self.none, self.labels, self.repack, self.write_off, self.back, self.less):
            row.addWidget(button)
        self.column.addLayout(row)
        self.reword()

    def show_lots(self, lots: Sequence[LotOnShelf]) -> None:
        """These are ticked."""
        self._count, self._value = len(lots), sum(lot.value for lot in lots)
        for button in (self.none, self.write_off, self.back, self.less):
            button.setEnabled(bool(lots))
        self.none.setVisible(bool(lots))
        self._tell()
        self._fit()

    def reword(self) -> None:
        """All words in the language that is on."""
        self.none.setAccessibleName(self.tr("Untick"))
        self.write_off.setText(self.tr("Write off"))
        self.back.setText(self.tr("Back to maker"))
        self.less.setText(self.tr("Sell for less"))
        self._tell()
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Where large letters leave no room the words of what is done with ticked lots stay longest."""
        acts, lesser = (self.write_off, self.back, self.less), (self.labels, self.repack)
        for button, icon, key in zip(acts, _ICONS, _KEYS, strict=True):
            button.set_icon(icon)
            button.set_key(key)
        self._say_lesser(short=False)
        self.none.setText(self.tr("Untick"))
        self.none.set_icon("")
        self.worth.setVisible(self._count > 0)
        if self._is_wide(lesser, acts):
            self.worth.hide()
            for button in acts:
                button.set_icon("")
            self.none.set_icon("x")
            self.none.setText("")
        if self._is_wide(lesser, acts):
            self._say_lesser(short=True)
        if self._is_wide(lesser, acts):
            for button in (*lesser, *acts):
                button.set_key("")

    def _is_wide(self, lesser: Sequence[Button], acts: Sequence[Button]) -> bool:
        """Whether more stands there than there is room for."""
        look = theme.current()
        parts = (self.words, self.worth, self.none, *lesser, *acts)
        shown = [part for part in parts if not part.isHidden()]
        wanted = sum(part.sizeHint().width() + look.px(12) for part in shown) + look.px(24 + 8 + 12 + 16)
        return wanted > self.width()

    def _say_lesser(self, *, short: bool) -> None:
        """Labels and repacking; in `short` their icons stand alone and the words are only heard."""
        told = ((self.labels, self.tr("Labels"), "Ctrl+P"), (self.repack, self.tr("Repack"), "Ctrl+B"))
        for button, said, key in told:
            button.setText("" if short else said)
            button.set_key(key)
            button.setAccessibleName(said)
            button.setToolTip(said)

    def _tell(self) -> None:
        self.words.setText(self.tr("%n lot(s) ticked", "", self._count))
        self.worth.setText(self.tr("worth {amount}").format(amount=money.plain(self._value)))
        self.worth.setVisible(self._count > 0)
