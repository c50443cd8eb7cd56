"""Periksa buku: every promise of the books is proved anew, and what does not hold is named."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtWidgets import QHBoxLayout

from sentra_pos.base import money
from sentra_pos.paper import words
from sentra_pos.reports import about
from sentra_pos.reports.about import About
from sentra_pos.reports.findings import Finding, Report
from sentra_pos.reports.verify import Part
from sentra_pos.ui import theme
from sentra_pos.ui.post import Post
from sentra_pos.ui.proving import Proving
from sentra_pos.ui.reports import proof_words
from sentra_pos.ui.widgets.buttons import Button, Weight
from sentra_pos.ui.widgets.labels import Card, IconLabel, Kind, Label
from sentra_pos.ui.widgets.page import Page
from sentra_pos.ui.widgets.paint import Tone
from sentra_pos.ui.widgets.rows_model import Cell, Column
from sentra_pos.ui.widgets.rows_view import Rows
from sentra_pos.ui.widgets.screen import MAIN_KEY, Act
from sentra_pos.ui.widgets.states import ProgressCard


class VerifyPage(Page):
    def __init__(self, post: Post) -> None:
        super().__init__(name="verifyPage")
        self._post = post
        self._result: tuple[Report, datetime] | None = None
        self._known: About | None = None
        self.proving = Proving(post, self)
        self.note = Label("", Kind.BODY, wrap=True)
        self.check_button = Button(
            name="checkBooksButton", weight=Weight.MAIN, icon="shield-check", key=MAIN_KEY, height=64
        )
        self.progress = ProgressCard("", name="checkProgress")
        self.sign = IconLabel("shield-check", Tone.NEUTRAL, 40)
        self.verdict = Label("", Kind.TITLE, name="checkVerdict", wrap=True)
        self.details = Label("", Kind.SECOND, name="checkDetails", wrap=True)
        self.heads = Label("", Kind.SECOND, name="checkHeads", wrap=True)
        self.card = Card(name="checkResult", padding=24, gap=8)
        self.rows: Rows[Finding] = Rows([], name="findingsView", says=" ", row_height=64)
        self._build()
        self.check_button.clicked.connect(self.proving.start)
        self.progress.cancelled.connect(self.proving.stop)
        self.proving.stepped.connect(self._step)
        self.proving.ended.connect(self._end)
        self.proving.stopped.connect(self._rest)
        self.reword()

    def acts(self) -> Sequence[Act]:
        return [Act(self.check_button.text(), self.check_button.click, MAIN_KEY, "shield-check")]

    def come(self) -> None:
        self.check_button.setFocus()
        self._post.desk.ask(self, about.look, self._show_heads)

    def reword(self) -> None:
        self.note.setText(
            self.tr(
                "Asks the books whether money, goods, papers and the chain of entries still agree. Nothing is changed,"
                " and the tills can go on meanwhile."
            )
        )
        self.check_button.setText(self.tr("Check the books"))
        self.progress.title.setText(self.tr("Checking"))
        self.progress.cancel_button.setText(self.tr("Stop"))
        self.rows.view.setAccessibleName(self.tr("What does not hold"))
        self.rows.model.set_columns(
            [Column(self.tr("What does not hold"), _found), Column(self.tr("Paper"), _paper, 190)]
        )
        self._say()

    def _build(self) -> None:
        look = theme.current()
        row = QHBoxLayout()
        row.addWidget(self.check_button)
        row.addStretch(1)
        head = QHBoxLayout()
        head.setSpacing(look.px(16))
        head.addWidget(self.sign)
        head.addWidget(self.verdict, 1)
        self.card.column.addLayout(head)
        self.card.column.addWidget(self.details)
        self.card.column.addWidget(self.heads)
        self.column.addWidget(self.note)
        self.column.addLayout(row)
        self.column.addWidget(self.progress)
        self.column.addWidget(self.card)
        self.column.addWidget(self.rows, 1)
        self.column.addStretch(1)
        self.rows.setMinimumHeight(look.px(260))
        self.progress.hide()
        self.rows.hide()

    # --- what happens

    def _step(self, done: int, of: int, part: Part) -> None:
        self.check_button.setEnabled(False)
        self.progress.cancel_button.setEnabled(True)
        self.progress.show()
        self.progress.show_step(done, of, proof_words.part(part))

    def _end(self, report: Report, at: datetime) -> None:
        self._result = (report, at)
        self._rest()
        self._say()
        self._post.desk.ask(self, about.look, self._show_heads)

    def _rest(self) -> None:
        self.progress.hide()
        self.check_button.setEnabled(True)
        self.check_button.setFocus()

    def _show_heads(self, known: About) -> None:
        self._known = known
        self._say()

    # --- what is said

    def _say(self) -> None:
        report = self._result[0] if self._result else None
        findings = report.findings if report else ()
        self.rows.show_rows(findings)
        self.rows.setVisible(bool(findings))
        self.verdict.setText(self._verdict(report))
        tone = Tone.NEUTRAL if report is None else Tone.GOOD if report.ok else Tone.DANGER
        self.verdict.set_tone(Tone.PLAIN if report is None else tone)
        self.sign.set_icon("triangle-alert" if findings else "shield-check", tone)
        self.details.setText(self._details(report))
        self.details.setVisible(bool(self.details.text()))
        self.heads.setText(self._heads())

    def _verdict(self, report: Report | None) -> str:
        if report is None:
            return self.tr("Not checked yet in this session")
        if report.ok:
            return self.tr("Everything holds")
        return self.tr("Not everything holds: %n thing(s) found", "", len(report.findings))

    def _details(self, report: Report | None) -> str:
        if report is None or self._result is None:
            return ""
        counts = report.counts
        told = self.tr(
            "Checked {when}: {entries} entries, {postings} postings, {moves} moves, {papers} papers."
        ).format(
            when=words.moment(self._result[1]),
            entries=money.plain(counts.entries),
            postings=money.plain(counts.postings),
            moves=money.plain(counts.moves),
            papers=money.plain(counts.documents),
        )
        if report.ok:
            return told
        return (
            told
            + " "
            + self.tr("Change nothing, make a copy of the books, and show this list to who looks after them.")
        )

    def _heads(self) -> str:
        if self._known is None:
            return ""
        told = self.tr("{register}: {entries} entries, code {code}")
        return "\n".join(
            told.format(register=one.register, entries=money.plain(one.entries), code=one.code)
            for one in self._known.heads
        )


def _found(finding: Finding) -> Cell:
    return Cell(proof_words.promise(finding.invariant), under=finding.sentence, bold=True, tone=Tone.DANGER)


def _paper(finding: Finding) -> str:
    if finding.document:
        return finding.document
    return f"{finding.register} · {finding.sequence}" if finding.register else "–"
