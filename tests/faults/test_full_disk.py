"""F4: a sale before some of its failing calls; and a till that answers before it commits is found."""

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


def test_a_sale_on_a_full_or_failing_disk_is_refused_and_nothing_is_lost():
    # By itself: a process with threads, as ours may be, must not fork.
    program = [sys.executable, "-m", "faults.full_disk", "--deed", "sale", "--every", "60"]
    rules = ["--rule", "pwrite64:error=ENOSPC:when={}+", "--rule", "fsync:error=EIO:when={}+"]
    done = subprocess.run(
        [*program, *rules], cwd=tills.TESTS, capture_output=True, text=True, check=False, timeout=100
    )

    assert done.returncode == 0, done.stdout + done.stderr
    assert done.stdout.count("nothing wrong") == 4
    assert (
        "pwrite64:error=ENOSPC:when=N+: 2 faults, 0 answered, refused {'BooksNotWritable': 2}" in done.stdout
    )
    assert "fsync:error=EIO:when=N+: 1 faults, 0 answered, refused {'BooksNotWritable': 1}" in done.stdout
    assert "control, a till that answers before it commits: found in 1 of 1 faults" in done.stdout
