"""A sale killed before it flushes its commit; and a till that answers before it commits is found (F1)."""

import re
import shutil
import subprocess
import sys

import pytest
from faults import tills

pytestmark = [
    pytest.mark.faults,
    pytest.mark.slow,
    pytest.mark.sqlite,
    pytest.mark.skipif(shutil.which("strace") is None, reason="strace is not installed"),
]


def test_a_sale_is_there_once_or_not_at_all():
    # By itself: a process with threads, as ours may be, must not fork.
    program = [sys.executable, "-m", "faults.syscalls", "--deed", "sale", "--call", "fsync"]
    done = subprocess.run(program, cwd=tills.TESTS, capture_output=True, text=True, check=False, timeout=100)

    assert done.returncode == 0, done.stdout + done.stderr
    assert re.search("sale before fsync: [3-9] kills, [1-9] there, [1-9] absent", done.stdout)
    assert "nothing wrong" in done.stdout
    assert "control, a till that answers before it commits: found" in done.stdout
