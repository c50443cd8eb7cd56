"""A producer as a person: everything that is kept of him goes into files, or who he was is forgotten for ever."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from sentra_pos.base import ids
from sentra_pos.base.errors import RuleBroken
from sentra_pos.producers import person
from sentra_pos.producers.directory import ProducerCard
from sentra_pos.reports import person_files
from sentra_pos.reports.person_files import PersonFiles
from sentra_pos.ui import approval, theme, trouble
from sentra_pos.ui.post import Post
from sentra_pos.ui.widgets import scrolling, toast
from sentra_pos.ui.widgets.buttons import Button, Weight
from sentra_pos.ui.widgets.fields import Field
from sentra_pos.ui.widgets.labels import Card, IconLabel, Kind, Label
from sentra_pos.ui.widgets.paint import Tone
from sentra_pos.ui.widgets.screen import MAIN_KEY, Act
from sentra_pos.ui.widgets.side_panel import SidePanel

if TYPE_CHECKING:  # the desk hands the session on; no screen looks into it
    from sentra_pos.base.database import Session


class PersonPanel(SidePanel):
    forgotten = Signal()
    """The producer is anonymous from now on."""

    def __init__(self, over: QWidget, post: Post) -> None:
        super().__init__(over, name="personPanel", width=640)
        self._post = post
        self._who: ProducerCard | None = None
        self._key = str(ids.new())
        self.take_title = Label("", Kind.CARD_TITLE)
        self.take_words = Label("", Kind.BODY, wrap=True)
        self.zip_button = Button(name="personZip", icon="download", weight=Weight.MAIN, key=MAIN_KEY)
        self.folder_button = Button(name="personFolder", icon="folder-open")
        self.forget_title = Label("", Kind.CARD_TITLE)
        self.forget_words = Label("", Kind.BODY, wrap=True)
        self.sign = IconLabel("triangle-alert", Tone.WARN, 22)
        self.hindrance = Label("", Kind.BODY_STRONG, name="personHindrance", wrap=True)
        self.code = Field(" ", name="personCode")
        self.forget_button = Button(name="personForget", icon="user-x", weight=Weight.DANGER)
        self._fill()
        self.zip_button.clicked.connect(self._choose_zip)
        self.folder_button.clicked.connect(self._choose_folder)
        self.code.edited.connect(lambda _: self._follow())
        self.forget_button.clicked.connect(self._forget)
        self._hinders = True

    def acts(self) -> list[Act]:
        return [Act(self.zip_button.text(), self.zip_button.click, MAIN_KEY, "download")]

    def show_person(self, who: ProducerCard) -> None:
        """Come in for this producer, with what keeps him from being forgotten."""
        self._who, self._key, self._hinders = who, str(ids.new()), True
        self.code.set_text("")
        self.hindrance.setText("")
        self.reword()
        self.open(self.zip_button)
        self._ask_what_hinders()

    def reword(self) -> None:
        """All words in the language that is on."""
        name, code = (self._who.name, self._who.code) if self._who else ("", "")
        self.title.setText(self.tr("Data of {producer}").format(producer=name))
        self.setAccessibleName(self.title.text())
        self.close_button.setText(self.tr("Close"))
        self.take_title.setText(self.tr("Take out everything"))
        self.take_words.setText(
            self.tr(
                "Details, agreements, decisions, permits with their scans, sales, statements and payouts, as sheets,"
                " JSON, pictures and PDF. It is written down that they were taken out."
            )
        )
        self.zip_button.setText(self.tr("Into one ZIP file"))
        self.folder_button.setText(self.tr("Into a folder"))
        self.forget_title.setText(self.tr("Forget who it was"))
        self.forget_words.setText(
            self.tr(
                "Name, owner, phone, address, numbers, bank account, story, permits and pictures are gone for ever."
                " The books keep every sale, statement and payout under {code} for ten years. Two people must agree."
            ).format(code=code)
        )
        self.code.set_label(self.tr("Type {code} to confirm").format(code=code))
        self.forget_button.setText(self.tr("Forget for ever"))

    # --- taking out

    def _choose_zip(self) -> None:
        title = self.tr("Save all data as")
        chosen, _ = QFileDialog.getSaveFileName(self.window(), title, f"{self._named()}.zip", "ZIP (*.zip)")
        if chosen:
            self._take_out(Path(chosen).with_suffix(".zip"))

    def _choose_folder(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self.window(), self.tr("Put the folder into"))
        if chosen:
            self._take_out(Path(chosen) / self._named())

    def _named(self) -> str:
        return f"{self._who.code if self._who else ''} {self._post.today().isoformat()}".strip()

    def _take_out(self, out: Path) -> None:
        """First it is written down who takes it, then it is written out."""
        if self._who is None:
            return
        who, asked, key = self._who, self._post.occasion(), str(ids.new())

        def run(approver: str | None, failed: Callable[[Exception], None]) -> None:
            on = asked.because(asked.reason, approver)
            self._post.desk.do(
                self,
                lambda session: person.hand_out(session, producer=who.id, on=on),
                lambda _: self._write(who, out),
                key=key,
                content=who.id,
                answer=str,
                failed=failed,
            )

        approval.guarded(self._over, self._post, run, why=who.name, failed=self._fail)

    def _write(self, who: ProducerCard, out: Path) -> None:
        at = self._post.now()
        self._post.desk.ask(
            self, lambda session: person_files.write(session, who.id, out, at=at), self._written
        )

    def _written(self, made: PersonFiles) -> None:
        toast.show(
            self._over, self.tr("%n file(s) are in {place}", "", made.files).format(place=made.path.name)
        )

    # --- forgetting

    def _ask_what_hinders(self) -> None:
        if self._who is None:
            return
        who = self._who.id

        def question(session: "Session") -> RuleBroken | None:
            return person.in_the_way(session, who)

        self._post.desk.ask(self, question, self._show_hindrance)

    def _show_hindrance(self, found: RuleBroken | None) -> None:
        self._hinders = found is not None
        if found is None:
            said = self.tr("Nothing is owed and nothing lies here. It cannot be undone.")
        else:
            said = str(trouble.words(found))
        self.hindrance.setText(said)
        self.code.setEnabled(found is None)
        self._follow()

    def _follow(self) -> None:
        code = self._who.code if self._who else ""
        is_meant = self.code.text().strip().upper() == code
        self.forget_button.setEnabled(is_meant and not self._hinders)

    def _forget(self) -> None:
        if self._who is None:
            return
        who, asked, key = self._who, self._post.occasion(), self._key
        self.forget_button.setEnabled(False)

        def deed(session: "Session", approver: str | None) -> bool:
            person.anonymise(session, producer=who.id, on=asked.because(asked.reason, approver))
            return True

        def run(approver: str | None, failed: Callable[[Exception], None]) -> None:
            self._post.desk.do(
                self,
                lambda session: deed(session, approver),
                lambda _: self._gone(who),
                key=key,
                content=["anonymise", who.id],
                answer=bool,
                failed=failed,
            )

        approval.guarded(self._over, self._post, run, why=who.name, failed=self._fail)

    def _gone(self, who: ProducerCard) -> None:
        self.shut()
        self.forgotten.emit()
        toast.show(self._over, self.tr("{code} has no name any more").format(code=who.code))

    def _fail(self, error: Exception) -> None:
        self._key = str(ids.new())
        trouble.show(self, error)
        self._ask_what_hinders()

    def _fill(self) -> None:
        look = theme.current()
        take = Card(name="personTake")
        buttons = QHBoxLayout()
        buttons.setSpacing(look.px(12))
        buttons.addWidget(self.zip_button)
        buttons.addWidget(self.folder_button)
        buttons.addStretch(1)
        for part in (self.take_title, self.take_words):
            take.column.addWidget(part)
        take.column.addLayout(buttons)
        self._scrolled(take, self._forget_card())

    def _forget_card(self) -> Card:
        look = theme.current()
        forget = Card(name="personForgetCard")
        hindered = QHBoxLayout()
        hindered.setSpacing(look.px(8))
        hindered.addWidget(self.sign, 0, Qt.AlignmentFlag.AlignTop)
        hindered.addWidget(self.hindrance, 1)
        last = QHBoxLayout()
        last.setSpacing(look.px(12))
        last.addWidget(self.code, 1)
        last.addWidget(self.forget_button, 0, Qt.AlignmentFlag.AlignVCenter)
        for part in (self.forget_title, self.forget_words):
            forget.column.addWidget(part)
        forget.column.addLayout(hindered)
        forget.column.addLayout(last)
        return forget

    def _scrolled(self, *cards: Card) -> None:
        look = theme.current()
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, look.px(8), 0)
        column.setSpacing(look.px(16))
        for card in cards:
            column.addWidget(card)
        column.addStretch(1)
        self.body.addWidget(scrolling.in_scroll(inside, name="personScroll"), 1)
