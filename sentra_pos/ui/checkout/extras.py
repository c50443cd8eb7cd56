"""What the checkout can do beside selling, in the order in which it is offered."""

from sentra_pos.ui.checkout.station import Extra

EXTRAS: tuple[type[Extra], ...] = ()
