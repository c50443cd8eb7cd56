"""Batas & persetujuan: what each role may do alone, and whether there is anybody to ask at all."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QResizeEvent

from sentra_pos.base import ids
from sentra_pos.shop import changes, permissions
from sentra_pos.shop.permissions import Act, Limit, Limits
from sentra_pos.shop.staff import Role
from sentra_pos.ui import act_words, theme
from sentra_pos.ui.post import Post
from sentra_pos.ui.settings import limit_words
from sentra_pos.ui.settings.limit_panel import LimitPanel
from sentra_pos.ui.widgets import screen, toast
from sentra_pos.ui.widgets.choices import Check
from sentra_pos.ui.widgets.labels import Card, Kind, Label
from sentra_pos.ui.widgets.page import Page
from sentra_pos.ui.widgets.paint import Tone
from sentra_pos.ui.widgets.rows_model import Cell, Column
from sentra_pos.ui.widgets.rows_view import Rows

if TYPE_CHECKING:  # the desk hands the session on
    from sentra_pos.base.database import Session

ROLES = (Role.CASHIER, Role.SUPERVISOR, Role.MANAGER)
_NARROW = 780
FIXED = frozenset({Act.SERVE, Act.SETTINGS, Act.QRIS_PAYLOAD})
"""Whoever took these from the managers could never give them back."""


@dataclass(frozen=True)
class _Known:
    limits: Limits
    one_person: bool


@dataclass(frozen=True)
class _Line:
    """One act with the limits of the roles."""

    act: Act
    limits: Mapping[Role, Limit]


class LimitsPage(Page):
    def __init__(self, post: Post) -> None:
        super().__init__(name="limitsPage")
        self._post = post
        self._known = _Known(permissions.USUAL, one_person=False)
        self._panel: LimitPanel | None = None
        self._is_narrow: bool | None = None
        self.alone = Check("", name="onePersonShop")
        self.alone_note = Label("", Kind.SECOND, wrap=True)
        self.note = Label("", Kind.SECOND, wrap=True)
        self.rows: Rows[_Line] = Rows([], name="limitRows", says=" ", key=lambda line: line.act)
        self.rows.setMinimumHeight(theme.current().px(320))
        card = Card(padding=16, gap=4)
        card.column.addWidget(self.alone)
        card.column.addWidget(self.alone_note)
        self.column.addWidget(card)
        self.column.addWidget(self.note)
        self.column.addWidget(self.rows, 1)
        self.alone.clicked.connect(self._set_alone)
        self.rows.opened.connect(self._open)
        self.rows.view.clicked.connect(lambda _: self._open(self.rows.current()))
        self.reword()

    def come(self) -> None:
        self._post.desk.ask(self, self._read, self._show)

    def acts(self) -> Sequence[screen.Act]:
        if self._panel is not None:
            return self._panel.acts()
        change = screen.Act(
            self.tr("Change the limits of the line"),
            lambda: self._open(self.rows.current()),
            "F7",
            "pen-line",
        )
        return [change]

    def reword(self) -> None:
        self.alone.setText(self.tr("One-person shop: whoever acts may approve it too"))
        self.alone.updateGeometry()
        self.alone_note.setText(
            self.tr(
                "Without a second pair of eyes a mistake or a theft is seen only in the books; the shift slip says so."
            )
        )
        self.note.setText(
            self.tr("Touch a line to change it. Every change is written in the books with its name.")
        )
        self.rows.view.setAccessibleName(self.tr("What each role may do alone"))
        self._is_narrow = None
        self._fit_columns()
        self._show(self._known)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_columns()

    def _fit_columns(self) -> None:
        """Where a large font leaves no room for four columns, the roles stand under the act."""
        is_narrow = self.width() * 100 // theme.current().scale < _NARROW
        if is_narrow is self._is_narrow:
            return
        self._is_narrow = is_narrow
        act = Column[_Line](self.tr("Act"), lambda line: Cell(act_words.act(line.act)))
        if is_narrow:
            act = Column(self.tr("Act"), lambda line: Cell(act_words.act(line.act), under=_in_a_line(line)))
        roles = [] if is_narrow else [Column(_title(role), _cell(role), 150) for role in ROLES]
        self.rows.model.set_columns([act, *roles])

    def _read(self, session: "Session") -> _Known:
        return _Known(permissions.limits(session), one_person=permissions.is_one_person(session))

    def _show(self, known: _Known) -> None:
        self._known = known
        self.alone.setChecked(known.one_person)
        self.rows.show_rows([_Line(act, known.limits.get(act, {})) for act in Act])

    def _open(self, line: _Line | None) -> None:
        if line is None or self._panel is not None:
            return
        if line.act in FIXED:
            toast.show(
                self, self.tr("Only managers may do this, or nobody could ever change it back."), error=True
            )
            return
        panel = LimitPanel(self.ground(), line.act, line.limits, {role: _title(role) for role in ROLES})
        panel.wanted.connect(lambda limits: self._keep(panel, line.act, limits))
        panel.closed.connect(self._let_go)
        self._panel = panel
        panel.open()
        self.acts_changed.emit()

    def _let_go(self) -> None:
        self._panel = None
        self.acts_changed.emit()

    def _keep(self, panel: LimitPanel, act: Act, limits: Mapping[Role, Limit]) -> None:
        on, known = self._post.occasion(), self._known.limits.get(act, {})
        others = {role: limit for role, limit in known.items() if role not in ROLES}
        wanted = {act: others | dict(limits)}

        def deed(session: "Session") -> bool:
            changes.keep_limits(session, wanted, on=on)
            return True

        def kept(_: bool) -> None:
            panel.shut()
            toast.show(self, self.tr("The limits of “{act}” are saved").format(act=act_words.act(act)))
            self.come()

        content = {act.value: {role.value: [one.amount, one.bps] for role, one in limits.items()}}
        self._post.desk.do(self, deed, kept, key=str(ids.new()), content=content, answer=bool)

    def _set_alone(self) -> None:
        on, alone = self._post.occasion(), self.alone.isChecked()
        self._post.desk.do(
            self,
            lambda session: changes.set_one_person(session, alone=alone, on=on),
            lambda _: self.come(),
            key=str(ids.new()),
            content=alone,
            answer=bool,
        )


def _title(role: Role) -> str:
    source = {Role.CASHIER: "Cashier", Role.SUPERVISOR: "Supervisor", Role.MANAGER: "Manager"}[role]
    return QCoreApplication.translate("House", source)


def _in_a_line(line: _Line) -> str:
    return " · ".join(f"{_title(role)} {limit_words.limit(line.limits.get(role))}" for role in ROLES)


def _cell(role: Role) -> Callable[[_Line], Cell]:
    def cell(line: _Line) -> Cell:
        limit = line.limits.get(role)
        tone = Tone.NEUTRAL if limit is None else Tone.PLAIN if limit == permissions.FREELY else Tone.ACCENT
        return Cell(
            limit_words.limit(limit), tone=tone, bold=limit is not None and limit != permissions.FREELY
        )

    return cell
