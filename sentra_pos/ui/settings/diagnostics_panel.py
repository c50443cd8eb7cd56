"""The text for whoever helps from afar: read here first, then saved as a file by the person who sends it."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QPlainTextEdit, QVBoxLayout, QWidget

from sentra_pos.base import paths
from sentra_pos.reports import about, diagnostics
from sentra_pos.reports.diagnostics import Facts
from sentra_pos.reports.findings import Report
from sentra_pos.ui import paper_files, theme
from sentra_pos.ui.form_panel import FormPanel
from sentra_pos.ui.post import Post
from sentra_pos.ui.preferences import Preferences
from sentra_pos.ui.proving import Proving
from sentra_pos.ui.widgets import toast
from sentra_pos.ui.widgets.labels import Kind, Label
from sentra_pos.ui.widgets.screen import MAIN_KEY, Act
from sentra_pos.ui.widgets.text_box import TextBox

_LINES = 17


class DiagnosticsPanel(FormPanel):
    """The books are proved first, part by part; nothing leaves this machine by itself."""

    ready = Signal()
    """The text stands there and can be saved."""

    def __init__(self, over: QWidget, post: Post, preferences: Preferences) -> None:
        fields = QWidget()
        column = QVBoxLayout(fields)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.current().px(12))
        super().__init__(over, fields, name="diagnosticsPanel", width=720)
        self._post, self._preferences = post, preferences
        self._text = ""
        self.note = Label("", Kind.BODY, wrap=True)
        self.state = Label("", Kind.SECOND, name="diagnosticsState", wrap=True)
        self.box = TextBox(name="diagnosticsText", lines=_LINES)
        self.box.edit.setReadOnly(True)
        self.box.edit.setLineWrapMode(QPlainTextEdit.LineWrapMode.WidgetWidth)
        for part in (self.note, self.state, self.box):
            column.addWidget(part)
        column.addStretch(1)
        self._proving = Proving(post, self, failed=self._fail)
        self._proving.stepped.connect(self._step)
        self._proving.ended.connect(lambda report, _at: self._look(report))
        self.wanted.connect(self._ask_file)
        self.closed.connect(self.deleteLater)
        self.save_button.setEnabled(False)
        self.reword()

    def start(self) -> None:
        self.open(self.box.edit)
        self._proving.start()

    def acts(self) -> Sequence[Act]:
        return [Act(self.save_button.text(), self.save_button.click, MAIN_KEY, "download")]

    def reword(self) -> None:
        self.say(self.tr("Text for whoever helps"), self.tr("Save as a file"), self.tr("Close"))
        self.note.setText(
            self.tr(
                "Read it before you send it. It has no names, no amounts and no passwords; nothing is sent by itself."
            )
        )
        self.box.set_words(self.tr("This is what would be in the file"), "")

    def save_to(self, file: Path) -> None:
        """Write what is shown, whole or not at all."""
        content = self._text.encode()
        self._post.desk.send(self, lambda _report: paper_files.written(file, content), self._saved)

    def _step(self, done: int, of: int, _part: object) -> None:
        self.state.setText(self.tr("The books are proved: {done} of {of}").format(done=done, of=of))

    def _look(self, report: Report) -> None:
        self._post.desk.ask(self, diagnostics.look, lambda facts: self._write(facts, report))

    def _write(self, facts: Facts, report: Report | None) -> None:
        window = self._window()

        def work(_report: object) -> str:
            found = None if report is None else report.findings
            return diagnostics.write(facts, paths.data_folder(), about.versions(), found=found, window=window)

        self._post.desk.send(self, work, self._show)

    def _window(self) -> list[tuple[str, str]]:
        kept = self._preferences
        return [
            ("window", f"{kept.language.value}, {kept.theme}, {kept.scale} %, {kept.checkout_mode}"),
            ("customer display", "on" if kept.customer_display else "off"),
        ]

    def _fail(self, error: Exception) -> None:
        """Books that cannot be proved are what somebody wants help with: the text says that nobody looked."""
        self.state.setText(str(error))
        self._post.desk.ask(self, diagnostics.look, lambda facts: self._write(facts, None))

    def _show(self, text: str) -> None:
        self._text = text
        self.state.setText("")
        self.state.hide()
        self.box.set_text(text)
        self.save_button.setEnabled(True)
        self.ready.emit()

    def _ask_file(self) -> None:
        chosen, _ = QFileDialog.getSaveFileName(
            self.window(), self.save_button.text(), diagnostics.FILE_NAME, "*.txt (*.txt)"
        )
        if chosen:
            self.save_to(Path(chosen))

    def _saved(self, file: Path) -> None:
        toast.show(self, self.tr("Saved: {file}").format(file=file.name), icon="download")
