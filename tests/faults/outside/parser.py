"""What a parser of outside text is to the fuzzer: a function that may answer or refuse, and must do nothing else."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from sentra_pos.base.errors import KnownTrouble

T = TypeVar("T")

CORPUS = Path(__file__).parent.parent / "corpus"
"""A folder for each parser: honest inputs, and every one that ever broke something. `.hex` files are bytes."""
LONGEST_SENTENCE = 1_500


class Wrong(AssertionError):
    """A parser answered, and the answer cannot be right."""


@dataclass(frozen=True)
class Parser:
    """`read` takes whatever comes; an exception that leaves it is a fault.

    `longest` is how many bytes the fuzzer tries, `within` how many seconds of the processor one input may cost,
    `weight` its part of the inputs, and `swollen` how many bytes the largest inputs have.
    """

    name: str
    read: Callable[[bytes], object]
    longest: int = 300
    within: float = 0.1
    weight: float = 1.0
    swollen: int = 20_000


def as_text(data: bytes) -> str:
    """As a command line hands it over: what is no UTF-8 becomes lone surrogates."""
    return data.decode("utf-8", "surrogateescape")


def answer(read: Callable[[], T], *known: type[Exception]) -> T | None:
    """What `read` gives, None where it refuses with one of the `known` errors, which then has a sentence."""
    try:
        return read()
    except known as refused:
        if isinstance(refused, KnownTrouble):
            said = refused.message()
            must(bool(said.strip()), f"{type(refused).__name__} without a sentence")
            must(len(said) <= LONGEST_SENTENCE, f"{type(refused).__name__} says {len(said)} signs")
        return None


def must(holds: bool, what: str) -> None:
    """Raise Wrong unless it holds."""
    if not holds:
        raise Wrong(what)


def corpus(name: str) -> dict[str, bytes]:
    """The kept inputs of a parser by file name."""
    found = {}
    for file in sorted((CORPUS / name).glob("*")):
        raw = file.read_bytes()
        found[file.name] = bytes.fromhex(raw.decode("ascii")) if file.suffix == ".hex" else raw
    return found
