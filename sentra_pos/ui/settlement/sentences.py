"""The words for errors of pay day whose facts are boxes and money."""

from sentra_pos.base import money
from sentra_pos.books import accounts
from sentra_pos.settlement.payouts import NotEnoughCash
from sentra_pos.ui import trouble
from sentra_pos.ui.trouble import Sentence, Translate


def register() -> None:
    """Teach `trouble` these words; importing this module has done it already."""


@trouble.sentence.register
def _not_enough(error: NotEnoughCash, tr: Translate) -> Sentence:
    there, needed = money.show(max(0, error.there)), money.show(error.needed)
    if error.box == accounts.SAFE:
        said = tr("The safe holds {there}, but {needed} are needed.").format(there=there, needed=needed)
    else:
        said = tr("The drawer holds {there}, but {needed} are needed.").format(there=there, needed=needed)
    return Sentence(said, tr("Nothing was paid. Choose another box, or fetch money first."))
