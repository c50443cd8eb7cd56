"""The reports in their order: who may ask for each, and how it is made at the first visit."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

from sentra_pos.ui.post import Post
from sentra_pos.ui.reports.maker import ReportMaker
from sentra_pos.ui.widgets.page import Page

READERS = frozenset({"manager", "auditor"})
"""Those who may see everybody's figures."""
KEEPERS = READERS | {"supervisor"}
"""Those who may read what anybody may be shown."""


def _fairness(post: Post) -> Page:
    from sentra_pos.ui.reports.fairness_page import (
        FairnessPage,
    )  # here, as all others: made when first wanted

    return FairnessPage(post)


def _handover(post: Post) -> Page:
    from sentra_pos.ui.reports.handover_page import HandoverPage

    return HandoverPage(post)


def _verify(post: Post) -> Page:
    from sentra_pos.ui.reports.verify_page import VerifyPage

    return VerifyPage(post)


def _journal(post: Post) -> Page:
    from sentra_pos.ui.reports.journal_page import JournalPage

    return JournalPage(post)


def _patterns(post: Post) -> Page:
    from sentra_pos.ui.reports.patterns_page import PatternsPage

    return PatternsPage(post)


def _year(post: Post) -> Page:
    from sentra_pos.ui.reports.year_page import YearPage

    return YearPage(post)


REPORTS: tuple[ReportMaker, ...] = (
    ReportMaker(
        "fairness",
        str(QT_TRANSLATE_NOOP("ReportList", "Fairness")),
        "users",
        KEEPERS,
        str(
            QT_TRANSLATE_NOOP(
                "ReportList",
                "Who asked to bring goods and what was decided, and how much of the shelf each producer had. Anybody may read it.",
            )
        ),
        _fairness,
    ),
    ReportMaker(
        "handover",
        str(QT_TRANSLATE_NOOP("ReportList", "Hand-over")),
        "key-round",
        READERS,
        str(
            QT_TRANSLATE_NOOP(
                "ReportList",
                "All that the shop has and owes, frozen under a number: for a new manager or an audit.",
            )
        ),
        _handover,
    ),
    ReportMaker(
        "verify",
        str(QT_TRANSLATE_NOOP("ReportList", "Check the books")),
        "shield-check",
        READERS,
        str(
            QT_TRANSLATE_NOOP(
                "ReportList", "Proves every promise of the books anew and names what does not hold."
            )
        ),
        _verify,
    ),
    ReportMaker(
        "year",
        str(QT_TRANSLATE_NOOP("ReportList", "Year")),
        "calendar-days",
        KEEPERS,
        str(
            QT_TRANSLATE_NOOP(
                "ReportList",
                "Twelve months of the shop or of one producer, as paper or table, and the letter of sales.",
            )
        ),
        _year,
    ),
    ReportMaker(
        "journal",
        str(QT_TRANSLATE_NOOP("ReportList", "Journal")),
        "history",
        READERS,
        str(
            QT_TRANSLATE_NOOP(
                "ReportList", "Who did what, when and why, and who gave leave; each entry with all it moved."
            )
        ),
        _journal,
    ),
    ReportMaker(
        "patterns",
        str(QT_TRANSLATE_NOOP("ReportList", "Worth a look")),
        "eye",
        READERS,
        str(
            QT_TRANSLATE_NOOP(
                "ReportList",
                "What was counted in each shift, beside what is usual here: voids, drawer openings, lines removed.",
            )
        ),
        _patterns,
        has_card=False,
    ),
)
