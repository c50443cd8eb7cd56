"""The driven window with its promise broken on purpose: what was handed to the printer counts as printed."""

import sys

from faults import driven_window

from sentra_pos.checkout import unprinted


def _trusts(*_facts: object, **_more: object) -> list[unprinted.Unprinted]:
    """Nothing is in doubt."""
    return []


if __name__ == "__main__":
    unprinted.look = _trusts
    sys.exit(driven_window.main())
