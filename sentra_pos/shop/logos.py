"""The shop's logo on its receipts: black or white dots in the books, which several registers share, by SHA-256.

A receipt's snapshot names the logo it was printed with, and pictures are never thrown away: a copy looks the same
in ten years.
"""

import hashlib
import io
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from sqlmodel import Session

from sentra_pos.base.errors import RuleBroken
from sentra_pos.books.occasion import Occasion
from sentra_pos.paper import slip as slips
from sentra_pos.paper.slip import Slip
from sentra_pos.shop import changes, pictures, profile
from sentra_pos.shop.pictures import Prepared
from sentra_pos.shop.profile import ShopProfile
from sentra_pos.shop.tables import Picture

if TYPE_CHECKING:
    from PIL.Image import Image

WIDEST, TALLEST = 384, 176
"""Dots: the width of 58 mm paper, and as tall as a receipt of two goods can bear."""
MOST_BYTES = 64 * 1024
PNG = "image/png"
_SHARP_FROM = 170
"""Greys lighter than this are paper where the picture is a drawing."""
_IN_BETWEEN = 0.18
"""With a smaller part of its dots neither dark nor light a picture is a drawing, and dithering would fray it."""


@dataclass(eq=False)
class EmptyLogo(RuleBroken):
    """Nothing of the picture would be printed."""

    sentence = (
        "This picture is all one colour: nothing of it would be printed. Take one with dark lines on white."
    )


def prepare(raw: bytes) -> Prepared:
    """A JPEG, PNG or WEBP as the dots a printer burns, its empty edges cut off; raise BadPicture or EmptyLogo."""
    from PIL import Image, ImageOps  # here: only who adds a picture waits for Pillow

    grey = ImageOps.autocontrast(pictures.decoded(raw).convert("L"), cutoff=1)
    edges = ImageOps.invert(grey).point(lambda dark: 255 if dark > 255 - _SHARP_FROM else 0).getbbox()
    if edges is None or grey.getextrema() == (0, 0):
        raise EmptyLogo
    grey = grey.crop(edges)
    grey.thumbnail((WIDEST, TALLEST), Image.Resampling.LANCZOS)
    dots = _sharpened(grey) if _is_drawing(grey) else grey
    stream = io.BytesIO()
    dots.convert("1").save(stream, "PNG", optimize=True)
    content = stream.getvalue()
    if len(content) > MOST_BYTES:
        raise pictures.BadPicture
    return Prepared(hashlib.sha256(content).hexdigest(), dots.width, dots.height, content)


def keep(session: Session, logo: Prepared | None, *, on: Occasion) -> ShopProfile:
    """Receipts begin with `logo` from now on, or with none; raise NeedsApproval or MayNotApprove."""
    if logo is not None and session.get(Picture, logo.sha256) is None:
        session.add(
            Picture(
                sha256=logo.sha256,
                media_type=PNG,
                width=logo.width,
                height=logo.height,
                content=logo.content,
                made_at=on.at,
            )
        )
        session.flush()
    wanted = replace(profile.read(session), logo=logo.sha256 if logo is not None else "")
    return changes.keep_profile(session, wanted, on=on)


def content(session: Session, shop: ShopProfile) -> bytes:
    """The PNG of the shop's logo, empty if it has none."""
    return (pictures.content(session, shop.logo) or b"") if shop.logo else b""


def filled(session: Session, slip: Slip) -> Slip:
    """`slip` with its logo put in, ready to be drawn."""
    return slips.with_logo(slip, lambda sha256: pictures.content(session, sha256))


def _is_drawing(grey: "Image") -> bool:
    """Lines and areas, not a photo."""
    greys = grey.histogram()
    return sum(greys[48:208]) < sum(greys) * _IN_BETWEEN


def _sharpened(grey: "Image") -> "Image":
    return grey.point(lambda light: 255 if light > _SHARP_FROM else 0)
