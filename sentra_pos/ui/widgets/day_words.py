"""Days as they are read in the strip and in heads: `Min 22/11/2026`."""

from datetime import date

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

DAYS = (
    QT_TRANSLATE_NOOP("DayWords", "Mon"),
    QT_TRANSLATE_NOOP("DayWords", "Tue"),
    QT_TRANSLATE_NOOP("DayWords", "Wed"),
    QT_TRANSLATE_NOOP("DayWords", "Thu"),
    QT_TRANSLATE_NOOP("DayWords", "Fri"),
    QT_TRANSLATE_NOOP("DayWords", "Sat"),
    QT_TRANSLATE_NOOP("DayWords", "Sun"),
)


def short(day: date) -> str:
    """The day of the week in three letters, and the date."""
    return f"{QCoreApplication.translate('DayWords', str(DAYS[day.weekday()]))} {day:%d/%m/%Y}"
