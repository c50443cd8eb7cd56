"""Kills, failing disks and power cuts in small (F1, F2, F4, F15); each program finds what breaks its promise on purpose."""

import json
import re
import shutil
import subprocess
import sys

import pytest
from faults import in_small, tills

pytestmark = [
    pytest.mark.faults,
    pytest.mark.slow,
    pytest.mark.sqlite,
    pytest.mark.timeout(600),
    pytest.mark.skipif(shutil.which("strace") is None, reason="strace is not installed"),
]
EARLY = "control, a till that answers before it commits: "


@pytest.fixture(scope="module")
def told():
    program = [sys.executable, "-m", "faults.in_small"]
    done = subprocess.run(program, cwd=tills.TESTS, capture_output=True, text=True, check=False, timeout=560)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


@pytest.mark.parametrize("name", in_small.RUNS)
def test_nothing_is_wrong_and_the_control_is_caught(told, name):
    code, said = told[name]

    assert code == 0, said
    assert "nothing wrong" in said
    assert "control, " in said


def test_killed_tills_have_done_what_they_answered(told):
    _, said = told["many_kills"]

    assert "8 kills" in said
    assert "absent {'" in said
    assert "lost 0, doubled 0" in said
    assert re.search(EARLY + "lost after [1-9]", said)


def test_a_sale_on_a_full_or_failing_disk_is_refused_and_nothing_is_lost(told):
    _, said = told["full_disk"]

    assert said.count("nothing wrong") == 4
    assert "pwrite64:error=ENOSPC:when=N+: 2 faults, 0 answered, refused {'BooksNotWritable': 2}" in said
    assert "fsync:error=EIO:when=N+: 1 faults, 0 answered, refused {'BooksNotWritable': 1}" in said
    assert f"{EARLY}found in 1 of 1 faults" in said


def test_a_restore_killed_or_cut_leaves_the_old_books_or_the_restored_ones(told):
    (_, killed), (_, cut) = told["restore_kills"], told["restore_cuts"]

    assert re.search(r"before rename: [1-9] kills, [1-9] times the old books, 1 times the restored", killed)
    assert "control, a restore that writes into the file: found" in killed
    assert re.search(r"[1-9]\d* times the old books, [1-9]\d* times the restored ones", cut)
    assert re.search(r"control, a disk that never flushes: [1-9]", cut)


def test_a_sale_killed_before_it_flushes_is_there_once_or_not_at_all(told):
    _, said = told["syscalls"]

    assert re.search("sale before fsync: [3-9] kills, [1-9] there, [1-9] absent", said)
    assert f"{EARLY}found" in said


def test_a_lost_disk_comes_back_from_the_stick_with_all_that_was_answered(told):
    _, said = told["lost_disk"]

    assert re.search(r"12 kills, [1-9]\d* deeds answered.*lost 0", said)
    assert re.search(r"control, a stick that only says it wrote: lost in [1-9]", said)
