"""Sign-in: touch your name, type your PIN; the places stay behind it as they were."""

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from sentra_pos.ui import language, theme, trouble
from sentra_pos.ui.language import Language
from sentra_pos.ui.secret_check import Check
from sentra_pos.ui.signin.brand import Brand
from sentra_pos.ui.widgets import day_words, toast
from sentra_pos.ui.widgets.buttons import Button, Weight
from sentra_pos.ui.widgets.choices import Choice, Segmented
from sentra_pos.ui.widgets.labels import IconLabel, Kind, Label
from sentra_pos.ui.widgets.paint import Tone
from sentra_pos.ui.widgets.screen import Screen
from sentra_pos.ui.widgets.secret_card import SecretCard
from sentra_pos.ui.widgets.staff_tile import StaffTile

if TYPE_CHECKING:  # the sign-in stands before the books are loaded
    from sentra_pos.shop.staff import Person

_WIDTH_FOR_TWO_COLUMNS = 452 + 382 + 148
_LEAST_BRAND = 120


class SignInScreen(Screen):
    signed_in = Signal(object)
    """The Person whose secret was right."""
    language_chosen = Signal(object)
    """A Language; whoever keeps the settings switches it."""
    recover_wanted = Signal(object)
    """The Person who forgot the password; a PIN is given anew by a manager."""
    quit_wanted = Signal()
    practice_wanted = Signal()
    """To the training books, or from them back to the real ones."""
    anew_wanted = Signal()
    """The training books as on their first day."""

    def __init__(self, check: Check, *, now: Callable[[], datetime], parent: QWidget | None = None) -> None:
        super().__init__(name="signInScreen", parent=parent)
        self._check, self._now = check, now
        self._people: list[Person] = []
        self._tiles: list[StaffTile] = []
        self._placed_in = 0
        self._register, self._shift = "", ""
        self.brand = Brand()
        self.card = SecretCard()
        self.title = Label("", Kind.HEAD, name="signInTitle")
        self.where = Label("", Kind.BODY, tone=Tone.NEUTRAL, name="signInWhere")
        self.notice = Label("", Kind.SECOND, name="shiftNotice", wrap=True)
        self.forgot = Button("", name="forgotPinButton", weight=Weight.QUIET, icon="circle-help")
        self.quit = Button("", name="quitButton", weight=Weight.QUIET, icon="log-out")
        self.practice = Button("", name="practiceButton", weight=Weight.QUIET, icon="graduation-cap")
        self.anew = Button("", name="practiceAnewButton", weight=Weight.QUIET, icon="rotate-ccw")
        self._secrets: Mapping[str, str] | None = None
        self.languages = Segmented(
            [Choice("id", "ID"), Choice("en", "EN")], name="languageSwitch", says="Bahasa, language"
        )
        self._shop = ""
        self.begin()

    def show_shop(self, shop: str, *, register: str = "", unopened_shift: str = "") -> None:
        """Whose till this is; `unopened_shift` is the number of a shift that the next person will open."""
        self._shop, self._register, self._shift = shop, register, unopened_shift
        self._words()

    def show_practice(self, secrets: Mapping[str, str]) -> None:
        """These are training books: the PIN or password of each name is no secret."""
        self._secrets = secrets
        self._words()

    def show_people(self, people: "Sequence[Person]") -> None:
        """Offer these names; the first is chosen."""
        for tile in self._tiles:
            self._grid.removeWidget(tile)
            tile.hide()
            tile.deleteLater()
        self._people, self._tiles = list(people), []
        for person in people:
            tile = StaffTile(person, self._role(person))
            tile.clicked.connect(lambda _=False, tile=tile: self._choose(tile))
            self._tiles.append(tile)
        self._place_tiles()
        if self._tiles:
            self._choose(self._tiles[0])

    def chosen(self) -> "Person | None":
        """Whose secret is asked for."""
        return next((tile.person for tile in self._tiles if tile.isChecked()), None)

    def come(self) -> None:
        self._words()
        self.card.take_focus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows go from name to name while the PIN has the focus."""
        steps = {
            Qt.Key.Key_Down: self._columns(),
            Qt.Key.Key_Up: -self._columns(),
            Qt.Key.Key_PageDown: 1,
            Qt.Key.Key_PageUp: -1,
        }
        by = steps.get(Qt.Key(event.key()))
        if by is None or not self._tiles:
            super().keyPressEvent(event)
            return
        at = next((at for at, tile in enumerate(self._tiles) if tile.isChecked()), 0) + by
        if 0 <= at < len(self._tiles):
            self._choose(self._tiles[at])

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        left = self.width() - theme.current().px(_WIDTH_FOR_TWO_COLUMNS)
        self.brand.setVisible(left >= theme.current().px(_LEAST_BRAND))
        if self._columns() != self._placed_in:
            self._place_tiles()

    def _build(self) -> None:
        look = theme.current()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, look.px(48), 0)
        row.setSpacing(0)
        row.addWidget(self.brand, 1_000)
        row.addSpacing(look.px(48))
        middle = QWidget()
        middle.setLayout(self._build_middle())
        middle.setMaximumHeight(look.px(600))
        row.addLayout(_on_the_band(middle), 1)
        self._middle = middle
        row.addSpacing(look.px(52))
        row.addLayout(_on_the_band(self.card))

    def _build_middle(self) -> QVBoxLayout:
        look = theme.current()
        column = QVBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.title)
        column.addWidget(self.where)
        column.addSpacing(look.px(42))
        column.addWidget(self._build_tiles(), 1)
        column.addSpacing(look.px(14))
        notice = QHBoxLayout()
        notice.setSpacing(look.px(8))
        self._notice_sign = IconLabel("info", size=18)
        notice.addWidget(self._notice_sign)
        notice.addWidget(self.notice, 1)
        column.addLayout(notice)
        column.addSpacing(look.px(16))
        practice = QHBoxLayout()
        practice.setSpacing(look.px(12))
        practice.addWidget(self.practice)
        practice.addWidget(self.anew)
        practice.addWidget(self.forgot)
        practice.addStretch(1)
        column.addLayout(practice)
        column.addSpacing(look.px(16))
        last = QHBoxLayout()
        last.setSpacing(look.px(12))
        last.addWidget(self.quit)
        last.addStretch(1)
        last.addWidget(self.languages)
        column.addLayout(last)
        return column

    def _build_tiles(self) -> QScrollArea:
        look = theme.current()
        holder = QWidget()
        holder.setAutoFillBackground(False)
        self._inside = outer = QVBoxLayout(holder)
        outer.setContentsMargins(0, 0, 0, 0)
        self._grid = QGridLayout()
        self._grid.setSpacing(look.px(12))
        self._grid.setColumnStretch(2, 1)
        outer.addLayout(self._grid)
        outer.addStretch(1)
        scroll = QScrollArea()
        scroll.setObjectName("staffScroll")
        scroll.setWidgetResizable(True)
        scroll.setWidget(holder)
        scroll.viewport().setAutoFillBackground(False)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setMinimumWidth(look.px(220))
        return scroll

    def _columns(self) -> int:
        """Two names side by side, one where a large font leaves no room."""
        return 2 if self.width() >= theme.current().px(_WIDTH_FOR_TWO_COLUMNS) else 1

    def _place_tiles(self) -> None:
        self._placed_in = columns = self._columns()
        self._middle.setMinimumWidth(theme.current().px(452 if columns > 1 else 370))
        for at, tile in enumerate(self._tiles):
            self._grid.addWidget(tile, at // columns, at % columns)
        QTimer.singleShot(0, self, self._settle_tiles)

    def _settle_tiles(self) -> None:
        """The scroll area may have resized its inside while the tiles moved, and Qt does not look again by itself."""
        self._inside.invalidate()
        self._inside.activate()

    def _connect(self) -> None:
        self.card.typed.connect(self._try)
        self.languages.chosen.connect(lambda code: self.language_chosen.emit(Language(code)))
        self.forgot.clicked.connect(self._help_out)
        self.quit.clicked.connect(self.quit_wanted)
        self.practice.clicked.connect(self.practice_wanted)
        self.anew.clicked.connect(self.anew_wanted)

    def _words(self) -> None:
        self.brand.say(self._shop, self.tr("Goods on trust, sums in the open."))
        self.title.setText(self.tr("Who is on duty?"))
        now = self._now()
        moment = f"{day_words.short(now.date())} · {now:%H:%M}"
        register = self.tr("Register {name}").format(name=self._register) if self._register else ""
        self.where.setText(f"{register} · {moment}" if register else moment)
        self._say_notice()
        is_practice = self._secrets is not None
        self.practice.setText(self.tr("Back to the shop") if is_practice else self.tr("Training"))
        self.practice.set_icon("undo-2" if is_practice else "graduation-cap")
        self.anew.setText(self.tr("Start training anew"))
        self.anew.setVisible(is_practice)
        self.forgot.setVisible(not is_practice)
        self._say_forgot()
        self.quit.setText(self.tr("Shut down"))
        self.languages.choose(language.current().value)
        for tile in self._tiles:
            tile.say_role(self._role(tile.person))
        self.card.reword()

    def _say_notice(self) -> None:
        """In training what to type, else that the shift is not open yet."""
        person = self.chosen()
        said = (
            self.tr("Shift {number} is not open yet. You will be asked for the float.") if self._shift else ""
        )
        said = said.format(number=self._shift)
        if self._secrets is not None and person is not None:
            what = (
                self.tr("For training the password of {name} is {secret}")
                if person.uses_password
                else self.tr("For training the PIN of {name} is {secret}")
            )
            said = what.format(name=person.name, secret=self._secrets.get(person.name, ""))
        self.notice.setText(said)
        self._notice_sign.setVisible(bool(said))

    def _say_forgot(self) -> None:
        person = self.chosen()
        has_password = person is not None and person.uses_password
        self.forgot.setText(self.tr("Forgot password") if has_password else self.tr("Forgot PIN"))

    def _choose(self, tile: StaffTile) -> None:
        tile.setChecked(True)
        self._say_notice()
        self._say_forgot()
        self.card.ask(tile.person.name, uses_password=tile.person.uses_password)

    def _try(self, secret: str) -> None:
        person = self.chosen()
        if person is None:
            return
        self.card.set_busy(busy=True)
        self._check(self, person, secret, lambda: self._welcome(person), self._refuse)

    def _welcome(self, person: "Person") -> None:
        self.card.ask(person.name, uses_password=person.uses_password)
        self.signed_in.emit(person)

    def _refuse(self, error: Exception) -> None:
        seconds = getattr(error, "seconds", None)
        if isinstance(seconds, int):
            self.card.wait(seconds)
            return
        self.card.refuse(str(trouble.words(error)))

    def _help_out(self) -> None:
        person = self.chosen()
        if person is not None and person.uses_password:
            self.recover_wanted.emit(person)
        else:
            self.say_ask_manager()

    def say_ask_manager(self) -> None:
        """Nobody but a manager can help."""
        toast.show(
            self, self.tr("Ask a manager for a new PIN. It is set under Settings, Staff."), icon="key-round"
        )

    def say_recovered(self) -> None:
        """The new password holds; it is asked for as always."""
        toast.show(
            self,
            self.tr("The new password holds. The recovery code is void: make a new sheet."),
            icon="key-round",
        )
        self.card.take_focus()

    def _role(self, person: "Person") -> str:
        return {
            "cashier": self.tr("Cashier"),
            "supervisor": self.tr("Supervisor"),
            "manager": self.tr("Manager"),
            "auditor": self.tr("Auditor"),
            "admin": self.tr("Admin"),
        }.get(person.role.value, person.role.value)


def _on_the_band(widget: QWidget) -> QVBoxLayout:
    """`widget` on the band that is 96 px from above and 72 from below at 768, and keeps that proportion."""
    column = QVBoxLayout()
    column.setSpacing(0)
    column.addStretch(96)
    column.addWidget(widget, 10_000)
    column.addStretch(72)
    return column
