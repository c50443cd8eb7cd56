"""What this machine remembers between starts: register, language, theme, font scale, customer display."""

from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QSettings

from sentra_pos.ui import theme
from sentra_pos.ui.language import Language


class Preferences:
    """Kept in one small file beside the books; what is missing or damaged is the default."""

    def __init__(self, file: Path) -> None:
        with suppress(OSError):  # Qt leaves it as open as it finds it, and a new one to everybody
            file.touch(mode=0o600)
        self._kept = QSettings(str(file), QSettings.Format.IniFormat)

    @property
    def register(self) -> str:
        """The register this machine is."""
        return self._text("register", "K1")

    @register.setter
    def register(self, code: str) -> None:
        self._kept.setValue("register", code)

    @property
    def language(self) -> Language:
        """The language of the window."""
        try:
            return Language(self._text("language", Language.INDONESIAN.value))
        except ValueError:
            return Language.INDONESIAN

    @language.setter
    def language(self, language: Language) -> None:
        self._kept.setValue("language", language.value)

    @property
    def theme(self) -> str:
        """`light` or `dark`."""
        return "dark" if self._text("theme", "light") == "dark" else "light"

    @theme.setter
    def theme(self, name: str) -> None:
        self._kept.setValue("theme", name)

    @property
    def scale(self) -> int:
        """Font scale in percent, 90 to 150."""
        kept = self._text("scale", "100")
        return int(kept) if kept in map(str, theme.SCALES) else 100

    @scale.setter
    def scale(self, percent: int) -> None:
        self._kept.setValue("scale", str(percent))

    @property
    def checkout_mode(self) -> str:
        """How the checkout begins, `touch` or `scan`: as it was left, or as the settings say."""
        return "scan" if self._text("checkout_mode", "touch") == "scan" else "touch"

    @checkout_mode.setter
    def checkout_mode(self, mode: str) -> None:
        self._kept.setValue("checkout_mode", mode)

    @property
    def customer_display(self) -> bool:
        """Whether a second screen shows the buyer what is scanned."""
        return self._text("customer_display", "on") != "off"

    @customer_display.setter
    def customer_display(self, on: bool) -> None:
        self._kept.setValue("customer_display", "on" if on else "off")

    @property
    def morning_put_away(self) -> str:
        """The ISO day on which somebody put the strip of the morning away, or nothing."""
        return self._text("morning_put_away", "")

    @morning_put_away.setter
    def morning_put_away(self, day: str) -> None:
        self._kept.setValue("morning_put_away", day)

    def _text(self, name: str, default: str) -> str:
        return str(self._kept.value(name, default))
