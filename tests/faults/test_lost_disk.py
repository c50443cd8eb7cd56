"""The disk is lost after each kill: the stick has all that was answered, and one that only says it wrote is found out."""

import re
import subprocess
import sys

import pytest
from faults import tills

pytestmark = [pytest.mark.faults, pytest.mark.slow, pytest.mark.sqlite]


def test_what_was_answered_comes_back_from_the_stick():
    # By itself: a process with threads, as ours may be, must not fork.
    program = [sys.executable, "-m", "faults.lost_disk", "--seed", "7", "--kills", "25"]
    done = subprocess.run(program, cwd=tills.TESTS, capture_output=True, text=True, check=False, timeout=100)

    assert done.stderr == ""
    assert re.search(r"25 kills, [1-9]\d* deeds answered.*, [1-9] times with all", done.stdout)
    assert "nothing wrong" in done.stdout
    assert re.search(r"control.*: lost after [1-9]", done.stdout)
