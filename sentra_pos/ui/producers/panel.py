"""Everything about one producer in a panel of several pages; each page is saved by itself, and nothing is lost."""

from collections.abc import Callable
from enum import Enum
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sentra_pos.base import ids, money
from sentra_pos.catalogue import products, special_terms
from sentra_pos.catalogue.products import ProductCard
from sentra_pos.catalogue.special_terms import SpecialLine
from sentra_pos.producers import overview
from sentra_pos.producers.decisions import Status
from sentra_pos.producers.directory import ProducerCard
from sentra_pos.producers.overview import ProducerFile
from sentra_pos.reports import showcase
from sentra_pos.reports.showcase import MakerStory
from sentra_pos.ui import approval, standing_words, theme, trouble
from sentra_pos.ui.delegates_panel import DelegatesPanel
from sentra_pos.ui.form_panel import FormPanel
from sentra_pos.ui.open_panels import OpenPanels
from sentra_pos.ui.post import Post
from sentra_pos.ui.producers import jobs
from sentra_pos.ui.producers.agreement_page import AgreementPage
from sentra_pos.ui.producers.data_page import DataPage
from sentra_pos.ui.producers.permits_page import PermitsPage
from sentra_pos.ui.producers.person_panel import PersonPanel
from sentra_pos.ui.producers.sheet_page import Job, SheetPage, known
from sentra_pos.ui.producers.status_page import StatusPage
from sentra_pos.ui.producers.story_page import StoryPage
from sentra_pos.ui.producers.terms_page import Picked, TermsPage
from sentra_pos.ui.widgets import dialog, toast
from sentra_pos.ui.widgets.buttons import Button, Weight
from sentra_pos.ui.widgets.choices import Choice, Segmented
from sentra_pos.ui.widgets.labels import ChipLabel
from sentra_pos.ui.widgets.paint import Chip
from sentra_pos.ui.widgets.screen import MAIN_KEY, Act
from sentra_pos.ui.widgets.suggest import Suggestion

if TYPE_CHECKING:  # the desk hands the session on; no screen looks into it
    from sentra_pos.base.database import Session

_MOST_PRODUCTS = 6
_WIDE = 920


class Page(Enum):
    DATA = "data"
    STATUS = "status"
    PERMITS = "permits"
    STORY = "story"
    AGREEMENT = "agreement"
    TERMS = "terms"


_ICONS = {
    Page.DATA: "user",
    Page.STATUS: "user-check",
    Page.PERMITS: "award",
    Page.STORY: "quote",
    Page.AGREEMENT: "file-text",
    Page.TERMS: "badge-percent",
}


class ProducerPanel(FormPanel):
    saved = Signal(object)
    """The ProducerCard that was written."""
    turned = Signal()
    """Another page is in front, with acts of its own."""
    card_wanted = Signal(str)
    """The code of the producer whose card is to be printed."""

    def __init__(self, over: QWidget, post: Post) -> None:
        self._post, self._key = post, str(ids.new())
        self._who: ProducerCard | None = None
        self.data = DataPage()
        self.status = StatusPage(today=post.today)
        self.permits = PermitsPage(post)
        self.story = StoryPage(post)
        self.agreement = AgreementPage(post)
        self.terms = TermsPage(post)
        self.all_pages: dict[Page, SheetPage] = {
            Page.DATA: self.data,
            Page.STATUS: self.status,
            Page.PERMITS: self.permits,
            Page.STORY: self.story,
            Page.AGREEMENT: self.agreement,
            Page.TERMS: self.terms,
        }
        self.chip = ChipLabel(Chip(""), name="producerStatusChip")
        self.pages = Segmented([Choice(page.value, "") for page in Page], name="producerPages", says="")
        super().__init__(over, self._laid_out(), name="producerPanel", width=_WIDE)
        self._head.insertWidget(1, self.chip)
        self.person = PersonPanel(over, post)
        self.person_button = Button(name="producerPerson", icon="user-x", weight=Weight.QUIET, height=64)
        self.card_button = Button(name="producerCard", icon="credit-card", weight=Weight.QUIET, height=64)
        for place, button in enumerate((self.person_button, self.card_button)):
            self.row.insertWidget(place, button)
        self.card_button.clicked.connect(lambda: self.card_wanted.emit(known(self._who).code))
        self.person_button.clicked.connect(lambda: self.person.show_person(known(self._who)))
        self.panels = OpenPanels(self)
        self.panels.changed.connect(self.turned)
        self.data.fetchers.wanted.connect(self.open_delegates)
        self.pages.chosen.connect(lambda key: self.turn(Page(key)))
        self.wanted.connect(self.save)
        self.terms.product_asked.connect(self._find_products)
        for holder in (self.agreement, self.terms):
            holder.job_wanted.connect(self._run)
        self.story.withdraw_wanted.connect(lambda: self._run(self.story.withdrawal(known(self._who))))

    @property
    def page(self) -> Page:
        return Page(self.pages.current())

    def begin(self) -> None:
        """A new producer: the first page only, the others follow once it is saved."""
        self._who, self._key = None, str(ids.new())
        self.data.begin()
        for page in self.all_pages.values():
            page.remember()
        self.note.setText("")
        self.chip.hide()
        self.pages.hide()
        for button in (self.person_button, self.card_button):
            button.hide()
        self.open(self.data.fields["name"].edit)
        self.turn(Page.DATA)

    def show_producer(self, producer: UUID, page: Page = Page.DATA) -> None:
        """Read the producer's file and open at `page`."""
        day = self._post.today()

        def question(session: "Session") -> tuple[ProducerFile, list[SpecialLine], MakerStory]:
            return (
                overview.read(session, producer, day=day),
                special_terms.history(session, producer, day=day),
                showcase.of_maker(session, producer, day=day),
            )

        self._post.desk.ask(self, question, lambda found: self._fill(*found, page))

    def acts(self) -> list[Act]:
        """What can be done about the producer, and on the page in front."""
        if self.panels.front is not None:
            return list(self.panels.front.acts())
        found = [
            Act(self.save_button.text(), self.save, MAIN_KEY, "check"),
            *self.all_pages[self.page].acts(),
        ]
        offered = ((self.card_button, "credit-card"), (self.person_button, "user-x"))
        return found + [
            Act(button.text(), button.click, "", icon) for button, icon in offered if not button.isHidden()
        ]

    def open_delegates(self) -> None:
        """The list of those who may fetch the producer's money, over the sheet."""
        who = known(self._who)
        panel = DelegatesPanel(self._over, self._post, who.id, who.name)
        panel.edited.connect(lambda: self._read(who.id, self.data.show_delegates))
        self.panels.bring(panel)
        panel.start()

    def turn(self, page: Page) -> None:
        """Bring `page` to the front."""
        self.pages.choose(page.value)
        for one, shown in self.all_pages.items():
            shown.setVisible(one is page)
        self._say_frame()
        self.all_pages[page].put_focus()
        self.turned.emit()

    def save(self) -> None:
        """Write the page in front, or show what keeps it from being written."""
        page = self.all_pages[self.page]
        if self.save_button.isEnabled() and page.check():
            self._run(self._job())

    def shut(self) -> None:
        """Go away; what is typed and not saved is asked about first."""
        if self.is_open and any(self._is_changed(page) for page in Page):
            dialog.confirm(
                self,
                title=self.tr("Not saved yet"),
                text=self.tr("What you typed on this sheet is not saved. Go back to save it with F9."),
                stay=self.tr("Go back"),
                act=self.tr("Throw it away"),
                run=self._leave,
            )
        else:
            super().shut()

    def reword(self) -> None:
        self.pages.setAccessibleName(self.tr("Pages"))
        words = {
            Page.DATA: self.tr("Details"),
            Page.STATUS: self.tr("Status"),
            Page.PERMITS: self.tr("Permits"),
            Page.STORY: self.tr("Story"),
            Page.AGREEMENT: self.tr("Agreement"),
            Page.TERMS: self.tr("Special terms"),
        }
        self.pages.set_choices([Choice(page.value, words[page], _ICONS[page]) for page in Page])
        for part in self.all_pages.values():
            part.reword()
        self.person.reword()
        self.panels.reword()
        self.person_button.setText(self.tr("All data …"))
        self.card_button.setText(self.tr("Print the card"))
        self._say_frame()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+S saves as F9 does; Ctrl+PgDn and Ctrl+PgUp turn the pages."""
        turns = {Qt.Key.Key_PageDown: 1, Qt.Key.Key_PageUp: -1}
        with_control = event.modifiers() == Qt.KeyboardModifier.ControlModifier
        if with_control and event.key() == Qt.Key.Key_S:
            self.save()
        elif with_control and event.key() in turns and not self.pages.isHidden():
            order = list(Page)
            at = order.index(self.page) + turns[Qt.Key(event.key())]
            self.turn(order[at % len(order)])
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.pages.set_compact(compact=False)
        self.pages.set_compact(compact=self.pages.sizeHint().width() > self.width() - theme.current().px(60))

    def _laid_out(self) -> QWidget:
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.current().px(16))
        column.addWidget(self.pages)
        for page in self.all_pages.values():
            # Not a stack: its tallest page would push the fields of the others out of sight.
            column.addWidget(page, 1)
        return inside

    def _say_frame(self) -> None:
        title = self.tr("New producer") if self._who is None else self._who.name
        verb = {
            Page.DATA: self.tr("Save the details"),
            Page.STATUS: self.tr("Write the decision"),
            Page.PERMITS: self.tr("Keep the permit"),
            Page.STORY: self.tr("Show it to buyers"),
            Page.AGREEMENT: self.tr("Make the next version"),
            Page.TERMS: self.tr("Add the term"),
        }[self.page]
        self.say(title, verb, self.tr("Close"))

    def _fill(self, file: ProducerFile, lines: list[SpecialLine], maker: MakerStory, page: Page) -> None:
        """Show what the books know, but leave alone what is typed of the same producer and not saved."""
        beside: dict[Page, Callable[[], None]] = {
            Page.AGREEMENT: lambda: self.agreement.show_versions(file),
            Page.TERMS: lambda: self.terms.show_lines(lines, file),
        }
        is_other = self._who is None or self._who.id != file.card.id
        self._who, self._key = file.card, str(ids.new())
        fillers: dict[Page, Callable[[], None]] = {
            Page.DATA: lambda: self.data.show_file(file),
            Page.STATUS: lambda: self.status.show_file(file),
            Page.PERMITS: lambda: self.permits.show_file(file),
            Page.STORY: lambda: self.story.show_story(file.story, maker),
            Page.AGREEMENT: lambda: self.agreement.show_file(file),
            Page.TERMS: lambda: self.terms.show_terms(lines, file),
        }
        for one, fill in fillers.items():
            if is_other or not self.is_open or not self._is_changed(one):
                fill()
                self.all_pages[one].remember()
            elif one in beside:
                beside[one]()
        owed = self.tr("owed now {amount}") if file.owed >= 0 else self.tr("owes the shop {amount}")
        said = owed.format(amount=money.show(abs(file.owed)))
        self.note.setText(f"{file.card.code} · {said}")
        self.chip.set_chip(standing_words.chip(file.status))
        self.chip.setVisible(file.status is not Status.ACCEPTED)
        self.pages.setVisible(not file.card.house)
        for button in (self.person_button, self.card_button):
            button.setVisible(not file.card.house)
        if not self.is_open:
            self.open()
        self.turn(page)

    # --- saving

    def _job(self) -> Job:
        match self.page:
            case Page.DATA:
                return jobs.data(self._who, self.data.read(), self.data.entrance())
            case Page.STATUS:
                return self.status.job(known(self._who))
            case Page.PERMITS:
                return self.permits.job(known(self._who))
            case Page.STORY:
                return self.story.job(known(self._who))
            case Page.AGREEMENT:
                return jobs.agreement(known(self._who), self.agreement.read())
            case Page.TERMS:
                return jobs.term(known(self._who), self.terms.read())

    def _run(self, job: Job) -> None:
        """Do it at once, or with somebody's leave where it takes one (C8)."""
        self.save_button.setEnabled(False)
        asked, who, page, key = self._post.occasion(), self._who, self.page, self._key

        def run(approver: str | None, failed: Callable[[Exception], None]) -> None:
            on = asked.because(asked.reason, approver)
            self._post.desk.do(
                self,
                lambda session: job.deed(session, on),
                lambda answer: self._saved(job, answer, who, page),
                key=key,
                content=job.content,
                answer=job.answer,
                failed=failed,
            )

        approval.guarded(self._over, self._post, run, why=job.why, failed=self._fail)

    def _saved(self, job: Job, answer: object, who: ProducerCard | None, page: Page) -> None:
        self.save_button.setEnabled(True)
        if not job.is_beside:
            self.all_pages[page].remember()
        card = answer if isinstance(answer, ProducerCard) else known(who)
        toast.show(self._over, job.told(answer))
        self.saved.emit(card)
        if who is None:
            self.show_producer(card.id, Page.AGREEMENT)
        elif page is Page.DATA and not any(self._is_changed(one) for one in Page):
            self.shut()
        else:
            self.show_producer(card.id, page)

    def _fail(self, error: Exception) -> None:
        self.save_button.setEnabled(True)
        self._key = str(ids.new())
        if not self.all_pages[self.page].refuse(error):
            trouble.show(self, error)

    def _is_changed(self, page: Page) -> bool:
        return self.all_pages[page].is_changed()

    def _leave(self) -> None:
        for page in self.all_pages.values():
            page.remember()
        super().shut()

    def _read(self, producer: UUID, then: Callable[[ProducerFile], None]) -> None:
        day = self._post.today()
        self._post.desk.ask(self, lambda session: overview.read(session, producer, day=day), then)

    def _find_products(self, text: str) -> None:
        day, who = self._post.today(), known(self._who)

        def show(found: list[ProductCard]) -> None:
            told = [Suggestion(Picked(card.id, card.name), card.name, card.code) for card in found]
            self.terms.show_products(text, told)

        self._post.desk.ask(
            self,
            lambda session: products.search(session, text, day=day, producer=who.id, limit=_MOST_PRODUCTS),
            show,
        )
