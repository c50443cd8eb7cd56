"""What the settlement can do beside freezing and paying, in the order in which it is offered."""

from sentra_pos.ui.settlement.announcing import Announcing
from sentra_pos.ui.settlement.disputes import Disputes
from sentra_pos.ui.settlement.dues import Dues
from sentra_pos.ui.settlement.envelopes import Envelopes
from sentra_pos.ui.settlement.extra import Extra
from sentra_pos.ui.settlement.filing import Filing
from sentra_pos.ui.settlement.proving import Proving
from sentra_pos.ui.settlement.statement_papers import StatementPapers
from sentra_pos.ui.settlement.yearly import Yearly

EXTRAS: tuple[type[Extra], ...] = (
    StatementPapers,
    Envelopes,
    Dues,
    Disputes,
    Proving,
    Filing,
    Announcing,
    Yearly,
)
