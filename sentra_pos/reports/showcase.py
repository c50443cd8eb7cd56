"""What a display turned to buyers shows while nobody buys: makers who agreed, their stories, and some of their goods."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlmodel import Session

from sentra_pos.catalogue import products
from sentra_pos.catalogue.products import ProductCard
from sentra_pos.producers import directory, stories
from sentra_pos.producers.decisions import Status
from sentra_pos.producers.places_of_cilegon import CITY
from sentra_pos.producers.tables import Producer
from sentra_pos.shop import profile

GOODS_EACH = 3
_SEARCHED = 60


@dataclass(frozen=True)
class ShownGood:
    """A product as a buyer may see it; `price` in rupiah for `unit`, which is empty for a piece."""

    name: str
    price: int
    unit: str
    picture: str


@dataclass(frozen=True)
class MakerStory:
    """One maker; `place` is the village and the district, never the street."""

    name: str
    place: str
    text: str
    picture: str
    goods: tuple[ShownGood, ...]


@dataclass(frozen=True)
class Showcase:
    """The shop's name, the makers' stories, and goods for when there are none."""

    shop: str
    stories: tuple[MakerStory, ...] = ()
    goods: tuple[ShownGood, ...] = ()

    @property
    def pictures(self) -> tuple[str, ...]:
        """The names of all pictures in it."""
        goods = (*self.goods, *(good for story in self.stories for good in story.goods))
        return (*(story.picture for story in self.stories), *(good.picture for good in goods))


def look(session: Session, *, day: date) -> Showcase:
    """Everything to be shown on `day`; a maker who left the shop, or never agreed, is not in it."""
    known = directory.by_code(session)
    told = [(known[story.producer], story) for story in stories.told(session) if story.producer in known]
    shown = tuple(
        _maker(session, maker, story.text, story.picture, day)
        for maker, story in told
        if maker.active and maker.status != Status.ENDED.value
    )
    return Showcase(profile.read(session).name, shown, _goods(session, None, day))


def of_maker(session: Session, producer: UUID, *, day: date) -> MakerStory:
    """What buyers would see of one maker if he agreed, with the story there is now."""
    maker = directory.get(session, producer)
    return _maker(session, maker, maker.story, maker.photo, day)


def _maker(session: Session, maker: Producer, story: str, picture: str, day: date) -> MakerStory:
    return MakerStory(maker.name, _place(maker), story, picture, _goods(session, maker, day))


def _place(maker: Producer) -> str:
    return maker.city or ", ".join(part for part in (maker.kelurahan, maker.kecamatan, CITY) if part)


def _goods(session: Session, maker: Producer | None, day: date) -> tuple[ShownGood, ...]:
    """Those with a picture, the first by name; without one they would only be a list."""
    found = products.search(session, day=day, producer=maker.id if maker else None, limit=_SEARCHED)
    return tuple(_good(card) for card in found if card.picture and card.price)[:GOODS_EACH]


def _good(card: ProductCard) -> ShownGood:
    return ShownGood(card.name, card.price or 0, card.unit if card.decimals else "", card.picture)
