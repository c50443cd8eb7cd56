"""What restoring a backup would mean, and the last word before it is done."""

from collections.abc import Sequence
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sentra_pos.base import clock, money, restoring, second_replay
from sentra_pos.base.restoring import NeedsKey, Prepared
from sentra_pos.base.second_lines import LineLocked
from sentra_pos.books.occasion import Occasion
from sentra_pos.reports import preview, verify
from sentra_pos.reports.preview import Label as Sign
from sentra_pos.reports.preview import Live, Preview
from sentra_pos.ui import restore_words, theme, trouble
from sentra_pos.ui.desk import Desk, Report
from sentra_pos.ui.form_panel import FormPanel
from sentra_pos.ui.restoring_books import Order
from sentra_pos.ui.widgets import day_words, toast
from sentra_pos.ui.widgets.buttons import Button, Weight
from sentra_pos.ui.widgets.choices import Check
from sentra_pos.ui.widgets.facts import Facts
from sentra_pos.ui.widgets.fields import Field
from sentra_pos.ui.widgets.labels import Kind, Label
from sentra_pos.ui.widgets.paint import Tone
from sentra_pos.ui.widgets.screen import MAIN_KEY, Act
from sentra_pos.ui.widgets.states import ProgressCard

_MOST_FINDINGS: Final = 3
WORD: Final = "PULIHKAN"
"""Typed by whoever means it."""


class RestorePanel(FormPanel):
    """Looks through the file first; nothing is touched before somebody has typed the word."""

    agreed = Signal(object)
    """An Order."""

    def __init__(
        self, over: QWidget, desk: Desk, file: Path, live: Path, on: Occasion, *, forward: bool = False
    ) -> None:
        """`on` says who restores, and when; the reason is typed here.

        `forward`: with what a second journal beside the file has after it, unless somebody does not want that.
        """
        fields = QWidget()
        self.column = QVBoxLayout(fields)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(theme.current().px(12))
        super().__init__(over, fields, name="restorePanel", width=720)
        self._desk, self._file, self._live, self._on = desk, file, live, on
        self._prepared: Prepared | None = None
        self._seen: Preview | None = None
        self._is_agreed = False
        self.save_button.set_weight(Weight.DANGER)
        self.save_button.set_icon("archive-restore")
        self.progress = ProgressCard("", name="restoreProgress")
        self.progress.cancel_button.hide()
        self.facts = Facts(name="restoreFacts")
        self.signs = Label("", Kind.BODY, tone=Tone.WARN, name="restoreSigns", wrap=True)
        self.lost_title = Label("", Kind.BODY_STRONG, tone=Tone.DANGER, name="restoreLostTitle", wrap=True)
        self.lost = Label("", Kind.BODY, name="restoreLost", wrap=True)
        self.forward = Check("", name="restoreForward")
        self.forward.setChecked(forward)
        self._has_lines = second_replay.are_lines_in(file.parent)
        self.key = Field(" ", name="restoreKey")
        self.key_button = Button(name="restoreTryKey", icon="key-round", height=56)
        self.reason = Field(" ", name="restoreReason")
        self.word = Field(" ", name="restoreWord", placeholder=WORD)
        self._put_in()
        self._connect()
        self.reword()
        self._show_parts(asks_key=False)

    def _put_in(self) -> None:
        parts = (self.progress, self.forward, self.facts, self.signs, self.lost_title, self.lost)
        for part in (*parts, self.key, self.key_button, self.reason, self.word):
            self.column.addWidget(part)
        self.column.addStretch(1)

    def _connect(self) -> None:
        self.forward.clicked.connect(self._look)
        self.key_button.clicked.connect(self._look)
        self.key.committed.connect(self._look)
        self.word.edited.connect(lambda _: self._fit())
        self.wanted.connect(self._agree)
        self.closed.connect(self._leave)

    def start(self) -> None:
        self.open()
        self._look()

    def acts(self) -> Sequence[Act]:
        return [Act(self.save_button.text(), self.save_button.click, MAIN_KEY, "archive-restore")]

    def reword(self) -> None:
        self.say(self.tr("Restore a backup"), self.tr("Put it in the place of the books"), self.tr("Close"))
        self.note.setText(self._file.name)
        self.progress.title.setText(self.tr("The backup is being looked through"))
        self.forward.setText(self.tr("And what the second journal has after it"))
        self.key.set_label(self.tr("The owner's private key"))
        self.key_button.setText(self.tr("Open with this key"))
        self.reason.set_label(self.tr("Why"))
        self.word.set_label(self.tr("Type {word} if you mean it").format(word=WORD))
        if self._seen is not None:
            self._show(self._seen)

    def _look(self) -> None:
        file, live, key = self._file, self._live, self.key.edit.text()
        second = file.parent if self._has_lines and self.forward.isChecked() else None
        self._prepared = None
        self._show_parts(asks_key=False)
        self.progress.show()
        self.forward.setEnabled(False)

        def work(report: Report) -> tuple[Prepared, Preview]:
            told = report.step
            check = partial(verify.check, told=told)
            prepared = restoring.prepare(file, live, check=check, key=key, second=second, told=told)
            return prepared, preview.look(prepared, live)

        def done(found: tuple[Prepared, Preview]) -> None:
            self._prepared, self._seen = found
            self.progress.hide()
            self.forward.setEnabled(True)
            self._show(self._seen)
            self.reason.edit.setFocus()

        self._desk.send(self, work, done, failed=self._refused, progress=self.progress.show_step)

    def _refused(self, error: Exception) -> None:
        self.progress.hide()
        self.forward.setEnabled(True)
        if isinstance(error, NeedsKey | LineLocked):
            self._show_parts(asks_key=True)
            self.signs.setText(str(trouble.words(error)))
            self.signs.show()
            self.key.edit.setFocus()
            return
        self.signs.setText(str(trouble.words(error)))
        self.signs.show()
        trouble.show(self, error)

    def _show(self, seen: Preview) -> None:
        self._show_parts(asks_key=False)
        until = self.tr("no entry") if seen.until is None else _moment(seen.until)
        self.facts.show_facts(
            [
                (self.tr("Shop"), seen.shop),
                (self.tr("Entries"), f"{seen.entries:,}".replace(",", ".")),
                (self.tr("Last entry"), until),
                (self.tr("Books now"), restore_words.live(seen.live)),
                *self._forward(seen),
            ]
        )
        signs = [restore_words.sign(one) for one in seen.labels if one is not Sign.OLDER]
        self.signs.setText("\n".join([*signs, *seen.findings[:_MOST_FINDINGS]]))
        self.signs.setVisible(bool(self.signs.text()))
        self.lost_title.setText(self._lost_title(seen))
        is_harmless = seen.live is Live.THERE and not seen.lost.entries
        self.lost_title.set_tone(Tone.GOOD if is_harmless else Tone.DANGER)
        self.lost.setText("\n".join(restore_words.papers(one) for one in seen.lost.papers))
        self.lost.setVisible(bool(self.lost.text()))
        for part in (self.facts, self.lost_title, self.reason, self.word):
            part.show()
        self._fit()

    def _forward(self, seen: Preview) -> list[tuple[str, str]]:
        if seen.forward is None:
            return []
        told = self.tr("%n deeds brought back", "", seen.forward)
        return [(self.tr("Second journal"), told)]

    def _lost_title(self, seen: Preview) -> str:
        if seen.live is not Live.THERE:
            return self.tr("What the books had beyond the backup cannot be told any more.")
        if not seen.lost.entries:
            return self.tr("Nothing would be lost: the books have nothing that the backup has not.")
        since = "" if seen.lost.first is None else _moment(seen.lost.first)
        told = self.tr(
            "Lost would be all since {since}: %n entries, sales of {amount}", "", seen.lost.entries
        )
        return told.format(since=since, amount=money.show(seen.lost.sold))

    def _show_parts(self, *, asks_key: bool) -> None:
        for part in (self.facts, self.signs, self.lost_title, self.lost, self.reason, self.word):
            part.hide()
        self.progress.hide()
        self.forward.setVisible(self._has_lines)
        self.key.setVisible(asks_key)
        self.key_button.setVisible(asks_key)
        self._fit()

    def _fit(self) -> None:
        is_meant = self.word.edit.text().strip().upper() == WORD
        self.save_button.setEnabled(self._prepared is not None and is_meant)

    def _agree(self) -> None:
        if self._prepared is None:
            return
        reason = self.reason.edit.text().strip()
        if not reason:
            self.reason.set_error(self.tr("Say why: it stands in the journal."))
            self.reason.edit.setFocus()
            return
        self._is_agreed = True
        self.agreed.emit(Order(self._prepared, self._on.because(reason)))

    def _leave(self) -> None:
        if self._prepared is not None and not self._is_agreed:
            restoring.discard(self._prepared.copy)
            toast.show(self._over, QCoreApplication.translate("RestorePanel", "Nothing was changed"))
        self.deleteLater()


def _moment(at: datetime) -> str:
    local = clock.local(at)
    return f"{day_words.short(local.date())} {local:%H:%M}"
