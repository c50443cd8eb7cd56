"""The language on the screen: English in the source, Indonesian by default, changed while the window is open.

Translations are read from `resources/i18n/sentra_<code>.ts` as they are, so no compiled file can be out of date.
English needs one only for words that count.
"""

import xml.etree.ElementTree as ET
from dataclasses import dataclass, field
from enum import Enum
from functools import cache
from typing import Final

from PySide6.QtCore import QLocale, QObject, QTranslator
from PySide6.QtWidgets import QApplication

from sentra_pos.base import paths

_KEPT_ON_APPLICATION = "sentraLanguage"


class Language(Enum):
    INDONESIAN = "id"
    ENGLISH = "en"


DEFAULT: Final = Language.INDONESIAN


@dataclass(frozen=True)
class Messages:
    """The finished translations of one file; one form a message, or one for each number form."""

    forms: dict[tuple[str, str], tuple[str, ...]] = field(default_factory=dict)
    unfinished: frozenset[tuple[str, str]] = frozenset()


class Translator(QTranslator):
    """Gives Qt the translations of one language."""

    def __init__(self, language: Language, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self._forms = read(language).forms
        self._anywhere = _by_source(self._forms)

    def isEmpty(self) -> bool:
        return False

    def translate(self, context: str, sourceText: str, disambiguation: str | None = None, n: int = -1) -> str:
        # A subclass asks under its own name, and PySide does not go on to its parents for words that count.
        forms = self._forms.get((context, sourceText)) or self._anywhere.get(sourceText)
        if forms is None:
            return None  # type: ignore[return-value] # a null QString: Qt goes on to the source
        is_several = self._language is Language.ENGLISH and n not in (-1, 1)
        return forms[min(1 if is_several else 0, len(forms) - 1)]


def switch(app: QApplication, language: Language) -> None:
    """`app` speaks `language` from now on; every widget gets a LanguageChange."""
    previous = app.property(_KEPT_ON_APPLICATION)
    translator = Translator(language, app)
    app.setProperty(_KEPT_ON_APPLICATION, translator)
    QLocale.setDefault(
        QLocale(QLocale.Language.Indonesian if language is DEFAULT else QLocale.Language.English)
    )
    app.installTranslator(translator)
    if isinstance(previous, Translator):
        app.removeTranslator(previous)
        previous.deleteLater()


def current() -> Language:
    """The language that is on; English as long as none was chosen, since that is what the source says."""
    app = QApplication.instance()
    kept = app.property(_KEPT_ON_APPLICATION) if app is not None else None
    return kept._language if isinstance(kept, Translator) else Language.ENGLISH


def say_in(language: Language, context: str, source: str, n: int = -1) -> str:
    """`source` in a language that need not be the one that is on; `%n` becomes `n`."""
    told: str | None = _speaker(language).translate(context, source, None, n)
    return (source if told is None else told).replace("%n", str(n))


@cache
def _speaker(language: Language) -> Translator:
    return Translator(language)


@cache
def read(language: Language) -> Messages:
    """What the file of `language` says; nothing if there is none."""
    file = paths.resource(f"i18n/sentra_{language.value}.ts")
    if not file.is_file():
        return Messages()
    forms: dict[tuple[str, str], tuple[str, ...]] = {}
    unfinished = set()
    for context in ET.parse(file).getroot().iter("context"):  # noqa: S314 - the file is our own
        name = context.findtext("name", "")
        for message in context.iter("message"):
            where = (name, message.findtext("source", ""))
            said = message.find("translation")
            told = () if said is None else _forms(said)
            if said is None or said.get("type") or not all(told):
                unfinished.add(where)
            else:
                forms[where] = told
    return Messages(forms, frozenset(unfinished))


def _by_source(forms: dict[tuple[str, str], tuple[str, ...]]) -> dict[str, tuple[str, ...]]:
    """Translations that are the same wherever their source stands."""
    found: dict[str, set[tuple[str, ...]]] = {}
    for (_, source), told in forms.items():
        found.setdefault(source, set()).add(told)
    return {source: told.pop() for source, told in found.items() if len(told) == 1}


def _forms(said: ET.Element) -> tuple[str, ...]:
    counted = [form.text or "" for form in said.iter("numerusform")]
    return tuple(counted) or (said.text or "",)
