"""A few cuts of a few deeds; and on a disk that never flushes answered ones are lost, so the program can fail (F2)."""

import random
import shutil

import pytest
from faults import disks, power_cuts
from faults.disks import Event

pytestmark = [
    pytest.mark.faults,
    pytest.mark.slow,
    pytest.mark.sqlite,
    pytest.mark.skipif(shutil.which("strace") is None, reason="strace is not installed"),
]


@pytest.fixture(scope="module")
def trace(tmp_path_factory):
    return power_cuts.recorded(tmp_path_factory.mktemp("cuts"), sales=1, dice=random.Random(2))


def test_no_answered_deed_is_lost_when_the_power_goes(trace):
    before, events = trace
    got = power_cuts.run(before, events, images=100, dice=random.Random(2), whole_every=40)

    assert got.wrong == []
    assert got.answered == 2  # a sale and its refund
    assert got.images >= 60
    assert got.verified >= 2


def test_a_disk_that_never_flushes_is_found(trace):
    before, events = trace
    got = power_cuts.run(before, events, images=40, dice=random.Random(2), honours_flush=False)

    assert got.lost > 10


def test_a_file_may_be_there_again_until_its_folder_is_flushed(tmp_path):
    (tmp_path / "a").write_bytes(b"old")
    disk = disks.Disk.of(tmp_path / "a")
    disk.take(Event("unlink", "a"), honours_flush=True)
    dice = random.Random(2)
    before = {bool(disk.after_a_cut(dice)) for _ in range(20)}
    disk.take(Event("keep"), honours_flush=True)

    assert before == {True, False}
    assert disk.after_a_cut(dice) == {}


def test_a_file_that_was_lengthened_may_be_long_or_short(tmp_path):
    (tmp_path / "a").write_bytes(b"old")
    disk = disks.Disk.of(tmp_path / "a")
    disk.take(Event("cut", "a", at=5), honours_flush=True)
    dice = random.Random(2)
    before = {bytes(disk.after_a_cut(dice)["a"]) for _ in range(20)}
    disk.take(Event("flush", "a"), honours_flush=True)

    assert before == {b"old", b"old\0\0"}
    assert disk.is_sure
