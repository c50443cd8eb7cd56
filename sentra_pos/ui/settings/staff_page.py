"""Staf: who works here, in which role, who is locked; everything done here stands in the journal."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sentra_pos.base import ids
from sentra_pos.paper.letterhead import Letterhead
from sentra_pos.shop import people, profile, recovery
from sentra_pos.shop.people import Member
from sentra_pos.shop.staff import Person
from sentra_pos.ui import approval, role_words, theme, trouble
from sentra_pos.ui.post import Post
from sentra_pos.ui.recovery_panel import RecoveryPanel
from sentra_pos.ui.settings.staff_panel import StaffPanel, Task, Typed
from sentra_pos.ui.widgets import dialog, flow, toast
from sentra_pos.ui.widgets.buttons import Button, Weight
from sentra_pos.ui.widgets.labels import Kind, Label
from sentra_pos.ui.widgets.page import Page
from sentra_pos.ui.widgets.paint import Tone
from sentra_pos.ui.widgets.rows_model import Cell, Column
from sentra_pos.ui.widgets.rows_view import Rows
from sentra_pos.ui.widgets.screen import MAIN_KEY, Act

if TYPE_CHECKING:  # the desk hands the session on
    from sentra_pos.base.database import Session
    from sentra_pos.books.occasion import Occasion


@dataclass(frozen=True)
class _Kept:
    """Whom a new code lets in, and what the sheet begins with."""

    name: str
    shop: Letterhead


class StaffPage(Page):
    """Nobody is ever deleted: who left stays on what they did."""

    def __init__(self, post: Post) -> None:
        super().__init__(name="staffPage")
        self._post = post
        self._panel: StaffPanel | RecoveryPanel | None = None
        self.note = Label("", Kind.SECOND, wrap=True)
        self.rows: Rows[Member] = Rows([], name="staffRows", says=" ", key=lambda one: one.id, row_height=56)
        self.rows.setMinimumHeight(theme.current().px(320))
        self.leave_button = Button(
            name="staffLeave", weight=Weight.DANGER, icon="user-x", key="Del", height=56
        )
        self.unlock_button = Button(name="staffUnlock", icon="lock", height=56)
        self.role_button = Button(name="staffChangeRole", icon="shield-check", height=56)
        self.secret_button = Button(name="staffNewSecret", icon="key-round", key="F7", height=56)
        self.sheet_button = Button(name="staffRecoverySheet", icon="printer", height=56)
        self.new_button = Button(
            name="staffNew", weight=Weight.MAIN, icon="user-plus", key=MAIN_KEY, height=56
        )
        self._lay_out()
        self._connect()
        self.reword()

    def come(self) -> None:
        self._post.desk.ask(self, people.everybody, self._show)

    def acts(self) -> Sequence[Act]:
        if self._panel is not None:
            return self._panel.acts()
        return [
            Act(self.new_button.text(), self.new_button.click, MAIN_KEY, "user-plus"),
            Act(self.secret_button.text(), self.secret_button.click, "F7", "key-round"),
            Act(self.role_button.text(), self.role_button.click, "", "shield-check"),
            Act(self.unlock_button.text(), self.unlock_button.click, "", "lock"),
            Act(self.leave_button.text(), self.leave_button.click, "Del", "user-x"),
            Act(self.sheet_button.text(), self.sheet_button.click, "", "printer"),
        ]

    def reword(self) -> None:
        self.note.setText(
            self.tr(
                "Whoever leaves stays in the list: the name is on what was done. Every change here is an entry "
                "of the journal, with who made it."
            )
        )
        self.rows.view.setAccessibleName(self.tr("Who works here"))
        self.rows.model.set_columns(
            [
                Column(self.tr("Name"), lambda one: Cell(one.name, bold=one.is_here)),
                Column(self.tr("Role"), lambda one: role_words.title(one.role), 170),
                Column(self.tr("State"), self._state, 210),
            ]
        )
        self.new_button.setText(self.tr("Somebody new"))
        self.secret_button.setText(self.tr("New PIN"))
        self.role_button.setText(self.tr("Role"))
        self.unlock_button.setText(self.tr("Unlock"))
        self.sheet_button.setText(self.tr("My recovery sheet"))
        if self._panel is not None:
            self._panel.reword()
        self._fit()

    def _lay_out(self) -> None:
        self.column.addWidget(self.note)
        self.column.addWidget(self.rows, 1)
        chosen = (self.secret_button, self.role_button, self.unlock_button, self.leave_button)
        self.column.addWidget(flow.side_by_side(*chosen))
        self.column.addWidget(flow.side_by_side(self.new_button, self.sheet_button))

    def _connect(self) -> None:
        self.rows.chosen.connect(lambda _: self._fit())
        self.rows.opened.connect(lambda _: self._open(Task.KEY))
        self.new_button.clicked.connect(lambda: self._open(Task.NEW))
        self.secret_button.clicked.connect(lambda: self._open(Task.KEY))
        self.role_button.clicked.connect(lambda: self._open(Task.ROLE))
        self.unlock_button.clicked.connect(self._unlock)
        self.leave_button.clicked.connect(self._leave_or_back)
        self.sheet_button.clicked.connect(self._ask_sheet)

    def _show(self, members: list[Member]) -> None:
        self.rows.show_rows(members)
        if members and self.rows.current() is None:
            self.rows.choose_first()
        self._fit()

    def _state(self, one: Member) -> Cell:
        if not one.is_here:
            return Cell(self.tr("no longer here"), tone=Tone.NEUTRAL)
        if one.is_locked:
            return Cell(self.tr("locked: wrong tries"), tone=Tone.DANGER)
        return Cell(self.tr("works here"), tone=Tone.GOOD)

    def _fit(self) -> None:
        one = self.rows.current()
        is_here = one is not None and one.is_here
        for button in (self.secret_button, self.role_button):
            button.setEnabled(is_here)
        self.unlock_button.setEnabled(one is not None and one.is_locked)
        self.leave_button.setEnabled(one is not None)
        gone = one is not None and not one.is_here
        self.leave_button.setText(self.tr("Back at work") if gone else self.tr("Let go"))
        self.leave_button.set_icon("user-plus" if gone else "user-x")

    # --- deeds

    def _open(self, task: Task) -> None:
        member = None if task is Task.NEW else self.rows.current()
        if self._panel is not None or (member is None and task is not Task.NEW):
            return
        panel = self._panel = StaffPanel(self.ground(), self._post.desk, task, member)
        panel.ready.connect(lambda typed: self._write(panel, member, typed))
        panel.closed.connect(self._let_go_of_panel)
        panel.start()
        self.acts_changed.emit()

    def _ask_sheet(self) -> None:
        """A new code takes the place of every older one, so it is asked first."""
        dialog.confirm(
            self,
            title=self.tr("Make a new recovery sheet?"),
            text=self.tr(
                "Its code sets a new password for {name}, once, if the password is forgotten. Every older sheet of "
                "this shop is void from then on."
            ).format(name=self._post.person.name),
            stay=self.tr("Leave it"),
            act=self.tr("Make it"),
            act_key="",
            icon="printer",
            run=self.make_sheet,
        )

    def make_sheet(self) -> None:
        """Make a new code for who is signed in, and show it once."""
        code, person = recovery.fresh(), self._post.person

        def keep(hashed: str) -> None:
            approval.do(
                self.ground(),
                self._post,
                lambda session, on: _Kept(
                    recovery.keep(session, person.id, code_hash=hashed, on=on).name,
                    profile.letterhead(profile.read(session)),
                ),
                lambda kept: self._show_code(kept, code),
                key=f"recovery:{ids.new()}",
                content="",
                answer=_Kept,
            )

        self._post.desk.send(self, lambda _: recovery.hash_code(code), keep)

    def _show_code(self, kept: "_Kept", code: str) -> None:
        panel = self._panel = RecoveryPanel(
            self.ground(), self._post.desk, shop=kept.shop, name=kept.name, code=code, at=self._post.now()
        )
        panel.closed.connect(self._let_go_of_panel)
        panel.start()
        self.acts_changed.emit()

    def _let_go_of_panel(self) -> None:
        self._panel = None
        self.acts_changed.emit()

    def _write(self, panel: StaffPanel, member: Member | None, typed: Typed) -> None:
        hashed = typed.secret_hash

        def deed(session: "Session", on: "Occasion") -> Person:
            if member is None:
                return people.take_on(session, name=typed.name, role=typed.role, secret_hash=hashed, on=on)
            if panel.task is Task.ROLE:
                return people.change_role(session, member.id, typed.role, secret_hash=hashed, on=on)
            if panel.task is Task.BACK:
                return people.take_back(session, member.id, secret_hash=hashed, on=on)
            return people.change_secret(session, member.id, secret_hash=hashed, on=on)

        self._do(deed, typed.name or (member.name if member else ""), panel.shut, panel.refuse)

    def _unlock(self) -> None:
        one = self.rows.current()
        if one is not None:
            self._do(lambda session, on: people.unlock(session, one.id, on=on), one.name)

    def _leave_or_back(self) -> None:
        one = self.rows.current()
        if one is None:
            return
        if not one.is_here:
            self._open(Task.BACK)
            return
        dialog.confirm(
            self,
            title=self.tr("Let {name} go?").format(name=one.name),
            text=self.tr("From now on the name is not at the sign-in any more. What was done stays."),
            stay=self.tr("Leave it"),
            act=self.tr("Let go"),
            act_key="",
            icon="user-x",
            run=lambda: self._do(lambda session, on: people.let_go(session, one.id, on=on), one.name),
        )

    def _do(
        self,
        deed: "Callable[[Session, Occasion], Person]",
        name: str,
        then: Callable[[], None] = lambda: None,
        refused: Callable[[Exception], None] | None = None,
    ) -> None:
        def done(_: Person) -> None:
            then()
            toast.show(self, self.tr("{name}: saved").format(name=name), icon="check")
            self.come()

        approval.do(
            self.ground(),
            self._post,
            deed,
            done,
            key=str(ids.new()),
            content="",
            answer=Person,
            why=name,
            failed=refused or (lambda error: trouble.show(self, error)),
        )
