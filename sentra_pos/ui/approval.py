"""Somebody else's leave for one act: who may give it is shown, gives the PIN or password, and goes away again (C8)."""

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from sentra_pos.books.occasion import Occasion
from sentra_pos.shop import permissions
from sentra_pos.shop.permissions import Act, NeedsApproval
from sentra_pos.shop.staff import MustWait, Person
from sentra_pos.ui import act_words, role_words, secret_check, theme, trouble
from sentra_pos.ui.post import Post
from sentra_pos.ui.widgets.labels import IconLabel, Kind, Label
from sentra_pos.ui.widgets.paint import Tone
from sentra_pos.ui.widgets.secret_card import SecretCard
from sentra_pos.ui.widgets.side_panel import SidePanel
from sentra_pos.ui.widgets.staff_tile import StaffTile
from sentra_pos.ui.widgets.states import Empty

if TYPE_CHECKING:  # the desk hands the session on
    from sentra_pos.base.database import Session

T = TypeVar("T")
_WIDE = 720


def ask(
    over: QWidget,
    post: Post,
    act: Act,
    *,
    amount: int = 0,
    bps: int = 0,
    why: str = "",
    then: Callable[[str], None],
    given_up: Callable[[], None] | None = None,
) -> "ApprovalPanel":
    """Ask for leave for `act` over `over`; `then` hears the approver's id, `given_up` that nobody gave it."""
    panel = ApprovalPanel(over, post, act, amount=amount, bps=bps, why=why)
    panel.given = then
    panel.given_up = given_up
    panel.start()
    return panel


def guarded(
    over: QWidget,
    post: Post,
    run: Callable[[str | None, Callable[[Exception], None]], None],
    *,
    why: str = "",
    failed: Callable[[Exception], None] | None = None,
) -> None:
    """Do `run(approver, failed)` at once, and once more with somebody's leave if it turns out to need it.

    Other trouble goes to `failed`, or is told; so is that nobody gave the leave.
    """

    def tell(error: Exception) -> None:
        (failed or (lambda error: trouble.show(over, error)))(error)

    def first(error: Exception) -> None:
        if isinstance(error, NeedsApproval):
            ask(
                over,
                post,
                error.act,
                amount=error.amount,
                bps=error.bps,
                why=why,
                then=lambda approver: run(approver, tell),
                given_up=lambda: tell(error),
            )
        else:
            tell(error)

    run(None, first)


def do(
    over: QWidget,
    post: Post,
    deed: "Callable[[Session, Occasion], T]",
    then: Callable[[T], None],
    *,
    key: str,
    content: object,
    answer: type[T],
    why: str = "",
    failed: Callable[[Exception], None] | None = None,
) -> None:
    """Write a deed under its key at once, and once more with somebody's leave if it turns out to need it.

    `why` tells whoever is asked for leave whom and what it is about.
    """

    def run(approver: str | None, failed: Callable[[Exception], None]) -> None:
        on = post.occasion().because(None, approver)
        post.desk.do(
            over,
            lambda session: deed(session, on),
            then,
            key=key,
            content=content,
            answer=answer,
            failed=failed,
        )

    guarded(over, post, run, why=why, failed=failed)


class ApprovalPanel(SidePanel):
    """Made anew for each act."""

    def __init__(
        self, over: QWidget, post: Post, act: Act, *, amount: int = 0, bps: int = 0, why: str = ""
    ) -> None:
        super().__init__(over, name="approvalPanel", width=_WIDE)
        self.given: Callable[[str], None] = lambda _: None
        self.given_up: Callable[[], None] | None = None
        self._post, self._act, self._amount, self._bps, self._why = post, act, amount, bps, why
        self._tiles: list[StaffTile] = []
        self._approver: str | None = None
        self.what = Label("", Kind.TITLE, name="approvalWhat", wrap=True)
        self.how_much = Label("", Kind.HEAD, name="approvalSize", wrap=True)
        self.reason = Label("", Kind.BODY, name="approvalWhy", wrap=True)
        self.by = Label("", Kind.SECOND, name="approvalBy", wrap=True)
        self.card = SecretCard(gives_leave=True)
        self.nobody = Empty("", "", icon="users", name="approvalNobody")
        self._people = QVBoxLayout()
        self._check = secret_check.through(post.desk, now=post.now)
        self._fill()
        self.reword()
        self.card.typed.connect(self._try)
        self.closed.connect(self._leave)

    def start(self) -> None:
        """Ask the books who may give leave, and come in."""
        actor, act, amount, bps = str(self._post.person.id), self._act, self._amount, self._bps

        def question(session: "Session") -> list[Person]:
            return permissions.approvers(session, act, actor=actor, amount=amount, bps=bps)

        self.open()
        self._post.desk.ask(self, question, self._offer)

    def reword(self) -> None:
        """All words in the language that is on."""
        self.title.setText(self.tr("Approval"))
        self.setAccessibleName(self.title.text())
        self.what.setText(act_words.act(self._act))
        size = act_words.size(amount=self._amount, bps=self._bps)
        self.how_much.setText(size)
        self.how_much.setVisible(bool(size))
        self.reason.setText(self._why)
        self.reason.setVisible(bool(self._why))
        self.by.setText(
            self.tr("Asked by {name}. The approval counts for this once.").format(name=self._post.person.name)
        )
        self.nobody.set_words(
            self.tr("Nobody here may approve this"),
            self.tr("Somebody with more rights must be entered under Settings first."),
        )
        self.card.reword()

    def _offer(self, people: list[Person]) -> None:
        for person in people:
            tile = StaffTile(person, role_words.title(person.role))
            tile.clicked.connect(lambda _=False, tile=tile: self._choose(tile))
            self._tiles.append(tile)
            self._people.addWidget(tile)
        self._people.addStretch(1)
        self.nobody.setVisible(not people)
        self.card.setVisible(bool(people))
        if self._tiles:
            self._choose(self._tiles[0])

    def _choose(self, tile: StaffTile) -> None:
        tile.setChecked(True)
        self.card.ask(tile.person.name, uses_password=tile.person.uses_password)

    def _chosen(self) -> Person | None:
        return next((tile.person for tile in self._tiles if tile.isChecked()), None)

    def _try(self, secret: str) -> None:
        person = self._chosen()
        if person is None:
            return
        self.card.set_busy(busy=True)

        def welcome() -> None:
            self._approver = str(person.id)
            self.shut()

        def refuse(error: Exception) -> None:
            if isinstance(error, MustWait):
                self.card.wait(error.seconds)
            else:
                self.card.refuse(str(trouble.words(error)))

        self._check(self, person, secret, welcome, refuse)

    def _leave(self) -> None:
        self.deleteLater()
        if self._approver is not None:
            self.given(self._approver)
        elif self.given_up is not None:
            self.given_up()

    def _fill(self) -> None:
        look = theme.current()
        across = QHBoxLayout()
        across.setSpacing(look.px(20))
        left = QVBoxLayout()
        left.setSpacing(look.px(8))
        left.addWidget(IconLabel("shield-check", Tone.PRIMARY, 32))
        for label in (self.what, self.how_much, self.reason, self.by):
            left.addWidget(label)
        left.addSpacing(look.px(8))
        left.addWidget(self.nobody)
        left.addWidget(self._scroll(), 1)
        across.addLayout(left, 1)
        across.addWidget(self.card)
        self.card.hide()
        self.nobody.hide()
        self.body.addLayout(across, 1)

    def _scroll(self) -> QScrollArea:
        look = theme.current()
        people = QWidget()
        people.setLayout(self._people)
        self._people.setContentsMargins(look.px(4), look.px(4), look.px(4), look.px(4))
        self._people.setSpacing(look.px(12))
        scroll = QScrollArea()
        scroll.setObjectName("approvalScroll")
        scroll.setWidgetResizable(True)
        scroll.setWidget(people)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for part in (people, scroll.viewport()):
            part.setAutoFillBackground(False)
        return scroll
