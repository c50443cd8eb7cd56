"""Why money moves: said in words of one's own, kept with the entry, and never left out."""

from dataclasses import dataclass

from sentra_pos.base import text
from sentra_pos.base.errors import RuleBroken
from sentra_pos.books.occasion import Occasion

LONGEST = 120


@dataclass(eq=False)
class WhyMissing(RuleBroken):
    """Nobody will understand this entry later."""

    sentence = "Say why first: it stands in the books and on the shift's slip."


def required(on: Occasion) -> Occasion:
    """`on` with a plain reason; raise WhyMissing or NotPlainText."""
    on = plain(on)
    if not on.reason:
        raise WhyMissing
    return on


def plain(on: Occasion) -> Occasion:
    """`on` with its reason trimmed, or with none; raise NotPlainText."""
    return on.because(text.clean(on.reason or "", LONGEST) or None)
