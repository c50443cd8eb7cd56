"""Barang baru, in place: a product that nobody knew yet, of the producer who stands at the counter."""

from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from sentra_pos.base import ids
from sentra_pos.consignment.preview import Deliverer
from sentra_pos.ui import approval, trouble
from sentra_pos.ui.consignment import deeds
from sentra_pos.ui.form_panel import FormPanel
from sentra_pos.ui.post import Post
from sentra_pos.ui.product_form import ProductForm

_SHORTEST_CODE = 8


class NewProductPanel(FormPanel):
    made = Signal(object)
    """The id of the product that is in the books now."""

    def __init__(self, over: QWidget) -> None:
        self.sheet = ProductForm()
        super().__init__(over, self.sheet, name="newProductPanel")
        self._post: Post | None = None
        self._key = ""
        self.wanted.connect(self._save)
        self.sheet.photo.reading.connect(lambda is_on: self.save_button.setEnabled(not is_on))

    def ask(self, post: Post, who: Deliverer, text: str) -> None:
        """Come in for a new product; `text` is the code or the name that nobody knew."""
        if self._post is None:
            self.sheet.photo.serve(post)
        self._post, self._key = post, str(ids.new())
        is_code = len(text) >= _SHORTEST_CODE and text.isdigit()
        self.sheet.begin(producer=who.card, name="" if is_code else text, code=text if is_code else "")
        self.note.setText(who.card.name)
        self.open(self.sheet.name.edit)

    def reword(self) -> None:
        self.say(self.tr("New product"), self.tr("Save and put on the note"), self.tr("Close"))
        self.sheet.reword()

    def _save(self) -> None:
        if self._post is None or not self.sheet.check():
            return
        wanted, photo = self.sheet.read(), self.sheet.photo.taken()
        self.save_button.setEnabled(False)
        approval.do(
            self._over,
            self._post,
            lambda session, on: deeds.add_product(session, wanted, on, photo),
            self._saved,
            key=self._key,
            content=wanted,
            answer=UUID,
            why=wanted.name,
            failed=self._fail,
        )

    def _saved(self, product: UUID) -> None:
        self.save_button.setEnabled(True)
        self.shut()
        self.made.emit(product)

    def _fail(self, error: Exception) -> None:
        self.save_button.setEnabled(True)
        self._key = str(ids.new())
        if not self.sheet.refuse(error):
            trouble.show(self, error)
