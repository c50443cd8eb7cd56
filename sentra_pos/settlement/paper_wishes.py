"""How each producer wants his statement printed: as it was printed for him last."""

from dataclasses import dataclass
from uuid import UUID

from sqlmodel import Session

from sentra_pos.base.settings import Setting
from sentra_pos.settlement.statement_words import Language


@dataclass(frozen=True)
class Wish:
    """Large type or not, and the language."""

    large: bool = False
    language: Language = Language.INDONESIAN


_WISHES = Setting("settlement.paper_wishes", dict[str, Wish], {})


def read(session: Session, producer: UUID) -> Wish:
    """What was printed for the producer last, else the usual sheet."""
    return _WISHES.read(session).get(str(producer), Wish())


def keep(session: Session, producer: UUID, wish: Wish) -> None:
    """Remember it for the next time; the usual sheet needs no remembering."""
    others = {who: kept for who, kept in _WISHES.read(session).items() if who != str(producer)}
    _WISHES.write(session, others | ({} if wish == Wish() else {str(producer): wish}))
