"""What one statement counts, as questions: the links of a frozen one, or what a draft would link."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sentra_pos.settlement import scope
from sentra_pos.settlement.draft import Draft
from sentra_pos.settlement.scope import Rows


@dataclass(frozen=True)
class Counted:
    """The statement's postings, moves and lines sold for nothing; `outside` are the moves it does not count.

    `postings` of a draft hold back nothing: which are payable by `until` is for the asker to say.
    """

    producer: UUID
    until: date
    postings: Rows
    moves: Rows
    for_nothing: Rows
    outside: Sequence[Rows]


def by(draft: Draft) -> Counted:
    """What `draft` counts, frozen or not."""
    of = [draft.producer]
    if draft.statement is None:
        moves = scope.open_moves(of)
        return Counted(
            producer=draft.producer,
            until=draft.until,
            postings=scope.open_postings(of).where(scope.up_to(draft.until)),
            moves=moves.where(scope.up_to(draft.until)),
            for_nothing=scope.open_sold_for_nothing(of).where(scope.up_to(draft.until)),
            outside=[moves.where(scope.after(draft.until))],
        )
    return Counted(
        producer=draft.producer,
        until=draft.until,
        postings=scope.linked_postings([draft.statement]),
        moves=scope.linked_moves([draft.statement]),
        for_nothing=scope.linked_sold_for_nothing([draft.statement]),
        outside=[scope.open_moves(of), scope.moves_linked_after(draft.until, of)],
    )
