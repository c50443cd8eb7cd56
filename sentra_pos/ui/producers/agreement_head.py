"""What holds now, its paper, and what is done with it: opened, saved, signed by both, ended."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from sentra_pos.catalogue import agreement_papers
from sentra_pos.paper import words
from sentra_pos.producers.agreement_history import Standing, VersionLine
from sentra_pos.producers.agreement_view import AgreementView
from sentra_pos.producers.overview import ProducerFile
from sentra_pos.ui import paper_files, theme
from sentra_pos.ui.post import Post
from sentra_pos.ui.producers import agreement_files, agreement_jobs, agreement_say
from sentra_pos.ui.producers.deed_strip import DeedStrip
from sentra_pos.ui.widgets import day_entry, toast
from sentra_pos.ui.widgets.buttons import Button, Weight
from sentra_pos.ui.widgets.labels import ChipLabel, Kind, Label
from sentra_pos.ui.widgets.paint import Chip, Tone
from sentra_pos.ui.widgets.screen import Act


class AgreementHead(QWidget):
    job_wanted = Signal(object)
    """A Job of `agreement_jobs`; whoever holds the page runs it."""

    def __init__(self, post: Post, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("agreementHead")
        self._post = post
        self._file: ProducerFile | None = None
        self._line: VersionLine | None = None
        self.number = Label("", Kind.CARD_TITLE, name="agreementNumber")
        self.chip = ChipLabel(Chip(""), name="agreementStanding")
        self.sign_chip = ChipLabel(Chip(""), name="agreementSigned")
        self.now = Label("", Kind.SECOND, name="agreementNow", wrap=True)
        self.bearing = Label("", Kind.SECOND, name="agreementBearing", wrap=True)
        self.open_button = Button(name="agreementOpen", icon="file-text", key="Ctrl+P")
        self.save_button = Button(name="agreementSaveFile", icon="folder-open")
        self.sign_button = Button(name="agreementSign", icon="pen-line")
        self.end_button = Button(name="agreementEnd", icon="circle-x", weight=Weight.QUIET)
        today: Callable[[], date] = post.today
        self.signing = DeedStrip(
            name="agreementSigning", today=today, weight=Weight.MAIN, icon="check", with_reason=False
        )
        self.ending = DeedStrip(
            name="agreementEnding", today=today, weight=Weight.DANGER, icon="circle-x", with_reason=True
        )
        self._build()
        self.open_button.clicked.connect(lambda: self.draw(paper_files.show))
        self.save_button.clicked.connect(self._save_as)
        self.sign_button.clicked.connect(lambda: self._ask(self.signing))
        self.end_button.clicked.connect(lambda: self._ask(self.ending))
        self.signing.done.connect(self._sign)
        self.ending.done.connect(self._end)

    def show_line(self, file: ProducerFile, line: VersionLine | None) -> None:
        """Speak of this version; None where nothing was ever agreed."""
        self._file, self._line = file, line
        self.signing.hide()
        self.ending.hide()
        self.reword()

    def acts(self) -> list[Act]:
        """What can be done about the version that is shown."""
        offered = (
            (self.open_button, "Ctrl+P", "file-text"),
            (self.save_button, "", "folder-open"),
            (self.sign_button, "", "pen-line"),
            (self.end_button, "", "circle-x"),
        )
        return [
            Act(button.text(), button.click, key, icon)
            for button, key, icon in offered
            if not button.isHidden()
        ]

    def draw(self, then: Callable[[Path], None], to: Path | None = None) -> None:
        """Draw the paper of the version that is shown, and hand it to `then`."""
        line, at, day = self._line, self._post.now(), self._post.today()
        if line is None:
            return
        number, by = line.version.number, self._post.person.name

        def drawn(view: AgreementView) -> None:
            self._post.desk.send(self, agreement_files.draw(view, at=at, by=by, to=to), then)

        self._post.desk.ask(self, lambda session: agreement_papers.read(session, number, day=day), drawn)

    def reword(self) -> None:
        """All words in the language that is on."""
        self.open_button.setText(self.tr("Open the paper"))
        self.save_button.setText(self.tr("Save as …"))
        self.sign_button.setText(self.tr("Mark as signed"))
        self.end_button.setText(self.tr("End the agreement"))
        number = "" if self._line is None else self._line.version.number
        self.signing.say(
            title=self.tr("On which day did both sides sign {number}?").format(number=number),
            day=self.tr("Signed on"),
            reason="",
            act=self.tr("It is signed"),
        )
        self.ending.say(
            title=self.tr(
                "Special terms end with it. Lots in the shop keep their terms; nothing is deleted."
            ),
            day=self.tr("Last day"),
            reason=self.tr("Reason"),
            act=self.tr("End it"),
        )
        self._say()

    def _say(self) -> None:
        line, file = self._line, self._file
        for part in (self.chip, self.sign_chip, self.open_button, self.save_button, self.bearing):
            part.setVisible(line is not None)
        self.sign_button.setVisible(line is not None and line.version.signed_on is None)
        runs = line is not None and line.standing in (Standing.HOLDS, Standing.TO_COME)
        self.end_button.setVisible(runs and line is not None and line.version.ended_day is None)
        if line is None or file is None:
            rate = words.percent(file.shop_bps if file else 0)
            self.number.setText(self.tr("No agreement yet"))
            self.now.setText(
                self.tr("What holds: the shop default, the shop keeps {rate}.").format(rate=rate)
            )
            return
        version = line.version
        self.number.setText(version.number)
        self.chip.set_chip(agreement_say.standing(line.standing))
        signed = version.signed_on
        said = self.tr("signed {day}").format(day=day_entry.show(signed)) if signed else self.tr("not signed")
        self.sign_chip.set_chip(Chip(said, "pen-line", Tone.GOOD if signed else Tone.WARN))
        self.now.setText(self._span(line))
        self.bearing.setText(agreement_say.bearing(version.facts))

    def _span(self, line: VersionLine) -> str:
        first = day_entry.show(line.version.from_day)
        keeps = self.tr("A change makes the next version; lots in the shop keep theirs.")
        if line.last_day is None:
            return f"{self.tr('From {first} on.').format(first=first)} {keeps}"
        last = day_entry.show(line.last_day)
        return f"{self.tr('From {first} to {last}.').format(first=first, last=last)} {keeps}"

    def _ask(self, strip: DeedStrip) -> None:
        for other in (self.signing, self.ending):
            if other is not strip:
                other.hide()
        strip.ask()

    def _sign(self, day: date, _: str) -> None:
        if self._line is not None:
            self.job_wanted.emit(agreement_jobs.signed(self._line.version.number, day))

    def _end(self, day: date, reason: str) -> None:
        if self._file is not None:
            self.job_wanted.emit(agreement_jobs.ended(self._file.card, day, reason))

    def _save_as(self) -> None:
        if self._line is None or self._file is None:
            return
        usual = f"{self._line.version.number} {self._file.card.code}.pdf"
        title = self.tr("Save the agreement as")
        chosen, _ = QFileDialog.getSaveFileName(self.window(), title, usual, "PDF (*.pdf)")
        if chosen:
            self.draw(self._saved, Path(chosen))

    def _saved(self, file: Path) -> None:
        toast.show(self, self.tr("{file} is saved").format(file=file.name))

    def _build(self) -> None:
        look = theme.current()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(4))
        top = QHBoxLayout()
        top.setSpacing(look.px(12))
        for part in (self.number, self.chip, self.sign_chip):
            top.addWidget(part)
        top.addStretch(1)
        top.addWidget(self.end_button)
        column.addLayout(top)
        column.addWidget(self.now)
        column.addWidget(self.bearing)
        column.addSpacing(look.px(4))
        acts = QHBoxLayout()
        acts.setSpacing(look.px(12))
        for button in (self.open_button, self.save_button, self.sign_button):
            acts.addWidget(button)
        acts.addStretch(1)
        column.addLayout(acts)
        column.addWidget(self.signing)
        column.addWidget(self.ending)
