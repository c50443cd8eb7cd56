"""Is this paper ours, and what do the books say? Scanned, or typed while somebody reads it out on the telephone."""

from pathlib import Path

from PySide6.QtWidgets import QWidget

from sentra_pos.settlement import checking, signing, verify_page
from sentra_pos.settlement.checking import Checked
from sentra_pos.settlement.signing import PublicKey
from sentra_pos.shop import profile
from sentra_pos.ui import paper_files, trouble
from sentra_pos.ui.ask_panel import AskPanel
from sentra_pos.ui.desk import Report
from sentra_pos.ui.post import Post
from sentra_pos.ui.settlement.verdict_card import VerdictCard
from sentra_pos.ui.widgets import toast
from sentra_pos.ui.widgets.buttons import Button
from sentra_pos.ui.widgets.fields import Field


class CheckPanel(AskPanel):
    def __init__(self, over: QWidget, post: Post) -> None:
        super().__init__(over, post, name="checkPanel", icon="shield-check", width=720)
        self.field = Field(" ", name="checkEdit", icon="qr-code", height=56, text_size=18)
        self.verdict = VerdictCard()
        self.page_button = Button("", name="checkPageButton", icon="share-2", height=64, text_size=16)
        self.column.addWidget(self.field)
        self.column.addWidget(self.verdict)
        self.column.addStretch(1)
        self.row.insertWidget(0, self.page_button)
        self.field.edit.returnPressed.connect(self.keep)
        self.field.edited.connect(lambda _: self.verdict.clear())
        self.page_button.clicked.connect(self._make_page)
        self.reword()

    def start(self) -> None:
        self.open(self.field.edit)

    def take_scan(self, code: str) -> bool:
        self.field.set_text(code)
        self.keep()
        return True

    def reword(self) -> None:
        """All words in the language that is on."""
        self.say(self.tr("Check a statement's paper"), self.tr("Check"), self.tr("Close"))
        self.field.set_label(self.tr("Scan the QR, or type the number or the 8 signs under it"))
        self.field.edit.setPlaceholderText("7F3A-92C1")
        self.page_button.setText(self.tr("Page for producers"))
        self.verdict.reword()

    def keep(self) -> None:
        typed = self.field.text()
        if not typed:
            self.wrong(self.field, self.tr("Scan the paper, or type what stands under its QR."))
            return
        self.post.desk.ask(
            self, lambda session: checking.check(session, typed), self._show, failed=self._failed
        )

    def _show(self, checked: Checked) -> None:
        self.verdict.show_checked(checked)
        self._mark()

    def _failed(self, error: Exception) -> None:
        if isinstance(error, checking.NoSuchPaper | checking.SignedElsewhere):
            self.verdict.show_unknown(error)
            self._mark()
        else:
            trouble.show(self, error)

    def _mark(self) -> None:
        """The next paper is typed over this one, whose number stays in sight."""
        length = len(self.field.edit.text())
        self.field.edit.setSelection(length, -length)

    def _make_page(self) -> None:
        self.post.desk.ask(
            self, lambda session: (profile.read(session).name, signing.keys(session)), self._draw_page
        )

    def _draw_page(self, known: tuple[str, list[PublicKey]]) -> None:
        shop, keys = known
        if not keys:
            toast.show(self._over, self.tr("The key comes with the first statement: freeze one first."))
            return

        def work(report: Report) -> Path:
            return paper_files.written(
                paper_files.folder() / verify_page.FILE_NAME, verify_page.draw(shop, keys).encode()
            )

        self.post.desk.send(self, work, self._page_made)

    def _page_made(self, file: Path) -> None:
        said = self.tr("{name} is made: send it to the producers once, it needs no internet")
        toast.show(
            self._over,
            said.format(name=file.name),
            act=self.tr("Show the folder"),
            run=lambda: paper_files.show(file.parent),
        )
