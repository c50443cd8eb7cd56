"""What each producer should bring next time and why: on the slip printer, on paper, or as a message to him."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sentra_pos.base import ids, text
from sentra_pos.consignment import restock, restock_slip, restock_words
from sentra_pos.consignment.restock import Restock, Suggestion
from sentra_pos.paper.letterhead import Letterhead
from sentra_pos.reports import stock_tables
from sentra_pos.shop import profile
from sentra_pos.shop.profile import ShopProfile
from sentra_pos.shop.staff import Role
from sentra_pos.ui import paper_files, theme, trouble
from sentra_pos.ui.desk import Report
from sentra_pos.ui.post import Post
from sentra_pos.ui.stock import look_page, restock_columns
from sentra_pos.ui.stock.look_page import EXPORT_ICON, EXPORT_KEY, LookPage, Only
from sentra_pos.ui.widgets import day_words, toast
from sentra_pos.ui.widgets.buttons import Button, Weight
from sentra_pos.ui.widgets.date_field import DateField
from sentra_pos.ui.widgets.fields import Field
from sentra_pos.ui.widgets.labels import Kind, Label
from sentra_pos.ui.widgets.rows_view import Rows
from sentra_pos.ui.widgets.screen import MAIN_KEY, Act
from sentra_pos.ui.widgets.states import Empty

if TYPE_CHECKING:  # the desk hands the session on; no page looks into it
    from sentra_pos.base.database import Session

CHAT_KEY, COPY_KEY, PDF_KEY, DAY_KEY = "Alt+W", "Ctrl+Shift+C", "Ctrl+P", "Ctrl+G"


@dataclass(frozen=True)
class _Everybody:
    shop: Letterhead
    found: list[Restock]


class RestockPage(LookPage):
    """Producers at the left, who comes first first; what the chosen one should bring at the right."""

    lots_wanted = Signal(object)
    """The Only of a product whose lots are wanted."""

    def __init__(self, post: Post) -> None:
        super().__init__(post, name="restockPage")
        self._all: list[Restock] = []
        self._named: dict[UUID, date] = {}
        self._shop = profile.letterhead(ShopProfile())
        self.shown: Restock | None = None
        self._may_hand_out = post.person.role is not Role.AUDITOR
        self.search = Field(name="restockSearch", icon="search", key="F2", height=48, with_hint=False)
        self.nobody = Empty("", "", icon="users", name="restockNobody")
        self.makers: Rows[Restock] = Rows(
            [], name="restockMakers", says="", key=lambda one: one.producer, row_height=60, empty=self.nobody
        )
        self.title = Label("", Kind.CARD_TITLE, name="restockTitle", wrap=True)
        self.told = Label("", Kind.SECOND, name="restockTold", wrap=True)
        self.day = DateField(
            name="restockDay", today=post.today, says=" ", with_hint=False, with_distance=False
        )
        self.nothing = Empty("", "", icon="package-plus", name="restockNothing")
        self.rows: Rows[Suggestion] = Rows(
            [], name="restockView", says="", key=lambda one: one.product, row_height=60, empty=self.nothing
        )
        self.why = Label("", Kind.SECOND, name="restockWhy", wrap=True)
        self.print_button = Button(
            "", name="printRestockButton", weight=Weight.MAIN, icon="printer", key=MAIN_KEY, height=56
        )
        self.pdf_button = Button("", name="restockPdfButton", icon="file-text", key=PDF_KEY, height=56)
        self.chat_button = Button(
            "", name="restockChatButton", icon="message-circle", key=CHAT_KEY, height=56
        )
        self.copy_button = Button("", name="restockCopyButton", icon="copy", height=56)
        self.export_button = Button(
            "", name="exportRestockButton", icon=EXPORT_ICON, key=EXPORT_KEY, height=56
        )
        self._build()
        self._connect()

    def acts(self) -> Sequence[Act]:
        handed = [
            Act(self.tr("Print the slip"), self.print_button.click, MAIN_KEY, "printer"),
            Act(self.tr("Open WhatsApp"), self.chat_button.click, CHAT_KEY, "message-circle"),
        ]
        return [
            *(handed if self._may_hand_out else ()),
            Act(self.tr("As PDF"), self.pdf_button.click, PDF_KEY, "file-text"),
            Act(self.tr("Copy the text"), self.copy_button.click, COPY_KEY, "copy"),
            Act(self.tr("Bring on another day"), self.day.edit.setFocus, DAY_KEY, "calendar-days"),
            Act(self.tr("Search"), lambda: look_page.focus_on(self.search), "F2", "search"),
            Act(self.tr("Export all suggestions"), self.export_button.click, EXPORT_KEY, EXPORT_ICON),
        ]

    def come(self) -> None:
        look_page.focus_on(self.search)
        self.look()

    def reword(self) -> None:
        self.search.edit.setPlaceholderText(self.tr("Which producer"))
        self.search.edit.setAccessibleName(self.tr("Search the producers"))
        self.makers.view.setAccessibleName(self.tr("Who comes when"))
        self.rows.view.setAccessibleName(self.tr("What to bring"))
        self.day.edit.setAccessibleName(self.tr("Bring on"))
        self.nobody.set_words(
            self.tr("No producer like that"), self.tr("Only who has goods here or sold any is in this list.")
        )
        self.nothing.set_words(
            self.tr("Nothing to bring yet"), self.tr("Choose a producer at the left to see what sells.")
        )
        for button, said in (
            (self.print_button, self.tr("Print the slip")),
            (self.chat_button, self.tr("WhatsApp")),
            (self.copy_button, self.tr("Copy")),
        ):
            button.setText(said)
        self.pdf_button.setText("PDF")
        self._show_makers()
        self._show()

    def _build(self) -> None:
        look = theme.current()
        self._left = QWidget()
        left = QVBoxLayout(self._left)
        left.setContentsMargins(0, 0, 0, 0)
        left.setSpacing(look.px(12))
        left.addWidget(self.search)
        left.addWidget(self.makers, 1)
        right, head, words, row = QVBoxLayout(), QHBoxLayout(), QVBoxLayout(), QHBoxLayout()
        right.setSpacing(look.px(12))
        words.setSpacing(0)
        words.addWidget(self.title)
        words.addWidget(self.told)
        self.day.setFixedWidth(look.px(176))
        head.setSpacing(look.px(12))
        head.addLayout(words, 1)
        head.addWidget(self.day)
        row.setSpacing(look.px(8))
        row.addWidget(self.export_button)
        row.addStretch(1)
        for button in (self.copy_button, self.chat_button, self.pdf_button, self.print_button):
            row.addWidget(button)
        right.addLayout(head)
        right.addWidget(self.rows, 1)
        right.addWidget(self.why)
        right.addLayout(row)
        across = QHBoxLayout()
        across.setSpacing(look.px(20))
        across.addWidget(self._left)
        across.addLayout(right, 1)
        self.column.addLayout(across, 1)
        for button in (self.print_button, self.chat_button):
            button.setVisible(self._may_hand_out)

    def _connect(self) -> None:
        self.search.edited.connect(lambda _: self._show_makers())
        self.search.edit.returnPressed.connect(self._into_list)
        self.makers.chosen.connect(self._choose)
        self.makers.opened.connect(lambda _: self.rows.view.setFocus(Qt.FocusReason.TabFocusReason))
        self.rows.chosen.connect(self._show_why)
        self.rows.opened.connect(self._open)
        self.day.changed.connect(self._another_day)
        self.print_button.clicked.connect(self._print)
        self.pdf_button.clicked.connect(self._as_pdf)
        self.chat_button.clicked.connect(self._chat)
        self.copy_button.clicked.connect(self._copy)
        self.export_button.clicked.connect(self._export)

    # --- looking

    def look(self) -> None:
        self.begin_asking()
        day = self.post.today()
        named = {who: on for who, on in self._named.items() if on > day}

        def question(session: "Session") -> _Everybody:
            shop = profile.letterhead(profile.read(session))
            found = [
                restock.suggest(session, producer=one.producer, day=day, bring_on=named[one.producer])
                if one.producer in named
                else one
                for one in restock.suggest_all(session, day=day)
            ]
            return _Everybody(shop, found)

        self.ask(question, self._take)

    def _take(self, everybody: _Everybody) -> None:
        self._shop, self._all = everybody.shop, everybody.found
        self._show_makers()

    def _show_makers(self) -> None:
        wanted = text.search_form(self.search.text()).split()
        found = [one for one in self._all if _is_meant(one, wanted)]
        self.fit()
        self.makers.show_rows(found)
        kept = next((one for one in found if self.shown and one.producer == self.shown.producer), None)
        if kept is None:
            self.makers.choose_first()
            kept = self.makers.current()
        else:
            self.makers.choose(kept.producer)
        self._choose(kept)

    def _choose(self, one: Restock | None) -> None:
        self.shown = one
        self._show()

    def _another_day(self, day: date | None) -> None:
        """The same producer on a day that he named himself, for as long as the page stands."""
        if self.shown is None or day in (None, self.shown.bring_on):
            return
        if day <= self.post.today():
            self.day.set_error(self.tr("Choose a day after today."))
            return
        self._named[self.shown.producer] = day
        self.look()

    def _show(self) -> None:
        one = self.shown
        self.day.setVisible(one is not None)
        for button in (self.print_button, self.pdf_button, self.chat_button, self.copy_button):
            button.setEnabled(one is not None)
        self.fit()
        self.rows.show_rows(one.suggestions if one is not None else ())
        if one is None:
            self.title.setText("")
            self.told.setText("")
            self._show_why(None)
            return
        self.title.setText(restock_columns.headline(one))
        self.told.setText(
            self.tr("{producer} ({code}) · enough until before {day}").format(
                producer=one.producer_name, code=one.producer_code, day=day_words.short(one.until)
            )
        )
        self.day.set_day(one.bring_on)
        if self.rows.current() is None:
            self.rows.choose_first()
        self._show_why(self.rows.current())

    def _show_why(self, line: Suggestion | None) -> None:
        """How the chosen line was reckoned, whole."""
        if line is None:
            self.why.setText("")
            return
        said = restock_words.reckoned(line, restock_columns.sayings())
        self.why.setText(f"{line.name}: {said}")

    def fit(self) -> None:
        room = self.room
        is_tight = room < look_page.TIGHT
        self._left.setFixedWidth(theme.current().px(270 if is_tight else 380))
        look_page.fit_export(self.export_button, self.tr("Export"), is_tight=is_tight)
        for button, icon, key in (
            (self.copy_button, "copy", ""),
            (self.chat_button, "message-circle", CHAT_KEY),
            (self.pdf_button, "file-text", PDF_KEY),
            (self.print_button, "printer", MAIN_KEY),
        ):
            button.set_icon("" if is_tight else icon)
            button.set_key("" if is_tight else key)
        look_page.set_columns(self.makers, restock_columns.of_makers())
        look_page.set_columns(self.rows, restock_columns.of_goods(room))

    def _into_list(self) -> None:
        self.makers.view.setFocus(Qt.FocusReason.TabFocusReason)

    def _open(self, line: Suggestion) -> None:
        self.lots_wanted.emit(Only(line.name, product=line.product))

    # --- handing it out

    def _print(self) -> None:
        one, on = self.shown, self.post.occasion()
        if one is None:
            return
        self.print_button.setEnabled(False)
        self.post.desk.do(
            self,
            lambda session: restock_slip.queue(session, one, on=on),
            self._printed,
            key=f"restock:{ids.new()}",
            content=[one.producer_code, one.bring_on.isoformat()],
            answer=UUID,
            failed=self._refused,
        )

    def _printed(self, _job: UUID) -> None:
        self.print_button.setEnabled(True)
        toast.show(self, self.tr("The slip is on its way"), icon="printer")

    def _refused(self, error: Exception) -> None:
        self.print_button.setEnabled(True)
        trouble.show(self, error)

    def _as_pdf(self) -> None:
        one, shop, at, by = self.shown, self._shop, self.post.now(), self.post.person.name
        if one is None:
            return

        def work(report: Report) -> Path:
            from sentra_pos.consignment import restock_pdf  # here: it brings reportlab

            file = paper_files.folder() / f"Usulan bawaan {one.producer_code} {one.bring_on:%Y-%m-%d}.pdf"
            paper_files.written(file, restock_pdf.draw([one], shop=shop, printed_at=at, printed_by=by))
            report.step(1, 1)
            return file

        self.post.desk.send(self, work, self._opened)

    def _opened(self, file: Path) -> None:
        paper_files.show(file)
        toast.show(self, self.tr("{paper} opens").format(paper=file.stem), icon="file-text")

    def message(self) -> str:
        """What would be sent to the chosen producer."""
        one = self.shown
        return restock_words.message(one, shop=self._shop.name, producer=one.producer_name) if one else ""

    def _copy(self) -> None:
        if self.shown is not None:
            QGuiApplication.clipboard().setText(self.message())
            toast.show(self, self.tr("The text is copied"), icon="copy")

    def _chat(self) -> None:
        one = self.shown
        if one is None:
            return
        QGuiApplication.clipboard().setText(self.message())
        QDesktopServices.openUrl(QUrl(restock_words.link(self.message(), one.phone)))
        said = self.tr("The text is copied, and WhatsApp opens")
        if not one.phone:
            said = self.tr("No number is kept of this producer: choose him in WhatsApp")
        toast.show(self, said, icon="message-circle")

    def _export(self) -> None:
        found = list(self._all)
        self.export(lambda _: stock_tables.of_restock(found), "usulan bawaan.xlsx")


def _is_meant(one: Restock, words: Sequence[str]) -> bool:
    said = text.search_form(f"{one.producer_name} {one.producer_code}")
    return all(word in said for word in words)
