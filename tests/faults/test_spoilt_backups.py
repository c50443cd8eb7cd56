"""A few spoilt backups; and a restore that looks at nothing lets some through, so the program can fail (F15)."""

import random
from pathlib import Path

import pytest
from faults import spoilt_backups

from sentra_pos.base import backups, books_file, restoring, upkeep
from sentra_pos.base.restoring import Prepared

pytestmark = [pytest.mark.faults, pytest.mark.slow, pytest.mark.sqlite]


@pytest.fixture(scope="module")
def safe(tmp_path_factory):
    return spoilt_backups.filled(tmp_path_factory.mktemp("safe"))


def test_spoilt_backups_are_refused_or_labelled(safe):
    got = spoilt_backups.run(safe, files=80, dice=random.Random(15), look=restoring.prepare)

    assert got.wrong == []
    assert sum(got.refused.values()) + sum(got.labelled.values()) == 80
    assert len(got.refused) >= 4


def test_a_restore_that_compares_no_sum_and_checks_nothing_is_found(safe):
    def careless(candidate: Path, live: Path, **facts):
        sums = backups.sum_file(candidate)
        sums.unlink(missing_ok=True)
        prepared = restoring.prepare(candidate, live, check=lambda _books: [], key=facts["key"])
        return Prepared(
            prepared.copy,
            candidate,
            prepared.marks,
            upkeep.newest_step(),
            (),
            has_sum=True,
            was_encrypted=False,
        )

    got = spoilt_backups.run(safe, files=40, dice=random.Random(15), look=careless)

    assert any("restored as if nothing were wrong" in one for one in got.wrong)
    assert books_file.sum_of(safe.live)
