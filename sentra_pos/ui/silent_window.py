"""Said when the window that has the books does not answer; apart, since a first window is painted without it."""

from dataclasses import dataclass

from sentra_pos.base.errors import BooksTrouble


@dataclass(eq=False)
class WindowSilent(BooksTrouble):
    """Another window has these books and does not answer."""

    sentence = (
        "Sentra POS is already open on these books, but its window does not answer."
        " Wait a moment, or end it, and start again."
    )
