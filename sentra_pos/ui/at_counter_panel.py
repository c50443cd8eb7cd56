"""Produsen di kasir: what is left, what was sold, what is owed and when, on screen and in one key on paper."""

from collections.abc import Callable, Sequence
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sentra_pos.base import ids, money, paths
from sentra_pos.books.occasion import Occasion
from sentra_pos.paper import slip_files
from sentra_pos.producers import cards
from sentra_pos.settlement import counter_slip, counter_view
from sentra_pos.settlement.at_counter import AtCounter
from sentra_pos.ui import theme, trouble
from sentra_pos.ui.at_counter_rows import GoodsTable, MoneyTable
from sentra_pos.ui.desk import Report
from sentra_pos.ui.post import Post
from sentra_pos.ui.widgets import day_words, toast
from sentra_pos.ui.widgets.buttons import Button, Weight
from sentra_pos.ui.widgets.labels import Card, Kind, Label
from sentra_pos.ui.widgets.paint import Tone
from sentra_pos.ui.widgets.screen import MAIN_KEY, Act
from sentra_pos.ui.widgets.side_panel import SidePanel

_WIDE = 900


class CounterPanel(SidePanel):
    """Made anew for each producer; nothing under it is touched."""

    printing_wanted = Signal()
    """A slip waits: wake whoever sends to the printer."""
    card_shown = Signal(str)
    """Another card was scanned."""

    def __init__(
        self,
        over: QWidget,
        post: Post,
        told: AtCounter,
        *,
        shown: str,
        on: Occasion,
        columns: int,
        folder: Callable[[], Path] = paths.receipts_folder,
    ) -> None:
        """`shown` and `on` are how the look was allowed: by a card, or by whom; `columns` is the paper's width."""
        super().__init__(over, name="counterPanel", width=_WIDE)
        self._post, self._told, self._shown, self._on = post, told, shown, on
        self._columns, self._folder = columns, folder
        self._was_printed = self._is_printing = False
        self.figures = [_Figure(name) for name in ("counterBalance", "counterHeld", "counterUnclaimed")]
        self.goods, self.money = GoodsTable(), MoneyTable()
        self.print_button = Button(
            name="counterPrint", weight=Weight.MAIN, icon="printer", key=MAIN_KEY, height=64
        )
        self.pdf_button = Button(name="counterPdf", icon="file-text", key="Ctrl+S", height=64)
        self.png_button = Button(name="counterPng", icon="image", key="Ctrl+G", height=64)
        self._fill()
        self.print_button.clicked.connect(self._print)
        self.pdf_button.clicked.connect(lambda: self._save(slip_files.PDF))
        self.png_button.clicked.connect(lambda: self._save(slip_files.PNG))
        self.closed.connect(self.deleteLater)
        self.reword()

    def start(self) -> None:
        self.open(self.print_button)

    def acts(self) -> Sequence[Act]:
        return [
            Act(self.print_button.text(), self.print_button.click, MAIN_KEY, "printer"),
            Act(self.pdf_button.text(), self.pdf_button.click, "Ctrl+S", "file-text"),
            Act(self.png_button.text(), self.png_button.click, "Ctrl+G", "image"),
        ]

    def take_scan(self, code: str) -> bool:
        """The card of the next one who stands there."""
        if not cards.is_card(code):
            return False
        self.card_shown.emit(code)
        return True

    def reword(self) -> None:
        """All words in the language that is on."""
        told = self._told
        self.title.setText(told.name)
        self.setAccessibleName(self.tr("{producer} at the counter").format(producer=told.name))
        self.note.setText(" · ".join(filter(None, (told.code, told.owner))))
        self._say_figures()
        self.goods.show_told(told)
        self.money.show_told(told)
        again, first = self.tr("Print again as a copy"), self.tr("Print the slip")
        self.print_button.setText(again if self._was_printed else first)
        self.pdf_button.setText(self.tr("Save as PDF"))
        self.png_button.setText(self.tr("Save as a picture"))

    def _say_figures(self) -> None:
        told, (balance, held, unclaimed) = self._told, self.figures
        method = self.tr("cash") if told.is_cash else self.tr("transfer")
        when = self.tr("pay day {day}, {method}").format(day=day_words.short(told.pay_day), method=method)
        balance.say(self.tr("Balance"), told.money.available, when)
        days = ", ".join(f"{one.payable_from:%d/%m}" for one in told.held)
        held.say(
            self.tr("Held"),
            told.held_in_all,
            self.tr("payable {days}").format(days=days) if days else self.tr("nothing is held"),
        )
        numbers = ", ".join(one.number for one in told.unclaimed)
        unclaimed.say(
            self.tr("Ready to be fetched"), told.unclaimed_in_all, numbers or self.tr("nothing waits")
        )

    # --- paper

    def _print(self) -> None:
        """Queued, not waited for: a printer that is stuck keeps nobody from selling."""
        if self._is_printing:
            return
        self._is_printing = True
        told, shown, on = self._told, self._shown, self._post.occasion().because(None, self._on.approver)
        self._post.desk.do(
            self,
            lambda session: counter_view.queue(session, told, shown=shown, on=on),
            self._queued,
            key=f"at-counter:{ids.new()}",
            content=told.number,
            answer=UUID,
            failed=self._fail,
        )

    def _queued(self, _job: UUID) -> None:
        said = self.tr("A copy is on its way") if self._was_printed else self.tr("The slip is on its way")
        self._was_printed, self._is_printing = True, False
        self.reword()
        self.printing_wanted.emit()
        toast.show(self, said, icon="printer")

    def _fail(self, error: Exception) -> None:
        self._is_printing = False
        trouble.show(self, error)

    def _save(self, form: str) -> None:
        told, columns, folder = self._told, self._columns, self._folder

        def work(_report: Report) -> Path:
            path, title = folder() / f"{told.number}.{form}", f"Produsen di kasir {told.code}"
            strip = counter_slip.slip(told)
            path.write_bytes(slip_files.drawn(strip, columns, form, title=title, author=told.shop.name))
            return path

        self._post.desk.send(self, work, self._saved)

    def _saved(self, path: Path) -> None:
        said = self.tr("Saved as {file} in {folder}.").format(file=path.name, folder=path.parent)
        toast.show(self, said, icon="file-text")

    def _fill(self) -> None:
        look = theme.current()
        self.body.setSpacing(look.px(12))
        top, middle, foot = QHBoxLayout(), QHBoxLayout(), QHBoxLayout()
        for row in (top, middle, foot):
            row.setSpacing(look.px(12))
            self.body.addLayout(row, 1 if row is middle else 0)
        for place, figure in enumerate(self.figures):
            top.addWidget(figure, 4 if not place else 3)
        for table in (self.goods, self.money):
            column = QVBoxLayout()
            column.addWidget(table, 1)
            middle.addLayout(column, 1)
        foot.addWidget(self.print_button, 1)
        for button in (self.pdf_button, self.png_button):
            foot.addWidget(button)


class _Figure(Card):
    """One sum of money with what it is and when it comes."""

    def __init__(self, name: str) -> None:
        super().__init__(name=name, padding=12, gap=2)
        self.what = Label("", Kind.FIELD)
        self.amount = Label("", Kind.HEAD, name=f"{name}Amount")
        self.when = Label("", Kind.SECOND, name=f"{name}When", wrap=True)
        for part in (self.what, self.amount, self.when):
            self.column.addWidget(part)
        self.column.addStretch(1)

    def say(self, what: str, amount: int, when: str) -> None:
        """Show the sum, quietly if there is none, and in red if he owes it."""
        self.what.setText(what)
        self.amount.setText(money.show(amount))
        self.amount.set_tone(Tone.DANGER if amount < 0 else Tone.PLAIN if amount else Tone.NEUTRAL)
        self.when.setText(when)
