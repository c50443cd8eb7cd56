"""The real window under a real screen, as a screen reader hears it through AT-SPI."""

import json
import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from faults import real_window, tills

from sentra_pos.base.database import Books

HEARER = "/usr/bin/python3"
LISTENING = Path(__file__).with_name("listening.py")
CONTROLS = frozenset(
    {"push button", "button", "text", "password text", "check box", "radio button", "combo box"}
)


def missing() -> str:
    """What the system lacks, or nothing."""
    tools = [tool for tool in ("Xvfb", "xdotool", "dbus-daemon") if shutil.which(tool) is None]
    if tools:
        return f"no {', '.join(tools)} on this system"
    ask = "import gi; gi.require_version('Atspi', '2.0'); from gi.repository import Atspi"
    try:
        heard = subprocess.run([HEARER, "-c", ask], capture_output=True, timeout=60, check=False)
    except OSError:
        return "no Python of the system"
    return "" if heard.returncode == 0 else "the system's Python has no AT-SPI (python3-gi, gir1.2-atspi-2.0)"


pytestmark = [
    pytest.mark.window,
    pytest.mark.slow,
    pytest.mark.sqlite,
    pytest.mark.timeout(300),
    pytest.mark.skipif(bool(missing()), reason=missing()),
]


@pytest.fixture
def bus(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A session bus of its own, on which the window tells what it shows."""
    daemon = subprocess.Popen(
        ["dbus-daemon", "--session", "--print-address=1", "--nofork"], stdout=subprocess.PIPE, text=True
    )
    assert daemon.stdout is not None
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", daemon.stdout.readline().strip())
    monkeypatch.setenv("QT_LINUX_ACCESSIBILITY_ALWAYS_ON", "1")
    monkeypatch.delenv("NO_AT_BRIDGE", raising=False)
    yield
    daemon.terminate()
    daemon.wait(30)
    daemon.stdout.close()


def heard(display: str) -> list[dict[str, object]]:
    told = subprocess.run(
        [HEARER, str(LISTENING), "Sentra POS"],
        env={**os.environ, "DISPLAY": display},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert told.returncode == 0, told.stderr
    return [json.loads(line) for line in told.stdout.splitlines()]


def nameless(nodes: list[dict[str, object]]) -> list[dict[str, object]]:
    return [node for node in nodes if node["role"] in CONTROLS and node["focusable"] and not node["name"]]


def test_a_screen_reader_hears_the_names_and_the_total(bus, books: Books, books_url, tmp_path):
    shop = real_window.with_a_cashier(tills.stocked(books, books_url, products=3, pieces=9, registers=["K1"]))
    with real_window.opened(books_url, tmp_path) as window:
        window.sees(screen="signInScreen")
        at_sign_in = heard(window.display)
        real_window.signs_in(window)
        window.sees(cartCount="0 barang")
        window.hands(*real_window.scan(next(iter(shop.codes.values()))))
        window.sees(cartCount="1 barang")
        at_checkout = heard(window.display)
        total = str(window.state["totalLabel"])

    assert nameless(at_sign_in) == []
    assert nameless(at_checkout) == []
    names = {str(node["name"]) for node in at_checkout}
    assert any("TOTAL" in name and total in name for name in names), names
    assert {"Kasir", "Kunci"} <= names
    assert sum(node["role"] in CONTROLS for node in at_checkout) >= 10
