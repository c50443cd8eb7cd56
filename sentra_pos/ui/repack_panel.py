"""A sack into bags: how much of a lot is used, into which product, how many are made, and what dries away."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sentra_pos.base import ids, money, quantity
from sentra_pos.catalogue import products
from sentra_pos.catalogue.products import ProductCard
from sentra_pos.consignment import repacking
from sentra_pos.consignment.repacking import RepackDone
from sentra_pos.paper import words
from sentra_pos.stock import watch, write_offs
from sentra_pos.stock.watch import LotOnShelf
from sentra_pos.ui import approval, theme, trouble
from sentra_pos.ui.form_panel import FormPanel
from sentra_pos.ui.post import Post
from sentra_pos.ui.widgets.choices import Choice
from sentra_pos.ui.widgets.drop_down import DropDown
from sentra_pos.ui.widgets.fields import Field, QuantityField
from sentra_pos.ui.widgets.labels import IconLabel, Kind, Label
from sentra_pos.ui.widgets.paint import Tone
from sentra_pos.ui.widgets.screen import MAIN_KEY, Act
from sentra_pos.ui.widgets.suggest import SuggestField, Suggestion

if TYPE_CHECKING:  # the desk hands the session on; no screen looks into it
    from sentra_pos.base.database import Session

_MOST = 6


@dataclass(frozen=True)
class _Source:
    """Lots of a product that can be repacked, and how much of them may dry away."""

    lots: tuple[LotOnShelf, ...]
    drying_bps: int


class RepackPanel(FormPanel):
    """Made anew each time; `start` with a lot where one was chosen already."""

    made = Signal(object)
    """The RepackDone: its lot wants labels."""

    def __init__(self, over: QWidget, post: Post) -> None:
        self._post, self._key = post, str(ids.new())
        self._source = _Source((), 0)
        self._target: ProductCard | None = None
        self.product = SuggestField(" ", name="repackProduct", says="", with_hint=True)
        self.lot = DropDown("", [], name="repackLot")
        self.used = QuantityField(" ", name="repackUsed", decimals=3)
        self.into = SuggestField(" ", name="repackInto", says="", with_hint=True)
        self.count = QuantityField(" ", name="repackMade")
        self.each = QuantityField(" ", name="repackEach", decimals=3)
        self.sign = IconLabel("info", size=20)
        self.told = Label("", Kind.BODY, name="repackTold", wrap=True)
        self.why = Field(" ", name="repackWhy")
        self.why.edit.setMaxLength(write_offs.LONGEST_REASON)
        super().__init__(over, self._laid_out(), name="repackPanel", width=640)
        self._connect()
        self.reword()

    def start(self, lot: LotOnShelf | None = None) -> None:
        """Come in; with a lot only the rest is asked."""
        self.open(self.product.edit)
        if lot is not None:
            self.product.set_text(lot.name)
            self._ask_lots(lot.product, lot.lot)

    def acts(self) -> Sequence[Act]:
        return [Act(self.save_button.text(), self.save_button.click, MAIN_KEY, "boxes")]

    def reword(self) -> None:
        self.say(self.tr("Repack"), self.tr("Repack"), self.tr("Close"))
        self.product.set_label(self.tr("What is opened"))
        self.lot.set_label(self.tr("Which lot"))
        self.used.set_label(self.tr("How much of it is used"))
        self.into.set_label(self.tr("Into which product"))
        self.into.set_hint(self.tr("of the same producer"))
        self.count.set_label(self.tr("How many are made"))
        self.each.set_label(self.tr("How much goes into one"))
        self.why.set_label(self.tr("Why the rest is lost (it stands on a report to sign)"))
        self._tell()

    def _connect(self) -> None:
        self.product.asked.connect(lambda text: self._find(text, self.product, None))
        self.product.taken.connect(self._take_product)
        self.into.asked.connect(self._find_target)
        self.into.taken.connect(self._take_target)
        self.lot.chosen.connect(lambda _: self._tell())
        for field in (self.used, self.count, self.each):
            field.changed.connect(lambda _: self._tell())
        self.wanted.connect(self._keep)
        self.closed.connect(self.deleteLater)

    # --- what is opened

    def _find(self, text: str, field: SuggestField, producer: UUID | None) -> None:
        day = self._post.today()

        def show(found: list[ProductCard]) -> None:
            told = [Suggestion(card, card.name, f"{card.producer} · {card.unit}") for card in found]
            field.show_found(text, told)

        def question(session: "Session") -> list[ProductCard]:
            return products.search(session, text, day=day, producer=producer, limit=_MOST)

        self._post.desk.ask(self, question, show)

    def _take_product(self, card: ProductCard) -> None:
        self.product.set_text(card.name)
        self._ask_lots(card.id, None)

    def _ask_lots(self, product: UUID, lot: UUID | None) -> None:
        day = self._post.today()

        def question(session: "Session") -> _Source:
            found = watch.look(session, day=day, product=product)
            return _Source(tuple(found), products.get(session, product).drying_bps)

        self._post.desk.ask(self, question, lambda source: self._show(source, lot))

    def _show(self, source: _Source, lot: UUID | None) -> None:
        self._source = source
        self._target = None
        self.into.set_text("")
        self.lot.set_choices([Choice(str(one.lot), self._lot_words(one)) for one in source.lots])
        if not source.lots:
            self.product.set_error(self.tr("Nothing of it is on the shelf."))
            self._tell()
            return
        if lot is not None:
            self.lot.choose(str(lot))
        first = source.lots[0]
        self.used.set_measure(first.decimals, first.unit)
        self.each.set_measure(first.decimals, first.unit)
        self.used.edit.setFocus()
        self._tell()

    def _lot_words(self, lot: LotOnShelf) -> str:
        left = quantity.show(lot.quantity, lot.decimals, lot.unit)
        day = f" · EXP {lot.expiry:%d/%m/%Y}" if lot.expiry else ""
        return self.tr("L-{lot} · {left} left").format(lot=f"{lot.number:05}", left=left) + day

    def _lot(self) -> LotOnShelf | None:
        return next((one for one in self._source.lots if str(one.lot) == self.lot.current()), None)

    # --- what is made of it

    def _find_target(self, text: str) -> None:
        self._target = None
        lot = self._lot()
        if lot is not None:
            self._find(text, self.into, lot.producer)

    def _take_target(self, card: ProductCard) -> None:
        self._target = card
        self.into.set_text(card.name)
        self.count.set_measure(0, card.unit)
        self.count.edit.setFocus()
        self._tell()

    def _tell(self) -> None:
        """How much of it is gone, and whether that much may dry away."""
        lot, used = self._lot(), self.used.quantity()
        made, each = self.count.quantity(), self.each.quantity()
        if lot is None or not used or not made or not each:
            self.sign.set_icon("info", Tone.NEUTRAL)
            self.why.hide()
            self.told.setText(
                self.tr("What is missing after repacking has dried away; its product says how much may.")
            )
            return
        dried, allowed = used - made * each, money.share(used, self._source.drying_bps)

        def shown(amount: int) -> str:
            return quantity.show(amount, lot.decimals, lot.unit)

        if dried < 0:
            said = self.tr("{made} is more than the {used} that are used.")
        elif dried > allowed:
            said = self.tr(
                "{dried} are missing; at most {allowed} ({rate}) may dry away. Weigh again, or say why."
            )
        else:
            said = self.tr("{used} become {made}; {dried} dried away, {allowed} ({rate}) may.")
        is_right = 0 <= dried <= allowed
        self.why.setVisible(dried > allowed)
        self.sign.set_icon(
            "circle-check" if is_right else "triangle-alert", Tone.GOOD if is_right else Tone.WARN
        )
        self.told.setText(
            said.format(
                used=shown(used),
                made=f"{made} × {shown(each)}",
                dried=shown(dried),
                allowed=shown(allowed),
                rate=words.percent(self._source.drying_bps),
            )
        )

    # --- writing it

    def _keep(self) -> None:
        lot, target = self._lot(), self._target
        missing: list[tuple[Field, bool]] = [
            (self.product, lot is not None),
            (self.used, bool(self.used.quantity())),
            (self.into, target is not None),
            (self.count, bool(self.count.quantity())),
            (self.each, bool(self.each.quantity())),
            (self.why, self.why.isHidden() or bool(self.why.text())),
        ]
        for field, is_there in missing:
            if not is_there:
                field.set_error(self.tr("This is still missing."))
                field.edit.setFocus()
                return
        assert lot is not None  # noqa: S101 - asked for above
        assert target is not None  # noqa: S101 - asked for above
        self._write(lot.lot, target.id)

    def _write(self, lot: UUID, into: UUID) -> None:
        used, made, each = (one.quantity() or 0 for one in (self.used, self.count, self.each))
        why = "" if self.why.isHidden() else self.why.text()
        self.save_button.setEnabled(False)

        approval.do(
            self,
            self._post,
            lambda session, on: repacking.repack(
                session, lot=lot, used=used, into=into, made=made, each=each, on=on, why_lost=why
            ),
            self._made,
            key=f"repack:{self._key}",
            content=[str(lot), str(into), used, made, each, why],
            answer=RepackDone,
            failed=self._fail,
        )

    def _made(self, done: RepackDone) -> None:
        self.shut()
        self.made.emit(done)

    def _fail(self, error: Exception) -> None:
        self.save_button.setEnabled(True)
        self._key = str(ids.new())
        trouble.show(self, error)

    def _laid_out(self) -> QWidget:
        look = theme.current()
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(4))
        for part in (self.product, self.lot, self.used, self.into):
            column.addWidget(part)
        across = QHBoxLayout()
        across.setSpacing(look.px(12))
        across.addWidget(self.count)
        across.addWidget(self.each)
        column.addLayout(across)
        told = QHBoxLayout()
        told.setSpacing(look.px(8))
        told.addWidget(self.sign)
        told.addWidget(self.told, 1)
        column.addLayout(told)
        column.addWidget(self.why)
        column.addStretch(1)
        return inside
