"""Ticked lots are sold for less from now on: by how much, and who bears it."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from sentra_pos.base import money
from sentra_pos.producers.terms import Bearer
from sentra_pos.stock import markdown_rules
from sentra_pos.stock.watch import LotOnShelf
from sentra_pos.ui import goods_words, theme
from sentra_pos.ui.widgets.buttons import Button, Weight
from sentra_pos.ui.widgets.choices import Choice, Segmented
from sentra_pos.ui.widgets.labels import Kind, Label
from sentra_pos.ui.widgets.rate_field import RateField
from sentra_pos.ui.widgets.screen import MAIN_KEY, Act
from sentra_pos.ui.widgets.side_panel import SidePanel

_QUICK_BPS = (1_000, 2_000, 3_000, 5_000)


class MarkdownPanel(SidePanel):
    """Made anew each time; what the lots' terms do not allow is refused by the books."""

    wanted = Signal(int, object)
    """Basis points (0 ends a markdown), and the Bearer."""

    def __init__(self, over: QWidget, lots: Sequence[LotOnShelf], *, bps: int) -> None:
        super().__init__(over, name="markdownPanel", width=520)
        self.lots = list(lots)
        self.rate = RateField(" ", name="markdownRate")
        self.quick = [
            Button(f"{one // 100} %", name=f"quickMarkdown{one // 100}", text_size=15) for one in _QUICK_BPS
        ]
        self.bearer_word = Label("", Kind.FIELD)
        self.bearer = Segmented([], name="markdownBearer", says="")
        self.about = Label("", Kind.BODY, wrap=True, name="markdownAbout")
        self.end_button = Button("", name="endMarkdownButton", icon="rotate-ccw", height=56)
        self.keep_button = Button("", name="keepMarkdownButton", weight=Weight.MAIN, key=MAIN_KEY, height=64)
        look = theme.current()
        row = QHBoxLayout()
        row.setSpacing(look.px(8))
        for button, one in zip(self.quick, _QUICK_BPS, strict=True):
            row.addWidget(button, 1)
            button.clicked.connect(lambda _=False, one=one: self._take(one))
        self.body.addWidget(self.rate)
        self.body.addLayout(row)
        for part in (self.bearer_word, self.bearer, self.about):
            self.body.addWidget(part)
        self.body.addStretch(1)
        self.body.addWidget(self.end_button)
        self.body.addWidget(self.keep_button)
        self.end_button.setVisible(any(lot.marked_bps for lot in self.lots))
        self.rate.set_bps(bps)
        self.rate.edited.connect(lambda _: self._tell())
        self.rate.edit.returnPressed.connect(self._keep)
        self.keep_button.clicked.connect(self._keep)
        self.end_button.clicked.connect(lambda: self.wanted.emit(0, Bearer.SHOP))
        self.closed.connect(self.deleteLater)
        self.reword()

    def acts(self) -> Sequence[Act]:
        return [Act(self.keep_button.text(), self.keep_button.click, MAIN_KEY, "badge-percent")]

    def reword(self) -> None:
        """All words in the language that is on."""
        self.title.setText(self.tr("Sell for less"))
        self.setAccessibleName(self.title.text())
        self.note.setText(self.tr("%n lot(s)", "", len(self.lots)))
        self.rate.set_label(self.tr("Discount in per cent, until the goods are gone"))
        self.bearer_word.setText(self.tr("Borne by"))
        self.bearer.set_choices([Choice(one.value, goods_words.bearer(one)) for one in Bearer])
        self.bearer.setAccessibleName(self.tr("Who bears the discount"))
        self.end_button.setText(self.tr("The usual price again"))
        self.keep_button.setText(self.tr("Sell for less"))
        self._tell()

    def refused(self) -> None:
        """It could not be done: let the person try again."""
        self.keep_button.setEnabled(True)

    def _take(self, bps: int) -> None:
        self.rate.set_bps(bps)
        self._tell()

    def _tell(self) -> None:
        bps = self.rate.bps() or 0
        first = self.lots[0]
        self.about.setText(
            self.tr("{product}: {before} → {after}").format(
                product=first.name,
                before=money.show(first.price),
                after=money.show(first.price - money.share(first.price, bps)),
            )
        )

    def _keep(self) -> None:
        bps = self.rate.bps()
        if not bps or bps > markdown_rules.HIGHEST_BPS:
            self.rate.set_error(self.tr("From 1 to 90 %."))
            return
        self.keep_button.setEnabled(False)
        self.wanted.emit(bps, Bearer(self.bearer.current() or Bearer.SHOP.value))
