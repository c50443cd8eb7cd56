"""Why the shop is handed over, who signs for it, and where the files go."""

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QHBoxLayout

from sentra_pos.reports.handover_pack import Names
from sentra_pos.shop.handovers import Purpose
from sentra_pos.ui import paper_files, theme
from sentra_pos.ui.post import Post
from sentra_pos.ui.widgets.buttons import Button, Weight
from sentra_pos.ui.widgets.choices import Choice, Segmented
from sentra_pos.ui.widgets.fields import Field
from sentra_pos.ui.widgets.flow import Flow
from sentra_pos.ui.widgets.labels import Card, Kind, Label
from sentra_pos.ui.widgets.screen import MAIN_KEY


class HandoverForm(Card):
    def __init__(self, post: Post) -> None:
        super().__init__(name="handoverForm", padding=16, gap=8)
        self._post = post
        self.folder: Path | None = None
        """Where the files go; None is the user's own folder of papers."""
        self.purpose = Segmented([Choice(one.value, "") for one in Purpose], name="handoverPurpose", says=" ")
        self.outgoing = Field(" ", name="handoverOutgoing")
        self.incoming = Field(" ", name="handoverIncoming")
        self.witness = Field(" ", name="handoverWitness")
        self.where = Label("", Kind.SECOND, name="handoverFolder", wrap=True)
        self.folder_button = Button(name="handoverChooseFolder", icon="folder-open", height=64, text_size=16)
        self.freeze_button = Button(
            name="handoverFreeze", weight=Weight.MAIN, icon="key-round", key=MAIN_KEY, height=64
        )
        self._build()
        self.purpose.chosen.connect(lambda _: self._follow())
        self.folder_button.clicked.connect(self._choose_folder)
        self.reword()
        self._name_who_is_here()

    def wanted(self) -> Purpose:
        return Purpose(self.purpose.current() or Purpose.CHANGE.value)

    def names(self) -> Names:
        """Who signs, as typed; who is not named signs by hand."""
        return Names(self.outgoing.text(), self.incoming.text(), self.witness.text())

    def target(self) -> Path:
        """The folder for the files; asked for off the window's thread, for it is made if missing."""
        return self.folder or paper_files.folder()

    def set_busy(self, *, busy: bool) -> None:
        """While a pack is made nothing of it is changed."""
        for part in (
            self.purpose, self.outgoing, self.incoming, self.witness, self.folder_button, self.freeze_button
        ):  # fmt: skip
            part.setEnabled(not busy)

    def reword(self) -> None:
        self.purpose.setAccessibleName(self.tr("What it is for"))
        self.purpose.set_choices(
            [
                Choice(Purpose.CHANGE.value, self.tr("Change of manager"), "key-round"),
                Choice(Purpose.AUDIT.value, self.tr("Audit"), "search"),
            ]
        )
        self.witness.set_label(self.tr("Witness or owner"))
        self.folder_button.setText(self.tr("Choose folder"))
        self.freeze_button.setText(self.tr("Freeze and make the files"))
        self._follow()

    def _follow(self) -> None:
        is_change = self.wanted() is Purpose.CHANGE
        self.outgoing.set_label(self.tr("Who hands over") if is_change else self.tr("Manager of the shop"))
        self.incoming.set_label(self.tr("Who takes over") if is_change else self.tr("Who audits"))
        for field in (self.outgoing, self.incoming, self.witness):
            field.set_hint(self.tr("empty leaves room for a hand"))
        if self.folder is None:
            self.where.setText(self.tr("PDF and XLSX go into the folder of papers."))
        else:
            self.where.setText(self.tr("PDF and XLSX go into {folder}.").format(folder=self.folder))

    def _name_who_is_here(self) -> None:
        field = self.incoming if self._post.person.role.value == "auditor" else self.outgoing
        field.set_text(self._post.person.name)
        if field is self.incoming:
            self.purpose.choose(Purpose.AUDIT.value)
        self._follow()

    def _choose_folder(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self.window(), self.tr("Put the files into"))
        if chosen:
            self.folder = Path(chosen)
            self._follow()

    def _build(self) -> None:
        look = theme.current()
        self.column.addWidget(self.purpose)
        people = QHBoxLayout()
        people.setSpacing(look.px(12))
        for field in (self.outgoing, self.incoming, self.witness):
            people.addWidget(field, 1)
        self.column.addLayout(people)
        self.column.addWidget(self.where)
        row = Flow(gap=12)
        row.addWidget(self.freeze_button)
        row.addWidget(self.folder_button)
        self.column.addLayout(row)
