"""Alt+G: a receipt on other ways than its paper: as a gift slip, as a file, or as a message by WhatsApp."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from sentra_pos.base import paths
from sentra_pos.base.phones import BadPhone
from sentra_pos.checkout import receipt_text
from sentra_pos.checkout.receipt import Kind as Happened
from sentra_pos.checkout.receipt import Receipt
from sentra_pos.paper import slip_files
from sentra_pos.paper.slip import Slip
from sentra_pos.ui import theme, trouble
from sentra_pos.ui.desk import Report
from sentra_pos.ui.post import Post
from sentra_pos.ui.widgets import toast
from sentra_pos.ui.widgets.buttons import Button, Weight
from sentra_pos.ui.widgets.choices import Choice, Segmented
from sentra_pos.ui.widgets.fields import Field
from sentra_pos.ui.widgets.labels import Card, Kind, Label
from sentra_pos.ui.widgets.screen import MAIN_KEY, Act
from sentra_pos.ui.widgets.side_panel import SidePanel
from sentra_pos.ui.widgets.slip_view import SlipView

_WIDE, _SLIP, _SLIP_AT_MOST = 940, 320, 340
PAPER, GIFT = "paper", "gift"


@dataclass(frozen=True)
class Taken:
    """A receipt and both slips of it, ready to be drawn on paper of so many `columns`."""

    receipt: Receipt
    paper: Slip
    gift: Slip
    columns: int


class ReceiptPanel(SidePanel):
    """Made anew each time; nothing leaves the till unless somebody presses the button that says so."""

    print_wanted = Signal(str)
    """PAPER for a copy, GIFT for a gift slip."""

    def __init__(
        self,
        over: QWidget,
        post: Post,
        taken: Taken,
        *,
        which: str = PAPER,
        folder: Callable[[], Path] = paths.receipts_folder,
        show: Callable[[str], object] = lambda address: QDesktopServices.openUrl(QUrl(address)),
    ) -> None:
        """`folder` is where files go, `show` lets the computer open an address or a folder."""
        super().__init__(over, name="receiptPanel", width=_WIDE)
        self._post, self._taken, self._folder, self._open = post, taken, folder, show
        self._saved: Path | None = None
        self.which = Segmented([], name="receiptWhich", says=" ")
        self.view = SlipView(name="receiptSlip", width=_SLIP, most=_SLIP_AT_MOST)
        self.print_button = Button("", name="printReceiptButton", weight=Weight.MAIN, key=MAIN_KEY, height=64)
        self.pdf_button = Button("", name="savePdfButton", icon="file-text", key="Ctrl+S")
        self.png_button = Button("", name="savePngButton", icon="image", key="Ctrl+G")
        self.saved = Label("", Kind.SECOND, name="savedFile", wrap=True)
        self.folder_button = Button("", name="openFolderButton", weight=Weight.QUIET, icon="folder-open")
        self.files_title = Label("", Kind.BODY_STRONG)
        self.chat_title = Label("", Kind.BODY_STRONG)
        self.phone = Field(" ", name="buyersPhone", placeholder="0812-3456-7890", icon="message-circle")
        self.chat_note = Label("", Kind.SECOND, wrap=True)
        self.chat_button = Button(
            "", name="openChatButton", weight=Weight.SECOND, icon="message-circle", key="Alt+W"
        )
        self.link_button = Button("", name="copyLinkButton", icon="copy")
        self._fill()
        self._connect()
        self.reword()
        self.which.choose(which)
        self._show_slip()

    @property
    def is_gift(self) -> bool:
        return self.which.current() == GIFT

    def start(self) -> None:
        self.open(self.phone.edit)

    def acts(self) -> Sequence[Act]:
        return [
            Act(self.print_button.text(), self.print_button.click, MAIN_KEY, "printer"),
            Act(self.pdf_button.text(), self.pdf_button.click, "Ctrl+S", "file-text"),
            Act(self.png_button.text(), self.png_button.click, "Ctrl+G", "image"),
            Act(self.chat_button.text(), self.chat_button.click, "Alt+W", "message-circle"),
            Act(self.link_button.text(), self.link_button.click, "", "copy"),
            Act(self.tr("Gift slip"), self._turn, "Alt+D", "gift"),
        ]

    def reword(self) -> None:
        """All words in the language that is on."""
        number = self._taken.receipt.receipt_no
        self.title.setText(self.tr("Receipt {number}").format(number=number))
        self.setAccessibleName(self.title.text())
        self.which.setAccessibleName(self.tr("Which slip"))
        choices = [Choice(PAPER, self.tr("Receipt"), "receipt-text")]
        if self._taken.receipt.kind is Happened.SALE:
            choices.append(Choice(GIFT, self.tr("Gift slip without prices"), "gift"))
        self.which.set_choices(choices)
        self.files_title.setText(self.tr("Save as a file"))
        self.pdf_button.setText(self.tr("Save as PDF"))
        self.png_button.setText(self.tr("Save as a picture"))
        self.folder_button.setText(self.tr("Open the folder"))
        self.chat_title.setText(self.tr("Share by WhatsApp"))
        self.phone.set_label(self.tr("The buyer's WhatsApp number (may be left empty)"))
        self.chat_note.setText(
            self.tr("WhatsApp opens with the message ready; you send it there. The number is not kept.")
        )
        self.chat_button.setText(self.tr("Open WhatsApp"))
        self.link_button.setText(self.tr("Copy the link"))
        self._word_print()
        self._tell_saved()

    def message(self) -> str:
        """What would be sent."""
        return receipt_text.message(self._taken.receipt, gift=self.is_gift)

    def _fill(self) -> None:
        look = theme.current()
        across, inside, scroll = QHBoxLayout(), QWidget(), QScrollArea()
        right = QVBoxLayout(inside)
        across.setSpacing(look.px(12))
        right.setSpacing(look.px(12))
        right.setContentsMargins(look.px(3), 0, look.px(8), 0)
        scroll.setObjectName("receiptScroll")
        scroll.setWidgetResizable(True)
        scroll.setWidget(inside)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        for part in (inside, scroll.viewport()):
            part.setAutoFillBackground(False)
        across.addWidget(self.view)
        across.addWidget(scroll, 1)
        right.addWidget(self.which)
        right.addWidget(self.print_button)
        right.addWidget(self._files())
        right.addWidget(self._chat())
        right.addStretch(1)
        self.body.addLayout(across, 1)

    def _files(self) -> Card:
        card, row, under = Card(padding=16, gap=8), QHBoxLayout(), QHBoxLayout()
        for button in (self.pdf_button, self.png_button):
            row.addWidget(button, 1)
        under.addWidget(self.saved, 1)
        under.addWidget(self.folder_button)
        card.column.addWidget(self.files_title)
        card.column.addLayout(row)
        card.column.addLayout(under)
        return card

    def _chat(self) -> Card:
        card, row = Card(padding=16, gap=8), QHBoxLayout()
        for button in (self.chat_button, self.link_button):
            row.addWidget(button, 1)
        for part in (self.chat_title, self.phone, self.chat_note):
            card.column.addWidget(part)
        card.column.addLayout(row)
        return card

    def _connect(self) -> None:
        self.which.chosen.connect(lambda _key: self._show_slip())
        self.print_button.clicked.connect(lambda: self.print_wanted.emit(self.which.current()))
        self.pdf_button.clicked.connect(lambda: self._save("pdf"))
        self.png_button.clicked.connect(lambda: self._save("png"))
        self.folder_button.clicked.connect(self._show_folder)
        self.chat_button.clicked.connect(self._chat_now)
        self.link_button.clicked.connect(self._copy_link)
        self.phone.edited.connect(lambda _text: self.phone.set_error(""))
        self.closed.connect(self.deleteLater)

    # --- the slip

    def _slip(self) -> Slip:
        return self._taken.gift if self.is_gift else self._taken.paper

    def _turn(self) -> None:
        self.which.choose(PAPER if self.is_gift else GIFT)
        self._show_slip()

    def _show_slip(self) -> None:
        self._word_print()
        strip, columns = self._slip(), self._taken.columns

        def draw(_report: Report) -> bytes:
            from sentra_pos.paper import slip_picture  # here: Pillow takes its time

            return slip_picture.as_png(strip, columns)

        self._post.desk.send(self, draw, self.view.show_png)

    def _word_print(self) -> None:
        gift, copy = self.tr("Print the gift slip"), self.tr("Print again as a copy")
        self.print_button.setText(gift if self.is_gift else copy)

    # --- files

    def _save(self, form: str) -> None:
        strip, columns, receipt = self._slip(), self._taken.columns, self._taken.receipt
        name = f"{receipt.receipt_no}{'-hadiah' if self.is_gift else ''}.{form}"
        folder = self._folder

        def work(_report: Report) -> Path:
            path = folder() / name
            path.write_bytes(_drawn(strip, columns, receipt, form))
            return path

        self._post.desk.send(self, work, self._on_saved)

    def _on_saved(self, path: Path) -> None:
        self._saved = path
        self._tell_saved()

    def _tell_saved(self) -> None:
        path = self._saved
        self.saved.setVisible(path is not None)
        self.folder_button.setVisible(path is not None)
        if path is not None:
            said = self.tr("Saved as {file} in {folder}.")
            self.saved.setText(said.format(file=path.name, folder=path.parent))

    def _show_folder(self) -> None:
        if self._saved is not None:
            self._open(QUrl.fromLocalFile(str(self._saved.parent)).toString())

    # --- WhatsApp

    def _link(self) -> str:
        """The link, or nothing when the number is none, which is said at the field."""
        try:
            return receipt_text.whatsapp_link(self.phone.text(), self.message())
        except BadPhone as refused:
            self.phone.set_error(str(trouble.words(refused)))
            self.phone.edit.setFocus(Qt.FocusReason.OtherFocusReason)
            return ""

    def _chat_now(self) -> None:
        link = self._link()
        if link and self._open(link) is False:
            QApplication.clipboard().setText(link)
            toast.show(self, self.tr("Nothing here opens WhatsApp. The link is copied instead."), icon="copy")

    def _copy_link(self) -> None:
        link = self._link()
        if link:
            QApplication.clipboard().setText(link)
            toast.show(self, self.tr("The link is copied. Paste it where you like."), icon="copy")


def _drawn(strip: Slip, columns: int, receipt: Receipt, form: str) -> bytes:
    title = f"Struk {receipt.receipt_no}"
    return slip_files.drawn(strip, columns, form, title=title, author=receipt.shop.name)
