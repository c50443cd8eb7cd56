"""Telling producers what their statements say: one after the other, by WhatsApp or by any other way words can go."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QWidget

from sentra_pos.base import phones
from sentra_pos.settlement import statements, telling
from sentra_pos.settlement.overview import WeekLine
from sentra_pos.settlement.statements import StatementView
from sentra_pos.shop import permissions
from sentra_pos.ui import paper_files, theme
from sentra_pos.ui.ask_panel import AskPanel
from sentra_pos.ui.post import Post
from sentra_pos.ui.settlement import papers
from sentra_pos.ui.settlement.papers import Drawn
from sentra_pos.ui.widgets import toast
from sentra_pos.ui.widgets.buttons import Button, IconButton
from sentra_pos.ui.widgets.labels import ChipLabel, Kind, Label
from sentra_pos.ui.widgets.paint import Chip, Tone
from sentra_pos.ui.widgets.screen import Act
from sentra_pos.ui.widgets.text_box import TextBox

if TYPE_CHECKING:  # the desk hands the session on
    from sentra_pos.base.database import Session


@dataclass(frozen=True)
class _Read:
    """A statement's view, what it says in short, and who was told already."""

    view: StatementView
    message: str
    told: frozenset[str]


class TellPanel(AskPanel):
    """`frozen` are the statements of the week in the order of pay day, `at` is where to begin."""

    def __init__(self, over: QWidget, post: Post, frozen: Sequence[WeekLine], at: int) -> None:
        super().__init__(over, post, name="tellPanel", icon="message-circle", width=760)
        self._frozen, self._at = tuple(frozen), at
        self._read: _Read | None = None
        self.who = Label("", Kind.HEAD, name="tellWho", wrap=True)
        self.phone = Label("", Kind.BODY, name="tellPhone", wrap=True)
        self.chip = ChipLabel(Chip(""), name="tellMark")
        self.before_button = IconButton("arrow-left", " ", name="tellBefore", size=56)
        self.after_button = IconButton("arrow-right", " ", name="tellAfter", size=56)
        self.text = TextBox(name="tellText", lines=13)
        self.text.edit.setReadOnly(True)
        self.copy_button = Button("", name="tellCopy", icon="copy", key="Ctrl+Shift+C", height=64)
        self._fill()
        self.before_button.clicked.connect(lambda: self._go(-1))
        self.after_button.clicked.connect(lambda: self._go(1))
        self.copy_button.clicked.connect(self.copy)
        self.reword()

    def start(self) -> None:
        self.open(self.save_button)
        self._load()

    def acts(self) -> Sequence[Act]:
        return [
            *super().acts(),
            Act(self.copy_button.text(), self.copy_button.click, "Ctrl+Shift+C", "copy"),
            Act(self.tr("The one before"), self.before_button.click, "Alt+Left", "arrow-left"),
            Act(self.tr("The next one"), self.after_button.click, "Alt+Right", "arrow-right"),
        ]

    def reword(self) -> None:
        """All words in the language that is on."""
        self.say(self.tr("Tell the producer"), self.tr("Open WhatsApp"), self.tr("Close"))
        self.copy_button.setText(self.tr("Copy the text"))
        for button, said in (
            (self.before_button, self.tr("The one before")),
            (self.after_button, self.tr("The next one")),
        ):
            button.setAccessibleName(said)
            button.setToolTip(said)
        self.text.set_words(
            self.tr("This goes to the producer"),
            self.tr("WhatsApp takes only the words; add the paper from the folder that opens beside it."),
        )
        self._tell()

    def keep(self) -> None:
        """Draw the paper, then open the chat and the folder the paper lies in."""
        read = self._read
        if read is None or not self.save_button.isEnabled():
            return
        self.save_button.setEnabled(False)
        drawn = Drawn(self.post.now(), self.post.person.name)
        self.post.desk.send(
            self,
            papers.statement(read.view, drawn),
            lambda file: self._chat(read, file),
            failed=self._refused,
        )

    def copy(self) -> None:
        if self._read is not None:
            QGuiApplication.clipboard().setText(self._read.message)
            toast.show(self, self.tr("The text is copied"), icon="copy")
            self._mark(self._read)

    def _chat(self, read: _Read, file: Path) -> None:
        self._tell()
        paper_files.show(file.parent)
        if QDesktopServices.openUrl(QUrl(phones.chat_link(read.view.to.phone, read.message))):
            toast.show(self, self.tr("{name} is in the folder").format(name=file.name), icon="message-circle")
            self._mark(read)
        else:
            said = self.tr("WhatsApp cannot be opened here. Copy the text and send it another way.")
            toast.show(self, said, error=True)

    def _mark(self, read: _Read) -> None:
        number, until = read.view.draft.number or "", read.view.draft.until
        on = self.post.occasion()

        def note(session: "Session") -> frozenset[str]:
            permissions.require(session, permissions.Act.SERVE, on)
            telling.mark_told(session, until, number)
            return telling.told(session, until)

        self.post.desk.keep(self, note, self._marked)

    def _marked(self, told: frozenset[str]) -> None:
        if self._read is not None:
            self._read = _Read(self._read.view, self._read.message, told)
        self._tell()

    def _go(self, by: int) -> None:
        self._at = max(0, min(len(self._frozen) - 1, self._at + by))
        self._load()

    def _load(self) -> None:
        number = self._frozen[self._at].draft.number or ""

        def read(session: "Session") -> _Read:
            view = statements.view(session, number)
            return _Read(view, telling.message(view), telling.told(session, view.draft.until))

        self.post.desk.ask(self, read, lambda read: self._show(number, read))

    def _show(self, number: str, read: _Read) -> None:
        if number == self._frozen[self._at].draft.number:
            self._read = read
            self.text.set_text(read.message)
            self._tell()

    def _tell(self) -> None:
        count, read = len(self._frozen), self._read
        self.before_button.setEnabled(self._at > 0)
        self.after_button.setEnabled(self._at < count - 1)
        self.copy_button.setEnabled(read is not None)
        self.save_button.setEnabled(read is not None and bool(phones.chat_link(read.view.to.phone)))
        if read is None:
            return
        is_told = read.view.draft.number in read.told
        said = self.tr("told") if is_told else self.tr("not told yet")
        left = f"{len(read.told)}/{count}"
        self.chip.set_chip(
            Chip(f"{said} · {left}", "check" if is_told else "send", Tone.GOOD if is_told else Tone.NEUTRAL)
        )
        self.who.setText(read.view.to.name)
        has_phone = self.save_button.isEnabled()
        self.phone.set_tone(Tone.PLAIN if has_phone else Tone.WARN)
        self.phone.setText(
            read.view.to.phone
            if has_phone
            else self.tr("No telephone number is known. Copy the text and send it another way.")
        )

    def _fill(self) -> None:
        look = theme.current()
        head = QHBoxLayout()
        head.setSpacing(look.px(12))
        head.addWidget(self.who, 1)
        head.addWidget(self.chip)
        head.addWidget(self.before_button)
        head.addWidget(self.after_button)
        self.column.addLayout(head)
        self.column.addWidget(self.phone)
        self.column.addWidget(self.text)
        self.column.addStretch(1)
        self.row.insertWidget(0, self.copy_button)
