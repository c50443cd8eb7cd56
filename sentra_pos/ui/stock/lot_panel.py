"""The stock card: what a lot is, every move of it with the paper it stands on, and that every unit is somewhere."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from sentra_pos.base import clock, money, quantity
from sentra_pos.reports import stock_tables
from sentra_pos.reports.lot_card import LotFacts, StockCard
from sentra_pos.reports.lot_moves import CardLine
from sentra_pos.ui import any_paper, goods_words, paper_files, theme
from sentra_pos.ui.any_paper import Draw
from sentra_pos.ui.desk import Report
from sentra_pos.ui.post import Post
from sentra_pos.ui.stock import look_page, lot_words
from sentra_pos.ui.stock.look_page import EXPORT_ICON, EXPORT_KEY
from sentra_pos.ui.widgets import day_entry, toast
from sentra_pos.ui.widgets.buttons import Button, Weight
from sentra_pos.ui.widgets.labels import Card, Kind, Label
from sentra_pos.ui.widgets.paint import Tone
from sentra_pos.ui.widgets.rows_model import Align, Cell, Column
from sentra_pos.ui.widgets.rows_view import Rows
from sentra_pos.ui.widgets.screen import MAIN_KEY, Act
from sentra_pos.ui.widgets.side_panel import SidePanel

_WIDE = 1_080
_MOST_LOTS = 3
"""So many lots of a product are told in words; of more only how many there are."""


class LotPanel(SidePanel):
    """Made anew each time; Enter or a double click on a move opens its paper."""

    scanned = Signal(str)
    """The code of other goods whose card is wanted now."""

    def __init__(self, over: QWidget, post: Post, card: StockCard) -> None:
        super().__init__(over, name="lotPanel", width=_WIDE)
        self._post, self.shown = post, card
        self.name = Label("", Kind.BODY_STRONG, name="lotGoods", wrap=True)
        self.facts = Label("", Kind.SECOND, name="lotFacts", wrap=True)
        self.balance = Label("", Kind.BODY_STRONG, name="lotBalance", wrap=True)
        self.proof = Label("", Kind.SECOND, name="lotProof", wrap=True)
        self.rows: Rows[CardLine] = Rows([], name="lotMoves", says="", row_height=60)
        self.paper_button = Button(
            "", name="openPaperButton", weight=Weight.MAIN, icon="file-text", key=MAIN_KEY, height=56
        )
        self.print_button = Button("", name="printCardButton", icon="printer", key="Ctrl+P", height=56)
        self.export_button = Button("", name="exportCardButton", icon=EXPORT_ICON, key=EXPORT_KEY, height=56)
        self._fill()
        self._connect()
        self.reword()

    def start(self) -> None:
        """Come in, on the last move."""
        self.open(self.rows.view)
        self.rows.view.selectRow(self.rows.model.rowCount() - 1)
        self.rows.view.scrollToBottom()
        self._show_buttons()

    def acts(self) -> Sequence[Act]:
        return [
            Act(self.paper_button.text(), self.paper_button.click, MAIN_KEY, "file-text"),
            Act(self.print_button.text(), self.print_button.click, "Ctrl+P", "printer"),
            Act(self.export_button.text(), self.export_button.click, EXPORT_KEY, EXPORT_ICON),
        ]

    def take_scan(self, code: str) -> bool:
        self.shut()
        self.scanned.emit(code)
        return True

    def reword(self) -> None:
        """All words in the language that is on."""
        card = self.shown
        self.title.setText(self.tr("Stock card {what}").format(what=card.title))
        self.setAccessibleName(self.title.text())
        self.close_button.setText(self.tr("Close"))
        maker = f"{card.producer_name} ({card.producer_code})"
        self.name.setText(maker if card.title == card.name else f"{card.name} · {maker}")
        self.facts.setText(self._told_facts())
        self.balance.setText(lot_words.balance(card.sums, card.decimals))
        self.proof.setText(
            self.tr("Every unit is accounted for.")
            if card.sums.holds
            else self.tr("This does not add up. Check the books under “Reports”.")
        )
        self.proof.set_tone(Tone.GOOD if card.sums.holds else Tone.DANGER)
        self.paper_button.setText(self.tr("Open its paper"))
        self.print_button.setText(self.tr("Print the card"))
        self.export_button.setText(self.tr("Export"))
        self.rows.view.setAccessibleName(self.tr("Moves of these goods"))
        self._set_columns()
        self.rows.show_rows(card.lines)

    def _fill(self) -> None:
        look = theme.current()
        self.body.setSpacing(look.px(12))
        self.body.addWidget(self.name)
        self.body.addWidget(self.facts)
        self.body.addWidget(self.rows, 1)
        card = Card(name="lotProofCard", padding=12, gap=2)
        card.column.addWidget(self.balance)
        card.column.addWidget(self.proof)
        self.body.addWidget(card)
        row = QHBoxLayout()
        row.setSpacing(look.px(12))
        row.addWidget(self.export_button)
        row.addStretch(1)
        row.addWidget(self.print_button)
        row.addWidget(self.paper_button)
        self.body.addLayout(row)

    def _connect(self) -> None:
        self.closed.connect(self.deleteLater)
        self.rows.opened.connect(self._open_paper)
        self.rows.chosen.connect(lambda _: self._show_buttons())
        self.paper_button.clicked.connect(self._open_chosen)
        self.print_button.clicked.connect(self._print)
        self.export_button.clicked.connect(self._export)

    def resizeEvent(self, event: object) -> None:
        self._set_columns()

    def _set_columns(self) -> None:
        room = self.width() * 100 // theme.current().scale
        with_lot = len(self.shown.lots) > 1
        found: list[tuple[Column[CardLine], int]] = [
            (Column(self.tr("When"), _when, 118), 0),
            (
                Column(self.tr("Lot"), lambda line: f"L-{line.lot:05}", 88, muted=True),
                0 if with_lot else 9_999,
            ),
            (Column(self.tr("What happened"), _what), 0),
            (Column(self.tr("Paper"), lambda line: Cell(line.document or "–", bold=True), 150), 0),
            (Column(self.tr("Way"), lot_words.way, 178, muted=True), 900),
            (Column(self.tr("Quantity"), self._moved, 96, Align.RIGHT), 0),
            (Column(self.tr("On the shelf"), self._left, 104, Align.RIGHT), 0),
        ]
        look_page.set_columns(self.rows, [column for column, least in found if room >= least])

    def _moved(self, line: CardLine) -> Cell:
        sign = "−" if line.change < 0 else "+" if line.change > 0 else ""
        return Cell(sign + quantity.show(line.quantity, self.shown.decimals))

    def _left(self, line: CardLine) -> Cell:
        return Cell(quantity.show(line.on_shelf, self.shown.decimals), bold=True)

    def _told_facts(self) -> str:
        card = self.shown
        if len(card.lots) > _MOST_LOTS:
            lots = [self.tr("%n lot(s)", "", len(card.lots))]
        else:
            lots = [self._told_lot(lot) for lot in card.lots]
        if card.shelf_place:
            lots.append(self.tr("place {place}").format(place=card.shelf_place))
        if card.price_now is not None:
            lots.append(self.tr("price now {amount}").format(amount=money.plain(card.price_now)))
        return " · ".join(lots)

    def _told_lot(self, lot: LotFacts) -> str:
        day = clock.local(lot.received_at)
        said = [f"L-{lot.number:05}"] if len(self.shown.lots) > 1 else []
        came = self.tr("came in {day}, {note}") if lot.note else self.tr("made {day}")
        said.append(came.format(day=f"{day:%d/%m/%Y}", note=lot.note))
        if lot.expiry is not None:
            said.append(f"EXP {day_entry.show(lot.expiry)}")
        if lot.terms is not None:
            part = goods_words.shop_part(lot.terms.terms)
            said.append(self.tr("the shop's part {part}").format(part=part))
        return ", ".join(said)

    def _show_buttons(self) -> None:
        line = self.rows.current()
        self.paper_button.setEnabled(line is not None and bool(line.document))

    # --- papers

    def _open_chosen(self) -> None:
        line = self.rows.current()
        if line is not None:
            self._open_paper(line)

    def _open_paper(self, line: CardLine) -> None:
        if not line.document:
            return
        number, register = line.document, self._post.register

        def draw(how: Draw) -> None:
            work = any_paper.copy(number, how, at=self._post.now(), by=self._post.person.name)
            self._post.desk.send(self, work, self._opened)

        self._post.desk.ask(self, lambda session: any_paper.read(session, number, register), draw)

    def _print(self) -> None:
        card, at, by = self.shown, self._post.now(), self._post.person.name

        def work(report: Report) -> Path:
            from sentra_pos.reports import lot_card_pdf  # here: it brings reportlab

            file = paper_files.folder() / f"Kartu stok {_file_name(card.title)}.pdf"
            paper_files.written(file, lot_card_pdf.draw(card, printed_at=at, printed_by=by))
            report.step(1, 1)
            return file

        self._post.desk.send(self, work, self._opened)

    def _opened(self, file: Path) -> None:
        paper_files.show(file)
        toast.show(self, self.tr("{paper} opens").format(paper=file.stem), icon="file-text")

    def _export(self) -> None:
        table, usual = stock_tables.of_card(self.shown), f"kartu stok {_file_name(self.shown.title)}.xlsx"
        path = look_page.chosen_file(self, self.tr("Save the card as"), usual)
        if path is not None:
            self._post.desk.send(self, lambda _: stock_tables.write(table, path), self._exported)

    def _exported(self, count: int) -> None:
        toast.show(self, self.tr("%n move(s) written to the file", "", count))


def _when(line: CardLine) -> Cell:
    at = clock.local(line.at)
    return Cell(f"{at:%d/%m/%Y}", f"{at:%H:%M}")


def _what(line: CardLine) -> Cell:
    by = line.who if not line.approver else f"{line.who} + {line.approver}"
    return Cell(lot_words.what(line), " · ".join(part for part in (by, line.reason) if part), bold=True)


def _file_name(title: str) -> str:
    """As it can stand in a file's name."""
    return "".join(sign if sign.isalnum() or sign in " -" else "_" for sign in title)[:60]
