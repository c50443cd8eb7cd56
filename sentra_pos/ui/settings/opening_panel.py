"""The opening of one producer, or of the shop: typed and kept at once, posted, printed, and taken back if it is wrong."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sentra_pos.base import ids, money
from sentra_pos.settlement import opening_content, opening_drafts, opening_sheet
from sentra_pos.settlement.opening import OpeningDone
from sentra_pos.settlement.opening_board import Stage
from sentra_pos.settlement.opening_content import BothOwe, Content, InstalmentTooHigh, OpeningGoods
from sentra_pos.settlement.opening_corrections import OpeningUndone
from sentra_pos.settlement.opening_sheet import Sheet
from sentra_pos.till.reasons import WhyMissing
from sentra_pos.ui import theme, trouble
from sentra_pos.ui.post import Post
from sentra_pos.ui.settings import opening_words
from sentra_pos.ui.settings.opening_goods import OpeningGoodsEditor
from sentra_pos.ui.settings.opening_money import ProducerMoney, ShopMoney
from sentra_pos.ui.widgets import scrolling, toast
from sentra_pos.ui.widgets.buttons import Button, Weight
from sentra_pos.ui.widgets.fields import Field
from sentra_pos.ui.widgets.labels import ChipLabel, Kind, Label, Line
from sentra_pos.ui.widgets.screen import MAIN_KEY, Act
from sentra_pos.ui.widgets.side_panel import SidePanel

if TYPE_CHECKING:  # the desk hands the session on
    from sentra_pos.base.database import Session


class OpeningPanel(SidePanel):
    """Made anew for each; what is typed is in the books' drafts before the panel can be closed."""

    stood = Signal()
    """Something is kept, posted or taken back: the list says something else now."""
    papers_wanted = Signal(object)
    """The numbers of reports to print."""

    def __init__(self, over: QWidget, post: Post, sheet: Sheet) -> None:
        super().__init__(over, name="openingPanel", width=1000)
        self._post, self._sheet = post, sheet
        self.stage = ChipLabel(opening_words.stage(sheet.stage), name="openingStage")
        self.said = Label("", Kind.SECOND, name="openingSaid", wrap=True)
        self.goods = OpeningGoodsEditor(post, is_house=sheet.producer is None, today=post.today)
        self.money = ShopMoney() if sheet.producer is None else ProducerMoney()
        self.rest = Label("", Kind.AMOUNT, name="openingRest", wrap=True)
        self.why = Field(" ", name="openingWhy")
        self.back_button = Button(name="openingTakeBack", weight=Weight.DANGER, icon="undo-2", height=64)
        self.print_button = Button(name="openingPrint", icon="printer", key="Ctrl+P", height=64)
        self.post_button = Button(
            name="openingPost", weight=Weight.MAIN, key=MAIN_KEY, height=64, text_size=18
        )
        self._lay_out()
        self._connect()
        self._fill(sheet)

    def acts(self) -> Sequence[Act]:
        found = []
        if self.post_button.isVisibleTo(self):
            found.append(Act(self.post_button.text(), self.post_button.click, MAIN_KEY, "book-check"))
        if self.print_button.isVisibleTo(self):
            found.append(Act(self.print_button.text(), self.print_button.click, "Ctrl+P", "printer"))
        if self.goods.search.isVisibleTo(self):
            found.append(Act(self.goods.search.label.text(), self.goods.search.edit.setFocus, "F2", "search"))
        return found

    def take_scan(self, code: str) -> bool:
        return self.goods.take_scan(code)

    def begin(self) -> None:
        """Come in, where typing begins."""
        first: QWidget = self.goods.search.edit
        if self._sheet.producer is None and isinstance(self.money, ShopMoney):
            first = self.money.count.first
        self.open(first if self._can_change() else self.print_button)

    def reword(self) -> None:
        sheet = self._sheet
        self.title.setText(sheet.name)
        self.setAccessibleName(self.tr("Opening of {who}").format(who=sheet.name))
        self.close_button.setText(self.tr("Close"))
        self.goods.reword()
        self.money.reword()
        self.why.label.setText(self.tr("What is wrong with it?"))
        self.why.edit.setAccessibleName(self.tr("What is wrong with it?"))
        self.back_button.setText(self.tr("Take it back, to mend it"))
        self.print_button.setText(self.tr("Print the report"))
        self.post_button.setText(self.tr("Post this opening"))
        self.said.setText(self._explained())
        self._say_rest()

    # --- showing

    def _fill(self, sheet: Sheet) -> None:
        self._sheet = sheet
        can_change, is_done = self._can_change(), sheet.stage is Stage.DONE
        self.stage.set_chip(opening_words.stage(sheet.stage))
        self.goods.fill(sheet)
        self.money.fill(sheet.content)
        self.money.lock(locked=not can_change)
        self.post_button.setVisible(can_change)
        self.post_button.setEnabled(not sheet.content.is_empty)
        self.print_button.setVisible(bool(sheet.numbers))
        for part in (self.why, self.back_button):
            part.setVisible(is_done)
        self.reword()

    def _can_change(self) -> bool:
        return self._sheet.stage in (Stage.TO_DO, Stage.DRAFT)

    def _explained(self) -> str:
        sheet = self._sheet
        numbers = ", ".join(sheet.numbers)
        if sheet.closed_by:
            said = self.tr("Closed: it is part of the first statement, {number}.")
            return said.format(number=sheet.closed_by)
        if sheet.numbers:
            said = self.tr(
                "Posted as {number}. Nothing in it can be changed; a wrong one is taken back whole."
            )
            return said.format(number=numbers)
        return self.tr("Everything is kept as you type. It counts only once it is posted.")

    def _say_rest(self) -> None:
        content = self._sheet.content
        if self._sheet.producer is None:
            said = self.tr("The shop has {assets}").format(assets=money.show(content.assets))
        else:
            net = content.owed - content.owes
            first = self.tr("The first statement begins with {amount}.").format(amount=money.show(net))
            advance = self.tr("Advance {amount}").format(amount=money.show(content.advanced))
            said = f"{first} {advance}" if content.advanced else first
        self.rest.setText(said)

    # --- deeds

    def _keep_goods(self, goods: tuple[OpeningGoods, ...]) -> None:
        self._keep(self.money.over(replace(self._sheet.content, goods=goods)), then=self.goods.clear_entry)

    def _keep_money(self) -> None:
        content = self.money.over(self._sheet.content)
        if content != self._sheet.content:
            self._keep(content)

    def _keep(self, content: Content, then: Callable[[], None] | None = None) -> None:
        producer, on, day = self._sheet.producer, self._post.occasion(), self._post.today()

        def deed(session: "Session") -> bool:
            opening_drafts.keep(session, producer=producer, content=content, on=on)
            return True

        def kept(_: bool) -> None:
            def shown(sheet: Sheet) -> None:
                self._fill(sheet)
                if then is not None:
                    then()
                self.stood.emit()

            self._post.desk.ask(self, lambda session: opening_sheet.read(session, producer, day=day), shown)

        self._post.desk.do(
            self,
            deed,
            kept,
            key=str(ids.new()),
            content=opening_content.to_json(content),
            answer=bool,
            failed=self._refuse,
        )

    def _refuse(self, error: Exception) -> None:
        """In the field it is about, else as any trouble."""
        if isinstance(error, BothOwe | InstalmentTooHigh) and isinstance(self.money, ProducerMoney):
            name = "owes" if isinstance(error, BothOwe) else "instalment"
            self.money.fields[name].set_error(str(trouble.words(error)))
        elif isinstance(error, WhyMissing):
            self.why.set_error(self.tr("Say what is wrong: it stands on the report."))
            self.why.edit.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            trouble.show(self, error)

    def _post_it(self) -> None:
        producer, on = self._sheet.producer, self._post.occasion()

        def posted(done: OpeningDone) -> None:
            toast.show(
                self._over,
                self.tr("{number} is posted").format(number=done.number),
                act=self.tr("Print"),
                run=lambda: self.papers_wanted.emit((done.number,)),
            )
            self._again(producer)

        self._post.desk.do(
            self,
            lambda session: opening_drafts.post(session, producer=producer, on=on),
            posted,
            key=str(ids.new()),
            content=opening_drafts.subject(producer),
            answer=OpeningDone,
            failed=self._refuse,
        )

    def _take_back(self) -> None:
        producer, number = self._sheet.producer, self._sheet.numbers[-1]
        on = self._post.occasion().because(self.why.text())

        def undone(done: OpeningUndone) -> None:
            self.why.set_text("")
            said = self.tr("{number} took it back. Mend it here, and post it again.")
            toast.show(self._over, said.format(number=done.number))
            self._again(producer)

        self._post.desk.do(
            self,
            lambda session: opening_drafts.take_back(session, number=number, on=on),
            undone,
            key=str(ids.new()),
            content=number,
            answer=OpeningUndone,
            failed=self._refuse,
        )

    def _again(self, producer: UUID | None) -> None:
        day = self._post.today()

        def shown(sheet: Sheet) -> None:
            self._fill(sheet)
            (self.print_button if sheet.numbers else self.goods.search.edit).setFocus()
            self.stood.emit()

        self._post.desk.ask(self, lambda session: opening_sheet.read(session, producer, day=day), shown)

    # --- layout

    def _lay_out(self) -> None:
        look = theme.current()
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(look.px(3), 0, look.px(12), look.px(8))
        column.setSpacing(look.px(12))
        parts: tuple[QWidget, ...] = (self.goods, Line(), self.money)
        for part in parts if self._sheet.producer is not None else parts[::-1]:
            column.addWidget(part)
        column.addStretch(1)
        head = QHBoxLayout()
        head.setSpacing(look.px(12))
        head.addWidget(self.stage)
        head.addWidget(self.said, 1)
        foot = QHBoxLayout()
        foot.setSpacing(look.px(12))
        foot.addWidget(self.rest, 1)
        foot.addWidget(self.print_button)
        foot.addWidget(self.post_button)
        back = QHBoxLayout()
        back.setSpacing(look.px(12))
        back.addWidget(self.why, 1)
        back.addWidget(self.back_button)
        self.body.addLayout(head)
        self.body.addWidget(scrolling.in_scroll(inside, name="openingScroll"), 1)
        self.body.addLayout(back)
        self.body.addLayout(foot)

    def _connect(self) -> None:
        self.goods.changed.connect(self._keep_goods)
        self.money.changed.connect(self._keep_money)
        self.post_button.clicked.connect(self._post_it)
        self.back_button.clicked.connect(self._take_back)
        self.print_button.clicked.connect(lambda: self.papers_wanted.emit(self._sheet.numbers))
        self.closed.connect(self.deleteLater)
