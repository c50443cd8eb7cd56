"""How the second journal stands, in words."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from sentra_pos.base import clock
from sentra_pos.shop.safekeeping import Known, Second
from sentra_pos.ui.widgets import day_words

_CONTEXT = "SecondWords"
_WORDS = {
    Second.OFF: QT_TRANSLATE_NOOP(
        "SecondWords", "none: a broken disk loses what is newer than the last backup"
    ),
    Second.STOPPED: QT_TRANSLATE_NOOP("SecondWords", "stopped {since}: is the stick in its place?"),
    Second.WAITS: QT_TRANSLATE_NOOP("SecondWords", "begun; it waits for a backup beside it"),
    Second.ON: QT_TRANSLATE_NOOP("SecondWords", "written; {deeds} deeds since {since}"),
}


def state(known: Known, how: Second) -> str:
    """One line for a person."""
    running = known.running
    at = running.begun_at if running.is_on else running.stopped_at
    since = ""
    if at:
        local = clock.local(clock.from_micros(at))
        since = f"{day_words.short(local.date())} {local:%H:%M}"
    said = QCoreApplication.translate(_CONTEXT, str(_WORDS[how]))
    return said.format(since=since, deeds=f"{running.lines:,}".replace(",", "."))
