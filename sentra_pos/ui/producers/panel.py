"""Everything about one producer in a panel of three pages; each page is saved by itself."""

from collections.abc import Callable
from enum import Enum
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sentra_pos.base import ids, money
from sentra_pos.catalogue import products, special_terms
from sentra_pos.catalogue.products import ProductCard
from sentra_pos.catalogue.special_terms import SpecialLine
from sentra_pos.producers import agreements, overview
from sentra_pos.producers.directory import ProducerCard
from sentra_pos.producers.overview import ProducerFile
from sentra_pos.producers.tables import ProducerFields
from sentra_pos.ui import approval, theme, trouble
from sentra_pos.ui.form_panel import FormPanel
from sentra_pos.ui.post import Post
from sentra_pos.ui.producers.agreement_page import AgreementPage, AgreementWanted
from sentra_pos.ui.producers.data_page import DataPage
from sentra_pos.ui.producers.terms_page import Picked, TermsPage, TermWanted
from sentra_pos.ui.widgets import day_entry, toast
from sentra_pos.ui.widgets.choices import Choice, Segmented
from sentra_pos.ui.widgets.suggest import Suggestion

if TYPE_CHECKING:  # the desk hands the session on; no screen looks into it
    from sentra_pos.base.database import Session

_MOST_PRODUCTS = 6


class Page(Enum):
    DATA = "data"
    AGREEMENT = "agreement"
    TERMS = "terms"


class ProducerPanel(FormPanel):
    saved = Signal(object)
    """The ProducerCard that was written."""

    def __init__(self, over: QWidget, post: Post) -> None:
        self._post, self._key = post, str(ids.new())
        self._who: ProducerCard | None = None
        self.data = DataPage()
        self.agreement = AgreementPage(today=post.today)
        self.terms = TermsPage(today=post.today)
        self.pages = Segmented([Choice(page.value, "") for page in Page], name="producerPages", says="")
        super().__init__(over, self._laid_out(), name="producerPanel", width=760)
        self.pages.chosen.connect(lambda key: self.turn(Page(key)))
        self.wanted.connect(self._save)
        self.terms.product_asked.connect(self._find_products)

    @property
    def page(self) -> Page:
        return Page(self.pages.current())

    def begin(self) -> None:
        """A new producer: the first page only, the others follow once it is saved."""
        self._who, self._key = None, str(ids.new())
        self.data.fill(ProducerFields(name=""))
        self.note.setText("")
        self.pages.hide()
        self.open(self.data.fields["name"].edit)
        self.turn(Page.DATA)

    def show_producer(self, producer: UUID, page: Page = Page.DATA) -> None:
        """Read the producer's file and open at `page`."""
        day = self._post.today()
        self._post.desk.ask(
            self,
            lambda session: (
                overview.read(session, producer, day=day),
                special_terms.in_force(session, producer, day=day),
            ),
            lambda found: self._fill(found[0], found[1], page),
        )

    def turn(self, page: Page) -> None:
        """Bring `page` to the front."""
        self.pages.choose(page.value)
        for one in Page:
            self._shown(one).setVisible(one is page)
        self._say_frame()
        self._shown(page).put_focus()

    def reword(self) -> None:
        self.pages.setAccessibleName(self.tr("Pages"))
        self.pages.set_choices(
            [
                Choice(Page.DATA.value, self.tr("Details"), "user"),
                Choice(Page.AGREEMENT.value, self.tr("Agreement"), "file-text"),
                Choice(Page.TERMS.value, self.tr("Special terms"), "badge-percent"),
            ]
        )
        for part in (self.data, self.agreement, self.terms):
            part.reword()
        self._say_frame()

    def _laid_out(self) -> QWidget:
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.current().px(16))
        column.addWidget(self.pages)
        for page in (self.data, self.agreement, self.terms):
            # Not a stack: its tallest page would push the fields of the others out of sight.
            column.addWidget(page, 1)
        return inside

    def _shown(self, page: Page) -> DataPage | AgreementPage | TermsPage:
        if page is Page.DATA:
            return self.data
        return self.agreement if page is Page.AGREEMENT else self.terms

    def _say_frame(self) -> None:
        title = self.tr("New producer") if self._who is None else self._who.name
        verb = {
            Page.DATA: self.tr("Save the details"),
            Page.AGREEMENT: self.tr("Make the next version"),
            Page.TERMS: self.tr("Add the term"),
        }[self.page]
        self.say(title, verb, self.tr("Close"))

    def _fill(self, file: ProducerFile, lines: list[SpecialLine], page: Page) -> None:
        self._who, self._key = file.card, str(ids.new())
        self.data.fill(file.fields)
        self.agreement.show_file(file)
        self.terms.show_terms(lines)
        owed = self.tr("owed now {amount}") if file.owed >= 0 else self.tr("owes the shop {amount}")
        said = owed.format(amount=money.show(abs(file.owed)))
        self.note.setText(f"{file.card.code} · {said}")
        self.pages.setVisible(not file.card.house)
        if not self.is_open:
            self.open()
        self.turn(page)

    # --- saving

    def _save(self) -> None:
        page = self._shown(self.page)
        if not page.check():
            return
        self.save_button.setEnabled(False)
        if isinstance(page, DataPage):
            self._save_data(page.read())
        elif isinstance(page, AgreementPage):
            self._save_agreement(page.read())
        else:
            self._save_term(page.read())

    def _save_data(self, fields: ProducerFields) -> None:
        """Where money goes is changed with a second person's leave only (C8)."""
        asked, who = self._post.occasion(), self._who.id if self._who else None

        def run(approver: str | None, failed: Callable[[Exception], None]) -> None:
            on = asked.because(asked.reason, approver)
            self._post.desk.do(
                self,
                lambda session: overview.write(session, fields, on=on, producer=who),
                lambda card: self._data_saved(card, is_new=who is None),
                key=self._key,
                content={"producer": who, "fields": fields.model_dump()},
                answer=ProducerCard,
                failed=failed,
            )

        approval.guarded(self._over, self._post, run, why=fields.name, failed=self._fail)

    def _data_saved(self, card: ProducerCard, *, is_new: bool) -> None:
        self.save_button.setEnabled(True)
        self.saved.emit(card)
        if is_new:
            toast.show(
                self._over, self.tr("{producer} is saved. Now the agreement.").format(producer=card.name)
            )
            self.show_producer(card.id, Page.AGREEMENT)
        else:
            toast.show(self._over, self.tr("{producer} is saved").format(producer=card.name))
            self.shut()

    def _save_agreement(self, wanted: AgreementWanted) -> None:
        on, who = self._post.occasion(), self._known()

        def deed(session: "Session") -> str:
            made = agreements.agree(
                session, producer=who.id, facts=wanted.facts, from_day=wanted.from_day, on=on
            )
            return made.number

        self._post.desk.do(
            self,
            deed,
            lambda number: self._agreed(number, wanted),
            key=self._key,
            content={"producer": who.id, "agreement": wanted.content()},
            answer=str,
            failed=self._fail,
        )

    def _agreed(self, number: str, wanted: AgreementWanted) -> None:
        self.save_button.setEnabled(True)
        said = self.tr("Agreement {number} holds from {day}")
        toast.show(self._over, said.format(number=number, day=day_entry.show(wanted.from_day)))
        self.saved.emit(self._known())
        self.show_producer(self._known().id, Page.AGREEMENT)

    def _save_term(self, wanted: TermWanted) -> None:
        on, who = self._post.occasion(), self._known()

        def deed(session: "Session") -> str:
            made = agreements.agree_special(
                session,
                producer=who.id,
                terms=wanted.terms,
                from_day=wanted.from_day,
                on=on,
                product=wanted.product,
                group=wanted.group,
            )
            return str(made.id)

        self._post.desk.do(
            self,
            deed,
            lambda _: self._term_saved(),
            key=self._key,
            content={"producer": who.id, "term": wanted},
            answer=str,
            failed=self._fail,
        )

    def _term_saved(self) -> None:
        self.save_button.setEnabled(True)
        toast.show(self._over, self.tr("The term holds from now on for deliveries that come in"))
        self.show_producer(self._known().id, Page.TERMS)

    def _fail(self, error: Exception) -> None:
        self.save_button.setEnabled(True)
        self._key = str(ids.new())
        if not (self.page is Page.DATA and self.data.refuse(error)):
            trouble.show(self, error)

    def _find_products(self, text: str) -> None:
        day, who = self._post.today(), self._known()

        def show(found: list[ProductCard]) -> None:
            told = [Suggestion(Picked(card.id, card.name), card.name, card.code) for card in found]
            self.terms.show_products(text, told)

        self._post.desk.ask(
            self,
            lambda session: products.search(session, text, day=day, producer=who.id, limit=_MOST_PRODUCTS),
            show,
        )

    def _known(self) -> ProducerCard:
        assert self._who is not None  # noqa: S101 - these pages are shown of a known producer only
        return self._who
