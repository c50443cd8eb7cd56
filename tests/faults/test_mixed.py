"""F12 with everything at once, in small: deeds of several tills under kills, proved meanwhile; early answers are caught."""

import re
import subprocess
import sys

import pytest
from faults import mixed, tills

pytestmark = [pytest.mark.faults, pytest.mark.slow, pytest.mark.sqlite]
DEEDS = 12
"""Of each till; in its last life it does what it has begun, and each closing of a shift is two deeds."""


def test_several_tills_do_everything_and_the_sums_stay_exact():
    program = [sys.executable, "-m", "faults.mixed", "--seed", "5", "--tills", "2", "--deeds", str(DEEDS)]
    done = subprocess.run(program, cwd=tills.TESTS, capture_output=True, text=True, check=False, timeout=150)

    assert done.stderr == ""
    told = re.search(r"2 tills, (\d+) deeds answered.*, [1-9]\d* kills, .*lost 0", done.stdout)
    assert told is not None
    assert 2 * DEEDS <= int(told[1]) < 2 * (DEEDS + 2 * mixed.LIFE)
    assert "nothing wrong" in done.stdout
    assert re.search(r"control.*: [1-9]\d* deeds lost", done.stdout)
