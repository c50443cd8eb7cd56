"""From a key in the search to the painted results, against the bare query that finds as much and a bare list."""

import os
import time
from collections.abc import Iterator
from contextlib import closing
from itertools import cycle
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pysqlite3.dbapi2 as pysqlite3

from sentra_pos.bench import scanning, stock
from sentra_pos.bench.measure import Line, median, percentile, turn_by_turn
from sentra_pos.checkout import shelf

if TYPE_CHECKING:  # Qt is loaded only when this is measured
    from PySide6.QtWidgets import QApplication

WORDS = ("barang", "rasa 3", "nomor 12", "produsen 3 nomor", "0100012", "bara 77", "zzz")
_FOUND = (
    "SELECT name, (SELECT amount FROM price WHERE product = p.id ORDER BY from_day DESC LIMIT 1)"
    " FROM product p WHERE active AND search LIKE ? ORDER BY name LIMIT 60"
)
AIM_MS = 50
"""From key to list, for 95 of 100 keys, with 20.000 products."""


def lines(folder: Path, *, products: int, rounds: int) -> list[Line]:
    """Measure in the real checkout screen, offscreen, with so many products in the books."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    shop = stock.stocked(folder / f"find-{products}.db", products=products)
    words = cycle(WORDS)

    def asked() -> None:
        wanted = next(words)
        shop.books.reading(lambda session: shelf.find(session, wanted, day=stock.DAY))

    with closing(pysqlite3.connect(str(shop.path), check_same_thread=False)) as connection:

        def bare() -> None:
            connection.execute(_FOUND, (f"%{WORDS[0]}%",)).fetchall()

        found, plain = turn_by_turn([asked, bare], rounds=rounds)
        painted, listed = _painted(shop, connection, rounds)
    shop.books.close()
    size = f"{products:,}".replace(",", ".")
    return [
        Line(
            f"words to tiles, {size} products",
            median(found),
            baseline=median(plain),
            against="one bare SQL query of one word",
        ),
        Line(
            f"key to painted results, {size} products",
            median(painted),
            baseline=median(listed),
            against="the bare query on the window's thread, and a bare list that paints it",
            detail=f"p95 {percentile(painted, 95):.1f} ms (aim {AIM_MS})",
        ),
    ]


def _painted(shop: stock.Stocked, connection: Any, rounds: int) -> tuple[list[float], list[float]]:
    from PySide6.QtWidgets import QLineEdit, QListWidget

    from sentra_pos.ui.desk import Desk

    app = scanning.application()
    desk = Desk(lambda: shop.books)
    screen = scanning.screen(desk)
    edit = scanning.child(screen, QLineEdit, "scanEdit")
    scanning.until(app, edit.isVisible)
    keys = _keys()
    bare_edit, bare_list = QLineEdit(), QListWidget()
    bare_list.resize(820, 560)
    bare_list.show()

    def show() -> None:
        bare_list.clear()
        rows = connection.execute(_FOUND, (f"%{bare_edit.text()}%",)).fetchall()
        bare_list.addItems([f"{name} {price}" for name, price in rows])

    bare_edit.textEdited.connect(show)
    answers: list[str] = []
    screen.selling.finder.found.connect(lambda words, tiles: answers.append(words))  # type: ignore[attr-defined]

    def ours() -> float:
        sign, text = next(keys)
        edit.setText(text)
        count = len(answers)
        grid = screen.selling.shelf  # type: ignore[attr-defined]  # the checkout, made by scanning
        return _type(app, edit, sign, grid, lambda: len(answers) > count)

    def bare() -> float:
        bare_edit.setText("bar")
        return _type(app, bare_edit, "a", bare_list, lambda: True)

    ours_ms, bare_ms = turn_by_turn([ours, bare], rounds=rounds)
    app.processEvents()
    desk.close()
    return ours_ms, bare_ms


def _keys() -> Iterator[tuple[str, str]]:
    """Each sign of the words that starts a search, and what stood there before it."""
    from sentra_pos.ui.checkout import typed

    for words in cycle(WORDS):
        for end in range(2, len(words) + 1):
            if words[end - 1] != " " and typed.words_of(words[:end]) is not None:
                yield words[end - 1], words[: end - 1]


def _type(app: "QApplication", edit: Any, sign: str, shown: Any, is_there: Any) -> float:
    from PySide6.QtTest import QTest

    begun = time.perf_counter()
    QTest.keyClicks(edit, sign)
    scanning.until(app, is_there)
    shown.repaint()
    return (time.perf_counter() - begun) * 1_000
