"""What an import did, or would do, row by row."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum

from sentra_pos.base.errors import KnownTrouble, RuleBroken


class Action(Enum):
    """What became of a row."""

    NEW = "new"
    CHANGED = "changed"
    SAME = "same"
    REFUSED = "refused"


@dataclass(frozen=True)
class RowResult:
    """What became of row `row` of the file (the header is 1).

    `about` is the code or name the row is for, `sentence` says what changes or why it was refused, `error` is the
    class of the refusal.
    """

    row: int
    action: Action
    about: str
    sentence: str = ""
    error: str = ""


@dataclass(frozen=True)
class Report:
    """All rows in their order; `written` is False for a trial and when a row was refused."""

    rows: tuple[RowResult, ...]
    written: bool

    def count(self, action: Action) -> int:
        """How many rows came out so."""
        return sum(row.action is action for row in self.rows)

    @property
    def refused(self) -> tuple[RowResult, ...]:
        """The rows that stood in the way."""
        return tuple(row for row in self.rows if row.action is Action.REFUSED)


@dataclass(eq=False)
class ImportRefused(RuleBroken):
    """At least one row cannot be taken, so none was; `rows` are the refused ones."""

    sentence = "{count} rows were refused, nothing was imported. Row {row}: {first}"

    count: int
    row: int
    first: str
    rows: list[RowResult]


def refusal(row: int, about: str, error: KnownTrouble) -> RowResult:
    """The row that `error` refused."""
    return RowResult(row, Action.REFUSED, about[:80], error.message(), type(error).__name__)


def settled(results: Iterable[RowResult], *, dry_run: bool) -> Report:
    """The report of a plan that is about to be written unless it is a trial; raise ImportRefused if it cannot be."""
    report = Report(tuple(results), written=not dry_run)
    if report.refused and not dry_run:
        first = report.refused[0]
        raise ImportRefused(len(report.refused), first.row, first.sentence, list(report.refused))
    return report
