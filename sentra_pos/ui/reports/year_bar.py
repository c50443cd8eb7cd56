"""Which year is looked at, and whose: the whole shop's, or that of one producer."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from sentra_pos.producers import cards, directory
from sentra_pos.producers.directory import ProducerCard, UnknownProducer
from sentra_pos.ui import theme
from sentra_pos.ui.post import Post
from sentra_pos.ui.widgets.choices import Choice, Segmented
from sentra_pos.ui.widgets.drop_down import DropDown
from sentra_pos.ui.widgets.flow import Flow
from sentra_pos.ui.widgets.suggest import SuggestField, Suggestion

if TYPE_CHECKING:  # the desk hands the session on; no screen looks into it
    from sentra_pos.base.database import Session

SHOP, PRODUCER = "shop", "producer"
_MOST = 7


@dataclass(frozen=True)
class Asked:
    """What the books are asked for; no producer is the whole shop."""

    year: int
    producer: ProducerCard | None


class YearBar(QWidget):
    asked = Signal()
    """Another year or somebody else's: the books must be asked."""

    def __init__(self, post: Post, *, with_shop: bool) -> None:
        super().__init__()
        self.setObjectName("yearBar")
        self._post = post
        self.producer: ProducerCard | None = None
        """The one who was chosen last; he stays while the shop is looked at."""
        self.year = DropDown(" ", [Choice(str(post.today().year), str(post.today().year))], name="yearChoice")
        self.search = SuggestField(name="yearProducer", says=" ", icon="users", key="F2")
        self.whose = Segmented([Choice(SHOP, ""), Choice(PRODUCER, "")], name="yearWhose", says=" ")
        self._build(with_shop=with_shop)
        self.year.chosen.connect(lambda _: self.asked.emit())
        self.whose.chosen.connect(self._choose_whose)
        self.search.asked.connect(self._find)
        self.search.taken.connect(self._take)
        self.search.entered.connect(self.read)
        self.search.edit.left.connect(self._name_him)
        self.reword()
        self.whose.choose(SHOP if with_shop else PRODUCER)

    def wanted(self) -> Asked | None:
        """What is asked for, or None while no producer is chosen."""
        if self.whose.current() == SHOP:
            return Asked(int(self.year.current()), None)
        return Asked(int(self.year.current()), self.producer) if self.producer else None

    def show_years(self, years: Sequence[int]) -> None:
        """Offer these; the one that is chosen stays."""
        self.year.set_choices([Choice(str(year), str(year)) for year in years])

    def step(self, by: int) -> None:
        """So many years later, or earlier if below zero, as far as there are any."""
        at = self.year.box.currentIndex() - by
        if 0 <= at < self.year.box.count():
            self.year.box.setCurrentIndex(at)
            self.asked.emit()

    def turn(self) -> None:
        """From the shop to the producer, and back."""
        if not self.whose.isHidden():
            to = SHOP if self.whose.current() == PRODUCER else PRODUCER
            self.whose.choose(to)
            self._choose_whose(to)

    def begin_search(self) -> None:
        self.search.edit.setFocus()
        self._mark()

    def read(self, said: str) -> None:
        """A code or a name that was typed, quicker than names come, or the card of a producer."""

        def find(session: "Session") -> ProducerCard:
            try:
                return directory.card(cards.find(session, said))
            except UnknownProducer:
                meant = [one for one in directory.everyone(session, said, limit=_MOST) if not one.house]
                if len(meant) != 1:
                    raise
                return meant[0]

        self._post.desk.ask(self, find, self._take)

    def reword(self) -> None:
        self.year.set_label(self.tr("Year"))
        self.search.edit.setAccessibleName(self.tr("Producer"))
        self.search.edit.setPlaceholderText(self.tr("Name, code, or scan the card"))
        self.whose.setAccessibleName(self.tr("Whose year"))
        self.whose.set_choices(
            [
                Choice(SHOP, self.tr("Whole shop"), "store"),
                Choice(PRODUCER, self.tr("One producer"), "users"),
            ]
        )

    def _choose_whose(self, key: str) -> None:
        self.asked.emit()
        if key == PRODUCER and self.producer is None:
            self.begin_search()

    def _find(self, text: str) -> None:
        def show(found: list[ProducerCard]) -> None:
            told = [
                Suggestion(one, one.name, " · ".join(filter(None, (one.code, one.owner))))
                for one in found
                if not one.house
            ]
            self.search.show_found(text, told)

        self._post.desk.ask(self, lambda session: directory.everyone(session, text, limit=_MOST), show)

    def _take(self, card: object) -> None:
        assert isinstance(card, ProducerCard)  # noqa: S101 - narrows the type of a signal
        self.producer = card
        self.whose.choose(PRODUCER)
        self._name_him()
        self._mark()
        self.asked.emit()

    def _name_him(self) -> None:
        """What was begun and not chosen is put back: the field says whose year is meant."""
        self.search.set_text(f"{self.producer.name} ({self.producer.code})" if self.producer else "")
        self.search.edit.setCursorPosition(0)

    def _mark(self) -> None:
        """All of it, from its end: the next key writes anew, and a long name is seen from its beginning."""
        length = len(self.search.edit.text())
        self.search.edit.setSelection(length, -length)

    def _build(self, *, with_shop: bool) -> None:
        self.year.label.hide()
        self.year.under.hide()
        row = Flow(self, gap=12)
        for part, width in ((self.year, 130), (self.search, 460)):
            part.setFixedWidth(theme.current().px(width))
            row.addWidget(part)
        row.addWidget(self.whose)
        self.whose.setVisible(with_shop)
