"""What people type, made safe for the places it goes to: the books, a printer, a search, a spreadsheet."""

import unicodedata
from dataclasses import dataclass
from enum import Enum

from sentra_pos.base.errors import RuleBroken

# Control, format (bidi, zero-width), surrogate, private, unassigned, line and paragraph separators.
_REFUSED_CATEGORIES = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})
# Signs that paint nothing although Unicode counts them as letters, marks or symbols.
_INVISIBLE = frozenset("\u034f\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0") | {
    chr(c) for c in range(0xFE00, 0xFE10)
}
_STARTS_A_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")
_NOT_IN_FILES = frozenset('<>:"/\\|?*')
_IN_ASCII = str.maketrans(
    {
        "“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "″": '"',
        "‘": "'", "’": "'", "‚": "'", "′": "'", "`": "'", "´": "'",
        "–": "-", "—": "-", "‐": "-", "‑": "-", "‒": "-", "−": "-", "•": "-", "·": "-",
        "…": "...", "×": "x", "÷": "/", "⁄": "/", "→": "->", "←": "<-", "≤": "<=", "≥": ">=", "±": "+/-",
        "€": "EUR", "£": "GBP", "¥": "JPY", "©": "(c)", "®": "(r)", "\t": " ", "\n": " ", "\r": " ",
        "ß": "ss", "æ": "ae", "Æ": "AE", "œ": "oe", "Œ": "OE", "ø": "o", "Ø": "O", "đ": "d", "Đ": "D",
        "ł": "l", "Ł": "L", "ı": "i", "ð": "d", "þ": "th",
    }
)  # fmt: skip


class TextFault(Enum):
    """Why a text was refused."""

    CONTROL = "control"
    TOO_LONG = "too_long"


@dataclass(eq=False)
class NotPlainText(RuleBroken):
    """A text with signs that cannot be seen, or too long; `sign` is such as U+202E, or empty."""

    sentence = "Not plain text: {reason} {sign} (at most {limit} characters)."

    reason: TextFault
    limit: int
    sign: str = ""


def clean(text: str, limit: int) -> str:
    """`text` trimmed and in NFC; raise NotPlainText for controls, bidi and zero-width signs or excess length."""
    return _checked(text, limit, allowed="")


def clean_lines(text: str, limit: int) -> str:
    """The same for text of several lines, which end in a plain line feed."""
    return _checked(text.replace("\r\n", "\n"), limit, allowed="\n")


def ascii(text: str) -> str:  # noqa: A001 — read as text.ascii(...)
    """`text` in printable ASCII 0x20–0x7E only: é→e, …→..., what has no likeness becomes `?`.

    Only this reaches a receipt printer: a control byte in a product's name could open the drawer.
    """
    return "".join(
        _in_ascii(sign) for sign in _without_accents(text.translate(_IN_ASCII)).translate(_IN_ASCII)
    )


def search_form(text: str) -> str:
    """`text` in lower case without accents and with single blanks, for search columns and what is looked up there."""
    # A server takes no NUL, not even to look for it.
    folded = _without_accents(text.replace("\0", "").casefold()).translate(_IN_ASCII)
    # Compatibility signs such as ℡ decompose into capitals.
    return one_line(_without_accents(folded.casefold()))


def spreadsheet(text: str) -> str:
    """`text` as a spreadsheet shows it: a leading sign that would start a formula is quoted."""
    return f"'{text}" if text.startswith(_STARTS_A_FORMULA) else text


def file_name(text: str, most: int = 60) -> str:
    """`text` as a part of a file's name that every system takes, cut between words; empty if nothing is left."""
    plain = one_line("".join(" " if sign in _NOT_IN_FILES or _is_refused(sign) else sign for sign in text))
    kept = plain if len(plain) <= most else plain[: most + 1].rpartition(" ")[0] or plain[:most]
    return kept.strip(" .")


def visible(text: str) -> str:
    """`text` with a `�` for each sign that cannot be seen: what is told of a file must not steer a terminal."""
    return "".join("\ufffd" if _is_refused(sign) else sign for sign in text)


def one_line(text: str) -> str:
    """`text` with every run of blanks and line ends made one blank."""
    return " ".join(text.split())


def _checked(text: str, limit: int, allowed: str) -> str:
    normal = unicodedata.normalize("NFC", text).strip()
    for sign in normal:
        if sign not in allowed and _is_refused(sign):
            raise NotPlainText(TextFault.CONTROL, limit, f"U+{ord(sign):04X}")
    if len(normal) > limit:
        raise NotPlainText(TextFault.TOO_LONG, limit)
    return "".join(" " if unicodedata.category(sign) == "Zs" else sign for sign in normal)


def _is_refused(sign: str) -> bool:
    return unicodedata.category(sign) in _REFUSED_CATEGORIES or sign in _INVISIBLE


def _without_accents(text: str) -> str:
    decomposed = unicodedata.normalize("NFKD", text)
    return "".join(sign for sign in decomposed if unicodedata.category(sign) not in ("Mn", "Cf"))


def _in_ascii(sign: str) -> str:
    return sign if " " <= sign <= "~" else "?"
