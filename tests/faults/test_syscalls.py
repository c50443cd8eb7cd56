"""A sale killed before one of its calls; and a till that answers before it commits is found (F1)."""

import shutil
from dataclasses import replace

import pytest
from faults import syscalls

pytestmark = [
    pytest.mark.faults,
    pytest.mark.slow,
    pytest.mark.sqlite,
    pytest.mark.skipif(shutil.which("strace") is None, reason="strace is not installed"),
]


@pytest.fixture(scope="module")
def shop(tmp_path_factory):
    folder = tmp_path_factory.mktemp("calls")
    return folder, syscalls.stocked(folder)["sale"]


@pytest.mark.parametrize(("call", "number"), [("pwrite64", 30), ("fsync", 1)])
def test_a_sale_is_there_once_or_not_at_all(shop, call, number):
    folder, sale = shop
    got = syscalls.run(folder, sale, call=call, at=(number,), is_right=syscalls.whole)

    assert got.wrong == []
    assert got.kills == 1
    assert got.there + got.absent == 1


def test_an_answer_before_the_commit_is_found(shop):
    folder, sale = shop
    early = replace(sale, program=("-m", "faults.early_till"))
    got = syscalls.run(folder, early, call="pwrite64", at=(4,), is_right=lambda _books: [])

    assert any("answered and not there" in one for one in got.wrong)
