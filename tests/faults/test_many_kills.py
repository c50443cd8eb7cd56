"""F1 with forked tills, in small; and tills that answer before they commit are caught."""

import re
import subprocess
import sys

import pytest
from faults import tills

pytestmark = [pytest.mark.faults, pytest.mark.slow, pytest.mark.sqlite]


def test_forked_tills_have_done_what_they_answered():
    # By itself: a process with threads, as ours may be, must not fork.
    program = [sys.executable, "-m", "faults.many_kills", "--seed", "3", "--kills", "12"]
    done = subprocess.run(program, cwd=tills.TESTS, capture_output=True, text=True, check=False, timeout=100)

    assert done.stderr == ""
    assert "12 kills" in done.stdout
    assert "absent {'" in done.stdout
    assert "lost 0, doubled 0" in done.stdout
    assert "nothing wrong" in done.stdout
    assert re.search(r"control.*: lost after [1-9]", done.stdout)
