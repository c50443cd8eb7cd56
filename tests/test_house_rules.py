"""The rules of the house that no linter knows: sizes, words, whole numbers, readable colours, and Qt's manners."""

import ast
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer

import sentra_pos

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "sentra_pos"
LINES_PER_FILE = 400
LINES_PER_FUNCTION = 40
TOP_LEVEL = {
    "sentra_pos",
    "resources",
    "db",
    "tests",
    "pyproject.toml",
    "build.spec",
    "README.md",
    "Makefile",
    "requirements.lock",
    "requirements-dev.lock",
    "LICENSE",
}
# Rooms in which a number is money or goods; how a page is laid out there (in millimetres) is not.
WHOLE_NUMBER_ROOMS = ("books", "producers", "stock", "checkout", "settlement", "till")
LAYOUT = re.compile(r"(_pdf|_slip|receipt|labels)$")
# Standards, authors of licences and made-up examples: addresses that are quoted, never called.
VENDORED = ("jsQR.js", "nacl-fast.min.js")
"""Written by others; a test of the page they are for compares their sums."""
QUOTED_HOSTS = {"www.w3.org", "contoh.id", "wa.me", "age-encryption.org"}
HOST = re.compile(r"https?://([\w.-]+)|\b((?:[a-z0-9-]+\.)+(?:org|com))\b")
# Put together, so that this file does not break its own rule.
UNFINISHED = re.compile(r"\b(?:" + "|".join(("TO" + "DO", "FIX" + "ME", "X" + "XX")) + r")\b")

TEXT_PAIRS = """
    ink background, ink surface, ink sunk, ink primary-soft, ink good-soft, ink warn-soft, ink danger-soft,
    ink accent-soft, muted background, muted surface, muted sunk, muted primary-soft, muted good-soft,
    muted warn-soft, muted accent-soft, primary background, primary surface, primary primary-soft,
    on-primary primary, on-primary primary-hover, on-primary primary-press, accent background,
    accent surface, accent sunk, accent accent-soft, accent primary-soft, good background, good surface,
    good good-soft, warn background, warn surface, warn warn-soft, danger background, danger surface,
    danger primary-soft, danger sunk, danger danger-soft, on-danger danger, background ink
"""
LINE_PAIRS = """
    edge background, edge surface, focus background, focus surface, primary background
"""


def modules() -> list[Path]:
    return sorted(PACKAGE.rglob("*.py"))


def checks() -> list[Path]:
    return sorted((ROOT / "tests").rglob("*.py"))


def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text("utf-8"), str(path))


def at(path: Path, line: int = 1) -> str:
    return f"{path.relative_to(ROOT)}:{line}"


def tracked() -> list[Path]:
    """The files git knows; where there is no git, the files of the folders that it would know."""
    try:
        listed = subprocess.run(
            ["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=True, timeout=30
        ).stdout.decode()
    except (OSError, subprocess.CalledProcessError):
        return [p for name in TOP_LEVEL for p in (ROOT / name, *(ROOT / name).rglob("*")) if p.is_file()]
    return [ROOT / name for name in listed.split("\0") if name and (ROOT / name).is_file()]


def written_by_us() -> Iterator[tuple[Path, str]]:
    """Every tracked text that is neither others' work, nor their licence, nor a lock file."""
    for path in tracked():
        if path.name.startswith(("OFL", "LICENSE", *VENDORED)) or path.suffix == ".lock":
            continue
        try:
            yield path, path.read_text("utf-8")
        except UnicodeDecodeError:
            continue


def lines_matching(pattern: re.Pattern[str]) -> Iterator[tuple[str, re.Match[str]]]:
    for path, text in written_by_us():
        for number, line in enumerate(text.splitlines(), 1):
            for match in pattern.finditer(line):
                yield at(path, number), match


# --- size and shape


def test_no_file_is_longer_than_a_reader_can_hold() -> None:
    sizes = {at(path): len(path.read_text("utf-8").splitlines()) for path in modules() + checks()}

    assert {where: size for where, size in sizes.items() if size > LINES_PER_FILE} == {}


def test_no_function_is_longer_than_a_page() -> None:
    long = [
        f"{at(path, node.lineno)} {node.name}"
        for path in modules()
        for node in ast.walk(tree(path))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        and (node.end_lineno or node.lineno) - node.lineno + 1 > LINES_PER_FUNCTION
    ]

    assert long == []


def test_every_module_opens_with_what_it_is_for() -> None:
    assert [at(path) for path in modules() if not ast.get_docstring(tree(path))] == []


def test_a_room_is_introduced_by_a_sentence_only() -> None:
    rooms = [path for path in PACKAGE.glob("*/__init__.py") if path.parent.name != "ui"]

    assert [at(path) for path in rooms if len(tree(path).body) != 1] == []


def test_the_map_shows_every_room() -> None:
    doors = {path.stem for path in PACKAGE.glob("*.py")} - {"__init__", "__main__"}
    rooms = {path.parent.name for path in PACKAGE.glob("*/__init__.py")} | doors

    shown = set(re.findall(r"^ {4}(\w+) {2,}", sentra_pos.__doc__ or "", re.MULTILINE))

    assert rooms - shown == set()


def test_the_top_level_holds_what_was_agreed() -> None:
    names = {path.relative_to(ROOT).parts[0] for path in tracked()}

    assert {name for name in names - TOP_LEVEL if not name.startswith(".")} == set()


def test_rows_are_read_with_their_real_annotations() -> None:
    """SQLModel needs types, not their names, so the future import is wrong in tables.py."""
    wrong = [
        at(path)
        for path in PACKAGE.rglob("tables.py")
        if "from __future__ import annotations" in path.read_text("utf-8")
    ]

    assert wrong == []


# --- words


def test_nothing_is_left_for_later() -> None:
    assert [where for where, _ in lines_matching(UNFINISHED)] == []


def test_no_file_names_a_host() -> None:
    named = [f"{where} {match[0]}" for where, match in lines_matching(HOST) if not _may_be_named(match)]

    assert named == []


def _may_be_named(match: re.Match[str]) -> bool:
    host = match[1] or match[2]
    return host in QUOTED_HOSTS or host.split(".")[-1] in {"invalid", "example", "test", "localhost"}


def test_no_file_names_this_machine() -> None:
    here = {str(ROOT), str(ROOT.parent), str(Path.home()), sys.prefix}
    paths = re.compile("|".join(rf"(?<![\w.]){re.escape(p)}(?![\w-])" for p in here if len(p) > 4) or r"(?!)")

    assert [f"{where} {match[0]}" for where, match in lines_matching(paths)] == []


# --- whole numbers (M1)


def counting_modules() -> list[Path]:
    rooms = [path for room in WHOLE_NUMBER_ROOMS for path in (PACKAGE / room).rglob("*.py")]
    kept = [path for path in rooms if not LAYOUT.search(path.stem)]
    return [*kept, PACKAGE / "base" / "money.py", PACKAGE / "base" / "quantity.py"]


def broken_numbers(root: ast.AST) -> list[int]:
    """The lines on which a number could stop being whole."""
    return [
        node.lineno
        for node in ast.walk(root)
        if (isinstance(node, ast.Constant) and isinstance(node.value, float))
        or (isinstance(node, ast.Name) and node.id in {"float", "Decimal", "Fraction"})
        or (isinstance(node, ast.BinOp | ast.AugAssign) and isinstance(node.op, ast.Div))
    ]


def test_money_and_goods_are_counted_in_whole_numbers() -> None:
    broken = [at(path, line) for path in counting_modules() for line in broken_numbers(tree(path))]

    assert broken == []


@pytest.mark.parametrize(
    "wrong", ["x = 1.5", "x = float(y)", "x: float = y", "x = Decimal(y)", "x = a / b", "x /= 2"]
)
def test_a_broken_number_would_be_found(wrong: str) -> None:
    assert broken_numbers(ast.parse(wrong)) != []


# --- colours


def theme(name: str) -> dict[str, str]:
    return tomllib.loads((ROOT / "resources" / "theme" / f"{name}.toml").read_text("utf-8"))


def luminance(colour: str) -> float:
    """WCAG 2 relative luminance of #RRGGBB."""
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def too_close(colours: dict[str, str], pairs: str, least: float) -> dict[str, float]:
    found = {}
    for pair in pairs.split(","):
        ink, ground = pair.split()
        found[f"{ink} on {ground}"] = round(contrast(colours[ink], colours[ground]), 2)
    return {pair: ratio for pair, ratio in found.items() if ratio < least}


def test_both_themes_know_the_same_tokens() -> None:
    assert theme("light").keys() == theme("dark").keys()


@pytest.mark.parametrize("name", ["light", "dark"])
def test_every_text_can_be_read_on_its_ground(name: str) -> None:
    assert too_close(theme(name), TEXT_PAIRS, 4.5) == {}
    assert too_close(theme(name), LINE_PAIRS, 3) == {}


def test_the_contrast_is_the_one_that_was_measured() -> None:
    light = theme("light")

    assert round(contrast(light["muted"], light["primary-soft"]), 2) == 4.88
    assert too_close({"a": "#777777", "b": "#FFFFFF"}, "a b", 4.5) == {"a on b": 4.48}


# --- Qt


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="None is immortal from Python 3.12 on")
def test_qt_gives_back_what_it_borrows(qapp: object) -> None:
    """PySide6 6.12.0 loses a reference to None on every void call and aborts after some thousand of them."""
    timer = QTimer()
    before = sys.getrefcount(None)

    for _ in range(1_000):
        timer.setInterval(50)

    assert abs(sys.getrefcount(None) - before) < 100
