"""Perpanjangan: papers of all producers that end soon or have ended, with whom to call about each."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QWidget

from sentra_pos.producers import directory, permits, renewals
from sentra_pos.producers.permits import DUE_DAYS, Due
from sentra_pos.producers.renewals import Band
from sentra_pos.reports import export
from sentra_pos.reports.export import Form, What
from sentra_pos.reports.export_tables import Span
from sentra_pos.shop import profile
from sentra_pos.shop.profile import ShopProfile
from sentra_pos.ui import paper_files, permit_words, theme
from sentra_pos.ui.desk import Report
from sentra_pos.ui.post import Post
from sentra_pos.ui.producers import contact
from sentra_pos.ui.widgets import day_entry, toast
from sentra_pos.ui.widgets.buttons import Button, Weight
from sentra_pos.ui.widgets.choices import Choice, Tabs
from sentra_pos.ui.widgets.rows_model import Align, Cell, Column
from sentra_pos.ui.widgets.rows_view import Rows
from sentra_pos.ui.widgets.screen import MAIN_KEY, Act
from sentra_pos.ui.widgets.side_panel import SidePanel
from sentra_pos.ui.widgets.states import Empty

if TYPE_CHECKING:  # the desk hands the session on; no screen looks into it
    from sentra_pos.base.database import Session

_ALL, _CHAT = "all", "chat"
_WIDE, _NARROW = 1_040, 900


@dataclass(frozen=True)
class _Found:
    shop: ShopProfile
    due: list[Due]


class RenewalsPanel(SidePanel):
    producer_wanted = Signal(object)
    """The Due whose producer somebody wants to see."""

    def __init__(self, over: QWidget, post: Post) -> None:
        super().__init__(over, name="renewalsPanel", width=_WIDE)
        self._post = post
        self._found: _Found | None = None
        self.bands = Tabs([Choice(_ALL, "")], name="renewalBands", says="")
        self.empty = Empty("", "", icon="award", name="renewalsEmpty")
        self.rows: Rows[Due] = Rows(
            [],
            name="renewalsView",
            says="",
            key=lambda one: (one.producer, one.kind),
            row_height=56,
            empty=self.empty,
        )
        self.export_button = Button(name="exportRenewalsButton", icon="file-spreadsheet", key="Ctrl+E")
        self.print_button = Button(
            name="printRenewalsButton", weight=Weight.MAIN, icon="printer", key=MAIN_KEY, height=64
        )
        self._lay_out()
        self._connect()

    def acts(self) -> Sequence[Act]:
        return (
            Act(self.tr("Print the list"), self.print_button.click, MAIN_KEY, "printer"),
            Act(self.tr("Export the list"), self.export_button.click, "Ctrl+E", "file-spreadsheet"),
        )

    def start(self) -> None:
        """Read what is due, and come in."""
        self.open(self.rows.view)
        self.look()

    def look(self) -> None:
        """What is due now."""
        day = self._post.today()
        self._post.desk.ask(
            self,
            lambda session: _Found(profile.read(session), permits.due(session, day=day)),
            self._show,
        )

    def reword(self) -> None:
        self.title.setText(self.tr("Renewals"))
        self.setAccessibleName(self.title.text())
        self.close_button.setText(self.tr("Close"))
        self.bands.setAccessibleName(self.tr("How soon"))
        self.empty.set_words(
            self.tr("Nothing to renew"), self.tr("Papers that end within 90 days are listed here.")
        )
        self.rows.view.setAccessibleName(self.tr("Renewals"))
        self.export_button.setText(self.tr("Export"))
        self.print_button.setText(self.tr("Print the list"))
        self._fit_columns()
        self._say_bands()

    def _show(self, found: _Found) -> None:
        self._found = found
        self._say_bands()
        self._show_band()

    def _shown(self) -> list[Due]:
        key = self.bands.current()
        band = None if key == _ALL else Band(key)
        return renewals.within(self._found.due, band) if self._found else []

    def _show_band(self) -> None:
        self.rows.show_rows(self._shown())
        self.print_button.setEnabled(bool(self.rows.model.rows()))
        self.export_button.setEnabled(self._found is not None and bool(self._found.due))
        if self.rows.model.rows():
            self.rows.choose_first()

    def _say_bands(self) -> None:
        due = self._found.due if self._found else []
        count = {band: len(renewals.within(due, band)) for band in Band}
        soon, later = self.tr("Within {days} days ({count})"), self.tr("{first} to {last} days ({count})")
        self.bands.set_choices(
            [
                Choice(_ALL, self.tr("All ({count})").format(count=len(due))),
                Choice(Band.OVER.value, self.tr("Over ({count})").format(count=count[Band.OVER])),
                Choice(Band.SOON.value, soon.format(days=DUE_DAYS[0], count=count[Band.SOON])),
                Choice(
                    Band.LATER.value,
                    later.format(first=DUE_DAYS[0] + 1, last=DUE_DAYS[1], count=count[Band.LATER]),
                ),
            ]
        )

    def _fit_columns(self) -> None:
        room = self.width() * 100 // theme.current().scale
        found: list[tuple[Column[Due], int]] = [
            (Column(self.tr("Producer"), lambda one: Cell(one.name, under=one.owner, bold=True)), 0),
            (Column(self.tr("Paper"), _paper, 190), 0),
            (Column(self.tr("Holds until"), lambda one: day_entry.show(one.expires), 116), _NARROW),
            (Column(self.tr("Left"), lambda one: Cell(chip=permit_words.left(one.days)), 190), 0),
            (Column(self.tr("Phone"), lambda one: directory.shown_phone(one.phone), 164), _NARROW),
            (Column("", _chat, 56, Align.CENTRE, key=_CHAT), 0),
        ]
        self.rows.model.set_columns([column for column, least in found if room >= least])

    def _place(self) -> None:
        super()._place()
        self._fit_columns()

    def _write(self, due: Due) -> None:
        """Open a chat with the reminder ready to be sent."""
        if self._found is not None:
            contact.chat(due.phone, renewals.message(due, shop=self._found.shop.name))

    def _go(self, due: Due) -> None:
        self.shut()
        self.producer_wanted.emit(due)

    # --- on paper and in files

    def _print(self) -> None:
        """Draw the list that is shown, and let the system show it."""
        if self._found is None:
            return
        shop, due, day = self._found.shop, self._shown(), self._post.today()
        at, by = self._post.now(), self._post.person.name

        def work(_report: Report) -> Path:
            from sentra_pos.producers import renewals_pdf  # here: it brings reportlab

            file = paper_files.folder() / f"Perpanjangan {day.isoformat()}.pdf"
            drawn = renewals_pdf.draw(shop, due, day=day, printed_at=at, printed_by=by)
            return paper_files.written(file, drawn)

        def show(file: Path) -> None:
            paper_files.show(file)
            toast.show(self, self.tr("The list is drawn: {file}").format(file=file.name))

        self._post.desk.send(self, work, show)

    def _export(self) -> None:
        title, forms = self.tr("Save the renewals as"), "XLSX (*.xlsx);;CSV (*.csv)"
        chosen, _ = QFileDialog.getSaveFileName(self.window(), title, "perpanjangan.xlsx", forms)
        if not chosen:
            return
        path, span = Path(chosen), Span(self._post.today())
        form = Form.CSV if path.suffix.lower() == ".csv" else Form.XLSX

        def write(session: "Session") -> int:
            return export.export(session, what=What.RENEWALS, form=form, path=path, span=span)

        def tell(count: int) -> None:
            toast.show(self, self.tr("%n paper(s) written to the file", "", count))

        self._post.desk.ask(self, write, tell)

    def _connect(self) -> None:
        self.bands.chosen.connect(lambda _: self._show_band())
        self.rows.opened.connect(self._go)
        self.rows.touched.connect(lambda due, _: self._write(due))
        self.print_button.clicked.connect(self._print)
        self.export_button.clicked.connect(self._export)

    def _lay_out(self) -> None:
        look = theme.current()
        self.body.setSpacing(look.px(12))
        self.body.addWidget(self.bands)
        self.body.addWidget(self.rows, 1)
        row = QHBoxLayout()
        row.setSpacing(look.px(12))
        row.addWidget(self.export_button)
        row.addStretch(1)
        row.addWidget(self.print_button)
        self.body.addLayout(row)


def _paper(one: Due) -> Cell:
    return Cell(permit_words.kind(one.kind), under=one.number, bold=True)


def _chat(one: Due) -> Cell:
    return Cell(icon="message-circle" if one.phone else "")
