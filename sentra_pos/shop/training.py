"""Keeps real books and books for practice apart: neither is ever opened as the other."""

from dataclasses import dataclass

from sqlmodel import Session

from sentra_pos.base.errors import BooksTrouble
from sentra_pos.shop import profile


@dataclass(eq=False)
class TrainingBooks(BooksTrouble):
    """Books for practice were to be opened for real work."""

    sentence = (
        "{where} holds training books; nothing in them is real. Open them with “sentra-pos --training”."
    )

    where: str


@dataclass(eq=False)
class RealBooks(BooksTrouble):
    """Real books were to be opened, or overwritten, for practice."""

    sentence = (
        "{where} holds the books of a real shop; they are never used for training. They were left alone."
    )

    where: str


def check(session: Session, *, training: bool, where: str) -> None:
    """Raise TrainingBooks or RealBooks if the books are not of the wanted kind."""
    is_training = profile.read(session).training
    if is_training and not training:
        raise TrainingBooks(where=where)
    if training and not is_training:
        raise RealBooks(where=where)
