"""Kartu produsen: whose cards are printed, ten on a sheet to be cut or each on a page of a card's size."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sentra_pos.base import clock
from sentra_pos.producers import cards, overview
from sentra_pos.producers.cards import CardSheet
from sentra_pos.producers.decisions import Status
from sentra_pos.producers.overview import ProducerLine, Wanted
from sentra_pos.ui import approval, paper_files, theme, trouble
from sentra_pos.ui.desk import Report
from sentra_pos.ui.post import Post
from sentra_pos.ui.widgets import toast
from sentra_pos.ui.widgets.buttons import Button, Weight
from sentra_pos.ui.widgets.choices import Choice, Segmented
from sentra_pos.ui.widgets.fields import Field
from sentra_pos.ui.widgets.labels import Kind, Label
from sentra_pos.ui.widgets.paint import Tone
from sentra_pos.ui.widgets.rows_model import Align, Cell, Column
from sentra_pos.ui.widgets.rows_view import Rows
from sentra_pos.ui.widgets.screen import MAIN_KEY, Act
from sentra_pos.ui.widgets.side_panel import SidePanel

if TYPE_CHECKING:  # the desk hands the session on; no screen looks into it
    from sentra_pos.base.database import Session

_WIDE = 820
_SHEET, _SINGLE = "sheet", "single"
_TICK = "tick"


class CardsPanel(SidePanel):
    """Made once; `start` and `print_one` say whose cards are meant."""

    def __init__(self, over: QWidget, post: Post) -> None:
        super().__init__(over, name="producerCardsPanel", width=_WIDE)
        self._post = post
        self._lines: list[ProducerLine] = []
        self._ticked: set[str] = set()
        self._is_drawing = False
        self.whose = Field(" ", name="cardsFind", icon="search", with_hint=False)
        self.form = Segmented([Choice(_SHEET, ""), Choice(_SINGLE, "")], name="cardsForm", says="")
        self.form_words = Label("", Kind.FIELD)
        self.told = Label("", Kind.SECOND, name="cardsTold", wrap=True)
        self.rows: Rows[ProducerLine] = Rows(
            [], name="cardsView", says="", key=lambda line: line.card.code, row_height=48, head_height=36
        )
        self.all_button = Button(name="cardsAll", icon="list-checks", key="Alt+A", height=64)
        self.none_button = Button(name="cardsNone", icon="square", weight=Weight.QUIET, height=64)
        self.print_button = Button(
            name="cardsPrint", weight=Weight.MAIN, icon="printer", key=MAIN_KEY, height=64
        )
        self._fill()
        self._connect()

    def acts(self) -> Sequence[Act]:
        return (
            Act(self.tr("Print the cards"), self.print_button.click, MAIN_KEY, "printer"),
            Act(self.tr("Choose all that are shown"), self.all_button.click, "Alt+A", "list-checks"),
        )

    def start(self, everyone: Sequence[ProducerLine], shown: Sequence[ProducerLine]) -> None:
        """Come in with everybody who brings goods; those of the list are ticked if it was narrowed."""
        self._lines = [line for line in everyone if not line.card.house and _comes(line)]
        codes = {line.card.code for line in self._lines}
        narrowed = {line.card.code for line in shown} if len(shown) < len(everyone) else set()
        self._ticked = narrowed & codes
        self.whose.set_text("")
        self.reword()
        self.open(self.whose.edit)

    def print_one(self, code: str) -> None:
        """The card of this producer, on a page of its own size."""
        self._draw([code], single=True)

    def reword(self) -> None:
        """All words in the language that is on."""
        self.title.setText(self.tr("Producers' cards"))
        self.setAccessibleName(self.title.text())
        self.close_button.setText(self.tr("Close"))
        self.whose.set_label(self.tr("Whose"))
        self.whose.edit.setPlaceholderText(self.tr("Name, owner or code"))
        self.form_words.setText(self.tr("Paper"))
        self.form.setAccessibleName(self.tr("Paper"))
        self.form.set_choices(
            [
                Choice(_SHEET, self.tr("A4, ten to cut"), "layout-grid"),
                Choice(_SINGLE, self.tr("One card a page"), "credit-card"),
            ]
        )
        self.told.setText(
            self.tr("Print at 100 % and cut along the marks. Whoever shows his card is told what is his.")
        )
        self.rows.view.setAccessibleName(self.title.text())
        self.rows.model.set_columns(self._columns())
        self.all_button.setText(self.tr("Choose all"))
        self.none_button.setText(self.tr("Choose nobody"))
        self._say()

    def _columns(self) -> list[Column[ProducerLine]]:
        return [
            Column("", self._tick, 52, Align.CENTRE, key=_TICK),
            Column(self.tr("Producer"), lambda line: Cell(line.card.name, line.card.owner, bold=True)),
            Column(self.tr("Code"), lambda line: line.card.code, 190),
        ]

    def _tick(self, line: ProducerLine) -> Cell:
        is_on = line.card.code in self._ticked
        icon, tone = ("square-check", Tone.PRIMARY) if is_on else ("square", Tone.NEUTRAL)
        return Cell(icon=icon, icon_tone=tone, icon_size=24)

    def _shown(self) -> list[ProducerLine]:
        return overview.among(self._lines, Wanted(words=self.whose.text()))

    def _say(self) -> None:
        self.rows.show_rows(self._shown())
        self.note.setText(self.tr("%n card(s)", "", len(self._ticked)))
        self.print_button.setEnabled(bool(self._ticked) and not self._is_drawing)
        self.print_button.setText(self.tr("Print %n card(s)", "", len(self._ticked)))

    def _toggle(self, line: ProducerLine) -> None:
        self._ticked ^= {line.card.code}
        self._say()

    def _choose(self, codes: set[str]) -> None:
        self._ticked = codes
        self._say()

    def _take_first(self) -> None:
        """Enter in the field ticks whoever alone is left, and makes room for the next name."""
        found = self._shown()
        if len(found) == 1:
            self._toggle(found[0])
            self.whose.set_text("")
            self._say()

    # --- paper

    def _draw(self, codes: Sequence[str], *, single: bool) -> None:
        """With somebody's leave where it takes one: whoever has a card may see what is its producer's."""
        post = self._post

        def run(approver: str | None, failed: Callable[[Exception], None]) -> None:
            on = post.occasion().because(None, approver)

            def ask(session: "Session") -> CardSheet:
                return cards.sheet(session, codes, on=on)

            def draw(sheet: CardSheet) -> None:
                post.desk.send(
                    self, _work(sheet, self._file(codes), single=single), self._drawn, failed=self._fail
                )

            post.desk.ask(self, ask, draw, failed=failed)

        self._is_drawing = True
        self._say()
        approval.guarded(self._over, post, run, why=self.tr("Producers' cards"), failed=self._fail)

    def _file(self, codes: Sequence[str]) -> Path:
        whose = codes[0] if len(codes) == 1 else f"{clock.local(self._post.now()):%Y-%m-%d %H%M%S}"
        return paper_files.folder() / f"Kartu produsen {whose}.pdf"

    def _drawn(self, file: Path) -> None:
        self._is_drawing = False
        self._say()
        paper_files.show(file)
        toast.show(self._over, self.tr("The cards are drawn: {file}").format(file=file.name), icon="printer")

    def _fail(self, error: Exception) -> None:
        self._is_drawing = False
        self._say()
        trouble.show(self._over, error)

    def _connect(self) -> None:
        self.whose.edited.connect(lambda _: self._say())
        self.whose.edit.returnPressed.connect(self._take_first)
        self.rows.opened.connect(self._toggle)
        self.rows.touched.connect(lambda line, _: self._toggle(line))
        self.all_button.clicked.connect(
            lambda: self._choose(self._ticked | {line.card.code for line in self._shown()})
        )
        self.none_button.clicked.connect(lambda: self._choose(set()))
        self.print_button.clicked.connect(self._print)

    def _print(self) -> None:
        self._draw(sorted(self._ticked), single=self.form.current() == _SINGLE)

    def _fill(self) -> None:
        look = theme.current()
        self.body.setSpacing(look.px(12))
        top, paper, foot = QHBoxLayout(), QVBoxLayout(), QHBoxLayout()
        for row in (top, foot):
            row.setSpacing(look.px(12))
        paper.setSpacing(look.px(3))
        self.body.addLayout(top)
        top.addWidget(self.whose, 1)
        top.addLayout(paper)
        paper.addWidget(self.form_words)
        paper.addWidget(self.form)
        paper.addStretch(1)
        self.body.addWidget(self.told)
        self.body.addWidget(self.rows, 1)
        self.body.addLayout(foot)
        foot.addWidget(self.all_button, 0, Qt.AlignmentFlag.AlignLeft)
        foot.addWidget(self.none_button)
        foot.addStretch(1)
        foot.addWidget(self.print_button)


def _work(sheet: CardSheet, file: Path, *, single: bool) -> Callable[[Report], Path]:
    def work(_report: Report) -> Path:
        from sentra_pos.producers import cards_pdf  # here: it brings reportlab

        return paper_files.written(file, cards_pdf.draw(sheet, single=single))

    return work


def _comes(line: ProducerLine) -> bool:
    """Whether he brings goods, or will again."""
    return line.status in (Status.ACCEPTED, Status.PAUSED)
