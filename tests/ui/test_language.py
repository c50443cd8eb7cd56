"""Indonesian is complete, English counts properly, and a change reaches what is on the screen."""

import re

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget
from ui import source_strings

from sentra_pos.ui import language, row_words
from sentra_pos.ui.language import Language
from sentra_pos.ui.widgets.date_field import DateField
from sentra_pos.ui.widgets.screen import Screen


def missing(texts: set[source_strings.Text]) -> list[str]:
    """What `sentra_id.ts` lacks, as it has to be written there."""
    told = language.read(Language.INDONESIAN).forms
    return [
        f"{text.where}: <context> {text.context} <message><source>{text.source}</source>"
        for text in sorted(texts)
        if (text.context, text.source) not in told
    ]


def test_every_text_of_the_screens_is_there_in_indonesian():
    assert missing(set(source_strings.in_screens())) == []


def test_every_error_is_there_in_indonesian():
    assert missing(set(source_strings.in_errors())) == []


def test_every_cause_of_an_error_is_there_in_indonesian():
    assert missing(set(source_strings.in_causes())) == []


def test_every_hint_about_a_field_is_there_in_indonesian():
    filled = {re.sub(r"\{\w+\}", "{}", str(template)) for template in row_words.FILLED}
    hints = {text for text in source_strings.in_hints() if text.source not in filled}

    assert missing({text for text in hints if not text.source.startswith("One of ")}) == []


def test_every_field_somebody_can_fill_in_wrongly_has_a_name_for_people():
    assert {(name, where) for name, where in source_strings.fields() if name not in row_words.FIELDS} == set()


def test_words_that_count_are_told_apart_in_english():
    told = language.read(Language.ENGLISH).forms
    counted = {text for text in source_strings.in_screens() if "%n" in text.source}

    assert [text for text in sorted(counted) if len(told.get((text.context, text.source), ())) != 2] == []


@pytest.mark.parametrize("spoken", Language)
def test_no_translation_is_unfinished(spoken):
    assert language.read(spoken).unfinished == frozenset()


def test_no_text_is_put_together_before_it_is_translated():
    assert source_strings.not_literal() == []


def test_a_translation_keeps_the_places_to_be_filled():
    for (context, source), forms in language.read(Language.INDONESIAN).forms.items():
        for form in forms:
            wanted = sorted(part for part in source.replace("%n", "{%n}").split("{")[1:])
            assert sorted(part.split("}")[0] for part in wanted) == sorted(
                part.split("}")[0] for part in form.replace("%n", "{%n}").split("{")[1:]
            ), (context, source)


class Door(Screen):
    def __init__(self) -> None:
        super().__init__(name="door")
        self.button = QPushButton()
        self.begin()

    def _build(self) -> None:
        QVBoxLayout(self).addWidget(self.button)

    def _words(self) -> None:
        self.button.setText(self.tr("Lock"))


class FrontDoor(Door):
    """A subclass asks under its own name."""


def test_a_change_of_language_reaches_the_screen(app, qtbot):
    door = FrontDoor()
    qtbot.addWidget(door)
    door.show()

    language.switch(app, Language.INDONESIAN)
    app.sendPostedEvents(None, QEvent.Type.LanguageChange)
    in_indonesian = door.button.text()
    language.switch(app, Language.ENGLISH)
    app.sendPostedEvents(None, QEvent.Type.LanguageChange)

    assert in_indonesian == "Kunci"
    assert door.button.text() == "Lock"


class LateField(DateField):
    def ahead(self, days: int) -> str:
        return self.tr("in %n day(s)", "", days)


def test_words_that_count_know_one_from_several_also_in_a_subclass(app, qtbot):
    from datetime import date

    field = LateField(name="late", today=lambda: date(2026, 11, 22))
    qtbot.addWidget(field)

    assert (field.ahead(1), field.ahead(3)) == ("in 1 day", "in 3 days")

    language.switch(app, Language.INDONESIAN)
    assert field.ahead(3) == "3 hari lagi"


def test_what_nobody_translated_stays_as_it_is(app):
    language.switch(app, Language.INDONESIAN)

    assert QObject().tr("no such text") == "no such text"
    assert QWidget().tr("") == ""
