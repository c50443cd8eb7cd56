"""F15: restores killed where names change; and one that writes into the file that is there is found."""

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


def test_a_restore_killed_before_it_renames_leaves_the_old_books_and_can_be_done_again():
    # By itself: a process with threads, as ours may be, must not fork.
    program = [sys.executable, "-m", "faults.restore_kills", "--call", "rename", "--random", "0"]
    done = subprocess.run(program, cwd=tills.TESTS, capture_output=True, text=True, check=False, timeout=100)

    assert done.returncode == 0, done.stdout + done.stderr
    assert re.search(
        r"before rename: [1-9] kills, [1-9] times the old books, 1 times the restored", done.stdout
    )
    assert "nothing wrong" in done.stdout
    assert "control, a restore that writes into the file: found" in done.stdout
