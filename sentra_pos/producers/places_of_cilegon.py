"""The 8 kecamatan and 43 kelurahan of Cilegon with their postcodes (Kemendagri 36.72)."""

from collections.abc import Iterable
from dataclasses import dataclass

from sentra_pos.base import text

CITY = "Cilegon"

_PLACES = {
    "Cibeber": (
        ("Cibeber", "42423"), ("Kedaleman", "42422"), ("Bulakan", "42426"),
        ("Cikerai", "42427"), ("Karang Asem", "42425"), ("Kalitimbang", "42424"),
    ),
    "Cilegon": (
        ("Bagendung", "42419"), ("Ciwedus", "42418"), ("Bendungan", "42417"),
        ("Ketileng", "42416"), ("Ciwaduk", "42415"),
    ),
    "Pulomerak": (
        ("Tamansari", "42438"), ("Lebakgede", "42431"), ("Mekarsari", "42438"), ("Suralaya", "42439"),
    ),
    "Ciwandan": (
        ("Banjar Negara", "42441"), ("Tegal Ratu", "42445"), ("Kubangsari", "42445"),
        ("Gunung Sugih", "42447"), ("Kepuh", "42446"), ("Randakari", "42446"),
    ),
    "Jombang": (
        ("Sukmajaya", "42416"), ("Jombang Wetan", "42411"), ("Masigit", "42414"),
        ("Panggung Rawi", "42412"), ("Gedong Dalem", "42413"),
    ),
    "Grogol": (("Kotasari", "42436"), ("Grogol", "42436"), ("Rawa Arum", "42436"), ("Gerem", "42438")),
    "Purwakarta": (
        ("Ramanuju", "42431"), ("Kotabumi", "42434"), ("Kebon Dalem", "42433"),
        ("Purwakarta", "42437"), ("Tegal Bunder", "42437"), ("Pabean", "42437"),
    ),
    "Citangkil": (
        ("Warnasari", "42443"), ("Dringo", "42444"), ("Lebak Denok", "42442"), ("Taman Baru", "42441"),
        ("Kebonsari", "42442"), ("Samangraya", "42443"), ("Citangkil", "42441"),
    ),
}  # fmt: skip


@dataclass(frozen=True)
class Kelurahan:
    """A village of the city."""

    name: str
    kecamatan: str
    postcode: str


ALL = tuple(
    Kelurahan(name, kecamatan, postcode) for kecamatan, places in _PLACES.items() for name, postcode in places
)
KECAMATAN = tuple(_PLACES)


def find(words: str, *, among: Iterable[Kelurahan] = ALL) -> list[Kelurahan]:
    """The kelurahan whose name, kecamatan or postcode hold every one of `words`; those that begin so come first."""
    wanted = text.search_form(words).split()
    found = [one for one in among if all(word in _search(one) for word in wanted)]
    if not wanted:
        return found
    return sorted(found, key=lambda one: not text.search_form(one.name).startswith(wanted[0]))


def named(name: str, kecamatan: str = "") -> Kelurahan | None:
    """The kelurahan called so, in that kecamatan if one is given."""
    wanted, within = _plain(name), _plain(kecamatan)
    return next(
        (one for one in ALL if _plain(one.name) == wanted and within in ("", _plain(one.kecamatan))), None
    )


def _search(one: Kelurahan) -> str:
    return text.search_form(f"{one.name} {one.kecamatan} {one.postcode}")


def _plain(name: str) -> str:
    """Names are written with and without blanks: Kebon Sari, Kebonsari."""
    return text.search_form(name).replace(" ", "")
