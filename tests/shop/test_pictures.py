"""Photos come in small, upright and without secrets, or not at all."""

import io
import zlib

import pytest
from PIL import Image

from sentra_pos.shop import pictures
from sentra_pos.shop.pictures import BadPicture


def claiming(width, height):
    """A PNG of few bytes whose head says that it is huge."""
    raw = bytearray(encoded("PNG"))
    raw[16:24] = width.to_bytes(4, "big") + height.to_bytes(4, "big")
    raw[29:33] = zlib.crc32(raw[12:29]).to_bytes(4, "big")
    return bytes(raw)


def encoded(form, size=(40, 30), mode="RGB", **more):
    stream = io.BytesIO()
    Image.new(mode, size, "red" if mode == "RGB" else (255, 0, 0, 0)).save(stream, form, **more)
    return stream.getvalue()


@pytest.mark.parametrize("form", ["JPEG", "PNG", "WEBP"])
def test_a_picture_of_three_kinds_becomes_a_jpeg_kept_once(books, clock, form):
    made = pictures.prepare(encoded(form))
    keep = lambda session: pictures.keep(session, made, at=clock.now())  # noqa: E731

    first = books.writing(keep, key="1", content=None, answer=str)
    again = books.writing(keep, key="2", content=None, answer=str)

    assert first == again == made.sha256
    assert books.reading(lambda session: pictures.content(session, first)).startswith(b"\xff\xd8")
    assert (made.width, made.height) == (40, 30)


def test_a_large_photo_is_made_small_and_turned_upright():
    exif = Image.Exif()
    exif[0x0112] = 6  # lying on its side
    exif[0x8825] = {1: "S", 2: (6.0, 0.0, 0.0)}  # where it was taken

    made = pictures.prepare(encoded("JPEG", (4_000, 3_000), exif=exif))

    assert (made.width, made.height) == (1_200, 1_600)
    assert not Image.open(io.BytesIO(made.content)).getexif()


def test_what_is_see_through_lies_on_white():
    made = pictures.prepare(encoded("PNG", mode="RGBA"))

    assert Image.open(io.BytesIO(made.content)).getpixel((5, 5)) == (255, 255, 255)


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        b"not a picture",
        encoded("PNG")[:60],
        encoded("GIF"),
        encoded("TIFF"),
        b"<svg xmlns='http://www.w3.org/2000/svg'/>",
        encoded("PNG", (6_000, 4_000)),
        claiming(10_000, 10_000),
        claiming(20_000, 20_000),
        b"\xff\xd8" + b"\x00" * (pictures.MOST_BYTES + 1),
    ],
    ids=[
        "empty",
        "text",
        "cut off",
        "gif",
        "tiff",
        "svg",
        "24 megapixels",
        "100 claimed",
        "400 claimed",
        "21 MB",
    ],
)
def test_anything_else_is_refused(raw):
    with pytest.raises(BadPicture):
        pictures.prepare(raw)
