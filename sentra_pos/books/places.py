"""Where goods can be: a stock move takes units from one place to another."""

PRODUCER = "PRODUCER"
SHELF = "SHELF"
CUSTOMER = "CUSTOMER"
DAMAGED = "DAMAGED"
EXPIRED = "EXPIRED"
LOST = "LOST"

OUTSIDE = frozenset({PRODUCER, CUSTOMER})
"""Not ours to count: no balance is kept there, it follows from the moves."""

MAY_GO_BELOW_ZERO = frozenset({LOST})
"""Found again is the opposite of lost, and can come first."""


def bazaar(outing: str) -> str:
    """The place of the goods that are out on `outing`."""
    return f"BAZAAR:{outing}"
