"""Puts the page together with which a producer checks a statement on a telephone: one file, no server, no network."""

import html
import json
from collections.abc import Sequence

from sentra_pos.base import paths
from sentra_pos.settlement.signing import PublicKey

FILE_NAME = "periksa-laporan.html"
_PARTS = {"nacl": "nacl-fast.min.js", "jsqr": "jsQR.js", "check": "check.js", "page": "page.js"}


def draw(shop: str, keys: Sequence[PublicKey]) -> str:
    """The page of the shop with this name; a key made later needs a new page."""
    facts = json.dumps([{"id": one.id, "public": one.public} for one in keys])
    made = {
        "shop": html.escape(shop),
        "keys": facts,
        "shown_keys": "<br>".join(f"{one.id} {one.public}" for one in keys),
    }
    made |= {name: read(file) for name, file in _PARTS.items()}
    head, *rest = read("page.html").split("{{")
    return head + "".join(made[name] + after for name, _, after in (part.partition("}}") for part in rest))


def read(file: str) -> str:
    """One of the files the page is made of."""
    return paths.resource("verify").joinpath(file).read_text(encoding="utf-8")
