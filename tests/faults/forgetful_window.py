"""The driven window with its promise broken on purpose: it says that carts are kept, and writes nothing down."""

import sys

from faults import driven_window

from sentra_pos.checkout import parked


def _forget(*_facts: object, **_more: object) -> None:
    """Nothing is kept."""


if __name__ == "__main__":
    parked.keep = _forget
    sys.exit(driven_window.main())
