"""Titipan: who brings goods, what they bring, and one key that makes it a note."""

from collections.abc import Callable, Sequence
from uuid import UUID

from PySide6.QtGui import QKeyEvent, QResizeEvent, Qt
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from sentra_pos.consignment import checks, quick_notes
from sentra_pos.consignment.notes import NoteDone
from sentra_pos.consignment.preview import Deliverer
from sentra_pos.consignment.quick_notes import OpenQuick
from sentra_pos.producers import cards
from sentra_pos.ui import paper_files, theme, trouble
from sentra_pos.ui.consignment import deeds
from sentra_pos.ui.consignment.card_shown import CardShown
from sentra_pos.ui.consignment.checks_bar import ChecksBar
from sentra_pos.ui.consignment.deeds import Again, Matched, Met
from sentra_pos.ui.consignment.done_card import DoneCard
from sentra_pos.ui.consignment.draft import Draft, Entry
from sentra_pos.ui.consignment.head_acts import HeadActs
from sentra_pos.ui.consignment.line_acts import LineActs
from sentra_pos.ui.consignment.lines_card import LinesCard
from sentra_pos.ui.consignment.new_product import NewProductPanel
from sentra_pos.ui.consignment.producer_card import ProducerCard
from sentra_pos.ui.consignment.saving import Saving
from sentra_pos.ui.consignment.search import Search
from sentra_pos.ui.consignment.side_work import SideWork
from sentra_pos.ui.consignment.summary import Summary
from sentra_pos.ui.post import Post
from sentra_pos.ui.widgets import dialog, toast
from sentra_pos.ui.widgets.labels import Kind, Label
from sentra_pos.ui.widgets.screen import MAIN_KEY, Act, Screen
from sentra_pos.ui.widgets.states import Empty

_NOBODY, _LINES, _DONE = range(3)
_NARROWEST, _TIGHT, _WORDY = 1_104, 880, 1_000
"""Where lines and summary stand side by side, the strip has room for all, and acts for words, in px at 100 %."""


class ConsignmentScreen(Screen):
    """Keeps its draft until it is saved; `draft` takes up one that was begun before."""

    def __init__(self, post: Post, *, draft: Draft | None = None, parent: QWidget | None = None) -> None:
        super().__init__(name="consignmentScreen", parent=parent)
        self.post = post
        self.draft = draft or Draft()
        self.search = Search(self, post)
        self._last_number = ""
        self.title = Label("", Kind.TITLE, name="consignmentTitle")
        self.beside = HeadActs()
        self.head = ProducerCard()
        self.checks = ChecksBar()
        self.empty = Empty("", "", icon="package-plus", name="consignmentEmpty")
        self.lines = LinesCard(today=post.today)
        self.summary = Summary()
        self.done = DoneCard()
        self.side = SideWork(post, self)
        self.about_lines = LineActs(post, self, self.lines, self.summary, self.side)
        self.card = CardShown(post, self, self.side.bring, lambda: self.draft)
        self.saving = Saving(post, self, self.done)
        self.new_product = NewProductPanel(self)
        self.begin()
        self._show_draft()

    def acts(self) -> list[Act]:
        if self.new_product.is_open:
            return [Act(self.tr("Save the product"), self.new_product.save_button.click, MAIN_KEY, "check")]
        panel = self.side.panel
        if panel is not None:
            return list(panel.acts())
        if self._pages.currentIndex() == _DONE:
            return [
                Act(self.tr("Next delivery"), self.done.next_button.click, MAIN_KEY, "package-plus"),
                Act(self.tr("Open the note"), self.done.note_button.click, "Ctrl+P", "file-text"),
                *self.beside.acts(),
            ]
        return [
            Act(self.tr("Choose the producer"), self.head.ask, "F2", "search"),
            Act(self.tr("Save & print"), self.summary.save.click, MAIN_KEY, "printer"),
            Act(self.tr("Save only"), self.summary.save_only.click, "Ctrl+S", "check"),
            Act(self.tr("New product"), self.lines.entry.new_button.click, "Ctrl+N", "plus"),
            Act(self.tr("Producer's fixed price"), self.lines.agree_titip, "F6", "hand-coins"),
            *self.about_lines.acts(),
            Act(self.tr("Remove this line"), self.lines.remove_in_hand, "Ctrl+D", "trash-2"),
            *self.card.acts(),
            *self.beside.acts(),
        ]

    def acts_for(self, words: str, then: Callable[[Sequence[Act]], None]) -> None:
        self.card.acts_for(words, then)

    def come(self) -> None:
        self._count_quick()
        if self.side.panel is not None:
            return
        if self.draft.deliverer is None:
            if self._pages.currentIndex() != _DONE:
                self.head.ask()
            return
        self._look_again()
        if self.lines.in_hand is None:
            self.lines.to_entry()
        else:
            self.lines.take(self.lines.in_hand.number, "quantity")

    def take_scan(self, code: str) -> bool:
        """Goods of whoever stands there, wherever the focus is; before that, who brings them."""
        panel, is_done = self.side.panel, self._pages.currentIndex() == _DONE
        if self.card.opens(code, is_busy=panel is not None or self.new_product.is_open or is_done):
            return True
        if panel is not None:
            return panel.take_scan(code)
        if self.new_product.is_open:
            self.new_product.sheet.take_scan(code)
        elif is_done:
            return False
        elif self.draft.deliverer is None or cards.is_card(code):
            self._enter_producer(code)
        else:
            self._enter_goods(code)
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc leaves the search for another producer; it never clears a line."""
        if event.key() == Qt.Key.Key_Escape and self.draft.deliverer is not None:
            self.head.show_known()
            self.come()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where there is little room, in a large type or a small window, the summary lies under the lines."""
        super().resizeEvent(event)
        folded = self.width() < theme.current().px(_NARROWEST)
        side, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._working.setDirection(down if folded else side)
        self.head.fold(folded=folded)
        self.lines.fold(folded=folded)
        self.checks.fold(folded=folded)
        self.beside.set_compact(compact=self.width() < theme.current().px(_WORDY))
        self.summary.fold(folded=folded, is_tight=self.width() < theme.current().px(_TIGHT))

    def _build(self) -> None:
        look = theme.current()
        column = QVBoxLayout(self)
        column.setContentsMargins(look.px(24), look.px(12), look.px(24), look.px(24))
        column.setSpacing(look.px(12))
        top = QHBoxLayout()
        top.setSpacing(look.px(16))
        top.addWidget(self.title)
        top.addStretch(1)
        top.addWidget(self.beside)
        column.addLayout(top)
        column.addWidget(self.head)
        column.addWidget(self.checks)
        working = QWidget()
        self._working = QBoxLayout(QBoxLayout.Direction.LeftToRight, working)
        self._working.setContentsMargins(0, 0, 0, 0)
        self._working.setSpacing(look.px(12))
        self._working.addWidget(self.lines, 1)
        self._working.addWidget(self.summary)
        self._pages = QStackedLayout()
        column.addLayout(
            self._pages, 1
        )  # before its pages: the first one would come up as a window of its own
        for page in (self.empty, working, self.done):
            self._pages.addWidget(page)

    def _connect(self) -> None:
        self.head.asked.connect(self.search.producers_of)
        self.head.taken.connect(self.search.choose_producer)
        self.head.entered.connect(self._enter_producer)
        self.search.producers_told.connect(self.head.show_found)
        self.search.met.connect(self._meet)
        self.lines.asked.connect(self._find_goods)
        self.lines.taken.connect(lambda product: self.search.choose_goods(product, self._who()))
        self.lines.entered.connect(self._enter_goods)
        self.search.goods_told.connect(self.lines.show_found)
        self.search.found.connect(lambda found: self.lines.add(found.goods, found.count))
        self.search.told_again.connect(self._show_again)
        self.search.unknown.connect(self._open_new_product)
        self.search.refused.connect(self._refuse)
        self.lines.changed.connect(self.summary.refresh)
        self.lines.removed.connect(self._offer_back)
        self.lines.entry.new_button.clicked.connect(lambda: self._open_new_product(""))
        self.summary.save.clicked.connect(lambda: self._save(with_papers=True))
        self.summary.save_only.clicked.connect(lambda: self._save(with_papers=False))
        self.done.next_button.clicked.connect(self._begin_next)
        self.done.opening.connect(paper_files.show)
        self.done.message_button.clicked.connect(lambda: self.side.send_message(self._last_number))
        self.done.more_button.clicked.connect(lambda: self.side.labels.of_note(self._last_number))
        self.done.visit_button.clicked.connect(self._visit)
        self.saving.written.connect(self._saved)
        self.saving.refused.connect(lambda: self.summary.set_busy(busy=False))
        self.beside.quick.clicked.connect(self._leave_quick)
        self.beside.visit.clicked.connect(self._visit)
        self.beside.notes.clicked.connect(self.side.open_notes)
        self.beside.repack.clicked.connect(self.side.shelf.repack_any)
        self.side.panel_changed.connect(self.acts_changed)
        self.side.quick_chosen.connect(
            lambda one: self.search.match(one, lambda found: self._fill_in(one, found))
        )
        self.side.quick_changed.connect(self._count_quick)
        self.side.goods_wanted.connect(lambda who: self.search.choose_producer(who.id))
        self.new_product.made.connect(self._take_new_product)
        self.new_product.opened.connect(self.acts_changed)
        self.new_product.closed.connect(self.acts_changed)

    def _words(self) -> None:
        self.title.setText(self.tr("Goods brought in"))
        self.beside.reword()
        self.checks.reword()
        self.side.reword()
        self.empty.set_words(
            self.tr("Who brings the goods?"),
            self.tr("Type the producer's name or code above, or scan one of their products."),
        )
        self.head.reword()
        self.summary.reword()
        self.done.reword()
        self.new_product.reword()
        who = self.draft.deliverer
        self.lines.reword(who.card.name if who else "")

    # --- who brings them

    def _enter_producer(self, text: str) -> None:
        if deeds.is_code(text):
            self.head.field.set_text("")
        self.search.enter_producer(text)

    def _refuse(self, error: Exception) -> None:
        """What was typed stays where it is, chosen, so that the next scan takes its place."""
        trouble.show(self, error)
        for field in (self.head.field, self.lines.entry.field):
            if field.edit.hasFocus():
                field.edit.selectAll()

    def _meet(self, met: Met) -> None:
        who = self.draft.deliverer
        if self.draft.entries and who is not None and who.card.id != met.deliverer.card.id:
            self._ask_to_change(met)
        else:
            self._start(met)

    def _ask_to_change(self, met: Met, begin: Callable[[], None] | None = None) -> None:
        who = self.draft.deliverer
        assert who is not None  # noqa: S101 - the lines are somebody's
        text = self.tr("%n line(s) of {producer} have not been saved.", "", len(self.draft.entries))
        asked = dialog.confirm(
            self,
            title=self.tr("Begin anew with {producer}?").format(producer=met.deliverer.card.name),
            text=text.format(producer=who.card.name),
            stay=self.tr("Keep the lines"),
            act=self.tr("Throw them away"),
            run=begin or (lambda: self._start(met)),
        )
        asked.rejected.connect(self.head.show_known)

    def _start(self, met: Met) -> None:
        """A note of this producer; the lines of the same one stay."""
        who = self.draft.deliverer
        if who is None or who.card.id != met.deliverer.card.id:
            self.draft = Draft()
        self.draft.deliverer, self.draft.papers = met.deliverer, met.papers
        self._show_draft()
        if met.found is not None:
            self.lines.add(met.found.goods, met.found.count)
        else:
            self.lines.to_entry()

    def _show_draft(self) -> None:
        who = self.draft.deliverer
        self.head.show_deliverer(who)
        self.head.show()
        self.checks.show_checks(self.draft.papers, checks.looks(who.card.group) if who else ())
        self.checks.show_quick(self.draft.quick, self.draft.unmatched)
        self.checks.setVisible(who is not None)
        self.lines.show_draft(self.draft)
        self.lines.reword(who.card.name if who else "")
        self.summary.show_draft(self.draft)
        self._pages.setCurrentIndex(_NOBODY if who is None else _LINES)
        self.acts_changed.emit()

    # --- what they bring

    def _find_goods(self, text: str) -> None:
        if self.draft.deliverer is not None:
            self.search.goods_of(text, self.draft.deliverer)

    def _enter_goods(self, text: str) -> None:
        if deeds.is_code(text):
            self.lines.entry.clear()
        self.search.enter_goods(text, self._who())

    def _look_again(self) -> None:
        """Prices and terms may be others than when the draft was begun; what was typed stays."""
        goods = list({entry.line.goods.product: None for entry in self.draft.entries})
        self.search.look_again(self._who(), goods)

    def _show_again(self, again: Again) -> None:
        who = self.draft.deliverer
        if who is None or who.card.id != again.deliverer.card.id:
            return
        self.draft.deliverer = again.deliverer
        self.head.retell(again.deliverer)
        self.lines.retell(again.goods)
        self.summary.refresh()

    def _open_new_product(self, text: str) -> None:
        if self.draft.deliverer is not None:
            self.new_product.ask(self.post, self.draft.deliverer, text or self.lines.entry.field.text())

    def _take_new_product(self, product: UUID) -> None:
        self.lines.entry.clear()
        self.search.choose_goods(product, self._who())

    def _offer_back(self, entry: Entry, at: int) -> None:
        toast.show(
            self,
            self.tr("{product} was removed from the note").format(product=entry.line.goods.name),
            icon="undo-2",
            act=self.tr("Put back"),
            key="Alt+Z",
            run=lambda: self.lines.put_back(entry, at),
        )

    # --- beside the note

    def _leave_quick(self) -> None:
        who = self.draft.deliverer
        self.side.open_quick(who.card if who else None, waiting=bool(self.beside.waiting))

    def _fill_in(self, one: OpenQuick, matched: Matched) -> None:
        """What was left becomes the lines of a note, as far as its words are known."""

        def begin() -> None:
            self.draft = Draft.of_quick(one, matched.goods, matched.left)
            self.draft.deliverer, self.draft.papers = matched.met.deliverer, matched.met.papers
            self._show_draft()
            first = self.draft.entries[0].number if self.draft.entries else 0
            self.lines.take(first, "expiry") if first else self.lines.to_entry()

        if self.draft.entries:
            self._ask_to_change(matched.met, begin)
        else:
            begin()

    def _count_quick(self) -> None:
        self.post.desk.ask(self, quick_notes.waiting, lambda found: self.beside.show_waiting(len(found)))

    def _visit(self) -> None:
        who = self.draft.deliverer
        if not self.side.open_visit(who.card if who else None):
            toast.show(self, self.tr("Say first who is at the counter: name, code or one of their products."))
            self.head.ask()

    # --- saving

    def _save(self, *, with_papers: bool) -> None:
        gap = self.lines.settle()
        if gap is not None:
            name = gap.line.goods.name
            toast.show(self, self.tr("Finish the line of {product} first").format(product=name), error=True)
            return
        self.summary.set_busy(busy=True)
        self.saving.save(self.draft, with_papers=with_papers)

    def _saved(self, draft: Draft, done: NoteDone) -> None:
        assert draft.deliverer is not None  # noqa: S101 - it was saved
        who = draft.deliverer.card
        self._last_number = done.number
        is_visit = self.side.note_saved(done.number, who)
        self.draft = Draft()
        self._show_draft()
        self.head.hide()
        self.checks.hide()
        self.done.show_done(done.number, who.name, len(draft.delivery()), is_visit=is_visit)
        self._pages.setCurrentIndex(_DONE)
        self.acts_changed.emit()
        self.done.next_button.setFocus()
        toast.show(
            self,
            self.tr("{number} is saved").format(number=done.number),
            act=self.tr("Next delivery"),
            run=self._begin_next,
        )
        self._count_quick()

    def _begin_next(self) -> None:
        if self._pages.currentIndex() == _DONE:
            self._show_draft()
            self.come()

    def _who(self) -> Deliverer:
        assert self.draft.deliverer is not None  # noqa: S101 - lines are asked for only then
        return self.draft.deliverer
