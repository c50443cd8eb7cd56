"""Pindai di sini: what the scanner sent, how, what the till understands by it, and how to make it surer."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sentra_pos.base import money, quantity
from sentra_pos.base.errors import RuleBroken
from sentra_pos.catalogue import gs1
from sentra_pos.catalogue.gs1 import Label as Gs1Label
from sentra_pos.checkout import offers
from sentra_pos.checkout.offers import Offer
from sentra_pos.devices import scanner_signs
from sentra_pos.devices.scanner_signs import Heard
from sentra_pos.stock import lots
from sentra_pos.ui import sounds, trouble
from sentra_pos.ui.burst import SHORTEST
from sentra_pos.ui.post import Post
from sentra_pos.ui.widgets.facts import Facts
from sentra_pos.ui.widgets.fields import Field
from sentra_pos.ui.widgets.labels import Card, Kind, Label
from sentra_pos.ui.widgets.paint import Tone

if TYPE_CHECKING:  # the desk hands the session on
    from sentra_pos.base.database import Session

_MOST_SIGNS = 160
_SLOW_MS = 20
"""Scanners that take longer between two signs come near to what quick fingers do."""


@dataclass(frozen=True)
class _Meant:
    """What the books say of a code; `lot` is the number on the label that was scanned, 0 if none was."""

    offer: Offer
    lot: int


class ScanCard(Card):
    """Nothing that is scanned here is sold."""

    def __init__(self, post: Post) -> None:
        super().__init__(padding=20, gap=12)
        self._post = post
        self._heard: Heard | None = None
        self.title = Label("", Kind.CARD_TITLE)
        self.field = Field(name="scannerTry", says=" ", icon="scan-barcode", height=56, with_hint=False)
        self.verdict = Label("", Kind.BODY_STRONG, name="scannerVerdict", wrap=True)
        self.advice = Label("", Kind.SECOND, name="scannerAdvice", tone=Tone.WARN, wrap=True)
        self.facts = Facts(name="scannerFacts")
        for part in (self.title, self.field, self.verdict, self.facts, self.advice):
            self.column.addWidget(part)
        self.field.edit.returnPressed.connect(self._on_typed)

    def reword(self) -> None:
        self.title.setText(self.tr("Scan here"))
        self.field.edit.setAccessibleName(self.title.text())
        self.field.edit.setPlaceholderText(self.tr("Scan anything: nothing is sold here"))
        if self._heard is not None:
            self.show_scan(self._heard)

    def show_scan(self, heard: Heard) -> None:
        """A scan has come: say how, and ask what it means."""
        self._heard = heard
        self.field.set_text("")
        self.advice.setText(self._advice(heard))
        day, code = self._post.today(), heard.code

        def ask(session: "Session") -> _Meant:
            offer = offers.find(session, code, day=day)
            return _Meant(offer, lots.get(session, offer.lot).number if offer.lot else 0)

        def failed(error: Exception) -> None:
            if not isinstance(error, RuleBroken):
                trouble.show(self, error)
                return
            sounds.play(sounds.UNKNOWN)
            self.verdict.set_tone(Tone.DANGER)
            self.verdict.setText(str(trouble.words(error)))
            self.facts.show_facts([*self._how(heard), *self._label(code)])

        def told(meant: _Meant) -> None:
            sounds.play(sounds.SCAN)
            self.verdict.set_tone(Tone.GOOD)
            self.verdict.setText(self.tr("Understood: {product}").format(product=meant.offer.name))
            self.facts.show_facts([*self._how(heard), *self._meaning(meant), *self._label(code)])

        self._post.desk.ask(self, ask, told, failed=failed)

    def _on_typed(self) -> None:
        """Signs that came like typing: a short code, or a slow scanner."""
        text = self.field.text()
        self.field.set_text("")
        if not text:
            return
        self.verdict.set_tone(Tone.WARN)
        self.verdict.setText(self.tr("“{text}” came like typing, not like a scan.").format(text=text[:48]))
        self.facts.show_facts([])
        self.advice.setText(
            self.tr(
                "Codes of fewer than {count} signs and slow scanners need a prefix: set the scanner to send ~ "
                "before each code, and keep ~ as the prefix below."
            ).format(count=SHORTEST)
        )

    def _how(self, heard: Heard) -> list[tuple[str, str]]:
        spelled = "".join(scanner_signs.spell(sign) for sign in heard.signs[:_MOST_SIGNS])
        cut = "…" if len(heard.signs) > _MOST_SIGNS else ""
        ended = {
            "\r": self.tr("Enter"),
            "\n": self.tr("Ctrl+J"),
            "\t": self.tr("Tab"),
            "": self.tr("a pause"),
        }.get(heard.ended_by, scanner_signs.spell(heard.ended_by or " "))
        signs = self.tr("%n sign(s)", "", len(heard.signs))
        if heard.gaps:
            pace = self.tr("{signs}, {least} to {most} ms apart, ended by {end}")
            how = pace.format(signs=signs, least=min(heard.gaps), most=max(heard.gaps), end=ended)
        else:
            how = self.tr("{signs} over the serial line, ended by {end}").format(signs=signs, end=ended)
        return [(self.tr("Signs"), f"{spelled}{cut}"), (self.tr("How"), how)]

    def _meaning(self, meant: _Meant) -> list[tuple[str, str]]:
        offer = meant.offer
        count = quantity.show(offer.quantity, offer.decimals, offer.unit)
        price = money.show(offer.price if offer.amount is None else offer.amount)
        told = [
            (self.tr("Means"), f"{offer.name} · {offer.producer}"),
            (self.tr("Counts"), f"{count} · {price}"),
        ]
        if meant.lot:
            told.append((self.tr("Lot"), str(meant.lot)))
        if offer.expiry is not None:
            told.append((self.tr("Nearest date on the shelf"), offer.expiry.strftime("%d/%m/%Y")))
        return told

    def _label(self, code: str) -> list[tuple[str, str]]:
        """The elements of a GS1 label, as far as it can be read."""
        if not gs1.is_label(code):
            return []
        try:
            label: Gs1Label = gs1.read(code)
        except RuleBroken:
            return []
        written = " ".join(f"({one.identifier}) {one.value}" for one in label.elements)
        if label.expiry is None:
            return [(self.tr("GS1 label"), written)]
        until = self.tr("good until {day}").format(day=label.expiry.strftime("%d/%m/%Y"))
        return [(self.tr("GS1 label"), f"{written} · {until}")]

    def _advice(self, heard: Heard) -> str:
        if heard.gaps and max(heard.gaps) > _SLOW_MS:
            return self.tr(
                "This scanner is slow: let it send a prefix such as ~, so that it is never taken for typing."
            )
        if heard.gaps and not heard.ended_by:
            return self.tr(
                "Nothing ends its codes: let it send Enter after each, then a scan is there at once."
            )
        return ""
