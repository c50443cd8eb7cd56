"""QRIS: whose account the money goes to, proved before it is kept, and a code to try with one's own phone."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sentra_pos.base import ids
from sentra_pos.base.errors import RuleBroken
from sentra_pos.paper import qris
from sentra_pos.shop import changes, profile
from sentra_pos.shop.profile import ShopProfile
from sentra_pos.ui import theme, trouble
from sentra_pos.ui.post import Post
from sentra_pos.ui.settings.fold_row import SideBySide
from sentra_pos.ui.widgets import dialog, toast
from sentra_pos.ui.widgets.buttons import Button, Weight
from sentra_pos.ui.widgets.choices import Check, Choice, Segmented
from sentra_pos.ui.widgets.facts import Facts
from sentra_pos.ui.widgets.labels import Card, Kind, Label
from sentra_pos.ui.widgets.page import Page
from sentra_pos.ui.widgets.qr_code import QrCard, QrCode
from sentra_pos.ui.widgets.screen import MAIN_KEY, Act
from sentra_pos.ui.widgets.text_box import TextBox

TEST_AMOUNT = 1_000
_BESIDE = 820
_SIDE = 300
_STARTS = "000201"


class QrisPage(Page):
    """What is typed is parsed at every sign; only a payload that holds can be kept."""

    def __init__(self, post: Post) -> None:
        super().__init__(name="qrisPage")
        self._post = post
        self._kept = ShopProfile()
        self.payload = TextBox(name="qrisPayload", lines=4)
        self.facts = Facts(name="qrisFacts")
        self.inside = Check("", name="qrisInside")
        self.inside_note = Label("", Kind.SECOND, wrap=True)
        self.save_button = Button(name="qrisSave", weight=Weight.MAIN, key=MAIN_KEY, height=64)
        self.remove_button = Button(name="qrisRemove", weight=Weight.DANGER, icon="trash-2", height=64)
        self.which = Segmented([], name="qrisWhich", says=" ")
        self.code = QrCode(name="qrisCode", side=_SIDE)
        self.code_note = Label("", Kind.SECOND, wrap=True)
        self._build()
        self._connect()
        self.reword()

    def come(self) -> None:
        self._post.desk.ask(self, profile.read, self._fill)

    def acts(self) -> Sequence[Act]:
        return [Act(self.tr("Keep this QRIS code"), self.save_button.click, MAIN_KEY, "check")]

    def take_scan(self, code: str) -> bool:
        """The sticker itself was scanned."""
        if not code.startswith(_STARTS):
            return False
        self.payload.edit.setPlainText(code)
        return True

    def reword(self) -> None:
        self.payload.set_words(
            self.tr("Content of the shop's static QRIS code"),
            self.tr("Paste it, or scan the sticker with the till's scanner. It begins with 000201."),
        )
        self.inside.setText(self.tr("Amount inside the code (on trial)"))
        self.inside.updateGeometry()
        self.inside_note.setText(
            self.tr(
                "The buyer then need not type the amount. Try it first with your own bank; "
                "the printed code stays one key away."
            )
        )
        self.save_button.setText(self.tr("Save"))
        self.remove_button.setText(self.tr("Take the code away"))
        self.which.setAccessibleName(self.tr("Which code is shown"))
        self.which.set_choices(
            [
                Choice("static", self.tr("As printed")),
                Choice("test", self.tr("With Rp1.000")),
            ]
        )
        self._show()

    def text(self) -> str:
        """What was pasted, without the line breaks of a letter or a chat."""
        return self.payload.text().replace("\n", "")

    def _build(self) -> None:
        look = theme.current()
        card = Card(padding=20, gap=10)
        for part in (self.payload, self.facts, self.inside, self.inside_note):
            card.column.addWidget(part)
        row = QHBoxLayout()
        row.setSpacing(look.px(12))
        row.addWidget(self.remove_button)
        row.addStretch(1)
        row.addWidget(self.save_button)
        card.column.addLayout(row)
        card.column.addStretch(1)
        shown = QWidget()
        column = QVBoxLayout(shown)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(12))
        column.addWidget(self.which)
        column.addWidget(QrCard(self.code))
        column.addWidget(self.code_note)
        column.addStretch(1)
        shown.setFixedWidth(look.px(_SIDE))
        self.column.addWidget(SideBySide(card, shown, least=_BESIDE))
        self.column.addStretch(1)

    def _connect(self) -> None:
        self.payload.edited.connect(self._show)
        self.which.chosen.connect(lambda _: self._show())
        self.inside.toggled.connect(lambda _: self._show())
        self.save_button.clicked.connect(self._ask)
        self.remove_button.clicked.connect(self._ask_remove)

    def _fill(self, kept: ShopProfile) -> None:
        is_untouched = self.text() in ("", self._kept.qris)
        self._kept = kept
        if is_untouched:
            self.payload.set_text(kept.qris)
            self.inside.setChecked(kept.qris_dynamic)
        self._show()

    def _show(self) -> None:
        """The facts of what stands in the field, or why it is refused."""
        text = self.text()
        self.payload.set_error("")
        facts: list[tuple[str, str]] = []
        shown = ""
        try:
            if text:
                facts = [
                    (self.tr("Name"), qris.merchant_name(text)),
                    (self.tr("Town"), qris.city(text) or "-"),
                    (self.tr("NMID"), qris.nmid(text) or "-"),
                    (self.tr("Checksum"), self.tr("right")),
                ]
                tested = qris.with_amount(text, TEST_AMOUNT)
                shown = tested if self.which.current() == "test" else text
        except RuleBroken as refused:
            facts, shown = [], ""
            self.payload.set_error(str(trouble.words(refused)))
        self.facts.show_facts(facts)
        self.code.show_code(shown, says=self.tr("QRIS code of the shop"))
        self.code_note.setVisible(bool(shown))
        self.code_note.setText(
            self.tr(
                "Scan it with your phone and do not pay: the name must be the shop's, and the amount Rp1.000."
            )
            if self.which.current() == "test"
            else self.tr("Scan it with your phone and do not pay: the name must be the shop's.")
        )
        is_new = (text, self.inside.isChecked()) != (self._kept.qris, self._kept.qris_dynamic)
        self.save_button.setEnabled(bool(shown) and is_new)
        self.remove_button.setVisible(bool(self._kept.qris))

    def _ask(self) -> None:
        """A changed code sends money elsewhere: whoever keeps it reads the name once more."""
        text = self.text()
        if text == self._kept.qris:
            self._keep(text)
            return
        told = self.tr("From now on the buyers' QRIS money goes to {name}, NMID {nmid}.")
        dialog.confirm(
            self,
            title=self.tr("Is this the shop's own code?"),
            text=told.format(name=qris.merchant_name(text), nmid=qris.nmid(text) or "-"),
            stay=self.tr("Not yet"),
            act=self.tr("Yes, keep it"),
            icon="qr-code",
            run=lambda: self._keep(text),
        )

    def _ask_remove(self) -> None:
        dialog.confirm(
            self,
            title=self.tr("Take the code away?"),
            text=self.tr("The till then shows no QRIS code; buyers scan the sticker."),
            stay=self.tr("Leave it"),
            act=self.tr("Take it away"),
            run=lambda: self._keep(""),
        )

    def _keep(self, payload: str) -> None:
        on, dynamic = self._post.occasion(), self.inside.isChecked()
        self._post.desk.do(
            self,
            lambda session: changes.keep_qris(session, payload, dynamic=dynamic, on=on),
            self._saved,
            key=str(ids.new()),
            content=[payload, dynamic],
            answer=ShopProfile,
        )

    def _saved(self, kept: ShopProfile) -> None:
        self._kept = kept
        self.payload.set_text(kept.qris)
        self.inside.setChecked(kept.qris_dynamic)
        self._show()
        self.payload.edit.setFocus(Qt.FocusReason.OtherFocusReason)
        toast.show(self, self.tr("QRIS is saved, and who changed it is in the books."))
