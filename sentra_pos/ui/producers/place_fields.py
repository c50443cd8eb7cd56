"""Where a producer lives: a kelurahan of the city, which fills in the rest, or free words outside of it."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sentra_pos.producers import places_of_cilegon as places
from sentra_pos.producers.places_of_cilegon import CITY, Kelurahan
from sentra_pos.producers.tables import ProducerFields
from sentra_pos.ui import theme
from sentra_pos.ui.widgets.choices import Choice, Segmented
from sentra_pos.ui.widgets.fields import Field
from sentra_pos.ui.widgets.labels import Kind, Label
from sentra_pos.ui.widgets.suggest import SuggestField, Suggestion

_WITHIN, _OUTSIDE = "within", "outside"
_POSTCODE_DIGITS = 5


class PlaceFields(QObject):
    """Not a widget of its own: its `parts` stand in a row of the page, `where` in another."""

    def __init__(self) -> None:
        super().__init__()
        self._filled = ""
        """The postcode that a kelurahan has filled in; one that a person typed stays."""
        self.address = Field(" ", name="producerAddress")
        self.kelurahan = SuggestField(" ", name="producerKelurahan", says="", icon="map-pin", with_hint=True)
        self.kecamatan = SuggestField(" ", name="producerKecamatan", says="", icon="", with_hint=True)
        self.city = Field(" ", name="producerCity", icon="map-pin")
        self.postcode = Field(" ", name="producerPostcode")
        self.switch = Segmented([Choice(_WITHIN, ""), Choice(_OUTSIDE, "")], name="producerWhere", says="")
        self.words = Label("", Kind.FIELD)
        self.where = self._labelled()
        self.fields: dict[str, Field] = {
            "address": self.address,
            "kelurahan": self.kelurahan,
            "kecamatan": self.kecamatan,
            "city": self.city,
            "postcode": self.postcode,
        }
        self.parts: tuple[tuple[QWidget, int], ...] = (
            (self.address, 4), (self.kelurahan, 3), (self.kecamatan, 3), (self.city, 6), (self.postcode, 2),
        )  # fmt: skip
        self._connect()

    def fill(self, fields: ProducerFields) -> None:
        """The texts are there; show those of the one place or the other."""
        self.switch.choose(_OUTSIDE if fields.city else _WITHIN)
        known = places.named(fields.kelurahan, fields.kecamatan)
        self._filled = known.postcode if known and fields.postcode in ("", known.postcode) else ""
        if known is not None and not fields.postcode:
            self.postcode.set_text(known.postcode)
        self._show()

    def read(self) -> dict[str, str]:
        """Of what stands there only what belongs to where the producer lives."""
        if self._is_outside:
            return {"city": self.city.text(), "kelurahan": "", "kecamatan": ""}
        return {"city": "", "kelurahan": self.kelurahan.text(), "kecamatan": self.kecamatan.text()}

    def reword(self) -> None:
        self.words.setText(self.tr("Lives in"))
        self.switch.setAccessibleName(self.tr("Lives in"))
        self.switch.set_choices([Choice(_WITHIN, CITY), Choice(_OUTSIDE, self.tr("Outside Cilegon"))])
        self.address.set_label(self.tr("Address"))
        self.kelurahan.set_label(self.tr("Village"))
        self.kecamatan.set_label(self.tr("District"))
        self.city.set_label(self.tr("Place, district and regency"))
        self.city.edit.setPlaceholderText("Kramatwatu, Kab. Serang")
        self.postcode.set_label(self.tr("Postcode"))
        self._doubt()

    @property
    def _is_outside(self) -> bool:
        return self.switch.current() == _OUTSIDE

    def _show(self) -> None:
        for field in (self.kelurahan, self.kecamatan):
            field.setVisible(not self._is_outside)
        self.city.setVisible(self._is_outside)
        self._doubt()

    def _suggest_kelurahan(self, text: str) -> None:
        found = [Suggestion(one, one.name, f"{one.kecamatan} · {one.postcode}") for one in places.find(text)]
        self.kelurahan.show_found(text, found)

    def _suggest_kecamatan(self, text: str) -> None:
        typed = text.casefold()
        found = [Suggestion(name, name) for name in places.KECAMATAN if typed in name.casefold()]
        self.kecamatan.show_found(text, found)

    def _take(self, chosen: object) -> None:
        assert isinstance(chosen, Kelurahan)  # noqa: S101 - nothing else is suggested
        self.kelurahan.set_text(chosen.name)
        self.kecamatan.set_text(chosen.kecamatan)
        if self.postcode.text() in ("", self._filled):
            self.postcode.set_text(chosen.postcode)
            self._filled = chosen.postcode
        self._doubt()

    def _take_kecamatan(self, name: object) -> None:
        self.kecamatan.set_text(str(name))
        self._doubt()

    def _follow_typed(self) -> None:
        """Who types a whole name need not choose it from the list."""
        known = places.named(self.kelurahan.text())
        if known is not None:
            self._take(known)
        self._doubt()

    def _doubt(self) -> None:
        """Said, and taken all the same."""
        name, postcode = self.kelurahan.text(), self.postcode.text()
        is_odd = bool(name) and places.named(name, self.kecamatan.text()) is None
        self.kelurahan.set_hint(self.tr("not among those of Cilegon") if is_odd else "")
        is_short = bool(postcode) and not (postcode.isdigit() and len(postcode) == _POSTCODE_DIGITS)
        self.postcode.set_hint(self.tr("5 digits") if is_short else "")

    def _connect(self) -> None:
        self.switch.chosen.connect(lambda _: self._show())
        self.kelurahan.asked.connect(self._suggest_kelurahan)
        self.kelurahan.taken.connect(self._take)
        self.kelurahan.committed.connect(self._follow_typed)
        self.kecamatan.asked.connect(self._suggest_kecamatan)
        self.kecamatan.taken.connect(self._take_kecamatan)
        self.kecamatan.committed.connect(self._doubt)
        self.postcode.committed.connect(self._doubt)

    def _labelled(self) -> QWidget:
        look, holder = theme.current(), QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(3))
        column.addWidget(self.words)
        column.addWidget(self.switch)
        column.addStretch(1)
        return holder
