"""Scene: Dapur Gipang Melati brings goods, and both sides get their paper."""

from PySide6.QtWidgets import QLabel

from sentra_pos.consignment import views
from sentra_pos.consignment.views import NoteView
from sentra_pos.demo import camera
from sentra_pos.demo.stage import Stage

PRODUCER = "melati"
DELIVERY = (
    ("2900000000018", "24", "22/12/2026"),
    ("2900000000025", "12", "22/01/2027"),
    ("2900000000032", "6", "22/01/2027"),
    ("2900000000056", "20", "22/02/2027"),
    ("2900000000063", "7,5", "22/05/2027"),
)
"""Codes, quantities and last days of what is brought."""
UNKNOWN = "8991234567891"
"""A code nobody has told the shop about."""


def play(stage: Stage) -> NoteView:
    """Take the delivery in through the screen, at the counter; give the note as it is in the books."""
    hands, shot = stage.hands, stage.camera
    stage.go("consignment")
    shot.take("goods-in-empty", "Titipan: who brings the goods?")
    hands.write(PRODUCER)
    shot.take("goods-in-who", "Titipan: a producer is found while typing")
    hands.press("Return")
    for code, quantity, expiry in DELIVERY:
        hands.scan(code)
        hands.write(quantity)
        hands.press("Tab")
        hands.write(expiry)
        if code == DELIVERY[2][0]:
            shot.take("goods-in-line", "Titipan: a line is typed, both shares follow")
        hands.press("Return")
    shot.take("goods-in-filled", "Titipan: the delivery is complete", looks=camera.ALL)
    hands.scan(UNKNOWN)
    hands.see("newProductPanel")
    shot.take("goods-in-new-product", "Titipan: an unknown code becomes a new product")
    hands.press("Esc")
    hands.press("F9")
    hands.see("openLabelsButton")
    shot.take("goods-in-saved", "Titipan: the note has its number, its papers are drawn", toast=True)
    number = hands.find(QLabel, "noteNumber").text()
    return stage.books.reading(lambda session: views.note(session, number))
