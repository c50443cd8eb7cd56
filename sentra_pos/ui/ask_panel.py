"""One deed asked for in a panel: its fields, one large key, and somebody else's leave where it needs one."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtWidgets import QVBoxLayout, QWidget

from sentra_pos.books.occasion import Occasion
from sentra_pos.ui import approval, theme, trouble
from sentra_pos.ui.form_panel import FormPanel
from sentra_pos.ui.post import Post
from sentra_pos.ui.widgets.buttons import Weight
from sentra_pos.ui.widgets.fields import Field
from sentra_pos.ui.widgets.screen import MAIN_KEY, Act

if TYPE_CHECKING:  # the desk hands the session on
    from sentra_pos.base.database import Session

T = TypeVar("T")


class AskPanel(FormPanel):
    """Made anew each time; subclasses fill `column`, and write their deed in `keep`."""

    def __init__(
        self,
        over: QWidget,
        post: Post,
        *,
        name: str,
        icon: str,
        width: int = 560,
        weight: Weight = Weight.MAIN,
    ) -> None:
        fields = QWidget()
        self.column = QVBoxLayout(fields)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(theme.current().px(8))
        super().__init__(over, fields, name=name, width=width)
        self.post, self.icon = post, icon
        self.save_button.set_icon(icon)
        self.save_button.set_weight(weight)
        self.wanted.connect(self.keep)
        self.closed.connect(self.deleteLater)

    def acts(self) -> Sequence[Act]:
        return [Act(self.save_button.text(), self.save_button.click, MAIN_KEY, self.icon)]

    def keep(self) -> None:
        """Check the fields, then write the deed."""

    def write(
        self,
        deed: "Callable[[Session, Occasion], T]",
        then: Callable[[T], None],
        *,
        key: str,
        content: object,
        answer: type[T],
        why: str = "",
    ) -> None:
        """Write `deed` once; refused, the panel stays as it is and says why.

        Whoever is asked for leave is told `why`, else whom the panel is about.
        """
        self.save_button.setEnabled(False)

        def done(answered: T) -> None:
            self.save_button.setEnabled(True)
            then(answered)

        approval.do(
            self._over,
            self.post,
            deed,
            done,
            key=key,
            content=content,
            answer=answer,
            why=why or self.note.text(),
            failed=self._refused,
        )

    def wrong(self, field: Field, sentence: str) -> None:
        """Say at `field` what is wrong, and go there."""
        field.set_error(sentence)
        field.edit.setFocus()

    def _refused(self, error: Exception) -> None:
        self.save_button.setEnabled(True)
        trouble.show(self, error)
