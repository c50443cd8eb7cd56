"""A day at the till in small: memory and handles stay; and a window that leaks is caught."""

import re
import subprocess
import sys

import pytest
from faults import tills

pytestmark = [
    pytest.mark.faults,
    pytest.mark.slow,
    pytest.mark.sqlite,
    pytest.mark.window,
    pytest.mark.timeout(300),
]
SALES, MOST = 15, 250
"""So few that Python and Qt still warm up: what every sale may leave behind is much more than in the long run."""


@pytest.fixture(scope="module")
def told() -> tuple[int, str, str]:
    """Exit code, and what was said of a day and of one that leaks; in a process of its own, whose memory is measured."""
    words = ["--sales", str(SALES), "--control", str(SALES), "--most", str(MOST)]
    program = [sys.executable, "-m", "faults.long_day", *words]
    done = subprocess.run(program, cwd=tills.TESTS, capture_output=True, text=True, check=False, timeout=280)
    day, _, leaky = done.stdout.partition("control, a window that leaks:")
    return done.returncode, day or done.stderr, leaky


def test_a_day_leaves_nothing_behind(told):
    code, day, _ = told

    assert code == 0, told
    assert f"after {SALES} sales: " in day
    assert "behind" not in day
    assert "left open" not in day


def test_a_window_that_leaks_is_caught(told):
    _, _, leaky = told

    left = re.search(r"every sale leaves ([0-9.]+) kB behind", leaky)
    assert left is not None, told
    assert float(left[1]) > 2 * MOST * 0.9
    assert re.search(r"[1-9][0-9]* handles were left open", leaky)
