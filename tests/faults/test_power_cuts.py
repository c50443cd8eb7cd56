"""A few cuts of a few sales; and on a disk that never flushes answered sales are lost, so the program can fail (F2)."""

import random
import shutil

import pytest
from faults import power_cuts

pytestmark = [
    pytest.mark.faults,
    pytest.mark.slow,
    pytest.mark.sqlite,
    pytest.mark.skipif(shutil.which("strace") is None, reason="strace is not installed"),
]


@pytest.fixture(scope="module")
def trace(tmp_path_factory):
    return power_cuts.recorded(tmp_path_factory.mktemp("cuts"), sales=2, dice=random.Random(2))


def test_no_answered_sale_is_lost_when_the_power_goes(trace):
    before, events = trace
    got = power_cuts.run(before, events, images=len(events), dice=random.Random(2), whole_every=100)

    assert got.wrong == []
    assert got.answered == 2
    assert got.images >= 100
    assert got.verified >= 2


def test_a_disk_that_never_flushes_is_found(trace):
    before, events = trace
    got = power_cuts.run(before, events, images=len(events), dice=random.Random(2), honours_flush=False)

    assert got.lost > 10
