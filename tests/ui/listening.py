"""What assistive tools are told of the window, one JSON a line; run by the system's Python, which has AT-SPI."""

import json
import sys
import time

import gi  # type: ignore[import-not-found]

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi  # type: ignore[import-not-found]  # noqa: E402 - its version has to be chosen first

WAIT_SECONDS = 30


def main() -> int:
    """Tell of everything that shows in the application of this name; 1 if it is not there."""
    until = time.monotonic() + WAIT_SECONDS
    while time.monotonic() < until:
        desktop = Atspi.get_desktop(0)
        for at in range(desktop.get_child_count()):
            found = desktop.get_child_at_index(at)
            if found is not None and sys.argv[1] in (found.get_name() or "") and found.get_child_count():
                tell(found, depth=0)
                return 0
        time.sleep(0.2)
    return 1


def tell(node: "Atspi.Accessible", depth: int) -> None:
    states = node.get_state_set()
    is_shown = states.contains(Atspi.StateType.SHOWING) or depth < 2
    if not is_shown:
        return
    print(
        json.dumps(
            {
                "role": node.get_role_name(),
                "name": node.get_name() or "",
                "focusable": states.contains(Atspi.StateType.FOCUSABLE),
                "actions": node.get_n_actions() if node.get_action_iface() else 0,
            }
        )
    )
    if node.get_role_name() in ("table", "tree table", "list"):
        return
    for at in range(node.get_child_count()):
        child = node.get_child_at_index(at)
        if child is not None:
            tell(child, depth + 1)


if __name__ == "__main__":
    sys.exit(main())
