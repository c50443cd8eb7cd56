"""What a producer agreed to tell buyers: story, photo and the day of consent, with what the buyer sees beside it."""

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sentra_pos.books.occasion import Occasion
from sentra_pos.producers import stories
from sentra_pos.producers.directory import BadField, ProducerCard
from sentra_pos.producers.stories import LONGEST_STORY, Story
from sentra_pos.reports.showcase import MakerStory
from sentra_pos.shop import pictures
from sentra_pos.ui import row_words, theme
from sentra_pos.ui.photo_field import PhotoField
from sentra_pos.ui.post import Post
from sentra_pos.ui.producers.buyer_view import BuyerView
from sentra_pos.ui.producers.sheet_page import Job, SheetPage
from sentra_pos.ui.widgets import day_entry, dialog
from sentra_pos.ui.widgets.buttons import Button, Weight
from sentra_pos.ui.widgets.choices import Check
from sentra_pos.ui.widgets.date_field import DateField
from sentra_pos.ui.widgets.labels import Kind, Label
from sentra_pos.ui.widgets.text_box import TextBox

if TYPE_CHECKING:  # the desk hands the session on; no screen looks into it
    from sentra_pos.base.database import Session


class StoryPage(SheetPage):
    withdraw_wanted = Signal()
    """The producer does not want to be shown any more, and somebody has said so twice."""

    def __init__(self, post: Post) -> None:
        super().__init__()
        self.setObjectName("producerStoryPage")
        self._post = post
        self._story: Story | None = None
        self._maker = MakerStory("", "", "", "", ())
        self.state = Label("", Kind.BODY, name="storyState", wrap=True)
        self.agrees = Check("", name="storyAgrees")
        self.day = DateField(" ", name="storyAgreedOn", today=post.today, with_distance=False)
        self.text = TextBox(name="storyText", lines=4)
        self.photo = PhotoField(name="storyPhoto")
        self.withdraw_button = Button(name="storyWithdraw", weight=Weight.DANGER, icon="eye-off")
        self.buyer_words = Label("", Kind.FIELD)
        self.buyer = BuyerView(post)
        self._build()
        self.photo.serve(post)
        self._connect()

    def show_story(self, story: Story | None, maker: MakerStory) -> None:
        """What is shown now, and of what goods."""
        self._story, self._maker = story, maker
        self.agrees.setChecked(story is not None)
        self.day.set_day(story.agreed_on if story else self._post.today())
        self.text.set_text(story.text if story else "")
        self.photo.show_name(story.picture if story else "")
        self.reword()

    def check(self) -> bool:
        """Whether it may be shown; what is missing says so."""
        if not self.text.text():
            self._refuse_text(self.tr("A story has words."))
            return False
        if len(self.text.text()) > LONGEST_STORY:
            self._refuse_text(self.tr("Too long for the screen: at most %n sign(s).", "", LONGEST_STORY))
            return False
        if not self.day.check() or self.day.day() is None:
            self.day.set_error(self.day.under.text() or self.tr("On which day did the producer agree?"))
            self.day.edit.setFocus(Qt.FocusReason.OtherFocusReason)
            return False
        if not self.agrees.isChecked():
            self.text.set_error(self.tr("Tick that the producer agrees: without it nothing is shown."))
            self.agrees.setFocus(Qt.FocusReason.OtherFocusReason)
            return False
        return True

    def job(self, who: ProducerCard) -> Job:
        """Consent, story and photo as they stand on the page."""
        photo, picture = self.photo.taken(), self.photo.name()
        words, day = " ".join(self.text.text().split()), self.day.day() or self._post.today()

        def deed(session: "Session", on: Occasion) -> Story:
            if photo is not None:
                pictures.keep(session, photo, at=on.recorded_at)
            return stories.keep(
                session, producer=who.code, story=words, picture=picture, agreed_on=day, on=on
            )

        content = {"producer": who.id, "story": words, "picture": picture, "day": day}
        return Job(deed, content, Story, lambda _: self.tr("Buyers see it now"), who.name)

    def withdrawal(self, who: ProducerCard) -> Job:
        """Nothing of the producer is shown any more."""

        def deed(session: "Session", on: Occasion) -> bool:
            stories.withdraw(session, who.code, on=on)
            return True

        told = self.tr("Consent is withdrawn: buyers see nothing of it any more")
        return Job(deed, {"producer": who.id, "withdrawn": self._post.now()}, bool, lambda _: told, who.name)

    def refuse(self, error: Exception) -> bool:
        if isinstance(error, BadField) and error.field == "story":
            self._refuse_text(row_words.hint(error.hint))
            return True
        return False

    def put_focus(self) -> None:
        self.text.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def typed(self) -> object:
        return (self.text.text(), self.photo.name(), self.day.text() if self._story else "")

    def reword(self) -> None:
        if self._story is None:
            self.state.setText(self.tr("Nothing is shown: no consent yet."))
        else:
            said = self.tr("Shown to buyers since the consent of {day}.")
            self.state.setText(said.format(day=day_entry.show(self._story.agreed_on)))
        self.agrees.setText(self.tr("The producer agrees to be shown"))
        self.agrees.setAccessibleName(self.agrees.text())
        self.day.set_label(self.tr("Agreed on"))
        self.photo.reword()
        self.withdraw_button.setText(self.tr("Withdraw consent"))
        self.withdraw_button.setVisible(self._story is not None)
        self.buyer_words.setText(self.tr("What the buyer sees"))
        self.buyer.setAccessibleName(self.buyer_words.text())
        self._show_buyer()

    def _show_buyer(self) -> None:
        """What is typed, as the buyer would see it; and how long it is."""
        words = " ".join(self.text.text().split())
        left = LONGEST_STORY - len(words)
        hint = (
            self.tr("%n sign(s) left", "", left) if left >= 0 else self.tr("%n sign(s) too many", "", -left)
        )
        self.text.set_words(self.tr("Story"), hint)
        self.buyer.show_maker(replace(self._maker, text=words, picture=self.photo.name()), self.photo.taken())

    def _ask_withdrawal(self) -> None:
        dialog.confirm(
            self,
            title=self.tr("Withdraw consent?"),
            text=self.tr(
                "Story and photo leave the buyers' screen at once. To show them again they are entered anew."
            ),
            stay=self.tr("Keep showing"),
            act=self.tr("Withdraw consent"),
            run=self.withdraw_wanted.emit,
            icon="eye-off",
        )

    def _refuse_text(self, sentence: str) -> None:
        self.text.set_error(sentence)
        self.text.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def _connect(self) -> None:
        self.text.edited.connect(self._show_buyer)
        self.photo.changed.connect(self._show_buyer)
        self.photo.remove_button.clicked.connect(self._show_buyer)
        self.withdraw_button.clicked.connect(self._ask_withdrawal)

    def _build(self) -> None:
        look = theme.current()
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(look.px(20))
        form = QWidget()
        column = QVBoxLayout(form)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(8))
        head = QHBoxLayout()
        head.addWidget(self.state, 1)
        head.addWidget(self.withdraw_button)
        column.addLayout(head)
        column.addWidget(self.text)
        column.addWidget(self.photo)
        consent = QHBoxLayout()
        consent.setSpacing(look.px(12))
        consent.addWidget(self.agrees, 1)
        consent.addWidget(self.day)
        self.day.setFixedWidth(look.px(176))
        column.addLayout(consent)
        column.addStretch(1)
        beside = QVBoxLayout()
        beside.setSpacing(look.px(8))
        beside.addWidget(self.buyer_words)
        beside.addWidget(self.buyer)
        beside.addStretch(1)
        across.addWidget(form, 1)
        across.addLayout(beside)
