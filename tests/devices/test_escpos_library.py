"""python-escpos is loaded without a word, a logger or a folder left behind."""

import subprocess
import sys

from sentra_pos.devices import escpos_library

PROGRAM = """
import logging, tempfile
from sentra_pos.devices import encoding
from sentra_pos.paper.slip import Barcode, Qr, Slip, Text
from sentra_pos.shop.registers import Habits
slip = Slip((Text("Kue"), Barcode("K1-26-000123"), Qr("x")))
for profile in ("simple", "default", "POS-5890", "TM-T20II"):
    assert encoding.encode(slip, Habits(profile=profile), opens_drawer=True)
assert logging.getLogger().handlers == [], logging.getLogger().handlers
"""


def test_printing_leaves_nothing_behind(tmp_path):
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM],
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
        env={"TMPDIR": str(tmp_path), "PATH": ""},
    )

    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    assert list(tmp_path.iterdir()) == []


def test_the_program_starts_without_it():
    started = "import sentra_pos.devices.spooler, sys; assert 'escpos' not in sys.modules"

    assert subprocess.run([sys.executable, "-c", started], check=False, timeout=60).returncode == 0


def test_a_settings_screen_can_offer_the_known_printers():
    assert {"simple", "POS-5890", "TM-T20II"} <= set(escpos_library.profiles())
