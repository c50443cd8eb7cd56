"""Photos and scans: only JPEG, PNG and WEBP, re-encoded small and without what cameras add, kept once by SHA-256.

`prepare` decodes and is slow: it runs off the window's thread and outside the books; `keep` writes what it made.
"""

import hashlib
import io
import string
import warnings
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from sqlmodel import Session, col, select

from sentra_pos.base.errors import RuleBroken
from sentra_pos.shop.tables import Picture

if TYPE_CHECKING:
    from PIL.Image import Image

MOST_BYTES = 20 * 1024 * 1024
MOST_PIXELS = 20_000_000
LONGEST_SIDE = 1_600
TILE_SIDE = 400
"""Enough for a tile at the largest font on a sharp screen."""
JPEG = "image/jpeg"
_FORMATS = ("JPEG", "PNG", "WEBP")
_QUALITY = 85
_NAME_LENGTH = 64


@dataclass(eq=False)
class BadPicture(RuleBroken):
    """The file is no picture that can be used."""

    sentence = "This file is no picture that can be used: JPEG, PNG or WEBP, at most 20 MB and 20 megapixels."


@dataclass(frozen=True)
class Prepared:
    """A picture ready to be kept; `content` is JPEG."""

    sha256: str
    width: int
    height: int
    content: bytes


def prepare(raw: bytes) -> Prepared:
    """`raw` decoded, turned upright, made small and encoded anew, without place or camera; raise BadPicture."""
    flat = decoded(raw)
    stream = io.BytesIO()
    flat.save(stream, "JPEG", quality=_QUALITY, optimize=True)
    content = stream.getvalue()
    return Prepared(hashlib.sha256(content).hexdigest(), flat.width, flat.height, content)


def decoded(raw: bytes) -> "Image":
    """`raw` as a picture in colours on white, upright, its longer side at most LONGEST_SIDE; raise BadPicture."""
    from PIL import Image, ImageOps, UnidentifiedImageError  # here: only who adds a picture waits for Pillow

    if len(raw) > MOST_BYTES:
        raise BadPicture
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            with Image.open(io.BytesIO(raw), formats=_FORMATS) as opened:
                if opened.width * opened.height > MOST_PIXELS:
                    raise BadPicture
                upright = ImageOps.exif_transpose(opened)
                upright.thumbnail((LONGEST_SIDE, LONGEST_SIDE))
                return _on_white(upright)
    except (
        UnidentifiedImageError,
        OSError,
        ValueError,
        SyntaxError,
        Image.DecompressionBombWarning,
        Image.DecompressionBombError,
    ):
        raise BadPicture from None


def keep(session: Session, picture: Prepared, *, at: datetime) -> str:
    """Keep the picture once; its SHA-256."""
    if session.get(Picture, picture.sha256) is None:
        row = Picture(
            sha256=picture.sha256,
            media_type=JPEG,
            width=picture.width,
            height=picture.height,
            content=picture.content,
            made_at=at,
        )
        session.add(row)
        session.flush()
    return picture.sha256


def is_name(name: str) -> bool:
    """Whether `name` is the SHA-256 of a picture, and not the name of one of our own drawings."""
    return len(name) == _NAME_LENGTH and all(sign in string.hexdigits for sign in name)


def for_tiles(content: bytes) -> bytes:
    """A kept picture once more as JPEG, its longer side at most TILE_SIDE; slow, so off the window's thread."""
    from PIL import Image  # here: as above

    with Image.open(io.BytesIO(content), formats=_FORMATS) as opened:
        opened.draft("RGB", (TILE_SIDE, TILE_SIDE))
        opened.thumbnail((TILE_SIDE, TILE_SIDE))
        stream = io.BytesIO()
        opened.convert("RGB").save(stream, "JPEG", quality=_QUALITY)
    return stream.getvalue()


def contents(session: Session, names: Sequence[str]) -> dict[str, bytes]:
    """Those pictures that are kept, by SHA-256."""
    found = session.exec(select(Picture.sha256, Picture.content).where(col(Picture.sha256).in_(names)))
    return dict(found.all())


def content(session: Session, sha256: str) -> bytes | None:
    """The picture as it was kept, None if it is not."""
    row = session.get(Picture, sha256)
    return None if row is None else row.content


def _on_white(picture: "Image") -> "Image":
    from PIL import Image  # here: as above

    if picture.mode in ("RGBA", "LA", "P"):
        layer = picture.convert("RGBA")
        ground = Image.new("RGB", layer.size, "white")
        ground.paste(layer, mask=layer.getchannel("A"))
        return ground
    return picture.convert("RGB")
