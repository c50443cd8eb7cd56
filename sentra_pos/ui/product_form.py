"""The fields of one product: filled from its sheet, checked on the spot, read as what is to be written."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sentra_pos.base.errors import RuleBroken
from sentra_pos.catalogue import barcodes
from sentra_pos.catalogue.barcodes import CodeTaken, UnknownCode, WrongCheckDigit
from sentra_pos.catalogue.sheets import CodeLine, ProductSheet
from sentra_pos.catalogue.tables import ProductFields
from sentra_pos.producers.directory import BadField, ProducerCard
from sentra_pos.ui import goods_words, theme, trouble
from sentra_pos.ui.photo_field import PhotoField
from sentra_pos.ui.widgets.buttons import Button, Weight
from sentra_pos.ui.widgets.choices import Check, Choice, Segmented
from sentra_pos.ui.widgets.drop_down import DropDown
from sentra_pos.ui.widgets.fields import Field, QuantityField
from sentra_pos.ui.widgets.labels import Kind, Label
from sentra_pos.ui.widgets.money_field import MoneyField
from sentra_pos.ui.widgets.rate_field import RateField
from sentra_pos.ui.widgets.suggest import SuggestField, Suggestion

_LONGEST_LIFE = 3_650


@dataclass(frozen=True)
class ProductWanted:
    """What the form says; `price` in rupiah a unit, `issue` wants a code of our own."""

    name: str
    group: str
    unit: str
    decimals: int
    shelf_life_days: int | None
    priced_by_lot: bool
    producer: UUID
    price: int | None
    codes: tuple[CodeLine, ...] = field(default=())
    issue: bool = False
    shelf_place: str = ""
    drying_bps: int = 0
    shared: tuple[str, ...] = ()
    """Codes that another maker prints too, so that both are sold by labels of our own."""
    picture: str = ""

    def fields(self) -> ProductFields:
        return ProductFields(
            name=self.name,
            group=self.group,
            unit=self.unit,
            decimals=self.decimals,
            shelf_life_days=self.shelf_life_days,
            priced_by_lot=self.priced_by_lot,
            shelf_place=self.shelf_place,
            drying_bps=self.drying_bps,
        )


class ProductForm(QWidget):
    """Whoever shows it answers `producer_asked` with `show_producers`."""

    producer_asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._producer: UUID | None = None
        self._is_known = False
        self.name = Field(" ", name="productName")
        self.producer = SuggestField(" ", name="productProducer", says="", icon="users", with_hint=True)
        self.group = DropDown("", [], name="productGroup")
        self.unit = Field(" ", name="productUnit")
        self.measure_words = Label("", Kind.FIELD)
        self.measure = Segmented([Choice("0", ""), Choice("3", "")], name="productMeasure", says="")
        self.price = MoneyField(" ", name="productPrice")
        self.life = Field(" ", name="productShelfLife", align=Qt.AlignmentFlag.AlignRight)
        self.by_lot = Check("", name="productByLot")
        self.code = Field(" ", name="productCode", icon="scan-barcode")
        self.issue = Check("", name="productIssueCode")
        self.pack_code = Field(" ", name="productPackCode", icon="scan-barcode")
        self.pack_count = QuantityField(" ", name="productPackCount")
        self.place = Field(" ", name="productShelfPlace")
        self.drying = RateField(" ", name="productDrying")
        self.photo = PhotoField(name="productPhoto")
        self.share_button = Button(name="productShareCode", icon="tags", weight=Weight.SECOND)
        self._taken, self._shared = "", ""
        self._build()
        self.producer.asked.connect(self._on_producer_typed)
        self.producer.taken.connect(self._choose_producer)
        self.measure.chosen.connect(self._choose_measure)
        self.code.edited.connect(self._on_code_typed)
        self.share_button.clicked.connect(self._share_code)

    def begin(self, *, producer: ProducerCard | None = None, name: str = "", code: str = "") -> None:
        """An empty sheet for a new product, of a producer who is known already or still to be chosen."""
        self._is_known = False
        self._producer = producer.id if producer else None
        self.producer.set_text(producer.name if producer else "")
        self.producer.set_locked(locked=producer is not None)
        self.producer.setVisible(producer is None)
        self.name.set_text(name)
        self.group.choose(producer.group if producer else "")
        self.unit.set_text("pcs")
        self._show_measure(0)
        self.measure.setEnabled(True)
        for one in (self.life, self.pack_code, self.place):
            one.set_text("")
        self.drying.set_bps(0)
        self.photo.show_name("")
        self._forget_shared()
        self.price.set_amount(None)
        self.pack_count.set_quantity(None)
        self.by_lot.setChecked(False)
        self.code.set_hint("")
        self.code.set_text(code)
        self.issue.setChecked(not code)

    def take_scan(self, code: str) -> None:
        """The product bears `code`: it goes into the field for its own code, or for its pack where the focus is there."""
        field = self.pack_code if self.pack_code.edit.hasFocus() else self.code
        field.set_text(code)
        field.edited.emit(code)

    def fill(self, sheet: ProductSheet) -> None:
        """A product that is known; whose it is and whether it is weighed never change."""
        self._is_known = True
        self._producer = sheet.producer
        self.name.set_text(sheet.name)
        self.producer.set_text(sheet.producer_name)
        self.producer.set_locked(locked=True)
        self.producer.show()
        self.group.choose(sheet.group)
        self.unit.set_text(sheet.unit)
        self._show_measure(sheet.decimals)
        self.measure.setEnabled(False)
        self.price.set_amount(sheet.price)
        self.life.set_text("" if sheet.shelf_life_days is None else str(sheet.shelf_life_days))
        self.by_lot.setChecked(sheet.priced_by_lot)
        self.place.set_text(sheet.shelf_place)
        self.drying.set_bps(sheet.drying_bps)
        self.photo.show_name(sheet.picture)
        self._forget_shared()
        self._show_codes(sheet.codes, sheet.decimals, sheet.unit)
        for one in (self.code, self.pack_code):
            one.set_text("")
        self.pack_count.set_quantity(None)
        self.issue.setChecked(False)

    def check(self) -> bool:
        """Whether all of it can be used; the first field that cannot has the focus and says why."""
        wrong = [one for one in self._fields() if not one.check()]
        for one, sentence in self._missing():
            one.set_error(sentence)
            wrong.append(one)
        if wrong:
            first = min(wrong, key=self._fields().index)
            first.edit.setFocus(Qt.FocusReason.OtherFocusReason)
        return not wrong

    def read(self) -> ProductWanted:
        """What is to be written; `check` was right before."""
        assert self._producer is not None  # noqa: S101 - `check` asks for it
        decimals = int(self.measure.current())
        codes = [CodeLine(self.code.text(), int(10**decimals))] if self.code.text() else []
        if self.pack_code.text():
            codes.append(CodeLine(self.pack_code.text(), self.pack_count.quantity() or 0))
        return ProductWanted(
            name=self.name.text(),
            group=self.group.current(),
            unit=self.unit.text(),
            decimals=decimals,
            shelf_life_days=int(self.life.text()) if self.life.text() else None,
            priced_by_lot=self.by_lot.isChecked(),
            producer=self._producer,
            price=self.price.amount(),
            codes=tuple(codes),
            issue=self.issue.isChecked(),
            shelf_place=self.place.text(),
            drying_bps=self.drying.bps() or 0,
            shared=(self._shared,) if self._shared else (),
            picture=self.photo.name(),
        )

    def refuse(self, error: Exception) -> bool:
        """Show a rule that said no at the field it speaks of; False if it speaks of none."""
        at: Field | None = None
        if isinstance(error, CodeTaken | UnknownCode | WrongCheckDigit):
            at = self.pack_code if error.code == self.pack_code.text() else self.code
            if isinstance(error, CodeTaken) and at is self.code:
                self._taken = error.code
                self.share_button.show()
        elif isinstance(error, BadField):
            at = self._named(error.field)
        if at is None:
            return False
        at.set_error(str(trouble.words(error)))
        at.edit.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def show_producers(self, text: str, found: Sequence[Suggestion]) -> None:
        self.producer.show_found(text, found)

    def reword(self) -> None:
        self.name.set_label(self.tr("Name"))
        self.producer.set_label(self.tr("Producer"))
        self.group.set_label(self.tr("Group"))
        self.group.set_choices(goods_words.group_choices())
        self.unit.set_label(self.tr("Unit"))
        self.unit.set_hint(self.tr("bungkus, toples, kg"))
        self.measure_words.setText(self.tr("Counted in"))
        self.measure.setAccessibleName(self.tr("Counted in"))
        self.measure.set_choices([Choice("0", self.tr("Pieces")), Choice("3", self.tr("Weight"))])
        self.price.set_label(self.tr("Price of a unit"))
        self.life.set_label(self.tr("Keeps for (days)"))
        self.life.set_hint(self.tr("fills in the expiry"))
        self.by_lot.setText(self.tr("Priced by lot"))
        self.by_lot.setToolTip(self.tr("Every lot has a price of its own, such as hand-drawn batik"))
        self.code.set_label(self.tr("Barcode"))
        self.issue.setText(self.tr("Issue our own"))
        self.pack_code.set_label(self.tr("Barcode of a pack"))
        self.pack_count.set_label(self.tr("Units in it"))
        self.place.set_label(self.tr("Place on the shelf"))
        self.place.set_hint(self.tr("such as A2"))
        self.drying.set_label(self.tr("May dry away (%)"))
        self.drying.set_hint(self.tr("when repacked"))
        self.photo.reword()
        self.share_button.setText(self.tr("Two makers use this code: print our own labels for both"))

    def _fields(self) -> list[Field]:
        return [
            self.name, self.producer, self.unit, self.price, self.life, self.code, self.pack_code,
            self.pack_count, self.place, self.drying,
        ]  # fmt: skip

    def _named(self, name: str) -> Field | None:
        """The field that a rule speaks of."""
        return {
            "name": self.name,
            "price": self.price,
            "shelf_life_days": self.life,
            "shelf_place": self.place,
            "drying_bps": self.drying,
        }.get(name)

    def _on_code_typed(self, text: str) -> None:
        self._forget_shared()
        self.issue.setChecked(not text and not self._is_known)

    def _share_code(self) -> None:
        """The maker's code stays on the goods and names nobody; ours goes on top of it."""
        self._shared = self._taken
        self.share_button.hide()
        self.code.set_text("")
        self.code.set_hint(
            self.tr("{code} is on goods of two makers: ours is issued for both").format(code=self._shared)
        )
        self.issue.setChecked(True)

    def _forget_shared(self) -> None:
        self._taken = self._shared = ""
        self.share_button.hide()

    def _missing(self) -> list[tuple[Field, str]]:
        """Fields that are empty or wrong in a way that only the whole form knows."""
        found: list[tuple[Field, str]] = []
        if not self.name.text():
            found.append((self.name, self.tr("A product needs a name.")))
        if self._producer is None:
            found.append((self.producer, self.tr("Choose a producer from the list.")))
        if not self._is_known and not self.price.text():
            found.append((self.price, self.tr("A new product needs a price.")))
        life = self.life.text()
        if life and not (life.isdigit() and life.isascii() and int(life[:9]) <= _LONGEST_LIFE):
            found.append((self.life, self.tr("Whole days, at most 3650.")))
        found += [
            (one, sentence)
            for one in (self.code, self.pack_code)
            if one.text() and (sentence := _code_fault(one.text()))
        ]
        if self.pack_code.text() and not self.pack_count.quantity():
            found.append((self.pack_count, self.tr("How many?")))
        return found

    def _on_producer_typed(self, text: str) -> None:
        self._producer = None
        self.producer_asked.emit(text)

    def _choose_producer(self, producer: ProducerCard) -> None:
        self._producer = producer.id
        self.producer.set_text(producer.name)
        self.group.choose(producer.group)

    def _choose_measure(self, key: str) -> None:
        self._show_measure(int(key))
        if self.unit.text() in ("", "pcs", "kg"):
            self.unit.set_text("kg" if int(key) else "pcs")

    def _show_measure(self, decimals: int) -> None:
        self.measure.choose(str(decimals))
        self.pack_count.set_measure(decimals, "")

    def _show_codes(self, codes: Sequence[CodeLine], decimals: int, unit: str) -> None:
        said = [
            line.code
            if line.quantity == 10**decimals
            else f"{line.code} ({goods_words.measured(line.quantity, decimals, unit)})"
            for line in codes
        ]
        self.code.set_hint(" · ".join(said))

    def _build(self) -> None:
        look = theme.current()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        measure = QVBoxLayout()
        measure.setSpacing(look.px(3))
        measure.addWidget(self.measure_words)
        measure.addWidget(self.measure)
        measure.addSpacing(look.px(21))
        column.addWidget(self.name)
        column.addWidget(self.producer)
        column.addLayout(_row((self.group, 3), (self.unit, 3), (measure, 0)))
        column.addLayout(_row((self.price, 3), (self.life, 3), (self.by_lot, 2)))
        column.addLayout(_row((self.code, 1), (self.issue, 0)))
        column.addWidget(self.share_button)
        column.addLayout(_row((self.pack_code, 3), (self.pack_count, 2)))
        column.addLayout(_row((self.place, 1), (self.drying, 1)))
        column.addWidget(self.photo)
        column.addStretch(1)
        self.reword()


def _row(*parts: "tuple[QWidget | QVBoxLayout, int]") -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(theme.current().px(12))
    for part, stretch in parts:
        if isinstance(part, QWidget):
            row.addWidget(part, stretch)
        else:
            row.addLayout(part, stretch)
    return row


def _code_fault(code: str) -> str:
    try:
        barcodes.check(code)
    except RuleBroken as refused:
        return str(trouble.words(refused))
    return ""
