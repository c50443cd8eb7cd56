"""On a register with two screens the buyer's window fills the second; with one it comes only when it is asked for."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = [pytest.mark.sqlite, pytest.mark.window, pytest.mark.slow]

PROGRAM = Path(__file__).with_name("two_screens.py")


def run(folder: Path, *screens: tuple[int, int, int, int]) -> list[dict[str, object]]:
    """What the program tells on a machine with screens at x, y of so many px."""
    described = [
        {"name": f"screen{n}", "x": x, "y": y, "width": wide, "height": high, "logicalDpi": 96, "dpr": 1}
        for n, (x, y, wide, high) in enumerate(screens)
    ]
    config = folder / "screens.json"
    config.write_text(json.dumps({"screens": described}))
    done = subprocess.run(
        [sys.executable, str(PROGRAM), str(folder)],
        capture_output=True,
        text=True,
        env={**os.environ, "QT_QPA_PLATFORM": f"offscreen:configfile={config}"},
        timeout=100,
        check=True,
    )
    return [json.loads(line) for line in done.stdout.splitlines()]


def test_it_fills_the_second_screen_by_itself_and_the_choice_is_kept(tmp_path):
    start, hidden, again = run(tmp_path, (0, 0, 1366, 768), (1366, 0, 1024, 600))

    assert (start["where"], start["kept"]) == ([1366, 0, 1024, 600], True)
    assert (hidden["where"], hidden["kept"]) == (None, False)
    assert (again["where"], again["kept"]) == ([1366, 0, 1024, 600], True)


def test_on_one_screen_it_comes_as_a_window_when_asked_for(tmp_path):
    start, asked, hidden = run(tmp_path, (0, 0, 1366, 768))

    assert start["where"] is None
    assert isinstance(asked["where"], list)
    assert asked["where"][2:] == [1024, 600]
    assert hidden["where"] is None
