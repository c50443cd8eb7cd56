"""F5 in small: some starts at once, twice, the first window killed between; and starts that only look are found out."""

import pytest
from faults import two_windows

pytestmark = [pytest.mark.faults, pytest.mark.slow, pytest.mark.sqlite, pytest.mark.timeout(300)]


def test_of_windows_started_at_once_one_stays_and_hears_the_others(tmp_path):
    got = two_windows.run(tmp_path / "data", str(tmp_path / "toko.db"), rounds=2, starts=4)

    assert got.wrong == []
    assert (got.stayed, got.raised, got.killed) == (2, 6, 2)
    assert got.heard >= 6


def test_windows_that_only_look_whether_one_is_there_are_found_out(tmp_path):
    """The negative control."""
    got = two_windows.run(
        tmp_path / "data", str(tmp_path / "toko.db"), rounds=1, starts=4, program=two_windows.CARELESS
    )

    assert got.stayed > 1
    assert any("round 1" in one for one in got.wrong)
