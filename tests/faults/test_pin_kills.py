"""F20 in small, in a process of its own: it forks before there is a window."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = [pytest.mark.faults, pytest.mark.slow, pytest.mark.timeout(300)]


def runs(*words: str) -> subprocess.CompletedProcess[str]:
    tests = str(Path(__file__).parents[1])
    return subprocess.run(
        [sys.executable, "-m", "faults.pin_kills", "--seed", "1", *words],
        env={**os.environ, "PYTHONPATH": tests, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        check=False,
    )


def test_a_plug_pulled_at_the_answer_buys_no_try():
    got = runs("--kills", "8")

    assert got.returncode == 0, got.stdout + got.stderr
    assert got.stdout.endswith("nothing wrong\n")
    assert " 0 answers" not in got.stdout


def test_a_check_that_counts_afterwards_is_caught():
    """The negative control."""
    got = runs("--kills", "4", "--late")

    assert got.returncode == 1, got.stderr
    assert "1 answers, 0 counted" in got.stdout
