"""The papers of a producer: those that hold, those they replaced, and the next one with its scan."""

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout

from sentra_pos.books.occasion import Occasion
from sentra_pos.producers import permits
from sentra_pos.producers.directory import BadField, ProducerCard
from sentra_pos.producers.overview import ProducerFile
from sentra_pos.producers.permits import Papers, Permit, PermitFacts, PermitView
from sentra_pos.shop import pictures
from sentra_pos.ui import permit_words, row_words, theme
from sentra_pos.ui.photo_field import PhotoField
from sentra_pos.ui.post import Post
from sentra_pos.ui.producers import contact
from sentra_pos.ui.producers.sheet_page import Job, SheetPage
from sentra_pos.ui.widgets import day_entry
from sentra_pos.ui.widgets.date_field import DateField
from sentra_pos.ui.widgets.drop_down import DropDown
from sentra_pos.ui.widgets.fields import Field
from sentra_pos.ui.widgets.labels import IconLabel, Kind, Label
from sentra_pos.ui.widgets.paint import Tone
from sentra_pos.ui.widgets.rows_model import Align, Cell, Column, Group
from sentra_pos.ui.widgets.rows_view import Rows
from sentra_pos.ui.widgets.states import Empty

if TYPE_CHECKING:  # the desk hands the session on; no screen looks into it
    from sentra_pos.base.database import Session

_SCAN = "scan"


class PermitsPage(SheetPage):
    def __init__(self, post: Post) -> None:
        super().__init__()
        self.setObjectName("producerPermitsPage")
        self._post = post
        self._papers, self._missing = Papers(), tuple[Permit, ...]()
        self.sign = IconLabel("triangle-alert", Tone.WARN, 20)
        self.lacking = Label("", Kind.SECOND, name="permitsMissing", tone=Tone.WARN, wrap=True)
        self.empty = Empty("", "", icon="award", name="permitsEmpty")
        self.rows: Rows[PermitView] = Rows(
            [], name="permitsView", says="", key=id, row_height=48, head_height=36, empty=self.empty
        )
        self.title = Label("", Kind.CARD_TITLE)
        self.kind = DropDown("", [], name="permitKind")
        self.number = Field(" ", name="permitNumber")
        self.issued = DateField(" ", name="permitIssued", today=post.today, with_distance=False)
        self.expires = DateField(" ", name="permitExpires", today=post.today, with_distance=False)
        self.scan = PhotoField(name="permitScan")
        self._build()
        self.scan.serve(post)
        self._connect()

    def show_file(self, file: ProducerFile) -> None:
        """Every paper, and room for one more."""
        self._papers, self._missing = file.papers, file.missing
        self._show_rows()
        for field in (self.number, self.issued, self.expires):
            field.set_text("")
        self.scan.show_name("")
        self.reword()

    def check(self) -> bool:
        """Whether the paper can be kept; the field that cannot says why."""
        wrong: list[Field] = [one for one in (self.issued, self.expires) if not one.check()]
        if not self.number.text():
            self.number.set_error(self.tr("The number that stands on the paper."))
            wrong.insert(0, self.number)
        if wrong:
            wrong[0].edit.setFocus(Qt.FocusReason.OtherFocusReason)
        return not wrong

    def job(self, who: ProducerCard) -> Job:
        """The paper as it is typed, with its scan."""
        scan = self.scan.taken()
        facts = PermitFacts(
            Permit(self.kind.current()),
            self.number.text(),
            self.issued.day(),
            self.expires.day(),
            self.scan.name(),
        )

        def deed(session: "Session", on: Occasion) -> PermitView:
            if scan is not None:
                pictures.keep(session, scan, at=on.recorded_at)
            return permits.keep(session, producer=who.id, facts=facts, on=on)

        return Job(deed, {"producer": who.id, "permit": facts}, PermitView, self._told, who.name)

    def refuse(self, error: Exception) -> bool:
        fields = {"number": self.number, "expires": self.expires}
        if not isinstance(error, BadField) or error.field not in fields:
            return False
        fields[error.field].set_error(row_words.hint(error.hint))
        fields[error.field].edit.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def renew(self, kind: Permit, number: str) -> None:
        """Begin the paper that takes the place of another; often it keeps its number."""
        self.kind.choose(kind.value)
        self.number.set_text(number)
        self._follow_number()
        self.issued.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def typed(self) -> object:
        """The kind alone is nobody's work, and neither is an end that follows from the number."""
        return (self.number.text(), self.issued.text(), self.scan.name())

    def put_focus(self) -> None:
        self.number.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def reword(self) -> None:
        said = self.tr("Not there, or over: {papers}")
        names = ", ".join(permit_words.kind(one) for one in self._missing)
        self.lacking.setText(said.format(papers=names))
        for part in (self.sign, self.lacking):
            part.setVisible(bool(self._missing))
        self.empty.set_words(self.tr("No papers yet"), self.tr("Enter the first one below."))
        self.rows.view.setAccessibleName(self.tr("Papers"))
        self.rows.model.set_columns(self._columns())
        self._show_rows()
        self.title.setText(self.tr("New or renewed paper"))
        self.kind.set_label(self.tr("Paper"))
        self.kind.set_choices(permit_words.kinds())
        self.number.set_label(self.tr("Number"))
        self.issued.set_label(self.tr("Issued"))
        self.expires.set_label(self.tr("Holds until"))
        self.scan.reword()
        self.scan.label.setText(self.tr("Scan or photo of it"))
        self._follow_number()

    def _show_rows(self) -> None:
        lines: list[PermitView | Group] = [*self._papers.held]
        if self._papers.older:
            lines += [Group(self.tr("Replaced"), "history"), *self._papers.older]
        self.rows.show_rows(lines)

    def _told(self, view: PermitView) -> str:
        name = permit_words.kind(view.facts.kind)
        if view.facts.expires is None:
            return self.tr("{paper} is kept").format(paper=name)
        said = self.tr("{paper} is kept and holds until {day}")
        return said.format(paper=name, day=day_entry.show(view.facts.expires))

    def _follow_number(self) -> None:
        """What looks wrong is said; an end that the number tells is filled in."""
        kind, number = Permit(self.kind.current() or Permit.NIB.value), self.number.text()
        self.number.set_hint(permit_words.doubt(permits.doubt(kind, number)))
        end = permits.end_of(kind, number)
        if end is not None and not self.expires.text():
            self.expires.set_day(end)
        self.expires.set_hint("" if self.expires.text() else self.tr("empty: no end"))

    def _columns(self) -> list[Column[PermitView]]:
        return [
            Column(self.tr("Paper"), lambda one: Cell(permit_words.kind(one.facts.kind), bold=True), 110),
            Column(self.tr("Number"), _number),
            Column(self.tr("Issued"), lambda one: _day(one.facts.issued), 116),
            Column(self.tr("Holds until"), lambda one: _day(one.facts.expires), 116),
            Column(self.tr("Left"), self._left, 190),
            Column("", _scan, 52, Align.CENTRE, key=_SCAN),
        ]

    def _left(self, one: PermitView) -> Cell:
        if one in self._papers.older:
            return Cell(self.tr("replaced"), tone=Tone.NEUTRAL, size=15)
        return Cell(chip=permit_words.left(one.days_left(self._post.today())))

    def _touch(self, one: PermitView) -> None:
        if one.facts.picture:
            contact.show_picture(self, self._post.desk, one.facts.picture)

    def _connect(self) -> None:
        self.rows.touched.connect(lambda one, _: self._touch(one))
        self.rows.opened.connect(lambda one: self.renew(one.facts.kind, one.facts.number))
        self.number.committed.connect(self._follow_number)
        self.number.edited.connect(lambda _: self._follow_number())
        self.kind.chosen.connect(lambda _: self._follow_number())

    def _build(self) -> None:
        look = theme.current()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(8))
        lacking = QHBoxLayout()
        lacking.setSpacing(look.px(8))
        lacking.addWidget(self.sign)
        lacking.addWidget(self.lacking, 1)
        column.addLayout(lacking)
        self.rows.setMinimumHeight(look.px(36 + 2 * 48 + 2))
        # As high as there is room: what a table would like to have would make the page scroll.
        self.rows.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        column.addWidget(self.rows, 1)
        column.addWidget(self.title)
        fields = QHBoxLayout()
        fields.setSpacing(look.px(12))
        for part, stretch in ((self.kind, 2), (self.number, 4), (self.issued, 3), (self.expires, 3)):
            fields.addWidget(part, stretch)
        column.addLayout(fields)
        column.addWidget(self.scan)


def _number(one: PermitView) -> Cell:
    return Cell(one.facts.number, under=permit_words.doubt(one.doubt), under_tone=Tone.WARN, size=15)


def _day(day: date | None) -> str:
    return "" if day is None else day_entry.show(day)


def _scan(one: PermitView) -> Cell:
    return Cell(icon="image" if one.facts.picture else "")
