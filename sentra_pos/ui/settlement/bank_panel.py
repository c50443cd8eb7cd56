"""A file that asks the bank to pay the transfers that wait: which form, from which account, and whom it leaves out."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QWidget

from sentra_pos.base import money
from sentra_pos.settlement.bank import files, source
from sentra_pos.settlement.bank.files import BankFile, Form
from sentra_pos.settlement.bank.source import CompanyMissing, Source, SourceMissing
from sentra_pos.settlement.bank.transfers import Choice as Transfers
from sentra_pos.shop import permissions
from sentra_pos.ui import approval, paper_files, theme, trouble
from sentra_pos.ui.ask_panel import AskPanel
from sentra_pos.ui.desk import Report
from sentra_pos.ui.post import Post
from sentra_pos.ui.settlement.bank_rows import BankRows
from sentra_pos.ui.widgets import toast
from sentra_pos.ui.widgets.choices import Choice, Segmented
from sentra_pos.ui.widgets.fields import Field
from sentra_pos.ui.widgets.labels import IconLabel, Kind, Label
from sentra_pos.ui.widgets.paint import Tone
from sentra_pos.ui.widgets.screen import Act

if TYPE_CHECKING:  # the desk hands the session on
    from sentra_pos.base.database import Session


class BankPanel(AskPanel):
    """Nothing is paid here: what the bank did is recorded from its own list."""

    def __init__(self, over: QWidget, post: Post) -> None:
        super().__init__(over, post, name="bankPanel", icon="download", width=900)
        self.form_choice = Segmented(
            [Choice(form.value, files.title(form)) for form in Form], name="bankForm", says=""
        )
        self.warning = Label("", Kind.BODY, name="bankUnverified", wrap=True, tone=Tone.WARN)
        self.account = Field(" ", name="bankAccountEdit")
        self.company = Field(" ", name="bankCompanyEdit")
        self.rows = BankRows()
        self.sum = Label("", Kind.HEAD, name="bankSum")
        self._fill()
        self.form_choice.chosen.connect(lambda _: self._load())
        self.rows.ticked.connect(self._tell)
        self.reword()
        self._tell()

    @property
    def chosen_form(self) -> Form:
        return Form(self.form_choice.current())

    def start(self) -> None:
        self.open(self.rows.view)
        self._load()

    def acts(self) -> Sequence[Act]:
        tick = Act(self.tr("Tick or leave out"), self.rows.tick_current, "Space", "square-check")
        return [*super().acts(), tick]

    def reword(self) -> None:
        """All words in the language that is on."""
        self.say(self.tr("File for the bank"), self.tr("Make the file"), self.tr("Close"))
        self.form_choice.setAccessibleName(self.tr("Whose form"))
        self.warning.setText(
            self.tr(
                "Not verified by the bank: try it with one small transfer first. The file asks the bank to pay;"
                " the books record nothing until the bank's own list is read."
            )
        )
        self.account.set_label(self.tr("The shop's account that pays"))
        self.company.set_label(self.tr("Company code at the bank"))
        self.rows.reword()
        self._tell()

    def keep(self) -> None:
        form, wanted = self.chosen_form, frozenset(one.number for one in self.rows.wanted())
        if not wanted:
            return
        said = Source(self.account.text(), self.company.text())
        self.save_button.setEnabled(False)

        def run(approver: str | None, failed: Callable[[Exception], None]) -> None:
            on = self.post.occasion().because(None, approver)
            self.post.desk.ask(
                self,
                lambda session: files.make(session, form, source=said, on=on, only=wanted),
                lambda made: self._write(made, said),
                failed=failed,
            )

        approval.guarded(self._over, self.post, run, failed=self._fail)

    def _write(self, made: BankFile, said: Source) -> None:
        def work(report: Report) -> Path:
            folder = paper_files.folder()
            paper_files.written(folder / made.note_name, files.note(made).encode())
            file = paper_files.written(folder / made.name, made.content)
            report.step(1, 1)
            return file

        on = self.post.occasion()

        def note(session: "Session") -> None:
            permissions.require(session, permissions.Act.SERVE, on)
            source.keep(session, made.form.value, said)

        self.post.desk.keep(self, note, _nothing)
        self.post.desk.send(self, work, lambda file: self._made(file, made), failed=self._fail)

    def _made(self, file: Path, made: BankFile) -> None:
        self._tell()
        count = self.tr("%n transfer(s)", "", len(made.choice.transfers))
        said = self.tr("{name}: {count}, {sum}. Nothing is paid yet.")
        toast.show(
            self._over,
            said.format(name=file.name, count=count, sum=money.show(made.choice.total)),
            icon="download",
            act=self.tr("Open the folder"),
            run=lambda: paper_files.show(file.parent),
        )

    def _fail(self, error: Exception) -> None:
        self._tell()
        words = str(trouble.words(error))
        if isinstance(error, SourceMissing):
            self.wrong(self.account, words)
        elif isinstance(error, CompanyMissing):
            self.wrong(self.company, words)
        else:
            trouble.show(self, error)

    def _load(self) -> None:
        form, on = self.chosen_form, self.post.occasion()
        needs_account, needs_company = files.needs(form)
        self.account.setVisible(needs_account)
        self.company.setVisible(needs_company)

        def look(session: "Session") -> tuple[Transfers, Source]:
            return files.look(session, form, on=on), source.read(session, form.value)

        self.post.desk.ask(self, look, lambda found: self._show(form, *found))

    def _show(self, form: Form, choice: Transfers, kept: Source) -> None:
        if form is not self.chosen_form:
            return
        for field, text in ((self.account, kept.account), (self.company, kept.company)):
            field.set_text(text)
            field.set_error("")
        self.rows.show_choice(choice)

    def _tell(self) -> None:
        wanted = self.rows.wanted()
        total = money.show(sum(one.amount for one in wanted))
        self.sum.setText(self.tr("%n transfer(s)", "", len(wanted)) + f" · {total}")
        self.save_button.setEnabled(bool(wanted))

    def _fill(self) -> None:
        look = theme.current()
        warned = QHBoxLayout()
        warned.setSpacing(look.px(8))
        warned.addWidget(IconLabel("triangle-alert", Tone.WARN, 24))
        warned.addWidget(self.warning, 1)
        ours = QHBoxLayout()
        ours.setSpacing(look.px(12))
        ours.addWidget(self.account, 2)
        ours.addWidget(self.company, 1)
        self.rows.setMinimumHeight(look.px(230))
        self.column.addWidget(self.form_choice)
        self.column.addLayout(warned)
        self.column.addLayout(ours)
        self.column.addWidget(self.rows, 1)
        self.row.insertWidget(0, self.sum)


def _nothing(_: object) -> None:
    """What was kept needs no answer."""
