"""Which account of the shop a bank's file pays from: asked once for each bank, remembered."""

from dataclasses import dataclass, field

from sqlmodel import Session

from sentra_pos.base.errors import RuleBroken
from sentra_pos.base.settings import Setting


@dataclass(eq=False)
class SourceMissing(RuleBroken):
    """The form says from which account it pays, and nobody has said it yet."""

    sentence = "Say first which account of the shop pays (digits only)."


@dataclass(eq=False)
class CompanyMissing(RuleBroken):
    """The form carries the code the bank gave the shop, and nobody has said it yet."""

    sentence = "Say first which company code the bank gave the shop (letters and digits, at most 8)."


@dataclass(frozen=True)
class Source:
    """The shop's account at a bank, and the code the bank knows the shop by."""

    account: str = field(default="", repr=False)
    company: str = ""


_SOURCES = Setting("shop.bank_sources", dict[str, Source], {})


def read(session: Session, form: str) -> Source:
    """What was said last for this form."""
    return _SOURCES.read(session).get(form, Source())


def keep(session: Session, form: str, source: Source) -> None:
    """Remember it for next time."""
    _SOURCES.write(session, _SOURCES.read(session) | {form: source})
