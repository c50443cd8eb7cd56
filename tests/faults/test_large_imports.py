"""A file of some hundred rows through the import panel on real books: the window lives on, and can call it off."""

import pytest
from faults import large_imports

from sentra_pos.ui.import_panel import ImportPanel

pytestmark = [
    pytest.mark.faults,
    pytest.mark.slow,
    pytest.mark.window,
    pytest.mark.sqlite,
    pytest.mark.timeout(300),
]

PAUSE = 0.4
"""Seconds: other tests run beside this one; the long run holds the window to a tenth."""


@pytest.fixture
def files(tmp_path):
    rows = {"producers": large_imports.producers(400), "products": large_imports.products(500, 400)}
    return large_imports.written(tmp_path, rows, "csv")


def test_the_window_lives_while_a_file_is_tried_and_written(qapp, tmp_path, files):
    taken, wrong = large_imports.in_the_window(tmp_path, files, longest=PAUSE)

    assert wrong == []
    assert [one.rows for one in taken] == [400, 500]


def test_a_file_is_called_off_and_nothing_is_written(qapp, tmp_path):
    """Of so many rows that nobody is through with them before the panel is closed."""
    (file,) = large_imports.written(tmp_path, {"producers": large_imports.producers(3_000)}, "csv").values()

    assert large_imports.called_off(tmp_path, file) == []


def test_a_panel_that_does_not_call_off_is_noticed(qapp, tmp_path, files, monkeypatch):
    """The negative control: the panel goes away, and the file is taken in all the same."""
    monkeypatch.setattr(ImportPanel, "_call_off", lambda self: None)

    assert "written: something was written" in large_imports.called_off(tmp_path, files["producers"])
