"""What the settlement can do beside freezing and paying, in the order in which it is offered."""

from sentra_pos.ui.settlement.extra import Extra

EXTRAS: tuple[type[Extra], ...] = ()
