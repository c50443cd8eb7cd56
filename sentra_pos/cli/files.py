"""Files that commands write and read: whole or not at all, with a sentence when it cannot be done."""

from dataclasses import dataclass
from pathlib import Path

from sentra_pos.base import causes, tablefault
from sentra_pos.base.errors import RuleBroken


@dataclass(eq=False)
class FileTrouble(RuleBroken):
    """The file cannot be read or written."""

    sentence = "{path}: {detail}. Nothing was changed."

    path: str
    detail: str


def write(path: Path, content: bytes) -> None:
    """Put `content` into `path` in one move, so that nobody ever sees half of it; raise FileTrouble."""
    beside = path.with_name(f".{path.name}.part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        beside.write_bytes(content)
        beside.replace(path)
    except OSError as error:
        beside.unlink(missing_ok=True)
        raise FileTrouble(path=str(path), detail=causes.of(error)) from error


def read(path: Path) -> bytes:
    """The content of `path`, or just so much that it is seen to be too large for a table; raise FileTrouble."""
    try:
        with path.open("rb") as file:
            return file.read(tablefault.MOST_BYTES + 1)
    except OSError as error:
        raise FileTrouble(path=str(path), detail=causes.of(error)) from error
